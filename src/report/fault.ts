import { type Fault, FaultError } from '../base/fault.ts'

/**
 * REPORT_REFUSED: the report may not be made as it was asked for, `rule` says why; whoever asks mends the request.
 * REPORT_INVALID: what was put together breaks the report standard; a fault of the node, nothing is handed out.
 * REPORT_UNPRINTABLE: the template of the print does not set it; the standards team mends that. JSON and HTML are there.
 * REPORT_FORGED: a file is no report of this region, or not as it was signed; nobody should rely on it.
 * REPORT_UNKNOWN: no such order, or not of whoever asks; the two look the same.
 * REPORT_PENDING: the report is not made yet; ask again.
 * REPORT_EXPIRED: what was made is not kept any more; order a new one.
 * REPORT_BUSY: too many orders of one asker are open; ask again.
 * REPORT_KEY_REUSED: the key of the order came before with another question; take a new one.
 */
export type ReportFault = Fault &
  ({ readonly code: PlainReportCode } | { readonly code: 'REPORT_REFUSED'; readonly rule: RefusalRule })

type PlainReportCode =
  | 'REPORT_INVALID'
  | 'REPORT_UNPRINTABLE'
  | 'REPORT_FORGED'
  | 'REPORT_UNKNOWN'
  | 'REPORT_PENDING'
  | 'REPORT_EXPIRED'
  | 'REPORT_BUSY'
  | 'REPORT_KEY_REUSED'

/**
 * `purpose`: not in the application list for such a subject. `authorisation`: there is none although it is needed.
 * `edition`: there is no such edition on a person. `uscc`, `identity`: the code or the document is not in order.
 * `link-keys`: this node cannot answer about persons.
 */
export type RefusalRule = 'purpose' | 'authorisation' | 'edition' | 'uscc' | 'identity' | 'link-keys'

export class ReportError extends FaultError<ReportFault> {
  override readonly name = 'ReportError'
}

export function reportError(code: PlainReportCode, message: string): ReportError {
  return new ReportError(message, { code })
}

export function refused(rule: RefusalRule, message: string): ReportError {
  return new ReportError(message, { code: 'REPORT_REFUSED', rule })
}
