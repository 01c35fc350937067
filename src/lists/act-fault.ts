import { FaultError } from '../base/fault.ts'

/**
 * ACT_TARGET_UNKNOWN: no record with this feed and ref is shown here today; whoever asks looks it up again.
 * ACT_UNKNOWN: there is no such objection or task here, or it is another province's to decide.
 * ACT_DATE_BAD: a day lies in the future, or before what it follows.
 * ACT_NOT_CARRIED: the membership lets this node write no feed for it; the region adds the topic.
 * OBJECTION_ANSWERED: it has its outcome already; an answer is given once.
 * EXTENSION_REFUSED: the issuer's law knows no longer term than the one that runs.
 * ADOPTION_REFUSED: not a nationwide listing of another province, or adopted already.
 * MEASURE_ENDED: the listing was withdrawn or is over: the measure is lifted, nothing is answered any more.
 */
export interface ActFault {
  readonly code:
    | 'ACT_TARGET_UNKNOWN'
    | 'ACT_UNKNOWN'
    | 'ACT_DATE_BAD'
    | 'ACT_NOT_CARRIED'
    | 'OBJECTION_ANSWERED'
    | 'EXTENSION_REFUSED'
    | 'ADOPTION_REFUSED'
    | 'MEASURE_ENDED'
}

export class ActError extends FaultError<ActFault> {
  override readonly name = 'ActError'
}

export function actError(code: ActFault['code'], message: string): ActError {
  return new ActError(message, { code })
}
