/**
 * What a second source file says, packed: a key and the texts that are asked for take as many bytes as in the file, not
 * an object and a text each. It lies in memory that threads share, so that several look rows up in the same one.
 */

/** Plain data, which goes to other threads without a copy. */
export interface LookupContent {
  /** Those that are asked for; the others are not kept. */
  readonly columns: readonly string[]
  readonly keys: number
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string
  /** Open addressing by the hash of the key: where its entry begins, from 1; 0: free. */
  readonly slots: Uint32Array<SharedArrayBuffer>
  /**
   * Entries one behind the other, none across two pages: 0, or 1 where the key is ambiguous; length of the key, the key;
   * for each column its length from 1, or 0 where it has no value, and the text. Texts in UTF-8.
   */
  readonly pages: readonly Uint8Array<SharedArrayBuffer>[]
  /** Rows in which nothing is found. */
  readonly unreadable: UnreadableRows
}

export interface UnreadableRows {
  readonly rows: number
  readonly first: UnreadableRow | null
}

export interface UnreadableRow {
  /** From 1. */
  readonly row: number
  /** Stable code such as CSV_QUOTE. */
  readonly rule: string
  /** The column, where it is one. */
  readonly field: string
}

/** What a key says of a column: undefined: it is not there; null: it has no value; a symbol: the file says two things. */
export type Found = string | null | undefined | typeof AMBIGUOUS
export const AMBIGUOUS: unique symbol = Symbol('ambiguous')

const PAGE = 1_048_576
const LEAST_SLOTS = 1_024
/** Bytes of UTF-8 that a unit of UTF-16 becomes at most, and of a length. */
const MOST_BYTES = 3
const LENGTH_BYTES = 4

export class LookupRows {
  readonly #slots: Uint32Array
  readonly #pages: readonly Buffer[]
  #key: Buffer = Buffer.allocUnsafeSlow(1_024)

  constructor({ slots, pages }: Pick<LookupContent, 'slots' | 'pages'>) {
    this.#slots = slots
    this.#pages = pages.map(bufferOf)
  }

  /** @param column its place among the columns; below 0 for one that is not kept */
  find(key: string, column: number): Found {
    const at = this.#entry(key)
    if (at === 0) return undefined
    const reader = new EntryReader(this.#pages[pageOf(at)] as Buffer, offsetOf(at))
    if (reader.isAmbiguous) return AMBIGUOUS
    return column < 0 ? null : reader.text(column)
  }

  #entry(key: string): number {
    // Two texts that are none would have the same bytes.
    if (!key.isWellFormed()) return 0
    if (key.length * MOST_BYTES > this.#key.length)
      this.#key = Buffer.allocUnsafeSlow(key.length * MOST_BYTES)
    const length = this.#key.write(key)
    return this.#slots[slotOf(this.#slots, this.#pages, this.#key, 0, length)] ?? 0
  }
}

/** Walks one entry. */
class EntryReader {
  readonly #page: Buffer
  #at: number
  readonly isAmbiguous: boolean

  constructor(page: Buffer, at: number) {
    this.#page = page
    this.isAmbiguous = page[at] === 1
    this.#at = at + 1
    this.#skip(this.#length())
  }

  text(column: number): string | null {
    for (let i = 0; i < column; i += 1) this.#skip(this.#length() - 1)
    const length = this.#length() - 1
    return length < 0 ? null : this.#page.toString('utf8', this.#at, this.#at + length)
  }

  #skip(bytes: number): void {
    if (bytes > 0) this.#at += bytes
  }

  /** Of what comes next, which stands behind it. */
  #length(): number {
    const [length, behind] = lengthAt(this.#page, this.#at)
    this.#at = behind
    return length
  }
}

export class LookupWriter {
  readonly #columns: readonly string[]
  #slots = new Uint32Array(new SharedArrayBuffer(LEAST_SLOTS * 4))
  readonly #pages: Buffer<SharedArrayBuffer>[] = []
  /** Bytes of the last page that are in use. */
  #used = 0
  #keys = 0
  #bytes = 0

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  get keys(): number {
    return this.#keys
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#bytes + this.#slots.byteLength
  }

  /** A key that stands twice with different values answers for none of them. @param values one for each column */
  add(key: string, values: readonly (string | null)[]): void {
    const page = this.#room(key, values)
    const start = this.#used
    page[start] = 0
    let end = written(page, start + 1, key, 0)
    const keyAt = lengthAt(page, start + 1)
    for (const value of values)
      end = value === null ? writtenLength(page, end, 0) : written(page, end, value, 1)
    const slot = slotOf(this.#slots, this.#pages, page, keyAt[1], keyAt[0])
    const there = this.#slots[slot] ?? 0
    if (there === 0) {
      this.#slots[slot] = (this.#pages.length - 1) * PAGE + start + 1
      this.#used = end
      this.#keys += 1
      if (this.#keys * 2 > this.#slots.length) this.#widen()
      return
    }
    const other = this.#pages[pageOf(there)] as Buffer
    const from = offsetOf(there)
    const same = page.compare(other, from + 1, from + end - start, start + 1, end) === 0
    if (!same) other[from] = 1
  }

  content(digest: string, unreadable: UnreadableRows): LookupContent {
    const pages = this.#pages.map(({ buffer }) => new Uint8Array(buffer))
    return { columns: this.#columns, keys: this.#keys, digest, slots: this.#slots, pages, unreadable }
  }

  /** The last page, with room for these in any case. */
  #room(key: string, values: readonly (string | null)[]): Buffer {
    let most = 1 + LENGTH_BYTES + key.length * MOST_BYTES
    for (const value of values) most += LENGTH_BYTES + (value === null ? 0 : value.length * MOST_BYTES)
    const last = this.#pages.at(-1)
    if (last !== undefined && this.#used + most <= last.length) return last
    const page = Buffer.from(new SharedArrayBuffer(Math.max(PAGE, most)))
    this.#pages.push(page)
    this.#bytes += page.length
    this.#used = 0
    return page
  }

  #widen(): void {
    const before = this.#slots
    this.#slots = new Uint32Array(new SharedArrayBuffer(before.byteLength * 2))
    for (const at of before) {
      if (at === 0) continue
      const page = this.#pages[pageOf(at)] as Buffer
      const [length, start] = lengthAt(page, offsetOf(at) + 1)
      this.#slots[slotOf(this.#slots, this.#pages, page, start, length)] = at
    }
  }
}

function pageOf(at: number): number {
  return Math.floor((at - 1) / PAGE)
}

function offsetOf(at: number): number {
  return (at - 1) % PAGE
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array<SharedArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

/** The slot of a key: the one that has it, or the free one where it belongs. */
function slotOf(
  slots: Uint32Array,
  pages: readonly Buffer[],
  key: Buffer,
  start: number,
  length: number,
): number {
  const mask = slots.length - 1
  for (let slot = hashOf(key, start, length) & mask; ; slot = (slot + 1) & mask) {
    const at = slots[slot] ?? 0
    if (at === 0) return slot
    const page = pages[pageOf(at)] as Buffer
    const [ofKey, from] = lengthAt(page, offsetOf(at) + 1)
    if (ofKey === length && key.compare(page, from, from + length, start, start + length) === 0) return slot
  }
}

/** FNV-1a, and its upper bits over the lower, which pick the slot. */
function hashOf(bytes: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + length; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Writes a text behind its length. @param more what its length is counted from @returns where it ends */
function written(page: Buffer, at: number, text: string, more: 0 | 1): number {
  // Where its length takes one byte, as a rule, the text is written once.
  const length = page.write(text, at + 1)
  const behind = writtenLength(page, at, length + more)
  if (behind !== at + 1) page.write(text, behind)
  return behind + length
}

/** Seven bits a byte, the lowest first; set at the top where another follows. */
function writtenLength(page: Buffer, at: number, length: number): number {
  let rest = length
  for (; rest > 0x7f; rest >>>= 7) page[at++] = (rest & 0x7f) | 0x80
  page[at] = rest
  return at + 1
}

function lengthAt(page: Buffer, at: number): [length: number, behind: number] {
  let length = 0
  for (let shift = 0; ; shift += 7) {
    const byte = page[at++] as number
    length |= (byte & 0x7f) << shift
    if (byte < 0x80) return [length, at]
  }
}
