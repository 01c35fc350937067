/** Acts that local systems deliver as rows (`src/standard/acts.ts`): what is known of them, and of what they are about. */
import type { Day } from '../base/time.ts'
import type { ActRecord } from '../standard/acts.ts'
import type { AdoptionEntry } from '../standard/adoption.ts'
import type { ActCategory } from '../standard/categories.ts'
import type { SeriousListingRecord } from '../standard/record.ts'
import type { MeasureTask, RecordRef } from './measure-task.ts'

/** Its rows before the node has given them a number say as much. */
export type SaidAct = Said<ActRecord>
type Said<A> = A extends ActRecord
  ? Pick<A, 'category' | 'authorityName' | 'subject' | 'status' | 'content'>
  : never

/** How an act names the listing that it is about. */
export interface NamedListing {
  /** Credit code or link key. */
  readonly subjectKey: string
  readonly recordId: string | undefined
  readonly decision: { readonly listName: string; readonly decisionNo: string } | undefined
}

/** A listing as it is held here today: `hidden` while it is suspended or not yet public, `ended` once it is withdrawn or over. */
export interface HeldTarget extends RecordRef {
  readonly record: SeriousListingRecord
  readonly state: 'shown' | 'hidden' | 'ended'
}

export interface HeldAdoption {
  readonly targetRecordId: string
  readonly adoptedOn: Day
  readonly endedOn: Day | null
  /** Null once its entry is gone. */
  readonly entry: AdoptionEntry | null
  readonly tasks: readonly MeasureTask[]
}

/** What an act is judged by. */
export interface ActStanding {
  /** Null: none of that name is held here. */
  readonly target: HeldTarget | null
  /** By this province. */
  readonly adoption: HeldAdoption | null
}

export type ActState = 'waiting' | 'refused' | 'done'
/** What its source is told; the words stand in `mappings/reasons.yaml`. */
export type ActCode =
  | 'ACT_TARGET_UNKNOWN'
  | 'ACT_TARGET_HIDDEN'
  | 'ACT_TARGET_ENDED'
  | 'ACT_NOT_ADOPTED'
  | 'ACT_NOT_CARRIED'
  | 'ACT_DATE_BAD'
  | 'ACT_DONE'
  | 'ADOPTION_REFUSED'
  | 'MEASURE_NOT_ASKED'
  | 'MEASURE_NOT_YOURS'
  | 'MEASURE_ANSWERED'
  | 'MEASURE_ENDED'

/** What became of a delivered act. */
export interface ActOutcome {
  readonly recordId: string
  /** Of the record that was looked at. */
  readonly version: number
  readonly state: ActState
  /** Null once it is done. */
  readonly code: ActCode | null
  /** `recordId` of the listing, once it is known. */
  readonly target: string | null
  /** Day on which this version was looked at first. */
  readonly since: Day
  /** Last day for what it waits for; null while the holidays are not known, and where it waits for nothing. */
  readonly dueOn: Day | null
}

export interface DeliveredAct {
  readonly recordId: string
  readonly version: number
  readonly act: ActRecord
  /** What became of it when it was looked at last, this version or an earlier one. */
  readonly before: ActOutcome | null
}

/** An act that was not carried out, for whoever has to see to it. */
export interface OpenAct extends Omit<ActOutcome, 'state' | 'version'> {
  readonly category: ActCategory
  readonly state: Exclude<ActState, 'done'>
  /** By which it came. */
  readonly mapping: string | null
}

/** What judging acts asks; of this moment, and of committed state or of one transaction. */
export interface ActStandings {
  /** @param known `recordId` of the listing, where it was found before */
  standing(named: NamedListing, known: string | null, day: Day): Promise<ActStanding>

  /** What became of the acts with these numbers; those that nobody has looked at are left out. */
  actOutcomes(recordIds: readonly string[]): Promise<ReadonlyMap<string, ActOutcome>>
}
