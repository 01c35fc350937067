/**
 * Minors (domain.md §4.4): a person under 18 at the date of the conduct, service or award never leaves the source
 * node, in any category. Only the source node knows a birthday, so it decides; at a holder these rules find nothing.
 */
import { addMonths, type Day, isDay } from '../base/time.ts'
import { checkCitizenNumber } from './citizen-number.ts'

const ADULT_MONTHS = 18 * 12
/** A violation is punished within two years of the conduct (行政处罚法 art. 36), five where life is in danger. */
const PUNISHABLE_MONTHS = 5 * 12
/** Any later day: whether a birthday lies in the future is no question here. */
const END_OF_TIME = '9999-12-31'

export interface PersonFacts {
  readonly idNumber?: unknown
  readonly birthDate?: unknown
}

export type Age = 'adult' | 'minor' | 'unknown'

/** The birthday by the citizen number, or as given where the document holds none. */
export function birthdayOf({ idNumber, birthDate }: PersonFacts): Day | undefined {
  if (typeof idNumber === 'string') {
    const check = checkCitizenNumber(idNumber, END_OF_TIME)
    if (check.ok) return check.value.birthday
  }
  return typeof birthDate === 'string' && isDay(birthDate) ? birthDate : undefined
}

/**
 * @param conduct day of the conduct, service or award; undefined where the source does not give it
 * @param decision day of the decision on it; a conduct may lie years before
 * @param adverse true where the conduct was a violation, so that the decision says little about its day
 */
export function ageAt(
  birthday: Day | undefined,
  conduct: Day | undefined,
  decision: Day | undefined,
  adverse: boolean,
): Age {
  const day = conduct ?? decision
  if (birthday === undefined || day === undefined) return 'unknown'
  // A person born on 29 February is of age on 28 February at the earliest (art. 202 by analogy).
  const ofAge = addMonths(birthday, ADULT_MONTHS)
  if (day < ofAge) return 'minor'
  if (conduct !== undefined || !adverse) return 'adult'
  return day < addMonths(ofAge, PUNISHABLE_MONTHS) ? 'unknown' : 'adult'
}
