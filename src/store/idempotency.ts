import { sql } from 'kysely'
import { equalBytes } from '../base/bytes.ts'
import type { Database } from './database.ts'

/** What a write was answered; see `http/ports.ts`, which is beside this room. */
interface Answer {
  readonly status: number
  readonly text: string
}

interface Key {
  readonly member: string
  readonly operation: string
  readonly key: string
  readonly digest: Uint8Array
}

/** Answers to writes that carried a key, in PostgreSQL, so that every `api` process gives the same. */
export class PgIdempotency {
  readonly #db: Database
  /** Milliseconds; when keys that are over were last taken away. */
  #cleanedAt = 0

  constructor(db: Database) {
    this.#db = db
  }

  async find({ member, operation, key, digest }: Key): Promise<Answer | 'other' | null> {
    const row = await this.#db
      .selectFrom('idempotency_key')
      .select(['digest', 'status', 'answer'])
      .where('member', '=', member)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    if (row === undefined) return null
    return equalBytes(row.digest, digest) ? { status: row.status, text: row.answer } : 'other'
  }

  async keep({ member, operation, key, digest }: Key, { status, text }: Answer): Promise<void> {
    await sql`
      insert into idempotency_key (member, operation, key, digest, status, answer, expires_at)
      values (${member}, ${operation}, ${key}, ${Buffer.from(digest)}, ${status}, ${text}, now() + interval '2 days')
      on conflict (member, operation, key) do update
        set digest = excluded.digest, status = excluded.status, answer = excluded.answer, expires_at = excluded.expires_at
        where idempotency_key.expires_at <= now()`.execute(this.#db)
    await this.#clean(Date.now())
  }

  async #clean(now: number): Promise<void> {
    if (now - this.#cleanedAt < 3_600_000) return
    this.#cleanedAt = now
    await sql`delete from idempotency_key where expires_at <= now()`.execute(this.#db)
  }
}
