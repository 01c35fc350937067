/** Every rule of the language: what it takes, what it gives, its options. `docs` and checks read this table. */
import type { Step, TextStep, Value } from '../row.ts'
import { suggestion } from '../suggestion.ts'
import type { RuleSyntax } from '../syntax.ts'
import type { CodeTable } from '../table.ts'
import type { ValueKind } from '../target.ts'
import { amount, capitalAmount } from './amount.ts'
import { type CharacterClass, charactersOf } from './character-class.ts'
import { code, type Fallback } from './code.ts'
import { type DateFormat, dateFormat, day, instant } from './date.ts'
import * as outward from './outward.ts'
import { pattern } from './pattern.ts'
import * as text from './text.ts'

/** A rule made ready: for one text, or for a whole list. */
export type MadeRule = (
  | {
      readonly for: 'text'
      readonly apply: TextStep
      /** Of `character-class.ts`: a text without any such character stays as it is. "": always apply. */
      readonly actsOn: string
    }
  | { readonly for: 'list'; readonly apply: Step }
) & {
  /** All texts that it gives, where they are known. */
  readonly outputs?: readonly string[] | undefined
}

/** A rule made ready, or what to write instead. */
type Built = MadeRule | { readonly complaint: string }

interface RuleKind {
  /** A list rule wants the list whole; others run on each item of one. */
  readonly takes: 'text' | 'list' | 'day' | 'instant' | 'amount'
  readonly gives: ValueKind
  /**
   * What characters its texts have. `kept`: those of the text that it got, and harmless ones; `safe`: harmless ones
   * only, see `HARMFUL`; nothing is known where it is absent.
   */
  readonly characters?: 'kept' | 'safe'
  readonly options: readonly string[]
  /** Options that may list several texts; the others have one. */
  readonly lists?: readonly string[]
  build(options: Options, tables: ReadonlyMap<string, CodeTable>): Built
}

/** The options of one rule in use. `value` is the short form: `{split: 、；}`. */
interface Options {
  one(name: string): string | undefined
  all(name: string): readonly string[]
}

const plain = (step: TextStep, ...actsOn: readonly CharacterClass[]): RuleKind => ({
  takes: 'text',
  gives: 'text',
  characters: 'kept',
  options: [],
  build: () => ready(step, ...actsOn),
})

const RULES: Readonly<Record<string, RuleKind>> = {
  trim: plain(text.trim),
  halfWidth: plain(text.halfWidth, 'fullWidth'),
  upper: plain(text.upper, 'lower'),
  removeSpaces: plain(text.removeSpaces, 'space'),
  identifier: plain(text.identifier, 'control', 'exponent'),
  brackets: {
    takes: 'text',
    gives: 'text',
    characters: 'kept',
    options: ['value'],
    build: options => {
      const to = options.one('value')
      if (to === '（）') return ready(text.roundBrackets, 'round')
      if (to === '〔〕') return ready(text.yearBrackets, 'yearBracket')
      return { complaint: 'write {brackets: （）} for names or {brackets: 〔〕} for document numbers' }
    },
  },
  wholeNumber: {
    takes: 'text',
    gives: 'number',
    characters: 'safe',
    options: [],
    build: () => ready(text.wholeNumber),
  },
  flag: { takes: 'text', gives: 'flag', characters: 'safe', options: [], build: () => ready(text.flag) },
  part: {
    takes: 'text',
    gives: 'text',
    characters: 'kept',
    options: ['by', 'at'],
    build: options => {
      const by = options.one('by') ?? ''
      const at = options.one('at') ?? ''
      const good = by !== '' && /^[1-9]\d?$/.test(at)
      return good ? ready(text.part(by, Number(at))) : { complaint: 'write {part: {by: "-", at: 1}}' }
    },
  },
  split: {
    takes: 'text',
    gives: 'list',
    characters: 'kept',
    options: ['value'],
    lists: ['value'],
    build: options => buildSplit(options.all('value')),
  },
  unique: {
    takes: 'list',
    gives: 'list',
    characters: 'kept',
    options: [],
    build: () => ({ for: 'list', apply: value => (Array.isArray(value) ? distinct(value) : value) }),
  },
  date: {
    takes: 'text',
    gives: 'day',
    characters: 'safe',
    options: ['formats', 'none', 'value'],
    lists: ['formats', 'none', 'value'],
    build: options => buildDate(options, day),
  },
  instant: {
    takes: 'text',
    gives: 'instant',
    characters: 'safe',
    options: ['formats', 'none', 'value'],
    lists: ['formats', 'none', 'value'],
    build: options => buildDate(options, instant),
  },
  amount: {
    takes: 'text',
    gives: 'amount',
    characters: 'safe',
    options: ['unit'],
    build: options => {
      const unit = options.one('unit')
      const known = unit === '元' || unit === '万元'
      return known
        ? ready(amount(unit))
        : { complaint: 'state the unit: {amount: {unit: 元}} or {amount: {unit: 万元}}' }
    },
  },
  capitalAmount: {
    takes: 'text',
    gives: 'amount',
    characters: 'safe',
    options: ['unit'],
    build: options =>
      options.one('unit') === '元'
        ? ready(capitalAmount)
        : { complaint: 'state the unit: {capitalAmount: {unit: 元}}' },
  },
  code: {
    takes: 'text',
    gives: 'text',
    options: ['table', 'column', 'fallback', 'other', 'value'],
    build: buildCode,
  },
  lookup: {
    takes: 'text',
    gives: 'text',
    options: ['in', 'column'],
    build: (options, tables) => {
      const table = tableOf(options, tables)
      if ('complaint' in table) return table
      const column = options.one('column')
      if (column === undefined) return { complaint: columnOf(table, '{lookup: {in: %, column: NAME}}') }
      return ready(code(table, column, { kind: 'refuse', rule: 'LOOKUP_MISSING' }))
    },
  },
  pattern: {
    takes: 'text',
    gives: 'text',
    characters: 'kept',
    options: ['value'],
    build: options => {
      const step = pattern(options.one('value') ?? '')
      return 'complaint' in step ? step : ready(step)
    },
  },
  codeBack: {
    takes: 'text',
    gives: 'text',
    options: ['table', 'column', 'value'],
    build: (options, tables) => {
      const table = tableOf(options, tables)
      if ('complaint' in table) return table
      if (table.find !== undefined)
        return { complaint: `"${table.name}" is a lookup, which has no way back; codeBack takes a table` }
      return ready(outward.codeBack(table, options.one('column')))
    },
  },
  dateAs: writtenDate('day', outward.dateAs),
  instantAs: writtenDate('instant', outward.instantAs),
  amountAs: {
    takes: 'amount',
    gives: 'text',
    options: ['value'],
    build: options => {
      const unit = options.one('value')
      return unit === '元' || unit === '万元'
        ? ready(outward.amountAs(unit))
        : { complaint: 'state the unit: {amountAs: 元} or {amountAs: 万元}' }
    },
  },
  joinWith: {
    takes: 'list',
    gives: 'text',
    options: ['value'],
    build: options => {
      const by = options.one('value') ?? ''
      return by === ''
        ? { complaint: 'write the separator: {joinWith: 、}' }
        : { for: 'list', apply: outward.joinWith(by) }
    },
  },
  item: numbered('text', outward.item),
  itemsAfter: numbered('list', outward.itemsAfter),
  same: { takes: 'list', gives: 'text', options: [], build: () => ({ for: 'list', apply: outward.same }) },
}

/** For tests that hold the documents against the language. */
export const RULE_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(RULES).map(([name, { options }]) => [name, options]),
)

function writtenDate(
  takes: 'day' | 'instant',
  make: (pattern: string) => TextStep | { readonly complaint: string },
): RuleKind {
  const build = (options: Options): Built => {
    const step = make(options.one('value') ?? '')
    return 'complaint' in step ? step : ready(step)
  }
  return { takes, gives: 'text', options: ['value'], build }
}

function numbered(gives: 'text' | 'list', make: (at: number) => Step): RuleKind {
  const build = (options: Options): Built => {
    const at = options.one('value') ?? ''
    if (!/^[1-9]\d?$/.test(at)) return { complaint: 'write the number of the item, from 1: {item: 1}' }
    return { for: 'list', apply: make(Number(at)) }
  }
  return { takes: 'list', gives, options: ['value'], build }
}

export function isRule(name: string): boolean {
  return Object.hasOwn(RULES, name)
}

/** @returns the rule with its step, or a complaint that says what to write. */
export function buildRule(
  rule: RuleSyntax,
  tables: ReadonlyMap<string, CodeTable>,
): { readonly kind: RuleKind; readonly rule: MadeRule } | { readonly complaint: string } {
  const kind = isRule(rule.name) ? RULES[rule.name] : undefined
  if (!kind) {
    const wide = /[：，｛｝［］]/.exec(rule.name)?.[0]
    if (wide !== undefined)
      return { complaint: `"${rule.name}" holds a full-width ${wide}; write the half-width mark` }
    return {
      complaint: `there is no rule or pipeline "${rule.name}"; ${suggestion(rule.name, Object.keys(RULES))}`,
    }
  }
  for (const name of rule.options.keys()) {
    if (kind.options.includes(name)) continue
    // `{amount: }` has no option yet; what it needs says more.
    const bare = name === 'value' ? kind.build(NO_OPTIONS, tables) : undefined
    if (bare !== undefined && 'complaint' in bare) return bare
    const allowed = kind.options.length === 0 ? 'it takes none' : suggestion(name, kind.options)
    return { complaint: `rule "${rule.name}" has no option "${name}"; ${allowed}` }
  }
  const several = severalTexts(rule, kind)
  if (several !== undefined) return { complaint: several }
  const built = kind.build(
    { one: name => rule.options.get(name)?.value[0], all: name => rule.options.get(name)?.value ?? [] },
    tables,
  )
  return 'complaint' in built ? built : { kind, rule: built }
}

/** A second text of an option that has one would be passed over. */
function severalTexts({ name, options }: RuleSyntax, { lists = [] }: RuleKind): string | undefined {
  for (const [option, { value }] of options) {
    if (value.length < 2 || lists.includes(option)) continue
    const what = option === 'value' ? 'takes one text' : `takes one "${option}"`
    return `rule "${name}" ${what}, not ${value.length}; write a field or a case for each`
  }
  return undefined
}

/** `{split: 、；}` and `{split: [、, ；]}` are the same: each separator is one character. */
function buildSplit(written: readonly string[]): Built {
  const by = written.join('')
  if (by === '') return { complaint: 'write the separators: {split: "、;；|"}' }
  const long = written.length > 1 ? written.find(one => one.length !== 1) : undefined
  if (long !== undefined)
    return { complaint: `a separator is one character, not "${long}"; write {split: ["、", ";"]}` }
  const wide = [...by].find(mark => mark.length > 1)
  if (wide !== undefined) return { complaint: `"${wide}" cannot part texts; replace it in the source` }
  return ready(text.split(by))
}

const NO_OPTIONS: Options = { one: () => undefined, all: () => [] }

function ready(apply: TextStep, ...actsOn: readonly CharacterClass[]): MadeRule {
  return { for: 'text', apply, actsOn: charactersOf(actsOn) }
}

function distinct(items: Value[]): Value[] {
  return items.length < 2 ? items : [...new Set(items)]
}

function buildDate(
  options: Options,
  make: (formats: readonly DateFormat[], none: ReadonlySet<string>) => TextStep,
): Built {
  const written = [...options.all('formats'), ...options.all('value')]
  const formats: DateFormat[] = []
  for (const pattern of written) {
    const format = dateFormat(pattern)
    if ('complaint' in format) return format
    formats.push(format)
  }
  if (formats.length === 0) return { complaint: 'name the formats: {date: [yyyy-MM-dd, yyyy/M/d]}' }
  const none = options.all('none')
  const bad = none.find(one => !/^\d{4}-\d{2}-\d{2}$/.test(one))
  if (bad !== undefined) return { complaint: `"none" lists days as yyyy-MM-dd, not "${bad}"` }
  return ready(make(formats, new Set(none)))
}

/** The table that a rule names, with its column if it names one. */
function tableOf(
  options: Options,
  tables: ReadonlyMap<string, CodeTable>,
): CodeTable | { readonly complaint: string } {
  if (options.all('value').length > 0 && options.all('table').length > 0)
    return { complaint: 'the table is named twice; leave out "value"' }
  const name = options.one('table') ?? options.one('in') ?? options.one('value') ?? ''
  const table = tables.get(name)
  if (!table) {
    const known = tables.size === 0 ? '' : `${suggestion(name, [...tables.keys()])}, or `
    return { complaint: `there is no table "${name}"; ${known}add it under tables: or lookups:` }
  }
  const column = options.one('column')
  if (column !== undefined && !table.columns.has(column)) {
    return {
      complaint: `table "${name}" has no column "${column}"; ${suggestion(column, [...table.columns])}`,
    }
  }
  return table
}

/** @param example of the rule, with % for the table */
function columnOf({ name, columns }: CodeTable, example: string): string {
  const [column = 'NAME'] = columns
  return `name the column: ${example.replace('%', name).replace('NAME', column)}; there are ${[...columns].join(', ')}`
}

function buildCode(options: Options, tables: ReadonlyMap<string, CodeTable>): Built {
  const table = tableOf(options, tables)
  if ('complaint' in table) return table
  const column = options.one('column')
  // What a key stands for is one of the columns of its file; a code table has "to".
  if (column === undefined && table.find !== undefined)
    return { complaint: columnOf(table, '{code: {table: %, column: NAME}}') }
  const policy = options.one('fallback') ?? 'refuse'
  const other = options.one('other')
  if (policy !== 'other' && other !== undefined)
    return { complaint: `"other: ${other}" needs "fallback: other" beside it` }
  if (policy === 'other' && other !== undefined) return coded(table, column, { kind: 'other', to: other })
  if (policy !== 'refuse' && policy !== 'keep') {
    return { complaint: 'fallback is refuse, keep, or other together with "other: <code>"' }
  }
  const fallback: Fallback = policy === 'refuse' ? { kind: policy, rule: 'CODE_UNKNOWN' } : { kind: policy }
  return coded(table, column, fallback)
}

/** What it gives is known where the table is: a lookup's is filled later, and an unknown code may stay as it is. */
function coded(table: CodeTable, column: string | undefined, fallback: Fallback): MadeRule {
  const rule = ready(code(table, column, fallback))
  if (fallback.kind === 'keep' || table.find !== undefined) return rule
  const given = [...table.entries.values()].map(({ to, columns }) =>
    column === undefined ? to : (columns.get(column) ?? null),
  )
  const outputs = given.filter(one => one !== null)
  return { ...rule, outputs: fallback.kind === 'other' ? [...outputs, fallback.to] : outputs }
}
