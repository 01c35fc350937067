/** Time as the node uses it: instants in UTC for machines, calendar days in Asia/Shanghai for the law. */

/** Milliseconds since 1970-01-01T00:00:00Z. Injected everywhere, so that tests own the clock. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

/** A calendar day `YYYY-MM-DD`; such texts compare in the order of time. */
export type Day = string

/** UTC with milliseconds, `2026-04-10T01:02:03.004Z`: the one spelling of an instant in headers and records. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString()
}

/** The calendar day in Asia/Shanghai at an instant. */
export function legalDay(ms: number): Day {
  // China keeps UTC+8 without summer time since 1992, and the node knows no earlier instants.
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** @throws RangeError unless the text is a day of the Gregorian calendar written `YYYY-MM-DD`. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a day of the calendar written YYYY-MM-DD')
  return text
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** By arithmetic: every record has several days, and Temporal takes a microsecond for each. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return day >= 1 && day <= daysOfMonth(year, month)
}

/** 0 for a month that does not exist. */
function daysOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
}

/**
 * Adds months; a day that the target month lacks becomes its last day (Civil Code art. 202 by analogy).
 * 2026-11-30 + 3 = 2027-02-28.
 */
export function addMonths(day: Day, months: number): Day {
  parseDay(day)
  const [year, month, dayOfMonth] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const count = year * 12 + month - 1 + months
  const [thatYear, thatMonth] = [Math.floor(count / 12), (count % 12) + 1]
  if (thatYear < 0 || thatYear > 9999) throw new RangeError('a day beyond the years 0000 to 9999')
  const last = Math.min(dayOfMonth, daysOfMonth(thatYear, thatMonth))
  return `${padded(thatYear, 4)}-${padded(thatMonth, 2)}-${padded(last, 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

const DAY_MS = 86_400_000

/** By arithmetic on UTC, where every day has as many milliseconds: Temporal takes ten times as long. */
export function addDays(day: Day, days: number): Day {
  if (!isDay(day) || !Number.isSafeInteger(days)) return Temporal.PlainDate.from(day).add({ days }).toString()
  const [date = ''] = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().split('T')
  return date
}
