/** Delivered acts in PostgreSQL, and what is held of that which they are about. */
import { sql } from 'kysely'
import { hex, utf8Text } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { CollectTransaction } from '../collect/ports.ts'
import type { MeasureTask } from '../lists/act-ports.ts'
import type {
  ActOutcome,
  ActStanding,
  ActStandings,
  DeliveredAct,
  HeldAdoption,
  HeldTarget,
  NamedListing,
  OpenAct,
} from '../lists/delivered-ports.ts'
import type { ActRecord } from '../standard/acts.ts'
import { ADOPTIONS, type AdoptionEntry } from '../standard/adoption.ts'
import type { ActCategory } from '../standard/categories.ts'
import { normaliseDocumentNo } from '../standard/matching-key.ts'
import type { SeriousListingRecord } from '../standard/record.ts'
import { TASK_COLUMNS, type TaskRow, taskOf } from './act-rows.ts'
import type { PgCollectTransaction } from './collect-transaction.ts'
import type { Database } from './database.ts'
import { localContext } from './local-records.ts'
import type { Sealer } from './sealing.ts'
import { OPEN } from './shown.ts'

/** Of a transaction that collects. */
export function standingsIn(tx: CollectTransaction, self: string): ActStandings {
  // Transactions of the collect store are the only ones there are.
  const { trx } = (tx as PgCollectTransaction).opened()
  return {
    standing: (named, known, day) => readStanding(trx, self, named, known, day),
    actOutcomes: recordIds => readOutcomes(trx, recordIds),
  }
}

/** See `ActStandings`. @param db a connection, or a transaction */
export async function readStanding(
  db: Database,
  self: string,
  named: NamedListing,
  known: string | null,
  day: Day,
): Promise<ActStanding> {
  const target = await heldTarget(db, named, day)
  const recordId = target?.record.recordId ?? named.recordId ?? known
  return { target, adoption: recordId === null ? null : await heldAdoption(db, self, recordId) }
}

interface HeldRow {
  readonly feed: string
  readonly ref: Buffer
  readonly status: string
  readonly ended: boolean
  readonly open: boolean
  readonly early: boolean
  readonly body: Buffer
}

async function heldTarget(db: Database, named: NamedListing, day: Day): Promise<HeldTarget | null> {
  const { rows } = await sql<HeldRow>`
    select f.name as feed, r.ref, r.status, e.body, ${sql.raw(OPEN(`'${day}'`))} as open,
      coalesce(r.publicity_start > ${day}, false) as early,
      exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref) as ended
    from held_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
    where r.subject_key = ${named.subjectKey} and r.category = 'R07' and e.body is not null
    order by f.generation desc`.execute(db)
  const found = rows
    .map(row => targetOf(row, JSON.parse(utf8Text(row.body)) as SeriousListingRecord))
    .filter(({ record }) => isNamed(record, named))
  return found.find(({ state }) => state === 'shown') ?? found[0] ?? null
}

const SHOWN: ReadonlySet<string> = new Set(['active', 'objected', 'corrected'])

function targetOf(
  { feed, ref, status, ended, open, early }: HeldRow,
  record: SeriousListingRecord,
): HeldTarget {
  const hidden = status === 'suspended' || early
  const isOver = ended || (!hidden && !open) || !(hidden || SHOWN.has(status))
  return { feed, ref: hex(ref), record, state: isOver ? 'ended' : hidden ? 'hidden' : 'shown' }
}

function isNamed({ recordId, content }: SeriousListingRecord, named: NamedListing): boolean {
  if (named.recordId !== undefined) return named.recordId === recordId
  const { decision } = named
  return (
    decision !== undefined &&
    normaliseDocumentNo(decision.listName) === normaliseDocumentNo(content.listName) &&
    normaliseDocumentNo(decision.decisionNo) === normaliseDocumentNo(content.decisionNo)
  )
}

async function heldAdoption(db: Database, self: string, target: string): Promise<HeldAdoption | null> {
  const { rows } = await sql<{ adopted_on: Day; ended_on: Day | null; body: Buffer | null }>`
    select a.adopted_on, a.ended_on, (select e.body from feed_entry e join feed f using (feed_id)
      where f.name = ${`${self}/${ADOPTIONS}`} and e.ref = a.adoption_ref
      order by f.generation desc, e.seq desc limit 1) as body
    from adoption a where a.target = ${target}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  return {
    targetRecordId: target,
    adoptedOn: row.adopted_on,
    endedOn: row.ended_on,
    entry: row.body === null ? null : (JSON.parse(utf8Text(row.body)) as AdoptionEntry),
    tasks: await tasksOf(db, target),
  }
}

async function tasksOf(db: Database, target: string): Promise<MeasureTask[]> {
  const { rows } = await sql<TaskRow>`
    select ${sql.raw(TASK_COLUMNS)} from measure_task m join adoption a using (target)
    where m.target = ${target}`.execute(db)
  return rows.map(taskOf)
}

const OUTCOME = 'd.version as seen_version, d.state, d.code, d.target, d.since, d.due_on'

interface OutcomeRow {
  readonly record_id: string
  readonly seen_version: number | null
  readonly state: ActOutcome['state']
  readonly code: ActOutcome['code']
  readonly target: string | null
  readonly since: Day
  readonly due_on: Day | null
}

function outcomeOf(row: OutcomeRow): ActOutcome | null {
  const { record_id: recordId, seen_version: version, state, code, target, since, due_on: dueOn } = row
  return version === null ? null : { recordId, version, state, code, target, since, dueOn }
}

/** See `ActPorts.unfinishedActs`. */
export async function readUnfinished(
  db: Database,
  sealer: Sealer,
  category: ActCategory,
  limit: number,
): Promise<DeliveredAct[]> {
  const { rows } = await sql<OutcomeRow & { version: number; sealed: Buffer }>`
    select l.record_id, l.sealed, s.version, ${sql.raw(OUTCOME)}
    from local_record l join source_record s using (record_id) left join delivered_act d using (record_id)
    where l.reason = 'ACT' and l.category = ${category} and s.status = 'active'
      and (d.record_id is null or d.version < s.version or d.state = 'waiting')
    order by (d.record_id is null or d.version < s.version) desc, random() limit ${limit}`.execute(db)
  return rows.map(row => ({
    recordId: row.record_id,
    version: row.version,
    act: JSON.parse(utf8Text(sealer.open(row.sealed, localContext(row.record_id)))) as ActRecord,
    before: outcomeOf(row),
  }))
}

async function readOutcomes(
  db: Database,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, ActOutcome>> {
  if (recordIds.length === 0) return new Map()
  const { rows } = await sql<OutcomeRow>`
    select d.record_id, ${sql.raw(OUTCOME)} from delivered_act d
    where d.record_id = any(${[...recordIds]}::uuid[])`.execute(db)
  return new Map(
    rows.flatMap(row => {
      const outcome = outcomeOf(row)
      return outcome === null ? [] : [[row.record_id, outcome] as const]
    }),
  )
}

/** What waits or was refused, the oldest first; not what its source took back or has changed since. */
export const OPEN_ACTS = `delivered_act d join source_record s using (record_id)
  where d.state <> 'done' and d.version = s.version and s.status = 'active'`

export async function readOpenActs(db: Database, limit: number): Promise<OpenAct[]> {
  const { rows } = await sql<OutcomeRow & { category: ActCategory; mapping: string | null }>`
    select d.record_id, s.category, s.mapping_id as mapping, ${sql.raw(OUTCOME)}
    from ${sql.raw(OPEN_ACTS)} order by d.since, d.record_id limit ${limit}`.execute(db)
  return rows.map(
    ({ record_id: recordId, category, mapping, state, code, target, since, due_on: dueOn }) => ({
      ...{ recordId, category, mapping, code, target, since, dueOn },
      state: state as OpenAct['state'],
    }),
  )
}

export async function saveOutcome(db: Database, outcome: ActOutcome): Promise<void> {
  const { recordId, version, state, code, target, since, dueOn } = outcome
  await sql`
    insert into delivered_act (record_id, version, state, code, target, since, due_on)
    values (${recordId}, ${version}, ${state}, ${code}, ${target}, ${since}, ${dueOn})
    on conflict (record_id) do update set version = excluded.version, state = excluded.state,
      code = excluded.code, target = excluded.target, since = excluded.since, due_on = excluded.due_on`.execute(
    db,
  )
}

/** See `ActTransaction.holdAct`. */
export async function holdRecord(db: Database, recordId: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from source_record where record_id = ${recordId} and version = ${version} and status = 'active'
    for update`.execute(db)
  return rows.length > 0
}
