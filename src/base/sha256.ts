import { hash } from 'node:crypto'

/**
 * SHA-256. Taken as a text of a character for each byte: a buffer of its own for each digest takes node three times as
 * long as to hash a hundred bytes, and is one more thing to collect.
 */
export function sha256(message: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', message, 'latin1'), 'latin1')
}
