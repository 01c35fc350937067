/**
 * The joint view of a subject, or of all that are on a list, a page at a time (联合视图): over all provinces who listed it, when, by which criterion and basis, what is
 * objected, suspended or adopted by whom, and until when. For people of this province; persons are shown masked.
 */
import type { Day } from '../base/time.ts'
import type { ListReach } from '../standard/list-types.ts'
import { masked, maskedName } from '../standard/masks.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { HeldListing, ListScope } from './ports.ts'
import { reachIn, remarksOn } from './remarks.ts'

/** A listing that is on the list, or suspended: neither shown nor used until its source has confirmed it. */
export interface LineListing extends HeldListing {
  readonly status: string
}

/** One entry in the life of a listing, as its header says it; nothing of its content. */
export interface LineEvent {
  readonly feed: string
  readonly ref: string
  /** ISO instant. */
  readonly at: string
  readonly what: 'listed' | 'amended' | 'withdrawn'
  /** Code of the legal ground of an end. */
  readonly ground: string | null
}

/** Where a part of the listings of a subject ended. */
export interface LinePlace {
  readonly feed: string
  readonly seq: number
}

/** Whose lines may be told: a use of the application list is for organisations, for persons, or for both. */
export interface LineKinds {
  readonly organisations: boolean
  readonly persons: boolean
}

export interface JointLines {
  /** Of any of these subjects, beyond a place and at most so many of each, in the order of feeds and positions. */
  listings(
    scope: ListScope,
    subjectKeys: readonly string[],
    after: LinePlace | null,
    most: number,
  ): Promise<readonly LineListing[]>
  /** Keys of whoever is listed, in their order, beyond one. */
  subjects(scope: ListScope, kinds: LineKinds, after: string | null, most: number): Promise<readonly string[]>
  /** The newest of listings that are not erased from the view; in the order of time. */
  history(scope: ListScope, subjectKeys: readonly string[], most: number): Promise<readonly LineEvent[]>
}

interface LineSubject {
  readonly type: string
  /** Masked of a person. */
  readonly name: string
  readonly uscc: string | null
}

export interface Line {
  readonly subject: LineSubject | null
  readonly listings: readonly LineEntry[]
  /** Where its further listings begin; null: there are none. */
  readonly next: LinePlace | null
  /** Null for whoever is not entitled to it. */
  readonly history: readonly LineEvent[] | null
}

interface LineEntry {
  readonly division: string
  readonly feed: string
  readonly ref: string
  readonly state: 'listed' | 'suspended'
  readonly kind: 'serious' | 'trusted'
  readonly listName: string | null
  /** Of the trusted. */
  readonly honour: string | null
  /** Of the trusted: on the scale of whoever gave it. */
  readonly grade: string | null
  /** Criterion; of the serious. */
  readonly rule: string | null
  readonly basis: string | null
  /** Of the decision, or of the commendation. */
  readonly decisionNo: string | null
  readonly decisionDate: Day | null
  readonly authority: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly endEvent: string | null
  readonly publicityEnd: Day | null
  readonly reach: ListReach
  readonly objections: readonly Readonly<Record<string, string>>[]
  readonly adoptedBy: readonly Readonly<Record<string, string>>[]
}

/** Listings in one answer about a subject; more are read from where it ended. */
const LISTINGS = 200
/** And in one of many lines. */
const LISTINGS_OF_MANY = 20
const EVENTS = 1_000

/** @param entitled whether who asks may see the history @param after where the part before ended; then without history */
export async function jointLine(
  view: JointLines,
  scope: ListScope,
  subjectKeys: readonly string[],
  entitled: boolean,
  after: LinePlace | null,
): Promise<Line> {
  const found = await view.listings(scope, subjectKeys, after, LISTINGS + 1)
  const history = entitled && after === null ? await view.history(scope, subjectKeys, EVENTS) : null
  const held = found.slice(0, LISTINGS)
  const last = found.length > LISTINGS ? held.at(-1) : undefined
  return {
    subject: subjectOf(held),
    listings: held.flatMap(entryOf),
    next: last === undefined ? null : { feed: last.feed, seq: last.seq },
    history,
  }
}

/** One of the lines of a list. */
interface ListLine {
  readonly subject: LineSubject
  readonly listings: readonly LineEntry[]
  /** Whether the subject has further listings: they are asked for by subject. */
  readonly more: boolean
}

export interface LinePage {
  readonly subjectKeys: readonly string[]
  readonly lines: readonly ListLine[]
  /** The key after which the next page begins; null at the end. */
  readonly after: string | null
}

/** A page of the lines of a list, persons masked and in the order of keys that are not told. */
export async function jointLines(
  view: JointLines,
  scope: ListScope,
  kinds: LineKinds,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<LinePage> {
  const found = await view.subjects(scope, kinds, after, limit + 1)
  const subjectKeys = found.slice(0, limit)
  const held = await view.listings(scope, subjectKeys, null, LISTINGS_OF_MANY + 1)
  const byKey = Map.groupBy(held, ({ subjectKey }) => subjectKey)
  const lines = subjectKeys.flatMap((key): ListLine[] => {
    const listings = byKey.get(key) ?? []
    const subject = subjectOf(listings)
    // It has ended since its key was read.
    if (subject === null) return []
    const shown = listings.slice(0, LISTINGS_OF_MANY)
    return [{ subject, listings: shown.flatMap(entryOf), more: listings.length > shown.length }]
  })
  return { subjectKeys, lines, after: found.length > limit ? (subjectKeys.at(-1) ?? null) : null }
}

function subjectOf([first]: readonly LineListing[]): LineSubject | null {
  if (first === undefined) return null
  const { type, name, uscc = null } = (JSON.parse(first.record) as StandardRecord).subject
  return { type, name: type === 'person' ? maskedName(name) : name, uscc }
}

function entryOf(listing: LineListing): LineEntry[] {
  const record = masked(JSON.parse(listing.record) as StandardRecord)
  if (record.category !== 'R07' && record.category !== 'R08') return []
  const { division, authorityName: authority, publicityEnd = null } = record
  const said = record.category === 'R07' ? seriousOf(record) : trustedOf(record)
  return [
    {
      ...{ division, feed: listing.feed, ref: listing.ref },
      state: listing.status === 'suspended' ? 'suspended' : 'listed',
      ...{ ...said, authority, publicityEnd },
      reach: reachIn(listing.record) ?? 'information',
      objections: remarksOn(listing, 'objection'),
      adoptedBy: remarksOn(listing, 'adoption'),
    },
  ]
}

function seriousOf({ content }: Extract<StandardRecord, { category: 'R07' }>) {
  const { listName, criterionCode: rule, legalBasis: basis, decisionNo, decisionDate, validFrom } = content
  return {
    ...{ kind: 'serious' as const, honour: null, grade: null },
    ...{ listName, rule, basis, decisionNo, decisionDate, validFrom },
    ...{ validTo: content.validTo ?? null, endEvent: content.endEvent ?? null },
  }
}

function trustedOf({ content }: Extract<StandardRecord, { category: 'R08' }>) {
  const { listName = null, honourName: honour, grade = null, commendationNo = null } = content
  return {
    ...{ kind: 'trusted' as const, honour, grade, listName },
    ...{ rule: null, basis: null, decisionNo: commendationNo, decisionDate: null, endEvent: null },
    ...{ validFrom: content.validFrom, validTo: content.validTo },
  }
}
