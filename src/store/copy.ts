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
 * @param rows values in the order of the columns
 */
export async function copyIn(
  client: pg.ClientBase,
  target: string,
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return
  const stream = client.query(copyFrom(`copy ${target} from stdin (format binary)`))
  stream.end(encodeRows(rows))
  await finished(stream)
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

function encodeRows(rows: readonly (readonly CopyValue[])[]): Buffer {
  let size = SIGNATURE.length + 2
  for (const row of rows) {
    size += 2
    for (const value of row) size += 4 + lengthOf(value)
  }
  const buffer = Buffer.allocUnsafe(size)
  let at = SIGNATURE.copy(buffer)
  for (const row of rows) {
    at = buffer.writeInt16BE(row.length, at)
    for (const value of row) at = write(buffer, at, value)
  }
  buffer.writeInt16BE(END, at)
  return buffer
}

function lengthOf(value: CopyValue): number {
  if (value === null) return 0
  if (typeof value === 'number') return INT8_BYTES
  return typeof value === 'string' ? Buffer.byteLength(value) : value.length
}

function write(buffer: Buffer, start: number, value: CopyValue): number {
  if (value === null) return buffer.writeInt32BE(NULL, start)
  const at = buffer.writeInt32BE(lengthOf(value), start)
  if (typeof value === 'number') {
    buffer.writeUInt32BE(Math.floor(value / 2 ** 32), at)
    return buffer.writeUInt32BE(value % 2 ** 32, at + 4)
  }
  if (typeof value === 'string') return at + buffer.write(value, at)
  buffer.set(value, at)
  return at + value.length
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
