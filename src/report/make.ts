/** One report from the question and what was found to the signed whole; what it shows is noted by whoever keeps it. */
import { type Day, instantText, legalDay } from '../base/time.ts'
import type { FeedSigner } from '../feed/suite.ts'
import type { CreditReport } from '../standard/report.ts'
import { assembleBody, type OrganisationQuestion, type PersonQuestion, type ReportBody } from './assemble.ts'
import { coverReport, reportNumber, verificationCode } from './cover.ts'
import { lastDayIn } from './entries.ts'
import type { FoundRecord, MadeReport, ReportEdition, ReportItem, SubjectData } from './ports.ts'
import { saidIn } from './said.ts'

export interface ReportMaker {
  readonly self: string
  readonly signer: FeedSigner
  readonly random: (bytes: number) => Uint8Array
}

export type Asked = Omit<OrganisationQuestion, 'day'> | Omit<PersonQuestion, 'day'>

export interface FinishedReport {
  readonly report: CreditReport
  /** By which the report is verified; on the printed cover. */
  readonly code: string
  /** What the node is to remember of it. */
  readonly made: MadeReport
}

/**
 * @param data what was found, and asked of others, on the subject
 * @param nowMs when it was asked for
 * @throws {ReportError} REPORT_REFUSED, REPORT_INVALID
 */
export async function makeReport(
  { self, signer, random }: ReportMaker,
  asked: Asked,
  data: SubjectData,
  nowMs: number,
): Promise<FinishedReport> {
  const day = legalDay(nowMs)
  const body = assembleBody({ ...asked, day }, data)
  const cover = {
    reportNo: reportNumber(self, day, random(4)),
    edition: asked.edition,
    queriedAt: instantText(nowMs),
  }
  const report = await coverReport(body, cover, signer)
  const code = verificationCode(signer.suite, report.cover)
  const made = {
    reportNo: cover.reportNo,
    code,
    edition: asked.edition,
    bodyDigest: report.cover.bodyDigest,
    madeAt: cover.queriedAt,
    items: itemsIn(body, data.records, asked.edition, day),
  }
  return { report, code, made }
}

interface ShownItem {
  readonly recordId: string
  readonly division: string
  readonly authorityName: string
  readonly content: object
}

/** What the report shows, for the question whether it is still current. */
function itemsIn(
  body: ReportBody,
  found: readonly FoundRecord[],
  edition: ReportEdition,
  day: Day,
): ReportItem[] {
  const byVersion = found.toSorted((a, b) => a.record.version - b.record.version)
  const places = new Map(byVersion.map(one => [one.record.recordId, one]))
  return Object.values({ ...body, ...body.supplement }).flatMap(section => {
    const items: unknown = (section as { readonly items?: unknown }).items
    if (!Array.isArray(items)) return []
    return items.flatMap((item: unknown) => {
      const { recordId, division } = item as Partial<ShownItem>
      if (recordId === undefined || division === undefined) return []
      const one = places.get(recordId)
      const { ref = null, query, place } = one ?? {}
      const until = one && lastDayIn(one, edition, day)
      return [
        {
          ...{
            recordId,
            division,
            ref,
            seq: ref === null ? null : (place?.seq ?? null),
            said: saidIn(item as ShownItem),
          },
          ...(query && { query }),
          ...(until && { until }),
        },
      ]
    })
  })
}
