import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { FaultError } from '../base/fault.ts'
import type { Happening } from '../events/event.ts'
import { requestCut, requestFailed, requestRefused } from '../events/requests.ts'
import { HttpError } from './fault.ts'
import type { FaceLimits } from './limits.ts'
import { problemOf } from './problems.ts'

/** What is known of a request when it fails; grows while it is served. Owned by the face, one per request. */
export interface RequestFacts {
  /** UUID, random. */
  readonly id: string
  peer?: string
  /** It came through the gateway in front of this node. */
  gateway?: boolean
  /** At the operator face: the id of the account or token. */
  who?: string
  operation?: string
  feed?: string
  /** Codes that may be answered. */
  codes: ReadonlySet<string>
}

/** Seconds after which a caller may ask again. */
const RETRY_AFTER: Readonly<Record<string, string>> = {
  NODE_RECOVERING: '5',
  MEMBERSHIP_BEHIND: '5',
  NODE_HALTED: '300',
  LOGIN_BUSY: '5',
  OIDC_UNAVAILABLE: '30',
  LINK_KEYS_ABSENT: '300',
  INBOX_FULL: '60',
  REPORT_PENDING: '2',
  REPORT_BUSY: '10',
}

/** Answers with the problem, tells the log, and does not let a refused body hold the connection. */
export function refuse(
  error: unknown,
  request: IncomingMessage,
  response: Response,
  facts: RequestFacts,
  limits: FaceLimits,
): Happening {
  const { id: requestId, peer, who, operation, feed } = facts
  const about = { requestId, peer, who, operation, feed }
  if (request.destroyed && !request.complete) return requestCut(about)
  const problem = problemOf(error, facts.codes, requestId)
  const { code, status } = problem
  if (response.headersSent) {
    // Half an answer must not look like a whole one.
    response.destroy()
  } else {
    const retryAfter = retryAfterOf(error, code)
    if (retryAfter !== undefined) response.set('Retry-After', retryAfter)
    if (error instanceof HttpError && error.fault.code === 'METHOD_NOT_ALLOWED') {
      response.set('Allow', error.fault.allow.join(', '))
    }
    response.once('finish', () => linger(request, limits))
    response.status(status).type('application/problem+json').send(JSON.stringify(problem))
  }
  if (code !== 'INTERNAL') return requestRefused({ ...about, code, status })
  return requestFailed({ ...about, code, status, ...traceOf(error) })
}

/** Seconds, as the fault itself says or as its code always has it. */
function retryAfterOf(error: unknown, code: string): string | undefined {
  const own =
    error instanceof FaultError ? (error.fault as { readonly retryAfterMs?: unknown }).retryAfterMs : null
  return typeof own === 'number' ? String(Math.ceil(own / 1000)) : RETRY_AFTER[code]
}

/** A sender that is still sending would meet a reset before it has read why; it gets a moment. */
function linger(request: IncomingMessage, { lingerMs }: FaceLimits): void {
  if (request.complete) return
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), lingerMs)
  request.once('end', () => clearTimeout(timer))
}

/** Where it failed, without the message: a library's message may quote what it was given. */
function traceOf(error: unknown): { readonly type?: string; readonly fault?: string; readonly at?: string } {
  if (!(error instanceof Error)) return {}
  const at = error.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? []
  const fault = error instanceof FaultError ? { fault: error.fault.code } : {}
  return { type: error.name, ...fault, at: at.slice(0, 6).join('\n') }
}
