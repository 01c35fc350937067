/**
 * How a node is put together. Read this first.
 *
 *   files ─▶ collect ─▶ own feeds ─▶ sign ─▶ push ─┐            ┌─▶ receive ─▶ apply ─▶ cosign ─▶ deliver
 *            mapping     one transaction           └─ mutual TLS ┘             joint view          receipts
 *
 * All truth is in PostgreSQL; the queue only wakes; the sweeper finds whatever a lost wake-up left behind.
 * A node that cannot show that it holds all it ever signed takes pages in, but signs and answers nothing.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { EMPTY } from './base/bytes.ts'
import { type Clock, legalDay, systemClock } from './base/time.ts'
import { scopeOf } from './collect/place.ts'
import { restoreSourceRecords } from './collect/restore.ts'
import { loadMembership } from './config/membership.ts'
import type { Secrets } from './config/secrets.ts'
import type { Role, Settings } from './config/settings.ts'
import { unparkAll } from './exchange/apply.ts'
import { continueAuditLog } from './exchange/audit-restart.ts'
import { watchContact } from './exchange/contact.ts'
import { receiveCosignatures } from './exchange/cosign.ts'
import { heartbeat } from './exchange/heartbeat.ts'
import type { FeedStore, PeerClient } from './exchange/ports.ts'
import { proofsOf } from './exchange/prove.ts'
import { type ReceivePorts, receivePage } from './exchange/receive.ts'
import { type RecoverPorts, recover } from './exchange/recover.ts'
import { Rounds } from './exchange/rounds.ts'
import { readPage } from './exchange/serve.ts'
import { dueTasks } from './exchange/sweep.ts'
import { isPeerTrouble, retryAllMessages, runTask, type TaskPorts } from './exchange/tasks.ts'
import type { FeedSigner } from './feed/suite.ts'
import { listenExchange } from './http/listen.ts'
import type { ExchangeFacePorts } from './http/ports.ts'
import { LiveIdentity } from './identity/live.ts'
import { projectRecord } from './lists/project.ts'
import { type Collecting, makeCollecting } from './node-collecting.ts'
import { type Messaging, makeMessaging } from './node-messages.ts'
import { openMonitor } from './node-monitor.ts'
import { Upkeep } from './node-upkeep.ts'
import { createLog, type Log } from './observe/log.ts'
import { Metrics } from './observe/metrics.ts'
import { type OperatorFace, openOperatorFace } from './operator-face.ts'
import { type ClosablePeerClient, createPeerClient } from './peer/client.ts'
import type { Job } from './queue/jobs.ts'
import { Sweeps } from './queue/sweeps.ts'
import { Wakes } from './queue/wakes.ts'
import { objectionTerms } from './standard/clocks/deadlines.ts'
import { PgAuditLog } from './store/audit-log.ts'
import { PgCollectStore } from './store/collect-store.ts'
import { type DatabaseHandle, openDatabase } from './store/database.ts'
import { PgFeedStore } from './store/feed-store.ts'
import { HighWaterFile } from './store/high-water-file.ts'
import { PgIdempotency } from './store/idempotency.ts'
import { PgJointView } from './store/joint-view.ts'
import { PgMembershipStore } from './store/membership-store.ts'
import { migrate } from './store/migrate.ts'
import { orphanedEntries } from './store/orphans.ts'
import { PgPeerContacts } from './store/peer-contacts.ts'
import { PgProofArchive } from './store/proof-archive.ts'
import { Readiness } from './store/readiness.ts'
import { PgRecordView } from './store/record-view.ts'
import { PgRequestNonces } from './store/request-nonces.ts'
import { createSealer, type Sealer } from './store/sealing.ts'

export interface NodeOptions {
  readonly settings: Settings
  readonly secrets: Secrets
  readonly role: Role
  /** Connection URL of this node's database: a managed one, or one on the embedded server. */
  readonly databaseUrl: string
  readonly clock?: Clock
  /** Wraps a part around the real one, so that a test can stop the process at an exact step. */
  readonly around?: {
    readonly signer?: (signer: FeedSigner) => FeedSigner
    readonly peers?: (peers: PeerClient) => PeerClient
    readonly store?: (store: FeedStore) => FeedStore
  }
}

export interface RunningNode {
  /** `https://…` of the exchange face; null in a process that only works. */
  readonly endpoint: string | null
  readonly division: string
  /** The operator face of this process, where it has one. */
  readonly operator: Pick<OperatorFace, 'endpoint' | 'first'> | null
  /** `http://…` where this process says how it is; null where the configuration names no such port. */
  readonly monitor: string | null
  /** Looks at once for another certificate, membership or revocation list; it does so every two seconds anyway. */
  reload(): Promise<void>
  stop(): Promise<void>
}

/** Store connections: each running job may hold a lock and read beside it; the face answers meanwhile. */
const STORE_CONNECTIONS = 48

/** What every part of a node shares. */
interface Parts {
  readonly settings: Settings
  readonly self: string
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** What changes while the node runs: ask it anew each time. */
  readonly loaded: LiveIdentity
  readonly memberships: PgMembershipStore
  readonly database: DatabaseHandle
  readonly store: FeedStore
  readonly collectStore: PgCollectStore
  readonly sealer: Sealer
  readonly frontEndUrls: Secrets['frontEndUrls']
  readonly audit: PgAuditLog
  readonly linkKeys: Secrets['linkKeys']
  readonly messaging: Messaging
  readonly readiness: Readiness
  readonly peers: PeerClient
  readonly wakes: Wakes
  /** How pages of others are taken in. */
  readonly receive: ReceivePorts
}

/** What a process does that works, beside answering. */
interface Work {
  readonly tasks: TaskPorts
  readonly collecting: Collecting
  readonly upkeep: Upkeep
  readonly rounds: Rounds
  /** Ends the watch on the inbox. */
  unwatch(): void
}

export async function startNode(options: NodeOptions): Promise<RunningNode> {
  const { settings, secrets, role, around = {} } = options
  const clock = options.clock ?? systemClock
  const self = settings.division
  const metrics = new Metrics()
  const log = createLog(self, settings.logLevel, metrics.happened)

  // From whom trust starts; who is a member now is asked below.
  const root = await loadMembership(settings, secrets.feedKey, clock())
  const { suite, signer } = root

  // A province whose law sets no known objection deadline does not start without a configured one.
  objectionTerms(self, legalDay(clock()), settings.objectionTerms ?? undefined)

  // Where things are kept.
  const database = await openDatabase(options.databaseUrl, STORE_CONNECTIONS)
  if (role !== 'api') await migrate(database.pool)
  const sealer = createSealer(secrets.dataKey)
  const feedStore = new PgFeedStore(database, suite, sealer, self)
  const store = around.store?.(feedStore) ?? feedStore
  const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
  const collectStore = new PgCollectStore({ database, sealer, self, appendContext })
  const audit = new PgAuditLog({ database, sealer, self, appendContext })

  // Who we are, and who else there is: both may change while the node runs.
  const memberships = new PgMembershipStore(database)
  const readiness = new Readiness(database.pool)
  const ready = async () => (await readiness.refresh(clock())) === 'ready'
  const loaded = await LiveIdentity.open({
    settings,
    loaded: root,
    store: memberships,
    audit,
    ready,
    log,
    clock,
  })

  // How to reach the others, and how to be woken.
  const client = createPeerClient({
    membership: () => loaded.membership,
    tls: loaded.tls,
    clock,
    requests: signer ? { division: self, suite, signer } : undefined,
    onMembership: (division, tag) => void loaded.heal(division, tag, client.membershipAfter.bind(client)),
  })
  const wakes = await Wakes.open({
    store: settings.redisUrl
      ? { kind: 'redis', url: settings.redisUrl, prefix: `${settings.queuePrefix}-${self}` }
      : { kind: 'postgres', url: options.databaseUrl },
    works: role !== 'api',
    run: async job => {
      if (work) await runJob(parts, work, job)
    },
    onTrouble: (code, error) => log.error({ event: 'queue-trouble', code }, error),
    onWorked: metrics.worked,
  })

  const parts: Parts = {
    settings,
    self,
    clock,
    log,
    metrics,
    loaded,
    memberships,
    database,
    store,
    collectStore,
    sealer,
    frontEndUrls: secrets.frontEndUrls,
    audit,
    linkKeys: secrets.linkKeys,
    messaging: makeMessaging(
      { self, suite, clock, store, database, sealer, log, membership: () => loaded.membership },
      secrets.sealingKeys,
    ),
    readiness,
    peers: watchContact(around.peers?.(client) ?? client, new PgPeerContacts(database.db), clock),
    wakes,
    receive: {
      suite,
      store,
      // A feed that this node may not hold is not taken in, whoever sends it.
      issuerKeys: feed => (loaded.membership.mayRead(self, feed) ? loaded.membership.feedKeys(feed) : []),
      generationOf: feed => loaded.membership.generationOf(feed),
      endOf: id => loaded.membership.endOf(id),
    },
  }
  const work = signer && role !== 'api' ? await makeWork(parts, around.signer?.(signer) ?? signer) : null
  const face =
    role === 'worker'
      ? null
      : await listenExchange({ ...settings.exchange, tls: loaded.tls, ports: facePorts(parts, client) })
  const operator =
    settings.operator && role !== 'worker'
      ? await openOperatorFace({
          ...parts,
          settings: settings.operator,
          inbox: settings,
          privateKey: secrets.operatorKey,
          db: database.db,
          onDelivered: () => void wakes.wake([{ kind: 'collect' }]),
          served: (...request) => metrics.served('operator', ...request),
        })
      : null
  loaded.onChange(() => {
    face?.reload(loaded.tls)
    client.reload(loaded.tls)
    // Whoever is asked sees which membership we have, and comes after it before our key changes.
    const others = loaded.membership.divisions.filter(one => one !== self)
    void wakes.wake(others.map(peer => ({ kind: 'compare', peer }) as const))
  })
  const monitor = await openMonitor({
    ...parts,
    db: database.db,
    audience: feed => loaded.membership.audience(feed),
  })
  work?.rounds.start()
  log.info({ event: 'node-started', role, members: loaded.membership.divisions.length })

  return {
    endpoint: face?.endpoint ?? null,
    division: self,
    operator,
    monitor: monitor?.endpoint ?? null,
    reload: () => loaded.reload(),
    async stop() {
      await loaded.stop()
      await Promise.all([face?.close(), operator?.close(), monitor?.close()])
      work?.unwatch()
      await work?.rounds.stop()
      await wakes.close()
      await work?.collecting.close()
      await parts.readiness.withdraw()
      await client.close()
      await database.close()
      log.info({ event: 'node-stopped' })
    },
  }
}

/** Only a process that signs works, and only a process that works has a high-water file. */
async function makeWork(parts: Parts, signer: FeedSigner): Promise<Work> {
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
    membership: loaded.membership,
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
  { self, log, database, collectStore, readiness, audit }: Parts,
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
async function runJob(parts: Parts, { tasks, collecting, upkeep }: Work, job: Job): Promise<void> {
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

/** What the other provinces see of this node. */
function facePorts(parts: Parts, client: ClosablePeerClient): ExchangeFacePorts {
  const { self, clock, log, metrics, loaded, database, store, readiness, wakes, receive } = parts
  const { suite } = loaded
  const memberKeys = (member: string) => loaded.membership.cosigningKeys(member)
  return {
    self,
    clock,
    suite,
    membership: () => loaded.membership,
    signedMembership: async after =>
      (after === undefined ? undefined : await parts.memberships.after(after))?.text ?? loaded.text,
    membershipSeen: (division, tag) => void loaded.heal(division, tag, client.membershipAfter.bind(client)),
    state: async () => {
      const known = await readiness.refresh(clock())
      return known === 'taking in' ? 'recovering' : known
    },
    feeds: {
      list: () => store.heads(),
      head: id => store.head(id),
      page: (id, from, limit) => readPage(receive, id, from, limit),
      cosignatures: head => store.cosignatures(head),
    },
    proofs: proofsOf({ ...receive, archive: new PgProofArchive(database.db) }),
    async receivePage(division, page) {
      const { size } = await receivePage(receive, page)
      await wakes.wake([{ kind: 'apply', feed: page.feed, generation: page.generation }])
      log.info({ event: 'page-received', feed: page.feed, peer: division, size })
      return { size }
    },
    receiveCosignatures: (division, id, list) =>
      receiveCosignatures({ ...receive, memberKeys }, division, id, list),
    jointView: new PgJointView(database),
    records: new PgRecordView(database),
    nonces: new PgRequestNonces(database.db),
    audit: parts.audit,
    idempotency: new PgIdempotency(database.db),
    linkKeys: () => parts.linkKeys,
    log: event => (event.event === 'request-failed' ? log.error(event) : log.info(event)),
    served: (...request) => metrics.served('exchange', ...request),
  }
}

/** Beside the data, outside the database: a restored database must find what it had signed. */
function highWaterPath({ dataDirectory }: Settings): string {
  return path.join(dataDirectory, 'high-water')
}
