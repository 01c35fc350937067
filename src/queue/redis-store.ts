import { Queue, Worker } from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import { processing, type QueueBackend, TAKE_OVER, type Traced } from './backend.ts'
import { QueueError } from './fault.ts'
import { checkRedis } from './redis-fit.ts'
import { parseRedisUrl, type RedisPlace } from './redis-url.ts'

type Connection = Redis | Cluster

/**
 * BullMQ on Redis or Valkey: a single server, a master that sentinels watch, or a cluster.
 *
 * Trust: whoever writes to it can make this node look where there is nothing, or not wake it; never more.
 * @param prefix with a hash tag, `{…}`, so that all keys of the node are in one slot of a cluster
 * @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE
 */
export async function openRedis(url: string, prefix: string, traced: Traced): Promise<QueueBackend> {
  const place = parseRedisUrl(url)
  // A wake-up that cannot be queued fails at once, so that the work is done without the queue; a worker
  // blocks on its connection and must not give up on it.
  const adding = connect(place, { maxRetriesPerRequest: 0, enableOfflineQueue: false })
  const working = connect(place, { maxRetriesPerRequest: null })
  const duplicates = keepDuplicates(working)
  for (const redis of [adding, working]) redis.on('error', () => {})
  const close = async () => {
    for (const redis of [adding, working, ...duplicates]) redis.disconnect()
  }
  try {
    await Promise.all([opened(adding), opened(working)])
    await checkRedis(adding, place.kind)
  } catch (error) {
    await close()
    if (error instanceof QueueError) throw error
    const message = 'cannot reach Redis: check REDIS_URL and that the server runs'
    throw new QueueError(message, { code: 'QUEUE_UNREACHABLE' }, { cause: error })
  }
  return {
    queue: async name => new Queue(name, { connection: adding, prefix, ...traced }),
    worker: async (name, concurrency, process) =>
      new Worker(name, processing(process), {
        ...{ connection: working, prefix, concurrency, autorun: false, ...TAKE_OVER, ...traced },
      }),
    // Redis has no tables: what is flushed comes back with the next job.
    hasLostTables: () => false,
    makeTables: async () => {},
    close,
  }
}

/** How long the first connection may take before the node says that there is none, in milliseconds. */
const OPEN_MS = 10_000

interface Patience {
  readonly maxRetriesPerRequest: number | null
  readonly enableOfflineQueue?: boolean
}

function connect(place: RedisPlace, patience: Patience): Connection {
  const common = {
    ...patience,
    lazyConnect: true,
    connectTimeout: OPEN_MS,
    // After a failover the old master is a replica: look for the new one, and send the command there.
    reconnectOnError: (error: Error) => (/^READONLY|^LOADING/.test(error.message) ? 2 : false) as 2 | false,
  }
  if (place.kind === 'single') return new Redis(place.url, common)
  const { username, password, tls } = place
  const login = {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(tls ? { tls: {} } : {}),
  }
  if (place.kind === 'sentinel') {
    return new Redis({
      ...common,
      ...login,
      sentinels: place.sentinels.map(one => ({ ...one })),
      name: place.master,
      sentinelRetryStrategy: times => Math.min(times * 100, 1_000),
    })
  }
  return new Cluster(
    place.nodes.map(one => ({ ...one })),
    {
      lazyConnect: true,
      enableOfflineQueue: patience.enableOfflineQueue ?? true,
      redisOptions: { ...common, ...login },
      clusterRetryStrategy: times => Math.min(times * 100, 1_000),
    },
  )
}

/** Connected, or a reason within {@link OPEN_MS}: sentinels and clusters are asked on and on otherwise. */
async function opened(redis: Connection): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no connection in time')), OPEN_MS)
  })
  const connecting = redis.connect()
  connecting.catch(() => {})
  try {
    await Promise.race([connecting, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Each worker blocks on a duplicate of its own, and waits for a lost store for ever unless we close it. */
function keepDuplicates(redis: Connection): Connection[] {
  const kept: Connection[] = []
  const duplicate = redis.duplicate.bind(redis) as (...given: unknown[]) => Connection
  redis.duplicate = ((...given: unknown[]) => {
    const made = duplicate(...given)
    made.on('error', () => {})
    kept.push(made)
    return made
  }) as typeof redis.duplicate
  return kept
}
