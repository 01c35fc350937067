/**
 * Checked syntax → plain functions. Everything that can be decided once is decided here: rules are built,
 * tables bound, paths cut, so that a row costs only its own values.
 */

import { eventPointer, isTarget } from '../standard/categories.ts'
import { type AcceptedMembers, MEMBERS } from '../standard/generated/accept.js'
import { SCHEMA_VERSION } from '../standard/record.ts'
import { chain } from './chain.ts'
import { compileCondition } from './compile-conditions.ts'
import { fieldAt } from './field-path.ts'
import { knownOf, testOf } from './known-values.ts'
import { type Getter, type Member, type ObjectMaker, objectMaker } from './object-maker.ts'
import { columnOf, fieldReader, itemsOf, type NullTest, nullTest, onlyColumn } from './read-fields.ts'
import type { Fields, RowRun, Value } from './row.ts'
import { buildRule, type MadeRule } from './rules/catalogue.ts'
import type {
  EachSyntax,
  FromSyntax,
  MappingSyntax,
  RuleSyntax,
  TargetSyntax,
  ValueSyntax,
} from './syntax.ts'
import type { CodeTable } from './table.ts'
import { type TargetField, targetModel } from './target.ts'
import { typed } from './typed.ts'

export interface Compiled {
  /** Builds the fields of the record; a field that was refused or has no value is left out. */
  readonly build: ObjectMaker
  /** The same, and their JSON on the way. */
  readonly write: ObjectMaker
  readonly localKey: Getter
  /** True when the check holds or does not apply. */
  readonly checks: readonly CompiledCheck[]
}

interface CompiledCheck {
  readonly rule: string
  readonly effect: 'refuse' | 'warn'
  readonly field: string
  readonly message: string
  readonly holds: (fields: Fields, record: Value) => boolean
}

interface Scope {
  readonly tables: ReadonlyMap<string, CodeTable>
  readonly nulls: ReadonlySet<string>
  readonly isNull: NullTest
  /** Getters by what they ask for; none inside items, where one row asks again and again. */
  readonly shared: Map<string, Getter> | undefined
  /** How many targets ask for the same as a getter in `shared`. */
  readonly wishes: ReadonlyMap<string, number>
}

export function compileMapping(syntax: MappingSyntax, tables: ReadonlyMap<string, CodeTable>): Compiled {
  const { category, source } = syntax
  const nulls = new Set(['', ...source.nullTokens])
  const known = isTarget(category) ? targetModel(category).fields : new Map<string, TargetField>()
  const wishes = countWishes(syntax.fields, known)
  const scope: Scope = { tables, nulls, isNull: nullTest(nulls), shared: new Map(), wishes }
  const local = syntax.fields.find(({ path }) => path.startsWith('local.'))
  const demanded = MEMBERS[category] ?? {}
  const fields = syntax.fields.filter(target => target !== local)
  const facts = { schemaVersion: SCHEMA_VERSION, category, division: syntax.division }
  const members = [
    ...membersOf(fields, known, scope, demanded),
    ...Object.entries(facts).map(([key, value]) => ({
      key,
      value,
      fits: demanded[key]?.fits(value) ?? false,
    })),
  ]
  const day = isTarget(category) ? eventPointer(category)?.slice(1).replaceAll('/', '.') : undefined
  return {
    build: objectMaker(members, { written: false, day }),
    write: objectMaker(members, { written: true, day }),
    localKey: local ? getterOf(local.value, known.get(local.path), scope) : () => null,
    checks: syntax.checks.map(({ rule, effect, field, message, when, demand }) => {
      const applies = when ? compileCondition(when, scope.nulls) : () => true
      const met = compileCondition(demand, scope.nulls)
      return {
        rule,
        effect,
        field: field.value,
        message,
        holds: (fields, record) => !applies(fields, record) || met(fields, record),
      }
    }),
  }
}

/** Groups the targets by their first path part, so that an object is made only if something is in it. */
function membersOf(
  targets: readonly TargetSyntax[],
  known: ReadonlyMap<string, TargetField>,
  scope: Scope,
  demanded: AcceptedMembers,
  prefix = '',
): Member[] {
  const groups = new Map<string, TargetSyntax[]>()
  for (const target of targets) {
    const head = target.path.slice(prefix.length).split('.')[0] ?? ''
    groups.set(head, [...(groups.get(head) ?? []), target])
  }
  return [...groups].map(([key, group]): Member => {
    const leaf = group.find(({ path }) => path === prefix + key)
    const demand = demanded[key]
    const required = demand?.required ?? false
    if (leaf === undefined) {
      const members = membersOf(group, known, scope, demand?.members ?? {}, `${prefix}${key}.`)
      return { key, required, members }
    }
    const { value, path } = leaf
    const field = known.get(path)
    const values = knownOf(value, scope.tables, text => typed(text, field))
    const test = testOf(values, demand, field)
    const [constant] = values.outputs ?? []
    if (value.kind === 'constant' && (typeof constant === 'string' || typeof constant === 'boolean'))
      return { key, value: constant, fits: test.kind === 'always' }
    // A value that only one column decides is remembered by the object that it becomes a member of.
    const column = value.kind === 'from' ? onlyColumn(value) : undefined
    return {
      key,
      required,
      ...(column === undefined ? {} : { column }),
      get: getterOf(value, field, scope),
      characters: values.characters,
      test,
    }
  })
}

function getterOf(value: ValueSyntax, field: TargetField | undefined, scope: Scope): Getter {
  if (value.kind === 'constant') {
    // Each record has a list of its own.
    if (field?.kind === 'list') return () => typed(value.value, field)
    const constant = typed(value.value, field)
    return () => constant
  }
  if (value.kind === 'each') return eachGetter(value, scope)
  if (value.kind === 'from') return sharedGetter(value, field, scope)
  const cases = value.cases.map(one => ({
    when: one.when ? compileCondition(one.when, scope.nulls) : undefined,
    get: getterOf(one.value, field, scope),
  }))
  return (fields, run) => {
    for (const { when, get } of cases)
      if (when === undefined || when(fields, null, run.outer)) return get(fields, run)
    return null
  }
}

/** Two targets that ask for the same share one reading a row, and its findings are told once. */
function sharedGetter(value: FromSyntax, field: TargetField | undefined, scope: Scope): Getter {
  const { shared } = scope
  if (shared === undefined) return fromGetter(value, field, scope)
  const key = wishOf(value, field)
  const known = shared.get(key)
  if (known !== undefined) return known
  const get = fromGetter(value, field, scope)
  const made = (scope.wishes.get(key) ?? 0) > 1 ? oncePerRow(get) : get
  shared.set(key, made)
  return made
}

/** The same text for targets that ask for the same. */
function wishOf(
  { fields, combine, separator, rules, fallback, required }: FromSyntax,
  field: TargetField | undefined,
): string {
  const options = rules.map(({ name, options: of }) => [
    name,
    [...of].map(([key, { value: to }]) => [key, to]),
  ])
  const names = fields.map(one => one.value)
  const kindOfDefault = field?.kind === 'flag' || field?.kind === 'number' ? field.kind : 'text'
  return JSON.stringify([names, combine, separator, options, fallback, required, kindOfDefault])
}

/** How many targets ask for the same, items of lists excepted. */
function countWishes(
  targets: readonly TargetSyntax[],
  known: ReadonlyMap<string, TargetField>,
): ReadonlyMap<string, number> {
  const wishes = new Map<string, number>()
  const look = (value: ValueSyntax, field: TargetField | undefined): void => {
    if (value.kind === 'cases') for (const one of value.cases) look(one.value, field)
    if (value.kind !== 'from') return
    const key = wishOf(value, field)
    wishes.set(key, (wishes.get(key) ?? 0) + 1)
  }
  for (const { path, value } of targets) look(value, known.get(path))
  return wishes
}

/** A row has a {@link RowRun} of its own, which tells one row from the next. */
function oncePerRow(get: Getter): Getter {
  let of: RowRun | undefined
  let made: Value | undefined
  return (fields, run) => {
    if (of === run) return made
    made = get(fields, run)
    of = run
    return made
  }
}

function fromGetter(value: FromSyntax, field: TargetField | undefined, scope: Scope): Getter {
  const read = fieldReader(value, scope.isNull)
  const apply = chain(value.rules.map(rule => madeRule(rule, scope)))
  const fallback = value.fallback === undefined ? null : typed(value.fallback, field)
  const name = columnOf(value.fields[0]?.value ?? '')
  const { required } = value
  return (fields, run) => {
    run.field = name
    let result = read(fields, run)
    if (result !== null && result !== undefined) result = apply(result, run)
    if (result !== null) return result
    if (fallback !== null) return fallback
    return required ? run.fail('FIELD_MISSING', null, 'the mapping needs this field') : null
  }
}

export function madeRule(rule: RuleSyntax, { tables }: Pick<Scope, 'tables'>): MadeRule {
  const built = buildRule(rule, tables)
  // check.ts has built the same rule without complaint before.
  if ('complaint' in built) throw new TypeError(built.complaint)
  return built.rule
}

function eachGetter({ field, by, item }: EachSyntax, scope: Scope): Getter {
  const members = membersOf(item, new Map(), { ...scope, shared: undefined }, {})
  const build = objectMaker(members, { written: false, day: undefined })
  const name = field.value
  const read = fieldAt(name)
  const marks = by === '' ? undefined : new Set(by)
  return (fields, run) => {
    run.field = name
    const source = read(fields)
    const items = itemsOf(source, marks, scope.isNull)
    if (items === undefined) return run.fail('SHAPE', source, 'expected a list here')
    const made: Value[] = []
    const around = run.outer
    run.outer = fields
    // A text that names one thing twice names one thing; objects of a real list are as many as the source says.
    const seen = marks === undefined ? undefined : new Set<string>()
    for (const one of items) {
      const object = build(typeof one === 'string' ? { '.': one } : one, run)
      const key = seen === undefined ? '' : JSON.stringify(object)
      if (seen?.has(key)) continue
      seen?.add(key)
      made.push(object)
    }
    run.outer = around
    return made.length === 0 ? null : made
  }
}
