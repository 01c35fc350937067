/** Every rule of the language: what it takes, what it gives, its options. `docs` and checks read this table. */
import type { Step, TextStep } from '../row.ts'
import type { RuleSyntax } from '../syntax.ts'
import type { CodeTable } from '../table.ts'
import type { ValueKind } from '../target.ts'
import { suggestion } from '../yaml-reader.ts'
import { amount, capitalAmount } from './amount.ts'
import { code, type Fallback } from './code.ts'
import { type DateFormat, dateFormat, day, instant } from './date.ts'
import * as text from './text.ts'

/** A rule made ready, or what to write instead. */
type Built = { readonly step: Step } | { readonly complaint: string }

interface RuleKind {
  readonly takes: 'text' | 'list'
  readonly gives: ValueKind
  readonly options: readonly string[]
  build(options: Options, tables: ReadonlyMap<string, CodeTable>): Built
}

/** The options of one rule in use. `value` is the short form: `{split: 、；}`. */
interface Options {
  one(name: string): string | undefined
  all(name: string): readonly string[]
}

const plain = (step: TextStep): RuleKind => ({
  takes: 'text',
  gives: 'text',
  options: [],
  build: () => ready(step),
})

const RULES: Readonly<Record<string, RuleKind>> = {
  trim: plain(text.trim),
  halfWidth: plain(text.halfWidth),
  upper: plain(text.upper),
  removeSpaces: plain(text.removeSpaces),
  identifier: plain(text.identifier),
  brackets: {
    takes: 'text',
    gives: 'text',
    options: ['value'],
    build: options => {
      const to = options.one('value')
      if (to === '（）') return ready(text.roundBrackets)
      if (to === '〔〕') return ready(text.yearBrackets)
      return { complaint: 'write {brackets: （）} for names or {brackets: 〔〕} for document numbers' }
    },
  },
  flag: { takes: 'text', gives: 'flag', options: [], build: () => ready(text.flag) },
  part: {
    takes: 'text',
    gives: 'text',
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
    options: ['value'],
    build: options => {
      const by = options.one('value') ?? ''
      return by === '' ? { complaint: 'write the separators: {split: "、;；|"}' } : ready(text.split(by))
    },
  },
  unique: {
    takes: 'list',
    gives: 'list',
    options: [],
    build: () => ({ step: value => (Array.isArray(value) ? [...new Set(value)] : value) }),
  },
  date: {
    takes: 'text',
    gives: 'day',
    options: ['formats', 'none', 'value'],
    build: options => buildDate(options, day),
  },
  instant: {
    takes: 'text',
    gives: 'instant',
    options: ['formats', 'none', 'value'],
    build: options => buildDate(options, instant),
  },
  amount: {
    takes: 'text',
    gives: 'amount',
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
}

/** @returns the rule with its step, or a complaint that says what to write. */
export function buildRule(
  rule: RuleSyntax,
  tables: ReadonlyMap<string, CodeTable>,
): { readonly kind: RuleKind; readonly step: Step } | { readonly complaint: string } {
  const kind = Object.hasOwn(RULES, rule.name) ? RULES[rule.name] : undefined
  if (!kind) {
    return {
      complaint: `there is no rule or pipeline "${rule.name}"; ${suggestion(rule.name, Object.keys(RULES))}`,
    }
  }
  for (const name of rule.options.keys()) {
    if (kind.options.includes(name)) continue
    const allowed = kind.options.length === 0 ? 'it takes none' : suggestion(name, kind.options)
    return { complaint: `rule "${rule.name}" has no option "${name}"; ${allowed}` }
  }
  const built = kind.build(
    { one: name => rule.options.get(name)?.value[0], all: name => rule.options.get(name)?.value ?? [] },
    tables,
  )
  return 'complaint' in built ? built : { kind, step: built.step }
}

/** A rule for texts as a step: no value passes through; anything but a text is refused. */
function ready(step: TextStep): { step: Step } {
  return {
    step: (value, run) => {
      if (typeof value === 'string') return step(value, run)
      return value === null ? null : run.fail('SHAPE', value, 'expected one text here')
    },
  }
}

function buildDate(
  options: Options,
  make: (formats: readonly DateFormat[], none: ReadonlySet<string>) => TextStep,
): Built {
  const written = [...options.all('formats'), ...options.all('value')]
  const formats: DateFormat[] = []
  for (const pattern of written) {
    const format = dateFormat(pattern)
    if (!format)
      return { complaint: `"${pattern}" is not a date format; use yyyy MM M dd d HH mm ss, as in yyyy-MM-dd` }
    formats.push(format)
  }
  if (formats.length === 0) return { complaint: 'name the formats: {date: [yyyy-MM-dd, yyyy/M/d]}' }
  const none = options.all('none')
  const bad = none.find(one => !/^\d{4}-\d{2}-\d{2}$/.test(one))
  if (bad !== undefined) return { complaint: `"none" lists days as yyyy-MM-dd, not "${bad}"` }
  return ready(make(formats, new Set(none)))
}

function buildCode(options: Options, tables: ReadonlyMap<string, CodeTable>): Built {
  const name = options.one('table') ?? options.one('value') ?? ''
  const table = tables.get(name)
  if (!table) {
    const known = tables.size === 0 ? '' : `${suggestion(name, [...tables.keys()])}, or `
    return { complaint: `there is no table "${name}"; ${known}add it under tables:` }
  }
  const column = options.one('column')
  if (column !== undefined && !table.columns.has(column)) {
    return {
      complaint: `table "${name}" has no column "${column}"; ${suggestion(column, [...table.columns])}`,
    }
  }
  const policy = options.one('fallback') ?? 'refuse'
  const other = options.one('other')
  if (policy === 'other' && other !== undefined)
    return ready(code(table, column, { kind: 'other', to: other }))
  if (policy !== 'refuse' && policy !== 'keep') {
    return { complaint: 'fallback is refuse, keep, or other together with "other: <code>"' }
  }
  const fallback: Fallback = { kind: policy }
  return ready(code(table, column, fallback))
}
