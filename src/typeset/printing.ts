/** The thread in which reports are set: two thousand penalties take seconds, and nothing else may wait for them. */
import { parentPort } from 'node:worker_threads'
import type { CreditReport } from '../standard/report.ts'
import { ReportPrinter } from './report-pdf.ts'

export interface PrintJob {
  readonly id: number
  readonly report: CreditReport
  readonly code: string
}

/** A fault carries its text alone: an error does not survive the way between threads whole. */
export type Printed =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

function serve(port: NonNullable<typeof parentPort>): void {
  const printer = new ReportPrinter()
  port.on('message', ({ id, report, code }: PrintJob) => port.postMessage(printed(printer, id, report, code)))
}

function printed(printer: ReportPrinter, id: number, report: CreditReport, code: string): Printed {
  try {
    return { id, pdf: printer.pdf(report, code) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : 'the compiler failed' }
  }
}

if (parentPort) serve(parentPort)
