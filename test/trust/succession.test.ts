/** Whose signatures bring a next version into force. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INTL } from '../../src/feed/suite.ts'
import type { TrustError } from '../../src/trust/fault.ts'
import {
  Membership,
  missingSignatures,
  signMembership,
  verifyMembership,
} from '../../src/trust/membership.ts'
import { encodeMembership, type Member, type MembershipBody } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { consentFor } from '../../src/trust/succession.ts'
import { signerOf } from '../feed/issuer.ts'

const DIVISIONS = ['310000', '320000', '330000', '340000']
const NOW = Date.UTC(2026, 10, 23)
const pin = (text: string): string => `sha256:${text.repeat(64).slice(0, 64)}`
const key = (seed: string): Uint8Array => signerOf(seed).publicKey

const BODY: MembershipBody = {
  version: 7,
  region: 'test-delta',
  suite: 'intl',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  members: DIVISIONS.map((division, i) => ({
    division,
    name: `示例${division}`,
    endpoint: `https://node${i}.example:7100`,
    certificatePins: [pin(`a${i}`)],
    feedKeys: [{ publicKey: key(division) }],
    issues: ['lists.environment', 'records.penalty'],
    approved: {
      endpoints: [`https://standby${i}.example:7100`],
      certificatePins: [pin(`b${i}`)],
      feedKeys: [key(`spare ${division}`)],
    },
  })),
  feeds: {
    'lists.environment': { audience: 'members', scope: 'publicity', relayAllowed: true },
    'records.penalty': { audience: ['310000', '320000'], scope: 'sharing', relayAllowed: false },
  },
  chairs: [
    { division: '310000', from: '2026-01-01T00:00:00.000Z', to: '2026-07-01T00:00:00.000Z' },
    { division: '330000', from: '2026-07-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
  ],
}
const NEXT = { ...BODY, version: 8, validFrom: '2026-11-01T00:00:00.000Z' }
const held = new Membership(INTL, BODY)

function withMember(division: string, change: Partial<Member>, body: MembershipBody = NEXT): MembershipBody {
  return {
    ...body,
    members: body.members.map(one => (one.division === division ? { ...one, ...change } : one)),
  }
}

async function signedBy(membership: MembershipBody, seeds: readonly string[]) {
  let file = { membership, signatures: [] } as Awaited<ReturnType<typeof signMembership>>
  for (const seed of seeds) file = await signMembership(file, seed.replace(/^spare /, ''), signerOf(seed))
  return parseMembership(encodeMembership(file))
}

const signersOf = (next: MembershipBody): readonly string[] => consentFor(BODY, next).signers

test('what concerns all needs all, what concerns some needs only those', () => {
  const { 'records.penalty': penalty, ...others } = BODY.feeds
  if (penalty === undefined) throw new Error('no terms')
  const cases: [string, MembershipBody, readonly string[]][] = [
    ['nothing', NEXT, DIVISIONS],
    ['a longer time', { ...NEXT, validTo: '2028-01-01T00:00:00.000Z' }, DIVISIONS],
    ['another chair', { ...NEXT, chairs: [] }, DIVISIONS],
    ['a member leaves', { ...NEXT, members: NEXT.members.slice(1) }, DIVISIONS],
    ['an endpoint nobody approved', withMember('320000', { endpoint: 'https://x.example' }), DIVISIONS],
    ['a pin nobody approved', withMember('320000', { certificatePins: [pin('a1'), pin('c')] }), DIVISIONS],
    ['a gateway', withMember('320000', { gateway: { certificatePins: [pin('d')] } }), DIVISIONS],
    [
      'an issuer stops what two read',
      withMember('320000', { issues: ['lists.environment'] }),
      ['310000', '320000'],
    ],
    [
      'a topic is read by fewer: its issuers and readers',
      { ...NEXT, feeds: { ...others, 'records.penalty': { ...penalty, audience: ['310000'] } } },
      DIVISIONS,
    ],
    [
      'the same where one issues',
      {
        ...withMember('340000', { issues: ['lists.environment'] }),
        feeds: BODY.feeds,
      },
      ['310000', '320000', '340000'],
    ],
  ]
  for (const [why, next, signers] of cases) assert.deepEqual(signersOf(next), signers, why)
})

test('the chair alone brings in what was approved, and nothing besides', async () => {
  const renewed = withMember('320000', {
    endpoint: 'https://standby1.example:7100',
    certificatePins: [pin('b1')],
    feedKeys: [{ publicKey: key('320000') }, { publicKey: key('spare 320000') }],
  })
  assert.equal(consentFor(BODY, renewed).kind, 'renewal')
  const byChair = await signedBy(renewed, ['330000'])
  assert.equal(
    verifyMembership(INTL, byChair, NOW, held).member('320000')?.endpoint,
    'https://standby1.example:7100',
  )
  // Chair in the first half of the year only.
  const byOther = await signedBy(renewed, ['310000', '320000'])
  const fault = { code: 'MEMBERSHIP_SIGNATURE_BAD', division: '330000' }
  assert.throws(() => verifyMembership(INTL, byOther, NOW, held), { fault })
  const more = { ...renewed, validTo: '2028-01-01T00:00:00.000Z' }
  const byChairMore = await signedBy(more, ['330000'])
  assert.deepEqual(
    missingSignatures(INTL, byChairMore, held).map(one => one.division),
    ['310000', '320000', '340000'],
  )
  // Without what it follows, a version of the chair is no root of trust.
  assert.throws(() => verifyMembership(INTL, byChair, NOW), { name: 'TrustError' })
})

test('a key of another member does not become that member by the hand of the chair', () => {
  const stolen = withMember('320000', { certificatePins: [pin('a1'), pin('f')] })
  assert.deepEqual(signersOf(stolen), DIVISIONS)
  const feedKey = withMember('320000', {
    feedKeys: [{ publicKey: key('320000') }, { publicKey: key('mallory') }],
  })
  assert.deepEqual(signersOf(feedKey), DIVISIONS)
})

test('a feed key is changed in two steps, and its owner says how far the old one signed', async () => {
  const both = withMember('320000', {
    feedKeys: [{ publicKey: key('320000') }, { publicKey: key('spare 320000') }],
  })
  const first = verifyMembership(INTL, await signedBy(both, ['330000']), NOW, held)
  const retired = withMember(
    '320000',
    {
      feedKeys: [
        { publicKey: key('320000'), retiredAt: { '320000/lists.environment': 41 } },
        { publicKey: key('spare 320000') },
      ],
    },
    { ...both, version: 9 },
  )
  assert.deepEqual(consentFor(first.body, retired).signers, ['320000', '330000'])
  const byOld = await signedBy(retired, ['330000', '320000'])
  const fault = { code: 'MEMBERSHIP_SIGNATURE_BAD', division: '320000' }
  assert.throws(
    () => verifyMembership(INTL, byOld, NOW, first),
    { fault },
    'the key that goes does not decide',
  )
  const byNew = await signedBy(retired, ['330000', 'spare 320000'])
  const second = verifyMembership(INTL, byNew, NOW, first)
  assert.deepEqual(
    second.feedKeys('320000/lists.environment').map(one => one.upToSize),
    [41, undefined],
  )
})

test('history stays verifiable: no key disappears, and how far a retired one is valid does not change', () => {
  const at = 'members[320000].feedKeys'
  const spare = { publicKey: key('spare 320000') }
  const old = { publicKey: key('320000'), retiredAt: { '320000/lists.environment': 41 } }
  const after = withMember('320000', { feedKeys: [old, spare] })
  const refusedAt = (where: string, heldBody: MembershipBody, next: MembershipBody) =>
    assert.throws(
      () => consentFor(heldBody, next),
      (error: TrustError) =>
        error.fault.code === 'MEMBERSHIP_BAD' && 'where' in error.fault && error.fault.where === where,
    )
  refusedAt(at, BODY, withMember('320000', { feedKeys: [spare] }))
  refusedAt(
    at,
    after,
    withMember('320000', { feedKeys: [{ ...old, retiredAt: { '320000/withdrawals': 41 } }, spare] }),
  )
  refusedAt(at, after, withMember('320000', { feedKeys: [{ publicKey: old.publicKey }, spare] }))
  refusedAt('validFrom', BODY, { ...NEXT, validFrom: '2025-11-01T00:00:00.000Z' })
})

test('chairs, what is approved and gateways are read strictly', async () => {
  const plain = JSON.parse(encodeMembership({ membership: BODY, signatures: [] }))
  assert.deepEqual(parseMembership(JSON.stringify(plain)).membership, BODY, 'the file says what was meant')
  const [first, second] = plain.membership.members
  const term = BODY.chairs?.[0]
  const cases: [string, object][] = [
    ['chairs[0]', { chairs: [{ ...term, division: '350000' }] }],
    ['chairs[0].to', { chairs: [{ ...term, to: term?.from }] }],
    ['chairs[1]', { chairs: [term, term] }],
    ['chairs[0]', { chairs: [{ ...term, more: 1 }] }],
    ['members[0].approved', { members: [{ ...first, approved: { ...first.approved, more: 1 } }] }],
    [
      'members[0].approved.feedKeys',
      { members: [{ ...first, approved: { ...first.approved, feedKeys: ['AAAA'] } }] },
    ],
    [
      'members[].certificatePins',
      { members: [first, { ...second, approved: { ...second.approved, certificatePins: [pin('a0')] } }] },
    ],
    ['members[0].gateway', { members: [{ ...first, gateway: { certificatePins: [] } }] }],
    ['members[].gateway', { members: [first, { ...second, gateway: { certificatePins: [pin('a0')] } }] }],
    [
      'feeds.lists.environment.resourceId',
      {
        feeds: { ...BODY.feeds, 'lists.environment': { ...BODY.feeds['lists.environment'], resourceId: '' } },
      },
    ],
  ]
  for (const [where, change] of cases) {
    const text = JSON.stringify({
      ...plain,
      membership: { ...plain.membership, chairs: undefined, ...change },
    })
    assert.throws(() => parseMembership(text), { fault: { code: 'MEMBERSHIP_BAD', where } }, where)
  }
})
