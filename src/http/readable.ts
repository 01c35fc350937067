import { categoriesOf } from '../collect/place.ts'
import { parseFeedName } from '../feed/name.ts'
import type { JointListName } from '../lists/ports.ts'
import { mayBeToldFor } from '../standard/catalogue.ts'
import type { Membership } from '../trust/membership.ts'

/** What each member may read under a membership; the same for every request, so it is worked out once. */
const READABLE = new WeakMap<Membership, Map<string, readonly string[]>>()

/** The divisions whose list of this domain the caller may read. */
export function readableIssuers(
  membership: Membership,
  caller: string,
  domain: JointListName,
): readonly string[] {
  return remembered(membership, `${caller} ${domain}`, () =>
    membership.divisions.filter(division => membership.mayRead(caller, `${division}/lists.${domain}`)),
  )
}

/** The feeds with records of subjects, of all members, that the caller may read. */
export function readableFeeds(membership: Membership, caller: string): readonly string[] {
  return remembered(membership, caller, () =>
    membership.divisions.flatMap(division =>
      (membership.member(division)?.issues ?? [])
        .map(topic => `${division}/${topic}`)
        .filter(feed => membership.mayRead(caller, feed)),
    ),
  )
}

/** Of these feeds those whose records may be told for that use: what rests on consent is left out of others. */
export function feedsFor(purpose: string, feeds: readonly string[]): readonly string[] {
  return feeds.filter(feed =>
    categoriesOf(parseFeedName(feed).topic).every(category => mayBeToldFor(category, purpose)),
  )
}

/** Whether a list is for government use (政务共享): asking for it needs a purpose. */
export function isRestricted({ body }: Membership, domain: JointListName): boolean {
  const topic = `lists.${domain}`
  return Object.hasOwn(body.feeds, topic) && body.feeds[topic]?.scope === 'sharing'
}

function remembered(membership: Membership, key: string, find: () => readonly string[]): readonly string[] {
  const known = READABLE.get(membership) ?? new Map<string, readonly string[]>()
  READABLE.set(membership, known)
  const held = known.get(key)
  if (held !== undefined) return held
  const found = find()
  known.set(key, found)
  return found
}
