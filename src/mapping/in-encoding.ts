/** Whether the bytes of a file are of the encoding that the mapping says, as far as can be seen before they are decoded. */
import { isAscii, isUtf8 } from 'node:buffer'
import { SourceError } from './source-fault.ts'
import type { SourceEncoding } from './syntax.ts'

/** Bytes in which a byte order mark and the declaration of an XML file stand. */
const HEAD = 1_024
/** Bytes that are looked at, from the first one on that is no ASCII. */
const WINDOW = 65_536
/** So many characters of three bytes, and nothing that is none, are no chance: one in millions of texts in GB18030. */
const SURE = 4

const WRONG_STARTS: readonly [bytes: readonly number[], encoding: SourceEncoding | 'any', name: string][] = [
  [[0xff, 0xfe], 'any', 'UTF-16'],
  [[0xfe, 0xff], 'any', 'UTF-16'],
  [[0xef, 0xbb, 0xbf], 'gb18030', 'UTF-8'],
  [[0x50, 0x4b, 0x03, 0x04], 'any', 'a spreadsheet or archive'],
]
const DECLARED = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/
/** Every encoding that is read holds it. */
const ASCII: ReadonlySet<string> = new Set(['ascii', 'us-ascii'])
/** Names that the Encoding Standard does not know. */
const ALSO_GB18030: ReadonlySet<string> = new Set(['cp936', 'ms936', 'windows-936'])

/**
 * The bytes as they are. What decodes without a fault may still be another text: UTF-8 gives other Chinese characters
 * when it is read as GB18030, so the first of them are held until it is certain that they are not that.
 * @throws SourceError SOURCE_ENCODING_WRONG before any row of another encoding was given
 */
export async function* inEncoding(
  stream: AsyncIterable<Uint8Array>,
  encoding: SourceEncoding,
): AsyncGenerator<Uint8Array, void, undefined> {
  const proof = new Proof(encoding)
  for await (const bytes of stream) {
    if (proof.isDone || proof.passes(bytes)) yield bytes
    else if (proof.add(bytes)) yield* proof.given()
  }
  proof.end()
  yield* proof.given()
}

class Proof {
  readonly #encoding: SourceEncoding
  /** Copies: whoever reads a file may use its memory again. */
  #held: Uint8Array[] = []
  #size = 0
  /** Bytes that must be held before they are looked at. */
  #wanted = HEAD
  #isHeadSeen = false
  isDone = false

  constructor(encoding: SourceEncoding) {
    this.#encoding = encoding
  }

  /** Nothing is held, and these say nothing. */
  passes(bytes: Uint8Array): boolean {
    return this.#isHeadSeen && this.#size === 0 && isAscii(bytes)
  }

  /** @returns whether what is held may be given */
  add(bytes: Uint8Array): boolean {
    this.#held.push(bytes.slice())
    this.#size += bytes.length
    return this.#size >= this.#wanted && this.#look(false)
  }

  end(): void {
    if (!this.isDone) this.#look(true)
  }

  given(): Uint8Array[] {
    const held = this.#held
    this.#held = []
    this.#size = 0
    return held
  }

  #look(isLast: boolean): boolean {
    const all = Buffer.concat(this.#held)
    this.#held = [all]
    if (!this.#isHeadSeen) refuseWrongStart(all, this.#encoding)
    this.#isHeadSeen = true
    this.isDone = this.#encoding === 'utf-8'
    if (this.isDone || isAscii(all)) return true
    const from = all.findIndex(byte => byte >= 0x80)
    this.#wanted = from + WINDOW
    if (all.length < this.#wanted && !isLast) return false
    this.isDone = true
    if (isCertainlyUtf8(all.subarray(from, from + WINDOW))) {
      const message =
        'the bytes are UTF-8, but the mapping says gb18030, in which they are other characters; change source.encoding or convert the file'
      throw new SourceError(message, { code: 'SOURCE_ENCODING_WRONG' })
    }
    return true
  }
}

function isCertainlyUtf8(window: Uint8Array): boolean {
  let end = window.length
  // The last character may be cut.
  while (end > 0 && window.length - end < 4 && ((window[end - 1] as number) & 0xc0) === 0x80) end -= 1
  if (end > 0 && (window[end - 1] as number) >= 0xc0) end -= 1
  const whole = isUtf8(window) ? window : window.subarray(0, end)
  if (!isUtf8(whole)) return false
  let three = 0
  for (const byte of whole) {
    if ((byte & 0xf0) === 0xe0) three += 1
    if (three >= SURE) return true
  }
  return false
}

function refuseWrongStart(bytes: Buffer, mapped: SourceEncoding): void {
  for (const [start, encoding, name] of WRONG_STARTS) {
    if (encoding !== 'any' && encoding !== mapped) continue
    if (start.every((byte, i) => bytes[i] === byte)) refuse(`the file begins like ${name}`, mapped)
  }
  const declared = DECLARED.exec(bytes.toString('latin1', 0, HEAD))?.[1]
  if (declared !== undefined && !ASCII.has(declared.toLowerCase()) && encodingOf(declared) !== mapped)
    refuse(`the XML declaration says ${declared}`, mapped)
}

/** GBK and GB 2312 are a part of GB18030. @returns undefined for one that is not read */
function encodingOf(label: string): SourceEncoding | undefined {
  if (ALSO_GB18030.has(label.toLowerCase())) return 'gb18030'
  try {
    const { encoding } = new TextDecoder(label)
    if (encoding === 'gbk' || encoding === 'gb18030') return 'gb18030'
    return encoding === 'utf-8' ? 'utf-8' : undefined
  } catch {
    return undefined
  }
}

function refuse(what: string, mapped: SourceEncoding): never {
  const message = `${what}, but the mapping says ${mapped}; change source.encoding or convert the file`
  throw new SourceError(message, { code: 'SOURCE_ENCODING_WRONG' })
}
