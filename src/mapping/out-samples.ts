/**
 * Samples of a mapping that goes out: `out-samples/<name>.ndjson` (records, as `render` reads them) with
 * `<name>.expected.<csv|json|ndjson|xml|xlsx>` (the file that they become) and `<name>.summary.json` (the day that
 * publicity is judged by, and which records are refused under which rule; those that are left out are not named).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText } from '../base/canonical.ts'
import { isDay } from '../base/time.ts'
import { refuse } from './fault.ts'
import { fieldAt } from './field-path.ts'
import { readInput } from './out-input.ts'
import type { CompiledOutMapping } from './out-mapping.ts'
import { readRows } from './read-rows.ts'
import type { Fields, FieldValue } from './row.ts'
import { type OutRow, sinkOf } from './sink.ts'
import { isFault, SourceError } from './source-fault.ts'
import type { SinkSyntax } from './syntax.ts'

export interface OutSampleResult {
  /** `out-samples/penalty.ndjson` */
  readonly file: string
  readonly read: number
  readonly rendered: number
  readonly left: number
  readonly refused: number
  /** What differs from what is expected, a line each; empty when the sample passes. Holds no values. */
  readonly differences: readonly string[]
}

interface Expected {
  readonly today: string
  /** Line → rule that must be among its findings. */
  readonly refused: ReadonlyMap<number, string>
}

const FOLDER = 'out-samples'
const SUMMARY = 'write {"today": "2026-11-23", "refused": [{"line": 3, "rule": "CODE_NOT_BACK"}]}'

/** Runs each sample of the mapping in `folder`; a folder without samples gives none. @throws MappingError MAPPING_INVALID */
export async function testOutSamples(
  mapping: CompiledOutMapping,
  folder: string,
): Promise<OutSampleResult[]> {
  const samples = join(folder, FOLDER)
  if (!existsSync(samples)) return []
  const results: OutSampleResult[] = []
  for (const name of readdirSync(samples).sort()) {
    if (name.includes('.expected.') || !name.endsWith('.ndjson')) continue
    results.push(
      await testSample(mapping, join(samples, name.slice(0, -'.ndjson'.length)), `${FOLDER}/${name}`),
    )
  }
  return results
}

async function testSample(mapping: CompiledOutMapping, base: string, file: string): Promise<OutSampleResult> {
  const { target } = mapping.syntax
  const { today, refused } = readSummary(`${base}.summary.json`)
  const differences: string[] = []
  const rows: OutRow[] = []
  const count = { rendered: 0, left: 0, refused: 0 }
  const lines = readFileSync(`${base}.ndjson`, 'utf8').split('\n')
  for (const [i, text] of lines.entries()) {
    if (text.trim() === '') continue
    const line = i + 1
    const input = readInput(text)
    if (input === undefined) complain(`${base}.ndjson`, line, 'is no record of the standard as JSON')
    const outcome = mapping.render({ ...input, today })
    count[outcome.kind] += 1
    const wanted = refused.get(line)
    if (outcome.kind === 'rendered') rows.push(outcome.row)
    const rules = outcome.kind === 'refused' ? outcome.findings.map(({ rule }) => rule) : []
    if (wanted === undefined && outcome.kind === 'refused')
      differences.push(`line ${line}: refused (${rules.join(', ')}), expected not to be`)
    else if (wanted !== undefined && outcome.kind !== 'refused')
      differences.push(`line ${line}: ${outcome.kind}, expected to be refused under ${wanted}`)
    else if (wanted !== undefined && !rules.includes(wanted))
      differences.push(`line ${line}: rules ${rules.join(', ')}, expected ${wanted}`)
  }
  const sink = sinkOf(target)
  const bytes = Buffer.concat([sink.head([]), sink.rows(rows), sink.tail()])
  const expected = `${base}.expected.${extensionOf(target)}`
  if (!existsSync(expected))
    complain(
      expected,
      1,
      'is not there; write what `mapping render` gives for the sample, and look at each cell',
    )
  differences.push(...(await compare(target, bytes, readFileSync(expected))))
  return { file, read: count.rendered + count.left + count.refused, ...count, differences }
}

function extensionOf({ format }: SinkSyntax): string {
  return format === 'table' ? 'ndjson' : format
}

function complain(file: string, line: number, message: string): never {
  refuse([{ file, line, column: 1, message }])
  throw new TypeError('a complaint is always refused')
}

function readSummary(file: string): Expected {
  if (!existsSync(file)) complain(file, 1, `is not there; ${SUMMARY}`)
  let summary: { readonly today?: unknown; readonly refused?: unknown } | null = null
  try {
    summary = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    complain(file, 1, `is not JSON; ${SUMMARY}`)
  }
  const { today, refused = [] } = summary ?? {}
  const named = Array.isArray(refused) ? (refused as Partial<{ line: number; rule: string }>[]) : []
  const isWhole =
    typeof today === 'string' &&
    isDay(today) &&
    Array.isArray(refused) &&
    named.every(one => typeof one?.line === 'number' && typeof one.rule === 'string')
  if (!isWhole) complain(file, 1, SUMMARY)
  return { today: String(today), refused: new Map(named.map(({ line = 0, rule = '' }) => [line, rule])) }
}

/** Cell by cell, and then byte by byte; the bytes of a spreadsheet are its packing and not compared. */
async function compare(target: SinkSyntax, got: Buffer, expected: Buffer): Promise<string[]> {
  if (got.equals(expected)) return []
  const [ours, theirs] = [await rowsOf(target, got), await rowsOf(target, expected)]
  if (typeof theirs === 'string') return [`the expected file cannot be read: ${theirs}`]
  if (typeof ours === 'string') return [`the written file cannot be read again: ${ours}`]
  const differences = ours.slice(0, theirs.length).flatMap((row, i) => {
    const other = theirs[i] ?? {}
    const columns = target.fields.map(({ name }) => name)
    const unequal = columns.filter(name => textOf(fieldAt(name)(row)) !== textOf(fieldAt(name)(other)))
    return unequal.length === 0 ? [] : [`row ${i + 1}: differs in ${unequal.join(', ')}`]
  })
  if (ours.length !== theirs.length)
    differences.push(`${ours.length} rows written, ${theirs.length} expected`)
  if (differences.length > 0 || target.format === 'xlsx') return differences
  return [
    'the cells are the same, the bytes are not: look at line ends, quotes, the mark and the order of columns',
  ]
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined || value === null ? '' : canonicalText(value)
}

/** The rows of a file as its target describes it, or why there are none. */
async function rowsOf(target: SinkSyntax, bytes: Buffer): Promise<Fields[] | string> {
  const { format, encoding, delimiter, record, fields, place } = target
  const source = { format, encoding, delimiter, record, fields, place, nullTokens: [] }
  const rows: Fields[] = []
  try {
    for await (const some of readRows(
      whole(bytes),
      format === 'table' ? { ...source, format: 'ndjson' } : source,
    )) {
      for (const row of some) {
        if (isFault(row)) return `row ${row.row} ${row.rule}`
        rows.push(row.fields)
      }
    }
  } catch (error) {
    if (error instanceof SourceError) return error.message
    throw error
  }
  return rows
}

async function* whole(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
