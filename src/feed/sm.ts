import { createECDH, createPrivateKey, hash } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { hex } from '../base/bytes.ts'
import { feedError } from './fault.ts'
import { SM2_NOTES } from './note.ts'
import { type FeedSigner, joined, SIGNATURE_BYTES, type Suite } from './suite.ts'

/**
 * The suite `sm`: SM3 (GB/T 32905) and SM2 signatures (GB/T 32918.2) with the standard user id.
 *
 * SM2 is not left to `node:crypto`: its `sign('sm3')` makes ECDSA with a key just generated, and SM2 with
 * an empty user id with one read from a file. Neither is what others verify.
 */
export const SM: Suite = {
  name: 'sm',
  keyBytes: 65,
  noteTypes: SM2_NOTES,
  hash: (...parts) => hash('sm3', joined(parts), 'buffer'),
  verify: (publicKey, message, signature) => {
    // One spelling of a key: the library would take a compressed point too.
    if (publicKey.length !== SM.keyBytes) return false
    if (signature.length !== SIGNATURE_BYTES || !inRange(signature)) return false
    try {
      return sm2.doVerifySignature(message, hex(signature), point(publicKey), { hash: true, userId: USER_ID })
    } catch {
      // The library throws for what is no point of the curve.
      return false
    }
  },
}

/** GM/T 0009-2012 §10: the user id where nothing else is agreed. */
const USER_ID = '1234567812345678'
const SCALAR_BYTES = 32
/** Order of the recommended curve (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
/** DER of a PKCS #8 SM2 key up to its 32 secret bytes: version, id-ecPublicKey, curve 1.2.156.10197.1.301. */
const PKCS8_START = '308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420'

/**
 * Signs with an SM2 key; the key stays in this closure.
 * @param text a PKCS #8 or SEC 1 PEM without password, or the 32 secret bytes in hexadecimal
 * @throws {FeedError} KEY_BAD.
 */
export function sm2Signer(text: string): FeedSigner {
  const { secret, publicKey } = sm2KeyPair(text)
  const [secretHex, publicHex] = [hex(secret), hex(publicKey)]
  return {
    suite: SM,
    publicKey,
    sign: async message => {
      const options = { hash: true, userId: USER_ID, publicKey: publicHex }
      return Buffer.from(sm2.doSignature(message, secretHex, options), 'hex')
    },
  }
}

/**
 * Reads a key file: 32 secret bytes, and the public point 04 ‖ x ‖ y.
 * @throws {FeedError} KEY_BAD.
 */
export function sm2KeyPair(text: string): { readonly secret: Uint8Array; readonly publicKey: Uint8Array } {
  const secret = text.includes('-----BEGIN') ? secretOfPem(text) : secretOfHex(text.trim())
  const d = BigInt(`0x${hex(secret)}`)
  // d = n − 1 has no inverse of 1 + d, with which every signature is made (GB/T 32918.2 §6.1).
  if (d === 0n || d >= ORDER - 1n) throw keyBad('its number is out of bounds')
  const curve = createECDH('SM2')
  curve.setPrivateKey(secret)
  return { secret, publicKey: curve.getPublicKey() }
}

function secretOfPem(pem: string): Uint8Array {
  let der: Buffer
  try {
    der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  } catch (cause) {
    throw feedError('KEY_BAD', 'the key is not a private key; give a PKCS #8 PEM without password', cause)
  }
  const start = PKCS8_START.length / 2
  if (der.toString('hex', 0, start) !== PKCS8_START) throw keyBad('it is of another kind')
  return der.subarray(start, start + SCALAR_BYTES)
}

function secretOfHex(text: string): Uint8Array {
  if (!/^[0-9a-fA-F]{64}$/.test(text)) throw keyBad('it is neither a PEM nor 64 hexadecimal digits')
  return Buffer.from(text, 'hex')
}

function keyBad(why: string) {
  return feedError('KEY_BAD', `not an SM2 key: ${why}; the suite sm needs one`)
}

/** r and s are in [1, n − 1] (GB/T 32918.2 §7.1 B1, B2); the library happens to refuse these too, by throwing. */
function inRange(signature: Uint8Array): boolean {
  return [signature.subarray(0, SCALAR_BYTES), signature.subarray(SCALAR_BYTES)].every(half => {
    const value = BigInt(`0x${hex(half)}`)
    return value > 0n && value < ORDER
  })
}

/** A table makes verifying six times as fast and takes about a megabyte; a region has a handful of keys. */
const MAX_CACHED_POINTS = 32
type Point = ReturnType<typeof sm2.precomputePublicKey>
const cachedPoints = new Map<string, Point>()

function point(raw: Uint8Array): Point {
  const name = hex(raw)
  const cached = cachedPoints.get(name)
  if (cached !== undefined) return cached
  const made = sm2.precomputePublicKey(name)
  if (cachedPoints.size >= MAX_CACHED_POINTS) cachedPoints.clear()
  cachedPoints.set(name, made)
  return made
}
