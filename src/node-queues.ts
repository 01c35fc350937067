/**
 * Queues of a node: who is woken, what a failure means, whom nobody asks for now. `src/node.ts` opens them; what the
 * jobs do is in `src/node-work.ts`.
 */
import type { Clock } from './base/time.ts'
import type { Tracing } from './base/tracing.ts'
import type { Settings } from './config/settings.ts'
import type { Log } from './events/event.ts'
import { deadLetter, peerBack, peerPaused, queueTrouble, taskFailed, taskRefused } from './events/queues.ts'
import { POISONED } from './exchange/poison.ts'
import type { PeerClient } from './exchange/ports.ts'
import { isPeerTrouble } from './exchange/sources.ts'
import type { Metrics } from './observe/metrics.ts'
import type { FailedWork } from './operations/failed-work.ts'
import { Circuits, guardPeers } from './queue/circuits.ts'
import { Failures } from './queue/failures.ts'
import { isAtOnce, type Job } from './queue/jobs.ts'
import { PeerLanes } from './queue/lanes.ts'
import { Performer } from './queue/performer.ts'
import { type JobState, reconcile } from './queue/reconcile.ts'
import { Wakes } from './queue/wakes.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgFailedWork } from './store/failed-work.ts'
import { alone } from './store/locks.ts'
import { PgPeerCircuits } from './store/peer-circuits.ts'
import { parkedFor } from './store/poisoned.ts'

export interface QueueParts {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly tracing: Tracing
  readonly database: DatabaseHandle
  readonly databaseUrl: string
  /** False for a process that only answers. */
  readonly works: boolean
  /** How many processes of the node work. */
  workers(): Promise<number>
}

/** Who does jobs, once it is there. */
export interface Workman {
  run(job: Job): Promise<void>
  stateOf(job: Job): Promise<JobState | null>
  /** What waits for a peer that answers again. */
  waitingFor(peer: string): Promise<readonly Job[]>
}

export interface NodeQueues {
  readonly wakes: Wakes
  readonly circuits: Circuits
  /** Asks the circuit of a peer before each call. */
  guard(peers: PeerClient): PeerClient
  /** From now on this process works. */
  employ(workman: Workman): void
  /** Reads what other processes and operators have changed. */
  refresh(): Promise<void>
  /** Compares failed work with the tables. @returns the jobs whose time has come */
  reconcile(): Promise<readonly Job[]>
  /** Takes in withdrawals before anything else, see {@link Performer}. */
  urgently<T>(work: () => Promise<T>): Promise<T>
  /** Works through what operators released, in the order in which it came; one process of the node at a time. */
  redrive(): Promise<void>
}

const REDRIVE_LOCK = 'xinqiao redrive'

export async function openQueues(parts: QueueParts): Promise<NodeQueues> {
  const { settings, clock, log, database, tracing } = parts
  const { queues } = settings
  const store = new PgFailedWork(database.db)
  let workman: Workman | null = null
  const stateOf = async (job: Job): Promise<JobState | null> => (await workman?.stateOf(job)) ?? null
  const onDead = ({ id, work, code }: FailedWork): void =>
    log(deadLetter({ letter: id, task: work.kind, ...placeOf(work), code }))
  const failures = new Failures({
    ...{ store, clock, onDead },
    policy: queues.retry,
    random: Math.random,
    factsOf: async job => (await stateOf(job))?.facts ?? null,
  })
  const resume = async (peer: string): Promise<void> => {
    // Where that cannot be read now, the sweep finds it when the pauses are over.
    const waiting = (await workman?.waitingFor(peer).catch(() => [])) ?? []
    await wakes.wake([...waiting, { kind: 'sweep' }])
  }
  const circuits = new Circuits({
    store: new PgPeerCircuits(database.db),
    policy: queues.breaker,
    clock,
    random: Math.random,
    onTurn(peer, state) {
      if (state === 'open') log(peerPaused({ peer }))
      else {
        log(peerBack({ peer }))
        // What waited for it goes on at once.
        void resume(peer)
      }
    },
  })
  const lanes = new PeerLanes(queues.perPeer)
  const performer = new Performer({
    run: job => tracing.span(`work ${job.kind}`, placeOf(job), async () => workman?.run(job)),
    failures,
    circuits,
    lanes,
    clock,
    onFailed(job, failure, error) {
      const code = isPeerTrouble(error) ? error.fault.code : failure.code
      const failed = { task: job.kind, ...placeOf(job), code, class: failure.class }
      if (isPeerTrouble(error)) log(taskRefused({ ...failed, why: failure.code }))
      else log(taskFailed(failed), error)
    },
    onTrouble: error => log(queueTrouble({ code: 'FAILURE_NOT_KEPT' }), error),
  })
  const wakes: Wakes = await Wakes.open({
    store: queueStore(settings, parts.databaseUrl),
    works: parts.works,
    concurrency: queues.concurrency,
    beginsHere: isAtOnce,
    stopMs: queues.stopMs,
    ...(settings.traces === null ? {} : { tracing }),
    run: job => performer.perform(job),
    onTrouble: (code, error) => log(queueTrouble({ code }), error),
    onWorked: parts.metrics.worked,
  })
  return {
    wakes,
    circuits,
    guard: peers => guardPeers(peers, circuits),
    employ(man) {
      workman = man
    },
    urgently: work => performer.urgently(work),
    async refresh() {
      lanes.shareAmong(await parts.workers())
      await circuits.refresh()
      await failures.refresh()
    },
    reconcile: () =>
      reconcile({
        ...{ failures, store, stateOf, clock, onDead },
        poisoned: () => parkedFor(database.db, POISONED),
        stillMs: queues.retry.longestMs,
      }),
    redrive: () =>
      alone(database.pool, REDRIVE_LOCK, async () => {
        const released = (await failures.refresh()).filter(({ state }) => state === 'redriving')
        for (const { work } of released) await performer.perform(work as unknown as Job, true)
      }),
  }
}

/** Where the jobs of this node are kept. The braces keep all its keys in one slot of a Redis Cluster. */
export function queueStore({ redisUrl, queuePrefix, division }: Settings, databaseUrl: string) {
  return redisUrl
    ? ({ kind: 'redis', url: redisUrl, prefix: `{${queuePrefix}-${division}}` } as const)
    : ({ kind: 'postgres', url: databaseUrl } as const)
}

function placeOf(work: object): { readonly feed?: string; readonly peer?: string } {
  const { feed, peer } = work as { readonly feed?: string; readonly peer?: string }
  return { ...(feed === undefined ? {} : { feed }), ...(peer === undefined ? {} : { peer }) }
}
