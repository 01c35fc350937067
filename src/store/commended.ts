/** Commendations of this node whose subject has got a serious record since. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/time.ts'
import type { CommendedStore } from '../lists/commended.ts'
import { loadTable } from '../standard/tables.ts'
import type { Database } from './database.ts'
import { IS_SERIOUS, SERIOUS_TOPICS } from './serious.ts'
import { openOn } from './shown.ts'

const TRUSTED_TOPICS: readonly string[] = [...loadTable('domains').entries.values()].flatMap(
  ({ code, categories }) => {
    if (categories?.includes('R08')) return [`lists.${code}Trusted`]
    return categories?.some(one => one === 'R13' || one === 'R14') ? [`lists.${code}`] : []
  },
)

export class PgCommended implements CommendedStore {
  readonly #db: Database
  readonly #feeds: readonly string[]

  constructor(db: Database, self: string) {
    this.#db = db
    this.#feeds = TRUSTED_TOPICS.map(topic => `${self}/${topic}`)
  }

  async commendedDespiteSerious(day: Day, limit: number): Promise<string[]> {
    const { rows } = await sql<{ record_id: string }>`
      select l.record_id from feed f join shown_record r using (feed_id) join listing_life l on l.ref = r.ref
      where f.name = any(${this.#feeds}) and l.state in ('listed', 'published')
        and exists (${seriousOf(sql`r.subject_key`, day)})
      limit ${limit}`.execute(this.#db)
    return rows.map(row => row.record_id)
  }

  async commendedAgain(day: Day, limit: number): Promise<string[]> {
    const { rows } = await sql<{ record_id: string }>`
      select l.record_id from listing_life l join held_record r on r.ref = l.ref join feed f using (feed_id)
      where l.suspended_cause = 'serious' and f.name = any(${this.#feeds})
        and not exists (${seriousOf(sql`r.subject_key`, day)})
      limit ${limit}`.execute(this.#db)
    return rows.map(row => row.record_id)
  }

  /** Grows with every entry that may be or end a serious record, and with every commendation. */
  async mark(): Promise<string> {
    const { rows } = await sql<{ mark: string }>`
      select coalesce(sum(applied), 0)::text as mark from feed
      where split_part(name, '/', 2) = any(${[...SERIOUS_TOPICS]}) or name = any(${this.#feeds})`.execute(
      this.#db,
    )
    return rows[0]?.mark ?? ''
  }
}

function seriousOf(subjectKey: RawBuilder<unknown>, day: Day): RawBuilder<unknown> {
  return sql`select 1 from shown_record s join feed_entry e using (feed_id, seq)
    where s.topic = any(${[...SERIOUS_TOPICS]}) and s.subject_key = ${subjectKey} and (${openOn(day)}) and ${IS_SERIOUS}`
}
