/**
 * How a node is put together. Read this first.
 *
 *   files ─▶ collect ─▶ own feeds ─▶ sign ─▶ push ─┐            ┌─▶ receive ─▶ apply ─▶ cosign ─▶ deliver
 *            mapping     one transaction           └─ mutual TLS ┘             joint view          receipts
 *
 * All truth is in PostgreSQL; the queue only wakes; the sweeper finds whatever a lost wake-up left behind.
 * A node that cannot show that it holds all it ever signed takes pages in, but signs and answers nothing.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EMPTY } from './base/bytes.ts'
import { type Clock, systemClock } from './base/time.ts'
import { recordRules, scopeOf } from './collect/place.ts'
import { restoreSourceRecords } from './collect/restore.ts'
import { type TakeInPorts, takeIn } from './collect/take-in.ts'
import { loadMembership } from './config/membership.ts'
import type { Secrets } from './config/secrets.ts'
import type { Role, Settings } from './config/settings.ts'
import { receiveCosignatures } from './exchange/cosign.ts'
import { heartbeat } from './exchange/heartbeat.ts'
import type { FeedStore, PeerClient } from './exchange/ports.ts'
import { type ReceivePorts, receivePage } from './exchange/receive.ts'
import { fetchWithdrawals, type RecoverPorts, recoverTails, relearnMarks } from './exchange/recover.ts'
import { Rounds } from './exchange/rounds.ts'
import { readPage } from './exchange/serve.ts'
import { dueTasks } from './exchange/sweep.ts'
import { isPeerTrouble, runTask, type TaskPorts } from './exchange/tasks.ts'
import { ed25519Signer, type FeedSigner, INTL } from './feed/suite.ts'
import { listenExchange } from './http/listen.ts'
import { projectRecord } from './lists/project.ts'
import { mappingFolders, readMapping } from './mapping/folder.ts'
import { createLog } from './observe/log.ts'
import { createPeerClient } from './peer/client.ts'
import type { Job } from './queue/jobs.ts'
import { Sweeps } from './queue/sweeps.ts'
import { Wakes } from './queue/wakes.ts'
import { PgCollectStore } from './store/collect-store.ts'
import { openDatabase } from './store/database.ts'
import { PgFeedStore } from './store/feed-store.ts'
import { HighWaterFile } from './store/high-water-file.ts'
import { Inbox } from './store/inbox.ts'
import { PgJointView } from './store/joint-view.ts'
import { exclusively } from './store/locks.ts'
import { migrate } from './store/migrate.ts'
import { isTaken, orphanedEntries } from './store/orphans.ts'
import { Readiness } from './store/readiness.ts'
import { createSealer } from './store/sealing.ts'
import { reconcileWithdrawnKeys } from './store/withdrawn-key-file.ts'

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
  stop(): Promise<void>
}

/** Store connections: each running job may hold a lock and read beside it; the face answers meanwhile. */
const STORE_CONNECTIONS = 48

/** How often an issuer states its unchanged checkpoints again. */
const HEARTBEAT_MS = 60_000

export async function startNode(options: NodeOptions): Promise<RunningNode> {
  const { settings, secrets, role, around = {} } = options
  const clock = options.clock ?? systemClock
  const self = settings.division
  const works = role !== 'api'
  const log = createLog(self, settings.logLevel)

  // Who we are, and who else there is.
  const suite = INTL
  const signer = secrets.feedKey === null ? null : ed25519Signer(secrets.feedKey)
  const loaded = loadMembership(settings, suite, signer, clock())
  const membership = () => loaded.membership
  if (membership().expired(clock())) log.warn({ event: 'membership-expired', code: 'MEMBERSHIP_EXPIRED' })
  const issuerKeys: ReceivePorts['issuerKeys'] = feed => membership().feedKeys(feed)

  // Where things are kept.
  const database = await openDatabase(options.databaseUrl, STORE_CONNECTIONS)
  if (works) await migrate(database.pool)
  const sealer = createSealer(secrets.dataKey)
  const feedStore = new PgFeedStore(database, suite, sealer, self)
  const store: FeedStore = around.store?.(feedStore) ?? feedStore
  const collectStore = new PgCollectStore({
    database,
    sealer,
    self,
    appendContext: () => ({ suite, nowMs: clock(), random: randomBytes }),
  })
  const readiness = new Readiness(database.pool)
  const jointView = new PgJointView(database.db)

  // How to reach the others, and how to be woken.
  const tls = {
    cert: readFileSync(settings.certificate, 'utf8'),
    key: secrets.privateKey,
    ca: readFileSync(settings.authority, 'utf8'),
  }
  const client = createPeerClient({ membership, tls })
  const peers = around.peers?.(client) ?? client
  const queueStore = settings.redisUrl
    ? ({ kind: 'redis', url: settings.redisUrl, prefix: `${settings.queuePrefix}-${self}` } as const)
    : ({ kind: 'postgres', url: options.databaseUrl } as const)
  const wakes: Wakes = await Wakes.open({
    store: queueStore,
    works,
    run: job => runJob(job),
    onTrouble: (code, error) => log.error({ event: 'queue-trouble', code }, error),
  })

  // What there is to do. Only a process that signs has a high-water file.
  const receive: ReceivePorts = { suite, store, issuerKeys }
  const audience = (feed: string) => membership().audience(feed)
  const work = signer && works ? await makeWork(around.signer?.(signer) ?? signer) : null

  async function makeWork(feedSigner: FeedSigner) {
    const { highWater, existed } = await HighWaterFile.open(highWaterPath(settings))
    const tasks: TaskPorts = {
      ...receive,
      self,
      clock,
      highWater,
      peers,
      audience,
      signer: feedSigner,
      waker: wakes,
      projector: (feed, entry) => {
        const facts = projectRecord(entry.body ?? EMPTY, scopeOf(membership(), feed))
        return 'parked' in facts ? facts : { ...facts, ref: entry.ref, seq: entry.seq }
      },
      ready: () => readiness.ready,
    }
    const mappings = mappingFolders(path.join(settings.mappings, self)).map(readMapping)
    const inbox = new Inbox(path.join(settings.dataDirectory, 'inbox'))
    const collect: TakeInPorts = {
      inbox,
      mappings,
      store: collectStore,
      rules: recordRules(self, membership),
      random: randomBytes,
      newId: randomUUID,
      clock,
      onGrown: places =>
        wakes.wake(
          places.flatMap(
            id =>
              [
                { kind: 'sign', ...id },
                { kind: 'apply', ...id },
              ] as const,
          ),
        ),
      onCollected: (mapping, { batchId, ...counts }) =>
        log.info({ event: 'collected', mapping, batchId, ...counts }),
      onFailed: (mapping, code, error) => log.error({ event: 'file-refused', mapping, code }, error),
    }
    const recovery: RecoverPorts = {
      ...receive,
      peers,
      highWater,
      others: membership().divisions.filter(one => one !== self),
      log: log.warn,
    }
    let fileFound = existed
    const sweeps = new Sweeps(wakes)
    let nextHeartbeat = clock() + HEARTBEAT_MS
    const rounds = new Rounds({
      everyMs: settings.sweepMs,
      ready: () => readiness.ready,
      onTrouble: error => log.error({ event: 'round-failed' }, error),
      async recover() {
        if (!fileFound) {
          if (!(await relearnMarks(recovery))) return false
          await highWater.save()
          fileFound = true
        }
        await fetchWithdrawals(recovery)
        const { complete, restored } = await recoverTails(recovery)
        if (!complete) return false
        if (restored > 0) {
          const records = await restoreSourceRecords({
            store: collectStore,
            orphans: () => orphanedEntries(database.db, self),
          })
          log.warn({ event: 'restored', feeds: restored, records })
        }
        const keys = await reconcileWithdrawnKeys(
          database.db,
          path.join(settings.dataDirectory, 'withdrawn-keys'),
        )
        for (const { id } of mappings) {
          const files = await inbox.redeliver(id, digest => isTaken(database.db, digest))
          if (files > 0) log.warn({ event: 'files-redelivered', mapping: id, files })
        }
        if (keys.restored > 0) log.warn({ event: 'withdrawn-keys-restored', keys: keys.restored })
        await readiness.declare()
        log.info({ event: 'node-ready' })
        return true
      },
      async sweep() {
        const due: Job[] = await dueTasks({ store, self, clock, audience })
        const files = await Promise.all(mappings.map(({ id }) => inbox.waiting(id)))
        if (files.some(names => names.length > 0)) due.push({ kind: 'collect' })
        if (clock() >= nextHeartbeat) {
          nextHeartbeat = clock() + HEARTBEAT_MS
          due.push({ kind: 'heartbeat' })
        }
        await sweeps.wake(due)
      },
    })
    await inbox.prepare(mappings.map(({ id }) => id))
    return { tasks, collect, rounds }
  }

  async function runJob(job: Job): Promise<void> {
    if (!work) return
    try {
      if (job.kind === 'collect') {
        if (readiness.ready) await exclusively(database.pool, 'xinqiao collect', () => takeIn(work.collect))
      } else if (job.kind === 'heartbeat') {
        if (readiness.ready) await heartbeat(work.tasks)
      } else {
        await runTask(work.tasks, job)
      }
    } catch (error) {
      const fields = {
        event: 'task-failed',
        task: job.kind,
        feed: 'feed' in job ? job.feed : undefined,
        peer: 'peer' in job ? job.peer : undefined,
      }
      if (isPeerTrouble(error))
        log.warn({ ...fields, code: (error as { fault: { code: string } }).fault.code })
      else log.error(fields, error)
    }
  }

  // The face that the other provinces see.
  const face =
    role === 'worker'
      ? null
      : await listenExchange({
          ...settings.exchange,
          tls,
          ports: {
            self,
            clock,
            membership,
            signedMembership: () => loaded.text,
            state: async () => ((await readiness.refresh(clock())) ? 'ready' : 'recovering'),
            feeds: {
              list: () => store.heads(),
              page: (id, from, limit) => readPage({ suite, store }, id, from, limit),
              head: id => store.head(id),
              cosignatures: head => store.cosignatures(head),
            },
            receivePage: async (division, page) => {
              const { size } = await receivePage(receive, page)
              await wakes.wake([{ kind: 'apply', feed: page.feed, generation: page.generation }])
              log.info({ event: 'page-received', feed: page.feed, peer: division, size })
              return { size }
            },
            receiveCosignatures: (division, id, list) =>
              receiveCosignatures(
                { suite, store, memberKeys: member => membership().cosigningKeys(member) },
                division,
                id,
                list,
              ),
            jointView,
            log: log.info,
          },
        })
  await work?.rounds.start()
  log.info({ event: 'node-started', role, members: membership().divisions.length })

  return {
    endpoint: face?.endpoint ?? null,
    division: self,
    async stop() {
      await face?.close()
      await work?.rounds.stop()
      await wakes.close()
      await readiness.withdraw()
      await client.close()
      await database.close()
      log.info({ event: 'node-stopped' })
    },
  }
}

/** Beside the data, outside the database: a restored database must find what it had signed. */
export function highWaterPath({ dataDirectory }: Pick<Settings, 'dataDirectory'>): string {
  return path.join(dataDirectory, 'high-water')
}
