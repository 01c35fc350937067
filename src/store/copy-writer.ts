/**
 * Rows as COPY takes them in its binary format, each value in the binary form of its type, written once and straight to
 * where it is sent from: a buffer for each value would be more work than the value.
 * https://www.postgresql.org/docs/18/sql-copy.html, "Binary Format".
 */
import { isDay } from '../base/time.ts'

export const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
export const NULL = -1
export const END = -1

/** Bytes that are sent at a time; a value that is longer goes alone. */
const PIECE = 131_072
/** Pieces that are kept for the next time: chunk after chunk is as long as the one before, and memory outside the heap is dear to collect. */
const MOST_SPARE = 48
const spare: Buffer[] = []

/** Milliseconds from 1970 to PostgreSQL's epoch, 2000-01-01. */
const EPOCH_MS = 946_684_800_000
const DAY_MS = 86_400_000

export class CopyWriter {
  #full: Buffer[] = []
  readonly #taken: Buffer[] = []
  #piece = newPiece()
  #at = SIGNATURE.copy(this.#piece)
  #rows = 0

  /** How many rows were begun. */
  get rows(): number {
    return this.#rows
  }

  /** Begins a row; as many values follow. */
  row(columns: number): void {
    this.#need(2)
    this.#at = this.#piece.writeInt16BE(columns, this.#at)
    this.#rows += 1
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) {
      this.#null()
      return
    }
    this.#need(4 + value.length)
    this.#at = this.#piece.writeInt32BE(value.length, this.#at)
    this.#piece.set(value, this.#at)
    this.#at += value.length
  }

  text(value: string | null): void {
    if (value === null) {
      this.#null()
      return
    }
    this.#need(4 + value.length * 3)
    const length = this.#piece.write(value, this.#at + 4)
    this.#piece.writeInt32BE(length, this.#at)
    this.#at += 4 + length
  }

  /** A text of which there are few: its bytes are made once. */
  word(value: string | null): void {
    if (value === null) {
      this.#null()
      return
    }
    const bytes = WORDS.get(value) ?? wordOf(value)
    this.#need(bytes.length)
    this.#piece.set(bytes, this.#at)
    this.#at += bytes.length
  }

  int4(value: number | null): void {
    if (value === null) {
      this.#null()
      return
    }
    this.#need(8)
    this.#at = this.#piece.writeInt32BE(4, this.#at)
    this.#at = this.#piece.writeInt32BE(value, this.#at)
  }

  /** @param value a safe integer: no feed has 2^53 entries */
  int8(value: number): void {
    this.#need(12)
    this.#at = this.#piece.writeInt32BE(8, this.#at)
    const high = Math.floor(value / 2 ** 32)
    this.#at = this.#piece.writeInt32BE(high, this.#at)
    this.#at = this.#piece.writeUInt32BE(value - high * 2 ** 32, this.#at)
  }

  /** @param ms since 1970; written as microseconds since 2000 */
  timestamptz(ms: number | null): void {
    const micros = ms === null ? 0 : (ms - EPOCH_MS) * 1000
    if (ms === null) this.#null()
    else if (Number.isSafeInteger(micros)) this.int8(micros)
    else {
      // After the year 2285.
      this.#need(12)
      this.#at = this.#piece.writeInt32BE(8, this.#at)
      this.#at = this.#piece.writeBigInt64BE(BigInt(ms - EPOCH_MS) * 1000n, this.#at)
    }
  }

  /** @param day `2026-11-26` @throws TypeError when it is none */
  date(day: string | null): void {
    this.int4(day === null ? null : daysSince2000(day))
  }

  /** @param text with its hyphens */
  uuid(text: string | null): void {
    if (text === null) {
      this.#null()
      return
    }
    this.#need(4 + UUID_BYTES)
    this.#at = this.#piece.writeInt32BE(UUID_BYTES, this.#at)
    let half = -1
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code === HYPHEN) continue
      const digit = code < 0x3a ? code - 0x30 : (code | 0x20) - 0x57
      if (half < 0) half = digit
      else {
        this.#piece[this.#at++] = (half << 4) | digit
        half = -1
      }
    }
  }

  /** The version of the format, then the text. */
  jsonb(value: unknown): void {
    this.text(`\u0001${JSON.stringify(value)}`)
  }

  /** Pieces that are full and were not taken yet. */
  takeFull(): readonly Buffer[] {
    const full = this.#full
    this.#full = []
    this.#taken.push(...full)
    return full
  }

  /** All that was written and not taken, with its end. Nothing is written afterwards. */
  end(): readonly Buffer[] {
    this.#need(2)
    this.#at = this.#piece.writeInt16BE(END, this.#at)
    return [...this.#full, this.#piece.subarray(0, this.#at)]
  }

  /** Once nobody reads what was written. */
  release(): void {
    for (const piece of [...this.#taken, ...this.#full, this.#piece]) {
      if (piece.buffer.byteLength === PIECE && spare.length < MOST_SPARE)
        spare.push(Buffer.from(piece.buffer))
    }
  }

  #null(): void {
    this.#need(4)
    this.#at = this.#piece.writeInt32BE(NULL, this.#at)
  }

  #need(bytes: number): void {
    if (this.#at + bytes <= this.#piece.length) return
    this.#full.push(this.#piece.subarray(0, this.#at))
    this.#piece = bytes <= PIECE ? newPiece() : Buffer.allocUnsafeSlow(bytes)
    this.#at = 0
  }
}

const UUID_BYTES = 16
const HYPHEN = 0x2d

function newPiece(): Buffer<ArrayBuffer> {
  return (spare.pop() ?? Buffer.allocUnsafeSlow(PIECE)) as Buffer<ArrayBuffer>
}

/** Texts of which there are few, with their length before them; forgotten when they are not few. */
const WORDS = new Map<string, Buffer>()
const MOST_WORDS = 2_000

function wordOf(text: string): Buffer {
  const bytes = Buffer.from(text)
  const word = Buffer.allocUnsafeSlow(4 + bytes.length)
  word.writeInt32BE(bytes.length)
  word.set(bytes, 4)
  if (WORDS.size >= MOST_WORDS) WORDS.clear()
  WORDS.set(text, word)
  return word
}

/** Days that were written before; forgotten when they are more than a few years have. */
const DAYS = new Map<string, number>()
const MOST_DAYS = 4_000

/** @param day `2026-11-26` @throws TypeError when it is none; `Date` would take 31 February for 3 March. */
export function daysSince2000(day: string): number {
  const known = DAYS.get(day)
  if (known !== undefined) return known
  if (!isDay(day)) throw new TypeError('a day that does not exist')
  const days = (Date.parse(day) - EPOCH_MS) / DAY_MS
  if (DAYS.size >= MOST_DAYS) DAYS.clear()
  DAYS.set(day, days)
  return days
}
