import { type Fault, FaultError } from '../base/fault.ts'

/**
 * TABLE_BAD: a code table or the standard itself is broken; stop at start and mend the file.
 * BODY_NOT_SHAREABLE: a record was offered to a feed that may not carry it; a fault of the caller.
 */
export interface StandardFault extends Fault {
  readonly code: 'TABLE_BAD' | 'BODY_NOT_SHAREABLE'
}

export class StandardError extends FaultError<StandardFault> {
  override readonly name = 'StandardError'
}
