/** What is known of listings of this node: where each stands, its history, who has stopped, what is due. */
import { type RawBuilder, sql } from 'kysely'
import { fromHex, hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { Named } from '../lists/life-ports.ts'
import type {
  AwaitedReceipts,
  Ending,
  KnownEvent,
  KnownLife,
  ListingReads,
  Stopped,
  Withdrawn,
} from '../lists/listing-reads.ts'
import { lifeOfStatus } from '../standard/listing-life.ts'
import type { Database } from './database.ts'
import { matchHmac, openDecision } from './lives.ts'
import type { Sealer } from './sealing.ts'
import { keyedBy } from './withdrawn-listings.ts'

interface PenaltyRow {
  readonly recordId: string
  readonly ref: Buffer
  readonly status: string
  readonly feed: string | null
  readonly since: Date
  readonly keyHmac: Uint8Array
  readonly mapping: string | null
}

export class PgLifeReads implements ListingReads {
  readonly #db: Database
  readonly #sealer: Sealer
  readonly #self: string

  constructor(db: Database, sealer: Sealer, self: string) {
    this.#db = db
    this.#sealer = sealer
    this.#self = self
  }

  async find(named: Named): Promise<readonly KnownLife[]> {
    if ('key' in named) {
      const key = Buffer.from(this.#sealer.fingerprint('source-key', named.key))
      return named.category === 'R03' ? this.#penalties(sql`key_hmac = ${key}`) : []
    }
    const condition =
      'ref' in named
        ? sql`l.ref = ${Buffer.from(fromHex(named.ref))}`
        : 'recordId' in named
          ? sql`l.record_id = ${named.recordId}`
          : sql`l.match_hmac = ${Buffer.from(matchHmac(this.#sealer, named.match))}`
    const { rows } = await sql<Omit<KnownLife, 'ref'> & { ref: Buffer }>`
      select l.category, l.record_id as "recordId", l.ref, l.state, l.suspended_cause as cause, l.since,
        l.confirmed_at as "confirmedAt", l.key_hmac as "keyHmac", s.mapping_id as mapping
      from listing_life l left join source_record s using (category, key_hmac)
      where ${condition} order by l.since`.execute(this.#db)
    if (rows.length > 0) return rows.map(row => ({ ...row, ref: hex(row.ref) }))
    if ('match' in named) return []
    return this.#penalties(
      'ref' in named ? sql`ref = ${Buffer.from(fromHex(named.ref))}` : sql`record_id = ${named.recordId}`,
    )
  }

  /** Penalties, which have no life of their own: where they stand follows from their status. */
  async #penalties(condition: RawBuilder<unknown>): Promise<readonly KnownLife[]> {
    const { rows } = await sql<PenaltyRow>`
      select record_id as "recordId", ref, status, feed, updated_at as since, key_hmac as "keyHmac", mapping_id as mapping
      from source_record where category = 'R03' and ${condition} order by since`.execute(this.#db)
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

  async withdrawn(ref: string): Promise<Withdrawn | null> {
    const { rows } = await sql<Withdrawn & { sealed: Buffer | null }>`
      select t.at, t.effect, l.end_decided_on as "decidedOn", case when l.ref is null then (
        select e.sealed from listing_event e where ${keyedBy(ref)} and e.end_code is not null and e.sealed is not null
        order by e.event_id desc limit 1) end as sealed
      from tombstone t left join listing_life l on l.ref = t.ref
      where t.division = ${this.#self} and t.ref = ${Buffer.from(fromHex(ref))}`.execute(this.#db)
    const [row] = rows
    if (row === undefined) return null
    const { at, effect, decidedOn, sealed } = row
    return { at, effect, decidedOn: decidedOn ?? openDecision(this.#sealer, sealed)?.decisionDate ?? null }
  }

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

  async bodiesLeft(): Promise<number> {
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from tombstone t
        join feed f on f.name = t.feed join feed_entry e on e.feed_id = f.feed_id and e.ref = t.ref
      where t.effect = 'erase' and e.body is not null`.execute(this.#db)
    return rows[0]?.left ?? 0
  }

  async endingBy(day: Day, limit: number): Promise<Ending[]> {
    const { rows } = await sql<Omit<Ending, 'ref'> & { ref: Buffer }>`
      select h.ref, h.category, least(h.publicity_end, case when h.sharing then null else h.valid_to end) as "lastDay",
        case when h.sharing then 'queryOver' else 'publicityOver' end as what
      from held_record h join source_record s on s.ref = h.ref
      where h.division = ${this.#self} and s.status not in ('repaired', 'revoked', 'expired')
        and least(h.publicity_end, case when h.sharing then null else h.valid_to end) <= ${day}
      order by "lastDay", h.ref limit ${limit}`.execute(this.#db)
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
