import { fieldAt } from './field-path.ts'
import { columnOf } from './read-fields.ts'
import type { Fields, FieldValue, Value } from './row.ts'
import type { ConditionSyntax, TestSyntax } from './syntax.ts'
import { unitAgrees } from './unit-check.ts'

/**
 * Answers about a row and, in checks, about the record made from it; inside an item about the item, and about the row
 * around it.
 */
export type Condition = (fields: Fields, record: Value, outer?: Fields) => boolean

export function compileCondition(condition: ConditionSyntax, nulls: ReadonlySet<string>): Condition {
  if (condition.kind === 'test') return compileTest(condition, nulls)
  if (condition.kind === 'not') {
    const inner = compileCondition(condition.of, nulls)
    return (fields, record, outer) => !inner(fields, record, outer)
  }
  const parts = condition.of.map(one => compileCondition(one, nulls))
  if (condition.kind === 'all') return (...of) => parts.every(part => part(...of))
  return (...of) => parts.some(part => part(...of))
}

function compileTest({ of, name, test, values }: TestSyntax, nulls: ReadonlySet<string>): Condition {
  const read = of === 'field' ? column(name, nulls) : output(name)
  const wanted = new Set(values)
  const [first = ''] = values
  if (test === 'present') {
    const expected = first === 'true'
    return (...of) => isThere(read(...of)) === expected
  }
  if (test === 'is') return (...of) => wanted.has(textOf(read(...of)))
  if (test === 'contains') {
    return (...of) => {
      const value = read(...of)
      if (Array.isArray(value)) return value.some(item => wanted.has(textOf(item)))
      return values.some(one => textOf(value).includes(one))
    }
  }
  if (test === 'unitAgreesWith') {
    const text = output(first)
    return (fields, record) => unitAgrees(textOf(read(fields, record)), textOf(text(fields, record)))
  }
  if (test === 'notBefore' || (test === 'notAfter' && of === 'field')) {
    // A day that is not there has not passed, and nothing waits for it.
    return (fields, record) => {
      const [day, today] = [read(fields, record), fields['today']]
      if (typeof day !== 'string' || typeof today !== 'string') return true
      return test === 'notBefore' ? day >= today : day <= today
    }
  }
  // Days and instants of one kind compare as text in the order of time. Nothing to compare: it holds.
  const other = output(first)
  return (fields, record) => {
    const a = read(fields, record)
    const b = other(fields, record)
    return typeof a !== 'string' || typeof b !== 'string' || a <= b
  }
}

type Read = (fields: Fields, record: Value, outer?: Fields) => FieldValue | Value | undefined

function column(name: string, nulls: ReadonlySet<string>): Read {
  const at = fieldAt(columnOf(name))
  const isOuter = name.startsWith('^')
  return (fields, _, outer) => {
    const value = at(isOuter ? (outer ?? fields) : fields)
    if (typeof value !== 'string') return value
    const text = value.trim()
    return nulls.has(text) ? null : text
  }
}

function output(path: string): Read {
  const parts = path.split('.')
  return (_, record) => {
    let value: Value | undefined = record
    for (const part of parts) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
      value = value[part]
    }
    return value
  }
}

function isThere(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : ''
}
