import { type Fault, FaultError } from '../base/fault.ts'

/**
 * REPORT_REFUSED: the report may not be made as it was asked for (no consent, an edition that does not exist); reject.
 * REPORT_INVALID: what was put together breaks the report standard; a fault of the node, nothing is handed out.
 * REPORT_FORGED: a file is no report of this region, or not as it was signed; nobody should rely on it.
 */
export type ReportFault = Fault & { readonly code: 'REPORT_REFUSED' | 'REPORT_INVALID' | 'REPORT_FORGED' }

export class ReportError extends FaultError<ReportFault> {
  override readonly name = 'ReportError'
}

export function reportError(code: ReportFault['code'], message: string): ReportError {
  return new ReportError(message, { code })
}
