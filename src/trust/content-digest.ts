import { parseDictionary, serializeDictionary } from 'structured-headers'
import { equalBytes } from '../base/bytes.ts'
import type { MembershipSuite } from './membership.ts'

type DigestSuite = Pick<MembershipSuite, 'name' | 'hash'>

/** Keys of `Content-Digest`. RFC 9530 registers none for SM3; `sm3` is agreed in docs/protocol.md. */
const ALGORITHM: Readonly<Record<DigestSuite['name'], string>> = { intl: 'sha-256', sm: 'sm3' }

/** The value of `Content-Digest` (RFC 9530 §2) for a body as it is sent, compressed if it is. */
export function contentDigest(suite: DigestSuite, body: Uint8Array): string {
  const digest = Uint8Array.from(suite.hash(body))
  return serializeDictionary(new Map([[ALGORITHM[suite.name], [digest, new Map()]]]))
}

/** Whether a body is the one of this `Content-Digest`; digests by other algorithms beside ours do not count. */
export function isContentOf(suite: DigestSuite, field: string, body: Uint8Array): boolean {
  try {
    const digest = parseDictionary(field).get(ALGORITHM[suite.name])?.[0]
    return digest instanceof ArrayBuffer && equalBytes(new Uint8Array(digest), suite.hash(body))
  } catch {
    // Not a dictionary of RFC 9651.
    return false
  }
}
