import { type Selectable, sql } from 'kysely'
import type pg from 'pg'
import { hex } from '../base/bytes.ts'
import type {
  EntryRange,
  FeedHead,
  FeedStore,
  FeedTransaction,
  HeldCheckpoint,
  StoredEntry,
} from '../exchange/ports.ts'
import { RECORD, TOMBSTONE } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import { parseFeedName } from '../feed/name.ts'
import { lineLength } from '../feed/page-entry.ts'
import type { Suite } from '../feed/suite.ts'
import type { TileSource } from '../feed/tiles.ts'
import { EMPTY_TREE, type TreeState } from '../feed/tree.ts'
import { savingCheckpoint } from './checkpoints.ts'
import { copyOut, int8 } from './copy.ts'
import { PgCosignatures } from './cosignatures.ts'
import type { DatabaseHandle } from './database.ts'
import { entryOf, headOf, treeOf } from './feed-rows.ts'
import { tileSource } from './feed-tiles.ts'
import { PgFeedTransaction } from './feed-transaction.ts'
import { isGivenUp } from './given-up.ts'
import { exclusively, feedLock } from './locks.ts'
import { oneOf } from './one-of.ts'
import { RecentEntries } from './recent-entries.ts'
import type { Sealer } from './sealing.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transactions.ts'

/** Entries up to which a statement costs less than a COPY and what is asked beside it. */
const FEW = 32

/** Feeds in PostgreSQL. */
export class PgFeedStore extends PgCosignatures implements FeedStore {
  readonly #suite: Suite
  readonly #sealer: Sealer
  readonly #self: string
  readonly #pool: pg.Pool
  readonly #recent = new RecentEntries()

  constructor(database: DatabaseHandle, suite: Suite, sealer: Sealer, self: string) {
    super(database.db)
    this.#pool = database.pool
    this.#suite = suite
    this.#sealer = sealer
    this.#self = self
  }

  async transaction<T>(work: (tx: FeedTransaction) => Promise<T>): Promise<T> {
    const made: PgFeedTransaction[] = []
    const result = await inTransaction(this.#pool, open => {
      const tx = new PgFeedTransaction(open, this.#suite, this.#sealer, this.#self)
      made.push(tx)
      return work(tx)
    })
    for (const { added } of made) this.#recent.note(added)
    return result
  }

  async head(id: FeedId): Promise<FeedHead | null> {
    const row = await this.#headOf(id).executeTakeFirst()
    return row ? headOf(row) : null
  }

  #headOf({ feed, generation }: FeedId) {
    return this.db
      .selectFrom('feed')
      .selectAll()
      .where('name', '=', feed)
      .where('generation', '=', generation)
  }

  async heads(): Promise<FeedHead[]> {
    const rows = await this.db.selectFrom('feed').selectAll().orderBy('name').orderBy('generation').execute()
    return rows.map(headOf)
  }

  async range(head: FeedHead, from: number, to: number, bytes: number): Promise<EntryRange> {
    const signed = head.checkpoint?.size ?? 0
    const end = Math.min(to, signed)
    const few = end - from <= FEW ? await this.#readFew(head, from, end) : null
    const rows = few ?? (await this.#read(head, from, end, true))
    const taken = rows.slice(0, servable(rows, signed, bytes))
    const next = from + taken.length
    const beyond = taken.flatMap(row =>
      row.closer !== null && !row.closedBeside && row.closer >= next ? [row.closer] : [],
    )
    return { entries: taken, closers: await this.#entries(head, [...new Set(beyond)]), end: next }
  }

  async held(head: FeedHead, from: number, to: number): Promise<readonly StoredEntry[]> {
    return this.#recent.take(head.feedId, from, to) ?? this.#read(head, from, to, false)
  }

  async firstParked(head: FeedHead): Promise<number | null> {
    const row = await this.db
      .selectFrom('parked_entry')
      .select(eb => eb.fn.min('seq').as('seq'))
      .where('feed_id', '=', head.feedId)
      .executeTakeFirst()
    return row?.seq ?? null
  }

  async parked(head: FeedHead): Promise<StoredEntry[]> {
    const rows = await this.db
      .selectFrom('parked_entry')
      .select('seq')
      .where('feed_id', '=', head.feedId)
      .orderBy('seq')
      .execute()
    return this.#entries(
      head,
      rows.map(row => row.seq),
    )
  }

  async branch(head: FeedHead, peer: string): Promise<TreeState> {
    const row = await this.db
      .selectFrom('feed_branch')
      .select(['size', 'edge'])
      .where('feed_id', '=', head.feedId)
      .where('peer', '=', peer)
      .executeTakeFirst()
    return row ? treeOf(row) : EMPTY_TREE
  }

  isGivenUp(id: FeedId): Promise<boolean> {
    return isGivenUp(this.db, id)
  }

  tiles(head: FeedHead): TileSource {
    return tileSource(this.db, this.#suite, head.feedId)
  }

  exclusively<T>(purpose: string, id: FeedId, work: (head: FeedHead | null) => Promise<T>): Promise<T> {
    const { sql: text, parameters } = this.#headOf(id).compile()
    const read = (client: pg.PoolClient) => client.query<Selectable<Tables['feed']>>(text, [...parameters])
    return exclusively(this.#pool, feedLock(purpose, id), read, ({ rows: [row] }) =>
      work(row === undefined ? null : headOf(row)),
    )
  }

  async saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void> {
    await savingCheckpoint(head, checkpoint).execute(this.db)
  }

  /** Entries [from, to) in one statement, as most pages are: all of them open. @returns null when one is closed */
  async #readFew(head: FeedHead, from: number, to: number): Promise<ClosableEntry[] | null> {
    if (from >= to) return []
    const { rows } = await sql<StoredEntry & { readonly withdrawn: boolean }>`
      select seq, kind, ref, header, salt, body, exists (select from tombstone t
          where t.division = ${parseFeedName(head.id.feed).division} and t.ref = e.ref
            and t.effect <> 'stop-publicity') as withdrawn
      from feed_entry e where feed_id = ${head.feedId} and seq >= ${from} and seq < ${to} order by seq`.execute(
      this.db,
    )
    if (rows.some(({ kind, body, withdrawn }) => kind !== TOMBSTONE && (body === null || withdrawn)))
      return null
    return rows.map(({ withdrawn: _, ...entry }) => ({ ...entry, closer: null, closedBeside: false }))
  }

  /** Entries [from, to); on request with what closes those that have no body. */
  async #read(head: FeedHead, from: number, to: number, withClosers: boolean): Promise<ClosableEntry[]> {
    if (from >= to) return []
    const client = await this.#pool.connect()
    try {
      const rows = await copyOut(
        client,
        `select seq, kind, ref, header, salt, body from feed_entry
         where feed_id = ${head.feedId} and seq >= ${from} and seq < ${to} order by seq`,
        6,
      )
      if (!withClosers) return rows.map(closableOf)
      const entries = await this.#withoutWithdrawn(head, rows.map(closableOf))
      const closed = entries.filter(({ body, kind }) => body === null && kind !== TOMBSTONE)
      if (closed.length === 0) return entries
      const closing = await this.#closing(
        head,
        closed.map(({ seq }) => seq),
      )
      return entries.map(entry => ({ ...entry, ...closing.get(entry.seq) }))
    } finally {
      client.release()
    }
  }

  /** What is withdrawn leaves without its body, whether it is erased already or not. */
  async #withoutWithdrawn(head: FeedHead, entries: readonly ClosableEntry[]): Promise<ClosableEntry[]> {
    const refs = entries.flatMap(({ ref, body }) => (body === null ? [] : [ref]))
    if (refs.length === 0) return [...entries]
    const { rows } = await sql<{ ref: Buffer }>`
      select ref from tombstone where division = ${parseFeedName(head.id.feed).division}
        and effect <> 'stop-publicity' and ref = ${oneOf(refs)}`.execute(this.db)
    if (rows.length === 0) return [...entries]
    const withdrawn = new Set(rows.map(row => hex(row.ref)))
    return entries.map(entry =>
      withdrawn.has(hex(entry.ref)) ? { ...entry, salt: null, body: null } : entry,
    )
  }

  /** What closes these entries of a feed: a withdrawal, the next entry of the same ref, or a later generation. */
  async #closing(head: FeedHead, seqs: readonly number[]) {
    const { rows } = await sql<{ seq: number; closer: number | null; closedBeside: boolean }>`
      select e.seq, (select min(c.seq) from feed_entry c
          where c.feed_id = e.feed_id and c.ref = e.ref and c.seq > e.seq) as closer,
        exists (select 1 from tombstone t where t.division = ${parseFeedName(head.id.feed).division}
          and t.ref = e.ref and t.effect <> 'stop-publicity')
        or exists (select 1 from feed g join feed_entry l using (feed_id)
          where g.name = ${head.id.feed} and g.generation > ${head.id.generation} and l.ref = e.ref
            and l.kind = ${RECORD} and l.seq < g.checkpoint_size) as "closedBeside"
      from feed_entry e where e.feed_id = ${head.feedId} and e.seq = any(${seqs}::bigint[])`.execute(this.db)
    return new Map(rows.map(({ seq, closer, closedBeside }) => [seq, { closer, closedBeside }]))
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

/** An entry with what closes it, where that was asked for. */
interface ClosableEntry extends StoredEntry {
  /** The next entry of the same ref, for an entry without a body. */
  readonly closer: number | null
  /** By something that is not in this log: a withdrawal, or a signed record of a later generation. */
  readonly closedBeside: boolean
}

function closableOf([seq, kind, ref, header, salt, body]: readonly (Buffer | null)[]): ClosableEntry {
  return {
    seq: int8(seq as Buffer),
    kind: (kind as Buffer).toString('latin1'),
    ref: ref as Buffer,
    header: header as Buffer,
    salt: salt ?? null,
    body: body ?? null,
    closer: null,
    closedBeside: false,
  }
}

/**
 * How many rows may leave now: as many as make `bytes` of lines, and not beyond an entry whose body is erased for a
 * closer that no checkpoint covers yet; that one travels after the next signature.
 */
function servable(rows: readonly ClosableEntry[], signed: number, bytes: number): number {
  let total = 0
  for (const [i, { header, salt, body, closer, closedBeside, kind }] of rows.entries()) {
    total += lineLength(salt === null || body === null ? { header } : { header, salt, body })
    if (i > 0 && total > bytes) return i
    const closed = body !== null || kind === TOMBSTONE || closedBeside || (closer !== null && closer < signed)
    if (!closed) return i
  }
  return rows.length
}
