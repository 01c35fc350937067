import { FaultError } from '../base/fault.ts'

/**
 * Why a peer could not be asked, and who acts. Whoever called repeats later; that is enough for PEER_UNREACHABLE,
 * PEER_TIMEOUT and most of PEER_REFUSED.
 *
 * - `PEER_UNKNOWN`: the membership names no such division; ops compare versions.
 * - `PEER_UNREACHABLE`: no connection, or it broke. Also when TLS does not accept the peer, or the peer us.
 * - `PEER_TIMEOUT`: no answer, or not all of it, within the time limits.
 * - `PEER_NOT_PINNED`: a valid certificate that is not the member's. Nothing was sent; ops of both compare pins.
 * - `PEER_CERTIFICATE_REFUSED`: the member's own certificate, but revoked, not for servers, or of an authority whose
 *   revocation list is overdue. Nothing was sent; ops of both act.
 * - `PEER_NEEDS_SIGNATURE`: TLS of the member ends at a gateway, and this process holds no key to sign with; another
 *   process of the node asks.
 * - `PEER_REFUSED`: answered with an error; `problemCode` is its stable code (docs/errors.md), null when it was no
 *   problem document; `expected` where a page that is refused with PAGE_GAP must begin.
 * - `PEER_ANSWER_BAD`: the answer is not what the contract says; ops of both compare program versions.
 */
export type PeerFault =
  | { readonly code: PlainPeerFaultCode; readonly division: string }
  | {
      readonly code: 'PEER_REFUSED'
      readonly division: string
      /** HTTP status. */
      readonly status: number
      readonly problemCode: string | null
      readonly expected?: number
      /** What it asked to wait (`Retry-After`), in milliseconds. */
      readonly retryAfterMs?: number
    }

const PLAIN_CODES = [
  'PEER_UNKNOWN',
  'PEER_UNREACHABLE',
  'PEER_TIMEOUT',
  'PEER_NOT_PINNED',
  'PEER_CERTIFICATE_REFUSED',
  'PEER_NEEDS_SIGNATURE',
  'PEER_ANSWER_BAD',
] as const

/** The codes that carry nothing but the division. */
export type PlainPeerFaultCode = (typeof PLAIN_CODES)[number]

export const PEER_FAULT_CODES: readonly PeerFault['code'][] = [...PLAIN_CODES, 'PEER_REFUSED']

export class PeerError extends FaultError<PeerFault> {
  override readonly name = 'PeerError'
}

/** Shorthand for a fault that carries nothing but its code. */
export function peerError(
  code: PlainPeerFaultCode,
  division: string,
  message: string,
  cause?: unknown,
): PeerError {
  return new PeerError(message, { code, division }, cause === undefined ? undefined : { cause })
}
