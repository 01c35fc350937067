/**
 * Compares two editions of the standard: what a change adds, alters or takes away, and whether it keeps the
 * compatibility rule (docs/standard/compatibility.md). Pure: takes the files' texts.
 */
import { canonicalText } from '../base/canonical.ts'
import { SourceText } from './source-text.ts'

/** Texts of an edition by place, such as `rules/ends.yaml`. */
export type Edition = ReadonlyMap<string, string>

export interface Change {
  readonly place: string
  /** Where in the file: `content.fineAmountWan`, `deadlines online from 2018-07-01, workingDays`. */
  readonly at: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** True where a record or a reader of the older edition would be broken within the same major version. */
  readonly breaking: boolean
  /** The kind of words that changed (`title`, `x-zh`, `source`…), where nothing a program does depends on it. */
  readonly wording?: string
  /** As written; undefined where there was nothing. */
  readonly before?: string
  readonly after?: string
}

/** What differs, file by file, in the order of the files. */
export function compareEditions(older: Edition, newer: Edition): Change[] {
  const places = [...new Set([...older.keys(), ...newer.keys()])].sort()
  return places.flatMap(place => {
    const [before, after] = [older.get(place), newer.get(place)]
    if (before === after) return []
    const isSchema = place.endsWith('.json')
    if (before === undefined) return [change(place, '', 'added', false)]
    if (after === undefined) return [change(place, '', 'removed', true)]
    const values = [parsedValue(place, before), parsedValue(place, after)] as const
    return isSchema ? schemaChanges(place, '', ...values) : dataChanges(place, '', ...values)
  })
}

function parsedValue(place: string, text: string): unknown {
  return new SourceText(place, text).value
}

function change(
  place: string,
  at: string,
  kind: Change['kind'],
  breaking: boolean,
  before?: unknown,
  after?: unknown,
): Change {
  return {
    place,
    at,
    kind,
    breaking,
    ...(before === undefined ? {} : { before: shortText(before) }),
    ...(after === undefined ? {} : { after: shortText(after) }),
  }
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalText(value)
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}

type Members = Readonly<Record<string, unknown>>

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}
}

/** Words for readers: they may change at any time. */
const WORDS = new Set(['title', 'description', 'examples', 'x-source', 'x-element', 'x-zh'])

function schemaChanges(place: string, at: string, older: unknown, newer: unknown): Change[] {
  const [before, after] = [membersOf(older), membersOf(newer)]
  const changes: Change[] = []
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[keyword], after[keyword]]
    if (canonicalText(a ?? null) === canonicalText(b ?? null)) continue
    if (keyword === 'properties' || keyword === '$defs') changes.push(...memberChanges(place, at, a, b))
    else if (keyword === 'items') changes.push(...schemaChanges(place, `${at}[]`, a, b))
    else changes.push(keywordChange(place, at, keyword, a, b))
  }
  return changes
}

function memberChanges(place: string, at: string, older: unknown, newer: unknown): Change[] {
  const [before, after] = [membersOf(older), membersOf(newer)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(name => {
    const path = at === '' ? name : `${at}.${name}`
    // A new required member shows as a change of "required".
    if (before[name] === undefined)
      return [change(place, path, 'added', false, undefined, titleOf(after[name]))]
    if (after[name] === undefined) return [change(place, path, 'removed', true, titleOf(before[name]))]
    return schemaChanges(place, path, before[name], after[name])
  })
}

function titleOf(schema: unknown): string {
  const title = membersOf(schema)['title']
  return typeof title === 'string' ? title : 'schema'
}

function keywordChange(place: string, at: string, keyword: string, before: unknown, after: unknown): Change {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  const where = `${at === '' ? 'schema' : at}, ${keyword}`
  const found = change(place, where, kind, !widens(keyword, before, after), before, after)
  // A class of privacy said for the first time says what held already.
  return WORDS.has(keyword) || (keyword === 'x-privacy' && before === undefined)
    ? { ...found, wording: keyword }
    : found
}

/** True when every record of the older schema still passes the newer one, and no one sees more than before. */
function widens(keyword: string, before: unknown, after: unknown): boolean {
  if (WORDS.has(keyword)) return true
  if (after === undefined)
    return !['x-privacy', 'type', '$ref', 'x-matching-key', 'x-event-date'].includes(keyword)
  if (keyword === 'required') return subset(after, before)
  if (keyword === 'enum') return subset(before, after)
  // A class of privacy where none was said tells readers what held already; records have had theirs from the start.
  if (before === undefined) return keyword === 'x-event-date' || keyword === 'x-privacy'
  // Only a further alternative is known to accept what the older pattern accepted.
  if (keyword === 'pattern') return String(after).startsWith(`${String(before)}|`)
  if (typeof before === 'number' && typeof after === 'number')
    return /^max/.test(keyword) ? after >= before : /^min/.test(keyword) && after <= before
  return false
}

function subset(some: unknown, all: unknown): boolean {
  const held = new Set(Array.isArray(all) ? all : [])
  return Array.isArray(some) && some.every(one => held.has(one))
}

/** Names by which the entries of a list are known, the first that they have. */
const KEYS = ['id', 'code', 'class', 'division']

function dataChanges(place: string, at: string, older: unknown, newer: unknown): Change[] {
  if (canonicalText(older ?? null) === canonicalText(newer ?? null)) return []
  if (isRows(older) && isRows(newer)) return rowChanges(place, at, older, newer)
  const [before, after] = [membersOf(older), membersOf(newer)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (names.length === 0) return [change(place, at, 'changed', false, older, newer)]
  return names.flatMap(name => {
    const path = at === '' ? name : `${at}, ${name}`
    const changes = memberChange(place, path, before[name], after[name])
    return DATA_WORDS.has(name) ? changes.map(one => ({ ...one, wording: name })) : changes
  })
}

/** Members of data that are there for readers only. */
const DATA_WORDS = new Set(['title', 'en', 'zh', 'source', 'asOf', 'note'])

function memberChange(place: string, path: string, before: unknown, after: unknown): Change[] {
  if (before === undefined) return [change(place, path, 'added', false, undefined, after)]
  if (after === undefined) return [change(place, path, 'removed', false, before)]
  return dataChanges(place, path, before, after)
}

function isRows(value: unknown): value is readonly Members[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every(row => Object.keys(membersOf(row)).length > 0)
  )
}

/** A code that is taken away leaves older records without meaning: it should get a last day instead. */
function rowChanges(
  place: string,
  at: string,
  older: readonly Members[],
  newer: readonly Members[],
): Change[] {
  const several = new Set([...repeatedNames(older), ...repeatedNames(newer)])
  const [before, after] = [keyed(older, several), keyed(newer, several)]
  const changes: Change[] = []
  for (const [key, row] of before) {
    const next = after.get(key)
    const path = `${at} ${key}`.trim()
    if (next === undefined) changes.push(change(place, path, 'removed', true, row))
    else changes.push(...dataChanges(place, path, row, next))
  }
  for (const [key, row] of after)
    if (!before.has(key)) changes.push(change(place, `${at} ${key}`.trim(), 'added', false, undefined, row))
  return changes
}

/** Several entries of one code follow each other in time, so the first day belongs to the key. */
function keyed(rows: readonly Members[], several: ReadonlySet<string>): Map<string, Members> {
  return new Map(
    rows.map(row => {
      const name = nameOf(row)
      return [several.has(name) ? `${name} from ${String(row['from'])}` : name, row]
    }),
  )
}

function repeatedNames(rows: readonly Members[]): string[] {
  const names = rows.map(nameOf)
  return names.filter((name, at) => names.indexOf(name) < at)
}

function nameOf(row: Members): string {
  const key = KEYS.find(name => row[name] !== undefined)
  return key === undefined ? '*' : String(row[key])
}
