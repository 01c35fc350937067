/** How long a withdrawal took, or is taking: from the decision to the province that stopped last. */
import { type Day, legalDay } from '../base/time.ts'
import { dueDay } from '../standard/clocks/deadlines.ts'
import { daysFrom } from '../standard/clocks/terms-over.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import type { Stopped, Withdrawn } from './listing-reads.ts'

export interface Stopping {
  readonly decidedOn: Day | null
  readonly withdrawnAt: Date
  /** Last day by the law; null while the holidays are not known. */
  readonly dueBy: Day | null
  /** When the last province had stopped; null: one has not. */
  readonly lastStoppedAt: Date | null
  /** From the entry to the last receipt; receipts count whole seconds. */
  readonly seconds: number | null
  /** From the day of the decision to that of the last receipt. */
  readonly days: number | null
  readonly overdue: boolean
}

/** @returns null where nothing was withdrawn */
export function stoppingOf(
  withdrawn: Withdrawn | null,
  provinces: readonly Stopped[],
  calendar: WorkingCalendar,
  nowMs: number,
): Stopping | null {
  if (withdrawn === null) return null
  const { at, decidedOn } = withdrawn
  const times = provinces.flatMap(one => (one.at === null ? [] : [one.at.getTime()]))
  const all = times.length === provinces.length
  const last = all ? Math.max(at.getTime(), ...times) : null
  const dueBy = withdrawalDue(legalDay(at.getTime()), calendar)
  return {
    ...{ decidedOn, dueBy },
    withdrawnAt: at,
    lastStoppedAt: last === null ? null : new Date(last),
    seconds: last === null ? null : (last - at.getTime()) / 1000,
    days: last === null || decidedOn === null ? null : daysFrom(decidedOn, legalDay(last)),
    overdue: !all && dueBy !== null && legalDay(nowMs) > dueBy,
  }
}

/** Last day by which every province has to stop; null while no notice says which days are worked. */
export function withdrawalDue(from: Day, calendar: WorkingCalendar): Day | null {
  try {
    return dueDay('withdrawal', from, calendar) ?? null
  } catch (error) {
    if (error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN') return null
    throw error
  }
}
