import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { reportError } from '../report/fault.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import { fillRoom, type PdfSigner, type RoomedPdf, type SignatureFacts } from './pdf-signature.ts'
import type { Printed, PrintJob, ToPrint } from './printing.ts'
import type { Printable } from './report-pdf.ts'

/** Threads at most: a second one takes some fifty megabytes more, and leaves the other processors to the node. */
const HANDS = Math.min(2, availableParallelism())
/** Milliseconds without a report after which a thread ends, and gives its memory back. */
const IDLE_MS = 60_000
/** Bytes of a report that is set in the blink of an eye: some hundred entries. */
const SHORT_BYTES = 2 ** 17

interface Job {
  readonly asked: PrintJob
  readonly done: PromiseWithResolvers<RoomedPdf>
}

/**
 * A thread with the report that it is setting, and behind a short one perhaps the next, which it begins without waiting
 * until the node, busy with other work, hands it out. Behind a long one nothing waits: another thread may be free sooner.
 */
interface Hand {
  readonly worker: Worker
  /** In the order in which they come back. */
  readonly jobs: Job[]
  idle?: NodeJS.Timeout
}

/** Prints reports in threads of their own, which come and go with the work. */
export class PrintRoom {
  readonly #hands = new Set<Hand>()
  readonly #waiting: Job[] = []

  /** The PDF, signed here: no thread is given the key. @throws {ReportError} REPORT_UNPRINTABLE, REPORT_INVALID */
  pdf({ reportNo, code, json }: Printable, facts: SignatureFacts, signer: PdfSigner): Promise<Uint8Array> {
    return this.#print({ reportNo, code, json }, facts, signer)
  }

  /** As {@link pdf}. */
  certificate(
    certificate: WithdrawalCertificate,
    facts: SignatureFacts,
    signer: PdfSigner,
  ): Promise<Uint8Array> {
    return this.#print({ certificate }, facts, signer)
  }

  async #print(given: ToPrint, facts: SignatureFacts, signer: PdfSigner): Promise<Uint8Array> {
    const done = Promise.withResolvers<RoomedPdf>()
    this.#waiting.push({ asked: { given, facts, room: signer.length }, done })
    this.#next()
    return fillRoom(await done.promise, signer)
  }

  async close(): Promise<void> {
    for (const { done } of this.#waiting.splice(0)) done.reject(ended())
    await Promise.all([...this.#hands].map(hand => this.#end(hand)))
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#ready()
      const job = hand === undefined ? undefined : this.#waiting.shift()
      if (hand === undefined || job === undefined) return
      clearTimeout(hand.idle)
      hand.jobs.push(job)
      hand.worker.ref()
      hand.worker.postMessage(job.asked)
    }
  }

  /** Who takes the next report; another thread is opened only when the others are at work. */
  #ready(): Hand | undefined {
    const hands = [...this.#hands]
    const free = hands.find(({ jobs }) => jobs.length === 0) ?? this.#open()
    return free ?? hands.find(({ jobs: [first, second] }) => second === undefined && isShort(first))
  }

  #open(): Hand | undefined {
    if (this.#hands.size >= HANDS) return undefined
    const worker = new Worker(new URL('./printing.ts', import.meta.url))
    const hand: Hand = { worker, jobs: [] }
    this.#hands.add(hand)
    worker.on('message', (printed: Printed) => this.#printed(hand, printed))
    const end = () => {
      this.#hands.delete(hand)
      for (const { done } of hand.jobs.splice(0)) done.reject(ended())
      this.#next()
    }
    worker.on('error', end)
    worker.on('exit', end)
    return hand
  }

  #printed(hand: Hand, printed: Printed): void {
    const { worker, jobs } = hand
    const job = jobs.shift()
    if ('pdf' in printed) job?.done.resolve(printed.pdf)
    else job?.done.reject(reportError(printed.code, printed.fault))
    this.#next()
    if (jobs.length > 0) return
    worker.unref()
    hand.idle = setTimeout(() => void this.#end(hand), IDLE_MS).unref()
  }

  async #end(hand: Hand): Promise<void> {
    clearTimeout(hand.idle)
    this.#hands.delete(hand)
    await hand.worker.terminate()
  }
}

function isShort(job: Job | undefined): boolean {
  if (job === undefined) return false
  const { given } = job.asked
  return 'certificate' in given || given.json.length < SHORT_BYTES
}

function ended(): Error {
  return reportError('REPORT_INVALID', 'the printing thread ended; ask again')
}
