/** The reporting half of a node, on a real database, with provinces that never answer. */
import { randomBytes } from 'node:crypto'
import { INTL } from '../../src/feed/suite.ts'
import { messageDesk } from '../../src/node-messages.ts'
import { makeReporting, type Reporting } from '../../src/node-reports.ts'
import type { ReportWork } from '../../src/report/work.ts'
import { PgAuditLog } from '../../src/store/audit-log.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { createSealer } from '../../src/store/sealing.ts'
import type { SigningCertificate } from '../../src/trust/detached-signature.ts'
import { makeRegion, member } from '../http/region.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NOW, signerOf } from '../support/province.ts'

export interface ReportNode {
  /** Milliseconds since 1970; moved by the tests. */
  now: number
  /** With which it signs what it prints; renewed by the tests. */
  identity: SigningCertificate
  readonly reporting: Reporting
  readonly work: ReportWork
  readonly audit: PgAuditLog
  readonly database: DatabaseHandle
}

const SELF = '310000'

export async function reportNode(): Promise<ReportNode> {
  const database = await freshDatabase()
  const sealer = createSealer(randomBytes(32))
  const region = await makeRegion()
  const clock = () => node.now
  const suite = INTL
  const audit = new PgAuditLog({
    ...{ database, sealer, self: SELF },
    appendContext: () => ({ suite, nowMs: clock(), random: randomBytes }),
  })
  const { cert, key } = member(region, SELF)
  const membership = () => region.membership
  const reporting = makeReporting({
    settings: { division: SELF, reports: { answerMs: 1_000, keepDays: 30 } },
    secrets: { linkKeys: [{ id: 'k1', key: new Uint8Array(32).fill(7) }] },
    ...{ suite, clock, database, sealer, audit, membership },
    identity: () => node.identity,
    onOrdered() {},
  })
  const store = new PgFeedStore(database, suite, sealer, SELF)
  const work = reporting.work({
    desk: messageDesk({ self: SELF, ...{ suite, clock, store, database, sealer, membership } }),
    signer: signerOf(SELF),
    onSent: async () => {},
    onUnmade(error) {
      throw error
    },
  })
  const node: ReportNode = {
    now: NOW,
    identity: { certificate: cert, privateKey: key },
    reporting,
    work,
    audit,
    database,
  }
  return node
}
