import type { Clock } from '../base/time.ts'
import { type Job, keyOf } from './jobs.ts'
import type { Wakes } from './wakes.ts'

/**
 * What a sweep finds is queued; what the next one of this process, soon after, finds again is worked on here and now,
 * unless this process sees it move. A worker that was killed leaves its jobs active until BullMQ's stalled check, and a
 * new wake-up would wait behind them. Where entries flow without a pause, though, something is due at every look: to
 * work on it besides would only take the place of what comes through the queue.
 */
export class Sweeps {
  readonly #wakes: Pick<Wakes, 'wake' | 'insist' | 'moving'>
  readonly #clock: Clock
  readonly #soonMs: number
  #found: ReadonlySet<string> = new Set()
  #foundAt = Number.NEGATIVE_INFINITY

  /** @param everyMs how often somebody sweeps: of several processes each has its turn less often */
  constructor(wakes: Pick<Wakes, 'wake' | 'insist' | 'moving'>, clock: Clock, everyMs: number) {
    this.#wakes = wakes
    this.#clock = clock
    this.#soonMs = 3 * everyMs
  }

  async wake(due: readonly Job[]): Promise<void> {
    const now = this.#clock()
    const before = now - this.#foundAt <= this.#soonMs ? this.#found : new Set()
    const moves = this.#wakes.moving()
    const again = new Set(due.filter(job => before.has(keyOf(job)) && !moves(job)))
    this.#found = new Set(due.map(keyOf))
    this.#foundAt = now
    for (const job of again) this.#wakes.insist(job)
    await this.#wakes.wake(due.filter(job => !again.has(job)))
  }
}
