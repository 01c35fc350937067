/**
 * A mapping's samples: `samples/<name>.<csv|json|xml>` with `<name>.expected.ndjson` (the records in order) and
 * `<name>.expected.json` (which rows are quarantined under which rule, and, if somebody has listed them, which are
 * accepted with which warning). Neither the version of the mapping is compared, because a new version begins with the
 * results that the last one gave, nor warnings in the records. Samples of the files that it looks rows up in are
 * `samples/lookups/<lookup>.<csv|json|…>`.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText } from '../base/canonical.ts'
import { refuse } from './fault.ts'
import type { CompiledMapping } from './mapping.ts'
import type { RowOutcome } from './run.ts'

export interface SampleResult {
  /** `samples/penalty.csv` */
  readonly file: string
  readonly read: number
  readonly accepted: number
  readonly quarantined: number
  /** Accepted rows with a warning; absent where no warnings are expected by name, which are then not compared. */
  readonly warned?: number
  /** What differs from what is expected, a line each; empty when the sample passes. Holds no values. */
  readonly differences: readonly string[]
}

interface Expected {
  readonly records: readonly string[]
  /** Row → rule that must be among its findings. */
  readonly quarantined: ReadonlyMap<number, string>
  /** Row → its warnings; undefined: not compared. */
  readonly warnings: ReadonlyMap<number, ReadonlySet<string>> | undefined
}

/** Runs each sample of the mapping in `folder`; a folder without samples gives none. */
export async function testSamples(mapping: CompiledMapping, folder: string): Promise<SampleResult[]> {
  const samples = samplesIn(folder)
  if (samples.length > 0) await fillFromSamples(mapping, folder)
  const results: SampleResult[] = []
  for (const { name, path, base } of samples) {
    const missing = expectedFiles(base).filter(file => !existsSync(file))
    if (missing.length > 0) refuse(missing.map(file => ({ file, line: 1, column: 1, message: MISSING })))
    const outcomes = mapping.rows(createReadStream(path))
    results.push({ file: `samples/${name}`, ...(await compare(outcomes, readExpected(base))) })
  }
  return results
}

/** Folder beside the samples, and beside files that are delivered, of the files that rows are looked up in. */
const LOOKUPS = 'lookups'

/** @throws MappingError MAPPING_INVALID for a lookup without a sample; SourceError when one cannot be read */
async function fillFromSamples({ lookups, syntax }: CompiledMapping, mappingFolder: string): Promise<void> {
  const folder = join(mappingFolder, 'samples', LOOKUPS)
  const there = existsSync(folder) ? readdirSync(folder) : []
  for (const [name, lookup] of lookups) {
    const file = there.find(one => one.startsWith(`${name}.`))
    const wanted = join(folder, `${name}.${syntax.lookups.get(name)?.source.format ?? 'csv'}`)
    if (file !== undefined) await lookup.fill(createReadStream(join(folder, file)))
    else refuse([{ file: wanted, line: 1, column: 1, message: `is missing: a sample of lookup "${name}"` }])
  }
}

const MISSING =
  'is not there; look at what `mapping run` and `explain` make of the sample, then `mapping test <folder> --write` writes it'

/**
 * Writes what comes of the samples now where no expectation is there; whoever runs it has looked at the outcome.
 * @returns the files that were written
 */
export async function writeExpectations(mapping: CompiledMapping, folder: string): Promise<string[]> {
  const written: string[] = []
  const samples = samplesIn(folder)
  if (samples.length > 0) await fillFromSamples(mapping, folder)
  for (const { path, base } of samples) {
    const missing = expectedFiles(base).filter(file => !existsSync(file))
    if (missing.length === 0) continue
    const texts = await expectationsOf(mapping.rows(createReadStream(path)))
    for (const file of missing) writeFileSync(file, file.endsWith('.ndjson') ? texts.records : texts.summary)
    written.push(...missing)
  }
  return written
}

async function expectationsOf(
  outcomes: AsyncIterable<RowOutcome>,
): Promise<{ readonly records: string; readonly summary: string }> {
  const records: string[] = []
  const [quarantined, warnings]: [ToldRow[], ToldRow[]] = [[], []]
  let read = 0
  for await (const outcome of outcomes) {
    read += 1
    const { row } = outcome
    if (outcome.kind === 'quarantined') {
      quarantined.push({ row, rule: outcome.findings[0]?.rule ?? '' })
      continue
    }
    const { mappingRef, ...rest } = outcome.record
    records.push(`${canonicalText({ ...rest, mappingRef: { ...mappingRef, warnings: [] } })}\n`)
    for (const rule of new Set(outcome.warnings.map(one => one.rule))) warnings.push({ row, rule })
  }
  const summary = { read, accepted: records.length, quarantined, warnings }
  return { records: records.join(''), summary: `${JSON.stringify(summary, null, 2)}\n` }
}

function samplesIn(
  folder: string,
): { readonly name: string; readonly path: string; readonly base: string }[] {
  const samples = join(folder, 'samples')
  if (!existsSync(samples)) return []
  const names = readdirSync(samples)
    .sort()
    .filter(name => name !== LOOKUPS && !name.includes('.expected.'))
  return names.map(name => {
    return { name, path: join(samples, name), base: join(samples, name.replace(/\.[^.]+$/, '')) }
  })
}

function expectedFiles(base: string): string[] {
  return [`${base}.expected.ndjson`, `${base}.expected.json`]
}

function readExpected(base: string): Expected {
  const records = readFileSync(`${base}.expected.ndjson`, 'utf8').split('\n').filter(Boolean)
  for (const [i, line] of records.entries()) parsed(line, `${base}.expected.ndjson`, i + 1)
  const file = `${base}.expected.json`
  const summary = parsed(readFileSync(file, 'utf8'), file, 1) as {
    readonly quarantined?: unknown
    readonly warnings?: unknown
  } | null
  const rows = toldRows(summary?.quarantined)
  if (rows === undefined)
    refuse([{ file, line: 1, column: 1, message: 'write {"quarantined": [{"row": 3, "rule": "DATE_BAD"}]}' }])
  const warned = toldRows(summary?.warnings)
  if (warned === undefined && summary?.warnings !== undefined)
    refuse([{ file, line: 1, column: 1, message: 'write {"warnings": [{"row": 4, "rule": "CODE_OTHER"}]}' }])
  return {
    records,
    quarantined: new Map((rows ?? []).map(({ row, rule }) => [row, rule])),
    warnings: warned && rulesByRow(warned),
  }
}

function rulesByRow(rows: readonly ToldRow[]): ReadonlyMap<number, ReadonlySet<string>> {
  const rules = new Map<number, Set<string>>()
  for (const { row, rule } of rows) rules.set(row, (rules.get(row) ?? new Set()).add(rule))
  return rules
}

interface ToldRow {
  readonly row: number
  readonly rule: string
}

function toldRows(value: unknown): ToldRow[] | undefined {
  if (!Array.isArray(value)) return undefined
  const rows = value as readonly (Partial<ToldRow> | null)[]
  if (rows.some(one => typeof one?.row !== 'number')) return undefined
  return rows.map(one => ({ row: one?.row ?? 0, rule: one?.rule ?? '' }))
}

/** @throws MappingError MAPPING_INVALID */
function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    refuse([{ file, line, column: 1, message: 'is not JSON; write what `mapping run` gives for the sample' }])
    return null
  }
}

async function compare(
  outcomes: AsyncIterable<RowOutcome>,
  { records, quarantined, warnings }: Expected,
): Promise<Omit<SampleResult, 'file'>> {
  const differences: string[] = []
  const refused = new Set<number>()
  let accepted = 0
  let warned = 0
  /** Records that were expected so far: of the rows that are not expected to be refused. */
  let expectedRecords = 0
  for await (const outcome of outcomes) {
    const { row } = outcome
    const expected = quarantined.has(row) ? undefined : records[expectedRecords++]
    if (outcome.kind === 'quarantined') {
      refused.add(row)
      const rules = outcome.findings.map(({ rule }) => rule)
      const wanted = quarantined.get(row)
      if (wanted === undefined)
        differences.push(`row ${row}: quarantined (${rules.join(', ')}), expected accepted`)
      else if (!rules.includes(wanted))
        differences.push(`row ${row}: rules ${rules.join(', ')}, expected ${wanted}`)
      continue
    }
    const { mappingRef, ...rest } = outcome.record
    accepted += 1
    const told = new Set(outcome.warnings.map(({ rule }) => rule))
    if (told.size > 0) warned += 1
    if (warnings !== undefined) differences.push(...warningsUnlike(row, told, warnings.get(row) ?? new Set()))
    // Told below.
    if (quarantined.has(row)) continue
    const wanted = underVersion(expected, mappingRef.version)
    const record = { ...rest, mappingRef: { ...mappingRef, warnings: [] } }
    if (wanted === undefined) differences.push(`row ${row}: one record more than expected`)
    else if (canonicalText(record) !== wanted) {
      differences.push(`row ${row}: differs in ${unequal(record, JSON.parse(wanted), '').join(', ')}`)
    }
  }
  for (const [row, rule] of quarantined) {
    if (!refused.has(row)) differences.push(`row ${row}: accepted, expected quarantine under ${rule}`)
  }
  if (expectedRecords < records.length)
    differences.push(`${records.length - expectedRecords} expected records did not come`)
  const counts = { read: accepted + refused.size, accepted, quarantined: refused.size }
  return { ...counts, ...(warnings === undefined ? {} : { warned }), differences }
}

function* warningsUnlike(
  row: number,
  told: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): Iterable<string> {
  for (const rule of told.difference(wanted)) yield `row ${row}: warning ${rule}, which is not expected`
  for (const rule of wanted.difference(told)) yield `row ${row}: no warning ${rule}, which is expected`
}

function underVersion(text: string | undefined, version: string): string | undefined {
  if (text === undefined) return undefined
  const record = JSON.parse(text) as { readonly mappingRef?: object }
  return canonicalText({ ...record, mappingRef: { ...record.mappingRef, version, warnings: [] } })
}

/** Paths at which two values differ. */
function unequal(got: unknown, expected: unknown, path: string): string[] {
  const both = [got, expected]
  if (!both.every(one => typeof one === 'object' && one !== null)) return got === expected ? [] : [path]
  const [a, b] = both as Record<string, unknown>[]
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return [...keys].flatMap(key => unequal(a?.[key], b?.[key], path === '' ? key : `${path}.${key}`))
}
