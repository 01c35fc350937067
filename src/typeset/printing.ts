/** A thread in which reports are set: two thousand penalties take seconds, and nothing else may wait for them. */
import { parentPort } from 'node:worker_threads'
import { type Printable, ReportPrinter } from './report-pdf.ts'

/** A fault carries its text alone: an error does not survive the way between threads whole. */
export type Printed = { readonly pdf: Uint8Array } | { readonly fault: string }

function serve(port: NonNullable<typeof parentPort>): void {
  const printer = new ReportPrinter()
  port.on('message', (report: Printable) => port.postMessage(printed(printer, report)))
}

function printed(printer: ReportPrinter, report: Printable): Printed {
  try {
    return { pdf: printer.pdf(report) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'the compiler failed' }
  }
}

if (parentPort) serve(parentPort)
