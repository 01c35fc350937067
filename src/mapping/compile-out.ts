/** Checked syntax of a mapping that goes out → a function from a record to a row of the local file. */
import { chain } from './chain.ts'
import { madeRule } from './compile.ts'
import { type Condition, compileCondition } from './compile-conditions.ts'
import { itemsAt, recordReader } from './record-paths.ts'
import type { Fields, FieldValue, RowRun, Value } from './row.ts'
import type { EachSyntax, FromSyntax, OutSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'

/** Reads one value; `item` is the record itself, or the item of a list of it. */
type OutGetter = (item: Fields, run: RowRun, record: Fields) => Value | undefined

export interface CompiledOut {
  readonly selects: Condition
  /** The row by column; a column that was refused is missing, and told in the run. */
  readonly render: (record: Fields, run: RowRun) => { [column: string]: Value }
}

export function compileOutMapping(syntax: OutSyntax, tables: ReadonlyMap<string, CodeTable>): CompiledOut {
  const columns = new Map(syntax.fields.map(({ path, value }) => [path, value]))
  const { nullToken, fields } = syntax.target
  const nulls = new Set([''])
  const getters = fields.map(({ name }) => {
    const value = columns.get(name)
    return [name, value ? getterOf(value, tables, nulls) : () => null] as const
  })
  return {
    selects: syntax.select ? compileCondition(syntax.select, nulls) : () => true,
    render: (record, run) => {
      const row: { [column: string]: Value } = {}
      for (const [column, get] of getters) {
        run.field = column
        const value = get(record, run, record)
        if (value !== undefined) row[column] = value ?? nullToken
        // Read back, it would be no value at all.
        if (value === nullToken && nullToken !== '')
          run.fail('NULL_TOKEN_TAKEN', value, 'the local file writes this text where there is no value')
      }
      return row
    },
  }
}

function getterOf(
  value: ValueSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  nulls: ReadonlySet<string>,
): OutGetter {
  if (value.kind === 'constant') {
    const { value: constant } = value
    return () => (typeof constant !== 'string' ? [...constant] : constant === '' ? null : constant)
  }
  if (value.kind === 'from') return fromGetter(value, tables)
  if (value.kind === 'each') return eachGetter(value, tables, nulls)
  const cases = value.cases.map(one => ({
    when: one.when ? compileCondition(one.when, nulls) : undefined,
    get: getterOf(one.value, tables, nulls),
  }))
  return (item, run, record) => {
    for (const { when, get } of cases)
      if (when === undefined || when(record, null)) return get(item, run, record)
    return null
  }
}

function fromGetter(value: FromSyntax, tables: ReadonlyMap<string, CodeTable>): OutGetter {
  const readers = value.fields.map(({ value: path }) => {
    const read = recordReader(path.replace(/^\^/, ''))
    return path.startsWith('^') ? (_: Fields, record: Fields) => read(record) : (item: Fields) => read(item)
  })
  const apply = chain(value.rules.map(rule => madeRule(rule, { tables })))
  const { combine, separator, fallback = null, required } = value
  return (item, run, record) => {
    const values = readers.map(read => read(item, record)).filter(one => one !== null)
    const [first = null] = values
    const start = combine === 'first' ? first : combined(values, combine === 'join' ? separator : undefined)
    const made = start === null ? null : apply(start, run)
    if (made !== null) return made
    if (fallback !== null) return fallback
    return required ? run.fail('FIELD_MISSING', null, 'the local file needs this column') : null
  }
}

function combined(values: Value[], separator: string | undefined): Value {
  if (values.length === 0) return null
  return separator === undefined ? values.flat() : values.flat().join(separator)
}

function eachGetter(
  { field, item }: EachSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  nulls: ReadonlySet<string>,
): OutGetter {
  const getters = item.map(({ path, value }: TargetSyntax) => [path, getterOf(value, tables, nulls)] as const)
  return (_, run, record) =>
    itemsAt(record, field.value).map(one => {
      const made: { [name: string]: Value } = {}
      for (const [name, get] of getters) {
        const value = get(one, run, record)
        if (value !== null && value !== undefined) made[name] = value
      }
      return made
    })
}

/** Dotted columns as objects in objects, as JSON and XML hold them. */
export function nested(row: Readonly<Record<string, Value>>): { [name: string]: FieldValue } {
  const made: { [name: string]: FieldValue } = {}
  for (const [column, value] of Object.entries(row)) {
    const parts = column.split('.')
    const last = parts.pop() ?? column
    let at: { [name: string]: FieldValue } = made
    for (const part of parts) {
      const there = at[part]
      const next = typeof there === 'object' && there !== null && !Array.isArray(there) ? there : {}
      at[part] = next
      at = next as { [name: string]: FieldValue }
    }
    at[last] = value as FieldValue
  }
  return made
}
