import { decodeHeader } from '../feed/entry.ts'
import type { JointLines, LineEvent, LineListing } from '../lists/joint-line.ts'
import type { ListScope } from '../lists/ports.ts'
import type { DatabaseHandle } from './database.ts'
import { OPEN, REMARKS } from './shown.ts'

/** What people of this province see of a subject: suspended listings too, and, if they may, their lives. */
export class PgJointLines implements JointLines {
  readonly #database: DatabaseHandle

  constructor(database: DatabaseHandle) {
    this.#database = database
  }

  async listings(
    { domain, day, issuers }: ListScope,
    subjectKeys: readonly string[],
  ): Promise<LineListing[]> {
    const { rows } = await this.#database.pool.query<LineListing>(
      `select f.name as feed, f.generation, r.seq, encode(r.ref, 'hex') as ref, r.subject_key as "subjectKey", r.status,
         convert_from(e.body, 'UTF8') as record, ${REMARKS}
       from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
       where r.topic = $1 and r.subject_key = any($2) and r.division = any($3) and ${OPEN('$4')} and e.body is not null
         and r.status in ('active', 'objected', 'corrected', 'suspended')
         and not exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref
           and (t.effect <> 'stop-publicity' or not r.sharing))
       order by f.name, r.seq`,
      [`lists.${domain}`, subjectKeys, issuers, day],
    )
    return rows
  }

  async history({ domain, issuers }: ListScope, subjectKeys: readonly string[]): Promise<LineEvent[]> {
    const { rows } = await this.#database.pool.query<HistoryRow>(
      `select f.name as feed, encode(r.ref, 'hex') as ref, e.header,
         row_number() over (partition by r.feed_id, r.ref order by e.seq) = 1 as first, t.at as withdrawn, t.ground
       from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.ref = r.ref
         left join tombstone t on t.division = r.division and t.ref = r.ref
       where r.topic = $1 and r.subject_key = any($2) and r.division = any($3)
       order by f.name, r.ref, e.seq`,
      [`lists.${domain}`, subjectKeys, issuers],
    )
    const said = rows.map(({ feed, ref, header, first }): LineEvent => {
      return { feed, ref, at: decodeHeader(header).at, what: first ? 'listed' : 'amended', ground: null }
    })
    const ended = rows.flatMap(({ feed, ref, first, withdrawn, ground }): LineEvent[] =>
      first && withdrawn !== null
        ? [{ feed, ref, at: withdrawn.toISOString(), what: 'withdrawn', ground }]
        : [],
    )
    return [...said, ...ended].sort((a, b) => (a.at < b.at ? -1 : 1))
  }
}

interface HistoryRow {
  readonly feed: string
  readonly ref: string
  readonly header: Buffer
  readonly first: boolean
  readonly withdrawn: Date | null
  readonly ground: string | null
}
