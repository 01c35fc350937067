import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  deadlineDays,
  dueDay,
  objectionDueDays,
  objectionTerms,
} from '../../src/standard/clocks/deadlines.ts'
import { calendarOf, workingCalendar } from '../../src/standard/clocks/working-days.ts'

const TODAY = '2026-11-23'
const calendar = workingCalendar()

for (const [day, works, why] of [
  ['2026-09-30', true, 'a Wednesday'],
  ['2026-10-01', false, 'National Day'],
  ['2026-10-07', false, 'the last day off'],
  ['2026-10-10', true, 'a make-up Saturday'],
  ['2026-10-11', false, 'a Sunday'],
  ['2026-02-14', true, 'a make-up Saturday before the Spring Festival'],
] as const) {
  test(`${day}, ${why}, is ${works ? '' : 'not '}a working day`, () => {
    assert.equal(calendar.isWorkingDay(day), works)
  })
}

test('seven working days skip holidays and count make-up days', () => {
  assert.equal(calendar.addWorkingDays('2026-04-10', 7), '2026-04-21')
  // 30 September, then 8, 9, 10 (a Saturday), 12, 13, 14 October.
  assert.equal(calendar.addWorkingDays('2026-09-29', 7), '2026-10-14')
  assert.equal(calendar.workingDaysBetween('2026-09-29', '2026-10-14'), 7)
  assert.equal(calendar.addWorkingDays('2026-10-01', 0), '2026-10-01')
  assert.equal(calendar.workingDaysBetween('2026-10-14', '2026-09-29'), 0)
})

test('a year without notice is an error that names the notice', () => {
  assert.throws(() => calendar.isWorkingDay('2031-05-06'), {
    name: 'StandardError',
    message: /国务院办公厅关于2031年部分节假日安排的通知.*standard -- import holidays/,
    fault: { code: 'HOLIDAYS_UNKNOWN', year: 2031 },
  })
})

test('the last days of a year need the notice of the next one, which may move them', () => {
  const last = { year: 2040, holidays: ['2040-10-01'], workdays: [] }
  const known = calendarOf([last])
  assert.equal(known.isWorkingDay('2040-12-25'), true)
  assert.throws(() => known.isWorkingDay('2040-12-26'), { fault: { code: 'HOLIDAYS_UNKNOWN', year: 2041 } })
  assert.equal(known.knows('2040-12-26'), false)
  assert.equal(known.reaches('2040-12-20', 3), true)
  assert.equal(known.reaches('2040-12-20', 10), false)
})

test('the notice that is missing is known before anything is counted', () => {
  const known = calendarOf([{ year: 2040, holidays: ['2040-10-01'], workdays: [] }])
  assert.equal(known.missingNotice('2040-12-10', 7), undefined)
  assert.equal(known.missingNotice('2040-12-20', 7), 2041)
  assert.equal(known.missingNotice('2041-03-01', 1), 2041)
  assert.equal(known.missingNotice('2041-03-01', 0), undefined)
})

test('an imported notice takes the place of the shipped year', () => {
  const own = calendarOf([{ year: 2026, holidays: ['2026-09-30'], workdays: ['2026-09-27'] }])
  assert.equal(own.isWorkingDay('2026-09-30'), false)
  assert.equal(own.isWorkingDay('2026-09-27'), true)
  assert.equal(own.isWorkingDay('2026-10-01'), true)
})

test('deadlines follow the day: market regulation decides repairs in 15, since 2025-12-25 in 7 working days', () => {
  assert.equal(deadlineDays('repairDecision', '2025-12-24'), 15)
  assert.equal(deadlineDays('repairDecision', '2025-12-25'), 7)
  assert.equal(deadlineDays('repairDecision', '2020-01-01'), undefined)
  assert.equal(deadlineDays('unheard-of', TODAY), undefined)
})

for (const [code, days] of [
  ['online', 7],
  ['statement', 5],
  ['holderMark', 1],
  ['withdrawal', 3],
  ['revokedPenaltyDeletion', 5],
  ['listPublicityEnd', 3],
  ['repairPush', 3],
  ['repairReply', 10],
  ['repairAuthority', 3],
  ['absenceConfirmed', 2],
] as const) {
  test(`${code} is ${days} working days`, () => assert.equal(deadlineDays(code, TODAY), days))
}

test('a due day is counted from the day after', () => {
  assert.equal(dueDay('withdrawal', '2026-09-29', calendar), '2026-10-09')
})

test('Shanghai: mark in 1, answer in 5; of another provider forward in 2, it answers in 5 more', () => {
  const terms = objectionTerms('310000', TODAY)
  assert.deepEqual(objectionDueDays(terms, '2026-09-01', true, calendar), {
    markBy: '2026-09-02',
    answerBy: '2026-09-08',
  })
  assert.deepEqual(objectionDueDays(terms, '2026-09-01', false, calendar), {
    markBy: '2026-09-02',
    forwardBy: '2026-09-03',
    answerBy: '2026-09-10',
  })
})

test('Zhejiang: marked on filing, answered in 5, extendable to 20 in all, reviewed by the province', () => {
  const terms = objectionTerms('330000', TODAY)
  assert.match(terms.review ?? '', /浙江省发展和改革委员会/)
  assert.deepEqual(objectionDueDays(terms, '2026-09-01', true, calendar), {
    markBy: '2026-09-01',
    answerBy: '2026-09-08',
    extendableTo: calendar.addWorkingDays('2026-09-01', 20),
  })
})

for (const division of ['320000', '340000']) {
  test(`${division} has no known terms: without a configured value its node does not start`, () => {
    assert.throws(() => objectionTerms(division, TODAY), {
      name: 'StandardError',
      message: new RegExp(`${division}.*objections`),
      fault: { code: 'OBJECTION_TERMS_MISSING', division },
    })
    const configured = { source: '示例（虚构）', markWithin: 1, answerWithin: 10 }
    assert.equal(objectionTerms(division, TODAY, configured).answerWithin, 10)
  })
}
