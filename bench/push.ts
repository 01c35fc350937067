/**
 * How long an event takes from its scheduled time until the slowest of three provinces answers by it: appended,
 * signed, pushed, verified, stored, applied. Floor: one POST over mutual TLS and two durable commits, at the same
 * rate. Arrivals are open-loop: an event that cannot begin in time waits, and its wait counts.
 */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'undici'
import { appendEntries } from '../src/exchange/append.ts'
import { Wakes } from '../src/queue/wakes.ts'
import { type DatabaseHandle, openDatabase } from '../src/store/database.ts'
import { type Bench, median, type TableRow } from './bench.ts'
import type { FloorRequest } from './push/floor-server.ts'
import { openLoop, quantile } from './push/open-loop.ts'
import { context, draft, storeOf } from './sync/issue.ts'
import { BenchRegion } from './sync/pair.ts'

const ISSUER = '330000'
const HOLDERS = ['310000', '320000', '340000'] as const
const ID = { feed: `${ISSUER}/lists.environment`, generation: 1 }
/** How finely the moment is seen at which a province answers by an event, in milliseconds. */
const LOOK_MS = 2

interface Sizes {
  readonly seconds: number
  readonly rounds: number
  readonly rates: readonly number[]
}

const FULL: Sizes = { seconds: 5, rounds: 5, rates: [100, 1_000] }
const QUICK: Sizes = { seconds: 1, rounds: 1, rates: [20] }

export const pushBench: Bench = async ({ quick, progress }) => {
  const sizes = quick ? QUICK : FULL
  const region = await BenchRegion.create([ISSUER, ...HOLDERS])
  try {
    for (const { division } of region.provinces) await region.start(division)
    const ours = await Ours.open(region)
    const floor = await Floor.open(region)
    const table: TableRow[] = []
    const figures: Record<string, number | string> = { seconds: sizes.seconds, rounds: sizes.rounds }
    try {
      for (const rate of sizes.rates) {
        progress(`${rate} events a second`)
        const before = await Promise.all(region.provinces.map(({ division }) => region.figures(division)))
        const [mine, theirs]: [number[][], number[][]] = [[], []]
        for (let round = 0; round <= sizes.rounds; round++) {
          const count = rate * sizes.seconds
          const [a, b] = [await ours.run(rate, count), await floor.run(rate, count)]
          if (round === 0 && sizes.rounds > 1) continue
          mine.push(a)
          theirs.push(b)
        }
        const after = await Promise.all(region.provinces.map(({ division }) => region.figures(division)))
        const cpu = after.reduce((sum, one, i) => sum + one.cpuSeconds - (before[i]?.cpuSeconds ?? 0), 0)
        figures[`cpuMicrosPerEventAt${rate}`] = Math.round(
          (cpu * 1e6) / (rate * sizes.seconds * (sizes.rounds + Number(sizes.rounds > 1))),
        )
        for (const [name, share] of [
          ['floorMedian', 0.5],
          ['floorP99', 0.99],
        ] as const)
          table.push(rowOf(rate === sizes.rates[0] ? name : `${name}At${rate}`, share, mine, theirs))
      }
    } finally {
      await ours.close()
      await floor.close()
    }
    return { ratios: Object.fromEntries(table.map(({ what, ratio }) => [what, ratio])), figures, table }
  } finally {
    await region.end()
  }
}

/** Times: the floor's over ours. */
function rowOf(what: string, share: number, ours: readonly number[][], floor: readonly number[][]): TableRow {
  const of = (rounds: readonly number[][]) => median(rounds.map(times => quantile(times, share)))
  const spread = (rounds: readonly number[][]) => {
    const all = rounds.map(times => quantile(times, share))
    return Math.max(...all.map(one => Math.abs(one - of(rounds)))) / of(rounds)
  }
  const [mine, theirs] = [of(ours), of(floor)]
  return {
    what,
    ours: `${mine.toFixed(1)} ms`,
    floor: `${theirs.toFixed(1)} ms`,
    ratio: theirs / mine,
    spread: [spread(ours), spread(floor)],
  }
}

/** Events as entries of a feed, appended as a business transaction does, by four appenders. */
class Ours {
  readonly #issuer: DatabaseHandle
  readonly #holders: readonly DatabaseHandle[]
  readonly #wakes: Wakes
  #appended = 0

  private constructor(issuer: DatabaseHandle, holders: readonly DatabaseHandle[], wakes: Wakes) {
    this.#issuer = issuer
    this.#holders = holders
    this.#wakes = wakes
  }

  static async open(region: BenchRegion): Promise<Ours> {
    const [issuer, ...holders] = region.provinces
    const url = issuer?.databaseUrl ?? ''
    const wakes = await Wakes.open({
      ...{ store: { kind: 'postgres', url }, works: false },
      run: async () => 'done',
      onTrouble: (code, error) => console.error(code, error),
    })
    return new Ours(
      await openDatabase(url, 4),
      await Promise.all(holders.map(({ databaseUrl }) => openDatabase(databaseUrl, 1))),
      wakes,
    )
  }

  /** @returns milliseconds of each event. */
  async run(rate: number, count: number): Promise<number[]> {
    const store = storeOf(this.#issuer, ISSUER)
    const first = this.#appended
    this.#appended += count
    const places = new Map<number, number>()
    const seen = this.#watch(first + count)
    const appends: Promise<void>[] = []
    const due = await openLoop(rate, count, event => {
      const append = store
        .transaction(tx => appendEntries(context(), tx, ID, [draft(first + event)]))
        .then(head => {
          places.set(event, head.tree.size)
          return this.#wakes.wake([{ kind: 'sign', ...ID }])
        })
      appends.push(append)
    })
    await Promise.all(appends)
    const moments = await seen
    return due.map((at, event) => {
      const seq = places.get(event) ?? 0
      const arrived = moments.map(one => one.find(({ applied }) => applied > seq)?.at ?? Number.NaN)
      return Math.max(...arrived) - at
    })
  }

  async close(): Promise<void> {
    await this.#wakes.close()
    await Promise.all([this.#issuer, ...this.#holders].map(one => one.close()))
  }

  /** When each holder was first seen to answer by so many entries, until it does by all. */
  #watch(until: number): Promise<{ readonly at: number; readonly applied: number }[][]> {
    return Promise.all(
      this.#holders.map(async ({ pool }) => {
        const moments: { at: number; applied: number }[] = []
        for (let last = -1; last < until; ) {
          const { rows } = await pool.query<{ applied: number }>({
            name: 'applied',
            text: 'select applied from feed where name = $1 and generation = $2',
            values: [ID.feed, ID.generation],
          })
          const applied = rows[0]?.applied ?? 0
          if (applied > last) moments.push({ at: performance.now(), applied })
          last = applied
          if (last < until) await new Promise(resolve => setTimeout(resolve, LOOK_MS))
        }
        return moments
      }),
    )
  }
}

/** One durable commit here, one POST over mutual TLS, one durable commit there. */
class Floor {
  readonly #issuer: DatabaseHandle
  readonly #peer: Pool
  readonly #server: ReturnType<typeof fork>

  private constructor(issuer: DatabaseHandle, peer: Pool, server: ReturnType<typeof fork>) {
    this.#issuer = issuer
    this.#peer = peer
    this.#server = server
  }

  static async open(region: BenchRegion): Promise<Floor> {
    const [issuer, holder] = region.provinces
    if (issuer === undefined || holder === undefined) throw new TypeError('the floor needs two provinces')
    const table = 'create table floor_event (id bigint generated always as identity primary key, body bytea)'
    const database = await openDatabase(issuer.databaseUrl, 16)
    await database.pool.query(table)
    const there = await openDatabase(holder.databaseUrl, 1)
    await there.pool.query(table)
    await there.close()
    const server = fork(join(import.meta.dirname, 'push/floor-server.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { authority } = region
    const { certificate, privateKey } = holder.files
    server.send({
      certificate,
      privateKey,
      authority,
      databaseUrl: holder.databaseUrl,
    } satisfies FloorRequest)
    const port = await new Promise(resolve => server.once('message', resolve))
    const read = (file: string) => readFileSync(file, 'utf8')
    const connect = {
      cert: read(issuer.files.certificate),
      key: read(issuer.files.privateKey),
      ca: read(authority),
    }
    return new Floor(database, new Pool(`https://127.0.0.1:${port}`, { connect, connections: 16 }), server)
  }

  async run(rate: number, count: number): Promise<number[]> {
    const ended: number[] = []
    const work: Promise<void>[] = []
    const due = await openLoop(rate, count, event => {
      const one = this.#one(event).then(at => {
        ended[event] = at
      })
      work.push(one)
    })
    await Promise.all(work)
    return due.map((at, event) => (ended[event] ?? 0) - at)
  }

  async close(): Promise<void> {
    await this.#peer.close()
    this.#server.kill()
    await this.#issuer.close()
  }

  async #one(event: number): Promise<number> {
    const { kind, ...rest } = draft(event)
    const body = kind === 'record' && 'body' in rest ? rest.body : Buffer.alloc(0)
    await this.#issuer.pool.query('insert into floor_event (body) values ($1)', [body])
    const answer = await this.#peer.request({ method: 'POST', path: '/', body })
    await answer.body.dump()
    return performance.now()
  }
}
