import { sql, type Transaction } from 'kysely'
import type { SourceRecord } from '../collect/ports.ts'
import { bytesArray } from './binary-array.ts'
import type { CopyWriter } from './copy-writer.ts'
import type { Tables } from './tables.ts'

/** A row of `source_record` as the driver gives it. */
export interface SourceRecordRow {
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

export function sourceRecordOf(row: SourceRecordRow): SourceRecord {
  const { feed, generation } = row
  return {
    keyHmac: row.key_hmac,
    recordId: row.record_id,
    ref: row.ref,
    version: row.version,
    contentHmac: row.content_hmac,
    updatedAt: row.updated_at.toISOString(),
    status: row.status,
    publicityEnd: row.publicity_end,
    feed: feed !== null && generation !== null ? { feed, generation } : null,
    batchId: row.batch_id,
    mappingId: row.mapping_id,
    absent: row.absent_since !== null,
  }
}

/** New ones, and others in the place of what is held. */
export async function upsertRecords(
  trx: Transaction<Tables>,
  category: string,
  records: readonly SourceRecord[],
  nowMs: number,
): Promise<void> {
  if (records.length === 0) return
  const absentSince = new Date(nowMs).toISOString()
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
    trx,
  )
}

/** Where {@link writeRecord} writes to. */
export const RECORD_TARGET = `source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status,
  publicity_end, feed, generation, batch_id, mapping_id, absent_since)`

/** One that is new. */
export function writeRecord(row: CopyWriter, category: string, record: SourceRecord, nowMs: number): void {
  const { feed } = record
  row.row(14)
  row.word(category)
  row.bytes(record.keyHmac)
  row.uuid(record.recordId)
  row.bytes(record.ref)
  row.int4(record.version)
  row.bytes(record.contentHmac)
  row.timestamptz(Date.parse(record.updatedAt))
  row.word(record.status)
  row.date(record.publicityEnd)
  row.word(feed === null ? null : feed.feed)
  row.int4(feed === null ? null : feed.generation)
  row.uuid(record.batchId)
  row.word(record.mappingId)
  row.timestamptz(record.absent ? nowMs : null)
}
