/**
 * How a node is put together. Read this first.
 *
 *   files ─▶ collect ─▶ own feeds ─▶ sign ─▶ push ─┐            ┌─▶ receive ─▶ apply ─▶ cosign ─▶ deliver
 *            mapping     one transaction           └─ mutual TLS ┘             joint view          receipts
 *
 * All truth is in PostgreSQL; the queue only wakes; the sweeper finds whatever a lost wake-up left behind.
 * A node that cannot show that it holds all it ever signed takes pages in, but signs and answers nothing.
 */
import { EMPTY } from './base/bytes.ts'
import { randomBytes } from './base/random.ts'
import { type Clock, legalDay, systemClock } from './base/time.ts'
import { scopeOf } from './collect/place.ts'
import { loadMembership } from './config/membership.ts'
import type { Secrets } from './config/secrets.ts'
import type { Role, Settings } from './config/settings.ts'
import { nodeStarted, nodeStopped } from './events/node.ts'
import { watchContact } from './exchange/contact.ts'
import type { FeedStore, PeerClient, Task } from './exchange/ports.ts'
import { exchangeFacePorts } from './exchange-face.ts'
import type { FeedSigner } from './feed/suite.ts'
import { listenExchange } from './http/listen.ts'
import { LiveIdentity } from './identity/live.ts'
import { projectEntry } from './lists/project-entry.ts'
import { makeActs } from './node-acts.ts'
import { openDesk, overviewOf, tablesOf } from './node-desk.ts'
import { makeMessaging, messageDesk } from './node-messages.ts'
import { openMonitor } from './node-monitor.ts'
import type { NodeParts } from './node-parts.ts'
import { openQueues } from './node-queues.ts'
import { makeReporting } from './node-reports.ts'
import { openTracing, tracePeers } from './node-tracing.ts'
import { makeWork } from './node-work.ts'
import { createLog } from './observe/log.ts'
import { Metrics } from './observe/metrics.ts'
import type { OperatorFace } from './operator-face.ts'
import { createPeerClient } from './peer/client.ts'
import { objectionTerms } from './standard/clocks/deadlines.ts'
import { linkKeysOf } from './standard/link-key.ts'
import { PgAuditLog } from './store/audit-log.ts'
import { PgCollectStore } from './store/collect-store.ts'
import { openDatabase } from './store/database.ts'
import { PgFeedStore } from './store/feed-store.ts'
import { PgJointLines } from './store/joint-lines.ts'
import { PgMembershipStore } from './store/membership-store.ts'
import { migrate } from './store/migrate.ts'
import { PgPeerContacts } from './store/peer-contacts.ts'
import { Readiness } from './store/readiness.ts'
import { createSealer } from './store/sealing.ts'

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
  /** Has done what follows from a commit that a part outside of the node has made in its database. */
  wake(tasks: readonly Task[]): Promise<void>
  stop(): Promise<void>
}

/** Store connections: each running job may hold a lock and read beside it; the face answers meanwhile. */
const STORE_CONNECTIONS = 48

export async function startNode(options: NodeOptions): Promise<RunningNode> {
  const { settings, secrets, role, around = {} } = options
  const clock = options.clock ?? systemClock
  const self = settings.division
  const metrics = new Metrics()
  const tracing = await openTracing(settings)
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
    carry: () => tracing.carry(),
    requests: signer ? { division: self, suite, signer } : undefined,
    onMembership: (division, tag) => void loaded.heal(division, tag, client.membershipAfter.bind(client)),
  })
  const { databaseUrl } = options
  const queues = await openQueues({
    ...{ settings, clock, log, metrics, tracing, database, databaseUrl },
    works: role !== 'api',
    workers: () => readiness.workers(),
  })
  const { wakes } = queues

  const membership = () => loaded.membership
  const messaging = { self, suite, clock, store, database, sealer, log, membership }
  const desk = messageDesk(messaging)
  const linkKeys = () => linkKeysOf(suite.name, secrets.linkKeys)
  const ownTerms = settings.objectionTerms ?? undefined
  const acts = makeActs({ ...messaging, desk, ownTerms, linkKeys }, tasks => {
    void wakes.wake(tasks)
  })
  const reporting = makeReporting({
    ...{ settings, secrets, suite, clock, database, sealer, audit, membership },
    identity: () => ({ certificate: loaded.tls.cert, privateKey: loaded.tls.key }),
    onOrdered: () => void wakes.wake([{ kind: 'reports' }]),
  })
  const parts: NodeParts = {
    settings,
    self,
    clock,
    log,
    metrics,
    tracing,
    loaded,
    memberships,
    database,
    store,
    collectStore,
    sealer,
    frontEndUrls: secrets.frontEndUrls,
    audit,
    linkKeys: secrets.linkKeys,
    signer,
    acts,
    reporting,
    messaging: makeMessaging(messaging, secrets.sealingKeys, desk, acts, reporting.takers(desk.book)),
    readiness,
    peers: queues.guard(
      watchContact(
        tracePeers(around.peers?.(client) ?? client, tracing),
        new PgPeerContacts(database.db),
        clock,
      ),
    ),
    queues,
    wakes,
    receive: {
      suite,
      store,
      // A feed that this node may not hold is not taken in, whoever sends it.
      issuerKeys: feed => (loaded.membership.mayRead(self, feed) ? loaded.membership.feedKeys(feed) : []),
      generationOf: feed => loaded.membership.generationOf(feed),
      endOf: id => loaded.membership.endOf(id),
      projector: (feed, entry) => {
        const facts = projectEntry(feed, entry.body ?? EMPTY, scopeOf(loaded.membership, feed))
        return 'parked' in facts ? facts : { ...facts, ref: entry.ref, seq: entry.seq }
      },
    },
  }
  const work = signer && role !== 'api' ? await makeWork(parts, around.signer?.(signer) ?? signer) : null
  const facePorts = exchangeFacePorts(parts, client)
  const face =
    role === 'worker'
      ? null
      : await listenExchange({
          ...settings.exchange,
          tls: loaded.tls,
          ports: facePorts,
        })
  // Loaded where it is opened: accounts, OpenID Connect and the queues' pages are a third of all modules.
  const operator =
    settings.operator && role !== 'worker'
      ? await (await import('./operator-face.ts')).openOperatorFace({
          ...parts,
          checks: { ...facePorts, lines: new PgJointLines(database), cursors: sealer },
          listings: messaging,
          settings: settings.operator,
          inbox: settings,
          privateKey: secrets.operatorKey,
          oidcSecret: secrets.oidcSecret,
          db: database.db,
          onDelivered: () => void wakes.wake([{ kind: 'collect' }]),
          work: {
            desk: openDesk({
              ...{ db: database.db, clock, audit, tables: tablesOf(parts) },
              wake: () => void wakes.wake([{ kind: 'sweep' }]),
            }),
            overview: () => overviewOf(database.db, clock, wakes),
          },
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
  log(nodeStarted({ role, members: loaded.membership.divisions.length }))

  return {
    endpoint: face?.endpoint ?? null,
    division: self,
    operator,
    monitor: monitor?.endpoint ?? null,
    reload: () => loaded.reload(),
    wake: tasks => wakes.wake(tasks),
    async stop() {
      await loaded.stop()
      await Promise.all([face?.close(), operator?.close(), monitor?.close()])
      work?.unwatch()
      await work?.rounds.stop()
      await wakes.close()
      await work?.collecting.close()
      await reporting.close()
      await parts.readiness.withdraw()
      await client.close()
      await database.close()
      await tracing.close()
      log(nodeStopped())
    },
  }
}
