/** The listings of a node as commands see them, beside the running node or without it. */
import { type ListingDeskParts, openListingDesk } from '../listing-desk.ts'
import type { NodeAccess } from './node-access.ts'

export function deskPartsOf({ settings, loaded, store, database, sealer }: NodeAccess): ListingDeskParts {
  const { suite, membership } = loaded
  return {
    ...{ self: settings.division, suite, store, database, sealer },
    clock: Date.now,
    membership: () => membership,
  }
}

/** What a command decides is signed with the next sweep of the running node. */
export function listingDeskOf(node: NodeAccess) {
  return openListingDesk(deskPartsOf(node))
}
