import { sql } from 'kysely'
import { fromHex, utf8Text } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import { subjectKeysOf } from '../collect/keyed-row.ts'
import type { CollectTransaction } from '../collect/ports.ts'
import { appendEntries } from '../exchange/append.ts'
import type { TombstoneEffect } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { AppendContext, Draft } from '../feed/replica/append.ts'
import type { CarriedOut, EnterStore, EnterTransaction, KeyedRequest } from '../lists/enter.ts'
import type { DuePlace, Named, OwnRecord, SaidRecord } from '../lists/life-ports.ts'
import type { NationalResult, RepairTransaction } from '../lists/repairs.ts'
import { eventPointer, isCategory } from '../standard/categories.ts'
import { queryEnd } from '../standard/clocks/deadlines.ts'
import { valueAt } from '../standard/finding.ts'
import {
  type LifeMoved,
  type LifeStep,
  type ListingState,
  lifeOfStatus,
  type Suspension,
  type SuspensionCause,
} from '../standard/listing-life.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { PgCollectTransaction } from './collect-transaction.ts'
import type { DatabaseHandle } from './database.ts'
import { PgFeedTransaction } from './feed-transaction.ts'
import { answeredTo, claimRequest, keepAnswer } from './listing-requests.ts'
import { lifeOfRow, matchHmac, writeLives, writeSteps } from './lives.ts'
import { localContext } from './local-records.ts'
import type { Sealer } from './sealing.ts'
import { readSerious } from './serious.ts'
import { inTransaction, type OpenTransaction } from './transactions.ts'

export interface LifeStoreOptions {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly self: string
  /** The withdrawals feed in use. */
  withdrawals(): FeedId
  appendContext(): AppendContext
}

/** Ends and suspensions of this node's own records. */
export class PgLifeStore implements EnterStore {
  readonly #options: LifeStoreOptions

  constructor(options: LifeStoreOptions) {
    this.#options = options
  }

  transaction<T>(work: (tx: EnterTransaction) => Promise<T>): Promise<T> {
    return inTransaction(this.#options.database.pool, open =>
      work(new PgLifeTransaction(open, this.#options)),
    )
  }

  /**
   * As a part of a transaction of collecting.
   * @param append what is to be appended; whoever commits appends it, feeds last and in the order of their names
   */
  within(tx: CollectTransaction, append: (id: FeedId, draft: Draft) => void): RepairTransaction {
    // Transactions of the collect store are the only ones there are.
    return new PgLifeTransaction((tx as PgCollectTransaction).opened(), this.#options, append)
  }

  answered(request: KeyedRequest): Promise<CarriedOut | 'other' | null> {
    return answeredTo(this.#options.database.db, this.#options.sealer, request)
  }

  async due(day: Day, limit: number): Promise<DuePlace[]> {
    const { rows } = await sql<{ record_id: string; sharing: boolean }>`
      select s.record_id, h.sharing from held_record h join source_record s on s.ref = h.ref
      where h.division = ${this.#options.self} and s.feed is not null
        and s.status not in ('repaired', 'revoked', 'expired')
        and (h.publicity_end < ${day} or (not h.sharing and h.valid_to < ${day}))
      order by s.record_id limit ${limit}`.execute(this.#options.database.db)
    const over = rows.map(row => ({
      recordId: row.record_id,
      end: row.sharing ? ('queryOver' as const) : ('publicityOver' as const),
    }))
    if (over.length >= limit) return over
    const { rows: old } = await sql<{ record_id: string }>`
      select s.record_id from query_end q join source_record s on s.ref = q.ref
      where q.last_day < ${day} order by q.last_day limit ${limit - over.length}`.execute(
      this.#options.database.db,
    )
    return [...over, ...old.map(row => ({ recordId: row.record_id, end: 'queryOver' as const }))]
  }
}

interface Row {
  readonly category: string
  readonly key_hmac: Buffer
  readonly record_id: string
  readonly ref: Buffer
  readonly version: number
  readonly status: string
  readonly feed: string | null
  readonly generation: number | null
  readonly mapping_id: string | null
  readonly state: ListingState | null
  readonly suspended_cause: SuspensionCause | null
  readonly suspended_from: Suspension['from'] | null
}

class PgLifeTransaction implements RepairTransaction, EnterTransaction {
  readonly #open: OpenTransaction
  readonly #options: LifeStoreOptions
  readonly #context: AppendContext
  readonly #later: ((id: FeedId, draft: Draft) => void) | undefined

  constructor(open: OpenTransaction, options: LifeStoreOptions, later?: (id: FeedId, draft: Draft) => void) {
    this.#open = open
    this.#options = options
    this.#context = options.appendContext()
    this.#later = later
  }

  async find(which: Named): Promise<OwnRecord | null> {
    const named =
      'ref' in which
        ? sql`s.ref = ${Buffer.from(fromHex(which.ref))}`
        : 'recordId' in which
          ? sql`s.record_id = ${which.recordId}`
          : 'match' in which
            ? sql`l.match_hmac = ${Buffer.from(matchHmac(this.#options.sealer, which.match))}`
            : sql`s.category = ${which.category} and s.key_hmac = ${Buffer.from(this.#keyHmac(which.key))}`
    const { rows } = await sql<Row>`
      select s.category, s.key_hmac, s.record_id, s.ref, s.version, s.status, s.feed, s.generation, s.mapping_id,
        l.state, l.suspended_cause, l.suspended_from
      from source_record s left join listing_life l using (category, key_hmac)
      where ${named} order by s.updated_at desc limit 1 for update of s`.execute(this.#open.trx)
    const [row] = rows
    return row === undefined ? null : ownRecordOf(row)
  }

  async bodyOf({ feed, ref }: OwnRecord): Promise<Uint8Array | null> {
    if (feed === null) return null
    const { rows } = await sql<{ body: Buffer | null }>`
      select e.body from feed_entry e join feed f using (feed_id)
      where f.name = ${feed.feed} and f.generation = ${feed.generation} and e.ref = ${Buffer.from(ref)}
      order by e.seq desc limit 1`.execute(this.#open.trx)
    return rows[0]?.body ?? null
  }

  async said(record: OwnRecord): Promise<SaidRecord | null> {
    const said = await this.#recordOf(record)
    if (said === null) return null
    const pointer = eventPointer(said.category)
    const day = pointer === undefined ? undefined : valueAt(said, pointer)
    return {
      authorityUscc: said.authorityUscc,
      decidedOn: typeof day === 'string' ? day : undefined,
      severity: said.severity,
      specialField: valueAt(said, '/content/specialField') !== undefined,
    }
  }

  async hasSerious(record: OwnRecord, day: Day): Promise<boolean> {
    const said = await this.#recordOf(record)
    if (said === null) return false
    const { sealer, self } = this.#options
    const serious = await readSerious(this.#open.trx, { sealer, self, day }, subjectKeysOf(said))
    return serious.size > 0
  }

  async #recordOf(record: OwnRecord): Promise<StandardRecord | null> {
    const plain = (await this.bodyOf(record)) ?? (await this.#keptLocally(record))
    return plain === null ? null : (JSON.parse(utf8Text(plain)) as StandardRecord)
  }

  async #keptLocally({ recordId, feed }: OwnRecord): Promise<Uint8Array | null> {
    if (feed !== null) return null
    const { rows } = await sql<{ sealed: Buffer }>`
      select sealed from local_record where record_id = ${recordId}`.execute(this.#open.trx)
    const [row] = rows
    return row === undefined ? null : this.#options.sealer.open(row.sealed, localContext(recordId))
  }

  async noteNational({ recordId, names, decidedOn }: NationalResult): Promise<void> {
    const hmac = 'match' in names ? matchHmac(this.#options.sealer, names.match) : this.#keyHmac(names.key)
    await sql`
      insert into national_repair (record_id, match_hmac, decided_on, received_at)
      values (${recordId}, ${Buffer.from(hmac)}, ${decidedOn ?? null}, ${this.#now()})
      on conflict (record_id) do update set match_hmac = excluded.match_hmac, decided_on = excluded.decided_on`.execute(
      this.#open.trx,
    )
  }

  #keyHmac(key: string): Uint8Array {
    return this.#options.sealer.fingerprint('source-key', key)
  }

  async takeBackNational(recordId: string): Promise<void> {
    await sql`
      update national_repair set void_at = ${this.#now()}, void_reason = 'taken-back'
      where record_id = ${recordId} and void_at is null`.execute(this.#open.trx)
  }

  async settleNational({ category, keyHmac }: OwnRecord): Promise<void> {
    await sql`
      update national_repair n set void_at = ${this.#now()}, void_reason = 'decided'
      where n.void_at is null and n.match_hmac = coalesce(
        (select l.match_hmac from listing_life l
          where l.category = ${category} and l.key_hmac = ${Buffer.from(keyHmac)}), ${Buffer.from(keyHmac)})`.execute(
      this.#open.trx,
    )
  }

  async amend(record: OwnRecord, status: string, body: Uint8Array | null): Promise<void> {
    await sql`
      update source_record set status = ${status}, version = version + 1
      where category = ${record.category} and key_hmac = ${Buffer.from(record.keyHmac)}`.execute(
      this.#open.trx,
    )
    if (record.feed === null || body === null) return
    await this.#append(record.feed, { kind: 'record', ref: record.ref, body, amends: true })
  }

  async end(
    record: OwnRecord,
    status: string,
    { effect, ground }: { readonly effect: TombstoneEffect; readonly ground: string },
  ): Promise<void> {
    const { trx } = this.#open
    const { category, feed, ref } = record
    const key = Buffer.from(record.keyHmac)
    if (effect === 'stop-publicity') await this.#noteQueryEnd(record)
    else await sql`delete from query_end where ref = ${Buffer.from(ref)}`.execute(trx)
    if (effect === 'erase')
      await sql`delete from local_record where record_id = ${record.recordId}`.execute(trx)
    await sql`
      update source_record set status = ${status}, version = version + 1
      where category = ${category} and key_hmac = ${key}`.execute(trx)
    await sql`
      insert into withdrawn_key (category, key_hmac, ground, at) values (${category}, ${key}, ${ground}, ${this.#now()})
      on conflict do nothing`.execute(trx)
    if (feed === null) return
    const tombstone = { ...feed, effect, ground }
    await this.#append(this.#options.withdrawals(), { kind: 'tombstone', ref, tombstone })
  }

  async saveLife(
    { category, keyHmac, recordId, ref }: OwnRecord,
    moved: LifeMoved,
    source: string,
  ): Promise<void> {
    const entry = { ...{ keyHmac, recordId, ref, match: undefined, source }, ...moved }
    await writeLives(this.#open.trx, this.#options.sealer, category, [entry], this.#context.nowMs)
  }

  claim(request: KeyedRequest): Promise<CarriedOut | 'other' | null> {
    return claimRequest(this.#open.trx, this.#options.sealer, request, this.#now())
  }

  keep(request: KeyedRequest, answer: CarriedOut): Promise<void> {
    return keepAnswer(this.#open.trx, request, answer)
  }

  noteSteps({ category, keyHmac }: OwnRecord, steps: readonly LifeStep[], source: string): Promise<void> {
    const { sealer } = this.#options
    return writeSteps(this.#open.trx, sealer, category, [{ keyHmac, steps, source }], this.#context.nowMs)
  }

  /** When sharing and use end, too: the entry is erased then. */
  async #noteQueryEnd(record: OwnRecord): Promise<void> {
    const body = await this.bodyOf(record)
    const { category, feed, ref } = record
    const pointer = isCategory(category) ? eventPointer(category) : undefined
    const day =
      body === null || pointer === undefined ? undefined : valueAt(JSON.parse(utf8Text(body)), pointer)
    if (feed === null || typeof day !== 'string') return
    const lastDay = queryEnd(day, this.#options.self, this.#now().slice(0, 10))
    await sql`
      insert into query_end (ref, last_day) values (${Buffer.from(ref)}, ${lastDay}) on conflict do nothing`.execute(
      this.#open.trx,
    )
  }

  #now(): string {
    return new Date(this.#context.nowMs).toISOString()
  }

  async #append(id: FeedId, draft: Draft): Promise<void> {
    if (this.#later !== undefined) return this.#later(id, draft)
    const { sealer, self } = this.#options
    const feeds = new PgFeedTransaction(this.#open, this.#context.suite, sealer, self)
    await appendEntries(this.#context, feeds, id, [draft])
  }
}

function ownRecordOf(row: Row): OwnRecord {
  const {
    category,
    key_hmac: keyHmac,
    record_id: recordId,
    ref,
    version,
    status,
    feed,
    generation,
    mapping_id: mapping,
    state,
  } = row
  return {
    ...{ category, keyHmac, recordId, ref, version, status, mapping },
    feed: feed === null || generation === null ? null : { feed, generation },
    life: state === null ? lifeOfStatus(status, feed !== null) : lifeOfRow({ ...row, state }),
  }
}
