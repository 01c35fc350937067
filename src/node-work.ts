/**
 * What a worker does: rounds that look up what is due, and jobs that the queue wakes it for. `src/node.ts` starts it;
 * what the jobs do is in `src/exchange` and `src/collect`.
 */
import { legalDay } from './base/time.ts'
import { restoreSourceRecords } from './collect/restore.ts'
import { bodyGone, entryPoisoned, sourceFailed, unparked as unparkedEntries } from './events/exchange.ts'
import { nodeReady, roundFailed } from './events/node.ts'
import { reportUnmade } from './events/queues.ts'
import {
  highWaterLost,
  restored as restoredNode,
  signedBeyondDatabase,
  withdrawnAnew,
} from './events/recovery.ts'
import { unparkAll } from './exchange/apply.ts'
import { continueAuditLog } from './exchange/audit-restart.ts'
import { heartbeat } from './exchange/heartbeat.ts'
import { LookAgain } from './exchange/look-again.ts'
import { MarksWatch } from './exchange/marks-watch.ts'
import { type RecoverPorts, recover } from './exchange/recover.ts'
import { Rounds } from './exchange/rounds.ts'
import { dueTasks, type SweepPorts, waitingFor } from './exchange/sweep.ts'
import { retryAllMessages, runTask, type TaskPorts, unparkEntry } from './exchange/tasks.ts'
import { withdrawAnew } from './exchange/withdraw-anew.ts'
import { isParked, stateOfTask } from './exchange/work-state.ts'
import { addresseeOf, withdrawalsFeedOf } from './feed/name.ts'
import type { FeedSigner } from './feed/suite.ts'
import { type Collecting, makeCollecting } from './node-collecting.ts'
import type { NodeParts } from './node-parts.ts'
import { Periodic } from './node-periodic.ts'
import { Upkeep } from './node-upkeep.ts'
import type { Job } from './queue/jobs.ts'
import type { JobState } from './queue/reconcile.ts'
import type { ReportWork } from './report/work.ts'
import { linkKeysOf } from './standard/link-key.ts'
import { HighWaterFile, highWaterPath } from './store/high-water-file.ts'
import { orphanedEntries } from './store/orphans.ts'

/** What a process does that works, beside answering. */
export interface NodeWork {
  readonly tasks: TaskPorts
  readonly collecting: Collecting
  readonly upkeep: Upkeep
  readonly reports: ReportWork
  readonly rounds: Rounds
  readonly periodic: Periodic
  /** Ends the watch on the inbox. */
  unwatch(): void
}

/** Only a process that signs works, and only a process that works has a high-water file. */
export async function makeWork(parts: NodeParts, signer: FeedSigner): Promise<NodeWork> {
  const { settings, self, clock, log, loaded, readiness, wakes, queues } = parts
  const { highWater, existed } = await HighWaterFile.open(highWaterPath(settings.dataDirectory))
  const watch = new MarksWatch(
    {
      lost: () => highWater.lost(),
      ready: () => readiness.declared,
      withdraw: () => readiness.withdraw(),
      onLost: () => log(highWaterLost()),
    },
    existed,
  )
  const tasks: TaskPorts = {
    ...parts.receive,
    self,
    clock,
    highWater,
    signer,
    peers: parts.peers,
    waker: wakes,
    audience: feed => loaded.membership.audience(feed),
    mayRelay: (peer, feed) => loaded.membership.mayServe(peer, self, feed),
    onSignedBeyond: (feed, size) => log(signedBeyondDatabase({ feed, size })),
    onPoisoned: ({ feed }, seq, error) => log(entryPoisoned({ feed, seq }), error),
    onBodyGone: ({ feed }, seq) => log(bodyGone({ feed, seq })),
    blame: (peer, feed, code) => log(sourceFailed({ peer, feed, code })),
    random: Math.random,
    get others() {
      return loaded.membership.divisions.filter(one => one !== self)
    },
    ready: () => readiness.declared,
    messages: parts.messaging.messages,
    onCompared: (issuer, current) => upkeep.compared(issuer, current),
  }
  const upkeep: Upkeep = new Upkeep({
    ...{ tasks, clock, log, metrics: parts.metrics, database: parts.database },
    membership: () => loaded.membership,
    dataDirectory: settings.dataDirectory,
  })
  const collecting = await makeCollecting({
    settings,
    clock,
    log,
    database: parts.database,
    store: parts.collectStore,
    sealer: parts.sealer,
    suite: parts.receive.suite,
    frontEndUrls: parts.frontEndUrls,
    membership: () => loaded.membership,
    linkKeys: () => linkKeysOf(parts.receive.suite.name, parts.linkKeys),
    async onGrown(places) {
      await wakes.wake(places.map(id => ({ kind: 'sign', ...id })))
      await wakes.wake(places.map(id => ({ kind: 'apply', ...id })))
    },
  })
  const recovery: RecoverPorts & TaskPorts = {
    ...tasks,
    get marksLost() {
      return watch.marksLost
    },
    onStanding: async standing => {
      if (standing === 'serving') await readiness.declareServing()
    },
    log,
  }
  const lookAgain = new LookAgain(
    () => `${loaded.membership.digest} ${legalDay(clock())}`,
    () => lookAtParked(parts, tasks),
  )
  const sayAgain = new LookAgain(
    () => loaded.membership.digest,
    () => sayWithdrawalsAgain(parts, tasks),
  )
  const reports = parts.reporting.work({
    ...{ desk: parts.messaging.desk, signer },
    onSent: sent => wakes.wake(sent),
    onUnmade: error => log(reportUnmade(), error),
  })
  const due = async (): Promise<readonly Job[]> => {
    if (readiness.declared) {
      await lookAgain.round()
      await sayAgain.round()
    }
    const failed = await queues.reconcile()
    const collect = (await collecting.waiting()) ? [{ kind: 'collect' } as const] : []
    // Looked at each time, so it is no sign of a queue that stands still.
    if (readiness.declared) await wakes.wake([{ kind: 'messages' }])
    if (await parts.reporting.waiting()) await wakes.wake([{ kind: 'reports' }])
    return [...(await dueTasks(tasks)), ...failed, ...collect]
  }
  const periodic = new Periodic({ parts, due, everyMs: settings.sweepMs })
  const rounds = new Rounds({
    everyMs: settings.sweepMs,
    ready: () => readiness.declared,
    async recover() {
      const ready = await watch.recovered(() => becomeReady(parts, recovery, collecting))
      if (ready) await periodic.begin(tasks.others)
      return ready
    },
    async sweep() {
      await watch.look()
      return periodic.round()
    },
    onTrouble: error => log(roundFailed(), error),
  })
  const unwatch = collecting.watch(() => void wakes.wake([{ kind: 'collect' }]))
  const work: NodeWork = { tasks, collecting, upkeep, reports, rounds, periodic, unwatch }
  queues.employ({
    run: job => runJob(parts, work, job),
    stateOf: job => stateOfJob(tasks, job),
    waitingFor: peer => waitingFor(tasks, peer),
  })
  return work
}

/**
 * Makes sure that the database holds all that this node ever vouched for, and that nothing withdrawn can come
 * back from its own sources; then the node may sign and answer. @returns false: try again with the next round.
 */
async function becomeReady(
  { self, log, database, collectStore, readiness, audit }: NodeParts,
  recovery: RecoverPorts & TaskPorts,
  collecting: Collecting,
): Promise<boolean> {
  const { standing, restored } = await recover(recovery)
  if (standing !== 'ready') return false
  // This version may read what its predecessor had to park.
  await lookAtParked({ log }, recovery)
  await continueAuditLog({ ...recovery, self, audit })
  const orphans = () => orphanedEntries(database.db, self)
  const records = restored > 0 ? await restoreSourceRecords({ store: collectStore, orphans }) : 0
  const sources = await collecting.restore()
  if (restored + sources.withdrawnKeys + sources.files > 0) {
    log(restoredNode({ feeds: restored, records, ...sources }))
  }
  await readiness.declare()
  log(nodeReady())
  return true
}

/** @returns false: what members agreed on is not complete here yet. */
async function sayWithdrawalsAgain({ log, self }: NodeParts, tasks: TaskPorts): Promise<boolean> {
  const entries = await withdrawAnew(tasks)
  if (entries === 'waits') return false
  if (entries === 0) return true
  log(withdrawnAnew({ entries }))
  const feed = withdrawalsFeedOf(self)
  const id = { feed, generation: tasks.generationOf(feed) }
  await tasks.waker.wake([
    { kind: 'sign', ...id },
    { kind: 'apply', ...id },
  ])
  return true
}

async function lookAtParked({ log }: Pick<NodeParts, 'log'>, tasks: TaskPorts): Promise<void> {
  const { unparked } = await unparkAll(tasks)
  await retryAllMessages(tasks)
  if (unparked > 0) log(unparkedEntries({ entries: unparked }))
}

/** One job, whoever woke it. @throws whatever went wrong: the performer of the queues says what follows from it. */
async function runJob(parts: NodeParts, work: NodeWork, job: Job): Promise<void> {
  const { self, readiness, queues, messaging, acts, wakes } = parts
  const { tasks, collecting, upkeep, reports, periodic } = work
  switch (job.kind) {
    case 'sweep':
      return periodic.sweep()
    case 'redrive':
      return queues.redrive()
    case 'unpark':
      return unparkEntry(tasks, job)
    case 'collect':
    case 'heartbeat':
    case 'messages':
    case 'reports':
    case 'scrub':
    case 'sheet':
      if (!readiness.declared) return
      break
    default:
      await runTask(tasks, job)
      // A message may be a query that waits for its answer, or the answer for which a report waits.
      if (job.kind === 'apply' && addresseeOf(job.feed) === self) await wakes.wake([{ kind: 'reports' }])
      return
  }
  switch (job.kind) {
    case 'collect':
      return collecting.run()
    case 'messages':
      await wakes.wake(await messaging.closeOver())
      return wakes.wake(await acts.sweep())
    case 'reports':
      return reports.run()
    case 'heartbeat':
      await periodic.begun('heartbeat')
      await heartbeat(tasks)
      await wakes.wake(tasks.others.map(peer => ({ kind: 'compare', peer }) as const))
      await upkeep.judgeFreshness()
      return reports.upkeep()
    case 'scrub':
      await periodic.begun('scrub')
      return upkeep.scrub()
    case 'sheet':
      await periodic.begun('sheet')
      return upkeep.daily()
  }
}

/** What a job is about now; null where only doing the work tells. */
export async function stateOfJob(ports: SweepPorts, job: Job): Promise<JobState | null> {
  switch (job.kind) {
    case 'collect':
    case 'heartbeat':
    case 'messages':
    case 'reports':
    case 'sweep':
    case 'redrive':
    case 'scrub':
    case 'sheet':
      return null
    case 'unpark': {
      const parked = await isParked(ports, job, job.seq)
      // A later entry of its ref may have mended it.
      const size = (await ports.store.head({ feed: job.feed, generation: job.generation }))?.tree.size ?? 0
      return { due: parked, facts: { parked, size } }
    }
    default:
      return stateOfTask(ports, job)
  }
}
