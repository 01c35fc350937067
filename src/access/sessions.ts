import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../base/time.ts'
import { AccessError, accessError } from './fault.ts'
import type { PasswordHasher } from './password.ts'
import type { AccessStore, Account } from './ports.ts'
import type { Principal } from './roles.ts'

export interface SessionPorts {
  readonly store: AccessStore
  readonly hasher: PasswordHasher
  /** Milliseconds since 1970. */
  readonly clock: Clock
}

/** Wrong passwords in a row after which a name is locked, and for how long. */
const ATTEMPTS = 5
const LOCK_MS = 15 * 60_000
/** A session ends when it was not used for so long, and in any case after so long. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 12 * 60 * 60_000

/**
 * Signs a person in. A name is locked after five wrong passwords, whether there is such an account or not, so
 * neither the answer nor its time says which names exist.
 * @returns the secret of the new session, for its owner's browser alone; only its digest is kept
 * @throws {AccessError} LOGIN_REFUSED, LOGIN_LOCKED, LOGIN_BUSY
 */
export async function logIn(
  { store, hasher, clock }: SessionPorts,
  name: string,
  password: string,
): Promise<{ readonly secret: string; readonly principal: Principal; readonly endsAt: Date }> {
  const now = new Date(clock())
  const nameDigest = digestOf(name.normalize('NFC').toLowerCase())
  const { attempts, lockedUntil } = await store.countAttempt(nameDigest, now)
  if (lockedUntil !== null && lockedUntil > now) throw locked(lockedUntil.getTime() - now.getTime())
  const account = await store.account(name)
  const known = account !== null && !account.disabled ? account.passwordHash : null
  if (!(await hasher.matches(password, known)) || account === null) {
    if (attempts >= ATTEMPTS) await store.lock(nameDigest, new Date(now.getTime() + LOCK_MS))
    throw accessError('LOGIN_REFUSED', 'the name or the password is wrong, or the account is closed')
  }
  await store.clearAttempts(nameDigest)
  const secret = randomBytes(32).toString('base64url')
  await store.addSession({
    tokenDigest: digestOf(secret),
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
  })
  return { secret, principal: principalOf(account), endsAt: new Date(now.getTime() + LONGEST_MS) }
}

function locked(retryAfterMs: number): AccessError {
  const message = 'too many wrong passwords for this name; wait, or ask the security administrator'
  return new AccessError(message, { code: 'LOGIN_LOCKED', retryAfterMs })
}

/** Who a session belongs to; an ended one is nobody's. @throws {AccessError} NOT_SIGNED_IN */
export async function recogniseSession(
  { store, clock }: Pick<SessionPorts, 'store' | 'clock'>,
  secret: string,
): Promise<Principal> {
  const now = new Date(clock())
  const tokenDigest = digestOf(secret)
  const session = await store.session(tokenDigest)
  const account = session && (await store.accountById(session.accountId))
  if (!session || !account || account.disabled) throw notSignedIn()
  const idle = now.getTime() - session.lastSeenAt.getTime()
  const age = now.getTime() - session.createdAt.getTime()
  if (idle > IDLE_MS || age > LONGEST_MS) {
    await store.endSession(tokenDigest)
    throw notSignedIn()
  }
  await store.touchSession(tokenDigest, now)
  return principalOf(account)
}

export async function logOut({ store }: Pick<SessionPorts, 'store'>, secret: string): Promise<void> {
  await store.endSession(digestOf(secret))
}

/** A token of a program of the province. @throws {AccessError} NOT_SIGNED_IN */
export async function recogniseToken(
  { store, clock }: Pick<SessionPorts, 'store' | 'clock'>,
  secret: string,
): Promise<Principal> {
  const now = new Date(clock())
  const token = await store.tokenByDigest(digestOf(secret))
  if (token === null || token.revoked || token.expiresAt <= now) throw notSignedIn()
  await store.touchToken(token.id, now)
  const { id, name, mappings } = token
  return { kind: 'token', id, name, roles: new Set(token.roles), mappings, mustChangePassword: false }
}

export function notSignedIn(): AccessError {
  return accessError('NOT_SIGNED_IN', 'sign in, or send a valid token as Authorization: Bearer')
}

export function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

function principalOf({ id, name, roles, mustChangePassword }: Account): Principal {
  return { kind: 'account', id, name, roles: new Set(roles), mappings: null, mustChangePassword }
}
