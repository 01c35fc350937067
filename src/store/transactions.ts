import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.ts'

/** One transaction, and the connection that it runs on: COPY needs the connection itself. */
export interface OpenTransaction {
  readonly trx: Transaction<Tables>
  readonly client: pg.PoolClient
}

/** Commits what `work` did, durably, or nothing of it when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    return await queriesOn(client)
      .transaction()
      .execute(trx => work({ trx, client }))
  } finally {
    client.release()
  }
}

/** Typed queries on one connection; kept with it, because connections are used again and again. */
function queriesOn(client: pg.PoolClient): Kysely<Tables> {
  const known = QUERIES.get(client)
  if (known !== undefined) return known
  const borrowed = { query: client.query.bind(client), release() {} } as pg.PoolClient
  const pool = { connect: async () => borrowed, end: async () => {}, options: {} }
  const made = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  QUERIES.set(client, made)
  return made
}

const QUERIES = new WeakMap<pg.PoolClient, Kysely<Tables>>()
