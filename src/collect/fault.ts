import { FaultError } from '../base/fault.ts'

/**
 * SNAPSHOT_STALE: the department delivers a newer snapshot.
 * MANIFEST_BAD: the `.done` file beside a snapshot is not as agreed; the department writes it again.
 */
export interface CollectFault {
  readonly code: 'SNAPSHOT_STALE' | 'MANIFEST_BAD'
}

export class CollectError extends FaultError<CollectFault> {
  override readonly name = 'CollectError'
}
