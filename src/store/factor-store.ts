import { sql } from 'kysely'
import type { FactorStore } from '../access/ports.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing.ts'

/** Second factors in PostgreSQL, sealed under the data key: a copy of the database shows no secret. */
export class PgFactorStore implements FactorStore {
  readonly #db: Database
  readonly #sealer: Sealer

  constructor(db: Database, sealer: Sealer) {
    this.#db = db
    this.#sealer = sealer
  }

  async offer(accountId: string, secret: Uint8Array, now: Date): Promise<boolean> {
    const sealed = this.#sealer.seal(secret, contextOf(accountId))
    const kept = await this.#db
      .insertInto('second_factor')
      .values({ account_id: accountId, secret: sealed, created_at: now, confirmed_at: null, last_step: 0 })
      .onConflict(conflict =>
        conflict
          .column('account_id')
          .doUpdateSet({ secret: sealed, created_at: now, last_step: 0 })
          .where('second_factor.confirmed_at', 'is', null),
      )
      .returning('account_id')
      .executeTakeFirst()
    return kept !== undefined
  }

  async factor(accountId: string) {
    const row = await this.#db
      .selectFrom('second_factor')
      .select(['secret', 'confirmed_at'])
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    if (!row) return null
    return {
      secret: this.#sealer.open(row.secret, contextOf(accountId)),
      confirmed: row.confirmed_at !== null,
    }
  }

  async takeStep(accountId: string, step: number): Promise<boolean> {
    const taken = await this.#db
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('account_id', '=', accountId)
      .where('last_step', '<', step)
      .returning('account_id')
      .executeTakeFirst()
    return taken !== undefined
  }

  async confirm(accountId: string, now: Date): Promise<void> {
    await this.#db.transaction().execute(async tx => {
      await tx
        .updateTable('second_factor')
        .set({ confirmed_at: sql<Date>`coalesce(confirmed_at, ${now})` })
        .where('account_id', '=', accountId)
        .execute()
      await tx.deleteFrom('operator_session').where('account_id', '=', accountId).execute()
    })
  }

  async remove(accountId: string): Promise<boolean> {
    return this.#db.transaction().execute(async tx => {
      const removed = await tx
        .deleteFrom('second_factor')
        .where('account_id', '=', accountId)
        .returning('account_id')
        .executeTakeFirst()
      await tx.deleteFrom('operator_session').where('account_id', '=', accountId).execute()
      return removed !== undefined
    })
  }

  async confirmed(): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('second_factor')
      .select('account_id')
      .where('confirmed_at', 'is not', null)
      .execute()
    return new Set(rows.map(row => row.account_id))
  }
}

function contextOf(accountId: string): string {
  return `second factor ${accountId}`
}
