import { randomFillSync } from 'node:crypto'

const POOL = Buffer.alloc(8_192)
let left = 0

/**
 * Cryptographically random bytes, for whoever needs a few of them for each of many records: drawn from the system some
 * thousand at a time, since each call takes some microseconds. No byte is given twice, and none stays here once given.
 */
export function randomBytes(length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  if (length > POOL.length) return randomFillSync(bytes)
  if (length > left) {
    randomFillSync(POOL)
    left = POOL.length
  }
  POOL.copy(bytes, 0, left - length, left)
  POOL.fill(0, left - length, left)
  left -= length
  return bytes
}
