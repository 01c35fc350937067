/** The reporting half of a node on a database of its own, with 1,000 held records about as many subjects as wanted. */
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { ed25519Signer, INTL } from '../../src/feed/suite.ts'
import { projectRecord } from '../../src/lists/project.ts'
import { messageDesk } from '../../src/node-messages.ts'
import { makeReporting, type Reporting } from '../../src/node-reports.ts'
import type { ReportWork } from '../../src/report/work.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { PgAuditLog } from '../../src/store/audit-log.ts'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { loadBenchMembership } from './membership.ts'

const SELF = '310000'
const FEED = { feed: `${SELF}/records.penalty`, generation: 1 }
const ASKER = { actor: 'system:bench', member: null }

export class BenchDesk {
  readonly #database: DatabaseHandle
  readonly #reporting: Reporting
  readonly #work: ReportWork

  private constructor(database: DatabaseHandle, reporting: Reporting, work: ReportWork) {
    this.#database = database
    this.#reporting = reporting
    this.#work = work
  }

  static async open(databaseUrl: string, folder: string): Promise<BenchDesk> {
    const database = await openDatabase(databaseUrl, 12)
    await migrate(database.pool)
    const pki = await createDevelopmentPki(join(folder, 'pki'), { now: Date.now() })
    const own = pki.nodes.find(({ division }) => division === SELF)
    if (own === undefined) throw new RangeError(`no member ${SELF}`)
    const {
      membership: held,
      certificate,
      privateKey,
      feedKey,
    } = await loadBenchMembership(pki.membership, own)
    const sealer = createSealer(randomBytes(32))
    const suite = INTL
    const clock = Date.now
    const membership = () => held
    const reporting = makeReporting({
      settings: { division: SELF, reports: { answerMs: 1_000, keepDays: 30 } },
      secrets: { linkKeys: [] },
      identity: () => ({ certificate, privateKey }),
      audit: new PgAuditLog({
        ...{ database, sealer, self: SELF },
        appendContext: () => ({ suite, nowMs: clock(), random: randomBytes }),
      }),
      ...{ suite, clock, database, sealer, membership },
      onOrdered() {},
    })
    const store = new PgFeedStore(database, suite, sealer, SELF)
    const work = reporting.work({
      desk: messageDesk({ self: SELF, ...{ suite, clock, store, database, sealer, membership } }),
      signer: ed25519Signer(feedKey),
      onSent: async () => {},
      onUnmade(error) {
        throw error
      },
    })
    return new BenchDesk(database, reporting, work)
  }

  /** Held records, as applied. */
  async hold(records: readonly StandardRecord[]): Promise<void> {
    const store = new PgFeedStore(this.#database, INTL, createSealer(randomBytes(32)), SELF)
    const context = { suite: INTL, nowMs: Date.now(), random: randomBytes }
    const drafts = records.map(record => ({
      kind: 'record' as const,
      ref: randomBytes(16),
      body: canonicalBytes(feedBody(record, 'public')),
      amends: false,
    }))
    await store.transaction(tx => appendEntries(context, tx, FEED, drafts))
    await applyFeed(
      {
        store,
        projector: (_, { ref, seq, body }) => {
          const facts = projectRecord(body ?? new Uint8Array(), 'public')
          return 'parked' in facts ? facts : { ...facts, ref, seq }
        },
      },
      FEED,
    )
  }

  /** Ordered, audited, read, assembled, signed, sealed and kept. @returns the orders */
  async make(usccs: readonly string[]): Promise<string[]> {
    const { desk } = this.#reporting
    const ordered = await Promise.all(
      usccs.map(uscc =>
        desk.order(
          {
            subject: { kind: 'organisation', uscc },
            ...{ edition: 'public', purpose: 'A02', sharingRequest: 'GX-2026-000123' },
            organisation: '示例单位（虚构）',
          },
          ASKER,
          randomUUID(),
        ),
      ),
    )
    await this.#work.run()
    return ordered.map(({ order }) => order)
  }

  /** Of an order that is made. */
  async html(order: string): Promise<string> {
    return (await this.#reporting.desk.page(order, ASKER)).html
  }

  async pdf(order: string): Promise<Uint8Array> {
    return (await this.#reporting.desk.pdf(order, ASKER)).pdf
  }

  async close(): Promise<void> {
    await this.#reporting.close()
    await this.#database.close()
  }
}
