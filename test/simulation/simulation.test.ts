import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Report, simulate } from './simulate.ts'

const SEEDS = 200

test(`after whatever went wrong the provinces come together: ${SEEDS} seeds`, async () => {
  const reports: Report[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    reports.push(
      await simulate(seed).catch(error => {
        throw new Error(`seed ${seed}; again: npm run simulate -- --seed ${seed} --trace`, { cause: error })
      }),
    )
  }
  const total = (what: keyof Report) => reports.reduce((sum, report) => sum + report[what], 0)
  // The faults do happen, or passing would say nothing.
  for (const what of ['crashes', 'restores', 'lostMarks', 'forged', 'generations'] as const)
    assert.ok(total(what) > SEEDS / 10, `${what}: ${total(what)}`)
})

// A key that signed elsewhere, an old database and old marks at once; a member that shows it after the recovery.
for (const seed of [320, 361, 487, 718, 745, 784, 1005, 1361]) {
  test(`a node keeps to the history that was its own: seed ${seed}`, async () => {
    await simulate(seed)
  })
}

// A second history that is begun just before the healing, and signed just after it.
test('once the trouble is over nobody lies', async () => {
  for (const seed of [148, 325]) {
    const after: string[] = []
    let healed = false
    const trace = (line: string): void => {
      healed ||= line === 'HEAL'
      if (healed && line.includes('its other')) after.push(line)
    }
    await simulate(seed, { trace })
    assert.deepEqual(after, [], `seed ${seed}`)
  }
})

test('what withdrew a listing stood in a branch that was not accepted: seed 9918', async () => {
  await simulate(9918)
})

test('a database from before a withdrawal in a branch that was not accepted: seed 2693', async () => {
  await simulate(2693)
})

test('a seed replays exactly', async () => {
  const traceOf = async (seed: number): Promise<string[]> => {
    const lines: string[] = []
    await simulate(seed, { trace: line => lines.push(line) })
    return lines
  }
  // Among them one that signs for real, one with crashes, one with a second history.
  for (const seed of [3, 20, 26]) assert.deepEqual(await traceOf(seed), await traceOf(seed))
})
