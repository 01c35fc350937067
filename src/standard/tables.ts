/** Code tables of the standard: data in `openapi/standard/tables/`, each with source and date. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Day } from '../base/time.ts'
import { StandardError } from './fault.ts'

export interface TableEntry {
  readonly code: string
  /** Chinese title; the code itself where the table gives none. */
  readonly title: string
  /** First and last day on which the code may be used, inclusive; absent = no limit. */
  readonly from?: Day
  readonly to?: Day
  /** Further columns of this table, such as `domain` or `retired`. */
  readonly [column: string]: unknown
}

export interface CodeTable {
  readonly name: string
  readonly title: string
  readonly source: string
  /** Day on which the content was last compared with the source. */
  readonly asOf: Day
  readonly entries: ReadonlyMap<string, TableEntry>
}

const FOLDER = new URL('../../openapi/standard/tables/', import.meta.url)

/**
 * Reads `<name>.yaml` of the standard.
 * @throws {StandardError} TABLE_BAD, for whoever edits the table.
 */
export function loadTable(name: string): CodeTable {
  return parseTable(name, readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8'))
}

/** @throws {StandardError} TABLE_BAD */
export function parseTable(name: string, yamlText: string): CodeTable {
  const document = objectOf(name, 'the file', readYaml(name, yamlText))
  const { entries: rows } = document
  if (document['table'] !== name) throw bad(name, `must say "table: ${name}"`)
  if (!Array.isArray(rows) || rows.length === 0) throw bad(name, 'needs a list under "entries"')
  const entries = new Map<string, TableEntry>()
  for (const [index, row] of rows.entries()) {
    const entry = entryOf(name, index, row)
    if (entries.has(entry.code)) throw bad(name, `entry ${index + 1}: the code stands in the table twice`)
    entries.set(entry.code, entry)
  }
  return {
    name,
    title: textOf(name, 'title', document['title']),
    source: textOf(name, 'source', document['source']),
    asOf: textOf(name, 'asOf', document['asOf']),
    entries,
  }
}

/** True when the code may be used on that day. */
export function inForce(entry: TableEntry, day: Day): boolean {
  return (entry.from === undefined || day >= entry.from) && (entry.to === undefined || day <= entry.to)
}

function readYaml(name: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw bad(name, 'is not YAML', cause)
  }
}

function entryOf(name: string, index: number, row: unknown): TableEntry {
  const place = `entry ${index + 1}`
  const columns = objectOf(name, place, row)
  const code = textOf(name, `${place}: code`, columns['code'])
  for (const column of ['from', 'to'] as const) {
    const value = columns[column]
    if (value !== undefined && !(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))) {
      throw bad(name, `${place}: ${column} must be a quoted day 'YYYY-MM-DD'`)
    }
  }
  const title = columns['title'] === undefined ? code : textOf(name, `${place}: title`, columns['title'])
  return Object.freeze({ ...columns, code, title })
}

function objectOf(name: string, place: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw bad(name, `${place} must be a map of names to values`)
}

function textOf(name: string, place: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw bad(name, `${place} must be a text (quote codes that look like numbers)`)
}

function bad(name: string, what: string, cause?: unknown): StandardError {
  return new StandardError(`openapi/standard/tables/${name}.yaml: ${what}`, { code: 'TABLE_BAD' }, { cause })
}
