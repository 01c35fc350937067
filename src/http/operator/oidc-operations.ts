/** Signing in at the identity provider, for browsers. */
import type { IncomingMessage } from 'node:http'
import { signInElsewhere } from '../../access/elsewhere.ts'
import { AccessError, accessError } from '../../access/fault.ts'
import type { LoginProof } from '../../access/ports.ts'
import { actorOf } from '../../access/roles.ts'
import { addressOf } from '../call.ts'
import type { OperatorHandler } from './call.ts'
import { sessionCookie } from './caller.ts'
import type { OperatorFacePorts } from './ports.ts'

const COOKIE = 'xinqiao_oidc'
const PROOF_SECONDS = 600

export const startOidc: OperatorHandler<'startOidc'> = async ({ ports, request, response }) => {
  const elsewhere = requireElsewhere(ports)
  const { url, proof } = await elsewhere.provider.begin()
  const endsAt = ports.access.clock() + PROOF_SECONDS * 1000
  const sealed = elsewhere.seal({ ...proof, nonce: `${endsAt} ${proof.nonce}` })
  response.set('Set-Cookie', proofCookie(sealed, request.secure))
  response.status(303).set('Location', url).end()
}

export const finishOidc: OperatorHandler<'finishOidc'> = async ({ ports, request, response }) => {
  const { access, audit } = ports
  const elsewhere = requireElsewhere(ports)
  const from = addressOf(request)
  try {
    const proof = proofOf(elsewhere.open(cookieValue(request)), access.clock())
    const [, query = ''] = request.originalUrl.split('?')
    const identity = await elsewhere.provider.finish(query, proof)
    const { secret, principal } = await signInElsewhere(access, elsewhere.rules, identity)
    const details = { by: 'oidc', issuer: identity.issuer, ...(identity.acr ? { acr: identity.acr } : {}) }
    const roles = [...principal.roles]
    await audit.record({ act: 'login', actor: actorOf(principal), roles, from, details })
    response.append('Set-Cookie', sessionCookie(secret, request.secure))
    response.append('Set-Cookie', proofCookie(null, request.secure))
    response.status(200).type('text/html').send(PAGE)
  } catch (error) {
    if (error instanceof AccessError) {
      const rule = 'rule' in error.fault ? { rule: error.fault.rule } : {}
      const details = { by: 'oidc', code: error.fault.code, ...rule }
      await audit.record({ act: 'login-refused', actor: 'operator:unknown', from, details })
    }
    throw error
  }
}

/** The session's cookie keeps to this site, and a redirect from the provider would still count as coming from there. */
const PAGE = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/">
<title>信桥</title><p>已登录 signed in. <a href="/">继续 go on</a></p></html>
`

function requireElsewhere({ elsewhere }: OperatorFacePorts): NonNullable<OperatorFacePorts['elsewhere']> {
  if (elsewhere !== null) return elsewhere
  throw accessError(
    'OIDC_ABSENT',
    'this node has no identity provider: see operator.oidc of its configuration',
  )
}

/** @throws {AccessError} OIDC_REFUSED: the sign-in was not begun by this browser, or too long ago */
function proofOf(sealed: LoginProof | null, now: number): LoginProof {
  const [endsAt = '', nonce = ''] = sealed?.nonce.split(' ') ?? []
  if (sealed !== null && Number(endsAt) > now) return { ...sealed, nonce }
  const message = 'this browser began no sign-in in the last ten minutes; begin again'
  throw new AccessError(message, { code: 'OIDC_REFUSED', rule: 'state' })
}

function cookieValue(request: IncomingMessage): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/)
  return cookies.find(one => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
}

/** Sent along when the provider's page leads back here, and nowhere else. @param value null: forgotten */
function proofCookie(value: string | null, secure: boolean): string {
  const parts = [`${COOKIE}=${value ?? ''}`, 'Path=/v1/session/oidc', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  parts.push(`Max-Age=${value === null ? 0 : PROOF_SECONDS}`)
  return parts.join('; ')
}
