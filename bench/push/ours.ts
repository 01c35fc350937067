import { setTimeout as pause } from 'node:timers/promises'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import type { BenchRegion } from '../sync/pair.ts'
import { type Offered, offerEvents } from './open-loop.ts'

const ISSUER = '330000'
const ID = { feed: `${ISSUER}/lists.environment`, generation: 1 }
const APPENDERS = 4
/** How often somebody looks whether all is there; the moments are noted by the databases. */
const LOOK_MS = 50

/** Events as entries of a feed, appended in the issuer's node as a business transaction does, by four appenders. */
export class Ours {
  readonly #region: BenchRegion
  readonly #holders: readonly DatabaseHandle[]
  #offered = 0

  private constructor(region: BenchRegion, holders: readonly DatabaseHandle[]) {
    this.#region = region
    this.#holders = holders
  }

  static async open(region: BenchRegion): Promise<Ours> {
    const [, ...others] = region.provinces
    const holders = await Promise.all(others.map(({ databaseUrl }) => openDatabase(databaseUrl, 1)))
    for (const { pool } of holders) await pool.query(NOTING)
    return new Ours(region, holders)
  }

  async run(rate: number, count: number): Promise<Offered> {
    const first = this.#offered
    this.#offered += count
    const places = new Map<number, number>()
    return offerEvents(
      { rate, count, hands: APPENDERS },
      async event => {
        places.set(event, await this.#region.append(ISSUER, { id: ID, listing: first + event }))
      },
      giveUpAt => this.#arrivals(places, giveUpAt),
    )
  }

  async close(): Promise<void> {
    await Promise.all(this.#holders.map(one => one.close()))
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
