/** What people see of the operator face in a browser: the page on which they sign in, and the queues. */
import { readFileSync } from 'node:fs'
import type { Express, NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { accessError } from '../../access/fault.ts'
import { actorOf, type Role } from '../../access/roles.ts'
import { addressOf } from '../call.ts'
import { HttpError } from '../fault.ts'
import type { RequestFacts } from '../refuse.ts'
import { principalOf, requireSameOrigin } from './caller.ts'
import type { OperatorFacePorts } from './ports.ts'
import { requireRoles } from './rights.ts'

/** Who sees the queues. */
const SEES: readonly Role[] = ['viewer', 'operator', 'system']
/** Who changes them, where the configuration allows it at all. */
const CHANGES: readonly Role[] = ['operator']

const PAGES = {
  '/': { file: 'sign-in.html', type: 'html' },
  '/sign-in.js': { file: 'sign-in.js', type: 'text/javascript' },
  '/sign-in.css': { file: 'sign-in.css', type: 'css' },
} as const

/** Pages of this face load nothing from elsewhere and stand in no frame. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // Bull Board sets widths of its bars as styles.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

export function servePages(
  app: Express,
  ports: OperatorFacePorts,
  factsOf: (response: Response) => RequestFacts,
): void {
  const policy = helmet.contentSecurityPolicy({ useDefaults: false, directives: POLICY })
  for (const [path, { file, type }] of Object.entries(PAGES)) {
    const text = readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8')
    const facts = `<html lang="zh-CN" data-division="${ports.self}" data-elsewhere="${ports.elsewhere ? 'yes' : 'no'}">`
    const page = type === 'html' ? text.replace('<html lang="zh-CN">', facts) : text
    app.get(path, policy, (_request, response) => {
      factsOf(response).operation = 'signInPage'
      response.type(type).send(page)
    })
  }
  const { queues } = ports
  if (queues === null) return
  app.get(queues.path, (_request, response) => response.redirect(`${queues.path}/`))
  app.use(`${queues.path}/`, policy, async (request: Request, response: Response, next: NextFunction) => {
    const facts = factsOf(response)
    facts.operation = 'queueBoard'
    await allowBoard(ports, queues, request, facts)
    queues.board(request, response, next)
  })
}

/** @throws {AccessError} {HttpError} what changes a queue is in the audit log before it is done */
async function allowBoard(
  { access, audit }: OperatorFacePorts,
  { readOnly }: NonNullable<OperatorFacePorts['queues']>,
  request: Request,
  facts: RequestFacts,
): Promise<void> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && readOnly) {
    throw new HttpError('the queues are shown, not changed', { code: 'METHOD_NOT_ALLOWED', allow: ['GET'] })
  }
  requireSameOrigin(request)
  const principal = await principalOf(access, request)
  facts.who = principal.id
  if (principal.kind !== 'account') throw accessError('NOT_ALLOWED', 'pages are for people')
  const roles = requireRoles(principal, reads ? SEES : CHANGES)
  if (reads) return
  const details = { operation: 'queueBoard', method: request.method, path: request.path.slice(0, 200) }
  await audit.record({
    ...{ act: 'operator-act', actor: actorOf(principal), roles },
    ...{ from: addressOf(request), details },
  })
}
