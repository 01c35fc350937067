import { createPrivateKey, hash, type KeyObject } from 'node:crypto'
import { base64, EMPTY, fromBase64, hex, utf8, utf8Text } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { MAX_BODY_BYTES } from './entry.ts'
import { feedError } from './fault.ts'
import { hpkeOpen, hpkeSeal, rawPublicKey, X25519_BYTES } from './hpke.ts'
import type { FeedId } from './name.ts'
import { sm2KeyPair } from './sm.ts'
import { SM4_KEY_BYTES, smOpen, smSeal } from './sm-envelope.ts'
import type { Suite } from './suite.ts'

/** The entry that a sealed body belongs to: in any other it does not open. */
export interface SealPlace extends FeedId {
  /** 32 hexadecimal digits. */
  readonly ref: string
}

/** An addressee's key. Not its feed key: signing and opening never share one. */
export interface SealKey {
  /** Raw: 32 bytes X25519 in `intl`, 65 bytes of an SM2 point in `sm`. */
  readonly publicKey: Uint8Array
  /** Undefined when the message is not for this key and context. */
  open(context: Uint8Array, sealed: { enc: Uint8Array; ciphertext: Uint8Array }): Uint8Array | undefined
}

/**
 * Makes the body that travels in a directed feed which a third party carries: only the addressee reads it,
 * while the tree commits to it as to any body.
 * @param random fresh random bytes of the length asked for
 * @returns canonical JSON `{"ciphertext","enc","key","sealed":1}`
 * @throws {FeedError} KEY_BAD for a key of another suite; ENTRY_BAD when it becomes longer than a body may be.
 */
export function sealBody(
  { name }: Suite,
  addressee: Uint8Array,
  place: SealPlace,
  body: Uint8Array,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const context = contextOf(place)
  try {
    const { enc, ciphertext } =
      name === 'sm'
        ? smSeal(addressee, context, body, random(SM4_KEY_BYTES))
        : hpkeSeal(addressee, context, EMPTY, body, random(X25519_BYTES))
    const sealed = sealedBody(addressee, enc, ciphertext)
    if (sealed.length > MAX_BODY_BYTES) throw tooLong(sealed.length)
    return sealed
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'FeedError') throw cause
    throw feedError('KEY_BAD', `the addressee's sealing key is none of the suite ${name}`, cause)
  }
}

/** The sealed form of what a suite's cipher made. */
export function sealedBody(addressee: Uint8Array, enc: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return canonicalBytes({
    sealed: 1,
    key: sealKeyId(addressee),
    enc: base64(enc),
    ciphertext: base64(ciphertext),
  })
}

/**
 * Opens a sealed body with whichever of `keys` it was sealed to: old keys stay in the list after a rotation.
 * @throws {FeedError} ENTRY_BAD when it is no sealed body, or does not open: sealed for another entry or key,
 * or altered.
 */
export function openBody(keys: readonly SealKey[], place: SealPlace, body: Uint8Array): Uint8Array {
  const { key: keyId, enc, ciphertext } = readSealed(body)
  for (const key of keys) {
    if (sealKeyId(key.publicKey) !== keyId) continue
    const plain = key.open(contextOf(place), { enc, ciphertext })
    if (plain !== undefined) return plain
  }
  throw bad(place, 'it opens with none of our keys; have it sealed again to the current one')
}

/** The key file of an addressee. @throws {FeedError} KEY_BAD. */
export function sealKey({ name }: Suite, text: string): SealKey {
  if (name === 'sm') {
    const { secret, publicKey } = sm2KeyPair(text)
    return { publicKey, open: (context, sealed) => smOpen(secret, context, sealed) }
  }
  const key = x25519Key(text)
  return { publicKey: rawPublicKey(key), open: (context, sealed) => hpkeOpen(key, context, EMPTY, sealed) }
}

/** Eight hexadecimal digits that name a sealing key, and prove nothing. */
export function sealKeyId(publicKey: Uint8Array): string {
  return hex(hash('sha256', Buffer.concat([utf8('xinqiao/seal/v1\n'), publicKey]), 'buffer').subarray(0, 4))
}

/** What is authenticated along with the body. */
export function contextOf({ feed, generation, ref }: SealPlace): Uint8Array {
  return utf8(`xinqiao/seal/v1\n${feed}\n${generation}\n${ref}\n`)
}

/** Whether a body is in the form of {@link sealBody}; whether it opens only its addressee can say. */
export function isSealedBody(body: Uint8Array): boolean {
  try {
    readSealed(body)
    return true
  } catch {
    return false
  }
}

function readSealed(body: Uint8Array): { key: string; enc: Uint8Array; ciphertext: Uint8Array } {
  try {
    const value: unknown = JSON.parse(utf8Text(body))
    const { key, enc, ciphertext } = value as { [member: string]: unknown }
    const parts = {
      key: String(key),
      enc: fromBase64(String(enc)),
      ciphertext: fromBase64(String(ciphertext)),
    }
    if (canonicalText({ sealed: 1, key, enc, ciphertext }) === utf8Text(body)) return parts
  } catch {
    // Falls through to the one refusal; the parser's message would quote the body.
  }
  throw feedError('ENTRY_BAD', 'body refused: it is not a sealed body of version 1')
}

function x25519Key(text: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(text)
  } catch (cause) {
    throw feedError('KEY_BAD', 'the sealing key is not a private key; give a PKCS #8 PEM', cause)
  }
  if (key.asymmetricKeyType !== 'x25519')
    throw feedError('KEY_BAD', `the sealing key is ${key.asymmetricKeyType}; the suite intl needs X25519`)
  return key
}

function bad({ feed, ref }: SealPlace, why: string) {
  return feedError('ENTRY_BAD', `sealed body of ${ref} in ${feed} refused: ${why}`)
}

function tooLong(length: number) {
  return feedError(
    'ENTRY_BAD',
    `a sealed body of ${length} bytes is longer than the ${MAX_BODY_BYTES} allowed`,
  )
}
