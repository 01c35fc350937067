import { AsyncResource } from 'node:async_hooks'
import { type Job, keyOf, type QueueName, queueOf } from './jobs.ts'
import type { Outcome } from './performer.ts'
import type { Leave, Places } from './places.ts'

export interface DirectWorkPorts {
  readonly places: Places
  /** Does one job. Never throws: a failure is kept in the tables. */
  run(job: Job): Promise<Outcome>
  /** No place is free when the pause of a job is over: the queue has it. Never throws. */
  queue(job: Job): void
  /** After each job, with how long it waited here and how long it took. */
  onWorked?(queue: QueueName, waitSeconds: number, runSeconds: number): void
}

/** What is to be done once, for all who asked for it so far. */
interface Turn {
  readonly since: number
  /** In the context of who asked last, whose trace it continues. */
  run(): Promise<Outcome>
  /** When it is done, or left to others. */
  readonly over: PromiseWithResolvers<void>
}

interface InHand {
  readonly job: Job
  /** Comes after the turn that is being done, or after the pause; null: nobody has asked for one. */
  next: Turn | null
  /** Set while it pauses. */
  pause: NodeJS.Timeout | null
  /** Of the turn that is being done. */
  work: Promise<void>
}

/**
 * Jobs that this process does beside the queue: in memory, each key once at a time, and once more if somebody asked
 * meanwhile. What is lost with the process is found by the next sweep.
 */
export class DirectWork {
  readonly #ports: DirectWorkPorts
  readonly #inHand = new Map<string, InHand>()
  #stopping = false

  constructor(ports: DirectWorkPorts) {
    this.#ports = ports
  }

  /**
   * Begins a job, at once or after a pause, if its queue has a place free here. While it is in hand, or pauses, it is
   * not begun besides but once more afterwards, or at the end of the pause.
   * @returns false: all places are taken, or the process is stopping
   */
  begin(job: Job, afterMs = 0): boolean {
    if (this.joined(job) !== null) return true
    if (this.#stopping) return false
    if (afterMs > 0) {
      this.#pause(this.#take(job), this.#turnOf(job), afterMs)
      return true
    }
    const leave = this.#ports.places.tryTake(queueOf(job))
    if (leave === null) return false
    this.#start(this.#take(job), this.#turnOf(job), leave)
    return true
  }

  /** As {@link begin}, though no place is free: whatever is in the way, this work is done now. */
  insist(job: Job): void {
    if (this.joined(job) === null && !this.#stopping)
      this.#start(this.#take(job), this.#turnOf(job), () => {})
  }

  /** Asks for one more turn of a job. @returns when it is over; null: the job is not in hand here. */
  joined(job: Job): Promise<void> | null {
    const inHand = this.#inHand.get(keyOf(job))
    if (inHand === undefined || this.#stopping) return null
    inHand.next = this.#turnOf(job, inHand.next)
    return inHand.next.over.promise
  }

  keys(): Iterable<string> {
    return this.#inHand.keys()
  }

  /** Begins nothing more. @returns when what has begun has ended; what pauses is left to the sweep. */
  async stop(): Promise<void> {
    this.#stopping = true
    for (const inHand of this.#inHand.values()) if (inHand.pause !== null) this.#letGo(inHand)
    await Promise.all([...this.#inHand.values()].map(({ work }) => work))
  }

  #turnOf(job: Job, same: Turn | null = null): Turn {
    const { since = performance.now(), over = Promise.withResolvers<void>() } = same ?? {}
    return { since, over, run: AsyncResource.bind(() => this.#ports.run(job)) }
  }

  #take(job: Job): InHand {
    const inHand: InHand = { job, next: null, pause: null, work: Promise.resolve() }
    this.#inHand.set(keyOf(job), inHand)
    return inHand
  }

  #letGo(inHand: InHand): void {
    if (inHand.pause !== null) clearTimeout(inHand.pause)
    inHand.next?.over.resolve()
    this.#inHand.delete(keyOf(inHand.job))
  }

  #start(inHand: InHand, turn: Turn, leave: Leave): void {
    inHand.work = this.#work(inHand, turn, leave)
  }

  /**
   * Turn after turn, until it is to pause or nobody asks any more. It is let go in one step with the last look: whoever
   * asks afterwards begins it anew.
   */
  async #work(inHand: InHand, first: Turn, leave: Leave): Promise<void> {
    // Whoever asks does not wait for the first step, either.
    await null
    let outcome: Outcome = 'done'
    for (let turn: Turn | null = first; turn !== null && outcome === 'done'; ) {
      inHand.next = null
      const began = performance.now()
      outcome = await turn.run()
      const waited = began - turn.since
      this.#ports.onWorked?.(queueOf(inHand.job), waited / 1000, (performance.now() - began) / 1000)
      turn.over.resolve()
      turn = this.#stopping ? null : inHand.next
    }
    leave()
    if (outcome === 'done' || this.#stopping) this.#letGo(inHand)
    else this.#pause(inHand, this.#turnOf(inHand.job), outcome.againMs)
  }

  /** @param turn is done after it, with all that was asked for meanwhile */
  #pause(inHand: InHand, turn: Turn, ms: number): void {
    inHand.next ??= turn
    inHand.pause = setTimeout(() => {
      inHand.pause = null
      const next = inHand.next ?? turn
      inHand.next = null
      const leave = this.#ports.places.tryTake(queueOf(inHand.job))
      if (leave !== null) return this.#start(inHand, next, leave)
      next.over.resolve()
      this.#letGo(inHand)
      this.#ports.queue(inHand.job)
    }, ms)
  }
}
