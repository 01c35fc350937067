/** Reports on a node: ordered at its faces or by a command, asked of the other provinces, made by a worker, printed. */
import { randomBytes } from 'node:crypto'
import type { Clock } from './base/time.ts'
import { topicOf } from './collect/place.ts'
import type { Secrets } from './config/secrets.ts'
import type { Settings } from './config/settings.ts'
import { closeWith, type DeskPorts, type Effects, postWith } from './exchange/message-desk.ts'
import type { MessageHandler } from './exchange/messages.ts'
import type { Task } from './exchange/ports.ts'
import { addresseeOf } from './feed/name.ts'
import type { FeedSigner, Suite } from './feed/suite.ts'
import { ReportDesk } from './report/desk.ts'
import { type IncomingMessage, REPORT_MESSAGES } from './report/incoming.ts'
import { type InquiryRules, mayTell } from './report/inquiry.ts'
import type { Messenger, StoredReport, Transaction } from './report/order-ports.ts'
import { ReportWork } from './report/work.ts'
import type { WithdrawalCertificate } from './standard/certificate.ts'
import { identityKey, linkKeysOf } from './standard/link-key.ts'
import type { CreditReport } from './standard/report.ts'
import type { PgAuditLog } from './store/audit-log.ts'
import type { DatabaseHandle } from './store/database.ts'
import type { PgMessageBook } from './store/message-book.ts'
import { PgReportInquiries } from './store/report-inquiries.ts'
import { PgReportOrders } from './store/report-orders.ts'
import { PgReportQueries } from './store/report-queries.ts'
import { PgReportRegister } from './store/report-register.ts'
import { PgReportSource } from './store/report-source.ts'
import type { Sealer } from './store/sealing.ts'
import { type DetachedSigner, detachedSigner, type SigningCertificate } from './trust/detached-signature.ts'
import type { Membership } from './trust/membership.ts'
import { CERTIFICATE_REASON } from './typeset/pdf-signature.ts'
import { PrintRoom } from './typeset/print-room.ts'
import { REPORT_POLICY, reportHtml } from './typeset/report-html.ts'

export interface ReportingOptions {
  readonly settings: Pick<Settings, 'division' | 'reports'>
  readonly secrets: Pick<Secrets, 'linkKeys'>
  readonly suite: Suite
  readonly clock: Clock
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly audit: PgAuditLog
  /** The membership in force: ask it anew each time. */
  membership(): Membership
  /** With which the node shows itself now, and signs what it prints; asked anew, because it is renewed. */
  identity(): SigningCertificate
  /** An order came in. Never throws. */
  onOrdered(): void
}

export interface Reporting {
  readonly desk: ReportDesk
  /** Messages about reports, which no operator reads. */
  takers(book: PgMessageBook): Effects
  /** What a worker does. @param onSent a feed grew and is to be signed */
  work(options: {
    readonly desk: DeskPorts
    readonly signer: FeedSigner
    onSent(tasks: readonly Task[]): Promise<void>
    onUnmade(error: unknown): void
  }): ReportWork
  /** A certificate of withdrawal for print: PDF/A, signed. */
  printCertificate(certificate: WithdrawalCertificate): Promise<Uint8Array>
  /** Whether rows say that there is something to do. */
  waiting(): Promise<boolean>
  close(): Promise<void>
}

/** Topics whose feeds hold records about subjects. */
const WITH_RECORDS = /\/(?:lists|records)\./
const DAY_MS = 86_400_000

export function makeReporting(options: ReportingOptions): Reporting {
  const { settings, secrets, suite, clock, database, sealer, audit, membership } = options
  const self = settings.division
  const linkKeys = () => linkKeysOf(suite.name, secrets.linkKeys)
  const orders = new PgReportOrders(database, sealer)
  const queries = new PgReportQueries(database, sealer)
  const inquiries = new PgReportInquiries(database, sealer, linkKeys)
  const register = new PgReportRegister(database, sealer)
  const rules = () => inquiryRules(self, membership(), secrets)
  const source = new PgReportSource({
    ...{ database, sealer, self },
    feeds: reader => readableFeeds(membership(), self, reader ?? self),
    generationOf: feed => membership().generationOf(feed),
    mayTell: (reader, record) => mayTell([reader], record, rules()),
    get since() {
      return membership().body.validFrom
    },
  })
  const prints = new PrintRoom()
  const signer = signerOf(options.identity)

  const desk = new ReportDesk({
    ...{ clock, orders, register, audit, linkKeys },
    answerMs: settings.reports.answerMs,
    keepMs: settings.reports.keepDays * DAY_MS,
    provinces: () => membership().divisions.filter(one => one !== self),
    onOrdered: options.onOrdered,
    print: stored => prints.pdf(stored, { location: self, nowMs: clock() }, signer()),
    page: stored => ({ html: reportHtml(reportOf(stored), stored.code), policy: REPORT_POLICY }),
  })
  return {
    desk,
    takers: book => takersOf({ queries, inquiries }, book),
    work: ({ desk: messages, signer, onSent, onUnmade }) =>
      new ReportWork({
        maker: { self, signer, random: randomBytes },
        ...{ clock, source, orders, queries, inquiries, audit, rules, identityKey, onUnmade },
        messenger: messengerOf(messages, onSent),
      }),
    printCertificate(certificate) {
      const facts = { location: self, nowMs: clock(), reason: CERTIFICATE_REASON }
      return prints.certificate(certificate, facts, signer())
    },
    waiting: () => orders.waiting(),
    close: () => prints.close(),
  }
}

/** Reads a certificate and its key once, and again when there is another. */
function signerOf(identity: () => SigningCertificate): () => DetachedSigner {
  let held: { readonly certificate: string; readonly signer: DetachedSigner } | undefined
  return () => {
    const signing = identity()
    const { certificate } = signing
    if (held?.certificate !== certificate) held = { certificate, signer: detachedSigner(signing) }
    return held.signer
  }
}

/** It was checked against the report standard before it was kept. */
function reportOf({ json }: StoredReport): CreditReport {
  return JSON.parse(Buffer.from(json).toString('utf8')) as CreditReport
}

type Take = MessageHandler['handle']

function takersOf(
  stores: { readonly queries: PgReportQueries; readonly inquiries: PgReportInquiries },
  book: PgMessageBook,
): Effects {
  const ports = {
    ...stores,
    // The transaction of a taker is one of the feed store, as every other here.
    markAnswered: (tx: Transaction, message: IncomingMessage) =>
      book.markAnswered(tx as Parameters<Take>[0], message),
  }
  const takers = Object.entries(REPORT_MESSAGES).map(([kind, take]): [string, Take] => [
    kind,
    (tx, message) => take(ports, tx, message),
  ])
  return new Map(takers)
}

function messengerOf(ports: DeskPorts, onSent: (tasks: readonly Task[]) => Promise<void>): Messenger {
  return {
    async send(addressee, message, alongside) {
      const sent = await postWith(ports, addressee, message, (tx, { ref, id }) =>
        alongside(tx, { ...id, ref }),
      )
      if (sent !== null) await onSent([{ kind: 'sign', ...sent.id }])
    },
    async close({ feed, generation, ref }, alongside) {
      const message = { feed, generation, ref, addressee: addresseeOf(feed) ?? '' }
      const id = await closeWith(ports, message, alongside)
      if (id !== null) await onSent([{ kind: 'sign', ...id }])
    },
  }
}

function inquiryRules(
  self: string,
  membership: Membership,
  { linkKeys }: Pick<Secrets, 'linkKeys'>,
): InquiryRules {
  return {
    self,
    isMember: division => membership.member(division) !== undefined,
    mayRead(division, record) {
      // What the feed of such records does not show a member, an answer does not show it either.
      const topic = topicOf(record)
      const feed = `${self}/${topic}`
      return topic === undefined || !membership.mayIssue(self, feed) || membership.mayRead(division, feed)
    },
    answersPersons: linkKeys.length > 0,
  }
}

/** Held feeds that a member may read, too; another province's only where this node may hold it. */
function readableFeeds(membership: Membership, self: string, reader: string): Map<string, string[]> {
  const mayBeShown = (feed: string) =>
    WITH_RECORDS.test(feed) && membership.mayRead(self, feed) && membership.mayRead(reader, feed)
  return new Map(
    membership.divisions.map(division => [division, membership.feedsOf(division).filter(mayBeShown)]),
  )
}
