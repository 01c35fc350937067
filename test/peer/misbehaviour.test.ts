/** What the peer client makes of peers that are silent, break off, or answer as no node would. Over real mutual TLS. */
import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, before, suite, test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FeedId } from '../../src/feed/name.ts'
import { makeRegion, member, type Region } from '../http/region.ts'
import { clientTo, closeAll, ENVIRONMENT, faultOf, linesOf, pageOf, serve } from './calls.ts'

const SHORT = { connectMs: 300, answerMs: 5_000, totalMs: 300 }

let region: Region

before(async () => {
  region = await makeRegion()
})
afterEach(closeAll)

suite('a peer that does not answer', () => {
  test('nobody listens', async () => {
    const server = await serve(region, response => response.end())
    await server.close()
    const { code } = await faultOf(clientTo(region, server.endpoint).pull('310000', ENVIRONMENT, 0))
    assert.equal(code, 'PEER_UNREACHABLE')
  })

  test('it takes the connection and stays silent', async () => {
    const silent = createServer(socket => socket.resume().on('error', () => {}))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const timeouts = { ...SHORT, totalMs: 5_000 }
    const client = clientTo(region, `https://127.0.0.1:${port}`, member(region, '320000'), timeouts)
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_TIMEOUT')
    await new Promise(resolve => silent.close(resolve))
  })

  test('it takes the request and says nothing', async () => {
    const server = await serve(region, () => {})
    const client = clientTo(region, server.endpoint, member(region, '320000'), SHORT)
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_TIMEOUT')
  })

  test('it begins an answer and does not end it', async () => {
    const server = await serve(region, response => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('{"page":1,')
    })
    const client = clientTo(region, server.endpoint, member(region, '320000'), SHORT)
    assert.equal((await faultOf(client.pull('310000', ENVIRONMENT, 0))).code, 'PEER_TIMEOUT')
  })

  test('it breaks off in the middle of an answer', async () => {
    const server = await serve(region, response => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"feeds":[', () => response.socket?.destroy())
    })
    assert.equal((await faultOf(clientTo(region, server.endpoint).feeds('310000'))).code, 'PEER_UNREACHABLE')
  })
})

suite('an answer that is not as agreed', () => {
  const answering = async (status: number, type: string, body: string | Uint8Array) =>
    clientTo(
      region,
      (await serve(region, response => response.writeHead(status, { 'content-type': type }).end(body)))
        .endpoint,
    )
  const feedList = (change: object) => {
    const feed = { feed: ENVIRONMENT.feed, generation: 1, size: 1, root: 'a'.repeat(64), checkpoint: null }
    return JSON.stringify({ feeds: [{ ...feed, ...change }] })
  }

  test('a node that describes itself in other words than the contract', async () => {
    const good = {
      state: 'ready',
      time: '2026-04-10T01:02:03.004Z',
      membership: { version: 1, digest: 'a'.repeat(64) },
    }
    const described = async (change: object) =>
      (await answering(200, 'application/json', JSON.stringify({ ...good, ...change }))).node('310000')
    assert.deepEqual(await described({}), { ...good, time: Date.parse(good.time) })
    for (const change of [
      { state: '\u001b[2J' },
      { state: 7 },
      { time: 'noon' },
      { time: 0 },
      { membership: null },
      { membership: { version: -1, digest: 'a'.repeat(64) } },
      { membership: { version: 1, digest: '\u001b[2J' } },
    ]) {
      assert.equal((await faultOf(described(change))).code, 'PEER_ANSWER_BAD', JSON.stringify(change))
    }
  })

  test('fields that a later version of the contract adds to an answer are passed over', async () => {
    const later = { ...JSON.parse(feedList({ later: { any: ['thing'] } })), later: 1 }
    const client = await answering(200, 'application/json', JSON.stringify(later))
    const [feed, ...more] = await client.feeds('310000')
    assert.deepEqual(more, [])
    assert.ok(feed !== undefined && !('later' in feed))
  })

  for (const [what, type, body] of [
    ['another type', 'text/html', '<p>张某</p>'],
    ['no JSON', 'application/json', '{"feeds":张某'],
    ['no list', 'application/json', '{"feeds":{}}'],
    ['a feed without a name', 'application/json', feedList({ feed: '../etc' })],
    ['a size that is no count', 'application/json', feedList({ size: -1 })],
    ['a root that is no hash', 'application/json', feedList({ root: 'A'.repeat(64) })],
    ['a checkpoint that is no text', 'application/json', feedList({ checkpoint: 7 })],
    ['too much', 'application/json', `{"feeds":[]}${' '.repeat(4 * 1_048_576)}`],
  ] as const) {
    test(`a list of feeds: ${what}`, async () => {
      const client = await answering(200, type, body)
      assert.deepEqual(await faultOf(client.feeds('310000')), { code: 'PEER_ANSWER_BAD', division: '310000' })
    })
  }

  test('a page that is cut at a line, and one with too many bytes', async () => {
    const lines = linesOf(await pageOf(ENVIRONMENT.feed))
    for (const body of [lines.slice(0, -1).join(''), Buffer.alloc(9 * 1_048_576, 0x20)]) {
      const client = await answering(200, 'application/x-ndjson', body)
      assert.equal((await faultOf(client.pull('310000', ENVIRONMENT, 0))).code, 'PEER_ANSWER_BAD')
    }
  })

  test('a page compressed in a way that was not asked for, a cut one, a bomb', async () => {
    const text = linesOf(await pageOf(ENVIRONMENT.feed, 20)).join('')
    const whole = zstdCompressSync(text)
    for (const [coding, body] of [
      ['br', brotliCompressSync(text)],
      ['zstd', whole.subarray(0, -8)],
      ['zstd', zstdCompressSync(Buffer.alloc(64 * 1_048_576, 0x20))],
      ['gzip', gzipSync(Buffer.alloc(64 * 1_048_576, 0x20))],
    ] as const) {
      const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': coding }
      const server = await serve(region, response => response.writeHead(200, headers).end(body))
      const { code } = await faultOf(clientTo(region, server.endpoint).pull('310000', ENVIRONMENT, 0))
      assert.equal(code, 'PEER_ANSWER_BAD')
    }
  })

  test('another page than was asked for', async () => {
    const client = await answering(
      200,
      'application/x-ndjson',
      linesOf(await pageOf(ENVIRONMENT.feed)).join(''),
    )
    assert.equal((await client.pull('310000', ENVIRONMENT, 0)).entries.length, 2)
    const others: readonly (readonly [FeedId, number])[] = [
      [{ ...ENVIRONMENT, generation: 2 }, 0],
      [{ ...ENVIRONMENT, feed: '310000/lists.tourism' }, 0],
      [ENVIRONMENT, 1],
    ]
    for (const [id, from] of others) {
      assert.equal((await faultOf(client.pull('310000', id, from))).code, 'PEER_ANSWER_BAD')
    }
  })

  test('a push that is answered without a size', async () => {
    const client = await answering(200, 'application/json', '{"size":"2"}')
    const call = client.push('310000', await pageOf('320000/lists.environment'))
    assert.equal((await faultOf(call)).code, 'PEER_ANSWER_BAD')
  })

  for (const [what, type, body, problemCode] of [
    ['a problem', 'application/problem+json', '{"code":"PAGE_BAD","expected":"2"}', 'PAGE_BAD'],
    ['a code that is a text', 'application/problem+json', '{"code":"张某 is wrong"}', null],
    ['no JSON', 'application/problem+json', '张某', null],
    ['a page of a proxy', 'text/html', '<p>张某</p>', null],
    ['endless text', 'application/problem+json', `{"code":"PAGE_BAD"}${' '.repeat(100_000)}`, null],
  ] as const) {
    test(`a refusal with ${what}`, async () => {
      const client = await answering(502, type, body)
      const expected = { code: 'PEER_REFUSED', division: '310000', status: 502, problemCode }
      assert.deepEqual(await faultOf(client.feeds('310000')), expected)
    })
  }

  test('after a bad answer the next call works', async () => {
    let calls = 0
    const server = await serve(region, response => {
      const body = calls++ === 0 ? Buffer.alloc(6 * 1_048_576, 0x20) : '{"feeds":[]}'
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    })
    const client = clientTo(region, server.endpoint)
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_ANSWER_BAD')
    assert.deepEqual(await client.feeds('310000'), [])
  })
})
