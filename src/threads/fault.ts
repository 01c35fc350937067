import { FaultError } from '../base/fault.ts'

/** THREAD_ENDED: a thread of this process ended in its work. What it was doing is begun again where it stood. */
export type ThreadFault = { readonly code: 'THREAD_ENDED' }

export class ThreadError extends FaultError<ThreadFault> {
  override readonly name = 'ThreadError'
}
