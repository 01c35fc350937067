/** `mapping explain`, `coverage`, `diff`, `doc` and `infer`: looking, without changing anything. */
import { createReadStream, readFileSync } from 'node:fs'
import { compareVersions } from '../mapping/compare.ts'
import { type Coverage, coverageOf } from '../mapping/coverage.ts'
import { type ExplainedField, Explainer } from '../mapping/explain.ts'
import { MappingError } from '../mapping/fault.ts'
import { mappingFolders, readMapping } from '../mapping/folder.ts'
import { inferMapping, namesIn } from '../mapping/infer.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import type { CompiledOutMapping } from '../mapping/out-mapping.ts'
import { readRows } from '../mapping/read-rows.ts'
import { reasonText } from '../mapping/reasons.ts'
import { outReviewPage, reviewPage } from '../mapping/review-page.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { isFault, type SourceRow } from '../mapping/source-fault.ts'
import { CommandError } from './fault.ts'
import type { ExitCode } from './mapping-fault.ts'

export interface Shown {
  /** One JSON object instead of text. */
  readonly json: boolean
  /** Values too, not only their shapes: for people who may see the file. */
  readonly values: boolean
}

/** One row of a file, field by field. @throws CommandError ROW_ABSENT */
export async function explain(
  mapping: CompiledMapping,
  file: string,
  row: number,
  { json, values }: Shown,
): Promise<ExitCode> {
  const source = await rowOf(mapping, file, row)
  const outcome = mapping.run(source)
  const all = isFault(source) ? [] : new Explainer(mapping).fields(source.fields)
  const fields = values ? all : all.map(({ value: _, ...field }) => field)
  const { id, version } = mapping
  if (json) {
    console.log(
      JSON.stringify({ mapping: id, version, row, outcome: outcome.kind, fields, ...toldOf(outcome) }),
    )
  } else {
    console.log(`${id} ${version}, row ${row}: ${outcome.kind}`)
    for (const field of all) console.log(fieldLine(field, values))
    for (const [kind, list] of Object.entries(toldOf(outcome))) {
      for (const { rule, field, message } of list) {
        console.log(`${kind.slice(0, -1)} ${rule} ${field}: ${reasonText(rule) ?? message}`)
      }
    }
  }
  return outcome.kind === 'accepted' ? 0 : 1
}

function toldOf(outcome: RowOutcome): Readonly<Record<string, readonly Finding[]>> {
  return outcome.kind === 'accepted' ? { warnings: outcome.warnings } : { findings: outcome.findings }
}

type ColumnUse = Omit<Coverage['columns'][number], 'column' | 'title' | 'filled'>

type Finding = Extract<RowOutcome, { kind: 'accepted' }>['warnings'][number]

async function rowOf(mapping: CompiledMapping, file: string, wanted: number): Promise<SourceRow> {
  let read = 0
  for await (const rows of readRows(createReadStream(file), mapping.syntax.source)) {
    for (const row of rows) {
      read += 1
      if (read === wanted) return row
    }
  }
  throw new CommandError(`the file has ${read} rows, there is no row ${wanted}`, { code: 'ROW_ABSENT' })
}

/** `content.fineAmountWan  ← CF_NR_FK (number of 2 characters) trim → amount = 5.000000`. */
function fieldLine(explained: ExplainedField, values: boolean): string {
  const { path, origin, takenCase, decidedBy, fields, raw, rules, value } = explained
  const shown =
    values && value !== null ? ` = ${typeof value === 'string' ? value : JSON.stringify(value)}` : ''
  const which = takenCase === 0 ? 'no case held' : `case ${takenCase}`
  const taken = takenCase === 0 && decidedBy.length === 0 ? '' : ` ${which}${deciders(decidedBy)}`
  if (origin === 'mapping') return `${path}  the mapping itself${shown}`
  if (origin === 'constant') return `${path}  constant${taken}${shown}`
  if (fields.length === 0) return `${path}  nothing${taken}`
  const steps = rules.map(stepText).join(' → ')
  const end = { source: '', default: ' default', nothing: ' nothing', refused: ' REFUSED' }[origin]
  return `${path}  ← ${fields.join(' + ')} (${raw})${taken}${steps && ` ${steps}`}${end}${shown}`
}

function deciders(columns: readonly string[]): string {
  return columns.length === 0 ? '' : ` (decided by ${columns.join(' and ')})`
}

function stepText({ rule, gave, lookedIn }: ExplainedField['rules'][number]): string {
  const where = lookedIn === '' ? '' : ` ${lookedIn}`
  return gave === 'refused' ? `${rule}${where} refused it` : rule + where
}

export async function coverage(
  mapping: CompiledMapping,
  file: string,
  { json, values }: Shown,
): Promise<ExitCode> {
  const found = await coverageOf(mapping, createReadStream(file))
  if (json) console.log(JSON.stringify(plainCoverage(found, values)))
  else for (const line of coverageLines(found, values)) console.log(line)
  return 0
}

/** Maps as objects; unknown codes, which may be anything, only as a number unless values are asked for. */
function plainCoverage({ codes, findings, warnings, ...rest }: Coverage, values: boolean): object {
  return {
    ...rest,
    codes: codes.map(({ table, known, unknown }) => ({
      table,
      known: Object.fromEntries(known),
      unknown: values ? Object.fromEntries(unknown) : sum(unknown),
    })),
    findings: Object.fromEntries(findings),
    warnings: Object.fromEntries(warnings),
  }
}

function* coverageLines(found: Coverage, values: boolean): Iterable<string> {
  const { mapping, version, read, accepted, columns, unknownColumns, targets, rules, codes, lookups } = found
  yield `${mapping} ${version}: ${read} rows, ${accepted} accepted`
  yield `columns of the file (${columns.length} declared)`
  for (const { column, title, filled, ...use } of columns) {
    const note = filled === 0 ? '  ALWAYS EMPTY' : ''
    yield `  ${column}  ${title}  ${filled} filled  ${useText(use)}${note}`
  }
  if (unknownColumns.length > 0) yield `  not declared: ${unknownColumns.join(' ')}`
  yield 'fields of the standard'
  for (const { path, required, mapped, filled } of targets) {
    const note = mapped ? (filled === 0 ? '  NEVER FILLED' : '') : '  not mapped'
    yield `  ${path}${required ? ' (required)' : ''}  ${filled} filled${note}`
  }
  yield 'rules'
  for (const { rule, gave, refused } of rules)
    yield `  ${rule}  ${gave} times${refused > 0 ? `, ${refused} refused` : ''}`
  for (const { table, known, unknown } of codes) {
    yield `codes of ${table}`
    for (const [code, rows] of known) yield `  ${code}  ${rows}${rows === 0 ? '  NEVER' : ''}`
    if (unknown.size === 0) continue
    yield `  not in the table: ${unknown.size} different, ${sum(unknown)} times`
    if (values) for (const [code, rows] of unknown) yield `    ${code}  ${rows}`
  }
  if (lookups.length > 0) yield 'lookups'
  for (const { lookup, found: there, missed } of lookups) {
    yield `  ${lookup}  ${there} found, ${missed} not in its file${there + missed === 0 ? '  NEVER ASKED' : ''}`
  }
  for (const [what, tally] of [
    ['refused', found.findings],
    ['accepted with a warning', found.warnings],
  ] as const) {
    if (tally.size > 0) yield what
    for (const [name, rows] of tally) yield `  ${name}  ${rows}`
  }
}

/** What a column is for: `→ content.caseName, decides subject.uscc, checked by CERTIFICATE_NOT_USCC`. */
function useText({ mappedTo, decides, checks, tells }: ColumnUse): string {
  const told = [
    ['→', mappedTo],
    ['decides', decides],
    ['checked by', checks],
    ['tells', tells],
  ] as const
  const used = told.filter(([, by]) => by.length > 0).map(([how, by]) => `${how} ${by.join(' ')}`)
  return used.length === 0 ? 'NOT MAPPED' : used.join(', ')
}

function sum(tally: ReadonlyMap<string, number>): number {
  return [...tally.values()].reduce((total, one) => total + one, 0)
}

/** 0 when both versions make the same of every row, else 1. */
export async function diff(
  before: CompiledMapping,
  after: CompiledMapping,
  file: string,
  { json, values }: Shown,
): Promise<ExitCode> {
  const found = await compareVersions(before, after, () => createReadStream(file))
  const changes = found.changes.map(({ what, rows, examples }) => ({
    what,
    rows,
    examples: values ? examples : examples.map(({ row }) => ({ row })),
  }))
  if (json) console.log(JSON.stringify({ ...found, changes }))
  else {
    console.log(
      `${found.before.mapping} ${found.before.version} → ${found.after.mapping} ${found.after.version}`,
    )
    console.log(`${found.read} rows, ${found.same} the same`)
    for (const { what, rows, examples } of changes) {
      console.log(`  ${what}  ${rows}  (row ${examples.map(({ row }) => row).join(', ')})`)
      if (!values) continue
      for (const example of examples) {
        if ('before' in example)
          console.log(`    ${JSON.stringify(example.before)} → ${JSON.stringify(example.after)}`)
      }
    }
  }
  return found.changes.length === 0 ? 0 : 1
}

export function doc(mapping: CompiledMapping | CompiledOutMapping, { json }: Shown): ExitCode {
  const page = 'render' in mapping ? outReviewPage(mapping) : reviewPage(mapping)
  const { id, version, digest } = mapping
  process.stdout.write(json ? `${JSON.stringify({ mapping: id, version, digest, page })}\n` : page)
  return 0
}

/** A mapping that somebody is still writing, perhaps the very draft, has no names to learn from. */
function inOrder(folder: string): CompiledMapping[] {
  try {
    return [readMapping(folder)]
  } catch (error) {
    if (error instanceof MappingError) return []
    throw error
  }
}

/** A draft on standard output; what was not found on standard error. */
export async function infer(file: string, id: string, category: string, json: boolean): Promise<ExitCode> {
  const known = namesIn(mappingFolders('mappings').flatMap(inOrder), category)
  const draft = await inferMapping(readFileSync(file), id, category, known)
  if (json) console.log(JSON.stringify(draft))
  else process.stdout.write(draft.yaml)
  if (!json) {
    const { matches, unmatched, missing } = draft
    console.error(
      `${matches.length} fields matched, ${unmatched.length} columns not used, ${missing.length} required fields open`,
    )
  }
  return 0
}
