/**
 * Checked syntax → plain functions. Everything that can be decided once is decided here: rules are built,
 * tables bound, paths cut, so that a row costs only its own values.
 */
import { chain } from './chain.ts'
import { compileCondition } from './compile-conditions.ts'
import { columnReader, fieldAt } from './field-path.ts'
import { type Getter, type ObjectMaker, objectMaker } from './object-maker.ts'
import { columnOf, fieldReader, itemsOf, type NullTest, nullTest, onlyColumn } from './read-fields.ts'
import type { Fields, FieldValue, RowRun, Value } from './row.ts'
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
import { isKnownCategory, type TargetField, targetModel } from './target.ts'

export interface Compiled {
  /** Builds the fields of the record; a field that was refused or has no value is left out. */
  readonly build: ObjectMaker
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
}

export function compileMapping(syntax: MappingSyntax, tables: ReadonlyMap<string, CodeTable>): Compiled {
  const { category, source } = syntax
  const nulls = new Set(['', ...source.nullTokens])
  const scope: Scope = { tables, nulls, isNull: nullTest(nulls), shared: new Map() }
  const known = isKnownCategory(category) ? targetModel(category).fields : new Map<string, TargetField>()
  const local = syntax.fields.find(({ path }) => path.startsWith('local.'))
  return {
    build: assemble(
      syntax.fields.filter(target => target !== local),
      known,
      scope,
    ),
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
function assemble(
  targets: readonly TargetSyntax[],
  known: ReadonlyMap<string, TargetField>,
  scope: Scope,
  prefix = '',
): ObjectMaker {
  const groups = new Map<string, TargetSyntax[]>()
  for (const target of targets) {
    const head = target.path.slice(prefix.length).split('.')[0] ?? ''
    groups.set(head, [...(groups.get(head) ?? []), target])
  }
  const keys: string[] = []
  const getters: Getter[] = []
  for (const [key, group] of groups) {
    const leaf = group.find(({ path }) => path === prefix + key)
    keys.push(key)
    if (leaf) getters.push(getterOf(leaf.value, known.get(leaf.path), scope))
    else getters.push(part(assemble(group, known, scope, `${prefix}${key}.`)))
  }
  return objectMaker(keys, getters)
}

function part(build: ObjectMaker): Getter {
  return (fields, run) => {
    const made = build(fields, run)
    for (const _ in made) return made
    return null
  }
}

function getterOf(value: ValueSyntax, field: TargetField | undefined, scope: Scope): Getter {
  if (value.kind === 'constant') {
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
    for (const { when, get } of cases) if (when === undefined || when(fields, null)) return get(fields, run)
    return null
  }
}

export function typed(text: string, field: TargetField | undefined): Value {
  return field?.kind === 'flag' ? text === 'true' : text
}

/** Two targets that ask for the same share one reading a row, and its findings are told once. */
function sharedGetter(value: FromSyntax, field: TargetField | undefined, scope: Scope): Getter {
  const { shared } = scope
  if (shared === undefined) return fromGetter(value, field, scope)
  const { fields, combine, separator, rules, fallback, required } = value
  const options = rules.map(({ name, options: of }) => [
    name,
    [...of].map(([key, { value: to }]) => [key, to]),
  ])
  const names = fields.map(one => one.value)
  const key = JSON.stringify([names, combine, separator, options, fallback, required, field?.kind === 'flag'])
  const known = shared.get(key)
  if (known !== undefined) return known
  const get = oncePerRow(fromGetter(value, field, scope))
  shared.set(key, get)
  return get
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
  const get: Getter = (fields, run) => {
    run.field = name
    let result = read(fields, run)
    if (result !== null && result !== undefined) result = apply(result, run)
    if (result !== null) return result
    if (fallback !== null) return fallback
    return required ? run.fail('FIELD_MISSING', null, 'the mapping needs this field') : null
  }
  const column = onlyColumn(value)
  return column === undefined ? get : sameAsBefore(column, get)
}

/**
 * Rows that follow one another often say the same: authority, scope, state, day. What a column's text gave is kept
 * until another text comes, unless the rules had something to tell of it.
 */
function sameAsBefore(column: string, get: Getter): Getter {
  const cellOf = columnReader(column)
  let before: FieldValue | undefined
  let made: Value = null
  return (fields, run) => {
    const cell = cellOf(fields)
    if (typeof cell !== 'string') return get(fields, run)
    if (cell === before) {
      // The newer one is kept: a cell is a view of the piece of the file that it came in, and would hold all of it.
      if (made === before) made = cell
      before = cell
      return made
    }
    const told = run.findings.length + run.warnings.length
    const result = get(fields, run)
    // A list is an object, which two records must not share.
    const keeps = result !== undefined && (result === null || typeof result !== 'object')
    if (keeps && run.findings.length + run.warnings.length === told) {
      before = cell
      made = result
    }
    return result
  }
}

export function madeRule(rule: RuleSyntax, { tables }: Pick<Scope, 'tables'>): MadeRule {
  const built = buildRule(rule, tables)
  // check.ts has built the same rule without complaint before.
  if ('complaint' in built) throw new TypeError(built.complaint)
  return built.rule
}

function eachGetter({ field, by, item }: EachSyntax, scope: Scope): Getter {
  const build = assemble(item, new Map(), { ...scope, shared: undefined })
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
    for (const one of items) made.push(build(typeof one === 'string' ? { '.': one } : one, run))
    run.outer = around
    return made.length === 0 ? null : made
  }
}
