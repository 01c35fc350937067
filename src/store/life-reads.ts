/** What is known of listings of this node: where each stands, its history, who has stopped, what is due. */
import { type RawBuilder, sql } from 'kysely'
import { fromHex, hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { Which } from '../lists/life-ports.ts'
import { type ListingDecision, lifeOfStatus } from '../standard/listing-life.ts'
import type { Database } from './database.ts'
import { matchHmac, openDecision } from './lives.ts'
import type { Sealer } from './sealing.ts'

export interface KnownLife {
  readonly category: string
  readonly recordId: string
  /** 32 hexadecimal digits. */
  readonly ref: string
  readonly state: string
  readonly cause: string | null
  /** When the state changed last, and when the last province had stopped. */
  readonly since: Date
  readonly confirmedAt: Date | null
  readonly keyHmac: Uint8Array
}

export interface KnownEvent {
  readonly event: string
  readonly before: string
  readonly after: string
  readonly cause: string | null
  readonly at: Date
  readonly source: string
  readonly decision: ListingDecision | null
}

/** When a province had stopped, by its first receipt that covers the withdrawal; null: none has come. */
export interface Stopped {
  readonly division: string
  readonly at: Date | null
}

export interface AwaitedReceipts {
  readonly division: string
  readonly withdrawals: number
  /** When the oldest of them was written. */
  readonly oldest: Date
  readonly erasures: number
  readonly oldestErasure: Date | null
}

/** A withdrawal of this node: when it was written, and the day of the decision that it carries out. */
export interface Withdrawn {
  readonly at: Date
  readonly effect: string
  readonly decidedOn: Day | null
}

interface PenaltyRow {
  readonly recordId: string
  readonly ref: Buffer
  readonly status: string
  readonly feed: string | null
  readonly since: Date
  readonly keyHmac: Uint8Array
}

export class PgLifeReads {
  readonly #db: Database
  readonly #sealer: Sealer
  readonly #self: string

  constructor(db: Database, sealer: Sealer, self: string) {
    this.#db = db
    this.#sealer = sealer
    this.#self = self
  }

  /** Several where a new decision listed the subject again. */
  async find(which: Which): Promise<readonly KnownLife[]> {
    const named =
      'ref' in which
        ? sql`ref = ${Buffer.from(fromHex(which.ref))}`
        : 'recordId' in which
          ? sql`record_id = ${which.recordId}`
          : sql`match_hmac = ${Buffer.from(matchHmac(this.#sealer, which.match))}`
    const { rows } = await sql<Omit<KnownLife, 'ref'> & { ref: Buffer }>`
      select category, record_id as "recordId", ref, state, suspended_cause as cause, since,
        confirmed_at as "confirmedAt", key_hmac as "keyHmac"
      from listing_life where ${named} order by since`.execute(this.#db)
    const known = rows.map(row => ({ ...row, ref: hex(row.ref) }))
    return known.length > 0 || 'match' in which ? known : this.#penalties(named)
  }

  /** Penalties, which have no life of their own: where they stand follows from their status. */
  async #penalties(named: RawBuilder<unknown>): Promise<readonly KnownLife[]> {
    const { rows } = await sql<PenaltyRow>`
      select record_id as "recordId", ref, status, feed, updated_at as since, key_hmac as "keyHmac"
      from source_record where category = 'R03' and ${named} order by since`.execute(this.#db)
    return rows.map(({ ref, status, feed, ...row }) => {
      const { state, suspension } = lifeOfStatus(status, feed !== null)
      const cause = suspension?.cause ?? null
      return { ...row, ...{ category: 'R03', ref: hex(ref), state, cause, confirmedAt: null } }
    })
  }

  async history({
    category,
    keyHmac,
  }: Pick<KnownLife, 'category' | 'keyHmac'>): Promise<readonly KnownEvent[]> {
    const { rows } = await sql<Omit<KnownEvent, 'decision'> & { sealed: Buffer | null }>`
      select event, before, after, cause, at, source, sealed from listing_event
      where category = ${category} and key_hmac = ${Buffer.from(keyHmac)} order by event_id`.execute(this.#db)
    return rows.map(({ sealed, ...row }) => ({ ...row, decision: openDecision(this.#sealer, sealed) }))
  }

  /** Null where nothing was withdrawn under the reference. */
  async withdrawn(ref: string): Promise<Withdrawn | null> {
    const { rows } = await sql<Withdrawn>`
      select t.at, t.effect, l.end_decided_on as "decidedOn"
      from tombstone t left join listing_life l on l.ref = t.ref
      where t.division = ${this.#self} and t.ref = ${Buffer.from(fromHex(ref))}`.execute(this.#db)
    return rows[0] ?? null
  }

  /** Of one withdrawal, by province; empty where nothing of this node was withdrawn under the reference. */
  async stopped(ref: string, holders: readonly string[]): Promise<readonly Stopped[]> {
    const { rows } = await sql<{ division: string; time: number | null }>`
      select h.division, min(c.time) as time
      from tombstone t
        join feed f on f.name = t.division || '/withdrawals' and f.generation = t.withdrawals_generation
        cross join unnest(${[...holders]}::text[]) as h (division)
        left join cosignature c on c.feed_id = f.feed_id and c.division = h.division and c.kind = 'applied'
          and c.size > t.withdrawals_seq
      where t.division = ${this.#self} and t.ref = ${Buffer.from(fromHex(ref))}
      group by h.division order by h.division`.execute(this.#db)
    return rows.map(({ division, time }) => ({ division, at: time === null ? null : new Date(time * 1000) }))
  }

  /** Withdrawals whose receipt a province has not given, by province, and those of them that erase. */
  async withoutReceipt(holders: readonly string[]): Promise<readonly AwaitedReceipts[]> {
    const { rows } = await sql<AwaitedReceipts>`
      select h.division, count(*) as withdrawals, min(t.at) as oldest,
        count(*) filter (where t.effect = 'erase') as erasures,
        min(t.at) filter (where t.effect = 'erase') as "oldestErasure"
      from feed f cross join unnest(${[...holders]}::text[]) as h (division)
        join tombstone t on t.division = ${this.#self} and t.withdrawals_generation = f.generation
          and t.withdrawals_seq >= coalesce((select max(c.size) from cosignature c
            where c.feed_id = f.feed_id and c.division = h.division and c.kind = 'applied'), 0)
      where f.name = ${`${this.#self}/withdrawals`}
      group by h.division order by h.division`.execute(this.#db)
    return rows
  }

  /** Bodies that a tombstone erased and that are still here: there should be none. */
  async bodiesLeft(): Promise<number> {
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from tombstone t
        join feed f on f.name = t.feed join feed_entry e on e.feed_id = f.feed_id and e.ref = t.ref
      where t.effect = 'erase' and e.body is not null`.execute(this.#db)
    return rows[0]?.left ?? 0
  }

  /** Own records whose publicity, term or query period ends by that day, by the day. */
  async endingBy(day: Day, limit: number) {
    const { rows } = await sql<{ ref: Buffer; category: string; last_day: string; what: string }>`
      select h.ref, h.category, least(h.publicity_end, case when h.sharing then null else h.valid_to end) as last_day,
        case when h.sharing then 'queryOver' else 'publicityOver' end as what
      from held_record h join source_record s on s.ref = h.ref
      where h.division = ${this.#self} and s.status not in ('repaired', 'revoked', 'expired')
        and least(h.publicity_end, case when h.sharing then null else h.valid_to end) <= ${day}
      order by last_day, h.ref limit ${limit}`.execute(this.#db)
    return rows.map(row => ({ ...row, ref: hex(row.ref) }))
  }

  /**
   * Notes which withdrawals every province has confirmed since: when the last one had stopped, and the step in the
   * history. @returns how many
   */
  async confirm(holders: readonly string[]): Promise<number> {
    if (holders.length === 0) return 0
    const { rows } = await sql<{ event_id: number }>`
      with pending as (
        select l.category, l.key_hmac, l.state, f.feed_id, t.withdrawals_seq
        from listing_life l
          join tombstone t on t.division = ${this.#self} and t.ref = l.ref
          join feed f on f.name = t.division || '/withdrawals' and f.generation = t.withdrawals_generation
        where l.state in ('withdrawn', 'expired') and l.confirmed_at is null limit 1000),
      stopped as (
        select p.category, p.key_hmac, p.state, h.division,
          (select min(c.time) from cosignature c where c.feed_id = p.feed_id and c.division = h.division
            and c.kind = 'applied' and c.size > p.withdrawals_seq) as time
        from pending p cross join unnest(${[...holders]}::text[]) as h (division)),
      done as (
        select category, key_hmac, state, to_timestamp(max(time)) as at from stopped
        group by category, key_hmac, state having bool_and(time is not null)),
      noted as (
        update listing_life l set confirmed_at = done.at from done
        where l.category = done.category and l.key_hmac = done.key_hmac and l.confirmed_at is null
        returning done.category, done.key_hmac, done.state, done.at)
      insert into listing_event (category, key_hmac, event, before, after, at, source)
      select category, key_hmac, 'confirm', state, state, at, 'receipts of every province' from noted
      returning event_id`.execute(this.#db)
    return rows.length
  }
}
