/** The closed loop 发起—响应—反馈 as the issuer sees it: per listing and measure, who answered what, and how many did. */
import type { Day } from '../base/time.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import type { SeriousListingRecord } from '../standard/record.ts'
import type { Feedback } from './act-ports.ts'
import { feedbackDue } from './measures.ts'
import { standingBy } from './objection-terms.ts'

export type LoopAnswer = Feedback

export interface LoopAdoption {
  readonly targetRecordId: string
  readonly division: string
  readonly adoptedOn: Day
  readonly authority: string
}

/** What the issuer knows about one of its listings. */
export interface ListingLoop {
  readonly targetRecordId: string
  /** Null once it is withdrawn. */
  readonly listing: SeriousListingRecord | null
  readonly adoptions: readonly LoopAdoption[]
  readonly answers: readonly LoopAnswer[]
  readonly lifted: readonly { readonly division: string; readonly endedOn: Day; readonly ground: string }[]
}

export interface LoopLine {
  readonly division: string
  readonly measure: string
  readonly state: '执行' | '不适用' | '无法执行' | '待反馈' | '逾期未反馈'
  readonly basis: string | null
  readonly authority: string | null
  readonly answeredOn: Day | null
  /** Last day for the answer; null where it is not known. */
  readonly dueOn: Day | null
  /** Day on which the measure was lifted there. */
  readonly endedOn: Day | null
}

export interface LoopView {
  readonly targetRecordId: string
  readonly decisionNo: string | null
  readonly lines: readonly LoopLine[]
  readonly asked: number
  readonly answered: number
  /** Answered of asked, 0–1; null where nobody was asked. */
  readonly rate: number | null
}

/** One line for each measure and province that adopted the listing, whether it answered or not. */
export function loopView(loop: ListingLoop, today: Day, calendar: WorkingCalendar): LoopView {
  const { targetRecordId, listing, adoptions, answers, lifted } = loop
  const ends = new Map(lifted.map(({ division, endedOn }) => [division, endedOn]))
  const given = new Map(answers.map(one => [`${one.division} ${one.measure}`, one]))
  const asked = adoptions.flatMap(({ division, adoptedOn }) =>
    (listing?.content.measures ?? []).map(({ code }) => ({
      division,
      measure: code,
      dueOn: feedbackDue(adoptedOn, calendar),
    })),
  )
  const known = new Set(asked.map(one => `${one.division} ${one.measure}`))
  // Of a listing that is withdrawn the measures are known by their answers only.
  const others = answers
    .filter(one => !known.has(`${one.division} ${one.measure}`))
    .map(one => ({ ...one, dueOn: null }))
  const lines = [...asked, ...others].map(({ division, measure, dueOn }): LoopLine => {
    const answer = given.get(`${division} ${measure}`)
    const late = dueOn !== null && standingBy(dueOn, today, calendar) === 'overdue'
    return {
      ...{ division, measure, dueOn },
      state: answer?.answer ?? (late ? '逾期未反馈' : '待反馈'),
      basis: answer?.basis ?? null,
      authority: answer?.authority ?? null,
      answeredOn: answer?.answeredOn ?? null,
      endedOn: ends.get(division) ?? null,
    }
  })
  const answered = lines.filter(one => one.answeredOn !== null).length
  return {
    targetRecordId,
    decisionNo: listing?.content.decisionNo ?? null,
    lines,
    ...{ asked: lines.length, answered },
    rate: lines.length === 0 ? null : answered / lines.length,
  }
}
