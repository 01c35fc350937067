import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJob, goesOn, type Job, keyOf, QUEUES, queueOf } from '../../src/queue/jobs.ts'

const FEED = { feed: '310000/lists.environment', generation: 1 }

/** One of each kind, with the queue that it belongs to. */
const JOBS: readonly (readonly [Job, (typeof QUEUES)[number]])[] = [
  [{ kind: 'sign', ...FEED }, 'push'],
  [{ kind: 'push', ...FEED, peer: '320000' }, 'push'],
  [{ kind: 'deliver', peer: '320000' }, 'push'],
  [{ kind: 'apply', ...FEED }, 'pull'],
  [{ kind: 'cosign', ...FEED }, 'pull'],
  [{ kind: 'pull', ...FEED, peer: '320000' }, 'pull'],
  [{ kind: 'compare', peer: '320000' }, 'pull'],
  [{ kind: 'unpark', ...FEED, seq: 7 }, 'pull'],
  [{ kind: 'push', feed: '310000/withdrawals', generation: 1, peer: '320000' }, 'withdraw'],
  [{ kind: 'apply', feed: '310000/to.320000', generation: 1 }, 'message'],
  [{ kind: 'messages' }, 'message'],
  [{ kind: 'collect' }, 'collect'],
  [{ kind: 'heartbeat' }, 'clock'],
  [{ kind: 'sheet' }, 'report'],
  [{ kind: 'sweep' }, 'sweep'],
  [{ kind: 'scrub' }, 'sweep'],
  [{ kind: 'redrive' }, 'sweep'],
]

for (const [job, queue] of JOBS) {
  test(`a job "${keyOf(job)}" goes through the queue ${queue} and comes out as it went in`, () => {
    assert.equal(queueOf(job), queue)
    assert.deepEqual(decodeJob(JSON.parse(JSON.stringify(job))), job)
  })
}

test('every queue has its duty, and equal jobs one key', () => {
  assert.deepEqual(new Set(JOBS.map(([, queue]) => queue)), new Set(QUEUES))
  assert.equal(new Set(JOBS.map(([job]) => keyOf(job))).size, JOBS.length)
})

for (const [why, data] of [
  ['an unknown kind', { kind: 'drop', ...FEED }],
  ['a kind that every object has', { kind: 'toString' }],
  ['a feed that is none', { kind: 'sign', feed: '../310000', generation: 1 }],
  ['no peer', { kind: 'push', ...FEED }],
  ['no generation', { kind: 'sign', feed: FEED.feed }],
  ['more than identifiers', { kind: 'sign', ...FEED, body: '示例甲一环保有限公司（虚构）' }],
  ['data of a record in the place of an identifier', { kind: 'compare', peer: '91310118PDY00001XQ' }],
  ['a position that is none', { kind: 'unpark', ...FEED, seq: -1 }],
  ['a text', 'sign'],
  ['nothing', null],
] as const) {
  test(`a job with ${why} is not worked on`, () => assert.equal(decodeJob(data), null))
}

test('withdrawals and the work of the whole node go on although there is a dead letter', () => {
  assert.ok(goesOn({ kind: 'push', feed: '310000/withdrawals', generation: 1, peer: '320000' }))
  assert.ok(goesOn({ kind: 'collect' }))
  assert.ok(!goesOn({ kind: 'push', ...FEED, peer: '320000' }))
})
