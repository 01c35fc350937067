/**
 * How a member signs a request that goes through a gateway which ends TLS, and how it is proven (docs/protocol.md §16):
 * RFC 9421 with the member's feed key, over all that decides what the request means, for one addressee, for a few
 * minutes, once.
 */
import { base64, hex } from '../base/bytes.ts'
import {
  type HttpMessage,
  type SentSignature,
  sentSignatures,
  signatureBase,
  signatureFields,
} from './http-signature.ts'
import type { Membership, MembershipSigner, MembershipSuite } from './membership.ts'

/** Names of the algorithms; RFC 9421 registers the first only. */
const ALGORITHM: Readonly<Record<MembershipSuite['name'], string>> = { intl: 'ed25519', sm: 'sm2-sm3' }
/** Always covered. */
const ALWAYS = ['@method', '@path', '@query'] as const
/** Covered when they are there: nobody on the way may add one, take one away or change it. */
const WHEN_PRESENT = [
  'content-digest',
  'content-type',
  'content-encoding',
  'idempotency-key',
  'xinqiao-membership',
  'xinqiao-purpose',
  'xinqiao-sharing-request',
] as const
/** Clocks of two provinces may differ by so much, either way. */
const SKEW_MS = 60_000
/** Between `created` and `expires`, at most. */
const MAX_LIFE_MS = 300_000
/** What this node gives its own requests: as long as a whole call may take. */
const LIFE_S = 120
const NONCE = /^[A-Za-z0-9+/_=-]{16,64}$/

/** The part of a signature that is wrong. `key`: no current key of that member has this name. */
export type SignatureRule = 'syntax' | 'coverage' | 'algorithm' | 'key' | 'lifetime' | 'nonce' | 'signature'

export interface ProvenRequest {
  readonly proven: true
  readonly division: string
  readonly nonce: string
  /** Milliseconds since 1970; until then the nonce must be remembered. */
  readonly keepUntil: number
}

export type Proof =
  | ProvenRequest
  | { readonly proven: false; readonly why: 'absent' | 'expired' | SignatureRule }

/** `keyid`: the division, and the start of the hash of the public key. */
export function requestKeyId(
  { hash }: Pick<MembershipSuite, 'hash'>,
  division: string,
  publicKey: Uint8Array,
): string {
  return `${division}/${hex(hash(publicKey)).slice(0, 16)}`
}

export interface SignAs {
  readonly suite: MembershipSuite
  readonly signer: MembershipSigner
  /** Of the signer. */
  readonly division: string
  readonly addressee: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** At least 12 random bytes, never used before. */
  readonly nonce: Uint8Array
}

/** The fields `signature` and `signature-input` for a request; give it its `content-digest` first. */
export async function signRequest(
  message: HttpMessage,
  { suite, signer, division, addressee, now, nonce }: SignAs,
): Promise<Readonly<Record<'signature' | 'signature-input', string>>> {
  const components = covered(message)
  const created = Math.floor(now / 1000)
  const parameters = new Map<string, string | number>([
    ['created', created],
    ['expires', created + LIFE_S],
    ['nonce', base64(nonce)],
    ['alg', ALGORITHM[suite.name]],
    ['keyid', requestKeyId(suite, division, signer.publicKey)],
    ['tag', tagFor(addressee)],
  ])
  const base = signatureBase(components, parameters, message)
  if (base === null) throw new TypeError('a covered component is not there')
  return signatureFields({ label: 'xinqiao', components, parameters, signature: await signer.sign(base) })
}

/**
 * Who signed a request that came through a gateway. A signature for others is not looked at. That the nonce is new and
 * that the body has the covered digest is for the caller of this to see.
 * @param self the addressee
 */
export function proveRequest(
  message: HttpMessage,
  {
    suite,
    membership,
    self,
    now,
  }: { suite: MembershipSuite; membership: Membership; self: string; now: number },
): Proof {
  if (message.field('signature-input').length === 0) return { proven: false, why: 'absent' }
  const all = sentSignatures(message)
  if (all === null) return { proven: false, why: 'syntax' }
  const [sent, second] = all.filter(({ parameters }) => parameters.get('tag') === tagFor(self))
  if (sent === undefined) return { proven: false, why: 'absent' }
  if (second !== undefined) return { proven: false, why: 'syntax' }
  const terms = termsOf(sent)
  if (typeof terms === 'string') return { proven: false, why: terms }
  if (sent.parameters.get('alg') !== ALGORITHM[suite.name]) return { proven: false, why: 'algorithm' }
  if (covered(message).some(name => !sent.components.includes(name)))
    return { proven: false, why: 'coverage' }
  const { division, keyId, nonce, createdMs, expiresMs } = terms
  const keys = membership.cosigningKeys(division).filter(key => requestKeyId(suite, division, key) === keyId)
  if (keys.length === 0) return { proven: false, why: 'key' }
  const base = signatureBase(sent.components, sent.parameters, message)
  if (base === null) return { proven: false, why: 'coverage' }
  if (!keys.some(key => suite.verify(key, base, sent.signature))) return { proven: false, why: 'signature' }
  // Last: only a member that signed is told about its clock.
  if (createdMs > now + SKEW_MS || expiresMs < now - SKEW_MS) return { proven: false, why: 'expired' }
  return { proven: true, division, nonce, keepUntil: expiresMs + SKEW_MS }
}

function termsOf({ components, parameters }: SentSignature) {
  const [created, expires] = [parameters.get('created'), parameters.get('expires')]
  const [nonce, keyId] = [parameters.get('nonce'), parameters.get('keyid')]
  if (new Set(components).size !== components.length) return 'syntax'
  if (typeof keyId !== 'string' || !/^[0-9]{6}\/[0-9a-f]{16}$/.test(keyId)) return 'key'
  if (typeof nonce !== 'string' || !NONCE.test(nonce)) return 'nonce'
  if (!Number.isSafeInteger(created) || !Number.isSafeInteger(expires)) return 'lifetime'
  const [createdMs, expiresMs] = [Number(created) * 1000, Number(expires) * 1000]
  if (expiresMs <= createdMs || expiresMs - createdMs > MAX_LIFE_MS) return 'lifetime'
  return { division: keyId.slice(0, 6), keyId, nonce, createdMs, expiresMs }
}

function covered(message: HttpMessage): string[] {
  return [...ALWAYS, ...WHEN_PRESENT.filter(name => message.field(name).length > 0)]
}

/** Names what is signed and for whom: a gateway cannot hand it to another member. */
function tagFor(addressee: string): string {
  return `xinqiao-request/${addressee}`
}
