import { generateKeyPairSync, randomBytes } from 'node:crypto'
import path from 'node:path'
import { hex } from '../../src/base/bytes.ts'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import type { FeedHead, FeedStore } from '../../src/exchange/ports.ts'
import { type ReceivePorts, receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import type { StatePorts } from '../../src/exchange/vouch.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { ed25519Signer, type FeedSigner, INTL } from '../../src/feed/suite.ts'
import { rootOf } from '../../src/feed/tree.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ownFolder } from './folder.ts'
import { freshDatabase } from './postgres.ts'

/** The exchanging half of a node, on a real database and without a network. */
export interface Province {
  readonly division: string
  readonly database: DatabaseHandle
  readonly store: FeedStore
  readonly highWaterFile: string
  readonly ports: StatePorts & ReceivePorts
}

export const NOW = Date.UTC(2026, 10, 23, 4, 0, 0)

const keys = new Map<string, FeedSigner>()

export function signerOf(division: string): FeedSigner {
  const held = keys.get(division)
  if (held) return held
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signer = ed25519Signer(pem)
  keys.set(division, signer)
  return signer
}

export async function makeProvince(division: string): Promise<Province> {
  const database = await freshDatabase()
  const store = new PgFeedStore(database, INTL, createSealer(randomBytes(32)), division)
  const highWaterFile = path.join(ownFolder('mark'), 'high-water')
  await HighWaterFile.initialise(highWaterFile)
  const { highWater } = await HighWaterFile.open(highWaterFile)
  const ports = {
    suite: INTL,
    store,
    highWater,
    signer: signerOf(division),
    self: division,
    clock: () => NOW,
    generationOf: () => 1,
    endOf: () => null,
    issuerKeys: (feed: string) => [signerOf(feed.slice(0, 6)).publicKey],
  }
  return { division, database, store, highWaterFile, ports }
}

/** Appends and signs. @returns the refs of the drafts. */
export async function publish(
  { ports, store }: Province,
  feed: string,
  drafts: readonly Draft[],
): Promise<void> {
  const context = { suite: INTL, nowMs: NOW, random: randomBytes }
  await store.transaction(tx => appendEntries(context, tx, { feed, generation: 1 }, drafts))
  await signFeed(ports, { feed, generation: 1 })
}

/** Page by page, until the holder has what is signed. */
export async function carry(from: Province, to: Province, feed: string): Promise<void> {
  const id = { feed, generation: 1 }
  for (;;) {
    const held = (await to.store.head(id))?.tree.size ?? 0
    const page = await readPage(from.ports, id, held)
    if (page.entries.length === 0) return
    await receivePage(to.ports, page)
  }
}

/** So many records, each under a ref of its own. */
export function records(count: number): Draft[] {
  return Array.from({ length: count }, (_, i) => record(`listing ${i}`))
}

export function record(text: string, ref: Uint8Array = randomBytes(16), amends = false): Draft {
  return { kind: 'record', ref, body: canonicalBytes({ text }), amends }
}

export function withdrawal(
  feed: string,
  ref: Uint8Array,
  effect: 'stop-publicity' | 'stop-use' | 'erase' = 'stop-use',
): Draft {
  return { kind: 'tombstone', ref, tombstone: { feed, generation: 1, effect, ground: 'NDRC-36/repair' } }
}

export async function headOf({ store }: Province, feed: string): Promise<FeedHead> {
  const head = await store.head({ feed, generation: 1 })
  if (!head) throw new Error(`no feed ${feed}`)
  return head
}

/** Size and root, to compare two holders. */
export async function fingerprint(province: Province, feed: string): Promise<string> {
  const { tree } = await headOf(province, feed)
  return `${tree.size} ${hex(rootOf(INTL, tree))}`
}
