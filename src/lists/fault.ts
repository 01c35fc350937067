import { type Fault, FaultError } from '../base/fault.ts'

/**
 * LISTING_UNKNOWN: nothing here is known by that reference; whoever asks compares it with the decision.
 * LIFE_REFUSED: the life of the listing does not allow it; whoever entered the decision compares it with the document.
 * CERTIFICATE_INCOMPLETE: a province has not confirmed yet; ask again when its receipt has come.
 * CERTIFICATE_REFUSED: there is no end that a certificate could speak of.
 * CERTIFICATE_FORGED: a file is no certificate of this region, or not as it was signed; nobody should rely on it.
 * CHECK_FORGED: a file is no check of this region, or not as it was signed; nobody should rely on it.
 */
export type ListsFault = Fault & {
  readonly code:
    | 'LISTING_UNKNOWN'
    | 'LIFE_REFUSED'
    | 'CERTIFICATE_INCOMPLETE'
    | 'CERTIFICATE_REFUSED'
    | 'CERTIFICATE_FORGED'
    | 'CHECK_FORGED'
}

export class ListsError extends FaultError<ListsFault> {
  override readonly name = 'ListsError'
}

export function listsError(code: ListsFault['code'], message: string): ListsError {
  return new ListsError(message, { code })
}
