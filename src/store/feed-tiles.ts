import { type Kysely, sql, type Transaction } from 'kysely'
import type { FeedHead, StoredEntry } from '../exchange/ports.ts'
import { leafHash } from '../feed/entry.ts'
import type { Suite } from '../feed/suite.ts'
import {
  filledTiles,
  growTiles,
  partialTiles,
  type Tile,
  type TileCoord,
  type TileSource,
} from '../feed/tiles.ts'
import { type GrownTree, TILE_WIDTH } from '../feed/tree.ts'
import { bytesArray } from './binary-array.ts'
import type { Tables } from './tables.ts'

/**
 * The tiles that become full, or longer, when `entries` take the feed from `head` to `tree`. What it must read it asks
 * for at once.
 */
export async function grownTiles(
  trx: Transaction<Tables>,
  suite: Suite,
  { feedId, tree: old }: FeedHead,
  entries: readonly StoredEntry[],
  tree: GrownTree,
): Promise<Tile[]> {
  const filled = filledTiles(old.size, tree.size)
  if (filled.length === 0) return []
  const partial = partialTiles(old.size)
  // The first of them may have begun in an earlier batch: its older leaves come from the stored headers.
  const started = (filled[0] ?? 0) * TILE_WIDTH
  const [before, held] = await Promise.all([
    leaves(trx, suite, feedId, started, old.size),
    readTiles(trx, feedId, partial),
  ])
  const all = [...before, ...entries.map(({ leaf, header }) => leaf ?? leafHash(suite, header))]
  const full = filled.map((index, i) => {
    const hashes = Buffer.concat(all.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH))
    return { index, hashes, root: tree.tileRoots[i] as Uint8Array }
  })
  return growTiles(
    suite,
    full,
    partial.map((coord, i) => ({ ...coord, hashes: held[i] ?? new Uint8Array(0) })),
  )
}

/** Writes {@link grownTiles}; a tile that was shorter gives way. */
export function savingTiles({ feedId }: FeedHead, tiles: readonly Tile[]) {
  return sql`
    insert into feed_tile (feed_id, level, tile, hashes)
    select ${feedId}, * from unnest(${tiles.map(one => one.level)}::smallint[],
      ${tiles.map(one => one.index)}::bigint[], ${bytesArray(tiles.map(one => one.hashes))}::bytea[])
    on conflict (feed_id, level, tile) do update set hashes = excluded.hashes`
}

/** Tiles of one feed; a partial level-0 tile is made from the headers of its entries. */
export function tileSource(db: Kysely<Tables>, suite: Suite, feedId: number): TileSource {
  return {
    async tiles(wanted) {
      const held = await readTiles(db, feedId, wanted)
      return Promise.all(
        wanted.map(async ({ level, index }, i) => {
          const tile = held[i]
          if (tile) return tile
          if (level > 0) return new Uint8Array(0)
          return Buffer.concat(await leaves(db, suite, feedId, index * TILE_WIDTH, (index + 1) * TILE_WIDTH))
        }),
      )
    },
  }
}

async function leaves(
  db: Kysely<Tables>,
  suite: Suite,
  feedId: number,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  if (from >= to) return []
  const rows = await db
    .selectFrom('feed_entry')
    .select('header')
    .where('feed_id', '=', feedId)
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
    .execute()
  return rows.map(row => leafHash(suite, row.header))
}

async function readTiles(
  db: Kysely<Tables>,
  feedId: number,
  wanted: readonly TileCoord[],
): Promise<(Uint8Array | undefined)[]> {
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('feed_tile')
    .select(['level', 'tile', 'hashes'])
    .where('feed_id', '=', feedId)
    .where(eb => eb.or(wanted.map(({ level, index }) => eb.and({ level, tile: index }))))
    .execute()
  const found = new Map(rows.map(row => [`${row.level}/${row.tile}`, row.hashes]))
  return wanted.map(({ level, index }) => found.get(`${level}/${index}`))
}
