import { QueueError } from './fault.ts'

export interface RedisHost {
  readonly host: string
  readonly port: number
}

interface Login {
  readonly username?: string
  readonly password?: string
  readonly tls: boolean
}

/** Where Redis or Valkey is, as `REDIS_URL` says it. */
export type RedisPlace =
  | { readonly kind: 'single'; readonly url: string }
  | (Login & {
      readonly kind: 'sentinel'
      readonly sentinels: readonly RedisHost[]
      /** The name of the master that the sentinels watch. */
      readonly master: string
    })
  | (Login & { readonly kind: 'cluster'; readonly nodes: readonly RedisHost[] })

const FORMS =
  'redis://host:6379, redis+sentinel://host:26379,host:26379/master or redis+cluster://host:6379,host:6379 (rediss… for TLS)'

/**
 * Reads the URL of the queue's Redis. Several hosts stand with commas; user and password apply to Redis itself.
 * @throws {QueueError} QUEUE_UNFIT: ops mend REDIS_URL. The message does not hold it: there may be a password in it.
 */
export function parseRedisUrl(url: string): RedisPlace {
  const [, scheme = '', rest = ''] = /^([a-z+]+):\/\/(.+)$/.exec(url) ?? []
  if (scheme === 'redis' || scheme === 'rediss') return { kind: 'single', url }
  const [secure, kind] = scheme.split('+')
  if ((secure !== 'redis' && secure !== 'rediss') || (kind !== 'sentinel' && kind !== 'cluster'))
    throw unfit(`REDIS_URL is none of ${FORMS}`)
  const at = rest.lastIndexOf('@')
  const login = loginOf(at < 0 ? '' : rest.slice(0, at), secure === 'rediss')
  const [list = '', master = ''] = rest.slice(at + 1).split('/')
  const hosts = list.split(',').map(one => hostOf(one, kind === 'sentinel' ? 26_379 : 6_379))
  if (kind === 'cluster') return { kind, nodes: hosts, ...login }
  if (master === '') throw unfit('REDIS_URL names no master: redis+sentinel://host:26379/master')
  return { kind, sentinels: hosts, master, ...login }
}

function loginOf(text: string, tls: boolean): Login {
  const [username = '', password = ''] = text.split(':').map(decodeURIComponent)
  return { tls, ...(username ? { username } : {}), ...(password ? { password } : {}) }
}

function hostOf(text: string, usual: number): RedisHost {
  const [, host, port] = /^(\[[0-9a-f:]+\]|[^:[\]]+)(?::([0-9]{1,5}))?$/i.exec(text) ?? []
  const number = port === undefined ? usual : Number(port)
  if (!host || number < 1 || number > 65_535) throw unfit(`a host of REDIS_URL is malformed; write ${FORMS}`)
  return { host: host.replace(/^\[|\]$/g, ''), port: number }
}

function unfit(message: string): QueueError {
  return new QueueError(message, { code: 'QUEUE_UNFIT' })
}
