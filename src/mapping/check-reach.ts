import type { CheckScope } from './check-scope.ts'
import { PossibleRows } from './possible-rows.ts'
import type { CaseSyntax, ConditionSyntax } from './syntax.ts'
import type { Place } from './yaml-reader.ts'

/** Cases that never hold, because those before them hold whenever they would, or because nothing ever is so. */
export function checkReach(cases: readonly CaseSyntax[], scope: CheckScope): void {
  const conditions = cases.flatMap(({ when }) => (when ? [when] : []))
  const rows = new PossibleRows(conditions, scope)
  const before: ConditionSyntax[] = []
  for (const { when, place } of cases) {
    if (before.length > 0 && !rows.has([], before)) {
      scope.complain(place, 'a case before this one always holds, so this one is never reached')
      return
    }
    const isPossible = when === undefined || checkPossible(when, rows, scope, place)
    if (isPossible && when !== undefined && !rows.has([when], before))
      scope.complain(place, `cases before have taken every row ${whose(when)}`)
    // What always holds demands nothing.
    before.push(when ?? { kind: 'all', of: [], place })
  }
}

/** A condition that no record can meet, or a part of it. */
export function checkSelect(select: ConditionSyntax, scope: CheckScope): void {
  checkPossible(select, new PossibleRows([select], scope), scope, select.place)
}

/**
 * @param place of the case when the condition is the whole of it
 * @returns whether a row can meet the condition
 */
function checkPossible(
  condition: ConditionSyntax,
  rows: PossibleRows,
  scope: CheckScope,
  place?: Place,
): boolean {
  const at = place ?? condition.place
  if (condition.kind === 'test' && condition.test === 'is') {
    const { name, values } = condition
    const isNothing = values.every(value => scope.nulls.has(value))
    // Inside a condition an empty text stands well enough for a column without value.
    if (isNothing && (place !== undefined || !values.includes(''))) {
      scope.complain(at, `"${values.join(', ')}" means that "${name}" has no value; write "present: false"`)
      return false
    }
  }
  if (!rows.has([condition])) {
    scope.complain(at, 'nothing can ever be so: what is asked for here excludes itself')
    return false
  }
  if (condition.kind === 'test') return true
  const parts = condition.kind === 'not' ? [condition.of] : condition.of
  return parts.map(part => checkPossible(part, rows, scope)).every(Boolean)
}

function whose(condition: ConditionSyntax): string {
  if (condition.kind !== 'test') return 'for which this one would hold'
  const { name, test, values } = condition
  if (test === 'present') return values[0] === 'true' ? `that has a "${name}"` : `that has no "${name}"`
  return `whose "${name}" ${test === 'is' ? 'is' : 'contains'} ${values.join(', ')}`
}
