/**
 * A node behind a gateway that ends TLS: who asks is proven by the signature of each request. Node, gateway and callers
 * are real, over real TLS; what a gateway could do with a request is done to it.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { INTL } from '../../src/feed/suite.ts'
import { createPeerClient } from '../../src/peer/client.ts'
import type { PeerError } from '../../src/peer/fault.ts'
import { Membership } from '../../src/trust/membership.ts'
import {
  assertNothingWritten,
  assertProblem,
  good,
  JSON_BODY,
  PUSHED,
  pageOf,
  push,
  textOf,
  WITH_PURPOSE,
} from './asks.ts'
import { type Ask, askAt, Desk } from './desk.ts'
import { behind, type Forwarded, type Gateway, gatewayIdentity, openGateway, signedAsk } from './gateway.ts'
import { SELF } from './holder.ts'
import { type Identity, makeRegion, member, type Region, signer } from './region.ts'

let region: Region
let desk: Desk
let identity: Identity
let gateway: Gateway
let now: number
before(async () => {
  region = await makeRegion()
  desk = await Desk.open({}, region)
  identity = await gatewayIdentity(region)
  gateway = await openGateway(identity, desk.listener.endpoint)
  now = desk.holder.ports().clock()
})
beforeEach(() => {
  desk.holder.reset()
  desk.holder.membership = behind(region, gateway.pin)
  gateway.change = null
})
after(async () => {
  await gateway.close()
  await desk.listener.close()
})

const CA = () => ({ ca: region.authority.certificate })
const through = (ask: Ask) => askAt(gateway.endpoint, CA(), ask)
const signed = (
  ask: Ask,
  division = '320000',
  more: { addressee?: string; key?: string; now?: number } = {},
) => signedAsk(region, ask, { division, now, ...more })
const pushed = async () => signed(push(textOf(await pageOf(PUSHED))))

suite('a signed request', () => {
  test('is answered as the same member is answered directly', async () => {
    for (const division of ['320000', '330000']) {
      const ask = { path: '/v1/feeds' }
      const reply = await through(await signed(ask, division))
      const direct = await desk.ask('listFeeds', division, ask)
      assert.deepEqual([reply.status, reply.text], [200, direct.text], division)
    }
  })

  test('brings a page, whole', async () => {
    const reply = await through(await pushed())
    assert.deepEqual([reply.status, reply.json()], [200, { size: 2 }])
    assert.equal(desk.holder.pages.length, 1)
  })

  test('counts once: the second time it is a replay, whatever connection it comes on', async () => {
    const ask = await pushed()
    assert.equal((await through(ask)).status, 200)
    assertProblem(await through(ask), 403, { code: 'SIGNATURE_REPLAYED', act: 'caller' })
    assertProblem(await desk.askAs(identity, ask), 403, { code: 'SIGNATURE_REPLAYED' })
    assert.equal(desk.holder.pages.length, 1)
  })

  test('is of its time: too old or from the future it is refused, within the clocks’ difference it is not', async () => {
    const at = async (seconds: number) =>
      through(await signed({ path: '/v1/node' }, '320000', { now: now + seconds * 1000 }))
    for (const seconds of [-181, 61, 86_400])
      assertProblem(await at(seconds), 403, { code: 'SIGNATURE_EXPIRED' })
    for (const seconds of [-179, 59]) assert.equal((await at(seconds)).status, 200)
  })

  test('is by the member that it names, with a current key', async () => {
    const ask = { path: '/v1/node' }
    const stolen = await signed(ask, '320000', { key: '330000' })
    assertProblem(await through(stolen), 403, { code: 'SIGNATURE_BAD', rule: 'key' })
    const { body } = desk.holder.membership
    const retired = body.members.map(one => ({
      ...one,
      feedKeys: one.feedKeys.map(key => (one.division === '320000' ? { ...key, retiredAt: {} } : key)),
    }))
    const mine = await signed(ask)
    desk.holder.membership = new Membership(INTL, { ...body, members: retired })
    assertProblem(await through(mine), 403, { code: 'SIGNATURE_BAD', rule: 'key' })
    const newer = await signed({ ...ask, headers: { 'xinqiao-membership': `9-${'0'.repeat(64)}` } })
    assertProblem(await through(newer), 409, { code: 'MEMBERSHIP_BEHIND', act: 'retry' })
    desk.holder.membership = new Membership(INTL, {
      ...body,
      members: body.members.filter(({ division }) => division !== '320000'),
    })
    assertProblem(await through(await signed(ask)), 403, { code: 'SIGNATURE_BAD', rule: 'key' })
  })

  test('is for one addressee: a gateway cannot hand it to another member', async () => {
    const elsewhere = await signed({ path: '/v1/node' }, '320000', { addressee: '340000' })
    assertProblem(await through(elsewhere), 403, { code: 'SIGNATURE_REQUIRED' })
  })
})

suite('refused signatures', () => {
  test('are charged to the gateway, which keeps neither withdrawals nor direct callers from being served', async t => {
    const busy = await Desk.open({ requestsPerSecond: 2 }, region)
    const inFront = await openGateway(identity, busy.listener.endpoint)
    t.after(async () => {
      await inFront.close()
      await busy.listener.close()
    })
    busy.holder.membership = behind(region, inFront.pin)
    const ask = { path: '/v1/node' }
    const come = (one: Ask) => askAt(inFront.endpoint, CA(), one)
    assertProblem(await come(await signed(ask, '320000', { key: '330000' })), 403, { code: 'SIGNATURE_BAD' })
    const refused = await come(await signed(ask))
    assertProblem(refused, 429, { code: 'TOO_MANY_REQUESTS', act: 'retry' })
    assert.ok(Number(refused.headers['retry-after']) >= 1)
    const withdrawals = { path: '/v1/feeds/310000/withdrawals/entries?generation=1&from=0' }
    assert.equal((await come(await signed(withdrawals))).status, 200)
    assert.equal((await busy.ask('readNode', '320000', ask)).status, 200)
  })
})

suite('what a gateway may not do to a request', () => {
  const swap = (text: string, from: string, to: string) => {
    assert.ok(text.includes(from))
    return text.replace(from, to)
  }
  const body = (change: (text: string) => string) => (sent: Forwarded) => {
    const changed = Buffer.from(change(sent.body.toString()))
    return { ...sent, body: changed, headers: { ...sent.headers, 'content-length': String(changed.length) } }
  }
  const headers = (change: Record<string, string | undefined>) => (sent: Forwarded) => {
    const all = Object.entries({ ...sent.headers, ...change }).filter(([, value]) => value !== undefined)
    return { ...sent, headers: Object.fromEntries(all) as Forwarded['headers'] }
  }
  const CHANGES: Readonly<Record<string, readonly [(sent: Forwarded) => Forwarded, string]>> = {
    'change the body': [body(text => swap(text, '示例0', '示例9')), 'digest'],
    'cut the body': [body(() => ''), 'digest'],
    'lengthen the body': [body(text => `${text}\n`), 'digest'],
    'change the body and its digest': [
      sent =>
        headers({ 'content-digest': 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:' })(
          body(() => '{}')(sent),
        ),
      'signature',
    ],
    'take the digest away': [headers({ 'content-digest': undefined }), 'coverage'],
    'change the path': [
      sent => ({ ...sent, target: '/v1/feeds/330000/lists.environment/entries' }),
      'signature',
    ],
    'change the method': [sent => ({ ...sent, method: 'GET' }), 'signature'],
    'add a query': [sent => ({ ...sent, target: `${sent.target}?from=1` }), 'signature'],
    'change the type': [headers({ 'content-type': 'application/json' }), 'signature'],
    'add a coding': [headers({ 'content-encoding': 'gzip' }), 'coverage'],
    'add a purpose': [headers(WITH_PURPOSE), 'coverage'],
    'take a part of the signature away': [headers({ signature: undefined }), 'syntax'],
  }
  for (const [what, [change, rule]] of Object.entries(CHANGES)) {
    test(`${what}: ${rule}`, async () => {
      gateway.change = change
      assertProblem(await through(await pushed()), 403, { code: 'SIGNATURE_BAD', rule })
      assertNothingWritten(desk)
    })
  }

  test('say for what restricted records are asked', async () => {
    gateway.change = headers({ 'xinqiao-sharing-request': 'GX-2026-999999' })
    const ask = await signed({ path: '/v1/subjects/91310118PDY00001XQ/records', headers: WITH_PURPOSE })
    assertProblem(await through(ask), 403, { code: 'SIGNATURE_BAD', rule: 'signature' })
    assert.deepEqual(desk.holder.audited, [])
  })

  test('give a question without a body one that nobody signed', async () => {
    gateway.change = sent => ({
      ...sent,
      body: Buffer.from('{}'),
      headers: { ...sent.headers, 'content-length': '2' },
    })
    assertProblem(await through(await signed({ path: '/v1/node' })), 403, {
      code: 'SIGNATURE_BAD',
      rule: 'coverage',
    })
  })

  test('send more than an operation takes', async () => {
    const long = JSON.stringify({ usccs: ['9'.repeat(70_000)] })
    const ask = {
      method: 'post' as const,
      path: '/v1/joint-lists/environment/checks',
      headers: JSON_BODY,
      body: long,
    }
    assertProblem(await through(await signed(ask)), 413, { code: 'BODY_TOO_LARGE' })
  })
})

suite('a signature and a connection', () => {
  test('the gateway itself is nobody', async () => {
    assertProblem(await through({ path: '/v1/node' }), 403, { code: 'SIGNATURE_REQUIRED' })
    assertProblem(await desk.askAs(identity, { path: '/v1/node' }), 403, { code: 'SIGNATURE_REQUIRED' })
  })

  test('a signature is no certificate: without the gateway it counts for nothing', async () => {
    const ask = await pushed()
    await assert.rejects(desk.askAs(CA(), ask))
    assertProblem(await desk.askAs(region.stranger, ask), 403, { code: 'NOT_A_MEMBER' })
    assertProblem(await desk.askAs(member(region, '330000'), ask), 403, { code: 'PAGE_FROM_STRANGER' })
    assertNothingWritten(desk)
  })

  test('a gateway that the membership no longer names is out, its open connections too', async () => {
    assert.equal((await through(await signed({ path: '/v1/node' }))).status, 200)
    desk.holder.membership = region.membership
    assertProblem(await through(await signed({ path: '/v1/node' })), 403, { code: 'NOT_A_MEMBER' })
    desk.listener.reload()
    assertProblem(await through(await signed({ path: '/v1/node' })), 403, { code: 'NOT_A_MEMBER' })
  })

  test('members with certificates are served beside it', async () => {
    assert.equal((await desk.ask('readNode', '320000', await good(desk, 'readNode'))).status, 200)
  })
})

suite('the peer client', () => {
  const clientOf = (division: string, signs = true) => {
    const membership = behind(region, gateway.pin, gateway.endpoint)
    return createPeerClient({
      membership: () => membership,
      tls: member(region, division),
      clock: () => now,
      requests: signs ? { division, suite: INTL, signer: signer(region, division) } : undefined,
    })
  }

  test('signs what goes through a gateway: pages, questions, cosignatures', async () => {
    const client = clientOf('320000')
    try {
      assert.deepEqual(await client.push(SELF, await pageOf(PUSHED)), { size: 2 })
      assert.ok((await client.feeds(SELF)).length > 0)
      const id = { feed: `${SELF}/lists.environment`, generation: 1 }
      assert.equal((await client.pull(SELF, id, 0, 2)).entries.length, 2)
      await client.sendCosignatures(SELF, id, [await desk.holder.cosignature('320000', id.feed)])
      assert.equal(desk.holder.cosignatures.length, 1)
    } finally {
      await client.close()
    }
  })

  test('without a key asks nothing there', async () => {
    const client = clientOf('320000', false)
    try {
      const error: PeerError = await client.feeds(SELF).then(
        () => assert.fail('answered'),
        thrown => thrown,
      )
      assert.equal(error.fault.code, 'PEER_NEEDS_SIGNATURE')
    } finally {
      await client.close()
    }
  })
})
