import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import type {
  ClosedWhy,
  FeedHead,
  FeedTransaction,
  HeldCheckpoint,
  ParkedEntry,
  PlacedTombstone,
  ProjectedRecord,
  StoredEntry,
} from '../exchange/ports.ts'
import { RECORD, type TombstoneEffect } from '../feed/entry.ts'
import { type FeedId, parseFeedName, withdrawalsFeedOf } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import type { GrownTree, TreeState } from '../feed/tree.ts'
import { bytesArray } from './binary-array.ts'
import { savingCheckpoint } from './checkpoints.ts'
import { eraseBodies } from './closed-bodies.ts'
import { addEntries } from './feed-entries.ts'
import { headOf } from './feed-rows.ts'
import { grownTiles, savingTiles } from './feed-tiles.ts'
import { feedLock, generationsLock, withdrawalsLock } from './locks.ts'
import { oneOf } from './one-of.ts'
import { recordRows } from './record-rows.ts'
import { forgetRemarks, isRecord, saveRemarks, supersedeRemarks } from './remarks.ts'
import type { Sealer } from './sealing.ts'
import type { Tables } from './tables.ts'
import type { OpenTransaction, Statement } from './transactions.ts'

/** What a transaction did that {@link RecentEntries} must know once it is committed. */
export interface Added {
  readonly runs: Map<number, readonly StoredEntry[]>
  erased: boolean
}

/** The writes of feeds, inside a transaction that the caller commits. */
export class PgFeedTransaction implements FeedTransaction {
  readonly #open: OpenTransaction
  readonly #trx: Transaction<Tables>
  readonly #suite: Suite
  readonly #sealer: Sealer
  /** This node's division: of its own bodies it may keep an archive. */
  readonly #self: string
  readonly added: Added = { runs: new Map(), erased: false }
  /** Refs (hex) of which this transaction has shown the first entry: no older one is there to be erased. */
  readonly #first = new Set<string>()
  /** What was asked for already, by feed and generation. */
  readonly #generations = new Map<
    string,
    Promise<{ readonly rows: readonly { readonly feed_id: number; readonly generation: number }[] }>
  >()

  constructor(open: OpenTransaction, suite: Suite, sealer: Sealer, self: string) {
    this.#open = open
    this.#trx = open.trx
    this.#suite = suite
    this.#sealer = sealer
    this.#self = self
  }

  /** For what the store keeps besides feeds in the same transaction. */
  connection(): Transaction<Tables> {
    return this.#trx
  }

  async lock(id: FeedId): Promise<FeedHead> {
    const known = await this.#locked(id)
    if (known !== undefined) return headOf(known)
    await this.#trx
      .insertInto('feed')
      .values({ name: id.feed, generation: id.generation, edge: new Uint8Array(0) })
      .onConflict(conflict => conflict.columns(['name', 'generation']).doNothing())
      .execute()
    const made = await this.#locked(id)
    if (made === undefined) throw new TypeError('a feed is gone that was made just now')
    return headOf(made)
  }

  /** Whoever only refers to the feed, as a cosignature does, need not wait. */
  async #locked({ feed, generation }: FeedId) {
    const found = await this.#ask(
      this.#trx
        .selectFrom('feed')
        .selectAll()
        .where('name', '=', feed)
        .where('generation', '=', generation)
        .forNoKeyUpdate(),
    )
    return found.rows[0]
  }

  #ask<R>(statement: Statement<R>): Promise<{ readonly rows: R[] }> {
    return this.#open.ask(statement)
  }

  async extend(head: FeedHead, entries: readonly StoredEntry[], tree: GrownTree): Promise<void> {
    if (entries.length === 0) return
    const { feedId } = head
    // What tiles are made of is asked for first; they are made while the server takes the entries in.
    const growing = grownTiles(this.#open, this.#suite, head, entries, tree)
    // Told when nothing else is under way.
    growing.catch(() => {})
    await addEntries(this.#open, feedId, entries, tree)
    const tiles = await growing
    if (tiles.length > 0) void this.#ask(savingTiles(head, tiles))
    this.added.runs.set(feedId, entries)
  }

  async saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void> {
    void this.#ask(savingCheckpoint(head, checkpoint))
  }

  async addTombstones(
    division: string,
    generation: number,
    tombstones: readonly PlacedTombstone[],
  ): Promise<void> {
    void this.#ask(lockOfWithdrawals(division, 'to add'))
    // One ref twice in one statement would be an error of the conflict clause; the strongest effect stays.
    const strongest = new Map<string, PlacedTombstone>()
    for (const one of tombstones) {
      const other = strongest.get(hex(one.ref))
      if (other === undefined || STRENGTH.indexOf(one.effect) > STRENGTH.indexOf(other.effect))
        strongest.set(hex(one.ref), one)
    }
    const column = <T>(value: (one: PlacedTombstone) => T): T[] => [...strongest.values()].map(value)
    void this.#ask(sql`
      insert into tombstone (division, ref, feed, generation, effect, ground, at, withdrawals_seq, withdrawals_generation)
      select ${division}, *, ${generation} from unnest(
        ${bytesArray(column(one => one.ref))}::bytea[], ${column(one => one.feed)}::text[],
        ${column(one => one.generation)}::integer[], ${column(one => one.effect)}::text[],
        ${column(one => one.ground)}::text[], ${column(one => one.at)}::timestamptz[],
        ${column(one => one.seq)}::bigint[])
      on conflict (division, ref) do update
        set effect = excluded.effect, ground = excluded.ground, at = excluded.at,
            withdrawals_generation = excluded.withdrawals_generation, withdrawals_seq = excluded.withdrawals_seq
        where (${strength(sql`excluded.effect`)}, excluded.withdrawals_generation)
          > (${strength(sql`tombstone.effect`)}, tombstone.withdrawals_generation)`)
  }

  async withdrawnBeside(
    division: string,
    counts: Parameters<FeedTransaction['withdrawnBeside']>[1],
  ): ReturnType<FeedTransaction['withdrawnBeside']> {
    // Headers are canonical: the member stands there once, spelled so.
    const said = sql`substring(convert_from(e.header, 'UTF8') from '"effect":"([a-z-]+)"')`
    const { rows } = await sql<Awaited<ReturnType<FeedTransaction['withdrawnBeside']>>[number]>`
      select t.ref, t.feed, t.generation, t.effect, t.ground from tombstone t
      where t.division = ${division} and not exists (
        select 1 from feed f join feed_entry e using (feed_id)
          join unnest(${counts.map(one => one.generation)}::bigint[], ${counts.map(one => one.size)}::bigint[])
            as counts (generation, size) on counts.generation = f.generation
        where f.name = ${withdrawalsFeedOf(division)} and e.ref = t.ref and e.seq < counts.size
          and ${strength(said)} >= ${strength(sql`t.effect`)})
      order by t.withdrawals_generation, t.withdrawals_seq, t.ref`.execute(this.#trx)
    return rows
  }

  async withdrawnAmong(division: string, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    const locked = this.#ask(lockOfWithdrawals(division, 'to look'))
    if (refs.length === 0) return locked.then(() => new Set<string>())
    // It begins when the lock is held, and sees what was committed until then.
    const { rows } = await this.#ask(sql<{ ref: Buffer }>`
      select ref from tombstone where division = ${division} and effect <> 'stop-publicity'
        and ref = ${oneOf(refs)}`)
    return new Set(rows.map(row => hex(row.ref)))
  }

  async replacedAmong(
    feed: string,
    later: Parameters<FeedTransaction['replacedAmong']>[1],
    refs: readonly Uint8Array[],
  ): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ ref: Buffer }>`
      select distinct e.ref from feed_entry e join feed f using (feed_id)
        join unnest(${later.map(one => one.generation)}::bigint[], ${later.map(one => one.size)}::bigint[])
          as counts (generation, size) on counts.generation = f.generation
      where f.name = ${feed} and e.kind = ${RECORD} and e.seq < counts.size
        and e.ref = ${oneOf(refs)}`.execute(this.#trx)
    return new Set(rows.map(row => hex(row.ref)))
  }

  async eraseClosed(id: FeedId, refs: readonly Uint8Array[], why: ClosedWhy): Promise<void> {
    const older = why === 'amended' ? refs.filter(ref => !this.#first.has(hex(ref))) : refs
    if (older.length === 0) return
    const archive = parseFeedName(id.feed).division === this.#self && why !== 'erased' ? this.#sealer : null
    if (await eraseBodies(this.#trx, { id, refs: older, why }, archive)) this.added.erased = true
  }

  async saveProjected(head: FeedHead, projected: readonly ProjectedRecord[]): Promise<void> {
    if (projected.length === 0) return
    const { isFirst, later } = await this.#supersede(head, projected)
    const beside = projected.filter(one => one.remark !== undefined || one.practitionerNo !== undefined)
    const current = beside.filter(one => !later.has(hex(one.ref)))
    if (current.length > 0)
      await saveRemarks(this.#trx, { feedId: head.feedId, feed: head.id.feed, records: current })
    await this.#saveRecords(head, projected.filter(isRecord), later, isFirst)
  }

  /**
   * @param later refs (hex) that a later generation has
   * @param isFirst whether no generation came before: an earlier one may hold an older entry
   */
  async #saveRecords(
    head: FeedHead,
    records: readonly ProjectedRecord[],
    later: ReadonlySet<string>,
    isFirst: boolean,
  ): Promise<void> {
    if (records.length === 0) return
    const { division, topic } = parseFeedName(head.id.feed)
    // One ref twice in one statement would be an error of the conflict clause; records come in the order of seq.
    const newest = new Map(records.map(record => [hex(record.ref), record]))
    for (const ref of later) newest.delete(ref)
    // An inserted row has no xmax, an updated one has; mostly all are inserted, and need not be named.
    const { rows } = await this.#ask(sql<{ inserted: readonly Buffer[] | null }>`
      with written as (
        insert into held_record (feed_id, topic, division, ref, seq, category, subject_key, status, publicity_start, publicity_end, valid_to, sharing)
        select ${head.feedId}, ${topic}, ${division}, * from ${recordRows([...newest.values()])}
        on conflict (feed_id, ref) do update
          set seq = excluded.seq, category = excluded.category, subject_key = excluded.subject_key,
              status = excluded.status, publicity_start = excluded.publicity_start, publicity_end = excluded.publicity_end, valid_to = excluded.valid_to, sharing = excluded.sharing
          where held_record.seq < excluded.seq
        returning ref, xmax = 0 as inserted)
      select case when count(*) filter (where inserted) < ${newest.size}
        then coalesce(array_agg(ref) filter (where inserted), '{}') end as inserted from written`)
    const inserted = rows[0]?.inserted?.map(hex) ?? newest.keys()
    if (isFirst) for (const ref of inserted) this.#first.add(ref)
    // What came twice in these records has an older entry all the same.
    if (newest.size + later.size < records.length) {
      const seen = new Set<string>()
      for (const key of records.map(record => hex(record.ref))) {
        if (seen.has(key)) this.#first.delete(key)
        seen.add(key)
      }
    }
  }

  async park(head: FeedHead, entries: readonly ParkedEntry[]): Promise<void> {
    const column = <T>(value: (entry: ParkedEntry) => T): T[] => entries.map(value)
    await sql`
      insert into parked_entry (feed_id, seq, ref, reason)
      select ${head.feedId}, * from unnest(${column(one => one.seq)}::bigint[],
        ${bytesArray(column(one => one.ref))}::bytea[], ${column(one => one.reason)}::text[])
      on conflict do nothing`.execute(this.#trx)
  }

  async parkedAmong(head: FeedHead, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    // Whoever asks is about to show them, and will need it.
    void this.#otherGenerations(head.id)
    const { rows } = await this.#ask(sql<{ ref: Buffer }>`
      select distinct ref from parked_entry
      where feed_id = ${head.feedId} and ref = ${oneOf(refs)}`)
    return new Set(rows.map(row => hex(row.ref)))
  }

  async alone(purpose: string, id: FeedId): Promise<boolean> {
    const { rows } = await this.#ask(sql<{ alone: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${feedLock(purpose, id)}, 0)) as alone`)
    return rows[0]?.alone === true
  }

  async canBeRedone(): Promise<void> {
    void this.#ask(sql`set local synchronous_commit = off`)
  }

  async saveApplied(head: FeedHead, applied: number): Promise<void> {
    void this.#ask(this.#trx.updateTable('feed').set({ applied }).where('feed_id', '=', head.feedId))
  }

  async unpark(head: FeedHead, seqs: readonly number[]): Promise<void> {
    await this.#trx
      .deleteFrom('parked_entry')
      .where('feed_id', '=', head.feedId)
      .where('seq', 'in', seqs)
      .execute()
  }

  async freeze(head: FeedHead, evidence: object): Promise<void> {
    await this.#trx
      .updateTable('feed')
      .set({ fork_evidence: JSON.stringify(evidence) })
      .where('feed_id', '=', head.feedId)
      .where('fork_evidence', 'is', null)
      .execute()
  }

  async saveBranch(head: FeedHead, peer: string, { size, edge }: TreeState): Promise<void> {
    const values = { size, edge: Buffer.concat(edge) }
    await this.#trx
      .insertInto('feed_branch')
      .values({ feed_id: head.feedId, peer, ...values })
      .onConflict(conflict => conflict.columns(['feed_id', 'peer']).doUpdateSet(values))
      .execute()
  }

  async conceal(head: FeedHead, from: number): Promise<void> {
    for (const table of ['held_record', 'parked_entry'] as const) {
      await this.#trx.deleteFrom(table).where('feed_id', '=', head.feedId).where('seq', '>=', from).execute()
    }
    await forgetRemarks(this.#trx, head.feedId, from)
    await this.#trx
      .updateTable('feed')
      .set({ applied: from })
      .where('feed_id', '=', head.feedId)
      .where('applied', '>', from)
      .execute()
  }

  async discard(head: FeedHead): Promise<void> {
    this.added.erased = true
    const tables = ['held_record', 'parked_entry', 'cosignature', 'feed_tile', 'feed_entry'] as const
    for (const table of tables) await this.#trx.deleteFrom(table).where('feed_id', '=', head.feedId).execute()
    await forgetRemarks(this.#trx, head.feedId, 0)
    await this.#trx
      .updateTable('feed')
      .set({ size: 0, edge: new Uint8Array(0), applied: 0 })
      .set({ checkpoint_note: null, checkpoint_size: 0, checkpoint_root: null })
      .set({ checkpoint_growth: Buffer.alloc(0) })
      .where('feed_id', '=', head.feedId)
      .execute()
  }

  /** Not a promise of its own: whoever asks ahead does not hear of it when the transaction has failed. */
  #otherGenerations({ feed, generation }: FeedId) {
    const key = `${feed}/${generation}`
    const asked = this.#generations.get(key)
    const others =
      asked ??
      this.#ask(
        this.#trx
          .selectFrom('feed')
          .select(['feed_id', 'generation'])
          .where('name', '=', feed)
          .where('generation', '<>', generation),
      )
    this.#generations.set(key, others)
    return others
  }

  /**
   * A record that a later generation of the feed says anew is shown as said there. Two generations are applied one
   * after the other: at the same time neither would see what of it the other replaces.
   * @returns the refs (hex) that a later generation has: what this one says of them is not shown.
   */
  async #supersede(
    { id }: FeedHead,
    records: readonly ProjectedRecord[],
  ): Promise<{ readonly isFirst: boolean; readonly later: ReadonlySet<string> }> {
    const { rows: generations } = await this.#otherGenerations(id)
    if (generations.length === 0) return { isFirst: true, later: new Set() }
    await sql`select pg_advisory_xact_lock(hashtextextended(${generationsLock(id.feed)}, 0))`.execute(
      this.#trx,
    )
    const refs = bytesArray(records.map(record => record.ref))
    const earlier = generations.filter(one => one.generation < id.generation).map(one => one.feed_id)
    const later = generations.filter(one => one.generation > id.generation).map(one => one.feed_id)
    await supersedeRemarks(
      this.#trx,
      earlier,
      records.map(record => record.ref),
    )
    await sql`
      delete from held_record where feed_id = any(${earlier}::bigint[]) and ref = any(${refs}::bytea[])`.execute(
      this.#trx,
    )
    const { rows } = await sql<{ ref: Buffer }>`
      select ref from held_record where feed_id = any(${later}::bigint[]) and ref = any(${refs}::bytea[])
      union select ref from remark where feed_id = any(${later}::bigint[]) and ref = any(${refs}::bytea[])`.execute(
      this.#trx,
    )
    return { isFirst: earlier.length === 0, later: new Set(rows.map(row => hex(row.ref))) }
  }
}

/**
 * Who looks up what a province has withdrawn, to store a page, and who adds to it, to erase what it withdraws,
 * wait for each other: at the same time neither would see what the other is about to commit.
 */
function lockOfWithdrawals(division: string, why: 'to look' | 'to add') {
  const key = sql`hashtextextended(${withdrawalsLock(division)}, 0)`
  const lock =
    why === 'to add' ? sql`pg_advisory_xact_lock(${key})` : sql`pg_advisory_xact_lock_shared(${key})`
  return sql`select ${lock}`
}

/** A later tombstone of the same ref can only take away more. */
const STRENGTH: readonly TombstoneEffect[] = ['stop-publicity', 'stop-use', 'erase']

function strength(effect: ReturnType<typeof sql>) {
  return sql`array_position(${STRENGTH}::text[], ${effect})`
}
