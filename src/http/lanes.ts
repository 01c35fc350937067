/**
 * Who is served when many ask at once. A request takes a place; the node has so many for ordinary work, and no member
 * more than a share of them. Who finds none waits in a queue of its own member, and queues take turns, so a member
 * that asks a thousand things at once waits for itself. Withdrawals have places of their own: they are served and
 * taken in whatever else is going on.
 *
 * These bounds are those of one process: they protect its memory and its database connections. Several `api`
 * processes multiply them, as they multiply what can be served.
 */
import { HttpError } from './fault.ts'

export type Lane = 'withdrawals' | 'ordinary'

export interface LaneLimits {
  /** Requests that are served at once, withdrawals aside: fewer than the database has connections. */
  readonly places: number
  /** Of these, for one member. */
  readonly placesPerMember: number
  /** Requests of one member that may wait; one more is refused. */
  readonly waitingPerMember: number
  /** Places that only withdrawals take. */
  readonly withdrawalPlaces: number
}

/** Gives the place back; calling it twice does nothing. */
export type Leave = () => void

interface MemberQueue {
  serving: number
  readonly waiting: (() => void)[]
}

export class Lanes {
  readonly #limits: LaneLimits
  /** Members with something served or waiting, in the order in which they take turns. */
  readonly #members = new Map<string, MemberQueue>()
  #serving = 0
  readonly #withdrawals: MemberQueue = { serving: 0, waiting: [] }

  constructor(limits: LaneLimits) {
    this.#limits = limits
  }

  /** @throws {HttpError} TOO_MANY_REQUESTS when the member's queue is full */
  enter(member: string, lane: Lane): Leave | Promise<Leave> {
    if (lane === 'withdrawals') return this.#enterWithdrawals()
    const queue = this.#queueOf(member)
    if (queue.waiting.length === 0 && this.#free(queue)) return this.#serve(member, queue)
    if (queue.waiting.length >= this.#limits.waitingPerMember) {
      throw tooMany('more requests at once than one member may have waiting', 1_000)
    }
    return new Promise(resolve => queue.waiting.push(() => resolve(this.#serve(member, queue))))
  }

  #enterWithdrawals(): Leave | Promise<Leave> {
    const lane = this.#withdrawals
    const serve = (): Leave => {
      lane.serving++
      return once(() => {
        lane.serving--
        lane.waiting.shift()?.()
      })
    }
    if (lane.serving < this.#limits.withdrawalPlaces) return serve()
    return new Promise(resolve => lane.waiting.push(() => resolve(serve())))
  }

  #queueOf(member: string): MemberQueue {
    const held = this.#members.get(member)
    if (held !== undefined) return held
    const made = { serving: 0, waiting: [] }
    this.#members.set(member, made)
    return made
  }

  #free({ serving }: MemberQueue): boolean {
    return this.#serving < this.#limits.places && serving < this.#limits.placesPerMember
  }

  #serve(member: string, queue: MemberQueue): Leave {
    queue.serving++
    this.#serving++
    return once(() => {
      queue.serving--
      this.#serving--
      if (queue.serving === 0 && queue.waiting.length === 0) this.#members.delete(member)
      this.#next()
    })
  }

  /** The first member in turn that waits and may; it then stands last. */
  #next(): void {
    for (const [member, queue] of this.#members) {
      if (queue.waiting.length === 0 || !this.#free(queue)) continue
      this.#members.delete(member)
      this.#members.set(member, queue)
      queue.waiting.shift()?.()
      return
    }
  }
}

function once(work: () => void): Leave {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}

/** @param retryAfterMs after which it may be tried again */
export function tooMany(why: string, retryAfterMs: number): HttpError {
  return new HttpError(`${why}; repeat it later`, { code: 'TOO_MANY_REQUESTS', retryAfterMs })
}
