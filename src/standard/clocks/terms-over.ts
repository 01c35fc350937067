/** Which days' deadlines are over today, and how long something took: the other way round from `deadlines.ts`. */
import { addDays, type Day } from '../../base/time.ts'
import { StandardError } from '../fault.ts'
import { deadlineDays, dueDay } from './deadlines.ts'
import type { WorkingCalendar } from './working-days.ts'

/** No deadline in working days reaches further back: the longest holidays have nine days. */
const FAR = 60

/**
 * The last day whose deadline of that code had ended before a day: what happened until then is overdue on that day.
 * While the holidays are not known, every day counts: rather too early than too late.
 */
export function lastDayOver(code: string, today: Day, calendar: WorkingCalendar): Day {
  for (let back = 1; back < FAR; back++) {
    const day = addDays(today, -back)
    if (lastDay(code, day, calendar) < today) return day
  }
  return addDays(today, -FAR)
}

function lastDay(code: string, from: Day, calendar: WorkingCalendar): Day {
  try {
    return dueDay(code, from, calendar) ?? from
  } catch (error) {
    if (!(error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN')) throw error
    return addDays(from, deadlineDays(code, from) ?? 0)
  }
}

/** Calendar days from one day to a later one. */
export function daysFrom(day: Day, later: Day): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / 86_400_000)
}
