/**
 * Collecting a file of 200,000 Jiangsu penalties, as many as are mapped in the mapping bench: decode, map, check,
 * quarantine, compare, append. The floor is COPY of the very rows that collecting wrote into the same tables with the
 * same keys and indexes, on the same server, each table in binary form from memory, all in one durable transaction.
 * Signing is on neither side.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { CollectResult } from '../src/collect/collect.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { aloneOn } from '../src/store/pipelining.ts'
import { type Bench, compare, rateRow, rounded } from './bench.ts'
import { jiangsuBytes } from './mapping/jiangsu-rows.ts'
import { CountedRounds } from './processor-time.ts'

/** All that collecting an increment writes to; in the order of their references. */
const TABLES = [
  'source_batch',
  'source_record',
  'delivered_record',
  'local_record',
  'withdrawn_key',
  'quarantined_row',
  'feed',
  'feed_entry',
  'feed_tile',
] as const

export const collectBench: Bench = async ({ quick, progress }) => {
  const [rows, rounds] = quick ? [2_000, 2] : [200_000, 5]
  const folder = mkdtempSync(join(tmpdir(), 'bench-collect-'))
  await chmod(folder, 0o711)
  progress('starting PostgreSQL')
  const server = await startEmbedded(join(folder, 'pg'), randomBytes(12).toString('hex'), () => {})
  const url = await server.database('collect')
  const database = await openDatabase(url, 8)
  const file = join(folder, 'penalty.csv')
  let collector: Collector | undefined
  try {
    await migrate(database.pool)
    for (const bytes of jiangsuBytes(rows)) writeFileSync(file, bytes, { flag: 'a' })
    const collecting = new Collector(url, file)
    collector = collecting
    progress('collecting, and COPY of the same rows')
    let last = await collecting.round()
    const dump = await dumpOf(database.pool)
    const [ours, floor] = [new CountedRounds(), new CountedRounds()]
    const compared = await compare(
      rounds,
      async () => {
        await emptyTables(database.pool)
        return ours.timed(async () => {
          last = await collecting.round()
        })
      },
      async () => {
        await emptyTables(database.pool)
        return floor.timed(() => copyBack(database.pool, dump))
      },
    )
    const perRow = (ms: number | null) => (ms === null ? 'not known' : Math.round((ms * 1000) / rows))
    const row = rateRow('copy', rows, rows, compared)
    const figures = {
      rows,
      rounds,
      fileBytes: statSync(file).size,
      copiedBytes: [...dump.values()].flat().reduce((sum, piece) => sum + piece.length, 0),
      accepted: last.accepted,
      quarantined: last.quarantined,
      collectorPeakMB: Math.round(last.peakMB),
      collectedRowsPerSecond: rounded(rows / compared.ours),
      copiedRowsPerSecond: rounded(rows / compared.floor),
      collectedProcessorUsPerRow: perRow(ours.median()),
      copiedProcessorUsPerRow: perRow(floor.median()),
    }
    return { ratios: { copy: row.ratio }, figures, table: [row] }
  } finally {
    await collector?.end()
    await database.close()
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

/** With the most memory that the collector has had (resident). */
type CollectedRound = CollectResult & { readonly peakMB: number }

/** The collector in a process of its own, which runs with the flags of `npm start` and keeps its threads. */
class Collector {
  readonly #child: ChildProcess

  constructor(url: string, file: string) {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
    const flags = (scripts.start as string).split(' ').filter(word => word.startsWith('--'))
    this.#child = fork(join(import.meta.dirname, 'collect/collector.ts'), [url, file], { execArgv: flags })
  }

  async round(): Promise<CollectedRound> {
    this.#child.send('collect')
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`the collector ended with ${code}`)
    })
    const [result] = (await Promise.race([once(this.#child, 'message'), ended])) as [CollectedRound]
    return result
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}

async function emptyTables(pool: pg.Pool): Promise<void> {
  await pool.query(`truncate ${TABLES.join(', ')} cascade`)
  // What the last round left to be tidied up is no part of the next one's time.
  await pool.query('checkpoint')
}

async function dumpOf(pool: pg.Pool): Promise<Map<string, Buffer[]>> {
  const client = await pool.connect()
  try {
    const dump = new Map<string, Buffer[]>()
    for (const table of TABLES) {
      const pieces: Buffer[] = []
      await aloneOn(client, async () => {
        for await (const piece of client.query(to(`copy ${table} to stdout binary`))) pieces.push(piece)
      })
      dump.set(table, pieces)
    }
    return dump
  } finally {
    client.release()
  }
}

async function copyBack(pool: pg.Pool, dump: ReadonlyMap<string, Buffer[]>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [table, pieces] of dump) {
      await aloneOn(client, () =>
        pipeline(Readable.from(pieces), client.query(from(`copy ${table} from stdin binary`))),
      )
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}
