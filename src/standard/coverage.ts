/**
 * Collection coverage (应归尽归; domain.md §4.8): for each department, county, city and province, how much was due,
 * collected, late, and refused by which rule. Pure: counts come in, a report goes out.
 */
import type { Day } from '../base/time.ts'
import { DATA_ITEMS } from './catalogue.ts'
import { deadlineDays } from './clocks/deadlines.ts'
import type { WorkingCalendar } from './clocks/working-days.ts'

/** Items of which each decision has the online deadline (更新周期 “每项决定”). */
const DECISION_ITEMS: ReadonlySet<string> = new Set(
  DATA_ITEMS.filter(({ cycle }) => cycle === 'decision').map(({ code }) => code),
)

/** What a department owes for a period, by its own case ledger (案件台账). */
export interface DueItem {
  readonly sourceOrgUscc: string
  readonly sourceOrgName: string
  /** Six digits of the county, city or province that the department serves. */
  readonly division: string
  /** Code of the data list, such as D04. */
  readonly item: string
  /** Decisions of the period. */
  readonly due: number
}

/** One delivered row, whatever became of it. */
export interface Delivery {
  readonly sourceOrgUscc: string
  readonly sourceOrgName: string
  readonly division: string
  readonly item: string
  /** Day of the decision; undefined where the row did not say. */
  readonly decided: Day | undefined
  readonly collectedOn: Day
  /** How many rows are alike in all of this; left out: one. */
  readonly count?: number
  /** Empty: accepted. Otherwise the rules that refused it. */
  readonly refusedBy: readonly string[]
}

export interface Coverage {
  /** Undefined where no ledger says how much was due: coverage is then unknown, never complete. */
  readonly due: number | undefined
  readonly collected: number
  /** Of the collected, those after the online deadline. */
  readonly late: number
  /** Of the collected, those whose deadline cannot be counted: no day of the decision, or no holiday notice yet. */
  readonly deadlineUnknown: number
  readonly refused: number
  /** Rows by rule; a row refused by two rules counts under both. */
  readonly refusedBy: Readonly<Record<string, number>>
  /** Due and not collected; undefined with `due`. */
  readonly missing: number | undefined
}

export interface CoverageRow extends Coverage {
  readonly sourceOrgUscc: string
  readonly sourceOrgName: string
  readonly division: string
  readonly item: string
}

export interface CoverageReport {
  /** By department, division and item, in that order. */
  readonly rows: readonly CoverageRow[]
  readonly departments: ReadonlyMap<string, Coverage>
  /** By six digits of the county (or of the city or province where the department serves the whole). */
  readonly counties: ReadonlyMap<string, Coverage>
  /** By six digits of the city; a municipality's districts belong to the province. */
  readonly cities: ReadonlyMap<string, Coverage>
  readonly provinces: ReadonlyMap<string, Coverage>
}

/**
 * @param calendar counts the deadline of 7 working days
 * @param items whose decisions have the online deadline, by code; others are delivered by their cycle
 */
export function coverageReport(
  dues: readonly DueItem[],
  deliveries: readonly Delivery[],
  calendar: WorkingCalendar,
  items: ReadonlySet<string> = DECISION_ITEMS,
): CoverageReport {
  const tallies = new Map<string, Tally>()
  const tallyOf = (one: DueItem | Delivery): Tally => {
    const key = [one.sourceOrgUscc, one.division, one.item].join(' ')
    const tally = tallies.get(key) ?? new Tally(one)
    tallies.set(key, tally)
    return tally
  }
  for (const due of dues) tallyOf(due).expect(due.due)
  for (const delivery of deliveries) tallyOf(delivery).take(delivery, calendar, items.has(delivery.item))
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally.row())
  const by = (keyOf: (row: CoverageRow) => string) => total(rows, keyOf)
  return {
    rows,
    departments: by(({ sourceOrgUscc }) => sourceOrgUscc),
    counties: by(({ division }) => division),
    cities: by(({ division }) => cityOf(division)),
    provinces: by(({ division }) => `${division.slice(0, 2)}0000`),
  }
}

/** 320509 belongs to 320500; 3101xx are districts of the municipality 310000 itself. */
function cityOf(division: string): string {
  const province = division.slice(0, 2)
  return province === '31' ? '310000' : `${division.slice(0, 4)}00`
}

class Tally {
  readonly #of: Pick<DueItem, 'sourceOrgUscc' | 'sourceOrgName' | 'division' | 'item'>
  readonly #refusedBy: Record<string, number> = {}
  #due: number | undefined
  #collected = 0
  #late = 0
  #unknown = 0
  #refused = 0

  constructor(of: DueItem | Delivery) {
    this.#of = of
  }

  expect(due: number): void {
    this.#due = (this.#due ?? 0) + due
  }

  take({ decided, collectedOn, refusedBy, count = 1 }: Delivery, calendar: WorkingCalendar, timed: boolean) {
    if (refusedBy.length > 0) {
      this.#refused += count
      for (const rule of new Set(refusedBy)) this.#refusedBy[rule] = (this.#refusedBy[rule] ?? 0) + count
      return
    }
    this.#collected += count
    if (!timed) return
    const within = decided === undefined ? undefined : deadlineDays('online', decided)
    if (decided === undefined || within === undefined) this.#unknown += count
    else if (calendar.missingNotice(decided, within) !== undefined) this.#unknown += count
    else if (collectedOn > calendar.addWorkingDays(decided, within)) this.#late += count
  }

  row(): CoverageRow {
    const { sourceOrgUscc, sourceOrgName, division, item } = this.#of
    const own: Coverage = {
      due: this.#due,
      collected: this.#collected,
      late: this.#late,
      deadlineUnknown: this.#unknown,
      refused: this.#refused,
      refusedBy: this.#refusedBy,
      missing: missingOf(this.#due, this.#collected),
    }
    return { sourceOrgUscc, sourceOrgName, division, item, ...own }
  }
}

/** More delivered than declared hides nothing: the ledger is short, and nothing is missing. */
function missingOf(due: number | undefined, collected: number): number | undefined {
  return due === undefined ? undefined : Math.max(0, due - collected)
}

function total(rows: readonly CoverageRow[], keyOf: (row: CoverageRow) => string): Map<string, Coverage> {
  const sums = new Map<string, Coverage>()
  for (const row of rows) {
    const held = sums.get(keyOf(row))
    sums.set(keyOf(row), held === undefined ? coverageOnly(row) : sum(held, row))
  }
  return sums
}

function coverageOnly(row: CoverageRow): Coverage {
  const { due, collected, late, deadlineUnknown, refused, refusedBy, missing } = row
  return { due, collected, late, deadlineUnknown, refused, refusedBy, missing }
}

function sum(a: Coverage, b: Coverage): Coverage {
  const refusedBy: Record<string, number> = { ...a.refusedBy }
  for (const [rule, count] of Object.entries(b.refusedBy)) refusedBy[rule] = (refusedBy[rule] ?? 0) + count
  return {
    due: both(a.due, b.due),
    collected: a.collected + b.collected,
    late: a.late + b.late,
    deadlineUnknown: a.deadlineUnknown + b.deadlineUnknown,
    refused: a.refused + b.refused,
    refusedBy,
    missing: both(a.missing, b.missing),
  }
}

/** One unknown part makes the whole unknown. */
function both(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b
}
