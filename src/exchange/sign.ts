import { equalBytes } from '../base/bytes.ts'
import { signCheckpoint } from '../feed/checkpoint.ts'
import { type FeedId, originOf } from '../feed/name.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { treeAt } from '../feed/tiles.ts'
import { rootOf } from '../feed/tree.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, HeldCheckpoint, HighWater } from './ports.ts'

export interface SignPorts {
  readonly suite: Suite
  readonly store: FeedStore
  readonly signer: FeedSigner
  readonly highWater: HighWater
}

/**
 * Signs the committed head of one of this node's own feeds, if it has grown. The order is what keeps the
 * node from ever signing two histories:
 *  1. read the committed head under the feed's signing lock (a crash here: the sweeper comes back);
 *  2. compare it with the high-water file: the head must extend what was signed before;
 *  3. write size and root to the high-water file, fsynced (a crash here: the same head is signed later);
 *  4. sign, store the checkpoint; only then can anybody read it.
 * @returns the new checkpoint, or null when there was nothing to sign.
 * @throws {ExchangeError} NODE_HALTED when the database is behind, or contradicts, what was signed.
 */
export async function signFeed(ports: SignPorts, id: FeedId): Promise<HeldCheckpoint | null> {
  return ports.store.exclusively('sign', id, async () => {
    const head = await ports.store.head(id)
    if (!head || head.frozen || head.tree.size === (head.checkpoint?.size ?? 0)) return null
    await requireExtension(ports, head)
    const root = rootOf(ports.suite, head.tree)
    await ports.highWater.raise(id, head.tree.size, root)
    const note = await signCheckpoint(ports.signer, { origin: originOf(id), size: head.tree.size, root })
    const checkpoint = { note, size: head.tree.size, root }
    await ports.store.saveCheckpoint(head, checkpoint)
    return checkpoint
  })
}

/** @throws {ExchangeError} NODE_HALTED unless `head` has everything that this node ever vouched for. */
export async function requireExtension(
  ports: Pick<SignPorts, 'suite' | 'store' | 'highWater'>,
  head: FeedHead,
): Promise<void> {
  if (await extendsHighWater(ports, head)) return
  throw new ExchangeError(
    `feed ${head.id.feed}: the database holds ${head.tree.size} entries and is behind or beside what this node signed; it signs nothing until the tail is restored`,
    { code: 'NODE_HALTED', feed: head.id.feed },
  )
}

/** Whether the tree of `head` contains the tree that the high-water file names for the feed. */
export async function extendsHighWater(
  ports: Pick<SignPorts, 'suite' | 'store' | 'highWater'>,
  head: FeedHead,
): Promise<boolean> {
  const mark = ports.highWater.get(head.id)
  if (!mark || mark.size === 0) return true
  if (mark.size > head.tree.size) return false
  const then =
    mark.size === head.tree.size ? head.tree : await treeAt(ports.suite, ports.store.tiles(head), mark.size)
  return equalBytes(rootOf(ports.suite, then), mark.root)
}
