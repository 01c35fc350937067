import { FaultError } from '../base/fault.ts'

/**
 * SNAPSHOT_STALE: the department delivers a newer snapshot.
 * MANIFEST_BAD: the `.done` file beside a snapshot, or the instant of a delivery, is not as agreed; the department
 * writes it again.
 * FILE_CHANGED: another file came under its name, or it was written in its place, while it was read; it is read again in
 * its next turn, and the department renames files into place.
 * FRONT_END_UNREACHABLE: a front-end database does not answer; it is read again later, ops look at the line.
 * FRONT_END_UNFIT: a front-end database is not as the mapping says; the standards team and the department mend.
 * FRONT_END_KEY_UNFIT: too many of its rows have no key or watermark, or one and the same, or its type has no order; the
 * department fills it in or adds a unique index, or the standards team names another column.
 * FRONT_END_STATUS_EMPTY: rows without a status are not read; the department fills it in, or the standards team says in
 * the mapping what they are. All other rows are read.
 * FRONT_END_ANSWER_REFUSED: a front-end database does not take what became of some rows, or the reason in words; the
 * department mends its table. The rows are in, and their answers are tried again.
 * LOOKUP_AWAITED, LOOKUP_STALE: the file that rows are looked up in was not delivered, or is too old; the department
 * delivers it, and the files that need it wait.
 * DELIVERY_…: the local system that calls mends its request. INBOX_FULL: it comes again later.
 * ABSENCES_NOT_HELD: nothing is held that could be released, or a row without a readable key holds it.
 * QUARANTINE_CHANGED: somebody else replayed the same rows; nothing was done, run it again.
 */
export interface CollectFault {
  readonly code:
    | 'SNAPSHOT_STALE'
    | 'MANIFEST_BAD'
    | 'FILE_CHANGED'
    | 'FRONT_END_UNREACHABLE'
    | 'FRONT_END_UNFIT'
    | 'FRONT_END_KEY_UNFIT'
    | 'FRONT_END_STATUS_EMPTY'
    | 'FRONT_END_ANSWER_REFUSED'
    | 'LOOKUP_AWAITED'
    | 'LOOKUP_STALE'
    | 'DELIVERY_UNKNOWN'
    | 'DELIVERY_KEY_BAD'
    | 'DELIVERY_KEY_REUSED'
    | 'DELIVERY_TOO_LARGE'
    | 'DELIVERY_EMPTY'
    | 'INBOX_FULL'
    | 'ABSENCES_NOT_HELD'
    | 'QUARANTINE_CHANGED'
  /** Rows of a front-end table that it is about, where they were counted. */
  readonly rows?: number
  /** The lookup that it is about. */
  readonly lookup?: string
}

export class CollectError extends FaultError<CollectFault> {
  override readonly name = 'CollectError'
}
