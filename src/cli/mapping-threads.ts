/** The threads of `mapping run --jobs N`, started before the command has loaded what it needs itself. */
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/** Room for the rows of the moment in each thread, in megabytes; with less, half of the time goes to collecting. */
const YOUNG_MB = 24
/** More would be no gain on any machine that we know, and each takes memory. */
export const MOST_JOBS = 64

/**
 * A collection of the young takes half a millisecond; where each thread has a processor's work to do, helpers that share
 * it are waited for longer than that. And of what a piece needs nothing lives longer than the piece: V8 is not to put it
 * among the old ones, because what is dead there keeps what it refers to until all is marked.
 */
const FLAGS = ['--no-parallel-scavenge', '--no-allocation-site-pretenuring']

export interface StartedThread {
  readonly worker: Worker
  /** What ended it before its time; unsettled while it lives. */
  readonly failed: Promise<unknown>
}

/** Owned by this module: threads that were started and that nobody has taken yet. */
const waiting: StartedThread[] = []

/**
 * How many threads a command line asks for besides the command's own: a look ahead. What is wrong with the line is told
 * by the command, which then takes none.
 */
export function threadsIn(args: readonly string[]): number {
  const at = args.findIndex(word => word === '--jobs' || word.startsWith('--jobs='))
  const jobs = Number(args[at]?.slice('--jobs='.length) || args[at + 1])
  return args[0] === 'run' && at > 0 && Number.isInteger(jobs) && jobs <= MOST_JOBS
    ? Math.max(0, jobs - 1)
    : 0
}

export function startThreads(count: number): void {
  if (count > 0) for (const flag of FLAGS) setFlagsFromString(flag)
  for (let i = 0; i < count; i += 1) {
    const worker = new Worker(new URL('mapping-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    waiting.push({ worker, failed: once(worker, 'error').then(([error]) => error) })
  }
}

/** As many as are wanted, those first that wait already; whoever takes them ends them. */
export function takeThreads(count: number): StartedThread[] {
  startThreads(count - waiting.length)
  return waiting.splice(0, count)
}

/** Ends those that nobody has taken. */
export async function endThreads(): Promise<void> {
  await Promise.all(waiting.splice(0).map(({ worker }) => worker.terminate()))
}
