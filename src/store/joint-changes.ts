import type pg from 'pg'
import type { FeedSizes } from '../feed/cursor.ts'
import type { Change, Changes, HeldListing, ListScope } from '../lists/ports.ts'
import { readSizes, type SizeRow } from './log-sizes.ts'
import { OPEN } from './shown.ts'

/**
 * What changed in a joint list beyond how far the reader is: first what was withdrawn, then, log by log, the newest
 * state of each ref. An entry that a later one of its ref replaces says nothing, so nothing is listed that has ended.
 */
export async function readChanges(
  pool: pg.Pool,
  { day, issuers }: ListScope,
  topic: string,
  since: FeedSizes,
  limit: number,
): Promise<Changes> {
  const logs = (await readSizes(pool, ['withdrawals', topic]))
    .filter(({ name }) => issuers.includes(name.slice(0, 6)))
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
      changes.push(
        ...(isWithdrawals(log)
          ? await withdrawnBetween(pool, log, topic, from, to)
          : await changedBetween(pool, log, day, from, to)),
      )
    }
    sizes[key] = to
  }
  return { changes, sizes, more: logs.some(log => (sizes[`${log.name}/${log.generation}`] ?? 0) < log.end) }
}

async function withdrawnBetween(
  pool: pg.Pool,
  { name, generation }: SizeRow,
  topic: string,
  from: number,
  to: number,
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
  { feed_id: feedId, name: feed, generation }: SizeRow,
  day: string,
  from: number,
  to: number,
): Promise<Change[]> {
  const { rows } = await pool.query<EntryRow>(
    `select e.seq, encode(e.ref, 'hex') as ref, coalesce(r.subject_key, '') as "subjectKey",
       r.feed_id is not null and e.body is not null as shown, convert_from(e.body, 'UTF8') as record
     from feed_entry e
       left join shown_record r on r.feed_id = e.feed_id and r.ref = e.ref and r.seq = e.seq and ${OPEN('$4')}
     where e.feed_id = $1 and e.seq >= $2 and e.seq < $3
       and not exists (select 1 from feed_entry later
         where later.feed_id = e.feed_id and later.ref = e.ref and later.seq > e.seq and later.seq < $5)
     order by e.seq`,
    [feedId, from, to, day, await appliedOf(pool, feedId)],
  )
  return rows.flatMap(({ seq, ref, subjectKey, shown, record }): Change[] => {
    if (!shown || record === null) return [{ change: 'ended', feed, generation, ref }]
    // Persons are asked for one by one; their keys are in no answer.
    if (subjectKey.includes('.')) return []
    return [{ change: 'listed', listing: { feed, generation, seq, ref, subjectKey, record } }]
  })
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
