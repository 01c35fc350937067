import type { Clock } from '../base/time.ts'
import type { Circuits } from './circuits.ts'
import { classify, type Failure } from './classify.ts'
import type { Failures } from './failures.ts'
import { type Job, keyOf, queueOf } from './jobs.ts'
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

/**
 * While a withdrawal is in hand, so many milliseconds lie between two ordinary jobs that begin: what gathers meanwhile
 * goes in one page, and costs hardly more than one entry of it.
 */
const WALKING_MS = 1_000
/**
 * An ordinary feed that grows quickly is signed and sent in pieces so far apart, in milliseconds; the first at once. What
 * an entry costs is mostly what its piece costs, some dozens of statements at each province.
 */
const SIGNS_APART_MS = 100

/** A withdrawal that comes in pieces is in hand between them, too; in milliseconds. */
const LINGERS_MS = 500
/** Each comes back for its turn; whose turn is further away asks again after so many milliseconds. */
const LONGEST_WALK_MS = 2_000

/**
 * Does one job after the rules: withdrawals go first, what waits is left alone, peers are not flooded, failures are
 * kept. Never throws.
 */
export class Performer {
  readonly #ports: PerformerPorts
  /** Pieces of work on withdrawals that this process has in hand. */
  #withdrawing = 0
  /** Turns of ordinary jobs that stepped aside for one, by key, in Unix milliseconds. */
  readonly #turns = new Map<string, number>()
  /** When each ordinary feed was signed last, by the key of the job, in Unix milliseconds. */
  readonly #signedAt = new Map<string, number>()
  #lastTurn = Number.NEGATIVE_INFINITY
  /** Until then whatever was in hand of withdrawals may go on. */
  #lingersUntil = Number.NEGATIVE_INFINITY

  constructor(ports: PerformerPorts) {
    this.#ports = ports
  }

  /** @param released by the dead-letter desk: that it failed before does not hold it */
  async perform(job: Job, released = false): Promise<Outcome> {
    const { failures, clock } = this.#ports
    if (!released && failures.holds(job)) return 'done'
    if (queueOf(job) === 'withdraw') return this.urgently(() => this.#admitted(job))
    const againMs = released ? 0 : this.#untilDue(job, clock())
    return againMs > 0 ? { againMs } : this.#admitted(job)
  }

  /** Work on withdrawals, through the queue or beside it: feeding and fetching anything else walks meanwhile. */
  async urgently<T>(work: () => Promise<T>): Promise<T> {
    this.#withdrawing += 1
    try {
      return await work()
    } finally {
      this.#withdrawing -= 1
      this.#lingersUntil = this.#ports.clock() + LINGERS_MS
    }
  }

  #untilDue(job: Job, now: number): number {
    if (!stepsAside(job)) return 0
    const key = keyOf(job)
    const walk = this.#untilTurn(key, now)
    if (walk > 0 || job.kind !== 'sign') return walk
    const soon = (this.#signedAt.get(key) ?? Number.NEGATIVE_INFINITY) + SIGNS_APART_MS - now
    if (soon > 0) return soon
    this.#signedAt.set(key, now)
    return 0
  }

  /** A job that steps aside is given its turn at once: it goes back to the queue once, not again and again. */
  #untilTurn(key: string, now: number): number {
    if (this.#withdrawing === 0 && now >= this.#lingersUntil) {
      this.#turns.clear()
      return 0
    }
    const turn = this.#turns.get(key) ?? Math.max(now, this.#lastTurn + WALKING_MS)
    if (turn > now + LONGEST_WALK_MS) return LONGEST_WALK_MS
    this.#lastTurn = Math.max(this.#lastTurn, turn)
    if (turn > now) this.#turns.set(key, turn)
    else this.#turns.delete(key)
    return Math.max(0, turn - now)
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
