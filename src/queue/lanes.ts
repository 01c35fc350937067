/** How much is asked of one peer by the whole node, however many of its processes work. */
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
 *
 * Each process keeps to its share of the policy, so a peer gets the same pace from one worker as from ten, and a job
 * costs no look at a common place. A share is never less than one job at a time: more workers than `concurrent` allow
 * one each.
 */
export class PeerLanes {
  readonly #policy: LanePolicy
  /** Processes that work, this one among them. */
  #workers = 1
  readonly #lanes = new Map<string, Lane>()

  constructor(policy: LanePolicy) {
    this.#policy = policy
  }

  /** How many processes share the policy from now on; what is running already goes on. */
  shareAmong(workers: number): void {
    this.#workers = Math.max(1, workers)
  }

  /** @returns what to call when the job has ended, or after how many milliseconds to come again */
  tryEnter(peer: string, urgent: boolean, now: number): (() => void) | number {
    const lane = this.#lanes.get(peer) ?? { running: 0, due: 0 }
    this.#lanes.set(peer, lane)
    const wait = urgent ? 0 : this.#waitMs(lane, now)
    if (wait > 0) return wait
    lane.running += 1
    lane.due = Math.max(lane.due, now) + this.#spacingMs
    return () => {
      lane.running -= 1
    }
  }

  #waitMs({ running, due }: Lane, now: number): number {
    // A second's worth may come at once; beyond that each waits for its moment.
    const early = due - now - Math.max(0, 1000 - this.#spacingMs)
    if (early > 0) return Math.ceil(early)
    const places = Math.max(1, Math.floor(this.#policy.concurrent / this.#workers))
    return running < places ? 0 : FULL_MS
  }

  get #spacingMs(): number {
    return (1000 * this.#workers) / this.#policy.perSecond
  }
}

/** How soon a job comes again that found all places of its peer taken. */
const FULL_MS = 100
