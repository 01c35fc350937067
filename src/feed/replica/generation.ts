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
 * - `settled`: its first entries are the accepted history. What it may have beyond is kept, and shown nowhere.
 * - `beyond`: the same, but the views have more: conceal it.
 * - `incomplete`: it is shorter, perhaps on the way there: go on reading; what does not lead there is discarded.
 * - `astray`: it is another history: discard it and read the accepted one.
 * @param rootThen root of the copy at the size of `end`; null when it is shorter
 */
export function settling(
  log: HeldLog | null,
  end: TreeMark,
  rootThen: Uint8Array | null,
): 'settled' | 'beyond' | 'incomplete' | 'astray' {
  if (end.size === 0 && (log === null || log.applied === 0)) return 'settled'
  if (log === null || rootThen === null) return 'incomplete'
  if (!equalBytes(rootThen, end.root)) return 'astray'
  return log.applied > end.size ? 'beyond' : 'settled'
}
