/** What is watched of the high-water file, and what follows when it is gone. */
export interface MarksWatchPorts {
  /** Whether the file is not there. */
  lost(): Promise<boolean>
  /** True while this node may sign and answer. */
  ready(): boolean
  /** From now on no process of the node may. */
  withdraw(): Promise<void>
  onLost(): void
}

/**
 * A node whose high-water file is gone does not know what it signed: it neither signs nor answers until the members were
 * asked. Lost is lost until it is ready again, even when the file is there once more: what it said in between is unknown.
 */
export class MarksWatch {
  readonly #ports: MarksWatchPorts
  #lost: boolean

  /** @param existed whether the file was there when the process started */
  constructor(ports: MarksWatchPorts, existed: boolean) {
    this.#ports = ports
    this.#lost = !existed
  }

  /** Whether what was signed must be learnt from the members. */
  get marksLost(): boolean {
    return this.#lost
  }

  /** Looks before each attempt to become ready; `recover` tells whether it is. */
  async recovered(recover: () => Promise<boolean>): Promise<boolean> {
    this.#lost ||= await this.#ports.lost()
    const ready = await recover()
    if (ready) this.#lost = false
    return ready
  }

  /** Looks in each round, also while the node is ready. */
  async look(): Promise<void> {
    if (!this.#ports.ready() || !(await this.#ports.lost())) return
    this.#lost = true
    this.#ports.onLost()
    await this.#ports.withdraw()
  }
}
