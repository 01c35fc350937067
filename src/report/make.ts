/** One report from the question to the signed whole; who asks and why must be in the audit log before this is called. */
import { instantText, legalDay } from '../base/time.ts'
import type { FeedSigner } from '../feed/suite.ts'
import type { CreditReport } from '../standard/report.ts'
import { assembleBody, type OrganisationQuestion, type PersonQuestion, type ReportBody } from './assemble.ts'
import { coverReport, reportNumber, verificationCode } from './cover.ts'
import type { FoundRecord, ReportItem, ReportRegister, ReportSource } from './ports.ts'

export interface ReportPorts {
  readonly self: string
  readonly source: ReportSource
  readonly register: ReportRegister
  readonly signer: FeedSigner
  readonly random: (bytes: number) => Uint8Array
}

export type Asked = Omit<OrganisationQuestion, 'day'> | Omit<PersonQuestion, 'day'>

export interface FinishedReport {
  readonly report: CreditReport
  /** By which the report is verified; on the printed cover. */
  readonly code: string
}

/**
 * @param subjectKeys credit code, or every key by which records of the person are found
 * @param nowMs when it was asked for
 * @throws {ReportError} REPORT_REFUSED, REPORT_INVALID
 */
export async function makeReport(
  ports: ReportPorts,
  asked: Asked,
  subjectKeys: readonly string[],
  nowMs: number,
): Promise<FinishedReport> {
  const { self, source, register, signer, random } = ports
  const day = legalDay(nowMs)
  const data = await source.dataOf(subjectKeys)
  const body = assembleBody({ ...asked, day }, data)
  const cover = {
    reportNo: reportNumber(self, day, random(4)),
    edition: asked.edition,
    queriedAt: instantText(nowMs),
  }
  const report = await coverReport(body, cover, signer)
  const code = verificationCode(signer.suite, report.cover)
  await register.note({
    reportNo: cover.reportNo,
    code,
    edition: asked.edition,
    bodyDigest: report.cover.bodyDigest,
    madeAt: cover.queriedAt,
    items: itemsIn(body, data.records),
  })
  return { report, code }
}

/** What the report shows, for the question whether it is still current. */
function itemsIn(body: ReportBody, found: readonly FoundRecord[]): ReportItem[] {
  const refs = new Map(found.map(({ record, ref }) => [record.recordId, ref]))
  return Object.values({ ...body, ...body.supplement }).flatMap(section => {
    const items: unknown = (section as { readonly items?: unknown }).items
    if (!Array.isArray(items)) return []
    return items.flatMap((item: unknown) => {
      const { recordId, division } = item as { readonly recordId?: string; readonly division?: string }
      if (recordId === undefined || division === undefined) return []
      return [{ recordId, division, ref: refs.get(recordId) ?? null }]
    })
  })
}
