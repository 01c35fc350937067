import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { reportError } from '../report/fault.ts'
import type { Printed } from './printing.ts'
import type { Printable } from './report-pdf.ts'

/** Threads at most: a second one takes some fifty megabytes more, and leaves the other processors to the node. */
const HANDS = Math.min(2, availableParallelism())
/** Milliseconds without a report after which a thread ends, and gives its memory back. */
const IDLE_MS = 60_000

interface Job {
  readonly report: Printable
  readonly done: PromiseWithResolvers<Uint8Array>
}

/** A thread with the report that it is setting: one at a time, so that it lets go of each before the next. */
interface Hand {
  readonly worker: Worker
  job: Job | null
  idle?: NodeJS.Timeout
}

/** Prints reports in threads of their own, which come and go with the work. */
export class PrintRoom {
  readonly #hands = new Set<Hand>()
  readonly #waiting: Job[] = []

  /** The unsigned PDF. @throws {ReportError} REPORT_INVALID when it cannot be set */
  pdf({ reportNo, code, json }: Printable): Promise<Uint8Array> {
    const done = Promise.withResolvers<Uint8Array>()
    this.#waiting.push({ report: { reportNo, code, json }, done })
    this.#next()
    return done.promise
  }

  async close(): Promise<void> {
    for (const { done } of this.#waiting.splice(0)) done.reject(ended())
    await Promise.all([...this.#hands].map(hand => this.#end(hand)))
  }

  /** Hands out what waits; another thread is opened only when the others are at work. */
  #next(): void {
    while (this.#waiting.length > 0) {
      const hand = [...this.#hands].find(({ job }) => job === null) ?? this.#open()
      const job = hand === undefined ? undefined : this.#waiting.shift()
      if (hand === undefined || job === undefined) return
      clearTimeout(hand.idle)
      hand.job = job
      hand.worker.ref()
      hand.worker.postMessage(job.report)
    }
  }

  #open(): Hand | undefined {
    if (this.#hands.size >= HANDS) return undefined
    const worker = new Worker(new URL('./printing.ts', import.meta.url))
    const hand: Hand = { worker, job: null }
    this.#hands.add(hand)
    worker.on('message', (printed: Printed) => this.#printed(hand, printed))
    const end = () => {
      this.#hands.delete(hand)
      hand.job?.done.reject(ended())
      hand.job = null
      this.#next()
    }
    worker.on('error', end)
    worker.on('exit', end)
    return hand
  }

  #printed(hand: Hand, printed: Printed): void {
    const { worker, job } = hand
    hand.job = null
    if ('pdf' in printed) job?.done.resolve(printed.pdf)
    else job?.done.reject(reportError('REPORT_INVALID', `the report cannot be set: ${printed.fault}`))
    worker.unref()
    hand.idle = setTimeout(() => void this.#end(hand), IDLE_MS).unref()
    this.#next()
  }

  async #end(hand: Hand): Promise<void> {
    clearTimeout(hand.idle)
    this.#hands.delete(hand)
    await hand.worker.terminate()
  }
}

function ended(): Error {
  return reportError('REPORT_INVALID', 'the printing thread ended; ask again')
}
