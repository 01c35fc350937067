import { hex } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import type { AcceptedRow, RecordDraft, RowOutcome } from '../mapping/run.ts'
import type { Finding, StandardRecord } from '../standard/record.ts'
import { type Change, changeOf, type RowState } from './change.ts'
import type {
  BatchCounts,
  CollectPorts,
  DeliveredRecord,
  FeedDraft,
  FeedPlace,
  LocalRecord,
  RefusedRow,
  RuleCounts,
  SourceRecord,
} from './ports.ts'
import { timed } from './publicity.ts'

/** A row that may go on: what can be said of it before looking at what is held. */
export interface KeyedRow {
  readonly accepted: AcceptedRow
  /** HMAC of the natural key, and the same in hexadecimal. */
  readonly keyHmac: Uint8Array
  readonly key: string
}

/** Where the rows of a chunk come from, and on which day in Asia/Shanghai they are taken in. */
export interface WorkSource {
  readonly batchId: string
  readonly mappingId: string
  readonly day: Day
  readonly superseding: RowState['superseding']
}

/** What one chunk will write; filled row by row, written once. */
export interface Work {
  readonly from: WorkSource
  readonly records: Map<string, SourceRecord>
  readonly touched: Map<string, SourceRecord>
  /** By key, as committed before this chunk: what a row of the same chunk said, nobody has seen. */
  readonly publicityEnds: ReadonlyMap<string, Day>
  readonly withdrawn: Set<string>
  readonly newlyWithdrawn: { keyHmac: Uint8Array; ground: string }[]
  readonly local: Map<string, LocalRecord>
  /** By key: a later row of the chunk takes the place of an earlier one before anybody has seen it. */
  readonly drafts: Map<string, { place: FeedPlace; draft: FeedDraft }>
  readonly tombstones: FeedDraft[]
  readonly refused: RefusedRow[]
  /** Records that are here for the first time. */
  readonly delivered: DeliveredRecord[]
  readonly counts: { -readonly [K in keyof BatchCounts]: number }
  readonly rules: RuleCounts
}

export function newWork(
  from: WorkSource,
  records: Map<string, SourceRecord>,
  withdrawn: ReadonlySet<string>,
): Work {
  const ends = [...records].flatMap(([key, { publicityEnd }]) =>
    publicityEnd === null ? [] : [[key, publicityEnd] as const],
  )
  return {
    from,
    records,
    touched: new Map(),
    publicityEnds: new Map(ends),
    withdrawn: new Set(withdrawn),
    newlyWithdrawn: [],
    local: new Map(),
    drafts: new Map(),
    tombstones: [],
    refused: [],
    delivered: [],
    counts: { read: 0, accepted: 0, quarantined: 0, superseded: 0 },
    rules: { refused: {}, warned: {} },
  }
}

/** Pure, and done before the transaction. */
export function keyed(ports: CollectPorts, row: RowOutcome): KeyedRow | RefusedRow {
  if (row.kind !== 'accepted') return row
  if (row.key === undefined) {
    const message = 'the row has no subject that can be matched; give a valid unified social credit code'
    return refusedFor(row, { rule: 'KEY_MISSING', field: '/subject', valueClass: 'absent', message })
  }
  const keyHmac = ports.store.fingerprint('source-key', row.key)
  return { accepted: row, keyHmac, key: hex(keyHmac) }
}

function refusedFor({ row, source, raw, key, origin }: AcceptedRow, finding: Finding): RefusedRow {
  return { row, source, raw, key, origin, findings: [finding] }
}

export function refuse(work: Work, row: RefusedRow): void {
  work.refused.push(row)
  work.counts.quarantined++
  for (const { rule } of row.findings) count(work.rules.refused, rule)
}

function count(tally: Record<string, number>, rule: string): void {
  tally[rule] = (tally[rule] ?? 0) + 1
}

/** Decides what a row means and notes what is to be written for it. */
export function take(ports: CollectPorts, work: Work, row: KeyedRow): void {
  const held = work.records.get(row.key)
  const { day, superseding } = work.from
  const record = timed(row.accepted.record, day, work.publicityEnds.get(row.key))
  const { updatedAt, mappingRef: _mapping, ...content } = record
  const state = {
    status: record.status,
    day,
    updatedAt,
    contentHmac: ports.store.fingerprint('source-content', canonicalText(content)),
    place: ports.rules.placeOf(record),
    superseding,
  }
  const change = changeOf(state, held, work.withdrawn.has(row.key))
  if (change.kind === 'refused') {
    const message =
      'this record was withdrawn; listing again needs a new decision with its own number and date'
    const finding = { rule: change.rule, field: '/status', valueClass: 'a withdrawn key', message }
    refuse(work, refusedFor(row.accepted, finding))
    return
  }
  const ofThisBatch = held?.batchId === work.from.batchId
  if (change.kind === 'superseded' || (change.kind === 'unchanged' && ofThisBatch)) {
    work.counts.superseded++
    return
  }
  work.counts.accepted++
  for (const { rule } of row.accepted.warnings) count(work.rules.warned, rule)
  if (change.kind === 'unchanged') return
  if (ofThisBatch) {
    // The older row of this very file was counted as accepted.
    work.counts.accepted--
    work.counts.superseded++
  }
  settle(ports, work, { ...row, draft: record, state }, change, held)
}

interface SettlingRow extends KeyedRow {
  /** The record with the publicity that the rules give it. */
  readonly draft: RecordDraft
  readonly state: RowState
}

function settle(
  ports: CollectPorts,
  work: Work,
  { accepted, draft, keyHmac, key, state }: SettlingRow,
  change: Exclude<Change, { kind: 'unchanged' | 'superseded' | 'refused' }>,
  held: SourceRecord | undefined,
): void {
  const pending = work.drafts.get(key)
  const narrowed = change.kind === 'keep' && change.withdraw !== null
  const record: SourceRecord = {
    keyHmac,
    recordId: held?.recordId ?? ports.newId(),
    // A ref that was withdrawn stays withdrawn for ever: what comes after it is another one.
    ref: held && !narrowed ? held.ref : ports.random(16),
    version: pending ? (held?.version ?? 1) : (held?.version ?? 0) + 1,
    contentHmac: state.contentHmac,
    updatedAt: state.updatedAt,
    status: state.status,
    publicityEnd: draft.publicityEnd ?? null,
    feed: change.kind === 'publish' ? change.place : narrowed ? null : (held?.feed ?? null),
    batchId: work.from.batchId,
    mappingId: work.from.mappingId,
    absent: false,
  }
  work.records.set(key, record)
  work.touched.set(key, record)
  if (!held && accepted.origin)
    work.delivered.push({ keyHmac, origin: accepted.origin, collectedOn: work.from.day })
  if (change.kind === 'end') {
    work.withdrawn.add(key)
    work.newlyWithdrawn.push({ keyHmac, ground: change.ground })
  } else {
    const full: StandardRecord = { ...draft, recordId: record.recordId, version: record.version }
    if (change.kind === 'publish') {
      const body = canonicalBytes(ports.rules.feedBody(full, change.place))
      const amends = pending
        ? pending.draft.kind === 'record' && pending.draft.amends
        : held?.feed !== undefined && held.feed !== null
      work.drafts.set(key, { place: change.place, draft: { kind: 'record', ref: record.ref, body, amends } })
      return
    }
    const { recordId } = record
    work.local.set(recordId, {
      recordId,
      reason: change.reason,
      record: canonicalBytes(full),
      isNew: held === undefined,
    })
  }
  if (!change.withdraw || !held) return
  work.tombstones.push({ kind: 'tombstone', ref: held.ref, tombstone: change.withdraw })
}
