import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { StoreError } from './fault.ts'
import { NamingClient } from './named-statements.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface DatabaseHandle {
  readonly db: Database
  /** For what a query builder cannot do: LISTEN, COPY, the queue's own tables. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** The oldest server that the migrations and BullMQ's backend were tested with. */
const OLDEST_VERSION = 150_000

/**
 * How long a connection is kept that nobody needs, in milliseconds: a new one costs the server as much processor time as
 * a hundred statements, and work comes in bursts.
 */
const KEPT_MS = 60_000

/**
 * Opens a pool on `url` and checks that the server keeps what it acknowledges.
 *
 * Trust: whoever can write to this database can hide or stop listings of this node; they cannot forge
 * another province's feed (checkpoints are signed) nor make this node sign two histories (high-water file).
 * @param connections upper bound of this pool; the server must allow at least as many, with some to spare.
 * @throws {StoreError} DATABASE_UNREACHABLE, DATABASE_UNFIT: ops must act.
 */
export async function openDatabase(url: string, connections: number): Promise<DatabaseHandle> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: NamingClient,
    idleTimeoutMillis: KEPT_MS,
    application_name: 'xinqiao',
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that is lent out and waits, such as for the end of what its lock is held for, has nobody else who listens.
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const handle = { db, pool, close: () => db.destroy() }
  try {
    await checkServer(db, connections)
  } catch (error) {
    await handle.close()
    if (error instanceof StoreError) throw error
    throw new StoreError(
      'cannot reach PostgreSQL: check DATABASE_URL and that the server runs',
      {
        code: 'DATABASE_UNREACHABLE',
      },
      { cause: error },
    )
  }
  return handle
}

async function checkServer(db: Database, connections: number): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('server_version_num', 'synchronous_commit', 'fsync', 'max_connections')`.execute(db)
  const setting = Object.fromEntries(rows.map(row => [row.name, row.setting]))
  const unfit = (what: string) => new StoreError(`PostgreSQL is not fit: ${what}`, { code: 'DATABASE_UNFIT' })
  if (Number(setting['server_version_num']) < OLDEST_VERSION) {
    throw unfit(`server_version_num ${setting['server_version_num']} is below ${OLDEST_VERSION}`)
  }
  for (const name of ['synchronous_commit', 'fsync']) {
    if (setting[name] === 'off') throw unfit(`${name} is off; a signed entry could be lost`)
  }
  if (Number(setting['max_connections']) < connections + 5) {
    throw unfit(`max_connections ${setting['max_connections']} is below our ${connections} + 5`)
  }
}

const INT8 = 20
const DATE = 1082

/** int8 as a safe integer (sizes of feeds), dates as the text `YYYY-MM-DD`; everything else as pg does. */
function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary') {
    if (oid === INT8) return safeInteger
    if (oid === DATE) return text => text
  }
  return pg.types.getTypeParser(oid, format as 'text')
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
}
