import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { FaultError } from '../base/fault.ts'
import { HttpError } from './fault.ts'
import type { FaceLimits } from './limits.ts'
import type { FaceEvent } from './ports.ts'
import { problemOf } from './problems.ts'

/** What is known of a request when it fails; grows while it is served. Owned by the face, one per request. */
export interface RequestFacts {
  /** UUID, random. */
  readonly id: string
  peer?: string
  operation?: string
  feed?: string
  /** Codes that may be answered. */
  codes: ReadonlySet<string>
}

/** Seconds after which a caller may ask again. */
const RETRY_AFTER = { NODE_RECOVERING: '5', NODE_HALTED: '300' } as const

/** Answers with the problem, tells the log, and does not let a refused body hold the connection. */
export function refuse(
  error: unknown,
  request: IncomingMessage,
  response: Response,
  facts: RequestFacts,
  limits: FaceLimits,
): FaceEvent {
  const { id: requestId, peer, operation, feed } = facts
  const about = { requestId, peer, operation, feed }
  if (request.destroyed && !request.complete) return { event: 'request-cut', ...about }
  const problem = problemOf(error, facts.codes, requestId)
  const { code, status } = problem
  if (response.headersSent) {
    // Half an answer must not look like a whole one.
    response.destroy()
  } else {
    if (code === 'NODE_RECOVERING' || code === 'NODE_HALTED') response.set('Retry-After', RETRY_AFTER[code])
    if (error instanceof HttpError && error.fault.code === 'METHOD_NOT_ALLOWED') {
      response.set('Allow', error.fault.allow.join(', '))
    }
    response.once('finish', () => linger(request, limits))
    response.status(status).type('application/problem+json').send(JSON.stringify(problem))
  }
  if (code !== 'INTERNAL') return { event: 'request-refused', ...about, code, status }
  return { event: 'request-failed', ...about, code, status, ...traceOf(error) }
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
