import { finished } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { CopyWriter, END, NULL, SIGNATURE } from './copy-writer.ts'
import { aloneOn } from './pipelining.ts'

/**
 * COPY in PostgreSQL's binary format: bytes travel as they are, where parameters and rows of node-postgres write
 * each byte as two hexadecimal digits. https://www.postgresql.org/docs/18/sql-copy.html, "Binary Format".
 */

/** Rows, written now and inserted in the transaction of a client when its turn has come. */
export interface Copy {
  into(client: pg.ClientBase): Promise<void>
}

/**
 * @param target table and column list; never from outside
 * @param write the values of one row, in the order of the columns
 */
export function copyOf<T>(
  target: string,
  items: Iterable<T>,
  write: (row: CopyWriter, item: T) => void,
): Copy {
  const writer = new CopyWriter()
  writeRows(writer, items, write)
  return copying(target, writer)
}

/** Rows that are written before others may do something: under a millisecond. */
const AT_ONCE = 200

/**
 * As {@link copyOf}, giving way now and then. What was written is sent meanwhile if its turn has come: the server takes
 * rows in while others are still being written.
 * @param after when to begin
 */
export function copyByAndBy<T>(
  target: string,
  items: readonly T[],
  write: (row: CopyWriter, item: T) => void,
  after: Promise<void> = Promise.resolve(),
): Copy & { readonly made: Promise<void> } {
  const writer = new CopyWriter()
  let isMade = false
  const make = async (): Promise<void> => {
    for (let from = 0; from < items.length; from += AT_ONCE) {
      if (from > 0) await nextTurn()
      writeRows(writer, items.slice(from, from + AT_ONCE), write)
    }
    isMade = true
  }
  const made = after.then(make)
  // Told where its turn to be sent comes; it has none behind a write that failed.
  made.catch(() => {})
  const pieces = async function* (): AsyncGenerator<Buffer> {
    while (!isMade) {
      yield* writer.takeFull()
      await Promise.race([made, nextTurn()])
    }
    yield* writer.end()
  }
  return {
    made,
    async into(client) {
      await (items.length > 0 ? send(client, target, pieces()) : made)
      // Not after a failure: what was not sent yet may still be read.
      writer.release()
    },
  }
}

/** Apart from what gives way: V8 makes a quick loop of it, and no object for each step. */
function writeRows<T>(
  writer: CopyWriter,
  items: Iterable<T>,
  write: (row: CopyWriter, item: T) => void,
): void {
  for (const item of items) write(writer, item)
}

function copying(target: string, writer: CopyWriter): Copy {
  return {
    async into(client) {
      if (writer.rows > 0) await send(client, target, writer.end())
      writer.release()
    },
  }
}

/** What fails while pieces are made fails the COPY; once the server has refused it, no more is made for it. */
function send(
  client: pg.ClientBase,
  target: string,
  pieces: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  return aloneOn(client, async () => {
    const stream = client.query(copyFrom(`copy ${target} from stdin (format binary)`))
    const taken = finished(stream)
    // Asked for when all is sent; it may end before, and then takes no more.
    taken.catch(() => {})
    let isRefused = false
    stream.once('error', () => {
      isRefused = true
      // Else what it still holds would be written to a connection that it has given back.
      stream.destroy()
    })
    try {
      for await (const piece of pieces) {
        if (isRefused) break
        stream.write(piece)
      }
    } catch (error) {
      stream.destroy(error as Error)
      await taken.catch(() => {})
      throw error
    }
    if (!isRefused) stream.end()
    await taken
  })
}

/**
 * Rows of a query as bytes of each column; null where the database has null.
 * @param query without parameters; numbers in it are safe integers, texts never from outside
 * @param columns how many columns it has
 */
export function copyOut(client: pg.ClientBase, query: string, columns: number): Promise<(Buffer | null)[][]> {
  return aloneOn(client, async () => {
    const chunks: Buffer[] = []
    for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`)))
      chunks.push(chunk)
    return decodeRows(Buffer.concat(chunks), columns)
  })
}

/** int8 as a safe integer: no feed has 2^53 entries. */
export function int8(bytes: Buffer): number {
  return bytes.readUInt32BE(0) * 2 ** 32 + bytes.readUInt32BE(4)
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
