import { FaultError } from '../base/fault.ts'

/**
 * Why an identity or a membership was refused, and who acts.
 *
 * The sender of a membership file repairs it: `MEMBERSHIP_BAD` (`where` is the path in the file),
 * `MEMBERSHIP_SIGNATURE_BAD` (that division signs), `MEMBERSHIP_NOT_YET_VALID` (wait, or set the clock),
 * `MEMBERSHIP_NOT_NEWER`, `MEMBERSHIP_OTHER` (another region or suite than ours).
 *
 * The operator gives another file: `CERTIFICATE_BAD`, `REQUEST_BAD`, `CRL_BAD`, `KEY_FILE_BAD`, `FILE_UNREADABLE`,
 * `PIN_BAD`, `PKI_EXISTS`, `ERASURE_BAD`; or names another version: `MEMBERSHIP_UNKNOWN`.
 */
export type TrustFault =
  | { readonly code: 'MEMBERSHIP_BAD'; readonly where: string }
  | { readonly code: 'MEMBERSHIP_SIGNATURE_BAD'; readonly division: string }
  | { readonly code: 'MEMBERSHIP_NOT_NEWER'; readonly held: number; readonly given: number }
  | { readonly code: PlainTrustFaultCode }

type PlainTrustFaultCode =
  | 'MEMBERSHIP_NOT_YET_VALID'
  | 'MEMBERSHIP_OTHER'
  | 'MEMBERSHIP_UNKNOWN'
  | 'CERTIFICATE_BAD'
  | 'REQUEST_BAD'
  | 'CRL_BAD'
  | 'KEY_FILE_BAD'
  | 'FILE_UNREADABLE'
  | 'PIN_BAD'
  | 'PKI_EXISTS'
  | 'ERASURE_BAD'

export class TrustError extends FaultError<TrustFault> {
  override readonly name = 'TrustError'
}
