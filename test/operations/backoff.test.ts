import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isExhausted, pauseMs } from '../../src/operations/backoff.ts'

const POLICY = { firstMs: 1_000, longestMs: 300_000, attempts: 10, ageMs: 3_600_000 }

test('pauses double until the longest one', () => {
  const pauses = [1, 2, 3, 4, 9, 10, 1_000].map(failures => pauseMs(POLICY, failures, 1))
  assert.deepEqual(pauses, [1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000])
})

test('half of the pause is drawn, so that what failed together does not come back together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, spread) => {
        const whole = pauseMs(POLICY, failures, 1)
        const pause = pauseMs(POLICY, failures, spread)
        assert.ok(pause >= whole / 2 && pause <= whole)
      },
    ),
  )
})

test('what the other side asked to wait is never undercut, and never more than an hour', () => {
  assert.equal(pauseMs(POLICY, 1, 0, 30_000), 30_000)
  assert.equal(pauseMs(POLICY, 10, 1, 30_000), 300_000)
  assert.equal(pauseMs(POLICY, 1, 0, 86_400_000), 3_600_000)
})

test('work is given to people when it failed often enough and for long enough, not before', () => {
  assert.equal(isExhausted(POLICY, 10, 3_600_000), true)
  assert.equal(isExhausted(POLICY, 9, 86_400_000), false)
  assert.equal(isExhausted(POLICY, 1_000, 3_599_999), false)
})
