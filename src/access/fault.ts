import { FaultError } from '../base/fault.ts'
import type { Role } from './roles.ts'

/**
 * Why somebody was not let in, or an account was not changed, and who acts.
 *
 * The person signs in again: `NOT_SIGNED_IN`, `LOGIN_REFUSED` (name, password or code wrong, account closed: not told
 * apart), `CODE_REQUIRED`, `PASSWORD_CHANGE_DUE`, `FACTOR_DUE`, `CODE_WRONG`. It waits: `LOGIN_LOCKED`
 * (`retryAfterMs`), `LOGIN_BUSY`.
 *
 * The person asks for a role: `NOT_ALLOWED`. It begins again, or asks who runs the identity provider: `OIDC_REFUSED`
 * (`rule` says why), `OIDC_UNAVAILABLE`, `OIDC_ABSENT`.
 *
 * The security administrator changes the request: `ACCOUNT_EXISTS`, `ACCOUNT_UNKNOWN`, `TOKEN_UNKNOWN`,
 * `ROLES_JOINED`, `ROLE_NOT_FOR`, `PASSWORD_WEAK`, `LAST_SECURITY_ACCOUNT`, `REQUEST_FORGED`, `FACTOR_EXISTS`,
 * `FACTOR_UNKNOWN`, `FACTOR_OWN`, `ACCOUNT_ELSEWHERE`.
 */
export type AccessFault =
  | { readonly code: PlainAccessFaultCode }
  | { readonly code: 'LOGIN_LOCKED'; readonly retryAfterMs: number }
  | { readonly code: 'PASSWORD_WEAK' | 'OIDC_REFUSED'; readonly rule: string }
  | { readonly code: 'ROLES_JOINED' | 'ROLE_NOT_FOR'; readonly rule: Role }

export type PlainAccessFaultCode =
  | 'NOT_SIGNED_IN'
  | 'LOGIN_REFUSED'
  | 'LOGIN_BUSY'
  | 'PASSWORD_CHANGE_DUE'
  | 'NOT_ALLOWED'
  | 'ACCOUNT_EXISTS'
  | 'ACCOUNT_UNKNOWN'
  | 'TOKEN_UNKNOWN'
  | 'LAST_SECURITY_ACCOUNT'
  | 'REQUEST_FORGED'
  | 'CODE_REQUIRED'
  | 'CODE_WRONG'
  | 'FACTOR_DUE'
  | 'FACTOR_EXISTS'
  | 'FACTOR_UNKNOWN'
  | 'FACTOR_OWN'
  | 'ACCOUNT_ELSEWHERE'
  | 'OIDC_ABSENT'
  | 'OIDC_UNAVAILABLE'

export class AccessError extends FaultError<AccessFault> {
  override readonly name = 'AccessError'
}

/** Shorthand for a fault that carries nothing but its code. */
export function accessError(code: PlainAccessFaultCode, message: string): AccessError {
  return new AccessError(message, { code })
}
