import { hex } from '../../../src/base/bytes.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import {
  encodeMembership,
  type Member,
  type MembershipBody,
  membershipMessage,
} from '../../../src/trust/membership-file.ts'
import { signerOf } from '../../feed/issuer.ts'

const [A, B, C] = ['310000', '320000', '330000'] as const

/** Which next version of a membership follows the one in force, and who must have signed it (docs/protocol.md §10). */
export async function successions(suite: Suite): Promise<object> {
  const held = heldBody(suite)
  const next = (change: Partial<MembershipBody>): MembershipBody => ({ ...held, version: 4, ...change })
  const member = (division: string, change: Partial<Member>) =>
    held.members.map(one => (one.division === division ? { ...one, ...change } : one))
  const key = (seed: string) => signerOf(seed, suite).publicKey
  const retired = (from: readonly Member['feedKeys'][number][], sizes: Readonly<Record<string, number>>) =>
    from.map((one, i) => (i === 0 ? { ...one, retiredAt: sizes } : one))
  const two = [{ publicKey: key(`key of ${C}`) }, { publicKey: key('second key') }]
  const end = { size: 7, root: 'ab'.repeat(32) }
  const { 'lists.environment': environment } = held.feeds
  const cases: {
    why: string
    fault?: string
    next: MembershipBody
    signers: readonly string[]
    keys?: string
  }[] = [
    { why: 'nothing but the number, signed by all', next: next({}), signers: [A, B, C] },
    { why: 'a version is left out', next: next({ version: 9 }), signers: [A, B, C] },
    { why: 'the same number', fault: 'MEMBERSHIP_NOT_NEWER', next: next({ version: 3 }), signers: [A, B, C] },
    {
      why: 'another region',
      fault: 'MEMBERSHIP_OTHER',
      next: next({ region: 'elsewhere' }),
      signers: [A, B, C],
    },
    {
      why: 'it begins before the one in force',
      fault: 'MEMBERSHIP_BAD',
      next: next({ validFrom: '2025-01-01T00:00:00.000Z' }),
      signers: [A, B, C],
    },
    {
      why: 'one of all is missing',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({ validTo: '2028-01-01T00:00:00.000Z' }),
      signers: [A, B],
    },
    {
      why: 'terms of a topic: its issuer and its readers sign',
      next: next({
        feeds: {
          ...held.feeds,
          'records.penalty': { audience: [A, B], scope: 'sharing', relayAllowed: true },
        },
      }),
      signers: [A, B],
    },
    {
      why: 'terms of a topic that all read: all sign',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({
        feeds: {
          ...held.feeds,
          'lists.environment': {
            ...(environment ?? { audience: 'members', scope: 'publicity' }),
            relayAllowed: false,
          },
        },
      }),
      signers: [A, B],
    },
    {
      why: 'the chair brings in an endpoint that was approved',
      next: next({ members: member(B, { endpoint: 'https://new.example' }) }),
      signers: [A],
    },
    {
      why: 'the chair cannot bring in another endpoint',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({ members: member(B, { endpoint: 'https://other.example' }) }),
      signers: [A],
    },
    {
      why: 'another member is not the chair',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({ members: member(B, { endpoint: 'https://new.example' }) }),
      signers: [B],
    },
    {
      why: 'the chair and its owner retire a key',
      next: next({ members: member(C, { feedKeys: retired(two, { [`${C}/withdrawals`]: 5 }) }) }),
      signers: [A, C],
      keys: 'second key',
    },
    {
      why: 'the chair does not retire a key without its owner',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({ members: member(C, { feedKeys: retired(two, { [`${C}/withdrawals`]: 5 }) }) }),
      signers: [A],
    },
    {
      why: 'a key does not decide about its own end',
      fault: 'MEMBERSHIP_SIGNATURE_BAD',
      next: next({ members: member(C, { feedKeys: retired(two, { [`${C}/withdrawals`]: 5 }) }) }),
      signers: [A, C],
    },
    {
      why: 'a key is gone',
      fault: 'MEMBERSHIP_BAD',
      next: next({ members: member(C, { feedKeys: two.slice(0, 1) }) }),
      signers: [A, B, C],
    },
    {
      why: 'a generation ends',
      next: next({ endedGenerations: { ...held.endedGenerations, [`${B}/lists.environment`]: [end] } }),
      signers: [A, B, C],
    },
    {
      why: 'an end that was agreed changes',
      fault: 'MEMBERSHIP_OTHER',
      next: next({ endedGenerations: { [`${A}/lists.environment`]: [{ ...end, size: 8 }] } }),
      signers: [A, B, C],
    },
  ]
  const file = async (
    body: MembershipBody,
    signers: readonly string[],
    keySeed?: string,
  ): Promise<string> => {
    const signatures = signers.map(async division => {
      const seed = division === C && keySeed !== undefined ? keySeed : `key of ${division}`
      return { division, signature: await signerOf(seed, suite).sign(membershipMessage(body)) }
    })
    return encodeMembership({ membership: body, signatures: await Promise.all(signatures) })
  }
  return {
    suite: suite.name,
    held: await file(held, [A, B, C]),
    cases: await Promise.all(
      cases.map(async ({ next: body, signers, keys, ...one }) => ({
        ...one,
        file: await file(body, signers, keys),
      })),
    ),
  }
}

function heldBody(suite: Suite): MembershipBody {
  const end = { size: 7, root: 'ab'.repeat(32) }
  return {
    version: 3,
    region: 'example',
    suite: suite.name,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    members: [A, B, C].map(division => ({
      division,
      name: `示例省级结点（虚构）`,
      endpoint: `https://${division}.example`,
      certificatePins: [`sha256:${hex(suite.hash(Buffer.from(division)))}`],
      feedKeys: [
        { publicKey: signerOf(`key of ${division}`, suite).publicKey },
        ...(division === C ? [{ publicKey: signerOf('second key', suite).publicKey }] : []),
      ],
      issues: division === A ? ['lists.environment', 'records.penalty'] : ['lists.environment'],
      ...(division === B
        ? { approved: { endpoints: ['https://new.example'], certificatePins: [], feedKeys: [] } }
        : {}),
    })),
    feeds: {
      'lists.environment': { audience: 'members', scope: 'publicity', relayAllowed: true },
      'records.penalty': { audience: [A, B], scope: 'sharing', relayAllowed: false },
    },
    chairs: [{ division: A, from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }],
    endedGenerations: { [`${A}/lists.environment`]: [end] },
  }
}
