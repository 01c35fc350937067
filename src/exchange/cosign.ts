import { hex } from '../base/bytes.ts'
import type { IssuerKeys } from '../feed/checkpoint.ts'
import { type Cosignature, openCosignature } from '../feed/cosignature.ts'
import { type FeedId, originOf } from '../feed/name.ts'
import { cosignHead } from '../feed/replica/vouch.ts'
import type { Suite } from '../feed/suite.ts'
import { ExchangeError } from './fault.ts'
import type { FeedStore } from './ports.ts'
import { extendsHighWater, type StatePorts, signedRootAt, vouch } from './vouch.ts'

/**
 * States, over the issuer's newest checkpoint, what this node has stored and what it has applied. The statements
 * are kept, and the high-water mark is on disk, before anybody can have them; they go to the issuer by
 * `deliverCosignatures`.
 * @returns whether there is something new to deliver.
 * @throws {ExchangeError} NODE_HALTED as `signFeed`.
 */
export async function cosignFeed(ports: StatePorts, id: FeedId): Promise<boolean> {
  const { store, self } = ports
  return store.exclusively('sign', id, async head => {
    if (!head) return false
    const stated = (await store.cosignatures(head)).filter(one => one.division === self)
    const extended = await extendsHighWater(ports, head)
    return vouch(ports, head, cosignHead(head, stated, await store.firstParked(head), extended))
  })
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
    const ours = size <= (head.checkpoint?.size ?? 0) ? await signedRootAt(ports, head, size) : null
    if (cosignature.division === division && ours !== null && hex(ours) === hex(root)) continue
    throw new ExchangeError(
      `${division} states another tree of ${id.feed} at ${size} entries than was signed here; compare both sides`,
      { code: 'COSIGNATURE_MISMATCH', feed: id.feed, division, size },
    )
  }
  await ports.store.saveCosignatures(head, cosignatures)
  await ports.store.markDelivered(head, cosignatures)
}
