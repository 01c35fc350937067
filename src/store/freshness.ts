import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A change of the alarm of one feed; each is told once, by whichever process sees it first. */
export interface FreshnessChange {
  readonly feed: string
  readonly stale: boolean
}

/** How fresh the copies are, and which of them are too old. An alarm outlives the process that raised it. */
export class PgFreshness {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** The issuer says, at `nowMs`, that what is held of these feeds is all. */
  async note(feeds: readonly string[], nowMs: number): Promise<void> {
    await sql`
      insert into feed_freshness (feed, fresh_at) select feed, ${at(nowMs)}::timestamptz
      from unnest(${feeds}::text[]) as e (feed)
      on conflict (feed) do update set fresh_at = greatest(feed_freshness.fresh_at, excluded.fresh_at)`.execute(
      this.#db,
    )
  }

  /**
   * Raises and ends alarms. A feed that was never heard of counts from the first time it was expected; one that
   * nobody expects any more is forgotten.
   * @param goalsMs for each feed that this node should hold, how old its newest word may be
   */
  async judge(goalsMs: ReadonlyMap<string, number>, nowMs: number): Promise<FreshnessChange[]> {
    const feeds = [...goalsMs.keys()]
    const oldest = [...goalsMs.values()].map(goal => at(nowMs - goal))
    await sql`
      insert into feed_freshness (feed, fresh_at) select feed, ${at(nowMs)}::timestamptz
      from unnest(${feeds}::text[]) as e (feed) on conflict (feed) do nothing`.execute(this.#db)
    await sql`delete from feed_freshness where feed <> all(${feeds}::text[])`.execute(this.#db)
    const { rows } = await sql<FreshnessChange>`
      update feed_freshness f set stale_since = case when f.fresh_at < e.oldest then ${at(nowMs)}::timestamptz end
      from unnest(${feeds}::text[], ${oldest}::timestamptz[]) as e (feed, oldest)
      where f.feed = e.feed and (f.fresh_at < e.oldest) <> (f.stale_since is not null)
      returning f.feed, f.stale_since is not null as stale`.execute(this.#db)
    return rows
  }
}

function at(ms: number): string {
  return new Date(ms).toISOString()
}
