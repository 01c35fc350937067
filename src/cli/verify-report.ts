/** `verify -- report FILE`: whether a report is authentic, by the membership alone and without asking anybody. */
import { readFile } from 'node:fs/promises'
import type { Suite } from '../feed/suite.ts'
import { isCoverSigned, makerOf, verificationCode, verifyReport } from '../report/cover.ts'
import { reportError } from '../report/fault.ts'
import { type DocumentTrust, judgeSignedPdf, retiredLines } from './verify-pdf.ts'

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
  /** Where it was signed with what is not in use any more: what that was. */
  readonly retired?: string
}

/** @throws {ReportError} REPORT_FORGED */
export async function judgeReport(trust: DocumentTrust<Suite>, file: string): Promise<ReportVerdict> {
  const { suite, membership } = trust
  const bytes = await readFile(file)
  if (bytes.length > LARGEST) throw reportError('REPORT_FORGED', 'the file is larger than any report')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return judgePdf(trust, bytes)
  const report = verifyReport(parse(bytes), suite, division => membership.everyKey(division))
  const { reportNo, bodyDigest } = report.cover
  const maker = makerOf(reportNo) ?? ''
  const code = verificationCode(suite, report.cover)
  const isCurrent = isCoverSigned(report.cover, suite, membership.cosigningKeys(maker))
  return { form: 'json', reportNo, bodyDigest, maker, code, ...(isCurrent ? {} : { retired: 'feed key' }) }
}

function judgePdf(trust: DocumentTrust, pdf: Uint8Array): ReportVerdict {
  const verdict = judgeSignedPdf(trust, pdf, 'XQ')
  if ('why' in verdict) throw reportError('REPORT_FORGED', verdict.why)
  const { number: reportNo, ...facts } = verdict
  return { form: 'pdf', reportNo, ...facts }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw reportError('REPORT_FORGED', 'the file is neither PDF nor JSON')
  }
}

export function reportLines({ form, reportNo, bodyDigest, maker, code, retired }: ReportVerdict): string[] {
  return [
    `成立 · true: 报告属实 authentic: ${reportNo}  ${form.toUpperCase()}`,
    `  出具结点 made by: ${maker}`,
    `  正文摘要 digest of its body: ${bodyDigest}`,
    ...(code === undefined ? [] : [`  验证码 code: ${code}`]),
    ...retiredLines(retired),
    '  是否现行须凭验证码向出具结点查询 whether it is still current is asked of that node, by its code',
  ]
}
