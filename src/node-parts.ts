/** What the parts of a node share; `src/node.ts` puts it together. */

import type { Clock } from './base/time.ts'
import type { Tracing } from './base/tracing.ts'
import type { Secrets } from './config/secrets.ts'
import type { Settings } from './config/settings.ts'
import type { Log } from './events/event.ts'
import type { ApplyPorts } from './exchange/apply.ts'
import type { FeedStore, PeerClient } from './exchange/ports.ts'
import type { ReceivePorts } from './exchange/receive.ts'
import type { FeedSigner } from './feed/suite.ts'
import type { LiveIdentity } from './identity/live.ts'
import type { Acts } from './node-acts.ts'
import type { Messaging } from './node-messages.ts'
import type { NodeQueues } from './node-queues.ts'
import type { Reporting } from './node-reports.ts'
import type { Metrics } from './observe/metrics.ts'
import type { Wakes } from './queue/wakes.ts'
import type { PgAuditLog } from './store/audit-log.ts'
import type { PgCollectStore } from './store/collect-store.ts'
import type { DatabaseHandle } from './store/database.ts'
import type { PgMembershipStore } from './store/membership-store.ts'
import type { Readiness } from './store/readiness.ts'
import type { Sealer } from './store/sealing.ts'

/** What every part of a node shares. */
export interface NodeParts {
  readonly settings: Settings
  readonly self: string
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly tracing: Tracing
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
  /** Of the feed key; null in a process that only answers. */
  readonly signer: FeedSigner | null
  readonly acts: Acts
  readonly messaging: Messaging
  readonly reporting: Reporting
  readonly readiness: Readiness
  readonly peers: PeerClient
  readonly queues: NodeQueues
  readonly wakes: Wakes
  /** How pages of others are taken in. */
  readonly receive: ReceivePorts & Pick<ApplyPorts, 'projector'>
}
