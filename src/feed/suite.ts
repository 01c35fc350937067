import type { KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { hex } from '../base/bytes.ts'
import { sha256 } from '../base/sha256.ts'
import { feedError } from './fault.ts'
import { ED25519_NOTES, type NoteTypes } from './note.ts'

/** The cryptography of a region: every node of a region uses the same suite. */
export interface Suite {
  readonly name: 'intl' | 'sm'
  /** Length of a raw public key. */
  readonly keyBytes: number
  readonly noteTypes: NoteTypes
  /** The hash of the parts joined: 32 bytes. */
  hash(...parts: Uint8Array[]): Uint8Array
  /** False for a key or signature of a wrong shape too; never throws. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/** A feed key that can sign; `api` processes hold none. */
export interface FeedSigner {
  /** The suite that the key is of. */
  readonly suite: Suite
  /** Raw public key: 32 bytes for Ed25519, 65 for SM2. */
  readonly publicKey: Uint8Array
  /** 64 bytes in both suites. */
  sign(message: Uint8Array): Promise<Uint8Array>
}

export const HASH_BYTES = 32
export const SIGNATURE_BYTES = 64
const ED25519_KEY_BYTES = 32

/** SHA-256 and Ed25519 (RFC 8032, raw 32-byte public keys). */
export const INTL: Suite = {
  name: 'intl',
  keyBytes: ED25519_KEY_BYTES,
  noteTypes: ED25519_NOTES,
  hash: (...parts) => sha256(inTurn(parts)),
  verify: (publicKey, message, signature) => {
    const key = ed25519Key(publicKey)
    return key !== undefined && signature.length === SIGNATURE_BYTES && verify(null, message, key, signature)
  },
}

/** An entry with its salt is not longer, as a rule. */
const RUN = Buffer.allocUnsafeSlow(16_384)

/** The parts as one run of bytes, which holds until the next is asked for: what is hashed is hashed at once. */
function inTurn(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  if (parts.length === 1 || length > RUN.length) return joined(parts)
  let at = 0
  for (const part of parts) {
    RUN.set(part, at)
    at += part.length
  }
  return RUN.subarray(0, length)
}

/** The parts as one run of bytes; a single one is not copied. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
}

/** Signs with an Ed25519 key; the key stays in this closure. @throws {FeedError} KEY_BAD. */
export function ed25519Signer(pkcs8Pem: string): FeedSigner {
  const key = privateKey(pkcs8Pem)
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    suite: INTL,
    publicKey: Buffer.from(x ?? '', 'base64url'),
    sign: async message => sign(null, message, key),
  }
}

function privateKey(pkcs8Pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pkcs8Pem)
  } catch (cause) {
    throw feedError('KEY_BAD', 'the feed key is not a private key; give a PKCS #8 PEM', cause)
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw feedError('KEY_BAD', `the feed key is ${key.asymmetricKeyType}; the suite intl needs Ed25519`)
  }
  return key
}

/** A region has a handful of keys; the bound only stops a hostile flood of them. */
const MAX_CACHED_KEYS = 256
const cachedKeys = new Map<string, KeyObject>()

function ed25519Key(raw: Uint8Array): KeyObject | undefined {
  if (raw.length !== ED25519_KEY_BYTES) return undefined
  const name = hex(raw)
  const cached = cachedKeys.get(name)
  if (cached !== undefined) return cached
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  if (cachedKeys.size >= MAX_CACHED_KEYS) cachedKeys.clear()
  cachedKeys.set(name, key)
  return key
}
