/** What a mapping uses of a file and what it leaves: columns, fields, rules and codes with their numbers. */
import { isTarget } from '../standard/categories.ts'
import { columnUses } from './column-uses.ts'
import { Explainer } from './explain.ts'
import { fieldAt } from './field-path.ts'
import { count } from './map-rows.ts'
import type { CompiledMapping } from './mapping.ts'
import { parserOf, readRows } from './read-rows.ts'
import type { Fields, FieldValue } from './row.ts'
import { isFault } from './source-fault.ts'
import { targetModel } from './target.ts'

export interface Coverage {
  readonly mapping: string
  readonly version: string
  readonly read: number
  readonly accepted: number
  readonly columns: readonly ColumnUse[]
  /** Columns of the file that the mapping does not declare. */
  readonly unknownColumns: readonly string[]
  readonly targets: readonly TargetUse[]
  /** How often each rule gave a value, and how often it refused one. */
  readonly rules: readonly { readonly rule: string; readonly gave: number; readonly refused: number }[]
  readonly codes: readonly CodeUse[]
  readonly lookups: readonly LookupUse[]
  /** Rows by `RULE field`: refused, and accepted with a warning. */
  readonly findings: ReadonlyMap<string, number>
  readonly warnings: ReadonlyMap<string, number>
}

interface ColumnUse {
  readonly column: string
  readonly title: string
  /** Rows in which it holds more than a null token. */
  readonly filled: number
  /** Paths of the record that take their value from it. */
  readonly mappedTo: readonly string[]
  /** Paths of which it decides the case. */
  readonly decides: readonly string[]
  /** Checks that name it. */
  readonly checks: readonly string[]
  /** Of a database table: what it tells of the row. */
  readonly tells: readonly ('key' | 'watermark')[]
}

interface TargetUse {
  readonly path: string
  readonly required: boolean
  readonly mapped: boolean
  /** Rows for which the mapping gave a value. */
  readonly filled: number
}

interface CodeUse {
  readonly table: string
  /** Codes of the table, with the rows that hold them; 0 for those that never occur. */
  readonly known: ReadonlyMap<string, number>
  /** Codes that the table lacks. They may be anything, also names: show them only to who may see the file. */
  readonly unknown: ReadonlyMap<string, number>
}

interface LookupUse {
  readonly lookup: string
  /** Keys that were asked for and are there, and those that are not. */
  readonly found: number
  readonly missed: number
}

/** More different unknown codes than this are counted together. */
const MAX_UNKNOWN = 200
const OTHERS = '…'

/** @throws SourceError when the source cannot be read further. */
export async function coverageOf(
  mapping: CompiledMapping,
  stream: AsyncIterable<Uint8Array>,
): Promise<Coverage> {
  const { syntax } = mapping
  const parser = parserOf(syntax.source)
  const tally = new Tally(mapping)
  for await (const rows of readRows(stream, syntax.source, parser)) {
    for (const row of rows) {
      const outcome = mapping.run(row)
      tally.read += 1
      if (outcome.kind === 'accepted') tally.accepted += 1
      const [findings, into] =
        outcome.kind === 'accepted' ? [outcome.warnings, tally.warnings] : [outcome.findings, tally.findings]
      for (const name of new Set(findings.map(({ rule, field }) => `${rule} ${field}`.trim())))
        count(into, name)
      if (!isFault(row)) tally.add(row.fields)
    }
  }
  return tally.coverage(parser.header)
}

class Tally {
  read = 0
  accepted = 0
  readonly findings = new Map<string, number>()
  readonly warnings = new Map<string, number>()
  readonly #mapping: CompiledMapping
  readonly #explainer: Explainer
  readonly #columns = new Map<string, number>()
  readonly #targets = new Map<string, number>()
  readonly #gave = new Map<string, number>()
  readonly #refused = new Map<string, number>()
  readonly #known = new Map<string, Map<string, number>>()
  readonly #unknown = new Map<string, Map<string, number>>()
  readonly #lookups = new Map<string, { found: number; missed: number }>()
  readonly #nulls: ReadonlySet<string>

  constructor(mapping: CompiledMapping) {
    this.#mapping = mapping
    this.#explainer = new Explainer(mapping)
    this.#nulls = new Set(['', ...mapping.syntax.source.nullTokens])
    for (const name of mapping.lookups.keys()) this.#lookups.set(name, { found: 0, missed: 0 })
    for (const [name, { entries }] of mapping.tables) {
      if (mapping.lookups.has(name)) continue
      this.#known.set(name, new Map([...entries.keys()].map(code => [code, 0])))
      this.#unknown.set(name, new Map())
    }
  }

  add(fields: Fields): void {
    for (const { name } of this.#mapping.syntax.source.fields) {
      if (this.#holds(fieldAt(name)(fields))) count(this.#columns, name)
    }
    const given = new Set<string>()
    for (const { path, origin, rules } of this.#explainer.fields(fields)) {
      if (origin !== 'nothing' && origin !== 'refused') given.add(path.replaceAll(/\.\d+(?=\.|$)/g, '.*'))
      for (const { rule, gave, codes } of rules) {
        count(gave === 'refused' ? this.#refused : this.#gave, rule)
        for (const { table, code, known } of codes) this.#code(table, code, known)
      }
    }
    for (const path of given) count(this.#targets, path)
  }

  #code(table: string, code: string, known: boolean): void {
    const asked = this.#lookups.get(table)
    if (asked !== undefined) asked[known ? 'found' : 'missed'] += 1
    const into = (known ? this.#known : this.#unknown).get(table)
    if (into === undefined) return
    count(into, known || into.has(code) || into.size < MAX_UNKNOWN ? code : OTHERS)
  }

  #holds(value: FieldValue | undefined): boolean {
    if (typeof value === 'string') return !this.#nulls.has(value.trim())
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  }

  coverage(header: readonly string[]): Coverage {
    const { id, version, syntax } = this.#mapping
    const { fields } = syntax.source
    const known = new Set(fields.flatMap(({ name, also }) => [name, ...also]))
    const uses = columnUses(syntax)
    const model = isTarget(syntax.category) ? [...targetModel(syntax.category).fields.values()] : []
    const mapped = new Set(syntax.fields.map(({ path }) => path))
    const names = new Set([...this.#gave.keys(), ...this.#refused.keys()])
    return {
      mapping: id,
      version,
      read: this.read,
      accepted: this.accepted,
      columns: fields.map(({ name, title }) => ({
        column: name,
        title,
        filled: this.#columns.get(name) ?? 0,
        mappedTo: uses.get(name)?.values ?? [],
        decides: uses.get(name)?.decides ?? [],
        checks: uses.get(name)?.checks ?? [],
        tells: uses.get(name)?.tells ?? [],
      })),
      unknownColumns: header.filter(name => !known.has(name)),
      targets: model.map(({ path, required }) => ({
        path,
        required,
        mapped: mapped.has(path),
        filled: this.#targets.get(path) ?? 0,
      })),
      rules: [...names].map(rule => ({
        rule,
        gave: this.#gave.get(rule) ?? 0,
        refused: this.#refused.get(rule) ?? 0,
      })),
      codes: [...this.#known].map(([table, known]) => ({
        table,
        known,
        unknown: this.#unknown.get(table) ?? new Map(),
      })),
      lookups: [...this.#lookups].map(([lookup, asked]) => ({ lookup, ...asked })),
      findings: this.findings,
      warnings: this.warnings,
    }
  }
}
