/** The second factor of local accounts: how its owner gets one, and who takes it away. */
import { Secret, TOTP } from 'otpauth'
import { accessError } from './fault.ts'
import type { Principal } from './roles.ts'
import { requireOwnPassword, type SessionPorts } from './sessions.ts'
import { takeCode } from './totp.ts'

/** RFC 4226 §4 asks for 128 bits at least and recommends 160. */
const SECRET_BYTES = 20

export interface FactorPorts extends SessionPorts {
  /** The node's division, as the authenticator shows it beside the account. */
  readonly self: string
}

/** What the owner types into an authenticator, or scans; shown once. */
export interface FactorSecret {
  /** Base32. */
  readonly secret: string
  /** `otpauth://totp/…` */
  readonly uri: string
}

/**
 * Offers the owner of a session a new secret. It counts from {@link confirmFactor} on.
 * @throws {AccessError} LOGIN_REFUSED for another password, FACTOR_EXISTS, ACCOUNT_ELSEWHERE
 */
export async function enrolFactor(
  ports: FactorPorts,
  principal: Principal,
  password: string,
): Promise<FactorSecret> {
  await requireOwnPassword(ports, principal, password)
  const secret = new Secret({ size: SECRET_BYTES })
  if (!(await ports.factors.offer(principal.id, secret.bytes, new Date(ports.clock())))) {
    const message = 'this account has a second factor; another security administrator can remove it'
    throw accessError('FACTOR_EXISTS', message)
  }
  const totp = new TOTP({ issuer: `Xinqiao ${ports.self}`, label: principal.name, secret })
  return { secret: secret.base32, uri: totp.toString() }
}

/**
 * The owner shows that the authenticator works; from now on every sign-in needs a code, and all sessions of the
 * account end, which were opened without one.
 * @throws {AccessError} FACTOR_UNKNOWN when nothing was offered, FACTOR_EXISTS, CODE_WRONG
 */
export async function confirmFactor(ports: SessionPorts, { id }: Principal, code: string): Promise<void> {
  const held = await ports.factors.factor(id)
  if (held === null) throw accessError('FACTOR_UNKNOWN', 'ask for a secret first')
  if (held.confirmed) throw accessError('FACTOR_EXISTS', 'this account has a second factor already')
  if (!(await takeCode(ports, id, held.secret, code))) {
    throw accessError('CODE_WRONG', 'not a code of this secret now: look at the clock of the authenticator')
  }
  await ports.factors.confirm(id, new Date(ports.clock()))
}

/**
 * For somebody whose authenticator is lost: another security administrator removes it, and the owner enrols anew.
 * @throws {AccessError} ACCOUNT_UNKNOWN, FACTOR_UNKNOWN, FACTOR_OWN
 */
export async function removeFactor(
  { store, factors }: Pick<SessionPorts, 'store' | 'factors'>,
  name: string,
  /** Who asks; null for who stands at the machine. */
  by: Principal | null,
): Promise<void> {
  const account = await store.account(name)
  if (account === null) throw accessError('ACCOUNT_UNKNOWN', 'there is no account of this name')
  if (account.id === by?.id) {
    throw accessError('FACTOR_OWN', 'another security administrator removes it: one person is one factor')
  }
  if (!(await factors.remove(account.id))) {
    throw accessError('FACTOR_UNKNOWN', 'this account has no second factor')
  }
}
