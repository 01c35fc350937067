/** Values that a pattern cannot judge: check digits, days of the calendar, characters that were lost on the way. */
import { isDay } from '../../base/time.ts'
import { expandPath } from '../finding.ts'
import type { Gate } from '../gate.ts'
import type { Field } from '../generated/fields.ts'
import { checkOrganisationCode } from '../organisation-code.ts'
import { checkUscc } from '../uscc.ts'

const CHECKS: Readonly<Record<string, (gate: Gate, field: string, value: string) => void>> = {
  uscc: usccRule,
  day: dayRule,
  instant: instantRule,
  organisationCode: organisationCodeRule,
  string: textRule,
}

/** @param wrong pointers that the schema has refused already; they are not judged twice */
export function valueRules(gate: Gate, fields: readonly Field[], wrong: ReadonlySet<string>): void {
  for (const { path, kind } of fields) {
    const check = CHECKS[kind]
    if (check === undefined) continue
    for (const pointer of expandPath(gate.record, path)) {
      const value = gate.text(pointer)
      if (value !== undefined && !wrong.has(pointer)) check(gate, pointer, value)
    }
  }
}

function usccRule(gate: Gate, field: string, value: string): void {
  const check = checkUscc(value)
  if (!check.ok) {
    gate.error(check.rule, field, 'is not a valid unified social credit code: compare it with the licence')
    return
  }
  for (const rule of check.warnings)
    gate.warning(rule, field, 'the code is valid but unusual: compare it with the licence')
}

function organisationCodeRule(gate: Gate, field: string, value: string): void {
  const check = checkOrganisationCode(value)
  if (!check.ok)
    gate.error(check.rule, field, 'is not a valid organisation code: compare it with the certificate')
}

function dayRule(gate: Gate, field: string, value: string): void {
  if (!isDay(value)) gate.error('DATE_BAD', field, 'is not a day of the calendar')
}

function instantRule(gate: Gate, field: string, value: string): void {
  if (!isDay(value.slice(0, 10))) gate.error('INSTANT_BAD', field, 'is not a day of the calendar')
}

function textRule(gate: Gate, field: string, value: string): void {
  if (!value.isWellFormed()) {
    gate.error('TEXT_MALFORMED', field, 'holds half of a surrogate pair: decode the source again')
  } else if (value.includes('\ufffd')) {
    gate.warning(
      'TEXT_REPLACED',
      field,
      'holds a replacement character: a character was lost before delivery',
    )
  } else if (/\p{Co}/u.test(value)) {
    gate.warning('TEXT_PRIVATE_USE', field, 'holds a private-use character that other systems cannot read')
  }
}
