/** What is done again and again, whatever the queue says. */
export interface RoundsPorts {
  readonly everyMs: number
  /** True while this node may sign and answer. */
  ready(): boolean
  /** Tries to become ready; false: try again with the next round. */
  recover(): Promise<boolean>
  /** Sees to it that what is due is looked up and woken, by this process or another. */
  sweep(): Promise<void>
  onTrouble(error: unknown): void
}

/** Rounds follow each other, never overlap, and none of them ends the process. */
export class Rounds {
  readonly #ports: RoundsPorts
  #timer: NodeJS.Timeout | null = null
  #turning: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(ports: RoundsPorts) {
    this.#ports = ports
  }

  /** The first round begins at once; it is not waited for. */
  start(): void {
    this.#turning = this.#turn()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#turning
  }

  async #turn(): Promise<void> {
    try {
      if (!this.#ports.ready()) await this.#ports.recover()
      // Also while it recovers: what is stored is applied.
      await this.#ports.sweep()
    } catch (error) {
      this.#ports.onTrouble(error)
    }
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#turning = this.#turn()
    }, this.#ports.everyMs)
  }
}
