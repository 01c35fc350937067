import type pg from 'pg'
import type { FeedSizes } from '../feed/cursor.ts'
import type { Change, Changes, HeldListing, ListScope } from '../lists/ports.ts'
import { ADOPTIONS, OBJECTIONS } from '../standard/adoption.ts'
import { readSizes, type SizeRow } from './log-sizes.ts'
import { OPEN, REMARKS } from './shown.ts'

/** Feeds whose entries stand beside listings, and change how these are shown. */
export const REMARK_TOPICS: readonly string[] = [OBJECTIONS, ADOPTIONS]

/**
 * What changed in a joint list beyond how far the reader is: first what was withdrawn, then, log by log, the newest
 * state of each ref. An entry that a later one of its ref replaces says nothing, so nothing is listed that has ended.
 * A listing beside which something is said anew, or no more, is listed again as it is shown now. Whoever may see a
 * listing sees what stands beside it.
 */
export async function readChanges(
  pool: pg.Pool,
  { day, issuers }: ListScope,
  topic: string,
  since: FeedSizes,
  limit: number,
): Promise<Changes> {
  const logs = logsOf(await readSizes(pool, ['withdrawals', topic, ...REMARK_TOPICS]), issuers)
    .map(log => ({ ...log, end: isWithdrawals(log) ? log.size : log.applied }))
    .sort((a, b) => Number(isWithdrawals(b)) - Number(isWithdrawals(a)))
  const sizes: Record<string, number> = {}
  const changes: Change[] = []
  for (const log of logs) {
    const key = `${log.name}/${log.generation}`
    // A cursor from before this node lost its newest entries: what is gone comes back under the same numbers.
    const from = Math.min(since[key] ?? 0, log.end)
    const to = Math.min(from + Math.max(0, limit - changes.length), log.end)
    if (to > from) {
      const range = { log, topic, day, issuers, from, to }
      changes.push(...(await changesIn(pool, range)))
    }
    sizes[key] = to
  }
  return { changes, sizes, more: logs.some(log => (sizes[`${log.name}/${log.generation}`] ?? 0) < log.end) }
}

/**
 * The logs that say something of a list: its feeds and withdrawals, as far as the reader may read them, and those of
 * whoever says something beside listings.
 */
export function logsOf(rows: readonly SizeRow[], issuers: readonly string[]): SizeRow[] {
  const speakers = rows.filter(isRemarks).map(({ name }) => name.slice(0, 6))
  return rows.filter(log => {
    const division = log.name.slice(0, 6)
    return isRemarks(log) || issuers.includes(division) || (isWithdrawals(log) && speakers.includes(division))
  })
}

/** Entries [from, to) of one log, of which somebody wants to know the listings of `topic`. */
interface Range {
  readonly log: SizeRow
  readonly topic: string
  readonly day: string
  readonly issuers: readonly string[]
  readonly from: number
  readonly to: number
}

async function changesIn(pool: pg.Pool, range: Range): Promise<Change[]> {
  if (isRemarks(range.log)) return remarkedBetween(pool, range)
  if (!isWithdrawals(range.log)) return changedBetween(pool, range)
  const mayRead = range.issuers.includes(range.log.name.slice(0, 6))
  return [...(mayRead ? await withdrawnBetween(pool, range) : []), ...(await unremarkedBetween(pool, range))]
}

async function withdrawnBetween(
  pool: pg.Pool,
  { log: { name, generation }, topic, from, to }: Range,
): Promise<Change[]> {
  const division = name.slice(0, 6)
  const { rows } = await pool.query<{ feed: string; generation: number; ref: string }>(
    `select t.feed, t.generation, encode(t.ref, 'hex') as ref from tombstone t
     where t.division = $1 and t.withdrawals_generation = $2 and t.withdrawals_seq >= $3 and t.withdrawals_seq < $4
       and t.feed = $5
       and not exists (select 1 from shown_record r where r.division = t.division and r.ref = t.ref)
     order by t.withdrawals_seq`,
    [division, generation, from, to, `${division}/${topic}`],
  )
  return rows.map(row => ({ change: 'ended', ...row }))
}

interface EntryRow extends Omit<HeldListing, 'record'> {
  readonly shown: boolean
  readonly record: string | null
}

async function changedBetween(
  pool: pg.Pool,
  { log: { feed_id: feedId, name: feed, generation }, day, from, to }: Range,
): Promise<Change[]> {
  const { rows } = await pool.query<EntryRow>(
    `select e.seq, encode(e.ref, 'hex') as ref, coalesce(r.subject_key, '') as "subjectKey",
       r.feed_id is not null and e.body is not null as shown, convert_from(e.body, 'UTF8') as record, ${REMARKS}
     from feed_entry e
       left join shown_record r on r.feed_id = e.feed_id and r.ref = e.ref and r.seq = e.seq and ${OPEN('$4')}
     where e.feed_id = $1 and e.seq >= $2 and e.seq < $3
       and not exists (select 1 from feed_entry later
         where later.feed_id = e.feed_id and later.ref = e.ref and later.seq > e.seq and later.seq < $5)
     order by e.seq`,
    [feedId, from, to, day, await appliedOf(pool, feedId)],
  )
  return rows.flatMap(({ seq, ref, subjectKey, shown, record, remarks }): Change[] => {
    if (!shown || record === null) return [{ change: 'ended', feed, generation, ref }]
    // Persons are asked for one by one; their keys are in no answer.
    if (subjectKey.includes('.')) return []
    return [
      {
        change: 'listed',
        listing: { feed, generation, seq, ref, subjectKey, record, remarks: remarks ?? null },
      },
    ]
  })
}

/** The listings that are shown beside remarks. @param said what follows `from remark said` */
function remarkedListings(pool: pg.Pool, said: string, { topic, day, issuers }: Range, more: unknown[]) {
  return pool.query<HeldListing>(
    `select f.name as feed, f.generation, r.seq, encode(r.ref, 'hex') as ref, r.subject_key as "subjectKey",
       convert_from(e.body, 'UTF8') as record, ${REMARKS}
     from (select distinct said.subject_key, said.target from remark said ${said}) about
       join shown_record r on r.topic = $1 and r.subject_key = about.subject_key
       join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
     where r.division = any($2) and ${OPEN('$3')} and e.body is not null and position('.' in r.subject_key) = 0
       and convert_from(e.body, 'UTF8')::jsonb ->> 'recordId' = about.target::text
     order by f.name, r.seq`,
    [topic, issuers, day, ...more],
  )
}

/** The listings beside which these entries say something, or say it no more. */
async function remarkedBetween(pool: pg.Pool, range: Range): Promise<Change[]> {
  const said = 'where said.feed_id = $4 and said.seq >= $5 and said.seq < $6'
  const { rows } = await remarkedListings(pool, said, range, [range.log.feed_id, range.from, range.to])
  return rows.map(listing => ({ change: 'listed', listing }))
}

/** The listings beside which something was said that these withdrawals took back. */
async function unremarkedBetween(pool: pg.Pool, range: Range): Promise<Change[]> {
  const { log, from, to } = range
  const said = `join tombstone t on t.division = said.division and t.ref = said.ref
    where t.division = $4 and t.withdrawals_generation = $5 and t.withdrawals_seq >= $6 and t.withdrawals_seq < $7`
  const place = [log.name.slice(0, 6), log.generation, from, to]
  const { rows } = await remarkedListings(pool, said, range, place)
  return rows.map(listing => ({ change: 'listed', listing }))
}

function isRemarks({ name }: SizeRow): boolean {
  return REMARK_TOPICS.includes(name.slice(7))
}

async function appliedOf(pool: pg.Pool, feedId: number): Promise<number> {
  const { rows } = await pool.query<{ applied: number }>('select applied from feed where feed_id = $1', [
    feedId,
  ])
  return rows[0]?.applied ?? 0
}

function isWithdrawals({ name }: SizeRow): boolean {
  return name.endsWith('/withdrawals')
}
