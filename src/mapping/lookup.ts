/**
 * A second source file in which rows are looked up by a key: it comes with the data, not with the mapping.
 * To the rules it is a code table that is filled when the file is read.
 */
import { readRows } from './read-rows.ts'
import { isFault, SourceError } from './source-fault.ts'
import type { LookupSyntax } from './syntax.ts'
import type { CodeTable, TableEntry } from './table.ts'

/** Keys in memory at most; a larger register belongs in a database. */
const MAX_KEYS = 1_000_000

export interface UnreadableRow {
  /** From 1. */
  readonly row: number
  /** Stable code such as CSV_QUOTE. */
  readonly rule: string
}

export interface Lookup {
  readonly table: CodeTable
  readonly filled: boolean
  /** Rows of the file that could not be split into fields: nothing is found in them. */
  readonly unreadable: readonly UnreadableRow[]
  /** @throws SourceError when the file cannot be read, or holds more keys than fit in memory. */
  fill(stream: AsyncIterable<Uint8Array>): Promise<void>
}

export function lookupOf(name: string, { source, key }: LookupSyntax): Lookup {
  const entries = new Map<string, TableEntry>()
  const columns = source.fields.map(one => one.name)
  const table: CodeTable = { name, title: name, source: '', entries, columns: new Set(columns) }
  let filled = false
  const unreadable: UnreadableRow[] = []
  return {
    table,
    unreadable,
    get filled() {
      return filled
    },
    async fill(stream) {
      const nulls = new Set(['', ...source.nullTokens])
      for await (const rows of readRows(stream, source)) {
        for (const row of rows) {
          if (isFault(row)) {
            unreadable.push({ row: row.row, rule: row.rule })
            continue
          }
          const textOf = (column: string): string => String(row.fields[column] ?? '').trim()
          const at = textOf(key)
          if (nulls.has(at)) continue
          const found = columns.map(one => [one, textOf(one)] as const).filter(([, text]) => !nulls.has(text))
          put(entries, at, new Map(found), row.row)
        }
      }
      filled = true
    },
  }
}

/** A key that stands twice with different values answers for none of them. */
function put(
  entries: Map<string, TableEntry>,
  key: string,
  columns: ReadonlyMap<string, string>,
  row: number,
): void {
  const there = entries.get(key)
  const same = there === undefined || [...columns].every(([name, text]) => there.columns.get(name) === text)
  if (there !== undefined && same && there.columns.size === columns.size) return
  if (entries.size >= MAX_KEYS) {
    const message = `the lookup file has more than ${MAX_KEYS} keys`
    throw new SourceError(message, { code: 'SOURCE_TOO_LONG', row })
  }
  entries.set(key, {
    to: null,
    columns,
    warn: undefined,
    refuse: there === undefined ? undefined : 'LOOKUP_AMBIGUOUS',
  })
}
