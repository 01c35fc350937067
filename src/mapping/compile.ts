/**
 * Checked syntax → plain functions. Everything that can be decided once is decided here: rules are built,
 * tables bound, paths cut, so that a row costs only its own values.
 */
import { compileCondition } from './compile-conditions.ts'
import { fieldAt } from './field-path.ts'
import { type Getter, type ObjectMaker, objectMaker } from './object-maker.ts'
import { MAX_NULL_TOKEN } from './parse-source.ts'
import type { Fields, FieldValue, RowRun, Step, Value } from './row.ts'
import { buildRule } from './rules/catalogue.ts'
import type { EachSyntax, FromSyntax, MappingSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
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
}

export function compileMapping(syntax: MappingSyntax, tables: ReadonlyMap<string, CodeTable>): Compiled {
  const { category, source } = syntax
  const scope: Scope = { tables, nulls: new Set(['', ...source.nullTokens]) }
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
  if (value.kind === 'from') return fromGetter(value, field, scope)
  const cases = value.cases.map(one => ({
    when: one.when ? compileCondition(one.when, scope.nulls) : undefined,
    get: getterOf(one.value, field, scope),
  }))
  return (fields, run) => {
    for (const { when, get } of cases) if (when === undefined || when(fields, null)) return get(fields, run)
    return null
  }
}

function typed(text: string, field: TargetField | undefined): Value {
  return field?.kind === 'flag' ? text === 'true' : text
}

function fromGetter(value: FromSyntax, field: TargetField | undefined, scope: Scope): Getter {
  const read = reader(value, scope.nulls)
  const steps = value.rules.map(rule => stepOf(rule, scope))
  const apply = chain(steps)
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

function stepOf(rule: FromSyntax['rules'][number], scope: Scope): { step: Step; list: boolean } {
  const built = buildRule(rule, scope.tables)
  // check.ts has built the same rule without complaint before.
  if ('complaint' in built) throw new TypeError(built.complaint)
  return { step: built.step, list: built.kind.takes === 'list' }
}

/** Runs the steps in order. Once a value is a list, rules for texts run on each item. */
function chain(steps: readonly { step: Step; list: boolean }[]): Step {
  const [first, ...others] = steps.map(({ step, list }) => (list ? step : lifted(step)))
  if (first === undefined) return value => value
  if (others.length === 0) return first
  return (start, run) => {
    let value = first(start, run)
    for (let i = 0; i < others.length; i += 1) {
      if (value === null || value === undefined) return value
      value = (others[i] as Step)(value, run)
    }
    return value
  }
}

function lifted(step: Step): Step {
  return (value, run) =>
    typeof value !== 'string' && Array.isArray(value) ? onItems(value, step, run) : step(value, run)
}

/** One refused item refuses the list: a list that silently lost an item would be a guess. */
function onItems(items: readonly Value[], step: Step, run: RowRun): Value | undefined {
  const made: Value[] = []
  let refused = false
  for (const item of items) {
    const value = step(item, run)
    if (value === undefined) refused = true
    else if (Array.isArray(value)) made.push(...value)
    else if (value !== null) made.push(value)
  }
  if (refused) return undefined
  return made.length === 0 ? null : made
}

/** `^NAME` inside an item names a column of the row around it; findings name the column. */
function columnOf(name: string): string {
  return name.startsWith('^') ? name.slice(1) : name
}

function reader({ fields: names, combine, separator }: FromSyntax, nulls: ReadonlySet<string>): Getter {
  const one = names.map(({ value }) => single(value, nulls))
  const first = one[0] ?? (() => null)
  if (one.length === 1 && combine !== 'gather') return first
  if (combine === 'first') {
    return (fields, run) => {
      for (const [index, get] of one.entries()) {
        const value = get(fields, run)
        if (value === null) continue
        run.field = columnOf(names[index]?.value ?? '')
        return value
      }
      return null
    }
  }
  return (fields, run) => {
    const values: Value[] = []
    for (const get of one) {
      const value = get(fields, run)
      if (Array.isArray(value)) values.push(...value)
      else if (value !== null && value !== undefined) values.push(value)
    }
    if (values.length === 0) return null
    return combine === 'join' ? values.join(separator) : values
  }
}

/** One column: null tokens become null, also with spaces around them. */
function single(name: string, nulls: ReadonlySet<string>): Getter {
  const outer = name.startsWith('^')
  const read = fieldAt(columnOf(name))
  return (fields, run) => clean(read(outer ? run.outer : fields), nulls, run)
}

function clean(value: FieldValue | undefined, nulls: ReadonlySet<string>, run: RowRun): Value | undefined {
  if (typeof value === 'string') return isNull(value, nulls) ? null : value
  if (value === null || value === undefined) return null
  if (!Array.isArray(value)) return run.fail('SHAPE', value, 'an object stands where a text is expected')
  const items: Value[] = []
  for (const item of value as readonly FieldValue[]) {
    const one = clean(item, nulls, run)
    if (one !== null && one !== undefined) items.push(one)
  }
  return items.length === 0 ? null : items
}

/** Spaces around a token do not count; a long text without them need not be looked up. */
function isNull(value: string, nulls: ReadonlySet<string>): boolean {
  const padded = isSpace(value.charCodeAt(0)) || isSpace(value.charCodeAt(value.length - 1))
  if (padded) return nulls.has(value.trim())
  return value.length <= MAX_NULL_TOKEN && nulls.has(value)
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff
}

function eachGetter({ field, by, item }: EachSyntax, scope: Scope): Getter {
  const build = assemble(item, new Map(), scope)
  const name = field.value
  const read = fieldAt(name)
  const marks = by === '' ? undefined : new Set(by)
  return (fields, run) => {
    run.field = name
    const source = read(fields)
    const items = itemsOf(source, marks, scope.nulls)
    if (items === undefined) return run.fail('SHAPE', source, 'expected a list here')
    const made: Value[] = []
    const around = run.outer
    run.outer = fields
    for (const one of items) made.push(build(typeof one === 'string' ? { '.': one } : one, run))
    run.outer = around
    return made.length === 0 ? null : made
  }
}

/** The items of a real list, of a text that is parted by `marks`, or of one lone object (XML with one child). */
function itemsOf(
  source: FieldValue | undefined,
  marks: ReadonlySet<string> | undefined,
  nulls: ReadonlySet<string>,
): readonly (string | Fields)[] | undefined {
  if (source === null || source === undefined) return []
  if (typeof source === 'string') {
    if (isNull(source, nulls)) return []
    return marks === undefined ? undefined : [...parted(source, marks)]
  }
  if (!Array.isArray(source)) return [source as Fields]
  const items: (string | Fields)[] = []
  for (const item of source as readonly FieldValue[]) {
    if (item === null || Array.isArray(item)) return undefined
    items.push(item as string | Fields)
  }
  return items
}

function* parted(text: string, marks: ReadonlySet<string>): Iterable<string> {
  let item = ''
  for (const character of text) {
    if (!marks.has(character)) item += character
    else {
      if (item.trim() !== '') yield item.trim()
      item = ''
    }
  }
  if (item.trim() !== '') yield item.trim()
}
