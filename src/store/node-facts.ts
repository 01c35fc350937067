import { sql } from 'kysely'
import type { Day } from '../base/time.ts'
import { decodeHeader } from '../feed/entry.ts'
import { isAuditFeed, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import {
  type CollectFacts,
  type DeliveryFacts,
  type FeedFacts,
  OVERDUE_MS,
  type RuleFacts,
  type TermFacts,
} from '../operations/facts.ts'
import { OPEN_ACTS } from './act-standing.ts'
import type { Database } from './database.ts'

/** Reads how the node stands. Committed state only; each figure is cheap enough to be read every few seconds. */
export class PgNodeFacts {
  readonly #db: Database
  readonly #self: string

  constructor(db: Database, self: string) {
    this.#db = db
    this.#self = self
  }

  /** Objections without an outcome, measures without feedback, and delivered acts that wait. @param soon the next working day */
  async terms(today: Day, soon: Day): Promise<TermFacts[]> {
    const { rows } = await sql<TermFacts>`
      select act, count(*) as open, count(*) filter (where due between ${today} and ${soon}) as soon,
        count(*) filter (where due < ${today}) as overdue
      from (
        select 'objection' as act, coalesce(extended_to, due_on) as due from objection where outcome is null
        union all
        select 'measure', m.due_on from measure_task m join adoption a using (target)
        where m.answer is null and a.ended_on is null
        union all
        select 'delivered', d.due_on from ${sql.raw(OPEN_ACTS)} and d.state = 'waiting') as running
      group by act order by act`.execute(this.#db)
    return rows
  }

  /** Delivered acts that cannot be carried out as they are. */
  async refusedActs(): Promise<number> {
    const { rows } = await sql<{ acts: number }>`
      select count(*) as acts from ${sql.raw(OPEN_ACTS)} and d.state = 'refused'`.execute(this.#db)
    return rows[0]?.acts ?? 0
  }

  async feeds(): Promise<readonly FeedFacts[]> {
    const { rows } = await sql<{
      name: string
      generation: number
      size: number
      applied: number
      checkpoint_size: number
      frozen: boolean
      parked: number
      stated_at: number | null
    }>`
      select f.name, f.generation, f.size, f.applied, f.checkpoint_size, f.fork_evidence is not null as frozen,
        (select count(*) from parked_entry p where p.feed_id = f.feed_id) as parked,
        (select max(c.time) from cosignature c
          where c.feed_id = f.feed_id and c.division = left(f.name, 6)) as stated_at
      from feed f order by f.name, f.generation`.execute(this.#db)
    return rows.map(row => ({
      feed: row.name,
      generation: row.generation,
      own: parseFeedName(row.name).division === this.#self,
      size: row.size,
      applied: row.applied,
      checkpointSize: row.checkpoint_size,
      // Cosignatures count seconds.
      confirmedAt: row.stated_at === null ? null : row.stated_at * 1000,
      parked: row.parked,
      frozen: row.frozen,
    }))
  }

  /**
   * @param audience members, other than this node, that may hold a feed
   * @param beyondBefore withdrawals that were written earlier are past the term of the law
   */
  async deliveries(
    audience: (feed: string) => readonly string[],
    beyondBefore: number,
  ): Promise<readonly DeliveryFacts[]> {
    const own = await this.#db
      .selectFrom('feed')
      .distinctOn('name')
      .select(['feed_id', 'name', 'checkpoint_size'])
      .where('name', 'like', `${this.#self}/%`)
      // Nobody takes an older generation any more.
      .orderBy('name')
      .orderBy('generation', 'desc')
      .execute()
    const exchanged = own.filter(({ name }) => !isAuditFeed(name))
    const facts = await Promise.all(
      exchanged.flatMap(feed => audience(feed.name).map(peer => this.#delivery(feed, peer, beyondBefore))),
    )
    return facts
  }

  async #delivery(
    feed: { readonly feed_id: number; readonly name: string; readonly checkpoint_size: number },
    peer: string,
    beyondBefore: number,
  ): Promise<DeliveryFacts> {
    const { feed_id: id, name, checkpoint_size: signed } = feed
    const cursor = await this.#db
      .selectFrom('peer_cursor')
      .select(['size', 'failures', 'last_fault'])
      .where('feed_id', '=', id)
      .where('division', '=', peer)
      .executeTakeFirst()
    const stated = await this.#db
      .selectFrom('cosignature')
      .select(['kind', eb => eb.fn.max('size').as('size')])
      .where('feed_id', '=', id)
      .where('division', '=', peer)
      .groupBy('kind')
      .execute()
    const upTo = (kind: string) => stated.find(one => one.kind === kind)?.size ?? 0
    const held = cursor?.size ?? 0
    const applied = upTo('applied')
    return {
      feed: name,
      peer,
      signed,
      behind: Math.max(0, signed - held),
      oldestAt: held < signed ? await this.#writtenAt(id, held) : null,
      unconfirmed: {
        stored: Math.max(0, signed - upTo('stored')),
        applied: Math.max(0, signed - applied),
      },
      overdue: applied < signed ? await this.#writtenBefore(id, applied, Date.now() - OVERDUE_MS) : 0,
      beyondTerm:
        applied < signed && parseFeedName(name).topic === WITHDRAWALS
          ? await this.#writtenBefore(id, applied, beyondBefore)
          : 0,
      unconfirmedSince: applied < signed ? await this.#writtenAt(id, applied) : null,
      failures: cursor?.failures ?? 0,
      lastFault: cursor?.last_fault ?? null,
    }
  }

  /** Entries from `seq` on whose header says that they were written before. */
  async #writtenBefore(feedId: number, seq: number, before: number): Promise<number> {
    const { rows } = await sql<{ entries: number }>`
      select count(*) as entries from feed_entry where feed_id = ${feedId} and seq >= ${seq}
        and (convert_from(header, 'UTF8')::jsonb ->> 'at')::timestamptz < ${new Date(before)}`.execute(
      this.#db,
    )
    return rows[0]?.entries ?? 0
  }

  /** Unix milliseconds at which an entry was written, as its header says. */
  async #writtenAt(feedId: number, seq: number): Promise<number | null> {
    const row = await this.#db
      .selectFrom('feed_entry')
      .select('header')
      .where('feed_id', '=', feedId)
      .where('seq', '=', seq)
      .executeTakeFirst()
    return row ? Date.parse(decodeHeader(row.header).at) : null
  }

  async collected(): Promise<readonly CollectFacts[]> {
    const { rows } = await sql<CollectFacts>`
      select mapping_id as mapping, sum(read_rows)::bigint as read, sum(accepted_rows)::bigint as accepted,
        sum(quarantined_rows)::bigint as quarantined, sum(superseded_rows)::bigint as superseded,
        count(*) filter (where state = 'failed') as "failedBatches"
      from source_batch group by mapping_id order by mapping_id`.execute(this.#db)
    return rows
  }

  /** Rows that rules refused or marked, over all files of a mapping. */
  async rules(): Promise<readonly RuleFacts[]> {
    const { rows } = await sql<RuleFacts>`
      select mapping_id as mapping, rule, outcome, sum(rows::bigint)::bigint as rows from (
        select mapping_id, key as rule, 'refused' as outcome, value as rows
          from source_batch, jsonb_each_text(refused_by_rule)
        union all
        select mapping_id, key, 'warned', value from source_batch, jsonb_each_text(warned_by_rule)) as counted
      group by mapping_id, rule, outcome order by mapping_id, rule, outcome`.execute(this.#db)
    return rows
  }

  async quarantined(): Promise<readonly { readonly rule: string; readonly rows: number }[]> {
    const { rows } = await sql<{ rule: string; rows: number }>`
      select rule, count(*) as rows from quarantined_row group by rule order by rule`.execute(this.#db)
    return rows
  }
}
