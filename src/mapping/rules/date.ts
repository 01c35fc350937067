/** Calendar days and instants from the spellings that a mapping names. No guessing of day and month order. */
import type { RowRun, TextStep } from '../row.ts'

/**
 * Year, month, day, hour, minute, second of the text that was read last, not yet checked against the
 * calendar. One place for all: a row is mapped without interruption, and a million dates need no objects.
 */
const moment = new Int32Array(6)

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
  ['H', { slot: 3, least: 1, most: 2 }],
  ['mm', { slot: 4, least: 2, most: 2 }],
  ['ss', { slot: 5, least: 2, most: 2 }],
]
/** A part of a format: digits, or the code of a character that must stand there. */
type Part = Digits | number

/** Reads a text into the moment; false when it is not spelt so. */
export type DateFormat = (text: string) => boolean

/** The parts of a format such as `yyyy年M月d日`; what is wrong with it when it is none. */
export function dateParts(pattern: string): readonly Part[] | { readonly complaint: string } {
  const parts: Part[] = []
  const slots: number[] = []
  const unknown = {
    complaint: `"${pattern}" is not a date format; use yyyy MM M dd d HH H mm ss, as in yyyy-MM-dd`,
  }
  let rest = pattern
  while (rest !== '') {
    const [token, digits] = TOKENS.find(([one]) => rest.startsWith(one)) ?? []
    if (digits === undefined && /^[A-SU-Za-z]/.test(rest)) return unknown
    if (isOpen(parts.at(-1)) && (digits !== undefined || /^\d/.test(rest)))
      return { complaint: `"${pattern}" leaves open where its M, d or H ends; write MM, dd or HH` }
    parts.push(digits ?? rest.charCodeAt(0))
    if (digits) slots.push(digits.slot)
    rest = rest.slice(token?.length ?? 1)
  }
  const complete = [0, 1, 2].every(slot => slots.includes(slot))
  if (!complete || new Set(slots).size !== slots.length) return unknown
  const bare = [4, 5].find(slot => slots.includes(slot) && !slots.includes(slot - 1))
  if (bare !== undefined)
    return {
      complaint:
        bare === 4
          ? `"${pattern}" has minutes without hours; write HH:mm`
          : `"${pattern}" has seconds without minutes; write HH:mm:ss`,
    }
  return parts
}

/** Digits of which there may be one or two. */
function isOpen(part: Part | undefined): boolean {
  return typeof part === 'object' && part.least < part.most
}

export function dateFormat(pattern: string): DateFormat | { readonly complaint: string } {
  const parts = dateParts(pattern)
  if ('complaint' in parts) return parts
  const [year, mark] = parts
  // Formats of one mapping mostly differ in the mark behind the year, which is seen at once.
  if (typeof mark !== 'number' || typeof year === 'number' || year?.slot !== 0)
    return text => readBy(parts, text)
  return text => text.charCodeAt(4) === mark && readBy(parts, text)
}

function readBy(parts: readonly Part[], text: string): boolean {
  moment.fill(0)
  let at = 0
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as Part
    if (typeof part === 'number') {
      if (text.charCodeAt(at) !== part) return false
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
    if (count < part.least) return false
    moment[part.slot] = value
    at += count
  }
  return at === text.length
}

/**
 * `YYYY-MM-DD`. `none` holds days that mean "no date" in this source, such as 2099-12-31; they need not be in the
 * calendar, as 0000-00-00 is not.
 */
export function day(formats: readonly DateFormat[], none: ReadonlySet<string>): TextStep {
  return (value, run) => {
    const text = read(value, formats)
    if (typeof text !== 'string') return noDay(text, value, none, run)
    return none.size > 0 && none.has(text) ? null : text
  }
}

/** UTC with milliseconds; the source's wall clock is read as Asia/Shanghai (UTC+8). */
export function instant(formats: readonly DateFormat[], none: ReadonlySet<string>): TextStep {
  return (value, run) => {
    const text = read(value, formats)
    if (typeof text !== 'string') return noDay(text, value, none, run)
    if (none.size > 0 && none.has(text)) return null
    const [hour, minute, second] = [at(3), at(4), at(5)]
    // After eight in the morning the day in Greenwich is the same, and no Date is needed.
    if (hour >= 8) {
      // Texts below 13 characters are put together at once; longer ones remain in as many pieces as they were made of.
      const [begins, ends] = [`T${two(hour - 8)}:${two(minute)}`, `:${two(second)}.000Z`]
      return `${text}${begins}${ends}`
    }
    return new Date(Date.UTC(at(0), at(1) - 1, at(2), hour - 8, minute, second)).toISOString()
  }
}

/** The day that is spelt in one of the formats; null when it is in no calendar, undefined when no format fits. */
function read(value: string, formats: readonly DateFormat[]): string | null | undefined {
  for (let i = 0; i < formats.length; i += 1)
    if ((formats[i] as DateFormat)(value)) return exists() ? dayText() : null
  return undefined
}

/** What {@link read} found no day in is nothing where the source says so, and refused otherwise. */
function noDay(
  found: null | undefined,
  value: string,
  none: ReadonlySet<string>,
  run: RowRun,
): null | undefined {
  if (found === undefined)
    return run.failText('DATE_BAD', value, 'the date is in none of the formats that the mapping names')
  if (none.has(`${String(at(0)).padStart(4, '0')}-${two(at(1))}-${two(at(2))}`)) return null
  return run.failText('DATE_BAD', value, 'no such day or time in the calendar')
}

/** By number, because taking a typed array apart by pattern walks it with an iterator. */
function at(slot: number): number {
  return moment[slot] as number
}

function exists(): boolean {
  const [year, month, date] = [at(0), at(1), at(2)]
  const [hour, minute, second] = [at(3), at(4), at(5)]
  if (year < 1800 || month < 1 || month > 12 || date < 1) return false
  if (hour > 23 || minute > 59 || second > 59) return false
  return date <= (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days that are remembered at a time. */
const MAX_DAYS = 10_000

/** Texts of days that were met; a file names few days very often. Forgotten when it grows beyond a bound. */
const DAYS = new Map<number, string>()

function dayText(): string {
  const [year, month, date] = [at(0), at(1), at(2)]
  const key = year * 10_000 + month * 100 + date
  const known = DAYS.get(key)
  if (known !== undefined) return known
  const text = `${year}-${two(month)}-${two(date)}`
  if (DAYS.size >= MAX_DAYS) DAYS.clear()
  DAYS.set(key, text)
  return text
}

const TWO = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))

function two(number: number): string {
  return TWO[number] as string
}
