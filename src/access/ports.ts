import type { Role } from './roles.ts'

export interface Account {
  readonly id: string
  /** 2 to 64 characters; unique. A name of the office, not an identity number. */
  readonly name: string
  /** PHC string; null for an account that signs in elsewhere. */
  readonly passwordHash: string | null
  readonly roles: readonly Role[]
  readonly mustChangePassword: boolean
  readonly disabled: boolean
  readonly createdAt: Date
}

/** Who somebody is at an identity provider. */
export interface ElsewhereId {
  readonly issuer: string
  readonly subject: string
}

/** What the provider says of somebody who signed in there, verified. */
export interface ProvenIdentity extends ElsewhereId {
  readonly name: string | null
  /** Values of the claim that says roles, as they came. */
  readonly roles: readonly string[]
  /** How it recognised the person (`acr`); null when it does not say. */
  readonly acr: string | null
}

/** What ties the answer of the provider to the browser that began; kept by that browser, sealed. */
export interface LoginProof {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The province's identity provider. @throws {AccessError} OIDC_UNAVAILABLE, OIDC_REFUSED */
export interface IdentityProvider {
  /** @returns where the browser goes */
  begin(): Promise<{ readonly url: string; readonly proof: LoginProof }>
  /** @param query what the browser brings back, without `?` */
  finish(query: string, proof: LoginProof): Promise<ProvenIdentity>
  close(): Promise<void>
}

export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Mappings into which it may deliver; null: any. */
  readonly mappings: readonly string[] | null
  readonly expiresAt: Date
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly revoked: boolean
}

/** Durable: what a call has written survives a crash once it returns. Secrets come in as digests only. */
export interface AccessStore {
  accounts(): Promise<readonly Account[]>
  account(name: string): Promise<Account | null>
  accountById(id: string): Promise<Account | null>
  /**
   * @param identity of somebody who signs in elsewhere
   * @returns false when the name, or the identity, is taken; nothing is written then
   */
  addAccount(account: Account, identity?: ElsewhereId): Promise<boolean>
  accountElsewhere(issuer: string, subject: string): Promise<Account | null>
  /** Of an account that signs in elsewhere. Ends all sessions of the account in the same transaction. */
  saveRoles(id: string, roles: readonly Role[]): Promise<void>
  /** Ends all sessions of the account in the same transaction. */
  savePassword(id: string, passwordHash: string, mustChange: boolean): Promise<void>
  /**
   * Changes roles or closes the account, and ends its sessions, in one transaction.
   * @returns false, and writes nothing, when no open local account would be left with the role `security`
   */
  changeAccount(
    id: string,
    change: { readonly roles?: readonly Role[]; readonly disabled?: boolean },
  ): Promise<boolean>

  /**
   * Counts an attempt before it is judged, so that many at once gain nothing.
   * @returns attempts since the last success, this one included, and until when the name is locked
   */
  countAttempt(
    nameDigest: Uint8Array,
    now: Date,
  ): Promise<{ readonly attempts: number; readonly lockedUntil: Date | null }>
  lock(nameDigest: Uint8Array, until: Date): Promise<void>
  clearAttempts(nameDigest: Uint8Array): Promise<void>

  addSession(session: Session): Promise<void>
  session(tokenDigest: Uint8Array): Promise<Session | null>
  /** Writes at most once a minute for each session. */
  touchSession(tokenDigest: Uint8Array, now: Date): Promise<void>
  endSession(tokenDigest: Uint8Array): Promise<void>

  addToken(token: ApiToken, digest: Uint8Array): Promise<void>
  tokens(): Promise<readonly ApiToken[]>
  tokenByDigest(digest: Uint8Array): Promise<ApiToken | null>
  /** Writes at most once a minute for each token. */
  touchToken(id: string, now: Date): Promise<void>
  /** @returns false when there is none that is still valid */
  revokeToken(id: string, now: Date): Promise<boolean>
}

/** Second factors of local accounts. Durable like {@link AccessStore}; secrets are sealed at rest. */
export interface FactorStore {
  /** Keeps a new secret in place of one that was never confirmed. @returns false when there is a confirmed one */
  offer(accountId: string, secret: Uint8Array, now: Date): Promise<boolean>
  factor(accountId: string): Promise<{ readonly secret: Uint8Array; readonly confirmed: boolean } | null>
  /** Of two that take the same or an older time step at once, one gets it. @returns whether it was free */
  takeStep(accountId: string, step: number): Promise<boolean>
  /** Ends all sessions of the account in the same transaction. */
  confirm(accountId: string, now: Date): Promise<void>
  /** Ends all sessions of the account in the same transaction. @returns false when there was none */
  remove(accountId: string): Promise<boolean>
  /** Ids of the accounts that have a confirmed one. */
  confirmed(): Promise<ReadonlySet<string>>
}

export interface Session {
  /** SHA-256 of the secret that the browser holds. */
  readonly tokenDigest: Uint8Array
  readonly accountId: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}
