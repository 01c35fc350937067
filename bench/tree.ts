/**
 * What the length of a feed costs: appending at 1,000 and at 1,000,000 entries, and an inclusion proof from 1,000,000,
 * in the issuer's own database. The long feed is made of leaf hashes: its tiles, frontier and size are those of a real
 * one, bodies and headers of the million are not stored, since neither appending nor proving reads them.
 * Floors: the same at 1,000; for the proof, reading one row by its key.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { appendEntries } from '../src/exchange/append.ts'
import type { FeedId } from '../src/feed/name.ts'
import { INTL } from '../src/feed/suite.ts'
import { filledTiles, growTiles, inclusionProof, type Tile, type TileSource } from '../src/feed/tiles.ts'
import {
  appendLeaves,
  EMPTY_TREE,
  rootOf,
  TILE_WIDTH,
  type TreeState,
  verifyInclusion,
} from '../src/feed/tree.ts'
import { type DatabaseHandle, openDatabase } from '../src/store/database.ts'
import type { PgFeedStore } from '../src/store/feed-store.ts'
import { migrate } from '../src/store/migrate.ts'
import { type Bench, compare, rateRow, timedAsync } from './bench.ts'
import { context, draft, storeOf } from './sync/issue.ts'
import { BenchRegion } from './sync/pair.ts'

const ISSUER = '330000'
/** Whole tiles, so that no header of the feed before is needed. */
const SHORT = 4 * TILE_WIDTH
const LONG = 3_907 * TILE_WIDTH

export const treeBench: Bench = async ({ quick, progress }) => {
  const [rounds, appends, proofs] = quick ? [1, 20, 20] : [5, 400, 400]
  const region = await BenchRegion.create([ISSUER])
  const database = await openDatabase(region.provinces[0]?.databaseUrl ?? '', 4)
  try {
    await migrate(database.pool)
    const store = storeOf(database, ISSUER)
    const short = await grown(database, { feed: `${ISSUER}/lists.environment`, generation: 1 }, SHORT)
    progress(`a feed of ${LONG} entries`)
    const long = await grown(database, { feed: `${ISSUER}/lists.tourism`, generation: 1 }, LONG)
    const appending = await compare(
      rounds,
      () => append(store, long.id, appends),
      () => append(store, short.id, appends),
    )
    progress('proofs')
    const source = store.tiles({ ...(await headOf(store, long.id)) })
    const proving = await compare(
      rounds,
      () => prove(source, long, proofs),
      () => readRows(database, long, proofs),
    )
    const { hashes, verifyMicros } = await proofOf(source, long)
    const table = [
      rateRow(`appends, one a transaction, at ${LONG}`, appends, appends, appending),
      rateRow(`inclusion proofs from ${LONG}`, proofs, proofs, proving),
    ]
    return {
      ratios: {
        appendAt1000: appending.floor / appending.ours,
        oneRow: proving.floor / proving.ours,
      },
      figures: {
        ...{ rounds, short: SHORT, long: LONG, appendsPerSecond: Math.round(appends / appending.ours) },
        inclusionMicros: Math.round((proving.ours / proofs) * 1e6),
        inclusionHashes: hashes,
        inclusionBytes: hashes * 32,
        verifyMicros,
      },
      table,
    }
  } finally {
    await database.close()
    await region.end()
  }
}

interface Grown {
  readonly id: FeedId
  readonly tree: TreeState
  readonly feedId: number
}

/** A feed of so many entries, as far as its tree goes. */
async function grown({ db }: DatabaseHandle, id: FeedId, size: number): Promise<Grown> {
  const leaves = Array.from({ length: size }, (_, i) => leafAt(i))
  const tree = appendLeaves(INTL, EMPTY_TREE, leaves)
  const filled = filledTiles(0, size).map(index => ({
    index,
    hashes: Buffer.concat(leaves.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)),
  }))
  const { feed_id: feedId } = await db
    .insertInto('feed')
    .values({ name: id.feed, generation: id.generation, size, edge: Buffer.concat(tree.edge) })
    .returning('feed_id')
    .executeTakeFirstOrThrow()
  const tiles: Tile[] = growTiles(INTL, filled, [])
  for (let at = 0; at < tiles.length; at += 500) {
    const rows = tiles
      .slice(at, at + 500)
      .map(({ level, index, hashes }) => ({ feed_id: feedId, level, tile: index, hashes }))
    await db.insertInto('feed_tile').values(rows).execute()
  }
  await sql`vacuum analyze`.execute(db)
  return { id, tree, feedId }
}

function leafAt(index: number): Uint8Array {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(index, 4)
  return INTL.hash(bytes)
}

async function headOf(store: PgFeedStore, id: FeedId) {
  const head = await store.head(id)
  if (head === null) throw new TypeError(`no feed ${id.feed}`)
  return head
}

/** One entry a transaction, durable, as a single event comes. */
function append(store: PgFeedStore, id: FeedId, count: number): Promise<number> {
  const drafts = Array.from({ length: count }, (_, i) => draft(i))
  return timedAsync(async () => {
    for (const one of drafts) await store.transaction(tx => appendEntries(context(), tx, id, [one]))
  })
}

const anywhere = (): number => Math.floor(Math.random() * LONG)

function prove(source: TileSource, { tree }: Grown, count: number): Promise<number> {
  return timedAsync(async () => {
    for (let i = 0; i < count; i++) await inclusionProof(INTL, source, anywhere(), tree.size)
  })
}

function readRows({ pool }: DatabaseHandle, { feedId }: Grown, count: number): Promise<number> {
  return timedAsync(async () => {
    for (let i = 0; i < count; i++) {
      const values = [feedId, Math.floor(anywhere() / TILE_WIDTH)]
      await pool.query('select hashes from feed_tile where feed_id = $1 and level = 0 and tile = $2', values)
    }
  })
}

/** That what was timed are true proofs, and how long the reader takes with one. */
async function proofOf(source: TileSource, { tree }: Grown) {
  const root = rootOf(INTL, tree)
  const index = randomBytes(4).readUInt32BE() % tree.size
  const proof = await inclusionProof(INTL, source, index, tree.size)
  const claim = { index, size: tree.size, leaf: leafAt(index), proof, root }
  const rounds = 1_000
  const start = performance.now()
  for (let i = 0; i < rounds; i++)
    if (!verifyInclusion(INTL, claim)) throw new TypeError('the proof does not hold')
  return { hashes: proof.length, verifyMicros: Math.round(((performance.now() - start) * 1_000) / rounds) }
}
