/** Stores of the queue as they are run in earnest: behind sentinels, as a cluster, and those that are not fit. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import type { QueueStore } from '../../src/queue/backend.ts'
import type { Job } from '../../src/queue/jobs.ts'
import { openBackend } from '../../src/queue/open-backend.ts'
import { CONCURRENCY, Wakes } from '../../src/queue/wakes.ts'
import { dropQueue } from '../support/losses.ts'
import { freshDatabaseUrl, restartTestServer } from '../support/postgres.ts'
import { startRedis } from '../support/redis.ts'
import { startCluster, startSentinels } from '../support/redis-group.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

const job = (seq: number): Job => ({ kind: 'unpark', feed: '310000/lists.environment', generation: 1, seq })

/** A worker that counts what it did by position, and wakes that are made as a sweep makes them. */
async function open(store: QueueStore) {
  const done = new Map<number, number>()
  const wakes = await Wakes.open({
    store,
    works: true,
    stopMs: 500,
    async run(one) {
      if (one.kind === 'unpark') done.set(one.seq, (done.get(one.seq) ?? 0) + 1)
      return 'done'
    },
    onTrouble() {},
  })
  return { wakes, done }
}

/** No wake-up is worked on twice, but what the worker had in its hands when the store was lost may come once more. */
function atMostInHand(beyond: number): void {
  assert.ok(beyond <= CONCURRENCY.pull, `${beyond} runs more than wake-ups`)
}

describe('on Redis', { skip: without('redis-server') }, () => {
  test('a failover under load: whatever was woken is done, and work goes on through the queue', async () => {
    const group = await startSentinels()
    const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'fail-over.ts'), group.url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = once(worker, 'exit')
    const said = createInterface({ input: worker.stdout })[Symbol.asyncIterator]()
    assert.equal((await said.next()).value, 'half')
    await group.killMaster()
    worker.stdin.end('gone\n')
    const { value } = await said.next()
    const { done, beyond, counts } = JSON.parse(value ?? 'null')
    assert.deepEqual([done, counts], [401, 32])
    atMostInHand(beyond)
    assert.deepEqual(await ended, [0, null])
  })

  test('on a cluster all keys of a node are in one slot, and jobs are done', async () => {
    const { url } = await startCluster()
    const { wakes, done } = await open({ kind: 'redis', url, prefix: '{xinqiao-310000}' })
    await wakes.schedule({ kind: 'scrub' }, 60_000)
    await wakes.wake([1, 2, 3].map(job))
    await until('all three are done', () => done.size === 3)
    await wakes.close()
  })

  for (const [what, options, message] of [
    ['that is part of a cluster', ['--appendonly', 'yes', '--cluster-enabled', 'yes'], /redis\+cluster:/],
    ['that is a replica', ['--appendonly', 'yes', '--replicaof', '127.0.0.1', '1'], /replica.*sentinels/],
    ['that keeps nothing', ['--appendonly', 'no', '--save', ''], /switch appendonly or save on/],
  ] as const) {
    test(`a server ${what} is refused with what to do`, async () => {
      const { url } = await startRedis(options)
      await assert.rejects(open({ kind: 'redis', url, prefix: '{test}' }), error => {
        assert.match((error as Error).message, message)
        return true
      })
    })
  }
})

/** Messages of the server that tell of a notification do not come through, as with transaction pooling. */
async function swallowing(url: string): Promise<string> {
  const target = new URL(url)
  const { port: real } = target
  const sockets: Socket[] = []
  const server = createServer(client => {
    const upstream = connect(Number(real), '127.0.0.1')
    sockets.push(client, upstream)
    client.on('data', chunk => upstream.write(chunk))
    let held = Buffer.alloc(0)
    upstream.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk])
      while (held.length >= 5 && held.length >= 1 + held.readUInt32BE(1)) {
        const length = 1 + held.readUInt32BE(1)
        if (held[0] !== 'A'.charCodeAt(0)) client.write(held.subarray(0, length))
        held = held.subarray(length)
      }
    })
    for (const socket of [client, upstream]) socket.on('error', () => {})
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { readonly port: number }
  target.hostname = '127.0.0.1'
  target.port = String(port)
  return target.href
}

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

/** A queue that is lost under load, and what is done about it as a node does: in its own process, and by the sweep. */
async function losing(lose: (url: string) => Promise<void>): Promise<void> {
  const url = await freshDatabaseUrl()
  const { wakes, done } = await open({ kind: 'postgres', url })
  let woken = 0
  const wake = (by: Wakes, seq: number) => {
    woken++
    return by.wake([job(seq)])
  }
  const api = await Wakes.open({ ...{ store: { kind: 'postgres', url }, works: false }, run, onTrouble() {} })
  const waking = (async () => {
    for (let seq = 0; seq < 200; seq++) {
      await wake(wakes, seq)
      await new Promise(resolve => setTimeout(resolve, 2))
    }
  })()
  await until('some are done', () => done.size > 30)
  await lose(url)
  await waking
  for (let seq = 0; seq < 200; seq++) if (!done.has(seq)) await wake(wakes, seq)
  await until('all are done', () => done.size === 200)
  // And the queue itself is back: what one process adds, the worker of another does.
  let next = 1_000
  await until('a wake-up of another process', async () => {
    await wake(api, next++)
    return done.size > 200
  })
  await Promise.all([api.close(), wakes.close()])
  atMostInHand([...done.values()].reduce((sum, times) => sum + times, 0) - woken)
}

const run = async () => 'done' as const

test('all tables of the queue are dropped under load: whatever was woken is done, and they are made anew', () =>
  losing(dropQueue))

test('PostgreSQL crashes under load: whatever was woken is done, and work goes on through the queue', () =>
  losing(restartTestServer))

test('tables that are dropped while a node starts are made anew, and its queue and worker are whole', async () => {
  const url = await freshDatabaseUrl()
  const backend = await openBackend({ kind: 'postgres', url }, true)
  await dropQueue(url)
  const done: unknown[] = []
  const [queue, worker] = await Promise.all([
    backend.queue('one'),
    backend.worker('one', 1, async data => {
      done.push(data)
      return 'done'
    }),
  ])
  const working = worker.run()
  await queue.add('any', 'this')
  await until('the job is done', () => done.length === 1)
  await Promise.all([worker.close(), working, queue.close()])
  await backend.close()
})

test('a worker whose tables are gone asks for jobs no more than once a second', async () => {
  const url = await freshDatabaseUrl()
  const backend = await openBackend({ kind: 'postgres', url }, true)
  const worker = await backend.worker('one', 1, async () => 'done')
  const asked: number[] = []
  worker.on('error', () => asked.push(performance.now()))
  await dropQueue(url)
  const working = worker.run()
  await until('it has asked three times', () => asked.length >= 3)
  const pauses = asked.slice(1).map((at, i) => at - (asked[i] ?? 0))
  // Another error, of looking for jobs whose locks are over, may come between two.
  assert.ok(Math.max(...pauses) > 900, `it asks after ${pauses}`)
  await Promise.all([worker.close(), working])
  await backend.close()
})

test('PostgreSQL behind a proxy that loses notifications is refused with what to do', async () => {
  const url = await swallowing(await freshDatabaseUrl())
  await assert.rejects(open({ kind: 'postgres', url }), error => {
    assert.match((error as Error).message, /notifications do not arrive.*session pooling/)
    return true
  })
})
