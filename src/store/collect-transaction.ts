/**
 * The transaction that takes rows of a source in: what it looks up, in what order it writes, and where COPY is used.
 * What the rows of each table are is beside it, a file each.
 */
import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type {
  BatchCounts,
  CollectTransaction,
  DeliveredRecord,
  FeedDraft,
  FeedPlace,
  LifeEntry,
  LocalRecord,
  RefusedRow,
  RuleCounts,
  SourceRecord,
} from '../collect/ports.ts'
import type { ReadingState, SeenRow } from '../collect/reading.ts'
import { appendEntries } from '../exchange/append.ts'
import type { AppendContext } from '../feed/replica/append.ts'
import type { ListingLife } from '../standard/listing-life.ts'
import { type BatchStep, readLaterBatches, saveHeader, saveProgress } from './batch-progress.ts'
import { bytesArray } from './binary-array.ts'
import { type Copy, copyByAndBy, copyOf } from './copy.ts'
import type { CopyWriter } from './copy-writer.ts'
import { DELIVERED_TARGET, insertDelivered, insertRefused, writeDelivered } from './coverage-notes.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import { deleteLocal, LOCAL_TARGET, saveLinked, upsertLocal, writeLocal } from './kept-locally.ts'
import { readLives, writeLives } from './lives.ts'
import { readRepaired, readRepairedPenalties } from './national-repairs.ts'
import { oneOf } from './one-of.ts'
import { QUARANTINE_TARGET, rejudgeQuarantined, writeQuarantined } from './quarantine-rows.ts'
import { keepSeenRows, saveReading } from './reading-store.ts'
import type { Sealer } from './sealing.ts'
import { readSerious } from './serious.ts'
import {
  RECORD_TARGET,
  type SourceRecordRow,
  sourceRecordOf,
  upsertRecords,
  writeRecord,
} from './source-records.ts'
import type { OpenTransaction } from './transactions.ts'

/** What a transaction of collecting works with. */
export interface CollectConnection extends OpenTransaction {
  readonly feeds: PgFeedTransaction
  readonly sealer: Sealer
  readonly context: AppendContext
  /** Six digits. */
  readonly self: string
}

/** From so many rows on, COPY is worth its round trip. */
const COPY_FROM = 16

/** The writes of one chunk of a source. */
export class PgCollectTransaction implements CollectTransaction {
  protected readonly on: CollectConnection
  /** What is written is written one after the other, and nothing after what failed. */
  #written: Promise<void> = Promise.resolve()
  /** So is what is to be sent made, table after table: the first is sent while the second is made. */
  #made: Promise<void> = Promise.resolve()

  constructor(connection: CollectConnection) {
    this.on = connection
  }

  /** For what else belongs to the transaction. */
  opened(): OpenTransaction {
    return this.on
  }

  async held(
    category: string,
    keys: readonly Uint8Array[],
  ): Promise<[Map<string, SourceRecord>, ReadonlySet<string>]> {
    if (keys.length === 0) return [new Map(), new Set()]
    const { trx } = this.on
    const wanted = bytesArray(keys)
    const [{ rows }, { rows: ended }] = await Promise.all([
      sql<SourceRecordRow>`
        select * from source_record where category = ${category} and key_hmac = any(${wanted}::bytea[])
        order by key_hmac for update`.execute(trx),
      sql<{ key_hmac: Buffer }>`
        select key_hmac from withdrawn_key where category = ${category}
          and key_hmac = any(${wanted}::bytea[])`.execute(trx),
    ])
    const records = new Map(rows.map(row => [hex(row.key_hmac), sourceRecordOf(row)]))
    return [records, new Set(ended.map(row => hex(row.key_hmac)))]
  }

  begunAfter(batchId: string): Promise<ReadonlySet<string>> {
    return readLaterBatches(this.on.trx, batchId)
  }

  async saveRecords(
    category: string,
    records: readonly SourceRecord[],
    added: readonly SourceRecord[] = [],
  ): Promise<void> {
    const { trx, client, context } = this.on
    const { nowMs } = context
    if (added.length < COPY_FROM) {
      await this.#inTurn(() => upsertRecords(trx, category, [...records, ...added], nowMs))
      return
    }
    const copy = this.#copyOf(RECORD_TARGET, added, (row, record) =>
      writeRecord(row, category, record, nowMs),
    )
    await this.#inTurn(async () => {
      await upsertRecords(trx, category, records, nowMs)
      await copy.into(client)
    })
  }

  #copyOf<T>(target: string, items: readonly T[], write: (row: CopyWriter, item: T) => void): Copy {
    const copy = copyByAndBy(target, items, write, this.#made)
    this.#made = copy.made
    return copy
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#written = this.#written.then(write)
    return this.#written
  }

  async saveWithdrawnKeys(
    category: string,
    keys: readonly { readonly keyHmac: Uint8Array; readonly ground: string }[],
  ): Promise<void> {
    if (keys.length === 0) return
    await sql`
      insert into withdrawn_key (category, key_hmac, ground)
      select ${category}, * from unnest(${bytesArray(keys.map(one => one.keyHmac))}::bytea[],
        ${keys.map(one => one.ground)}::text[])
      on conflict do nothing`.execute(this.on.trx)
  }

  async keepLocally(category: string, records: readonly LocalRecord[]): Promise<void> {
    const { trx, client, sealer } = this.on
    const added = records.filter(({ isNew }) => isNew)
    const copy = this.#copyOf(LOCAL_TARGET, added, (row, one) => writeLocal(row, sealer, category, one))
    const changed = records.filter(({ isNew }) => !isNew)
    await this.#inTurn(async () => {
      await copy.into(client)
      await upsertLocal(trx, sealer, category, changed)
    })
  }

  forgetLocally(recordIds: readonly string[]): Promise<void> {
    return deleteLocal(this.on.trx, recordIds)
  }

  noteLinked(recordIds: readonly string[], under: string): Promise<void> {
    return saveLinked(this.on.trx, recordIds, under)
  }

  async noteDelivered(category: string, delivered: readonly DeliveredRecord[]): Promise<void> {
    const { trx, client } = this.on
    if (delivered.length === 0) return
    if (delivered.length < COPY_FROM) {
      await this.#inTurn(() => insertDelivered(trx, category, delivered))
      return
    }
    const copy = this.#copyOf(DELIVERED_TARGET, delivered, (row, one) => writeDelivered(row, category, one))
    await this.#inTurn(() => copy.into(client))
  }

  noteRefused(category: string, batchId: string, rows: readonly RefusedRow[], refusedOn: Day): Promise<void> {
    return insertRefused(this.on.trx, this.on.sealer, { category, batchId, refusedOn }, rows)
  }

  async quarantine(batchId: string, rows: readonly RefusedRow[]): Promise<void> {
    const { client, sealer } = this.on
    if (rows.length === 0) return
    const copy = copyOf(QUARANTINE_TARGET, rows, (row, one) => writeQuarantined(row, sealer, batchId, one))
    await this.#inTurn(() => copy.into(client))
  }

  async markSeen(category: string, keys: readonly Uint8Array[], batchId: string): Promise<void> {
    await sql`
      update source_record set seen_batch = ${batchId}
      where category = ${category} and key_hmac = ${oneOf(keys)}`.execute(this.on.trx)
  }

  async bodyOf({ feed, generation }: FeedPlace, ref: Uint8Array): Promise<Uint8Array | null> {
    const { rows } = await sql<{ body: Buffer | null }>`
      select e.body from feed_entry e join feed f using (feed_id)
      where f.name = ${feed} and f.generation = ${generation} and e.ref = ${Buffer.from(ref)}
      order by e.seq desc limit 1`.execute(this.on.trx)
    return rows[0]?.body ?? null
  }

  async countAbsences(mappingId: string, day: Day, suspended: number): Promise<void> {
    await sql`
      insert into absence_day (mapping_id, day, suspended) values (${mappingId}, ${day}, ${suspended})
      on conflict (mapping_id, day) do update set suspended = absence_day.suspended + excluded.suspended`.execute(
      this.on.trx,
    )
  }

  async append(place: FeedPlace, drafts: readonly FeedDraft[]): Promise<void> {
    await appendEntries(this.on.context, this.on.feeds, place, drafts)
  }

  lives(category: string, keys: readonly Uint8Array[]): Promise<ReadonlyMap<string, ListingLife>> {
    return readLives(this.on.trx, category, keys)
  }

  saveLives(category: string, entries: readonly LifeEntry[]): Promise<void> {
    return writeLives(this.on.trx, this.on.sealer, category, entries, this.on.context.nowMs)
  }

  seriousAmong(subjectKeys: readonly string[], day: Day): Promise<ReadonlySet<string>> {
    const { trx, sealer, self } = this.on
    return readSerious(trx, { sealer, self, day }, subjectKeys)
  }

  repairedNationally(matches: readonly string[]): Promise<ReadonlySet<string>> {
    return readRepaired(this.on.trx, this.on.sealer, matches)
  }

  penaltiesRepairedNationally(keys: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    return readRepairedPenalties(this.on.trx, keys)
  }

  progress(
    batchId: string,
    rows: BatchStep['rows'],
    counts: BatchCounts,
    keyless: number,
    rules: RuleCounts,
  ): Promise<void> {
    return saveProgress(this.on.trx, batchId, { rows, counts, keyless, rules })
  }

  moveReading(source: string, state: ReadingState): Promise<void> {
    return saveReading(this.on.trx, this.on.sealer, source, state, null)
  }

  keepSeen(source: string, pass: number, rows: readonly SeenRow[]): Promise<void> {
    return keepSeenRows(this.on.trx, source, pass, rows)
  }

  requarantine(
    batchId: string,
    version: string,
    kept: readonly RefusedRow[],
    gone: readonly number[],
  ): Promise<void> {
    return rejudgeQuarantined(this.on.trx, { batchId, version }, kept, gone)
  }

  noteHeader(batchId: string, header: readonly string[]): Promise<void> {
    return saveHeader(this.on.trx, batchId, header)
  }
}
