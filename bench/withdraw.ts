/**
 * How long 10,000 withdrawals out of 100,000 listings take until the last of four provinces has stopped, while 100
 * ordinary events a second flow between them. Each withdrawal is timed from the moment at which all of them are decided
 * until the slowest province has stored it: from then on it shows and serves none of it. Floor: the same without the flow.
 */
import { type DatabaseHandle, openDatabase } from '../src/store/database.ts'
import { type Bench, compare, median, rounded, type TableRow } from './bench.ts'
import { quantile } from './push/open-loop.ts'
import { issueListings } from './sync/issue.ts'
import { BenchRegion } from './sync/pair.ts'
import { Flow } from './withdraw/flow.ts'
import { Stops } from './withdraw/stops.ts'

const ISSUER = '330000'
const HOLDERS = ['310000', '320000', '340000'] as const
const ID = { feed: `${ISSUER}/lists.environment`, generation: 1 }

interface Sizes {
  readonly entries: number
  readonly withdrawn: number
  readonly rounds: number
  /** Ordinary events a second, of all four provinces together. */
  readonly rate: number
}

const FULL: Sizes = { entries: 100_000, withdrawn: 10_000, rounds: 5, rate: 100 }
const QUICK: Sizes = { entries: 1_000, withdrawn: 100, rounds: 1, rate: 20 }

export const withdrawBench: Bench = async ({ quick, progress, entries, rounds }) => {
  const base = quick ? QUICK : FULL
  const all = entries ?? base.entries
  const sizes = {
    ...base,
    ...{ entries: all, withdrawn: Math.min(base.withdrawn, Math.ceil(all / 10)) },
    rounds: rounds ?? base.rounds,
  }
  const region = await BenchRegion.create([ISSUER, ...HOLDERS])
  const databases: DatabaseHandle[] = []
  try {
    progress(`issuing ${sizes.entries} entries`)
    await issueListings(region.provinces[0]?.databaseUrl ?? '', ID, 0, sizes.entries)
    for (const { division } of region.provinces) await region.start(division)
    const opened = region.provinces.map(({ databaseUrl }) => openDatabase(databaseUrl, 4))
    databases.push(...(await Promise.all(opened)))
    const stops = await Stops.open(region, databases, ID)
    const flow = new Flow(region, sizes.rate)
    try {
      progress('until all four hold them')
      await stops.untilHeld(sizes.entries)
      return await measure(stops, flow, sizes, progress)
    } finally {
      await stops.close()
    }
  } finally {
    await Promise.all(databases.map(one => one.close()))
    await region.end()
  }
}

async function measure(stops: Stops, flow: Flow, sizes: Sizes, progress: (text: string) => void) {
  const [loaded, idle]: [number[][], number[][]] = [[], []]
  const once = async (into: number[][], what: string): Promise<number> => {
    const times = await stops.withdraw(sizes.withdrawn)
    into.push(times)
    progress(`${what}: the last of ${times.length} after ${Math.round(Math.max(...times))} ms`)
    // So that the list is as long for the next.
    await stops.issueAgain(sizes.withdrawn)
    return Math.max(...times) / 1000
  }
  const compared = await compare(
    sizes.rounds,
    () => flow.during(() => once(loaded, `while ${sizes.rate} events a second flow`)),
    () => once(idle, 'without them'),
  )
  const [ours, floor] = [loaded, idle].map(rounds => rounds.slice(-sizes.rounds)) as [number[][], number[][]]
  const of = (rounds: readonly number[][], share: number) =>
    Math.round(median(rounds.map(one => quantile(one, share))))
  const ratio = compared.floor / compared.ours
  const row: TableRow = {
    what: 'idle',
    ours: `${rounded(compared.ours * 1000)} ms`,
    floor: `${rounded(compared.floor * 1000)} ms`,
    ratio,
    spread: compared.spread,
  }
  return {
    ratios: { idle: ratio },
    figures: {
      ...{ entries: sizes.entries, withdrawn: sizes.withdrawn, rounds: sizes.rounds },
      ...{ eventsPerSecond: sizes.rate, eventsDuring: flow.sent, provinces: 4 },
      ...{ medianMs: of(ours, 0.5), p99Ms: of(ours, 0.99), lastMs: Math.round(compared.ours * 1000) },
      ...{
        idleMedianMs: of(floor, 0.5),
        idleP99Ms: of(floor, 0.99),
        idleLastMs: Math.round(compared.floor * 1000),
      },
      stillShown: await stops.stillShown(),
    },
    table: [row],
  }
}
