import { equalBytes } from '../../base/bytes.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { parseFeedName, WITHDRAWALS } from '../name.ts'
import type { HeldLog, TreeMark } from './log.ts'

/**
 * What a checkpoint that a peer holds means for ours of the same log.
 * - `nothing`: it says no more than what is held.
 * - `pull`: read what is missing from this peer.
 * - `check`: it is ahead, of a feed that this peer does not write: see that it continues what is held.
 * - `fork`: one size, two roots, both signed.
 */
export type Comparison = 'nothing' | 'pull' | 'check' | 'fork'

/**
 * Compares what a peer shows with what is held. Withdrawals are read from whoever has them, everything else
 * from its issuer.
 * @param theirs opened: the issuer signed it @param held size of the copy and its root, or null
 */
export function compare(
  peer: string,
  log: HeldLog | null,
  held: TreeMark | null,
  phase: 'in use' | 'unknown' | TreeMark,
  theirs: Checkpoint,
  feed: string,
): Comparison {
  if (phase === 'unknown') return 'nothing'
  if (phase !== 'in use') return lacks(held, phase) && leadsTo(theirs, phase) ? 'pull' : 'nothing'
  const { division, topic } = parseFeedName(feed)
  // Of a frozen withdrawals feed every branch is read on; of any other nothing more.
  if (log?.frozen) return topic === WITHDRAWALS ? 'pull' : 'nothing'
  const known = log?.checkpoint
  if (known?.size === theirs.size && !equalBytes(known.root, theirs.root)) return 'fork'
  if (peer === division || topic === WITHDRAWALS) return theirs.size > (held?.size ?? 0) ? 'pull' : 'nothing'
  return known && theirs.size > known.size ? 'check' : 'nothing'
}

function lacks(held: TreeMark | null, end: TreeMark): boolean {
  return held === null || held.size !== end.size || !equalBytes(held.root, end.root)
}

function leadsTo(theirs: Checkpoint, end: TreeMark): boolean {
  return theirs.size === end.size && equalBytes(theirs.root, end.root)
}
