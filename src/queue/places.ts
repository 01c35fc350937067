import type { QueueName } from './jobs.ts'

/** Gives a place back. */
export type Leave = () => void

/**
 * How many jobs of each queue one process works on at a time, however they reach it. Who has to wait is served in the
 * order of asking.
 */
export class Places {
  readonly #most: (queue: QueueName) => number
  readonly #taken = new Map<QueueName, number>()
  readonly #waiting = new Map<QueueName, ((leave: Leave) => void)[]>()

  constructor(most: (queue: QueueName) => number) {
    this.#most = most
  }

  isFull(queue: QueueName): boolean {
    return (this.#taken.get(queue) ?? 0) >= this.#most(queue)
  }

  /** @returns null: all are taken */
  tryTake(queue: QueueName): Leave | null {
    if (this.isFull(queue)) return null
    this.#taken.set(queue, (this.#taken.get(queue) ?? 0) + 1)
    return this.#leave(queue)
  }

  take(queue: QueueName): Promise<Leave> {
    const leave = this.tryTake(queue)
    if (leave !== null) return Promise.resolve(leave)
    const { promise, resolve } = Promise.withResolvers<Leave>()
    const line = this.#waiting.get(queue) ?? []
    this.#waiting.set(queue, line)
    line.push(resolve)
    return promise
  }

  /** The place goes to whoever waits longest; nobody who comes later gets in between. */
  #leave(queue: QueueName): Leave {
    let here = true
    return () => {
      if (!here) return
      here = false
      const next = this.#waiting.get(queue)?.shift()
      if (next !== undefined) next(this.#leave(queue))
      else this.#taken.set(queue, (this.#taken.get(queue) ?? 0) - 1)
    }
  }
}
