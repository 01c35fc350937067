import { sql } from 'kysely'
import type pg from 'pg'
import type {
  EntryRange,
  FeedHead,
  FeedStore,
  FeedTransaction,
  HeldCheckpoint,
  StoredEntry,
} from '../exchange/ports.ts'
import type { FeedId } from '../feed/name.ts'
import { parseFeedName } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import type { TileSource } from '../feed/tiles.ts'
import { PgCosignatures } from './cosignatures.ts'
import type { DatabaseHandle } from './database.ts'
import { entryOf, headOf } from './feed-rows.ts'
import { tileSource } from './feed-tiles.ts'
import { PgFeedTransaction } from './feed-transaction.ts'
import { exclusively } from './locks.ts'
import type { Sealer } from './sealing.ts'

/** Feeds in PostgreSQL. */
export class PgFeedStore extends PgCosignatures implements FeedStore {
  readonly #suite: Suite
  readonly #sealer: Sealer
  readonly #self: string
  readonly #pool: pg.Pool

  constructor(database: DatabaseHandle, suite: Suite, sealer: Sealer, self: string) {
    super(database.db)
    this.#pool = database.pool
    this.#suite = suite
    this.#sealer = sealer
    this.#self = self
  }

  transaction<T>(work: (tx: FeedTransaction) => Promise<T>): Promise<T> {
    return this.db
      .transaction()
      .execute(trx => work(new PgFeedTransaction(trx, this.#suite, this.#sealer, this.#self)))
  }

  async head({ feed, generation }: FeedId): Promise<FeedHead | null> {
    const row = await this.db
      .selectFrom('feed')
      .selectAll()
      .where('name', '=', feed)
      .where('generation', '=', generation)
      .executeTakeFirst()
    return row ? headOf(row) : null
  }

  async heads(): Promise<FeedHead[]> {
    const rows = await this.db.selectFrom('feed').selectAll().orderBy('name').orderBy('generation').execute()
    return rows.map(headOf)
  }

  async range(head: FeedHead, from: number, to: number, bytes: number): Promise<EntryRange> {
    const limit = Math.min(to, head.checkpoint?.size ?? 0)
    const { rows } = await sql<RangeRow>`
      select e.seq, e.kind, e.ref, e.header, e.salt, e.body,
        case when e.body is null and e.kind <> 'tombstone' then (
          select min(c.seq) from feed_entry c
          where c.feed_id = e.feed_id and c.ref = e.ref and c.seq > e.seq) end as closer,
        case when e.body is null and e.kind <> 'tombstone' then exists (
          select 1 from tombstone t where t.division = ${parseFeedName(head.id.feed).division}
          and t.ref = e.ref and t.effect <> 'stop-publicity') else false end as withdrawn
      from feed_entry e
      where e.feed_id = ${head.feedId} and e.seq >= ${from} and e.seq < ${limit}
      order by e.seq`.execute(this.db)
    const taken = rows.slice(0, servable(rows, head.checkpoint?.size ?? 0, bytes))
    const end = from + taken.length
    const beyond = taken.flatMap(row =>
      row.closer !== null && !row.withdrawn && row.closer >= end ? [row.closer] : [],
    )
    return { entries: taken.map(entryOf), closers: await this.#entries(head, [...new Set(beyond)]), end }
  }

  async held(head: FeedHead, from: number, to: number): Promise<StoredEntry[]> {
    const rows = await this.db
      .selectFrom('feed_entry')
      .select(['seq', 'kind', 'ref', 'header', 'salt', 'body'])
      .where('feed_id', '=', head.feedId)
      .where('seq', '>=', from)
      .where('seq', '<', to)
      .orderBy('seq')
      .execute()
    return rows.map(entryOf)
  }

  async firstParked(head: FeedHead): Promise<number | null> {
    const row = await this.db
      .selectFrom('parked_entry')
      .select(eb => eb.fn.min('seq').as('seq'))
      .where('feed_id', '=', head.feedId)
      .executeTakeFirst()
    return row?.seq ?? null
  }

  tiles(head: FeedHead): TileSource {
    return tileSource(this.db, this.#suite, head.feedId)
  }

  exclusively<T>(purpose: string, { feed, generation }: FeedId, work: () => Promise<T>): Promise<T> {
    return exclusively(this.#pool, `xinqiao ${purpose} ${feed}/${generation}`, work)
  }

  async saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void> {
    await this.transaction(tx => tx.saveCheckpoint(head, checkpoint))
  }

  async freeze(head: FeedHead, evidence: unknown): Promise<void> {
    await this.db
      .updateTable('feed')
      .set({ fork_evidence: JSON.stringify(evidence) })
      .where('feed_id', '=', head.feedId)
      .where('fork_evidence', 'is', null)
      .execute()
  }

  async #entries(head: FeedHead, seqs: readonly number[]): Promise<StoredEntry[]> {
    if (seqs.length === 0) return []
    const rows = await this.db
      .selectFrom('feed_entry')
      .select(['seq', 'kind', 'ref', 'header', 'salt', 'body'])
      .where('feed_id', '=', head.feedId)
      .where('seq', 'in', seqs)
      .orderBy('seq')
      .execute()
    return rows.map(entryOf)
  }
}

interface RangeRow {
  readonly seq: number
  readonly kind: string
  readonly ref: Buffer
  readonly header: Buffer
  readonly salt: Buffer | null
  readonly body: Buffer | null
  /** The next entry of the same ref, for an entry without a body. */
  readonly closer: number | null
  readonly withdrawn: boolean
}

/**
 * How many rows may leave now: up to about `bytes`, and not beyond an entry whose body is erased for a
 * closer that no checkpoint covers yet; that one travels after the next signature.
 */
function servable(rows: readonly RangeRow[], signed: number, bytes: number): number {
  let total = 0
  for (const [i, { header, body, closer, withdrawn, kind }] of rows.entries()) {
    total += header.length + (body?.length ?? 0)
    if (i > 0 && total > bytes) return i
    const closed = body !== null || kind === 'tombstone' || withdrawn || (closer !== null && closer < signed)
    if (!closed) return i
  }
  return rows.length
}
