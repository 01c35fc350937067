import type { IncomingMessage } from 'node:http'
import { accessError } from '../../access/fault.ts'
import type { Principal } from '../../access/roles.ts'
import { notSignedIn, recogniseSession, recogniseToken, type SessionPorts } from '../../access/sessions.ts'

const COOKIE = 'xinqiao_session'
/** What our secrets look like; anything else is not even looked up. */
const SECRET = /^(?:xq_)?[\w-]{43}$/

/** Who sends this request: the session of its cookie, or the token in its header. @throws {AccessError} NOT_SIGNED_IN */
export async function principalOf(ports: SessionPorts, request: IncomingMessage): Promise<Principal> {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer') {
    if (!SECRET.test(token)) throw notSignedIn()
    return recogniseToken(ports, token)
  }
  return recogniseSession(ports, sessionSecret(request))
}

/** @throws {AccessError} NOT_SIGNED_IN */
export function sessionSecret(request: IncomingMessage): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/)
  const secret = cookies.find(cookie => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
  if (!SECRET.test(secret)) throw notSignedIn()
  return secret
}

/** @param secret null: the browser forgets it */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const parts = [`${COOKIE}=${secret ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Strict']
  if (secure) parts.push('Secure')
  if (secret === null) parts.push('Max-Age=0')
  return parts.join('; ')
}

/**
 * A browser adds the cookie to whatever any page sends here; so a request that changes something must come from a
 * page of this face. Programs send a token and no cookie, and are not asked.
 * @throws {AccessError} REQUEST_FORGED
 */
export function requireSameOrigin(request: IncomingMessage): void {
  if (request.method === 'GET' || request.headers.authorization !== undefined) return
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const sameSite = site === undefined || site === 'same-origin' || site === 'none'
  if (sameSite && (origin === undefined || hostOf(origin) === host)) return
  throw accessError('REQUEST_FORGED', 'this request comes from a page of another origin')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
