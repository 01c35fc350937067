import { type RawBuilder, sql } from 'kysely'
import { fromHex, utf8Text } from '../base/bytes.ts'
import { instantText } from '../base/time.ts'
import { SALT_BYTES, type TombstoneEffect } from '../feed/entry.ts'
import type { WithdrawnListing } from '../lists/certificate.ts'
import type { ListingDecision } from '../standard/listing-life.ts'
import { maskedName } from '../standard/masks.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { Database } from './database.ts'
import { openDecision } from './lives.ts'
import type { Sealer } from './sealing.ts'

interface Row {
  readonly feed: string
  readonly generation: number
  readonly effect: TombstoneEffect
  readonly ground: string
  readonly at: Date
  readonly withdrawals_generation: number
  readonly withdrawals_seq: number
}

/** What this node withdrew of its own. Committed state only. */
export class PgWithdrawnListings {
  readonly #db: Database
  readonly #sealer: Sealer
  readonly #self: string

  constructor(db: Database, sealer: Sealer, self: string) {
    this.#db = db
    this.#sealer = sealer
    this.#self = self
  }

  /** @param ref 32 hexadecimal digits. @returns null: nothing of this node was withdrawn under it. */
  async find(ref: string): Promise<WithdrawnListing | null> {
    const { rows } = await sql<Row>`
      select feed, generation, effect, ground, at, withdrawals_generation, withdrawals_seq from tombstone
      where division = ${this.#self} and ref = ${Buffer.from(fromHex(ref))}`.execute(this.#db)
    const [row] = rows
    if (row === undefined) return null
    const { feed, generation, effect, ground } = row
    const record = await this.#archived(ref)
    const listing = { division: this.#self, ref, ...(record === null ? {} : listingOf(record)) }
    const place = {
      feed: `${this.#self}/withdrawals`,
      generation: row.withdrawals_generation,
      seq: row.withdrawals_seq,
      at: instantText(row.at.getTime()),
    }
    const decision = await this.#decision(ref)
    const tombstone = { feed, generation, effect, ground }
    return { listing, ...(decision === null ? {} : { decision }), tombstone, place }
  }

  /** Of the end that was written last; null where none was needed, or none is known. */
  async #decision(ref: string): Promise<ListingDecision | null> {
    const { rows } = await sql<{ sealed: Buffer }>`
      select e.sealed from listing_event e where ${keyedBy(ref)} and e.end_code is not null and e.sealed is not null
      order by e.event_id desc limit 1`.execute(this.#db)
    return openDecision(this.#sealer, rows[0]?.sealed ?? null)
  }

  /** The record as it was last said; null where the law had it erased (撤销). */
  async #archived(ref: string): Promise<StandardRecord | null> {
    const { rows } = await sql<{ feed_id: number; seq: number; sealed: Buffer }>`
      select a.feed_id, a.seq, a.sealed from archived_body a join feed_entry e using (feed_id, seq)
      where e.ref = ${Buffer.from(fromHex(ref))} order by a.feed_id desc, a.seq desc limit 1`.execute(
      this.#db,
    )
    const [row] = rows
    if (row === undefined) return null
    const plain = this.#sealer.open(row.sealed, `archive ${row.feed_id}/${row.seq}`)
    return JSON.parse(utf8Text(plain.subarray(SALT_BYTES))) as StandardRecord
  }
}

/** The history `e` of a listing, by its life, or of a penalty, which has none. */
export function keyedBy(ref: string): RawBuilder<boolean> {
  const bytes = Buffer.from(fromHex(ref))
  return sql`(e.category, e.key_hmac) in (
    select category, key_hmac from listing_life where ref = ${bytes}
    union select category, key_hmac from source_record where ref = ${bytes})`
}

/** What the subject needs to know its listing by; of a person's name the first character only. */
function listingOf({
  recordId,
  category,
  subject,
  content,
}: StandardRecord): Partial<WithdrawnListing['listing']> {
  const text = (name: string) => {
    const value: unknown = Reflect.get(content, name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  const subjectName = subject.type === 'person' ? maskedName(subject.name) : subject.name
  return {
    ...{ recordId, category, subjectName },
    ...(subject.uscc === undefined ? {} : { uscc: subject.uscc }),
    ...text('listName'),
    ...text('decisionNo'),
    ...text('decisionDate'),
  }
}
