import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto'
import { EMPTY, utf8 } from '../base/bytes.ts'

/**
 * HPKE (RFC 9180), base mode, one message a context: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * ChaCha20-Poly1305.
 */
export interface HpkeMessage {
  /** The sender's ephemeral public key, 32 bytes. */
  readonly enc: Uint8Array
  /** With its 16-byte tag. */
  readonly ciphertext: Uint8Array
}

export const X25519_BYTES = 32
const TAG_BYTES = 16
const KEM_ID = Uint8Array.of(0, 0x20)
const KEM_SUITE = Buffer.concat([utf8('KEM'), KEM_ID])
const HPKE_SUITE = Buffer.concat([utf8('HPKE'), KEM_ID, Uint8Array.of(0, 1), Uint8Array.of(0, 3)])
const BASE_MODE = Uint8Array.of(0)
const CIPHER = 'chacha20-poly1305'
/** DER of a PKCS #8 X25519 key up to its 32 secret bytes (RFC 8410 §7). */
const PKCS8_START = Buffer.from('302e020100300506032b656e04220420', 'hex')

/**
 * @param ephemeral 32 fresh random bytes, never used again
 * @throws TypeError when the recipient's key is of a wrong length or of small order
 */
export function hpkeSeal(
  recipient: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  plain: Uint8Array,
  ephemeral: Uint8Array,
): HpkeMessage {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_START, ephemeral]),
    format: 'der',
    type: 'pkcs8',
  })
  const enc = rawPublicKey(privateKey)
  const { key, nonce } = schedule(privateKey, recipient, enc, recipient, info)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(aad, { plaintextLength: plain.length })
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { enc, ciphertext }
}

/** Undefined when the message is not for this key, info and aad, or was altered. */
export function hpkeOpen(
  recipient: KeyObject,
  info: Uint8Array,
  aad: Uint8Array,
  { enc, ciphertext }: HpkeMessage,
): Uint8Array | undefined {
  if (ciphertext.length < TAG_BYTES) return undefined
  try {
    const { key, nonce } = schedule(recipient, enc, enc, rawPublicKey(recipient), info)
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    const end = ciphertext.length - TAG_BYTES
    decipher.setAAD(aad, { plaintextLength: end })
    decipher.setAuthTag(ciphertext.subarray(end))
    return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()])
  } catch {
    // A wrong tag, or an ephemeral key of small order: in every case nothing that was sealed for us.
    return undefined
  }
}

export function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}

/** RFC 9180 §4.1 (ExtractAndExpand over the DH value) and §5.1 (key schedule without PSK). */
function schedule(
  privateKey: KeyObject,
  peer: Uint8Array,
  enc: Uint8Array,
  recipient: Uint8Array,
  info: Uint8Array,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  if (peer.length !== X25519_BYTES) throw new TypeError(`an X25519 key has ${X25519_BYTES} bytes`)
  const jwk = { kty: 'OKP', crv: 'X25519', x: Buffer.from(peer).toString('base64url') }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  // OpenSSL refuses the all-zero value that a key of small order makes (RFC 9180 §7.1.4).
  const shared = diffieHellman({ privateKey, publicKey })
  const eae = extract(KEM_SUITE, EMPTY, 'eae_prk', shared)
  const secret = expand(KEM_SUITE, eae, 'shared_secret', Buffer.concat([enc, recipient]), 32)
  const pskIdHash = extract(HPKE_SUITE, EMPTY, 'psk_id_hash', EMPTY)
  const infoHash = extract(HPKE_SUITE, EMPTY, 'info_hash', info)
  const context = Buffer.concat([BASE_MODE, pskIdHash, infoHash])
  const main = extract(HPKE_SUITE, secret, 'secret', EMPTY)
  return {
    key: expand(HPKE_SUITE, main, 'key', context, 32),
    nonce: expand(HPKE_SUITE, main, 'base_nonce', context, 12),
  }
}

/** LabeledExtract of RFC 9180 §4. */
function extract(suiteId: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return hmac(salt, utf8('HPKE-v1'), suiteId, utf8(label), ikm)
}

/** LabeledExpand of RFC 9180 §4, for at most one block of 32 bytes. */
function expand(
  suiteId: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const size = Uint8Array.of(0, length)
  const block = hmac(prk, size, utf8('HPKE-v1'), suiteId, utf8(label), info, Uint8Array.of(1))
  return block.subarray(0, length)
}

function hmac(key: Uint8Array, ...parts: Uint8Array[]): Uint8Array {
  return createHmac('sha256', key).update(Buffer.concat(parts)).digest()
}
