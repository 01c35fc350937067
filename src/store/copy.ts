import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/**
 * COPY in PostgreSQL's binary format: bytes travel as they are, where parameters and rows of node-postgres write
 * each byte as two hexadecimal digits. https://www.postgresql.org/docs/18/sql-copy.html, "Binary Format".
 */

/** A value of a column: int8 for a number, text for a string, bytea for bytes. */
export type CopyValue = number | string | Uint8Array | null

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const INT8_BYTES = 8
const NULL = -1
const END = -1

/**
 * Inserts rows, all with the same columns, in the transaction of `client`.
 * @param target table and column list; never from outside
 * @param rows values in the order of the columns; each is asked for once, when it is written
 */
export async function copyIn(
  client: pg.ClientBase,
  target: string,
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const encoder = new RowEncoder()
  const bytes = encoder.encode(rows)
  if (bytes === null) return
  const stream = client.query(copyFrom(`copy ${target} from stdin (format binary)`))
  stream.end(bytes)
  await finished(stream)
  // Not after a failure: what was not sent yet may still be read.
  encoder.release()
}

/**
 * Rows of a query as bytes of each column; null where the database has null.
 * @param query without parameters; numbers in it are safe integers, texts never from outside
 * @param columns how many columns it has
 */
export async function copyOut(
  client: pg.ClientBase,
  query: string,
  columns: number,
): Promise<(Buffer | null)[][]> {
  const chunks: Buffer[] = []
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`)))
    chunks.push(chunk)
  return decodeRows(Buffer.concat(chunks), columns)
}

/** int8 as a safe integer: no feed has 2^53 entries. */
export function int8(bytes: Buffer): number {
  return bytes.readUInt32BE(0) * 2 ** 32 + bytes.readUInt32BE(4)
}

/** Kept for the next time: chunk after chunk is as long as the one before, and memory outside the heap is dear to collect. */
let spare: Buffer | null = null
const MOST_SPARE = 8_388_608
const FIRST = 65_536

class RowEncoder {
  #buffer: Buffer
  #at = 0

  constructor() {
    this.#buffer = spare ?? Buffer.allocUnsafeSlow(FIRST)
    spare = null
  }

  /** Null for no row. */
  encode(rows: Iterable<readonly CopyValue[]>): Buffer | null {
    this.#need(SIGNATURE.length)
    this.#at = SIGNATURE.copy(this.#buffer)
    let some = false
    for (const row of rows) {
      some = true
      this.#need(2)
      this.#at = this.#buffer.writeInt16BE(row.length, this.#at)
      for (const value of row) this.#write(value)
    }
    this.#need(2)
    this.#at = this.#buffer.writeInt16BE(END, this.#at)
    if (!some) this.release()
    return some ? this.#buffer.subarray(0, this.#at) : null
  }

  /** Once nobody reads what was encoded. */
  release(): void {
    if (this.#buffer.length <= MOST_SPARE) spare = this.#buffer
  }

  #write(value: CopyValue): void {
    if (value === null) {
      this.#need(4)
      this.#at = this.#buffer.writeInt32BE(NULL, this.#at)
      return
    }
    this.#need(4 + mostOf(value))
    const at = this.#at + 4
    if (typeof value === 'number') {
      this.#buffer.writeUInt32BE(Math.floor(value / 2 ** 32), at)
      this.#buffer.writeUInt32BE(value % 2 ** 32, at + 4)
      this.#end(at, INT8_BYTES)
    } else if (typeof value === 'string') this.#end(at, this.#buffer.write(value, at))
    else {
      this.#buffer.set(value, at)
      this.#end(at, value.length)
    }
  }

  #end(at: number, length: number): void {
    this.#buffer.writeInt32BE(length, at - 4)
    this.#at = at + length
  }

  #need(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return
    const larger = Buffer.allocUnsafeSlow((this.#at + bytes) * 2)
    larger.set(this.#buffer.subarray(0, this.#at))
    this.#buffer = larger
  }
}

/** Bytes that a value takes at most. */
function mostOf(value: number | string | Uint8Array): number {
  if (typeof value === 'number') return INT8_BYTES
  return typeof value === 'string' ? value.length * 3 : value.length
}

function decodeRows(bytes: Buffer, columns: number): (Buffer | null)[][] {
  const rows: (Buffer | null)[][] = []
  let at = SIGNATURE.length
  while (bytes.readInt16BE(at) !== END) {
    at += 2
    const row: (Buffer | null)[] = []
    for (let column = 0; column < columns; column++) {
      const length = bytes.readInt32BE(at)
      at += 4
      row.push(length === NULL ? null : bytes.subarray(at, at + length))
      at += Math.max(0, length)
    }
    rows.push(row)
  }
  return rows
}
