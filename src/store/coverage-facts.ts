/** What departments delivered, counted in the database, for the coverage report (应归尽归). */
import { sql } from 'kysely'
import type { Day } from '../base/time.ts'
import { dataItem } from '../standard/catalogue.ts'
import type { Delivery } from '../standard/coverage.ts'
import type { Database } from './database.ts'

export interface CoveragePeriod {
  /** First and last day of the decision, inclusive; rows that name no day count in every period. */
  readonly from: Day
  readonly to: Day
}

interface FactRow {
  readonly category: string
  readonly source_org_uscc: string | null
  readonly source_org_name: string | null
  readonly catalogue_item: string | null
  readonly decided_on: Day | null
  readonly day: Day
  readonly rules: readonly string[]
  readonly count: number
}

/** What a department is called whose row could not be read. */
const UNREAD = '未识别'

/**
 * Accepted records by the day on which each came first; refused rows that have not been accepted since, each key once
 * however often it was delivered, by the rules that refused it last.
 */
export async function coverageFacts(db: Database, { from, to }: CoveragePeriod): Promise<Delivery[]> {
  const { rows } = await sql<FactRow>`
    select category, source_org_uscc, max(source_org_name) as source_org_name, catalogue_item, decided_on,
      collected_on as day, array[]::text[] as rules, count(*) as count
    from delivered_record
    where decided_on is null or decided_on between ${from} and ${to}
    group by category, source_org_uscc, catalogue_item, decided_on, collected_on
    union all
    select category, source_org_uscc, max(source_org_name), catalogue_item, decided_on, refused_on, rules, count(*)
    from (
      select distinct on (r.category, coalesce(r.key_hmac, convert_to(r.batch_id || '/' || r.row_number, 'UTF8')))
        r.category, r.source_org_uscc, r.source_org_name, r.catalogue_item, r.decided_on, r.refused_on,
        array(select distinct f ->> 'rule' from jsonb_array_elements(q.findings) f order by 1) as rules
      from refused_delivery r join quarantined_row q using (batch_id, row_number)
      where (r.decided_on is null or r.decided_on between ${from} and ${to})
        and not exists (
          select 1 from delivered_record d where d.category = r.category and d.key_hmac = r.key_hmac)
      order by r.category, coalesce(r.key_hmac, convert_to(r.batch_id || '/' || r.row_number, 'UTF8')),
        r.refused_on desc, r.row_number desc
    ) refused
    group by category, source_org_uscc, catalogue_item, decided_on, refused_on, rules
    order by 1, 2, 4, 5, 6`.execute(db)
  return rows.map(deliveryOf)
}

function deliveryOf(row: FactRow): Delivery {
  const uscc = row.source_org_uscc ?? UNREAD
  return {
    sourceOrgUscc: uscc,
    sourceOrgName: row.source_org_name ?? UNREAD,
    division: divisionOf(uscc),
    item: dataItem(row.catalogue_item ?? '', row.category)?.code ?? row.category,
    decided: row.decided_on ?? undefined,
    collectedOn: row.day,
    count: row.count,
    refusedBy: row.rules,
  }
}

/** Positions 3–8 of a credit code are the division that registered the organisation (GB 32100-2015). */
function divisionOf(uscc: string): string {
  const division = uscc.slice(2, 8)
  return /^[0-9]{6}$/.test(division) ? division : UNREAD
}
