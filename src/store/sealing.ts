import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { fingerprinter } from '../base/hmac.ts'
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
  /** For another thread of this process, which makes fingerprints too. */
  readonly fingerprintKey: Uint8Array
}

const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM and HMAC-SHA-256 under keys that HKDF (RFC 5869) derives from the node's data key.
 * A random 96-bit nonce is safe for 2^32 seals under one key (NIST SP 800-38D §8.3).
 * @param dataKey 32 bytes.
 */
export function createSealer(dataKey: Uint8Array): Sealer {
  if (dataKey.length !== 32) {
    throw new StoreError(
      `the data key has ${dataKey.length} bytes, not 32: "dataKey" of node.yaml names a file with 32 bytes in base64`,
      { code: 'SEALED_DATA_UNREADABLE' },
    )
  }
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `xinqiao/${purpose}`, 32))
  const sealingKey = derive('seal')
  const fingerprintKey = derive('fingerprint')
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
    fingerprint: fingerprinter(fingerprintKey),
    fingerprintKey,
  }
}
