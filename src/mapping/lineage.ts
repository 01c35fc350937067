import type { MappingSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'

/** Where a field of the record comes from. */
export interface Lineage {
  /** Dotted path in the record; items of a list as `content.measures.*.code`. */
  readonly path: string
  /** Source fields in the order in which they are read; empty for a constant. */
  readonly fields: readonly string[]
  /** Names of the rules in order; of all cases where there are several. */
  readonly rules: readonly string[]
}

/** Lineage of every output field, by path. */
export function lineageOf({ fields }: MappingSyntax): ReadonlyMap<string, Lineage> {
  return new Map(fields.flatMap(target => trace(target, '')).map(one => [one.path, one]))
}

function trace({ path, value }: TargetSyntax, prefix: string): Lineage[] {
  const own = { path: prefix + path, fields: [...sources(value)], rules: [...rules(value)] }
  if (value.kind !== 'each') return [own]
  return [own, ...value.item.flatMap(item => trace(item, `${prefix}${path}.*.`))]
}

function* sources(value: ValueSyntax): Iterable<string> {
  if (value.kind === 'from') for (const field of value.fields) yield field.value.replace(/^\^/, '')
  else if (value.kind === 'each') yield value.field.value
  else if (value.kind === 'cases') for (const one of value.cases) yield* sources(one.value)
}

function* rules(value: ValueSyntax): Iterable<string> {
  if (value.kind === 'from') for (const rule of value.rules) yield rule.name
  else if (value.kind === 'constant') yield 'const'
  else if (value.kind === 'each') yield 'each'
  else for (const one of value.cases) yield* rules(one.value)
}

/**
 * The source field behind a JSON pointer of the record, for findings of the standard; the pointer itself
 * when the mapping sets the field without the source. For an item, the list's own field comes first.
 */
export function sourceFieldOf(pointer: string, lineage: ReadonlyMap<string, Lineage>): string {
  const path = pointer
    .slice(1)
    .split('/')
    .map(part => (/^\d+$/.test(part) ? '*' : part))
    .join('.')
  for (const one of ancestors(path)) {
    const field = lineage.get(one)?.fields.find(name => name !== '.')
    if (field !== undefined) return field
  }
  // A whole part such as /content/listBasis: the first of its fields that comes from the source.
  for (const [one, { fields }] of lineage) {
    if (one.startsWith(`${path}.`) && fields[0] !== undefined) return fields[0]
  }
  return pointer
}

function* ancestors(path: string): Iterable<string> {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
    yield at.replace(/\.\*$/, '')
}
