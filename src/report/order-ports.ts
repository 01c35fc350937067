/**
 * What ordering reports needs from the outside. Rows hold the questions, sealed; a job of the queue only says that
 * there are some. `src/node-reports.ts` says who implements each.
 */
import type { StandardRecord } from '../standard/record.ts'
import type { UsageLine } from './assemble.ts'
import type { MadeReport } from './ports.ts'
import type { ReportWish } from './wish.ts'

/** A transaction of the store, which alone looks into it. */
export type Transaction = object

/** Who orders. */
export interface Asker {
  /** As the audit log names it: `member:320000`, `operator:<account>`, `system:<name>`. */
  readonly actor: string
  /** From where, and under which roles, as the audit log says it. */
  readonly from?: string
  readonly roles?: readonly string[]
  /** Another member, which is shown what it may read; null: this province itself. */
  readonly member: string | null
}

export interface NewOrder {
  readonly asker: Asker
  /** Chosen by whoever asks; with another question it is refused. */
  readonly key: string
  readonly wish: ReportWish
  /** By which records of the subject are found. */
  readonly keys: readonly string[]
  /** Provinces that are asked; none where nothing restricted may stand in the report. */
  readonly provinces: readonly string[]
  readonly orderedAt: number
  /** Until when provinces may answer; the report is made then at the latest. Milliseconds since 1970, as the others. */
  readonly answerBy: number
  readonly expiresAt: number
}

/** `waiting`: provinces are asked. `partial`: made without some, completed when they answer. */
export type OrderState = 'waiting' | 'partial' | 'complete' | 'failed' | 'expired'

/** `refused`: the province answered that it does not answer. `over`: it never answered, and nobody waits any more. */
export type QueryState = 'due' | 'asked' | 'answered' | 'refused' | 'over'

export interface OrderProgress {
  readonly order: string
  readonly state: OrderState
  readonly orderedAt: string
  readonly answerBy: string
  readonly expiresAt: string
  readonly provinces: readonly { readonly division: string; readonly state: QueryState }[]
  /** In the order in which they were made; the last is the one to use. */
  readonly reports: readonly {
    readonly reportNo: string
    readonly code: string
    readonly madeAt: string
    /** Provinces that it has not: 未返回. */
    readonly missing: readonly string[]
  }[]
}

/** What was made: the canonical JSON, and the PDF once somebody asked for one. */
export interface StoredReport {
  readonly reportNo: string
  readonly code: string
  readonly json: Uint8Array
  readonly pdf: Uint8Array | null
}

export interface OpenOrder {
  readonly order: string
  readonly state: 'waiting' | 'partial'
  readonly member: string | null
  readonly answerBy: number
  /** Provinces whose answer is not there, or is no. */
  readonly unanswered: readonly string[]
  /** Of these, those from which an answer may still come. */
  readonly pending: readonly string[]
  /** Missing in the newest report. */
  readonly missing: readonly string[]
}

export interface Answer {
  readonly division: string
  readonly query: string
  readonly asOf: string
  readonly records: readonly { readonly record: StandardRecord; readonly place: AnswerPlace }[]
  /** Who asked there about a person; absent where the province does not say. */
  readonly usage?: readonly UsageLine[]
}

/** Where the answer stands in the feed of whoever answered. */
export interface AnswerPlace {
  readonly feed: string
  readonly generation: number
  readonly seq: number
}

export interface TakenOrder {
  readonly wish: ReportWish
  readonly keys: readonly string[]
  readonly orderedAt: number
  readonly member: string | null
  readonly answers: readonly Answer[]
  readonly unanswered: readonly string[]
}

export interface Made {
  readonly made: MadeReport
  readonly json: Uint8Array
  readonly missing: readonly string[]
}

export interface DueQuery {
  readonly order: string
  readonly division: string
  readonly wish: ReportWish
  readonly keys: readonly string[]
  readonly member: string | null
  readonly answerBy: number
}

export interface SentMessage {
  readonly feed: string
  readonly generation: number
  /** 32 hexadecimal digits. */
  readonly ref: string
}

/** Provinces whose feeds are here, by who reads them: a member, or null for this node. */
export type Returned = ReadonlyMap<string | null, ReadonlySet<string>>

/** Durable with each call, or with the transaction that is given. Questions, answers and reports are sealed. */
export interface OrderStore {
  /** @throws {ReportError} REPORT_KEY_REUSED, REPORT_BUSY. `repeated`: the same question came before under this key. */
  add(order: NewOrder): Promise<{ readonly order: string; readonly repeated: boolean }>
  /** Null: no such order, or of somebody else. */
  progress(order: string, actor: string): Promise<OrderProgress | null>
  /** The newest report of an order, null while there is none. Null instead of both as {@link progress}. */
  newest(
    order: string,
    actor: string,
  ): Promise<{ readonly state: OrderProgress['state']; readonly stored: StoredReport | null } | null>
  /** The first that is kept stays; it is the one that comes back. */
  keepPdf(reportNo: string, pdf: Uint8Array): Promise<Uint8Array>
  /**
   * Orders for which something may be made, the oldest first: those that wait, and of those that were made without some
   * province the ones for which an answer came, or which lack a province whose feeds are here.
   * @param returned provinces whose feeds are here, as each of {@link lacking} reads them
   */
  open(after: string | null, limit: number, returned: Returned): Promise<readonly OpenOrder[]>
  /** For whom orders wait for feeds: members, and null for this node. */
  lacking(): Promise<readonly (string | null)[]>
  /**
   * Has one order worked on by one process, unless another has done so since it was read. What is made is kept with
   * what the register notes, all or nothing.
   */
  take(order: OpenOrder, work: (taken: TakenOrder) => Promise<Made>): Promise<void>
  /** The report cannot be made; whoever asks is told so. */
  fail(order: string): Promise<void>
  /** Erases questions, answers and reports whose time is over. @returns how many orders, at most `limit` */
  expire(now: number, limit: number): Promise<number>
}

/** What other provinces are asked for orders, and what they answered. As {@link OrderStore}. */
export interface QueryStore {
  /** Those that are to be sent, the oldest first. */
  due(limit: number): Promise<readonly DueQuery[]>
  /** @returns false when another process sent it already. */
  markSent(tx: Transaction, query: DueQuery, sent: SentMessage): Promise<boolean>
  /** The question that a member answers; null when this node never asked it. @param ref of the query */
  queryOf(
    tx: Transaction,
    from: string,
    ref: string,
  ): Promise<{ readonly keys: readonly string[] | null } | null>
  keepAnswer(tx: Transaction, from: string, ref: string, part: AnswerPart): Promise<void>
  refuseAnswer(tx: Transaction, from: string, ref: string): Promise<void>
  /** What an answer showed is no longer so. */
  recall(tx: Transaction, from: string, ref: string): Promise<void>
  /** Those that nobody answered, of orders that are over: their messages are to be closed. */
  over(limit: number): Promise<readonly SentMessage[]>
  /** @returns false when another process closed it already. */
  markOver(tx: Transaction, sent: SentMessage): Promise<boolean>
}

export interface AnswerPart {
  readonly part: number
  readonly parts: number
  readonly asOf: string
  readonly place: AnswerPlace
  readonly records: readonly object[]
  readonly usage?: readonly UsageLine[]
}

/** A query of another province, as it came. */
export interface Inquiry {
  readonly feed: string
  readonly generation: number
  readonly ref: string
  readonly from: string
  readonly content: InquiryContent
}

export interface InquiryContent {
  readonly subject:
    | { readonly kind: 'organisation'; readonly uscc: string }
    | { readonly kind: 'person'; readonly linkKeys: readonly string[] }
  readonly purpose: string
  readonly sharingRequest: string
  readonly organisation: string
  readonly authorisation: { readonly kind: 'own' | 'consent'; readonly reference: string }
  readonly for?: string
  readonly answerBy: string
}

/** As {@link OrderStore}. */
export interface InquiryStore {
  keep(tx: Transaction, inquiry: Inquiry): Promise<void>
  waiting(limit: number): Promise<readonly Inquiry[]>
  /** The content is erased; which records were told stays. @returns false when it was answered already. */
  markAnswered(tx: Transaction, inquiry: Inquiry, recordIds: readonly string[]): Promise<boolean>
  /** Answered ones that told what is withdrawn, ended, suspended or corrected since, and were not recalled. */
  toRecall(limit: number): Promise<readonly Omit<Inquiry, 'content'>[]>
  /** @returns false when it was recalled already. */
  markRecalled(tx: Transaction, inquiry: Omit<Inquiry, 'content'>): Promise<boolean>
  /** Restricted records of a subject that this node alone holds. */
  recordsOf(subjectKeys: readonly string[]): Promise<readonly StandardRecord[]>
}

export interface Messenger {
  /** @param alongside in the transaction that appends the message; false: it is not sent after all */
  send(
    addressee: string,
    message: { readonly kind: string; readonly content: object; readonly re?: string },
    alongside: (tx: Transaction, sent: SentMessage) => Promise<boolean>,
  ): Promise<void>
  /** Closes a message that nobody needs to answer any more. @param alongside as for `send` */
  close(sent: SentMessage, alongside: (tx: Transaction) => Promise<boolean>): Promise<void>
}
