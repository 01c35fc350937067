/** Which records stand in which section of a report, marked how (domain.md §4.6, §8). */
import { addDays, type Day, isDay } from '../base/time.ts'
import { eventPointer } from '../standard/categories.ts'
import { queryEnd } from '../standard/clocks/deadlines.ts'
import { standingOn } from '../standard/clocks/ends.ts'
import { valueAt } from '../standard/finding.ts'
import { listReach } from '../standard/list-types.ts'
import { ageAt, birthdayOf } from '../standard/minors.ts'
import type { Category, StandardRecord } from '../standard/record.ts'
import type { ReportEdition } from '../standard/report.ts'
import type { FoundRecord } from './ports.ts'
import { shownContent } from './said.ts'

/** Sections that hold records, by their name in the schema; those of the supplement have a dot. */
export type Section =
  | 'basic'
  | 'permits'
  | 'penalties'
  | 'otherActs'
  | 'honours'
  | 'seriousLists'
  | 'abnormal'
  | 'commitments'
  | 'evaluations'
  | 'judicial'
  | 'supplement.regionalLists'
  | 'supplement.trustedLists'
  | 'supplement.youth'
  | 'supplement.volunteering'

const SECTION_OF: Readonly<Partial<Record<Category, Section>>> = {
  R01: 'basic',
  R02: 'permits',
  R03: 'penalties',
  R04: 'otherActs',
  R05: 'abnormal',
  R06: 'judicial',
  R08: 'supplement.trustedLists',
  R09: 'commitments',
  R10: 'evaluations',
  R13: 'supplement.youth',
  R14: 'supplement.volunteering',
  R15: 'honours',
}

/** Said of a feed of which two histories were signed, and which is frozen. */
export const FORKED = '账目不一致'

/** Kind of a commitment (`tables/commitment-types.yaml`). */
const FOR_REPAIR = '信用修复'

/** One record as it stands in a report; the schema is checked when the report is whole. */
export interface ReportEntry {
  readonly section: Section
  readonly division: string
  /** Day by which entries are ordered. */
  readonly day: Day
  readonly recordId: string
  /** Of the record itself, for the name of the subject. */
  readonly record: StandardRecord
  readonly item: object
}

const WIDTH: Readonly<Record<ReportEdition, readonly string[]>> = {
  public: ['public'],
  government: ['public', 'government'],
  authorised: ['public', 'government', 'authorised'],
}

/**
 * The entries of an edition, newest first; equal days in the order of record ids. Of one record only its newest
 * version stands in a report, whatever feeds carry it.
 * @param day in Asia/Shanghai
 */
export function entriesOf(found: readonly FoundRecord[], edition: ReportEdition, day: Day): ReportEntry[] {
  const objected = openObjections(found)
  const newest = new Map<string, FoundRecord>()
  for (const one of found) {
    const held = newest.get(one.record.recordId)
    if (held === undefined || held.record.version < one.record.version) newest.set(one.record.recordId, one)
  }
  return [...newest.values()]
    .flatMap(one => entryOf(one, edition, day, objected) ?? [])
    .sort((a, b) => compare(b.day, a.day) || compare(a.recordId, b.recordId))
}

/** Records against which an objection is being handled, as an objection (R12) itself says. */
function openObjections(found: readonly FoundRecord[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ record }) =>
      record.category === 'R12' && record.content.outcome === undefined
        ? [record.content.targetRecordId]
        : [],
    ),
  )
}

function entryOf(
  found: FoundRecord,
  edition: ReportEdition,
  day: Day,
  objected: ReadonlySet<string>,
): ReportEntry | undefined {
  const { record, place } = found
  const section = sectionOf(record)
  if (section === undefined || !WIDTH[edition].includes(record.publicityScope) || isOver(record, day))
    return undefined
  if (place === null && isAboutMinor(record)) return undefined
  const standing = standingOn(standingFacts(found), day)
  const mark = standing.report[edition]
  const hidden = edition === 'public' && (found.unpublished || !standing.published)
  if (mark === 'absent' || hidden) return undefined
  const isObjected = record.status === 'objected' || objected.has(record.recordId)
  const { recordId, division, authorityName, sourceOrgName, mappingRef } = record
  const { rulesetId: mapping, version: mappingVersion } = mappingRef
  const item = {
    recordId,
    division,
    authorityName,
    sourceOrgName,
    ...(isObjected ? { mark: '异议处理中' } : mark === 'marked' ? { mark: '公示期已满' } : {}),
    ...reachOf(record),
    source: { mapping, mappingVersion, ...place, ...(found.frozen ? { ledger: FORKED } : {}) },
    content: shownContent(record, edition),
  }
  return { section, division, day: eventDay(record), recordId, record, item }
}

/**
 * The last day on which a record stands in an edition, where its own days say one: afterwards a report that shows it is
 * no longer current, although nothing came from anybody.
 * @param day on which it stands there
 */
export function lastDayIn(found: FoundRecord, edition: ReportEdition, day: Day): Day | undefined {
  const facts = standingFacts(found)
  const { publicityEnd, validTo, conductEnd, division } = facts
  const ends = [
    publicityEnd,
    validTo,
    conductEnd && queryEnd(conductEnd, division, day),
    dayBeforeOver(found),
  ]
  return ends
    .filter(end => end !== undefined)
    .sort()
    .find(end => end >= day && !standsOn(found, edition, addDays(end, 1)))
}

function standsOn(found: FoundRecord, edition: ReportEdition, day: Day): boolean {
  const standing = standingOn(standingFacts(found), day)
  const hidden = edition === 'public' && (found.unpublished || !standing.published)
  return standing.report[edition] !== 'absent' && !hidden && !isOver(found.record, day)
}

function dayBeforeOver({ record }: FoundRecord): Day | undefined {
  const removed = record.category === 'R05' ? record.content.removedDate : undefined
  return removed && addDays(removed, -1)
}

/** None for repairs (R11) and objections (R12), nor for what was committed to for a repair: no trace of one stands here. */
function sectionOf(record: StandardRecord): Section | undefined {
  if (record.category === 'R09' && record.content.commitmentType === FOR_REPAIR) return undefined
  if (record.category !== 'R07') return SECTION_OF[record.category]
  return record.content.nationalRecordId === undefined ? 'supplement.regionalLists' : 'seriousLists'
}

/** A minor's record never leaves its source node (domain.md §4.4); what came in a feed was judged where it came from. */
function isAboutMinor(record: StandardRecord): boolean {
  const { subject, content, category } = record
  if (subject.type !== 'person') return false
  const conduct = dayAt(content, 'conductDate')
  return (
    ageAt(birthdayOf(subject), conduct, eventDay(record), category === 'R03' || category === 'R07') !==
    'adult'
  )
}

/** What ended by its own content: removed from the register, or never verified. No trace of it stays. */
function isOver(record: StandardRecord, day: Day): boolean {
  if (record.category === 'R05') return (record.content.removedDate ?? '9999-12-31') <= day
  if (record.category === 'R08') return record.content.disqualifiedBy !== undefined
  return record.category === 'R15' && !record.content.verified
}

function standingFacts({ record, publicityOver }: FoundRecord): Parameters<typeof standingOn>[0] {
  const { status, division, publicityStart, publicityEnd, content } = record
  return {
    status: publicityOver && status !== 'suspended' ? 'expired' : status,
    division,
    publicityStart,
    publicityEnd,
    validTo: dayAt(content, 'validTo'),
    conductEnd: conductEnd(record),
  }
}

/**
 * The day from which the query period counts (SH art. 35, ZJ art. 16): of what speaks against a subject only, and
 * only once it has ended.
 */
function conductEnd(record: StandardRecord): Day | undefined {
  if (record.category === 'R03') return record.content.conductDate ?? record.content.decisionDate
  if (record.category === 'R07') return record.content.validTo
  if (record.category === 'R06' && record.content.endEvent === undefined) return record.content.documentDate
  return undefined
}

function reachOf(record: StandardRecord): object {
  if (record.category !== 'R07') return {}
  const { listBasis, adoptedBy = [] } = record.content
  const adopted = adoptedBy.map(({ division }) => division).sort()
  const reach = listReach(listBasis) === 'measures' ? '惩戒依据' : '提示信息'
  return { reach, ...(adopted.length === 0 ? {} : { adoptedBy: adopted }) }
}

function eventDay({ category, content, updatedAt }: StandardRecord): Day {
  const name = eventPointer(category)?.slice('/content/'.length)
  return (name === undefined ? undefined : dayAt(content, name)) ?? updatedAt.slice(0, 10)
}

function dayAt(content: object, name: string): Day | undefined {
  const value = valueAt(content, `/${name}`)
  return typeof value === 'string' && isDay(value) ? value : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
