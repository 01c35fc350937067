import { fromHex, hex } from '../base/bytes.ts'
import { TrustError } from './fault.ts'
import type { FeedTerms, GenerationEnd, Member, MembershipBody, SignedMembership } from './membership-file.ts'
import { membershipMessage } from './membership-file.ts'
import type { Pin } from './pin.ts'
import { consentFor, consentingKeys, currentKeys } from './succession.ts'

/** The part of a region's cryptography that membership needs; `feed/suite.ts` has it. */
export interface MembershipSuite {
  readonly name: 'intl' | 'sm'
  hash(...parts: Uint8Array[]): Uint8Array
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

export interface MembershipSigner {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Promise<Uint8Array>
}

/** A key that may sign a feed; a retired one up to the size recorded when it was rotated. */
export interface IssuingKey {
  readonly publicKey: Uint8Array
  readonly upToSize?: number
}

const WITHDRAWALS = 'withdrawals'
/** The node's own log; no terms can give it to anybody. */
const AUDIT = 'audit'

/**
 * A verified membership and its questions. Everything that it does not allow is refused: unknown
 * divisions, feeds and topics are answered with no.
 */
export class Membership {
  readonly body: MembershipBody
  /** Hexadecimal hash of what was signed; travels with the version in every exchange. */
  readonly digest: string
  readonly #byDivision: ReadonlyMap<string, Member>
  readonly #byPin: ReadonlyMap<Pin, Member>

  /** For {@link verifyMembership}; a body that was not verified is no membership. */
  constructor(suite: MembershipSuite, body: MembershipBody) {
    this.body = body
    this.digest = hex(suite.hash(membershipMessage(body)))
    this.#byDivision = new Map(body.members.map(member => [member.division, member]))
    this.#byPin = new Map(
      body.members.flatMap(member => member.certificatePins.map(pin => [pin, member] as const)),
    )
  }

  /** In the order of the file. */
  get divisions(): readonly string[] {
    return [...this.#byDivision.keys()]
  }

  member(division: string): Member | undefined {
    return this.#byDivision.get(division)
  }

  memberByPin(pin: Pin): Member | undefined {
    return this.#byPin.get(pin)
  }

  /** Expiry raises an alarm; it never stops withdrawals. `now` in ms since 1970. */
  expired(now: number): boolean {
    return now > Date.parse(this.body.validTo)
  }

  /** Every member writes its withdrawals, its audit log and one directed feed to each other member. */
  mayIssue(division: string, feed: string): boolean {
    const member = this.#byDivision.get(division)
    if (member === undefined || !feed.startsWith(`${division}/`)) return false
    const topic = topicOf(feed)
    const addressee = addresseeOf(topic)
    if (addressee !== undefined) return addressee !== division && this.#byDivision.has(addressee)
    return topic === WITHDRAWALS || topic === AUDIT || member.issues.includes(topic)
  }

  /**
   * Directed feeds by their issuer and addressee only; withdrawals by every member; an audit log by its issuer
   * alone; others by terms.
   */
  mayRead(division: string, feed: string): boolean {
    const issuer = feed.slice(0, 6)
    if (!this.#byDivision.has(division) || !this.mayIssue(issuer, feed)) return false
    if (division === issuer) return true
    const topic = topicOf(feed)
    const addressee = addresseeOf(topic)
    if (addressee !== undefined) return addressee === division
    if (topic === AUDIT) return false
    if (topic === WITHDRAWALS) return true
    const audience = this.terms(feed)?.audience
    return audience === 'members' || (audience?.includes(division) ?? false)
  }

  /**
   * Whether `holder` may hand a feed to `reader`. Its issuer may, and everybody may give it back to its issuer;
   * withdrawals may come from anywhere; others where the issuer allows relaying.
   */
  mayServe(holder: string, reader: string, feed: string): boolean {
    if (!this.mayRead(holder, feed) || !this.mayRead(reader, feed)) return false
    const issuer = feed.slice(0, 6)
    if (holder === issuer || reader === issuer || holder === reader || topicOf(feed) === WITHDRAWALS)
      return true
    return this.terms(feed)?.relayAllowed ?? false
  }

  /** The members besides its issuer that may hold a feed: whose `applied` makes it regionally confirmed. */
  audience(feed: string): string[] {
    return this.divisions.filter(division => !feed.startsWith(`${division}/`) && this.mayRead(division, feed))
  }

  /** Undefined for withdrawals and directed feeds, whose terms are fixed, and for unknown topics. */
  terms(feed: string): FeedTerms | undefined {
    const topic = topicOf(feed)
    return Object.hasOwn(this.body.feeds, topic) ? this.body.feeds[topic] : undefined
  }

  /** The feeds that a division writes, withdrawals first: they are served first. */
  feedsOf(division: string): string[] {
    const member = this.#byDivision.get(division)
    if (member === undefined) return []
    const directed = this.divisions.filter(other => other !== division).map(other => `to.${other}`)
    return [WITHDRAWALS, ...member.issues, ...directed].map(topic => `${division}/${topic}`)
  }

  /** Keys that may sign checkpoints of a feed; none when nobody may issue it. */
  feedKeys(feed: string): IssuingKey[] {
    const issuer = feed.slice(0, 6)
    if (!this.mayIssue(issuer, feed)) return []
    return (this.#byDivision.get(issuer)?.feedKeys ?? []).flatMap(
      ({ publicKey, retiredAt }): IssuingKey[] => {
        if (retiredAt === undefined) return [{ publicKey }]
        // A feed that the rotation does not name was empty then, or is newer: this key never signed it.
        const upToSize = Object.hasOwn(retiredAt, feed) ? retiredAt[feed] : undefined
        return upToSize === undefined ? [] : [{ publicKey, upToSize }]
      },
    )
  }

  /** The generation of a feed that is in use; only a new membership begins another. */
  generationOf(feed: string): number {
    return this.#ended(feed).length + 1
  }

  /** Where a generation that is no longer in use was agreed to end; null for any other. */
  endOf(id: { readonly feed: string; readonly generation: number }): {
    readonly size: number
    readonly root: Uint8Array
  } | null {
    const end = this.#ended(id.feed)[id.generation - 1]
    return end ? { size: end.size, root: fromHex(end.root) } : null
  }

  #ended(feed: string): readonly GenerationEnd[] {
    const { endedGenerations } = this.body
    return endedGenerations && Object.hasOwn(endedGenerations, feed) ? (endedGenerations[feed] ?? []) : []
  }

  /** Keys with which a division signs or has signed: retired ones stay listed. */
  everyKey(division: string): Uint8Array[] {
    return (this.#byDivision.get(division)?.feedKeys ?? []).map(({ publicKey }) => publicKey)
  }

  /** Keys with which a division cosigns now. Older cosignatures were verified when they came. */
  cosigningKeys(division: string): Uint8Array[] {
    return currentKeys(this.#byDivision.get(division))
  }
}

function topicOf(feed: string): string {
  return feed.slice(7)
}

function addresseeOf(topic: string): string | undefined {
  return topic.startsWith('to.') ? topic.slice(3) : undefined
}

/** Adds or replaces one division's signature. */
export async function signMembership(
  signed: SignedMembership,
  division: string,
  signer: MembershipSigner,
): Promise<SignedMembership> {
  const signature = await signer.sign(membershipMessage(signed.membership))
  const others = signed.signatures.filter(other => other.division !== division)
  return { membership: signed.membership, signatures: [...others, { division, signature }] }
}

/**
 * Accepts a membership that those have signed whom it takes.
 *
 * Without `held` the file itself is the root of trust: an operator laid it there, and every member signed it with a
 * key that it lists as current. With `held`, the membership in force, see {@link consentFor}.
 * @param now ms since 1970; an expired membership is accepted, see {@link Membership.expired}
 * @throws {TrustError}
 */
export function verifyMembership(
  suite: MembershipSuite,
  signed: SignedMembership,
  now: number,
  held?: Membership,
): Membership {
  const { membership } = signed
  if (membership.suite !== suite.name)
    throw other(`is for the suite ${membership.suite}, this node runs ${suite.name}`)
  if (now < Date.parse(membership.validFrom)) {
    const message = `membership refused: version ${membership.version} is valid from ${membership.validFrom}; check the clock`
    throw new TrustError(message, { code: 'MEMBERSHIP_NOT_YET_VALID' })
  }
  const [missing] = missingSignatures(suite, signed, held)
  if (missing !== undefined) {
    const { division, why } = missing
    const text = `membership refused: ${division} ${why}; have this very file signed by it`
    throw new TrustError(text, { code: 'MEMBERSHIP_SIGNATURE_BAD', division })
  }
  return new Membership(suite, membership)
}

export interface MissingSignature {
  readonly division: string
  readonly why: string
}

/**
 * Who must still sign, of those whom the version takes; empty when it may come into force.
 * @throws {TrustError} MEMBERSHIP_OTHER, MEMBERSHIP_NOT_NEWER, MEMBERSHIP_BAD when it cannot follow `held` at all.
 */
export function missingSignatures(
  suite: MembershipSuite,
  signed: SignedMembership,
  held?: Membership,
): MissingSignature[] {
  const { membership } = signed
  const message = membershipMessage(membership)
  const signers =
    held === undefined ? membership.members.map(one => one.division) : signersAfter(held, membership)
  return signers.flatMap((division): MissingSignature[] => {
    const keys = consentingKeys((held ?? { body: membership }).body, membership, division)
    const given = signed.signatures.find(signature => signature.division === division)
    if (given === undefined) return [{ division, why: 'did not sign' }]
    if (keys.some(key => suite.verify(key, message, given.signature))) return []
    return [{ division, why: 'did not sign it with a key that is current before and after' }]
  })
}

function signersAfter(held: Membership, next: MembershipBody): readonly string[] {
  const { region, version, suite } = next
  if (region !== held.body.region) throw other(`is of the region ${region}, not ${held.body.region}`)
  if (suite !== held.body.suite) throw other(`is for the suite ${suite}, not ${held.body.suite}`)
  if (version <= held.body.version) {
    const fault = { code: 'MEMBERSHIP_NOT_NEWER', held: held.body.version, given: version } as const
    throw new TrustError(
      `membership refused: version ${version} is not newer than ${held.body.version}`,
      fault,
    )
  }
  checkEnds(next, held)
  return consentFor(held.body, next).signers
}

/** What was agreed of a generation stays: an end that changed would be a second history of its own. */
function checkEnds({ endedGenerations = {} }: MembershipBody, held: Membership): void {
  for (const [feed, ends] of Object.entries(held.body.endedGenerations ?? {})) {
    const kept = ends.every(({ size, root }, i) => {
      const now = endedGenerations[feed]?.[i]
      return now?.size === size && now.root === root
    })
    if (!kept) throw other(`changes where a generation of ${feed} ended`)
  }
}

function other(why: string): TrustError {
  return new TrustError(`membership refused: it ${why}`, { code: 'MEMBERSHIP_OTHER' })
}
