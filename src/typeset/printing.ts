/** A thread in which reports are set: two thousand penalties take seconds, and nothing else may wait for them. */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import { type Printable, ReportPrinter } from './report-pdf.ts'

/** What a thread is asked to set. */
export type ToPrint = Printable | { readonly certificate: WithdrawalCertificate }

/** A fault carries its text alone: an error does not survive the way between threads whole. */
export type Printed = { readonly pdf: Uint8Array } | { readonly fault: string }

function serve(port: NonNullable<typeof parentPort>): void {
  const printer = new ReportPrinter()
  let turn = Promise.resolve()
  port.on('message', (given: ToPrint) => {
    turn = turn.then(async () => {
      port.postMessage(printed(printer, given))
      // The compiler gives back what a report took once its turn of the event loop is over.
      await setImmediate()
    })
  })
}

function printed(printer: ReportPrinter, given: ToPrint): Printed {
  try {
    return { pdf: 'certificate' in given ? printer.certificate(given.certificate) : printer.pdf(given) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'the compiler failed' }
  }
}

if (parentPort) serve(parentPort)
