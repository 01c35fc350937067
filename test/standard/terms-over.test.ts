/** The deadline the other way round: up to which day everything is overdue today. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueDay } from '../../src/standard/clocks/deadlines.ts'
import { daysFrom, lastDayOver } from '../../src/standard/clocks/terms-over.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'

const calendar = workingCalendar()

for (const [today, last, why] of [
  ['2026-11-26', '2026-11-22', 'a Sunday: Monday, Tuesday, Wednesday are its three days'],
  ['2026-11-27', '2026-11-23', 'Monday, whose third day was Thursday'],
  ['2026-10-12', '2026-10-07', 'the holidays count nothing; 10 October, a Saturday, is worked'],
] as const)
  test(`on ${today} what was withdrawn until ${last} is overdue: ${why}`, () => {
    assert.equal(lastDayOver('withdrawal', today, calendar), last)
    assert.ok((dueDay('withdrawal', last, calendar) ?? '') < today)
  })

test('where the holidays are not known, rather too early than too late', () => {
  const unknown = { ...calendar, addWorkingDays: (day: string, n: number) => calendar.addWorkingDays(day, n) }
  assert.equal(lastDayOver('withdrawal', '2035-03-10', unknown), '2035-03-06')
})

test('days from one to a later one', () => {
  assert.equal(daysFrom('2026-02-27', '2026-03-01'), 2)
})
