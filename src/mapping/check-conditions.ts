import { type CheckScope, checkColumn } from './check-scope.ts'
import { isListPath } from './record-paths.ts'
import { suggestion } from './suggestion.ts'
import type { ConditionSyntax, TestSyntax } from './syntax.ts'
import { LOCAL_KEY } from './target.ts'
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
  checkAnswers(condition, scope)
  const isOfToday = test === 'notBefore' || (test === 'notAfter' && of === 'field')
  if (isOfToday && outputs !== 'today') {
    scope.complain(place, `"${test}: today" can be asked only in "select" of a mapping that goes out`)
  }
  if (isOfToday) return
  if (test !== 'notAfter' && test !== 'unitAgreesWith') return
  if (of !== 'output') scope.complain(place, `"${test}" compares outputs; write "output" instead of "field"`)
  else checkOutput(values[0] ?? '', place, scope)
  if (test === 'notAfter') checkTimes(name, values[0] ?? '', place, scope)
}

/** Answers that the record or the column never gives: no row would ever be so. */
function checkAnswers({ of, name, test, values, place }: TestSyntax, scope: CheckScope): void {
  const { asked, targets, complain, judge } = scope
  if (of === 'field' && asked !== undefined && isListPath(name))
    complain(place, `a condition asks a list as a whole; write "${name.split('.*.')[0]}" with "present"`)
  const spaced = of === 'field' && test === 'is' ? values.find(value => value !== value.trim()) : undefined
  if (spaced !== undefined)
    complain(place, `columns are asked without spaces at their ends; write "${spaced.trim()}"`)
  const field = (of === 'output' ? targets : asked)?.get(name)
  if (field === undefined) return
  if (test === 'is' && (field.kind === 'list' || field.kind === 'objects'))
    complain(place, `"${name}" is a list; write "contains" or "present"`)
  else if (test === 'is' || (test === 'contains' && field.kind === 'list' && field.choices !== undefined))
    // A value that is not there is the empty text here.
    for (const value of values) if (value !== '' && spaced === undefined) judge(value, field, place)
}

/** Days are compared with days, and instants with instants. */
function checkTimes(one: string, other: string, place: Place, { targets, complain }: CheckScope): void {
  const [a, b] = [targets.get(one)?.kind, targets.get(other)?.kind]
  if (a === undefined || b === undefined || (a === b && (a === 'day' || a === 'instant'))) return
  complain(place, `"notAfter" compares two days or two instants; "${one}" is ${a}, "${other}" is ${b}`)
}

function checkOutput(path: string, place: Place, { targets, complain }: CheckScope): void {
  if (path === LOCAL_KEY)
    complain(place, `"${LOCAL_KEY}" stays outside the record; ask its column with "field"`)
  else if (!targets.has(path))
    complain(place, `the standard has no "${path}"; ${suggestion(path, [...targets.keys()])}`)
}
