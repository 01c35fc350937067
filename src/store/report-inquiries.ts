import { sql } from 'kysely'
import type pg from 'pg'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { Inquiry, InquiryContent, InquiryStore, Transaction } from '../report/order-ports.ts'
import type { LinkKeys } from '../standard/link-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import { bytesArray } from './binary-array.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import {
  indexSubjects,
  LOCAL_RECORDS,
  type LocalRow,
  linkPersons,
  localRecord,
  localSubjectHmac,
} from './local-records.ts'
import type { Sealer } from './sealing.ts'

/** Queries of other provinces, in PostgreSQL. Their content is sealed, and erased once it is answered. */
export class PgReportInquiries implements InquiryStore {
  readonly #pool: pg.Pool
  readonly #sealer: Sealer
  readonly #linkKeys: () => LinkKeys

  constructor({ pool }: DatabaseHandle, sealer: Sealer, linkKeys: () => LinkKeys) {
    this.#pool = pool
    this.#sealer = sealer
    this.#linkKeys = linkKeys
  }

  async keep(tx: Transaction, { feed, generation, ref, content }: Inquiry): Promise<void> {
    const sealed = asBuffer(this.#sealer.seal(canonicalBytes(content), contextOf(feed, ref)))
    await sql`
      insert into report_inquiry (feed, generation, ref, sealed)
      values (${feed}, ${generation}, ${bytesOf(ref)}, ${sealed}) on conflict do nothing`.execute(on(tx))
  }

  async waiting(limit: number): Promise<Inquiry[]> {
    const { rows } = await this.#pool.query<Row & { readonly sealed: Buffer }>({
      name: 'xinqiao report inquiries',
      text: `select feed, generation, ref, sealed from report_inquiry
        where answered_at is null and sealed is not null order by received_at limit $1`,
      values: [limit],
    })
    return rows.map(({ sealed, ...row }) => {
      const inquiry = inquiryOf(row)
      const opened = this.#sealer.open(sealed, contextOf(inquiry.feed, inquiry.ref))
      return { ...inquiry, content: JSON.parse(utf8Text(opened)) as InquiryContent }
    })
  }

  async markAnswered(tx: Transaction, inquiry: Inquiry, recordIds: readonly string[]): Promise<boolean> {
    const { feed, generation, ref } = inquiry
    const { rows } = await sql`
      update report_inquiry set answered_at = now(), sealed = null
      where feed = ${feed} and generation = ${generation} and ref = ${bytesOf(ref)} and answered_at is null
      returning 1`.execute(on(tx))
    if (rows.length === 0) return false
    await sql`
      insert into report_told (feed, generation, ref, record_id, content_hmac)
      select ${feed}, ${generation}, ${bytesOf(ref)}, e.id, s.content_hmac
      from unnest(${recordIds}::uuid[]) as e (id) left join source_record s on s.record_id = e.id`.execute(
      on(tx),
    )
    return true
  }

  async toRecall(limit: number): Promise<Omit<Inquiry, 'content'>[]> {
    const { rows } = await this.#pool.query<Row>(
      `select distinct i.feed, i.generation, i.ref
        from report_inquiry i join report_told t using (feed, generation, ref)
          left join source_record s on s.record_id = t.record_id
        where i.recalled_at is null and i.answered_at is not null and (
          s.status in ('repaired', 'revoked', 'suspended') or s.content_hmac <> t.content_hmac
          or exists (select from withdrawn_key w where w.category = s.category and w.key_hmac = s.key_hmac))
        limit $1`,
      [limit],
    )
    return rows.map(inquiryOf)
  }

  async markRecalled(tx: Transaction, { feed, generation, ref }: Omit<Inquiry, 'content'>): Promise<boolean> {
    const { rows } = await sql`
      update report_inquiry set recalled_at = now()
      where feed = ${feed} and generation = ${generation} and ref = ${bytesOf(ref)} and recalled_at is null
      returning 1`.execute(on(tx))
    return rows.length > 0
  }

  async recordsOf(subjectKeys: readonly string[]): Promise<StandardRecord[]> {
    await indexSubjects(this.#pool, this.#sealer)
    await linkPersons(this.#pool, this.#sealer, this.#linkKeys())
    const hmacs = subjectKeys.map(key => asBuffer(localSubjectHmac(this.#sealer, key)))
    const { rows } = await this.#pool.query<LocalRow>({
      name: 'xinqiao report restricted records',
      text: `${LOCAL_RECORDS} and l.reason <> 'CATALOGUE' and (l.subject_hmac = any($1)
          or l.record_id in (select p.record_id from local_person p where p.link_hmac = any($1)))
        order by l.record_id`,
      values: [bytesArray(hmacs)],
    })
    return rows.map(row => localRecord(this.#sealer, row))
  }
}

interface Row {
  readonly feed: string
  readonly generation: number
  readonly ref: Buffer
}

function inquiryOf({ feed, generation, ref }: Row): Omit<Inquiry, 'content'> {
  return { feed, generation, ref: hex(ref), from: feed.slice(0, 6) }
}

/** Transactions of the feed store are the only ones there are. */
function on(tx: Transaction) {
  return (tx as PgFeedTransaction).connection()
}

function bytesOf(ref: string): Buffer {
  return asBuffer(fromHex(ref))
}

function contextOf(feed: string, ref: string): string {
  return `report inquiry ${feed} ${ref}`
}
