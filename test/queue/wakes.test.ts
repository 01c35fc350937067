import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { describe, test } from 'node:test'
import type { QueueStore } from '../../src/queue/backend.ts'
import { type Job, keyOf } from '../../src/queue/jobs.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { startRedis } from '../support/redis.ts'
import { without } from '../support/tools.ts'

const FEED = { feed: '310000/lists.environment', generation: 1 }

const JOBS: readonly Job[] = [
  { kind: 'sign', ...FEED },
  { kind: 'push', ...FEED, peer: '320000' },
  { kind: 'apply', ...FEED },
  { kind: 'deliver', peer: '320000' },
  { kind: 'sign', feed: '310000/to.320000', generation: 1 },
  { kind: 'collect' },
  { kind: 'heartbeat' },
  { kind: 'sheet' },
  { kind: 'scrub' },
]

/** Wakes with a worker that notes what it did; `each` may hold a job up. */
async function open(store: QueueStore, each: (job: Job) => Promise<void> = async () => {}) {
  const done: Job[] = []
  const troubles: string[] = []
  const waiting: (() => void)[] = []
  const wakes = await Wakes.open({
    store,
    works: true,
    run: async job => {
      await each(job)
      done.push(job)
      for (const wake of waiting.splice(0)) wake()
      return 'done'
    },
    onTrouble: code => troubles.push(code),
  })
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>(resolve => waiting.push(resolve))
  }
  return { wakes, done, troubles, until }
}

/** The same promises of both backends. */
function promises(makeStore: () => Promise<QueueStore>): void {
  test('every job is worked on', async () => {
    const { wakes, done, until } = await open(await makeStore())
    await wakes.wake(JOBS)
    await until(() => done.length === JOBS.length)
    await wakes.close()
    assert.deepEqual(done.map(keyOf).sort(), JOBS.map(keyOf).sort())
  })

  test('a wake-up during the work on an equal one is worked on afterwards, once', async () => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let started = (): void => {}
    const begun = new Promise<void>(resolve => {
      started = resolve
    })
    const { wakes, done, until } = await open(await makeStore(), async () => {
      started()
      await held
    })
    const job: Job = { kind: 'sign', ...FEED }
    await wakes.wake([job])
    await begun
    await wakes.wake([job, job, job])
    release()
    await until(() => done.length === 2)
    // Another queue's job comes through after whatever might still have been waiting.
    await wakes.wake([{ kind: 'heartbeat' }])
    await until(() => done.some(one => one.kind === 'heartbeat'))
    await wakes.close()
    assert.equal(done.filter(one => one.kind === 'sign').length, 2)
  })
}

/** What a worker does with jobs that it does not finish. */
function givesBack(makeStore: () => Promise<QueueStore>): void {
  const job: Job = { kind: 'push', ...FEED, peer: '320000' }

  test('a job that is to come again comes again, and another wake-up meanwhile adds nothing', async () => {
    let turns = 0
    let finish = (): void => {}
    const finished = new Promise<void>(resolve => {
      finish = resolve
    })
    const wakes = await Wakes.open({
      store: await makeStore(),
      works: true,
      async run(one) {
        if (one.kind === 'heartbeat') finish()
        else if (++turns === 1) return { againMs: 50 }
        else await wakes.wake([{ kind: 'heartbeat' }])
        return 'done'
      },
      onTrouble: code => assert.fail(code),
    })
    await wakes.wake([job])
    await wakes.wake([job])
    await finished
    await wakes.close()
    assert.ok(turns === 2 || turns === 3, `${turns} turns`)
  })

  test('stopping finishes what is being done, and another process gets what would take too long', async () => {
    const store = await makeStore()
    let started = (): void => {}
    const begun = new Promise<void>(resolve => {
      started = resolve
    })
    let release = (): void => {}
    const stuck = new Promise<'done'>(resolve => {
      release = () => resolve('done')
    })
    const first = await Wakes.open({
      ...{ store, works: true, stopMs: 200 },
      run: () => {
        started()
        return stuck
      },
      onTrouble() {},
    })
    await first.wake([job])
    await begun
    await first.close()
    const second = await open(store)
    await second.until(() => second.done.length === 1)
    assert.deepEqual(second.done, [job])
    release()
    await second.wakes.close()
  })

  test('what is scheduled comes again and again, to one of several workers each time', async () => {
    const store = await makeStore()
    const [one, other] = [await open(store), await open(store)]
    const schedule = () =>
      Promise.all([one, other].map(({ wakes }) => wakes.schedule({ kind: 'sheet' }, 100)))
    await schedule()
    const begun = Date.now()
    // As a node does: two workers that are slow at the same moment may end a series.
    const again = setInterval(() => void schedule(), 1_000)
    await Promise.race([one, other].map(({ done, until }) => until(() => done.length >= 5)))
    clearInterval(again)
    const turns = one.done.length + other.done.length
    const passed = Date.now() - begun
    assert.ok(turns <= passed / 100 + 3, `${turns} turns in ${passed} ms`)
    await Promise.all([one.wakes.close(), other.wakes.close()])
  })
}

describe('on PostgreSQL', () => {
  givesBack(async () => ({ kind: 'postgres', url: await freshDatabaseUrl() }))
  promises(async () => ({ kind: 'postgres', url: await freshDatabaseUrl() }))
})

describe('on Redis', { skip: without('redis-server') }, () => {
  givesBack(async () => ({ kind: 'redis', url: (await startRedis()).url, prefix: 'test' }))
  promises(async () => {
    const redis = await startRedis()
    return { kind: 'redis', url: redis.url, prefix: 'test' }
  })

  test('without its store the work is done all the same', async () => {
    const redis = await startRedis()
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'lose-store.ts'), redis.url])
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    assert.equal((await lines.next()).value, 'open')
    await redis.stop()
    child.stdin.write('go\n')
    const { did, troubles } = JSON.parse((await lines.next()).value ?? '{}')
    assert.equal(did, 'sign')
    assert.ok(troubles.includes('QUEUE_UNREACHABLE'))
  })

  test('a store that would drop keys is refused at the start', async () => {
    const redis = await startRedis([
      '--appendonly',
      'yes',
      '--maxmemory',
      '50mb',
      '--maxmemory-policy',
      'allkeys-lru',
    ])
    await assert.rejects(open({ kind: 'redis', url: redis.url, prefix: 'test' }), {
      fault: { code: 'QUEUE_UNFIT' },
    })
  })
})

test('a store that nobody can reach is a clear error', async () => {
  const opening = open({ kind: 'redis', url: 'redis://127.0.0.1:1', prefix: 'test' })
  await assert.rejects(opening, { fault: { code: 'QUEUE_UNREACHABLE' } })
})
