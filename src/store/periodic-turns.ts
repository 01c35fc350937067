import { sql } from 'kysely'
import type { Database } from './database.ts'

/** When each periodic piece of work began last, whichever process did it. A row that is lost costs one turn too many. */
export class PgPeriodicTurns {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async begun(name: string, nowMs: number): Promise<void> {
    const begun_at = new Date(nowMs)
    await this.#db
      .insertInto('periodic_turn')
      .values({ name, begun_at })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ begun_at }))
      .execute()
  }

  /**
   * Takes the turn if nobody has begun for longer than `ms`, or will only in the future, as after a clock that was
   * wrong. @returns whether it is this process's turn: of several that ask at once it is one's.
   */
  async takeOverdue(name: string, ms: number, nowMs: number): Promise<boolean> {
    const { rows } = await sql<{ name: string }>`
      insert into periodic_turn (name, begun_at) values (${name}, ${new Date(nowMs)})
      on conflict (name) do update set begun_at = excluded.begun_at
      where periodic_turn.begun_at < ${new Date(nowMs - ms)} or periodic_turn.begun_at > ${new Date(nowMs + ms)}
      returning name`.execute(this.#db)
    return rows.length > 0
  }
}
