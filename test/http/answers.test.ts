/** What the exchange face answers, over real mutual TLS. The node behind it is in memory: `holder.ts`. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, beforeEach, suite, test } from 'node:test'
import { parse } from 'yaml'
import { hex } from '../../src/base/bytes.ts'
import { verifyEvidence } from '../../src/feed/audit.ts'
import { openCheckpoint } from '../../src/feed/checkpoint.ts'
import { verifyCosignature } from '../../src/feed/cosignature.ts'
import { decodeEvidence } from '../../src/feed/evidence.ts'
import { FeedError } from '../../src/feed/fault.ts'
import { parseNote } from '../../src/feed/note.ts'
import { decodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import type { OperationId } from '../../src/http/contract.ts'
import { DEFAULT_LIMITS } from '../../src/http/limits.ts'
import { refOf } from '../feed/issuer.ts'
import { assertNothingWritten, assertProblem, FEED, good, OPERATIONS } from './asks.ts'
import { Desk } from './desk.ts'
import { ERASURE, LISTED, PERSONS } from './holder.ts'
import { type Region, signer } from './region.ts'

let region: Region
let desk: Desk

before(async () => {
  desk = await Desk.open()
  region = desk.region
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

suite('a member is answered', () => {
  for (const id of OPERATIONS) {
    test(`${id}: the answer is as the contract says`, async () => {
      const reply = await desk.ask(id, '320000', await good(desk, id))
      assert.ok([200, 202, 204].includes(reply.status), `${reply.status} ${reply.text}`)
    })
  }

  test('a proof is a file that an auditor can judge with the membership alone', async () => {
    for (const [id, division] of [
      ['readInclusion', '320000'],
      ['readReceipt', '330000'],
    ] as const) {
      const { text } = await desk.ask(id, division, await good(desk, id))
      const facts = verifyEvidence(INTL, region.membership, decodeEvidence(Buffer.from(text)))
      assert.equal(facts.kind, id === 'readInclusion' ? 'inclusion' : 'receipt')
    }
    const { from, checkpoint, consistency } = (
      await desk.ask('readConsistency', '320000', await good(desk, 'readConsistency'))
    ).json() as { from: number; checkpoint: string; consistency: string[] }
    const older = (await desk.holder.held.get('310000/lists.environment')?.checkpoint(from)) ?? ''
    const proof = consistency.map(text => Buffer.from(text, 'base64'))
    const id = { feed: '310000/lists.environment', generation: 1 }
    const evidence = { kind: 'consistency', ...id, older, newer: checkpoint, consistency: proof } as const
    assert.equal(verifyEvidence(INTL, region.membership, evidence).kind, 'consistency')
  })

  test('what was erased is stated to its issuer and to nobody else', async () => {
    const ask = await good(desk, 'listErasures')
    assert.deepEqual((await desk.ask('listErasures', '320000', ask)).json(), { statements: [ERASURE] })
    assert.deepEqual((await desk.ask('listErasures', '330000', ask)).json(), { statements: [] })
  })

  test('the node names every limit that a member meets, as the contract has them', async () => {
    const { limits } = (await desk.ask('readNode', '320000', await good(desk, 'readNode'))).json() as {
      limits: Record<string, number>
    }
    const text = readFileSync(new URL('../../openapi/exchange.yaml', import.meta.url), 'utf8')
    const { schemas } = parse(text).components
    assert.equal(limits['bulkSubjects'], schemas.SubjectCheck.properties.usccs.maxItems)
    const { requestsPerSecond, bytesPerSecond, headBytes, jsonBytes } = DEFAULT_LIMITS
    const shown = { ...limits }
    assert.deepEqual({ ...shown, requestsPerSecond, bytesPerSecond, headBytes, jsonBytes }, shown)
    assert.deepEqual(
      [limits['connections'], limits['requestsAtOnce'], limits['requestsWaiting']],
      [DEFAULT_LIMITS.connectionsPerMember, DEFAULT_LIMITS.placesPerMember, DEFAULT_LIMITS.waitingPerMember],
    )
  })

  test('the node says who it is, its time, its state and its membership', async () => {
    desk.holder.state = 'recovering'
    const { division, name, time, state, membership } = (
      await desk.ask('readNode', '330000', await good(desk, 'readNode'))
    ).json()
    const expected = { version: 1, digest: region.membership.digest }
    assert.deepEqual(
      { division, name, time, state, membership },
      {
        division: '310000',
        name: '省310000',
        time: '2026-11-23T04:00:00.000Z',
        state: 'recovering',
        membership: expected,
      },
    )
  })

  test('the membership comes as it was signed', async () => {
    const { text } = await desk.ask('readMembership', '320000', await good(desk, 'readMembership'))
    assert.equal(text, region.signedMembership)
  })

  test('only feeds that the caller may read are listed, withdrawals first', async () => {
    const listed = async (division: string) => {
      const reply = await desk.ask('listFeeds', division, { path: '/v1/feeds' })
      return (reply.json()['feeds'] as { feed: string }[]).map(({ feed }) => feed)
    }
    const forAll = ['310000/withdrawals', '320000/withdrawals', '310000/lists.environment']
    assert.deepEqual(await listed('320000'), [...forAll, '310000/lists.tourism', '320000/lists.environment'])
    assert.deepEqual(await listed('340000'), [...forAll, '320000/lists.environment', '340000/to.310000'])
  })

  test('the checkpoint note carries the cosignatures over it, and verifies', async () => {
    await desk.ask('pushCosignatures', '320000', await good(desk, 'pushCosignatures'))
    const { text, type } = await desk.ask('readCheckpoint', '330000', await good(desk, 'readCheckpoint'))
    assert.equal(type, 'text/plain; charset=utf-8')
    const origin = 'xinqiao/310000/lists.environment/1'
    const checkpoint = openCheckpoint(INTL, text, origin, [signer(region, '310000').publicKey])
    assert.equal(checkpoint.size, 3)
    const { text: signed, signatures } = parseNote(text)
    const line = signatures.find(({ name }) => name === 'xinqiao/320000')
    assert.ok(line)
    const facts = verifyCosignature(INTL, signed, line, [signer(region, '320000').publicKey])
    assert.deepEqual([facts.kind, facts.division], ['applied', '320000'])
  })

  test('the checkpoint as JSON lists also cosignatures over an earlier one', async () => {
    const early = await desk.holder.cosignature('320000', '310000/lists.environment', 'stored')
    desk.holder.cosignatures.push(early)
    desk.holder.held.get('310000/lists.environment')?.record(refOf('四'), {})
    const ask = { path: `${FEED}/checkpoint?generation=1`, headers: { accept: 'application/json' } }
    const answer = (await desk.ask('readCheckpoint', '320000', ask)).json()
    assert.deepEqual([answer['size'], answer['cosignatures']], [4, [early]])
    const { text } = await desk.ask('readCheckpoint', '320000', { path: `${FEED}/checkpoint?generation=1` })
    assert.equal(parseNote(text).signatures.length, 1, 'a line over another text would not verify')
  })

  test('a page holds what was asked for, and verifies against the checkpoint', async () => {
    const { text } = await desk.ask('readEntries', '320000', {
      path: `${FEED}/entries?generation=1&from=1&limit=1`,
    })
    const page = await decodePage([text])
    assert.deepEqual([page.from, page.entries.length], [1, 1])
    const issuer = desk.holder.held.get('310000/lists.environment')
    assert.equal(
      hex(page.entries[0]?.header ?? new Uint8Array()),
      hex(issuer?.entries[1]?.header ?? new Uint8Array()),
    )
  })

  test('a pushed page is stored once, and its sender told where to go on', async () => {
    const ask = await good(desk, 'pushEntries')
    assert.deepEqual((await desk.ask('pushEntries', '320000', ask)).json(), { size: 2 })
    const again = await desk.ask('pushEntries', '320000', ask)
    assertProblem(again, 409, { code: 'PAGE_GAP', expected: 2, got: 0, act: 'caller' })
    assert.equal(desk.holder.pages.length, 1)
  })

  test('answers carry the membership, and a caller on another version is logged once', async () => {
    const theirs = `2-${'0'.repeat(64)}`
    const ask = { path: '/v1/node', headers: { 'xinqiao-membership': theirs } }
    const ours = `1-${region.membership.digest}`
    for (let i = 0; i < 2; i++) {
      assert.equal((await desk.ask('readNode', '320000', ask)).headers['xinqiao-membership'], ours)
    }
    assert.deepEqual(desk.holder.events, [{ event: 'membership-differs', peer: '320000', ours, theirs }])
  })
})

suite('lists', () => {
  const subject = (code: string, domain = 'environment') =>
    desk.ask('readJointSubject', '320000', {
      path: `/v1/joint-lists/${domain}/subjects/${encodeURIComponent(code)}`,
    })

  test('a hit is a fact with its source, and the advice is to verify', async () => {
    const answer = (await subject(LISTED[0])).json()
    const [hit] = answer['hits'] as { feed: string; record: { subject: { uscc: string } } }[]
    assert.deepEqual([hit?.feed, hit?.record.subject.uscc], ['310000/lists.environment', LISTED[0]])
    assert.deepEqual([answer['advice'], answer['decidedBy']], ['建议核实', '办理机关'])
  })

  for (const id of [
    'readJointSubject',
    'checkJointSubjects',
    'listJointSubjects',
    'readJointChanges',
    'checkJointPerson',
    'listSubjectRecords',
    'listPersonRecords',
  ] as const) {
    test(`${id}: a telephone number that an issuer let slip into free text is shown to nobody`, async () => {
      const { text } = await desk.ask(id, '320000', await good(desk, id))
      assert.match(text, /联系人138\*{8}/)
      assert.doesNotMatch(text, /13800000000/)
    })
  }

  test('no hit is an answer, too', async () => {
    const { hits, advice } = (await subject(LISTED[0], 'quality')).json()
    assert.deepEqual({ hits, advice }, { hits: [], advice: null })
  })

  test('a full-width, lower-case code is the same code', async () => {
    const fullWidth = LISTED[0]
      .toLowerCase()
      .replace(/./g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    assert.deepEqual((await subject(` ${fullWidth} `)).json()['subject'], { uscc: LISTED[0] })
  })

  for (const [code, rule] of [
    ['91310118PDY00001X0', 'USCC_CHECK'],
    ['91310118PDY00001X', 'USCC_LENGTH'],
    ['91310118PDY00001XI', 'USCC_ALPHABET'],
  ] as const) {
    test(`a wrong code is refused with its rule, ${rule}, and not repeated`, async () => {
      const reply = await subject(code)
      assertProblem(reply, 400, { code: 'USCC_INVALID', rule })
      assert.ok(!reply.text.includes(code))
    })
  }

  test('pages by cursor hold every organisation once, and no person', async () => {
    const seen: string[] = []
    let cursor: unknown
    do {
      const query = cursor === undefined ? '' : `&cursor=${cursor}`
      const path = `/v1/joint-lists/environment/subjects?limit=1${query}`
      const answer = (await desk.ask('listJointSubjects', '320000', { path })).json()
      seen.push(...(answer['subjects'] as { subjectKey: string }[]).map(({ subjectKey }) => subjectKey))
      cursor = answer['cursor']
      for (const person of PERSONS) assert.ok(!JSON.stringify(answer).includes(person))
    } while (cursor !== null)
    assert.deepEqual(seen, LISTED)
  })

  test('a cursor is good for its own list only', async () => {
    const path = '/v1/joint-lists/environment/subjects?limit=1'
    const { cursor } = (await desk.ask('listJointSubjects', '320000', { path })).json()
    const reply = await desk.ask('listJointSubjects', '320000', {
      path: `/v1/joint-lists/tourism/subjects?cursor=${cursor}`,
    })
    assertProblem(reply, 400, { code: 'REQUEST_INVALID', where: 'query.cursor' })
  })
})

suite('a node that is not ready', () => {
  const RECOVERING: readonly OperationId[] = [
    'readNode',
    'readMembership',
    'listErasures',
    'listFeeds',
    'pushEntries',
  ]
  for (const id of OPERATIONS) {
    const answers = RECOVERING.includes(id)
    test(`${id}: ${answers ? 'answers' : 'does not answer'} while it recovers`, async () => {
      desk.holder.state = 'recovering'
      const reply = await desk.ask(id, '320000', await good(desk, id))
      if (answers) return assert.equal(reply.status, 200)
      assertProblem(reply, 503, { code: 'NODE_RECOVERING', act: 'retry' })
      assert.equal(reply.headers['retry-after'], '5')
      assertNothingWritten(desk)
    })
    test(`${id}: when it is halted`, async () => {
      desk.holder.state = 'halted'
      const reply = await desk.ask(id, '320000', await good(desk, id))
      if (answers && id !== 'pushEntries') return assert.equal(reply.status, 200)
      assertProblem(reply, 503, { code: 'NODE_HALTED', act: 'node-operator' })
      assert.ok(Number(reply.headers['retry-after']) > 0)
      assertNothingWritten(desk)
    })
  }

  test('while it recovers it serves withdrawals, and to an issuer its own feed', async () => {
    desk.holder.state = 'recovering'
    const status = async (division: string, feed: string) =>
      (await desk.ask('readEntries', division, { path: `/v1/feeds/${feed}/entries?generation=1&from=0` }))
        .status
    assert.equal(await status('330000', '310000/withdrawals'), 200)
    assert.equal(await status('320000', '320000/lists.environment'), 200)
    assert.equal(await status('330000', '310000/lists.environment'), 503)
  })
})

suite('what goes wrong inside', () => {
  test('is 500 without detail, and the log has the place but not the message', async () => {
    desk.holder.failure = new Error('duplicate key (name)=(张某)')
    const reply = await desk.ask('readJointList', '320000', { path: '/v1/joint-lists/environment' })
    assertProblem(reply, 500, { code: 'INTERNAL', detail: undefined, act: 'node-operator' })
    const [event] = desk.holder.events
    assert.equal(event?.event, 'request-failed')
    assert.equal(event?.['requestId'], reply.headers['x-request-id'])
    assert.match(String(event?.['at']), /answers\.test\.ts/)
    assert.ok(!`${reply.text}${JSON.stringify(desk.holder.events)}`.includes('张某'))
  })

  test('a fault that the contract does not list for the operation is 500, too', async () => {
    desk.holder.failure = new FeedError('tile 3/7 is missing', { code: 'TILE_MISSING', level: 3, index: 7 })
    const reply = await desk.ask('readJointList', '320000', { path: '/v1/joint-lists/environment' })
    assertProblem(reply, 500, { code: 'INTERNAL', detail: undefined })
    assert.equal(desk.holder.events[0]?.['fault'], 'TILE_MISSING')
  })

  test('refusals are logged by code, without any part of the request', async () => {
    await desk.ask('readJointSubject', '320000', {
      path: '/v1/joint-lists/environment/subjects/91310118PDY00001X0',
    })
    const [event] = desk.holder.events
    const expected = { event: 'request-refused', peer: '320000', operation: 'readJointSubject' }
    const requestId = event?.['requestId']
    assert.deepEqual(event, { ...expected, requestId, code: 'USCC_INVALID', status: 400 })
  })
})

test('answers name no program and are kept by nobody', async () => {
  const { headers } = await desk.ask('readNode', '320000', { path: '/v1/node' })
  assert.deepEqual(
    [headers['x-powered-by'], headers['server'], headers['etag']],
    [undefined, undefined, undefined],
  )
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['content-security-policy'], "default-src 'none'")
})
