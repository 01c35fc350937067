/** Jobs that a process does beside the queue: each key once at a time, and once more for whoever asked meanwhile. */
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, test } from 'node:test'
import { DirectWork } from '../../src/queue/direct-work.ts'
import { type Job, keyOf } from '../../src/queue/jobs.ts'
import type { Outcome } from '../../src/queue/performer.ts'
import { Places } from '../../src/queue/places.ts'

const push = (peer: string): Job => ({ kind: 'push', feed: '310000/lists.environment', generation: 1, peer })
const [FIRST, SECOND] = [push('320000'), push('330000')]

/** One place for each queue, and jobs that wait until they are let go. */
function open(outcomes: Outcome[] = []) {
  const begun: string[] = []
  const queued: string[] = []
  const going: (() => void)[] = []
  const places = new Places(() => 1)
  const work = new DirectWork({
    places,
    async run(job) {
      begun.push(keyOf(job))
      await new Promise<void>(resolve => going.push(resolve))
      return outcomes.shift() ?? 'done'
    },
    queue: job => queued.push(keyOf(job)),
  })
  /** Lets the oldest job end, and whatever follows begin. */
  const letGo = async () => {
    going.shift()?.()
    await new Promise(done => setImmediate(done))
  }
  const settled = () => new Promise(done => setImmediate(done))
  return { work, places, begun, queued, letGo, settled }
}

describe('places', () => {
  test('whoever waits longest has the next one, and nobody gets in between', async () => {
    const places = new Places(() => 1)
    const leave = places.tryTake('push')
    assert.ok(leave)
    const order: string[] = []
    const first = places.take('push').then(mine => [order.push('first'), mine] as const)
    const second = places.take('push').then(mine => [order.push('second'), mine] as const)
    leave()
    // Giving the same place back twice does not make another.
    leave()
    assert.equal(places.tryTake('push'), null)
    const [, mine] = await first
    assert.deepEqual(order, ['first'])
    mine()
    const [, last] = await second
    assert.deepEqual(order, ['first', 'second'])
    last()
    assert.equal(places.isFull('push'), false)
  })

  test('one queue takes no place of another', () => {
    const places = new Places(() => 1)
    assert.ok(places.tryTake('push'))
    assert.ok(places.tryTake('withdraw'))
    assert.equal(places.tryTake('withdraw'), null)
  })
})

describe('work beside the queue', () => {
  test('asked for many times while it is done, a job is done once more', async () => {
    const { work, begun, letGo, settled } = open()
    assert.equal(work.begin(FIRST), true)
    await settled()
    for (let i = 0; i < 5; i++) assert.equal(work.begin(FIRST), true)
    assert.equal(begun.length, 1)
    await letGo()
    assert.equal(begun.length, 2)
    await letGo()
    assert.equal(begun.length, 2)
    assert.deepEqual([...work.keys()], [])
  })

  test('without a free place a job is not begun, unless somebody insists', async () => {
    const { work, begun, letGo, settled } = open()
    assert.equal(work.begin(FIRST), true)
    assert.equal(work.begin(SECOND), false)
    work.insist(SECOND)
    await settled()
    assert.deepEqual(begun, [FIRST, SECOND].map(keyOf))
    await letGo()
    await letGo()
    assert.equal(work.begin(SECOND), true)
  })

  test('the trace of whoever asked last goes on in the turn that follows', async () => {
    const trace = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    const going: (() => void)[] = []
    const work = new DirectWork({
      places: new Places(() => 1),
      async run() {
        seen.push(trace.getStore())
        await new Promise<void>(resolve => going.push(resolve))
        return 'done'
      },
      queue() {},
    })
    trace.run('one', () => work.begin(FIRST))
    await new Promise(done => setImmediate(done))
    trace.run('two', () => work.begin(FIRST))
    trace.run('three', () => work.begin(FIRST))
    going.shift()?.()
    await new Promise(done => setImmediate(done))
    assert.deepEqual(seen, ['one', 'three'])
  })

  test('a job that is to come again gives its place back, and comes again', async () => {
    const { work, places, begun, letGo, settled } = open([{ againMs: 20 }])
    work.begin(FIRST)
    await settled()
    await letGo()
    assert.equal(places.isFull('push'), false)
    const again = work.joined(FIRST)
    assert.ok(again)
    while (begun.length < 2) await new Promise(done => setTimeout(done, 5))
    await letGo()
    await again
    assert.equal(begun.length, 2)
  })

  test('asked for at the very moment at which it ends, a job is done once more', async () => {
    const { work, begun, letGo, settled } = open()
    work.begin(FIRST)
    await settled()
    const asking = work.joined(FIRST)?.then(() => work.begin(FIRST))
    await letGo()
    await letGo()
    assert.equal(await asking, true)
    await settled()
    assert.equal(begun.length, 3)
    await letGo()
    assert.deepEqual([...work.keys()], [])
  })

  test('a job whose pause ends while all places are taken goes to the queue', async () => {
    const { work, begun, queued, settled } = open()
    work.begin(SECOND, 10)
    work.begin(FIRST)
    await settled()
    while (queued.length === 0) await new Promise(done => setTimeout(done, 5))
    assert.deepEqual(queued, [keyOf(SECOND)])
    assert.deepEqual(begun, [keyOf(FIRST)])
    assert.deepEqual([...work.keys()], [keyOf(FIRST)])
  })

  test('stopping waits for what has begun, and begins nothing that waits or pauses', async () => {
    const { work, begun, letGo, settled } = open()
    work.begin(FIRST)
    work.begin(SECOND, 60_000)
    await settled()
    work.begin(FIRST)
    let stopped = false
    const stopping = work.stop().then(() => {
      stopped = true
    })
    await settled()
    assert.equal(stopped, false)
    await letGo()
    await stopping
    assert.deepEqual(begun, [keyOf(FIRST)])
    assert.equal(work.begin(SECOND), false)
  })
})
