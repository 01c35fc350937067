/** Where pages of one feed meet at a holder: pushed and fetched at once, repeated, or too early. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { type DeliverPorts, pushFeed } from '../../src/exchange/deliver.ts'
import type { PeerClient } from '../../src/exchange/ports.ts'
import { pullFeed } from '../../src/exchange/pull.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { FeedError } from '../../src/feed/fault.ts'
import { decodePage, encodePage, type Page } from '../../src/feed/page.ts'
import { PeerError } from '../../src/peer/fault.ts'
import { fingerprint, headOf, makeProvince, type Province, publish, record } from '../support/province.ts'

let issuer: Province
let holder: Province
before(async () => {
  issuer = await makeProvince('330000')
  holder = await makeProvince('310000')
})

const feeds = ['environment', 'quality', 'tourism', 'foodDrug'].map(domain => `330000/lists.${domain}`)
const idOf = (feed: string) => ({ feed, generation: 1 })
const pageOf = (feed: string, from: number, limit?: number) => readPage(issuer.ports, idOf(feed), from, limit)

/** As the client reads the problem document of a refused page. */
async function answered(push: Promise<{ readonly size: number }>): Promise<{ readonly size: number }> {
  try {
    return { size: (await push).size }
  } catch (error) {
    if (!(error instanceof FeedError) || error.fault.code !== 'PAGE_GAP') throw error
    const refused = {
      code: 'PEER_REFUSED',
      division: '310000',
      status: 409,
      problemCode: 'PAGE_GAP',
    } as const
    throw new PeerError(error.message, { ...refused, expected: error.fault.expected })
  }
}

function delivering(push: (page: Page) => Promise<{ readonly size: number }>): DeliverPorts {
  const peers = { push: (_: string, page: Page) => answered(push(page)) } as PeerClient
  return { ...issuer.ports, peers, random: () => 0 }
}

test('a page that is partly known is taken from where it is new', async () => {
  const [feed = ''] = feeds
  const [one, two] = [randomBytes(16), randomBytes(16)]
  await publish(issuer, feed, [record('a', one), record('b'), record('c', two), record('d')])
  await publish(issuer, feed, [record('a again', one, true), record('c again', two, true)])
  await receivePage(holder.ports, await pageOf(feed, 0, 2))
  // Its two closers lie beyond it; the first closes only what is held already.
  const page = await pageOf(feed, 0, 4)
  assert.equal(page.closers.length, 2)
  assert.deepEqual(await receivePage(holder.ports, page), { size: 4, taken: 2, applied: false })
  await receivePage(holder.ports, await pageOf(feed, 4))
  assert.equal(await fingerprint(holder, feed), await fingerprint(issuer, feed))
})

test('of a page that does not verify nothing is taken, whatever of it is known', async () => {
  const [feed = ''] = feeds
  await publish(issuer, feed, [record('e'), record('f')])
  const page = await pageOf(feed, 4)
  const entries = page.entries.map((entry, i) => (i === 3 ? { header: entry.header } : entry))
  const missing = { fault: { code: 'BODY_MISSING', seq: 7 } }
  await assert.rejects(receivePage(holder.ports, { ...page, entries }), missing)
  assert.equal((await headOf(holder, feed)).tree.size, 6)
})

test('a page with nothing new, and one that comes too early, are told where to go on', async () => {
  const [, feed = ''] = feeds
  await publish(issuer, feed, [record('a'), record('b'), record('c')])
  await receivePage(holder.ports, await pageOf(feed, 0, 2))
  const gap = (got: number) => ({ fault: { code: 'PAGE_GAP', expected: 2, got } })
  await assert.rejects(receivePage(holder.ports, await pageOf(feed, 0, 2)), gap(0))
  await assert.rejects(receivePage(holder.ports, await pageOf(feed, 0, 1)), gap(0))
  await publish(issuer, feed, [record('d')])
  await assert.rejects(receivePage(holder.ports, await pageOf(feed, 3)), gap(3))
})

test('a push that meets a pull goes on behind it, and nothing has failed', async () => {
  const [, , feed = ''] = feeds
  await publish(issuer, feed, [record('a'), record('b')])
  const pull: PeerClient['pull'] = (_, { feed: name }, from, limit) => pageOf(name, from, limit)
  let pushed = 0
  const ports = delivering(async page => {
    if (pushed++ === 0) {
      // While the page is on its way more is signed, and the holder fetches all of it.
      await publish(issuer, feed, [record('c'), record('d')])
      await pullFeed({ ...holder.ports, peers: { pull } as PeerClient }, '330000', idOf(feed))
    }
    return receivePage(holder.ports, page)
  })
  await pushFeed(ports, '310000', idOf(feed))
  const cursor = await issuer.store.peerCursor('310000', await headOf(issuer, feed))
  assert.deepEqual([cursor.size, cursor.failures, cursor.lastFault], [4, 0, null])
  assert.equal(pushed, 1)
})

test('a peer that holds more than was ever signed is a failure: it holds another history, or this node is behind', async () => {
  const [, , , feed = ''] = feeds
  await publish(issuer, feed, [record('a')])
  const ports = delivering(async () => {
    throw new FeedError('more is held', { code: 'PAGE_GAP', expected: 9, got: 0 })
  })
  await assert.rejects(pushFeed(ports, '310000', idOf(feed)), PeerError)
  const cursor = await issuer.store.peerCursor('310000', await headOf(issuer, feed))
  assert.deepEqual([cursor.size, cursor.failures, cursor.lastFault], [0, 1, 'PAGE_GAP'])
})

test('a pull that meets a push leaves the rest to it', async () => {
  const [, feed = ''] = feeds
  const held = (await headOf(holder, feed)).tree.size
  await publish(issuer, feed, [record('e'), record('f')])
  const size = (await headOf(issuer, feed)).tree.size
  let asked = 0
  const pull: PeerClient['pull'] = async (_, id, from, limit) => {
    asked++
    const page = await pageOf(id.feed, from, limit)
    await receivePage(holder.ports, await pageOf(id.feed, from, 1))
    return page
  }
  const ports = { ...holder.ports, peers: { pull } as PeerClient }
  assert.equal(await pullFeed(ports, '330000', idOf(feed)), size - held - 1)
  assert.equal(asked, 1)
})

test('pages stay below what a receiver takes, whatever is spelled longer on its way', async () => {
  const feed = '330000/lists.foodDrugTrusted'
  // Six bytes of a line for each byte of the body.
  const draft = () => ({ ...record('control characters'), body: Buffer.alloc(150_000, 1) })
  await publish(issuer, feed, Array.from({ length: 12 }, draft))
  for (let from = 0; from < 12; ) {
    const page = await decodePage(encodePage(await pageOf(feed, from)))
    assert.ok(page.entries.length > 0)
    from = (await receivePage(holder.ports, page)).size
  }
  assert.equal(await fingerprint(holder, feed), await fingerprint(issuer, feed))
})
