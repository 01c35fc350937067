/** The cover of a report: its number, the digest of the body and the signature by which both are verified. */
import { base64, fromBase64, hex, utf8 } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { type CreditReport, checkReport, type ReportEdition } from '../standard/report.ts'
import type { ReportBody } from './assemble.ts'
import { reportError } from './fault.ts'

export interface CoverFacts {
  /** `XQ-310000-20261126-` and eight hexadecimal digits, see {@link reportNumber}. */
  readonly reportNo: string
  readonly edition: ReportEdition
  /** UTC with milliseconds. */
  readonly queriedAt: string
}

/** The number of a report: who made it, when, and 32 random bits. */
export function reportNumber(division: string, day: string, random: Uint8Array): string {
  return `XQ-${division}-${day.replaceAll('-', '')}-${hex(random.subarray(0, 4))}`
}

/**
 * Puts the signed cover on a body.
 * @throws {ReportError} REPORT_INVALID when the whole breaks the report standard: it is not handed out
 */
export async function coverReport(
  body: ReportBody,
  { reportNo, edition, queriedAt }: CoverFacts,
  signer: FeedSigner,
): Promise<CreditReport> {
  const { suite, publicKey } = signer
  const bodyDigest = hex(suite.hash(canonicalBytes(body)))
  const cover = { reportNo, subjectName: body.subject.name, queriedAt, edition, bodyDigest }
  const value = base64(await signer.sign(coverMessage(cover)))
  const verification = { suite: suite.name, keyId: keyIdOf(suite, publicKey), value }
  const report = { cover: { ...cover, verification }, body }
  const [finding] = checkReport(report)
  if (finding !== undefined)
    throw reportError('REPORT_INVALID', `${finding.rule} at ${finding.field}: ${finding.message}`)
  return report as CreditReport
}

type Signed = Omit<CreditReport['cover'], 'verification'>

/**
 * What is signed. Its first line is none of a checkpoint: a feed name has no space, so that neither is ever taken
 * for the other although one key signs both.
 */
export function coverMessage({ reportNo, subjectName, queriedAt, edition, bodyDigest }: Signed): Uint8Array {
  const cover = canonicalBytes({ reportNo, subjectName, queriedAt, edition, bodyDigest })
  return Buffer.concat([utf8('xinqiao credit report v1\n'), cover])
}

function keyIdOf(suite: Suite, publicKey: Uint8Array): string {
  return hex(suite.hash(publicKey)).slice(0, 16)
}

/** Division of the node that made the report, as its number says; undefined for a number of another form. */
export function makerOf(reportNo: string): string | undefined {
  return /^XQ-([0-9]{6})-[0-9]{8}-[0-9a-f]{8}$/.exec(reportNo)?.[1]
}

/**
 * The code on the cover by which anybody can ask the node whether a report is authentic and current: 80 bits that
 * follow from the signature, in groups of four.
 */
export function verificationCode(suite: Suite, { verification }: CreditReport['cover']): string {
  const digest = suite.hash(utf8('xinqiao verification code\n'), fromBase64(verification?.value ?? ''))
  return (hex(digest.subarray(0, 10)).toUpperCase().match(/.{4}/g) ?? []).join('-')
}

/**
 * Checks that a report is whole and was made by the node it names.
 * @param keysOf public keys of a member, retired ones too
 * @throws {ReportError} REPORT_FORGED
 */
export function verifyReport(
  report: unknown,
  suite: Suite,
  keysOf: (division: string) => readonly Uint8Array[],
): CreditReport {
  const [finding] = checkReport(report)
  if (finding !== undefined) {
    const message = `the file is not a report of the standard: ${finding.rule} at ${finding.field}`
    throw reportError('REPORT_FORGED', message)
  }
  const { cover, body } = report as CreditReport
  if (hex(suite.hash(canonicalBytes(body))) !== cover.bodyDigest)
    throw reportError('REPORT_FORGED', 'the body is not the one whose digest stands on the cover')
  if (cover.subjectName !== body.subject.name)
    throw reportError('REPORT_FORGED', 'the cover names another subject than the body')
  const maker = makerOf(cover.reportNo)
  if (!isCoverSigned(cover, suite, maker === undefined ? [] : keysOf(maker)))
    throw reportError('REPORT_FORGED', 'the cover is not signed by a key of the member that it names')
  return report as CreditReport
}

/** Whether one of these keys signed it. */
export function isCoverSigned(
  cover: CreditReport['cover'],
  suite: Suite,
  keys: readonly Uint8Array[],
): boolean {
  const { verification } = cover
  if (verification === undefined) return false
  const signature = fromBase64(verification.value)
  return keys.some(key => suite.verify(key, coverMessage(cover), signature))
}
