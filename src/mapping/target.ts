/**
 * What a mapping may fill: the fields of the common standard, or of an act beside it, by dotted path, from the generated
 * field lists and the enumerations of the schemas.
 */
import actEnvelope from '../../openapi/standard/acts/envelope.json' with { type: 'json' }
import envelope from '../../openapi/standard/envelope.json' with { type: 'json' }
import values from '../../openapi/standard/values.json' with { type: 'json' }
import { fieldsOf, isAct, type Target } from '../standard/categories.ts'
import type { Field } from '../standard/generated/fields.ts'
import { loadTable } from '../standard/tables.ts'

/** What a chain of rules gives. */
export type ValueKind = 'text' | 'day' | 'instant' | 'amount' | 'number' | 'flag' | 'list' | 'objects'

export interface TargetField {
  readonly path: string
  readonly kind: ValueKind
  readonly required: boolean
  /** The only texts allowed, where the standard enumerates them. */
  readonly choices: readonly string[] | undefined
}

/** Stays in the source node and never enters the record: the source's own key (来源主键). */
export const LOCAL_KEY = 'local.key'

/** Set by the engine or by the collecting node, never by a mapping. */
const SET_ELSEWHERE = [
  'recordId',
  'schemaVersion',
  'category',
  'division',
  'version',
  'subject.linkKey',
  'content.relatedPersons.*.linkKey',
  'mappingRef',
]
const KINDS: Readonly<Record<string, ValueKind | undefined>> = {
  day: 'day',
  instant: 'instant',
  amountWan: 'amount',
  year: 'number',
  integer: 'number',
  boolean: 'flag',
}

export interface TargetModel {
  /** By path from the root, items of lists left out. */
  readonly fields: ReadonlyMap<string, TargetField>
  /** By path of a list: the fields of its items. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, TargetField>>
}

export function targetModel(category: Target): TargetModel {
  const fields = new Map<string, TargetField>()
  const items = new Map<string, Map<string, TargetField>>()
  for (const field of fieldsOf(category)) {
    const path = field.path.slice(1).replaceAll('/', '.')
    if (isElsewhere(path) || field.writtenBy !== undefined || path.startsWith('content.adoptedBy')) continue
    const [list, member] = path.split('.*.')
    if (list !== undefined && member !== undefined) {
      const members = items.get(list) ?? new Map<string, TargetField>()
      members.set(member, target(category, field, member))
      items.set(list, members)
      continue
    }
    if (field.kind !== 'object') fields.set(path, target(category, field, path))
  }
  for (const path of items.keys()) {
    const list = fields.get(path)
    if (list) fields.set(path, { ...list, kind: 'objects' })
  }
  fields.set(LOCAL_KEY, { path: LOCAL_KEY, kind: 'text', required: false, choices: undefined })
  return { fields, items }
}

function isElsewhere(path: string): boolean {
  return SET_ELSEWHERE.some(one => path === one || path.startsWith(`${one}.`))
}

function target(category: Target, field: Field, path: string): TargetField {
  const kind = field.kind === 'array' ? 'list' : (KINDS[field.kind] ?? 'text')
  return { path, kind, required: field.required, choices: choicesOf(category, field) }
}

/** Classes finer than the shipped table are imported or judged by their first two digits. */
const OPEN_TABLES: ReadonlySet<string> = new Set(['industries'])
/** Tables beside which a second one has codes of its own. */
const ALSO: Readonly<Record<string, string>> = { catalogue: 'supplementary-catalogue' }

function choicesOf(category: Target, { path, kind, table }: Field): readonly string[] | undefined {
  if (table !== undefined && !OPEN_TABLES.has(table)) {
    const also = ALSO[table]
    return [table, ...(also === undefined ? [] : [also])].flatMap(name => [...loadTable(name).entries.keys()])
  }
  if (kind === 'domain') return values.$defs.domain.enum
  if (path === '/subject/type') return envelope.properties.subject.properties.type.enum
  if (path === '/publicityScope') return envelope.properties.publicityScope.enum
  if (path === '/severity') return envelope.properties.severity.enum
  if (path !== '/status') return undefined
  return isAct(category) ? actEnvelope.properties.status.enum : envelope.properties.status.enum
}
