/** What objections, adoptions and measures need from the outside; `src/node-acts.ts` says who implements it. */
import type { Clock, Day } from '../base/time.ts'
import type { ActCategory } from '../standard/categories.ts'
import type { ObjectionTerms } from '../standard/clocks/deadlines.ts'
import type { EndRule } from '../standard/clocks/ends.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { ActOutcome, ActStandings, DeliveredAct } from './delivered-ports.ts'
import type { MeasureAnswer, MeasureTask, RecordRef } from './measure-task.ts'

export type { MeasureAnswer, MeasureTask, RecordRef } from './measure-task.ts'

/** A record that is shown here today, of this province or another. */
export interface Target extends RecordRef {
  readonly generation: number
  /** Credit code or link key. */
  readonly subjectKey: string
  readonly record: StandardRecord
}

/** 异议, as both the filing province and the issuer keep it. */
export interface Objection {
  /** `recordId` of the R12 record of the filing province; at the issuer a number of its own. */
  readonly id: string
  readonly filedBy: string
  readonly issuer: string
  readonly targetRecordId: string
  /** Null where the issuer was told of a record that it cannot find. */
  readonly target: RecordRef | null
  readonly ground: string
  readonly receivedAt: Day
  /** Last day for the answer by the issuer's law; null while it is not known here. */
  readonly dueAt: Day | null
  readonly extendedTo: Day | null
  /** Ref of the mark in this node's own feed; null at an issuer that was told by another province. */
  readonly markRef: string | null
  /** Ref of the message that carried it; null when filing province and issuer are one. */
  readonly messageRef: string | null
  readonly outcome: string | null
  readonly answeredAt: Day | null
  readonly content: ObjectionContents
}

/** Sealed at rest. */
export interface ObjectionContents {
  /** Id of the account or token that entered it here; of a delivered one its record says by whom. */
  readonly enteredBy?: string
  readonly statement?: string
  readonly outcomeReason?: string
  /** The R12 record as its entry says it; only at the filing province. */
  readonly record?: Extract<StandardRecord, { category: 'R12' }>
}

export interface AdoptionRow {
  readonly targetRecordId: string
  readonly listing: RecordRef
  readonly issuer: string
  /** Ref of the entry of this node's feed of adoptions. */
  readonly adoptionRef: string
  readonly adoptedOn: Day
}

/** What another province answered about a measure of a listing of ours. */
export interface Feedback {
  readonly targetRecordId: string
  readonly division: string
  readonly measure: string
  readonly answer: MeasureAnswer
  readonly basis: string
  readonly answeredOn: Day
  readonly authority: string
}

/**
 * One transaction of the node: all of it is committed durably, or nothing. Feeds are written in the order of their
 * names, so call `append`, then `send`, then `withdraw`.
 */
export interface ActTransaction {
  /** A record that is shown on that day. */
  target(where: RecordRef, day: Day): Promise<Target | null>
  /** A record of this province by its number alone, shown or not; slow, and for messages that say no more. */
  ownTarget(recordId: string): Promise<RecordRef | null>
  /** By which mapping a record of this province came; null where that is not known any more. */
  mappingOf(where: RecordRef): Promise<string | null>
  /** Locked until the end. */
  objection(
    by: { readonly id: string } | { readonly messageRef: string; readonly issuer: string },
  ): Promise<Objection | null>
  /** @returns false when the filing province has one of the same record and day already */
  addObjection(objection: Objection): Promise<boolean>
  sameObjection(objection: Objection): Promise<Objection | null>
  saveObjection(objection: Objection): Promise<void>
  /** One that this province has answered, against that record and of that day, whoever filed it. @returns its id */
  answeredAbout(targetRecordId: string, receivedAt: Day): Promise<string | null>
  /** That record of a local system says the same objection. */
  noteSame(objectionId: string, recordId: string): Promise<void>
  /** @returns false when this province has adopted the listing already */
  addAdoption(adoption: AdoptionRow, tasks: readonly MeasureTask[]): Promise<boolean>
  task(taskId: string): Promise<MeasureTask | null>
  saveTask(task: MeasureTask): Promise<void>
  /** @returns false when it was ended before */
  endAdoption(targetRecordId: string, endedOn: Day, ground: string): Promise<boolean>
  /** Nothing of it is locked. */
  standing: ActStandings['standing']
  /**
   * Makes a delivered act this transaction's own until its end.
   * @returns false when its source has changed it, or taken it back, since that version
   */
  holdAct(recordId: string, version: number): Promise<boolean>
  noteAct(outcome: ActOutcome): Promise<void>
  /** What another province answered; the newest stays. */
  saveFeedback(feedback: Feedback): Promise<void>
  saveLifted(targetRecordId: string, division: string, endedOn: Day, ground: string): Promise<void>
  /** Appends to this node's own feed of that topic. */
  append(topic: string, ref: Uint8Array, body: Uint8Array, amends: boolean): Promise<void>
  /** Sends a message of a known kind. @returns its ref */
  send(addressee: string, message: ActMessage): Promise<string>
  /** Ends a record or remark of this node for everybody. Of a record of a local system its key stays withdrawn. */
  withdraw(
    where: RecordRef & { readonly generation?: number },
    rule: Pick<EndRule, 'tombstone' | 'ground'>,
  ): Promise<void>
}

export interface ActMessage {
  readonly kind: string
  readonly content: object
  readonly re?: string
}

/** A message that came to this node. */
export interface CameMessage {
  /** Six digits. */
  readonly from: string
  readonly ref: string
  readonly re?: string
  readonly content: object
}

/** An adoption here whose listing is withdrawn or over. */
export interface EndedAdoption extends AdoptionRow {
  readonly ground: string
  readonly effect: EndRule['tombstone']
}

export interface CollectedAbout {
  readonly objection: Objection
  readonly said: Extract<StandardRecord, { category: 'R12' }>
}

export interface ActPorts {
  readonly self: string
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  /** Of this province, when its operator configured them. */
  readonly ownTerms?: ObjectionTerms
  transaction<T>(work: (tx: ActTransaction) => Promise<T>): Promise<T>
  random(length: number): Uint8Array
  newId(): string
  /** Whether the membership lets this node write that topic. */
  carries(topic: string): boolean
  /** R12 records of local systems that no objection was made of yet (domain.md §7). */
  unfiledObjections(limit: number): Promise<readonly Extract<StandardRecord, { category: 'R12' }>[]>
  /**
   * Open objections against records of this province, each with what a local system delivered about it (R12): a record
   * about the same record and day. Of persons none: their system names them by a number that is not known here.
   */
  collectedAbout(): Promise<readonly CollectedAbout[]>
  /** Where a record stands that is shown on that day, by its subject and number. */
  find(subjectKey: string, recordId: string, day: Day): Promise<RecordRef | null>
  /** Delivered acts that are not carried out, or that their source has changed since: those that nobody has looked at first. */
  unfinishedActs(category: ActCategory, limit: number): Promise<readonly DeliveredAct[]>
  endedAdoptions(day: Day, limit: number): Promise<readonly EndedAdoption[]>
}
