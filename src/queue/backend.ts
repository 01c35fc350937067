import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type PostgresConnectionOptions,
  Queue,
  runMigrations,
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

export type Processor = (data: unknown) => Promise<void>

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
export async function openBackend(store: QueueStore, workers: number): Promise<QueueBackend> {
  return store.kind === 'postgres' ? openPostgres(store.url, workers) : openRedis(store.url, store.prefix)
}

async function openPostgres(url: string, workers: number): Promise<QueueBackend> {
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
    queue: name => new PgQueue(name, { connection }) as unknown as Queue,
    worker: (name, concurrency, process) =>
      new PgWorker(name, job => process(job.data), { connection, concurrency }) as unknown as Worker,
    close: () => pool.end(),
  }
}

async function openRedis(url: string, prefix: string): Promise<QueueBackend> {
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
    queue: name => new Queue(name, { connection: adding, prefix }),
    worker: (name, concurrency, process) =>
      new Worker(name, job => process(job.data), { connection: working, prefix, concurrency }),
    close,
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
