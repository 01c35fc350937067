/** One row through a compiled mapping and the standard: accepted, or quarantined with every reason. */
import { isDay } from '../base/time.ts'
import { type ActRecord, checkActDraft } from '../standard/acts.ts'
import { eventPointer, isAct, isTarget } from '../standard/categories.ts'
import type { Finding } from '../standard/finding.ts'
import { MEMBERS } from '../standard/generated/accept.js'
import { matchingKey } from '../standard/matching-key.ts'
import { checkDraft, type StandardRecord } from '../standard/record.ts'
import type { Compiled } from './compile.ts'
import { type Lineage, sourceFieldOf } from './lineage.ts'
import { type ObjectMaker, quoted } from './object-maker.ts'
import { type Fields, RowRun, type Value } from './row.ts'
import { isFault, type SourceRow } from './source-fault.ts'
import type { MappingSyntax } from './syntax.ts'
import { valueClass } from './value-class.ts'

type WithoutIdentity<R> = R extends unknown ? Omit<R, 'recordId' | 'version'> : never
/** What records have and acts never do: nobody is to be shown an act. */
interface NeverShown {
  readonly catalogueItem?: undefined
  readonly publicityScope?: undefined
  readonly publicityEnd?: undefined
  readonly severity?: undefined
  readonly endDecision?: undefined
}
type ActDraft = WithoutIdentity<ActRecord> & NeverShown
/**
 * A record or act as the mapping makes it: whole and checked, but for `recordId` and `version`, which the
 * collecting node gives by comparing with what it holds.
 */
export type RecordDraft = WithoutIdentity<StandardRecord> | ActDraft

/** Who delivered what, as far as it can be read: for figures on coverage. Nothing of it is about the subject. */
export interface RowOrigin {
  readonly sourceOrgUscc: string | undefined
  readonly sourceOrgName: string | undefined
  readonly catalogueItem: string | undefined
  /** Day of the decision, conduct, service or award. */
  readonly decided: string | undefined
}

/** What both outcomes carry. */
interface RowFacts {
  /** Counts the rows of the source from 1. */
  readonly row: number
  /** The row as it came, for a sealed quarantine or a replay; under "" the text that could not be split. */
  readonly source: Fields
  /** The row as it stood in the file, where the format has it. */
  readonly raw?: string | undefined
  /** `matchingKey` of the standard, also of a quarantined row where it can be read. Never leaves the node. */
  readonly key: string | undefined
  /** The source's own key (来源主键), where the mapping names one. Never leaves the node. */
  readonly localKey: string | undefined
  /** When the source last changed the row, ISO UTC; undefined where it could not be read. */
  readonly updatedAt: string | undefined
  readonly origin?: RowOrigin | undefined
}

export interface AcceptedRow extends RowFacts {
  readonly kind: 'accepted'
  readonly record: RecordDraft
  /** Also in `record.mappingRef.warnings`, there without the message. */
  readonly warnings: readonly Finding[]
}

export interface QuarantinedRow extends RowFacts {
  readonly kind: 'quarantined'
  /** Of the record, where it could be read. */
  readonly status?: string | undefined
  /** At least one. `field` is the source's field, or a JSON pointer where the mapping itself sets the value. */
  readonly findings: readonly Finding[]
}

/** What of a refused row goes back to the department. */
export type RefusedRow = Pick<QuarantinedRow, 'row' | 'source' | 'raw' | 'findings'>

export type RowOutcome = AcceptedRow | QuarantinedRow

export interface WrittenRow extends AcceptedRow {
  /** The record as `JSON.stringify` writes it. */
  readonly json: string
}

/** The standard's bound on warnings that travel with a record. */
const MAX_WARNINGS = 64

export interface Runner {
  readonly run: (row: SourceRow) => RowOutcome
  /** The same with the record's JSON, which costs less than to write the record afterwards. */
  readonly write: (row: SourceRow) => WrittenRow | QuarantinedRow
  /** The mapping alone, without the checks of the standard. */
  readonly map: (fields: Fields, run: RowRun) => { [key: string]: Value }
}

export function makeRunner(
  syntax: MappingSyntax,
  compiled: Compiled,
  lineage: ReadonlyMap<string, Lineage>,
): Runner {
  const { build, write, localKey, checks } = compiled
  const { id: rulesetId, version, category } = syntax
  const ref = (warnings: Value[]) => ({ rulesetId, version, warnings })
  const refFits = MEMBERS[category]?.['mappingRef']?.fits(ref(NO_WARNINGS)) ?? false
  const refJson = `,"mappingRef":${JSON.stringify(ref(NO_WARNINGS)).slice(0, -2)}`
  const check = isAct(category) ? (record: object) => checkActDraft(record, category) : checkDraft
  const fieldOf = remembered(pointer => sourceFieldOf(pointer, lineage))
  const runner =
    (make: ObjectMaker) =>
    (source: SourceRow): WrittenRow | QuarantinedRow => {
      if (isFault(source)) return faulty(source)
      const { fields } = source
      const state = new RowRun(source.plain)
      const record = make(fields, state)
      const { json } = state
      for (const { rule, effect, field, message, holds } of checks) {
        if (holds(fields, record)) continue
        state.field = field
        if (effect === 'warn') state.warn(rule, fields[field], message)
        else state.fail(rule, fields[field], message)
      }
      const mappingRef = ref(NO_WARNINGS)
      record['mappingRef'] = mappingRef
      const { errors, warnings: noticed } = check(record, state.sure && refFits)
      const own = localKey(fields, state)
      const key = typeof own === 'string' ? own : undefined
      if (errors.length > 0 || state.findings.length > 0) {
        const findings = [...state.findings, ...inSourceTerms(errors, state.findings, fieldOf)]
        return new Quarantined(source, record, key, findings)
      }
      const { warnings } = state
      for (const one of noticed) warnings.push({ ...one, field: fieldOf(one.field) })
      if (warnings.length > 0) mappingRef.warnings = warnings.slice(0, MAX_WARNINGS).map(withoutMessage)
      const accepted = new Accepted(source, record, key, warnings)
      if (make === write) {
        const told =
          warnings.length === 0 ? '' : warnings.slice(0, MAX_WARNINGS).map(writtenWarning).join(',')
        accepted.json = `{${json}${refJson}${told}]}}`
      }
      return accepted
    }
  return { run: runner(build), write: runner(write), map: build }
}

const NO_WARNINGS: Value[] = []

function withoutMessage({ rule, field, valueClass }: Finding): Value {
  return { rule, field, valueClass }
}

function writtenWarning({ rule, field, valueClass }: Finding): string {
  return `{"rule":${quoted(rule)},"field":${quoted(field)},"valueClass":${quoted(valueClass)}}`
}

/** The same answer for the same pointer; forgotten beyond a bound, because a hostile record can name many. */
function remembered(ask: (pointer: string) => string): (pointer: string) => string {
  const known = new Map<string, string>()
  return pointer => {
    const before = known.get(pointer)
    if (before !== undefined) return before
    const answer = ask(pointer)
    if (known.size >= MAX_POINTERS) known.clear()
    known.set(pointer, answer)
    return answer
  }
}
const MAX_POINTERS = 1_000

type Made = { readonly [key: string]: Value }
type Read = Exclude<SourceRow, { rule: string }>

/** What both outcomes say of the record. Whoever only counts or writes rows never asks for the key. */
abstract class Outcome implements RowFacts {
  readonly row: number
  readonly source: Fields
  readonly raw: string | undefined
  readonly localKey: string | undefined
  readonly made: Made
  #key: string | undefined | null = null

  constructor({ row, fields, raw }: Read, made: Made, localKey: string | undefined) {
    this.row = row
    this.source = fields
    this.raw = raw
    this.made = made
    this.localKey = localKey
  }

  get key(): string | undefined {
    if (this.#key === null) this.#key = keyOf(this.made)
    return this.#key
  }

  get updatedAt(): string | undefined {
    return textAt(this.made, 'updatedAt')
  }

  get origin(): RowOrigin | undefined {
    return originOf(this.made)
  }
}

class Accepted extends Outcome implements WrittenRow {
  readonly kind = 'accepted'
  json = ''
  readonly warnings: readonly Finding[]

  constructor(source: Read, made: Made, localKey: string | undefined, warnings: readonly Finding[]) {
    super(source, made, localKey)
    this.warnings = warnings
  }

  /** No errors: checkDraft vouches for the type. */
  get record(): RecordDraft {
    return this.made as unknown as RecordDraft
  }
}

class Quarantined extends Outcome implements QuarantinedRow {
  readonly kind = 'quarantined'
  readonly findings: readonly Finding[]

  constructor(source: Read, made: Made, localKey: string | undefined, findings: readonly Finding[]) {
    super(source, made, localKey)
    this.findings = findings
  }

  get status(): string | undefined {
    return textAt(this.made, 'status')
  }
}

function faulty(fault: Extract<SourceRow, { rule: string }>): QuarantinedRow {
  const { row, fields, rule, message, field = '', raw } = fault
  const finding = { rule, field, valueClass: valueClass(fields[field]), message }
  return new Quarantined({ row, fields, ...(raw === undefined ? {} : { raw }) }, NOTHING, undefined, [
    finding,
  ])
}
const NOTHING: Made = {}

/** Errors of the standard, named by the source's fields; a field whose value a rule refused is not told twice. */
function inSourceTerms(
  errors: readonly Finding[],
  told: readonly Finding[],
  fieldOf: (pointer: string) => string,
): Finding[] {
  const known = new Set(told.map(({ field }) => field))
  return errors
    .map(error => ({ ...error, field: fieldOf(error.field) }))
    .filter(({ field }) => !known.has(field))
}

/** The key needs its subject and what the category's key is made of; a quarantined row may lack either. */
function keyOf(record: Made): string | undefined {
  const { category, subject, content } = record
  if (!isTarget(category) || textAt(subject, 'type') === undefined) return undefined
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return undefined
  return matchingKey(record as unknown as RecordDraft)
}

function originOf(record: Made): RowOrigin | undefined {
  const category = record['category']
  // For figures on coverage, which count no acts.
  if (isAct(category)) return undefined
  const event = isTarget(category) ? eventPointer(category) : undefined
  const decided = event === undefined ? undefined : textAt(record['content'], event.slice('/content/'.length))
  return {
    sourceOrgUscc: textAt(record, 'sourceOrgUscc'),
    sourceOrgName: textAt(record, 'sourceOrgName'),
    catalogueItem: textAt(record, 'catalogueItem'),
    decided: decided !== undefined && isDay(decided) ? decided : undefined,
  }
}

function textAt(value: Value | undefined, name: string): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const found = value[name]
  return typeof found === 'string' ? found : undefined
}
