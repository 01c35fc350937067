import { sql } from 'kysely'
import type { ErasureFacts, RepairFacts, StoppedFacts } from '../operations/facts.ts'
import type { Database } from './database.ts'
import { SUSPENDED } from './national-repairs.ts'

/** Figures about the ends of listings of this node. Committed state only; each is cheap enough for every scrape. */
export class PgLifeFacts {
  readonly #db: Database
  readonly #self: string

  constructor(db: Database, self: string) {
    this.#db = db
    this.#self = self
  }

  /** National results beside what is listed here; the second figure is of the newest reconciliation. */
  async repairs(): Promise<RepairFacts> {
    const { rows } = await sql<{ suspended: number; not_national: number | null; newest: Date | null }>`
      select (select count(*) from (${SUSPENDED}) as waiting) as suspended,
        r.not_national, r.newest_file_at as newest
      from (select 1) as one left join lateral (
        select not_national, newest_file_at from national_reconciliation order by day desc limit 1) as r on true`.execute(
      this.#db,
    )
    const [row] = rows
    return {
      suspended: row?.suspended ?? 0,
      notNational: row?.not_national ?? 0,
      newestFileAt: row?.newest?.getTime() ?? null,
    }
  }

  /**
   * Bodies that the law has erased and that a holder has not yet shown to be gone.
   * @param overdueBefore what was written earlier is past its term; what earlier than `soonBefore`, soon
   */
  async erasures(holders: readonly string[], overdueBefore: Date, soonBefore: Date): Promise<ErasureFacts> {
    const { rows } = await sql<ErasureFacts>`
      select count(*) as open, count(*) filter (where t.at < ${overdueBefore.toISOString()}) as overdue,
        count(*) filter (where t.at >= ${overdueBefore.toISOString()} and t.at < ${soonBefore.toISOString()}) as soon
      from feed f
        cross join lateral (
          select coalesce(min(coalesce(c.size, 0)), 9223372036854775807) as size
          from unnest(${[...holders]}::text[]) as h (division)
          left join lateral (select max(size) as size from cosignature
            where feed_id = f.feed_id and division = h.division and kind = 'applied') as c on true) as applied
        join tombstone t on t.division = ${this.#self} and t.withdrawals_generation = f.generation
          and t.withdrawals_seq >= applied.size and t.effect = 'erase'
      where f.name = ${`${this.#self}/withdrawals`}`.execute(this.#db)
    return rows[0] ?? { open: 0, soon: 0, overdue: 0 }
  }

  /** Of withdrawals that the last province confirmed since an instant: how long that took. */
  async stopped(since: Date): Promise<StoppedFacts> {
    const { rows } = await sql<StoppedFacts>`
      select count(*) as listings,
        percentile_cont(0.5) within group (order by took) as "medianSeconds",
        percentile_cont(0.99) within group (order by took) as "p99Seconds",
        max(took) as "slowestSeconds", max(days) as "slowestDays"
      from (
        select greatest(0, extract(epoch from confirmed_at - since))::float8 as took,
          (confirmed_at at time zone 'Asia/Shanghai')::date - end_decided_on as days
        from listing_life where confirmed_at >= ${since.toISOString()}) as ended`.execute(this.#db)
    const none = { medianSeconds: null, p99Seconds: null, slowestSeconds: null, slowestDays: null }
    return { listings: 0, ...none, ...rows[0] }
  }
}
