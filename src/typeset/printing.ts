/** A thread in which reports are set: two thousand penalties take seconds, and nothing else may wait for them. */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import { type RoomedPdf, roomForSignature, type SignatureFacts } from './pdf-signature.ts'
import { type Printable, ReportPrinter } from './report-pdf.ts'
import { TemplateError } from './template-faults.ts'

/** What is set. */
export type ToPrint = Printable | { readonly certificate: WithdrawalCertificate }

export interface PrintJob {
  readonly given: ToPrint
  readonly facts: SignatureFacts
  /** Bytes of the signature that the print is to have room for. */
  readonly room: number
}

/** A fault carries its code and text alone: an error does not survive the way between threads whole. */
export type Printed =
  | { readonly pdf: RoomedPdf }
  | { readonly code: 'REPORT_UNPRINTABLE' | 'REPORT_INVALID'; readonly fault: string }

function serve(port: NonNullable<typeof parentPort>): void {
  const printer = new ReportPrinter()
  let turn = Promise.resolve()
  port.on('message', (job: PrintJob) => {
    turn = turn.then(async () => {
      const answer = printed(printer, job)
      // The file goes over as it is: neither side copies it.
      port.postMessage(answer, 'pdf' in answer ? [answer.pdf.file.buffer] : [])
      // The compiler gives back what a report took once its turn of the event loop is over.
      await setImmediate()
    })
  })
}

function printed(printer: ReportPrinter, { given, facts, room }: PrintJob): Printed {
  try {
    const pdf = 'certificate' in given ? printer.certificate(given.certificate) : printer.pdf(given)
    return { pdf: roomForSignature(pdf, facts, room) }
  } catch (error) {
    if (error instanceof TemplateError) return { code: error.fault.code, fault: error.message }
    const fault = error instanceof Error ? error.message : 'the compiler failed'
    return { code: 'REPORT_INVALID', fault: `the report cannot be set: ${fault}` }
  }
}

if (parentPort) serve(parentPort)
