/**
 * The life of a listing (domain.md §4.3) as data by effective date, `rules/listing-life.yaml`: states, the events that
 * lead from one to another, the guards that an event must pass. `src/lists/life/` runs it.
 */
import type { Day } from '../base/time.ts'
import type { EndCode } from './clocks/ends.ts'
import { readDataFile } from './data-file.ts'
import type { Finding } from './finding.ts'
import type { ListingEventRule, ListingGuard, ListingLifeFile } from './generated/data.ts'
import { inForce } from './tables.ts'

export type { ListingEventRule, ListingGuard } from './generated/data.ts'
export type ListingState = ListingLifeFile['states'][number]['code']
export type ListingEvent = ListingEventRule['code']
/** Categories whose records have a life: serious and trusted listings, and the two lists of persons. */
export type ListedCategory = ListingEventRule['categories'][number]

/** What an authority decided; the node carries it and decides nothing. */
export interface ListingDecision {
  readonly authorityName: string
  readonly decisionNo: string
  readonly decisionDate: Day
}

/**
 * Why a listing is suspended. `absent`: its source's snapshot lacks it; `source`: the source says so, or says it in a
 * way that cannot be right; `national`: it is repaired nationally; `serious`: a commendation whose subject has got a
 * serious record; `decided`: an authority decided it.
 */
export type SuspensionCause = 'absent' | 'source' | 'national' | 'serious' | 'decided'

export interface Suspension {
  readonly cause: SuspensionCause
  readonly from: 'listed' | 'published'
}

/** Where a listing stands in its life. */
export interface ListingLife {
  readonly state: ListingState
  /** Exactly while it is suspended. */
  readonly suspension: Suspension | null
}

/** One step of a life, as its history keeps it. */
export interface LifeStep {
  readonly event: ListingEvent
  readonly before: ListingState
  readonly after: ListingState
  readonly decision?: ListingDecision
  readonly cause?: SuspensionCause
  /** Which of the four ends it was. */
  readonly end?: EndCode
}

export interface LifeMoved {
  readonly life: ListingLife
  readonly steps: readonly LifeStep[]
}

export interface LifeRefused {
  /** What is wrong, in the order of the data; never empty. */
  readonly refusals: readonly Finding[]
  /** The listing is to be suspended until it is mended: what came casts doubt on it. */
  readonly suspends: boolean
}

/** A record of a local system that says something new of a listing. */
export interface ListingArrival {
  readonly category: ListedCategory
  /** Six digits of the node's province. */
  readonly division: string
  /** In Asia/Shanghai. */
  readonly today: Day
  /** As its mapping made it, with the publicity that the rules give it. */
  readonly record: object
  /** `published`: a feed for publicity carries it; `shared`: one among authorities; `kept`: none does. */
  readonly place: 'published' | 'shared' | 'kept'
  /** The subject has a serious listing or penalty in force. */
  readonly seriousRecord: boolean
  readonly storedEnd: Day | undefined
}

export const UNBORN: ListingLife = { state: 'draft', suspension: null }

export const LISTING_LIFE: ListingLifeFile = readDataFile('listing-life', 'rules/listing-life.yaml')

const CATEGORIES: ReadonlySet<string> = new Set(LISTING_LIFE.events.flatMap(({ categories }) => categories))

/** Whether records of the category have a life. */
export function isListed(category: string): category is ListedCategory {
  return CATEGORIES.has(category)
}

/** The life of a record of which only its newest state is known: after a restored database, or from before lives were kept. */
export function lifeOfStatus(status: string, published: boolean): ListingLife {
  const from = published ? 'published' : 'listed'
  if (status === 'suspended') return { state: 'suspended', suspension: { cause: 'source', from } }
  if (status === 'repaired' || status === 'revoked') return { state: 'withdrawn', suspension: null }
  return { state: status === 'expired' ? 'expired' : from, suspension: null }
}

export function eventRule(event: ListingEvent): ListingEventRule {
  const rule = LISTING_LIFE.events.find(({ code }) => code === event)
  // The schema knows all events; `standard check` that each is there.
  if (rule === undefined) throw new RangeError(`rules/listing-life.yaml has no event ${event}`)
  return rule
}

/** The guards of an event on a day. */
export function guardsOf(event: ListingEvent, category: ListedCategory, day: Day): readonly ListingGuard[] {
  return LISTING_LIFE.guards.filter(
    guard => guard.events.includes(event) && guard.categories.includes(category) && inForce(guard, day),
  )
}
