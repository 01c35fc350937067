import { base64, fromBase64, utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { TrustError } from './fault.ts'
import type { MembershipSigner, MembershipSuite } from './membership.ts'

/**
 * What a holder states when a membership takes a feed from it: that from then on it shows nothing of the feed and has
 * erased its bodies. Headers stay: the tree still verifies, and they hold no personal data.
 */
export interface Erasure {
  readonly feed: string
  readonly generation: number
  /** Division that erased. */
  readonly holder: string
  /** Entries that it held, and the root over them (hexadecimal): which copy it was. */
  readonly size: number
  readonly root: string
  /** Version and digest of the membership that took the feed. */
  readonly membership: string
  /** Instant, UTC with milliseconds. */
  readonly erasedAt: string
}

const MEMBERS = 'erasedAt,feed,generation,holder,membership,root,size'

/** As it is kept and passed on: JSON with the signature over the rest. */
export async function signErasure(erasure: Erasure, signer: MembershipSigner): Promise<string> {
  const signature = base64(await signer.sign(messageOf(erasure)))
  return `${canonicalText({ ...erasure, signature })}\n`
}

/**
 * @param keysOf current keys of a member
 * @throws {TrustError} ERASURE_BAD when it is malformed or signed by none of the keys.
 */
export function verifyErasure(
  suite: MembershipSuite,
  text: string,
  keysOf: (division: string) => readonly Uint8Array[],
): Erasure {
  try {
    const { signature, ...erasure } = JSON.parse(text) as Erasure & { readonly signature: string }
    if (Object.keys(erasure).sort().join() !== MEMBERS) throw bad()
    const signed = fromBase64(signature)
    if (keysOf(erasure.holder).some(key => suite.verify(key, messageOf(erasure), signed))) return erasure
  } catch (cause) {
    throw bad(cause)
  }
  throw bad()
}

/** The prefix keeps the signature from passing for one of any other kind. */
function messageOf(erasure: Erasure): Uint8Array {
  return utf8(`xinqiao/feed-erased/v1\n${canonicalText(erasure)}`)
}

function bad(cause?: unknown): TrustError {
  const message = 'the statement of erasure is malformed or not signed by the holder; ask for it again'
  return new TrustError(message, { code: 'ERASURE_BAD' }, { cause })
}
