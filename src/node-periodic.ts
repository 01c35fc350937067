/** What a node does again and again: queued by the queue's schedulers, and by each process itself if those are lost. */
import type { NodeParts } from './node-parts.ts'
import type { Job } from './queue/jobs.ts'
import { Sweeps } from './queue/sweeps.ts'
import { PgPeriodicTurns } from './store/periodic-turns.ts'

export interface PeriodicPorts {
  readonly parts: Pick<NodeParts, 'settings' | 'clock' | 'log' | 'database' | 'queues' | 'wakes'>
  /** Everything that the tables say is to be done. */
  due(): Promise<readonly Job[]>
  readonly everyMs: number
}

/** So many intervals without a turn of anybody mean that the schedule is lost, or that nobody works on the queue. */
const MISSED = 2.5

/** A sheet is written once a day: whether it is there is looked for so often. */
const SHEET_MS = 60_000

/**
 * One process of the node takes each turn: the queue hands a scheduled job to one worker. When no turn has been taken
 * for a while, the first process that notices takes it and writes the schedule anew.
 */
export class Periodic {
  readonly #ports: PeriodicPorts
  readonly #turns: PgPeriodicTurns
  readonly #sweeps: Sweeps
  readonly #every: ReadonlyMap<Job, number>
  #started = false

  constructor(ports: PeriodicPorts) {
    const { wakes, clock, database, settings } = ports.parts
    const { heartbeatMs } = settings
    this.#ports = ports
    this.#turns = new PgPeriodicTurns(database.db)
    this.#sweeps = new Sweeps(wakes, clock, ports.everyMs)
    this.#every = new Map<Job, number>([
      [{ kind: 'sweep' }, ports.everyMs],
      [{ kind: 'heartbeat' }, heartbeatMs],
      [{ kind: 'scrub' }, heartbeatMs],
      [{ kind: 'sheet' }, Math.min(heartbeatMs, SHEET_MS)],
    ])
  }

  /** The node has just become ready: nothing waits for its first turn. */
  async begin(others: readonly string[]): Promise<void> {
    const first = [...this.#every.keys()].filter(({ kind }) => kind !== 'sweep')
    await this.#ports.parts.wakes.wake([
      ...first,
      ...others.map(peer => ({ kind: 'compare', peer }) as const),
    ])
  }

  /** Called by this process itself, whatever the queue does. */
  async round(): Promise<void> {
    const { queues, clock, wakes } = this.#ports.parts
    await queues.refresh()
    if (!this.#started) {
      this.#started = true
      await this.#schedule()
      return this.sweep()
    }
    let lost = false
    for (const [job, everyMs] of this.#every) {
      if (!(await this.#turns.takeOverdue(job.kind, everyMs * MISSED, clock()))) continue
      lost = true
      wakes.insist(job)
    }
    if (lost) await this.#schedule()
  }

  begun(kind: Job['kind']): Promise<void> {
    return this.#turns.begun(kind, this.#ports.parts.clock())
  }

  async sweep(): Promise<void> {
    await this.begun('sweep')
    await this.#ports.parts.queues.refresh()
    await this.#sweeps.wake(await this.#ports.due())
  }

  async #schedule(): Promise<void> {
    for (const [job, everyMs] of this.#every) await this.#ports.parts.wakes.schedule(job, everyMs)
  }
}
