/** The record as a mapping that goes out sees it: what can be read, and of what kind. */
import { FIELDS, type Field } from '../standard/generated/fields.ts'
import type { Fields, FieldValue, Value } from './row.ts'
import type { ValueKind } from './target.ts'

const KINDS: Readonly<Record<string, ValueKind | undefined>> = {
  day: 'day',
  instant: 'instant',
  amountWan: 'amount',
  array: 'list',
}

/** What the node holds beside the record and gives to its own province only. */
const LOCAL = ['local.key', 'local.idType', 'local.idNumber', 'local.name']

/** Readable paths of a category; fields of the items of a list with `.*.`. */
export function recordPaths(category: keyof typeof FIELDS): ReadonlyMap<string, ValueKind> {
  const paths = new Map<string, ValueKind>(LOCAL.map(path => [path, 'text']))
  const all: readonly Field[] = FIELDS[category]
  for (const { path: pointer, kind } of all) {
    const path = pointer.slice(1).replaceAll('/', '.')
    if (kind !== 'object') paths.set(path, KINDS[kind] ?? 'text')
    const [list, member] = path.split('.*.')
    if (list !== undefined && member !== undefined) paths.set(list, 'objects')
  }
  return paths
}

/** `content.measures.*.code` gives a list, one value for each item. */
export function isListPath(path: string): boolean {
  return path.includes('.*.')
}

/** Reads a path of a record, or of an item of one of its lists. Numbers and flags are given as text. */
export function recordReader(path: string): (record: Fields) => Value {
  const [head = '', tail] = path.split('.*.')
  const parts = head.split('.')
  const inner = tail === undefined ? undefined : recordReader(tail)
  return record => {
    let value: unknown = record
    for (const part of parts) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
      value = (value as Readonly<Record<string, unknown>>)[part]
    }
    if (inner === undefined) return plain(value)
    if (!Array.isArray(value)) return null
    const items = value.map(item => inner(item as Fields)).filter(item => item !== null)
    return items.length === 0 ? null : items
  }
}

function plain(value: unknown): Value {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value === 'object') return null
  return String(value)
}

/** The objects of a list of the record. */
export function itemsAt(record: Fields, path: string): readonly Fields[] {
  let value: unknown = record
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object') return []
    value = (value as Readonly<Record<string, FieldValue>>)[part]
  }
  return Array.isArray(value) ? value.filter(one => typeof one === 'object' && one !== null) : []
}
