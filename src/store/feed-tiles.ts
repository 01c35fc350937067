import type { Kysely, Transaction } from 'kysely'
import type { FeedHead, StoredEntry } from '../exchange/ports.ts'
import { leafHash } from '../feed/entry.ts'
import type { Suite } from '../feed/suite.ts'
import {
  filledTiles,
  growTiles,
  partialTiles,
  TILE_WIDTH,
  type TileCoord,
  type TileSource,
} from '../feed/tiles.ts'
import type { Tables } from './tables.ts'

/** Writes the tiles that become full, or longer, when `entries` take the feed from `head` to `newSize`. */
export async function saveTiles(
  trx: Transaction<Tables>,
  suite: Suite,
  head: FeedHead,
  entries: readonly StoredEntry[],
  newSize: number,
): Promise<void> {
  const filled = filledTiles(head.tree.size, newSize)
  if (filled.length === 0) return
  // The first of them may have begun in an earlier batch: its older leaves come from the stored headers.
  const started = (filled[0] ?? 0) * TILE_WIDTH
  const before = await leaves(trx, suite, head.feedId, started, head.tree.size)
  const all = [...before, ...entries.map(({ leaf, header }) => leaf ?? leafHash(suite, header))]
  const full = filled.map((index, i) => ({
    index,
    hashes: Buffer.concat(all.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
  }))
  const partial = partialTiles(head.tree.size)
  const held = await readTiles(trx, head.feedId, partial)
  const grown = growTiles(
    suite,
    full,
    partial.map((coord, i) => ({ ...coord, hashes: held[i] ?? new Uint8Array(0) })),
  )
  await trx
    .insertInto('feed_tile')
    .values(grown.map(({ level, index, hashes }) => ({ feed_id: head.feedId, level, tile: index, hashes })))
    .onConflict(conflict =>
      conflict.columns(['feed_id', 'level', 'tile']).doUpdateSet({ hashes: eb => eb.ref('excluded.hashes') }),
    )
    .execute()
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
