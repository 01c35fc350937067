import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { Domain, HeldListing, JointView, SubjectPage } from '../lists/ports.ts'
import type { Database } from './database.ts'

/** The joint lists in PostgreSQL: `shown_record` subtracts what is withdrawn, the day does the rest. */
export class PgJointView implements JointView {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async listings(domain: Domain, subjectKey: string, day: Day): Promise<HeldListing[]> {
    return this.#shown(domain, [subjectKey], day)
  }

  async subjects(domain: Domain, day: Day, after: string | null, limit: number): Promise<SubjectPage> {
    const { rows } = await sql<{ subject_key: string }>`
      select distinct subject_key from shown_record
      where topic = ${topicOf(domain)} and subject_key > ${after ?? ''} and ${openOn(day)}
      order by subject_key limit ${limit + 1}`.execute(this.#db)
    const keys = rows.slice(0, limit).map(row => row.subject_key)
    const listings = await this.#shown(domain, keys, day)
    const subjects = keys.map(subjectKey => ({
      subjectKey,
      listings: listings.filter(listing => listing.subjectKey === subjectKey),
    }))
    return { subjects, after: rows.length > limit ? (keys.at(-1) ?? null) : null }
  }

  async countSubjects(domain: Domain, day: Day): Promise<number> {
    const { rows } = await sql<{ subjects: number }>`
      select count(distinct subject_key) as subjects from shown_record
      where topic = ${topicOf(domain)} and ${openOn(day)}`.execute(this.#db)
    return rows[0]?.subjects ?? 0
  }

  async sizes(domain: Domain): Promise<Record<string, number>> {
    const rows = await this.#db
      .selectFrom('feed')
      .select(['name', 'generation', 'applied'])
      .where('name', 'like', `%/${topicOf(domain)}`)
      .orderBy('name')
      .orderBy('generation')
      .execute()
    return Object.fromEntries(rows.map(row => [`${row.name}/${row.generation}`, row.applied]))
  }

  async #shown(domain: Domain, subjectKeys: readonly string[], day: Day) {
    if (subjectKeys.length === 0) return []
    const { rows } = await sql<ListingRow>`
      select f.name, f.generation, r.seq, r.ref, r.subject_key, e.body
      from shown_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
      where r.topic = ${topicOf(domain)} and r.subject_key = any(${subjectKeys}) and ${openOn(day)}
        and e.body is not null
      order by f.name, r.seq`.execute(this.#db)
    return rows.map(listingOf)
  }
}

interface ListingRow {
  readonly name: string
  readonly generation: number
  readonly seq: number
  readonly ref: Buffer
  readonly subject_key: string
  readonly body: Buffer
}

function listingOf({ name, generation, seq, ref, subject_key, body }: ListingRow) {
  const record: unknown = JSON.parse(body.toString('utf8'))
  return { feed: name, generation, seq, ref: hex(ref), record, subjectKey: subject_key }
}

function topicOf(domain: Domain): string {
  return `lists.${domain}`
}

/** Shown from the first to the last day of publicity, and while the listing itself lasts; all days inclusive. */
function openOn(day: Day) {
  return sql`(publicity_start is null or publicity_start <= ${day})
    and (publicity_end is null or publicity_end >= ${day}) and (valid_to is null or valid_to >= ${day})`
}
