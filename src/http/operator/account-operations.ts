import * as accounts from '../../access/accounts.ts'
import { removeFactor as takeFactor } from '../../access/factor.ts'
import type { Account, ApiToken } from '../../access/ports.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'

export const listAccounts: OperatorHandler<'listAccounts'> = async call => {
  const { store, factors } = call.ports.access
  const [held, confirmed] = await Promise.all([store.accounts(), factors.confirmed()])
  answerOperator(call, { accounts: held.map(account => accountAnswer(account, confirmed)) })
}

export const createAccount: OperatorHandler<'createAccount'> = async call => {
  const { name, roles } = call.body
  const { password } = await accounts.createAccount(call.ports.access, name, roles)
  answerOperator(call, { name, password }, 201)
}

export const changeAccount: OperatorHandler<'changeAccount'> = async call => {
  const { access } = call.ports
  const changed = await accounts.changeAccount(access, call.path.account, call.body)
  answerOperator(call, accountAnswer(changed, await access.factors.confirmed()))
}

export const resetPassword: OperatorHandler<'resetPassword'> = async call => {
  const { account } = call.path
  answerOperator(call, { name: account, password: await accounts.resetPassword(call.ports.access, account) })
}

export const removeFactor: OperatorHandler<'removeFactor'> = async ({ ports, path, principal, response }) => {
  await takeFactor(ports.access, path.account, signedIn(principal))
  response.status(204).end()
}

export const listTokens: OperatorHandler<'listTokens'> = async call => {
  const held = await call.ports.access.store.tokens()
  answerOperator(call, { tokens: held.map(tokenAnswer) })
}

/** Days that a token is valid when the request does not say; as in the contract. */
const TOKEN_DAYS = 365

export const createToken: OperatorHandler<'createToken'> = async call => {
  const { name, roles, mappings = null, days = TOKEN_DAYS } = call.body
  const { token, secret } = await accounts.createToken(call.ports.access, { name, roles, mappings, days })
  answerOperator(call, { id: token.id, secret }, 201)
}

export const revokeToken: OperatorHandler<'revokeToken'> = async ({ ports, path, response }) => {
  await accounts.revokeToken(ports.access, path.token)
  response.status(204).end()
}

function accountAnswer(
  { id, name, roles, disabled, mustChangePassword, passwordHash, createdAt }: Account,
  confirmed: ReadonlySet<string>,
) {
  const local = confirmed.has(id) ? ('totp' as const) : ('none' as const)
  const factor = passwordHash === null ? ('elsewhere' as const) : local
  return {
    ...{ name, roles: [...roles], disabled, mustChangePassword, factor },
    createdAt: createdAt.toISOString(),
  }
}

function tokenAnswer({ id, name, roles, mappings, createdAt, expiresAt, lastUsedAt, revoked }: ApiToken) {
  return {
    id,
    name,
    roles: [...roles],
    mappings,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revoked,
  }
}
