/** Rules for the way out: standard spellings back into local ones. None rounds or guesses; what does not fit is refused. */
import type { RowRun, Step, TextStep, Value } from '../row.ts'
import type { CodeTable } from '../table.ts'
import type { MoneyUnit } from './amount.ts'
import { dateParts } from './date.ts'

/** Common code → the first local code that means it without reserve (no `warn`, no `refuse`). */
export function codeBack(table: CodeTable, column: string | undefined): TextStep {
  const back = new Map<string, string>()
  for (const [code, entry] of table.entries) {
    const common = column === undefined ? entry.to : entry.columns.get(column)
    if (common === null || common === undefined || entry.refuse !== undefined) continue
    if (!back.has(common) && entry.warn === undefined) back.set(common, code)
  }
  // A code that always carries a warning still says what it says; it is only the second choice.
  for (const [code, entry] of table.entries) {
    const common = column === undefined ? entry.to : entry.columns.get(column)
    if (typeof common === 'string' && entry.refuse === undefined && !back.has(common)) back.set(common, code)
  }
  return (value, run) =>
    back.get(value) ?? run.fail('CODE_NOT_BACK', value, `table ${table.name} has no local code for it`)
}

/** `2026-04-10` in the spelling of a date pattern. @returns what is wrong with the pattern when it is none */
export function dateAs(pattern: string): TextStep | { readonly complaint: string } {
  const write = writer(pattern)
  if ('complaint' in write) return write
  return (value, run) => {
    const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
    return parts.length === 3 ? write([...parts, 0, 0, 0]) : run.fail('DATE_NOT_BACK', value, 'not a day')
  }
}

/** An instant (ISO, UTC) as the wall clock in China (UTC+8). */
export function instantAs(pattern: string): TextStep | { readonly complaint: string } {
  const write = writer(pattern)
  if ('complaint' in write) return write
  return (value, run) => {
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) ? Date.parse(value) : Number.NaN
    if (Number.isNaN(time)) return run.fail('DATE_NOT_BACK', value, 'not an instant')
    const there = new Date(time + 8 * 3_600_000)
    const [y, m, d] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]
    return write([y, m, d, there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds()])
  }
}

function writer(pattern: string): ((numbers: readonly number[]) => string) | { readonly complaint: string } {
  const parts = dateParts(pattern)
  if ('complaint' in parts) return parts
  return numbers =>
    parts
      .map(part =>
        typeof part === 'number'
          ? String.fromCharCode(part)
          : String(numbers[part.slot] ?? 0).padStart(part.least, '0'),
      )
      .join('')
}

/** 万元 with six decimals in the unit of the local column, without needless zeros. */
export function amountAs(unit: MoneyUnit): TextStep {
  return (value, run) => {
    const [, whole = '', decimals = ''] = /^(\d{1,12})\.(\d{6})$/.exec(value) ?? []
    if (whole === '') return run.fail('AMOUNT_NOT_BACK', value, 'not an amount of the standard')
    const [units, rest] =
      unit === '万元' ? [whole, decimals] : [whole + decimals.slice(0, 4), decimals.slice(4)]
    const fraction = rest.replace(/0+$/, '')
    return units.replace(/^0+(?=\d)/, '') + (fraction === '' ? '' : `.${fraction}`)
  }
}

/** A list in one cell. An item that holds the separator would come back as two, so it is refused. */
export function joinWith(separator: string): Step {
  return onLists((items, run) => {
    const held = items.find(item => String(item).includes(separator))
    return held === undefined
      ? items.join(separator)
      : run.fail('LIST_ITEM_SEPARATOR', held, 'an item holds the separator of this column')
  })
}

/** Item number `at`, from 1; nothing when the list is shorter. */
export function item(at: number): Step {
  return onLists(items => items[at - 1] ?? null)
}

/** The items behind number `at`. */
export function itemsAfter(at: number): Step {
  return onLists(items => (items.length > at ? items.slice(at) : null))
}

/** The one value of a list whose items are all the same; a column for the whole row holds no more. */
export const same: Step = onLists((items, run) =>
  items.every(one => one === items[0])
    ? (items[0] ?? null)
    : run.fail('LIST_DIFFERS', items, 'the items differ, and this column holds one value for all'),
)

function onLists(apply: (items: Value[], run: RowRun) => Value | undefined): Step {
  return (value, run) => (value === null ? null : apply(Array.isArray(value) ? value : [value], run))
}
