import { setTimeout as pause } from 'node:timers/promises'
import { appendEntries } from '../../src/exchange/append.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { context, issueListings, storeOf } from '../sync/issue.ts'
import type { BenchRegion } from '../sync/pair.ts'

/** Withdrawals of one transaction: half of what collecting takes in at once. */
const BATCH = 1_000
/** How finely the moment is seen at which a province has stored a withdrawal, in milliseconds. */
const LOOK_MS = 20
const GROUND = { effect: 'stop-use', ground: 'NDRC-36/repair' } as const

/** Withdrawals of one province, and when each of four has stopped. */
export class Stops {
  /** The issuer first. */
  readonly #databases: readonly DatabaseHandle[]
  readonly #id: FeedId
  readonly #issuerUrl: string
  readonly #wakes: Wakes
  #issued = 0
  #withdrawn = 0

  private constructor(databases: readonly DatabaseHandle[], id: FeedId, issuerUrl: string, wakes: Wakes) {
    this.#databases = databases
    this.#id = id
    this.#issuerUrl = issuerUrl
    this.#wakes = wakes
  }

  static async open(region: BenchRegion, databases: readonly DatabaseHandle[], id: FeedId): Promise<Stops> {
    const url = region.provinces[0]?.databaseUrl ?? ''
    return new Stops(databases, id, url, await wakesOf(url))
  }

  /** Until all four answer by so many listings. */
  async untilHeld(count: number): Promise<void> {
    this.#issued = count
    await this.#wakes.wake([{ kind: 'sign', ...this.#id }])
    await Promise.all(
      this.#databases.map(async database => {
        while ((await sizes(database, this.#id)).applied < count) await pause(50)
      }),
    )
  }

  /** As many new ones as were withdrawn, held by all four. */
  async issueAgain(count: number): Promise<void> {
    await issueListings(this.#issuerUrl, this.#id, this.#issued, count)
    await this.untilHeld(this.#issued + count)
  }

  /**
   * Withdraws so many at once.
   * @returns of each, milliseconds until the slowest of the four had stored it
   */
  async withdraw(count: number): Promise<number[]> {
    const refs = await this.#listed(count)
    const first = this.#withdrawn
    this.#withdrawn += count
    const began = performance.now()
    const seen = this.#databases.map(database => this.#watch(database, first + count))
    await this.#append(refs)
    const moments = await Promise.all(seen)
    return Array.from({ length: count }, (_, i) => {
      const stored = moments.map(one => one.find(({ size }) => size > first + i)?.at ?? Number.NaN)
      return Math.max(...stored) - began
    })
  }

  /** Of what was withdrawn, how many listings any of the four shows all the same. */
  async stillShown(): Promise<number> {
    const shown = await Promise.all(
      this.#databases.map(async ({ pool }) => {
        const { rows } = await pool.query<{ count: string }>(
          'select count(*) from shown_record r join tombstone t using (division, ref)',
        )
        return Number(rows[0]?.count)
      }),
    )
    return shown.reduce((sum, one) => sum + one, 0)
  }

  close(): Promise<void> {
    return this.#wakes.close()
  }

  async #listed(count: number): Promise<Buffer[]> {
    const [issuer] = this.#databases
    const { rows } = await (issuer as DatabaseHandle).pool.query<{ ref: Buffer }>(
      `select r.ref from held_record r where r.division = $1 and r.topic = 'lists.environment'
        and not exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref)
        order by r.ref limit $2`,
      [this.#id.feed.slice(0, 6), count],
    )
    if (rows.length < count) throw new Error(`only ${rows.length} listings are left to withdraw`)
    return rows.map(({ ref }) => ref)
  }

  async #append(refs: readonly Buffer[]): Promise<void> {
    const [issuer] = this.#databases
    const division = this.#id.feed.slice(0, 6)
    const withdrawals = { feed: `${division}/withdrawals`, generation: 1 }
    const store = storeOf(issuer as DatabaseHandle, division)
    for (let done = 0; done < refs.length; done += BATCH) {
      const drafts = refs
        .slice(done, done + BATCH)
        .map((ref): Draft => ({ kind: 'tombstone', ref, tombstone: { ...this.#id, ...GROUND } }))
      await store.transaction(tx => appendEntries(context(), tx, withdrawals, drafts))
      await this.#wakes.wake([{ kind: 'sign', ...withdrawals }])
    }
  }

  /** When a province was first seen to have stored so many withdrawals, until it has all. */
  async #watch(
    database: DatabaseHandle,
    until: number,
  ): Promise<readonly { readonly at: number; readonly size: number }[]> {
    const withdrawals = { ...this.#id, feed: `${this.#id.feed.slice(0, 6)}/withdrawals` }
    const moments: { at: number; size: number }[] = []
    for (let last = -1; last < until; ) {
      const { size } = await sizes(database, withdrawals)
      if (size > last) moments.push({ at: performance.now(), size })
      last = size
      if (last < until) await pause(LOOK_MS)
    }
    return moments
  }
}

/** Wakes the node whose database that is, as its own processes do. */
function wakesOf(url: string): Promise<Wakes> {
  return Wakes.open({
    ...{ store: { kind: 'postgres', url }, works: false },
    run: async () => 'done',
    onTrouble: (code, error) => console.error(code, error),
  })
}

async function sizes({ pool }: DatabaseHandle, { feed, generation }: FeedId) {
  const { rows } = await pool.query<{ size: number; applied: number }>({
    name: 'sizes of a feed',
    text: 'select size, applied from feed where name = $1 and generation = $2',
    values: [feed, generation],
  })
  return rows[0] ?? { size: 0, applied: 0 }
}
