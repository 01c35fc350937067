import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type {
  BatchCounts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
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
    for (const record of records) {
      const state = {
        record_id: record.recordId,
        ref: Buffer.from(record.ref),
        version: record.version,
        content_hmac: Buffer.from(record.contentHmac),
        updated_at: record.updatedAt,
        status: record.status,
        feed: record.feed?.feed ?? null,
        generation: record.feed?.generation ?? null,
        batch_id: record.batchId,
        mapping_id: record.mappingId,
        absent_since: record.absent ? new Date(this.#context.nowMs) : null,
      }
      await this.#trx
        .insertInto('source_record')
        .values({ category, key_hmac: Buffer.from(record.keyHmac), ...state })
        .onConflict(conflict => conflict.columns(['category', 'key_hmac']).doUpdateSet(state))
        .execute()
    }
  }

  async saveWithdrawnKeys(
    category: string,
    keys: readonly { readonly keyHmac: Uint8Array; readonly ground: string }[],
  ): Promise<void> {
    for (const { keyHmac, ground } of keys) {
      await this.#trx
        .insertInto('withdrawn_key')
        .values({ category, key_hmac: Buffer.from(keyHmac), ground })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
  }

  async keepLocally(recordId: string, category: string, reason: string, record: Uint8Array): Promise<void> {
    const values = { category, reason, sealed: Buffer.from(this.#sealer.seal(record, `local ${recordId}`)) }
    await this.#trx
      .insertInto('local_record')
      .values({ record_id: recordId, ...values })
      .onConflict(conflict => conflict.column('record_id').doUpdateSet(values))
      .execute()
  }

  async quarantine(batchId: string, rows: readonly RefusedRow[]): Promise<void> {
    for (const { row, findings, source } of rows) {
      const sealed = this.#sealer.seal(canonicalBytes(source), quarantineContext(batchId, row))
      await this.#trx
        .insertInto('quarantined_row')
        .values({
          batch_id: batchId,
          row_number: row,
          rule: findings[0]?.rule ?? 'UNKNOWN',
          findings: JSON.stringify(findings),
          sealed: Buffer.from(sealed),
        })
        .execute()
    }
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
    feed:
      row.feed !== null && row.generation !== null ? { feed: row.feed, generation: row.generation } : null,
    batchId: row.batch_id,
    mappingId: row.mapping_id,
    absent: row.absent_since !== null,
  }
}
