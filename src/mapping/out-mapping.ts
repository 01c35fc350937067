/**
 * A mapping that goes out: from records of the standard to a province's own table, file or template.
 *
 *     const out = readOutMapping('mappings/320000/penalty')           // its out.yaml
 *     const outcome = out.render({ record, today: '2026-11-23' })
 *     if (outcome.kind === 'rendered') sink.row(outcome.row)          // sinkOf(out.syntax.target)
 *
 * Each record gives one outcome: a row, left out because `select` does not ask for it, or refused because
 * the local file cannot say what the record says. Pure: the day of today comes in.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Finding } from '../standard/finding.ts'
import type { StandardRecord } from '../standard/record.ts'
import { checkOutMapping } from './check-out.ts'
import { unusedParts } from './check-unused.ts'
import { compileOutMapping } from './compile-out.ts'
import { type Complaint, MappingError, refuse } from './fault.ts'
import { MAPPING_FILE, OUT_FILE } from './folder.ts'
import { loadTables, type TableReader } from './mapping.ts'
import { type OutReader, readerOf, UNKNOWN_READER } from './out-reader.ts'
import { parseMapping } from './parse.ts'
import { parseOutMapping } from './parse-out.ts'
import { type Fields, RowRun, type Value } from './row.ts'
import type { RecordDraft } from './run.ts'
import type { OutSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'

export interface OutInput {
  readonly record: StandardRecord | RecordDraft
  /** What the node holds beside the record, for its own province: key, name and number of a person. */
  readonly local?: Readonly<Partial<Record<'key' | 'name' | 'idType' | 'idNumber', string>>>
  /** `YYYY-MM-DD` in Asia/Shanghai, for `notBefore: today`. */
  readonly today: string
}

export type OutOutcome =
  | { readonly kind: 'rendered'; readonly row: Readonly<Record<string, Value>> }
  | { readonly kind: 'left' }
  /** `field` is the column of the local file. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

export interface CompiledOutMapping {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly category: string
  readonly division: string
  readonly syntax: OutSyntax
  /** SHA-256 of the text and of its tables', in hexadecimal. */
  readonly digest: string
  /** By the name that rules use. */
  readonly tables: ReadonlyMap<string, CodeTable>
  /** What is in order but used by nothing; `check` tells it. */
  readonly unused: readonly Complaint[]
  render(input: OutInput): OutOutcome
}

/**
 * Parses, checks and compiles a mapping that goes out.
 * @param reader how the file is read again, where that is known
 * @throws MappingError MAPPING_INVALID with every complaint and its line.
 */
export function loadOutMapping(
  text: string,
  file: string,
  readTable: TableReader,
  reader: OutReader = UNKNOWN_READER,
): CompiledOutMapping {
  const { syntax, complaints } = parseOutMapping(text, file)
  refuse(complaints)
  const digest = createHash('sha256').update(text)
  const tables = loadTables(syntax, file, path => {
    const table = readTable(path)
    if (table !== undefined) digest.update(`\0${path}\0${table}`)
    return table
  })
  refuse(checkOutMapping(syntax, tables, file))
  const { selects, render } = compileOutMapping(syntax, tables, reader)
  const { id, version, title, category, division } = syntax
  return {
    id,
    version,
    title,
    category,
    division,
    syntax,
    digest: digest.digest('hex'),
    tables,
    unused: unusedParts(syntax, file),
    render: ({ record, local = {}, today }) => {
      const fields = { ...record, local, today } as unknown as Fields
      if (record.category !== category || !selects(fields, null)) return { kind: 'left' }
      const run = new RowRun()
      const row = render(fields, run)
      return run.findings.length > 0 ? { kind: 'refused', findings: run.findings } : { kind: 'rendered', row }
    },
  }
}

/** Loads `<folder>/out.yaml` with its tables. @throws MappingError MAPPING_MISSING or MAPPING_INVALID. */
export function readOutMapping(folder: string): CompiledOutMapping {
  const path = join(folder, OUT_FILE)
  const file = relative('.', path)
  if (!existsSync(path)) {
    throw new MappingError(`there is no mapping ${file}`, { code: 'MAPPING_MISSING', file })
  }
  const text = readFileSync(path, 'utf8')
  const readTable: TableReader = table => {
    const at = join(folder, table)
    return existsSync(at) ? readFileSync(at, 'utf8') : undefined
  }
  return loadOutMapping(text, file, readTable, readerBeside(folder, text))
}

/** The mapping in the same folder, if it is of the same category; what is wrong in it is told when it is read itself. */
function readerBeside(folder: string, text: string): OutReader {
  const path = join(folder, MAPPING_FILE)
  if (!existsSync(path)) return UNKNOWN_READER
  const { syntax, complaints } = parseMapping(readFileSync(path, 'utf8'), path)
  const isOfIt = complaints.length === 0 && syntax.category === parseOutMapping(text, path).syntax.category
  return isOfIt ? readerOf(syntax) : UNKNOWN_READER
}
