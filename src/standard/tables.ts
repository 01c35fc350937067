/**
 * Code tables of the standard: data in `openapi/standard/tables/`, each with source and date. A table of the same
 * name in `openapi/standard/imported/` takes its place: that is where content goes that is not ours to ship.
 */
import { existsSync } from 'node:fs'
import type { Day } from '../base/time.ts'
import { parseDataFile, readDataFile, STANDARD_FOLDER } from './data-file.ts'
import type { CodeTableFile, TableEntry as TableRow } from './generated/data.ts'
import { dataError } from './source-text.ts'

/** One code; the title is the code itself where the table gives none. `from` and `to` are inclusive. */
export interface TableEntry extends Readonly<Omit<TableRow, 'title'>> {
  readonly title: string
}

export interface CodeTable {
  readonly name: string
  readonly title: string
  readonly en: string
  readonly source: string
  /** Day on which the content was last compared with the source. */
  readonly asOf: Day
  readonly entries: ReadonlyMap<string, TableEntry>
}

const LOADED = new Map<string, CodeTable>()

/**
 * The table of that name; read once.
 * @throws {StandardError} TABLE_BAD, for whoever edits the table.
 */
export function loadTable(name: string): CodeTable {
  const held = LOADED.get(name)
  if (held !== undefined) return held
  const imported = `imported/${name}.yaml`
  const place = existsSync(new URL(imported, STANDARD_FOLDER)) ? imported : `tables/${name}.yaml`
  const table = tableOf(name, place, readDataFile('table', place))
  LOADED.set(name, table)
  return table
}

/** @throws {StandardError} TABLE_BAD */
export function parseTable(name: string, yamlText: string): CodeTable {
  const place = `tables/${name}.yaml`
  return tableOf(name, place, parseDataFile('table', `openapi/standard/${place}`, yamlText))
}

/** True when the code may be used on that day. */
export function inForce(entry: { readonly from?: Day; readonly to?: Day }, day: Day): boolean {
  return (entry.from === undefined || day >= entry.from) && (entry.to === undefined || day <= entry.to)
}

function tableOf(name: string, place: string, { table, entries: rows, ...head }: CodeTableFile): CodeTable {
  const complaint = (message: string) => dataError([{ file: `openapi/standard/${place}`, line: 1, message }])
  if (table !== name) throw complaint(`应写 must say "table: ${name}"`)
  const entries = new Map<string, TableEntry>()
  for (const [index, row] of rows.entries()) {
    if (entries.has(row.code))
      throw complaint(`entries ${index + 1}: 代码在表中出现两次 the code stands in the table twice`)
    entries.set(row.code, Object.freeze({ ...row, title: row.title ?? row.code }))
  }
  return { name, title: head.title, en: head.en, source: head.source, asOf: head.asOf, entries }
}
