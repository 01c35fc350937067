import { Worker } from 'node:worker_threads'
import { reportError } from '../report/fault.ts'
import type { Printed, PrintJob } from './printing.ts'
import type { Printable } from './report-pdf.ts'

/** Milliseconds without a report after which the thread ends: it holds the fonts, some hundred megabytes. */
const IDLE_MS = 60_000

/** Prints reports one after the other in a thread of its own, which comes and goes with the work. */
export class PrintRoom {
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #next = 0
  readonly #waiting = new Map<number, PromiseWithResolvers<Uint8Array>>()

  /** The unsigned PDF. @throws {ReportError} REPORT_INVALID when it cannot be set */
  async pdf({ reportNo, code, json }: Printable): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    this.#worker ??= this.#open()
    const worker = this.#worker
    const id = this.#next++
    const done = Promise.withResolvers<Uint8Array>()
    this.#waiting.set(id, done)
    worker.ref()
    worker.postMessage({ id, reportNo, code, json } satisfies PrintJob)
    try {
      return await done.promise
    } finally {
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) {
        worker.unref()
        this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref()
      }
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #open(): Worker {
    const worker = new Worker(new URL('./printing.ts', import.meta.url))
    worker.on('message', (printed: Printed) => {
      const done = this.#waiting.get(printed.id)
      if ('pdf' in printed) done?.resolve(printed.pdf)
      else done?.reject(reportError('REPORT_INVALID', `the report cannot be set: ${printed.fault}`))
    })
    const end = () => {
      if (this.#worker === worker) this.#worker = null
      for (const done of this.#waiting.values())
        done.reject(reportError('REPORT_INVALID', 'the printing thread ended; ask again'))
    }
    worker.on('error', end)
    worker.on('exit', end)
    return worker
  }
}
