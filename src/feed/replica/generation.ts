import { equalBytes } from '../../base/bytes.ts'
import { type FeedId, isAuditFeed } from '../name.ts'
import type { HeldLog, TreeMark } from './log.ts'

/** What membership says of the generations of feeds. */
export interface Generations {
  /** The one in use; an issuer cannot begin another by itself. */
  generationOf(feed: string): number
  /** Where a generation that is no longer in use was agreed to end; null for any other. */
  endOf(id: FeedId): TreeMark | null
}

/**
 * - `in use`: it grows.
 * - an end: two histories of it were signed, or its tail was lost; members agreed on this tree, and it is
 *   completed to it and no further.
 * - `unknown`: membership names no such generation.
 */
export function phaseOf(generations: Generations, id: FeedId): 'in use' | 'unknown' | TreeMark {
  // An audit log is nobody else's: its node begins another generation by itself, and says what is lost.
  if (isAuditFeed(id.feed)) return 'in use'
  if (id.generation === generations.generationOf(id.feed)) return 'in use'
  return generations.endOf(id) ?? 'unknown'
}

/**
 * What a copy of an ended log still lacks.
 * - `settled`: it is the accepted history.
 * - `incomplete`: it is shorter, perhaps on the way there: go on reading; what does not lead there is discarded.
 * - `astray`: it is, or has become, another history: discard it and read the accepted one.
 */
export function settling(
  log: HeldLog | null,
  end: TreeMark,
  root: (log: HeldLog) => Uint8Array,
): 'settled' | 'incomplete' | 'astray' {
  const size = log?.tree.size ?? 0
  if (log === null || size < end.size) return 'incomplete'
  return size === end.size && equalBytes(root(log), end.root) ? 'settled' : 'astray'
}
