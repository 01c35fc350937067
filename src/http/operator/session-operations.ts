import { changePassword as replacePassword } from '../../access/accounts.ts'
import { AccessError } from '../../access/fault.ts'
import { actorOf, type Principal } from '../../access/roles.ts'
import { logIn as signIn, logOut as signOut } from '../../access/sessions.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'
import { sessionCookie, sessionSecret } from './caller.ts'

export const logIn: OperatorHandler<'logIn'> = async call => {
  const { account, password } = call.body
  const { access, audit } = call.ports
  const { secret, principal } = await signIn(access, account, password).catch(async error => {
    // What was typed as a name may be anything, a password too: only names that exist are written down.
    const known = error instanceof AccessError && (await access.store.account(account)) !== null
    await audit.record({ act: 'login-refused', actor: known ? `operator:${account}` : 'operator:unknown' })
    throw error
  })
  await audit.record({ act: 'login', actor: actorOf(principal) })
  call.response.set('Set-Cookie', sessionCookie(secret, call.secure))
  answerOperator(call, identityOf(principal))
}

export const readSession: OperatorHandler<'readSession'> = async call => {
  answerOperator(call, identityOf(signedIn(call.principal)))
}

export const logOut: OperatorHandler<'logOut'> = async ({ ports, principal, request, response, secure }) => {
  // A token has no session to end; it is revoked by the security administrator.
  if (signedIn(principal).kind === 'account') await signOut(ports.access, sessionSecret(request))
  response.set('Set-Cookie', sessionCookie(null, secure)).status(204).end()
}

export const changePassword: OperatorHandler<'changePassword'> = async call => {
  const { current, next } = call.body
  await replacePassword(call.ports.access, signedIn(call.principal), current, next)
  call.response.set('Set-Cookie', sessionCookie(null, call.secure)).status(204).end()
}

function identityOf({ kind, name, roles, mustChangePassword }: Principal) {
  return { kind, name, roles: [...roles], mustChangePassword }
}
