import { FaultError } from '../base/fault.ts'

/**
 * SNAPSHOT_STALE: the department delivers a newer snapshot.
 * MANIFEST_BAD: the `.done` file beside a snapshot, or the instant of a delivery, is not as agreed; the department
 * writes it again.
 * FILE_CHANGED: another file came under its name, or it was written in its place, while it was read; it is read again in
 * its next turn, and the department renames files into place.
 * FRONT_END_UNREACHABLE: a front-end database does not answer; it is read again later, ops look at the line.
 * FRONT_END_UNFIT: a front-end database is not as the mapping says; the standards team and the department mend.
 * DELIVERY_…: the local system that calls mends its request. INBOX_FULL: it comes again later.
 * QUARANTINE_CHANGED: somebody else replayed the same rows; nothing was done, run it again.
 */
export interface CollectFault {
  readonly code:
    | 'SNAPSHOT_STALE'
    | 'MANIFEST_BAD'
    | 'FILE_CHANGED'
    | 'FRONT_END_UNREACHABLE'
    | 'FRONT_END_UNFIT'
    | 'DELIVERY_UNKNOWN'
    | 'DELIVERY_KEY_BAD'
    | 'DELIVERY_KEY_REUSED'
    | 'DELIVERY_TOO_LARGE'
    | 'DELIVERY_EMPTY'
    | 'INBOX_FULL'
    | 'QUARANTINE_CHANGED'
}

export class CollectError extends FaultError<CollectFault> {
  override readonly name = 'CollectError'
}
