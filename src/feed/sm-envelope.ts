import { type CipherGCMTypes, createCipheriv, createDecipheriv } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { fromHex, hex } from '../base/bytes.ts'

/**
 * A digital envelope (数字信封): a fresh SM4 key, encrypted with SM2 (GB/T 32918.4), and the text under it in
 * SM4-GCM. The suite `sm` takes it in place of HPKE because every part of it is a national standard.
 */
export interface SmEnvelope {
  /** C1 ‖ C3 ‖ C2, C1 as 04 ‖ x ‖ y: 113 bytes. */
  readonly enc: Uint8Array
  /** With its 16-byte tag. */
  readonly ciphertext: Uint8Array
}

export const SM4_KEY_BYTES = 16
const TAG_BYTES = 16
const ENC_BYTES = 65 + 32 + SM4_KEY_BYTES
/** C1 ‖ C3 ‖ C2, the order of GB/T 32918.4-2016. */
const C1C3C2 = 1
/** OpenSSL has it; the types of Node list AES only. */
const CIPHER = 'sm4-gcm' as CipherGCMTypes
/** The key serves one message only, so its nonce may be constant. */
const NONCE = new Uint8Array(12)

/**
 * @param key 16 fresh random bytes, never used again
 * @throws Error when the recipient's key is no point of the curve
 */
export function smSeal(
  recipient: Uint8Array,
  aad: Uint8Array,
  plain: Uint8Array,
  key: Uint8Array,
): SmEnvelope {
  const enc = fromHex(`04${sm2.doEncrypt(key, hex(recipient), C1C3C2)}`)
  const cipher = createCipheriv(CIPHER, key, NONCE)
  cipher.setAAD(aad)
  return { enc, ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) }
}

/** Undefined when the envelope is not for this key and aad, or was altered. */
export function smOpen(
  secret: Uint8Array,
  aad: Uint8Array,
  { enc, ciphertext }: SmEnvelope,
): Uint8Array | undefined {
  if (enc.length !== ENC_BYTES || enc[0] !== 4 || ciphertext.length < TAG_BYTES) return undefined
  try {
    const key = sm2.doDecrypt(hex(enc.subarray(1)), hex(secret), C1C3C2, { output: 'array' })
    // When C3 does not fit the library answers with no bytes, and no cipher takes such a key.
    const end = ciphertext.length - TAG_BYTES
    const decipher = createDecipheriv(CIPHER, key, NONCE)
    decipher.setAAD(aad)
    decipher.setAuthTag(ciphertext.subarray(end))
    return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()])
  } catch {
    // A wrong C3 or tag, or C1 off the curve: in every case nothing that was sealed for us.
    return undefined
  }
}
