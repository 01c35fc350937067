import { equalBytes } from '../base/bytes.ts'
import { signCheckpoint } from '../feed/checkpoint.ts'
import { makeCosignature } from '../feed/cosignature.ts'
import { type FeedId, originOf } from '../feed/name.ts'
import type { TreeMark } from '../feed/replica/log.ts'
import { extendsMark, type Vouching, type VouchStep } from '../feed/replica/vouch.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { treeAt } from '../feed/tiles.ts'
import { rootOf } from '../feed/tree.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, HighWater } from './ports.ts'

export interface VouchPorts {
  readonly suite: Suite
  readonly store: FeedStore
  readonly signer: FeedSigner
  readonly highWater: HighWater
}

export interface StatePorts extends VouchPorts {
  /** This node's division. */
  readonly self: string
  readonly clock: () => number
}

/** Whether the tree of `head` contains every tree that the high-water file names for the feed. */
export async function extendsHighWater(
  ports: Pick<VouchPorts, 'suite' | 'store'> & { readonly highWater: Pick<HighWater, 'of'> },
  head: FeedHead,
): Promise<boolean> {
  for (const mark of await ports.highWater.of(head.id)) {
    if (!extendsMark(head, mark, await signedRootAt(ports, head, mark.size))) return false
  }
  return true
}

/** As {@link rootAt}; at the checkpoint of the copy, which its entries lead to, nothing has to be read for it. */
export async function signedRootAt(
  ports: Pick<VouchPorts, 'suite' | 'store'>,
  head: FeedHead,
  size: number,
): Promise<Uint8Array | null> {
  const { checkpoint, tree } = head
  if (checkpoint?.size === size && size <= tree.size) return checkpoint.root
  return rootAt(ports, head, size)
}

/** Root of the copy as it was at `size`; null when it is shorter. */
export async function rootAt(
  { suite, store }: Pick<VouchPorts, 'suite' | 'store'>,
  head: FeedHead,
  size: number,
): Promise<Uint8Array | null> {
  if (size > head.tree.size) return null
  return rootOf(suite, size === head.tree.size ? head.tree : await treeAt(suite, store.tiles(head), size))
}

/**
 * Takes the steps one after the other. Each is durable before the next begins.
 * @returns whether there were any. @throws {ExchangeError} NODE_HALTED for `halt`.
 */
export async function vouch(
  ports: VouchPorts & Partial<StatePorts>,
  head: FeedHead,
  steps: Vouching,
): Promise<boolean> {
  if (steps === 'halt') {
    throw new ExchangeError(
      `feed ${head.id.feed}: the database holds ${head.tree.size} entries and is behind or beside what this node signed; it signs nothing until the tail is restored`,
      { code: 'NODE_HALTED', feed: head.id.feed },
    )
  }
  for (const step of steps) await take(ports, head, step)
  return steps.length > 0
}

async function take(ports: VouchPorts & Partial<StatePorts>, head: FeedHead, step: VouchStep): Promise<void> {
  const { size, root } = step.tree
  if (step.step === 'mark') return raiseMark(ports, head.id, step.tree)
  const facts = { origin: originOf(head.id), size, root }
  if (step.step === 'release checkpoint') {
    const note = await signCheckpoint(ports.signer, facts)
    return ports.store.saveCheckpoint(head, { note, size, root })
  }
  const { self = '', clock = () => 0 } = ports
  const time = Math.floor(clock() / 1000)
  const made = step.kinds.map(kind => makeCosignature(ports.signer, kind, self, facts, time))
  return ports.store.saveCosignatures(head, await Promise.all(made))
}

const HIGH_WATER: FeedId = { feed: 'high-water', generation: 0 }

/** One process at a time: the file holds the marks of all feeds, and each write is of the whole file. */
export async function raiseMark(
  { store, highWater }: Pick<VouchPorts, 'store' | 'highWater'>,
  id: FeedId,
  { size, root }: TreeMark,
): Promise<void> {
  await store.exclusively('high-water', HIGH_WATER, () => highWater.raise(id, size, root))
}

/**
 * Notes what a member showed that this node signed. Whatever was known is kept beside it: a key that signed two
 * histories must not make this node forget which one was its own. While the feed is not being signed, so that no
 * signature is under way that has not seen it.
 * @returns whether it is news.
 */
export async function noteSigned(
  { store, highWater }: Pick<VouchPorts, 'store' | 'highWater'>,
  { id, size, root }: TreeMark & { readonly id: FeedId },
): Promise<boolean> {
  return store.exclusively('sign', id, async () => {
    const known = await highWater.of(id)
    if (known.some(mark => mark.size === size && equalBytes(mark.root, root))) return false
    await store.exclusively('high-water', HIGH_WATER, () => highWater.add(id, size, root))
    return true
  })
}

/** See {@link HighWater.keep}; alone as well. */
export async function keepMarks(
  { store, highWater }: Pick<VouchPorts, 'store' | 'highWater'>,
  learnt: Parameters<HighWater['keep']>[0],
): Promise<void> {
  await store.exclusively('high-water', HIGH_WATER, () => highWater.keep(learnt))
}
