/** What is known of the listings and penalties of this node, and of what it withdrew; the store implements it. */
import type { Day } from '../base/time.ts'
import type { ListingDecision, ListingState } from '../standard/listing-life.ts'
import type { DuePlace, Named } from './life-ports.ts'

export interface KnownLife {
  readonly category: string
  readonly recordId: string
  /** 32 hexadecimal digits. */
  readonly ref: string
  readonly state: ListingState
  readonly cause: string | null
  /** When the state changed last, and when the last province had stopped. */
  readonly since: Date
  readonly confirmedAt: Date | null
  readonly keyHmac: Uint8Array
  /** By which it came; null where that is not known any more. */
  readonly mapping: string | null
}

export interface KnownEvent {
  readonly event: string
  readonly before: ListingState
  readonly after: ListingState
  readonly cause: string | null
  readonly at: Date
  readonly source: string
  readonly decision: ListingDecision | null
}

/** When a province had stopped, by its first receipt that covers the withdrawal; null: none has come. */
export interface Stopped {
  readonly division: string
  readonly at: Date | null
}

/** A withdrawal of this node: when it was written, and the day of the decision that it carries out. */
export interface Withdrawn {
  readonly at: Date
  readonly effect: string
  readonly decidedOn: Day | null
}

export interface AwaitedReceipts {
  readonly division: string
  readonly withdrawals: number
  /** When the oldest of them was written. */
  readonly oldest: Date
  readonly erasures: number
  readonly oldestErasure: Date | null
}

/** An own record whose publicity, term or query period ends. */
export interface Ending {
  /** 32 hexadecimal digits. */
  readonly ref: string
  readonly category: string
  readonly lastDay: Day
  readonly what: DuePlace['end']
}

/** Committed state only. */
export interface ListingReads {
  /** Several where a new decision listed the subject again. */
  find(named: Named): Promise<readonly KnownLife[]>
  history(life: Pick<KnownLife, 'category' | 'keyHmac'>): Promise<readonly KnownEvent[]>
  /** Null where nothing was withdrawn under the reference. */
  withdrawn(ref: string): Promise<Withdrawn | null>
  /** Of one withdrawal, by province; empty where nothing of this node was withdrawn under the reference. */
  stopped(ref: string, holders: readonly string[]): Promise<readonly Stopped[]>
  /** Withdrawals whose receipt a province has not given, by province, and those of them that erase. */
  withoutReceipt(holders: readonly string[]): Promise<readonly AwaitedReceipts[]>
  /** Bodies that a tombstone erased and that are still here: there should be none. */
  bodiesLeft(): Promise<number>
  /** Own records whose publicity, term or query period ends by that day, by the day. */
  endingBy(day: Day, limit: number): Promise<readonly Ending[]>
}

export interface ListingPorts {
  readonly reads: ListingReads
  /** Six digits of each province that holds this node's withdrawals; asked anew each time. */
  holders(): readonly string[]
}
