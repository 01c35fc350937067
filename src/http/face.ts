import { randomUUID } from 'node:crypto'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { FaultError } from '../base/fault.ts'
import { once } from '../base/once.ts'
import { UNTRACED } from '../base/tracing.ts'
import { membershipDiffers } from '../events/identity.ts'
import { MAX_PAGE_BYTES } from '../feed/page.ts'
import type { Membership } from '../trust/membership.ts'
import { Budgets } from './budget.ts'
import { type Call, feedOf, type Handler } from './call.ts'
import { callerOf } from './caller.ts'
import { checkSubject } from './check-operations.ts'
import { type Contract, type Operation, type OperationId, readContract } from './contract.ts'
import { HttpError, httpError, requestInvalid } from './fault.ts'
import * as feeds from './feed-operations.ts'
import * as jointFeeds from './joint-feed-operations.ts'
import { type Lane, Lanes } from './lanes.ts'
import { DEFAULT_LIMITS, type FaceLimits } from './limits.ts'
import * as lists from './list-operations.ts'
import * as node from './node-operations.ts'
import type { ExchangeFacePorts } from './ports.ts'
import * as proofs from './proof-operations.ts'
import { referenceOf } from './reference.ts'
import { type RequestFacts, refuse } from './refuse.ts'
import * as reports from './report-operations.ts'
import { type Checked, type RequestCheck, requestChecks } from './request-check.ts'
import { RIGHTS, requireRight, requireState } from './rights.ts'
import { proveBody, senderOf, useOnce } from './signed-request.ts'
import * as subjects from './subject-operations.ts'

const HANDLERS: { readonly [Id in OperationId]: Handler<Id> } = {
  ...node,
  ...feeds,
  ...proofs,
  ...lists,
  ...jointFeeds,
  ...subjects,
  checkSubject,
  ...reports,
}

/**
 * The exchange face: every request is from a member, on an operation of the contract, in its form, with the right to
 * it, and only then served. Whatever fails becomes a problem with a code of `problems.ts`.
 *
 * Who is asking comes from the connection, so it works behind {@link watchConnections} only; without it everybody is
 * a stranger.
 */
export function createExchangeFace(ports: ExchangeFacePorts, limits: FaceLimits = DEFAULT_LIMITS): Express {
  const contract = readContract('exchange')
  const face = new Face(ports, limits, contract)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.enable('strict routing')
  app.enable('case sensitive routing')
  app.set('query parser', 'simple')
  app.use(face.begin)
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } } }))
  app.use(face.admit)
  for (const [path, operations] of Map.groupBy(contract.operations, ({ path }) => path)) {
    app.all(path, (request, response) => face.serve(operations, request, response))
  }
  const reference = once(() => referenceOf('exchange'))
  app.get('/docs', (_request, response) => {
    const { policy, page } = reference()
    response.set('Content-Security-Policy', policy).type('text/html').send(page)
  })
  app.get('/docs/exchange.yaml', (_request, response) => {
    response.type('application/yaml').send(reference().text)
  })
  app.use(() => {
    throw httpError('OPERATION_UNKNOWN', 'no such operation; see openapi/exchange.yaml')
  })
  // Four parameters: that is how express knows an error handler.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    face.refuse(error, request, response),
  )
  return app
}

class Face {
  readonly #ports: ExchangeFacePorts
  readonly #limits: FaceLimits
  readonly #contract: Contract
  readonly #checks: ReadonlyMap<OperationId, RequestCheck>
  readonly #lanes: Lanes
  readonly #budgets: Budgets
  readonly #facts = new WeakMap<Response, RequestFacts>()
  /** Requests whose sender is known by its signature; their bodies are proven before they are used. */
  readonly #signed = new WeakSet<Request>()
  /** Membership that each peer last said it has; changed by {@link Face.#compareMembership}. */
  readonly #seen = new Map<string, string>()

  constructor(ports: ExchangeFacePorts, limits: FaceLimits, contract: Contract) {
    this.#ports = ports
    this.#limits = limits
    this.#contract = contract
    this.#checks = requestChecks(contract)
    this.#lanes = new Lanes(limits)
    this.#budgets = new Budgets(limits)
  }

  begin = (_request: Request, response: Response, next: NextFunction): void => {
    const facts: RequestFacts = { id: randomUUID(), codes: this.#contract.codes }
    this.#facts.set(response, facts)
    const begun = performance.now()
    response.once('close', () => {
      const seconds = (performance.now() - begun) / 1000
      this.#ports.served?.(facts.operation ?? 'none', response.statusCode, seconds)
    })
    response.set('X-Request-Id', facts.id)
    response.set('Cache-Control', 'no-store')
    next()
  }

  admit = (request: Request, response: Response, next: NextFunction): void | Promise<void> => {
    const membership = this.#ports.membership()
    const caller = callerOf(request, membership, this.#ports.self)
    if (caller === 'gateway') {
      this.#factsOf(response).gateway = true
      this.#budgets.admitSigned(laneOf(request), performance.now())
      const sender = senderOf(request, this.#ports)
      this.#signed.add(request)
      this.#welcome(sender.division, request, response)
      return useOnce(sender, this.#ports).then(() => next())
    }
    if (caller === undefined) {
      const message = `no member of version ${membership.body.version} has this certificate; compare its pin`
      throw httpError('NOT_A_MEMBER', message)
    }
    this.#welcome(caller.division, request, response)
    next()
  }

  #welcome(division: string, request: Request, response: Response): void {
    const lane = laneOf(request)
    const now = performance.now()
    this.#factsOf(response).peer = division
    this.#budgets.charge(division, lane, now)
    this.#bound(request, response, division, lane)
    response.set('Xinqiao-Membership', membershipTag(this.#ports.membership()))
  }

  async serve(operations: readonly Operation[], request: Request, response: Response): Promise<void> {
    const operation = operations.find(({ method }) => method === request.method)
    if (operation === undefined) {
      const allow = operations.map(({ method }) => method)
      throw new HttpError(`use ${allow.join(' or ')}`, { code: 'METHOD_NOT_ALLOWED', allow })
    }
    const facts = this.#factsOf(response)
    facts.operation = operation.id
    facts.codes = operation.codes
    const { caller, call } = this.#checked(operation.id, request, response, facts)
    const feed = 'topic' in (call.path ?? {}) ? feedOf(call.path as Parameters<typeof feedOf>[0]) : null
    const right = RIGHTS[operation.id]
    requireRight(this.#ports.membership(), right, caller, this.#ports.self, feed)
    if (feed !== null) facts.feed = feed
    const lane = laneOf(request)
    this.#budgets.weigh(caller, lane, operation.id, performance.now())
    let leave = await this.#lanes.enter(caller, lane)
    const aside = async <T>(wait: () => Promise<T>): Promise<T> => {
      leave()
      const waited = await wait()
      leave = await this.#lanes.enter(caller, lane)
      return waited
    }
    try {
      if (right.answers !== 'always') requireState(await this.#ports.state(), right, caller, feed)
      if (this.#signed.has(request))
        await proveBody(request, bodyLimit(operation, this.#limits), this.#ports, this.#limits)
      // The check has just proven that the request has the types of this operation.
      const handle = () => (HANDLERS[operation.id] as Handler<OperationId>)({ ...call, aside })
      const about = { peer: caller, ...(feed === null ? {} : { feed }) }
      const { tracing = UNTRACED } = this.#ports
      await tracing.span(`exchange ${operation.id}`, about, handle, request.get('traceparent'))
    } catch (error) {
      throw this.#behind(error, request) ?? error
    } finally {
      leave()
    }
  }

  /** A key that only a newer membership knows is no fault of the caller, and no fork: this node is behind. */
  #behind(error: unknown, request: Request): HttpError | null {
    const code = error instanceof FaultError ? error.fault.code : ''
    if (code !== 'CHECKPOINT_SIGNATURE_BAD' && code !== 'COSIGNATURE_BAD') return null
    const theirs = Number(request.get('Xinqiao-Membership')?.split('-')[0] ?? 0)
    const { version } = this.#ports.membership().body
    if (theirs <= version) return null
    return httpError('MEMBERSHIP_BEHIND', `this node has version ${version} and fetches ${theirs}; ask again`)
  }

  /** Cuts an answer that is not taken in time, and counts what went to and fro. */
  #bound(request: Request, response: Response, member: string, lane: Lane): void {
    const { socket } = request
    const before = socket.bytesRead + socket.bytesWritten
    const { answerMs, snapshotMs } = this.#limits
    const patience = request.path.endsWith('/snapshot') ? snapshotMs : answerMs
    const timer = setTimeout(() => socket.destroy(), patience)
    response.once('close', () => {
      clearTimeout(timer)
      this.#budgets.spend(member, lane, socket.bytesRead + socket.bytesWritten - before, performance.now())
    })
  }

  #checked(id: OperationId, request: Request, response: Response, facts: RequestFacts) {
    const check = this.#checks.get(id)
    const caller = facts.peer
    if (check === undefined || caller === undefined)
      throw httpError('INTERNAL', 'served before it was admitted')
    const checked = check.parameters(request) as Checked<OperationId>
    this.#compareMembership(caller, request.get('Xinqiao-Membership'))
    const call: Omit<Call<OperationId>, 'aside'> = {
      ...checked,
      id,
      caller,
      request,
      response,
      check,
      ports: this.#ports,
      limits: this.#limits,
    }
    return { caller, call }
  }

  /** Told once for each change: a peer on another version would otherwise fill the log. */
  #compareMembership(peer: string, theirs: string | undefined): void {
    if (theirs === undefined || this.#seen.get(peer) === theirs) return
    this.#seen.set(peer, theirs)
    const ours = membershipTag(this.#ports.membership())
    if (theirs === ours) return
    this.#ports.log(membershipDiffers({ peer, ours, theirs }))
    this.#ports.membershipSeen?.(peer, theirs)
  }

  refuse(error: unknown, request: Request, response: Response): void {
    const known = error instanceof URIError ? requestInvalid('path', 'encoding') : error
    const facts = this.#factsOf(response)
    if (facts.gateway && known instanceof FaultError && known.fault.code.startsWith('SIGNATURE_'))
      this.#budgets.refusedSignature(laneOf(request), performance.now())
    this.#ports.log(refuse(known, request, response, facts, this.#limits))
  }

  #factsOf(response: Response): RequestFacts {
    const facts = this.#facts.get(response)
    if (facts === undefined) throw httpError('INTERNAL', 'a request that was not begun')
    return facts
  }
}

/** Bytes that the body of an operation may have. */
function bodyLimit({ body }: Operation, { jsonBytes }: FaceLimits): number {
  if (body === null) return 0
  return body.mediaType === 'application/json' ? jsonBytes : MAX_PAGE_BYTES
}

/** By the address alone: it has to be known before anything is looked at. */
function laneOf({ path }: Request): Lane {
  return /^\/v1\/feeds\/[0-9]{6}\/withdrawals\//.test(path) ? 'withdrawals' : 'ordinary'
}

/** Version and digest, as the header `Xinqiao-Membership` carries them. */
function membershipTag({ body, digest }: Membership): string {
  return `${body.version}-${digest}`
}
