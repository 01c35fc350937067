import { FaultError } from '../base/fault.ts'

/**
 * LISTING_UNKNOWN: nothing here is known by that reference; whoever asks compares it with the decision.
 * LIFE_REFUSED: the life of the listing does not allow it, `rule` says why; whoever entered the decision compares it with
 * the document.
 * LISTING_KEY_REUSED: the key of a request came before with another decision; the caller takes a new one.
 * CERTIFICATE_INCOMPLETE: a province has not confirmed yet; ask again when its receipt has come.
 * CERTIFICATE_REFUSED: there is no end that a certificate could speak of.
 * CERTIFICATE_FORGED: a file is no certificate of this region, or not as it was signed; nobody should rely on it.
 * CHECK_FORGED: a file is no check of this region, or not as it was signed; nobody should rely on it.
 */
export type ListsFault =
  | { readonly code: PlainListsFaultCode }
  /** The first rule that refused, such as `REPAIR_TOO_EARLY`; the message has all of them. */
  | { readonly code: 'LIFE_REFUSED'; readonly rule: string }

type PlainListsFaultCode =
  | 'LISTING_UNKNOWN'
  | 'LISTING_KEY_REUSED'
  | 'CERTIFICATE_INCOMPLETE'
  | 'CERTIFICATE_REFUSED'
  | 'CERTIFICATE_FORGED'
  | 'CHECK_FORGED'

export class ListsError extends FaultError<ListsFault> {
  override readonly name = 'ListsError'
}

export function listsError(code: PlainListsFaultCode, message: string): ListsError {
  return new ListsError(message, { code })
}

/** What the life of a record refuses. @param message begins with the rule, and says how to mend it */
export function lifeRefused(rule: string, message: string): ListsError {
  return new ListsError(message, { code: 'LIFE_REFUSED', rule })
}
