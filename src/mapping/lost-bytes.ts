/**
 * Bytes that are no character, kept beside the U+FFFD that stands for them, so that a refused row goes back as it came.
 * Each is a character of the private use area behind it, of which no reader knows anything: rows with U+FFFD are
 * refused in any case.
 */
import type { SourceEncoding } from './syntax.ts'

/** What a decoder puts in the place of bytes that are no character. */
export const REPLACEMENT = '\uFFFD'
/** The byte 0x00; the others follow. */
const FIRST = 0xf700
const MARKED = /\uFFFD([\uF700-\uF7FF]+)/g

/**
 * @param text what `bytes` were decoded to
 * @returns the same, with the bytes behind each U+FFFD that stands for some
 */
export function withLostBytes(bytes: Uint8Array, text: string, encoding: SourceEncoding): string {
  if (!text.includes(REPLACEMENT)) return text
  const lines = text.split('\n')
  let at = 0
  return lines
    .map(line => {
      const end = bytes.indexOf(0x0a, at)
      const own = bytes.subarray(at, end < 0 ? bytes.length : end)
      at += own.length + 1
      return line.includes(REPLACEMENT) ? marked(own, line, encoding) : line
    })
    .join('\n')
}

/** The bytes of a text, with those that were no characters as they came. */
export function bytesOf(text: string, encode: (part: string) => Uint8Array): Uint8Array {
  if (!text.includes(REPLACEMENT)) return encode(text)
  // The parts between are at even places, what was caught at odd ones.
  const parts = text
    .split(MARKED)
    .map((part, i) =>
      i % 2 === 0 ? encode(part) : Uint8Array.from(part, mark => mark.charCodeAt(0) - FIRST),
    )
  return Buffer.concat(parts)
}

function marked(bytes: Uint8Array, text: string, encoding: SourceEncoding): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const lengthAt = encoding === 'utf-8' ? utf8At : gb18030At
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length < 0) {
      const lost = bytes.subarray(at, at - length)
      parts.push(decoder.decode(bytes.subarray(from, at)), REPLACEMENT)
      parts.push(String.fromCharCode(...Array.from(lost, byte => FIRST + byte)))
      from = at - length
    }
    at += Math.abs(length)
  }
  parts.push(decoder.decode(bytes.subarray(from)))
  const whole = parts.join('')
  // The decoder decides what is read; where it sees other characters than we do, its text stands.
  return whole.replaceAll(MARKED, REPLACEMENT) === text ? whole : text
}

/** @returns bytes of the character that begins there; below 0: of what is none, as the Encoding Standard cuts it */
function utf8At(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  if (more === 0) return -1
  for (let i = 1; i <= more; i += 1) {
    const byte = bytes[at + i] ?? 0
    const least = i === 1 && lead === 0xe0 ? 0xa0 : i === 1 && lead === 0xf0 ? 0x90 : 0x80
    const most = i === 1 && lead === 0xed ? 0x9f : i === 1 && lead === 0xf4 ? 0x8f : 0xbf
    if (byte < least || byte > most) return -i
  }
  return more + 1
}

/** Like {@link utf8At}, but of some characters at the end of a range only the decoder knows that they are none. */
function gb18030At(bytes: Uint8Array, at: number): number {
  const [lead = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4)
  if (lead <= 0x80) return 1
  if (lead === 0xff) return -1
  const isLead = third >= 0x81 && third <= 0xfe
  if (second >= 0x30 && second <= 0x39) {
    const isAssigned = lead <= 0x84 || (lead >= 0x90 && lead <= 0xe3)
    if (isLead && fourth >= 0x30 && fourth <= 0x39) return isAssigned ? 4 : -4
    // What is cut off at the end is one fault.
    const left = bytes.length - at
    return left === 2 || (left === 3 && isLead) ? -left : -1
  }
  if ((second >= 0x40 && second <= 0x7e) || (second >= 0x80 && second <= 0xfe)) return 2
  return second === 0xff ? -2 : -1
}
