/** The part of a mapping that maps rows, made of what was parsed and checked: plain data, so another thread can make it, too. */
import { rulesIn } from './check-unused.ts'
import { compileMapping } from './compile.ts'
import { lineageOf } from './lineage.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import type { LookupContent } from './lookup-rows.ts'
import { makeRunner, type Runner } from './run.ts'
import { SourceError } from './source-fault.ts'
import type { MappingSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'

export interface RowMapping extends Runner {
  readonly syntax: MappingSyntax
  /** Second source files; each must be filled before rows are mapped. */
  readonly lookups: ReadonlyMap<string, Lookup>
}

/**
 * @param tables by name: those of the mapping's folder; to the rules a lookup is one more
 * @param lookups of the syntax
 */
export function rowMapping(
  syntax: MappingSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  lookups: ReadonlyMap<string, Lookup> = lookupsOf(syntax),
): RowMapping {
  const all = new Map([...tables, ...[...lookups].map(([name, { table }]) => [name, table] as const)])
  return { syntax, lookups, ...makeRunner(syntax, compileMapping(syntax, all), lineageOf(syntax)) }
}

export function lookupsOf(syntax: MappingSyntax): Map<string, Lookup> {
  return new Map(
    [...syntax.lookups].map(([name, one]) => [name, lookupOf(name, one, columnsOf(syntax, name))]),
  )
}

/** The columns of a lookup that a rule asks for. */
function columnsOf(syntax: MappingSyntax, lookup: string): Set<string> {
  const using = rulesIn(syntax).filter(({ options }) =>
    ['table', 'in', 'value'].some(key => options.get(key)?.value[0] === lookup),
  )
  return new Set(using.flatMap(({ options }) => options.get('column')?.value ?? []))
}

/** What was read of them, by their names: what another thread takes. */
export function contentsOf(lookups: ReadonlyMap<string, Lookup>): Map<string, LookupContent> {
  return new Map([...lookups].flatMap(([name, { content }]) => (content === null ? [] : [[name, content]])))
}

/** @throws SourceError LOOKUP_NOT_GIVEN; the caller fills the lookups first. */
export function requireLookups(lookups: ReadonlyMap<string, Lookup>): void {
  const missing = [...lookups].filter(([, { content }]) => content === null).map(([name]) => name)
  if (missing.length === 0) return
  const message = `the mapping looks rows up in ${missing.join(', ')}, and no file was given for it`
  throw new SourceError(message, { code: 'LOOKUP_NOT_GIVEN', lookups: missing })
}
