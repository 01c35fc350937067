import { DelayedError, type Job, type Queue, type Telemetry, WaitingError, type Worker } from 'bullmq'

/** Where jobs are kept: in the node's own PostgreSQL, or in Redis or Valkey. */
export type QueueStore =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string }

/** `done`, or the job goes back to the queue and comes again, at once (0) or after so many milliseconds. */
export type Processor = (data: unknown) => Promise<'done' | { readonly againMs: number }>

/** BullMQ on one of its backends, as far as the node needs it. */
export interface QueueBackend {
  /** @returns when its store is there for it */
  queue(name: string): Promise<Queue>
  /** @returns when its store is there for it; it takes jobs from `run()` on */
  worker(name: string, concurrency: number, process: Processor): Promise<Worker>
  /** Whether the error says that the store has lost its tables, not only their content. */
  hasLostTables(error: unknown): boolean
  /** Makes them anew; what was in them is found by the sweep. Processes that do it at the same time wait for each other. */
  makeTables(): Promise<void>
  close(): Promise<void>
}

/** Has jobs carry a trace; nothing where none is followed. */
export interface Traced {
  readonly telemetry?: Telemetry<string>
}

/**
 * A killed worker's jobs are taken over when nobody has renewed their locks for so long, in milliseconds. A job that is
 * taken over often has bad luck, not a fault: what is wrong with the work shows in its failures.
 */
export const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 } as const

export function processing(process: Processor): (job: Job, token?: string) => Promise<void> {
  return async (job, token) => {
    const outcome = await process(job.data)
    if (outcome === 'done') return
    if (outcome.againMs > 0) {
      await job.moveToDelayed(Date.now() + outcome.againMs, token)
      throw new DelayedError()
    }
    await job.moveToWait(token)
    throw new WaitingError()
  }
}
