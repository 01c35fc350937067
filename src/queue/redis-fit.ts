import type { Cluster, Redis } from 'ioredis'
import { QueueError } from './fault.ts'
import type { RedisPlace } from './redis-url.ts'

/** BullMQ's scripts need what came with 6.2. */
const OLDEST = [6, 2] as const

/**
 * What BullMQ needs of its store, checked at the start, each with what to do about it.
 * @throws {QueueError} QUEUE_UNFIT
 */
export async function checkRedis(redis: Redis | Cluster, kind: RedisPlace['kind']): Promise<void> {
  const servers = 'nodes' in redis ? (redis as Cluster).nodes('master') : [redis as Redis]
  for (const server of servers) await checkServer(server, kind)
}

async function checkServer(redis: Redis, kind: RedisPlace['kind']): Promise<void> {
  const facts = factsOf(await redis.info())
  const version = facts.get('redis_version') ?? '0'
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw unfit(`Redis is of version ${version}: BullMQ needs ${OLDEST.join('.')} or newer, or Valkey`)
  if (kind !== 'cluster' && facts.get('cluster_enabled') === '1')
    throw unfit('this Redis is part of a cluster: write redis+cluster:// in REDIS_URL')
  if (facts.get('role') === 'slave')
    throw unfit('this Redis is a replica and takes no jobs: name its master, or its sentinels')
  // A store that drops keys when it is full would drop wake-ups; the sweeper mends that, but slowly.
  const policy = facts.get('maxmemory_policy')
  if (policy !== undefined && policy !== 'noeviction')
    throw unfit(`Redis evicts keys (maxmemory-policy ${policy}): set it to noeviction`)
  if (facts.get('aof_enabled') === '0' && !(await savesSnapshots(redis)))
    throw unfit('Redis keeps nothing over a restart: switch appendonly or save on')
}

function factsOf(info: string): ReadonlyMap<string, string> {
  return new Map(
    info.split(/\r?\n/).flatMap(line => {
      const colon = line.indexOf(':')
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)] as const]
    }),
  )
}

async function savesSnapshots(redis: Redis): Promise<boolean> {
  // A managed Redis may refuse CONFIG; then its persistence cannot be judged and is taken as it is.
  const answer = await redis.config('GET', 'save').catch(() => ['save', 'unknown'])
  return (answer as string[])[1] !== ''
}

function unfit(message: string): QueueError {
  return new QueueError(message, { code: 'QUEUE_UNFIT' })
}
