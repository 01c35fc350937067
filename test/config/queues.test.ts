import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_QUEUES, queuesOf } from '../../src/config/queues.ts'

const read = (value: unknown) => queuesOf(value, what => new Error(what))

test('without the section everything has its default', () => {
  assert.deepEqual(read(undefined), DEFAULT_QUEUES)
  assert.deepEqual(read({}), DEFAULT_QUEUES)
})

test('what is given counts, in milliseconds', () => {
  const { concurrency, retry, breaker, stopMs } = read({
    concurrency: { push: 12 },
    retry: { firstSeconds: 0.5, attempts: 3 },
    breaker: { longestSeconds: 30 },
    stopSeconds: 20,
  })
  assert.deepEqual(concurrency, { push: 12 })
  assert.deepEqual([retry.firstMs, retry.attempts, retry.longestMs], [500, 3, 300_000])
  assert.deepEqual([breaker.longestMs, stopMs], [30_000, 20_000])
})

for (const [value, message] of [
  [{ concurency: {} }, /"queues.concurency" is not a setting; there are concurrency/],
  [{ concurrency: { sign: 1 } }, /"queues.concurrency.sign" is not a setting; there are withdraw, push/],
  [{ concurrency: { push: 0 } }, /"queues.concurrency.push" must be from 1 to 64, not 0/],
  [{ stopSeconds: 'long' }, /"queues.stopSeconds" must be from 1 to 600, not long/],
  [{ retry: { firstSeconds: 60, longestSeconds: 30 } }, /firstSeconds 60 is more than longestSeconds 30/],
  [[], /"queues" must hold settings by name/],
] as const) {
  test(`refused: ${JSON.stringify(value)}`, () => assert.throws(() => read(value), message))
}
