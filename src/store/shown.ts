import { sql } from 'kysely'
import type { Day } from '../base/time.ts'

/**
 * Shown from the first to the last day of publicity, and while the listing itself lasts; all days inclusive.
 * @param day an SQL expression for the day
 */
export const OPEN = (day: string): string =>
  `(publicity_start is null or publicity_start <= ${day})
    and (publicity_end is null or publicity_end >= ${day}) and (valid_to is null or valid_to >= ${day})`

/** {@link OPEN} on a day, for the query builder. */
export function openOn(day: Day) {
  return sql`(publicity_start is null or publicity_start <= ${day})
    and (publicity_end is null or publicity_end >= ${day}) and (valid_to is null or valid_to >= ${day})`
}

/** What stands beside records of the subject of row `r`, as a column; null for nothing. */
export const REMARKS = `(select jsonb_agg(jsonb_build_object('kind', m.kind, 'target', m.target, 'detail', m.detail)
      order by m.kind, m.division, m.feed_id, m.seq)
    from shown_remark m where m.subject_key = r.subject_key) as remarks`
