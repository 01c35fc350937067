/** Minors never leave the source node: their records stop here, and so do those of persons whose age it cannot know. */

import { type Category, eventPointer } from '../categories.ts'
import { at } from '../finding.ts'
import type { Gate } from '../gate.ts'
import { ageAt, birthdayOf } from '../minors.ts'

const CONDUCT_DATE = at('/content/conductDate')
const RELATED_PERSONS = at('/content/relatedPersons')
const SUBJECT_TYPE = at('/subject/type')

/** Categories that hold a violation against a person. */
const ADVERSE: ReadonlySet<Category> = new Set(['R03', 'R07'])

/**
 * Where a record is checked. Only the source node knows a birthday; what it let go has none any more, and a holder
 * relies on the source.
 */
export type CheckPlace = 'source' | 'holder'

export function minorRules(gate: Gate, category: Category, place: CheckPlace): void {
  if (place === 'holder') return
  if (gate.value(SUBJECT_TYPE) === 'person') personRule(gate, category, '/subject')
  const related = gate.value(RELATED_PERSONS)
  for (const at of Array.isArray(related) ? related.keys() : [])
    personRule(gate, category, `/content/relatedPersons/${at}`)
}

function personRule(gate: Gate, category: Category, person: string): void {
  const facts = { idNumber: gate.value(`${person}/idNumber`), birthDate: gate.value(`${person}/birthDate`) }
  const birthday = birthdayOf(facts)
  const event = eventPointer(category)
  const decision = event === undefined ? undefined : gate.day(event)
  const adverse = ADVERSE.has(category)
  const age = ageAt(birthday, gate.day(CONDUCT_DATE), decision, adverse)
  if (age === 'minor') {
    const message = 'was under 18 at the time: the record stays in the source system and goes nowhere'
    gate.error('SUBJECT_IS_MINOR', person, message)
  } else if (birthday === undefined || (age === 'unknown' && decision === undefined)) {
    const message = 'a minor never leaves: give the birthday by document or date, and the day of the event'
    gate.error('AGE_UNKNOWN', person, message)
  } else if (age === 'unknown') {
    const message = 'is needed of a person this young, who may have been a minor at the time'
    gate.error('CONDUCT_DATE_MISSING', '/content/conductDate', message)
  }
}
