/** What decisions about records of this province need: how they are named, and the store in which they are carried out. */
import type { Clock, Day } from '../base/time.ts'
import type { TombstoneEffect } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { EndCode } from '../standard/clocks/ends.ts'
import type { PublicityFacts } from '../standard/clocks/publicity.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import type {
  LifeMoved,
  LifeStep,
  ListingDecision,
  ListingEvent,
  ListingLife,
  SuspensionCause,
} from '../standard/listing-life.ts'

/** How a listing is named: by its reference, by its record, or as the decision names it. */
export type Which =
  | { readonly ref: string }
  | { readonly recordId: string }
  /** See `listingMatch`. */
  | { readonly match: string }

/** Also by the key of its category; see `matchingKey`. */
export type Named = Which | { readonly category: string; readonly key: string }

/** A record of this node's own, as far as its end or suspension needs it. */
export interface OwnRecord {
  readonly category: string
  readonly keyHmac: Uint8Array
  readonly recordId: string
  readonly ref: Uint8Array
  readonly version: number
  /** As its envelope says it. */
  readonly status: string
  /** The feed that carries it; null when it is held here only. */
  readonly feed: FeedId | null
  /** By which it came; null where that is not known any more. */
  readonly mapping: string | null
  readonly life: ListingLife
}

/** What of a record decides whether an end of it may stand. */
export interface SaidRecord {
  readonly authorityUscc: string
  /** Day of the decision that made it. */
  readonly decidedOn: Day | undefined
  readonly severity: PublicityFacts['severity']
  /** A penalty in a field whose publicity is longer. */
  readonly specialField: boolean
}

/** One transaction; everything or nothing of it stays. */
export interface LifeTransaction {
  /** Locked until the end of the transaction. */
  find(named: Named): Promise<OwnRecord | null>
  /** As it was last said here; null where its body is gone. */
  said(record: OwnRecord): Promise<SaidRecord | null>
  /** The newest body of it as its feed carries it; null when it is closed. */
  bodyOf(record: OwnRecord): Promise<Uint8Array | null>
  /** A new version with another status; nothing is sent where no feed carries it. */
  amend(record: OwnRecord, status: string, body: Uint8Array | null): Promise<void>
  /** The record is over: its key cannot come back, its tombstone is appended; `erase` clears what is kept here, too. */
  end(
    record: OwnRecord,
    status: string,
    tombstone: { readonly effect: TombstoneEffect; readonly ground: string },
  ): Promise<void>
  saveLife(record: OwnRecord, moved: LifeMoved, source: string): Promise<void>
  /** Of a record without a life of its own: what was done to it, for its history. */
  noteSteps(record: OwnRecord, steps: readonly LifeStep[], source: string): Promise<void>
  /** Whether its subject has a serious listing or penalty in force on that day, of any province. */
  hasSerious(record: OwnRecord, day: Day): Promise<boolean>
  /** Its authority decided that it goes on: national results that came until now suspend it no more. */
  settleNational(record: OwnRecord): Promise<void>
}

export interface DuePlace {
  readonly recordId: string
  readonly end: Extract<EndCode, 'publicityOver' | 'queryOver'>
}

export interface LifeStore {
  transaction<T>(work: (tx: LifeTransaction) => Promise<T>): Promise<T>
  /** Records of this node whose publicity, term or query period was over before that day and that have not ended yet. */
  due(day: Day, limit: number): Promise<readonly DuePlace[]>
}

export interface DecidePorts {
  readonly store: LifeStore
  readonly division: string
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

export interface DecidedAct {
  readonly event: Extract<ListingEvent, 'suspend' | 'resume' | 'repair' | 'revoke' | 'expire' | 'queryOver'>
  readonly decision?: ListingDecision
  readonly cause?: SuspensionCause
  /** What said so; no personal data. */
  readonly source: string
}

export interface Decided extends LifeMoved {
  readonly record: OwnRecord
}
