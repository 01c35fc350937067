/**
 * Looks at what is parked, or withdrawn beside what counts, whenever what decides about it has changed while the node runs: the membership, which says
 * what a feed is for, or the day, by which tables of the standard come into force. At its start a node looks anyway.
 */
export class LookAgain {
  readonly #world: () => string
  readonly #look: () => Promise<unknown>
  #lookedIn: string | null = null

  /** @param world a text that changes with what decides @param look what to do then; `false`: it must wait, and is tried in the next round */
  constructor(world: () => string, look: () => Promise<unknown>) {
    this.#world = world
    this.#look = look
  }

  /** Called by each round. What failed is tried again by the next. */
  async round(): Promise<void> {
    const world = this.#world()
    if (world === this.#lookedIn) return
    if ((await this.#look()) !== false) this.#lookedIn = world
  }
}
