import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { contentDigest } from '../trust/content-digest.ts'
import type { MembershipSigner, MembershipSuite } from '../trust/membership.ts'
import { signRequest } from '../trust/request-signature.ts'
import { peerError } from './fault.ts'

/** Who signs the requests of this node. */
export interface RequestSigner {
  readonly division: string
  readonly suite: MembershipSuite
  readonly signer: MembershipSigner
}

export interface PlainRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
}

const NONCE_BYTES = 18

/**
 * The same request with what proves it behind a gateway. Its body is held whole, for its digest goes before it; a page
 * is bounded.
 * @throws {PeerError} PEER_NEEDS_SIGNATURE
 */
export async function signedRequest<T extends PlainRequest>(
  addressee: string,
  request: T,
  by: RequestSigner | undefined,
  now: number,
): Promise<T & { readonly body?: string | Buffer }> {
  if (by === undefined) {
    const message = `requests to ${addressee} go through a gateway and are signed; this process holds no feed key`
    throw peerError('PEER_NEEDS_SIGNATURE', addressee, message)
  }
  const body = await wholeBody(request.body)
  const digest = body === undefined ? {} : { 'content-digest': contentDigest(by.suite, body) }
  const fields: Readonly<Record<string, string>> = { ...request.headers, ...digest }
  const field = (name: string) => (Object.hasOwn(fields, name) ? [fields[name] as string] : [])
  const signature = await signRequest(
    { method: request.method, target: request.path, field },
    { ...by, addressee, now, nonce: randomBytes(NONCE_BYTES) },
  )
  return { ...request, headers: { ...fields, ...signature }, ...(body === undefined ? {} : { body }) }
}

async function wholeBody(body: PlainRequest['body']): Promise<Buffer | undefined> {
  if (body === undefined) return undefined
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
  return Buffer.concat(await body.toArray())
}
