import { setTimeout as pause } from 'node:timers/promises'
import { appendEntries } from '../../src/exchange/append.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Wakes } from '../../src/queue/wakes.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import type { PgFeedStore } from '../../src/store/feed-store.ts'
import { openLoop } from '../push/open-loop.ts'
import { context, draft, storeOf } from '../sync/issue.ts'
import type { BenchRegion } from '../sync/pair.ts'
import { wakesOf } from './stops.ts'

interface Source {
  readonly store: PgFeedStore
  readonly wakes: Wakes
  readonly id: FeedId
}

/** Seconds of flow before anything is measured. */
const RUN_UP_MS = 500
/** Of which the arrivals are planned at a time. */
const SLICE_S = 0.5
/** Numbers of its listings, away from those of the list that is measured. */
const FIRST = 50_000_000

/** Ordinary events: new listings of each of the four provinces in turn, as their business transactions say them. */
export class Flow {
  readonly #sources: readonly Source[]
  readonly #rate: number
  /** Events so far. */
  sent = 0

  private constructor(sources: readonly Source[], rate: number) {
    this.#sources = sources
    this.#rate = rate
  }

  /** @param rate events a second, of all provinces together */
  static async open(region: BenchRegion, databases: readonly DatabaseHandle[], rate: number): Promise<Flow> {
    const sources = region.provinces.map(async ({ division, databaseUrl }, i) => ({
      store: storeOf(databases[i] as DatabaseHandle, division),
      wakes: await wakesOf(databaseUrl),
      id: { feed: `${division}/lists.quality`, generation: 1 },
    }))
    return new Flow(await Promise.all(sources), rate)
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

  async close(): Promise<void> {
    await Promise.all(this.#sources.map(({ wakes }) => wakes.close()))
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
    const number = this.sent++
    const { store, wakes, id } = this.#sources[number % this.#sources.length] as Source
    await store.transaction(tx => appendEntries(context(), tx, id, [draft(FIRST + number)]))
    await wakes.wake([{ kind: 'sign', ...id }])
  }
}
