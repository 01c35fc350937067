/**
 * `npm run simulate -- --seeds N`: the long run of the simulation; `--seed N --trace`: one seed, step by step.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Report, simulate } from './simulate.ts'

interface Share {
  readonly first: number
  readonly step: number
  readonly end: number
}

type Message = { readonly report: Report } | { readonly seed: number; readonly failure: string }

if (isMainThread) await main()
else await work(workerData as Share)

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      trace: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  })
  if (values.seed !== undefined) return one(Number(values.seed), values.trace)
  await many(Number(values.from), Number(values.seeds), Number(values.workers))
}

async function one(seed: number, trace: boolean): Promise<void> {
  try {
    const report = await simulate(seed, trace ? { trace: line => console.log(line) } : {})
    console.log(JSON.stringify(report))
    console.log('1 of 1 seeds passed')
  } catch (error) {
    console.error(error)
    console.log(`0 of 1 seeds passed; again: npm run simulate -- --seed ${seed} --trace`)
    process.exitCode = 1
  }
}

async function many(from: number, seeds: number, workers: number): Promise<void> {
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
  if (failed.length > 0) process.exitCode = 1
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
