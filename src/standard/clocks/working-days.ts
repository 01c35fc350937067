/**
 * Working days (工作日): public holidays off, make-up Saturdays and Sundays on, by the State Council's yearly notice.
 *
 * Up to the newest year of the `chinese-days` package the notices come with it; later years are files in
 * `openapi/standard/holidays/`, made by `npm run standard -- import holidays <file>`. A year without a notice is an
 * error: counting it as if it had no holidays would end deadlines too early.
 */
import national from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, type Day } from '../../base/time.ts'
import { dataFileNames, readDataFile } from '../data-file.ts'
import { StandardError } from '../fault.ts'
import type { HolidaysFile } from '../generated/data.ts'

export type HolidayYear = Pick<HolidaysFile, 'year' | 'holidays' | 'workdays'>

/** From this day of a year the next year's notice counts too: New Year's make-up days have fallen as early. */
const YEAR_END = '-12-26'

export interface WorkingCalendar {
  /** True when the notices needed for that day are held. */
  knows(day: Day): boolean
  /** True when `count` working days after `day` can be counted. */
  reaches(day: Day, count: number): boolean
  /** Year of the first notice that is missing to count them; undefined when they can be counted. */
  missingNotice(day: Day, count: number): number | undefined
  /** @throws {StandardError} HOLIDAYS_UNKNOWN naming the notice to import */
  isWorkingDay(day: Day): boolean
  /**
   * The last day of a deadline: the first working day after `day` counts 1. 0 gives `day` itself.
   * @throws {StandardError} HOLIDAYS_UNKNOWN
   */
  addWorkingDays(day: Day, count: number): Day
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. @throws {StandardError} HOLIDAYS_UNKNOWN */
  workingDaysBetween(from: Day, to: Day): number
}

let shipped: WorkingCalendar | undefined

/** The calendar of all notices held; read once. */
export function workingCalendar(): WorkingCalendar {
  shipped ??= calendarOf(
    dataFileNames('holidays/').map(name => readDataFile('holidays', `holidays/${name}.yaml`)),
  )
  return shipped
}

/** @param imported years besides those of the package; for a year in both the imported one counts */
export function calendarOf(imported: readonly HolidayYear[]): WorkingCalendar {
  return new NoticeCalendar(imported)
}

class NoticeCalendar implements WorkingCalendar {
  readonly #years = new Set<number>()
  readonly #off = new Set<Day>()
  readonly #on = new Set<Day>()
  readonly #missing = new Answered<number | undefined>()
  readonly #after = new Answered<Day>()
  readonly #between = new Answered<number>()

  constructor(imported: readonly HolidayYear[]) {
    const own = new Set(imported.map(({ year }) => year))
    for (const day of Object.keys(national.holidays)) this.#take(day, this.#off, own)
    for (const day of Object.keys(national.workdays)) this.#take(day, this.#on, own)
    for (const { year, holidays, workdays } of imported) {
      this.#years.add(year)
      for (const day of holidays) this.#off.add(day)
      for (const day of workdays) this.#on.add(day)
    }
  }

  knows(day: Day): boolean {
    return this.#missingYear(day) === undefined
  }

  reaches(day: Day, count: number): boolean {
    return this.missingNotice(day, count) === undefined
  }

  missingNotice(day: Day, count: number): number | undefined {
    return this.#missing.of(`${day} ${count}`, () => this.#missingOnTheWay(day, count))
  }

  #missingOnTheWay(day: Day, count: number): number | undefined {
    let at = day
    for (let left = count; left > 0; ) {
      at = addDays(at, 1)
      const missing = this.#missingYear(at)
      if (missing !== undefined) return missing
      if (this.isWorkingDay(at)) left--
    }
    return undefined
  }

  isWorkingDay(day: Day): boolean {
    const missing = this.#missingYear(day)
    if (missing !== undefined) throw unknownYear(missing)
    if (this.#on.has(day)) return true
    return !this.#off.has(day) && !isWeekend(day)
  }

  addWorkingDays(day: Day, count: number): Day {
    return this.#after.of(`${day} ${count}`, () => {
      let at = day
      for (let left = count; left > 0; ) {
        at = addDays(at, 1)
        if (this.isWorkingDay(at)) left--
      }
      return at
    })
  }

  workingDaysBetween(from: Day, to: Day): number {
    return this.#between.of(`${from} ${to}`, () => {
      let count = 0
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (this.isWorkingDay(at)) count++
      return count
    })
  }

  #take(day: Day, into: Set<Day>, own: ReadonlySet<number>): void {
    const year = Number(day.slice(0, 4))
    if (own.has(year)) return
    this.#years.add(year)
    into.add(day)
  }

  #missingYear(day: Day): number | undefined {
    const year = Number(day.slice(0, 4))
    if (!this.#years.has(year)) return year
    return day.slice(4) >= YEAR_END && !this.#years.has(year + 1) ? year + 1 : undefined
  }
}

/** Questions asked before: records of a list share their days, and each day counted takes a microsecond. */
class Answered<T> {
  readonly #answers = new Map<string, T>()

  /** @param answer pure; what it throws is asked again */
  of(question: string, answer: () => T): T {
    const known = this.#answers.get(question)
    if (known !== undefined || this.#answers.has(question)) return known as T
    const given = answer()
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear()
    this.#answers.set(question, given)
    return given
  }
}

const MOST_ANSWERS = 4_096

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The notice to import, and how, in words for whoever runs the node. */
export function noticeToImport(year: number): string {
  return (
    `import 《国务院办公厅关于${year}年部分节假日安排的通知》: enter its days in a file as docs/standard/deadlines.md ` +
    'shows, run "npm run standard -- import holidays <file>", start the node again'
  )
}

function unknownYear(year: number): StandardError {
  const message = `no working days are known for ${year}: ${noticeToImport(year)}`
  return new StandardError(message, { code: 'HOLIDAYS_UNKNOWN', year })
}
