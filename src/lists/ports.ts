import type { Day } from '../base/time.ts'
import type { FeedSizes } from '../feed/cursor.ts'
import type { Remark } from './remarks.ts'

export type Domain = 'environment' | 'tourism' | 'quality' | 'foodDrug'
/** The list of a domain's serious ones, or of its trusted ones (红名单); topic `lists.<name>`. */
export type JointListName = Domain | `${Domain}Trusted`

/** One listing of a subject, as some province published it and this node holds it. */
export interface HeldListing {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  /** 32 hexadecimal digits; constant through the listing's life. */
  readonly ref: string
  /** Unified social credit code, or the link key of a person. */
  readonly subjectKey: string
  /** The record by openapi/standard, as the canonical JSON that was signed: answers carry it, masked. */
  readonly record: string
  /** What stands beside records of this subject: 异议处理中, 采用. None: null. */
  readonly remarks?: readonly Remark[] | null
}

export interface HeldRecord extends HeldListing {
  /** R01–R15 */
  readonly category: string
  readonly status: string
}

export interface SubjectPage {
  readonly subjects: readonly SubjectLine[]
  /** The subject key after which the next page begins; null at the end. */
  readonly after: string | null
}

export interface SubjectLine {
  readonly subjectKey: string
  readonly listings: readonly HeldListing[]
}

/** What of a joint list one caller may see, and by which day. */
export interface ListScope {
  readonly domain: JointListName
  /** Calendar day in Asia/Shanghai. */
  readonly day: Day
  /** Divisions whose feed of this topic the caller may read; nothing of others is in any answer. */
  readonly issuers: readonly string[]
}

/** `listed`: the ref has this record now; `ended`: the ref is not on the list any more. */
export type Change =
  | { readonly change: 'listed'; readonly listing: HeldListing }
  | { readonly change: 'ended'; readonly feed: string; readonly generation: number; readonly ref: string }

export interface Changes {
  readonly changes: readonly Change[]
  /** How far the reader is now. */
  readonly sizes: FeedSizes
  /** Whether more is known already. */
  readonly more: boolean
}

/** Where a page of records ended: the last of its records. */
export interface RecordPlace {
  readonly feed: string
  readonly generation: number
  readonly seq: number
}

/**
 * The joint view over all feeds of a topic. Reads committed state; every answer leaves out what is
 * withdrawn, suspended or, on `day` in Asia/Shanghai, past its publicity or its own end.
 */
export interface JointView {
  /** Of any of these subjects, at most so many of each, in the order of keys, feeds and positions. */
  listings(scope: ListScope, subjectKeys: readonly string[], most: number): Promise<readonly HeldListing[]>
  /** Of one subject, whichever of its keys they stand under: the first beyond a place, in the order of feeds and positions. */
  listingsOf(
    scope: ListScope,
    subjectKeys: readonly string[],
    after: RecordPlace | null,
    most: number,
  ): Promise<readonly HeldListing[]>
  /** @param most listings of each subject */
  subjects(scope: ListScope, after: string | null, limit: number, most: number): Promise<SubjectPage>
  countSubjects(scope: ListScope): Promise<number>
  /** Applied sizes of the feeds of the topic, by feed and generation (`310000/lists.environment/1`). */
  sizes(scope: ListScope): Promise<FeedSizes>
  /**
   * Logs of which two histories are proven, among the list feeds and the withdrawals of these issuers
   * (`310000/lists.environment/1`): what they held stays, nothing newer comes.
   */
  frozen(scope: ListScope): Promise<readonly string[]>
  /**
   * What changed beyond `since`, withdrawals first: at most about `limit` changes. A log that `since` does not name
   * is read from its beginning.
   */
  changes(scope: ListScope, since: FeedSizes, limit: number): Promise<Changes>
  /** The logs that {@link JointView.changes} reads, with how far they are: the list feeds and the withdrawals. */
  heads(scope: ListScope): Promise<FeedSizes>
}

/** The records of one subject, in feeds of these names only. */
export interface RecordView {
  records(
    feeds: readonly string[],
    subjectKeys: readonly string[],
    day: Day,
    after: RecordPlace | null,
    limit: number,
  ): Promise<readonly HeldRecord[]>
  sizesOf(feeds: readonly string[]): Promise<FeedSizes>
  /** As {@link JointView.frozen}, of these feeds and the withdrawals of those who write them. */
  frozenOf(feeds: readonly string[]): Promise<readonly string[]>
}
