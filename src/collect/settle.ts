import { hex } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import type { RecordDraft } from '../mapping/run.ts'
import type { Finding } from '../standard/finding.ts'
import {
  isListed,
  type LifeMoved,
  type LifeRefused,
  type ListingLife,
  lifeOfStatus,
  UNBORN,
} from '../standard/listing-life.ts'
import { listingMatch } from '../standard/matching-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import { type Change, changeOf, isNewer, type RowState } from './change.ts'
import { type Assessed, assessed, type Fresh } from './fresh.ts'
import { type KeyedRow, refusedFor, subjectKeysOf } from './keyed-row.ts'
import { namesPersons } from './linking.ts'
import type {
  BatchCounts,
  CollectPorts,
  DeliveredRecord,
  FeedDraft,
  FeedPlace,
  LifeEntry,
  LocalRecord,
  RefusedRow,
  RuleCounts,
  SourceRecord,
} from './ports.ts'

/** Where the rows of a chunk come from, and on which day in Asia/Shanghai they are taken in. */
export interface WorkSource {
  readonly batchId: string
  readonly mappingId: string
  readonly category: string
  readonly day: Day
  /** The latest stamp that can be true. */
  readonly latest: string
  readonly superseding: RowState['superseding']
  readonly inSnapshot: boolean
  /** Batches of the same mapping that were begun after this one and took turns with it. */
  readonly later: ReadonlySet<string>
}

/** What one chunk will write; filled row by row, written once. */
export interface Work {
  readonly from: WorkSource
  readonly records: Map<string, SourceRecord>
  readonly touched: Map<string, SourceRecord>
  /** By key, as committed before this chunk: what a row of the same chunk said, nobody has seen. */
  readonly publicityEnds: ReadonlyMap<string, Day>
  readonly withdrawn: Set<string>
  /** Where listings stood before this chunk, by key, and where its rows led them. */
  readonly lives: ReadonlyMap<string, ListingLife>
  readonly lived: Map<string, LifeEntry>
  /** Subjects with a serious listing or penalty in force. */
  readonly serious: ReadonlySet<string>
  /** Listings that are repaired nationally; see `matchOf`. */
  readonly national: ReadonlySet<string>
  /** Of acts, by the numbers of their rows: why they may not stand. */
  readonly speaksAgainst: ReadonlyMap<number, Finding>
  readonly newlyWithdrawn: { keyHmac: Uint8Array; ground: string }[]
  readonly local: Map<string, LocalRecord>
  /** Records that ended, by their ids: what they say of persons by number is not kept. */
  readonly forgotten: Set<string>
  /** By key: a later row of the chunk takes the place of an earlier one before anybody has seen it. */
  readonly drafts: Map<string, { place: FeedPlace; draft: FeedDraft }>
  readonly tombstones: FeedDraft[]
  readonly refused: RefusedRow[]
  /** Records that are here for the first time. */
  readonly delivered: DeliveredRecord[]
  readonly counts: { -readonly [K in keyof BatchCounts]: number }
  readonly rules: RuleCounts
}

/** What is held of the keys of a chunk. */
export interface HeldFacts {
  readonly records: Map<string, SourceRecord>
  readonly withdrawn: ReadonlySet<string>
  readonly lives: ReadonlyMap<string, ListingLife>
  readonly serious: ReadonlySet<string>
  readonly national: ReadonlySet<string>
  readonly speaksAgainst: ReadonlyMap<number, Finding>
}

export function newWork(from: WorkSource, held: HeldFacts): Work {
  const { records, withdrawn, lives, serious, national, speaksAgainst } = held
  const ends = [...records].flatMap(([key, { publicityEnd }]) =>
    publicityEnd === null ? [] : [[key, publicityEnd] as const],
  )
  return {
    from,
    records,
    touched: new Map(),
    publicityEnds: new Map(ends),
    withdrawn: new Set(withdrawn),
    lives,
    lived: new Map(),
    serious,
    national,
    speaksAgainst,
    newlyWithdrawn: [],
    local: new Map(),
    forgotten: new Set(),
    drafts: new Map(),
    tombstones: [],
    refused: [],
    delivered: [],
    counts: { read: 0, accepted: 0, quarantined: 0, superseded: 0 },
    rules: { refused: {}, warned: {} },
  }
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
  const { day, latest, later } = work.from
  const superseding = later.has(held?.batchId ?? '') ? 'later' : work.from.superseding
  const stored = work.publicityEnds.get(row.key)
  const fresh = stored === undefined ? freshStill(ports, row, day) : undefined
  const known = fresh ?? assessed(ports, row.accepted.record, day, stored)
  const state = {
    status: known.status,
    day,
    latest,
    updatedAt: known.updatedAt,
    contentHmac: known.contentHmac,
    place: known.place,
    superseding,
    inSnapshot: work.from.inSnapshot,
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
  const against = change.kind === 'unchanged' ? undefined : work.speaksAgainst.get(row.row)
  if (against !== undefined) {
    refuse(work, refusedFor(row.accepted, against))
    return
  }
  const lived = change.kind === 'unchanged' ? null : judged(ports, work, row, known, change)
  if (lived !== null && 'refusals' in lived) {
    refuse(work, refusedFor(row.accepted, ...lived.refusals))
    // What its source has said since answers the doubt: nothing would come to lift the suspension again.
    const answered = held !== undefined && (superseding === 'later' || isNewer(held, state))
    if (lived.suspends && !answered) doubt(ports, work, row, known, state)
    return
  }
  work.counts.accepted++
  for (const rule of row.warned) count(work.rules.warned, rule)
  if (change.kind === 'unchanged') {
    confirm(work, row, state)
    return
  }
  if (ofThisBatch) {
    // The older row of this very file was counted as accepted.
    work.counts.accepted--
    work.counts.superseded++
  }
  const halted = lived === null ? null : repairedNationally(ports, work, known.record, lived)
  if (halted === null) settle(ports, work, { row, known, state }, change, held)
  else settle(ports, work, suspendedRow(row, known, state), change, held)
  if (lived !== null) noteLife(work, row, known.record, halted ?? lived)
}

/** The same again at a later time: what was said in between, and comes afterwards, is older than that. */
function confirm(work: Work, { key }: KeyedRow, { status, updatedAt }: RowState): void {
  const held = work.records.get(key)
  if (held === undefined || held.status !== status || updatedAt <= held.updatedAt) return
  const confirmed = { ...held, updatedAt, batchId: work.from.batchId }
  work.records.set(key, confirmed)
  work.touched.set(key, confirmed)
}

function suspendedRow(
  row: KeyedRow,
  { record, updatedAt, publicityEnd, day, contentHmac, place }: Assessed,
  state: RowState,
): SettlingRow {
  const stands = { ...record, status: 'suspended' } as RecordDraft
  const known = { record: stands, status: 'suspended', updatedAt, publicityEnd, day, contentHmac, place }
  return { row, known, state: { ...state, status: 'suspended' } }
}

/** A listing that a national result says to be repaired is suspended with its first entry; null: there is none. */
function repairedNationally(
  ports: CollectPorts,
  { national, from }: Work,
  record: RecordDraft,
  lived: LifeMoved,
): LifeMoved | null {
  const match = national.size === 0 ? undefined : matchOf(record)
  if (match === undefined || !national.has(match) || !isListed(record.category)) return null
  const moved = ports.lives.suspend(lived.life, record.category, from.day, 'national')
  return 'refusals' in moved ? null : { life: moved.life, steps: [...lived.steps, ...moved.steps] }
}

type Going = Exclude<Change, { kind: 'unchanged' | 'superseded' | 'refused' }>

/** What was made of the row beforehand, if day and membership are still the same. */
function freshStill(ports: CollectPorts, { fresh }: KeyedRow, day: Day): Fresh | undefined {
  return fresh?.day === day && fresh.edition === ports.rules.edition ? fresh : undefined
}

/** Asks the life of the listing, if the row is about one. */
function judged(
  ports: CollectPorts,
  work: Work,
  { key }: KeyedRow,
  known: Assessed,
  change: Going | Extract<Change, { kind: 'superseded' | 'refused' }>,
): LifeMoved | LifeRefused | null {
  const { category } = work.from
  if (!isListed(category) || change.kind === 'superseded' || change.kind === 'refused') return null
  const { record } = known
  const place =
    change.kind !== 'publish' ? 'kept' : ports.rules.publishes(change.place) ? 'published' : 'shared'
  return ports.lives.arrive(lifeAt(ports, work, key), {
    ...{ category, today: work.from.day, record, place },
    seriousRecord: subjectKeysOf(record).some(one => work.serious.has(one)),
    storedEnd: work.publicityEnds.get(key),
  })
}

/** As kept, or where none is, as the newest state says. */
function lifeAt(ports: CollectPorts, work: Work, key: string): ListingLife {
  const kept = work.lived.get(key)?.life ?? work.lives.get(key)
  if (kept !== undefined) return kept
  const held = work.records.get(key)
  if (held === undefined) return UNBORN
  return lifeOfStatus(held.status, held.feed !== null && ports.rules.publishes(held.feed))
}

function noteLife(work: Work, { key }: KeyedRow, record: RecordDraft, { life, steps }: LifeMoved): void {
  const settled = work.records.get(key)
  if (settled === undefined) return
  const before = work.lived.get(key)?.steps ?? []
  work.lived.set(key, {
    ...{ keyHmac: settled.keyHmac, recordId: settled.recordId, ref: settled.ref, life },
    steps: [...before, ...steps],
    match: matchOf(record),
    source: `mapping ${work.from.mappingId} batch ${work.from.batchId}`,
  })
}

/** How national results name the listing. */
export function matchOf({ subject, content }: Pick<RecordDraft, 'subject' | 'content'>): string | undefined {
  const text = (...names: readonly string[]) =>
    names.map(name => Reflect.get(content, name) as unknown).find(value => typeof value === 'string')
  return listingMatch({
    subject,
    listName: text('listName') as string | undefined,
    decisionNo: text('decisionNo', 'commendationNo') as string | undefined,
  })
}

/**
 * What came cannot be right and casts doubt on a listing that others hold: it is neither shown nor used until the
 * source has mended it. The row itself waits in quarantine.
 */
function doubt(ports: CollectPorts, work: Work, row: KeyedRow, known: Assessed, state: RowState): void {
  const { record } = known
  const { category } = record
  const held = work.records.get(row.key)
  if (!isListed(category) || held === undefined || held.feed === null) return
  const moved = ports.lives.suspend(lifeAt(ports, work, row.key), category, work.from.day, 'source')
  if ('refusals' in moved) return
  const { endDecision: _end, ...rest } = record
  const change = { kind: 'publish', place: held.feed } as const
  const { status, updatedAt, publicityEnd, day, contentHmac, place } = known
  const stands = { record: rest as RecordDraft, status, updatedAt, publicityEnd, day, contentHmac, place }
  settle(ports, work, suspendedRow(row, stands, state), change, held)
  noteLife(work, row, record, moved)
}

/** The same, where the row itself says nothing that could be said on: what was said stays, suspended. */
export function suspendHeld(ports: CollectPorts, work: Work, held: SourceRecord, body: Uint8Array): void {
  const { category, day, batchId } = work.from
  const key = hex(held.keyHmac)
  const record = { ...held, version: held.version + 1, batchId, absent: true }
  if (isListed(category)) {
    const before = work.lived.get(key)
    const moved = ports.lives.suspend(lifeAt(ports, work, key), category, day, 'source')
    if (!('refusals' in moved))
      work.lived.set(key, {
        ...{ keyHmac: held.keyHmac, recordId: held.recordId, ref: held.ref, life: moved.life },
        steps: [...(before?.steps ?? []), ...moved.steps],
        match: before?.match,
        source: `mapping ${work.from.mappingId} batch ${batchId}`,
      })
  }
  work.records.set(key, record)
  work.touched.set(key, record)
  if (held.feed !== null)
    work.drafts.set(key, { place: held.feed, draft: { kind: 'record', ref: held.ref, body, amends: true } })
}

interface SettlingRow {
  readonly row: KeyedRow
  readonly known: Assessed
  readonly state: RowState
}

function settle(
  ports: CollectPorts,
  work: Work,
  { row: { keyHmac, key, fresh, origin }, known, state }: SettlingRow,
  change: Going,
  held: SourceRecord | undefined,
): void {
  const pending = work.drafts.get(key)
  const narrowed = change.kind === 'keep' && change.withdraw !== null
  // Made beforehand of this very draft, as the first that is known of its key.
  const made = held === undefined && fresh === known ? fresh : undefined
  const record: SourceRecord = {
    keyHmac,
    recordId: held?.recordId ?? made?.recordId ?? ports.newId(),
    // A ref that was withdrawn stays withdrawn for ever: what comes after it is another one.
    ref: held && !narrowed ? held.ref : ports.random(16),
    version: pending ? (held?.version ?? 1) : (held?.version ?? 0) + 1,
    contentHmac: state.contentHmac,
    updatedAt: held !== undefined && isNewer(held, state) ? held.updatedAt : state.updatedAt,
    status: state.status,
    publicityEnd: known.publicityEnd ?? null,
    feed: change.kind === 'publish' ? change.place : narrowed ? null : (held?.feed ?? null),
    batchId: work.from.batchId,
    mappingId: work.from.mappingId,
    absent: false,
  }
  work.records.set(key, record)
  work.touched.set(key, record)
  if (!held && origin) work.delivered.push({ keyHmac, origin, collectedOn: work.from.day })
  const { recordId } = record
  // What names persons is never made beforehand.
  const personsUnder =
    made === undefined && namesPersons(known.record) ? (ports.linkKeys().keys[0]?.id ?? '') : null
  if (change.kind === 'end') {
    work.withdrawn.add(key)
    work.newlyWithdrawn.push({ keyHmac, ground: change.ground })
    work.local.delete(recordId)
    if (personsUnder !== null) work.forgotten.add(recordId)
  } else {
    const whole = () => ({ ...known.record, recordId, version: record.version })
    const subject = made?.subject ?? null
    const local = { recordId, subject, isNew: held === undefined, personsUnder }
    if (change.kind === 'publish') {
      const body = made?.body ?? canonicalBytes(ports.rules.feedBody(whole() as StandardRecord, change.place))
      const amends = pending
        ? pending.draft.kind === 'record' && pending.draft.amends
        : held?.feed !== undefined && held.feed !== null
      const { ref } = record
      const draft = { kind: 'record', ref, body, salted: made?.salted, amends } as const
      work.drafts.set(key, { place: change.place, draft })
      if (personsUnder !== null)
        work.local.set(recordId, { ...local, record: canonicalBytes(whole()), reason: 'PERSON_NUMBERS' })
      return
    }
    work.local.set(recordId, {
      ...local,
      record: made?.body ?? canonicalBytes(whole()),
      reason: change.reason,
    })
  }
  if (!change.withdraw || !held) return
  work.tombstones.push({ kind: 'tombstone', ref: held.ref, tombstone: change.withdraw })
}
