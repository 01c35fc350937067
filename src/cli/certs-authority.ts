import { createPrivateKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Authority, createAuthority, issueCertificate } from '../trust/certificates.ts'
import { createCrl, plainSerial, REVOCATION_REASONS, type RevocationReason } from '../trust/crl.ts'
import { TrustError } from '../trust/fault.ts'
import { pinOf, readCertificate } from '../trust/pin.ts'
import { PUBLIC, pemOf, readKey, readPassword, readText, replaceFile, SECRET, writeNew } from './key-files.ts'

/**
 * The folder of an authority, on a machine without a network:
 *
 *     ca.pem       its certificate, for every node
 *     ca.key.pem   its key, mode 0600, under a passphrase where one was given
 *     register.ndjson  one line for each certificate that it issued
 *     revoked.json what is revoked, and the number of the last list
 *     crl.pem      the last list, for every node
 *     crl.url      where the list is fetched, written into each certificate; absent where no address was given
 */
interface AuthorityFolder {
  readonly folder: string
  readonly passphraseFile?: string | undefined
}

export interface InitOptions extends AuthorityFolder {
  readonly name: string
  /** Where `crl.pem` will be fetched. */
  readonly crlUrl?: string | undefined
  readonly days: number
  readonly crlDays: number
  readonly now: number
}

/** Makes an authority and its first, empty revocation list. @returns lines for people. */
export async function initAuthority(options: InitOptions): Promise<string[]> {
  const { folder, name, days, crlDays, crlUrl, now, passphraseFile } = options
  const authority = await createAuthority({ commonName: name, days, now })
  const files = filesOf(folder)
  const key =
    passphraseFile === undefined
      ? authority.privateKey
      : encrypted(authority.privateKey, readPassword(passphraseFile))
  const state: Revoked = { number: 1, certificates: [] }
  const crl = await createCrl({ authority, number: 1, revoked: [], now, days: crlDays })
  writeNew([
    [files.certificate, authority.certificate, PUBLIC],
    [files.privateKey, key, SECRET],
    [files.revoked, jsonOf(state), PUBLIC],
    [files.register, '', PUBLIC],
    [files.crl, crl, PUBLIC],
    ...(crlUrl === undefined ? [] : [[files.crlUrl, `${crlUrl}\n`, PUBLIC] as const]),
  ])
  return [
    `authority   ${files.certificate}`,
    `key         ${files.privateKey}  (0600${passphraseFile === undefined ? ', 未加密 NOT under a passphrase' : ''})`,
    `list        ${files.crl}`,
    '此目录应离线保存 · keep this folder offline; give ca.pem and crl.pem to every node',
  ]
}

export interface IssueOptions extends AuthorityFolder {
  readonly request: string
  readonly division: string
  readonly dnsNames: readonly string[]
  readonly ipAddresses: readonly string[]
  readonly days: number
  /** In the place of the authority's own address. */
  readonly crlUrl?: string | undefined
  readonly out: string
  readonly now: number
}

/** Issues a node's certificate from its request: the authority decides names, uses and time. */
export function issue(options: IssueOptions): string[] {
  const { folder, request, division, dnsNames, ipAddresses, days, out, now } = options
  const authority = readAuthority(options)
  const commonName = `xinqiao ${division}`
  const names = { commonName, dnsNames, ipAddresses }
  const { crlUrl: file } = filesOf(folder)
  const crlUrl = options.crlUrl ?? (existsSync(file) ? readText(file).trim() : undefined)
  const pem = issueCertificate({ authority, request: readText(request), ...names, days, now, crlUrl })
  const certificate = readCertificate(pem)
  writeNew([[out, pem, PUBLIC]])
  const { register } = filesOf(folder)
  const line = {
    serial: plainSerial(certificate.serialNumber),
    division,
    names: certificate.subjectAltName ?? '',
    pin: pinOf(pem),
    notAfter: certificate.validToDate.toISOString(),
    issuedAt: new Date(now).toISOString(),
  }
  // After the certificate: a line without a file would name what nobody has.
  replaceFile([
    register,
    `${existsSync(register) ? readText(register) : ''}${JSON.stringify(line)}\n`,
    PUBLIC,
  ])
  const told = [`certificate ${out}`, `serial      ${line.serial}`, `pin         ${line.pin}`]
  if (crlUrl !== undefined) return [...told, `list        ${crlUrl}`]
  return [...told, '未写吊销列表地址 · names no address of a revocation list: give --crl-url']
}

export interface RevokeOptions extends AuthorityFolder {
  /** File of the certificate, or its serial number in hexadecimal; null: only makes a new list. */
  readonly which: string | null
  readonly reason: string
  readonly crlDays: number
  readonly now: number
}

/**
 * Adds a certificate to the revocation list, or makes the same list anew before it is due.
 * @throws {TrustError} CERTIFICATE_BAD when it is of another authority; REQUEST_BAD for an unknown reason.
 */
export async function revoke(options: RevokeOptions): Promise<string[]> {
  const { folder, which, crlDays, now } = options
  const authority = readAuthority(options)
  const files = filesOf(folder)
  const state = readRevoked(files.revoked)
  const certificates = [...state.certificates]
  if (which !== null) {
    const serial = serialOf(which, authority)
    if (certificates.some(one => one.serial === serial)) {
      return [`${serial} 早已吊销 is revoked already; nothing was changed`]
    }
    certificates.push({ serial, at: now, reason: reasonOf(options.reason) })
  }
  const number = state.number + 1
  const crl = await createCrl({ authority, number, revoked: certificates, now, days: crlDays })
  // First what is revoked: a list that forgets one after a crash would let it in again.
  replaceFile([files.revoked, jsonOf({ number, certificates }), PUBLIC])
  replaceFile([files.crl, crl, PUBLIC])
  return [`list        ${files.crl}, number ${number}, ${certificates.length} revoked`]
}

interface Revoked {
  readonly number: number
  readonly certificates: readonly {
    readonly serial: string
    readonly at: number
    readonly reason: RevocationReason
  }[]
}

function readRevoked(file: string): Revoked {
  try {
    const { number, certificates } = JSON.parse(readText(file)) as Revoked
    if (Number.isSafeInteger(number) && Array.isArray(certificates)) return { number, certificates }
  } catch (cause) {
    if (cause instanceof TrustError) throw cause
  }
  const message = `${file} is damaged; restore it from the backup of the authority: a list made without it would forget what is revoked`
  throw new TrustError(message, { code: 'CRL_BAD' })
}

function serialOf(which: string, authority: Authority): string {
  if (/^[0-9a-fA-F]{8,40}$/.test(which)) return plainSerial(which)
  const certificate = readCertificate(readText(which))
  if (certificate.verify(readCertificate(authority.certificate).publicKey)) {
    return plainSerial(certificate.serialNumber)
  }
  const message = `${which} is not a certificate of this authority; give one of its own`
  throw new TrustError(message, { code: 'CERTIFICATE_BAD' })
}

function reasonOf(reason: string): RevocationReason {
  if (Object.hasOwn(REVOCATION_REASONS, reason)) return reason as RevocationReason
  const known = Object.keys(REVOCATION_REASONS).join(', ')
  throw new TrustError(`"${reason}" is no reason; give one of ${known}`, { code: 'REQUEST_BAD' })
}

function readAuthority({ folder, passphraseFile }: AuthorityFolder): Authority {
  const files = filesOf(folder)
  const certificate = readText(files.certificate)
  const key = readKey(files.privateKey, passphraseFile)
  if (!readCertificate(certificate).checkPrivateKey(key)) {
    const message = `${files.privateKey} is not the key of ${files.certificate}; restore the folder of the authority`
    throw new TrustError(message, { code: 'KEY_FILE_BAD' })
  }
  return { certificate, privateKey: pemOf(key) }
}

function filesOf(folder: string) {
  return {
    certificate: path.join(folder, 'ca.pem'),
    privateKey: path.join(folder, 'ca.key.pem'),
    register: path.join(folder, 'register.ndjson'),
    revoked: path.join(folder, 'revoked.json'),
    crl: path.join(folder, 'crl.pem'),
    crlUrl: path.join(folder, 'crl.url'),
  }
}

function encrypted(pem: string, passphrase: string): string {
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const
  return createPrivateKey(pem).export(options).toString()
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
