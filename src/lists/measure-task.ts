/** What an adopted listing asks of an authority of this province. */
import type { Day } from '../base/time.ts'

/** A record where it stands. */
export interface RecordRef {
  /** `310000/lists.environment` */
  readonly feed: string
  /** 32 hexadecimal digits. */
  readonly ref: string
}

export type MeasureAnswer = '执行' | '不适用' | '无法执行'

/** A measure that an authority of this province is to execute, since the listing was adopted here. */
export interface MeasureTask {
  readonly taskId: string
  readonly issuer: string
  readonly listing: RecordRef
  readonly targetRecordId: string
  readonly measure: string
  readonly executor: string
  readonly legalBasis: string
  readonly dueOn: Day | null
  readonly answer: MeasureAnswer | null
  readonly basis: string | null
  readonly answeredOn: Day | null
  readonly authority: string | null
  /** Day on which the measure was lifted, and on what ground. */
  readonly endedOn: Day | null
  readonly endGround: string | null
}
