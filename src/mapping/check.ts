/**
 * Holds a mapping against its source columns, its tables and the common standard: a mapping fails here,
 * not on someone's record.
 */
import { isTarget, TARGET_CODES } from '../standard/categories.ts'
import { valueFindings } from '../standard/record.ts'
import { checkCondition } from './check-conditions.ts'
import { checkReach } from './check-reach.ts'
import { kindThrough } from './check-rules.ts'
import { type CheckScope, checkColumn, checkDivision } from './check-scope.ts'
import { checkUnusedRules } from './check-unused.ts'
import { type Complaint, complaining } from './fault.ts'
import { suggestion } from './suggestion.ts'
import type {
  EachSyntax,
  FromSyntax,
  MappingSyntax,
  RuleSyntax,
  TargetSyntax,
  ValueSyntax,
} from './syntax.ts'
import type { CodeTable } from './table.ts'
import { LOCAL_KEY, type TargetField, type TargetModel, targetModel, type ValueKind } from './target.ts'
import { typed } from './typed.ts'
import type { Place } from './yaml-reader.ts'

export function checkMapping(
  syntax: MappingSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  file: string,
): Complaint[] {
  const complaints: Complaint[] = []
  const complain = complaining(complaints, file)
  const { category } = syntax
  if (!isTarget(category)) {
    complain(
      { line: 1, column: 1 },
      `category "${category}" has no schema; ${suggestion(category, TARGET_CODES)}`,
    )
    return complaints
  }
  const model = targetModel(category)
  const columns = syntax.source.fields.map(({ name }) => name)
  const nulls = new Set(['', ...syntax.source.nullTokens])
  const { format } = syntax.source
  const lists = format !== 'csv' && format !== 'xlsx'
  const scope: CheckScope = {
    columns,
    tables,
    targets: model.fields,
    nulls,
    lists,
    category,
    complain,
    judge: (text, field, place) => checkText(text, field, place, scope),
  }
  checkDivision(syntax, [], complain)
  checkTargets(syntax.fields, model.fields, model, scope, 'fields')
  checkRequired(syntax.fields, model.fields, scope, syntax.source.place, '')
  checkUnusedRules(syntax, scope)
  for (const check of syntax.checks) {
    checkColumn(check.field, scope)
    if (check.when) checkCondition(check.when, scope, true)
    checkCondition(check.demand, scope, true)
  }
  return complaints
}

function checkTargets(
  targets: readonly TargetSyntax[],
  known: ReadonlyMap<string, TargetField>,
  model: TargetModel,
  scope: CheckScope,
  what: string,
): void {
  for (const { path, place, value } of targets) {
    const field = known.get(path)
    if (!field)
      scope.complain(
        place,
        `${what} has no "${path}" in the standard; ${suggestion(path, [...known.keys()])}`,
      )
    else checkValue(value, field, model, scope)
  }
}

/** A required field that no line of the mapping fills. Fields of an optional part count once it is begun. */
function checkRequired(
  targets: readonly TargetSyntax[],
  known: ReadonlyMap<string, TargetField>,
  scope: CheckScope,
  place: Place,
  prefix: string,
): void {
  const filled = new Set(targets.map(({ path }) => path))
  for (const { path, required } of known.values()) {
    if (!required || filled.has(path) || path === LOCAL_KEY) continue
    const parent = path.slice(0, path.lastIndexOf('.') + 1)
    const optional = OPTIONAL_PARTS.includes(parent) && ![...filled].some(one => one.startsWith(parent))
    if (!optional)
      scope.complain(place, `nothing fills the required field "${prefix}${path}"; add it under fields:`)
  }
}

/** Parts of a record whose required fields count once one of them is filled. */
export const OPTIONAL_PARTS = ['endDecision.', 'content.repairNotice.', 'content.targetDecision.']

function checkValue(value: ValueSyntax, field: TargetField, model: TargetModel, scope: CheckScope): void {
  if (
    field.path === LOCAL_KEY &&
    (value.kind === 'constant' || (value.kind === 'from' && value.fallback !== undefined))
  )
    scope.complain(value.place, `"${LOCAL_KEY}" tells one row from the next; name its column alone`)
  if (value.kind === 'constant') checkConstant(value.value, field, value.place, scope)
  else if (value.kind === 'from') checkFrom(value, field, scope)
  else if (value.kind === 'each') checkEach(value, field, model, scope)
  else {
    for (const { when, value: one } of value.cases) {
      if (when) checkCondition(when, scope, false)
      checkValue(one, field, model, scope)
    }
    checkReach(value.cases, scope)
  }
}

function checkConstant(
  value: string | readonly string[],
  field: TargetField,
  place: Place,
  scope: CheckScope,
): void {
  if (typeof value === 'string') {
    checkText(value, field, place, scope)
    return
  }
  const { path, kind, choices } = field
  const wrong = choices && value.find(one => !choices.includes(one))
  if (kind === 'objects') scope.complain(place, `"${path}" is a list of objects; write "each:"`)
  else if (kind !== 'list')
    scope.complain(place, `"${path}" takes one value, not a list; write {const: ${value[0] ?? '…'}}`)
  else if (value.length === 0)
    scope.complain(place, `an empty list fills nothing; name the items of "${path}" or leave it out`)
  else if (wrong !== undefined)
    scope.complain(place, `"${path}" has no "${wrong}"; ${suggestion(wrong, choices ?? [])}`)
  else checkByStandard(value, field, place, scope)
}

/** A text that the mapping itself supplies, or asks for, must be what the target takes. */
export function checkText(
  text: string,
  field: TargetField,
  place: Place,
  scope: Pick<CheckScope, 'category' | 'complain'>,
): void {
  const { path, kind, choices } = field
  const shapes: Partial<Record<ValueKind, [RegExp, string]>> = {
    day: [/^\d{4}-\d{2}-\d{2}$/, '2026-04-10'],
    instant: [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, '2026-04-10T00:00:00.000Z'],
    amount: [/^\d+\.\d{6}$/, '5.000000 (万元)'],
    number: [/^\d{1,15}$/, '2026'],
    flag: [/^(true|false)$/, 'true or false'],
  }
  const shape = shapes[kind]
  if (shape && !shape[0].test(text)) scope.complain(place, `"${path}" takes ${shape[1]}`)
  else if (kind === 'objects') scope.complain(place, `"${path}" is a list of objects; write "each:"`)
  else if (choices && !choices.includes(text))
    scope.complain(place, `"${path}" has no "${text}"; ${suggestion(text, choices)}`)
  else checkByStandard(text, field, place, scope)
}

function checkByStandard(
  value: string | readonly string[],
  field: TargetField,
  place: Place,
  { category, complain }: Pick<CheckScope, 'category' | 'complain'>,
): void {
  const { path } = field
  if (category === undefined || path === LOCAL_KEY) return
  const [finding] = valueFindings(category, path, typed(value, field))
  if (finding) complain(place, `"${path}" ${finding.message} (${finding.rule})`)
}

function checkFrom(value: FromSyntax, field: TargetField, scope: CheckScope): void {
  for (const name of value.fields) checkColumn(name, scope)
  const kind = kindThrough(value.rules, value.combine === 'gather' ? 'list' : 'text', scope, false)
  if (kind === undefined) return
  if (kind !== field.kind) scope.complain(value.place, wrongKind(field, kind))
  const last = value.rules.findLast(({ name }) => name === 'code')
  const behind = last ? value.rules.slice(value.rules.indexOf(last) + 1) : []
  const other = last?.options.get('other')
  if (other) checkOther(other, field, scope)
  if (last && behind.every(({ name }) => KEEPING.has(name))) {
    const codes = tableOf(last, scope)
    if (codes) checkCodes(codes, last.options.get('column')?.value[0], value, field, scope)
  }
  if (value.fallback !== undefined) checkText(value.fallback, field, value.place, scope)
}

/** Rules that leave a code what it is. */
const KEEPING: ReadonlySet<string> = new Set(['unique', 'trim'])

function checkOther(
  { value: [code = ''], place }: { readonly value: readonly string[]; readonly place: Place },
  { path, choices }: TargetField,
  scope: CheckScope,
): void {
  if (choices && !choices.includes(code))
    scope.complain(place, `"${path}" has no "${code}"; ${suggestion(code, choices)}`)
}

function tableOf(rule: RuleSyntax, scope: CheckScope): CodeTable | undefined {
  return scope.tables.get((rule.options.get('table') ?? rule.options.get('value'))?.value[0] ?? '')
}

/** Every code that a table can give must be one that the standard knows, and a required field needs one. */
function checkCodes(
  { name, entries }: CodeTable,
  column: string | undefined,
  { fallback, place }: FromSyntax,
  field: TargetField,
  scope: CheckScope,
): void {
  const { choices, path } = field
  const needed =
    field.required && fallback === undefined && !OPTIONAL_PARTS.some(part => path.startsWith(part))
  for (const [code, entry] of entries) {
    if (entry.refuse !== undefined) continue
    const to = column === undefined ? entry.to : (entry.columns.get(column) ?? null)
    if (to !== null && choices?.includes(to) === false) {
      const advice = suggestion(to, choices)
      scope.complain(
        place,
        `table "${name}" turns "${code}" into "${to}", which "${path}" has not; ${advice}`,
      )
    } else if (to === null && (needed || (column === undefined && entry.warn === undefined)))
      scope.complain(
        place,
        `table "${name}" has no "${column ?? 'to'}" at "${code}", which "${path}" takes from it; write it there, or {refuse: RULE_CODE}`,
      )
  }
}

const RULE_FOR: Readonly<Record<ValueKind, string>> = {
  text: 'no rule that changes the kind',
  day: '{date: [yyyy-MM-dd]}',
  instant: '{instant: [yyyy-MM-dd HH:mm:ss]}',
  amount: '{amount: {unit: 元}}',
  number: 'wholeNumber',
  flag: 'flag',
  list: '{split: 、；}',
  objects: 'each/item',
}

function wrongKind({ path, kind }: TargetField, got: ValueKind): string {
  return `"${path}" takes ${kind}, but this gives ${got}; use ${RULE_FOR[kind]}`
}

function checkEach(value: EachSyntax, field: TargetField, model: TargetModel, scope: CheckScope): void {
  if (scope.item !== undefined) {
    scope.complain(value.place, 'items inside items are not supported')
    return
  }
  checkColumn(value.field, scope)
  const members = model.items.get(field.path)
  if (!members) {
    scope.complain(value.place, `"${field.path}" is not a list of objects; write "from:"`)
    return
  }
  const inner: CheckScope = { ...scope, item: value.by === '' ? 'list' : 'text', category: undefined }
  checkTargets(value.item, members, model, inner, 'item')
  checkRequired(value.item, members, scope, value.place, `${field.path}.*.`)
}
