/**
 * What a caller is told: facts and where they come from, never a verdict (domain.md §4.7). Each answer is made as
 * JSON text, because the records in it are the text that was signed, and most of the work of an answer would
 * otherwise be to read and write them again. Only where an issuer let a person's number slip into free text the
 * record is masked.
 */
import { instantText, legalDay } from '../base/time.ts'
import type { FeedSizes } from '../feed/cursor.ts'
import { parseFeedName, withdrawalsFeedOf } from '../feed/name.ts'
import { masked, maskedJson } from '../standard/masks.ts'
import type {
  Change,
  HeldListing,
  HeldRecord,
  JointListName,
  JointView,
  ListScope,
  RecordPlace,
  RecordView,
  SubjectLine,
  SubjectPage,
} from './ports.ts'
import { remarksText } from './remarks.ts'

/** An answer that is JSON already. */
export type JsonText = string

export interface AsOf {
  /** ISO instant of the answer. */
  readonly at: string
  /** Calendar day in Asia/Shanghai by which publicity was judged. */
  readonly day: string
  /** How far each feed of the topic was applied. */
  readonly sizes: FeedSizes
  /**
   * Logs in use whose issuer signed two histories (账目不一致): the answer holds what was applied before that was
   * proven, and may lack what came since. Empty as a rule.
   */
  readonly frozen: readonly string[]
}

/** A generation that members ended is what they agreed on, whatever was signed beside it. */
interface Generations {
  generationOf(feed: string): number
}

/** A question about a joint list: of whom it may be answered, and when it was asked. */
export interface ListQuestion extends Generations {
  readonly domain: JointListName
  readonly issuers: readonly string[]
  readonly nowMs: number
}

/** Listings of a subject in one answer about it; more are read from where it ended. */
export const HITS = 200
/** And in an answer about many subjects: of whoever has more, the rest is asked for by subject. */
const HITS_OF_MANY = 20

/** @returns the cursor by which the next part is asked for */
export type CursorOf = (place: RecordPlace) => string

const DECIDED_BY = '"decidedBy":"办理机关"'

/** @param after where the part before ended */
export async function answerSubject(
  view: JointView,
  question: ListQuestion,
  uscc: string,
  after: RecordPlace | null,
  cursorOf: CursorOf,
): Promise<JsonText> {
  const scope = scopeOf(question)
  // Read before the rows: an answer is at least as new as it says.
  const asOf = await asOfNow(view, question, scope)
  const { hits, next } = await partOf(view, scope, [uscc], after)
  const cursor = JSON.stringify(next && cursorOf(next))
  return `{"domain":"${question.domain}",${subjectText(asOf, uscc, hits)},"cursor":${cursor},${DECIDED_BY},"asOf":${JSON.stringify(asOf)}}`
}

async function partOf(
  view: JointView,
  scope: ListScope,
  subjectKeys: readonly string[],
  after: RecordPlace | null,
): Promise<{ readonly hits: readonly HeldListing[]; readonly next: RecordPlace | null }> {
  const found = await view.listingsOf(scope, subjectKeys, after, HITS + 1)
  const hits = found.slice(0, HITS)
  return { hits, next: found.length > HITS ? (hits.at(-1) ?? null) : null }
}

/**
 * As {@link answerSubject} for many, each as if it were asked alone, but with fewer of its hits.
 * @param usccs normalised and checked, in the order in which they are answered
 */
export async function answerSubjects(
  view: JointView,
  question: ListQuestion,
  usccs: readonly string[],
): Promise<JsonText> {
  const scope = scopeOf(question)
  const asOf = await asOfNow(view, question, scope)
  const found = await view.listings(scope, usccs, HITS_OF_MANY + 1)
  const hits = Map.groupBy(found, ({ subjectKey }) => subjectKey)
  const answers = usccs.map(uscc => {
    const all = hits.get(uscc) ?? []
    return `{${subjectText(asOf, uscc, all.slice(0, HITS_OF_MANY))},"more":${all.length > HITS_OF_MANY}}`
  })
  return `{"domain":"${question.domain}","answers":[${answers.join(',')}],${DECIDED_BY},"asOf":${JSON.stringify(asOf)}}`
}

/** @param nameAgrees whether the name that was given fits that of a record; null: none was given */
export async function answerPerson(
  view: JointView,
  question: ListQuestion,
  linkKeys: readonly string[],
  nameAgrees: ((record: string) => boolean) | null,
  { after, cursorOf }: { readonly after: RecordPlace | null; readonly cursorOf: CursorOf },
): Promise<{ readonly text: JsonText; readonly hits: number }> {
  const scope = scopeOf(question)
  const asOf = await asOfNow(view, question, scope)
  const { hits, next } = await partOf(view, scope, linkKeys, after)
  const agrees = agreesAll(hits, nameAgrees)
  const cursor = JSON.stringify(next && cursorOf(next))
  const facts = `"hits":[${hits.map(hit => withoutKey(asOf, hit)).join(',')}],"cursor":${cursor},"nameAgrees":${agrees},"advice":${adviceText(hits)}`
  const text = `{"domain":"${question.domain}",${facts},${DECIDED_BY},"asOf":${JSON.stringify(asOf)}}`
  return { text, hits: hits.length }
}

export async function summarise(view: JointView, question: ListQuestion): Promise<JsonText> {
  const scope = scopeOf(question)
  const asOf = await asOfNow(view, question, scope)
  return JSON.stringify({ domain: question.domain, subjects: await view.countSubjects(scope), asOf })
}

export async function pageOfSubjects(
  view: JointView,
  question: ListQuestion,
  after: string | null,
  limit: number,
): Promise<SubjectPage & { readonly asOf: AsOf }> {
  const scope = scopeOf(question)
  const asOf = await asOfNow(view, question, scope)
  return { asOf, ...(await view.subjects(scope, after, limit, HITS_OF_MANY + 1)) }
}

/** @param cursorOf makes the cursor for the next question */
export async function answerChanges(
  view: JointView,
  question: ListQuestion,
  since: FeedSizes,
  limit: number,
  cursorOf: (sizes: FeedSizes) => string,
): Promise<{ readonly text: JsonText; readonly empty: boolean }> {
  const scope = scopeOf(question)
  const asOf = await asOfNow(view, question, scope)
  const { changes, sizes, more } = await view.changes(scope, since, limit)
  const text = `{"domain":"${question.domain}","changes":[${changes.map(change => changeText(asOf, change)).join(',')}],"cursor":"${cursorOf(sizes)}","more":${more},"asOf":${JSON.stringify(asOf)}}`
  return { text, empty: changes.length === 0 && !more && sameSizes(sizes, since) }
}

/** A question about the records of a subject, in the feeds that the caller may read. */
export interface RecordQuestion extends Generations {
  readonly feeds: readonly string[]
  readonly subjectKeys: readonly string[]
  readonly nowMs: number
  readonly limit: number
}

export interface AnsweredRecords {
  readonly asOf: AsOf
  readonly records: readonly HeldRecord[]
  /** Where the next page begins; null at the end. */
  readonly next: RecordPlace | null
}

export async function recordsOf(
  view: RecordView,
  question: RecordQuestion,
  after: RecordPlace | null,
): Promise<AnsweredRecords> {
  const { feeds, subjectKeys, nowMs, limit } = question
  const day = legalDay(nowMs)
  const [sizes, frozen] = await Promise.all([view.sizesOf(feeds), view.frozenOf(feeds)])
  const asOf = { at: instantText(nowMs), day, sizes, frozen: inUse(question, frozen) }
  const found = await view.records(feeds, subjectKeys, day, after, limit + 1)
  const records = found.slice(0, limit)
  return { asOf, records, next: found.length > limit ? (records.at(-1) ?? null) : null }
}

export function recordPageText({ asOf, records }: AnsweredRecords, cursor: string | null): JsonText {
  const list = records.map(record => recordText(asOf, record)).join(',')
  return `{"records":[${list}],"cursor":${JSON.stringify(cursor)},${DECIDED_BY},"asOf":${JSON.stringify(asOf)}}`
}

export function personRecordsText(
  { asOf, records, next }: AnsweredRecords,
  nameAgrees: ((record: string) => boolean) | null,
  cursor: string | null,
): JsonText {
  const list = records.map(record => withoutKey(asOf, record)).join(',')
  const agrees = agreesAll(records, nameAgrees)
  return `{"records":[${list}],"more":${next !== null},"cursor":${JSON.stringify(cursor)},"nameAgrees":${agrees},${DECIDED_BY},"asOf":${JSON.stringify(asOf)}}`
}

/** One line of a page of subjects. */
export function lineText(asOf: AsOf, { subjectKey, listings }: SubjectLine): JsonText {
  const list = listings.slice(0, HITS_OF_MANY).map(listing => listingText(asOf, listing))
  const more = listings.length > HITS_OF_MANY
  return `{"subjectKey":"${subjectKey}","listings":[${list.join(',')}],"more":${more}}`
}

/** Everything but `record` is digits, hexadecimal, a feed name or a checked key: none of it needs escaping. */
function listingText(asOf: AsOf, listing: HeldListing): JsonText {
  const { subjectKey, record } = listing
  return `{${placeText(asOf, listing)},"subjectKey":"${subjectKey}","record":${maskedJson(record)}${remarksText(listing)}}`
}

function recordText(asOf: AsOf, held: HeldRecord): JsonText {
  const { category, status, record } = held
  return `{${placeText(asOf, held)},"category":"${category}","status":"${status}","record":${maskedJson(record)}${remarksText(held)}}`
}

function placeText(asOf: AsOf, { feed, generation, seq, ref }: HeldListing): string {
  const mark = restsOnFrozen(asOf, feed, generation) ? ',"frozen":true' : ''
  return `"feed":"${feed}","generation":${generation},"seq":${seq},"ref":"${ref}"${mark}`
}

/** Its own log is frozen, or the withdrawals of its province are: then one of it may be missing here. */
function restsOnFrozen({ frozen }: AsOf, feed: string, generation: number): boolean {
  if (frozen.length === 0) return false
  const withdrawals = withdrawalsFeedOf(parseFeedName(feed).division)
  return frozen.some(log => log === `${feed}/${generation}` || log.startsWith(`${withdrawals}/`))
}

/** Of a person: who asks knows who it is, and has no use for the link key. */
function withoutKey(asOf: AsOf, held: HeldListing): JsonText {
  return `{${placeText(asOf, held)},"record":${withoutLinkKey(held.record)}${remarksText(held)}}`
}

function withoutLinkKey(text: string): JsonText {
  const record = JSON.parse(text) as { subject?: { linkKey?: string } }
  if (record.subject !== undefined) delete record.subject.linkKey
  return JSON.stringify(masked(record))
}

function changeText(asOf: AsOf, change: Change): JsonText {
  return change.change === 'listed'
    ? `{"change":"listed","listing":${listingText(asOf, change.listing)}}`
    : JSON.stringify(change)
}

function subjectText(asOf: AsOf, uscc: string, hits: readonly HeldListing[]): string {
  const list = hits.map(hit => listingText(asOf, hit)).join(',')
  return `"subject":{"uscc":"${uscc}"},"hits":[${list}],"advice":${adviceText(hits)}`
}

function adviceText(hits: readonly unknown[]): string {
  return hits.length > 0 ? '"建议核实"' : 'null'
}

function agreesAll(
  hits: readonly HeldListing[],
  agrees: ((record: string) => boolean) | null,
): boolean | null {
  return agrees === null || hits.length === 0 ? null : hits.every(({ record }) => agrees(record))
}

function sameSizes(a: FeedSizes, b: FeedSizes): boolean {
  return Object.entries(a).every(([log, size]) => b[log] === size)
}

function scopeOf({ domain, issuers, nowMs }: ListQuestion): ListScope {
  return { domain, issuers, day: legalDay(nowMs) }
}

async function asOfNow(view: JointView, question: ListQuestion, scope: ListScope): Promise<AsOf> {
  const [sizes, frozen] = await Promise.all([view.sizes(scope), view.frozen(scope)])
  return { at: instantText(question.nowMs), day: scope.day, sizes, frozen: inUse(question, frozen) }
}

function inUse({ generationOf }: Generations, logs: readonly string[]): readonly string[] {
  return logs.filter(log => {
    const cut = log.lastIndexOf('/')
    return Number(log.slice(cut + 1)) === generationOf(log.slice(0, cut))
  })
}
