/** What the exchange face refuses to whom, over real mutual TLS. The node behind it is in memory: `holder.ts`. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { encodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { Membership } from '../../src/trust/membership.ts'
import type { FeedTerms } from '../../src/trust/membership-file.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import {
  assertNothingWritten,
  assertProblem,
  FEED,
  good,
  JSON_BODY,
  NDJSON,
  OPERATIONS,
  PUSHED,
  pageOf,
  push,
  textOf,
} from './asks.ts'
import { Desk } from './desk.ts'
import { member, type Region } from './region.ts'

let region: Region
let desk: Desk

before(async () => {
  desk = await Desk.open()
  region = desk.region
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

suite('whoever is no member is not', () => {
  for (const id of OPERATIONS) {
    test(`${id}: 403 for a valid certificate without a member, and nothing is written`, async () => {
      const reply = await desk.askAs(region.stranger, await good(desk, id))
      assertProblem(reply, 403, { code: 'NOT_A_MEMBER', act: 'caller-operator' })
      assert.equal(reply.headers['xinqiao-membership'], undefined)
      assertNothingWritten(desk)
    })
  }

  for (const who of ['nobody', 'foreign', 'expired'] as const) {
    test(`no request gets through with ${who === 'nobody' ? 'no' : `a certificate that is ${who}`}`, async () => {
      const identity = who === 'nobody' ? { ca: region.stranger.ca } : region[who]
      for (const id of OPERATIONS)
        await assert.rejects(desk.askAs(identity, await good(desk, id)), /ECONN|EPIPE|alert|hang up/)
      assertNothingWritten(desk)
      assert.ok(desk.holder.events.every(({ event }) => event === 'connection-refused'))
    })
  }
})

suite('a member that has no right to it is refused', () => {
  const hidden = [
    ['a feed whose audience leaves it out', '310000/lists.tourism', '330000'],
    ['a directed feed of two others', '340000/to.310000', '320000'],
    ['a feed that is not held', '330000/lists.environment', '320000'],
    ['a topic that nobody issues', '310000/lists.quality', '320000'],
    ['a division that is no member', '350000/withdrawals', '320000'],
  ] as const
  for (const [what, feed, caller] of hidden) {
    test(`${what} looks as if it did not exist`, async () => {
      const reply = await desk.ask('readEntries', caller, {
        path: `/v1/feeds/${feed}/entries?generation=1&from=0`,
      })
      const note = await desk.ask('readCheckpoint', caller, {
        path: `/v1/feeds/${feed}/checkpoint?generation=1`,
      })
      for (const one of [reply, note]) assertProblem(one, 404, { code: 'FEED_UNKNOWN' })
    })
  }

  test('"not yours" and "not there" cannot be told apart', async () => {
    const answerTo = async (feed: string) => {
      const path = `/v1/feeds/${feed}/checkpoint?generation=1`
      const { instance: _, ...problem } = (await desk.ask('readCheckpoint', '330000', { path })).json()
      return problem
    }
    assert.deepEqual(await answerTo('310000/lists.tourism'), await answerTo('340000/lists.environment'))
  })

  test('a generation or position that is not there', async () => {
    for (const query of ['generation=2&from=0', 'generation=1&from=4']) {
      const reply = await desk.ask('readEntries', '320000', { path: `${FEED}/entries?${query}` })
      assertProblem(reply, 404, { code: 'FEED_UNKNOWN' })
    }
  })

  test('nobody brings the feed of another', async () => {
    const ask = await good(desk, 'pushEntries')
    assertProblem(await desk.ask('pushEntries', '330000', ask), 403, { code: 'PAGE_FROM_STRANGER' })
    assertProblem(await desk.ask('pushEntries', '310000', ask), 403, { code: 'PAGE_FROM_STRANGER' })
    const hiddenFeed = push(textOf(await pageOf('340000/to.310000')), NDJSON, '340000/to.310000')
    assertProblem(await desk.ask('pushEntries', '330000', hiddenFeed), 404, { code: 'FEED_UNKNOWN' })
    assertNothingWritten(desk)
  })

  test('an issuer brings nothing that this node may not hold', async () => {
    const ask = push(textOf(await pageOf('320000/lists.tourism')), NDJSON, '320000/lists.tourism')
    assertProblem(await desk.ask('pushEntries', '320000', ask), 404, { code: 'FEED_UNKNOWN' })
    assertNothingWritten(desk)
  })

  test('a page of another feed than the address says', async () => {
    const ask = push(textOf(await pageOf('320000/withdrawals', 0)))
    assertProblem(await desk.ask('pushEntries', '320000', ask), 400, {
      code: 'REQUEST_INVALID',
      where: 'body.feed',
    })
    assertNothingWritten(desk)
  })

  test('a holder speaks for itself only, to the issuer only, of what it may hold', async () => {
    const deliver = async (caller: string, speaker: string, feed: string) => {
      const cosignatures = [await desk.holder.cosignature(speaker, feed)]
      const body = JSON.stringify({ generation: 1, cosignatures })
      const path = `/v1/feeds/${feed}/cosignatures`
      return desk.ask('pushCosignatures', caller, { method: 'post', path, headers: JSON_BODY, body })
    }
    assertProblem(await deliver('330000', '320000', '310000/lists.environment'), 403, {
      code: 'COSIGNATURE_NOT_YOURS',
    })
    assertProblem(await deliver('330000', '330000', '320000/lists.environment'), 403, {
      code: 'COSIGNATURE_NOT_YOURS',
    })
    assertProblem(await deliver('310000', '310000', '310000/lists.environment'), 403, {
      code: 'COSIGNATURE_NOT_YOURS',
    })
    assertProblem(await deliver('330000', '330000', '310000/lists.tourism'), 404, { code: 'FEED_UNKNOWN' })
    assertNothingWritten(desk)
  })
})

suite('a request that is not as agreed is refused', () => {
  const bad = [
    ['an unknown query field', 'readJointList', '/v1/joint-lists/environment?verbose=1', 'query'],
    ['an unknown query field of a feed', 'readEntries', `${FEED}/entries?generation=1&from=0&to=9`, 'query'],
    ['a missing query field', 'readEntries', `${FEED}/entries?from=0`, 'query'],
    ['a repeated query field', 'readEntries', `${FEED}/entries?generation=1&from=0&from=1`, 'query.from'],
    ['a number in another spelling', 'readEntries', `${FEED}/entries?generation=1&from=0x1`, 'query.from'],
    ['a limit out of bounds', 'readEntries', `${FEED}/entries?generation=1&from=0&limit=1001`, 'query.limit'],
    ['a prototype as a field', 'readJointList', '/v1/joint-lists/environment?__proto__=1', 'query'],
    ['an unknown domain', 'readJointList', '/v1/joint-lists/weather', 'path.domain'],
    [
      'a malformed division',
      'readCheckpoint',
      '/v1/feeds/31000/withdrawals/checkpoint?generation=1',
      'path.division',
    ],
    ['a malformed topic', 'readCheckpoint', '/v1/feeds/310000/lists/checkpoint?generation=1', 'path.topic'],
    ['a broken escape', 'readJointSubject', '/v1/joint-lists/environment/subjects/%E4%B8', 'path'],
    [
      'a cursor of no list',
      'listJointSubjects',
      '/v1/joint-lists/environment/subjects?cursor=abc',
      'query.cursor',
    ],
  ] as const
  for (const [what, id, path, where] of bad) {
    test(what, async () => {
      assertProblem(await desk.ask(id, '320000', { path }), 400, {
        code: 'REQUEST_INVALID',
        where,
        act: 'caller',
      })
    })
  }

  test('a malformed header of ours', async () => {
    const reply = await desk.ask('readNode', '320000', {
      path: '/v1/node',
      headers: { 'xinqiao-membership': '1' },
    })
    assertProblem(reply, 400, { code: 'REQUEST_INVALID', where: 'header.xinqiao-membership' })
  })

  const bodies = [
    ['no JSON', '{', 'body', 'json'],
    ['an unknown field', '{"generation":1,"cosignatures":[],"more":1}', 'body', 'additionalProperties'],
    ['nothing in it', '{"generation":1,"cosignatures":[]}', 'body.cosignatures', 'minItems'],
    ['a prototype', '{"generation":1,"cosignatures":[{"__proto__":{}}]}', 'body.cosignatures.0', 'required'],
  ] as const
  for (const [what, body, where, rule] of bodies) {
    test(`cosignatures: ${what}`, async () => {
      const ask = { method: 'post', path: `${FEED}/cosignatures`, headers: JSON_BODY, body } as const
      assertProblem(await desk.ask('pushCosignatures', '320000', ask), 400, {
        code: 'REQUEST_INVALID',
        where,
        rule,
      })
      assertNothingWritten(desk)
    })
  }

  test('a cosignature whose signature is of something else', async () => {
    const one = await desk.holder.cosignature('320000', '310000/lists.environment')
    const body = JSON.stringify({ generation: 1, cosignatures: [{ ...one, size: one.size + 1 }] })
    const ask = { method: 'post', path: `${FEED}/cosignatures`, headers: JSON_BODY, body } as const
    assertProblem(await desk.ask('pushCosignatures', '320000', ask), 422, { code: 'COSIGNATURE_BAD' })
    assertNothingWritten(desk)
  })

  test('a compressed page is taken; a cut one, a bomb and one of another kind are not', async () => {
    const text = textOf(await pageOf(PUSHED, 20))
    const send = (body: Uint8Array, coding: string) =>
      desk.ask('pushEntries', '320000', push(body, { ...NDJSON, 'content-encoding': coding }))
    const spaces = Buffer.alloc(64 * 1_048_576, 0x20)
    for (const [coding, compress] of [
      ['zstd', zstdCompressSync],
      ['gzip', gzipSync],
    ] as const) {
      assertProblem(await send(compress(text).subarray(0, -9), coding), 400, { code: 'PAGE_BAD' })
      assertProblem(await send(compress(spaces), coding), 413, { code: 'PAGE_TOO_LONG' })
      assertProblem(await send(Buffer.from(text), coding), 400, { code: 'PAGE_BAD' })
    }
    assertNothingWritten(desk)
    assert.equal((await send(gzipSync(text), 'gzip')).text, '{"size":20}')
    desk.holder.reset()
    assert.equal((await send(zstdCompressSync(text), 'zstd')).text, '{"size":20}')
    desk.holder.reset()
  })

  test('a feed that its issuer does not let others hand on is not handed on, nor proofs of its entries', async () => {
    const held = '/v1/feeds/320000/lists.environment'
    const pages = { path: `${held}/entries?generation=1&from=0` }
    const proof = { path: `${held}/proofs/inclusion?generation=1&seq=0` }
    assertProblem(await desk.ask('readEntries', '330000', pages), 404, { code: 'FEED_UNKNOWN' })
    assertProblem(await desk.ask('readInclusion', '330000', proof), 404, { code: 'FEED_UNKNOWN' })
    assert.equal((await desk.ask('readEntries', '320000', pages)).status, 200, 'its issuer may have it back')
    const withdrawals = { path: '/v1/feeds/320000/withdrawals/entries?generation=1&from=0' }
    assert.equal(
      (await desk.ask('readEntries', '330000', withdrawals)).status,
      200,
      'withdrawals come from all',
    )
    const terms = { ...region.body.feeds['lists.environment'], relayAllowed: true } as FeedTerms
    const feeds = { ...region.body.feeds, 'lists.environment': terms }
    desk.holder.membership = new Membership(INTL, { ...region.body, feeds })
    assert.equal((await desk.ask('readEntries', '330000', pages)).status, 200)
  })

  test('a proof of nothing, and of two things at once', async () => {
    const path = `${FEED}/proofs/inclusion?generation=1`
    assertProblem(await desk.ask('readInclusion', '320000', { path }), 400, { code: 'REQUEST_INVALID' })
    const both = { path: `${path}&seq=0&ref=${'0'.repeat(32)}` }
    assertProblem(await desk.ask('readInclusion', '320000', both), 400, { code: 'REQUEST_INVALID' })
    const beyond = { path: `${path}&seq=99` }
    assertProblem(await desk.ask('readInclusion', '320000', beyond), 404, { code: 'ENTRY_UNKNOWN' })
  })

  test('another type of body, another charset, a compressed one', async () => {
    const text = textOf(await pageOf(PUSHED))
    for (const headers of [
      { 'content-type': 'application/json' },
      { 'content-type': 'application/x-ndjson; charset=gb18030' },
      { ...NDJSON, 'content-encoding': 'br' },
    ]) {
      assertProblem(await desk.ask('pushEntries', '320000', push(text, headers)), 415, {
        code: 'MEDIA_TYPE_UNSUPPORTED',
      })
    }
    assertNothingWritten(desk)
  })

  test('an unknown operation, another method, a form that there is not', async () => {
    const unknown = await desk.askAs(member(region, '320000'), { path: '/v1/everything' })
    assertProblem(unknown, 404, { code: 'OPERATION_UNKNOWN' })
    const method = await desk.askAs(member(region, '320000'), { method: 'post', path: '/v1/node' })
    assertProblem(method, 405, { code: 'METHOD_NOT_ALLOWED' })
    assert.equal(method.headers['allow'], 'GET')
    const ask = { path: `${FEED}/checkpoint?generation=1`, headers: { accept: 'image/png' } }
    assertProblem(await desk.ask('readCheckpoint', '320000', ask), 406, { code: 'NOT_ACCEPTABLE' })
  })
})

suite('a page that does not verify is refused whole', () => {
  test('a line that is broken', async () => {
    const text = textOf(await pageOf(PUSHED))
    for (const broken of [text.slice(0, -2), text.replace('{"header"', '{header'), `${text}{}\n`, '']) {
      assertProblem(await desk.ask('pushEntries', '320000', push(broken)), 400, { code: 'PAGE_BAD' })
    }
    assertNothingWritten(desk)
  })

  test('a flipped bit in a body is named', async () => {
    const text = textOf(await pageOf(PUSHED)).replace('示例1', '示例3')
    const reply = await desk.ask('pushEntries', '320000', push(text))
    assertProblem(reply, 422, { code: 'BODY_DIGEST_BAD', seq: 1 })
    assert.ok(!reply.text.includes('示例'), 'an error text holds nothing of the record')
    assertNothingWritten(desk)
  })

  test('a checkpoint by another key', async () => {
    const issuer = new Issuer(PUSHED, 'key of somebody')
    issuer.record(refOf('x'), {})
    const text = textOf(await issuer.page({ from: 0, to: 1 }))
    const problem = { code: 'CHECKPOINT_SIGNATURE_BAD', act: 'operators' }
    assertProblem(await desk.ask('pushEntries', '320000', push(text)), 422, problem)
  })

  test('too many entries', async () => {
    const page = await pageOf(PUSHED, 1)
    const [head = '', entry = ''] = [...encodePage(page)]
    const reply = await desk.ask('pushEntries', '320000', push(head + entry.repeat(1001)))
    assertProblem(reply, 413, { code: 'PAGE_TOO_LONG', limit: 1000 })
  })

  test('too many bytes, announced', async () => {
    const reply = await desk.ask('pushEntries', '320000', push(Buffer.alloc(8 * 1_048_576 + 1, 0x0a)))
    assertProblem(reply, 413, { code: 'BODY_TOO_LARGE', limit: 8 * 1_048_576 })
    assertNothingWritten(desk)
  })
})
