/** Calendar days and instants from the spellings that a mapping names. No guessing of day and month order. */
import type { RowRun, TextStep } from '../row.ts'

/** A text read by one format: numbers as written, not yet checked against the calendar. */
interface Moment {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const TOKENS = ['yyyy', 'MM', 'M', 'dd', 'd', 'HH', 'mm', 'ss'] as const
type Token = (typeof TOKENS)[number]
const SLOT: Record<Token, keyof Moment> = {
  yyyy: 'year',
  MM: 'month',
  M: 'month',
  dd: 'day',
  d: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
}
const DIGITS: Record<Token, readonly [least: number, most: number]> = {
  yyyy: [4, 4],
  MM: [2, 2],
  M: [1, 2],
  dd: [2, 2],
  d: [1, 2],
  HH: [2, 2],
  mm: [2, 2],
  ss: [2, 2],
}

export type DateFormat = (text: string) => Moment | undefined

/** Reads a format such as `yyyy年M月d日`; undefined when it does not name year, month and day. */
export function dateFormat(pattern: string): DateFormat | undefined {
  const parts: (Token | { literal: string })[] = []
  let rest = pattern
  while (rest !== '') {
    const token = TOKENS.find(one => rest.startsWith(one))
    if (token === undefined && /^[A-Za-z]/.test(rest) && !rest.startsWith('T')) return undefined
    parts.push(token ?? { literal: rest.charAt(0) })
    rest = rest.slice(token?.length ?? 1)
  }
  const slots = parts.flatMap(one => (typeof one === 'string' ? SLOT[one] : []))
  const complete = ['year', 'month', 'day'].every(slot => slots.filter(one => one === slot).length === 1)
  if (!complete || new Set(slots).size !== slots.length) return undefined
  return text => readBy(parts, text)
}

function readBy(parts: readonly (Token | { literal: string })[], text: string): Moment | undefined {
  const moment: Moment = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  let at = 0
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (text.charAt(at) !== part.literal) return undefined
      at += 1
      continue
    }
    const [least, most] = DIGITS[part]
    let value = 0
    let count = 0
    while (count < most) {
      const digit = text.charCodeAt(at + count) - 48
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      count += 1
    }
    if (count < least) return undefined
    moment[SLOT[part]] = value
    at += count
  }
  return at === text.length ? moment : undefined
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
