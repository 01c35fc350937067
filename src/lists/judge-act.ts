/**
 * Whether a delivered act may be carried out, what it waits for, or why it is refused. Pure: facts alone decide, so that
 * the row that comes, the sweep that carries it out, and a test come to the same.
 */
import type { Day } from '../base/time.ts'
import { listReach } from '../standard/list-types.ts'
import { normaliseDocumentNo } from '../standard/matching-key.ts'
import type {
  ActCode,
  ActStanding,
  HeldAdoption,
  HeldTarget,
  NamedListing,
  SaidAct,
} from './delivered-ports.ts'
import type { MeasureTask } from './measure-task.ts'

export type ActJudgement =
  /** Not yet: it is asked again with each sweep. */
  | { readonly kind: 'wait'; readonly code: ActCode }
  /** Never as it is: its source mends the row, or takes it back. */
  | { readonly kind: 'refuse'; readonly code: ActCode; readonly field: string; readonly message: string }
  /** It says what stands already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'adopt'; readonly target: HeldTarget }
  | { readonly kind: 'answer'; readonly task: MeasureTask }

export interface JudgingFacts extends ActStanding {
  /** Six digits of this province. */
  readonly self: string
  readonly today: Day
  /** Whether this very row has been carried out in an earlier version. */
  readonly done: boolean
}

export function targetNamedBy({ subject, content }: SaidAct): NamedListing {
  return {
    subjectKey: subject.uscc ?? subject.linkKey ?? '',
    recordId: content.targetRecordId,
    decision: content.targetDecision,
  }
}

export function judgeAct(act: SaidAct, facts: JudgingFacts): ActJudgement {
  if (act.status === 'revoked') {
    const message = 'was carried out already: it is not undone by taking the row back'
    return facts.done ? refuse('ACT_DONE', '/status', message) : { kind: 'same' }
  }
  return act.category === 'acts/adoption' ? judgeAdoption(act, facts) : judgeFeedback(act, facts)
}

type SaidAdoption = Extract<SaidAct, { readonly category: 'acts/adoption' }>
type SaidFeedback = Extract<SaidAct, { readonly category: 'acts/measure-feedback' }>

const TARGET = '/content/targetRecordId'

function judgeAdoption(act: SaidAdoption, facts: JudgingFacts): ActJudgement {
  const { decisionDate, executors } = act.content
  const { target, adoption, self, today } = facts
  const decided = '/content/decisionDate'
  if (decisionDate > today) return refuse('ACT_DATE_BAD', decided, 'is a day to come: deliver it then')
  if (adoption !== null) return beside(act, adoption)
  if (target === null) return { kind: 'wait', code: 'ACT_TARGET_UNKNOWN' }
  const unfit = unfitTarget(target, self)
  if (unfit !== null) return unfit
  const { content } = target.record
  if (decisionDate < content.decisionDate)
    return refuse('ACT_DATE_BAD', decided, 'lies before the decision that made the listing')
  const asked = new Set(content.measures.map(({ code }) => code))
  if (executors?.some(({ measure }) => !asked.has(measure)))
    return refuse('MEASURE_NOT_ASKED', '/content/executors', 'names a measure that the listing has not')
  return { kind: 'adopt', target }
}

/** A province adopts a listing once: the same decision again changes nothing, and another one is none. */
function beside({ authorityName, content }: SaidAdoption, { entry, endedOn }: HeldAdoption): ActJudgement {
  if (entry === null && endedOn !== null)
    return refuse('ACT_TARGET_ENDED', TARGET, 'was adopted, and the listing is over since')
  const same =
    entry !== null &&
    isSameText(entry.authority, authorityName) &&
    isSameText(entry.decisionNo, content.decisionNo) &&
    isSameText(entry.localBasis, content.localBasis) &&
    entry.date === content.decisionDate
  if (same) return { kind: 'same' }
  return refuse('ADOPTION_REFUSED', TARGET, 'was adopted here by another decision already: compare both')
}

/** What cannot be adopted, and has no measures here; null: it can. */
function unfitTarget({ feed, record, state }: HeldTarget, self: string): ActJudgement | null {
  if (feed.startsWith(`${self}/`))
    return refuse('ADOPTION_REFUSED', TARGET, 'is a listing of this province, which adopts none of its own')
  if (listReach(record.content.listBasis) === 'information') {
    const message = 'rests on a provincial rule or a memorandum: here it is 提示信息 and carries no measures'
    return refuse('ADOPTION_REFUSED', TARGET, message)
  }
  if (state === 'ended')
    return refuse('ACT_TARGET_ENDED', TARGET, 'was withdrawn or is over: nothing follows')
  return state === 'hidden' ? { kind: 'wait', code: 'ACT_TARGET_HIDDEN' } : null
}

function judgeFeedback(act: SaidFeedback, facts: JudgingFacts): ActJudgement {
  const { authorityName, content } = act
  const { answer, basis, answeredOn, measure } = content
  const { target, adoption, self, today, done } = facts
  const day = '/content/answeredOn'
  if (answeredOn > today) return refuse('ACT_DATE_BAD', day, 'is a day to come: deliver it then')
  if (adoption === null) return unasked(target, self)
  const task = adoption.tasks.find(one => one.measure === measure)
  if (task === undefined)
    return refuse('MEASURE_NOT_ASKED', '/content/measure', 'is no measure of that listing')
  const same =
    task.answer === answer &&
    task.answeredOn === answeredOn &&
    isSameText(task.basis ?? '', basis) &&
    isSameText(task.authority ?? '', authorityName)
  if (same) return { kind: 'same' }
  if (task.endedOn !== null)
    return refuse('MEASURE_ENDED', TARGET, 'is over: its measures were lifted, nothing is answered any more')
  const mayAnswer = [task.executor, adoption.entry?.authority ?? ''].some(one =>
    isSameText(one, authorityName),
  )
  if (!mayAnswer) {
    const message = 'neither executes this measure here nor adopted the listing: whoever executes it answers'
    return refuse('MEASURE_NOT_YOURS', '/authorityName', message)
  }
  if (answeredOn < adoption.adoptedOn)
    return refuse('ACT_DATE_BAD', day, 'lies before the day on which the listing was adopted')
  const last = task.answeredOn
  if (last !== null && (answeredOn < last || (answeredOn === last && !done)))
    return refuse('MEASURE_ANSWERED', day, 'was answered otherwise on this day or a later one: compare both')
  return { kind: 'answer', task }
}

/** The adoption may only be on its way; without one nothing is asked. */
function unasked(target: HeldTarget | null, self: string): ActJudgement {
  if (target === null) return { kind: 'wait', code: 'ACT_TARGET_UNKNOWN' }
  const unfit = unfitTarget(target, self)
  if (unfit === null) return { kind: 'wait', code: 'ACT_NOT_ADOPTED' }
  if (unfit.kind !== 'refuse' || unfit.code !== 'ADOPTION_REFUSED') return unfit
  return { ...unfit, code: 'MEASURE_NOT_ASKED' }
}

function refuse(code: ActCode, field: string, message: string): ActJudgement {
  return { kind: 'refuse', code, field, message }
}

/** Brackets, width and spaces are spelled as each system likes. */
function isSameText(one: string, other: string): boolean {
  return one === other || normaliseDocumentNo(one) === normaliseDocumentNo(other)
}
