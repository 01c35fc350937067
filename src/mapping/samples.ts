/**
 * A mapping's samples: `samples/<name>.<csv|json|xml>` with `<name>.expected.ndjson` (the records in order,
 * without warnings) and `<name>.expected.json` (which rows are quarantined under which rule). The version of the
 * mapping is not compared: a new version begins with the results that the last one gave. Samples of the files that it
 * looks rows up in are `samples/lookups/<lookup>.<csv|json|…>`.
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
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
  /** What differs from what is expected, a line each; empty when the sample passes. Holds no values. */
  readonly differences: readonly string[]
}

interface Expected {
  readonly records: readonly string[]
  /** Row → rule that must be among its findings. */
  readonly quarantined: ReadonlyMap<number, string>
}

/** Runs each sample of the mapping in `folder`; a folder without samples gives none. */
export async function testSamples(mapping: CompiledMapping, folder: string): Promise<SampleResult[]> {
  const samples = join(folder, 'samples')
  if (!existsSync(samples)) return []
  const names = readdirSync(samples).sort()
  const files = names.filter(name => name !== LOOKUPS && !name.includes('.expected.'))
  if (files.length > 0) await fillFromSamples(mapping, join(samples, LOOKUPS))
  const results: SampleResult[] = []
  for (const name of files) {
    const base = join(samples, name.replace(/\.[^.]+$/, ''))
    const outcomes = mapping.rows(createReadStream(join(samples, name)))
    results.push({ file: `samples/${name}`, ...(await compare(outcomes, readExpected(base))) })
  }
  return results
}

/** Folder beside the samples, and beside files that are delivered, of the files that rows are looked up in. */
const LOOKUPS = 'lookups'

/** @throws MappingError MAPPING_INVALID for a lookup without a sample; SourceError when one cannot be read */
async function fillFromSamples({ lookups, syntax }: CompiledMapping, folder: string): Promise<void> {
  const there = existsSync(folder) ? readdirSync(folder) : []
  for (const [name, lookup] of lookups) {
    const file = there.find(one => one.startsWith(`${name}.`))
    const wanted = join(folder, `${name}.${syntax.lookups.get(name)?.source.format ?? 'csv'}`)
    if (file !== undefined) await lookup.fill(createReadStream(join(folder, file)))
    else refuse([{ file: wanted, line: 1, column: 1, message: `is missing: a sample of lookup "${name}"` }])
  }
}

function readExpected(base: string): Expected {
  const records = readFileSync(`${base}.expected.ndjson`, 'utf8').split('\n').filter(Boolean)
  for (const [i, line] of records.entries()) parsed(line, `${base}.expected.ndjson`, i + 1)
  const file = `${base}.expected.json`
  const summary = parsed(readFileSync(file, 'utf8'), file, 1) as { readonly quarantined?: unknown } | null
  const rows = Array.isArray(summary?.quarantined) ? (summary.quarantined as Partial<QuarantinedRow>[]) : []
  if (!Array.isArray(summary?.quarantined) || rows.some(one => typeof one?.row !== 'number'))
    refuse([{ file, line: 1, column: 1, message: 'write {"quarantined": [{"row": 3, "rule": "DATE_BAD"}]}' }])
  return { records, quarantined: new Map(rows.map(({ row = 0, rule = '' }) => [row, rule])) }
}

interface QuarantinedRow {
  readonly row: number
  readonly rule: string
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
  { records, quarantined }: Expected,
): Promise<Omit<SampleResult, 'file'>> {
  const differences: string[] = []
  const refused = new Set<number>()
  let accepted = 0
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
  return { read: accepted + refused.size, accepted, quarantined: refused.size, differences }
}

function underVersion(text: string | undefined, version: string): string | undefined {
  if (text === undefined) return undefined
  const record = JSON.parse(text) as { readonly mappingRef?: object }
  return canonicalText({ ...record, mappingRef: { ...record.mappingRef, version } })
}

/** Paths at which two values differ. */
function unequal(got: unknown, expected: unknown, path: string): string[] {
  const both = [got, expected]
  if (!both.every(one => typeof one === 'object' && one !== null)) return got === expected ? [] : [path]
  const [a, b] = both as Record<string, unknown>[]
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return [...keys].flatMap(key => unequal(a?.[key], b?.[key], path === '' ? key : `${path}.${key}`))
}
