import { FaultError } from '../base/fault.ts'

/**
 * Why the face refused a request before any use case saw it, and who acts.
 *
 * The calling program changes its request: `REQUEST_INVALID` (`where` names the part, `rule` what it breaks),
 * `USCC_INVALID`, `IDENTITY_NUMBER_INVALID`, `PURPOSE_REQUIRED`, `PURPOSE_UNKNOWN`,
 * `IDEMPOTENCY_KEY_REUSED`, `OPERATION_UNKNOWN`, `METHOD_NOT_ALLOWED`, `NOT_ACCEPTABLE`, `MEDIA_TYPE_UNSUPPORTED`,
 * `BODY_TOO_LARGE`, `HEADERS_TOO_LARGE`, `REQUEST_MALFORMED`.
 *
 * The calling program repeats later: `BODY_TIMEOUT`, `NODE_RECOVERING`, `MEMBERSHIP_BEHIND`, `TOO_MANY_REQUESTS`.
 *
 * The operators of the calling province: `NOT_A_MEMBER`, `COSIGNATURE_NOT_YOURS`, `SIGNATURE_EXPIRED`.
 *
 * The calling program signs as it should: `SIGNATURE_REQUIRED`, `SIGNATURE_BAD` (`rule` names what of it),
 * `SIGNATURE_REPLAYED`.
 *
 * The operators of this node: `INTERNAL`, `LINK_KEYS_ABSENT`, `SIGNING_KEY_ABSENT`, `PORT_TAKEN` (another program listens there; at start only).
 */
export type HttpFault =
  | { readonly code: PlainHttpFaultCode }
  | { readonly code: 'REQUEST_INVALID'; readonly where: string; readonly rule: string }
  | { readonly code: 'USCC_INVALID'; readonly rule: string; readonly where?: string }
  | { readonly code: 'IDENTITY_NUMBER_INVALID'; readonly rule: string }
  | { readonly code: 'SIGNATURE_BAD'; readonly rule: string }
  | { readonly code: 'TOO_MANY_REQUESTS'; readonly retryAfterMs: number }
  | { readonly code: 'METHOD_NOT_ALLOWED'; readonly allow: readonly string[] }
  | { readonly code: 'BODY_TOO_LARGE'; readonly limit: number }
  | { readonly code: 'PORT_TAKEN'; readonly port: number }

/** The codes that carry nothing but themselves. */
export type PlainHttpFaultCode =
  | 'NOT_A_MEMBER'
  | 'SIGNATURE_REQUIRED'
  | 'SIGNATURE_EXPIRED'
  | 'SIGNATURE_REPLAYED'
  | 'OPERATION_UNKNOWN'
  | 'NOT_ACCEPTABLE'
  | 'MEDIA_TYPE_UNSUPPORTED'
  | 'BODY_TIMEOUT'
  | 'HEADERS_TOO_LARGE'
  | 'REQUEST_MALFORMED'
  | 'COSIGNATURE_NOT_YOURS'
  | 'MEMBERSHIP_BEHIND'
  | 'NODE_RECOVERING'
  | 'PURPOSE_REQUIRED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'PURPOSE_UNKNOWN'
  | 'LINK_KEYS_ABSENT'
  | 'SIGNING_KEY_ABSENT'
  | 'INTERNAL'

export class HttpError extends FaultError<HttpFault> {
  override readonly name = 'HttpError'
}

/** Shorthand for a fault that carries nothing but its code. */
export function httpError(code: PlainHttpFaultCode, message: string): HttpError {
  return new HttpError(message, { code })
}

/**
 * A part of the request is not as the contract says; `rule` is the word of the contract that it breaks.
 * @param must what the contract asks of it, without any value of the request @param contract its file
 */
export function requestInvalid(where: string, rule: string, must = '', contract = ''): HttpError {
  const breaks = `${where} breaks "${rule}" of the contract${must && `: it ${must}`}`
  const message = `${breaks}; compare the request with ${contract || 'the contract of this face'}`
  return new HttpError(message, { code: 'REQUEST_INVALID', where, rule })
}
