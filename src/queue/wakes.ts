import type { Queue, Job as QueuedJob, Worker } from 'bullmq'
import type { Tracing } from '../base/tracing.ts'
import type { Waker } from '../exchange/ports.ts'
import type { QueueBackend, QueueStore } from './backend.ts'
import { DirectWork } from './direct-work.ts'
import { decodeJob, type Job, keyOf, QUEUES, type QueueName, queueOf } from './jobs.ts'
import { openBackend } from './open-backend.ts'
import type { Outcome } from './performer.ts'
import { Places } from './places.ts'
import { carryTraces } from './telemetry.ts'

export interface WakesPorts {
  readonly store: QueueStore
  /** False for a process that only answers requests: it wakes others and works on nothing. */
  readonly works: boolean
  /** Jobs of a queue that this process works on at a time; see {@link CONCURRENCY}. */
  readonly concurrency?: Partial<Readonly<Record<QueueName, number>>>
  /** How long stopping waits for work that is being done, in milliseconds. */
  readonly stopMs?: number
  /**
   * Which jobs this process begins itself, the moment somebody wakes for them, while it has a place free; the others,
   * and all where this is left out, go through the queue.
   */
  beginsHere?(job: Job): boolean
  /** Follows work through the queue; not at all when left out. */
  readonly tracing?: Tracing
  /** Does one job. Never throws: a failure is kept in the tables. */
  run(job: Job): Promise<Outcome>
  onTrouble(code: string, error: unknown): void
  /** After each job. */
  onWorked?(queue: QueueName, waitSeconds: number, runSeconds: number): void
}

interface Adding {
  readonly now: Promise<void>
  /** The add that follows it; null: nobody has asked for one. */
  next: Promise<void> | null
}

/** What BullMQ says of the jobs of a queue. */
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const

/**
 * Jobs of one queue that one process works on at a time. Each may hold a lock and read beside it: twice their sum stays
 * below the connections of the store.
 */
export const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  withdraw: 4,
  push: 6,
  pull: 4,
  message: 2,
  collect: 1,
  clock: 1,
  report: 1,
  sweep: 2,
}

const STOP_MS = 5_000

/**
 * Wake-ups: in this process at once, where it works and has a place free, or through BullMQ. A job is a hint: losing all
 * of them delays work until the next sweep, and a job that comes twice finds nothing left to do.
 */
export class Wakes implements Waker {
  readonly #ports: WakesPorts
  readonly #backend: QueueBackend
  readonly #queues = new Map<QueueName, Queue>()
  readonly #workers: Worker[] = []
  /** Jobs that this process is working on, through the queue. */
  readonly #held = new Set<Job>()
  /** Keys of jobs that it has begun, through the queue, since {@link moving} was called last. */
  #begun = new Set<string>()
  /** Jobs on their way into the queue, by delay and key. */
  readonly #adding = new Map<string, Adding>()
  readonly #places: Places
  readonly #direct: DirectWork
  /** Tables that the store has lost are being made anew. */
  #making: Promise<void> | undefined
  #stopping = false

  private constructor(ports: WakesPorts, backend: QueueBackend) {
    this.#ports = ports
    this.#backend = backend
    this.#places = new Places(queue => this.#mostOf(queue))
    const { run, onWorked } = ports
    const queue = (job: Job): void => void this.#addOnce(job, 0)
    this.#direct = new DirectWork({ places: this.#places, run, queue, ...(onWorked ? { onWorked } : {}) })
  }

  /** @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE */
  static async open(ports: WakesPorts): Promise<Wakes> {
    const telemetry = ports.tracing && carryTraces(ports.tracing)
    const wakes = new Wakes(ports, await openBackend(ports.store, ports.works, telemetry))
    try {
      await wakes.#open()
      return wakes
    } catch (error) {
      await wakes.close()
      throw error
    }
  }

  async #open(): Promise<void> {
    const opened = await Promise.allSettled(
      QUEUES.flatMap(name => [this.#openQueue(name), this.#openWorker(name)]),
    )
    const failed = opened.find(one => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    for (const worker of this.#workers) worker.run().catch(error => this.#trouble('QUEUE_TROUBLE', error))
  }

  async #openQueue(name: QueueName): Promise<void> {
    const queue = await this.#backend.queue(name)
    this.#queues.set(name, queue)
    queue.on('error', error => this.#trouble('QUEUE_TROUBLE', error))
  }

  async #openWorker(name: QueueName): Promise<void> {
    if (!this.#ports.works) return
    const worker = await this.#backend.worker(name, this.#mostOf(name), data => this.#work(data))
    this.#workers.push(worker)
    worker.on('error', error => this.#trouble('QUEUE_TROUBLE', error))
    worker.on('completed', job => this.#worked(name, job))
  }

  async wake(jobs: readonly Job[], afterMs = 0): Promise<void> {
    const others = jobs.filter(job => !this.#beginHere(job, afterMs))
    await Promise.all(others.map(job => this.#addOnce(job, afterMs)))
  }

  /**
   * Has the queue wake for these jobs again and again; one process at a time takes each. Calling it anew changes the
   * interval, and brings back what a flushed store has lost. Never throws.
   * @param everyMs milliseconds
   */
  async schedule(job: Job, everyMs: number): Promise<void> {
    try {
      const opts = { removeOnComplete: true, removeOnFail: true }
      const queue = this.#queues.get(queueOf(job))
      await queue?.upsertJobScheduler(keyOf(job), { every: everyMs }, { name: job.kind, data: job, opts })
    } catch (error) {
      this.#trouble('QUEUE_UNREACHABLE', error)
    }
  }

  /** Jobs by queue and state, whichever process added them. */
  async counts(): Promise<{ queue: QueueName; state: string; jobs: number }[]> {
    const perQueue = await Promise.all(
      QUEUES.map(async queue => {
        const counts = await this.#queues.get(queue)?.getJobCounts(...STATES)
        return STATES.map(state => ({ queue, state, jobs: counts?.[state] ?? 0 }))
      }),
    )
    return perQueue.flat()
  }

  /** The queues themselves, for a board that shows them; closed with these wakes. */
  get queues(): readonly Queue[] {
    return QUEUES.flatMap(name => this.#queues.get(name) ?? [])
  }

  /** Takes nothing new, finishes what is being done, and gives back what would take too long. */
  async close(): Promise<void> {
    this.#stopping = true
    const stopMs = this.#ports.stopMs ?? STOP_MS
    const worked = Promise.allSettled([...this.#workers.map(worker => worker.close()), this.#direct.stop()])
    await atMost(stopMs, worked)
    // Whoever takes it over waits for the lock that this process holds until it ends, or finds it done.
    await atMost(stopMs, Promise.allSettled([...this.#held].map(job => this.#giveBack(job))))
    const finished = Promise.allSettled([worked, ...this.queues.map(queue => queue.close())])
    // A worker whose store never comes back, or whose work never ends, is left to the end of the process.
    await atMost(stopMs, this.#backend.close())
    await atMost(stopMs, finished)
  }

  /** Whoever wakes for a job while it is being added waits for the add that follows, with all who do: it says as much. */
  #addOnce(job: Job, delay: number): Promise<void> {
    const key = `${delay} ${keyOf(job)}`
    const adding = this.#adding.get(key)
    if (adding === undefined) return this.#beginAdding(key, job, delay)
    adding.next ??= adding.now.then(() => this.#beginAdding(key, job, delay))
    return adding.next
  }

  #beginAdding(key: string, job: Job, delay: number): Promise<void> {
    const now = this.#add(job, delay).then(() => {
      if (adding.next === null) this.#adding.delete(key)
    })
    const adding: Adding = { now, next: null }
    this.#adding.set(key, adding)
    return now
  }

  /** Never throws. */
  async #add(job: Job, delay: number): Promise<void> {
    if (this.#stopping) return
    try {
      // Never `jobId`: a plain duplicate of an active job would be dropped, and with it the newest wake-up.
      // With keepLastIfActive one waits behind the active one.
      await this.#queues.get(queueOf(job))?.add(job.kind, job, {
        deduplication: { id: keyOf(job), keepLastIfActive: true },
        ...(delay > 0 ? { delay } : {}),
        removeOnComplete: true,
        removeOnFail: true,
      })
    } catch (error) {
      this.#trouble('QUEUE_UNREACHABLE', error)
      if (this.#ports.works) this.insist(job)
    }
  }

  #trouble(code: 'QUEUE_TROUBLE' | 'QUEUE_UNREACHABLE', error: unknown): void {
    const { onTrouble } = this.#ports
    onTrouble(code, error)
    if (this.#making !== undefined || !this.#backend.hasLostTables(error)) return
    this.#making = this.#backend
      .makeTables()
      .catch(failed => onTrouble('QUEUE_UNREACHABLE', failed))
      .finally(() => {
        this.#making = undefined
      })
  }

  /** Under a name of its own: equal to the job that this process still holds, it would wait behind it. */
  async #giveBack(job: Job): Promise<void> {
    await this.#queues.get(queueOf(job))?.add(job.kind, job, {
      deduplication: { id: `again ${keyOf(job)}` },
      removeOnComplete: true,
      removeOnFail: true,
    })
  }

  /**
   * Which jobs the queue has certainly not forgotten: this process works on them, or has begun them since the last call,
   * or has no place free for their queue, so that they wait their turn.
   */
  moving(): (job: Job) => boolean {
    const keys = new Set([...this.#begun, ...this.#direct.keys(), ...[...this.#held].map(keyOf)])
    this.#begun = new Set()
    return job => keys.has(keyOf(job)) || this.#places.isFull(queueOf(job))
  }

  #mostOf(queue: QueueName): number {
    return this.#ports.concurrency?.[queue] ?? CONCURRENCY[queue]
  }

  #beginHere(job: Job, afterMs: number): boolean {
    const { works, beginsHere } = this.#ports
    return works && beginsHere?.(job) === true && this.#direct.begin(job, afterMs)
  }

  /**
   * Works on a job in this process, whatever the queue does: a withdrawal does not wait for a queue store to come back.
   */
  insist(job: Job): void {
    this.#direct.insist(job)
  }

  #worked(queue: QueueName, { timestamp, processedOn, finishedOn, delay }: QueuedJob): void {
    if (processedOn === undefined || finishedOn === undefined) return
    const seconds = (from: number, to: number) => Math.max(0, to - from) / 1000
    this.#ports.onWorked?.(
      queue,
      seconds(timestamp + (delay ?? 0), processedOn),
      seconds(processedOn, finishedOn),
    )
  }

  async #work(data: unknown): Promise<Outcome> {
    const job = decodeJob(data)
    if (job === null) {
      this.#ports.onTrouble('JOB_UNREADABLE', undefined)
      return 'done'
    }
    this.#begun.add(keyOf(job))
    // Beside what is in hand here it would only wait for the same lock; equal jobs are queued once while it does.
    const turn = this.#direct.joined(job)
    if (turn !== null) {
      await turn
      return 'done'
    }
    this.#held.add(job)
    const leave = await this.#places.take(queueOf(job))
    try {
      if (this.#stopping) return { againMs: 0 }
      return await this.#ports.run(job)
    } finally {
      leave()
      this.#held.delete(job)
    }
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
