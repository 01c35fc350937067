/** Checked syntax of a mapping that goes out → a function from a record to a row of the local file. */
import { chain } from './chain.ts'
import { madeRule } from './compile.ts'
import { type Condition, compileCondition } from './compile-conditions.ts'
import { holdsMark, isTaken, type OutReader } from './out-reader.ts'
import { itemsAt, recordReader } from './record-paths.ts'
import type { Fields, FieldValue, RowRun, Step, Value } from './row.ts'
import type { MadeRule } from './rules/catalogue.ts'
import type { EachSyntax, FromSyntax, OutSyntax, RuleSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'

/** Reads one value; `item` is the record itself, or the item of a list of it. */
type OutGetter = (item: Fields, run: RowRun, record: Fields) => Value | undefined

export interface CompiledOut {
  readonly selects: Condition
  /** The row by column; a column that was refused is missing, and told in the run. */
  readonly render: (record: Fields, run: RowRun) => { [column: string]: Value }
}

/** What the getters of one column are made with. */
interface Scope {
  readonly tables: ReadonlyMap<string, CodeTable>
  /** Of conditions on the record: it has no other empty values. */
  readonly nulls: ReadonlySet<string>
  /** Texts that are read as no value. */
  readonly taken: ReadonlySet<string>
  /** Marks at which the reader cuts the column, and by which it takes parts of it. */
  readonly splits: ReadonlySet<string> | undefined
  readonly parts: ReadonlySet<string> | undefined
}

/**
 * What a spreadsheet takes for a formula when it opens a CSV file, quoted or not: a sign before digits is a number or a
 * telephone number, and signs alone are none. An apostrophe in front would be read back as part of the text.
 */
const FORMULA = /^[=@\t\r]|^[-+](?![-+]*$)(?![\d.,%()\s-]*$)/

/** @param reader how the file is read again */
export function compileOutMapping(
  syntax: OutSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  reader: OutReader,
): CompiledOut {
  const columns = new Map(syntax.fields.map(({ path, value }) => [path, value]))
  const { nullToken, nullTokens, fields, format } = syntax.target
  const taken = new Set([nullToken, ...nullTokens, ...reader.nulls])
  const nulls = new Set([''])
  const getters = fields.map(({ name }) => {
    const value = columns.get(name)
    const [splits, parts] = [reader.splits.get(name), reader.parts.get(name)]
    return [name, value ? getterOf(value, { tables, nulls, taken, splits, parts }) : () => null] as const
  })
  return {
    selects: syntax.select ? compileCondition(syntax.select, nulls) : () => true,
    render: (record, run) => {
      const row: { [column: string]: Value } = {}
      for (const [column, get] of getters) {
        run.field = column
        const value = get(record, run, record)
        if (value !== undefined) row[column] = value ?? nullToken
        if (format === 'csv' && FORMULA.test(String(value ?? '')))
          run.fail('CELL_IS_FORMULA', value, 'a spreadsheet that opens the file would run it as a formula')
      }
      return row
    },
  }
}

function getterOf(value: ValueSyntax, scope: Scope): OutGetter {
  if (value.kind === 'constant') {
    const { value: constant } = value
    return () => (typeof constant !== 'string' ? [...constant] : constant === '' ? null : constant)
  }
  if (value.kind === 'from') return fromGetter(value, scope)
  if (value.kind === 'each') return eachGetter(value, scope)
  const cases = value.cases.map(one => ({
    when: one.when ? compileCondition(one.when, scope.nulls) : undefined,
    get: getterOf(one.value, scope),
  }))
  return (item, run, record) => {
    for (const { when, get } of cases)
      if (when === undefined || when(record, null)) return get(item, run, record)
    return null
  }
}

function fromGetter(value: FromSyntax, scope: Scope): OutGetter {
  const readers = value.fields.map(({ value: path }) => {
    const read = recordReader(path.replace(/^\^/, ''))
    return path.startsWith('^') ? (_: Fields, record: Fields) => read(record) : (item: Fields) => read(item)
  })
  const { combine, fallback = null, required } = value
  const apply = chain(value.rules.flatMap(rule => rulesOf(rule, scope)))
  const isJoined = value.rules.some(({ name }) => name === 'joinWith')
  const start = combine === 'join' ? joined(value, scope) : gathered(combine)
  return (item, run, record) => {
    const first = start(
      readers.map(read => read(item, record)),
      run,
    )
    const made = first === null || first === undefined ? first : apply(first, run)
    if (made === undefined) return undefined
    if (made !== null && isTaken(made, scope.taken))
      return run.fail('NULL_TOKEN_TAKEN', made, 'the local file has this text where there is no value')
    if (made !== null && !isJoined && holdsMark(made, scope.splits)) return separated(made, run)
    if (made !== null) return made
    if (fallback !== null) return fallback
    return required ? run.fail('FIELD_MISSING', null, 'the local file needs this column') : null
  }
}

/** Before a list becomes one text, no item may hold a mark at which the reader cuts it. */
function rulesOf(rule: RuleSyntax, scope: Scope): MadeRule[] {
  const made = madeRule(rule, scope)
  if (rule.name !== 'joinWith' || scope.splits === undefined) return [made]
  const whole: Step = (value, run) => {
    const held = [value].flat().find(item => holdsMark(item, scope.splits))
    return held === undefined ? value : separated(held, run)
  }
  return [{ for: 'list', apply: whole }, made]
}

function separated(value: Value, run: RowRun): undefined {
  return run.fail('LIST_ITEM_SEPARATOR', value, 'it holds a mark that parts the values of this column')
}

type Start = (values: readonly Value[], run: RowRun) => Value | undefined

function gathered(combine: 'first' | 'gather'): Start {
  return values => {
    const there = values.filter(one => one !== null)
    return combine === 'first' ? (there[0] ?? null) : there.length === 0 ? null : there.flat()
  }
}

/**
 * Several values in one text. Read again, all behind the first separator is the last value; a reader that takes parts by
 * it finds each at its place only if none of them holds it and none is left out.
 */
function joined({ separator }: FromSyntax, { parts }: Scope): Start {
  const isParted = parts?.has(separator) === true
  return (values, run) => {
    const last = values.findLastIndex(one => one !== null)
    if (last < 0) return null
    const all = values.slice(0, last + 1).flat()
    const there = isParted ? all.map(one => one ?? '') : all.filter(one => one !== null)
    const closed = isParted || values.some(Array.isArray) ? there : there.slice(0, -1)
    const held = separator === '' ? undefined : closed.find(one => String(one).includes(separator))
    return held === undefined ? there.join(separator) : separated(held, run)
  }
}

function eachGetter({ field, item }: EachSyntax, scope: Scope): OutGetter {
  const inner: Scope = { ...scope, splits: undefined, parts: undefined }
  const getters = item.map(({ path, value }: TargetSyntax) => [path, getterOf(value, inner)] as const)
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
