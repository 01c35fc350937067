import type pg from 'pg'
import { hex, utf8Text } from '../base/bytes.ts'
import { decodeHeader } from '../feed/entry.ts'
import { withdrawalsFeedOf } from '../feed/name.ts'
import type { FoundRecord, ProvinceData, ReportSource, SubjectData } from '../report/ports.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { DatabaseHandle } from './database.ts'
import {
  indexSubjects,
  LOCAL_RECORDS,
  type LocalRow,
  localRecord,
  localSubjectHmac,
} from './local-records.ts'
import type { Sealer } from './sealing.ts'

export interface ReportSourceOptions {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly self: string
  /**
   * Feeds with records that a member may read and this node holds, by province; every member is here. Asked anew each
   * time. @param reader null: this node itself
   */
  feeds(reader: string | null): ReadonlyMap<string, readonly string[]>
  /** Whether a record that no feed carries may be told another member. */
  mayTell(reader: string, record: StandardRecord): boolean
  /** Generation of a feed that is in use: one that members ended is what they agreed on. */
  generationOf(feed: string): number
  /** Instant from which a province's silence is known: the data of one that has sent nothing are as old. */
  readonly since: string
}

/** What a report rests on, in PostgreSQL: held copies, own feeds, and records that no feed carries. */
export class PgReportSource implements ReportSource {
  readonly #options: ReportSourceOptions

  constructor(options: ReportSourceOptions) {
    this.#options = options
  }

  async dataOf(subjectKeys: readonly string[], reader: string | null): Promise<SubjectData> {
    await indexSubjects(this.#options.database.pool, this.#options.sealer)
    const feeds = this.#options.feeds(reader)
    const client = await this.#options.database.pool.connect()
    try {
      // One snapshot: no record is older or newer than the sizes say.
      await client.query('begin isolation level repeatable read read only')
      const frozen = await this.#frozen(client, feeds)
      const provinces = await this.#provinces(client, feeds, frozen)
      const records = [
        ...(await this.#held(client, subjectKeys, feeds, frozen)),
        ...(await this.#local(client, subjectKeys, reader)),
      ]
      await client.query('commit')
      return { records, provinces }
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
  }

  async returned(reader: string | null): Promise<ReadonlySet<string>> {
    const { pool } = this.#options.database
    const feeds = this.#options.feeds(reader)
    const provinces = await this.#provinces(pool, feeds, await this.#frozen(pool, feeds))
    return new Set(provinces.flatMap(one => (one.returned ? [one.division] : [])))
  }

  /** Feeds in use of which two histories were signed: they take nothing in any more. Withdrawals of a province count too. */
  async #frozen(client: Pick<pg.Pool, 'query'>, feeds: Feeds): Promise<ReadonlySet<string>> {
    const withdrawals = [...feeds.keys()].map(withdrawalsFeedOf)
    const { rows } = await client.query<{ name: string; generation: number }>({
      name: 'xinqiao report frozen feeds',
      text: 'select name, generation from feed where fork_evidence is not null and name = any($1)',
      values: [[...withdrawals, ...[...feeds.values()].flat()]],
    })
    const inUse = rows.filter(({ name, generation }) => generation === this.#options.generationOf(name))
    return new Set(inUse.map(({ name }) => name))
  }

  async #provinces(
    client: Pick<pg.Pool, 'query'>,
    feeds: Feeds,
    frozen: ReadonlySet<string>,
  ): Promise<ProvinceData[]> {
    const { self, since } = this.#options
    const { rows } = await client.query<HeldFeed>({
      name: 'xinqiao report feeds',
      text: `select distinct on (f.name) f.name, f.applied, e.header, n.stale_since is not null as stale
        from feed f left join feed_entry e on e.feed_id = f.feed_id and e.seq = f.applied - 1
          left join feed_freshness n on n.feed = f.name
        where f.name = any($1) order by f.name, f.generation desc`,
      values: [[...feeds.values()].flat()],
    })
    const held = new Map(rows.map(row => [row.name, row]))
    return [...feeds].map(([division, names]) => {
      const found = names.flatMap(name => held.get(name) ?? [])
      const times = found.flatMap(({ header }) => (header === null ? [] : decodeHeader(header).at))
      const isForked = [withdrawalsFeedOf(division), ...names].some(name => frozen.has(name))
      const isHere = division === self || (found.length > 0 && found.every(({ stale }) => !stale))
      return {
        division,
        returned: isHere && !isForked,
        ...(isForked ? { frozen: true } : {}),
        asOf: times.sort().at(-1) ?? since,
        feeds: found.map(({ name, applied }) => ({ feed: name, size: applied })),
      }
    })
  }

  /** Withdrawn refs are subtracted as they are read; the end of publicity alone (公示期满) leaves sharing. */
  async #held(
    client: pg.PoolClient,
    subjectKeys: readonly string[],
    feeds: Feeds,
    frozen: ReadonlySet<string>,
  ): Promise<FoundRecord[]> {
    const names = [...feeds.values()].flat()
    const topics = [...new Set(names.map(name => name.slice(name.indexOf('/') + 1)))]
    const { rows } = await client.query<HeldRow>({
      name: 'xinqiao report records',
      text: `select f.name as feed, f.generation, r.seq, r.ref, e.body, t.ref is not null as over
        from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
          left join tombstone t on t.division = r.division and t.ref = r.ref
        where r.subject_key = any($1) and r.topic = any($2) and f.name = any($3) and e.body is not null
          and (t.ref is null or t.effect = 'stop-publicity')
        order by f.name, f.generation, r.seq`,
      values: [subjectKeys, topics, names],
    })
    return rows.map(({ feed, generation, seq, ref, body, over }) => ({
      record: recordIn(body),
      place: { feed, generation, seq },
      ref: hex(ref),
      publicityOver: over,
      unpublished: false,
      ...(restsOn(frozen, feed) ? { frozen: true } : {}),
    }))
  }

  /** To another member only what it may be told that is in no feed: restricted records that cross a border. */
  async #local(
    client: pg.PoolClient,
    subjectKeys: readonly string[],
    reader: string | null,
  ): Promise<FoundRecord[]> {
    const { sealer, self, mayTell } = this.#options
    const { rows } = await client.query<LocalRow>({
      name: 'xinqiao report local records',
      text: `${LOCAL_RECORDS} and l.subject_hmac = any($1) order by l.record_id`,
      values: [subjectKeys.map(key => Buffer.from(localSubjectHmac(sealer, key)))],
    })
    return rows
      .map(row => ({
        record: localRecord(sealer, row),
        place: null,
        ref: null,
        publicityOver: false,
        unpublished: !PUBLISHABLE.has(row.reason),
      }))
      .filter(({ record }) => reader === null || reader === self || mayTell(reader, record))
  }
}

/** Reasons that say nothing against publicity: no feed takes the category, or it crosses no border. */
const PUBLISHABLE: ReadonlySet<string> = new Set(['NO_FEED', 'CATALOGUE'])

/** Where the withdrawals are frozen, one of the record may be missing here. */
function restsOn(frozen: ReadonlySet<string>, feed: string): boolean {
  return frozen.size > 0 && (frozen.has(feed) || frozen.has(withdrawalsFeedOf(feed.slice(0, 6))))
}

interface HeldFeed {
  readonly name: string
  readonly applied: number
  readonly header: Buffer | null
  readonly stale: boolean
}

interface HeldRow {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  readonly ref: Buffer
  readonly body: Buffer
  readonly over: boolean
}

type Feeds = ReadonlyMap<string, readonly string[]>

/** It was checked against the standard before it was stored. */
function recordIn(body: Uint8Array): StandardRecord {
  return JSON.parse(utf8Text(body)) as StandardRecord
}
