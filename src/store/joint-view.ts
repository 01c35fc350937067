import { sql } from 'kysely'
import type { FeedSizes } from '../feed/cursor.ts'
import type {
  HeldListing,
  JointListName,
  JointView,
  ListScope,
  RecordPlace,
  SubjectPage,
} from '../lists/ports.ts'
import type { DatabaseHandle } from './database.ts'
import { logsOf, REMARK_TOPICS, readChanges } from './joint-changes.ts'
import { readSizes, type SizeRow } from './log-sizes.ts'
import { OPEN, openOn, REMARKS } from './shown.ts'

/** How old the sizes of an answer may be: it is then at least as new as it says. Milliseconds. */
const SIZES_KEPT_MS = 250

/** The joint lists in PostgreSQL: `shown_record` subtracts what is withdrawn, the day does the rest. */
export class PgJointView implements JointView {
  readonly #database: DatabaseHandle
  /** Sizes of each domain as they were read last; replaced when they are old. */
  readonly #sizes = new Map<JointListName, { readonly at: number; readonly read: Promise<SizeRow[]> }>()

  constructor(database: DatabaseHandle) {
    this.#database = database
  }

  async listings(
    { domain, day, issuers }: ListScope,
    subjectKeys: readonly string[],
    most: number,
  ): Promise<HeldListing[]> {
    if (subjectKeys.length === 0 || issuers.length === 0) return []
    const values = [topicOf(domain), subjectKeys, issuers, day, most]
    const { rows } = await this.#database.pool.query<HeldListing>({ ...OF_MANY, values })
    return rows
  }

  /** The statement of every single question: named, so that the server plans it once a connection. */
  async listingsOf(
    { domain, day, issuers }: ListScope,
    subjectKeys: readonly string[],
    after: RecordPlace | null,
    most: number,
  ): Promise<HeldListing[]> {
    if (subjectKeys.length === 0 || issuers.length === 0) return []
    const values: unknown[] = [topicOf(domain), subjectKeys, issuers, day, most]
    if (after !== null) values.push(after.feed, after.generation, after.seq)
    const statement = after === null ? OF_ONE : OF_ONE_AFTER
    const { rows } = await this.#database.pool.query<HeldListing>({ ...statement, values })
    return rows
  }

  async subjects(scope: ListScope, after: string | null, limit: number, most: number): Promise<SubjectPage> {
    const { domain, day, issuers } = scope
    const { rows } = await sql<{ subject_key: string }>`
      select distinct subject_key from shown_record
      where topic = ${topicOf(domain)} and division = any(${issuers}) and subject_key > ${after ?? ''}
        and ${openOn(day)}
      order by subject_key limit ${limit + 1}`.execute(this.#database.db)
    const keys = rows.slice(0, limit).map(row => row.subject_key)
    const listings = Map.groupBy(await this.listings(scope, keys, most), ({ subjectKey }) => subjectKey)
    const subjects = keys.map(subjectKey => ({ subjectKey, listings: listings.get(subjectKey) ?? [] }))
    return { subjects, after: rows.length > limit ? (keys.at(-1) ?? null) : null }
  }

  async countSubjects({ domain, day, issuers }: ListScope): Promise<number> {
    const { rows } = await sql<{ subjects: number }>`
      select count(distinct subject_key) as subjects from shown_record
      where topic = ${topicOf(domain)} and division = any(${issuers}) and ${openOn(day)}`.execute(
      this.#database.db,
    )
    return rows[0]?.subjects ?? 0
  }

  async sizes({ domain, issuers }: ListScope): Promise<FeedSizes> {
    const rows = (await this.#logs(domain)).filter(
      ({ name }) => issuers.includes(name.slice(0, 6)) && !name.endsWith('/withdrawals'),
    )
    return Object.fromEntries(rows.map(({ name, generation, applied }) => [`${name}/${generation}`, applied]))
  }

  async frozen({ domain, issuers }: ListScope): Promise<readonly string[]> {
    const rows = (await this.#logs(domain)).filter(
      ({ name, frozen }) => frozen && issuers.includes(name.slice(0, 6)),
    )
    return rows.map(({ name, generation }) => `${name}/${generation}`)
  }

  /** The logs that a list rests on, at most {@link SIZES_KEPT_MS} old. */
  #logs(domain: JointListName): Promise<SizeRow[]> {
    const now = Date.now()
    const held = this.#sizes.get(domain)
    if (held !== undefined && now - held.at < SIZES_KEPT_MS) return held.read
    const read = readSizes(this.#database.pool, [topicOf(domain), 'withdrawals'])
    this.#sizes.set(domain, { at: now, read })
    // A failed read is not kept.
    read.catch(() => this.#sizes.delete(domain))
    return read
  }

  changes(scope: ListScope, since: FeedSizes, limit: number) {
    return readChanges(this.#database.pool, scope, topicOf(scope.domain), since, limit)
  }

  async heads({ domain, issuers }: ListScope): Promise<FeedSizes> {
    const rows = await readSizes(this.#database.pool, [topicOf(domain), ...REMARK_TOPICS, 'withdrawals'])
    return Object.fromEntries(
      logsOf(rows, issuers).map(({ name, generation, applied, size }) => [
        `${name}/${generation}`,
        name.endsWith('/withdrawals') ? size : applied,
      ]),
    )
  }
}

/** Listings that are shown: $1 topic, $2 keys, $3 divisions, $4 day. */
const SHOWN = `from shown_record r join feed f using (feed_id)
      join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
    where r.topic = $1 and r.subject_key = any($2) and r.division = any($3) and ${OPEN('$4')} and e.body is not null`
const MEMBERS = `f.name as feed, f.generation, r.seq, encode(r.ref, 'hex') as ref, r.subject_key as "subjectKey",
      convert_from(e.body, 'UTF8') as record, ${REMARKS}`
const IN_PLACES = 'order by f.name, f.generation, r.seq limit $5'

const OF_ONE = { name: 'xinqiao listings', text: `select ${MEMBERS} ${SHOWN} ${IN_PLACES}` } as const
const OF_ONE_AFTER = {
  name: 'xinqiao further listings',
  text: `select ${MEMBERS} ${SHOWN} and (f.name, f.generation, r.seq) > ($6, $7::int, $8::bigint) ${IN_PLACES}`,
} as const
const OF_MANY = {
  name: 'xinqiao listings of many',
  text: `select feed, generation, seq, ref, "subjectKey", record, remarks from (
      select ${MEMBERS},
        row_number() over (partition by r.subject_key order by f.name, f.generation, r.seq) as place ${SHOWN}) as held
    where place <= $5 order by "subjectKey", feed, generation, seq`,
} as const

function topicOf(domain: JointListName): string {
  return `lists.${domain}`
}

/** Subject keys of whoever holds a practitioner's licence, by what is shown today or will be. */
export async function practitionerKeys({ pool }: DatabaseHandle, number: string): Promise<string[]> {
  const { rows } = await pool.query<{ subject_key: string }>({
    name: 'xinqiao practitioner',
    text: `select distinct p.subject_key from practitioner p join shown_record r using (feed_id, ref)
      where p.number = $1`,
    values: [number],
  })
  return rows.map(row => row.subject_key)
}
