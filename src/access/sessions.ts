import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../base/time.ts'
import { AccessError, accessError } from './fault.ts'
import type { PasswordHasher } from './password.ts'
import type { AccessStore, Account, FactorStore } from './ports.ts'
import type { Principal } from './roles.ts'
import { takeCode } from './totp.ts'

export interface SessionPorts {
  readonly store: AccessStore
  readonly hasher: PasswordHasher
  /** Milliseconds since 1970. */
  readonly clock: Clock
  readonly factors: FactorStore
  /** Whether every local account must have a second factor before it does anything else. */
  readonly factorRequired: boolean
}

/** Wrong passwords in a row after which a name is locked, and for how long. */
const ATTEMPTS = 5
const LOCK_MS = 15 * 60_000
/** A session ends when it was not used for so long, and in any case after so long. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 12 * 60 * 60_000

/**
 * Signs a person in. A name is locked after five wrong passwords or codes, whether there is such an account or not,
 * so neither the answer nor its time says which names exist. Only who knows the password learns that a code is wanted.
 * @param code of the second factor; null: none was given
 * @returns the secret of the new session, for its owner's browser alone; only its digest is kept
 * @throws {AccessError} LOGIN_REFUSED, CODE_REQUIRED, LOGIN_LOCKED, LOGIN_BUSY
 */
export async function logIn(
  ports: SessionPorts,
  name: string,
  password: string,
  code: string | null,
): Promise<OpenedSession> {
  const { store, hasher, factors } = ports
  const now = new Date(ports.clock())
  const nameDigest = digestOf(name.normalize('NFC').toLowerCase())
  const { attempts, lockedUntil } = await store.countAttempt(nameDigest, now)
  if (lockedUntil !== null && lockedUntil > now) throw locked(lockedUntil.getTime() - now.getTime())
  const account = await store.account(name)
  const known = account !== null && !account.disabled ? account.passwordHash : null
  const refuse = async (): Promise<never> => {
    if (attempts >= ATTEMPTS) await store.lock(nameDigest, new Date(now.getTime() + LOCK_MS))
    throw accessError(
      'LOGIN_REFUSED',
      'the name, the password or the code is wrong, or the account is closed',
    )
  }
  if (!(await hasher.matches(password, known)) || account === null) return refuse()
  const factor = await factors.factor(account.id)
  if (factor?.confirmed) {
    if (code === null) throw accessError('CODE_REQUIRED', 'add the code that the authenticator shows')
    if (!(await takeCode(ports, account.id, factor.secret, code))) return refuse()
  }
  await store.clearAttempts(nameDigest)
  return openSession(ports, account)
}

/** A session that was just opened. */
export interface OpenedSession {
  /** For its owner's browser alone. */
  readonly secret: string
  readonly principal: Principal
}

/** For somebody who was recognised, by whatever means. Only the digest of its secret is kept. */
export async function openSession(ports: SessionPorts, account: Account): Promise<OpenedSession> {
  const now = new Date(ports.clock())
  const secret = randomBytes(32).toString('base64url')
  await ports.store.addSession({
    tokenDigest: digestOf(secret),
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
  })
  return { secret, principal: await principalOf(ports, account) }
}

/**
 * Somebody who is signed in shows once more that it is they. @returns the account
 * @throws {AccessError} LOGIN_REFUSED, ACCOUNT_ELSEWHERE when it has no password here
 */
export async function requireOwnPassword(
  { store, hasher }: SessionPorts,
  { id }: Principal,
  password: string,
): Promise<Account> {
  const account = await store.accountById(id)
  if (account?.passwordHash === null) {
    throw accessError(
      'ACCOUNT_ELSEWHERE',
      'this account signs in elsewhere: its password and factors are there',
    )
  }
  if ((await hasher.matches(password, account?.passwordHash ?? null)) && account !== null) return account
  throw accessError('LOGIN_REFUSED', 'the current password is wrong')
}

function locked(retryAfterMs: number): AccessError {
  const message = 'too many wrong passwords for this name; wait, or ask the security administrator'
  return new AccessError(message, { code: 'LOGIN_LOCKED', retryAfterMs })
}

/** Who a session belongs to; an ended one is nobody's. @throws {AccessError} NOT_SIGNED_IN */
export async function recogniseSession(ports: SessionPorts, secret: string): Promise<Principal> {
  const { store, clock } = ports
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
  return principalOf(ports, account)
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
  const due = { mustChangePassword: false, factorDue: false }
  return { kind: 'token', id, name, roles: new Set(token.roles), mappings, ...due }
}

export function notSignedIn(): AccessError {
  return accessError('NOT_SIGNED_IN', 'sign in, or send a valid token as Authorization: Bearer')
}

export function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

/** Who signs in elsewhere shows the second factor there. */
async function principalOf({ factors, factorRequired }: SessionPorts, account: Account): Promise<Principal> {
  const { id, name, roles, mustChangePassword, passwordHash } = account
  const mustHave = factorRequired && passwordHash !== null
  const factorDue = mustHave && (await factors.factor(id))?.confirmed !== true
  return { kind: 'account', id, name, roles: new Set(roles), mappings: null, mustChangePassword, factorDue }
}
