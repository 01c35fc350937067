/**
 * `npm run simulate -- --seeds N`: the long run of the simulation; `--seed N --trace`: one seed, step by step.
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Given, runCommandLine } from '../../src/cli/command-line.ts'
import { wholeNumber } from '../../src/cli/usage.ts'
import { type Report, simulate } from './simulate.ts'

interface Share {
  readonly first: number
  readonly step: number
  readonly end: number
}

type Message = { readonly report: Report } | { readonly seed: number; readonly failure: string }

const LINE = {
  name: 'npm run simulate --',
  usage: `npm run simulate -- [--seeds 200] [--from 1] [--workers N]
    逐个种子模拟四省 · simulates four provinces, seed after seed; workers: as many as the machine has cores
npm run simulate -- --seed N [--trace]
    只此一个，逐步列出 · this one, each step shown`,
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
  words: [],
} as const

/** Seeds are below this. */
const MOST = 4_294_967_295

if (!isMainThread) await work(workerData as Share)
else if (import.meta.main) process.exitCode = await simulateCommand(process.argv.slice(2))

/** @param args the words after `npm run simulate --` */
export function simulateCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, run)
}

async function run({ values }: Given<typeof LINE.options>): Promise<0 | 1> {
  if (values.seed !== undefined) return one(wholeNumber('seed', values.seed, 0, MOST), values.trace)
  const [from, seeds] = [
    wholeNumber('from', values.from, 0, MOST),
    wholeNumber('seeds', values.seeds, 1, MOST),
  ]
  return many(from, seeds, wholeNumber('workers', values.workers, 1, 1_024))
}

async function one(seed: number, trace: boolean): Promise<0 | 1> {
  try {
    const report = await simulate(seed, trace ? { trace: line => console.log(line) } : {})
    console.log(JSON.stringify(report))
    console.log('1 of 1 seeds passed')
    return 0
  } catch (error) {
    console.error(error)
    console.log(`0 of 1 seeds passed; again: npm run simulate -- --seed ${seed} --trace`)
    return 1
  }
}

async function many(from: number, seeds: number, workers: number): Promise<0 | 1> {
  let passed = 0
  const failed: number[] = []
  const totals = {
    steps: 0,
    crashes: 0,
    restores: 0,
    lostMarks: 0,
    forged: 0,
    generations: 0,
    givenUp: 0,
    entries: 0,
  }
  const take = (message: Message): void => {
    if ('failure' in message) {
      failed.push(message.seed)
      console.log(`seed ${message.seed} failed: ${message.failure}`)
    } else {
      passed++
      for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += message.report[key]
    }
    const done = passed + failed.length
    if (done % 100 === 0 && done < seeds) console.log(`${done} of ${seeds} seeds, ${failed.length} failed`)
  }
  const share = (i: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const data: Share = { first: from + i, step: workers, end: from + seeds }
      const worker = new Worker(new URL(import.meta.url), { workerData: data })
      worker
        .on('message', take)
        .on('error', reject)
        .on('exit', () => resolve())
    })
  await Promise.all(Array.from({ length: Math.min(workers, seeds) }, (_, i) => share(i)))
  console.log(
    `${totals.steps} steps, ${totals.crashes} crashes, ${totals.restores} databases restored, ${totals.lostMarks} high-water files lost, ` +
      `${totals.forged} second histories, ${totals.generations} generations ended, ${totals.givenUp} statements that withdrawals are lost, ${totals.entries} entries held`,
  )
  for (const seed of failed.sort((a, b) => a - b).slice(0, 10))
    console.log(`again: npm run simulate -- --seed ${seed} --trace`)
  console.log(`${passed} of ${seeds} seeds passed`)
  return failed.length > 0 ? 1 : 0
}

async function work({ first, step, end }: Share): Promise<void> {
  for (let seed = first; seed < end; seed += step) {
    const message: Message = await simulate(seed).then(
      report => ({ report }),
      error => ({ seed, failure: String(error instanceof Error ? error.message : error) }),
    )
    parentPort?.postMessage(message)
  }
}
