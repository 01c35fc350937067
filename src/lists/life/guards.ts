/**
 * What each check of `rules/listing-life.yaml` asks. Which event it guards, since when, and what whoever is refused is
 * told, is data; that a check holds is decided here, from facts alone.
 */
import { addMonths, type Day } from '../../base/time.ts'
import { eventPointer } from '../../standard/categories.ts'
import { statementPeriod } from '../../standard/clocks/deadlines.ts'
import { PUBLICITY_RULES, ruleSetOn, termsUnder } from '../../standard/clocks/publicity.ts'
import type { WorkingCalendar } from '../../standard/clocks/working-days.ts'
import { valueAt } from '../../standard/finding.ts'
import { listTypeOf } from '../../standard/list-types.ts'
import type {
  ListedCategory,
  ListingDecision,
  ListingGuard,
  ListingLife,
  SuspensionCause,
} from '../../standard/listing-life.ts'
import { ageAt, birthdayOf } from '../../standard/minors.ts'

/** All that a guard may know. */
export interface LifeFacts {
  readonly category: ListedCategory
  /** Six digits of the province whose authority acts. */
  readonly division: string
  /** In Asia/Shanghai. */
  readonly today: Day
  /** The record as it would stand after the event; undefined where the event brings none. */
  readonly record?: object
  readonly decision?: Partial<ListingDecision>
  /** Why, of an event that suspends. */
  readonly cause?: SuspensionCause
  /** The subject has a serious listing or a serious penalty in force, here or in another province. */
  readonly seriousRecord?: boolean
  /** An older version than the one that is held. */
  readonly older?: boolean
  /** Last day of publicity as it was stored before: a kinder rule may have shortened it. */
  readonly storedEnd?: Day
  readonly calendar: WorkingCalendar
}

type Check = (facts: LifeFacts, guard: ListingGuard, life: ListingLife) => boolean

/** Whether what the guard asks holds. */
export const CHECKS: Readonly<Record<ListingGuard['check'], Check>> = {
  present: ({ record }, { field }) => isThere(valueAt(record, field)),
  noticeServed: ({ record }, _guard, { state }) =>
    ['notified', 'corrected', 'upheld'].includes(state) || dayOf(record, '/content/noticeDate') !== undefined,
  statementOver,
  hasEnd: ({ record }) =>
    isThere(valueAt(record, '/content/validTo')) || isThere(valueAt(record, '/content/endEvent')),
  publicityNotLonger: facts => {
    const terms = publicity(facts)
    const end = dayOf(facts.record, '/publicityEnd')
    return terms === undefined || end === undefined || end <= terms.longest
  },
  publicityNotShorter: facts => {
    const terms = publicity(facts)
    const end = dayOf(facts.record, '/publicityEnd')
    if (terms === undefined || end === undefined || end >= terms.shortest || end === facts.storedEnd)
      return true
    // Publicity ends with the listing itself, however short its term is.
    const last = dayOf(facts.record, '/content/validTo')
    return last !== undefined && end >= last
  },
  noSeriousRecord: ({ seriousRecord }) => seriousRecord !== true,
  listTypeOfProvince: ({ category, division, record }) => {
    const name = valueAt(record, '/content/listName')
    const type = typeof name === 'string' ? listTypeOf(category, name) : undefined
    return type?.divisions === undefined || type.divisions.includes(division)
  },
  decided: ({ decision }) => isWhole(decision),
  adult,
  notOlder: ({ older }) => older !== true,
  suspensionMayEnd: ({ decision }, _guard, { suspension }) =>
    isWhole(decision) || (suspension?.cause !== 'national' && suspension?.cause !== 'decided'),
  // What has ended begins again as another listing only.
  ended: (_facts, _guard, { state }) => !['repaired', 'expired', 'revoked', 'withdrawn'].includes(state),
}

/** Whoever is to be listed is heard first. What cannot be counted yet stops nobody; the record is marked elsewhere. */
function statementOver({ record, calendar }: LifeFacts): boolean {
  const notice = dayOf(record, '/content/noticeDate')
  const decision = dayOf(record, '/content/decisionDate')
  if (notice === undefined || decision === undefined) return true
  const period = statementPeriod(notice, calendar)
  return period === undefined || 'missingNotice' in period || decision >= period.ends
}

/** Shortest and longest day of publicity under the rule set of the decision; undefined where none speaks of it. */
function publicity({ category, record }: LifeFacts): { shortest: Day; longest: Day } | undefined {
  const covering = PUBLICITY_RULES.filter(({ categories }) => categories?.includes(category) ?? true)
  const event = eventPointer(category)
  const decided = event === undefined ? undefined : dayOf(record, event)
  const rules = decided === undefined ? undefined : ruleSetOn(covering, decided)
  if (rules === undefined || decided === undefined) return undefined
  const severity = valueAt(record, '/severity')
  const bound = rules.bounds.find(one => one.severity === undefined || one.severity === severity)
  const terms = bound && termsUnder({ ...rules, bounds: [bound] }, { decided, severity: bound.severity })
  if (bound === undefined || terms === undefined) return undefined
  return { shortest: addMonths(decided, bound.minMonths), longest: terms.lastDay }
}

/** Only the node of the source knows an age; a record that it let go has no birthday, and is not asked again. */
function adult({ category, record }: LifeFacts): boolean {
  if (valueAt(record, '/subject/type') !== 'person') return true
  const facts = {
    idNumber: valueAt(record, '/subject/idNumber'),
    birthDate: valueAt(record, '/subject/birthDate'),
  }
  const event = eventPointer(category)
  const decided = event === undefined ? undefined : dayOf(record, event)
  return (
    ageAt(birthdayOf(facts), dayOf(record, '/content/conductDate'), decided, category === 'R07') === 'adult'
  )
}

function dayOf(record: object | undefined, pointer: string): Day | undefined {
  const value = valueAt(record, pointer)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Who decided, by which document, and when. */
export function isWhole(decision: Partial<ListingDecision> | undefined): decision is ListingDecision {
  return [decision?.authorityName, decision?.decisionNo, decision?.decisionDate].every(isThere)
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
