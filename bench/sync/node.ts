/** A whole node that tells its parent what it costs. It differs from `src/main.ts` in nothing else. */
import { subscribe } from 'node:diagnostics_channel'
import { enableCompileCache, flushCompileCache } from 'node:module'
import type { Socket } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import type { FeedStore, PeerClient } from '../../src/exchange/ports.ts'
import type { FeedId } from '../../src/feed/name.ts'

export interface NodeFigures {
  /** Highest resident memory so far, in bytes. */
  readonly peakRss: number
  readonly rss: number
  /** User and system time so far, in seconds. */
  readonly cpuSeconds: number
  /** For each peer, Unix milliseconds at which the first exchange of a page began that succeeded. */
  readonly firstPageAt: Readonly<Record<string, number>>
  /** Requests to peers so far. */
  readonly requests: number
  /** Bytes over the connections to peers, TLS included. */
  readonly sentBytes: number
  readonly receivedBytes: number
}

export interface CatchUp {
  readonly peer: string
  readonly feed: string
  readonly generation: number
  /** Entries that the asking side holds. */
  readonly size: number
  readonly times: number
}

/** One listing, in a transaction of its own, as collecting commits what it has taken in. */
export interface Append {
  readonly id: FeedId
  /** Number of the listing. */
  readonly listing: number
}

const firstPageAt: Record<string, number> = {}
let requests = 0
const sockets = new Set<Socket>()
let sentBytes = 0
let receivedBytes = 0

/** Connections that this node makes to other nodes. */
subscribe('undici:client:connected', message => {
  const { socket } = message as { readonly socket: Socket }
  sockets.add(socket)
  socket.once('close', () => {
    sockets.delete(socket)
    sentBytes += socket.bytesWritten
    receivedBytes += socket.bytesRead
  })
})

let client: PeerClient | null = null
let store: FeedStore | null = null

function counting(peers: PeerClient): PeerClient {
  client = peers
  return new Proxy(peers, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        requests += 1
        const began = Date.now()
        const answer: unknown = await Reflect.apply(value, target, args)
        if (key === 'push' || key === 'pull') firstPageAt[String(args[0])] ??= began
        return answer
      }
    },
  })
}

function figures(): NodeFigures {
  const { user, system } = process.cpuUsage()
  const open = [...sockets]
  return {
    peakRss: process.resourceUsage().maxRSS * 1024,
    rss: process.memoryUsage.rss(),
    cpuSeconds: (user + system) / 1e6,
    firstPageAt,
    requests,
    sentBytes: sentBytes + open.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    receivedBytes: receivedBytes + open.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
  }
}

const { values } = parseArgs({ options: { config: { type: 'string', default: '' } } })
const settings = { ...readSettings(values.config, process.env), logLevel: 'error' }
const databaseUrl = settings.databaseUrl ?? ''
// As `src/main.ts` does; one for all provinces of the bench, so that all but the first start as after a restart.
enableCompileCache(path.join(settings.dataDirectory, '../../compile-cache'))
const { startNode } = await import('../../src/node.ts')
const { openDatabase } = await import('../../src/store/database.ts')
const { Readiness } = await import('../../src/store/readiness.ts')
const node = await startNode({
  settings,
  secrets: readSecrets(settings, true),
  role: 'all',
  databaseUrl,
  around: { peers: counting, store: own => (store = own) },
})
flushCompileCache()

/** Asks a peer so many times, one after the other, for what follows an entry; there is nothing. */
async function catchUp({ peer, feed, generation, size, times }: CatchUp): Promise<void> {
  for (let i = 0; i < times; i++) {
    const page = await client?.pull(peer, { feed, generation }, size)
    if (page?.entries.length !== 0) throw new Error('there is something new')
  }
}

/** As a business transaction does it in a node that collects. @returns the place of the listing in its feed */
async function appendListing({ id, listing }: Append): Promise<number> {
  const { appendEntries } = await import('../../src/exchange/append.ts')
  const { context, draft } = await import('./issue.ts')
  const head = await store?.transaction(tx => appendEntries(context(), tx, id, [draft(listing)]))
  await node.wake([{ kind: 'sign', ...id }])
  return head?.tree.size ?? 0
}

process.on('message', message => {
  const [kind, asked] = Array.isArray(message) ? message : [message]
  if (kind === 'catchUp') void catchUp(asked as CatchUp).then(() => process.send?.(['caughtUp']))
  if (kind === 'append')
    void appendListing(asked as Append).then(seq =>
      process.send?.(['appended', [(asked as Append).listing, seq]]),
    )
  if (message === 'figures') process.send?.(['figures', figures()])
  if (message === 'stop') void node.stop().then(() => process.exit())
})
const database = await openDatabase(databaseUrl, 1)
const readiness = new Readiness(database.pool)
while (!(await readiness.refresh(Date.now()))) await new Promise(done => setTimeout(done, 200))
await database.close()
process.send?.(['ready'])
