/** What a mapping does with each column of its source: takes a value from it, decides by it, checks it. */
import { columnOf } from './read-fields.ts'
import type { ConditionSyntax, MappingSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'

/** Nothing in any of the four: the mapping leaves the column alone. */
export interface ColumnUse {
  /** Paths of the record that take their value from it; of a list the list's own. */
  readonly values: readonly string[]
  /** Paths of which it decides the case. */
  readonly decides: readonly string[]
  /** Rules of the checks that name it. */
  readonly checks: readonly string[]
  /** Of a database table: what it tells of the row. */
  readonly tells: readonly ('key' | 'watermark')[]
}

/** By the name of each column that the source declares. */
export function columnUses({ source, fields, checks }: MappingSyntax): ReadonlyMap<string, ColumnUse> {
  const values = pairsOf(fields, takenBy)
  const decides = pairsOf(fields, decidedBy)
  const checked = checks.flatMap(({ rule, field, when, demand }) => {
    const names = [field.value, ...columnsOf(demand), ...(when === undefined ? [] : columnsOf(when))]
    return names.map(column => [column, rule] as const)
  })
  const told = [
    [source.table?.key, 'key'],
    [source.table?.watermark, 'watermark'],
  ] as const
  return new Map(
    source.fields.map(({ name }) => [
      name,
      {
        values: of(values, name),
        decides: of(decides, name),
        checks: of(checked, name),
        tells: told.filter(([column]) => column === name).map(([, what]) => what),
      },
    ]),
  )
}

/** The columns that a condition asks for, each once. */
export function columnsOf(condition: ConditionSyntax): readonly string[] {
  if (condition.kind === 'test') return condition.of === 'field' ? [condition.name] : []
  const parts = condition.kind === 'not' ? [condition.of] : condition.of
  return [...new Set(parts.flatMap(columnsOf))]
}

type Pair = readonly [column: string, by: string]

function of(pairs: readonly Pair[], column: string): string[] {
  return [...new Set(pairs.filter(([name]) => name === column).map(([, by]) => by))]
}

function pairsOf(
  fields: readonly TargetSyntax[],
  names: (value: ValueSyntax, path: string, inItem: boolean) => Pair[],
): Pair[] {
  return fields.flatMap(({ path, value }) => names(value, path, false))
}

/** Inside an item a name is one of the item's own, and `^NAME` a column of the row. */
function takenBy(value: ValueSyntax, path: string, inItem: boolean): Pair[] {
  if (value.kind === 'constant') return []
  if (value.kind === 'cases') return value.cases.flatMap(one => takenBy(one.value, path, inItem))
  if (value.kind === 'from') {
    const names = value.fields.map(one => one.value).filter(name => !inItem || name.startsWith('^'))
    return names.map(name => [columnOf(name), path])
  }
  const own: Pair[] = inItem ? [] : [[value.field.value, path]]
  return [...own, ...value.item.flatMap(item => takenBy(item.value, `${path}.*.${item.path}`, true))]
}

function decidedBy(value: ValueSyntax, path: string, inItem: boolean): Pair[] {
  if (value.kind === 'each')
    return value.item.flatMap(item => decidedBy(item.value, `${path}.*.${item.path}`, true))
  if (value.kind !== 'cases') return []
  return value.cases.flatMap(one => {
    const names = one.when === undefined ? [] : columnsOf(one.when)
    const columns = names.filter(name => !inItem || name.startsWith('^')).map(columnOf)
    return [...columns.map(column => [column, path] as const), ...decidedBy(one.value, path, inItem)]
  })
}
