import { sql } from 'kysely'
import { fromHex, hex, latin1Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import { CollectError } from '../collect/fault.ts'
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
import type { RowOrigin } from '../mapping/run.ts'
import type { ListingLife } from '../standard/listing-life.ts'
import { bytesArray } from './binary-array.ts'
import { type Copy, copyByAndBy, copyOf } from './copy.ts'
import type { CopyWriter } from './copy-writer.ts'
import { StoreError } from './fault.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import { matchHmac, readLives, writeLives } from './lives.ts'
import { localContext, localSubjectHmac, subjectHmacOf } from './local-records.ts'
import { oneOf } from './one-of.ts'
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
const LOCAL_TARGET = 'local_record (record_id, category, reason, sealed, subject_hmac, persons_under)'
const QUARANTINE_TARGET = 'quarantined_row (batch_id, row_number, rule, findings, sealed)'
const DELIVERED =
  'category, key_hmac, source_org_uscc, source_org_name, catalogue_item, decided_on, collected_on'

/** The writes of one chunk of a source. */
export class PgCollectTransaction implements CollectTransaction {
  protected readonly on: CollectConnection
  /** Keys that were looked up in this transaction and are not there, by category; each as a text of its bytes. */
  readonly #absent = new Map<string, Set<string>>()
  /** What is written is written one after the other, and nothing after what failed. */
  #written: Promise<void> = Promise.resolve()
  /** So is what is to be sent made, table after table: the first is sent while the second is made. */
  #made: Promise<unknown> = Promise.resolve()

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
    const { rows } = await sql<SourceRecordRow>`
      select * from source_record where category = ${category} and key_hmac = any(${wanted}::bytea[])
      order by key_hmac for update`.execute(trx)
    const { rows: ended } = await sql<{ key_hmac: Buffer }>`
      select key_hmac from withdrawn_key where category = ${category}
        and key_hmac = any(${wanted}::bytea[])`.execute(trx)
    const records = new Map(rows.map(row => [hex(row.key_hmac), sourceRecordOf(row)]))
    const absent = this.#absentOf(category)
    for (const key of keys) if (records.size === 0 || !records.has(hex(key))) absent.add(latin1Text(key))
    return [records, new Set(ended.map(row => hex(row.key_hmac)))]
  }

  async begunAfter(batchId: string): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ batch_id: string }>`
      select later.batch_id from source_batch this join source_batch later using (mapping_id)
      where this.batch_id = ${batchId} and later.started_at > this.started_at`.execute(this.on.trx)
    return new Set(rows.map(row => row.batch_id))
  }

  async saveRecords(category: string, records: readonly SourceRecord[]): Promise<void> {
    const { trx, client, context } = this.on
    const { nowMs } = context
    const absent = this.#absentOf(category)
    const [added, changed]: [SourceRecord[], SourceRecord[]] = [[], []]
    for (const record of records) (absent.delete(latin1Text(record.keyHmac)) ? added : changed).push(record)
    if (added.length < COPY_FROM) {
      await this.#inTurn(() => upsertRecords(trx, category, [...changed, ...added], nowMs))
      return
    }
    const copy = this.#copyOf(RECORD_TARGET, added, (row, record) =>
      writeRecord(row, category, record, nowMs),
    )
    await this.#inTurn(async () => {
      await upsertRecords(trx, category, changed, nowMs)
      await (await copy).into(client)
    })
  }

  #absentOf(category: string): Set<string> {
    const known = this.#absent.get(category)
    if (known !== undefined) return known
    const none = new Set<string>()
    this.#absent.set(category, none)
    return none
  }

  #copyOf<T>(target: string, items: readonly T[], write: (row: CopyWriter, item: T) => void): Promise<Copy> {
    const made = this.#made.then(() => copyByAndBy(target, items, write))
    // Told where its turn to be sent comes; it has none behind a write that failed.
    made.catch(() => {})
    this.#made = made
    return made
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
    const added = records.filter(({ isNew }) => isNew)
    const copy = this.#copyOf(LOCAL_TARGET, added, (row, one) => {
      row.row(6)
      row.uuid(one.recordId)
      row.word(category)
      row.word(one.reason)
      row.bytes(this.#sealed(one))
      row.bytes(this.#subjectHmac(one))
      row.word(one.personsUnder)
    })
    const changed = records.filter(({ isNew }) => !isNew)
    await this.#inTurn(async () => {
      await (await copy).into(this.on.client)
      if (changed.length > 0) await this.#keepInPlace(category, changed)
    })
  }

  async #keepInPlace(category: string, records: readonly LocalRecord[]): Promise<void> {
    await sql`
      insert into local_record (category, record_id, reason, sealed, subject_hmac, persons_under)
      select ${category}, * from unnest(${records.map(one => one.recordId)}::uuid[],
        ${records.map(one => one.reason)}::text[],
        ${bytesArray(records.map(one => this.#sealed(one)))}::bytea[],
        ${bytesArray(records.map(one => this.#subjectHmac(one)))}::bytea[],
        ${records.map(one => one.personsUnder)}::text[])
      on conflict (record_id) do update
        set category = excluded.category, reason = excluded.reason, sealed = excluded.sealed,
          subject_hmac = excluded.subject_hmac, persons_under = excluded.persons_under,
          linked_under = null`.execute(this.on.trx)
  }

  #sealed({ record, recordId }: LocalRecord): Uint8Array {
    return this.on.sealer.seal(record, localContext(recordId))
  }

  #subjectHmac({ subject, record }: LocalRecord): Uint8Array {
    const { sealer } = this.on
    return subject === null ? subjectHmacOf(sealer, record) : localSubjectHmac(sealer, subject)
  }

  async forgetLocally(recordIds: readonly string[]): Promise<void> {
    if (recordIds.length === 0) return
    await sql`delete from local_record where record_id = any(${[...recordIds]}::uuid[])`.execute(this.on.trx)
  }

  async noteLinked(recordIds: readonly string[], under: string): Promise<void> {
    if (recordIds.length === 0) return
    await sql`
      update local_record set persons_under = ${under}
      where record_id = any(${[...recordIds]}::uuid[]) and persons_under is not null`.execute(this.on.trx)
  }

  async noteDelivered(category: string, delivered: readonly DeliveredRecord[]): Promise<void> {
    if (delivered.length === 0) return
    if (delivered.length < COPY_FROM) {
      await this.#inTurn(() => this.#insertDelivered(category, delivered))
      return
    }
    const copy = this.#copyOf(
      `delivered_record (${DELIVERED})`,
      delivered,
      (row, { keyHmac, origin, collectedOn }) => {
        row.row(7)
        row.word(category)
        row.bytes(keyHmac)
        row.word(origin.sourceOrgUscc ?? null)
        row.word(origin.sourceOrgName ?? null)
        row.word(origin.catalogueItem ?? null)
        row.date(origin.decided ?? null)
        row.date(collectedOn)
      },
    )
    await this.#inTurn(async () => (await copy).into(this.on.client))
  }

  async #insertDelivered(category: string, delivered: readonly DeliveredRecord[]): Promise<void> {
    const origin = (name: keyof RowOrigin) => delivered.map(one => one.origin[name] ?? null)
    await sql`
      insert into delivered_record (${sql.raw(DELIVERED)})
      select ${category}, * from unnest(${bytesArray(delivered.map(one => one.keyHmac))}::bytea[],
        ${origin('sourceOrgUscc')}::text[], ${origin('sourceOrgName')}::text[],
        ${origin('catalogueItem')}::text[], ${origin('decided')}::date[],
        ${delivered.map(one => one.collectedOn)}::date[])
      on conflict do nothing`.execute(this.on.trx)
  }

  async noteRefused(
    category: string,
    batchId: string,
    rows: readonly RefusedRow[],
    refusedOn: Day,
  ): Promise<void> {
    if (rows.length === 0) return
    const origin = (name: keyof RowOrigin) => rows.map(one => one.origin?.[name] ?? null)
    const keys = rows.map(({ key }) =>
      key === undefined ? null : hex(this.on.sealer.fingerprint('source-key', key)),
    )
    await sql`
      insert into refused_delivery (batch_id, category, refused_on, row_number, key_hmac, source_org_uscc,
        source_org_name, catalogue_item, decided_on)
      select ${batchId}::uuid, ${category}, ${refusedOn}::date, row_number, decode(key, 'hex'), uscc, name, item, day
      from unnest(${rows.map(one => one.row)}::bigint[], ${keys}::text[], ${origin('sourceOrgUscc')}::text[],
        ${origin('sourceOrgName')}::text[], ${origin('catalogueItem')}::text[], ${origin('decided')}::date[])
        as refused (row_number, key, uscc, name, item, day)
      on conflict do nothing`.execute(this.on.trx)
  }

  async quarantine(batchId: string, rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0) return
    const { client, sealer } = this.on
    const copy = copyOf(QUARANTINE_TARGET, rows, (row, one) => {
      row.row(5)
      row.uuid(batchId)
      row.int8(one.row)
      row.word(one.findings[0]?.rule ?? 'UNKNOWN')
      row.jsonb(one.findings)
      row.bytes(sealer.seal(canonicalBytes(sealedRow(one)), quarantineContext(batchId, one.row)))
    })
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

  async repairedNationally(matches: readonly string[]): Promise<ReadonlySet<string>> {
    if (matches.length === 0) return new Set()
    const byHmac = new Map(matches.map(match => [hex(matchHmac(this.on.sealer, match)), match]))
    const { rows } = await sql<{ match_hmac: Buffer }>`
      select distinct match_hmac from national_repair where void_at is null
        and match_hmac = ${oneOf([...byHmac.keys()].map(fromHex))}`.execute(this.on.trx)
    return new Set(rows.map(row => byHmac.get(hex(row.match_hmac)) ?? ''))
  }

  async penaltiesRepairedNationally(keys: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ match_hmac: Buffer }>`
      select distinct n.match_hmac from national_repair n
      where n.match_hmac = ${oneOf(keys)} and (n.void_at is null
        or (n.void_reason = 'taken-back' and exists (select 1 from source_record s
          where s.category = 'R03' and s.key_hmac = n.match_hmac and s.status = 'suspended')))`.execute(
      this.on.trx,
    )
    return new Set(rows.map(row => hex(row.match_hmac)))
  }

  async progress(
    batchId: string,
    rows: { readonly first: number; readonly last: number } | null,
    counts: BatchCounts,
    keyless: number,
    rules: RuleCounts,
  ): Promise<void> {
    const { numAffectedRows } = await sql`
      update source_batch set next_row = ${rows?.last ?? sql.ref('next_row')},
        read_rows = read_rows + ${counts.read}, accepted_rows = accepted_rows + ${counts.accepted},
        quarantined_rows = quarantined_rows + ${counts.quarantined},
        superseded_rows = superseded_rows + ${counts.superseded}, keyless_rows = keyless_rows + ${keyless},
        refused_by_rule = ${tallied('refused_by_rule', rules.refused)},
        warned_by_rule = ${tallied('warned_by_rule', rules.warned)}
      where batch_id = ${batchId} and (${rows === null} or next_row < ${rows?.first ?? 0})`.execute(
      this.on.trx,
    )
    if (numAffectedRows === 1n) return
    const message = `rows from ${rows?.first} on of batch ${batchId} were taken in by another process meanwhile; nothing was done`
    throw new StoreError(message, { code: 'BATCH_TAKEN' })
  }

  moveReading(source: string, state: ReadingState): Promise<void> {
    return saveReading(this.on.trx, this.on.sealer, source, state, null)
  }

  keepSeen(source: string, pass: number, rows: readonly SeenRow[]): Promise<void> {
    return keepSeenRows(this.on.trx, source, pass, rows)
  }

  async requarantine(
    batchId: string,
    version: string,
    kept: readonly RefusedRow[],
    gone: readonly number[],
  ): Promise<void> {
    const { trx } = this.on
    const changed = await sql`
      update quarantined_row q set rule = new.rule, findings = new.findings, tried_version = ${version},
        tried_at = now()
      from unnest(${kept.map(({ row }) => row)}::bigint[],
        ${kept.map(({ findings }) => findings[0]?.rule ?? 'UNKNOWN')}::text[],
        ${kept.map(({ findings }) => JSON.stringify(findings))}::jsonb[]) as new (row_number, rule, findings)
      where q.batch_id = ${batchId} and q.row_number = new.row_number`.execute(trx)
    const deleted = await sql`
      delete from quarantined_row where batch_id = ${batchId}
        and row_number = any(${[...gone]}::bigint[])`.execute(trx)
    if (Number(changed.numAffectedRows) === kept.length && Number(deleted.numAffectedRows) === gone.length)
      return
    const message = 'somebody else replayed the same rows of the quarantine; nothing was done, run it again'
    throw new CollectError(message, { code: 'QUARANTINE_CHANGED' })
  }

  async noteHeader(batchId: string, header: readonly string[]): Promise<void> {
    await sql`update source_batch set header = ${[...header]}::text[] where batch_id = ${batchId}`.execute(
      this.on.trx,
    )
  }
}

/** A tally with more added to it; what falls to nothing is left out. */
function tallied(column: 'refused_by_rule' | 'warned_by_rule', more: Readonly<Record<string, number>>) {
  if (Object.keys(more).length === 0) return sql.ref(column)
  return sql`(select coalesce(jsonb_object_agg(rule, n) filter (where n > 0), '{}') from (
    select key as rule, sum(value::bigint) as n from (
      select * from jsonb_each_text(${sql.ref(column)})
      union all select * from jsonb_each_text(${JSON.stringify(more)}::jsonb)) as both_tallies
    group by key) as sums)`
}

/** The context under which a quarantined row is sealed, and opens again. */
export function quarantineContext(batchId: string, row: number): string {
  return `quarantine ${batchId}/${row}`
}

/** The fields as they were read, and the row as it stood in the file where the format has it. */
export function sealedRow({ source, raw }: Pick<RefusedRow, 'source' | 'raw'>): unknown[] {
  return raw === undefined ? [source] : [source, raw]
}
