import { setTimeout as pause } from 'node:timers/promises'
import { openLoop } from '../push/open-loop.ts'
import type { BenchRegion } from '../sync/pair.ts'

/** Seconds of flow before anything is measured. */
const RUN_UP_MS = 500
/** Of which the arrivals are planned at a time. */
const SLICE_S = 0.5
/** Numbers of its listings, away from those of the list that is measured. */
const FIRST = 50_000_000

/** Ordinary events: new listings of each of the four provinces in turn, appended in their nodes as business transactions do. */
export class Flow {
  readonly #region: BenchRegion
  readonly #rate: number
  /** The last event of each province: a node takes in one after the other. */
  readonly #last = new Map<string, Promise<unknown>>()
  /** Events so far. */
  sent = 0

  /** @param rate events a second, of all provinces together */
  constructor(region: BenchRegion, rate: number) {
    this.#region = region
    this.#rate = rate
  }

  /** Lets events flow for as long as the work takes. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let over = false
    const flowing = this.#run(() => over)
    await pause(RUN_UP_MS)
    try {
      return await work()
    } finally {
      over = true
      await flowing
    }
  }

  async #run(isOver: () => boolean): Promise<void> {
    const events: Promise<void>[] = []
    while (!isOver()) {
      const count = Math.max(1, Math.round(this.#rate * SLICE_S))
      await openLoop(this.#rate, count, () => events.push(this.#event()))
    }
    await Promise.all(events)
  }

  async #event(): Promise<void> {
    const listing = FIRST + this.sent++
    const { provinces } = this.#region
    const { division = '' } = provinces[listing % provinces.length] ?? {}
    const append = () =>
      this.#region.append(division, { id: { feed: `${division}/lists.quality`, generation: 1 }, listing })
    const turn = (this.#last.get(division) ?? Promise.resolve()).then(append)
    this.#last.set(division, turn)
    await turn
  }
}
