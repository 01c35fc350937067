/** One run of the simulation: trouble, its end, and whether the provinces come together. */
import { Operators } from './operators.ts'
import { type Options, Region } from './region.ts'
import { TROUBLE_MS, Troubles } from './troubles.ts'
import { differences } from './verdict.ts'

/** How long the region has to come together, in virtual milliseconds. */
const PATIENCE_MS = 12 * 60_000
const MAX_STEPS = 400_000

/** What happened in a run, for people and to see that the faults do happen. */
export interface Report {
  readonly seed: number
  readonly steps: number
  readonly crashes: number
  readonly restores: number
  readonly lostMarks: number
  readonly forged: number
  readonly generations: number
  readonly givenUp: number
  readonly entries: number
}

/**
 * Four provinces through one run of troubles, and whether they come together afterwards.
 * @throws {Error} what was violated, or how the provinces still differ: the seed replays it step by step.
 */
export async function simulate(seed: number, options: Options = {}): Promise<Report> {
  const region = new Region(seed, options)
  const troubles = new Troubles(region)
  troubles.prepare()
  const { scheduler } = region
  const end = scheduler.now + TROUBLE_MS
  await scheduler.run(() => scheduler.now >= end, MAX_STEPS)
  troubles.heal()
  const operators = new Operators(region)
  await comeTogether(region, operators)
  // And the region still works: what was ended goes on in its next generation.
  for (const province of region.provinces) for (let i = 0; i < 2; i++) province.source.change(region.random)
  await comeTogether(region, operators)
  return reportOf(region, troubles, operators)
}

async function comeTogether({ scheduler, provinces }: Region, operators: Operators): Promise<void> {
  const until = scheduler.now + PATIENCE_MS
  for (;;) {
    const { steps } = scheduler
    await scheduler.run(() => false, 300)
    if (scheduler.steps === steps) throw new Error('nothing is left to happen')
    const left = await differences(provinces)
    if (left.length === 0) return
    if (scheduler.now > until || scheduler.steps > MAX_STEPS)
      throw new Error(`the provinces do not come together: ${left.join('; ')}`)
    operators.operate()
  }
}

function reportOf(
  { seed, scheduler, provinces, ended }: Region,
  troubles: Troubles,
  operators: Operators,
): Report {
  const { steps, crashes } = scheduler
  const { restores, lostMarks, forged } = troubles
  const logs = provinces.flatMap(({ disk }) => [...disk.logs.values()])
  const entries = logs.reduce((sum, log) => sum + log.tree.size, 0)
  const { givenUp } = operators
  return { seed, steps, crashes, restores, lostMarks, forged, generations: ended, givenUp, entries }
}
