import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementPeriod } from '../../src/standard/clocks/deadlines.ts'
import { calendarOf, workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { checkRecord } from '../../src/standard/record.ts'
import { changed, listing } from './example-records.ts'

const calendar = workingCalendar()
const FIELD = '/content/decisionDate'

/** What the check says of the statement period of a listing so told and so decided. */
function said(notice: string, decision: string): string[] {
  const record = changed(changed(listing(), '/content/noticeDate', notice), FIELD, decision)
  const { errors, warnings } = checkRecord(record)
  return [...errors, ...warnings]
    .filter(({ rule }) => rule === 'STATEMENT_PERIOD_RUNNING' || rule === 'HOLIDAYS_UNKNOWN')
    .map(({ rule, field, message }) => `${rule} ${field} ${message}`)
}

for (const [notice, ends, why] of [
  ['2026-05-06', '2026-05-12', 'a make-up Saturday counts'],
  ['2026-04-29', '2026-05-09', 'Labour Day does not'],
  ['2026-09-29', '2026-10-12', 'nor does National Day, and 10 October, a Saturday, does'],
] as const) {
  test(`told on ${notice}, the subject may speak until ${ends}: ${why}`, () => {
    assert.deepEqual(statementPeriod(notice, calendar), { workingDays: 5, ends })
    assert.deepEqual(said(notice, ends), [])
  })
}

test('a decision of the day before is stopped, by field and with what to do', () => {
  const [finding, ...more] = said('2026-05-06', '2026-05-11')
  assert.match(
    finding ?? '',
    /^STATEMENT_PERIOD_RUNNING \/content\/decisionDate .*5 working days after \/content\/noticeDate.*compare both days.*decide anew/,
  )
  assert.deepEqual(more, [])
})

test('a notice before the rule opens no period', () => {
  assert.equal(statementPeriod('2020-12-06', calendar), undefined)
})

test('a notice after the decision is one mistake, not two', () => {
  assert.deepEqual(said('2026-05-21', '2026-05-20'), [])
})

test('where the holidays of next year are not known the listing passes with a warning that names the notice', () => {
  const known = calendarOf([{ year: 2040, holidays: ['2040-10-01'], workdays: [] }])
  assert.deepEqual(statementPeriod('2040-12-24', known), { workingDays: 5, missingNotice: 2041 })
  // A year that no notice will ever be held for here; the day lies in the future, which is another finding.
  const [finding] = said('2099-03-02', '2099-03-03')
  assert.match(finding ?? '', /^HOLIDAYS_UNKNOWN \/content\/decisionDate .*2099.*standard -- import holidays/)
})
