import { hex } from '../../../src/base/bytes.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { Membership } from '../../../src/trust/membership.ts'
import {
  encodeMembership,
  type MembershipBody,
  membershipMessage,
  type SignedMembership,
} from '../../../src/trust/membership-file.ts'
import { signerOf } from '../../feed/issuer.ts'

const DIVISIONS = ['310000', '320000']

/** The first membership of a region of two: as it was signed by both, and as it is not. */
export async function memberships(suite: Suite): Promise<object> {
  const membership = bodyOf(suite)
  const all = await signed(suite, membership, DIVISIONS)
  const text = encodeMembership(all)
  return {
    suite: suite.name,
    message: Buffer.from(membershipMessage(membership)).toString(),
    digest: new Membership(suite, membership).digest,
    valid: [
      { why: 'as it is written', file: text },
      { why: 'other white space in the file', file: JSON.stringify(JSON.parse(text)) },
    ],
    invalid: [
      {
        why: 'one signature is missing',
        file: encodeMembership(await signed(suite, membership, ['310000'])),
      },
      { why: 'a member was changed', file: text.replace('https://320000', 'https://330000') },
      {
        why: 'one member signed twice',
        file: text.replace(
          '"division": "320000",\n      "signature"',
          '"division": "310000",\n      "signature"',
        ),
      },
    ],
  }
}

function bodyOf(suite: Suite): MembershipBody {
  return {
    version: 1,
    region: 'example',
    suite: suite.name,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    members: DIVISIONS.map((division, i) => ({
      division,
      name: `示例省级结点${i + 1}（虚构）`,
      endpoint: `https://${division}.example`,
      certificatePins: [`sha256:${hex(suite.hash(Buffer.from(division)))}`],
      feedKeys: [{ publicKey: signerOf(`key of ${division}`, suite).publicKey }],
      issues: ['lists.environment'],
    })),
    feeds: { 'lists.environment': { audience: 'members', scope: 'publicity', relayAllowed: true } },
  }
}

async function signed(
  suite: Suite,
  membership: MembershipBody,
  divisions: readonly string[],
): Promise<SignedMembership> {
  const signatures = divisions.map(async division => ({
    division,
    signature: await signerOf(`key of ${division}`, suite).sign(membershipMessage(membership)),
  }))
  return { membership, signatures: await Promise.all(signatures) }
}
