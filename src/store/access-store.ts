import { type Selectable, sql } from 'kysely'
import type { AccessStore, Account, ApiToken, ElsewhereId, Session } from '../access/ports.ts'
import { isRole, type Role } from '../access/roles.ts'
import type { Database } from './database.ts'
import { IDENTITY_LOCK, SECURITY_LOCK } from './locks.ts'
import type { Tables } from './tables.ts'

/** Attempts are forgotten after a day without one, sessions and locks by their own times. */
const FORGET_ATTEMPTS = "interval '1 day'"

/** Accounts, sessions and tokens in PostgreSQL: any `api` process recognises what another one has issued. */
export class PgAccessStore implements AccessStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async accounts(): Promise<readonly Account[]> {
    const rows = await this.#db.selectFrom('account').selectAll().orderBy('name').execute()
    return rows.map(accountOf)
  }

  async account(name: string): Promise<Account | null> {
    const row = await this.#db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst()
    return row ? accountOf(row) : null
  }

  async accountById(id: string): Promise<Account | null> {
    const row = await this.#db
      .selectFrom('account')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirst()
    return row ? accountOf(row) : null
  }

  async accountElsewhere(issuer: string, subject: string): Promise<Account | null> {
    const row = await this.#db
      .selectFrom('account_identity')
      .innerJoin('account', 'account.account_id', 'account_identity.account_id')
      .selectAll('account')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return row ? accountOf(row) : null
  }

  async addAccount(account: Account, identity?: ElsewhereId): Promise<boolean> {
    return this.#db.transaction().execute(async tx => {
      if (identity) {
        // Whoever adds the same person waits here, and then finds the account.
        await sql`select pg_advisory_xact_lock(${IDENTITY_LOCK})`.execute(tx)
        const known = await tx
          .selectFrom('account_identity')
          .select('account_id')
          .where('issuer', '=', identity.issuer)
          .where('subject', '=', identity.subject)
          .executeTakeFirst()
        if (known) return false
      }
      const added = await tx
        .insertInto('account')
        .values({
          account_id: account.id,
          name: account.name,
          password_hash: account.passwordHash,
          roles: [...account.roles],
          must_change_password: account.mustChangePassword,
          disabled_at: account.disabled ? account.createdAt : null,
          created_at: account.createdAt,
          password_changed_at: null,
        })
        .onConflict(conflict => conflict.column('name').doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (added && identity) {
        await tx
          .insertInto('account_identity')
          .values({ ...identity, account_id: added.account_id })
          .execute()
      }
      return added !== undefined
    })
  }

  async saveRoles(id: string, roles: readonly Role[]): Promise<void> {
    await this.#db.transaction().execute(async tx => {
      await tx
        .updateTable('account')
        .set({ roles: [...roles] })
        .where('account_id', '=', id)
        .execute()
      await tx.deleteFrom('operator_session').where('account_id', '=', id).execute()
    })
  }

  async savePassword(id: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await this.#db.transaction().execute(async tx => {
      await tx
        .updateTable('account')
        .set({
          password_hash: passwordHash,
          must_change_password: mustChange,
          password_changed_at: sql<Date>`now()`,
        })
        .where('account_id', '=', id)
        .execute()
      await tx.deleteFrom('operator_session').where('account_id', '=', id).execute()
    })
  }

  async changeAccount(
    id: string,
    change: { readonly roles?: readonly Role[]; readonly disabled?: boolean },
  ): Promise<boolean> {
    return this.#db.transaction().execute(async tx => {
      // Two administrators that close each other's account at the same time take turns here.
      await sql`select pg_advisory_xact_lock(${SECURITY_LOCK})`.execute(tx)
      const others = await tx
        .selectFrom('account')
        .select('account_id')
        .where('disabled_at', 'is', null)
        .where('account_id', '!=', id)
        // Who signs in elsewhere may not be able to tomorrow.
        .where('password_hash', 'is not', null)
        .where(sql<boolean>`'security' = any (roles)`)
        .executeTakeFirst()
      const row = await tx
        .selectFrom('account')
        .selectAll()
        .where('account_id', '=', id)
        .executeTakeFirstOrThrow()
      const roles = change.roles ?? row.roles
      const disabled = change.disabled ?? row.disabled_at !== null
      if (others === undefined && (disabled || !roles.includes('security'))) return false
      await tx
        .updateTable('account')
        .set({
          roles: [...roles],
          disabled_at: disabled ? sql<Date>`coalesce(disabled_at, now())` : null,
        })
        .where('account_id', '=', id)
        .execute()
      await tx.deleteFrom('operator_session').where('account_id', '=', id).execute()
      return true
    })
  }

  async countAttempt(nameDigest: Uint8Array, now: Date) {
    await this.#db
      .deleteFrom('login_attempt')
      .where(sql<boolean>`last_at < ${now}::timestamptz - ${sql.raw(FORGET_ATTEMPTS)}`)
      .execute()
    const row = await this.#db
      .insertInto('login_attempt')
      .values({ name_digest: nameDigest, attempts: 1, last_at: now, locked_until: null })
      .onConflict(conflict =>
        conflict.column('name_digest').doUpdateSet({
          // A lock that is over begins the count anew.
          attempts: sql<number>`case when login_attempt.locked_until <= ${now} then 1 else login_attempt.attempts + 1 end`,
          locked_until: sql<Date>`case when login_attempt.locked_until <= ${now} then null else login_attempt.locked_until end`,
          last_at: now,
        }),
      )
      .returning(['attempts', 'locked_until'])
      .executeTakeFirstOrThrow()
    return { attempts: row.attempts, lockedUntil: row.locked_until }
  }

  async lock(nameDigest: Uint8Array, until: Date): Promise<void> {
    await this.#db
      .updateTable('login_attempt')
      .set({ locked_until: until })
      .where('name_digest', '=', Buffer.from(nameDigest))
      .execute()
  }

  async clearAttempts(nameDigest: Uint8Array): Promise<void> {
    await this.#db.deleteFrom('login_attempt').where('name_digest', '=', Buffer.from(nameDigest)).execute()
  }

  async addSession(session: Session): Promise<void> {
    await this.#db
      .insertInto('operator_session')
      .values({
        token_digest: session.tokenDigest,
        account_id: session.accountId,
        created_at: session.createdAt,
        last_seen_at: session.lastSeenAt,
      })
      .execute()
  }

  async session(tokenDigest: Uint8Array): Promise<Session | null> {
    const row = await this.#db
      .selectFrom('operator_session')
      .selectAll()
      .where('token_digest', '=', Buffer.from(tokenDigest))
      .executeTakeFirst()
    if (!row) return null
    return {
      tokenDigest: row.token_digest,
      accountId: row.account_id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }
  }

  async touchSession(tokenDigest: Uint8Array, now: Date): Promise<void> {
    await this.#db
      .updateTable('operator_session')
      .set({ last_seen_at: now })
      .where('token_digest', '=', Buffer.from(tokenDigest))
      .where(sql<boolean>`last_seen_at < ${now}::timestamptz - interval '1 minute'`)
      .execute()
  }

  async endSession(tokenDigest: Uint8Array): Promise<void> {
    await this.#db
      .deleteFrom('operator_session')
      .where('token_digest', '=', Buffer.from(tokenDigest))
      .execute()
  }

  async addToken(token: ApiToken, digest: Uint8Array): Promise<void> {
    await this.#db
      .insertInto('api_token')
      .values({
        token_id: token.id,
        name: token.name,
        token_digest: digest,
        roles: [...token.roles],
        mappings: token.mappings === null ? null : [...token.mappings],
        created_at: token.createdAt,
        expires_at: token.expiresAt,
        last_used_at: null,
        revoked_at: null,
      })
      .execute()
  }

  async tokens(): Promise<readonly ApiToken[]> {
    const rows = await this.#db.selectFrom('api_token').selectAll().orderBy('created_at').execute()
    return rows.map(tokenOf)
  }

  async tokenByDigest(digest: Uint8Array): Promise<ApiToken | null> {
    const row = await this.#db
      .selectFrom('api_token')
      .selectAll()
      .where('token_digest', '=', Buffer.from(digest))
      .executeTakeFirst()
    return row ? tokenOf(row) : null
  }

  async touchToken(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('api_token')
      .set({ last_used_at: now })
      .where('token_id', '=', id)
      .where(sql<boolean>`last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute'`)
      .execute()
  }

  async revokeToken(id: string, now: Date): Promise<boolean> {
    const revoked = await this.#db
      .updateTable('api_token')
      .set({ revoked_at: now })
      .where('token_id', '=', id)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('token_id')
      .executeTakeFirst()
    return revoked !== undefined
  }
}

function accountOf(row: Selectable<Tables['account']>): Account {
  return {
    id: row.account_id,
    name: row.name,
    passwordHash: row.password_hash,
    roles: row.roles.filter(isRole),
    mustChangePassword: row.must_change_password,
    disabled: row.disabled_at !== null,
    createdAt: row.created_at,
  }
}

function tokenOf(row: Selectable<Tables['api_token']>): ApiToken {
  return {
    id: row.token_id,
    name: row.name,
    roles: row.roles.filter(isRole),
    mappings: row.mappings,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revoked: row.revoked_at !== null,
  }
}
