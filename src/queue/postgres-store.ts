import { randomUUID } from 'node:crypto'
import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type PostgresConnectionOptions,
  type Queue,
  runMigrations,
  SchemaMigrationRequiredError,
  type Worker,
  withBackend,
} from 'bullmq'
import pg from 'pg'
import { processing, type QueueBackend, TAKE_OVER, type Traced } from './backend.ts'
import { QueueError } from './fault.ts'
import { poolOfWorkers } from './worker-pool.ts'

/** Connections of a process beside the one on which its workers listen. */
const BESIDE = 12
/** Those that the rest of the node and the server itself need at least. */
const SPARE = 8
/** SQLSTATE: no such schema, table or function. */
const LOST: ReadonlySet<string> = new Set(['3F000', '42P01', '42883'])
/** How often tables are looked for that somebody drops while the node starts. */
const TABLES_TRIES = 5
/** How long a connection is kept that nobody needs, in milliseconds: a new one is dear, and wake-ups come in bursts. */
const KEPT_MS = 60_000
/** How long a notification may take before there is none, in milliseconds. */
const NOTIFY_MS = 5_000

/**
 * BullMQ on the node's PostgreSQL.
 * @param works whether this process has workers, which listen
 * @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE
 */
export async function openPostgres(url: string, works: boolean, traced: Traced): Promise<QueueBackend> {
  const connections = BESIDE + Number(works)
  // One pool a process; a raw pool carries no schema, so the search path names it. What a crash of the server takes of
  // the last moments the sweep finds again: no wake-up waits for the disk, nor keeps a commit of a feed waiting there.
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: `-c search_path=${DEFAULT_SCHEMA} -c synchronous_commit=off`,
    application_name: 'xinqiao queue',
    idleTimeoutMillis: KEPT_MS,
    keepAlive: true,
  })
  // A lost connection is replaced; without a listener it would end the process, lent out or not.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  // Every queue and worker of the process listens to it.
  pool.setMaxListeners(0)
  try {
    await prepare(pool, connections)
  } catch (error) {
    await pool.end().catch(() => {})
    throw error instanceof QueueError ? error : unreachable(error)
  }
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend)
  // BullMQ types the part of pg.Pool that it uses more loosely than pg does.
  const connection = pool as unknown as PostgresConnectionOptions
  const ofWorkers = poolOfWorkers(pool) as unknown as PostgresConnectionOptions
  const makeTables = async () => {
    const client = await pool.connect()
    try {
      await runMigrations(client)
    } finally {
      client.release()
    }
  }
  return {
    queue: name =>
      onTables(makeTables, () => new PgQueue(name, { connection, ...traced }) as unknown as Queue),
    worker: (name, concurrency, process) =>
      onTables(makeTables, () => {
        const options = { connection: ofWorkers, concurrency, autorun: false, ...TAKE_OVER, ...traced }
        return new PgWorker(name, processing(process), options) as unknown as Worker
      }),
    hasLostTables,
    makeTables,
    close: () => pool.end(),
  }
}

/** What queues and workers of BullMQ have in common here. */
interface OnTables {
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

/**
 * BullMQ asks once whether its tables are there. It remembers a no, too, for as long as the object lives, and a worker
 * then asks for jobs again and again without ever letting go of the thread: such an object is never used.
 * @throws {QueueError} QUEUE_UNREACHABLE
 */
async function onTables<T extends OnTables>(makeTables: () => Promise<void>, make: () => T): Promise<T> {
  for (let triesLeft = TABLES_TRIES; ; triesLeft--) {
    const made = make()
    made.on('error', isThrown)
    try {
      await made.waitUntilReady()
      made.off('error', isThrown)
      return made
    } catch (error) {
      await made.close().catch(() => {})
      if (triesLeft === 1 || !hasLostTables(error)) throw unreachable(error)
      await makeTables().catch(failed => {
        throw unreachable(failed)
      })
    }
  }
}

/** What it emits at its beginning it throws, too. */
function isThrown(): void {}

/** Whether an error says that there is no schema, table or function; BullMQ says so in its own words at its beginning. */
function hasLostTables(error: unknown): boolean {
  return (
    error instanceof SchemaMigrationRequiredError || LOST.has(String((error as { code?: unknown })?.code))
  )
}

function unreachable(cause: unknown): QueueError {
  const message = 'cannot reach the PostgreSQL of the queue: check DATABASE_URL and that the server runs'
  return new QueueError(message, { code: 'QUEUE_UNREACHABLE' }, { cause })
}

async function prepare(pool: pg.Pool, connections: number): Promise<void> {
  const client = await pool.connect()
  try {
    await checkServer(client, connections)
    await checkNotifications(client, pool)
    await runMigrations(client)
  } finally {
    client.release()
  }
}

async function checkServer(client: pg.PoolClient, connections: number): Promise<void> {
  const { rows } = await client.query<{ path: string; most: string }>(
    `select current_setting('search_path') as path, current_setting('max_connections') as most`,
  )
  const { path = '', most = '0' } = rows[0] ?? {}
  if (!path.includes(DEFAULT_SCHEMA))
    throw unfit(`the search path is ${path}, not ${DEFAULT_SCHEMA}; ${POOLING}`)
  if (Number(most) < connections + SPARE)
    throw unfit(`max_connections ${most} is below the ${connections} of the queue and ${SPARE} to spare`)
}

const POOLING = 'let DATABASE_URL lead to PostgreSQL itself or to a proxy with session pooling'

/** BullMQ's workers listen. A proxy that gives each transaction another session loses what was listened for. */
async function checkNotifications(client: pg.PoolClient, pool: pg.Pool): Promise<void> {
  const channel = `xinqiao_${randomUUID().replaceAll('-', '')}`
  let timer: NodeJS.Timeout | undefined
  const heard = new Promise<boolean>(resolve => {
    client.once('notification', () => resolve(true))
    timer = setTimeout(() => resolve(false), NOTIFY_MS)
  })
  try {
    await client.query(`listen ${channel}`)
    await pool.query('select pg_notify($1, $2)', [channel, ''])
    if (!(await heard)) throw unfit(`notifications do not arrive, as with transaction pooling; ${POOLING}`)
    await client.query(`unlisten ${channel}`)
  } finally {
    clearTimeout(timer)
    client.removeAllListeners('notification')
  }
}

function unfit(message: string): QueueError {
  return new QueueError(`PostgreSQL is not fit for the queue: ${message}`, { code: 'QUEUE_UNFIT' })
}
