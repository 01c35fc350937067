import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { openDatabase } from '../../src/store/database.ts'

export interface DumpSizes {
  /** NDJSON of headers, salts and bodies, as a dump of the feed would hold them. */
  readonly dumpBytes: number
  readonly zstdBytes: number
  readonly headerBytes: number
  readonly bodyBytes: number
}

const ROWS = 5_000

/** How large the entries of the only filled feed of a database are, as text and as a zstd dump at its usual level. */
export async function dumpSizes(url: string): Promise<DumpSizes> {
  const database = await openDatabase(url, 1)
  const total = { dumpBytes: 0, headerBytes: 0, bodyBytes: 0, zstdBytes: 0 }
  async function* rows(): AsyncGenerator<Buffer> {
    for (let from = 0; ; from += ROWS) {
      const { rows: page } = await database.pool.query<{ header: Buffer; salt: Buffer; body: Buffer }>(
        'select header, salt, body from feed_entry where seq >= $1 and seq < $2 order by feed_id, seq',
        [from, from + ROWS],
      )
      if (page.length === 0) return
      for (const { header, salt, body } of page) {
        total.headerBytes += header.length
        total.bodyBytes += body.length
        const line = Buffer.from(`${header}\t${salt.toString('hex')}\t${body}\n`)
        total.dumpBytes += line.length
        yield line
      }
    }
  }
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      total.zstdBytes += chunk.length
      done()
    },
  })
  await pipeline(rows, createZstdCompress(), counter)
  await database.close()
  return total
}
