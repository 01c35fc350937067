import type { AuditLog } from '../exchange/audit.ts'
import type { Suite } from '../feed/suite.ts'
import type { PgMembershipStore } from '../store/membership-store.ts'
import { TrustError } from '../trust/fault.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'

export interface ApplyPorts {
  readonly store: PgMembershipStore
  readonly audit: AuditLog
  readonly suite: Suite
  readonly self: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Bringer {
  /** `member:<division>`, `operator:<account>`, or `file`: an operator laid it where the configuration says. */
  readonly name: string
  /** `cli:<user>@<host>`; absent where the node itself took it up. */
  readonly from?: string
}

/**
 * Verifies a membership against the one in force and puts it in force, with all that it takes from this node: the
 * act is in the audit log first, then everything is done in one transaction or nothing.
 * @param held in force now; null: none ever was, and the text is the root of trust
 * @param by who brings it, as the audit log names actors, and from where
 * @param follows version that the database has as its newest
 * @throws {TrustError} when it may not follow; MEMBERSHIP_NOT_NEWER also when another process was first.
 */
export async function applyMembership(
  { store, audit, suite, self, now }: ApplyPorts,
  held: Membership | null,
  text: string,
  by: Bringer,
  follows: number | null = held?.body.version ?? null,
): Promise<Membership> {
  const signed = parseMembership(text)
  const next = verifyMembership(suite, signed, now, held ?? undefined)
  const { version } = next.body
  const lost = (await store.heldOfOthers(self)).filter(
    feed => !next.mayRead(self, feed) && (held === null || held.mayRead(self, feed)),
  )
  const details = { version, digest: next.digest, lost: lost.join(' ') }
  const actor = by.name === 'file' ? 'node' : by.name
  const from = by.from === undefined ? {} : { from: by.from }
  await audit.record({ act: 'membership-applied', actor, ...from, details })
  if (await store.apply({ version, digest: next.digest, text, by: by.name, follows, lost })) return next
  // Another process of this node applied the very version: that is as good.
  const newest = await store.newest()
  if (newest?.version === version && newest.digest === next.digest) return next
  const message = `version ${version} was not applied: version ${newest?.version ?? 0} came into force meanwhile`
  const fault = { code: 'MEMBERSHIP_NOT_NEWER', held: newest?.version ?? 0, given: version } as const
  throw new TrustError(message, fault)
}
