import { SourceError } from './source-fault.ts'
import type { SourceEncoding } from './syntax.ts'

/** Decoded at once at most, so that one huge buffer does not become one huge text. */
const SLICE = 262_144
/** What a decoder puts in the place of bytes that are no character. */
export const REPLACEMENT = '\uFFFD'

const WRONG_STARTS: readonly [bytes: readonly number[], encoding: SourceEncoding | 'any', name: string][] = [
  [[0xff, 0xfe], 'any', 'UTF-16'],
  [[0xfe, 0xff], 'any', 'UTF-16'],
  [[0xef, 0xbb, 0xbf], 'gb18030', 'UTF-8'],
  [[0x50, 0x4b, 0x03, 0x04], 'any', 'a spreadsheet or archive'],
]

/**
 * Bytes → text, in order and in pieces. Undecodable bytes become U+FFFD rather than ending the stream: the
 * decoders of the Encoding Standard give an ASCII byte after a broken lead byte back, so separators survive
 * and only the row around the damage is lost. Rows refuse U+FFFD themselves.
 * @throws SourceError SOURCE_ENCODING_WRONG when the first bytes show another encoding.
 */
export async function* decode(
  stream: AsyncIterable<Uint8Array>,
  encoding: SourceEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let first = true
  for await (const bytes of stream) {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE)
      if (first) refuseWrongStart(slice, encoding)
      const text = decoder.decode(slice, { stream: true })
      if (text === '') continue
      yield first && text.startsWith('\uFEFF') ? text.slice(1) : text
      first = false
    }
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

function refuseWrongStart(bytes: Uint8Array, declared: SourceEncoding): void {
  for (const [start, encoding, name] of WRONG_STARTS) {
    if (encoding !== 'any' && encoding !== declared) continue
    if (!start.every((byte, i) => bytes[i] === byte)) continue
    const message = `the file begins like ${name}, but the mapping says ${declared}; change source.encoding or convert the file`
    throw new SourceError(message, { code: 'SOURCE_ENCODING_WRONG' })
  }
}
