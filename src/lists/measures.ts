/**
 * Adoption (采用), and the loop 发起—响应—反馈. A nationwide listing of another province makes measure tasks here only
 * once an authority of this province has adopted it; one that rests on a provincial rule or a memorandum is 提示信息 and
 * makes none (domain.md §4.7). Each answer goes back to the issuer; when the listing ends, so do the tasks.
 */
import { fromHex, hex } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { type Day, legalDay } from '../base/time.ts'
import { ADOPTIONS, type AdoptionEntry } from '../standard/adoption.ts'
import { dueDay } from '../standard/clocks/deadlines.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import { listReach } from '../standard/list-types.ts'
import { SCHEMA_VERSION, type SeriousListingRecord } from '../standard/record.ts'
import { actError } from './act-fault.ts'
import type {
  ActPorts,
  ActTransaction,
  CameMessage,
  EndedAdoption,
  Feedback,
  MeasureAnswer,
  MeasureTask,
  RecordRef,
  Target,
} from './act-ports.ts'

export interface Adopting {
  readonly target: RecordRef
  /** The decision of this province's authority. */
  readonly authority: string
  readonly localBasis: string
  readonly decisionNo: string
  readonly date: Day
  /** Who executes a measure here, by its code; the adopting authority where nobody is named. */
  readonly executors?: Readonly<Record<string, string>>
}

/**
 * Adopts a listing of another province, and gives each of its measures to an authority of this one.
 * @throws {ActError} ACT_TARGET_UNKNOWN, ADOPTION_REFUSED, ACT_DATE_BAD, ACT_NOT_CARRIED
 */
export async function adoptListing(
  ports: ActPorts,
  adopting: Adopting,
): Promise<{ readonly targetRecordId: string; readonly tasks: readonly MeasureTask[] }> {
  const today = legalDay(ports.clock())
  if (adopting.date > today)
    throw actError('ACT_DATE_BAD', `it cannot be decided on ${adopting.date}, a day to come`)
  if (!ports.carries(ADOPTIONS)) {
    const message = `the membership lets this node write no feed ${ADOPTIONS}: the region adds the topic`
    throw actError('ACT_NOT_CARRIED', message)
  }
  return ports.transaction(tx => adoptIn(ports, tx, adopting))
}

/** The same as a part of a transaction, by a node that may write the feed. @throws {ActError} as {@link adoptListing} */
export async function adoptIn(
  ports: ActPorts,
  tx: ActTransaction,
  adopting: Adopting,
): Promise<{ readonly targetRecordId: string; readonly tasks: readonly MeasureTask[] }> {
  const target = await tx.target(adopting.target, legalDay(ports.clock()))
  if (target === null)
    throw actError('ACT_TARGET_UNKNOWN', 'no such record is shown here today: look it up again')
  const listing = requireAdoptable(ports, target, adopting.date)
  const tasks = listing.content.measures.map(measure => taskOf(ports, target, listing, measure, adopting))
  const adoptionRef = hex(ports.random(16))
  const { recordId: targetRecordId } = listing
  const issuer = target.feed.slice(0, 6)
  const row = {
    targetRecordId,
    listing: { feed: target.feed, ref: target.ref },
    issuer,
    adoptionRef,
    adoptedOn: adopting.date,
  }
  if (!(await tx.addAdoption(row, tasks)))
    throw actError('ADOPTION_REFUSED', 'this province has adopted the listing already')
  await tx.append(
    ADOPTIONS,
    fromHex(adoptionRef),
    canonicalBytes(entryOf(ports.self, target, adopting)),
    false,
  )
  return { targetRecordId, tasks }
}

/** @throws {ActError} ADOPTION_REFUSED, ACT_DATE_BAD */
function requireAdoptable({ self }: ActPorts, { feed, record }: Target, date: Day): SeriousListingRecord {
  const refuse = (why: string) => actError('ADOPTION_REFUSED', why)
  if (record.category !== 'R07') throw refuse('only a listing is adopted')
  if (feed.startsWith(`${self}/`)) throw refuse('a province does not adopt its own listing')
  if (listReach(record.content.listBasis) === 'information')
    throw refuse(
      'the list rests on a provincial rule or a memorandum: here it is 提示信息 and carries no measures',
    )
  if (date < record.content.decisionDate)
    throw actError('ACT_DATE_BAD', `it was decided only on ${record.content.decisionDate}`)
  return record
}

function entryOf(self: string, { subjectKey, record }: Target, adopting: Adopting): AdoptionEntry {
  const { authority, localBasis, decisionNo, date } = adopting
  return {
    schemaVersion: SCHEMA_VERSION,
    ...{ subjectKey, targetRecordId: record.recordId, division: self },
    ...{ authority, localBasis, decisionNo, date },
  }
}

function taskOf(
  ports: ActPorts,
  { feed, ref }: Target,
  { recordId }: SeriousListingRecord,
  { code, legalBasis }: SeriousListingRecord['content']['measures'][number],
  { authority, executors, date }: Adopting,
): MeasureTask {
  return {
    taskId: ports.newId(),
    issuer: feed.slice(0, 6),
    listing: { feed, ref },
    targetRecordId: recordId,
    ...{ measure: code, executor: executors?.[code] ?? authority, legalBasis },
    dueOn: feedbackDue(date, ports.calendar),
    ...{ answer: null, basis: null, answeredOn: null, authority: null, endedOn: null, endGround: null },
  }
}

/** Last day for the feedback on a measure; null while no notice of the holidays in between is held. */
export function feedbackDue(adoptedOn: Day, calendar: WorkingCalendar): Day | null {
  try {
    return dueDay('measureFeedback', adoptedOn, calendar) ?? null
  } catch (error) {
    if (error instanceof StandardError) return null
    throw error
  }
}

export interface MeasureReply {
  readonly answer: MeasureAnswer
  /** Provision on which it was executed, or reason why not. */
  readonly basis: string
  readonly answeredOn: Day
  readonly authority: string
}

/**
 * What an authority did about a measure; a later answer takes the place of an earlier one, the same again does nothing.
 * @throws {ActError} ACT_UNKNOWN, MEASURE_ENDED, ACT_DATE_BAD
 */
export async function answerMeasure(
  ports: ActPorts,
  taskId: string,
  reply: MeasureReply,
): Promise<MeasureTask> {
  return ports.transaction(tx => answerIn(ports, tx, taskId, reply))
}

/** The same as a part of a transaction. @throws {ActError} as {@link answerMeasure} */
export async function answerIn(
  ports: ActPorts,
  tx: ActTransaction,
  taskId: string,
  reply: MeasureReply,
): Promise<MeasureTask> {
  const today = legalDay(ports.clock())
  const held = await tx.task(taskId)
  if (held === null) throw actError('ACT_UNKNOWN', 'no such measure task in this province')
  if (held.endedOn !== null)
    throw actError('MEASURE_ENDED', `the listing ended: the measure was lifted on ${held.endedOn}`)
  if (reply.answeredOn > today)
    throw actError('ACT_DATE_BAD', `it cannot be answered on ${reply.answeredOn}, a day to come`)
  const { answer, basis, answeredOn, authority } = reply
  const task = { ...held, answer, basis, answeredOn, authority }
  if (canonicalText(task) === canonicalText(held)) return held
  const { targetRecordId, measure } = held
  const content = { targetRecordId, measure, answer, basis, answeredOn, authority }
  await tx.send(held.issuer, { kind: 'measure.feedback', content })
  await tx.saveTask(task)
  return task
}

/** At the issuer: what another province did. */
export async function takeFeedback(
  _ports: ActPorts,
  tx: ActTransaction,
  { from, content }: CameMessage,
): Promise<void> {
  await tx.saveFeedback({ ...(content as Omit<Feedback, 'division'>), division: from })
}

/** At the issuer: another province has lifted the measures. */
export async function takeEnd(
  _ports: ActPorts,
  tx: ActTransaction,
  { from, content }: CameMessage,
): Promise<void> {
  const { targetRecordId, endedOn, ground } = content as {
    readonly targetRecordId: string
    readonly endedOn: Day
    readonly ground: string
  }
  await tx.saveLifted(targetRecordId, from, endedOn, ground)
}

/** Adoptions in one go of {@link endMeasures}. */
const ENDED_AT_ONCE = 100

/**
 * Lifts the measures of adopted listings that were withdrawn or are over, and says so to their issuers. The adoption
 * itself ends as the listing did: of a repair no trace stays.
 * @returns how many ended
 */
export async function endMeasures(ports: ActPorts): Promise<number> {
  const today = legalDay(ports.clock())
  const over = await ports.endedAdoptions(today, ENDED_AT_ONCE)
  for (const adoption of over) await ports.transaction(tx => endOne(ports, tx, adoption, today))
  return over.length
}

async function endOne(
  { self }: ActPorts,
  tx: ActTransaction,
  adoption: EndedAdoption,
  endedOn: Day,
): Promise<void> {
  const { targetRecordId, issuer, adoptionRef, ground, effect } = adoption
  if (!(await tx.endAdoption(targetRecordId, endedOn, ground))) return
  await tx.send(issuer, { kind: 'measure.ended', content: { targetRecordId, endedOn, ground } })
  await tx.withdraw({ feed: `${self}/${ADOPTIONS}`, ref: adoptionRef }, { tombstone: effect, ground })
}
