/**
 * How long an event takes from its scheduled time until the slowest of three provinces answers by it: appended,
 * signed, pushed, verified, stored, applied. Floor: one POST over mutual TLS and two durable commits, at the same
 * rate. Arrivals are open-loop: an event that cannot begin in time waits, and its wait counts. The first rate is the
 * gate; of the others the bench says how much of them is reached, and what an event costs then: of a rate at which
 * hardly two meet, and of one that is too much. `bare` is the floor with all three holders, a POST and a commit each: what
 * remains of the way when there is no signature, no proof and no joint view.
 */
import { type Bench, median, type TableRow } from './bench.ts'
import { processorMs } from './processor-time.ts'
import { Floor } from './push/floor.ts'
import { type Offered, quantile } from './push/open-loop.ts'
import { Ours } from './push/ours.ts'
import { BenchRegion } from './sync/pair.ts'

/** The issuer first. */
const DIVISIONS = ['330000', '310000', '320000', '340000'] as const

interface Sizes {
  readonly seconds: number
  /** Of the gate; every other rate is offered once. */
  readonly rounds: number
  readonly rates: readonly [number, ...number[]]
}

const FULL: Sizes = { seconds: 5, rounds: 3, rates: [100, 5, 1_000] }
const QUICK: Sizes = { seconds: 1, rounds: 1, rates: [20] }

export const pushBench: Bench = async ({ quick, progress, rounds }) => {
  const base = quick ? QUICK : FULL
  const sizes = { ...base, rounds: rounds ?? base.rounds }
  const region = await BenchRegion.create(DIVISIONS)
  try {
    for (const { division } of region.provinces) await region.start(division)
    const [, ...holders] = region.provinces
    const ours = await Ours.open(region)
    const floor = await Floor.open(region, holders.slice(0, 1))
    const bare = await Floor.open(region, holders)
    try {
      return await measure({ ours, floor, bare, sizes, progress })
    } finally {
      for (const one of [ours, floor, bare]) await one.close()
    }
  } finally {
    await region.end()
  }
}

interface Parts {
  readonly ours: Ours
  readonly floor: Floor
  readonly bare: Floor
  readonly sizes: Sizes
  readonly progress: (text: string) => void
}

async function measure(parts: Parts): ReturnType<Bench> {
  const { sizes } = parts
  const [gate, ...others] = sizes.rates
  // The first round only warms up.
  await offer(parts, gate)
  const rounds: Round[] = []
  while (rounds.length < sizes.rounds) rounds.push(await offer(parts, gate))
  const table = [rowOf('floorMedian', 0.5, rounds), rowOf('floorP99', 0.99, rounds)]
  const figures = { seconds: sizes.seconds, rounds: sizes.rounds, ...figuresOf(gate, rounds) }
  for (const rate of others) Object.assign(figures, figuresOf(rate, [await offer(parts, rate)]))
  return { ratios: Object.fromEntries(table.map(({ what, ratio }) => [what, ratio])), figures, table }
}

/** One rate for some seconds. */
interface Round {
  readonly ours: Offered
  readonly floor: Offered
  readonly bare: Offered
  /** Processor time of the four nodes and their PostgreSQL for each event that arrived, in microseconds; NaN where it is not known. */
  readonly cpuMicros: number
}

async function offer({ ours, floor, bare, sizes, progress }: Parts, rate: number): Promise<Round> {
  const before = othersMs()
  const mine = await ours.run(rate, rate * sizes.seconds)
  const cpuMicros = (othersMs() - before) * (1e3 / Math.max(1, mine.times.length))
  const theirs = await floor.run(rate, rate * sizes.seconds)
  const three = await bare.run(rate, rate * sizes.seconds)
  progress(`${rate} events a second: ours ${said(mine)}, floor ${said(theirs)}, bare ${said(three)}`)
  return { ours: mine, floor: theirs, bare: three, cpuMicros }
}

/** Processor time of all that this process has started, in milliseconds. */
function othersMs(): number {
  const { user, system } = process.cpuUsage()
  return (processorMs() ?? Number.NaN) - (user + system) / 1000
}

function said({ perSecond, times, late }: Offered): string {
  return `${Math.round(perSecond)}/s, median ${quantile(times, 0.5).toFixed(1)} ms, ${late} late`
}

function figuresOf(rate: number, rounds: readonly Round[]) {
  const of = (value: (one: Round) => number) => Math.round(median(rounds.map(value)))
  return {
    [`reachedAt${rate}`]: of(({ ours }) => ours.perSecond),
    [`lateAt${rate}`]: of(({ ours }) => ours.late),
    [`medianMsAt${rate}`]: of(({ ours }) => quantile(ours.times, 0.5)),
    [`cpuMicrosPerEventAt${rate}`]: of(({ cpuMicros }) => cpuMicros),
    [`floorReachedAt${rate}`]: of(({ floor }) => floor.perSecond),
    [`floorMedianMsAt${rate}`]: of(({ floor }) => quantile(floor.times, 0.5)),
    [`bareMedianMsAt${rate}`]: of(({ bare }) => quantile(bare.times, 0.5)),
  }
}

/** Times: the floor's over ours. */
function rowOf(what: string, share: number, rounds: readonly Round[]): TableRow {
  const of = (who: 'ours' | 'floor') => rounds.map(one => quantile(one[who].times, share))
  const spread = (times: readonly number[]) =>
    Math.max(...times.map(one => Math.abs(one - median(times)))) / median(times)
  const [mine, theirs] = [of('ours'), of('floor')]
  return {
    what,
    ours: `${median(mine).toFixed(1)} ms`,
    floor: `${median(theirs).toFixed(1)} ms`,
    ratio: median(theirs) / median(mine),
    spread: [spread(mine), spread(theirs)],
  }
}
