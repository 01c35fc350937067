/** Bytes and their text forms. Hexadecimal is lower case; base64 is the standard alphabet with padding. */

export const EMPTY: Uint8Array = new Uint8Array(0)

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** @throws TypeError when the bytes are not well-formed UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  return STRICT_UTF8.decode(bytes)
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A character for each byte: half the memory of a text, and all that ASCII needs. */
export function latin1Text(bytes: Uint8Array): string {
  return view(bytes).toString('latin1')
}

/** The bytes of a text that is known to be ASCII. Any other character would be cut to one byte. */
export function asciiBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

export function hex(bytes: Uint8Array): string {
  return view(bytes).toString('hex')
}

/** @throws TypeError when the text is not lower-case hexadecimal of an even length. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) throw new TypeError('not lower-case hexadecimal')
  return Buffer.from(text, 'hex')
}

export function base64(bytes: Uint8Array): string {
  return view(bytes).toString('base64')
}

/** @throws TypeError when the text is not canonical base64 (RFC 4648 §4, padded, no stray bits). */
export function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new TypeError('not canonical base64')
  return bytes
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** The same memory as a Buffer, without a copy. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
