/**
 * A worker whose Redis fails over, as a program: what waits for a connection that never comes back is left to the end of
 * the process, as in a node. Arguments: the store's address. Says `half` on standard output when it is under load, goes
 * on when it is told that the master is gone, and says at the end how many jobs were done, how many runs
 * there were beyond one for each wake-up, and how many counts the new master gives.
 */
import { once } from 'node:events'
import { Wakes } from '../../src/queue/wakes.ts'
import { until } from '../support/until.ts'

const JOBS = 400
const [url = ''] = process.argv.slice(2)
const done = new Map<number, number>()
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const wakes = await Wakes.open({
  store: { kind: 'redis', url, prefix: '{test}' },
  works: true,
  stopMs: 500,
  async run(job) {
    if (job.kind === 'unpark') done.set(job.seq, (done.get(job.seq) ?? 0) + 1)
    return 'done'
  },
  onTrouble() {},
})
let woken = 0
const wake = (seq: number) => {
  woken++
  return wakes.wake([{ kind: 'unpark', feed: '310000/lists.environment', generation: 1, seq }])
}

const waking = (async () => {
  for (let seq = 0; seq < JOBS; seq++) {
    // Without the queue it is done in the process that woke.
    await wake(seq)
    await pause(5)
  }
})()
await until('some are done', () => done.size > 50)
process.stdout.write('half\n')
await once(process.stdin, 'data')
await waking
// What the old master took and never gave on, the sweep finds again.
for (let seq = 0; seq < JOBS; seq++) if (!done.has(seq)) await wake(seq)
await until('all are done', () => done.size === JOBS)
await until('one more is done', () => {
  if (!done.has(JOBS)) void wake(JOBS)
  return done.has(JOBS)
})
// Each queue has a connection of its own, and finds the new master in its own time.
let counts = 0
while (counts === 0) {
  counts = await wakes.counts().then(
    found => found.length,
    () => 0,
  )
  await pause(50)
}
await wakes.close()
const runs = [...done.values()].reduce((sum, times) => sum + times, 0)
process.stdout.write(`${JSON.stringify({ done: done.size, beyond: Math.max(0, runs - woken), counts })}\n`)
process.exit()
