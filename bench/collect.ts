/**
 * Collecting a file of Jiangsu penalties: decode, map, check, quarantine, compare, append. The floor is COPY of the
 * very rows that collecting wrote into the same tables with the same keys and indexes, on the same server, each table
 * in binary form from memory, all in one durable transaction. Signing is on neither side.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { randomBytes as pooledBytes } from '../src/base/random.ts'
import { type CollectResult, collectFile } from '../src/collect/collect.ts'
import { recordRules } from '../src/collect/place.ts'
import type { CollectPorts, SourceFile } from '../src/collect/ports.ts'
import { INTL } from '../src/feed/suite.ts'
import { listingLives } from '../src/lists/life/lives.ts'
import { readMapping } from '../src/mapping/folder.ts'
import { linkKeysOf } from '../src/standard/link-key.ts'
import { PgCollectStore } from '../src/store/collect-store.ts'
import { type DatabaseHandle, openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { createSealer } from '../src/store/sealing.ts'
import type { Membership } from '../src/trust/membership.ts'
import { type Bench, compare, rateRow, rounded, timedAsync } from './bench.ts'
import { jiangsuBytes } from './mapping/jiangsu-rows.ts'

const SELF = '320000'
const FOLDER = join(import.meta.dirname, '../mappings/320000/penalty')
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
  const [rows, rounds] = quick ? [2_000, 2] : [60_000, 5]
  const folder = mkdtempSync(join(tmpdir(), 'bench-collect-'))
  await chmod(folder, 0o711)
  progress('starting PostgreSQL')
  const server = await startEmbedded(join(folder, 'pg'), randomBytes(12).toString('hex'), () => {})
  const database = await openDatabase(await server.database('collect'), 8)
  try {
    await migrate(database.pool)
    const file = join(folder, 'penalty.csv')
    for (const bytes of jiangsuBytes(rows)) writeFileSync(file, bytes, { flag: 'a' })
    progress('collecting, and COPY of the same rows')
    const last = await collectOnce(database, file)
    const dump = await dumpOf(database.pool)
    const compared = await compare(
      rounds,
      async () => {
        await emptyTables(database.pool)
        return timedAsync(() => collectOnce(database, file))
      },
      async () => {
        await emptyTables(database.pool)
        return timedAsync(() => copyBack(database.pool, dump))
      },
    )
    const row = rateRow('copy', rows, rows, compared)
    const figures = {
      rows,
      rounds,
      fileBytes: statSync(file).size,
      copiedBytes: [...dump.values()].flat().reduce((sum, piece) => sum + piece.length, 0),
      accepted: last.accepted,
      quarantined: last.quarantined,
      collectedRowsPerSecond: rounded(rows / compared.ours),
      copiedRowsPerSecond: rounded(rows / compared.floor),
    }
    return { ratios: { copy: row.ratio }, figures, table: [row] }
  } finally {
    await database.close()
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Each round under a data key of its own: no round recognises the rows of another. */
function collectOnce(database: DatabaseHandle, path: string): Promise<CollectResult> {
  const appendContext = () => ({ suite: INTL, nowMs: Date.now(), random: pooledBytes })
  const store = new PgCollectStore({
    database,
    sealer: createSealer(randomBytes(32)),
    self: SELF,
    appendContext,
  })
  const ports: CollectPorts = {
    store,
    rules: recordRules(SELF, () => EVERY_FEED),
    lives: listingLives(SELF),
    linkKeys: () => linkKeysOf('intl', []),
    repairs: { judge: async () => ({ refused: null, act: null }) },
    random: pooledBytes,
    newId: randomUUID,
    clock: Date.now,
    onGrown: async () => {},
  }
  const file: SourceFile = {
    name: 'penalty.csv',
    digest: randomBytes(32),
    asOf: null,
    open: () => createReadStream(path),
  }
  return collectFile(ports, readMapping(FOLDER), file)
}

/** What placing asks of a membership: every feed may be issued, to all of the region. */
const EVERY_FEED = {
  mayIssue: () => true,
  generationOf: () => 1,
  audience: () => ['310000', '330000', '340000'],
  terms: () => ({ audience: 'members', scope: 'publicity', relayAllowed: false }),
} as unknown as Membership

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
      for await (const piece of client.query(to(`copy ${table} to stdout binary`))) pieces.push(piece)
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
      await pipeline(Readable.from(pieces), client.query(from(`copy ${table} from stdin binary`)))
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}
