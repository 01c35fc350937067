import { decodeHeader } from '../feed/entry.ts'
import type { JointLines, LineEvent, LineKinds, LineListing, LinePlace } from '../lists/joint-line.ts'
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
    after: LinePlace | null,
    most: number,
  ): Promise<LineListing[]> {
    const { rows } = await this.#database.pool.query<LineListing>(
      `select feed, generation, seq, ref, "subjectKey", status, record, remarks from (
         select f.name as feed, f.generation, r.seq, encode(r.ref, 'hex') as ref, r.subject_key as "subjectKey", r.status,
           convert_from(e.body, 'UTF8') as record, ${REMARKS},
           row_number() over (partition by r.subject_key order by f.name, r.seq) as place
         from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
         where r.subject_key = any($2) and e.body is not null and ${STANDING}
           and ($5::text is null or (f.name, r.seq) > ($5, $6::bigint))) as held
       where place <= $7
       order by feed, seq`,
      [`lists.${domain}`, subjectKeys, issuers, day, after?.feed ?? null, after?.seq ?? null, most],
    )
    return rows
  }

  async subjects(
    { domain, day, issuers }: ListScope,
    { organisations, persons }: LineKinds,
    after: string | null,
    most: number,
  ): Promise<string[]> {
    const { rows } = await this.#database.pool.query<{ subject_key: string }>(
      `select distinct r.subject_key from held_record r
       where r.subject_key > $2 and ${STANDING}
         and case when r.subject_key ~ '^[0-9A-Z]{18}$' then $5::boolean else $6::boolean end
       order by r.subject_key limit $7`,
      [`lists.${domain}`, after ?? '', issuers, day, organisations, persons, most],
    )
    return rows.map(row => row.subject_key)
  }

  async history(
    { domain, issuers }: ListScope,
    subjectKeys: readonly string[],
    most: number,
  ): Promise<LineEvent[]> {
    const { rows } = await this.#database.pool.query<HistoryRow>(
      `select f.name as feed, encode(r.ref, 'hex') as ref, e.header,
         row_number() over (partition by r.feed_id, r.ref order by e.seq) = 1 as first, t.at as withdrawn, t.ground
       from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.ref = r.ref
         left join tombstone t on t.division = r.division and t.ref = r.ref
       where r.topic = $1 and r.subject_key = any($2) and r.division = any($3)
       order by f.name, r.ref, e.seq limit $4`,
      [`lists.${domain}`, subjectKeys, issuers, HISTORY_ROWS],
    )
    const said = rows.map(({ feed, ref, header, first }): LineEvent => {
      return { feed, ref, at: decodeHeader(header).at, what: first ? 'listed' : 'amended', ground: null }
    })
    const ended = rows.flatMap(({ feed, ref, first, withdrawn, ground }): LineEvent[] =>
      first && withdrawn !== null
        ? [{ feed, ref, at: withdrawn.toISOString(), what: 'withdrawn', ground }]
        : [],
    )
    return [...said, ...ended].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-most)
  }
}

/** On the list, or suspended: $1 topic, $3 divisions, $4 day. */
const STANDING = `r.topic = $1 and r.division = any($3) and ${OPEN('$4')}
  and r.status in ('active', 'objected', 'corrected', 'suspended')
  and not exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref
    and (t.effect <> 'stop-publicity' or not r.sharing))`

/** More entries about one subject are no history that a person reads. */
const HISTORY_ROWS = 10_000

interface HistoryRow {
  readonly feed: string
  readonly ref: string
  readonly header: Buffer
  readonly first: boolean
  readonly withdrawn: Date | null
  readonly ground: string | null
}
