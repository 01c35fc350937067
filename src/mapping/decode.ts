import { EMPTY } from '../base/bytes.ts'
import { inEncoding } from './in-encoding.ts'
import { withLostBytes } from './lost-bytes.ts'
import { MAX_ROW } from './source-fault.ts'
import type { SourceEncoding } from './syntax.ts'

/** Decoded at once at most, so that one huge buffer does not become one huge text. */
const SLICE = 262_144
/** Bytes without any place to cut that are held at most: more than the longest row has. */
const MAX_HELD = 4 * MAX_ROW

/**
 * Bytes → text, in order and in pieces. Undecodable bytes become U+FFFD rather than ending the stream: the
 * decoders of the Encoding Standard give an ASCII byte after a broken lead byte back, so separators survive
 * and only the row around the damage is lost. Rows refuse U+FFFD themselves; the bytes stay beside it.
 * @throws SourceError SOURCE_ENCODING_WRONG when the bytes are certainly of another encoding.
 */
export async function* decode(
  stream: AsyncIterable<Uint8Array>,
  encoding: SourceEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let held: Uint8Array[] = []
  let size = 0
  let first = true
  const text = (bytes: Uint8Array): string => {
    const decoded = withLostBytes(bytes, decoder.decode(bytes), encoding)
    const shown = first ? withoutMark(decoded) : decoded
    first = false
    return shown
  }
  for await (const bytes of inEncoding(stream, encoding)) {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE)
      size += slice.length
      // What is held has no place to cut. When there is too much of it, no row is that long, so a character that is
      // cut in two loses nothing.
      const end = lastBoundary(slice) || (size > MAX_HELD ? slice.length : 0)
      if (end === 0) held.push(slice)
      else {
        yield text(joined([...held, slice.subarray(0, end)]))
        const rest = slice.subarray(end)
        held = rest.length === 0 ? [] : [rest]
        size = rest.length
      }
    }
  }
  if (size > 0) yield text(joined(held))
}

/** Bytes that neither begin nor end inside a character → text; U+FFFD stands for what is no character. */
export function decodeWhole(bytes: Uint8Array, encoding: SourceEncoding): string {
  return withLostBytes(bytes, DECODERS[encoding].decode(bytes), encoding)
}

/** One of each for all pieces: what a decoder holds outside the heap is given back late. */
const DECODERS: Readonly<Record<SourceEncoding, TextDecoder>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
}

/**
 * Where the bytes may be cut, 0 for nowhere. In both encodings a byte below 0x30 is never part of a longer character.
 * Node's own streaming is not used: with GB18030 it throws when a broken four-byte character is cut
 * between two pieces (seen in 26.10), although the decoder is not fatal.
 */
function lastBoundary(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0; at -= 1) if ((bytes[at] as number) < 0x30) return at + 1
  return 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first = EMPTY] = parts
  return parts.length < 2 ? first : Buffer.concat(parts)
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
