import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Lane, takeTurns } from '../../src/collect/turns.ts'

/** A lane with so many steps, each noted under its name; it works once. */
function laneOf(name: string, steps: number, done: string[], at: (step: number) => void = () => {}): Lane {
  let left = steps
  return async function* () {
    while (left > 0) {
      left -= 1
      at(steps - left)
      done.push(name)
      yield
    }
  }
}

test('a long lane keeps a short one waiting for one step only', async () => {
  const done: string[] = []
  await takeTurns([laneOf('huge', 4, done), laneOf('repair', 1, done)])
  assert.deepEqual(done, ['huge', 'repair', 'huge', 'huge', 'huge'])
})

test('what comes while others work is taken up at the next turn', async () => {
  const done: string[] = []
  const late: string[] = []
  const inbox: Lane = async function* () {
    while (late.length > 0) {
      done.push(late.shift() ?? '')
      yield
    }
  }
  const delivering = (step: number) => {
    if (step === 2) late.push('repair')
  }
  await takeTurns([laneOf('huge', 4, done, delivering), inbox])
  assert.deepEqual(done, ['huge', 'huge', 'repair', 'huge', 'huge'])
})

test('a lane that fails is told at the end, and stops no other', async () => {
  const done: string[] = []
  const broken: Lane = () => {
    throw new Error('the feed is frozen')
  }
  await assert.rejects(takeTurns([broken, laneOf('other', 2, done)]), /frozen/)
  assert.deepEqual(done, ['other', 'other'])
})
