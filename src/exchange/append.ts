import type { FeedId } from '../feed/name.ts'
import { type AppendContext, append, type Draft } from '../feed/replica/append.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedTransaction } from './ports.ts'
import { writeAll } from './write.ts'

/**
 * Appends a batch to one of this node's own feeds: the last thing that a business transaction does, so
 * that the head row is locked briefly and sequence numbers have no gaps. Nothing is signed
 * here; whoever commits the transaction wakes the signer.
 * @returns the head before the batch; the first new entry has `seq` = its size.
 * @throws {ExchangeError} FEED_FROZEN
 */
export async function appendEntries(
  context: AppendContext,
  tx: FeedTransaction,
  id: FeedId,
  drafts: readonly Draft[],
): Promise<FeedHead> {
  const head = await tx.lock(id)
  if (head.frozen) {
    throw new ExchangeError(`feed ${id.feed} is frozen; membership must begin a new generation`, {
      code: 'FEED_FROZEN',
      feed: id.feed,
    })
  }
  await writeAll(tx, head, append(context, head, drafts))
  return head
}
