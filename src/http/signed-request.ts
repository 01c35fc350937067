import type { IncomingMessage } from 'node:http'
import { INTL } from '../feed/suite.ts'
import { isContentOf } from '../trust/content-digest.ts'
import type { HttpMessage } from '../trust/http-signature.ts'
import { type ProvenRequest, proveRequest, type SignatureRule } from '../trust/request-signature.ts'
import { boundedBody, keepBody } from './body.ts'
import { HttpError, httpError } from './fault.ts'
import type { FaceLimits } from './limits.ts'
import type { ExchangeFacePorts } from './ports.ts'

/**
 * Which member signed a request that came through this node's gateway; see {@link useOnce}, too.
 * @throws {HttpError} SIGNATURE_REQUIRED, SIGNATURE_BAD, SIGNATURE_EXPIRED, MEMBERSHIP_BEHIND
 */
export function senderOf(request: IncomingMessage, ports: ExchangeFacePorts): ProvenRequest {
  const { self, suite = INTL, clock } = ports
  const membership = ports.membership()
  const proof = proveRequest(messageOf(request), { suite, membership, self, now: clock() })
  if (!proof.proven) throw refusal(proof.why, request, membership.body.version)
  if (hasBody(request) && request.headers['content-digest'] === undefined) throw bad('coverage')
  return proof
}

/** A signature counts once, whichever process of this node it comes to. @throws {HttpError} SIGNATURE_REPLAYED */
export async function useOnce(
  { division, nonce, keepUntil }: ProvenRequest,
  { nonces, clock }: ExchangeFacePorts,
): Promise<void> {
  if (await nonces.take(division, nonce, keepUntil, clock())) return
  throw httpError('SIGNATURE_REPLAYED', 'this signature was used before; sign every request anew')
}

/**
 * Reads the whole body of a signed request before anything is done with it: a page is proven as a whole.
 * @param maxBytes what the operation takes
 * @throws {HttpError} SIGNATURE_BAD when it is not the body that was signed; as {@link boundedBody}
 */
export async function proveBody(
  request: IncomingMessage,
  maxBytes: number,
  { suite = INTL }: Pick<ExchangeFacePorts, 'suite'>,
  limits: FaceLimits,
): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of boundedBody(request, maxBytes, limits)) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const field = request.headers['content-digest']
  if (typeof field === 'string' ? !isContentOf(suite, field, body) : body.length > 0) throw bad('digest')
  keepBody(request, body)
}

function messageOf(request: IncomingMessage): HttpMessage {
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    field: name => request.headersDistinct[name] ?? [],
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function refusal(
  why: SignatureRule | 'absent' | 'expired',
  request: IncomingMessage,
  version: number,
): HttpError {
  if (why === 'absent') {
    return httpError(
      'SIGNATURE_REQUIRED',
      'TLS ends at a gateway: sign the request for this node (docs/protocol.md §16)',
    )
  }
  if (why === 'expired') {
    return httpError('SIGNATURE_EXPIRED', 'signed too long ago or in the future; set the clock and sign anew')
  }
  const theirs = Number(String(request.headers['xinqiao-membership'] ?? '').split('-')[0])
  if (why === 'key' && theirs > version) {
    return httpError('MEMBERSHIP_BEHIND', `this node has version ${version} and may lack the key; ask again`)
  }
  return bad(why)
}

function bad(rule: SignatureRule | 'digest'): HttpError {
  const message = `the signature of the request is refused (${rule}); compare it with docs/protocol.md §16`
  return new HttpError(message, { code: 'SIGNATURE_BAD', rule })
}
