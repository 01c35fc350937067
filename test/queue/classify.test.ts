import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FaultError } from '../../src/base/fault.ts'
import { ExchangeError } from '../../src/exchange/fault.ts'
import { FeedError, feedError } from '../../src/feed/fault.ts'
import { PEER_FAULT_CODES as PEER_ROOM_CODES, PeerError, peerError } from '../../src/peer/fault.ts'
import { classify } from '../../src/queue/classify.ts'
import { PEER_FAULT_CODES, QueueError } from '../../src/queue/fault.ts'

const refused = (status: number, problemCode: string | null, retryAfterMs?: number) =>
  new PeerError('refused', {
    code: 'PEER_REFUSED',
    division: '320000',
    status,
    problemCode,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  })
const sql = (code: string) => Object.assign(new Error('value 91310118PDY00001XQ'), { code })

describe('permanent: a dead letter at once', () => {
  for (const [why, error, code] of [
    ['a proof that does not verify', feedError('PROOF_BAD', 'no'), 'PROOF_BAD'],
    ['two histories', new ExchangeError('frozen', { code: 'FEED_FROZEN', feed: 'f' }), 'FEED_FROZEN'],
    ['a page that the peer finds wrong', refused(422, 'ENTRY_BAD'), 'ENTRY_BAD'],
    ['a refusal without a code of ours', refused(403, null), 'HTTP_403'],
    ['an answer that is not as agreed', peerError('PEER_ANSWER_BAD', '320000', 'no'), 'PEER_ANSWER_BAD'],
    ['a value that the database refuses', sql('22021'), 'SQL_22021'],
    ['a mistake of the program', new TypeError('x of undefined'), 'PROGRAM_FAULT'],
  ] as const) {
    test(why, () => {
      const failure = classify(error)
      assert.deepEqual([failure.class, failure.code], ['permanent', code])
    })
  }
})

describe('transient: tried again', () => {
  for (const [why, error, code] of [
    [
      'a body that another holder may have',
      new FeedError('b', { code: 'BODY_MISSING', seq: 1 }),
      'BODY_MISSING',
    ],
    ['a peer that recovers', refused(503, 'NODE_RECOVERING'), 'NODE_RECOVERING'],
    ['a peer whose membership is behind', refused(409, 'MEMBERSHIP_BEHIND'), 'MEMBERSHIP_BEHIND'],
    ['a gateway without a code of ours', refused(502, null), 'HTTP_502'],
    ['a database that is shutting down', sql('57P01'), 'SQL_57P01'],
    ['a connection that broke', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'ECONNRESET'],
    ['a code that nobody has decided on', new FaultError('new', { code: 'SOMETHING_NEW' }), 'SOMETHING_NEW'],
    ['whatever is thrown', 'a text', 'UNEXPECTED'],
  ] as const) {
    test(why, () => {
      const failure = classify(error)
      assert.deepEqual([failure.class, failure.code], ['transient', code])
    })
  }
})

describe('the peer is down: nothing is wrong with the work', () => {
  for (const code of [
    'PEER_UNREACHABLE',
    'PEER_TIMEOUT',
    'PEER_NOT_PINNED',
    'PEER_CERTIFICATE_REFUSED',
  ] as const) {
    test(code, () => assert.equal(classify(peerError(code, '320000', 'gone')).class, 'peer-down'))
  }
  test('PEER_PAUSED', () => {
    const paused = new QueueError('paused', { code: 'PEER_PAUSED', division: '320000' })
    assert.equal(classify(paused).class, 'peer-down')
  })
})

test('what the other side asked to wait is kept', () => {
  const { class: kind, retryAfterMs } = classify(refused(429, 'TOO_MANY_REQUESTS', 7_000))
  assert.deepEqual([kind, retryAfterMs], ['transient', 7_000])
})

test('the cause holds nothing of a value that a database or a library names', () => {
  assert.doesNotMatch(JSON.stringify([classify(sql('22021')), classify(new TypeError('PDY00001XQ'))]), /PDY/)
})

test('every code of the peer room has its class', () => {
  assert.deepEqual(
    new Set(PEER_FAULT_CODES.filter(code => code !== 'PEER_PAUSED')),
    new Set<string>(PEER_ROOM_CODES),
  )
})
