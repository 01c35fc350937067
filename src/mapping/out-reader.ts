/**
 * How the file that a mapping writes is read again, by the `mapping.yaml` beside it or by what its target says: which
 * texts mean no value there, and which marks part the text of a column. What would be read as something else is told.
 */
import type { Value } from './row.ts'
import type { MappingSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'

export interface OutReader {
  /** Texts that are read as no value. */
  readonly nulls: ReadonlySet<string>
  /** Column → each of the marks at which its text is cut into a list. */
  readonly splits: ReadonlyMap<string, ReadonlySet<string>>
  /** Column → the marks by which parts of its text are taken. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads the file of another system, of which nothing more is known. */
export const UNKNOWN_READER: OutReader = { nulls: new Set(), splits: new Map(), parts: new Map() }

export function readerOf({ source, fields }: Pick<MappingSyntax, 'source' | 'fields'>): OutReader {
  const splits = new Map<string, Set<string>>()
  const parts = new Map<string, Set<string>>()
  const add = (to: Map<string, Set<string>>, column: string, marks: Iterable<string>): void => {
    to.set(column, new Set([...(to.get(column) ?? []), ...marks]))
  }
  const look = (value: ValueSyntax): void => {
    if (value.kind === 'cases') for (const one of value.cases) look(one.value)
    if (value.kind === 'each') {
      if (value.by !== '') add(splits, value.field.value, value.by)
      for (const one of value.item) look(one.value)
    }
    if (value.kind !== 'from') return
    for (const { name, options } of value.rules) {
      const option = (key: string): string => options.get(key)?.value[0] ?? ''
      for (const { value: column } of value.fields) {
        if (name === 'split') add(splits, column, option('value'))
        if (name === 'part') add(parts, column, [option('by')])
      }
    }
  }
  for (const { value } of fields as readonly TargetSyntax[]) look(value)
  return { nulls: new Set(source.nullTokens), splits, parts }
}

/** Whether a text, or an item of a list, is one of those that mean no value; spaces around it do not count. */
export function isTaken(value: Value, nulls: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some(item => isTaken(item, nulls))
  if (typeof value !== 'string' || value === '') return false
  const text = value.trim()
  return text === '' || nulls.has(text)
}

/** Whether a text holds one of the marks. */
export function holdsMark(value: Value, marks: ReadonlySet<string> | undefined): boolean {
  if (marks === undefined || typeof value !== 'string') return false
  return [...marks].some(mark => value.includes(mark))
}
