/** A value that must be a code of a table of the standard: known, and in force on the day of the decision. */
import type { Gate } from '../gate.ts'
import { inForce, loadTable } from '../tables.ts'

/** Tables whose refusals are counted by themselves: `PENALTY_TYPE_UNKNOWN`, `PENALTY_TYPE_NOT_IN_FORCE`. */
const OWN_RULES: Readonly<Record<string, string>> = {
  'penalty-types': 'PENALTY_TYPE',
  measures: 'MEASURE',
  criteria: 'CRITERION',
}

/** @param day of the decision, conduct, service or award, where it is known */
export function codeRule(
  gate: Gate,
  table: string,
  field: string,
  code: string,
  day: string | undefined,
): void {
  const { entries } = loadTable(table)
  // The shipped table of industries ends at two digits; the finer classes are imported.
  const entry = entries.get(code) ?? (table === 'industries' ? entries.get(code.slice(0, 2)) : undefined)
  const rule = OWN_RULES[table]
  if (entry === undefined) {
    const message = `is not in tables/${table}.yaml: map it to a code that is`
    gate.error(rule === undefined ? 'VALUE_NOT_IN_TABLE' : `${rule}_UNKNOWN`, field, message)
  } else if (day !== undefined && !inForce(entry, day)) {
    const message = 'was not in force on the day of the decision'
    gate.warning(`${rule ?? 'CODE'}_NOT_IN_FORCE`, field, message)
  }
}
