/** By which days an objection is marked and answered, and how it stands today (domain.md §4.3). */
import { addDays, type Day } from '../base/time.ts'
import {
  type ObjectionDueDays,
  type ObjectionTerms,
  objectionDueDays,
  objectionTerms,
} from '../standard/clocks/deadlines.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import type { Objection } from './act-ports.ts'

export interface TermPorts {
  readonly self: string
  readonly calendar: WorkingCalendar
  readonly ownTerms?: ObjectionTerms
}

/**
 * The days by the issuer's law; undefined where this node does not know that law, or no notice of the holidays in
 * between: an objection is never refused for that.
 */
export function answerTerms(
  { self, calendar, ownTerms }: TermPorts,
  { issuer, filedBy, receivedAt }: Pick<Objection, 'issuer' | 'filedBy' | 'receivedAt'>,
): ObjectionDueDays | undefined {
  try {
    const terms = objectionTerms(issuer, receivedAt, issuer === self ? ownTerms : undefined)
    return objectionDueDays(terms, receivedAt, issuer === filedBy, calendar)
  } catch (error) {
    if (error instanceof StandardError) return undefined
    throw error
  }
}

/** `soon`: the last day is today or the next working day; `noTerm`: the last day is not known here. */
export type Standing = 'running' | 'soon' | 'overdue' | 'noTerm'

/** How something stands that is due by the end of a day. */
export function standingBy(last: Day | null, today: Day, calendar: WorkingCalendar): Standing {
  if (last === null) return 'noTerm'
  if (today > last) return 'overdue'
  return last <= nextWorkingDay(today, calendar) ? 'soon' : 'running'
}

/** Where the next holidays are not known yet, tomorrow: rather too early than too late. */
export function nextWorkingDay(today: Day, calendar: WorkingCalendar): Day {
  return calendar.reaches(today, 1) ? calendar.addWorkingDays(today, 1) : addDays(today, 1)
}

/** What comes next for an objection without outcome, by the issuer's law. */
export interface Escalation {
  readonly standing: Standing
  /** Last day for the outcome, with an extension where there is one. */
  readonly dueOn: Day | null
  /** Before the term is over: the longer term that the law knows and that was not used yet. */
  readonly extendableTo: Day | null
  /** After it: who reviews it by that law; null where it names nobody. */
  readonly review: string | null
}

export function escalationOf(
  ports: TermPorts,
  objection: Pick<Objection, 'issuer' | 'filedBy' | 'receivedAt' | 'dueAt' | 'extendedTo'>,
  today: Day,
): Escalation {
  const { issuer, receivedAt, dueAt, extendedTo } = objection
  const dueOn = extendedTo ?? dueAt
  const standing = standingBy(dueOn, today, ports.calendar)
  const extendable = extendedTo === null ? answerTerms(ports, objection)?.extendableTo : undefined
  const review = standing === 'overdue' ? lawOf(ports, issuer, receivedAt)?.review : undefined
  return {
    ...{ standing, dueOn },
    extendableTo: standing === 'overdue' ? null : (extendable ?? null),
    review: review ?? null,
  }
}

function lawOf({ self, ownTerms }: TermPorts, issuer: string, day: Day): ObjectionTerms | undefined {
  try {
    return objectionTerms(issuer, day, issuer === self ? ownTerms : undefined)
  } catch (error) {
    if (error instanceof StandardError) return undefined
    throw error
  }
}
