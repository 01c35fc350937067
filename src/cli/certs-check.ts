import { SUITES } from '../feed/suites.ts'
import { checkCertificate } from '../trust/certificate-check.ts'
import { crlAddresses, extendedKeyUsages, pemBlocks } from '../trust/certificate-facts.ts'
import { readCrl, verifyCrl } from '../trust/crl.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { pinOf, readCertificate } from '../trust/pin.ts'
import { readKey, readText } from './key-files.ts'

export interface CheckOptions {
  readonly certificate: string
  readonly authority: string
  readonly key?: string | undefined
  readonly host?: string | undefined
  readonly division?: string | undefined
  readonly membership?: string | undefined
  readonly crls: readonly string[]
  readonly now: number
}

/** Holds a certificate against the profile of certs/README.md. @returns lines for people, and whether it passes. */
export async function check(
  options: CheckOptions,
): Promise<{ readonly lines: string[]; readonly ok: boolean }> {
  const { certificate, authority, key, host, division, now } = options
  const authorities = readText(authority)
  const keys = pemBlocks(authorities).map(block => readCertificate(block).publicKey)
  const lists = await Promise.all(options.crls.map(file => verifyCrl(readText(file), keys)))
  const membership = options.membership === undefined ? undefined : readMembership(options.membership, now)
  const endpoint = division === undefined ? undefined : membership?.member(division)?.endpoint
  const wantedHost = host ?? (endpoint === undefined ? undefined : hostOf(endpoint))
  const findings = checkCertificate({
    certificate: readText(certificate),
    authorities,
    now,
    ...(key === undefined ? {} : { privateKey: readKey(key) }),
    ...(wantedHost === undefined ? {} : { host: wantedHost }),
    ...(membership === undefined ? {} : { membership }),
    ...(division === undefined ? {} : { division }),
    ...(lists.length === 0 ? {} : { lists }),
  })
  const lines = findings.map(
    ({ line, level, zh, en }) => `${level === 'error' ? '✗' : '!'} [${line}] ${zh} · ${en}`,
  )
  const ok = findings.every(finding => finding.level !== 'error')
  return { lines: [...lines, ok ? '✓ 合格 passes' : '✗ 不合格 does not pass'], ok }
}

function readMembership(file: string, now: number): Membership {
  const signed = parseMembership(readText(file))
  return verifyMembership(SUITES[signed.membership.suite], signed, now)
}

function hostOf(endpoint: string): string {
  return new URL(endpoint).hostname.replace(/^\[|\]$/g, '')
}

/** Names, validity and pin of a certificate; what a revocation list names. */
export function show(file: string): string[] {
  const text = readText(file)
  if (text.includes('-----BEGIN X509 CRL-----')) return showCrl(text)
  const certificate = readCertificate(text)
  const { asymmetricKeyType, asymmetricKeyDetails: details } = certificate.publicKey
  const uses = extendedKeyUsages(certificate).map(oid => USES[oid] ?? oid)
  return [
    `subject  ${certificate.subject}`,
    `issuer   ${certificate.issuer}`,
    `names    ${certificate.subjectAltName ?? '–'}`,
    `valid    ${certificate.validFromDate.toISOString()} to ${certificate.validToDate.toISOString()}`,
    `key      ${asymmetricKeyType} ${details?.modulusLength ?? details?.namedCurve ?? ''}`.trimEnd(),
    `uses     ${certificate.ca ? 'authority' : uses.join(' ') || '–'}`,
    `lists    ${crlAddresses(certificate).join(' ') || '–'}`,
    `serial   ${certificate.serialNumber}`,
    `pin      ${pinOf(certificate.raw)}`,
  ]
}

const USES: { readonly [oid: string]: string } = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
}

function showCrl(text: string): string[] {
  const { issuer, thisUpdate, nextUpdate, serials } = readCrl(text)
  return [
    `revocation list of ${issuer}`,
    `valid    ${thisUpdate.toISOString()} to ${nextUpdate?.toISOString() ?? '–'}`,
    ...serials.map(({ serial, at }) => `revoked  ${serial}  ${at.toISOString()}`),
  ]
}
