/**
 * The joint view of one subject (联合视图): over all provinces who listed it, when, by which criterion and basis, what is
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

export interface JointLines {
  listings(scope: ListScope, subjectKeys: readonly string[]): Promise<readonly LineListing[]>
  /** Of listings that are not erased from the view; in the order of time. */
  history(scope: ListScope, subjectKeys: readonly string[]): Promise<readonly LineEvent[]>
}

export interface Line {
  readonly subject: { readonly type: string; readonly name: string; readonly uscc: string | null } | null
  readonly listings: readonly LineEntry[]
  /** Null for whoever is not entitled to it. */
  readonly history: readonly LineEvent[] | null
}

interface LineEntry {
  readonly division: string
  readonly feed: string
  readonly ref: string
  readonly state: 'listed' | 'suspended'
  readonly listName: string
  readonly rule: string
  readonly basis: string
  readonly decisionNo: string
  readonly decisionDate: Day
  readonly authority: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly endEvent: string | null
  readonly publicityEnd: Day | null
  readonly reach: ListReach
  readonly objections: readonly Readonly<Record<string, string>>[]
  readonly adoptedBy: readonly Readonly<Record<string, string>>[]
}

/** @param entitled whether who asks may see the history */
export async function jointLine(
  view: JointLines,
  scope: ListScope,
  subjectKeys: readonly string[],
  entitled: boolean,
): Promise<Line> {
  const held = await view.listings(scope, subjectKeys)
  const history = entitled ? await view.history(scope, subjectKeys) : null
  const [first] = held
  const subject = first === undefined ? null : (JSON.parse(first.record) as StandardRecord).subject
  const name = subject?.type === 'person' ? maskedName(subject.name) : subject?.name
  return {
    subject: subject === null ? null : { type: subject.type, name: name ?? '', uscc: subject.uscc ?? null },
    listings: held.flatMap(entryOf),
    history,
  }
}

function entryOf(listing: LineListing): LineEntry[] {
  const record = masked(JSON.parse(listing.record) as StandardRecord)
  if (record.category !== 'R07') return []
  const { division, authorityName: authority, publicityEnd = null, content } = record
  const { listName, criterionCode: rule, legalBasis: basis, decisionNo, decisionDate, validFrom } = content
  return [
    {
      ...{ division, feed: listing.feed, ref: listing.ref },
      state: listing.status === 'suspended' ? 'suspended' : 'listed',
      ...{ listName, rule, basis, decisionNo, decisionDate, authority, validFrom, publicityEnd },
      ...{ validTo: content.validTo ?? null, endEvent: content.endEvent ?? null },
      reach: reachIn(listing.record) ?? 'information',
      objections: remarksOn(listing, 'objection'),
      adoptedBy: remarksOn(listing, 'adoption'),
    },
  ]
}
