import type { Clock } from '../base/time.ts'
import type { Circuits } from './circuits.ts'
import { classify, type Failure } from './classify.ts'
import type { Failures } from './failures.ts'
import { type Job, queueOf } from './jobs.ts'
import type { PeerLanes } from './lanes.ts'

export interface PerformerPorts {
  /** Does the work. @throws whatever went wrong with it */
  run(job: Job): Promise<void>
  readonly failures: Pick<Failures, 'holds' | 'succeeded' | 'failed'>
  readonly circuits: Pick<Circuits, 'state'>
  readonly lanes: Pick<PeerLanes, 'tryEnter'>
  readonly clock: Clock
  /** Never throws. */
  onFailed(job: Job, failure: Failure, error: unknown): void
  /** The table of failed work cannot be written: the sweep finds the work again. Never throws. */
  onTrouble(error: unknown): void
}

/**
 * `done`: nothing of this wake-up is left, whether the work was done, waits in the table, or failed. Otherwise it is to
 * come again after so many milliseconds.
 */
export type Outcome = 'done' | { readonly againMs: number }

/** A pause up to which the queue keeps the job; for a longer one the sweep finds the work in its table. */
const SOON_MS = 5_000

/** While a withdrawal is in hand, so many milliseconds lie between two ordinary jobs that begin… */
const WALKING_MS = 100
/** …and one that finds no room comes again after so many. */
const STEP_ASIDE_MS = 500

/**
 * Does one job after the rules: withdrawals go first, what waits is left alone, peers are not flooded, failures are
 * kept. Never throws.
 */
export class Performer {
  readonly #ports: PerformerPorts
  /** Pieces of work on withdrawals that this process has in hand. */
  #withdrawing = 0
  /** Unix milliseconds at which an ordinary job was let through while there was one. */
  #letThroughAt = Number.NEGATIVE_INFINITY

  constructor(ports: PerformerPorts) {
    this.#ports = ports
  }

  /** @param released by the dead-letter desk: that it failed before does not hold it */
  async perform(job: Job, released = false): Promise<Outcome> {
    const { failures, clock } = this.#ports
    if (!released && failures.holds(job)) return 'done'
    if (queueOf(job) === 'withdraw') return this.urgently(() => this.#admitted(job))
    if (!released && stepsAside(job) && !this.#mayWalk(clock())) return { againMs: STEP_ASIDE_MS }
    return this.#admitted(job)
  }

  /** Work on withdrawals, through the queue or beside it: feeding and fetching anything else walks meanwhile. */
  async urgently<T>(work: () => Promise<T>): Promise<T> {
    this.#withdrawing += 1
    try {
      return await work()
    } finally {
      this.#withdrawing -= 1
    }
  }

  #mayWalk(now: number): boolean {
    if (this.#withdrawing === 0) return true
    if (now - this.#letThroughAt < WALKING_MS) return false
    this.#letThroughAt = now
    return true
  }

  async #admitted(job: Job): Promise<Outcome> {
    const { circuits, lanes, clock } = this.#ports
    const peer = 'peer' in job ? job.peer : null
    if (peer === null) return this.#attempt(job)
    // When the pause is over the sweep finds what waits for this peer.
    if (circuits.state(peer) === 'open') return 'done'
    const urgent = queueOf(job) === 'withdraw' || job.kind === 'deliver'
    const entered = lanes.tryEnter(peer, urgent, clock())
    if (typeof entered === 'number') return { againMs: entered }
    try {
      return await this.#attempt(job)
    } finally {
      entered()
    }
  }

  async #attempt(job: Job): Promise<Outcome> {
    const { run, failures, onFailed, onTrouble } = this.#ports
    try {
      await run(job)
      await failures.succeeded(job).catch(onTrouble)
    } catch (error) {
      const failure = classify(error)
      onFailed(job, failure, error)
      if (failure.class === 'peer-down') return 'done'
      const at = await failures.failed(job, failure).catch(onTrouble)
      const againMs = typeof at === 'number' ? at - this.#ports.clock() : Number.POSITIVE_INFINITY
      if (againMs > 0 && againMs <= SOON_MS) return { againMs }
    }
    return 'done'
  }
}

/** Feeding and fetching what is no withdrawal; a delivery may hold receipts of withdrawals. */
function stepsAside(job: Job): boolean {
  const queue = queueOf(job)
  return (queue === 'push' || queue === 'pull') && job.kind !== 'deliver'
}
