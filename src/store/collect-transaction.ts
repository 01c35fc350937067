import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type {
  BatchCounts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
  LocalRecord,
  RefusedRow,
  SourceRecord,
} from '../collect/ports.ts'
import { type AppendContext, appendEntries } from '../exchange/append.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import { bytesArray } from './feed-transaction.ts'
import type { Sealer } from './sealing.ts'
import type { Tables } from './tables.ts'

/** The writes of one chunk of a source file. */
export class PgCollectTransaction implements CollectTransaction {
  readonly #trx: Transaction<Tables>
  readonly #feeds: PgFeedTransaction
  readonly #sealer: Sealer
  readonly #context: AppendContext

  constructor(trx: Transaction<Tables>, feeds: PgFeedTransaction, sealer: Sealer, context: AppendContext) {
    this.#trx = trx
    this.#feeds = feeds
    this.#sealer = sealer
    this.#context = context
  }

  async records(category: string, keys: readonly Uint8Array[]): Promise<Map<string, SourceRecord>> {
    if (keys.length === 0) return new Map()
    const { rows } = await sql<SourceRecordRow>`
      select * from source_record where category = ${category} and key_hmac = any(${bytesArray(keys)}::bytea[])
      order by key_hmac for update`.execute(this.#trx)
    return new Map(rows.map(row => [hex(row.key_hmac), sourceRecordOf(row)]))
  }

  async withdrawnKeys(category: string, keys: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ key_hmac: Buffer }>`
      select key_hmac from withdrawn_key where category = ${category}
        and key_hmac = any(${bytesArray(keys)}::bytea[])`.execute(this.#trx)
    return new Set(rows.map(row => hex(row.key_hmac)))
  }

  async saveRecords(category: string, records: readonly SourceRecord[]): Promise<void> {
    if (records.length === 0) return
    const absentSince = new Date(this.#context.nowMs).toISOString()
    const column = <T>(value: (record: SourceRecord) => T): T[] => records.map(value)
    await sql`
      insert into source_record as held (category, key_hmac, record_id, ref, version, content_hmac, updated_at,
        status, publicity_end, feed, generation, batch_id, mapping_id, absent_since)
      select ${category}, * from unnest(
        ${bytesArray(column(one => one.keyHmac))}::bytea[], ${column(one => one.recordId)}::uuid[],
        ${bytesArray(column(one => one.ref))}::bytea[], ${column(one => one.version)}::integer[],
        ${bytesArray(column(one => one.contentHmac))}::bytea[], ${column(one => one.updatedAt)}::timestamptz[],
        ${column(one => one.status)}::text[], ${column(one => one.publicityEnd)}::date[],
        ${column(one => one.feed?.feed ?? null)}::text[],
        ${column(one => one.feed?.generation ?? null)}::integer[], ${column(one => one.batchId)}::uuid[],
        ${column(one => one.mappingId)}::text[], ${column(one => (one.absent ? absentSince : null))}::timestamptz[])
      on conflict (category, key_hmac) do update
        set record_id = excluded.record_id, ref = excluded.ref, version = excluded.version,
            content_hmac = excluded.content_hmac, updated_at = excluded.updated_at, status = excluded.status,
            publicity_end = excluded.publicity_end, feed = excluded.feed, generation = excluded.generation, batch_id = excluded.batch_id,
            mapping_id = coalesce(excluded.mapping_id, held.mapping_id), absent_since = excluded.absent_since`.execute(
      this.#trx,
    )
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
      on conflict do nothing`.execute(this.#trx)
  }

  async keepLocally(category: string, records: readonly LocalRecord[]): Promise<void> {
    if (records.length === 0) return
    const sealed = records.map(({ recordId, record }) => this.#sealer.seal(record, `local ${recordId}`))
    await sql`
      insert into local_record (category, record_id, reason, sealed)
      select ${category}, * from unnest(${records.map(one => one.recordId)}::uuid[],
        ${records.map(one => one.reason)}::text[], ${bytesArray(sealed)}::bytea[])
      on conflict (record_id) do update
        set category = excluded.category, reason = excluded.reason, sealed = excluded.sealed`.execute(
      this.#trx,
    )
  }

  async quarantine(batchId: string, rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0) return
    const sealed = rows.map(({ row, source }) =>
      this.#sealer.seal(canonicalBytes(source), quarantineContext(batchId, row)),
    )
    await sql`
      insert into quarantined_row (batch_id, row_number, rule, findings, sealed)
      select ${batchId}::uuid, * from unnest(${rows.map(one => one.row)}::bigint[],
        ${rows.map(one => one.findings[0]?.rule ?? 'UNKNOWN')}::text[],
        ${rows.map(one => JSON.stringify(one.findings))}::jsonb[], ${bytesArray(sealed)}::bytea[])`.execute(
      this.#trx,
    )
  }

  async markSeen(category: string, keys: readonly Uint8Array[], batchId: string): Promise<void> {
    await sql`
      update source_record set seen_batch = ${batchId}
      where category = ${category} and key_hmac = any(${bytesArray(keys)}::bytea[])`.execute(this.#trx)
  }

  async bodyOf({ feed, generation }: FeedPlace, ref: Uint8Array): Promise<Uint8Array | null> {
    const { rows } = await sql<{ body: Buffer | null }>`
      select e.body from feed_entry e join feed f using (feed_id)
      where f.name = ${feed} and f.generation = ${generation} and e.ref = ${Buffer.from(ref)}
      order by e.seq desc limit 1`.execute(this.#trx)
    return rows[0]?.body ?? null
  }

  async append(place: FeedPlace, drafts: readonly FeedDraft[]): Promise<void> {
    await appendEntries(this.#context, this.#feeds, place, drafts)
  }

  async progress(batchId: string, nextRow: number, counts: BatchCounts, keyless: number): Promise<void> {
    await this.#trx
      .updateTable('source_batch')
      .set(eb => ({
        next_row: nextRow,
        read_rows: eb('read_rows', '+', counts.read),
        accepted_rows: eb('accepted_rows', '+', counts.accepted),
        quarantined_rows: eb('quarantined_rows', '+', counts.quarantined),
        superseded_rows: eb('superseded_rows', '+', counts.superseded),
        keyless_rows: eb('keyless_rows', '+', keyless),
      }))
      .where('batch_id', '=', batchId)
      .execute()
  }
}

/** The context under which a quarantined row is sealed, and opens again. */
export function quarantineContext(batchId: string, row: number): string {
  return `quarantine ${batchId}/${row}`
}

interface SourceRecordRow {
  readonly key_hmac: Buffer
  readonly record_id: string
  readonly ref: Buffer
  readonly version: number
  readonly content_hmac: Buffer
  readonly updated_at: Date
  readonly status: string
  readonly publicity_end: string | null
  readonly feed: string | null
  readonly generation: number | null
  readonly batch_id: string | null
  readonly mapping_id: string | null
  readonly absent_since: Date | null
}

function sourceRecordOf(row: SourceRecordRow): SourceRecord {
  return {
    keyHmac: row.key_hmac,
    recordId: row.record_id,
    ref: row.ref,
    version: row.version,
    contentHmac: row.content_hmac,
    updatedAt: row.updated_at.toISOString(),
    status: row.status,
    publicityEnd: row.publicity_end,
    feed:
      row.feed !== null && row.generation !== null ? { feed: row.feed, generation: row.generation } : null,
    batchId: row.batch_id,
    mappingId: row.mapping_id,
    absent: row.absent_since !== null,
  }
}
