import type { Day } from '../base/time.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { ReportEdition } from '../standard/report.ts'

/** A record about the subject, as a feed carries it or as this node alone holds it. */
export interface FoundRecord {
  readonly record: StandardRecord
  /** Where a feed carries it; null: only this node holds it. */
  readonly place: { readonly feed: string; readonly generation: number; readonly seq: number } | null
  /** 32 hexadecimal digits; null for a record that no feed carries. Never in a report: the record id is. */
  readonly ref: string | null
  /** The query whose answer brought it, as {@link ref}; absent for what is held here. */
  readonly query?: string
  /** Its issuer ended publicity (公示期满), whatever the days of the record say. */
  readonly publicityOver: boolean
  /** Its feed, or the withdrawals of its province, is frozen (账目不一致): it is from before that was proven. */
  readonly frozen?: boolean
  /** It is kept from publicity although its scope is public: 待定, or 轻微 that nobody asked to publish. */
  readonly unpublished: boolean
}

/** What one province has supplied. */
export interface ProvinceData {
  readonly division: string
  /** False: 未返回. What is held of it may be out of date, and is never taken for all there is. */
  readonly returned: boolean
  /** Two histories of one of its feeds were signed, and what came since is missing here; never together with `returned`. */
  readonly frozen?: boolean
  /** Instant of its newest data. */
  readonly asOf: string
  /** Feeds that were read and how far, by name. */
  readonly feeds: readonly { readonly feed: string; readonly size: number }[]
}

export interface SubjectData {
  readonly records: readonly FoundRecord[]
  readonly provinces: readonly ProvinceData[]
}

/**
 * Everything that may stand in a report on a subject, read at one moment: no record of it is older or newer than
 * the sizes say. Whatever was withdrawn for use (修复, 撤销) is left out here, whichever of record and withdrawal came
 * first.
 */
export interface ReportSource {
  /**
   * @param subjectKeys credit code, or the link keys and the document of a person
   * @param reader member for whom the report is made: only what that member may read is found; null: this node
   */
  dataOf(subjectKeys: readonly string[], reader: string | null): Promise<SubjectData>
  /** Which provinces have sent all they should: the state of the feeds alone. */
  returned(reader: string | null): Promise<ReadonlySet<string>>
}

/** A report that was made, as the node remembers it: neither subject nor content. */
export interface MadeReport {
  readonly reportNo: string
  readonly code: string
  readonly edition: ReportEdition
  /** Hexadecimal. */
  readonly bodyDigest: string
  readonly madeAt: string
  readonly items: readonly ReportItem[]
}

export interface ReportItem {
  readonly recordId: string
  readonly division: string
  /** As in {@link FoundRecord.ref}. */
  readonly ref: string | null
  /** Where it stood in its feed; null without a ref. */
  readonly seq: number | null
  /** What it says ({@link saidIn}), of which nothing but an HMAC is kept. */
  readonly said: string
  /** As in {@link FoundRecord.query}. */
  readonly query?: string
  /** Last day on which it may stand there, by its own days. */
  readonly until?: Day
}

/** `current`: nothing that it shows was withdrawn, ended or corrected since; `stale`: something was, and nobody is told what. */
export interface ReportStanding {
  readonly reportNo: string
  readonly bodyDigest: string
  readonly madeAt: string
  readonly edition: ReportEdition
  readonly current: boolean
}

/** Remembers which reports were made. */
export interface ReportRegister {
  /** By verification code; null: no report of this node has it. */
  standing(code: string, day: Day): Promise<ReportStanding | null>
}

export type { ReportEdition } from '../standard/report.ts'
