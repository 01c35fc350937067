import { hex } from '../base/bytes.ts'
import type { IssuerKeys } from '../feed/checkpoint.ts'
import {
  type Cosignature,
  type CosignatureKind,
  makeCosignature,
  openCosignature,
} from '../feed/cosignature.ts'
import { type FeedId, originOf } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import { treeAt } from '../feed/tiles.ts'
import { rootOf } from '../feed/tree.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, HeldCheckpoint } from './ports.ts'
import { requireExtension, type SignPorts } from './sign.ts'

export interface CosignPorts extends SignPorts {
  /** This node's division. */
  readonly self: string
  readonly clock: () => number
}

/**
 * States, over the issuer's newest checkpoint, what this node has stored and what it has applied. Nothing is
 * stated of a checkpoint whose entries are not all here. The statements are kept, and the high-water mark is
 * on disk, before anybody can have them; they go to the issuer by `deliverCosignatures`.
 * @returns whether there is something new to deliver.
 * @throws {ExchangeError} NODE_HALTED as `signFeed`.
 */
export async function cosignFeed(ports: CosignPorts, id: FeedId): Promise<boolean> {
  return ports.store.exclusively('sign', id, async () => {
    const head = await ports.store.head(id)
    const checkpoint = head?.checkpoint
    if (!head || !checkpoint || head.frozen || head.tree.size < checkpoint.size) return false
    await requireExtension(ports, head)
    const due = await dueKinds(ports, head, checkpoint)
    if (due.length === 0) return false
    await ports.highWater.raise(id, checkpoint.size, checkpoint.root)
    const time = Math.floor(ports.clock() / 1000)
    const facts = { origin: originOf(id), size: checkpoint.size, root: checkpoint.root }
    const made = await Promise.all(
      due.map(kind => makeCosignature(ports.signer, kind, ports.self, facts, time)),
    )
    await ports.store.saveCosignatures(head, made)
    return true
  })
}

async function dueKinds(
  ports: CosignPorts,
  head: FeedHead,
  checkpoint: HeldCheckpoint,
): Promise<CosignatureKind[]> {
  const stated = (await ports.store.cosignatures(head)).filter(one => one.division === ports.self)
  const upTo = (kind: CosignatureKind) =>
    Math.max(-1, ...stated.filter(one => one.kind === kind).map(one => one.size))
  const parked = await ports.store.firstParked(head)
  const applied = Math.min(head.applied, parked ?? head.applied)
  const due: CosignatureKind[] = []
  if (upTo('stored') < checkpoint.size) due.push('stored')
  if (upTo('applied') < checkpoint.size && applied >= checkpoint.size) due.push('applied')
  return due
}

export interface CosignatureReceiver {
  readonly suite: Suite
  readonly store: FeedStore
  /** Keys with which a member may sign. */
  memberKeys(division: string): IssuerKeys
}

/**
 * Takes in what a holder states of one of this node's feeds.
 * @param division the caller, as proven at the door; it may only speak for itself.
 * @throws {FeedError} COSIGNATURE_BAD.
 * @throws {ExchangeError} FEED_UNKNOWN; COSIGNATURE_MISMATCH when the holder has another tree than ours.
 */
export async function receiveCosignatures(
  ports: CosignatureReceiver,
  division: string,
  id: FeedId,
  cosignatures: readonly Cosignature[],
): Promise<void> {
  const head = await ports.store.head(id)
  if (!head)
    throw new ExchangeError(`feed ${id.feed} is not known here`, { code: 'FEED_UNKNOWN', feed: id.feed })
  const keys = ports.memberKeys(division).map(key => (key instanceof Uint8Array ? key : key.publicKey))
  for (const cosignature of cosignatures) {
    const { size, root } = openCosignature(ports.suite, originOf(id), cosignature, keys)
    const signed = head.checkpoint?.size ?? 0
    if (
      cosignature.division === division &&
      size <= signed &&
      (await rootAt(ports, head, size)) === hex(root)
    )
      continue
    throw new ExchangeError(
      `${division} states another tree of ${id.feed} at ${size} entries than was signed here; compare both sides`,
      { code: 'COSIGNATURE_MISMATCH', feed: id.feed, division, size },
    )
  }
  await ports.store.saveCosignatures(head, cosignatures)
  await ports.store.markDelivered(head, cosignatures)
}

async function rootAt({ suite, store }: CosignatureReceiver, head: FeedHead, size: number): Promise<string> {
  const tree = size === head.tree.size ? head.tree : await treeAt(suite, store.tiles(head), size)
  return hex(rootOf(suite, tree))
}
