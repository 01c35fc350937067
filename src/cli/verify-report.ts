/** `verify -- report FILE`: whether a report is authentic, by the membership alone and without asking anybody. */
import { readFile } from 'node:fs/promises'
import type { Suite } from '../feed/suite.ts'
import { makerOf, verificationCode, verifyReport } from '../report/cover.ts'
import { reportError } from '../report/fault.ts'
import type { Membership } from '../trust/membership.ts'
import { judgeSignedPdf } from './verify-pdf.ts'

/** Bytes of the largest report that is read: ten thousand entries of every kind stay far below. */
const LARGEST = 256 * 1024 * 1024

export interface ReportVerdict {
  readonly form: 'json' | 'pdf'
  readonly reportNo: string
  readonly bodyDigest: string
  /** Division of the node that made it. */
  readonly maker: string
  /** By which the node is asked whether it is still current; a PDF prints it. */
  readonly code?: string
}

/** @throws {ReportError} REPORT_FORGED */
export async function judgeReport(
  suite: Suite,
  membership: Membership,
  file: string,
): Promise<ReportVerdict> {
  const bytes = await readFile(file)
  if (bytes.length > LARGEST) throw reportError('REPORT_FORGED', 'the file is larger than any report')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return judgePdf(membership, bytes)
  const report = verifyReport(parse(bytes), suite, division => membership.cosigningKeys(division))
  const { reportNo, bodyDigest } = report.cover
  const code = verificationCode(suite, report.cover)
  return { form: 'json', reportNo, bodyDigest, maker: makerOf(reportNo) ?? '', code }
}

function judgePdf(membership: Membership, pdf: Uint8Array): ReportVerdict {
  const verdict = judgeSignedPdf(membership, pdf, 'XQ')
  if ('why' in verdict) throw reportError('REPORT_FORGED', verdict.why)
  const { number: reportNo, bodyDigest, maker } = verdict
  return { form: 'pdf', reportNo, bodyDigest, maker }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw reportError('REPORT_FORGED', 'the file is neither PDF nor JSON')
  }
}

export function reportLines({ form, reportNo, bodyDigest, maker, code }: ReportVerdict): string[] {
  return [
    `成立 · true: 报告属实 authentic: ${reportNo}  ${form.toUpperCase()}`,
    `  出具结点 made by: ${maker}`,
    `  正文摘要 digest of its body: ${bodyDigest}`,
    ...(code === undefined ? [] : [`  验证码 code: ${code}`]),
    '  是否现行须凭验证码向出具结点查询 whether it is still current is asked of that node, by its code',
  ]
}
