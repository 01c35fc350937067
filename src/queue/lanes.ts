/** How much is asked of one peer at a time by one process. */
export interface LanePolicy {
  /** Jobs that talk to one peer at the same time. */
  readonly concurrent: number
  /** Jobs that begin within a second, on average; a burst of as many is let through. */
  readonly perSecond: number
}

interface Lane {
  running: number
  /** Unix milliseconds at which the next job would begin if all came evenly spaced (generic cell rate algorithm). */
  due: number
}

/**
 * One slow or overloaded peer does not take the places of all: its jobs beyond the limit go back to the queue and come
 * again. Withdrawals and receipts are never held up here.
 */
export class PeerLanes {
  readonly #policy: LanePolicy
  readonly #lanes = new Map<string, Lane>()

  constructor(policy: LanePolicy) {
    this.#policy = policy
  }

  /** @returns what to call when the job has ended, or after how many milliseconds to come again */
  tryEnter(peer: string, urgent: boolean, now: number): (() => void) | number {
    const lane = this.#lanes.get(peer) ?? { running: 0, due: 0 }
    this.#lanes.set(peer, lane)
    const wait = urgent ? 0 : this.#waitMs(lane, now)
    if (wait > 0) return wait
    lane.running += 1
    lane.due = Math.max(lane.due, now) + 1000 / this.#policy.perSecond
    return () => {
      lane.running -= 1
    }
  }

  #waitMs({ running, due }: Lane, now: number): number {
    const spacing = 1000 / this.#policy.perSecond
    // A second's worth may come at once; beyond that each waits for its moment.
    const early = due - now - 1000 + spacing
    if (early > 0) return Math.ceil(early)
    return running < this.#policy.concurrent ? 0 : FULL_MS
  }
}

/** How soon a job comes again that found all places of its peer taken. */
const FULL_MS = 100
