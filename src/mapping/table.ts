import { isMap } from 'yaml'
import { nearestWord } from '../base/nearest-word.ts'
import type { Complaint } from './fault.ts'
import type { Found } from './lookup-rows.ts'
import type { Placed } from './syntax.ts'
import { type Entry, YamlReader } from './yaml-reader.ts'

/** A code table: local code → common code, one row of columns per local code. */
export interface CodeTable {
  readonly name: string
  readonly title: string
  /** Where the codes come from: instrument or system, with its date. */
  readonly source: string
  readonly entries: ReadonlyMap<string, TableEntry>
  readonly columns: ReadonlySet<string>
  /** Of a second source file, whose entries come when it is read: what a key says of the column. */
  readonly find?: (column: string) => (key: string) => Found
  /** Rules that its entries warn or refuse with, at their places; none of a lookup. */
  readonly named?: readonly Placed<string>[]
}

export interface TableEntry {
  /** Null: the code means that there is no value. */
  readonly to: string | null
  readonly columns: ReadonlyMap<string, string>
  /** Rule code of a warning that this code always carries. */
  readonly warn: string | undefined
  /** Rule code under which a row with this code is quarantined. */
  readonly refuse: string | undefined
}

/** What a code can bring with it; they name a rule. */
const EFFECTS: readonly string[] = ['warn', 'refuse']
const RULE_CODE = /^[A-Z][A-Z0-9_]{2,39}$/
/** As nearly every rule code is, and as no code of a department. */
const LIKE_RULE_CODE = /^[A-Z]+(_[A-Z0-9]+)+$/

/**
 * Reads `{title, source, entries: {code: common | {to, warn, refuse, …other columns}}}`.
 * Never throws: what is wrong stands in `complaints`.
 */
export function parseTable(
  text: string,
  name: string,
  file: string,
): { table: CodeTable; complaints: Complaint[] } {
  const reader = new YamlReader(text, file)
  const top = { line: 1, column: 1 }
  const found = reader.fields(reader.root, top, 'a code table', [
    'title',
    'source',
    'effectiveFrom',
    'entries',
  ])
  const word = (key: string): string => {
    const entry = found.get(key)
    if (!entry) reader.complain(top, `a code table needs "${key}:"`)
    return entry ? (reader.text(entry.node, entry.place, key) ?? '') : ''
  }
  const title = word('title')
  const source = word('source')
  const entries = new Map<string, TableEntry>()
  const columns = new Set<string>()
  const named: Placed<string>[] = []
  const list = found.get('entries')
  if (!list) reader.complain(top, 'a code table needs "entries:"')
  for (const entry of list ? reader.entries(list.node, list.place, 'entries') : []) {
    const row = parseEntry(reader, entry)
    for (const column of row.columns.keys()) columns.add(column)
    entries.set(entry.key, row)
    for (const rule of [row.warn, row.refuse])
      if (rule !== undefined) named.push({ value: rule, place: entry.place })
  }
  const table = Object.freeze({ name, title, source, entries, columns, named })
  return { table, complaints: reader.complaints }
}

function parseEntry(reader: YamlReader, { key, node, place }: Entry): TableEntry {
  if (!node || !('items' in node)) {
    const to = reader.text(node, place, `code "${key}"`) ?? null
    return { to, columns: new Map(), warn: undefined, refuse: undefined }
  }
  const columns = new Map<string, string>()
  const cells = reader.entries(node, place, `code "${key}"`)
  if (isMap(node) && cells.length === 0)
    reader.complain(place, `code "${key}" says nothing; write the common code, or {refuse: RULE_CODE}`)
  for (const cell of cells) {
    columns.set(cell.key, reader.text(cell.node, cell.place, cell.key) ?? '')
  }
  for (const { key: column, place: at } of cells) {
    const meant = EFFECTS.includes(column) ? undefined : nearestWord(column, EFFECTS)
    if (meant !== undefined && LIKE_RULE_CODE.test(columns.get(column) ?? ''))
      reader.complain(at, `"${column}" names a rule as a column would; write "${meant}"`)
  }
  const [to, warn, refuse] = ['to', 'warn', 'refuse'].map(column => columns.get(column))
  for (const column of ['to', 'warn', 'refuse']) columns.delete(column)
  for (const rule of [warn, refuse]) {
    if (rule !== undefined && !RULE_CODE.test(rule))
      reader.complain(place, '"warn" and "refuse" name a rule: CODE_DOUBTFUL')
  }
  return { to: to ?? null, columns, warn, refuse }
}
