import type { Process } from './scheduler.ts'

interface Waiter {
  readonly owner: Process
  readonly shared: boolean
  readonly grant: () => void
}

interface Lock {
  readonly holders: { readonly owner: Process; readonly shared: boolean }[]
  readonly waiters: Waiter[]
}

/** Locks of one database, among the processes that use it. Those of a dead process are gone with its session. */
export class Locks {
  readonly #locks = new Map<string, Lock>()

  /** @returns how to let go. */
  acquire(owner: Process, name: string, shared = false): Promise<() => void> {
    const lock = this.#locks.get(name) ?? { holders: [], waiters: [] }
    this.#locks.set(name, lock)
    return new Promise(resolve => {
      const grant = (): void => {
        const held = { owner, shared }
        lock.holders.push(held)
        resolve(() => {
          const at = lock.holders.indexOf(held)
          if (at >= 0) lock.holders.splice(at, 1)
          next(lock)
        })
      }
      lock.waiters.push({ owner, shared, grant })
      next(lock)
    })
  }

  /** @returns null: it is held, or somebody waits for it. */
  tryAcquire(owner: Process, name: string): Promise<() => void> | null {
    const { holders = [], waiters = [] } = this.#locks.get(name) ?? {}
    return holders.length + waiters.length > 0 ? null : this.acquire(owner, name)
  }

  release(owner: Process): void {
    for (const lock of this.#locks.values()) {
      keep(lock.holders, held => held.owner !== owner)
      keep(lock.waiters, waiter => waiter.owner !== owner)
      next(lock)
    }
  }
}

function next(lock: Lock): void {
  for (let first = lock.waiters[0]; first; first = lock.waiters[0]) {
    const own = lock.holders.every(({ shared }) => shared) && first.shared
    if (lock.holders.length > 0 && !own) return
    lock.waiters.shift()
    first.grant()
  }
}

function keep<T>(list: T[], wanted: (one: T) => boolean): void {
  const kept = list.filter(wanted)
  list.splice(0, list.length, ...kept)
}
