/** How reports are made on a node: what they are read from, who signs them, and what is recorded before. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Clock, legalDay } from './base/time.ts'
import type { KeyProvider } from './config/key-provider.ts'
import type { LoadedMembership } from './config/membership.ts'
import type { Secrets } from './config/secrets.ts'
import type { Settings } from './config/settings.ts'
import type { UsageLine } from './report/assemble.ts'
import { reportError } from './report/fault.ts'
import { type Asked, type FinishedReport, makeReport } from './report/make.ts'
import type { ReportEdition, ReportRegister } from './report/ports.ts'
import { isApplication } from './standard/applications.ts'
import { checkIdentity, linkKeyOf } from './standard/link-key.ts'
import { PgAuditLog } from './store/audit-log.ts'
import type { DatabaseHandle } from './store/database.ts'
import { identityKey } from './store/local-records.ts'
import { PgReportRegister } from './store/report-register.ts'
import { PgReportSource } from './store/report-source.ts'
import { createSealer } from './store/sealing.ts'
import { signDetached } from './trust/detached-signature.ts'
import type { Membership } from './trust/membership.ts'
import { signPdf } from './typeset/pdf-signature.ts'
import { ReportPrinter } from './typeset/report-pdf.ts'

export type ReportSubject =
  | { readonly kind: 'organisation'; readonly uscc: string }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly idType: string
      readonly idNumber: string
      readonly consent: { readonly kind: 'own' | 'consent'; readonly reference: string }
    }

/** Who asks, for what (用途) and under which sharing request (共享申请单号). */
export interface ReportAsker {
  readonly actor: string
  readonly purpose: string
  readonly sharingRequest: string
}

export interface ReportDesk {
  readonly register: ReportRegister
  /** @throws {ReportError} REPORT_REFUSED for a purpose or an identity that is not in order */
  make(subject: ReportSubject, edition: ReportEdition, asker: ReportAsker): Promise<FinishedReport>
  /** PDF/A-2b, signed with the node's certificate. */
  pdf(finished: FinishedReport): Promise<Uint8Array>
}

export interface ReportDeskParts {
  readonly settings: Settings
  readonly loaded: LoadedMembership
  readonly secrets: Secrets
  readonly database: DatabaseHandle
  readonly clock: Clock
}

/** Topics whose feeds hold records about subjects. */
const WITH_RECORDS = /\/(?:lists|records)\./
/** Earlier queries that a personal report tells of. */
const USAGE_LINES = 1_000

/** Reports are signed with the feed key, as checkpoints are. @throws {FaultError} as the key's provider */
export async function reportDesk({
  settings,
  loaded,
  secrets,
  database,
  clock,
}: ReportDeskParts): Promise<ReportDesk> {
  const { division: self } = settings
  const { membership, suite } = loaded
  const sealer = createSealer(secrets.dataKey)
  const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
  const audit = new PgAuditLog({ database, sealer, self, appendContext })
  const register = new PgReportRegister(database, sealer)
  const source = new PgReportSource({
    ...{ database, sealer, self, feeds: readableFeeds(membership, self) },
    since: membership.body.validFrom,
  })
  const signer = await requireKey(secrets).signer(suite)
  const ports = { self, source, register, signer, random: randomBytes }

  let printer: ReportPrinter | undefined
  const certificate = readFileSync(settings.certificate, 'utf8')

  return {
    register,
    async pdf({ report, code }) {
      printer ??= new ReportPrinter()
      const facts = { location: self, nowMs: clock() }
      const sign = (bytes: Uint8Array) => signDetached(bytes, { certificate, privateKey: secrets.privateKey })
      return signPdf(printer.pdf(report, code), facts, sign)
    },
    async make(subject, edition, asker) {
      const nowMs = clock()
      const kinds = subject.kind === 'person' ? (['person'] as const) : (['legal', 'soleTrader'] as const)
      if (!isApplication(asker.purpose, kinds))
        throw reportError(
          'REPORT_REFUSED',
          'the application list has no such purpose for this kind of subject',
        )
      const keys = subject.kind === 'organisation' ? [subject.uscc] : personKeys(subject, nowMs)
      const usage = subject.kind === 'person' ? await usageOf(keys) : []
      await audit.record({
        ...{ act: 'query', ...asker, subjects: keys },
        details: { operation: 'report', edition, ground: groundOf(subject) },
      })
      const asked: Asked =
        subject.kind === 'person' ? { ...subject, edition, usage } : { ...subject, edition }
      const found =
        subject.kind === 'person' ? [...keys, identityKey(subject.idType, subject.idNumber)] : keys
      return makeReport(ports, asked, found, nowMs)
    },
  }

  /** Link keys under every key in use, so that a rotation hides nothing. */
  function personKeys(person: Extract<ReportSubject, { readonly kind: 'person' }>, nowMs: number): string[] {
    const check = checkIdentity(person.idType, person.idNumber, legalDay(nowMs))
    if (!check.ok) throw reportError('REPORT_REFUSED', `the identity is not in order: ${check.rule}`)
    if (secrets.linkKeys.length === 0)
      throw reportError('REPORT_REFUSED', 'this node has no link keys: it does not answer about persons')
    const hash = suite.name === 'sm' ? 'sm3' : 'sha256'
    return secrets.linkKeys.map(key => linkKeyOf(key, hash, check))
  }

  /** Who queried before, newest first (SH art. 34). */
  async function usageOf(keys: readonly string[]): Promise<UsageLine[]> {
    const entries = await Promise.all(keys.map(key => audit.ofSubject(key, USAGE_LINES)))
    const queries = entries.flat().filter(({ act }) => act === 'query')
    const once = new Map(queries.map(entry => [`${entry.generation}/${entry.seq}`, entry]))
    return [...once.values()]
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, USAGE_LINES)
      .map(({ at, actor, purpose, details }) => ({
        at,
        organisation: actor,
        purpose: purpose ?? '未说明',
        ...(typeof details?.['ground'] === 'string' ? { legalGround: details['ground'] } : {}),
      }))
  }
}

function groundOf(subject: ReportSubject): string | null {
  return subject.kind === 'person' ? subject.consent.reference : null
}

function readableFeeds(membership: Membership, self: string): Map<string, string[]> {
  return new Map(
    membership.divisions.map(division => [
      division,
      membership
        .feedsOf(division)
        .filter(feed => WITH_RECORDS.test(feed) && (division === self || membership.mayRead(self, feed))),
    ]),
  )
}

/** A process that answers only is not given the key. */
function requireKey({ feedKey }: Secrets): KeyProvider {
  if (feedKey !== null) return feedKey
  throw reportError('REPORT_REFUSED', 'reports are made where the feed key is: ask a worker')
}
