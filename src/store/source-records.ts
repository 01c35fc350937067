import type { SourceRecord } from '../collect/ports.ts'

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
