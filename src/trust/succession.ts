import { base64 } from '../base/bytes.ts'
import { TrustError } from './fault.ts'
import { changesBetween, type MembershipChange } from './membership-changes.ts'
import type { Member, MembershipBody } from './membership-file.ts'

/** Whose signatures a next version needs, and why. */
export interface Consent {
  readonly changes: readonly MembershipChange[]
  /** `renewal`: nothing but endpoints and keys within what is approved. */
  readonly kind: 'renewal' | 'change'
  /** Divisions that must sign, in the order of their numbers. */
  readonly signers: readonly string[]
}

/**
 * Whose signatures bring the next version into force: of every member that a change affects; where all changes are
 * renewals within what is approved, of the member in the chair when it begins (design: the rotating chair alone), and
 * of the owner of a key that is retired.
 * @throws {TrustError} MEMBERSHIP_BAD when the version breaks with the one in force.
 */
export function consentFor(held: MembershipBody, next: MembershipBody): Consent {
  checkContinuity(held, next)
  const changes = changesBetween(held, next)
  const chair = chairAt(held, next.validFrom)
  const renewal = chair !== undefined && changes.length > 0 && changes.every(one => one.renewal !== undefined)
  if (renewal) {
    const owners = changes
      .filter(one => one.renewal === 'chair-and-owner')
      .map(({ where }) => where.slice('members['.length, 'members['.length + 6))
    return { changes, kind: 'renewal', signers: sorted([chair, ...owners]) }
  }
  // A version that changes nothing but its number still is everybody's.
  const affected =
    changes.length > 0 ? changes.flatMap(one => one.affected) : held.members.map(member => member.division)
  return { changes, kind: 'change', signers: sorted(affected) }
}

/** The member in the chair at an instant, as the version in force says; undefined outside all terms. */
export function chairAt(held: MembershipBody, instant: string): string | undefined {
  return held.chairs?.find(term => term.from <= instant && instant < term.to)?.division
}

/**
 * The keys with which a division may sign the next version: current in both, so that neither a key that is being
 * retired nor one that is just being brought in decides about itself.
 */
export function consentingKeys(held: MembershipBody, next: MembershipBody, division: string): Uint8Array[] {
  const lists = [held, next].flatMap(body => {
    const member = body.members.find(one => one.division === division)
    return member === undefined ? [] : [currentKeys(member)]
  })
  const [first = [], second] = lists
  if (second === undefined) return first
  const names = new Set(second.map(base64))
  return first.filter(key => names.has(base64(key)))
}

export function currentKeys(member: Member | undefined): Uint8Array[] {
  return (member?.feedKeys ?? []).filter(key => key.retiredAt === undefined).map(key => key.publicKey)
}

/** What no signature can allow: history that would no longer verify. */
function checkContinuity(held: MembershipBody, next: MembershipBody): void {
  if (next.validFrom < held.validFrom) throw broken('validFrom', `begins before version ${held.version}`)
  for (const { division, feedKeys } of held.members) {
    const member = next.members.find(one => one.division === division)
    if (member === undefined) continue
    const at = `members[${division}].feedKeys`
    for (const { publicKey, retiredAt } of feedKeys) {
      const name = base64(publicKey)
      const kept = member.feedKeys.find(key => base64(key.publicKey) === name)
      if (kept === undefined)
        throw broken(at, `lacks the key ${name.slice(0, 8)}…: a retired key stays listed`)
      if (retiredAt === undefined) continue
      const same = JSON.stringify(Object.entries(retiredAt).sort())
      if (kept.retiredAt === undefined || JSON.stringify(Object.entries(kept.retiredAt).sort()) !== same) {
        throw broken(at, `changes how far the retired key ${name.slice(0, 8)}… is valid`)
      }
    }
  }
}

function broken(where: string, why: string): TrustError {
  return new TrustError(`membership refused: ${where} ${why}`, { code: 'MEMBERSHIP_BAD', where })
}

function sorted(divisions: readonly string[]): string[] {
  return [...new Set(divisions)].sort()
}
