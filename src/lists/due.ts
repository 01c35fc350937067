/** What ends soon, and what runs against a term of the law: receipts, erasures, objections, feedback. */
import { addDays, type Clock, type Day, legalDay } from '../base/time.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import type { ActPorts, Objection } from './act-ports.ts'
import type { ActReads } from './act-reads.ts'
import type { OpenAct } from './delivered-ports.ts'
import type { AwaitedReceipts, Ending, ListingPorts } from './listing-reads.ts'
import { loopView } from './loop.ts'
import { type Escalation, escalationOf, type Standing, standingBy } from './objection-terms.ts'
import { withdrawalDue } from './stopping.ts'

export interface AwaitedFrom extends AwaitedReceipts {
  /** Last day for the receipts; null while the holidays are not known. */
  readonly dueBy: Day | null
  readonly eraseBy: Day | null
  readonly overdue: boolean
  readonly erasureOverdue: boolean
}

export interface OwedFeedback {
  /** Six digits of who owes it. */
  readonly by: string
  readonly issuer: string
  readonly measure: string
  /** Null where it is another province's to know. */
  readonly executor: string | null
  readonly dueOn: Day | null
  readonly taskId: string | null
  readonly standing: Standing
}

export interface DueAct extends OpenAct {
  /** Of one that waits; null: it was refused, and waits for its source. */
  readonly standing: Standing | null
}

export type DueObjection = Pick<Objection, 'id' | 'filedBy' | 'issuer' | 'receivedAt'> & Escalation

export interface Due {
  readonly today: Day
  readonly ending: readonly Ending[]
  readonly receipts: readonly AwaitedFrom[]
  readonly bodiesLeft: number
  readonly objections: readonly DueObjection[]
  /** Objections of local systems whose record is not shown here. */
  readonly unfiled: number
  /** Delivered adoptions and feedback that wait or were refused. */
  readonly acts: readonly DueAct[]
  readonly feedback: readonly OwedFeedback[]
}

export interface DuePorts {
  readonly listings: ListingPorts
  readonly acts: Pick<ActPorts, 'self' | 'calendar' | 'ownTerms' | 'unfiledObjections'>
  readonly store: ActReads
  readonly clock: Clock
}

/** The soonest of what ends; enough for a person to begin with. */
const ENDING = 1_000
/** Enough to begin with; what was dealt with is told no more. */
const UNFILED = 500
/** As above. */
const ACTS = 500

/** @param days how far ahead what ends is looked for; what is overdue is told anyway */
export async function dueWithin(ports: DuePorts, days: number): Promise<Due> {
  const { listings, acts, store, clock } = ports
  const { reads, holders } = listings
  const today = legalDay(clock())
  const waiting = await reads.withoutReceipt(holders())
  const objections = await store.objections(true)
  return {
    today,
    ending: await reads.endingBy(addDays(today, days), ENDING),
    receipts: waiting.map(one => awaited(one, today, acts.calendar)),
    bodiesLeft: await reads.bodiesLeft(),
    objections: objections.map(one => ({ ...factsOf(one), ...escalationOf(acts, one, today) })),
    unfiled: (await acts.unfiledObjections(UNFILED)).length,
    acts: (await store.openActs(ACTS)).map(one => ({
      ...one,
      standing: one.state === 'refused' ? null : standingBy(one.dueOn, today, acts.calendar),
    })),
    feedback: await feedbackOf(ports, today),
  }
}

function awaited(one: AwaitedReceipts, today: Day, calendar: WorkingCalendar): AwaitedFrom {
  const { oldest, oldestErasure } = one
  const dueBy = withdrawalDue(legalDay(oldest.getTime()), calendar)
  const eraseBy = oldestErasure === null ? null : withdrawalDue(legalDay(oldestErasure.getTime()), calendar)
  return {
    ...{ ...one, dueBy, eraseBy },
    overdue: dueBy !== null && dueBy < today,
    erasureOverdue: eraseBy !== null && eraseBy < today,
  }
}

function factsOf({ id, filedBy, issuer, receivedAt }: Objection) {
  return { id, filedBy, issuer, receivedAt }
}

/** What authorities here owe, and what other provinces owe for listings of this one. */
async function feedbackOf({ store, acts }: DuePorts, today: Day): Promise<OwedFeedback[]> {
  const own = (await store.tasks())
    .filter(({ answer, endedOn }) => answer === null && endedOn === null)
    .map(({ taskId, issuer, measure, executor, dueOn }) => ({
      ...{ by: acts.self, issuer, measure, executor, dueOn, taskId },
      standing: standingBy(dueOn, today, acts.calendar),
    }))
  const theirs = (await store.loops())
    .flatMap(loop => loopView(loop, today, acts.calendar).lines)
    .filter(({ answeredOn, endedOn }) => answeredOn === null && endedOn === null)
    .map(({ division, measure, dueOn }) => ({
      ...{ by: division, issuer: acts.self, measure, executor: null, dueOn, taskId: null },
      standing: standingBy(dueOn, today, acts.calendar),
    }))
  return [...own, ...theirs]
}
