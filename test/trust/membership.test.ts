import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { INTL } from '../../src/feed/suite.ts'
import { TrustError } from '../../src/trust/fault.ts'
import { type Membership, signMembership, verifyMembership } from '../../src/trust/membership.ts'
import {
  encodeMembership,
  type Member,
  type MembershipBody,
  type SignedMembership,
} from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { signerOf } from '../feed/issuer.ts'

const DIVISIONS = ['310000', '320000', '330000', '340000']
const NOW = Date.UTC(2026, 10, 23)
const LIST = '310000/lists.environment'

function memberOf(division: string, i: number): Member {
  return {
    division,
    name: `示例${division}`,
    endpoint: `https://127.0.0.1:${7100 + i}`,
    certificatePins: [`sha256:${division.repeat(11).slice(0, 64)}`],
    feedKeys: [{ publicKey: signerOf(division).publicKey }],
    issues: division === '340000' ? [] : ['lists.environment', 'records.penalty'],
  }
}

const BODY: MembershipBody = {
  version: 1,
  region: 'test-delta',
  suite: 'intl',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  members: DIVISIONS.map(memberOf),
  feeds: {
    'lists.environment': { audience: 'members', scope: 'publicity', relayAllowed: true },
    'records.penalty': { audience: ['320000'], scope: 'sharing', relayAllowed: false },
  },
}

async function signed(
  membership = BODY,
  divisions = DIVISIONS,
  seed = (division: string) => division,
): Promise<SignedMembership> {
  let file: SignedMembership = { membership, signatures: [] }
  for (const division of divisions) file = await signMembership(file, division, signerOf(seed(division)))
  return file
}

const verified = async (body = BODY): Promise<Membership> => verifyMembership(INTL, await signed(body), NOW)

test('a file that all four signed comes back and is accepted', async () => {
  const file = await signed()
  const read = parseMembership(encodeMembership(file))
  const membership = verifyMembership(INTL, read, NOW)
  assert.deepEqual(membership.divisions, DIVISIONS)
  assert.equal(membership.member('320000')?.endpoint, 'https://127.0.0.1:7101')
  assert.match(membership.digest, /^[0-9a-f]{64}$/)
  assert.equal(membership.digest, (await verified()).digest)
  assert.notEqual(membership.digest, (await verified({ ...BODY, version: 2 })).digest)
})

test('needs the signature of every member, made with its own key', async () => {
  for (const absent of DIVISIONS) {
    const file = await signed(
      BODY,
      DIVISIONS.filter(division => division !== absent),
    )
    const fault = { code: 'MEMBERSHIP_SIGNATURE_BAD', division: absent }
    assert.throws(() => verifyMembership(INTL, file, NOW), { name: 'TrustError', fault })
  }
  const forged = await signed(BODY, DIVISIONS, () => '310000')
  assert.throws(() => verifyMembership(INTL, forged, NOW), {
    fault: { code: 'MEMBERSHIP_SIGNATURE_BAD', division: '320000' },
  })
})

test('changing any one character of the file makes it refused', async () => {
  const text = encodeMembership(await signed())
  const place = fc.nat(text.length - 1)
  fc.assert(
    fc.property(place, fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const changed =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1)
      // White space between values is not signed: the file is for people, too.
      try {
        if (JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(text))) return
      } catch {}
      assert.throws(
        () => verifyMembership(INTL, parseMembership(changed), NOW),
        (error: unknown) => error instanceof TrustError,
        changed.slice(at - 20, at + 20),
      )
    }),
    { numRuns: 2000 },
  )
})

test('refuses a file of a wrong shape, and says where', async () => {
  const plain = JSON.parse(encodeMembership(await signed()))
  const [first, second] = plain.membership.members
  const cases: [string, object][] = [
    ['version', { version: 0 }],
    ['suite', { suite: 'none' }],
    ['region', { region: '' }],
    ['validTo', { validTo: BODY.validFrom }],
    ['validFrom', { validFrom: '2026-01-01' }],
    ['membership', { more: 1 }],
    ['members[0].endpoint', { members: [{ ...first, endpoint: 'http://127.0.0.1' }] }],
    ['members[0].endpoint', { members: [{ ...first, endpoint: 'https://user@127.0.0.1' }] }],
    ['members[0].certificatePins', { members: [{ ...first, certificatePins: [] }] }],
    ['members[0].feedKeys', { members: [{ ...first, feedKeys: [] }] }],
    ['members[0].feedKeys[0].publicKey', { members: [{ ...first, feedKeys: [{ publicKey: 'AAAA' }] }] }],
    [
      'members[0].feedKeys[0].retiredAt',
      {
        members: [{ ...first, feedKeys: [{ ...first.feedKeys[0], retiredAt: { '320000/withdrawals': 1 } }] }],
      },
    ],
    ['members[0].issues', { members: [{ ...first, issues: ['withdrawals'] }] }],
    ['members[].division', { members: [first, { ...second, division: first.division }] }],
    [
      'members[].certificatePins',
      { members: [first, { ...second, certificatePins: first.certificatePins }] },
    ],
    ['members[].feedKeys', { members: [first, { ...second, feedKeys: first.feedKeys }] }],
    ['feeds.records.penalty', { feeds: { 'lists.environment': BODY.feeds['lists.environment'] } }],
    [
      'feeds.lists.environment.audience',
      { feeds: { 'lists.environment': { ...BODY.feeds['lists.environment'], audience: ['350000'] } } },
    ],
    ['feeds', { feeds: { withdrawals: BODY.feeds['lists.environment'] } }],
  ]
  for (const [where, change] of cases) {
    const text = JSON.stringify({ ...plain, membership: { ...plain.membership, ...change } })
    assert.throws(
      () => parseMembership(text),
      { name: 'TrustError', fault: { code: 'MEMBERSHIP_BAD', where } },
      where,
    )
  }
  for (const text of ['', '[]', '{}', 'null', JSON.stringify({ ...plain, more: 1 })]) {
    assert.throws(() => parseMembership(text), { name: 'TrustError' }, text.slice(0, 40))
  }
})

test('refuses a membership of another suite or from the future; an expired one only raises an alarm', async () => {
  const file = await signed()
  const early = Date.parse(BODY.validFrom) - 1
  assert.throws(() => verifyMembership(INTL, file, early), { fault: { code: 'MEMBERSHIP_NOT_YET_VALID' } })
  const sm = await signed({ ...BODY, suite: 'sm' })
  assert.throws(() => verifyMembership(INTL, sm, NOW), { fault: { code: 'MEMBERSHIP_OTHER' } })
  const late = Date.parse(BODY.validTo) + 1
  const membership = verifyMembership(INTL, file, late)
  assert.deepEqual([membership.expired(NOW), membership.expired(late)], [false, true])
})

test('only members of the version in force can bring in the next one', async () => {
  const held = await verified()
  const next = { ...BODY, version: 2 }
  assert.equal(verifyMembership(INTL, await signed(next), NOW, held).body.version, 2)
  const same = { code: 'MEMBERSHIP_NOT_NEWER', held: 1, given: 1 }
  const again = await signed()
  assert.throws(() => verifyMembership(INTL, again, NOW, held), { fault: same })
  const coup = {
    ...next,
    members: BODY.members.map(member => ({
      ...member,
      feedKeys: [...member.feedKeys, { publicKey: signerOf(`new ${member.division}`).publicKey }],
    })),
  }
  const coupFile = await signed(coup, DIVISIONS, division => `new ${division}`)
  assert.equal(verifyMembership(INTL, coupFile, NOW).body.version, 2)
  const fault = { code: 'MEMBERSHIP_SIGNATURE_BAD', division: '310000' }
  assert.throws(() => verifyMembership(INTL, coupFile, NOW, held), { fault })
  const elsewhere = await signed({ ...next, region: 'elsewhere' })
  assert.throws(() => verifyMembership(INTL, elsewhere, NOW, held), { fault: { code: 'MEMBERSHIP_OTHER' } })
})

test('only the issuer may write a feed, and only topics that it is given', async () => {
  const membership = await verified()
  assert.ok(membership.mayIssue('310000', LIST))
  assert.ok(!membership.mayIssue('320000', LIST))
  assert.ok(!membership.mayIssue('340000', '340000/lists.environment'))
  assert.ok(membership.mayIssue('340000', '340000/withdrawals'))
  assert.ok(membership.mayIssue('340000', '340000/to.310000'))
  for (const feed of [
    '340000/to.340000',
    '340000/to.350000',
    '340000/to.',
    '340000/',
    '340000/constructor',
    '350000/withdrawals',
    '',
  ]) {
    assert.ok(!membership.mayIssue(feed.slice(0, 6), feed), feed)
  }
})

test('a feed is read by those whom its terms name, a directed one by its two ends', async () => {
  const membership = await verified()
  const readers = (feed: string): string[] => DIVISIONS.filter(division => membership.mayRead(division, feed))
  assert.deepEqual(readers(LIST), DIVISIONS)
  assert.deepEqual(readers('310000/records.penalty'), ['310000', '320000'])
  assert.deepEqual(readers('310000/withdrawals'), DIVISIONS)
  assert.deepEqual(readers('340000/to.330000'), ['330000', '340000'])
  assert.deepEqual(readers('340000/lists.environment'), [])
  assert.deepEqual(readers('310000/lists.tourism'), [])
  assert.ok(!membership.mayRead('350000', LIST))
  assert.deepEqual(membership.audience(LIST), ['320000', '330000', '340000'])
  assert.deepEqual(membership.audience('340000/to.330000'), ['330000'])
  assert.deepEqual(membership.feedsOf('340000'), [
    '340000/withdrawals',
    '340000/to.310000',
    '340000/to.320000',
    '340000/to.330000',
  ])
  assert.deepEqual(membership.feedsOf('350000'), [])
})

test('a pin leads to its member, and an unknown one to nobody', async () => {
  const membership = await verified()
  assert.equal(membership.memberByPin(BODY.members[2]?.certificatePins[0] ?? '')?.division, '330000')
  assert.equal(membership.memberByPin(`sha256:${'f'.repeat(64)}`), undefined)
})

test('a retired key signs nothing new: not beyond its sizes, no other feed, no cosignature, no membership', async () => {
  const old = { publicKey: signerOf('310000').publicKey, retiredAt: { [LIST]: 7 } }
  const current = { publicKey: signerOf('new 310000').publicKey }
  const members = BODY.members.with(0, { ...(BODY.members[0] as Member), feedKeys: [old, current] })
  const rotated = { ...BODY, members }
  const oldSigned = await signed(rotated)
  const fault = { code: 'MEMBERSHIP_SIGNATURE_BAD', division: '310000' }
  assert.throws(() => verifyMembership(INTL, oldSigned, NOW), { fault })
  const file = await signed(rotated, DIVISIONS, division => (division === '310000' ? 'new 310000' : division))
  const membership = verifyMembership(INTL, parseMembership(encodeMembership(file)), NOW)
  assert.deepEqual(
    membership.feedKeys(LIST).map(key => key.upToSize),
    [7, undefined],
  )
  assert.deepEqual(
    membership.feedKeys('310000/withdrawals').map(key => key.upToSize),
    [undefined],
  )
  assert.deepEqual(membership.feedKeys('310000/lists.tourism'), [])
  assert.equal(membership.cosigningKeys('310000').length, 1)
  assert.deepEqual(membership.cosigningKeys('350000'), [])
})

const ENDED = { [LIST]: [{ size: 917, root: 'ab'.repeat(32) }] }

test('a feed whose generation was ended goes on in the next, and what was agreed stays', async () => {
  const body: MembershipBody = { ...BODY, version: 2, endedGenerations: ENDED }
  const read = parseMembership(encodeMembership(await signed(body)))
  const membership = verifyMembership(INTL, read, NOW, await verified())
  assert.equal(membership.generationOf(LIST), 2)
  assert.equal(membership.generationOf('310000/withdrawals'), 1)
  assert.deepEqual(membership.endOf({ feed: LIST, generation: 1 }), {
    size: 917,
    root: Buffer.alloc(32, 0xab),
  })
  assert.equal(membership.endOf({ feed: LIST, generation: 2 }), null)

  const forgets = await signed({ ...BODY, version: 3 })
  const moves = await signed({
    ...BODY,
    version: 3,
    endedGenerations: { [LIST]: [{ size: 916, root: 'ab'.repeat(32) }] },
  })
  for (const changed of [forgets, moves]) {
    assert.throws(() => verifyMembership(INTL, changed, NOW, membership), {
      fault: { code: 'MEMBERSHIP_OTHER' },
    })
  }
})

test('the end of a generation is read strictly', async () => {
  const wrong: [string, object][] = [
    ['endedGenerations.350000/withdrawals', { '350000/withdrawals': ENDED[LIST] }],
    [`endedGenerations.${LIST}`, { [LIST]: [] }],
    [`endedGenerations.${LIST}[0].root`, { [LIST]: [{ size: 1, root: 'AB'.repeat(32) }] }],
    [`endedGenerations.${LIST}[0].size`, { [LIST]: [{ size: -1, root: 'ab'.repeat(32) }] }],
  ]
  for (const [where, endedGenerations] of wrong) {
    const file = JSON.parse(encodeMembership(await signed()))
    file.membership.endedGenerations = endedGenerations
    assert.throws(() => parseMembership(JSON.stringify(file)), { fault: { code: 'MEMBERSHIP_BAD', where } })
  }
})

test('a sealing key comes back, is signed, and is never a feed key; without one the file is as before', async () => {
  const [first, ...rest] = BODY.members as [Member, ...Member[]]
  const sealingKey = Buffer.alloc(32, 7)
  const body = { ...BODY, members: [{ ...first, sealingKey }, ...rest] }
  const read = parseMembership(encodeMembership(await signed(body)))
  assert.deepEqual(read.membership.members[0]?.sealingKey, sealingKey)
  assert.notEqual((await verified(body)).digest, (await verified()).digest)
  assert.ok(!encodeMembership(await signed()).includes('sealingKey'))
  for (const bad of [signerOf('320000').publicKey, Buffer.alloc(31, 7)]) {
    const members = [{ ...first, sealingKey: bad }, ...rest]
    const text = encodeMembership(await signed({ ...BODY, members }))
    assert.throws(() => parseMembership(text), /sealingKey/)
  }
})

test('how long a copy stays fresh is whole minutes of a day at most, and may be left to the default', async () => {
  const withMinutes = (freshMinutes: unknown) => {
    const feeds = { ...BODY.feeds, 'lists.environment': { ...BODY.feeds['lists.environment'], freshMinutes } }
    return { ...BODY, feeds } as typeof BODY
  }
  const read = parseMembership(encodeMembership(await signed(withMinutes(3))))
  const membership = verifyMembership(INTL, read, NOW)
  assert.equal(membership.terms('310000/lists.environment')?.freshMinutes, 3)
  assert.equal((await verified()).terms('310000/lists.environment')?.freshMinutes, undefined)
  for (const wrong of [0, 1.5, 1_441, '3', null]) {
    const text = encodeMembership(await signed(withMinutes(wrong)))
    const where = 'feeds.lists.environment.freshMinutes'
    assert.throws(() => parseMembership(text), { fault: { code: 'MEMBERSHIP_BAD', where } })
  }
})
