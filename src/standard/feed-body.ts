/**
 * What of a record may travel. A feed body is the record without the fields that the feed's audience may not
 * see; identity numbers and end decisions never leave the node, and `authorised` fields are only ever asked for.
 */

import { byCategory, type Category, fieldsOf, isCategory } from './categories.ts'
import { StandardError } from './fault.ts'
import { at, expandPath, type Finding, type Place, valueAt } from './finding.ts'
import type { Field } from './generated/fields.ts'
import { masked, withoutPersons } from './masks.ts'
import { checkRecord, type RecordCheck, type StandardRecord } from './record.ts'

/** Scope of a feed: 公示 or 政务共享. */
export type FeedScope = 'public' | 'government'
/** What may be told: in a feed, or in the answer to one query (授权查询). */
type Reach = FeedScope | 'authorised'

/**
 * The record as it may stand in a feed of that scope, {@link withoutPersons} in its free text. What of it is the same is
 * shared with the record.
 * @throws {StandardError} BODY_NOT_SHAREABLE when the record's own scope is narrower than the feed's, the category
 *   is never public, or a person is offered to a public feed; a fault of the caller, who chose the feed.
 */
export function feedBody(record: StandardRecord, scope: FeedScope): StandardRecord {
  const { publicityScope, subject } = record
  const narrower = publicityScope === 'authorised' || (scope === 'public' && publicityScope !== 'public')
  if (narrower || (scope === 'public' && subject.type === 'person')) {
    const message = `a record of scope ${publicityScope} about a ${subject.type} may not stand in a ${scope} feed`
    throw new StandardError(message, { code: 'BODY_NOT_SHAREABLE' })
  }
  const closed = closedPointers(record, OUTERMOST[scope])
  if (closed.includes('/content')) {
    const message = `a record of category ${record.category} may not stand in a ${scope} feed`
    throw new StandardError(message, { code: 'BODY_NOT_SHAREABLE' })
  }
  // Free text is masked before it leaves: what a department writes into it nobody has read yet.
  return withoutUnlinked(withoutPersons(closed.reduce(without, record)))
}

/** Related persons whom the node could not link are told to nobody: without a link key they are somebody's role only. */
function withoutUnlinked(body: StandardRecord): StandardRecord {
  if (!('relatedPersons' in body.content) || body.content.relatedPersons === undefined) return body
  const { relatedPersons, ...content } = body.content
  const isLinked = relatedPersons.filter(({ linkKey }) => linkKey !== undefined)
  if (isLinked.length === relatedPersons.length) return body
  return {
    ...body,
    content: isLinked.length === 0 ? content : { ...content, relatedPersons: isLinked },
  } as StandardRecord
}

/**
 * A deep copy of the record as it may stand in the answer to one query, whatever its scope: identity numbers and
 * birthdays stay here, free text is {@link masked}.
 * @param linkKey of a person whose record does not name it
 */
export function answerBody(record: StandardRecord, linkKey?: string): StandardRecord {
  const body = masked(closedPointers(record, OUTERMOST.authorised).reduce(without, record))
  if (linkKey !== undefined) body.subject.linkKey ??= linkKey
  return body
}

/** {@link checkRecord} for a body that came as the answer to a query. */
export function checkAnswerBody(body: unknown): RecordCheck {
  return checkTold(body, 'authorised')
}

/** {@link checkRecord} for a body that came in a feed: fields that may not travel are errors. */
export function checkFeedBody(body: unknown, scope: FeedScope): RecordCheck {
  return checkTold(body, scope)
}

function checkTold(body: unknown, scope: Reach): RecordCheck {
  const { errors, warnings } = checkRecord(body, 'holder')
  const category = valueAt(body, '/category')
  if (!isCategory(category)) return { errors, warnings }
  const pointers = closedPointers(body, CLOSED[scope])
  if (pointers.length === 0) return { errors, warnings }
  const message = 'may not travel: its issuer must take it out'
  const closed = pointers.map(
    (field): Finding => ({ rule: 'FIELD_MAY_NOT_TRAVEL', field, valueClass: 'withheld', message }),
  )
  return { errors: [...errors, ...closed], warnings }
}

type ClosedFields = Readonly<Record<Category, readonly Place[]>>

/** Fields of each category that may not be told so widely: a few, found once and not for each record. */
const CLOSED: Readonly<Record<Reach, ClosedFields>> = {
  public: byCategory(category => closedPlaces(category, 'public')),
  government: byCategory(category => closedPlaces(category, 'government')),
  authorised: byCategory(category => closedPlaces(category, 'authorised')),
}
/** The same without what is within another one. */
const OUTERMOST: Readonly<Record<Reach, ClosedFields>> = {
  public: byCategory(category => outermost(CLOSED.public[category])),
  government: byCategory(category => outermost(CLOSED.government[category])),
  authorised: byCategory(category => outermost(CLOSED.authorised[category])),
}

function closedPlaces(category: Category, scope: Reach): Place[] {
  return fieldsOf(category)
    .filter(field => !mayTravel(field, scope))
    .map(({ path }) => at(path))
}

function outermost(places: readonly Place[]): Place[] {
  return places.filter(({ pointer }) => !places.some(other => pointer.startsWith(`${other.pointer}/`)))
}

/** Fields present in the body that may not be told so widely. */
function closedPointers(body: unknown, fields: ClosedFields): string[] {
  const category = valueAt(body, '/category')
  if (!isCategory(category)) return []
  const present: string[] = []
  for (const { pointer, read } of fields[category]) {
    if (pointer.includes('/*'))
      present.push(...expandPath(body, pointer).filter(one => valueAt(body, one) !== undefined))
    else if (read(body) !== undefined) present.push(pointer)
  }
  return present
}

/** Whether a field may be told so widely; what a receiver writes never travels. */
export function mayTravel({ privacy, writtenBy }: Field, scope: Reach): boolean {
  if (writtenBy === 'receiver') return false
  if (scope === 'authorised') return privacy !== 'never-leaves'
  return privacy === 'public' || (privacy === 'government' && scope === 'government')
}

/** The record without one field; what holds it is a copy. */
function without(record: StandardRecord, pointer: string): StandardRecord {
  return withoutMember(record, pointer.slice(1).split('/')) as StandardRecord
}

function withoutMember(holder: unknown, [name = '', ...deeper]: readonly string[]): unknown {
  if (Array.isArray(holder))
    return holder.map((item, at) => (String(at) === name ? withoutMember(item, deeper) : item))
  // Not deleted from a copy: what has lost a member is slow to read for V8.
  const { [name]: member, ...others } = holder as Record<string, unknown>
  return deeper.length === 0 ? others : { ...(holder as object), [name]: withoutMember(member, deeper) }
}
