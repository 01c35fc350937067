import type { Queue, Job as QueuedJob, Worker } from 'bullmq'
import type { Waker } from '../exchange/ports.ts'
import { openBackend, type QueueBackend, type QueueStore } from './backend.ts'
import { decodeJob, type Job, keyOf, QUEUES, type QueueName, queueOf } from './jobs.ts'

export interface WakesPorts {
  readonly store: QueueStore
  /** False for a process that only answers requests: it wakes others and works on nothing. */
  readonly works: boolean
  /** Does one job. Never throws: a failure is logged there, and found again by the sweeper. */
  run(job: Job): Promise<void>
  onTrouble(code: string, error: unknown): void
  /** After each job that came through the queue. */
  onWorked?(queue: QueueName, waitSeconds: number, runSeconds: number): void
}

/** What BullMQ says of the jobs of a queue. */
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const

/** Jobs of one queue that one process works on at a time. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  withdraw: 4,
  sign: 2,
  push: 3,
  apply: 2,
  pull: 2,
  collect: 1,
}

/** How long stopping waits for jobs that are being worked on. */
const STOP_MS = 5_000

/**
 * Wake-ups through BullMQ. A job is a hint: losing all of them delays work until the next sweep, and a job
 * that comes twice finds nothing left to do.
 */
export class Wakes implements Waker {
  readonly #ports: WakesPorts
  readonly #backend: QueueBackend
  readonly #queues: ReadonlyMap<QueueName, Queue>
  readonly #workers: readonly Worker[]
  /** Jobs that run in this process beside the queue, by key. */
  readonly #direct = new Map<string, 'running' | 'again'>()
  #stopping = false

  private constructor(ports: WakesPorts, backend: QueueBackend) {
    this.#ports = ports
    this.#backend = backend
    const trouble = (error: Error) => ports.onTrouble('QUEUE_TROUBLE', error)
    this.#queues = new Map(QUEUES.map(name => [name, backend.queue(name).on('error', trouble)]))
    this.#workers = ports.works
      ? QUEUES.map(name =>
          backend
            .worker(name, CONCURRENCY[name], data => this.#work(data))
            .on('error', trouble)
            .on('completed', job => this.#worked(name, job)),
        )
      : []
  }

  static async open(ports: WakesPorts): Promise<Wakes> {
    return new Wakes(ports, await openBackend(ports.store, ports.works ? QUEUES.length : 0))
  }

  async wake(jobs: readonly Job[]): Promise<void> {
    await Promise.all(jobs.map(job => this.#add(job)))
  }

  /** Jobs by queue and state, whichever process added them. */
  async counts(): Promise<{ queue: QueueName; state: string; jobs: number }[]> {
    const perQueue = await Promise.all(
      [...this.#queues].map(async ([queue, held]) => {
        const counts = await held.getJobCounts(...STATES)
        return STATES.map(state => ({ queue, state, jobs: counts[state] ?? 0 }))
      }),
    )
    return perQueue.flat()
  }

  async close(): Promise<void> {
    this.#stopping = true
    const finished = Promise.allSettled([
      ...this.#workers.map(worker => worker.close()),
      ...[...this.#queues.values()].map(queue => queue.close()),
    ])
    await atMost(STOP_MS, finished)
    // Whoever still waits for a store that does not answer learns now that it never will.
    await this.#backend.close()
    await atMost(STOP_MS, finished)
  }

  async #add(job: Job): Promise<void> {
    if (this.#stopping) return
    try {
      // Never `jobId`: a plain duplicate of an active job would be dropped, and with it the newest wake-up.
      // With keepLastIfActive one waits behind the active one.
      await this.#queues.get(queueOf(job))?.add(job.kind, job, {
        deduplication: { id: keyOf(job), keepLastIfActive: true },
        removeOnComplete: true,
        removeOnFail: true,
      })
    } catch (error) {
      this.#ports.onTrouble('QUEUE_UNREACHABLE', error)
      if (this.#ports.works) this.insist(job)
    }
  }

  /**
   * Works on a job in this process, whatever the queue does: a withdrawal does not wait for a queue store to
   * come back. Equal jobs run once, and once more if asked again meanwhile.
   */
  insist(job: Job): void {
    const key = keyOf(job)
    const running = this.#direct.get(key)
    this.#direct.set(key, running === undefined ? 'running' : 'again')
    if (running !== undefined) return
    const run = async (): Promise<void> => {
      await this.#ports.run(job)
      if (this.#direct.get(key) !== 'again' || this.#stopping) {
        this.#direct.delete(key)
        return
      }
      this.#direct.set(key, 'running')
      await run()
    }
    void run()
  }

  #worked(queue: QueueName, { timestamp, processedOn, finishedOn }: QueuedJob): void {
    if (processedOn === undefined || finishedOn === undefined) return
    const seconds = (from: number, to: number) => Math.max(0, to - from) / 1000
    this.#ports.onWorked?.(queue, seconds(timestamp, processedOn), seconds(processedOn, finishedOn))
  }

  async #work(data: unknown): Promise<void> {
    const job = decodeJob(data)
    if (job) await this.#ports.run(job)
    else this.#ports.onTrouble('JOB_UNREADABLE', undefined)
  }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
