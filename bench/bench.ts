/** What every bench shares: alternating rounds, medians, and the shape of a result. */
import { availableParallelism, cpus, totalmem } from 'node:os'

export interface BenchOptions {
  /** A smoke test: small sizes, two rounds. Its ratios mean nothing. */
  readonly quick: boolean
  /** Other sizes than the full one, where a bench knows them. */
  readonly entries?: number
  readonly rounds?: number
  /** Told between measurements; goes to standard error. */
  progress(text: string): void
}

export interface BenchOutcome {
  /** Ours against the floor that the key names; higher is better for us. */
  readonly ratios: Readonly<Record<string, number>>
  readonly figures: Readonly<Record<string, number | string>>
  /** One line for each measurement. */
  readonly table: readonly TableRow[]
}

export interface TableRow {
  readonly what: string
  readonly ours: string
  readonly floor: string
  readonly ratio: number
  /** Largest distance from the median among the rounds, as a share of it: ours, floor. */
  readonly spread: readonly [number, number]
}

export type Bench = (options: BenchOptions) => Promise<BenchOutcome>

/** Seconds of one round. */
type Round = () => number | Promise<number>

export interface Compared {
  /** Medians in seconds. */
  readonly ours: number
  readonly floor: number
  readonly spread: readonly [number, number]
}

/**
 * Runs ours and the floor in turn, so that a slow minute of the machine meets both; each goes first in every second
 * round, so that neither always finds what the other has just warmed.
 */
export async function compare(rounds: number, ours: Round, floor: Round): Promise<Compared> {
  const times: [number[], number[]] = [[], []]
  // The first round of each only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const took = [0, 0]
    for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) took[side] = await (side === 0 ? ours : floor)()
    if (round === 0) continue
    times[0].push(took[0] ?? 0)
    times[1].push(took[1] ?? 0)
  }
  const [a, b] = times
  return { ours: median(a), floor: median(b), spread: [spreadOf(a), spreadOf(b)] }
}

/** Seconds that the work takes. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds of processor time, of all threads of this process: what others do on the machine hardly counts. */
export async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function spreadOf(numbers: readonly number[]): number {
  const middle = median(numbers)
  return middle === 0 ? 0 : Math.max(...numbers.map(one => Math.abs(one - middle))) / middle
}

/** A line of the table: rates of both sides in items per second. */
export function rateRow(
  what: string,
  items: number,
  floorItems: number,
  { ours, floor, spread }: Compared,
): TableRow {
  const [mine, theirs] = [items / ours, floorItems / floor]
  return { what, ours: `${rounded(mine)}/s`, floor: `${rounded(theirs)}/s`, ratio: mine / theirs, spread }
}

export function rounded(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

export function machine(): Record<string, number | string> {
  const [cpu] = cpus()
  return {
    node: process.version,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
  }
}
