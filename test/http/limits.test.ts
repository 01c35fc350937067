/** Many who ask at once, and one who asks too much. */
import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { connect } from 'node:tls'
import { Budgets } from '../../src/http/budget.ts'
import { Lanes, type Leave } from '../../src/http/lanes.ts'
import { DEFAULT_LIMITS, type FaceLimits } from '../../src/http/limits.ts'
import { assertProblem, good, JSON_BODY } from './asks.ts'
import { Desk } from './desk.ts'
import { makeRegion, member, type Region } from './region.ts'

const FEW = { places: 2, placesPerMember: 2, waitingPerMember: 3, withdrawalPlaces: 1 }
const TOO_MANY = { name: 'HttpError', fault: { code: 'TOO_MANY_REQUESTS', retryAfterMs: 1_000 } }

/** Enters and says in which order who was let in. */
function crowd(lanes: Lanes) {
  const served: string[] = []
  const leaves = new Map<string, Leave>()
  const enter = async (who: string, member: string, lane: 'ordinary' | 'withdrawals' = 'ordinary') => {
    const leave = await lanes.enter(member, lane)
    served.push(who)
    leaves.set(who, leave)
  }
  const leave = async (who: string) => {
    leaves.get(who)?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { served, enter, leave }
}

suite('lanes', () => {
  test('members take turns: one that asks a lot waits for itself', async () => {
    const { served, enter, leave } = crowd(new Lanes(FEW))
    for (const who of ['a1', 'a2', 'a3', 'a4', 'a5']) void enter(who, 'a')
    void enter('b1', 'b')
    for (const who of ['a1', 'a2', 'a3', 'b1', 'a4']) await leave(who)
    assert.deepEqual(served, ['a1', 'a2', 'a3', 'b1', 'a4', 'a5'])
  })

  test('a member never has more than its share, however idle the node is', async () => {
    const { served, enter, leave } = crowd(new Lanes({ ...FEW, places: 3 }))
    for (const who of ['a1', 'a2', 'a3']) void enter(who, 'a')
    await enter('b1', 'b')
    assert.deepEqual(served, ['a1', 'a2', 'b1'])
    await leave('a1')
    assert.deepEqual(served.at(-1), 'a3')
  })

  test('withdrawals are let in while everything else waits', async () => {
    const { served, enter } = crowd(new Lanes(FEW))
    for (const who of ['a1', 'a2', 'a3']) void enter(who, 'a')
    await enter('w', 'a', 'withdrawals')
    assert.deepEqual(served, ['a1', 'a2', 'w'])
  })

  test('a queue that is full refuses, and says when to come back', () => {
    const lanes = new Lanes(FEW)
    for (let i = 0; i < 5; i++) lanes.enter('a', 'ordinary')
    assert.throws(() => lanes.enter('a', 'ordinary'), TOO_MANY)
    assert.doesNotThrow(() => lanes.enter('b', 'ordinary'), 'of another member there is none')
  })

  test('leaving twice gives one place back', async () => {
    const lanes = new Lanes({ ...FEW, places: 1 })
    const leave = await lanes.enter('a', 'ordinary')
    leave()
    leave()
    await lanes.enter('a', 'ordinary')
    assert.ok(lanes.enter('b', 'ordinary') instanceof Promise)
  })
})

suite('budgets', () => {
  const limits = { requestsPerSecond: 1, bytesPerSecond: 100 }

  test('what a member has used comes back with time', () => {
    const budgets = new Budgets(limits)
    for (let i = 0; i < 10; i++) budgets.charge('a', 'ordinary', 0)
    assert.throws(() => budgets.charge('a', 'ordinary', 0), {
      fault: { code: 'TOO_MANY_REQUESTS', retryAfterMs: 1_000 },
    })
    budgets.charge('a', 'ordinary', 1_000)
  })

  test('a heavy operation costs more than a plain one', () => {
    const budgets = new Budgets(limits)
    budgets.charge('a', 'ordinary', 0)
    budgets.weigh('a', 'ordinary', 'exportJointList', 0)
    assert.throws(() => budgets.charge('a', 'ordinary', 0), {
      fault: { code: 'TOO_MANY_REQUESTS', retryAfterMs: 491_000 },
    })
  })

  test('bytes count, other members and withdrawals have their own', () => {
    const budgets = new Budgets(limits)
    budgets.spend('a', 'ordinary', 2_000, 0)
    assert.throws(() => budgets.charge('a', 'ordinary', 0))
    budgets.charge('a', 'withdrawals', 0)
    budgets.charge('b', 'ordinary', 0)
  })
})

let region: Region
const open = (limits: Partial<FaceLimits> = {}) => Desk.open(limits, region)
before(async () => {
  region = await makeRegion()
})

suite('at the door', () => {
  test('beyond its budget a member gets 429 with Retry-After, and its withdrawals still 200', async t => {
    const desk = await open({ requestsPerSecond: 0.1 })
    t.after(() => desk.listener.close())
    assert.equal((await desk.ask('readNode', '320000', await good(desk, 'readNode'))).status, 200)
    const refused = await desk.ask('readNode', '320000', await good(desk, 'readNode'))
    assertProblem(refused, 429, { code: 'TOO_MANY_REQUESTS', act: 'retry' })
    assert.ok(Number(refused.headers['retry-after']) >= 1)
    const path = '/v1/feeds/310000/withdrawals/entries?generation=1&from=0'
    assert.equal((await desk.ask('readEntries', '320000', { path })).status, 200)
    assert.equal((await desk.ask('readNode', '330000', await good(desk, 'readNode'))).status, 200)
  })

  test('a member cannot open more connections than its share, and others still can', async t => {
    const desk = await open({ connectionsPerMember: 2 })
    const { hostname, port } = new URL(desk.listener.endpoint)
    const sockets = ['320000', '320000', '320000', '330000'].map(division =>
      connect({ host: hostname, port: Number(port), ...member(desk.region, division) }),
    )
    t.after(async () => {
      for (const socket of sockets) socket.destroy()
      await desk.listener.close()
    })
    for (const socket of sockets) socket.on('error', () => {})
    const closed = sockets.map(socket => new Promise<void>(resolve => socket.once('close', () => resolve())))
    await Promise.race(closed.slice(0, 3))
    const codes = desk.holder.events.map(({ code }) => code)
    assert.deepEqual(codes, ['TOO_MANY_CONNECTIONS'])
    assert.equal(sockets.filter(socket => socket.destroyed || socket.readableEnded).length, 1)
  })

  test('an answer that is not taken in time is cut', async t => {
    const desk = await open({ answerMs: 100 })
    t.after(() => desk.listener.close())
    await assert.rejects(
      desk.askAs(member(desk.region, '320000'), {
        path: `/v1/joint-lists/environment/changes?wait=30&cursor=${cursor()}`,
      }),
    )
  })

  for (const [why, body, rule] of [
    ['nested beyond the limit', `{"usccs":${'['.repeat(9)}${']'.repeat(9)}}`, 'depth'],
    ['with more values than the limit', `{"usccs":[${'1,'.repeat(DEFAULT_LIMITS.jsonValues)}1]}`, 'values'],
    [
      'that sets a prototype',
      '{"usccs":["91310118PDY00001XQ"],"__proto__":{"usccs":[]}}',
      'additionalProperties',
    ],
    [
      'whose constructor is set',
      '{"usccs":["91310118PDY00001XQ"],"constructor":{"prototype":{}}}',
      'additionalProperties',
    ],
  ] as const) {
    test(`a body ${why} is refused`, async t => {
      const desk = await open()
      t.after(() => desk.listener.close())
      const ask = {
        method: 'post',
        path: '/v1/joint-lists/environment/checks',
        headers: JSON_BODY,
        body,
      } as const
      assertProblem(await desk.ask('checkJointSubjects', '320000', ask), 400, {
        code: 'REQUEST_INVALID',
        rule,
      })
      assert.equal(Reflect.get({}, 'usccs'), undefined)
    })
  }
})

/** Where the list of the desk ends, so that there is nothing to be answered. */
function cursor(): string {
  return Buffer.from('{"310000/lists.environment/1":3,"310000/withdrawals/1":0}').toString('base64url')
}
