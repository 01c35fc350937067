/** Whose certificate a document of earlier days was signed with. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { INTL } from '../../src/feed/suite.ts'
import { pinOwner } from '../../src/trust/earlier-pins.ts'
import { Membership, signMembership } from '../../src/trust/membership.ts'
import type { FeedKey, MembershipBody, SignedMembership } from '../../src/trust/membership-file.ts'
import { signerOf } from '../feed/issuer.ts'

const pin = (text: string): string => `sha256:${text.repeat(64).slice(0, 64)}`
const [OLD, AGREED, NOW, OTHER] = [pin('a1'), pin('a2'), pin('a3'), pin('b1')]

function bodyOf(version: number, pins: readonly string[], feedKeys: readonly FeedKey[]): MembershipBody {
  const member = (division: string, certificatePins: readonly string[], keys: readonly FeedKey[]) => ({
    ...{ division, name: division, endpoint: `https://${division}.example`, certificatePins },
    ...{ feedKeys: keys, issues: [], approved: { endpoints: [], certificatePins: [AGREED], feedKeys: [] } },
  })
  return {
    ...{ version, region: 'test-delta', suite: 'intl', feeds: {} },
    ...{ validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z' },
    members: [
      member('310000', pins, feedKeys),
      member('320000', [OTHER], [{ publicKey: signerOf('320000').publicKey }]),
    ],
  }
}

const first = { publicKey: signerOf('310000').publicKey }
const before = bodyOf(1, [OLD], [first])
/** The key that signed version 1 is retired, and still listed. */
const now = new Membership(
  INTL,
  bodyOf(3, [NOW], [{ ...first, retiredAt: {} }, { publicKey: signerOf('second').publicKey }]),
)

function signed(body: MembershipBody, division: string, seed = division): Promise<SignedMembership> {
  return signMembership({ membership: body, signatures: [] }, division, signerOf(seed))
}

suite('the owner of a pin', () => {
  test('is the member that lists it now, whatever was before', () => {
    assert.deepEqual(pinOwner(INTL, now, [], NOW), { division: '310000' })
    assert.equal(pinOwner(INTL, now, [], OLD), undefined)
  })

  test('was the member that listed it, by a version that it signed, also with a key that is retired since', async () => {
    const earlier = [await signed(before, '310000')]
    assert.deepEqual(pinOwner(INTL, now, earlier, OLD), { division: '310000', earlierVersion: 1 })
    assert.deepEqual(pinOwner(INTL, now, earlier, AGREED), { division: '310000', earlierVersion: 1 })
  })

  test('is nobody by a version that the member did not sign, or with a key that is none of its own', async () => {
    for (const earlier of [
      { membership: before, signatures: [] },
      await signed(before, '320000'),
      await signed(before, '310000', 'a stranger'),
      await signed(before, '310000', '320000'),
    ])
      assert.equal(pinOwner(INTL, now, [earlier], OLD), undefined)
  })

  test('is nobody by a version that is not earlier, of another region, or changed after it was signed', async () => {
    const whole = await signed(before, '310000')
    const changed = { ...whole, membership: bodyOf(1, [pin('c1')], [first]) }
    const later = await signed(bodyOf(4, [OLD], [first]), '310000')
    const elsewhere = await signed({ ...before, region: 'another' }, '310000')
    assert.equal(pinOwner(INTL, now, [changed], pin('c1')), undefined)
    assert.equal(pinOwner(INTL, now, [later, elsewhere], OLD), undefined)
    assert.notEqual(pinOwner(INTL, now, [changed, later, elsewhere, whole], OLD), undefined)
  })
})
