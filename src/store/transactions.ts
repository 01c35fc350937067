import { type CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.ts'

/** A statement of the query builder, raw or typed. */
export interface Statement<R> {
  compile(on: Transaction<Tables>): CompiledQuery<R>
}

/** One transaction, and the connection that it runs on: COPY needs the connection itself. */
export interface OpenTransaction {
  readonly trx: Transaction<Tables>
  readonly client: pg.PoolClient
  /**
   * Sends a statement now, behind all that were sent before and before anything that is asked for later, whether those
   * are answered or not. What it did wrong fails the transaction, so nobody has to wait for its answer.
   */
  ask<R>(statement: Statement<R>): Promise<{ readonly rows: R[] }>
}

/**
 * Commits what `work` did, durably, or nothing of it when it throws or one of its statements fails. The beginning leaves
 * with the first statement, and the end with those that nobody waits for.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const asked = new Asked(client)
    asked.note(client.query('begin'))
    try {
      const result = await work({ trx: asked.trx, client, ask: statement => asked.ask(statement) })
      await asked.commit()
      return result
    } catch (error) {
      // What has failed is over; of a connection that is gone nothing stays, either.
      await client.query('rollback').catch((failed: Error) => (broken = failed))
      throw error
    }
  } finally {
    client.release(broken)
  }
}

/** Statements of one transaction that were sent without waiting. */
class Asked {
  readonly trx: Transaction<Tables>
  readonly #client: pg.PoolClient
  readonly #unanswered = new Set<Promise<unknown>>()
  #fault: { readonly error: unknown } | undefined

  constructor(client: pg.PoolClient) {
    this.#client = client
    this.trx = queriesOn(client)
  }

  ask<R>(statement: Statement<R>): Promise<{ readonly rows: R[] }> {
    const { sql, parameters } = statement.compile(this.trx)
    const answer = this.#client.query<R & pg.QueryResultRow>(sql, [...parameters])
    this.note(answer)
    return answer
  }

  note(answer: Promise<unknown>): void {
    this.#unanswered.add(answer)
    answer.then(
      () => this.#unanswered.delete(answer),
      error => {
        this.#fault ??= { error }
      },
    )
  }

  /** @throws whatever the first statement that failed did */
  async commit(): Promise<void> {
    if (this.#fault !== undefined) throw this.#fault.error
    const committed = this.#client.query('commit')
    const answers = await Promise.allSettled([...this.#unanswered, committed])
    const failed = answers.find(one => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    // The server ends a transaction in which a statement has failed, and says so in no other way.
    if ((await committed).command !== 'COMMIT') throw new Error('a statement of this transaction had failed')
  }
}

/** Typed queries on one connection; kept with it, because connections are used again and again. */
function queriesOn(client: pg.PoolClient): Transaction<Tables> {
  const known = QUERIES.get(client)
  if (known !== undefined) return known
  const borrowed = { query: client.query.bind(client), release() {} } as pg.PoolClient
  const pool = { connect: async () => borrowed, end: async () => {}, options: {} }
  // It begins and ends nothing itself: all that it is asked runs in the transaction that is open.
  const made = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) as Transaction<Tables>
  QUERIES.set(client, made)
  return made
}

const QUERIES = new WeakMap<pg.PoolClient, Transaction<Tables>>()
