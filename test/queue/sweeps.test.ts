import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QueueStore } from '../../src/queue/backend.ts'
import { type Job, keyOf } from '../../src/queue/jobs.ts'
import { Sweeps } from '../../src/queue/sweeps.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'

const FEED = { feed: '310000/lists.environment', generation: 1 }
const [FIRST, SECOND]: readonly [Job, Job] = [
  { kind: 'push', ...FEED, peer: '320000' },
  { kind: 'push', ...FEED, peer: '330000' },
]
const NOW = Date.UTC(2026, 10, 23)

/** A process with one place for pushes, whose jobs begin and do not end until they are let go. */
async function worker(store: QueueStore) {
  const begun: string[] = []
  const waiting: (() => void)[] = []
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const wakes = await Wakes.open({
    ...{ store, works: true, concurrency: { push: 1 }, stopMs: 200 },
    async run(job) {
      begun.push(keyOf(job))
      for (const wake of waiting.splice(0)) wake()
      await held
      return 'done'
    },
    onTrouble: code => assert.fail(code),
  })
  const until = async (count: number): Promise<void> => {
    while (begun.length < count) await new Promise<void>(resolve => waiting.push(resolve))
  }
  const sweeps = new Sweeps(wakes, () => NOW, 1_000)
  return { wakes, begun, until, release, sweeps }
}

test('what is worked on, or waits its turn, is not done besides however often a sweep finds it', async () => {
  const { wakes, begun, until, release, sweeps } = await worker({
    kind: 'postgres',
    url: await freshDatabaseUrl(),
  })
  await sweeps.wake([FIRST])
  await until(1)
  for (let sweep = 0; sweep < 3; sweep++) await sweeps.wake([FIRST, SECOND])
  assert.deepEqual(begun, [keyOf(FIRST)])
  release()
  await until(2)
  assert.equal(begun[1], keyOf(SECOND))
  await wakes.close()
})

test('what another process holds and does not finish is done here the second time that a sweep finds it', async () => {
  const store: QueueStore = { kind: 'postgres', url: await freshDatabaseUrl() }
  const stuck = await worker(store)
  await stuck.wakes.wake([FIRST])
  await stuck.until(1)
  const other = await worker(store)
  await other.sweeps.wake([FIRST])
  assert.deepEqual(other.begun, [])
  await other.sweeps.wake([FIRST])
  await other.until(1)
  assert.deepEqual(other.begun, [keyOf(FIRST)])
  for (const { wakes, release } of [stuck, other]) {
    release()
    await wakes.close()
  }
})
