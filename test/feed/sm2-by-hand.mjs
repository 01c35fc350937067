/**
 * SM2 signatures (GB/T 32918.2) written out with BigInt, for tests: it shares nothing with the library that
 * src/feed uses, and its random number can be given, so that vectors stay the same. Not constant in time.
 */
import { createHash } from 'node:crypto'

// GB/T 32918.5: the recommended curve.
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const A = P - 3n
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const G = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
}
const USER_ID = '1234567812345678'

export const sm3 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sm3')).digest()

const mod = (value, m = P) => ((value % m) + m) % m
const bytes32 = value => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
const number = bytes => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)

function inverse(value, m) {
  let [r0, r1, t0, t1] = [m, mod(value, m), 0n, 1n]
  while (r1 !== 0n) {
    const q = r0 / r1
    ;[r0, r1, t0, t1] = [r1, r0 - q * r1, t1, t0 - q * t1]
  }
  return mod(t0, m)
}

/** Adds affine points; `undefined` is the point at infinity. */
function add(p, q) {
  if (p === undefined) return q
  if (q === undefined) return p
  if (p.x === q.x && mod(p.y + q.y) === 0n) return undefined
  const slope =
    p.x === q.x ? mod((3n * p.x * p.x + A) * inverse(2n * p.y, P)) : mod((q.y - p.y) * inverse(q.x - p.x, P))
  const x = mod(slope * slope - p.x - q.x)
  return { x, y: mod(slope * (p.x - x) - p.y) }
}

function multiply(k, point) {
  let sum
  for (let [rest, power] = [k, point]; rest > 0n; rest >>= 1n, power = add(power, power))
    if (rest & 1n) sum = add(sum, power)
  return sum
}

const encode = ({ x, y }) => Buffer.concat([Buffer.of(4), bytes32(x), bytes32(y)])

/** Z of GB/T 32918.2 §5.5: who signs, and on which curve. @param {Buffer} publicKey 04 ‖ x ‖ y */
export function identityDigest(publicKey) {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(USER_ID.length * 8)
  return sm3(length, USER_ID, ...[A, B, G.x, G.y].map(bytes32), publicKey.subarray(1))
}

const digest = (publicKey, message) => number(sm3(identityDigest(publicKey), message))

export const publicKeyOf = secret => encode(multiply(number(secret), G))

/** r ‖ s, 64 bytes. @param {Buffer} nonce the random number k, 32 bytes */
export function signByHand(secret, message, nonce) {
  const [d, k] = [number(secret), number(nonce)]
  const r = mod(digest(publicKeyOf(secret), message) + multiply(k, G).x, N)
  const s = mod(inverse(1n + d, N) * (k - r * d), N)
  return Buffer.concat([bytes32(r), bytes32(s)])
}

export function verifyByHand(publicKey, message, signature) {
  if (publicKey.length !== 65 || publicKey[0] !== 4 || signature.length !== 64) return false
  const point = { x: number(publicKey.subarray(1, 33)), y: number(publicKey.subarray(33)) }
  if (mod(point.y * point.y - point.x ** 3n - A * point.x - B) !== 0n) return false
  const [r, s] = [number(signature.subarray(0, 32)), number(signature.subarray(32))]
  if (r === 0n || r >= N || s === 0n || s >= N) return false
  const t = mod(r + s, N)
  const sum = add(multiply(s, G), multiply(t, point))
  return t !== 0n && sum !== undefined && mod(digest(publicKey, message) + sum.x, N) === r
}

/** GB/T 32918.4 §5.4.3, for at most 32 bytes. */
const mask = ({ x, y }, text) => {
  const stream = sm3(bytes32(x), bytes32(y), Buffer.of(0, 0, 0, 1))
  return Buffer.from(text.map((byte, i) => byte ^ stream[i]))
}
const pointOf = bytes => ({ x: number(bytes.subarray(1, 33)), y: number(bytes.subarray(33, 65)) })

/** C1 ‖ C3 ‖ C2 of at most 32 bytes. @param {Buffer} nonce the random number k, 32 bytes */
export function encryptByHand(publicKey, text, nonce) {
  const k = number(nonce)
  const shared = multiply(k, pointOf(publicKey))
  const c3 = sm3(bytes32(shared.x), text, bytes32(shared.y))
  return Buffer.concat([encode(multiply(k, G)), c3, mask(shared, Buffer.from(text))])
}

/** The text, or undefined when C3 does not fit. */
export function decryptByHand(secret, sealed) {
  const shared = multiply(number(secret), pointOf(sealed))
  const text = mask(shared, sealed.subarray(97))
  return sm3(bytes32(shared.x), text, bytes32(shared.y)).equals(sealed.subarray(65, 97)) ? text : undefined
}
