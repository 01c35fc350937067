/**
 * The matrix of rights: every operation of the contract, by every kind of caller, over real mutual TLS. Deny by
 * default: a caller that is not in a row of {@link ANSWERED} gets nothing, and nothing that it sends is written.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import type { OperationId } from '../../src/http/contract.ts'
import { createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import {
  assertNothingWritten,
  assertProblem,
  good,
  JSON_BODY,
  OPERATIONS,
  pageOf,
  push,
  textOf,
  WITH_PURPOSE,
} from './asks.ts'
import { assertInContract } from './contract-answers.ts'
import { type Ask, askAt, Desk, type Reply } from './desk.ts'
import { behind, type Gateway, gatewayIdentity, openGateway, type SignedAs, signedAsk } from './gateway.ts'
import { SELF } from './holder.ts'
import { type Identity, makeRegion, member, type Region } from './region.ts'
import { judging, listOf } from './revocation.ts'

let region: Region
let desk: Desk
let revoked: Identity
let gateway: Gateway
before(async () => {
  region = await makeRegion()
  desk = await Desk.open({}, region)
  const wish = { commonName: 'revoked', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const { request, privateKey } = await createRequest({ commonName: 'revoked' })
  const cert = issueCertificate({ authority: region.authority, request, ...wish, days: 2, now: Date.now() })
  revoked = { cert, key: privateKey, ca: region.authority.certificate }
  const { list } = await listOf(region, [revoked])
  desk.listener.reload(judging(member(region, SELF), [list]))
  gateway = await openGateway(await gatewayIdentity(region), desk.listener.endpoint)
})
beforeEach(() => desk.holder.reset())
after(async () => {
  await gateway.close()
  await desk.listener.close()
})

/** Asks through the gateway, over TLS that proves nobody. */
const throughGateway = async (ask: Ask): Promise<Reply> => {
  desk.holder.membership = behind(region, gateway.pin)
  return askAt(gateway.endpoint, { ca: region.authority.certificate }, ask)
}
const signed = (ask: Ask, as: Partial<SignedAs> = {}) =>
  signedAsk(region, ask, { division: '320000', now: desk.holder.ports().clock(), ...as })

suite('whoever is not proven to be a member gets nothing, whatever is asked', () => {
  /** Cut in the handshake or before the first answer: not even an error. */
  const CUT: Readonly<Record<string, () => Partial<Identity> & Pick<Identity, 'ca'>>> = {
    'no certificate': () => ({ ca: region.authority.certificate }),
    'a certificate of another authority': () => region.foreign,
    'a certificate whose time is over': () => region.expired,
    'a certificate for servers only': () => region.serverOnly,
    'a revoked certificate': () => revoked,
  }
  for (const [who, identity] of Object.entries(CUT)) {
    for (const id of OPERATIONS) {
      test(`${id}: ${who}`, async () => {
        const ask = await good(desk, id)
        await assert.rejects(desk.askAs(identity(), ask))
        assertNothingWritten(desk)
        assert.deepEqual(desk.holder.audited, [])
      })
    }
  }

  for (const id of OPERATIONS) {
    test(`${id}: a certificate that no member has is refused by name`, async () => {
      const reply = await desk.askAs(region.stranger, await good(desk, id))
      assertProblem(reply, 403, { code: 'NOT_A_MEMBER', act: 'caller-operator' })
      assertInContract(id, reply)
      assertNothingWritten(desk)
    })
  }

  test('a local system has no certificate of the region, and its token is no key to this face', async () => {
    const headers = { authorization: 'Bearer xq_0123456789abcdef0123456789abcdef' }
    await assert.rejects(desk.askAs({ ca: region.authority.certificate }, { path: '/v1/node', headers }))
    const reply = await desk.askAs(region.stranger, { path: '/v1/node', headers })
    assertProblem(reply, 403, { code: 'NOT_A_MEMBER' })
  })

  test('a member that is taken out of the membership is out on its open connections', async () => {
    const { body } = region
    const without = body.members.filter(({ division }) => division !== '330000')
    desk.holder.membership = new (
      desk.holder.membership.constructor as typeof import('../../src/trust/membership.ts').Membership
    )((await import('../../src/feed/suite.ts')).INTL, { ...body, version: 2, members: without })
    for (const id of OPERATIONS) {
      const reply = await desk.askAs(member(region, '330000'), await good(desk, id))
      assertProblem(reply, 403, { code: 'NOT_A_MEMBER' })
    }
  })
})

type Outcome =
  | 'answered'
  | 'FEED_UNKNOWN'
  | 'PAGE_FROM_STRANGER'
  | 'COSIGNATURE_NOT_YOURS'
  | 'REQUEST_INVALID'

/**
 * Feeds, by who asks: this node's own certificate (310000), the member that may read tourism (320000), and two that
 * may not (330000, 340000). `340000/to.310000` is written by Anhui for this node alone.
 */
const FEED_RIGHTS: readonly (readonly [string, string, Readonly<Record<string, Outcome>>])[] = [
  ['read', '310000/lists.environment', all('answered')],
  ['read', '310000/withdrawals', all('answered')],
  ['read', '320000/withdrawals', all('answered')],
  ['read', '310000/lists.tourism', { ...all('FEED_UNKNOWN'), 310000: 'answered', 320000: 'answered' }],
  ['read', '340000/to.310000', { ...all('FEED_UNKNOWN'), 310000: 'answered', 340000: 'answered' }],
  ['read', '310000/lists.nothing', all('FEED_UNKNOWN')],
  ['read', '310000/audit', all('REQUEST_INVALID')],
  ['push', '320000/lists.environment', { ...all('PAGE_FROM_STRANGER'), 320000: 'answered' }],
  ['push', '310000/lists.environment', { ...all('PAGE_FROM_STRANGER'), 310000: 'answered' }],
  ['push', '340000/to.310000', { ...all('FEED_UNKNOWN'), 310000: 'PAGE_FROM_STRANGER', 340000: 'answered' }],
  ['push', '340000/to.320000', { ...all('FEED_UNKNOWN'), 320000: 'PAGE_FROM_STRANGER' }],
  ['push', '310000/audit', all('REQUEST_INVALID')],
  ['cosign', '310000/lists.environment', { ...all('answered'), 310000: 'COSIGNATURE_NOT_YOURS' }],
  [
    'cosign',
    '310000/lists.tourism',
    { ...all('FEED_UNKNOWN'), 310000: 'COSIGNATURE_NOT_YOURS', 320000: 'answered' },
  ],
  ['cosign', '320000/lists.environment', all('COSIGNATURE_NOT_YOURS')],
]

function all(outcome: Outcome): Record<string, Outcome> {
  return { 310000: outcome, 320000: outcome, 330000: outcome, 340000: outcome }
}

suite('through a gateway that ends TLS', () => {
  for (const id of OPERATIONS) {
    test(`${id}: a good signature is the member that a certificate is`, async () => {
      const direct = await desk.ask(id, '320000', await good(desk, id))
      desk.holder.reset()
      const reply = await throughGateway(await signed(await good(desk, id)))
      assertInContract(id, reply)
      assert.deepEqual([reply.status, reply.text.length], [direct.status, direct.text.length])
    })

    const REFUSED: Readonly<Record<string, readonly [code: string, ask: (ask: Ask) => Promise<Ask>]>> = {
      'no signature': ['SIGNATURE_REQUIRED', async ask => ask],
      'a signature for another member': ['SIGNATURE_REQUIRED', ask => signed(ask, { addressee: '340000' })],
      'a signature with the key of another': ['SIGNATURE_BAD', ask => signed(ask, { key: '330000' })],
      'a signature of another request': [
        'SIGNATURE_BAD',
        async ask => ({ ...ask, path: ask.path.includes('?') ? `${ask.path}&x=1` : `${ask.path}?x=1` }),
      ],
      'a signature of yesterday': [
        'SIGNATURE_EXPIRED',
        ask => signed(ask, { now: desk.holder.ports().clock() - 86_400_000 }),
      ],
    }
    for (const [what, [code, change]] of Object.entries(REFUSED)) {
      test(`${id}: ${what} is refused`, async () => {
        const ask = await good(desk, id)
        const reply = await throughGateway(await change(code === 'SIGNATURE_BAD' ? await signed(ask) : ask))
        assertProblem(reply, 403, { code })
        assertInContract(id, reply)
        assertNothingWritten(desk)
        assert.deepEqual(desk.holder.audited, [])
      })
    }

    test(`${id}: a signature that was used is refused`, async () => {
      const ask = await signed(await good(desk, id))
      await throughGateway(ask)
      const { pages, cosignatures, audited } = desk.holder
      const after = () => [pages.length, cosignatures.length, audited.length]
      const before = after()
      const reply = await throughGateway(ask)
      assertProblem(reply, 403, { code: 'SIGNATURE_REPLAYED' })
      assertInContract(id, reply)
      assert.deepEqual(after(), before)
    })
  }
})

suite('feeds', () => {
  const does = async (what: string, feed: string, caller: string): Promise<readonly [OperationId, Ask]> => {
    if (what === 'read') return ['readEntries', { path: `/v1/feeds/${feed}/entries?generation=1&from=0` }]
    if (what === 'push') {
      const page = feed.endsWith('audit') ? 'x' : textOf(await pageOf(feed))
      return ['pushEntries', push(page, undefined, feed)]
    }
    const cosignatures = [await desk.holder.cosignature(caller, feed)]
    const body = JSON.stringify({ generation: 1, cosignatures })
    return [
      'pushCosignatures',
      { method: 'post', path: `/v1/feeds/${feed}/cosignatures`, headers: JSON_BODY, body },
    ]
  }
  for (const [what, feed, outcomes] of FEED_RIGHTS) {
    for (const [caller, outcome] of Object.entries(outcomes)) {
      test(`${caller} ${what} ${feed}: ${outcome}`, async () => {
        const [id, ask] = await does(what, feed, caller)
        const ways = [
          () => desk.ask(id, caller, ask),
          async () => throughGateway(await signed(ask, { division: caller })),
        ]
        for (const way of ways) {
          desk.holder.reset()
          const reply = await way()
          if (outcome === 'answered') assert.ok(reply.status === 200 || reply.status === 204, reply.text)
          else {
            assert.equal(reply.json()['code'], outcome)
            assertNothingWritten(desk)
          }
        }
      })
    }
  }

  test('"not yours" and "not there" are the same answer but for the number of the request', async () => {
    const ask = async (feed: string) => {
      const reply = await desk.ask('readEntries', '330000', {
        path: `/v1/feeds/${feed}/entries?generation=1&from=0`,
      })
      const { instance: _, ...problem } = reply.json()
      return [reply.status, problem]
    }
    assert.deepEqual(await ask('310000/lists.tourism'), await ask('310000/lists.nothing'))
    assert.deepEqual(await ask('340000/to.310000'), await ask('340000/to.990000'))
  })
})

suite('lists and records', () => {
  /** Who may read the feeds of a list is told what is on it; for others it is as if there were nothing. */
  const LIST: Readonly<Partial<Record<OperationId, (domain: string) => Ask>>> = {
    readJointList: domain => ({ path: `/v1/joint-lists/${domain}` }),
    listJointSubjects: domain => ({ path: `/v1/joint-lists/${domain}/subjects` }),
    readJointSubject: domain => ({ path: `/v1/joint-lists/${domain}/subjects/91310118PDY00001XQ` }),
    checkJointSubjects: domain => ({
      method: 'post',
      path: `/v1/joint-lists/${domain}/checks`,
      headers: JSON_BODY,
      body: JSON.stringify({ usccs: ['91310118PDY00001XQ'] }),
    }),
    readJointChanges: domain => ({ path: `/v1/joint-lists/${domain}/changes` }),
    exportJointList: domain => ({ path: `/v1/joint-lists/${domain}/snapshot` }),
    checkJointPerson: domain => ({
      method: 'post',
      path: `/v1/joint-lists/${domain}/person-checks`,
      headers: { ...JSON_BODY, ...WITH_PURPOSE },
      body: JSON.stringify({ idType: '身份证', idNumber: '310199199001010018' }),
    }),
  }
  for (const [id, ask] of Object.entries(LIST) as [OperationId, (domain: string) => Ask][]) {
    for (const [caller, sees] of Object.entries({
      310000: true,
      320000: true,
      330000: false,
      340000: false,
    })) {
      test(`${id}: ${caller} ${sees ? 'sees' : 'sees nothing of'} a list that only Jiangsu may read`, async () => {
        const reply = await desk.ask(id, caller, ask('tourism'))
        assert.equal(reply.status, 200)
        const shown = /"record":\{|"subjects":[1-9]|310000\/lists\.tourism/.test(reply.text)
        assert.equal(shown, sees, reply.text.slice(0, 300))
      })
    }
  }
})
