/**
 * Lines of entries between bytes and bytes: a page has up to a thousand, and texts made in between would be thrown away
 * at once. Spelled as `JSON.stringify` spells them (docs/protocol.md §7).
 */
import { isUtf8 } from 'node:buffer'
import { base64, fromBase64, latin1Text } from '../base/bytes.ts'
import { inChunks } from '../base/chunks.ts'
import { SALT_BYTES } from './entry.ts'

/** An entry as it travels: exactly the bytes that were hashed. */
export interface PageEntry {
  readonly header: Uint8Array
  /** 16 bytes. Salt and body are both absent when the entry is closed or never had a body. */
  readonly salt?: Uint8Array
  readonly body?: Uint8Array
}

/** The line of an entry, with its newline. @throws TypeError when header or body is no UTF-8: nobody could read it. */
export function entryLine(entry: PageEntry): Uint8Array {
  return ofLatin1(latin1Line(entry))
}

/** The lines of entries in chunks, made as they are asked for. @throws as {@link entryLine}. */
export function entryChunks(entries: readonly PageEntry[]): Generator<Uint8Array> {
  return inChunks(entries.values().map(latin1Line), ofLatin1)
}

/** How many bytes its line has, counted without making it. */
export function lineLength({ header, body }: PageEntry): number {
  const open = body === undefined ? 0 : SALT.length + SALT_CHARS + BODY.length + quotedLength(body)
  return HEADER.length + quotedLength(header) + open + END.length + 1
}

function quotedLength(bytes: Uint8Array): number {
  let length = bytes.length
  for (let i = 0; i < bytes.length; i++) length += MORE[bytes[i] as number] as number
  return length
}

/** A character for each byte. */
function latin1Line({ header, salt, body }: PageEntry): string {
  const open =
    salt === undefined || body === undefined ? '' : `,"salt":"${base64(salt)}","body":${quoted(body)}`
  return `{"header":${quoted(header)}${open}}\n`
}

/** What JSON escapes is ASCII, so each byte of a longer character may stand as a character of its own. */
function quoted(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new TypeError('a header or body is no UTF-8')
  return JSON.stringify(latin1Text(bytes))
}

function ofLatin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** Why the line of an entry is refused. */
export type LineFault = 'spelling' | 'salt'

const HEADER = Buffer.from('{"header":"')
const SALT = Buffer.from('","salt":"')
const BODY = Buffer.from('","body":"')
const END = Buffer.from('"}')
const SALT_CHARS = 24
const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Below it are the control characters. */
const SPACE = 0x20

/** The byte that `\"`, `\\`, `\b`, `\f`, `\n`, `\r` or `\t` stands for, by its letter; 0: no such letter. */
const SHORT = new Uint8Array(256)
for (const letter of '"\\bfnrt') SHORT[letter.charCodeAt(0)] = JSON.parse(`"\\${letter}"`).charCodeAt(0)
/** Letters and digits of `u001f`, the spelling of every other control character. */
const LONG_CHARS = 5

/** How many bytes more than itself a byte takes inside a string. */
const MORE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? JSON.stringify(String.fromCharCode(byte)).length - '""'.length - 1 : 0,
)

/** Bytes of memory for some dozens of lines: an allocation for each is dear. */
const RUN_BYTES = 262_144

/** Reads lines of entries; what they hold lies in runs of memory that live as long as any entry of them. */
export class EntryReader {
  #run = Buffer.allocUnsafeSlow(0)
  /** Where the next line goes. */
  #free = 0
  /** Where the line ends, and what of it is read. */
  #end = 0
  #at = 0

  /**
   * @param line hostile, without its newline
   * @returns the entry, the lengths of its parts not judged; undefined: the line is of no entry.
   */
  read(line: Uint8Array): PageEntry | LineFault | undefined {
    this.#take(line)
    if (!this.#passes(HEADER)) return undefined
    if (!isUtf8(line)) return 'spelling'
    const header = this.#text()
    if (header === undefined) return 'spelling'
    if (this.#isLast()) return this.#keep({ header })
    if (!this.#passes(SALT)) return 'spelling'
    const salt = saltOf(this.#run.toString('latin1', this.#at, Math.min(this.#at + SALT_CHARS, this.#end)))
    if (salt === undefined) return 'salt'
    this.#at += SALT_CHARS
    const body = this.#passes(BODY) ? this.#text() : undefined
    return body === undefined || !this.#isLast() ? 'spelling' : this.#keep({ header, salt, body })
  }

  /** Escapes are resolved in place: what they stand for is shorter. */
  #take(line: Uint8Array): void {
    if (this.#free + line.length > this.#run.length) {
      this.#run = Buffer.allocUnsafeSlow(Math.max(RUN_BYTES, line.length))
      this.#free = 0
    }
    this.#run.set(line, this.#free)
    this.#at = this.#free
    this.#end = this.#free + line.length
  }

  #keep(entry: PageEntry): PageEntry {
    this.#free = this.#end
    return entry
  }

  #passes(text: Uint8Array): boolean {
    for (let i = 0; i < text.length; i++) if (this.#run[this.#at + i] !== text[i]) return false
    this.#at += text.length
    return this.#at <= this.#end
  }

  #isLast(): boolean {
    return this.#at + END.length === this.#end && this.#passes(END)
  }

  /** The string from here to its closing quote, which is not passed; undefined: it is spelled otherwise. */
  #text(): Uint8Array | undefined {
    const run = this.#run
    const [start, end] = [this.#at, this.#end]
    let at = start
    for (let i = start; i < end; i++) {
      let byte = run[i] as number
      // Most bytes are letters, or belong to longer characters.
      if (byte <= BACKSLASH) {
        if (byte === QUOTE) {
          this.#at = i
          return run.subarray(start, at)
        }
        if (byte < SPACE) return undefined
        if (byte === BACKSLASH) {
          i += 1
          byte = SHORT[run[i] as number] as number
          if (byte === 0) {
            byte = controlOf(run.toString('latin1', i, Math.min(i + LONG_CHARS, end)))
            if (byte < 0) return undefined
            i += LONG_CHARS - 1
          }
        }
      }
      run[at++] = byte
    }
    return undefined
  }
}

/** The control character spelled so; −1: it has a shorter spelling, or this is none. */
function controlOf(spelled: string): number {
  const code = /^u00[01][0-9a-f]$/.test(spelled) ? Number.parseInt(spelled.slice(1), 16) : -1
  return '\b\f\n\r\t'.includes(String.fromCharCode(code)) ? -1 : code
}

function saltOf(text: string): Uint8Array | undefined {
  try {
    const salt = fromBase64(text)
    return salt.length === SALT_BYTES ? salt : undefined
  } catch {
    return undefined
  }
}
