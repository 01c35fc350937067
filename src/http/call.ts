import type { Request, Response } from 'express'
import type { FeedId } from '../feed/name.ts'
import type { OperationId } from './contract.ts'
import type { operations } from './generated/exchange.ts'
import type { FaceLimits } from './limits.ts'
import type { ExchangeFacePorts } from './ports.ts'
import type { Checked, RequestCheck } from './request-check.ts'

/** One request that may be served: it is as the contract says, and the caller may ask it. */
export interface Call<Id extends OperationId> extends Checked<Id> {
  readonly id: Id
  /** Division of the member that asks. */
  readonly caller: string
  readonly request: Request
  readonly response: Response
  readonly check: RequestCheck
  readonly ports: ExchangeFacePorts
  readonly limits: FaceLimits
  /** Waits for something outside the node without keeping one of its places: see `lanes.ts`. */
  aside<T>(wait: () => Promise<T>): Promise<T>
}

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<void>

/** The JSON that the contract promises for success. */
export type JsonAnswer<Id extends OperationId> = operations[Id]['responses'] extends {
  readonly 200: { readonly content: { readonly 'application/json': infer Answer } }
}
  ? Answer
  : never

export function answerJson<Id extends OperationId>({ response }: Call<Id>, answer: JsonAnswer<Id>): void {
  response.status(200).type('application/json').send(JSON.stringify(answer))
}

/** An answer that is JSON already; that it is what the contract promises is held by the tests. */
export function answerText({ response }: Call<OperationId>, text: string): void {
  response.status(200).type('application/json').send(text)
}

/** `/v1/feeds/310000/lists.environment/…` */
export function feedOf({
  division,
  topic,
}: {
  readonly division: string
  readonly topic: string
}): FeedId['feed'] {
  return `${division}/${topic}`
}

/** Where a request came from, as the audit log says it; behind proxies that are believed, as they say. */
export function addressOf({ ip = 'unknown' }: Request): string {
  return ip.replace(/^::ffff:/, '')
}
