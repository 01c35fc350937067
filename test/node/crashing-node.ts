/**
 * A whole node whose power is cut at one exact step: `CRASH_AT=sign | push | store | append | handle`, and
 * for `sign`, `append` and `handle` of which feed: `CRASH_FEED`, or whichever comes first. It is put together as any node
 * is, with a part around the real signer, peer client or store.
 */
import { parseArgs } from 'node:util'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import type { FeedHead, FeedStore, FeedTransaction, PeerClient } from '../../src/exchange/ports.ts'
import type { FeedSigner } from '../../src/feed/suite.ts'
import { startNode } from '../../src/node.ts'

const crashAt = process.env['CRASH_AT']
const crashFeed = process.env['CRASH_FEED']

function cut(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('the power is off')
}

/** After the entries are committed, before there is a signature; of a feed that is named, of entries beyond `CRASH_ABOVE`. */
function cutAtSign(signer: FeedSigner): FeedSigner {
  const beyond = (text: string) => {
    const [, size] = new RegExp(`/${crashFeed}/\\d+\n(\\d+)\n`).exec(text) ?? []
    return Number(size ?? 0) > Number(process.env['CRASH_ABOVE'] ?? 0)
  }
  const meant = (text: Uint8Array) => crashFeed === undefined || beyond(Buffer.from(text).toString('latin1'))
  return { ...signer, sign: async text => (meant(text) ? cut() : signer.sign(text)) }
}

/** After the checkpoint is stored, before anybody was told. */
function cutAtPush(peers: PeerClient): PeerClient {
  return new Proxy(peers, {
    get: (target, key) => (key === 'push' ? cut : Reflect.get(target, key, target).bind(target)),
  })
}

/** In the middle of the transaction that stores the second page of another province. */
const cutAtStore = (store: FeedStore) => cutAt(store, 'extend', { times: 2 })

/** Entries of that feed are written, others may follow, and nothing of it is committed. */
const cutAtAppend = (store: FeedStore) => cutAt(store, 'extend', {})

/** A message is handled, the position that says so is written, and nothing of it is committed. */
const cutAtHandle = (store: FeedStore) => cutAt(store, 'saveApplied', { after: 'connection' })

/** After the call `times` of `step`, inside its transaction; with `after`, counted from the first call of that one. */
function cutAt(
  store: FeedStore,
  step: 'extend' | 'saveApplied',
  { times = 1, after }: { readonly times?: number; readonly after?: string },
): FeedStore {
  let seen = 0
  let begun = after === undefined
  const around = (tx: FeedTransaction): FeedTransaction =>
    new Proxy(tx, {
      get(target, key) {
        const value = Reflect.get(target, key, target).bind(target)
        if (key === after) begun = true
        if (key !== step) return value
        return async (head: FeedHead, ...more: unknown[]) => {
          await value(head, ...more)
          if (begun && (crashFeed === undefined || head.id.feed === crashFeed)) seen += 1
          if (seen === times) cut()
        }
      },
    })
  return new Proxy(store, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      if (key === 'transaction')
        return (work: (tx: FeedTransaction) => Promise<unknown>) => target.transaction(tx => work(around(tx)))
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const { values } = parseArgs({ options: { config: { type: 'string', default: '' } } })
const settings = readSettings(values.config, process.env)
await startNode({
  settings,
  secrets: readSecrets(settings, true),
  role: 'all',
  databaseUrl: settings.databaseUrl ?? '',
  around: {
    ...(crashAt === 'sign' ? { signer: cutAtSign } : {}),
    ...(crashAt === 'push' ? { peers: cutAtPush } : {}),
    ...(crashAt === 'store' ? { store: cutAtStore } : {}),
    ...(crashAt === 'append' ? { store: cutAtAppend } : {}),
    ...(crashAt === 'handle' ? { store: cutAtHandle } : {}),
  },
})
