import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { describe, test } from 'node:test'
import type { QueueStore } from '../../src/queue/backend.ts'
import { decodeJob, type Job, keyOf, queueOf } from '../../src/queue/jobs.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { startRedis } from '../support/redis.ts'
import { without } from '../support/tools.ts'

const FEED = { feed: '310000/lists.environment', generation: 1 }

const JOBS: readonly Job[] = [
  { kind: 'sign', ...FEED },
  { kind: 'apply', ...FEED },
  { kind: 'cosign', ...FEED },
  { kind: 'push', ...FEED, peer: '320000' },
  { kind: 'pull', ...FEED, peer: '320000' },
  { kind: 'deliver', peer: '320000' },
  { kind: 'compare', peer: '320000' },
  { kind: 'collect' },
  { kind: 'heartbeat' },
]

for (const job of JOBS) {
  test(`a job to ${job.kind} comes out of the queue as it went in`, () => {
    assert.deepEqual(decodeJob(JSON.parse(JSON.stringify(job))), job)
  })
}

for (const [why, data] of [
  ['an unknown kind', { kind: 'drop', ...FEED }],
  ['a feed that is none', { kind: 'sign', feed: '../310000', generation: 1 }],
  ['no peer', { kind: 'push', ...FEED }],
  ['no generation', { kind: 'sign', feed: FEED.feed }],
  ['a text', 'sign'],
  ['nothing', null],
] as const) {
  test(`a job with ${why} is not worked on`, () => assert.equal(decodeJob(data), null))
}

test('withdrawals have a queue of their own, and equal jobs one key', () => {
  assert.equal(
    queueOf({ kind: 'push', feed: '310000/withdrawals', generation: 1, peer: '320000' }),
    'withdraw',
  )
  assert.equal(new Set(JOBS.map(keyOf)).size, JOBS.length)
})

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

describe('on PostgreSQL', () => {
  promises(async () => ({ kind: 'postgres', url: await freshDatabaseUrl() }))
})

describe('on Redis', { skip: without('redis-server') }, () => {
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
