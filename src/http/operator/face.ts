import { randomUUID } from 'node:crypto'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { readJson, requireMediaType } from '../body.ts'
import { type Operation, readContract } from '../contract.ts'
import { HttpError, httpError, requestInvalid } from '../fault.ts'
import type { FaceLimits } from '../limits.ts'
import { type RequestFacts, refuse } from '../refuse.ts'
import { type RequestCheck, requestChecks } from '../request-check.ts'
import * as accounts from './account-operations.ts'
import * as acts from './act-operations.ts'
import { type OperatorCall, type OperatorHandler, type OperatorOperationId, traceOf } from './call.ts'
import { principalOf, requireSameOrigin } from './caller.ts'
import { checkSubject } from './check-operations.ts'
import * as deliveries from './delivery-operations.ts'
import { listJointLines, readJointLine } from './line-operations.ts'
import * as decisions from './listing-decisions.ts'
import * as listings from './listing-operations.ts'
import * as names from './name-operations.ts'
import * as elsewhere from './oidc-operations.ts'
import { servePages } from './pages.ts'
import type { OperatorFacePorts } from './ports.ts'
import * as queues from './queue-operations.ts'
import * as reports from './report-operations.ts'
import { OPERATOR_RIGHTS, requireOperatorRight } from './rights.ts'
import * as session from './session-operations.ts'

const HANDLERS: { readonly [Id in OperatorOperationId]: OperatorHandler<Id> } = {
  ...session,
  ...elsewhere,
  ...accounts,
  ...deliveries,
  ...queues,
  ...acts,
  ...decisions,
  ...listings,
  checkSubject,
  ...names,
  ...reports,
  listJointLines,
  readJointLine,
}

type OperatorOperation = Operation<OperatorOperationId>

/**
 * The operator face: every request is on an operation of the contract, in its form, from somebody who is signed in
 * and has a role for it, and only then served. Whatever fails becomes a problem with a code of `problems.ts`.
 */
export function createOperatorFace(ports: OperatorFacePorts, limits: FaceLimits): Express {
  const contract = readContract<OperatorOperationId>('operator')
  const checks = requestChecks(contract)
  const facts = new WeakMap<Response, RequestFacts>()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.enable('strict routing')
  app.enable('case sensitive routing')
  app.set('query parser', 'simple')
  // What a proxy says of its callers is believed of these addresses alone.
  app.set('trust proxy', ports.proxies ?? [])
  app.use((_request: Request, response: Response, next: NextFunction) => {
    const begun: RequestFacts = { id: randomUUID(), codes: contract.codes }
    facts.set(response, begun)
    const start = performance.now()
    response.once('close', () => {
      const seconds = (performance.now() - start) / 1000
      ports.served?.(begun.operation ?? 'none', response.statusCode, seconds)
    })
    response.set('X-Request-Id', begun.id)
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } } }))
  for (const [path, operations] of Map.groupBy(contract.operations, operation => operation.path)) {
    app.all(path, (request, response) =>
      serve({ ports, limits, checks, operations, facts: factsOf(facts, response) }, request, response),
    )
  }
  servePages(app, ports, response => factsOf(facts, response))
  app.use(() => {
    throw httpError('OPERATION_UNKNOWN', 'no such operation; see openapi/operator.yaml')
  })
  // Four parameters: that is how express knows an error handler.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const known = error instanceof URIError ? requestInvalid('path', 'encoding') : error
    ports.log(refuse(known, request, response, factsOf(facts, response), limits))
  })
  return app
}

interface Serving {
  readonly ports: OperatorFacePorts
  readonly limits: FaceLimits
  readonly checks: ReadonlyMap<OperatorOperationId, RequestCheck>
  readonly operations: readonly OperatorOperation[]
  readonly facts: RequestFacts
}

async function serve(serving: Serving, request: Request, response: Response): Promise<void> {
  const { ports, checks, operations, facts } = serving
  const operation = operations.find(({ method }) => method === request.method)
  if (operation === undefined) {
    const allow = operations.map(({ method }) => method)
    throw new HttpError(`use ${allow.join(' or ')}`, { code: 'METHOD_NOT_ALLOWED', allow })
  }
  facts.operation = operation.id
  facts.codes = operation.codes
  const check = checks.get(operation.id)
  if (check === undefined) throw httpError('INTERNAL', 'an operation without a check')
  requireSameOrigin(request)
  const principal =
    OPERATOR_RIGHTS[operation.id] === 'anyone' ? null : await principalOf(ports.access, request)
  if (principal !== null) facts.who = principal.id
  const allowing = principal === null ? [] : requireOperatorRight(principal, operation.id)
  const checked = check.parameters(request)
  const body = await bodyOf(serving, operation, check, request)
  const { limits } = serving
  // The check has just proven that the request has the types of this operation.
  const call = { ...checked, body, principal, allowing, request, response, ports, limits }
  await serveChecked(operation, call as OperatorCall<OperatorOperationId>)
}

/** What changes something is in the audit log before it is done. */
async function serveChecked(
  { id, method }: OperatorOperation,
  call: OperatorCall<OperatorOperationId>,
): Promise<void> {
  if (call.principal !== null && method !== 'GET') {
    const details = { operation: id, ...(call.path as Readonly<Record<string, string>>) }
    await call.ports.audit.record({ act: 'operator-act', ...traceOf(call), details })
  }
  await (HANDLERS[id] as OperatorHandler<OperatorOperationId>)(call)
}

/** JSON, read and checked. Bytes are left to the handler, which takes them as they come. */
async function bodyOf(
  { limits }: Serving,
  { body }: OperatorOperation,
  check: RequestCheck,
  request: Request,
): Promise<unknown> {
  if (body === null) return undefined
  requireMediaType(request, body.mediaType)
  if (body.mediaType !== 'application/json') return undefined
  return check.body(await readJson(request, limits))
}

function factsOf(facts: WeakMap<Response, RequestFacts>, response: Response): RequestFacts {
  const found = facts.get(response)
  if (found === undefined) throw httpError('INTERNAL', 'a request that was not begun')
  return found
}
