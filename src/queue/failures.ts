import type { Clock } from '../base/time.ts'
import { isExhausted, pauseMs, type RetryPolicy } from '../operations/backoff.ts'
import type { FailedWork, FailedWorkStore, WorkFacts } from '../operations/failed-work.ts'
import type { Failure } from './classify.ts'
import { goesOn, type Job, keyOf, queueOf } from './jobs.ts'

export interface FailuresPorts {
  readonly store: FailedWorkStore
  readonly policy: RetryPolicy
  readonly clock: Clock
  /** From 0 to 1, at random. */
  readonly random: () => number
  /** What the work is about now; null where that cannot be said. */
  factsOf(job: Job): Promise<WorkFacts | null>
  /** There is a new dead letter. Never throws. */
  onDead(work: FailedWork): void
}

type Open = Pick<FailedWork, 'state' | 'nextAttemptAt'>

/**
 * Work that failed: kept in the table, tried again with growing pauses, and given to people when that does not help.
 * This process knows which keys wait, so that work that never failed costs no look at the table.
 */
export class Failures {
  readonly #ports: FailuresPorts
  #open: ReadonlyMap<string, Open> = new Map()

  constructor(ports: FailuresPorts) {
    this.#ports = ports
  }

  /** Reads what other processes and the dead-letter desk have changed. @returns all open work, in the order in which it came */
  async refresh(): Promise<readonly FailedWork[]> {
    const open = await this.#ports.store.open()
    this.#open = new Map(open.map(one => [one.key, one]))
    return open
  }

  /** Whether this work waits: for its pause, for its turn, or for somebody to act. */
  holds(job: Job): boolean {
    const open = this.#open.get(keyOf(job))
    if (open === undefined) return false
    return open.nextAttemptAt === null || this.#ports.clock() < open.nextAttemptAt
  }

  async succeeded(job: Job): Promise<void> {
    const key = keyOf(job)
    if (!this.#open.has(key)) return
    await this.#ports.store.settle(key, 'settled', this.#ports.clock())
    this.#forget(key)
  }

  /** @returns when the work is tried again, Unix milliseconds; null: not by itself */
  async failed(job: Job, failure: Failure): Promise<number | null> {
    const { store, clock, factsOf, onDead } = this.#ports
    const now = clock()
    const facts = await factsOf(job).catch(() => null)
    let wasDead = false
    const noted = await store.note(keyOf(job), open => {
      wasDead = open?.state === 'dead'
      return { ...named(job), ...this.#verdict(job, failure, open, now), facts, lastFailedAt: now }
    })
    this.#open = new Map(this.#open).set(noted.key, noted)
    if (noted.state === 'dead' && !wasDead) onDead(noted)
    return noted.nextAttemptAt
  }

  #verdict(job: Job, failure: Failure, open: FailedWork | null, now: number) {
    const { policy, random } = this.#ports
    const { code, cause, retryAfterMs } = failure
    const attempts = (open?.attempts ?? 0) + 1
    const permanent = failure.class === 'permanent'
    const dead =
      permanent ||
      // Released by hand and failed again: back to the desk, whatever its count.
      open?.state === 'redriving' ||
      open?.state === 'dead' ||
      isExhausted(policy, attempts, now - (open?.firstFailedAt ?? now))
    const pause = pauseMs(policy, attempts, random(), retryAfterMs)
    return {
      class: permanent ? ('permanent' as const) : ('transient' as const),
      code,
      cause,
      state: dead ? ('dead' as const) : ('retrying' as const),
      nextAttemptAt: dead && !goesOn(job) ? null : now + pause,
    }
  }

  #forget(key: string): void {
    const open = new Map(this.#open)
    open.delete(key)
    this.#open = open
  }
}

function named(job: Job) {
  return { key: keyOf(job), work: { ...job }, queue: queueOf(job) }
}
