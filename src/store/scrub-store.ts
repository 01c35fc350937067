import { type RawBuilder, sql } from 'kysely'
import type { FeedHead, StoredEntry } from '../exchange/ports.ts'
import type { ScrubStore } from '../exchange/scrub.ts'
import { RECORD } from '../feed/entry.ts'
import { type FeedId, parseFeedName } from '../feed/name.ts'
import type { TileToScrub } from '../feed/scrub.ts'
import { HASH_BYTES } from '../feed/suite.ts'
import type { Tile, TileCoord } from '../feed/tiles.ts'
import { TILE_WIDTH } from '../feed/tree.ts'
import type { Database } from './database.ts'
import { asBuffer, entryOf } from './feed-rows.ts'

/** What scrubbing reads and mends in PostgreSQL. */
export class PgScrubStore implements ScrubStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async tile({ feedId, id, tree }: FeedHead, tile: number): Promise<TileToScrub> {
    const first = tile * TILE_WIDTH
    const width = Math.min(TILE_WIDTH, tree.size - first)
    const rows = await this.#db
      .selectFrom('feed_entry')
      .select(['seq', 'kind', 'ref', 'header', 'salt', 'body'])
      .where('feed_id', '=', feedId)
      .where('seq', '>=', first)
      .where('seq', '<', first + width)
      .orderBy('seq')
      .execute()
    const { rows: closed } = await sql<{ seq: number }>`
      select e.seq from feed_entry e where e.feed_id = ${feedId} and e.seq >= ${first} and e.seq < ${first + width}
        and e.body is null and (
          exists (select 1 from feed_entry c where c.feed_id = e.feed_id and c.ref = e.ref and c.seq > e.seq)
          or ${laterSays(id, sql`e.ref`)}
          or exists (select 1 from tombstone t where t.division = ${parseFeedName(id.feed).division}
            and t.ref = e.ref and t.effect <> 'stop-publicity'))`.execute(this.#db)
    const level = Math.floor(tile / TILE_WIDTH)
    const [own, above] = [await this.#hashes(feedId, 0, tile), await this.#hashes(feedId, 1, level)]
    const at = (tile % TILE_WIDTH) * HASH_BYTES
    const root = above?.subarray(at, at + HASH_BYTES)
    return {
      tile,
      width,
      entries: rows.map(entryOf),
      closed: new Set(closed.map(({ seq }) => seq)),
      // A full tile that is not there is damage: it is compared as an empty one.
      hashes: width === TILE_WIDTH ? (own ?? new Uint8Array(0)) : null,
      edge: width === TILE_WIDTH ? [] : tree.edge.slice(-bitsOf(width)),
      root: width === TILE_WIDTH && root?.length === HASH_BYTES ? root : null,
    }
  }

  async position({ feedId }: FeedHead): Promise<number> {
    const row = await this.#db
      .selectFrom('feed')
      .select('scrub_tile')
      .where('feed_id', '=', feedId)
      .executeTakeFirst()
    return row?.scrub_tile ?? 0
  }

  async savePosition({ feedId }: FeedHead, tile: number): Promise<void> {
    await this.#db.updateTable('feed').set({ scrub_tile: tile }).where('feed_id', '=', feedId).execute()
  }

  mendEntry({ feedId, id }: FeedHead, entry: StoredEntry): Promise<boolean> {
    const { seq, kind, ref, header, salt, body } = entry
    return this.#db.transaction().execute(async trx => {
      // A withdrawal that is committed meanwhile wins: it erases under the lock of the feed's row.
      await sql`select 1 from feed where feed_id = ${feedId} for update`.execute(trx)
      const { rows } = await sql<{ closed: boolean }>`
        select exists (select 1 from tombstone t where t.division = ${parseFeedName(id.feed).division}
            and t.ref = ${asBuffer(ref)} and t.effect <> 'stop-publicity')
          or exists (select 1 from feed_entry c where c.feed_id = ${feedId} and c.ref = ${asBuffer(ref)} and c.seq > ${seq})
          or ${laterSays(id, sql`${asBuffer(ref)}`)} as closed`.execute(trx)
      const closed = rows[0]?.closed === true
      const open = !closed && salt !== null && body !== null
      const values = { kind, ref, header, salt: open ? salt : null, body: open ? body : null }
      await trx
        .insertInto('feed_entry')
        .values({ feed_id: feedId, seq, ...values })
        .onConflict(conflict => conflict.columns(['feed_id', 'seq']).doUpdateSet(values))
        .execute()
      return open || closed || kind !== RECORD
    })
  }

  mendTile({ feedId, tree }: FeedHead, { level, index }: TileCoord, hashes: Uint8Array): Promise<boolean> {
    return this.#db.transaction().execute(async trx => {
      // Whoever appends holds this lock; a full tile of level 0 never changes again.
      const { rows } = await sql<{ size: number }>`
        select size from feed where feed_id = ${feedId} for update`.execute(trx)
      if (level > 0 && rows[0]?.size !== tree.size) return false
      await trx
        .insertInto('feed_tile')
        .values({ feed_id: feedId, level, tile: index, hashes })
        .onConflict(conflict => conflict.columns(['feed_id', 'level', 'tile']).doUpdateSet({ hashes }))
        .execute()
      return true
    })
  }

  async leafTiles({ feedId }: FeedHead, from: number, to: number): Promise<(Uint8Array | null)[]> {
    const rows = await this.#db
      .selectFrom('feed_tile')
      .select(['tile', 'hashes'])
      .where('feed_id', '=', feedId)
      .where('level', '=', 0)
      .where('tile', '>=', from)
      .where('tile', '<', to)
      .execute()
    const found = new Map(rows.map(({ tile, hashes }) => [Number(tile), hashes]))
    return Array.from({ length: to - from }, (_, i) => found.get(from + i) ?? null)
  }

  async tilesAbove({ feedId }: FeedHead): Promise<Tile[]> {
    const rows = await this.#db
      .selectFrom('feed_tile')
      .select(['level', 'tile', 'hashes'])
      .where('feed_id', '=', feedId)
      .where('level', '>', 0)
      .execute()
    return rows.map(({ level, tile, hashes }) => ({ level, index: Number(tile), hashes }))
  }

  async #hashes(feedId: number, level: number, tile: number): Promise<Uint8Array | undefined> {
    const row = await this.#db
      .selectFrom('feed_tile')
      .select('hashes')
      .where('feed_id', '=', feedId)
      .where('level', '=', level)
      .where('tile', '=', tile)
      .executeTakeFirst()
    return row?.hashes
  }
}

/** Whether a later generation of the feed, as far as it is applied, says the record of this ref anew. */
function laterSays({ feed, generation }: FeedId, ref: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from feed g join feed_entry l using (feed_id) where g.name = ${feed}
    and g.generation > ${generation} and l.ref = ${ref} and l.kind = ${RECORD} and l.seq < g.applied)`
}

/** How many perfect subtrees make up a tree of this size. */
function bitsOf(size: number): number {
  return size.toString(2).replaceAll('0', '').length
}
