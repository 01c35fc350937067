import { FaultError } from '../base/fault.ts'

/**
 * DATABASE_UNREACHABLE, DATABASE_UNFIT, MIGRATION_EDITED: ops mend the database and start again.
 * HIGH_WATER_LOST: the file went away while the node ran; it asks every member what it signed, and then goes on.
 * HIGH_WATER_UNREADABLE: the file is damaged; ops restore it from its own backup, never delete it.
 * BATCH_TAKEN: another process went on with a batch of deliveries, since the lock of this one was lost; it is tried again.
 * SEALED_DATA_UNREADABLE: the data key is not the one that sealed this; ops restore the key.
 */
export interface StoreFault {
  readonly code:
    | 'DATABASE_UNREACHABLE'
    | 'DATABASE_UNFIT'
    | 'MIGRATION_EDITED'
    | 'BATCH_TAKEN'
    | 'HIGH_WATER_LOST'
    | 'HIGH_WATER_UNREADABLE'
    | 'SEALED_DATA_UNREADABLE'
}

export class StoreError extends FaultError<StoreFault> {
  override readonly name = 'StoreError'
}
