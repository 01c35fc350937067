/** How work that failed for now is tried again. All times in milliseconds. */
export interface RetryPolicy {
  /** Pause after the first failure; it doubles with each. */
  readonly firstMs: number
  readonly longestMs: number
  /** Both must be over before work is given to people: so many attempts … */
  readonly attempts: number
  /** … and so long since the first failure, so that a short outage makes no dead letter however busy the node is. */
  readonly ageMs: number
}

/** The longest pause that another side can make us keep, however long it says. */
const LONGEST_ASKED_MS = 3_600_000

/**
 * Exponential, with half of the pause drawn at random, so that what failed together does not come back together.
 * @param failures in a row, from 1 @param spread from 0 to 1, at random
 * @param askedMs what the other side asked us to wait (`Retry-After`): never less than that
 */
export function pauseMs(
  { firstMs, longestMs }: Pick<RetryPolicy, 'firstMs' | 'longestMs'>,
  failures: number,
  spread: number,
  askedMs = 0,
): number {
  const pause = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30))
  return Math.max(pause * (0.5 + spread / 2), Math.min(askedMs, LONGEST_ASKED_MS))
}

/** Whether work that failed so often, and for so long, is to be given to people. */
export function isExhausted({ attempts, ageMs }: RetryPolicy, failures: number, forMs: number): boolean {
  return failures >= attempts && forMs >= ageMs
}
