/**
 * Jobs a second through our queues against BullMQ itself, on both backends: the same jobs with the same options, queued
 * in the same portions, no work in them; ours adds codec, gate and counting. Then one, two and four worker processes of
 * ours on one store.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { QueueStore } from '../src/queue/backend.ts'
import { type Job, keyOf } from '../src/queue/jobs.ts'
import { openBackend } from '../src/queue/open-backend.ts'
import { Wakes } from '../src/queue/wakes.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { freePort } from '../test/support/ports.ts'
import { type Bench, compare, median, type TableRow, timedAsync } from './bench.ts'
import type { WorkerOrder } from './queues/worker.ts'

interface Sizes {
  readonly jobs: number
  readonly rounds: number
}

const FULL: Sizes = { jobs: 4_000, rounds: 5 }
const QUICK: Sizes = { jobs: 200, rounds: 1 }
/** Jobs that are on their way to the queue at a time, and jobs of one worker. */
const PORTION = 50
const CONCURRENCY = 8

export const queuesBench: Bench = async ({ quick, progress, entries, rounds }) => {
  const base = quick ? QUICK : FULL
  const sizes = { jobs: entries ?? base.jobs, rounds: rounds ?? base.rounds }
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-bench-queues-'))
  // As root the server runs under another account, which must get through to its data.
  chmodSync(folder, 0o711)
  const table: TableRow[] = []
  const ratios: Record<string, number> = {}
  const figures: Record<string, number> = { jobs: sizes.jobs, concurrency: CONCURRENCY }
  const stores = await openStores(folder)
  try {
    for (const store of stores.all) {
      progress(`${store.kind}: bare BullMQ`)
      // On Redis a job takes a tenth of the time; rounds of a moment would tell of chance.
      const each = { ...sizes, jobs: store.kind === 'redis' ? sizes.jobs * 10 : sizes.jobs }
      const compared = await against(store, each)
      const perSecond = (seconds: number) => Math.round(each.jobs / seconds)
      const key = store.kind === 'postgres' ? 'bareBullmq' : 'bareBullmqRedis'
      ratios[key] = compared.floor / compared.ours
      table.push({
        what: `${key} (jobs/s)`,
        ours: String(perSecond(compared.ours)),
        floor: String(perSecond(compared.floor)),
        ratio: ratios[key],
        spread: compared.spread,
      })
      for (const workers of [1, 2, 4]) {
        progress(`${store.kind}: ${workers} workers`)
        figures[`${store.kind}Workers${workers}PerSecond`] = perSecond(
          await withWorkers(store, each, workers),
        )
      }
    }
    const one = figures['postgresWorkers1PerSecond'] ?? 1
    for (const workers of [2, 4])
      ratios[`workers${workers}`] = (figures[`postgresWorkers${workers}PerSecond`] ?? 0) / one
    return { ratios, figures, table }
  } finally {
    await stores.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function jobOf(seq: number): Job {
  return { kind: 'unpark', feed: '310000/lists.environment', generation: 1, seq }
}

async function against(store: QueueStore, { jobs, rounds }: Sizes) {
  let finished = (): void => {}
  let left = 0
  const countDown = (): void => {
    if (--left === 0) finished()
  }
  const wakes = await Wakes.open({
    ...{ store, works: true, concurrency: { pull: CONCURRENCY } },
    run: async () => {
      countDown()
      return 'done'
    },
    onTrouble: (code, error) => console.error(code, error),
  })
  const backend = await openBackend(store, true)
  const queue = await backend.queue('bare')
  const worker = await backend.worker('bare', CONCURRENCY, async () => {
    countDown()
    return 'done'
  })
  const working = worker.run()
  let next = 0
  const round = (add: (job: Job) => Promise<unknown>) => () =>
    timedAsync(async () => {
      left = jobs
      const all = new Promise<void>(resolve => {
        finished = resolve
      })
      await inPortions(jobs, () => add(jobOf(next++)))
      await all
    })
  const bare = (job: Job) =>
    queue.add(job.kind, job, {
      deduplication: { id: keyOf(job), keepLastIfActive: true },
      removeOnComplete: true,
      removeOnFail: true,
    })
  const compared = await compare(
    rounds,
    round(job => wakes.wake([job])),
    round(bare),
  )
  await Promise.all([worker.close(), working, queue.close()])
  await backend.close()
  await wakes.close()
  return compared
}

async function inPortions(count: number, add: () => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += PORTION)
    await Promise.all(Array.from({ length: Math.min(PORTION, count - from) }, add))
}

/** @returns seconds, the median, from the first job to the last that any worker has done */
async function withWorkers(store: QueueStore, { jobs, rounds }: Sizes, count: number): Promise<number> {
  let done = (): void => {}
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(store, () => done())))
  const wakes = await Wakes.open({
    ...{ store, works: false },
    run: async () => 'done',
    onTrouble: (code, error) => console.error(code, error),
  })
  let next = 1_000_000
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const seconds = await timedAsync(async () => {
      let left = jobs
      const all = new Promise<void>(resolve => {
        done = () => {
          if (--left === 0) resolve()
        }
      })
      await inPortions(jobs, () => wakes.wake([jobOf(next++)]))
      await all
    })
    if (round > 0) times.push(seconds)
  }
  await wakes.close()
  await Promise.all(workers.map(stopWorker))
  return median(times)
}

async function startWorker(store: QueueStore, onDone: () => void): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'queues/worker.ts'), { stdio: 'inherit' })
  const ready = new Promise<void>(resolve => {
    child.on('message', message => (message === 'ready' ? resolve() : onDone()))
  })
  child.send({ store, concurrency: CONCURRENCY } satisfies WorkerOrder)
  await ready
  return child
}

async function stopWorker(child: ChildProcess): Promise<void> {
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.send('stop')
  await gone
}

/** PostgreSQL always; Redis where there is a redis-server. */
async function openStores(folder: string) {
  const server = await startEmbedded(path.join(folder, 'postgres'), 'bench', () => {})
  const url = await server.database('bench')
  const redis = await startRedis(folder)
  const all: QueueStore[] = [{ kind: 'postgres', url }]
  if (redis) all.push({ kind: 'redis', url: redis.url, prefix: '{bench}' })
  return {
    all,
    async close() {
      redis?.child.kill('SIGKILL')
      await server.stop()
    },
  }
}

async function startRedis(
  folder: string,
): Promise<{ readonly url: string; readonly child: ChildProcess } | null> {
  const port = await freePort()
  const child = spawn('redis-server', ['--port', String(port), '--dir', folder, '--appendonly', 'yes'])
  const ready = await new Promise<boolean>(resolve => {
    child.once('error', () => resolve(false))
    child.stdout.on('data', chunk => {
      if (String(chunk).includes('Ready to accept')) resolve(true)
    })
  })
  return ready ? { url: `redis://127.0.0.1:${port}`, child } : null
}
