/** How the operator face of a node is put together; `src/node.ts` opens it beside the exchange face. */

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type AccountPorts, firstAccount } from './access/accounts.ts'
import type { FactorPorts } from './access/factor.ts'
import { PasswordHasher } from './access/password.ts'
import type { LoginProof } from './access/ports.ts'
import { utf8Text } from './base/bytes.ts'
import { canonicalBytes } from './base/canonical.ts'
import type { Clock } from './base/time.ts'
import type { OperatorSettings } from './config/operator.ts'
import type { Settings } from './config/settings.ts'
import type { Log } from './events/event.ts'
import type { AuditLog } from './exchange/audit.ts'
import type { FeedSigner } from './feed/suite.ts'
import { listenOperator, type OperatorListener } from './http/operator/listen.ts'
import type { OperatorFacePorts } from './http/operator/ports.ts'
import type { Served } from './http/ports.ts'
import { certificateOf, type ListingDeskParts, openListingDesk } from './listing-desk.ts'
import type { Acts } from './node-acts.ts'
import { readMappings } from './node-collecting.ts'
import type { Reporting } from './node-reports.ts'
import { openProvider } from './oidc/provider.ts'
import { BOARD_PATH, createBoard } from './queue/board.ts'
import type { Wakes } from './queue/wakes.ts'
import { PgAccessStore } from './store/access-store.ts'
import type { Database } from './store/database.ts'
import { InboxDeliveries } from './store/delivery-folder.ts'
import { PgDeliveryStore } from './store/delivery-store.ts'
import { PgFactorStore } from './store/factor-store.ts'
import { Inbox } from './store/inbox.ts'
import type { Sealer } from './store/sealing.ts'

export interface OperatorParts {
  readonly self: string
  readonly settings: OperatorSettings
  /** Where deliveries go and which mappings take them. */
  readonly inbox: Pick<Settings, 'dataDirectory' | 'mappings' | 'division' | 'doneMarkers'>
  readonly sealer: Sealer
  /** A file came that is to be taken in. Never throws. */
  onDelivered(): void
  readonly work: OperatorFacePorts['work']
  /** PEM; null without TLS. */
  readonly privateKey: string | null
  readonly oidcSecret: string | null
  readonly db: Database
  readonly audit: AuditLog
  readonly clock: Clock
  readonly log: Log
  readonly served: Served
  readonly wakes: Pick<Wakes, 'queues' | 'wake'>
  readonly acts: Acts
  readonly checks: OperatorFacePorts['checks']
  readonly reporting: Pick<Reporting, 'desk' | 'printCertificate'>
  readonly listings: ListingDeskParts
  readonly signer: FeedSigner | null
}

export interface OperatorFace extends OperatorListener {
  /** Where nobody could sign in yet: the account that was made now, its password to be shown once. */
  readonly first: { readonly name: string; readonly password: string } | null
}

/** Bytes of one delivery; larger files are put into the inbox folder, or delivered in parts. */
const MAX_DELIVERY_BYTES = 268_435_456

export async function openOperatorFace(parts: OperatorParts): Promise<OperatorFace> {
  const { self, settings, privateKey, log } = parts
  const access = accountPorts(parts)
  const first = await firstAccount(access)
  const tls =
    settings.tls && privateKey
      ? { cert: readFileSync(settings.tls.certificate, 'utf8'), key: privateKey }
      : null
  const elsewhere = elsewherePorts(parts)
  const readOnly = settings.queueBoard !== 'writable'
  const listener = await listenOperator({
    host: settings.host,
    port: settings.port,
    tls,
    ports: {
      self,
      access,
      proxies: settings.proxies,
      elsewhere,
      queues:
        settings.queueBoard === 'absent'
          ? null
          : { path: BOARD_PATH, readOnly, board: createBoard(parts.wakes.queues, readOnly) },
      audit: parts.audit,
      deliveries: await deliveryPorts(parts),
      work: parts.work,
      acts: parts.acts,
      listings: listingPorts(parts),
      checks: parts.checks,
      reports: parts.reporting.desk,
      log,
      served: parts.served,
    },
  })
  return {
    endpoint: listener.endpoint,
    first,
    async close() {
      await listener.close()
      await elsewhere?.provider.close()
    },
  }
}

function listingPorts({ listings, signer, wakes, reporting }: OperatorParts): OperatorFacePorts['listings'] {
  return {
    ...openListingDesk(listings, tasks => void wakes.wake(tasks)),
    certify: signer && ((ref, partial) => certificateOf(listings, signer, ref, partial)),
    print: certificate => reporting.printCertificate(certificate),
  }
}

export function accountPorts({
  self,
  settings: { separateDuties, secondFactor },
  db,
  sealer,
  clock,
}: Pick<OperatorParts, 'self' | 'settings' | 'db' | 'sealer' | 'clock'>): AccountPorts & FactorPorts {
  const factorRequired = secondFactor === 'required'
  const factors = new PgFactorStore(db, sealer)
  const store = new PgAccessStore(db)
  return { self, store, factors, factorRequired, hasher: new PasswordHasher(), clock, separateDuties }
}

const PROOF = 'oidc proof'

export function elsewherePorts({
  settings: { oidc },
  oidcSecret,
  sealer,
}: {
  readonly settings: Pick<OperatorSettings, 'oidc'>
} & Pick<OperatorParts, 'oidcSecret' | 'sealer'>): OperatorFacePorts['elsewhere'] {
  if (oidc === null || oidcSecret === null) return null
  return {
    provider: openProvider({ ...oidc, clientSecret: oidcSecret }),
    rules: oidc,
    seal: proof => Buffer.from(sealer.seal(canonicalBytes({ ...proof }), PROOF)).toString('base64url'),
    open(sealed) {
      try {
        return JSON.parse(utf8Text(sealer.open(Buffer.from(sealed, 'base64url'), PROOF))) as LoginProof
      } catch {
        // Whatever a browser sends that this node did not seal.
        return null
      }
    },
  }
}

/** A process that only answers takes deliveries, too: it shares the inbox folder with those that work. */
async function deliveryPorts({
  inbox,
  db,
  sealer,
  clock,
  onDelivered,
}: OperatorParts): Promise<OperatorFacePorts['deliveries']> {
  const folder = path.join(inbox.dataDirectory, 'inbox')
  const mappings = readMappings(inbox)
  await new Inbox(folder, sealer).prepare(mappings.map(({ id }) => id))
  return {
    folder: new InboxDeliveries(folder, new Set(inbox.doneMarkers)),
    store: new PgDeliveryStore(db, sealer),
    mappings,
    clock,
    newId: randomUUID,
    maxBytes: MAX_DELIVERY_BYTES,
    onDelivered,
  }
}
