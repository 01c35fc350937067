/** People who sign in at the province's identity provider (OIDC): what it says of them becomes roles, by configuration. */
import { createHash, randomUUID } from 'node:crypto'
import { AccessError } from './fault.ts'
import type { AccessStore, Account, ProvenIdentity } from './ports.ts'
import { joinedDuties, type Role } from './roles.ts'
import { type OpenedSession, openSession, type SessionPorts } from './sessions.ts'

/** What the configuration grants for what the provider says. */
export interface ElsewhereRules {
  /** Roles by value of the provider's claim; what is not in it grants nothing. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** Kinds of authentication (`acr`) of which the provider must name one; empty: any will do. */
  readonly acr: readonly string[]
}

export interface ElsewherePorts extends SessionPorts {
  readonly separateDuties: boolean
}

/** As the contract spells names of accounts. */
const NAME = /^[a-z][a-z0-9.-]{1,63}$/

/**
 * Opens a session for somebody whom the provider recognised. The first time makes an account without a password; each
 * time its roles become those that are mapped today.
 * @throws {AccessError} OIDC_REFUSED (`rule`: `acr`, `roles`, `closed`), ROLES_JOINED
 */
export async function signInElsewhere(
  ports: ElsewherePorts,
  rules: ElsewhereRules,
  identity: ProvenIdentity,
): Promise<OpenedSession> {
  if (rules.acr.length > 0 && !rules.acr.includes(identity.acr ?? '')) {
    throw refused('acr', 'the provider does not say that you signed in as strongly as this node wants')
  }
  const roles = rolesOf(ports, rules, identity.roles)
  const known = await ports.store.accountElsewhere(identity.issuer, identity.subject)
  const account = known ?? (await newAccount(ports, identity, roles))
  if (account.disabled) throw refused('closed', 'this account is closed; ask the security administrator')
  if (!sameRoles(account.roles, roles)) await ports.store.saveRoles(account.id, roles)
  return openSession(ports, { ...account, roles })
}

/** @throws {AccessError} */
function rolesOf(
  { separateDuties }: ElsewherePorts,
  rules: ElsewhereRules,
  claimed: readonly string[],
): readonly Role[] {
  const roles = [...new Set(claimed.flatMap(value => rules.roles.get(value) ?? []))]
  if (roles.length === 0) {
    throw refused('roles', 'nothing that the provider says of you is mapped to a role of this node')
  }
  const joined = separateDuties ? joinedDuties(roles) : null
  if (joined) {
    const message = `the provider makes you both ${joined[0]} and ${joined[1]}, which this node keeps apart`
    throw new AccessError(message, { code: 'ROLES_JOINED', rule: joined[1] })
  }
  return roles
}

/** Under the name that the provider says, or, where that is taken or unfit, under one that follows from who it is. */
async function newAccount(
  { store, clock }: ElsewherePorts,
  { issuer, subject, name }: ProvenIdentity,
  roles: readonly Role[],
): Promise<Account> {
  const derived = `oidc-${createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 16)}`
  const wanted = name?.toLowerCase() ?? ''
  const made = (as: string): Account => ({
    id: randomUUID(),
    name: as,
    passwordHash: null,
    roles,
    mustChangePassword: false,
    disabled: false,
    createdAt: new Date(clock()),
  })
  const account = NAME.test(wanted) ? made(wanted) : made(derived)
  if (await store.addAccount(account, { issuer, subject })) return account
  return settled(store, made(derived), { issuer, subject })
}

/** Two processes that meet the same person at the same moment make one account. */
async function settled(
  store: AccessStore,
  account: Account,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<Account> {
  if (await store.addAccount(account, identity)) return account
  const other = await store.accountElsewhere(identity.issuer, identity.subject)
  if (other === null) throw refused('closed', 'no account could be made; ask the security administrator')
  return other
}

function sameRoles(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every(role => b.includes(role))
}

function refused(rule: string, message: string): AccessError {
  return new AccessError(message, { code: 'OIDC_REFUSED', rule })
}
