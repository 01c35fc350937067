import { FaultError } from '../base/fault.ts'

/**
 * QUEUE_UNFIT, QUEUE_UNREACHABLE: ops mend the queue store and start again; the tables hold all the work.
 * PEER_PAUSED: the peer did not answer several times in a row, or asked for a pause; it is asked again by itself.
 */
export type QueueFault =
  | { readonly code: 'QUEUE_UNFIT' | 'QUEUE_UNREACHABLE' }
  | { readonly code: 'PEER_PAUSED'; readonly division: string }

/** All of them: docs/errors.md says who acts. */
export const QUEUE_FAULT_CODES: readonly QueueFault['code'][] = [
  'QUEUE_UNFIT',
  'QUEUE_UNREACHABLE',
  'PEER_PAUSED',
]

export class QueueError extends FaultError<QueueFault> {
  override readonly name = 'QueueError'
}

/** As in `src/peer/fault.ts`, which this room does not import, and our own; a test holds them equal. */
export const PEER_FAULT_CODES = [
  'PEER_UNKNOWN',
  'PEER_UNREACHABLE',
  'PEER_TIMEOUT',
  'PEER_NOT_PINNED',
  'PEER_CERTIFICATE_REFUSED',
  'PEER_NEEDS_SIGNATURE',
  'PEER_ANSWER_BAD',
  'PEER_REFUSED',
  'PEER_PAUSED',
] as const
export type PeerFaultCode = (typeof PEER_FAULT_CODES)[number]

/** As in `src/store/fault.ts`. */
export type StoreFaultCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_UNFIT'
  | 'MIGRATION_EDITED'
  | 'HIGH_WATER_LOST'
  | 'HIGH_WATER_UNREADABLE'
  | 'SEALED_DATA_UNREADABLE'
