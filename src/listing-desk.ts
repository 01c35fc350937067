/** What operators and commands do with listings of this province, and what it is done with. */
import { randomBytes } from 'node:crypto'
import type { Clock, Day } from './base/time.ts'
import { ExchangeError } from './exchange/fault.ts'
import type { FeedStore } from './exchange/ports.ts'
import { type ProvePorts, proveInclusion, proveReceipt } from './exchange/prove.ts'
import type { FeedSigner } from './feed/suite.ts'
import { makeCertificate, type WithdrawalProofs } from './lists/certificate.ts'
import { listsError } from './lists/fault.ts'
import type { WithdrawalCertificate } from './standard/certificate.ts'
import { dueDay } from './standard/clocks/deadlines.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import { StandardError } from './standard/fault.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgProofArchive } from './store/proof-archive.ts'
import type { Sealer } from './store/sealing.ts'
import { PgWithdrawnListings } from './store/withdrawn-listings.ts'
import type { Membership } from './trust/membership.ts'

export interface ListingDeskParts {
  readonly self: string
  readonly clock: Clock
  readonly store: FeedStore
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  /** In force now. */
  membership(): Membership
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
    ...{ self, signer, dueBy },
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

/** Last day by which every province has to stop; undefined while no notice says which days are worked. */
function dueBy(from: Day): Day | undefined {
  try {
    return dueDay('withdrawal', from, workingCalendar())
  } catch (error) {
    if (error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN') return undefined
    throw error
  }
}
