import type { FeedSizes } from '../feed/cursor.ts'
import type { HeldRecord, RecordPlace, RecordView } from '../lists/ports.ts'
import type { DatabaseHandle } from './database.ts'
import { OPEN, REMARKS } from './shown.ts'

/** The records of a subject in PostgreSQL, from `shown_record`, by the names of feeds that may be read. */
export class PgRecordView implements RecordView {
  readonly #database: DatabaseHandle

  constructor(database: DatabaseHandle) {
    this.#database = database
  }

  async records(
    feeds: readonly string[],
    subjectKeys: readonly string[],
    day: string,
    after: RecordPlace | null,
    limit: number,
  ): Promise<HeldRecord[]> {
    const topics = [...new Set(feeds.map(feed => feed.slice(7)))]
    const place = after ?? { feed: '', generation: 0, seq: -1 }
    const { rows } = await this.#database.pool.query<HeldRecord>({
      name: 'xinqiao records',
      text: `select f.name as feed, f.generation, r.seq, encode(r.ref, 'hex') as ref, r.subject_key as "subjectKey",
          r.category, r.status, convert_from(e.body, 'UTF8') as record, ${REMARKS}
        from shown_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
        where r.topic = any($1) and r.subject_key = any($2) and f.name = any($3) and ${OPEN('$4')}
          and e.body is not null and (f.name, f.generation, r.seq) > ($5, $6, $7)
        order by f.name, f.generation, r.seq limit $8`,
      values: [topics, subjectKeys, feeds, day, place.feed, place.generation, place.seq, limit],
    })
    return rows
  }

  async sizesOf(feeds: readonly string[]): Promise<FeedSizes> {
    const { rows } = await this.#database.pool.query<{ log: string; applied: number }>({
      name: 'xinqiao sizes of feeds',
      text: `select name || '/' || generation as log, applied from feed where name = any($1) order by name, generation`,
      values: [feeds],
    })
    return Object.fromEntries(rows.map(({ log, applied }) => [log, applied]))
  }

  async frozenOf(feeds: readonly string[]): Promise<readonly string[]> {
    const names = new Set(feeds.flatMap(feed => [feed, `${feed.slice(0, 6)}/withdrawals`]))
    const { rows } = await this.#database.pool.query<{ log: string }>({
      name: 'xinqiao frozen feeds',
      text: `select name || '/' || generation as log from feed
        where name = any($1) and fork_evidence is not null order by name, generation`,
      values: [[...names]],
    })
    return rows.map(({ log }) => log)
  }
}
