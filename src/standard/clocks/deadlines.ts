/** Deadlines in working days, and the objection terms of the issuer's law (domain.md §4.2, §4.3), as data by date. */
import { addMonths, type Day } from '../../base/time.ts'
import { readDataFile } from '../data-file.ts'
import { PROVINCES } from '../divisions.ts'
import { StandardError } from '../fault.ts'
import type { DeadlineRulesFile, ObjectionTerms as TermsRow } from '../generated/data.ts'
import { inForce } from '../tables.ts'
import type { WorkingCalendar } from './working-days.ts'

const RULES: DeadlineRulesFile = readDataFile('deadlines', 'rules/deadlines.yaml')

/** Working days of one province's law; what a configuration must give where the data has none. */
export type ObjectionTerms = Omit<TermsRow, 'division' | 'from' | 'to'>

/** Working days of the deadline of that code on that day; undefined when no rule was in force. */
export function deadlineDays(code: string, day: Day): number | undefined {
  return RULES.deadlines.find(rule => rule.code === code && inForce(rule, day))?.workingDays
}

/**
 * The last day of a deadline.
 * @param from day of the event; the next working day counts 1
 * @returns undefined when no rule of that code was in force
 * @throws {StandardError} HOLIDAYS_UNKNOWN
 */
export function dueDay(code: string, from: Day, calendar: WorkingCalendar): Day | undefined {
  const days = deadlineDays(code, from)
  return days === undefined ? undefined : calendar.addWorkingDays(from, days)
}

/**
 * Objection terms by the issuer's law on that day. A configured value takes the place of the data.
 * @param configured what the operator set for this province, with its source
 * @throws {StandardError} OBJECTION_TERMS_MISSING where neither the data nor the configuration has one: the node of
 *   that province must not start
 */
export function objectionTerms(division: string, day: Day, configured?: ObjectionTerms): ObjectionTerms {
  if (configured !== undefined) return configured
  const rule = RULES.objections.find(one => one.division === division && inForce(one, day))
  if (rule !== undefined) return rule
  const name = PROVINCES.find(({ code }) => code === division)?.title ?? division
  const message =
    `no objection deadlines are known for ${division} ${name}: enter them with their source under "objections" ` +
    "in openapi/standard/rules/deadlines.yaml, or set them in the node's configuration"
  throw new StandardError(message, { code: 'OBJECTION_TERMS_MISSING', division })
}

/** Until when the subject of an intended listing may speak, or why that cannot be counted. */
export type StatementPeriod =
  | { readonly workingDays: number; readonly ends: Day }
  | { readonly workingDays: number; readonly missingNotice: number }

/**
 * The statement period (陈述申辩期) that a notice opens: no listing may be decided before it ends (domain.md §4.3).
 * @param notice day on which reasons, basis and rights were told
 * @returns its length and last day, or the year whose holiday notice is missing; undefined for a day before the rule
 */
export function statementPeriod(notice: Day, calendar: WorkingCalendar): StatementPeriod | undefined {
  const workingDays = deadlineDays('statement', notice)
  if (workingDays === undefined) return undefined
  const missingNotice = calendar.missingNotice(notice, workingDays)
  if (missingNotice !== undefined) return { workingDays, missingNotice }
  return { workingDays, ends: calendar.addWorkingDays(notice, workingDays) }
}

export interface ObjectionDueDays {
  /** Day by which the record is marked 异议处理中. */
  readonly markBy: Day
  /** Against another's data: day by which the objection is forwarded to its provider. */
  readonly forwardBy?: Day
  readonly answerBy: Day
  /** Longest day of the answer with an extension. */
  readonly extendableTo?: Day
}

/**
 * @param received day of receipt
 * @param ownData false when the objection is against data of another provider, to whom it is forwarded
 * @throws {StandardError} HOLIDAYS_UNKNOWN
 */
export function objectionDueDays(
  terms: ObjectionTerms,
  received: Day,
  ownData: boolean,
  calendar: WorkingCalendar,
): ObjectionDueDays {
  const { markWithin, answerWithin, forwardWithin, providerAnswersWithin, extendableTo } = terms
  const after = (days: number) => calendar.addWorkingDays(received, days)
  const forwarded = !ownData && forwardWithin !== undefined
  const answer = forwarded ? forwardWithin + (providerAnswersWithin ?? answerWithin) : answerWithin
  return {
    markBy: after(markWithin),
    ...(forwarded ? { forwardBy: after(forwardWithin) } : {}),
    answerBy: after(answer),
    ...(extendableTo === undefined ? {} : { extendableTo: after(extendableTo) }),
  }
}

/**
 * Last day on which a record may be asked for (查询期限), inclusive; after it sharing and use stop.
 * @param conductEnd day on which the conduct or event ended
 * @param division issuing province; without a rule of its own the default counts
 */
export function queryEnd(conductEnd: Day, division: string, day: Day): Day {
  const rules = RULES.queryPeriods.filter(rule => inForce(rule, day))
  const rule = rules.find(one => one.division === division) ?? rules.find(one => one.division === undefined)
  // Before the first rule the default counts: nothing may be kept for ever because a date is missing.
  const months = (rule ?? RULES.queryPeriods.find(one => one.division === undefined))?.months ?? 60
  return addMonths(conductEnd, months)
}
