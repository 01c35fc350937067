/** How long a withdrawal took, or is taking: from the decision to the province that stopped last. */
import { type Day, legalDay } from '../base/time.ts'
import { dueDay } from '../standard/clocks/deadlines.ts'
import { daysFrom } from '../standard/clocks/terms-over.ts'
import { workingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import type { Stopped, Withdrawn } from '../store/life-reads.ts'

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
  nowMs = Date.now(),
): Stopping | null {
  if (withdrawn === null) return null
  const { at, decidedOn } = withdrawn
  const times = provinces.flatMap(one => (one.at === null ? [] : [one.at.getTime()]))
  const all = times.length === provinces.length
  const last = all ? Math.max(at.getTime(), ...times) : null
  const dueBy = withdrawalDue(legalDay(at.getTime()))
  return {
    ...{ decidedOn, dueBy },
    withdrawnAt: at,
    lastStoppedAt: last === null ? null : new Date(last),
    seconds: last === null ? null : (last - at.getTime()) / 1000,
    days: last === null || decidedOn === null ? null : daysFrom(decidedOn, legalDay(last)),
    overdue: !all && dueBy !== null && legalDay(nowMs) > dueBy,
  }
}

export function stoppingText({
  decidedOn,
  withdrawnAt,
  dueBy,
  lastStoppedAt,
  seconds,
  days,
}: Stopping): string {
  const decided = decidedOn === null ? '' : `决定 decided ${decidedOn}，`
  const begun = `${decided}撤下 withdrawn ${withdrawnAt.toISOString()}，应于 due by ${dueBy ?? '–'}`
  if (lastStoppedAt === null) return `${begun}，未全部停止 not every province has stopped`
  const since = days === null ? '' : `，距决定 ${days} 天 days after the decision`
  return `${begun}，最后一省 last ${lastStoppedAt.toISOString()}：${seconds} 秒 s${since}`
}

/** Last day by which every province has to stop; null while no notice says which days are worked. */
export function withdrawalDue(from: Day): Day | null {
  try {
    return dueDay('withdrawal', from, workingCalendar()) ?? null
  } catch (error) {
    if (error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN') return null
    throw error
  }
}
