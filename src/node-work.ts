/**
 * What a worker does: rounds that look up what is due, and jobs that the queue wakes it for. `src/node.ts` starts it;
 * what the jobs do is in `src/exchange` and `src/collect`.
 */
import path from 'node:path'
import { EMPTY } from './base/bytes.ts'
import { scopeOf } from './collect/place.ts'
import { restoreSourceRecords } from './collect/restore.ts'
import type { Settings } from './config/settings.ts'
import { unparkAll } from './exchange/apply.ts'
import { continueAuditLog } from './exchange/audit-restart.ts'
import { heartbeat } from './exchange/heartbeat.ts'
import { type RecoverPorts, recover } from './exchange/recover.ts'
import { Rounds } from './exchange/rounds.ts'
import { dueTasks } from './exchange/sweep.ts'
import { isPeerTrouble, retryAllMessages, runTask, type TaskPorts } from './exchange/tasks.ts'
import type { FeedSigner } from './feed/suite.ts'
import { projectRecord } from './lists/project.ts'
import { type Collecting, makeCollecting } from './node-collecting.ts'
import type { NodeParts } from './node-parts.ts'
import { Upkeep } from './node-upkeep.ts'
import type { Job } from './queue/jobs.ts'
import { Sweeps } from './queue/sweeps.ts'
import { HighWaterFile } from './store/high-water-file.ts'
import { orphanedEntries } from './store/orphans.ts'

/** What a process does that works, beside answering. */
export interface NodeWork {
  readonly tasks: TaskPorts
  readonly collecting: Collecting
  readonly upkeep: Upkeep
  readonly rounds: Rounds
  /** Ends the watch on the inbox. */
  unwatch(): void
}

/** Only a process that signs works, and only a process that works has a high-water file. */
export async function makeWork(parts: NodeParts, signer: FeedSigner): Promise<NodeWork> {
  const { settings, self, clock, log, loaded, readiness, wakes } = parts
  const { highWater, existed } = await HighWaterFile.open(highWaterPath(settings))
  const tasks: TaskPorts = {
    ...parts.receive,
    self,
    clock,
    highWater,
    signer,
    peers: parts.peers,
    waker: wakes,
    audience: feed => loaded.membership.audience(feed),
    projector: (feed, entry) => {
      const facts = projectRecord(entry.body ?? EMPTY, scopeOf(loaded.membership, feed))
      return 'parked' in facts ? facts : { ...facts, ref: entry.ref, seq: entry.seq }
    },
    mayRelay: (peer, feed) => loaded.membership.mayServe(peer, self, feed),
    onSignedBeyond: (feed, size) => log.error({ event: 'signed-beyond-database', feed, size }),
    blame: (peer, feed, code) => log.warn({ event: 'source-failed', peer, feed, code }),
    random: Math.random,
    get others() {
      return loaded.membership.divisions.filter(one => one !== self)
    },
    ready: () => readiness.declared,
    messages: parts.messaging.messages,
    onCompared: (issuer, current) => upkeep.compared(issuer, current),
  }
  const upkeep: Upkeep = new Upkeep({
    ...{ tasks, clock, log, database: parts.database },
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
    frontEndUrls: parts.frontEndUrls,
    membership: () => loaded.membership,
    async onGrown(places) {
      await wakes.wake(places.map(id => ({ kind: 'sign', ...id })))
      await wakes.wake(places.map(id => ({ kind: 'apply', ...id })))
    },
  })
  const recovery: RecoverPorts & TaskPorts = {
    ...tasks,
    marksLost: !existed,
    onStanding: async standing => {
      if (standing === 'serving') await readiness.declareServing()
    },
    log: log.warn,
  }
  const sweeps = new Sweeps(wakes)
  let nextHeartbeat = clock()
  const rounds = new Rounds({
    everyMs: settings.sweepMs,
    ready: () => readiness.declared,
    recover: () => becomeReady(parts, recovery, collecting),
    async sweep() {
      const due: Job[] = await dueTasks(tasks)
      if (await collecting.waiting()) due.push({ kind: 'collect' })
      if (clock() >= nextHeartbeat) {
        nextHeartbeat = clock() + settings.heartbeatMs
        due.push({ kind: 'heartbeat' })
        due.push(...recovery.others.map(peer => ({ kind: 'compare', peer }) as const))
      }
      await sweeps.wake(due)
      if (readiness.declared) await wakes.wake(await parts.messaging.closeOver())
    },
    onTrouble: error => log.error({ event: 'round-failed' }, error),
  })
  const unwatch = collecting.watch(() => void wakes.wake([{ kind: 'collect' }]))
  return { tasks, collecting, upkeep, rounds, unwatch }
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
  const { unparked } = await unparkAll(recovery)
  await retryAllMessages(recovery)
  if (unparked > 0) log.info({ event: 'unparked', entries: unparked })
  await continueAuditLog({ ...recovery, self, audit })
  const orphans = () => orphanedEntries(database.db, self)
  const records = restored > 0 ? await restoreSourceRecords({ store: collectStore, orphans }) : 0
  const sources = await collecting.restore()
  if (restored + sources.withdrawnKeys + sources.files > 0) {
    log.warn({ event: 'restored', feeds: restored, records, ...sources })
  }
  await readiness.declare()
  log.info({ event: 'node-ready' })
  return true
}

/** One job, whoever woke it. Never throws: what failed is found again by the sweeper. */
export async function runJob(
  parts: NodeParts,
  { tasks, collecting, upkeep }: NodeWork,
  job: Job,
): Promise<void> {
  const { log, readiness } = parts
  try {
    if (job.kind === 'collect') {
      if (readiness.declared) await collecting.run()
    } else if (job.kind === 'heartbeat') {
      if (!readiness.declared) return
      await heartbeat(tasks)
      await upkeep.minute()
    } else {
      await runTask(tasks, job)
    }
  } catch (error) {
    const feed = 'feed' in job ? job.feed : undefined
    const peer = 'peer' in job ? job.peer : undefined
    const failed = { event: 'task-failed', task: job.kind, feed, peer }
    // A peer that does not answer is not ours to mend; it has its own count with its cursor.
    if (isPeerTrouble(error)) log.warn({ ...failed, code: error.fault.code })
    else log.error(failed, error)
  }
}

/** Beside the data, outside the database: a restored database must find what it had signed. */
function highWaterPath({ dataDirectory }: Settings): string {
  return path.join(dataDirectory, 'high-water')
}
