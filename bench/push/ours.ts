import { setTimeout as pause } from 'node:timers/promises'
import { appendEntries } from '../../src/exchange/append.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { context, draft, storeOf } from '../sync/issue.ts'
import type { BenchRegion } from '../sync/pair.ts'
import { type Offered, offerEvents } from './open-loop.ts'

const ID = { feed: '330000/lists.environment', generation: 1 }
const APPENDERS = 4
/** How often somebody looks whether all is there; the moments are noted by the databases. */
const LOOK_MS = 50

/** Events as entries of a feed, appended as a business transaction does, by four appenders. */
export class Ours {
  readonly #issuer: DatabaseHandle
  readonly #holders: readonly DatabaseHandle[]
  readonly #wakes: Wakes
  #offered = 0

  private constructor(issuer: DatabaseHandle, holders: readonly DatabaseHandle[], wakes: Wakes) {
    this.#issuer = issuer
    this.#holders = holders
    this.#wakes = wakes
  }

  static async open(region: BenchRegion): Promise<Ours> {
    const [issuer, ...others] = region.provinces
    const url = issuer?.databaseUrl ?? ''
    const wakes = await Wakes.open({
      ...{ store: { kind: 'postgres', url }, works: false },
      run: async () => 'done',
      onTrouble: (code, error) => console.error(code, error),
    })
    const holders = await Promise.all(others.map(({ databaseUrl }) => openDatabase(databaseUrl, 1)))
    for (const { pool } of holders) await pool.query(NOTING)
    return new Ours(await openDatabase(url, APPENDERS), holders, wakes)
  }

  async run(rate: number, count: number): Promise<Offered> {
    const store = storeOf(this.#issuer, ID.feed.slice(0, 6))
    const first = this.#offered
    this.#offered += count
    const places = new Map<number, number>()
    return offerEvents(
      { rate, count, hands: APPENDERS },
      async event => {
        const head = await store.transaction(tx => appendEntries(context(), tx, ID, [draft(first + event)]))
        places.set(event, head.tree.size)
        await this.#wakes.wake([{ kind: 'sign', ...ID }])
      },
      giveUpAt => this.#arrivals(places, giveUpAt),
    )
  }

  async close(): Promise<void> {
    await this.#wakes.close()
    await Promise.all([this.#issuer, ...this.#holders].map(one => one.close()))
  }

  /** When the slowest holder answered by each event. */
  async #arrivals(places: ReadonlyMap<number, number>, giveUpAt: number): Promise<Map<number, number>> {
    const size = 1 + Math.max(-1, ...places.values())
    const noted = await Promise.all(this.#holders.map(one => untilApplied(one, size, giveUpAt)))
    const at = (seq: number) =>
      Math.max(...noted.map(one => one.find(({ applied }) => applied > seq)?.at ?? Number.POSITIVE_INFINITY))
    return new Map([...places].map(([event, seq]) => [event, at(seq)]))
  }
}

/** A holder's database notes by itself when it came to answer by so many entries: nobody has to look all the time. */
const NOTING = `
  create table bench_applied (applied bigint not null, at timestamptz not null);
  create function bench_note() returns trigger language plpgsql as $$
    begin
      insert into public.bench_applied values (new.applied, clock_timestamp());
      return null;
    end $$;
  create trigger bench_note after update of applied on feed for each row
    when (new.name = '${ID.feed}' and new.applied > old.applied) execute function bench_note()`

/** @returns how far the holder was when, in the time of performance.now */
async function untilApplied({ pool }: DatabaseHandle, size: number, giveUpAt: number) {
  for (;;) {
    const { rows } = await pool.query<{ applied: number; ms: number }>(
      'select applied, extract(epoch from at)::float8 * 1000 as ms from bench_applied order by applied',
    )
    const moments = rows.map(({ applied, ms }) => ({ applied, at: ms - performance.timeOrigin }))
    if ((moments.at(-1)?.applied ?? 0) >= size || performance.now() > giveUpAt) return moments
    await pause(LOOK_MS)
  }
}
