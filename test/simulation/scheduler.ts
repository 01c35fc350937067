import type { Random } from './random.ts'

/** A process that can be killed: what it was about to do never happens, what it waits for never comes. */
export interface Process {
  readonly name: string
  alive: boolean
  /** Kills it; what it had committed stays. */
  crash(): void
}

interface Step {
  readonly at: number
  readonly owner: Process | null
  readonly label: string
  /** Whether the power may go right before or right after it. */
  readonly perilous: boolean
  readonly run: () => void
  /** Tells whoever waits; a process that died with the step is told nothing. */
  readonly tell: () => void
}

/**
 * One thing happens at a time, and which is next is drawn: every step of every process, every message on its
 * way and every timer waits here. Time is virtual: it moves on when nothing else can happen.
 */
export class Scheduler {
  readonly #random: Random
  readonly #pending: Step[] = []
  readonly trace: ((line: string) => void) | null
  now = Date.UTC(2026, 10, 23, 4)
  steps = 0
  /** Probability that a process dies at one of its perilous steps. */
  crashRate = 0
  crashes = 0
  /** Thrown by something that no fault explains: ends the run. */
  broken: Error | null = null

  constructor(random: Random, trace: ((line: string) => void) | null) {
    this.#random = random
    this.trace = trace
  }

  /** Runs `effect` some time later, as one step; a crash leaves it done or not, and the promise open for ever. */
  step<T>(owner: Process, label: string, effect: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let outcome: () => void = () => {}
      const run = (): void => {
        try {
          const result = effect()
          outcome = () => resolve(result)
        } catch (error) {
          outcome = () => reject(error)
        }
      }
      this.#pending.push({ at: this.now, owner, label, perilous: true, run, tell: () => outcome() })
    })
  }

  /** Runs `effect` once, after `delayMs` of virtual time. */
  later(owner: Process | null, label: string, delayMs: number, effect: () => void): void {
    this.#pending.push({ at: this.now + delayMs, owner, label, perilous: false, run: effect, tell: () => {} })
  }

  fail(error: unknown): void {
    this.broken ??= error instanceof Error ? error : new Error(String(error))
  }

  /** Until `done` says so, or until nothing is left to happen. */
  async run(done: () => boolean, maxSteps: number): Promise<boolean> {
    const last = this.steps + maxSteps
    while (this.steps < last) {
      if (this.broken) throw this.broken
      if (done()) return true
      if (!this.#one()) return done()
      // Everything that this step has made possible is done, down to what the processes wait for next.
      await new Promise(resolve => setImmediate(resolve))
    }
    return false
  }

  #one(): boolean {
    const step = this.#take()
    if (!step) return false
    this.steps++
    const { owner, label, perilous, run, tell } = step
    this.trace?.(`${this.steps} +${this.now - START}ms ${owner?.name ?? '·'} ${label}`)
    if (owner && perilous && this.#random.chance(this.crashRate)) {
      const persisted = this.#random.chance(0.5)
      this.trace?.(`${this.steps} ${owner.name} CRASH ${persisted ? 'after' : 'before'} ${label}`)
      this.crashes++
      if (persisted) run()
      owner.crash()
      return true
    }
    run()
    tell()
    return true
  }

  #take(): Step | undefined {
    const pending = this.#pending
    for (;;) {
      if (pending.length === 0) return undefined
      let ready = 0
      let first = Number.POSITIVE_INFINITY
      for (let i = 0; i < pending.length; i++) {
        const { owner, at } = pending[i] as Step
        if (owner && !owner.alive) {
          // What a dead process was about to do.
          pending[i] = pending.at(-1) as Step
          pending.pop()
          i--
          continue
        }
        if (at <= this.now) {
          // Those that can happen now are kept in front.
          const swapped = pending[ready] as Step
          pending[ready] = pending[i] as Step
          pending[i] = swapped
          ready++
        } else if (at < first) {
          first = at
        }
      }
      if (ready > 0) {
        const [step] = pending.splice(this.#random.int(0, ready - 1), 1)
        return step
      }
      if (pending.length === 0) return undefined
      this.now = first
    }
  }
}

const START = Date.UTC(2026, 10, 23, 4)
