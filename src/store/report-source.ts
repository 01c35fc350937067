import type pg from 'pg'
import { hex, utf8Text } from '../base/bytes.ts'
import { decodeHeader } from '../feed/entry.ts'
import type { FoundRecord, ProvinceData, ReportSource, SubjectData } from '../report/ports.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { DatabaseHandle } from './database.ts'
import { localContext, localSubjectHmac, subjectHmacOf } from './local-records.ts'
import type { Sealer } from './sealing.ts'

export interface ReportSourceOptions {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly self: string
  /** Feeds with records that this node may read, by province; every member is here. */
  readonly feeds: ReadonlyMap<string, readonly string[]>
  /** Instant from which a province's silence is known: the data of one that has sent nothing are as old. */
  readonly since: string
}

/** Records of one page; a subject may have thousands. */
const INDEXED_AT_ONCE = 500

/** What a report rests on, in PostgreSQL: held copies, own feeds, and records that no feed carries. */
export class PgReportSource implements ReportSource {
  readonly #options: ReportSourceOptions

  constructor(options: ReportSourceOptions) {
    this.#options = options
  }

  async dataOf(subjectKeys: readonly string[]): Promise<SubjectData> {
    await this.#indexLocalRecords()
    const client = await this.#options.database.pool.connect()
    try {
      // One snapshot: no record is older or newer than the sizes say.
      await client.query('begin isolation level repeatable read read only')
      const provinces = await this.#provinces(client)
      const records = [
        ...(await this.#held(client, subjectKeys)),
        ...(await this.#local(client, subjectKeys)),
      ]
      await client.query('commit')
      return { records, provinces }
    } finally {
      client.release()
    }
  }

  async #provinces(client: pg.PoolClient): Promise<ProvinceData[]> {
    const { self, feeds, since } = this.#options
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
      return {
        division,
        returned: division === self || (found.length > 0 && found.every(({ stale }) => !stale)),
        asOf: times.sort().at(-1) ?? since,
        feeds: found.map(({ name, applied }) => ({ feed: name, size: applied })),
      }
    })
  }

  /** Withdrawn refs are subtracted as they are read; the end of publicity alone (公示期满) leaves sharing. */
  async #held(client: pg.PoolClient, subjectKeys: readonly string[]): Promise<FoundRecord[]> {
    const { rows } = await client.query<HeldRow>({
      name: 'xinqiao report records',
      text: `select f.name as feed, f.generation, r.seq, r.ref, e.body, t.ref is not null as over
        from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
          left join tombstone t on t.division = r.division and t.ref = r.ref
        where r.subject_key = any($1) and r.topic = any($2) and f.name = any($3) and e.body is not null
          and (t.ref is null or t.effect = 'stop-publicity')
        order by f.name, f.generation, r.seq`,
      values: [subjectKeys, this.#topics(), [...this.#options.feeds.values()].flat()],
    })
    return rows.map(({ feed, generation, seq, ref, body, over }) => ({
      record: recordIn(body),
      place: { feed, generation, seq },
      ref: hex(ref),
      publicityOver: over,
      unpublished: false,
    }))
  }

  #topics(): string[] {
    const names = [...this.#options.feeds.values()].flat()
    return [...new Set(names.map(name => name.slice(name.indexOf('/') + 1)))]
  }

  /** Not those that went into a feed since, and not those whose source withdrew or ended them. */
  async #local(client: pg.PoolClient, subjectKeys: readonly string[]): Promise<FoundRecord[]> {
    const { sealer } = this.#options
    const { rows } = await client.query<LocalRow>({
      name: 'xinqiao report local records',
      text: `select l.record_id, l.reason, l.sealed
        from local_record l left join source_record s on s.record_id = l.record_id
        where l.subject_hmac = any($1) and s.feed is null
          and (s.status is null or s.status not in ('repaired', 'revoked', 'suspended'))
          and not exists (select 1 from withdrawn_key w where w.category = s.category and w.key_hmac = s.key_hmac)
        order by l.record_id`,
      values: [subjectKeys.map(key => Buffer.from(localSubjectHmac(sealer, key)))],
    })
    return rows.map(({ record_id, reason, sealed }) => ({
      record: recordIn(sealer.open(sealed, localContext(record_id))),
      place: null,
      ref: null,
      publicityOver: false,
      unpublished: !PUBLISHABLE.has(reason),
    }))
  }

  /** Notes whom records are about that were kept before this version; nothing to do ever after. */
  async #indexLocalRecords(): Promise<void> {
    const { database, sealer } = this.#options
    for (;;) {
      const { rows } = await database.pool.query<Pick<LocalRow, 'record_id' | 'sealed'>>(
        'select record_id, sealed from local_record where subject_hmac is null limit $1',
        [INDEXED_AT_ONCE],
      )
      if (rows.length === 0) return
      const keys = rows.map(({ record_id, sealed }) =>
        subjectHmacOf(sealer, sealer.open(sealed, localContext(record_id))),
      )
      await database.pool.query(
        `update local_record l set subject_hmac = e.hmac
          from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as e (record_id, hmac, sealed)
          where l.record_id = e.record_id and l.sealed = e.sealed`,
        [rows.map(row => row.record_id), keys, rows.map(row => row.sealed)],
      )
    }
  }
}

/** Reasons that say nothing against publicity: no feed takes the category, or it crosses no border. */
const PUBLISHABLE: ReadonlySet<string> = new Set(['NO_FEED', 'CATALOGUE'])

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

interface LocalRow {
  readonly record_id: string
  readonly reason: string
  readonly sealed: Buffer
}

/** Both were checked against the standard before they were stored. */
function recordIn(body: Uint8Array): StandardRecord {
  return JSON.parse(utf8Text(body)) as StandardRecord
}
