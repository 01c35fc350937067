/** What operators, local systems and commands do with the listings of this province, and what it is done with. */
import { randomBytes } from 'node:crypto'
import type { Clock } from './base/time.ts'
import { ExchangeError } from './exchange/fault.ts'
import type { FeedStore, Task } from './exchange/ports.ts'
import { type ProvePorts, proveInclusion, proveReceipt } from './exchange/prove.ts'
import { withdrawalsFeedOf } from './feed/name.ts'
import type { FeedSigner, Suite } from './feed/suite.ts'
import { makeCertificate, type WithdrawalProofs } from './lists/certificate.ts'
import type { EnterPorts } from './lists/enter.ts'
import { listsError } from './lists/fault.ts'
import type { ShowPorts } from './lists/listings.ts'
import type { ReconciliationStore } from './lists/reconcile.ts'
import { withdrawalDue } from './lists/stopping.ts'
import { lifeStore } from './node-lives.ts'
import type { WithdrawalCertificate } from './standard/certificate.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgLifeReads } from './store/life-reads.ts'
import { PgNationalRepairs } from './store/national-repairs.ts'
import { PgProofArchive } from './store/proof-archive.ts'
import type { Sealer } from './store/sealing.ts'
import { PgWithdrawnListings } from './store/withdrawn-listings.ts'
import type { Membership } from './trust/membership.ts'

export interface ListingDeskParts {
  readonly self: string
  readonly suite: Suite
  readonly clock: Clock
  readonly store: FeedStore
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  /** In force now. */
  membership(): Membership
}

export interface ListingDesk {
  readonly enter: EnterPorts
  readonly show: ShowPorts
  readonly national: ReconciliationStore
}

/** @param onGrown wakes whoever signs; a command leaves that to the sweep of the running node */
export function openListingDesk(
  parts: ListingDeskParts,
  onGrown: (tasks: readonly Task[]) => void = () => {},
): ListingDesk {
  const { self, clock, database, sealer, membership } = parts
  const withdrawalsFeed = withdrawalsFeedOf(self)
  const shared = { clock, calendar: workingCalendar() }
  return {
    enter: {
      ...shared,
      division: self,
      store: lifeStore(parts),
      withdrawals: () => ({ feed: withdrawalsFeed, generation: membership().generationOf(withdrawalsFeed) }),
      onGrown: feeds =>
        onGrown(feeds.flatMap(id => [{ kind: 'sign', ...id } as const, { kind: 'apply', ...id } as const])),
    },
    show: {
      ...shared,
      reads: new PgLifeReads(database.db, sealer, self),
      holders: () => membership().audience(withdrawalsFeed),
    },
    national: new PgNationalRepairs(database.db),
  }
}

/**
 * The certificate of withdrawal of one listing of this node, signed with the feed key.
 * @param ref 32 hexadecimal digits
 * @param partial whether provinces may be missing in it
 * @throws {ListsError} LISTING_UNKNOWN, CERTIFICATE_INCOMPLETE, CERTIFICATE_REFUSED
 */
export async function certificateOf(
  parts: ListingDeskParts,
  signer: FeedSigner,
  ref: string,
  partial: boolean,
): Promise<WithdrawalCertificate> {
  const { self, database, sealer, clock } = parts
  const withdrawn = await new PgWithdrawnListings(database.db, sealer, self).find(ref)
  if (withdrawn === null)
    throw listsError('LISTING_UNKNOWN', 'this node has withdrawn nothing under that reference')
  const ports = {
    ...{ self, signer },
    dueBy: (from: string) => withdrawalDue(from, workingCalendar()) ?? undefined,
    proofs: proofsOf(parts, signer),
    holders: parts.membership().audience(withdrawn.place.feed),
    random: randomBytes,
  }
  return makeCertificate(ports, withdrawn, clock(), partial)
}

function proofsOf(
  { store, database, membership }: ListingDeskParts,
  { suite }: FeedSigner,
): WithdrawalProofs {
  const ports: ProvePorts = {
    ...{ suite, store },
    archive: new PgProofArchive(database.db),
    issuerKeys: feed => membership().feedKeys(feed),
  }
  return {
    inclusion: (id, seq) => proveInclusion(ports, id, { seq }, false),
    receipt: (id, holder, seq) =>
      proveReceipt(ports, id, holder, { seq }).catch((error: unknown) => {
        if (error instanceof ExchangeError && error.fault.code === 'RECEIPT_UNKNOWN') return null
        throw error
      }),
  }
}
