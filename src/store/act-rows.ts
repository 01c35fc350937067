/** Rows of objections and measures, as the use cases know them. */
import { hex, utf8Text } from '../base/bytes.ts'
import type { MeasureAnswer, MeasureTask, Objection, ObjectionContents } from '../lists/act-ports.ts'
import type { Sealer } from './sealing.ts'

export const COLUMNS = `objection_id, filed_by, issuer, target, target_feed, target_ref, ground, received_on, due_on,
  extended_to, mark_ref, message_ref, outcome, answered_on, sealed`

export interface ObjectionRow {
  readonly objection_id: string
  readonly filed_by: string
  readonly issuer: string
  readonly target: string
  readonly target_feed: string | null
  readonly target_ref: Buffer | null
  readonly ground: string
  readonly received_on: string
  readonly due_on: string | null
  readonly extended_to: string | null
  readonly mark_ref: Buffer | null
  readonly message_ref: Buffer | null
  readonly outcome: string | null
  readonly answered_on: string | null
  readonly sealed: Buffer
}

export function objectionOf(sealer: Sealer, row: ObjectionRow): Objection {
  const { objection_id: id, target_feed: feed, target_ref: ref } = row
  return {
    id,
    filedBy: row.filed_by,
    issuer: row.issuer,
    targetRecordId: row.target,
    target: feed === null || ref === null ? null : { feed, ref: hex(ref) },
    ground: row.ground,
    receivedAt: row.received_on,
    dueAt: row.due_on,
    extendedTo: row.extended_to,
    markRef: row.mark_ref && hex(row.mark_ref),
    messageRef: row.message_ref && hex(row.message_ref),
    outcome: row.outcome,
    answeredAt: row.answered_on,
    content: JSON.parse(utf8Text(sealer.open(row.sealed, objectionContext(id)))) as ObjectionContents,
  }
}

export function objectionContext(id: string): string {
  return `objection ${id}`
}

export const TASK_COLUMNS = `m.task_id, m.target, m.measure, m.executor, m.legal_basis, m.due_on, m.answer, m.basis,
  m.answered_on, m.authority, a.issuer, a.listing_feed, a.listing_ref, a.ended_on, a.end_ground`

export interface TaskRow {
  readonly task_id: string
  readonly target: string
  readonly measure: string
  readonly executor: string
  readonly legal_basis: string
  readonly due_on: string | null
  readonly answer: MeasureAnswer | null
  readonly basis: string | null
  readonly answered_on: string | null
  readonly authority: string | null
  readonly issuer: string
  readonly listing_feed: string
  readonly listing_ref: Buffer
  readonly ended_on: string | null
  readonly end_ground: string | null
}

export function taskOf(row: TaskRow): MeasureTask {
  return {
    taskId: row.task_id,
    issuer: row.issuer,
    listing: { feed: row.listing_feed, ref: hex(row.listing_ref) },
    targetRecordId: row.target,
    measure: row.measure,
    executor: row.executor,
    legalBasis: row.legal_basis,
    dueOn: row.due_on,
    answer: row.answer,
    basis: row.basis,
    answeredOn: row.answered_on,
    authority: row.authority,
    endedOn: row.ended_on,
    endGround: row.end_ground,
  }
}
