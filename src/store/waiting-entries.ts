import { sql } from 'kysely'
import { decodeHeader } from '../feed/entry.ts'
import type { Database } from './database.ts'

/** An entry that somebody still lacks, as its header says it: nothing of a record. */
export interface WaitingEntry {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  /** Hex. */
  readonly ref: string
  readonly kind: string
  /** Unix milliseconds at which it was written. */
  readonly at: number
}

/** A failure that is kept of work on one feed for one peer. */
export interface KeptFailure {
  readonly workId: number
  readonly state: string
  readonly code: string
}

/** Names what waits, one entry at a time; read when a person asks, not with every scrape. */
export class PgWaitingEntries {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Entries `from` to `to` (excluded) of the newest generation of a feed, at most `limit`. */
  async between(feed: string, from: number, to: number, limit: number): Promise<readonly WaitingEntry[]> {
    const rows = await this.#db
      .selectFrom('feed_entry')
      .select('header')
      .where('feed_id', '=', eb =>
        eb
          .selectFrom('feed')
          .select('feed_id')
          .where('name', '=', feed)
          .orderBy('generation', 'desc')
          .limit(1),
      )
      .where('seq', '>=', from)
      .where('seq', '<', to)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map(({ header }) => {
      const { generation, seq, ref, kind, at } = decodeHeader(header)
      return { feed, generation, seq, ref, kind, at: Date.parse(at) }
    })
  }

  /** What this version cannot apply, each with the code that says why. */
  async parked(limit: number): Promise<readonly (WaitingEntry & { readonly reason: string })[]> {
    const rows = await this.#db
      .selectFrom('parked_entry as p')
      .innerJoin('feed as f', 'f.feed_id', 'p.feed_id')
      .innerJoin('feed_entry as e', join =>
        join.onRef('e.feed_id', '=', 'p.feed_id').onRef('e.seq', '=', 'p.seq'),
      )
      .select(['f.name', 'p.reason', 'e.header'])
      .orderBy('f.name')
      .orderBy('p.seq')
      .limit(limit)
      .execute()
    return rows.map(({ name, reason, header }) => {
      const { generation, seq, ref, kind, at } = decodeHeader(header)
      return { feed: name, generation, seq, ref, kind, at: Date.parse(at), reason }
    })
  }

  /** Open failures of work on a feed for a peer, or on the feed alone. */
  async failures(feed: string, peer: string): Promise<readonly KeptFailure[]> {
    const { rows } = await sql<KeptFailure>`
      select work_id as "workId", state, code from failed_work
      where state in ('retrying', 'dead', 'redriving') and work ->> 'feed' = ${feed}
        and coalesce(work ->> 'peer', ${peer}) = ${peer}
      order by work_id limit 5`.execute(this.#db)
    return rows
  }
}
