import { FaultError } from '../base/fault.ts'

/** QUEUE_UNFIT, QUEUE_UNREACHABLE: ops mend the queue store and start again; the tables hold all the work. */
export interface QueueFault {
  readonly code: 'QUEUE_UNFIT' | 'QUEUE_UNREACHABLE'
}

export class QueueError extends FaultError<QueueFault> {
  override readonly name = 'QueueError'
}
