/**
 * Where each field of one record comes from: source field, shape of its value, every rule with what it gave.
 * This walks the mapping step by step as it is written, what `compile.ts` turns into one function; a test
 * holds that both come to the same record.
 */
import { isTarget } from '../standard/categories.ts'
import { SCHEMA_VERSION } from '../standard/record.ts'
import { chain } from './chain.ts'
import { columnsOf } from './column-uses.ts'
import { madeRule } from './compile.ts'
import { type Condition, compileCondition } from './compile-conditions.ts'
import { fieldAt } from './field-path.ts'
import type { CompiledMapping } from './mapping.ts'
import type { Getter } from './object-maker.ts'
import { columnOf, fieldReader, itemsOf, nullTest } from './read-fields.ts'
import { type Fields, RowRun, type Step, type Value } from './row.ts'
import type {
  ConditionSyntax,
  EachSyntax,
  FromSyntax,
  RuleSyntax,
  TargetSyntax,
  ValueSyntax,
} from './syntax.ts'
import { type TargetField, targetModel } from './target.ts'
import { typed } from './typed.ts'
import { valueClass } from './value-class.ts'

export interface ExplainedField {
  /** Dotted path in the record; items of a list by number, `content.measures.0.code`. */
  readonly path: string
  /** `mapping`: what the mapping says of itself, such as its division. */
  readonly origin: 'source' | 'constant' | 'default' | 'nothing' | 'refused' | 'mapping'
  /** Which of several cases held, from 1; 0 when there are none, or none held. */
  readonly takenCase: number
  /** Columns that the conditions asked for until one held. */
  readonly decidedBy: readonly string[]
  /**
   * Source fields that gave the value; where none did, all that were read. Of an item of a list the list's column, with
   * the item's own field behind it: `cjcs.dm`.
   */
  readonly fields: readonly string[]
  /** Shape of what the source held, never the value. */
  readonly raw: string
  readonly rules: readonly ExplainedRule[]
  /** What stands in the record; null for nothing. */
  readonly value: Value
}

export interface ExplainedRule {
  readonly rule: string
  /** Shape of what the rule gave; `refused` when it gave nothing. */
  readonly gave: string
  /** The code table, or second file with its column, in which it looked; "" for other rules. */
  readonly lookedIn: string
  /** For code tables: the codes that were looked up, and whether the table holds them. */
  readonly codes: readonly LookedUp[]
}

export interface LookedUp {
  readonly table: string
  readonly code: string
  readonly known: boolean
}

interface Walked extends Omit<ExplainedField, 'path'> {
  /** Fields of the items of a list, their paths still relative to it. */
  readonly items?: readonly ExplainedField[]
}

/** Where a value stands: in the row, or in an item of a list. */
interface Spot {
  readonly fields: Fields
  /** Column of the list; "" in the row itself. */
  readonly list: string
  /** Spot of the list itself; undefined in the row. */
  readonly around: Spot | undefined
  readonly run: RowRun
}

/** `dm` in an item of `cjcs` is `cjcs.dm`, `.` the item itself, `^NAME` a column around the item. */
function nameAt({ list, around }: Spot, name: string): string {
  if (around === undefined) return name
  if (name.startsWith('^')) return nameAt(around, columnOf(name))
  return name === '.' ? list : `${list}.${name}`
}

const NOTHING = {
  origin: 'nothing',
  takenCase: 0,
  decidedBy: [],
  fields: [],
  raw: valueClass(null),
  rules: [],
  value: null,
} as const

/** Explains the rows of one mapping; what can be prepared once is kept by the syntax that it is made of. */
export class Explainer {
  readonly #mapping: CompiledMapping
  readonly #isNull: (text: string) => boolean
  readonly #targets: ReadonlyMap<string, TargetField>
  readonly #conditions: (syntax: ConditionSyntax) => Condition
  readonly #readers: (syntax: FromSyntax) => Getter
  /** One reader for each of several source fields. */
  readonly #single: (syntax: FromSyntax) => readonly Getter[]
  readonly #steps: (syntax: RuleSyntax) => Step

  constructor(mapping: CompiledMapping) {
    const { syntax, tables } = mapping
    const nulls = new Set(['', ...syntax.source.nullTokens])
    this.#mapping = mapping
    this.#isNull = nullTest(nulls)
    this.#targets = isTarget(syntax.category) ? targetModel(syntax.category).fields : new Map()
    this.#conditions = once(condition => compileCondition(condition, nulls))
    this.#readers = once(value => fieldReader(value, this.#isNull))
    this.#single = once(value =>
      value.fields.map(one => fieldReader({ ...value, combine: 'first', fields: [one] }, this.#isNull)),
    )
    this.#steps = once(rule => chain([madeRule(rule, { tables })]))
  }

  /** The fields of one row in the order of the mapping. Never throws on bad data. */
  fields(row: Fields): ExplainedField[] {
    const { category, division, fields } = this.#mapping.syntax
    const spot = { fields: row, list: '', around: undefined, run: new RowRun() }
    const facts = Object.entries({ schemaVersion: SCHEMA_VERSION, category, division })
    return [
      ...facts.map(([path, value]) => ({ ...NOTHING, path, origin: 'mapping' as const, value })),
      ...fields.flatMap(target => this.#target(target, this.#targets.get(target.path), spot, '')),
    ]
  }

  #target(
    { path, value }: TargetSyntax,
    field: TargetField | undefined,
    spot: Spot,
    prefix: string,
  ): ExplainedField[] {
    const { items = [], ...own } = this.#value(value, field, spot)
    const at = prefix + path
    return [{ path: at, ...own }, ...items.map(item => ({ ...item, path: `${at}.${item.path}` }))]
  }

  #value(value: ValueSyntax, field: TargetField | undefined, spot: Spot): Walked {
    if (value.kind === 'constant') return { ...NOTHING, origin: 'constant', value: typed(value.value, field) }
    if (value.kind === 'each') return this.#each(value, spot)
    if (value.kind === 'from') return this.#from(value, field, spot)
    const decidedBy = new Set<string>()
    for (const [index, { when, value: one }] of value.cases.entries()) {
      if (when !== undefined) {
        for (const column of columnsOf(when)) decidedBy.add(nameAt(spot, column))
        if (!this.#conditions(when)(spot.fields, null, spot.run.outer)) continue
      }
      const walked = this.#value(one, field, spot)
      return { ...walked, takenCase: index + 1, decidedBy: [...decidedBy, ...walked.decidedBy] }
    }
    return { ...NOTHING, decidedBy: [...decidedBy] }
  }

  #from(value: FromSyntax, field: TargetField | undefined, spot: Spot): Walked {
    const { fields, run } = spot
    const raw = this.#readers(value)(fields, run)
    const rules: ExplainedRule[] = []
    let now: Value | undefined = raw
    for (const rule of value.rules) {
      if (now === null || now === undefined) break
      const before = now
      now = this.#steps(rule)(now, run)
      const gave = now === undefined ? 'refused' : valueClass(now)
      rules.push({ rule: rule.name, gave, lookedIn: lookedIn(rule), codes: this.#codes(rule, before) })
    }
    const names = this.#givers(value, spot)
    const told = { takenCase: 0, decidedBy: [], fields: names, raw: valueClass(raw), rules }
    if (now === undefined) return { ...told, origin: 'refused', value: null }
    if (now !== null) return { ...told, origin: 'source', value: now }
    if (value.fallback === undefined)
      return { ...told, origin: value.required ? 'refused' : 'nothing', value: null }
    return { ...told, origin: 'default', value: typed(value.fallback, field) }
  }

  #givers(value: FromSyntax, spot: Spot): string[] {
    const all = value.fields.map(one => nameAt(spot, one.value))
    if (all.length === 1) return all
    const gave = all.filter((_, i) => (this.#single(value)[i] as Getter)(spot.fields, spot.run) !== null)
    if (gave.length === 0) return all
    return value.combine === 'first' ? gave.slice(0, 1) : gave
  }

  #codes(rule: RuleSyntax, before: Value): LookedUp[] {
    if (rule.name !== 'code' && rule.name !== 'lookup') return []
    const named = ['table', 'in', 'value'].map(key => rule.options.get(key)?.value[0])
    const name = named.find(one => one !== undefined) ?? ''
    const table = this.#mapping.tables.get(name)
    const find = table?.find?.('')
    const codes = (Array.isArray(before) ? before : [before]).filter(one => typeof one === 'string')
    const isKnown = (code: string) => (find ? find(code) !== undefined : table?.entries.has(code) === true)
    return codes.map(code => ({ table: name, code, known: isKnown(code) }))
  }

  #each({ field, by, item }: EachSyntax, spot: Spot): Walked {
    const { fields, run } = spot
    const source = fieldAt(field.value)(fields)
    const items = itemsOf(source, by === '' ? undefined : new Set(by), this.#isNull)
    const list = nameAt(spot, field.value)
    const told = { takenCase: 0, decidedBy: [], fields: [list], raw: valueClass(source), rules: [] }
    if (items === undefined) return { ...told, origin: 'refused', value: null }
    if (items.length === 0) return { ...told, origin: 'nothing', value: null }
    const before = run.outer
    run.outer = fields
    const explained = items.flatMap((one, i) => {
      const inside = { fields: typeof one === 'string' ? { '.': one } : one, list, around: spot, run }
      return item.flatMap(target => this.#target(target, undefined, inside, `${i}.`))
    })
    run.outer = before
    // The list itself is told by its length; its values stand in the fields of its items.
    return { ...told, origin: 'source', value: items.length, items: explained }
  }
}

function lookedIn({ name, options }: RuleSyntax): string {
  if (name !== 'code' && name !== 'lookup') return ''
  const [table, column] = [
    options.get('table') ?? options.get('in') ?? options.get('value'),
    options.get('column'),
  ]
  return [table, column].flatMap(one => one?.value[0] ?? []).join('.')
}

function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return key => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
