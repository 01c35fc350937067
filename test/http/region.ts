/** A region for tests of the network: real certificates, a membership signed by all, keys of every member. */
import { type FeedSigner, INTL } from '../../src/feed/suite.ts'
import {
  type Authority,
  type CertificateRequest,
  createAuthority,
  createRequest,
  issueCertificate,
} from '../../src/trust/certificates.ts'
import { Membership, signMembership } from '../../src/trust/membership.ts'
import {
  encodeMembership,
  type FeedTerms,
  type MembershipBody,
  type SignedMembership,
} from '../../src/trust/membership-file.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { signerOf } from '../feed/issuer.ts'

/** What one side of a connection presents and trusts, PEM. */
export interface Identity {
  readonly cert: string
  readonly key: string
  readonly ca: string
}

export interface Region {
  /** The region's authority, which also signs its revocation lists. */
  readonly authority: Authority
  readonly members: ReadonlyMap<string, Identity>
  readonly signers: ReadonlyMap<string, FeedSigner>
  /** Of the region's authority, but in no membership. */
  readonly stranger: Identity
  /** Of an authority that the region does not know; it trusts the region's. */
  readonly foreign: Identity
  /** Of the region's authority and with a member's pin, but its time is over. */
  readonly expired: Identity
  /** Of the region's authority and with a member's pin (Jiangsu), but for servers only, or for clients only. */
  readonly serverOnly: Identity
  readonly clientOnly: Identity
  /** Of the region's authority, for another host than this one. */
  readonly misnamed: Identity
  readonly body: MembershipBody
  readonly membership: Membership
  /** The file. */
  readonly signedMembership: string
}

export const NOW = Date.now()
export const DIVISIONS = ['310000', '320000', '330000', '340000'] as const
const DAY = 86_400_000
const ALL: FeedTerms = { audience: 'members', scope: 'publicity', relayAllowed: false }

/** What every division may issue, and who may read it: tourism only Jiangsu. */
const FEEDS = { 'lists.environment': ALL, 'lists.tourism': { ...ALL, audience: ['320000'] } }

export async function makeRegion(): Promise<Region> {
  const [authority, other] = await Promise.all([newAuthority('region'), newAuthority('other')])
  const [outsider, ...nodes] = await Promise.all(
    ['stranger', ...DIVISIONS].map(commonName => createRequest({ commonName })),
  )
  if (outsider === undefined) throw new Error('no outsider')
  const identity = (
    issuer: Authority,
    { request, privateKey }: CertificateRequest,
    wish: Wish = {},
  ): Identity => {
    const { now = NOW, uses = 'both', host = { dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] } } = wish
    const names = { commonName: 'test node', ...host }
    const cert = issueCertificate({ authority: issuer, request, ...names, uses, days: 2, now })
    return { cert, key: privateKey, ca: authority.certificate }
  }
  const requests = new Map(DIVISIONS.map((division, i) => [division, nodes[i] as CertificateRequest]))
  const members = new Map(
    [...requests].map(([division, request]) => [division, identity(authority, request)]),
  )
  const signers = new Map(DIVISIONS.map(division => [division, signerOf(keyOf(division))]))
  const body = bodyOf(members, signers)
  let signed: SignedMembership = { membership: body, signatures: [] }
  for (const [division, signer] of signers) signed = await signMembership(signed, division, signer)
  return {
    authority,
    members,
    signers,
    serverOnly: identity(authority, nodes[1] as CertificateRequest, { uses: 'server' }),
    clientOnly: identity(authority, nodes[1] as CertificateRequest, { uses: 'client' }),
    stranger: identity(authority, outsider),
    foreign: identity(other, outsider),
    misnamed: identity(authority, outsider, {
      host: { dnsNames: ['node.example'], ipAddresses: ['192.0.2.1'] },
    }),
    expired: identity(authority, nodes[1] as CertificateRequest, { now: NOW - 3 * DAY }),
    body,
    membership: new Membership(INTL, body),
    signedMembership: encodeMembership(signed),
  }
}

interface Wish {
  readonly uses?: 'server' | 'client'
  readonly now?: number
  readonly host?: { readonly dnsNames: string[]; readonly ipAddresses: string[] }
}

export function member(region: Region, division: string): Identity {
  const found = region.members.get(division)
  if (found === undefined) throw new Error(`no member ${division}`)
  return found
}

export function signer(region: Region, division: string): FeedSigner {
  const found = region.signers.get(division)
  if (found === undefined) throw new Error(`no member ${division}`)
  return found
}

/** The same membership, one version later, with one member changed or (undefined) removed. */
export function changedMembership(
  { body }: Region,
  division: string,
  change: Partial<MembershipBody['members'][number]> | undefined,
): Membership {
  const members = body.members.flatMap(one => {
    if (one.division !== division) return [one]
    return change === undefined ? [] : [{ ...one, ...change }]
  })
  return new Membership(INTL, { ...body, version: body.version + 1, members })
}

/** What the feed key of a division is made from; an {@link Issuer} with it signs as that division. */
export function keyOf(division: string): string {
  return `key of ${division}`
}

function bodyOf(
  identities: ReadonlyMap<string, Identity>,
  signers: ReadonlyMap<string, FeedSigner>,
): MembershipBody {
  return {
    version: 1,
    region: 'test',
    suite: 'intl',
    validFrom: new Date(NOW - DAY).toISOString(),
    validTo: new Date(NOW + DAY).toISOString(),
    members: [...identities].map(([division, { cert }]) => ({
      division,
      name: `省${division}`,
      endpoint: 'https://127.0.0.1:1',
      certificatePins: [pinOf(cert)],
      feedKeys: [{ publicKey: signers.get(division)?.publicKey ?? new Uint8Array(32) }],
      issues: Object.keys(FEEDS),
    })),
    feeds: FEEDS,
  }
}

function newAuthority(name: string): Promise<Authority> {
  return createAuthority({ commonName: `test authority ${name}`, days: 30, now: NOW - 10 * DAY })
}
