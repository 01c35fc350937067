import type { FeedId } from '../name.ts'
import { parseFeedName, WITHDRAWALS } from '../name.ts'
import { type Generations, phaseOf } from './generation.ts'

/**
 * What a node may do, from the little to the whole. A node begins with `taking in` and goes up; it goes down
 * only by starting again.
 * - `taking in`: what it vouched for is not all here, and neither may be what was withdrawn since. It takes pages
 *   in, applies them, and serves what cannot mislead: withdrawals, and to each issuer its own feeds.
 * - `serving`: every withdrawal that it ever vouched for is here again, and the other members were asked for
 *   theirs. It serves pages of any feed that it holds, so that nodes which were restored at the same time do not
 *   wait for each other; it appends, signs and answers about lists nothing yet.
 * - `ready`: all is here.
 */
export type Standing = 'taking in' | 'serving' | 'ready'

/** A log of which the database lacks what this node vouched for. */
export interface Behind {
  readonly id: FeedId
  /**
   * Of an ended log: it is what members agreed on, whatever was once vouched for; or operators stated that the rest of
   * it is lost.
   */
  readonly settled: boolean
}

/**
 * An ended withdrawals log stops listings for ever: a node that gave receipts on it and does not hold it whole would show
 * again what it said that it had stopped.
 */
export function standingOf(
  generations: Generations,
  marksComplete: boolean,
  behind: readonly Behind[],
): Standing {
  if (!marksComplete) return 'taking in'
  const inUse = behind.filter(({ id }) => phaseOf(generations, id) === 'in use')
  const ended = behind.filter(one => !one.settled && typeof phaseOf(generations, one.id) === 'object')
  if ([...inUse, ...ended].some(({ id }) => isWithdrawals(id))) return 'taking in'
  return inUse.length > 0 ? 'serving' : 'ready'
}

/** In which order tails are restored: withdrawals first, so that nothing withdrawn is served in between. */
export function withdrawalsFirst<T extends { readonly id: FeedId }>(logs: readonly T[]): T[] {
  return [...logs].sort((a, b) => Number(isWithdrawals(b.id)) - Number(isWithdrawals(a.id)))
}

/** Whom to ask for a tail: the issuer has the newest; of our own feeds any holder has what it took. */
export function sourcesOf(others: readonly string[], { feed }: FeedId): string[] {
  const { division } = parseFeedName(feed)
  return [...others].sort((a, b) => Number(b === division) - Number(a === division))
}

function isWithdrawals({ feed }: FeedId): boolean {
  return parseFeedName(feed).topic === WITHDRAWALS
}
