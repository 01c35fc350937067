/** The peer client over real mutual TLS, before the real exchange face and before others that take its place. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, suite, test } from 'node:test'
import type { Page } from '../../src/feed/page.ts'
import { createPeerClient } from '../../src/peer/client.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { refOf } from '../feed/issuer.ts'
import { Desk } from '../http/desk.ts'
import { changedMembership, member, type Region } from '../http/region.ts'
import { clientTo, closeAll, closeLater, ENVIRONMENT, faultOf, linesOf, pageOf, serve } from './calls.ts'

let desk: Desk
let region: Region

before(async () => {
  desk = await Desk.open()
  region = desk.region
})
beforeEach(() => desk.holder.reset())
afterEach(closeAll)
after(() => desk.listener.close())

suite('with a node', () => {
  const here = (division = '320000') => clientTo(region, desk.listener.endpoint, member(region, division))

  test('a page is pushed and stored', async () => {
    const page = await pageOf('320000/lists.environment')
    assert.deepEqual(await here().push('310000', page), { size: 2 })
    assert.deepEqual(linesOf(desk.holder.pages[0] as Page), linesOf(page))
  })

  test('a page that does not continue what is held: where to go on', async () => {
    const client = here()
    const page = await pageOf('320000/lists.environment')
    await client.push('310000', page)
    const expected = {
      code: 'PEER_REFUSED',
      division: '310000',
      status: 409,
      problemCode: 'PAGE_GAP',
      expected: 2,
    }
    assert.deepEqual(await faultOf(client.push('310000', page)), expected)
  })

  test('a page of megabytes that is refused at once: the refusal is read', async () => {
    const page = await pageOf('320000/lists.environment', 60, '示'.repeat(40_000))
    const { code, ...rest } = await faultOf(here('330000').push('310000', page))
    assert.deepEqual(
      [code, rest],
      ['PEER_REFUSED', { division: '310000', status: 403, problemCode: 'PAGE_FROM_STRANGER' }],
    )
  })

  test('a page of megabytes is pushed', async () => {
    const page = await pageOf('320000/lists.environment', 60, '示'.repeat(40_000))
    assert.deepEqual(await here().push('310000', page), { size: 60 })
  })

  test('large pages travel compressed in both directions, small ones as they are', async () => {
    const pages = await Promise.all(
      [200, 3].map(entries => pageOf('320000/lists.environment', entries, '示例内容（虚构）')),
    )
    const came: { coding: unknown; bytes: number }[] = []
    const server = await serve(region, response => {
      const one = { coding: response.req.headers['content-encoding'], bytes: 0 }
      came.push(one)
      response.req.on('data', chunk => {
        one.bytes += chunk.length
      })
      response.req.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"size":200}'),
      )
    })
    for (const page of pages) await clientTo(region, server.endpoint).push('310000', page)
    const lengths = pages.map(page => Buffer.byteLength(linesOf(page).join('')))
    assert.deepEqual(
      came.map(({ coding }) => coding),
      ['zstd', undefined],
    )
    assert.ok((came[0]?.bytes ?? 0) < (lengths[0] ?? 0) / 2)
    assert.equal(came[1]?.bytes, lengths[1])
    const environment = '310000/lists.environment'
    const issuer = desk.holder.held.get(environment)
    const answered = async (coding: string) =>
      (
        await desk.askAs(member(region, '320000'), {
          path: `/v1/feeds/${environment}/entries?generation=1&from=0`,
          headers: { 'accept-encoding': coding },
        })
      ).headers['content-encoding']
    assert.equal(await answered('zstd'), undefined)
    for (let i = 0; i < 100; i++) issuer?.record(refOf(`more ${i}`), { 说明: '示例内容（虚构）' })
    for (const coding of ['zstd', 'gzip']) assert.equal(await answered(coding), coding)
  })

  test('a page that compresses like a bomb goes as it is', async () => {
    const page = await pageOf('320000/lists.environment', 60, '示'.repeat(40_000))
    const codings: unknown[] = []
    const server = await serve(region, response => {
      const coding = response.req.headers['content-encoding']
      codings.push(coding)
      response.req.resume().on('end', () => {
        if (coding === undefined) {
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"size":60}')
        } else {
          response.writeHead(413, { 'content-type': 'application/problem+json' })
          response.end('{"code":"PAGE_TOO_LONG"}')
        }
      })
    })
    assert.deepEqual(await clientTo(region, server.endpoint).push('310000', page), { size: 60 })
    assert.deepEqual(codings, ['zstd', undefined])
  })

  test('a page of ours that is too long is our fault, not the peer’s', async () => {
    const page = await pageOf('320000/lists.environment', 1)
    const long = {
      ...page,
      entries: Array.from({ length: 1001 }, () => page.entries[0] as Page['entries'][0]),
    }
    await assert.rejects(here().push('310000', long), {
      name: 'FeedError',
      fault: { code: 'PAGE_TOO_LONG', limit: 1000 },
    })
  })

  test('a page is pulled', async () => {
    const page = await here().pull('310000', ENVIRONMENT, 1)
    assert.deepEqual(
      [page.feed, page.generation, page.from, page.entries.length],
      ['310000/lists.environment', 1, 1, 2],
    )
  })

  test('feeds are listed with what they hold', async () => {
    const feeds = await here('330000').feeds('310000')
    const environment = feeds.find(({ id }) => id.feed === ENVIRONMENT.feed)
    assert.equal(environment?.size, 3)
    assert.equal(environment?.checkpoint, await desk.holder.held.get(ENVIRONMENT.feed)?.checkpoint())
  })

  test('cosignatures are delivered', async () => {
    const one = await desk.holder.cosignature('320000', ENVIRONMENT.feed)
    await here().sendCosignatures('310000', ENVIRONMENT, [one])
    assert.deepEqual(desk.holder.cosignatures, [one])
  })

  test('a refusal has the code of the problem', async () => {
    desk.holder.state = 'recovering'
    const expected = {
      ...{ code: 'PEER_REFUSED', division: '310000', status: 503, problemCode: 'NODE_RECOVERING' },
      retryAfterMs: 5_000,
    }
    assert.deepEqual(await faultOf(here().pull('310000', ENVIRONMENT, 0)), expected)
    const hidden = { feed: '310000/lists.tourism', generation: 1 }
    assert.equal(
      Reflect.get(await faultOf(here('330000').pull('310000', hidden, 0)), 'problemCode'),
      'FEED_UNKNOWN',
    )
  })

  test('a node that does not accept our certificate cannot be reached', async () => {
    const { code } = await faultOf(clientTo(region, desk.listener.endpoint, region.foreign).feeds('310000'))
    assert.equal(code, 'PEER_UNREACHABLE')
  })

  test('many calls at once share a few connections', async () => {
    const client = here()
    const answers = await Promise.all(Array.from({ length: 40 }, () => client.pull('310000', ENVIRONMENT, 0)))
    assert.ok(answers.every(page => page.entries.length === 3))
  })
})

suite('who the peer is', () => {
  test('a valid certificate that is not the member’s: nothing is sent', async () => {
    const server = await serve(region, response => response.end(), region.stranger)
    const client = clientTo(region, server.endpoint)
    const page = await pageOf('320000/lists.environment')
    const expected = { code: 'PEER_NOT_PINNED', division: '310000' }
    assert.deepEqual(await faultOf(client.push('310000', page)), expected)
    assert.deepEqual(await faultOf(client.feeds('310000')), expected)
    await server.close()
    assert.deepEqual([server.requests, server.bytes], [0, 0])
  })

  test('another member’s certificate is not the member’s', async () => {
    const server = await serve(region, response => response.end(), member(region, '330000'))
    assert.equal((await faultOf(clientTo(region, server.endpoint).feeds('310000'))).code, 'PEER_NOT_PINNED')
    assert.equal(server.requests, 0)
  })

  test('a certificate of another authority', async () => {
    const server = await serve(region, response => response.end(), region.foreign)
    assert.equal((await faultOf(clientTo(region, server.endpoint).feeds('310000'))).code, 'PEER_UNREACHABLE')
    assert.equal(server.requests, 0)
  })

  test('a certificate for another host, although its key is pinned', async () => {
    const server = await serve(region, response => response.end(), region.misnamed)
    const pinned = { endpoint: server.endpoint, certificatePins: [pinOf(region.misnamed.cert)] }
    const membership = changedMembership(region, '310000', pinned)
    const client = closeLater(
      createPeerClient({ membership: () => membership, tls: member(region, '320000') }),
    )
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_UNREACHABLE')
    assert.equal(server.requests, 0)
  })

  test('a division that is no member', async () => {
    const { code, division } = await faultOf(clientTo(region, desk.listener.endpoint).feeds('350000'))
    assert.deepEqual([code, division], ['PEER_UNKNOWN', '350000'])
  })
})

suite('changes', () => {
  test('a new certificate is used after a reload, and calls in progress end', async () => {
    const client = clientTo(region, desk.listener.endpoint)
    const page = await pageOf('320000/lists.environment')
    const inProgress = client.pull('310000', ENVIRONMENT, 0)
    client.reload(member(region, '330000'))
    assert.equal((await inProgress).entries.length, 3)
    assert.equal(Reflect.get(await faultOf(client.push('310000', page)), 'problemCode'), 'PAGE_FROM_STRANGER')
  })

  test('another endpoint or pin of the membership is used with the next call', async () => {
    const server = await serve(region, response => response.end(), region.stranger)
    let membership = changedMembership(region, '310000', { endpoint: desk.listener.endpoint })
    const client = closeLater(
      createPeerClient({ membership: () => membership, tls: member(region, '320000') }),
    )
    assert.ok((await client.feeds('310000')).length > 0)
    membership = changedMembership(region, '310000', { endpoint: server.endpoint })
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_NOT_PINNED')
    membership = changedMembership(region, '310000', {
      endpoint: desk.listener.endpoint,
      certificatePins: [`sha256:${'0'.repeat(64)}`],
    })
    assert.equal(
      (await faultOf(client.feeds('310000'))).code,
      'PEER_NOT_PINNED',
      'open connections do not outlive a pin',
    )
  })

  test('a closed client calls nobody', async () => {
    const client = clientTo(region, desk.listener.endpoint)
    await client.feeds('310000')
    await client.close()
    assert.equal((await faultOf(client.feeds('310000'))).code, 'PEER_UNREACHABLE')
  })
})
