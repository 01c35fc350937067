import { accessError } from '../../access/fault.ts'
import type { Principal, Role } from '../../access/roles.ts'
import type { OperatorOperationId } from './call.ts'

/** `anyone`: before signing in. `signed-in`: every account and token. Otherwise whoever has one of these roles. */
type Right = 'anyone' | 'signed-in' | readonly Role[]

/** Deny by default: an operation of the contract that is missing here does not compile. */
export const OPERATOR_RIGHTS: Readonly<Record<OperatorOperationId, Right>> = {
  logIn: 'anyone',
  startOidc: 'anyone',
  finishOidc: 'anyone',
  readSession: 'signed-in',
  logOut: 'signed-in',
  changePassword: 'signed-in',
  listAccounts: ['security', 'auditor'],
  createAccount: ['security'],
  changeAccount: ['security'],
  resetPassword: ['security'],
  removeFactor: ['security'],
  enrolFactor: 'signed-in',
  confirmFactor: 'signed-in',
  listTokens: ['security', 'auditor'],
  createToken: ['security'],
  revokeToken: ['security'],
  deliverFile: ['deliverer'],
  readDelivery: ['deliverer'],
  readDeliveryRejects: ['deliverer'],
}

/** What somebody may still do who has to replace the first password. */
const BEFORE_CHANGE: readonly OperatorOperationId[] = ['readSession', 'logOut', 'changePassword']
/** What somebody may still do who has to enrol a second factor. */
const BEFORE_FACTOR: readonly OperatorOperationId[] = [...BEFORE_CHANGE, 'enrolFactor', 'confirmFactor']

/**
 * @returns the roles under which it is allowed, as the audit log says them
 * @throws {AccessError} NOT_ALLOWED, PASSWORD_CHANGE_DUE, FACTOR_DUE
 */
export function requireOperatorRight(principal: Principal, operation: OperatorOperationId): readonly Role[] {
  const right = OPERATOR_RIGHTS[operation]
  if (principal.mustChangePassword && !BEFORE_CHANGE.includes(operation)) {
    throw accessError('PASSWORD_CHANGE_DUE', 'replace the first password before anything else')
  }
  if (principal.factorDue && !BEFORE_FACTOR.includes(operation)) {
    throw accessError('FACTOR_DUE', 'this node wants a second factor: enrol one before anything else')
  }
  if (right === 'anyone' || right === 'signed-in') return [...principal.roles]
  const allowing = right.filter(role => principal.roles.has(role))
  if (allowing.length > 0) return allowing
  throw accessError(
    'NOT_ALLOWED',
    `this needs the role ${right.join(' or ')}; ask the security administrator`,
  )
}

/** Whether a system delivers into this mapping; what it delivered there is not shown to it either, if not. */
export function mayDeliver({ mappings }: Principal, mapping: string): boolean {
  return mappings === null || mappings.includes(mapping)
}
