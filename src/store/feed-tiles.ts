import { type Kysely, sql } from 'kysely'
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
import type { OpenTransaction } from './transactions.ts'

/**
 * The tiles that become full, or longer, when `entries` take the feed from `head` to `tree`. What it must read has been
 * sent when this has returned its promise, so a COPY that comes next does not hold it up.
 */
export async function grownTiles(
  { trx, ask }: Pick<OpenTransaction, 'trx' | 'ask'>,
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
  const [headers, held] = await Promise.all([
    started < old.size ? ask(headersOf(trx, feedId, started, old.size)) : { rows: [] },
    partial.length > 0 ? ask(tilesOf(trx, feedId, partial)) : { rows: [] },
  ])
  const before = headers.rows.map(row => leafHash(suite, row.header))
  const shorter = inOrder(partial, held.rows)
  const all = [...before, ...entries.map(({ leaf, header }) => leaf ?? leafHash(suite, header))]
  const full = filled.map((index, i) => {
    const hashes = Buffer.concat(all.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH))
    return { index, hashes, root: tree.tileRoots[i] as Uint8Array }
  })
  return growTiles(
    suite,
    full,
    partial.map((coord, i) => ({ ...coord, hashes: shorter[i] ?? new Uint8Array(0) })),
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
      const held = wanted.length > 0 ? await tilesOf(db, feedId, wanted).execute() : []
      return Promise.all(
        inOrder(wanted, held).map(async (tile, i) => {
          const { level, index } = wanted[i] as TileCoord
          if (tile) return tile
          if (level > 0) return new Uint8Array(0)
          const from = index * TILE_WIDTH
          const rows = await headersOf(db, feedId, from, from + TILE_WIDTH).execute()
          return Buffer.concat(rows.map(row => leafHash(suite, row.header)))
        }),
      )
    },
  }
}

function headersOf(db: Kysely<Tables>, feedId: number, from: number, to: number) {
  return db
    .selectFrom('feed_entry')
    .select('header')
    .where('feed_id', '=', feedId)
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
}

function tilesOf(db: Kysely<Tables>, feedId: number, wanted: readonly TileCoord[]) {
  return db
    .selectFrom('feed_tile')
    .select(['level', 'tile', 'hashes'])
    .where('feed_id', '=', feedId)
    .where(eb => eb.or(wanted.map(({ level, index }) => eb.and({ level, tile: index }))))
}

function inOrder(
  wanted: readonly TileCoord[],
  held: readonly { readonly level: number; readonly tile: number; readonly hashes: Uint8Array }[],
): (Uint8Array | undefined)[] {
  const found = new Map(held.map(one => [`${one.level}/${one.tile}`, one.hashes]))
  return wanted.map(({ level, index }) => found.get(`${level}/${index}`))
}
