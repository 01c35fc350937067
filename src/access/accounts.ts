import { randomBytes, randomUUID } from 'node:crypto'
import { AccessError, accessError } from './fault.ts'
import { firstPassword, requireStrong } from './password.ts'
import type { AccessStore, Account, ApiToken } from './ports.ts'
import { isRole, joinedDuties, type Principal, type Role, SYSTEM_ROLES } from './roles.ts'
import { digestOf, requireOwnPassword, type SessionPorts } from './sessions.ts'

/** The account of the first start: it may make accounts and tokens, and nothing else. */
const FIRST_ACCOUNT = 'admin'

export interface AccountPorts extends SessionPorts {
  /** Whether system, security and audit stay in different hands (三员分立). */
  readonly separateDuties: boolean
}

/**
 * Where nobody can sign in yet, makes the first account. Two processes that start at once make one.
 * @returns its name and password, to be shown once; null when there are accounts already
 */
export async function firstAccount(
  ports: AccountPorts,
): Promise<{ readonly name: string; readonly password: string } | null> {
  if ((await ports.store.accounts()).length > 0) return null
  const password = firstPassword()
  const made = await addAccount(ports, FIRST_ACCOUNT, ['security'], password)
  return made === null ? null : { name: FIRST_ACCOUNT, password }
}

/** @returns the first password, to be shown once and changed at the first sign-in @throws {AccessError} */
export async function createAccount(
  ports: AccountPorts,
  name: string,
  roles: readonly string[],
): Promise<{ readonly account: Account; readonly password: string }> {
  const password = firstPassword()
  const account = await addAccount(ports, name, requireRoles(ports, roles, 'account'), password)
  if (account === null) throw accessError('ACCOUNT_EXISTS', `there is an account of the name ${name}`)
  return { account, password }
}

async function addAccount(
  { store, hasher, clock }: AccountPorts,
  name: string,
  roles: readonly Role[],
  password: string,
): Promise<Account | null> {
  const account: Account = {
    id: randomUUID(),
    name,
    passwordHash: await hasher.hash(password),
    roles,
    mustChangePassword: true,
    disabled: false,
    createdAt: new Date(clock()),
  }
  return (await store.addAccount(account)) ? account : null
}

/** The owner replaces its password; other sessions of the account end. @throws {AccessError} */
export async function changePassword(
  ports: AccountPorts,
  principal: Principal,
  current: string,
  next: string,
): Promise<void> {
  const { store, hasher } = ports
  const account = await requireOwnPassword(ports, principal, current)
  requireStrong(next, account.name)
  if (current === next) {
    throw new AccessError('the new password is the old one', { code: 'PASSWORD_WEAK', rule: 'reuse' })
  }
  await store.savePassword(account.id, await hasher.hash(next), false)
}

/** A new first password for somebody who forgot theirs; all sessions of the account end. @throws {AccessError} */
export async function resetPassword({ store, hasher }: AccountPorts, name: string): Promise<string> {
  const account = await requireAccount(store, name)
  if (account.passwordHash === null) {
    const message = 'this account signs in elsewhere; its password is reset there'
    throw accessError('ACCOUNT_ELSEWHERE', message)
  }
  const password = firstPassword()
  await store.savePassword(account.id, await hasher.hash(password), true)
  return password
}

/** Takes effect with the next request of the account. @throws {AccessError} */
export async function changeAccount(
  ports: AccountPorts,
  name: string,
  change: { readonly roles?: readonly string[] | undefined; readonly disabled?: boolean | undefined },
): Promise<Account> {
  const { id } = await requireAccount(ports.store, name)
  const roles = change.roles && requireRoles(ports, change.roles, 'account')
  const changed = await ports.store.changeAccount(id, {
    ...(roles ? { roles } : {}),
    ...(change.disabled === undefined ? {} : { disabled: change.disabled }),
  })
  if (!changed) {
    const message =
      'nobody would be left who can manage accounts; give another account the role security first'
    throw accessError('LAST_SECURITY_ACCOUNT', message)
  }
  return requireAccount(ports.store, name)
}

/** @returns the token's secret, shown once; only its digest is kept @throws {AccessError} */
export async function createToken(
  ports: AccountPorts,
  wanted: {
    readonly name: string
    readonly roles: readonly string[]
    readonly mappings: readonly string[] | null
    readonly days: number
  },
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const secret = `xq_${randomBytes(32).toString('base64url')}`
  const now = ports.clock()
  const token: ApiToken = {
    id: randomUUID(),
    name: wanted.name,
    roles: requireRoles(ports, wanted.roles, 'token'),
    mappings: wanted.mappings,
    createdAt: new Date(now),
    expiresAt: new Date(now + wanted.days * 86_400_000),
    lastUsedAt: null,
    revoked: false,
  }
  await ports.store.addToken(token, digestOf(secret))
  return { token, secret }
}

/** Out with the next request. @throws {AccessError} TOKEN_UNKNOWN */
export async function revokeToken({ store, clock }: AccountPorts, id: string): Promise<void> {
  if (await store.revokeToken(id, new Date(clock()))) return
  throw accessError('TOKEN_UNKNOWN', 'there is no such token that is still valid')
}

async function requireAccount(store: AccessStore, name: string): Promise<Account> {
  const account = await store.account(name)
  if (account === null) throw accessError('ACCOUNT_UNKNOWN', 'there is no account of this name')
  return account
}

function requireRoles(
  { separateDuties }: AccountPorts,
  roles: readonly string[],
  holder: Principal['kind'],
): readonly Role[] {
  const known = [...new Set(roles)].filter(isRole)
  const misplaced = known.find(role => SYSTEM_ROLES.includes(role) !== (holder === 'token'))
  if (misplaced) {
    const whose = holder === 'token' ? 'accounts of people' : 'tokens of programs'
    throw new AccessError(`the role ${misplaced} is for ${whose}`, { code: 'ROLE_NOT_FOR', rule: misplaced })
  }
  const joined = separateDuties ? joinedDuties(known) : null
  if (joined) {
    const message = `one account must not be both ${joined[0]} and ${joined[1]}: make two, or see operator.separateDuties`
    throw new AccessError(message, { code: 'ROLES_JOINED', rule: joined[1] })
  }
  return known
}
