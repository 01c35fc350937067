import { accessError } from '../../access/fault.ts'
import type { Principal, Role } from '../../access/roles.ts'
import type { OperatorOperationId } from './call.ts'

/** `anyone`: before signing in. `signed-in`: every account and token. Otherwise whoever has one of these roles. */
type Right = 'anyone' | 'signed-in' | readonly Role[]

/** Who may see how the node works. */
const WATCHERS: readonly Role[] = ['viewer', 'operator', 'approver', 'auditor', 'system']

/** A token that delivers sees what came by its mappings. */
const LISTING_READERS: readonly Role[] = ['viewer', 'operator', 'auditor', 'deliverer']

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
  readQueues: WATCHERS,
  listDeadLetters: WATCHERS,
  readDeadLetter: WATCHERS,
  redriveDeadLetters: ['operator'],
  giveUpDeadLetters: ['operator'],
  listDeskRequests: WATCHERS,
  decideDeskRequest: ['approver'],
  fileObjection: ['operator', 'deliverer'],
  listObjections: ['viewer', 'operator', 'auditor', 'deliverer'],
  answerObjection: ['operator', 'deliverer'],
  extendObjection: ['operator', 'deliverer'],
  adoptListing: ['operator', 'deliverer'],
  listMeasureTasks: ['viewer', 'operator', 'auditor', 'deliverer'],
  answerMeasure: ['operator', 'deliverer'],
  listMeasureLoops: ['viewer', 'operator', 'auditor', 'deliverer'],
  repairListing: ['operator', 'deliverer'],
  suspendListing: ['operator', 'deliverer'],
  resumeListing: ['operator', 'deliverer'],
  withdrawListing: ['operator', 'deliverer'],
  findListings: LISTING_READERS,
  readListing: LISTING_READERS,
  // No view and no report has a trace of a repair.
  readListingHistory: ['operator', 'auditor', 'deliverer'],
  certifyWithdrawal: ['operator', 'deliverer'],
  readDue: ['viewer', 'operator', 'auditor'],
  readNationalComparisons: ['viewer', 'operator', 'auditor'],
  compareNationally: ['operator'],
  checkSubject: ['operator', 'inquirer'],
  readJointLine: ['viewer', 'operator', 'auditor', 'inquirer'],
  listJointLines: ['viewer', 'operator', 'auditor', 'inquirer'],
  listNameQuestions: ['operator', 'approver'],
  decideNameQuestion: ['approver'],
  orderReport: ['inquirer', 'operator'],
  readReportOrder: ['inquirer', 'operator'],
  readReport: ['inquirer', 'operator'],
  checkReport: ['inquirer', 'operator', 'viewer', 'auditor'],
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
  const dues = { password: !BEFORE_CHANGE.includes(operation), factor: !BEFORE_FACTOR.includes(operation) }
  requireNothingDue(principal, dues)
  return right === 'anyone' || right === 'signed-in' ? [...principal.roles] : allowing(principal, right)
}

/** For what is no operation of the contract. @throws {AccessError} as {@link requireOperatorRight} */
export function requireRoles(principal: Principal, right: readonly Role[]): readonly Role[] {
  requireNothingDue(principal, { password: true, factor: true })
  return allowing(principal, right)
}

function requireNothingDue(
  { mustChangePassword, factorDue }: Principal,
  asked: { readonly password: boolean; readonly factor: boolean },
): void {
  if (mustChangePassword && asked.password) {
    throw accessError('PASSWORD_CHANGE_DUE', 'replace the first password before anything else')
  }
  if (factorDue && asked.factor) {
    throw accessError('FACTOR_DUE', 'this node wants a second factor: enrol one before anything else')
  }
}

function allowing(principal: Principal, right: readonly Role[]): readonly Role[] {
  const found = right.filter(role => principal.roles.has(role))
  if (found.length > 0) return found
  throw accessError(
    'NOT_ALLOWED',
    `this needs the role ${right.join(' or ')}; ask the security administrator`,
  )
}

/** Whether a system delivers into this mapping; what it delivered there is not shown to it either, if not. */
export function mayDeliver({ mappings }: Principal, mapping: string): boolean {
  return mappings === null || mappings.includes(mapping)
}
