import { FaultError } from '../base/fault.ts'

/**
 * What the dead-letter desk refuses.
 *
 * LETTER_UNKNOWN: there is no such failed work. LETTERS_NONE: nothing that was named can be done this with: it is
 * settled, or released already; look again. DESK_REQUEST_UNKNOWN: no such request. DESK_REQUEST_DECIDED: somebody
 * decided it. SECOND_PERSON_NEEDED: whoever asked does not decide; another account does.
 */
export interface DeskFault {
  readonly code:
    | 'LETTER_UNKNOWN'
    | 'LETTERS_NONE'
    | 'DESK_REQUEST_UNKNOWN'
    | 'DESK_REQUEST_DECIDED'
    | 'SECOND_PERSON_NEEDED'
}

export class DeskError extends FaultError<DeskFault> {
  override readonly name = 'DeskError'
}

export function deskError(code: DeskFault['code'], message: string): DeskError {
  return new DeskError(message, { code })
}
