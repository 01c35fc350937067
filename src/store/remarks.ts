/** What provinces say beside records, and by what practitioners are found: kept as their entries are applied. */
import { sql, type Transaction } from 'kysely'
import { hex } from '../base/bytes.ts'
import type { ProjectedRecord } from '../exchange/ports.ts'
import { parseFeedName } from '../feed/name.ts'
import { bytesArray } from './binary-array.ts'
import { oneOf } from './one-of.ts'
import type { Tables } from './tables.ts'

/** A feed and the records of it that are applied, in the order of seq. */
interface Applied {
  readonly feedId: number
  readonly feed: string
  readonly records: readonly ProjectedRecord[]
}

/** Whether an applied entry is a record of the standard, or only a remark. */
export function isRecord({ category }: ProjectedRecord): boolean {
  return category !== 'adoption'
}

/** An older seq never replaces a newer one. */
export async function saveRemarks(
  trx: Transaction<Tables>,
  { feedId, feed, records }: Applied,
): Promise<void> {
  const newest = [...new Map(records.map(record => [hex(record.ref), record])).values()]
  await saveSaid(trx, feedId, parseFeedName(feed).division, newest)
  await savePractitioners(trx, feedId, newest)
}

async function saveSaid(
  trx: Transaction<Tables>,
  feedId: number,
  division: string,
  records: readonly ProjectedRecord[],
): Promise<void> {
  const said = records.flatMap(({ remark, ...record }) =>
    remark === undefined ? [] : [{ ...record, ...remark }],
  )
  if (said.length === 0) return
  const column = <T>(value: (one: (typeof said)[number]) => T): T[] => said.map(value)
  await sql`
    insert into remark (feed_id, division, ref, seq, kind, subject_key, target, open, detail)
    select ${feedId}, ${division}, * from unnest(
      ${bytesArray(column(one => one.ref))}::bytea[], ${column(one => one.seq)}::bigint[],
      ${column(one => one.kind)}::text[], ${column(one => one.subjectKey)}::text[],
      ${column(one => one.target)}::uuid[], ${column(one => one.open)}::boolean[],
      ${column(one => JSON.stringify(one.detail))}::jsonb[])
    on conflict (feed_id, ref) do update
      set seq = excluded.seq, kind = excluded.kind, subject_key = excluded.subject_key, target = excluded.target,
          open = excluded.open, detail = excluded.detail
      where remark.seq < excluded.seq`.execute(trx)
}

async function savePractitioners(
  trx: Transaction<Tables>,
  feedId: number,
  records: readonly ProjectedRecord[],
): Promise<void> {
  const numbered = records.filter(one => one.practitionerNo !== undefined)
  if (numbered.length === 0) return
  await sql`
    insert into practitioner (feed_id, ref, number, subject_key)
    select ${feedId}, * from unnest(${bytesArray(numbered.map(one => one.ref))}::bytea[],
      ${numbered.map(one => one.practitionerNo)}::text[], ${numbered.map(one => one.subjectKey)}::text[])
    on conflict (feed_id, ref) do update set number = excluded.number, subject_key = excluded.subject_key`.execute(
    trx,
  )
}

/** Takes out what entries of the feed from `from` on said. */
export async function forgetRemarks(trx: Transaction<Tables>, feedId: number, from: number): Promise<void> {
  await sql`delete from remark where feed_id = ${feedId} and seq >= ${from}`.execute(trx)
  await sql`
    delete from practitioner p where p.feed_id = ${feedId} and not exists (
      select 1 from held_record r where r.feed_id = p.feed_id and r.ref = p.ref)`.execute(trx)
}

/** A remark that a later generation of its feed makes anew is taken from there. */
export async function supersedeRemarks(
  trx: Transaction<Tables>,
  earlier: readonly number[],
  refs: readonly Uint8Array[],
): Promise<void> {
  await sql`
    delete from remark where feed_id = any(${[...earlier]}::bigint[])
      and ref = ${oneOf(refs)}`.execute(trx)
}
