/** What is wrong with a template (版式), for whoever edits it: file, line and reason, as the compiler tells them. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FaultError } from '../base/fault.ts'
import type { Complaint } from '../standard/source-text.ts'

/**
 * REPORT_UNPRINTABLE: the template does not set this report, or not as PDF/A-2b. The standards team mends the template;
 * the report itself is in order, as JSON and HTML.
 */
export interface TemplateFault {
  readonly code: 'REPORT_UNPRINTABLE'
  /** What the compiler says, which may repeat a text of the report: for sheets of examples alone. */
  readonly complaints: readonly Complaint[]
}

/** Its message names places in the template and nothing of the report. */
export class TemplateError extends FaultError<TemplateFault> {
  override readonly name = 'TemplateError'
}

interface Diagnostic {
  readonly message: string
  readonly path: string
  readonly range: { readonly start: { readonly line: number } } | null
}

export function templateError(complaints: readonly Complaint[]): TemplateError {
  const places = [...new Set(complaints.map(({ file, line }) => `${nameOf(file)}:${line}`))].join(', ')
  const message = `版式不能排印 the template is not set: ${places}; npm run standard -- check 说明原因 says why`
  return new TemplateError(message, { code: 'REPORT_UNPRINTABLE', complaints })
}

/** What the compiler says of a template before anything is exported: errors, or warnings where there is none. */
export function diagnosticsOf(compiler: NodeCompiler, main: string): readonly Complaint[] {
  const result = compiler.compile({ mainFilePath: main })
  const told = result.takeDiagnostics() ?? result.takeWarnings()
  if (told === null) return []
  const found: readonly Diagnostic[] = compiler.fetchDiagnostics(told)
  return found.map(({ message, path, range }) => ({
    ...{ file: path === '' ? main : path, line: (range?.start.line ?? 0) + 1 },
    message,
  }))
}

/** The export throws its diagnostics as one text, in the notation of Rust, without places. @param main the template */
export function exportComplaints(main: string, thrown: unknown): readonly Complaint[] {
  const text = thrown instanceof Error ? thrown.message : ''
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replaceAll(/\\(.)/g, '$1'),
  )
  const said = messages.length > 0 ? messages : ['the compiler failed']
  return said.map(message => ({ file: main, line: 1, message }))
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
