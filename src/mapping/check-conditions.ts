import { type CheckScope, checkColumn } from './check-scope.ts'
import { suggestion } from './suggestion.ts'
import type { ConditionSyntax } from './syntax.ts'
import type { Place } from './yaml-reader.ts'

/** Outputs may be asked about only in checks, when the whole record is there. */
export function checkCondition(
  condition: ConditionSyntax,
  scope: CheckScope,
  outputs: boolean | 'today',
): void {
  if (condition.kind !== 'test') {
    const parts = condition.kind === 'not' ? [condition.of] : condition.of
    for (const one of parts) checkCondition(one, scope, outputs)
    return
  }
  const { of, name, test, values, place } = condition
  if (of === 'field') checkColumn({ value: name, place }, scope)
  else if (outputs !== true) scope.complain(place, '"output" can be asked only in checks; use "field" here')
  else checkOutput(name, place, scope)
  if (test === 'notBefore' && outputs !== 'today') {
    scope.complain(place, '"notBefore: today" can be asked only in "select" of a mapping that goes out')
  }
  if (test !== 'notAfter' && test !== 'unitAgreesWith') return
  if (of !== 'output') scope.complain(place, `"${test}" compares outputs; write "output" instead of "field"`)
  else checkOutput(values[0] ?? '', place, scope)
}

function checkOutput(path: string, place: Place, { targets, complain }: CheckScope): void {
  if (!targets.has(path))
    complain(place, `the standard has no "${path}"; ${suggestion(path, [...targets.keys()])}`)
}
