/** `verify -- certificate FILE`: whether a certificate of withdrawal holds, by the membership alone. */

import { readFile } from 'node:fs/promises'
import { legalDay } from '../base/time.ts'
import type { Suite } from '../feed/suite.ts'
import { verifyCertificate } from '../lists/certificate.ts'
import { listsError } from '../lists/fault.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import { daysFrom } from '../standard/clocks/terms-over.ts'
import { type DocumentTrust, judgeSignedPdf, retiredLines } from './verify-pdf.ts'

/** Bytes of the largest certificate that is read: a receipt of each of 64 provinces stays far below. */
const LARGEST = 8 * 1024 * 1024

/** What was verified: everything of the JSON; of the print, who made it and that it is whole. */
export interface CertificateVerdict {
  readonly facts: object
  /** Chinese first. */
  readonly lines: readonly string[]
}

/** @throws {ListsError} CERTIFICATE_FORGED */
export async function judgeCertificate(
  trust: DocumentTrust<Suite>,
  file: string,
): Promise<CertificateVerdict> {
  const bytes = await readFile(file)
  if (bytes.length > LARGEST)
    throw listsError('CERTIFICATE_FORGED', 'the file is larger than any certificate')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return judgePrint(trust, bytes)
  const certificate = verifyCertificate(parse(bytes), trust.suite, trust.membership)
  return { facts: { ...certificate.cover, ...certificate.body }, lines: certificateLines(certificate) }
}

function judgePrint(trust: DocumentTrust, pdf: Uint8Array): CertificateVerdict {
  const verdict = judgeSignedPdf(trust, pdf, 'XC')
  if ('why' in verdict) throw listsError('CERTIFICATE_FORGED', verdict.why)
  const { number: certificateNo, bodyDigest, maker, retired } = verdict
  return {
    facts: { form: 'pdf', certificateNo, bodyDigest, maker, ...(retired === undefined ? {} : { retired }) },
    lines: [
      `成立 · true: 退出证明属实 certificate of withdrawal ${certificateNo}  PDF`,
      `  出具结点 made by: ${maker}`,
      `  正文摘要 digest of its body: ${bodyDigest}`,
      ...retiredLines(retired),
      '  各省回执在同一编号的 JSON 文件中 the receipts of the provinces are in the JSON of that number',
    ],
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw listsError('CERTIFICATE_FORGED', 'the file is not JSON')
  }
}

/** Chinese first, a line for each province. */
export function certificateLines({ cover, body }: WithdrawalCertificate): string[] {
  const { listing, end, provinces, lastStoppedAt, withdrawal } = body
  const about = [listing.subjectName, listing.uscc, listing.listName, listing.decisionNo]
  const decided = end.decision
  return [
    `成立 · true: 退出证明 certificate of withdrawal ${cover.certificateNo}`,
    `  ${about.filter(one => one !== undefined).join('  ')}  ref ${listing.ref}`,
    `  ${end.act} ${end.effect}  ${end.ground}  ${end.legalBasis ?? ''}`,
    ...(decided === undefined
      ? []
      : [`  决定 decision: ${decided.authorityName} ${decided.decisionNo} ${decided.decisionDate}`]),
    ...provinces.map(({ division, role, status, stoppedAt }) =>
      status === 'stopped'
        ? `  ${division} ${role === 'issuer' ? '发布方 issuer' : '持有方 holder'} 已停止 stopped ${stoppedAt}`
        : `  ${division} ✗ 尚无回执 missing: 不能证明已停止 nothing proves that it stopped`,
    ),
    ...(withdrawal.dueBy === undefined ? [] : [`  应于 due by ${withdrawal.dueBy}`]),
    cover.complete
      ? `  ✓ 各省均已停止 every province has stopped, the last at ${lastStoppedAt}${tookOf(body)}`
      : '  ✗ 不完整 incomplete',
  ]
}

/** From the decision, or where none is named from the entry, to the last province. */
function tookOf({ end, withdrawal, lastStoppedAt }: WithdrawalCertificate['body']): string {
  if (lastStoppedAt === undefined) return ''
  const last = Date.parse(lastStoppedAt)
  const seconds = Math.max(0, last - Date.parse(withdrawal.at)) / 1000
  const decided = end.decision?.decisionDate
  const days =
    decided === undefined ? '' : `，距决定 ${daysFrom(decided, legalDay(last))} 天 days after the decision`
  return `，${seconds} 秒 s after the withdrawal${days}`
}
