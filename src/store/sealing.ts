import { createCipheriv, createDecipheriv, hash, hkdfSync } from 'node:crypto'
import { randomBytes } from '../base/random.ts'
import { StoreError } from './fault.ts'

/** Keeps at rest what must not be readable from a copy of the database. */
export interface Sealer {
  /** @param context what the data are and where they stand; opening needs the same. No personal data. */
  seal(plain: Uint8Array, context: string): Uint8Array
  /** @throws {StoreError} SEALED_DATA_UNREADABLE for another key, other context or changed bytes. */
  open(sealed: Uint8Array, context: string): Uint8Array
  /** Equal for equal inputs, 32 bytes; says nothing of the input without the key. */
  fingerprint(purpose: string, text: string): Uint8Array
}

/** A block of SHA-256 in bytes. */
const BLOCK = 64

/**
 * HMAC-SHA-256 (RFC 2104) under one key, by two calls of `hash`: an `Hmac` object for each short text takes five times
 * as long. The same bytes as `createHmac` gives.
 * @param key at most a block
 */
export function hmacSha256(key: Uint8Array): (message: Uint8Array | string) => Buffer {
  const block = Buffer.alloc(BLOCK)
  block.set(key)
  // Both hashes begin with the same block each time, so what is hashed is put behind it, and nothing is joined.
  let inner = Buffer.alloc(BLOCK + ROOM)
  inner.set(block.map(byte => byte ^ 0x36))
  const outer = Buffer.alloc(BLOCK + SHA256_BYTES)
  outer.set(block.map(byte => byte ^ 0x5c))
  return message => {
    const most = BLOCK + (typeof message === 'string' ? message.length * 3 : message.length)
    if (most > inner.length) inner = Buffer.concat([inner], 2 * most)
    const length = typeof message === 'string' ? inner.write(message, BLOCK) : message.length
    if (typeof message !== 'string') inner.set(message, BLOCK)
    outer.set(hash('sha256', inner.subarray(0, BLOCK + length), 'buffer'), BLOCK)
    return hash('sha256', outer, 'buffer')
  }
}

/** A record's text is not longer; more is made when one is. */
const ROOM = 8_192
const SHA256_BYTES = 32

const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM and HMAC-SHA-256 under keys that HKDF (RFC 5869) derives from the node's data key.
 * A random 96-bit nonce is safe for 2^32 seals under one key (NIST SP 800-38D §8.3).
 * @param dataKey 32 bytes.
 */
export function createSealer(dataKey: Uint8Array): Sealer {
  if (dataKey.length !== 32) {
    throw new StoreError(`the data key has ${dataKey.length} bytes, not 32`, {
      code: 'SEALED_DATA_UNREADABLE',
    })
  }
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `xinqiao/${purpose}`, 32))
  const sealingKey = derive('seal')
  const fingerprint = hmacSha256(derive('fingerprint'))
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, context) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(0, NONCE))
          .setAAD(Buffer.from(context))
          .setAuthTag(sealed.subarray(-TAG))
        return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
      } catch (cause) {
        const message = `sealed data cannot be opened (${context}): the data key is not the one that sealed them`
        throw new StoreError(message, { code: 'SEALED_DATA_UNREADABLE' }, { cause })
      }
    },
    fingerprint: (purpose, text) => fingerprint(`${purpose}\n${text}`),
  }
}
