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
