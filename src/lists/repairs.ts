/**
 * Repairs (信用修复, R11) that others report. The authority that made a record decides on its repair: its decision ends
 * the record, in the transaction of the row that reports it. National results (国家修复结果) decide nothing here: the
 * listing or penalty that they name is neither shown nor used until its authority has decided, and a person is told.
 *
 *   认定机关 同意 ─▶ record ended, tombstone           国家修复结果 ─▶ suspended, alarm ─▶ decision: repaired, or goes on
 */
import { type Day, legalDay } from '../base/time.ts'
import type { FeedId } from '../feed/name.ts'
import { type Finding, valueAt, valueClass } from '../standard/finding.ts'
import { isListed, type ListingDecision } from '../standard/listing-life.ts'
import { listingMatch, matchingKey } from '../standard/matching-key.ts'
import type { RepairRecord } from '../standard/record.ts'
import { carryOut, eventsOf } from './carry-out.ts'
import { isWhole, type LifeFacts } from './life/guards.ts'
import { step, walk } from './life/machine.ts'
import type { DecidePorts, LifeTransaction, Named, OwnRecord, SaidRecord } from './life-ports.ts'
import { isPenalty } from './penalties.ts'

/** A repair before the node has given it its number. */
export type ReportedRepair = Pick<
  RepairRecord,
  'subject' | 'status' | 'content' | 'authorityName' | 'authorityUscc'
>

export type NationalName = Extract<Named, { readonly match: string } | { readonly key: string }>

export interface NationalResult {
  /** Of the R11 record. */
  readonly recordId: string
  /** A listing by its match, a penalty by its key. */
  readonly names: NationalName
  readonly decidedOn: Day | undefined
}

export interface RepairTransaction extends LifeTransaction {
  noteNational(result: NationalResult): Promise<void>
  takeBackNational(recordId: string): Promise<void>
}

/** What is to be done about the record that a repair names. */
export interface RepairAct {
  /** Equal for two repairs of one record; undefined where only the result itself is noted. */
  readonly target: string | undefined
  /** @param recordId of the repair, once it is kept; null while it is not */
  carryOut(recordId: string | null): Promise<void>
}

export interface JudgedRepair {
  /** Why it may not stand as it is; whoever reported it mends it. */
  readonly refused: Finding | null
  /** Also of a refused one: what is claimed casts doubt on the listing. */
  readonly act: RepairAct | null
}

const NOTHING: JudgedRepair = { refused: null, act: null }
const NATIONAL = '国家修复结果'

/** Decides what a reported repair does. The record that it names stays locked until the end of the transaction. */
export async function judgeRepair(
  ports: DecidePorts,
  tx: RepairTransaction,
  repair: ReportedRepair,
): Promise<JudgedRepair> {
  const { content, status } = repair
  if (content.reportedBy === NATIONAL) return nationalResult(ports, tx, repair)
  // Applied for, or refused: nothing changes. One that its authority takes back needs a new listing.
  if (content.decision !== '同意' || status === 'revoked') return NOTHING
  const named = targetOf(repair)
  const target = named === null ? null : await tx.find(named)
  if (target === null)
    return refused(
      repair,
      'REPAIR_TARGET_UNKNOWN',
      '/content/targetDecision',
      'no record of this province is known by that name: compare list, number and date with its decision; a record of another province is repaired there',
    )
  const said = await tx.said(target)
  const today = legalDay(ports.clock())
  const wrong = said === null ? null : contradiction(repair, said, today)
  if (wrong !== null) return wrong
  return endOf(ports, tx, repair, target, today)
}

function targetOf({ subject, content }: ReportedRepair): Named | null {
  const { targetRecordId } = content
  return targetRecordId === undefined ? byDecision({ subject, content }) : { recordId: targetRecordId }
}

/** As the decision that it repairs names it: a listing by its list, a penalty by its day. */
function byDecision({ subject, content }: Pick<ReportedRepair, 'subject' | 'content'>): NationalName | null {
  const { targetDecision } = content
  if (targetDecision === undefined) return null
  const { listName, decisionNo, decisionDate } = targetDecision
  if (listName !== undefined) {
    const match = listingMatch({ subject, listName, decisionNo })
    return match === undefined ? null : { match }
  }
  if (decisionDate === undefined) return null
  const key = matchingKey({ category: 'R03', subject, content: { decisionNo, decisionDate } })
  return key === undefined ? null : { category: 'R03', key }
}

/** 谁认定、谁修复. */
function contradiction(repair: ReportedRepair, said: SaidRecord, today: Day): JudgedRepair | null {
  const { authorityUscc, content } = repair
  if (authorityUscc !== said.authorityUscc)
    return refused(
      repair,
      'REPAIR_NOT_BY_AUTHORITY',
      '/authorityUscc',
      'only the authority that made the record decides on its repair: deliver its own decision',
    )
  const decided = content.decidedAt
  if (decided !== undefined && decided > today)
    return refused(
      repair,
      'REPAIR_DECISION_TO_COME',
      '/content/decidedAt',
      'is a day to come: deliver it then',
    )
  if (decided !== undefined && said.decidedOn !== undefined && decided < said.decidedOn)
    return refused(
      repair,
      'REPAIR_BEFORE_RECORD',
      '/content/decidedAt',
      'lies before the decision that it repairs: compare both with the documents',
    )
  return null
}

/** Statuses that a record does not come back from. */
const OVER: ReadonlySet<string> = new Set(['repaired', 'revoked', 'withdrawn'])

function endOf(
  ports: DecidePorts,
  tx: RepairTransaction,
  repair: ReportedRepair,
  target: OwnRecord,
  today: Day,
): JudgedRepair {
  // The same decision again, or one that came after another end: it has stopped everywhere already.
  if (OVER.has(target.life.state)) return NOTHING
  const decision = decisionOf(repair)
  if (!isListed(target.category)) {
    const said = isWhole(decision) ? { decision } : {}
    const ends = { event: 'repair', after: 'repaired', end: 'repaired' } as const
    const step = { ...ends, before: target.life.state, ...said }
    return ending(ports, tx, target, today, source => tx.noteSteps(target, [step], source))
  }
  const facts = factsOf(ports, target, today, decision)
  const moved = walk(target.life, eventsOf('repair'), facts)
  if (!('refusals' in moved))
    return ending(ports, tx, target, today, source => tx.saveLife(target, moved, source))
  const [finding] = moved.refusals
  const told =
    finding?.rule === 'END_DECISION_INCOMPLETE' ? { ...finding, field: '/content/decisionNo' } : finding
  const doubted = moved.suspends ? suspending(ports, tx, target, today, 'source') : null
  return { refused: told ?? null, act: doubted }
}

function ending(
  ports: DecidePorts,
  tx: RepairTransaction,
  target: OwnRecord,
  today: Day,
  keep: (source: string) => Promise<void>,
): JudgedRepair {
  return {
    refused: null,
    act: {
      target: target.recordId,
      async carryOut(recordId) {
        await carryOut(tx, target, 'repair', today, ports.clock())
        await keep(`repair ${recordId}`)
      },
    },
  }
}

function isShown({ life }: OwnRecord): boolean {
  return life.state === 'published' || life.state === 'listed'
}

/** Null where it is not shown anyway. */
function suspending(
  ports: DecidePorts,
  tx: LifeTransaction,
  target: OwnRecord,
  today: Day,
  cause: 'source' | 'national',
): RepairAct | null {
  const unnamed = cause === 'national' ? 'national results' : 'repair without decision'
  const suspend = () => carryOut(tx, target, 'suspend', today, ports.clock())
  const sourceOf = (recordId: string | null) => (recordId === null ? unnamed : `repair ${recordId}`)
  if (isPenalty(target)) {
    if (cause !== 'national' || !isShown(target)) return null
    const step = { event: 'suspend', before: target.life.state, after: 'suspended', cause } as const
    return {
      target: target.recordId,
      async carryOut(recordId) {
        await suspend()
        await tx.noteSteps(target, [step], sourceOf(recordId))
      },
    }
  }
  if (!isListed(target.category)) return null
  const moved = step(target.life, 'suspend', { ...factsOf(ports, target, today), cause })
  if ('refusals' in moved) return null
  return {
    target: target.recordId,
    async carryOut(recordId) {
      await suspend()
      await tx.saveLife(target, moved, sourceOf(recordId))
    },
  }
}

async function nationalResult(
  ports: DecidePorts,
  tx: RepairTransaction,
  repair: ReportedRepair,
): Promise<JudgedRepair> {
  const { status, content } = repair
  const names = byDecision(repair)
  // What cannot be compared is kept as it came.
  if (names === null) return NOTHING
  if (status !== 'active')
    return noting(async recordId => {
      if (recordId !== null) await tx.takeBackNational(recordId)
    })
  const note = async (recordId: string | null) => {
    if (recordId !== null) await tx.noteNational({ recordId, names, decidedOn: content.decidedAt })
  }
  const target = await tx.find(names)
  const suspend = target === null ? null : suspending(ports, tx, target, legalDay(ports.clock()), 'national')
  if (suspend === null) return noting(note)
  return {
    refused: null,
    act: {
      target: suspend.target,
      async carryOut(recordId) {
        await note(recordId)
        await suspend.carryOut(recordId)
      },
    },
  }
}

function noting(carryOut: RepairAct['carryOut']): JudgedRepair {
  return { refused: null, act: { target: undefined, carryOut } }
}

function factsOf(
  { division, calendar }: DecidePorts,
  { category }: OwnRecord,
  today: Day,
  decision?: Partial<ListingDecision>,
): LifeFacts {
  // Only listings have a life; others are not walked.
  const listed = isListed(category) ? category : 'R07'
  return { category: listed, division, today, calendar, ...(decision === undefined ? {} : { decision }) }
}

function decisionOf({ authorityName, content }: ReportedRepair): Partial<ListingDecision> {
  const { decisionNo, decidedAt } = content
  return {
    authorityName,
    ...(decisionNo === undefined ? {} : { decisionNo }),
    ...(decidedAt === undefined ? {} : { decisionDate: decidedAt }),
  }
}

function refused(repair: object, rule: string, field: string, message: string): JudgedRepair {
  return { refused: { rule, field, valueClass: valueClass(valueAt(repair, field)), message }, act: null }
}

/** Listings and penalties that national results say are repaired and that are still shown here. */
export interface NationalStore {
  shownDespiteNational(limit: number): Promise<readonly string[]>
}

/**
 * Suspends whatever is nationally repaired and still shown: a record that came after its result by a way that did not
 * ask. Each is a transaction of its own.
 * @returns how many, and the feeds that grew
 */
export async function suspendNational(
  ports: DecidePorts,
  store: NationalStore,
): Promise<{ readonly suspended: number; readonly grown: readonly FeedId[] }> {
  const today = legalDay(ports.clock())
  const grown = new Map<string, FeedId>()
  let suspended = 0
  for (const recordId of await store.shownDespiteNational(1000)) {
    await ports.store.transaction(async tx => {
      const record = await tx.find({ recordId })
      const suspend = record === null ? null : suspending(ports, tx, record, today, 'national')
      if (record === null || suspend === null) return
      await suspend.carryOut(null)
      if (record.feed !== null) grown.set(record.feed.feed, record.feed)
      suspended++
    })
  }
  return { suspended, grown: [...grown.values()] }
}
