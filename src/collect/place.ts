import type { RecordDraft } from '../mapping/run.ts'
import { isActRecord } from '../standard/acts.ts'
import { mayCrossBorder } from '../standard/catalogue.ts'
import { CATEGORY_CODES, type Category } from '../standard/categories.ts'
import { type FeedScope, feedBody } from '../standard/feed-body.ts'
import type { Membership } from '../trust/membership.ts'
import type { FeedPlace, RecordRules } from './ports.ts'

/** Categories that have a topic of their own; listings go by their domain. */
const TOPICS: Readonly<Record<string, string>> = {
  R03: 'records.penalty',
  R13: 'lists.youth',
  R14: 'lists.volunteer',
}
/** The categories whose records a topic carries; none of a topic that carries no records. */
export function categoriesOf(topic: string): Category[] {
  const own = CATEGORY_CODES.filter(category => TOPICS[category] === topic)
  if (own.length > 0 || !topic.startsWith('lists.')) return own
  return [topic.endsWith('Trusted') ? 'R08' : 'R07']
}

/** Categories whose publicity depends on how severe the case is. */
const BY_SEVERITY: ReadonlySet<string> = new Set(['R03', 'R07'])

/** What placing asks of a membership. */
export type PlacingFacts = Pick<Membership, 'mayIssue' | 'generationOf' | 'audience' | 'terms'>

/** The same as plain data, of the one feed that may carry records of a category. */
export interface PlacingTable {
  readonly feed: string
  readonly generation: number
  readonly audience: readonly string[]
  readonly terms: ReturnType<Membership['terms']>
}

/**
 * @param category of no list: those have a feed for each domain
 * @returns null where this node issues no feed for it
 */
export function placingTable(self: string, category: string, membership: PlacingFacts): PlacingTable | null {
  const topic = TOPICS[category]
  const feed = `${self}/${topic}`
  if (topic === undefined || !membership.mayIssue(self, feed)) return null
  const generation = membership.generationOf(feed)
  return { feed, generation, audience: membership.audience(feed), terms: membership.terms(feed) }
}

/** A membership that knows no other feed. */
export function placedBy(table: PlacingTable | null): PlacingFacts {
  return {
    mayIssue: (_division, feed) => feed === table?.feed,
    generationOf: () => table?.generation ?? 1,
    audience: () => [...(table?.audience ?? [])],
    terms: () => table?.terms,
  }
}

/** Which feed carries a record, by the record's own scope and by what the membership lets this node issue. */
export function recordRules(self: string, membership: () => PlacingFacts): RecordRules {
  return {
    get edition() {
      return membership()
    },
    get withdrawals() {
      return inUse(membership(), `${self}/withdrawals`)
    },
    publishes: place => scopeOf(membership(), place.feed) === 'public',
    placeOf: draft => placeOf(self, membership(), draft),
    feedBody: (record, place) => feedBody(record, scopeOf(membership(), place.feed)),
  }
}

/** 公示 or 政务共享; scope is a property of the feed. */
export function scopeOf(membership: Pick<PlacingFacts, 'terms'>, feed: string): FeedScope {
  return membership.terms(feed)?.scope === 'sharing' ? 'government' : 'public'
}

function placeOf(
  self: string,
  membership: PlacingFacts,
  draft: RecordDraft,
): FeedPlace | { readonly heldBecause: string } {
  // What an act says is carried out; itself it stays here.
  if (isActRecord(draft)) return { heldBecause: 'ACT' }
  const topic = topicOf(draft)
  const feed = `${self}/${topic}`
  if (topic === undefined || !membership.mayIssue(self, feed)) return { heldBecause: 'NO_FEED' }
  if (draft.publicityScope !== 'public' && scopeOf(membership, feed) === 'public')
    return { heldBecause: 'SCOPE' }
  if (draft.publicityScope === 'authorised') return { heldBecause: 'SCOPE' }
  // Nobody elsewhere could find it, and nobody may be found by a name.
  if (draft.subject.type === 'person' && draft.subject.linkKey === undefined)
    return { heldBecause: 'PERSON_NOT_LINKED' }
  // A feed goes to all who may read it, or the record stays here: an item that one of them may not have crosses no border.
  const readers = membership.audience(feed)
  if (!readers.every(other => mayCrossBorder(draft.catalogueItem, self, other)))
    return { heldBecause: 'CATALOGUE' }
  // Without a basis for its severity an adverse record is 待定: not published until the sector authority has said it.
  const unsettled = draft.severity === undefined || draft.severity === 'pending'
  if (unsettled && BY_SEVERITY.has(draft.category)) return { heldBecause: 'SEVERITY_PENDING' }
  return inUse(membership, feed)
}

/**
 * The topic of feeds that carry such records; undefined: there is none. A trusted listing has a feed of its own: nobody
 * who asks for serious ones is to be shown a commendation as a hit.
 */
export function topicOf(draft: RecordDraft): string | undefined {
  if (draft.category === 'R07') return `lists.${draft.content.domain}`
  if (draft.category !== 'R08') return TOPICS[draft.category]
  return draft.content.domain === undefined ? undefined : `lists.${draft.content.domain}Trusted`
}

/** The generation that membership has in use: a feed that was forked goes on in the next one. */
function inUse(membership: PlacingFacts, feed: string): FeedPlace {
  return { feed, generation: membership.generationOf(feed) }
}
