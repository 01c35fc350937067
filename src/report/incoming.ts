/**
 * Messages about reports that come in, each handled in the transaction that counts it: a query is kept to be
 * answered, an answer is kept for its order, a recall makes reports stale.
 */
import { FaultError } from '../base/fault.ts'
import { checkAnswerBody } from '../standard/feed-body.ts'
import { valueAt } from '../standard/finding.ts'
import type { UsageLine } from './assemble.ts'
import type { InquiryContent, InquiryStore, QueryStore, Transaction } from './order-ports.ts'

/** As the exchange hands them over; the content is as the kind's schema says. */
export interface IncomingMessage {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  readonly ref: string
  readonly from: string
  readonly re?: string
  readonly content: object
}

/** ANSWER_REFUSED: a message claims what cannot be. It is parked, and the operators of both provinces look why. */
export interface AnswerFault {
  readonly code: 'ANSWER_REFUSED'
}

class AnswerError extends FaultError<AnswerFault> {
  override readonly name = 'AnswerError'
}

export interface IncomingPorts {
  readonly queries: QueryStore
  readonly inquiries: InquiryStore
  /** The message that this one answers is answered. */
  markAnswered(tx: Transaction, message: IncomingMessage): Promise<void>
}

interface AnswerContent {
  readonly outcome: 'answered' | 'refused'
  readonly asOf: string
  readonly part: number
  readonly parts: number
  readonly records: readonly object[]
  readonly usage?: readonly UsageLine[]
}

type Take = (ports: IncomingPorts, tx: Transaction, message: IncomingMessage) => Promise<void>

/** By kind. */
export const REPORT_MESSAGES: Readonly<Record<string, Take>> = {
  'report.query': async ({ inquiries }, tx, message) => {
    await inquiries.keep(tx, { ...message, content: message.content as InquiryContent })
  },
  'report.answer': takeAnswer,
  'report.recall': async ({ queries }, tx, { from, re }) => {
    if (re === undefined) throw refusedAnswer('a recall names no query')
    await queries.recall(tx, from, re)
  },
}

async function takeAnswer(ports: IncomingPorts, tx: Transaction, message: IncomingMessage): Promise<void> {
  const { queries } = ports
  const { from, re, feed, generation, seq } = message
  const { outcome, asOf, part, parts, records, usage } = message.content as AnswerContent
  const query = re === undefined ? null : await queries.queryOf(tx, from, re)
  if (re === undefined || query === null) throw refusedAnswer('it answers no query of this node')
  await ports.markAnswered(tx, message)
  // The order is over: nobody waits for it any more.
  if (query.keys === null) return
  if (outcome === 'refused') return queries.refuseAnswer(tx, from, re)
  for (const record of records) requireAbout(record, from, query.keys)
  if (part > parts) throw refusedAnswer('it counts its parts wrongly')
  const place = { feed, generation, seq }
  await queries.keepAnswer(tx, from, re, { part, parts, asOf, records, ...(usage && { usage }), place })
}

/** Another province's word is taken for its own records on the subject that was asked about, and no further. */
function requireAbout(record: object, from: string, keys: readonly string[]): void {
  const key = valueAt(record, '/subject/uscc') ?? valueAt(record, '/subject/linkKey')
  if (typeof key !== 'string' || !keys.includes(key)) throw refusedAnswer('a record is about somebody else')
  if (valueAt(record, '/division') !== from) throw refusedAnswer('a record is of another province')
  const [error] = checkAnswerBody(record).errors
  if (error !== undefined)
    throw refusedAnswer(`a record breaks the standard: ${error.rule} at ${error.field}`)
}

function refusedAnswer(why: string): AnswerError {
  return new AnswerError(`answer refused: ${why}`, { code: 'ANSWER_REFUSED' })
}
