/** Certificates that signed a document and are not in use any more. */
import type { Membership, MembershipSuite } from './membership.ts'
import { membershipMessage, type SignedMembership } from './membership-file.ts'
import type { Pin } from './pin.ts'

export interface PinOwner {
  readonly division: string
  /** The earlier version that lists it; absent: the membership in force does. */
  readonly earlierVersion?: number
}

/**
 * Whose certificate it is or was. An earlier version counts for the pins of those members that signed it with a key which
 * the membership in force lists for them, retired or not: nobody else can say what a member's certificate was.
 * @param earlier not verified yet, in any order
 */
export function pinOwner(
  suite: MembershipSuite,
  membership: Membership,
  earlier: readonly SignedMembership[],
  pin: Pin,
): PinOwner | undefined {
  const now = membership.memberByPin(pin)
  if (now !== undefined) return { division: now.division }
  for (const signed of earlier) {
    const { region, version, members } = signed.membership
    if (region !== membership.body.region || version >= membership.body.version) continue
    // What all had agreed to in advance came into use without another signature of the member.
    const owner = members.find(
      one => one.certificatePins.includes(pin) || one.approved?.certificatePins.includes(pin),
    )
    if (owner === undefined || !isSignedBy(suite, membership, signed, owner.division)) continue
    return { division: owner.division, earlierVersion: version }
  }
  return undefined
}

function isSignedBy(
  suite: MembershipSuite,
  membership: Membership,
  { membership: body, signatures }: SignedMembership,
  division: string,
): boolean {
  const given = signatures.find(one => one.division === division)
  if (given === undefined) return false
  const message = membershipMessage(body)
  return membership.everyKey(division).some(key => suite.verify(key, message, given.signature))
}
