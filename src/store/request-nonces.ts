import type { Database } from './database.ts'

/** How often a process removes what has expired. */
const TIDY_MS = 60_000

/** Signatures of requests that were used. A row lives as long as its signature would be taken: some minutes. */
export class PgRequestNonces {
  readonly #db: Database
  #tidiedAt = Number.NEGATIVE_INFINITY

  constructor(db: Database) {
    this.#db = db
  }

  /** @returns false: it was taken before; times are milliseconds since 1970 */
  async take(division: string, nonce: string, keepUntil: number, now: number): Promise<boolean> {
    await this.#tidy(now)
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('request_nonce')
      .values({ division, nonce, keep_until: new Date(keepUntil) })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  async #tidy(now: number): Promise<void> {
    if (now - this.#tidiedAt < TIDY_MS) return
    this.#tidiedAt = now
    await this.#db.deleteFrom('request_nonce').where('keep_until', '<', new Date(now)).execute()
  }
}
