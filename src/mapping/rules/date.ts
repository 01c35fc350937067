/** Calendar days and instants from the spellings that a mapping names. No guessing of day and month order. */
import type { RowRun, TextStep } from '../row.ts'

/** A text read by one format: numbers as written, not yet checked against the calendar. */
interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** A run of digits: which number of the moment it is, and how many digits it may have. */
interface Digits {
  readonly slot: number
  readonly least: number
  readonly most: number
}

const TOKENS: readonly (readonly [token: string, digits: Digits])[] = [
  ['yyyy', { slot: 0, least: 4, most: 4 }],
  ['MM', { slot: 1, least: 2, most: 2 }],
  ['M', { slot: 1, least: 1, most: 2 }],
  ['dd', { slot: 2, least: 2, most: 2 }],
  ['d', { slot: 2, least: 1, most: 2 }],
  ['HH', { slot: 3, least: 2, most: 2 }],
  ['mm', { slot: 4, least: 2, most: 2 }],
  ['ss', { slot: 5, least: 2, most: 2 }],
]
/** A part of a format: digits, or the code of a character that must stand there. */
type Part = Digits | number

export type DateFormat = (text: string) => Moment | undefined

/** Reads a format such as `yyyy年M月d日`; undefined when it does not name year, month and day. */
export function dateFormat(pattern: string): DateFormat | undefined {
  const parts: Part[] = []
  const slots: number[] = []
  let rest = pattern
  while (rest !== '') {
    const [token, digits] = TOKENS.find(([one]) => rest.startsWith(one)) ?? []
    if (digits === undefined && /^[A-SU-Za-z]/.test(rest)) return undefined
    parts.push(digits ?? rest.charCodeAt(0))
    if (digits) slots.push(digits.slot)
    rest = rest.slice(token?.length ?? 1)
  }
  const complete = [0, 1, 2].every(slot => slots.includes(slot))
  if (!complete || new Set(slots).size !== slots.length) return undefined
  return text => readBy(parts, text)
}

function readBy(parts: readonly Part[], text: string): Moment | undefined {
  const numbers = [0, 0, 0, 0, 0, 0]
  let at = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      if (text.charCodeAt(at) !== part) return undefined
      at += 1
      continue
    }
    let value = 0
    let count = 0
    while (count < part.most) {
      const digit = text.charCodeAt(at + count) - 48
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      count += 1
    }
    if (count < part.least) return undefined
    numbers[part.slot] = value
    at += count
  }
  if (at !== text.length) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers
  return { year, month, day, hour, minute, second }
}

/** `YYYY-MM-DD`. `none` holds days that mean "no date" in this source, such as 2099-12-31. */
export function day(formats: readonly DateFormat[], none: ReadonlySet<string>): TextStep {
  return (value, run) => {
    const moment = read(value, formats, run)
    if (!moment) return undefined
    const text = dayText(moment)
    return none.has(text) ? null : text
  }
}

/** UTC with milliseconds; the source's wall clock is read as Asia/Shanghai (UTC+8). */
export function instant(formats: readonly DateFormat[], none: ReadonlySet<string>): TextStep {
  return (value, run) => {
    const moment = read(value, formats, run)
    if (!moment) return undefined
    if (none.has(dayText(moment))) return null
    const { year, month, day, hour, minute, second } = moment
    return new Date(Date.UTC(year, month - 1, day, hour - 8, minute, second)).toISOString()
  }
}

function read(value: string, formats: readonly DateFormat[], run: RowRun): Moment | undefined {
  for (const format of formats) {
    const moment = format(value)
    if (moment === undefined) continue
    if (exists(moment)) return moment
    return run.failText('DATE_BAD', value, 'no such day or time in the calendar')
  }
  return run.failText('DATE_BAD', value, 'the date is in none of the formats that the mapping names')
}

function exists({ year, month, day, hour, minute, second }: Moment): boolean {
  if (year < 1800 || month < 1 || month > 12 || day < 1) return false
  if (hour > 23 || minute > 59 || second > 59) return false
  return day <= (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function dayText({ year, month, day }: Moment): string {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
