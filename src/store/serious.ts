/** Who has a serious listing or penalty in force: nobody is commended meanwhile. In whatever transaction it is asked. */
import { sql } from 'kysely'
import { hex, utf8Text } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import { loadTable } from '../standard/tables.ts'
import type { Database } from './database.ts'
import { localContext, localSubjectHmac } from './local-records.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'
import { openOn } from './shown.ts'

/** Topics that hold serious listings or penalties. */
export const SERIOUS_TOPICS: readonly string[] = [
  ...[...loadTable('domains').entries.values()]
    .filter(({ categories }) => categories?.includes('R07'))
    .map(({ code }) => `lists.${code}`),
  'records.penalty',
]

/** Of row `e` of feed_entry, beside the row that is shown of it: not every penalty is serious. */
export const IS_SERIOUS = sql`(category = 'R07'
  or (category = 'R03' and convert_from(e.body, 'UTF8')::jsonb ->> 'severity' = 'serious'))`

export interface SeriousScope {
  readonly sealer: Sealer
  readonly self: string
  readonly day: Day
}

/**
 * Of these subjects, those with a serious listing or penalty in force: in what is held of any province, in what this
 * node has said and not yet brought into its view, or in what only it keeps.
 */
export async function readSerious(
  db: Database,
  { sealer, self, day }: SeriousScope,
  subjectKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjectKeys.length === 0) return new Set()
  const found = [
    ...(await inView(db, self, day, subjectKeys)),
    ...(await justSaid(db, self, day, subjectKeys)),
    ...(await keptHere(db, sealer, subjectKeys)),
  ]
  return new Set(found)
}

/** What this node has said of a ref since is asked of {@link justSaid}. */
async function inView(
  db: Database,
  self: string,
  day: Day,
  subjectKeys: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ subject_key: string }>`
    select distinct r.subject_key from shown_record r join feed_entry e using (feed_id, seq)
    where r.topic = any(${SERIOUS_TOPICS}) and r.subject_key = any(${[...subjectKeys]}) and ${openOn(day)}
      and ${IS_SERIOUS}
      and (r.division <> ${self} or not exists (select 1 from feed_entry n
        where n.feed_id = r.feed_id and n.ref = r.ref and n.seq > r.seq))`.execute(db)
  return rows.map(row => row.subject_key)
}

/** Of this node's own feeds only: what others wrote is read as JSON once it has been checked. */
async function justSaid(
  db: Database,
  self: string,
  day: Day,
  subjectKeys: readonly string[],
): Promise<string[]> {
  const names = SERIOUS_TOPICS.map(topic => `${self}/${topic}`)
  const { rows } = await sql<{ subject_key: string }>`
    select distinct said.subject_key
    from feed f join feed_entry e on e.feed_id = f.feed_id and e.seq >= f.applied
      cross join lateral (select convert_from(e.body, 'UTF8')::jsonb as body) as b
      cross join lateral (select
        coalesce(b.body -> 'subject' ->> 'uscc', b.body -> 'subject' ->> 'linkKey') as subject_key,
        (b.body ->> 'publicityStart')::date as publicity_start, (b.body ->> 'publicityEnd')::date as publicity_end,
        (b.body -> 'content' ->> 'validTo')::date as valid_to) as said
    where f.name = any(${names}) and e.kind = 'record' and e.body is not null
      and said.subject_key = any(${[...subjectKeys]}) and ${openOn(day)}
      and b.body ->> 'status' in ('active', 'objected', 'corrected')
      and (b.body ->> 'category' = 'R07' or (b.body ->> 'category' = 'R03' and b.body ->> 'severity' = 'serious'))
      and not exists (select 1 from feed_entry n where n.feed_id = e.feed_id and n.ref = e.ref and n.seq > e.seq)
      and not exists (select 1 from tombstone t where t.division = ${self} and t.ref = e.ref)`.execute(db)
  return rows.map(row => row.subject_key)
}

async function keptHere(db: Database, sealer: Sealer, subjectKeys: readonly string[]): Promise<string[]> {
  const byHmac = new Map(subjectKeys.map(key => [hex(localSubjectHmac(sealer, key)), key]))
  const hmacs = [...byHmac.keys()].map(one => Buffer.from(one, 'hex'))
  const { rows } = await sql<{ record_id: string; subject_hmac: Buffer; sealed: Buffer }>`
    select l.record_id, l.subject_hmac, l.sealed from local_record l
    where l.subject_hmac = ${oneOf(hmacs)} and l.category in ('R03', 'R07')
      and not exists (select 1 from source_record s
        where s.record_id = l.record_id and s.status in ('repaired', 'revoked', 'expired'))`.execute(db)
  return rows.filter(row => isSerious(sealer, row)).map(row => byHmac.get(hex(row.subject_hmac)) ?? '')
}

function isSerious(sealer: Sealer, row: { readonly record_id: string; readonly sealed: Buffer }): boolean {
  const record = JSON.parse(utf8Text(sealer.open(row.sealed, localContext(row.record_id)))) as {
    readonly category?: string
    readonly severity?: string
  }
  return record.category === 'R07' || record.severity === 'serious'
}
