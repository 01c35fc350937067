/** The examples of reports and of the certificate of withdrawal, set with the templates that the standards team edits. */
import { readFileSync } from 'node:fs'
import { canonicalBytes } from '../base/canonical.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import type { Complaint } from '../standard/source-text.ts'
import { ReportPrinter, TEMPLATES } from '../typeset/report-pdf.ts'
import { TemplateError } from '../typeset/template-faults.ts'

/** On the printed examples; no report has it. */
const CODE = '0000-0000-0000-0000-0000'

export interface ExamplePrints {
  /** PDF, not signed, by the name of the example. */
  readonly prints: ReadonlyMap<string, Uint8Array>
  readonly complaints: readonly Complaint[]
}

/**
 * @param examples folder of the standard's examples
 * @param templates folder of the templates, with a slash at its end
 * @param shown how that folder is called in complaints
 */
export function examplePrints(
  examples: URL,
  templates = TEMPLATES,
  shown = 'openapi/standard/report/',
): ExamplePrints {
  const printer = new ReportPrinter(templates, { strict: true })
  const prints = new Map<string, Uint8Array>()
  const complaints = new Map<string, Complaint>()
  for (const name of ['report-organisation', 'report-person', 'certificate-withdrawal']) {
    try {
      const example: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, examples), 'utf8'))
      prints.set(name, printed(printer, example))
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      for (const { file, line, message } of error.fault.complaints) {
        const complaint = { file: shown + file.slice(file.lastIndexOf('/') + 1), line, message }
        // What both kinds of report share is told once.
        complaints.set(JSON.stringify(complaint), complaint)
      }
    }
  }
  return { prints, complaints: [...complaints.values()] }
}

function printed(printer: ReportPrinter, example: unknown): Uint8Array {
  const { cover } = example as { readonly cover: { readonly reportNo?: string } }
  if (cover.reportNo === undefined) return printer.certificate(example as WithdrawalCertificate)
  return printer.pdf({ reportNo: cover.reportNo, code: CODE, json: canonicalBytes(example) })
}
