/** The thread in which reports are set: two thousand penalties take seconds, and nothing else may wait for them. */
import { parentPort } from 'node:worker_threads'
import { type Printable, ReportPrinter } from './report-pdf.ts'

export interface PrintJob extends Printable {
  readonly id: number
}

/** A fault carries its text alone: an error does not survive the way between threads whole. */
export type Printed =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

function serve(port: NonNullable<typeof parentPort>): void {
  const printer = new ReportPrinter()
  port.on('message', (job: PrintJob) => port.postMessage(printed(printer, job)))
}

function printed(printer: ReportPrinter, { id, ...report }: PrintJob): Printed {
  try {
    return { id, pdf: printer.pdf(report) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : 'the compiler failed' }
  }
}

if (parentPort) serve(parentPort)
