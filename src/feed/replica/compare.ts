import { equalBytes } from '../../base/bytes.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { parseFeedName, WITHDRAWALS } from '../name.ts'
import type { HeldLog } from './log.ts'

/**
 * What a checkpoint that a peer holds means for ours of the same log.
 * - `nothing`: it says no more than what is held.
 * - `pull`: read what is missing from this peer.
 * - `check`: it is ahead, of a feed that this peer does not write: see that it continues what is held.
 * - `fork`: one size, two roots, both signed.
 */
export type Comparison = 'nothing' | 'pull' | 'check' | 'fork'

/**
 * Compares what a peer shows of a log in use with what is held. Withdrawals are read from whoever has them,
 * everything else from its issuer.
 * @param theirs opened: the issuer signed it
 */
export function compare(peer: string, log: HeldLog | null, theirs: Checkpoint, feed: string): Comparison {
  const { division, topic } = parseFeedName(feed)
  // Of a frozen withdrawals feed every branch is read on; of any other nothing more.
  if (log?.frozen) return topic === WITHDRAWALS ? 'pull' : 'nothing'
  const known = log?.checkpoint
  if (known?.size === theirs.size && !equalBytes(known.root, theirs.root)) return 'fork'
  if (peer === division || topic === WITHDRAWALS)
    return theirs.size > (log?.tree.size ?? 0) ? 'pull' : 'nothing'
  return known && theirs.size > known.size ? 'check' : 'nothing'
}
