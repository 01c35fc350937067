/** Holds a mapping that goes out against the standard, its tables and the columns that it has to fill. */
import { CATEGORY_CODES, isCategory } from '../standard/categories.ts'
import { checkText } from './check.ts'
import { checkCondition } from './check-conditions.ts'
import { checkReach, checkSelect } from './check-reach.ts'
import { kindThrough } from './check-rules.ts'
import { type CheckScope, checkDivision } from './check-scope.ts'
import { checkUnusedRules } from './check-unused.ts'
import { type Complaint, complaining } from './fault.ts'
import { isListPath, recordPaths } from './record-paths.ts'
import { RowRun } from './row.ts'
import { dateFormat, day } from './rules/date.ts'
import { suggestion } from './suggestion.ts'
import type {
  EachSyntax,
  FromSyntax,
  OutSyntax,
  Placed,
  RuleSyntax,
  TargetSyntax,
  ValueSyntax,
} from './syntax.ts'
import type { CodeTable } from './table.ts'
import { type TargetModel, targetModel, type ValueKind } from './target.ts'
import type { Place } from './yaml-reader.ts'

/** The division of templates that every province fills. */
const NATIONAL = '100000'

export function checkOutMapping(
  syntax: OutSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  file: string,
): Complaint[] {
  const complaints: Complaint[] = []
  const complain = complaining(complaints, file)
  const { category, target } = syntax
  if (!isCategory(category)) {
    complain(target.place, `category "${category}" has no schema; ${suggestion(category, CATEGORY_CODES)}`)
    return complaints
  }
  const paths = recordPaths(category)
  const scope: CheckScope = {
    columns: [...paths.keys()],
    tables,
    targets: new Map(),
    nulls: new Set(['']),
    asked: targetModel(category).fields,
    lists: true,
    complain,
    judge: (text, field, place) => checkText(text, field, place, { category, complain }),
  }
  const checker = new Checker(
    paths,
    targetModel(category),
    scope,
    target.format === 'json' || target.format === 'xml' || target.format === 'ndjson',
  )
  checkDivision(syntax, [NATIONAL], complain)
  const columns = target.fields.map(({ name }) => name)
  const filled = new Set(syntax.fields.map(({ path }) => path))
  for (const one of syntax.fields) {
    if (columns.includes(one.path)) checker.value(one.value)
    else complain(one.place, `target.fields has no column "${one.path}"; ${suggestion(one.path, columns)}`)
  }
  for (const { name, place } of target.fields) {
    if (!filled.has(name))
      complain(place, `nothing fills column "${name}"; add it under fields:, if only as {const: ""}`)
  }
  checkUnusedRules(syntax, scope)
  if (target.format === 'xml') checkNames(target.fields, complain)
  if (syntax.select) {
    checkCondition(syntax.select, scope, 'today')
    checkSelect(syntax.select, scope)
  }
  return complaints
}

/** A name that XML cannot hold would only be noticed by whoever reads the file. */
function checkNames(
  fields: readonly { readonly name: string; readonly place: Place }[],
  complain: (place: Place, message: string) => void,
): void {
  for (const { name, place } of fields) {
    if (name.split('.').every(part => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(part))) continue
    complain(place, `"${name}" cannot name an XML element; use letters, digits, "_" and "-"`)
  }
}

/** A default that looks like a day, in a column of days, is one of the calendar and spelt as the others. */
function badDay(text: string, last: RuleSyntax | undefined): string | undefined {
  const pattern =
    last?.name === 'dateAs' || last?.name === 'instantAs' ? last.options.get('value') : undefined
  const format = dateFormat(pattern?.value[0] ?? '')
  if ('complaint' in format || !/^\d/.test(text)) return undefined
  const read = day([format], new Set())(text, new RowRun())
  return read === undefined ? `"default: ${text}" is no day as ${pattern?.value[0]} writes it` : undefined
}

class Checker {
  readonly #paths: ReadonlyMap<string, ValueKind>
  readonly #model: TargetModel
  readonly #scope: CheckScope
  readonly #nests: boolean

  constructor(paths: ReadonlyMap<string, ValueKind>, model: TargetModel, scope: CheckScope, nests: boolean) {
    this.#paths = paths
    this.#model = model
    this.#scope = scope
    this.#nests = nests
  }

  /** @param inside path of the list whose items are being written, with `.*.` */
  value(value: ValueSyntax, inside = ''): void {
    if (value.kind === 'constant') {
      if (typeof value.value !== 'string' && !this.#nests)
        this.#complain(value.place, `a cell of CSV holds one text; write {const: ${value.value.join('、')}}`)
      return
    }
    if (value.kind === 'from') this.#from(value, inside)
    else if (value.kind === 'each') this.#each(value)
    else {
      for (const one of value.cases) {
        if (one.when) checkCondition(one.when, this.#scope, false)
        this.value(one.value, inside)
      }
      checkReach(value.cases, this.#scope)
    }
  }

  #from({ fields, combine, rules, fallback, place }: FromSyntax, inside: string): void {
    const bad = fallback === undefined ? undefined : badDay(fallback, rules.at(-1))
    if (bad !== undefined) this.#complain(place, bad)
    const kinds = fields.map(field => this.#kindOf(field, inside))
    const [first] = kinds
    if (first === undefined || kinds.includes(undefined)) return
    this.#codes(fields, rules, inside)
    const start = combine === 'gather' ? 'list' : combine === 'join' ? 'text' : first
    const end = kindThrough(rules, start, this.#scope, true)
    if (end === 'list' && !this.#nests)
      this.#complain(place, 'a cell of CSV holds one text; use {joinWith: 、}, {item: 1} or same')
    if (end === 'objects') this.#complain(place, 'a list of objects is written with each/item')
  }

  /** A table that goes back from codes which the field never has was written for another, or with a slip. */
  #codes(fields: readonly Placed<string>[], rules: readonly RuleSyntax[], inside: string): void {
    const back = rules.find(({ name }) => name === 'codeBack')
    const [one] = fields
    if (back === undefined || one === undefined || fields.length > 1) return
    const path = one.value.startsWith('^') ? one.value.slice(1) : inside + one.value
    const [list = '', member = ''] = path.split('.*.')
    const field = member === '' ? this.#model.fields.get(path) : this.#model.items.get(list)?.get(member)
    const { tables } = this.#scope
    const table = tables.get((back.options.get('table') ?? back.options.get('value'))?.value[0] ?? '')
    const column = back.options.get('column')?.value[0]
    if (field?.choices === undefined || table === undefined) return
    for (const [code, entry] of table.entries) {
      const to = column === undefined ? entry.to : entry.columns.get(column)
      if (typeof to !== 'string' || entry.refuse !== undefined || field.choices.includes(to)) continue
      const advice = suggestion(to, field.choices)
      const message = `table "${table.name}" takes "${code}" back from "${to}", which "${path}" has not; ${advice}`
      this.#complain(back.place, message)
    }
  }

  #kindOf({ value, place }: Placed<string>, inside: string): ValueKind | undefined {
    const path = value.startsWith('^') ? value.slice(1) : inside + value
    const kind = this.#paths.get(path)
    if (kind === undefined) {
      const known = [...this.#paths.keys()]
        .filter(one => one.startsWith(inside))
        .map(one => one.slice(inside.length))
      this.#complain(place, `the record has no "${value}"; ${suggestion(value, known)}`)
      return undefined
    }
    return inside === '' && isListPath(path) ? 'list' : kind
  }

  #each({ field, item, place }: EachSyntax): void {
    if (!this.#nests) {
      this.#complain(
        place,
        'CSV cannot hold lists of objects; name the items’ fields, as in content.measures.*.code',
      )
      return
    }
    if (this.#paths.get(field.value) !== 'objects') {
      const lists = [...this.#paths].filter(([, kind]) => kind === 'objects').map(([path]) => path)
      this.#complain(field.place, `"${field.value}" is no list of objects; ${suggestion(field.value, lists)}`)
      return
    }
    for (const { value } of item as readonly TargetSyntax[]) this.value(value, `${field.value}.*.`)
  }

  #complain(place: Place, message: string): void {
    this.#scope.complain(place, message)
  }
}
