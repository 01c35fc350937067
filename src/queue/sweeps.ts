import { type Job, keyOf } from './jobs.ts'
import type { Wakes } from './wakes.ts'

/**
 * What a sweep finds is queued; what the next one finds again is worked on here and now. A worker that was
 * killed leaves its jobs active until BullMQ's stalled check, and a new wake-up would wait behind them.
 */
export class Sweeps {
  readonly #wakes: Pick<Wakes, 'wake' | 'insist'>
  #found: ReadonlySet<string> = new Set()

  constructor(wakes: Pick<Wakes, 'wake' | 'insist'>) {
    this.#wakes = wakes
  }

  async wake(due: readonly Job[]): Promise<void> {
    const again = due.filter(job => this.#found.has(keyOf(job)))
    this.#found = new Set(due.map(keyOf))
    for (const job of again) this.#wakes.insist(job)
    await this.#wakes.wake(due.filter(job => !again.includes(job)))
  }
}
