import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  DelayedError,
  type Job,
  type PostgresConnectionOptions,
  Queue,
  runMigrations,
  type Telemetry,
  WaitingError,
  Worker,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { QueueError } from './fault.ts'

/** Where jobs are kept: in the node's own PostgreSQL, or in Redis or Valkey. */
export type QueueStore =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string }

/** `done`, or the job goes back to the queue and comes again, at once (0) or after so many milliseconds. */
export type Processor = (data: unknown) => Promise<'done' | { readonly againMs: number }>

/** BullMQ on one of its backends, as far as the node needs it. */
export interface QueueBackend {
  queue(name: string): Queue
  worker(name: string, concurrency: number, process: Processor): Worker
  close(): Promise<void>
}

/**
 * @param workers workers of this process; the PostgreSQL pool has room for their LISTEN connections.
 * @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE
 */
export async function openBackend(
  store: QueueStore,
  workers: number,
  telemetry?: Telemetry<string>,
): Promise<QueueBackend> {
  const traced = telemetry ? { telemetry } : {}
  return store.kind === 'postgres'
    ? openPostgres(store.url, workers, traced)
    : openRedis(store.url, store.prefix, traced)
}

interface Traced {
  readonly telemetry?: Telemetry<string>
}

async function openPostgres(url: string, workers: number, traced: Traced): Promise<QueueBackend> {
  // One pool a process; a raw pool carries no schema, so the search path names it.
  const pool = new pg.Pool({
    connectionString: url,
    max: workers + 8,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
    application_name: 'xinqiao queue',
    keepAlive: true,
  })
  pool.on('error', () => {})
  // Every queue and worker of the process listens to it.
  pool.setMaxListeners(0)
  const client = await pool.connect().catch(cause => {
    throw new QueueError('cannot reach the PostgreSQL of the queue', { code: 'QUEUE_UNREACHABLE' }, { cause })
  })
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend)
  // BullMQ types the part of pg.Pool that it uses more loosely than pg does.
  const connection = pool as unknown as PostgresConnectionOptions
  return {
    queue: name => new PgQueue(name, { connection, ...traced }) as unknown as Queue,
    worker: (name, concurrency, process) =>
      new PgWorker(name, processing(process), {
        ...{ connection, concurrency, ...TAKE_OVER, ...traced },
      }) as unknown as Worker,
    close: () => pool.end(),
  }
}

async function openRedis(url: string, prefix: string, traced: Traced): Promise<QueueBackend> {
  // A wake-up that cannot be queued fails at once, so that the work is done without the queue; a worker
  // blocks on its connection and must not give up on it.
  const adding = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, lazyConnect: true })
  const working = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true })
  const duplicates = keepDuplicates(working)
  for (const redis of [adding, working]) redis.on('error', () => {})
  const close = async () => {
    for (const redis of [adding, working, ...duplicates]) redis.disconnect()
  }
  try {
    await Promise.all([adding.connect(), working.connect()])
    await checkRedis(adding)
  } catch (error) {
    await close()
    if (error instanceof QueueError) throw error
    throw new QueueError(
      'cannot reach Redis: check REDIS_URL',
      { code: 'QUEUE_UNREACHABLE' },
      { cause: error },
    )
  }
  return {
    queue: name => new Queue(name, { connection: adding, prefix, ...traced }),
    worker: (name, concurrency, process) =>
      new Worker(name, processing(process), {
        connection: working,
        prefix,
        concurrency,
        ...TAKE_OVER,
        ...traced,
      }),
    close,
  }
}

/**
 * A killed worker's jobs are taken over when nobody has renewed their locks for so long, in milliseconds. A job that is
 * taken over often has bad luck, not a fault: what is wrong with the work shows in its failures.
 */
const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 }

function processing(process: Processor): (job: Job, token?: string) => Promise<void> {
  return async (job, token) => {
    const outcome = await process(job.data)
    if (outcome === 'done') return
    if (outcome.againMs > 0) {
      await job.moveToDelayed(Date.now() + outcome.againMs, token)
      throw new DelayedError()
    }
    await job.moveToWait(token)
    throw new WaitingError()
  }
}

/** Each worker blocks on a duplicate of its own, and waits for a lost store for ever unless we close it. */
function keepDuplicates(redis: Redis): Redis[] {
  const kept: Redis[] = []
  const duplicate = redis.duplicate.bind(redis)
  redis.duplicate = options => {
    const made = duplicate(options)
    kept.push(made)
    return made
  }
  return kept
}

/** A store that drops keys when it is full would drop wake-ups; the sweeper mends that, but slowly. */
async function checkRedis(redis: Redis): Promise<void> {
  const info = await redis.info('memory')
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1]
  if (policy !== undefined && policy !== 'noeviction') {
    throw new QueueError(`Redis evicts keys (maxmemory-policy ${policy}): set it to noeviction`, {
      code: 'QUEUE_UNFIT',
    })
  }
  const persistence = await redis.info('persistence')
  if (/aof_enabled:0/.test(persistence) && !(await savesSnapshots(redis))) {
    throw new QueueError('Redis keeps nothing over a restart: switch appendonly or save on', {
      code: 'QUEUE_UNFIT',
    })
  }
}

async function savesSnapshots(redis: Redis): Promise<boolean> {
  // A managed Redis may refuse CONFIG; then its persistence cannot be judged and is taken as it is.
  const answer = await redis.config('GET', 'save').catch(() => ['save', 'unknown'])
  return (answer as string[])[1] !== ''
}
