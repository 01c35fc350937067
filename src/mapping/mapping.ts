/**
 * A mapping: from a local system's own fields to records of the common standard.
 *
 *     const mapping = readMapping('mappings/320000/penalty')         // or loadMapping(text, name, readTable)
 *     for await (const outcome of mapping.rows(createReadStream(path))) {
 *       if (outcome.kind === 'accepted') outcome.record              // all but recordId and version
 *       else outcome.findings                                        // why it is quarantined
 *     }
 *
 * Every row of the source gives exactly one outcome, in order; none is dropped or guessed. Rows that repeat
 * a key stay separate outcomes: the collector keeps the one with the newest `updatedAt`.
 * Pure: no socket, clock or database; bytes come in, outcomes go out, memory stays flat.
 *
 * Around it: `out-mapping.ts` (the way out), `explain.ts`, `coverage.ts`, `compare.ts`, `review-page.ts` and
 * `infer.ts` (the tools), `rejects.ts` (what goes back to the department), `versions.ts` (side by side).
 */
import { createHash } from 'node:crypto'
import { checkMapping } from './check.ts'
import { unusedParts } from './check-unused.ts'
import { type Complaint, refuse } from './fault.ts'
import { type Lineage, lineageOf } from './lineage.ts'
import type { Lookup } from './lookup.ts'
import type { LookupContent } from './lookup-rows.ts'
import { parseMapping } from './parse.ts'
import { parserOf, readRows } from './read-rows.ts'
import { lookupsOf, requireLookups, rowMapping } from './row-mapping.ts'
import type { RowOutcome, Runner } from './run.ts'
import type { SourceRow } from './source-fault.ts'
import type { MappingSyntax } from './syntax.ts'
import { type CodeTable, parseTable } from './table.ts'

/** The arguments of {@link loadMapping}, as plain data. */
export interface MappingTexts {
  readonly text: string
  readonly file: string
  /** By path. */
  readonly tables: ReadonlyMap<string, string>
}

export interface CompiledMapping {
  /** `320000/penalty`; `mappingRef.rulesetId` of its records. */
  readonly id: string
  readonly version: string
  /** From this day the mapping is meant for use; "" when it does not say. */
  readonly effectiveFrom: string
  readonly title: string
  /** `R03`, `R07`. */
  readonly category: string
  /** `320000`. */
  readonly division: string
  readonly syntax: MappingSyntax
  readonly tables: ReadonlyMap<string, CodeTable>
  /** Second source files; each must be filled before rows are mapped. */
  readonly lookups: ReadonlyMap<string, Lookup>
  /** What it was made of: another thread makes the very same. */
  readonly texts: MappingTexts
  /** SHA-256 of the mapping's text and of its tables', in hexadecimal: what a reviewer signs. */
  readonly digest: string
  /** What is in order but used by nothing; `check` tells it. */
  readonly unused: readonly Complaint[]
  /** Source fields and rules behind each field of the record, by dotted path. */
  readonly lineage: ReadonlyMap<string, Lineage>
  /**
   * The outcomes of a source, row by row.
   * @throws SourceError when the source cannot be read further; outcomes given before it stand.
   */
  rows(stream: AsyncIterable<Uint8Array>): AsyncIterable<RowOutcome>
  /**
   * The same in batches as the bytes come, cheaper where every row counts.
   * @param onHeader told the columns as the file spells them, before its first rows; none for formats without
   */
  batches(
    stream: AsyncIterable<Uint8Array>,
    onHeader?: (header: readonly string[]) => void,
  ): AsyncIterable<RowOutcome[]>
  /**
   * Hands each outcome over while it is new, so that none is kept beside the next: of thousands a second what is kept a
   * moment is copied by the collector.
   * @param after number of the last row that is not wanted
   * @returns gives way after each batch
   */
  each(
    stream: AsyncIterable<Uint8Array>,
    after: number,
    take: (outcome: RowOutcome) => void,
    onHeader?: (header: readonly string[]) => void,
  ): AsyncIterable<void>
  /** One row that is already split. */
  readonly run: Runner['run']
  /** The same with the record's JSON. */
  readonly write: Runner['write']
  /** The mapping alone, without the checks of the standard. */
  readonly map: Runner['map']
}

/** Reads a code table by the path that the mapping gives, relative to the mapping's folder; undefined: not there. */
export type TableReader = (path: string) => string | undefined

/**
 * Parses, checks and compiles a mapping.
 * @param file how complaints name the mapping
 * @throws MappingError MAPPING_INVALID with every complaint and its line; the standards team mends the mapping.
 */
export function loadMapping(text: string, file: string, readTable: TableReader): CompiledMapping {
  const { syntax, complaints } = parseMapping(text, file)
  refuse(complaints)
  const lookups = lookupsOf(syntax)
  const digest = createHash('sha256').update(text)
  const texts = { text, file, tables: new Map<string, string>() }
  const tables = loadTables(syntax, file, path => {
    const table = readTable(path)
    if (table === undefined) return undefined
    digest.update(`\0${path}\0${table}`)
    texts.tables.set(path, table)
    return table
  })
  for (const [name, { table }] of lookups) tables.set(name, table)
  refuse(checkMapping(syntax, tables, file))
  const { run, write, map } = rowMapping(syntax, tables, lookups)
  const sourceRows = async function* (
    stream: AsyncIterable<Uint8Array>,
    onHeader?: (header: readonly string[]) => void,
  ): AsyncGenerator<SourceRow[], void, undefined> {
    requireLookups(lookups)
    const parser = parserOf(syntax.source)
    let told = false
    for await (const rows of readRows(stream, syntax.source, parser)) {
      if (!told) onHeader?.(parser.header)
      told = true
      yield rows
    }
  }
  const batches: CompiledMapping['batches'] = async function* (stream, onHeader) {
    for await (const rows of sourceRows(stream, onHeader)) yield rows.map(run)
  }
  const each: CompiledMapping['each'] = async function* (stream, after, take, onHeader) {
    for await (const rows of sourceRows(stream, onHeader)) {
      for (const row of rows) if (row.row > after) take(run(row))
      yield
    }
  }
  const rows = async function* (
    stream: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<RowOutcome, void, undefined> {
    for await (const batch of batches(stream)) yield* batch
  }
  const { id, version, effectiveFrom, title, category, division } = syntax
  return {
    id,
    version,
    effectiveFrom,
    title,
    category,
    division,
    syntax,
    tables,
    texts,
    digest: digest.digest('hex'),
    lineage: lineageOf(syntax),
    unused: unusedParts(syntax, file),
    lookups,
    rows,
    batches,
    each,
    run,
    write,
    map,
  }
}

/** The same mapping, made anew, with what other second files say; the given one keeps its own. */
export function withLookups(
  { texts: { text, file, tables } }: Pick<CompiledMapping, 'texts'>,
  contents: ReadonlyMap<string, LookupContent>,
): CompiledMapping {
  const made = loadMapping(text, file, path => tables.get(path))
  for (const [name, content] of contents) made.lookups.get(name)?.use(content)
  return made
}

/** Reads and parses the tables that a mapping names. @throws MappingError MAPPING_INVALID */
export function loadTables(
  syntax: Pick<MappingSyntax, 'tables'>,
  file: string,
  readTable: TableReader,
): Map<string, CodeTable> {
  const complaints: Complaint[] = []
  const tables = new Map<string, CodeTable>()
  for (const [name, { value: path, place }] of syntax.tables) {
    const text = readTable(path)
    if (text === undefined) {
      complaints.push({
        file,
        ...place,
        message: `table "${name}": there is no file ${path} beside the mapping`,
      })
      continue
    }
    const parsed = parseTable(text, name, path)
    complaints.push(...parsed.complaints)
    tables.set(name, parsed.table)
  }
  refuse(complaints)
  return tables
}
