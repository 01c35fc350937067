/**
 * Where each field of one record comes from: source field, shape of its value, every rule with what it gave.
 * This walks the mapping step by step as it is written, what `compile.ts` turns into one function; a test
 * holds that both come to the same record.
 */
import { isTarget } from '../standard/categories.ts'
import { chain } from './chain.ts'
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
  readonly origin: 'source' | 'constant' | 'default' | 'nothing' | 'refused'
  /** Which of several cases held, from 1; 0 when there are none. */
  readonly takenCase: number
  /** Source fields that the mapping reads here. */
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

const NOTHING = {
  origin: 'nothing',
  takenCase: 0,
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
  readonly #steps: (syntax: RuleSyntax) => Step

  constructor(mapping: CompiledMapping) {
    const { syntax, tables } = mapping
    const nulls = new Set(['', ...syntax.source.nullTokens])
    this.#mapping = mapping
    this.#isNull = nullTest(nulls)
    this.#targets = isTarget(syntax.category) ? targetModel(syntax.category).fields : new Map()
    this.#conditions = once(condition => compileCondition(condition, nulls))
    this.#readers = once(value => fieldReader(value, this.#isNull))
    this.#steps = once(rule => chain([madeRule(rule, { tables })]))
  }

  /** The fields of one row in the order of the mapping. Never throws on bad data. */
  fields(row: Fields): ExplainedField[] {
    const { syntax } = this.#mapping
    const run = new RowRun()
    return syntax.fields.flatMap(target => this.#target(target, this.#targets.get(target.path), row, '', run))
  }

  #target(
    { path, value }: TargetSyntax,
    field: TargetField | undefined,
    fields: Fields,
    prefix: string,
    run: RowRun,
  ): ExplainedField[] {
    const { items = [], ...own } = this.#value(value, field, fields, run)
    const at = prefix + path
    return [{ path: at, ...own }, ...items.map(item => ({ ...item, path: `${at}.${item.path}` }))]
  }

  #value(value: ValueSyntax, field: TargetField | undefined, fields: Fields, run: RowRun): Walked {
    if (value.kind === 'constant') return { ...NOTHING, origin: 'constant', value: typed(value.value, field) }
    if (value.kind === 'each') return this.#each(value, fields, run)
    if (value.kind === 'from') return this.#from(value, field, fields, run)
    for (const [index, { when, value: one }] of value.cases.entries()) {
      if (when !== undefined && !this.#conditions(when)(fields, null)) continue
      return { ...this.#value(one, field, fields, run), takenCase: index + 1 }
    }
    return NOTHING
  }

  #from(value: FromSyntax, field: TargetField | undefined, fields: Fields, run: RowRun): Walked {
    const names = value.fields.map(one => columnOf(one.value))
    const raw = this.#readers(value)(fields, run)
    const rules: ExplainedRule[] = []
    let now: Value | undefined = raw
    for (const rule of value.rules) {
      if (now === null || now === undefined) break
      const before = now
      now = this.#steps(rule)(now, run)
      const gave = now === undefined ? 'refused' : valueClass(now)
      rules.push({ rule: rule.name, gave, codes: this.#codes(rule, before) })
    }
    const told = { takenCase: 0, fields: names, raw: valueClass(raw), rules }
    if (now === undefined) return { ...told, origin: 'refused', value: null }
    if (now !== null) return { ...told, origin: 'source', value: now }
    if (value.fallback === undefined)
      return { ...told, origin: value.required ? 'refused' : 'nothing', value: null }
    return { ...told, origin: 'default', value: typed(value.fallback, field) }
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

  #each({ field, by, item }: EachSyntax, fields: Fields, run: RowRun): Walked {
    const source = fieldAt(field.value)(fields)
    const items = itemsOf(source, by === '' ? undefined : new Set(by), this.#isNull)
    const told = { takenCase: 0, fields: [field.value], raw: valueClass(source), rules: [] }
    if (items === undefined) return { ...told, origin: 'refused', value: null }
    if (items.length === 0) return { ...told, origin: 'nothing', value: null }
    run.outer = fields
    const explained = items.flatMap((one, i) => {
      const inside = typeof one === 'string' ? { '.': one } : one
      return item.flatMap(target => this.#target(target, undefined, inside, `${i}.`, run))
    })
    // The list itself is told by its length; its values stand in the fields of its items.
    return { ...told, origin: 'source', value: items.length, items: explained }
  }
}

function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return key => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
