import { changePassword as replacePassword } from '../../access/accounts.ts'
import { confirmFactor as confirm, enrolFactor as enrol } from '../../access/factor.ts'
import { AccessError } from '../../access/fault.ts'
import { actorOf, type Principal } from '../../access/roles.ts'
import { logIn as signIn, logOut as signOut } from '../../access/sessions.ts'
import { addressOf } from '../call.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'
import { sessionCookie, sessionSecret } from './caller.ts'

export const logIn: OperatorHandler<'logIn'> = async call => {
  const { account, password, code = null } = call.body
  const { access, audit } = call.ports
  const from = addressOf(call.request)
  const { secret, principal } = await signIn(access, account, password, code).catch(async error => {
    // What was typed as a name may be anything, a password too: only names that exist are written down.
    const known = error instanceof AccessError && (await access.store.account(account)) !== null
    const actor = known ? `operator:${account}` : 'operator:unknown'
    const details = error instanceof AccessError ? { code: error.fault.code } : {}
    await audit.record({ act: 'login-refused', actor, from, details })
    throw error
  })
  const roles = [...principal.roles]
  await audit.record({ act: 'login', actor: actorOf(principal), roles, from, details: { by: 'password' } })
  call.response.set('Set-Cookie', sessionCookie(secret, call.request.secure))
  answerOperator(call, identityOf(principal))
}

export const readSession: OperatorHandler<'readSession'> = async call => {
  answerOperator(call, identityOf(signedIn(call.principal)))
}

export const logOut: OperatorHandler<'logOut'> = async ({ ports, principal, request, response }) => {
  // A token has no session to end; it is revoked by the security administrator.
  if (signedIn(principal).kind === 'account') await signOut(ports.access, sessionSecret(request))
  response.set('Set-Cookie', sessionCookie(null, request.secure)).status(204).end()
}

export const changePassword: OperatorHandler<'changePassword'> = async call => {
  const { current, next } = call.body
  await replacePassword(call.ports.access, signedIn(call.principal), current, next)
  call.response.set('Set-Cookie', sessionCookie(null, call.request.secure)).status(204).end()
}

export const enrolFactor: OperatorHandler<'enrolFactor'> = async call => {
  const secret = await enrol(call.ports.access, signedIn(call.principal), call.body.password)
  answerOperator(call, { ...secret }, 201)
}

export const confirmFactor: OperatorHandler<'confirmFactor'> = async call => {
  await confirm(call.ports.access, signedIn(call.principal), call.body.code)
  call.response.set('Set-Cookie', sessionCookie(null, call.request.secure)).status(204).end()
}

function identityOf({ kind, name, roles, mustChangePassword, factorDue }: Principal) {
  return { kind, name, roles: [...roles], mustChangePassword, factorDue }
}
