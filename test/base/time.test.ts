import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, isDay, legalDay, parseDay } from '../../src/base/time.ts'

test('a day that exists is a day, by Temporal as by our arithmetic', () => {
  const part = (max: number) => fc.integer({ min: 0, max })
  fc.assert(
    fc.property(part(9999), part(13), part(32), (year, month, day) => {
      const text = [
        String(year).padStart(4, '0'),
        String(month).padStart(2, '0'),
        String(day).padStart(2, '0'),
      ].join('-')
      let exists = true
      try {
        Temporal.PlainDate.from(text, { overflow: 'reject' })
      } catch {
        exists = false
      }
      assert.equal(isDay(text), exists, text)
    }),
    { numRuns: 2000 },
  )
})

for (const text of ['2026-2-03', '2026-02-30', '2026/02/03', '20260203', ' 2026-02-03', '']) {
  test(`${JSON.stringify(text)} is no day`, () => {
    assert.equal(isDay(text), false)
    assert.throws(() => parseDay(text), RangeError)
  })
}

for (const [from, months, to] of [
  ['2026-05-31', 3, '2026-08-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
] as const) {
  test(`${from} and ${months} months is ${to}`, () => assert.equal(addMonths(from, months), to))
}

test('months are added as Temporal adds them', () => {
  const first = Date.UTC(1900, 0, 1) / 86_400_000
  const last = Date.UTC(2999, 11, 31) / 86_400_000
  fc.assert(
    fc.property(
      fc.integer({ min: first, max: last }),
      fc.integer({ min: -600, max: 600 }),
      (days, months) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
        const expected = Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
        assert.equal(addMonths(day, months), expected)
      },
    ),
    { numRuns: 2000 },
  )
})

test('the legal day turns at midnight in Shanghai', () => {
  assert.equal(legalDay(Date.UTC(2026, 10, 22, 15, 59, 59, 999)), '2026-11-22')
  assert.equal(legalDay(Date.UTC(2026, 10, 22, 16, 0, 0, 0)), '2026-11-23')
  assert.equal(addDays('2026-12-31', 1), '2027-01-01')
})
