/**
 * A whole node whose power is cut at one exact step: `CRASH_AT=sign | push | store | handle`.
 * It is put together as any node is, with a part around the real signer, peer client or store.
 */
import { parseArgs } from 'node:util'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import type { FeedStore, FeedTransaction, PeerClient } from '../../src/exchange/ports.ts'
import type { FeedSigner } from '../../src/feed/suite.ts'
import { startNode } from '../../src/node.ts'

function cut(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('the power is off')
}

/** After the entries are committed, before there is a signature. */
function cutAtSign(signer: FeedSigner): FeedSigner {
  return { ...signer, sign: async () => cut() }
}

/** After the checkpoint is stored, before anybody was told. */
function cutAtPush(peers: PeerClient): PeerClient {
  return new Proxy(peers, {
    get: (target, key) => (key === 'push' ? cut : Reflect.get(target, key, target).bind(target)),
  })
}

/** In the middle of the transaction that stores the second page of another province. */
const cutAtStore = (store: FeedStore) => cutAt(store, 'extend', 2)

/** A message is handled, the position that says so is written, and nothing of it is committed. */
const cutAtHandle = (store: FeedStore) => cutAt(store, 'saveApplied', 1, 'connection')

/** After the call `times` of `step`, inside its transaction; with `after`, counted from the first call of that one. */
function cutAt(store: FeedStore, step: keyof FeedTransaction, times: number, after?: string): FeedStore {
  let seen = 0
  let begun = after === undefined
  const around = (tx: FeedTransaction): FeedTransaction =>
    new Proxy(tx, {
      get(target, key) {
        const value = Reflect.get(target, key, target).bind(target)
        if (key === after) begun = true
        if (key !== step) return value
        return async (...args: unknown[]) => {
          await value(...args)
          if (begun) seen += 1
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
const crashAt = process.env['CRASH_AT']
await startNode({
  settings,
  secrets: readSecrets(settings, true),
  role: 'all',
  databaseUrl: settings.databaseUrl ?? '',
  around: {
    ...(crashAt === 'sign' ? { signer: cutAtSign } : {}),
    ...(crashAt === 'push' ? { peers: cutAtPush } : {}),
    ...(crashAt === 'store' ? { store: cutAtStore } : {}),
    ...(crashAt === 'handle' ? { store: cutAtHandle } : {}),
  },
})
