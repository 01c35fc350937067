// The library's containers need it before anything else.
import 'reflect-metadata'
import { createPrivateKey, hash, type KeyObject, webcrypto } from 'node:crypto'
import {
  type X509Crl as Crl,
  type Extension,
  Extension as RawExtension,
  X509Certificate,
  X509Crl,
  X509CrlGenerator,
  X509CrlReason,
} from '@peculiar/x509'
import type { Authority } from './certificates.ts'
import { TrustError } from './fault.ts'

/** Why a certificate is revoked (RFC 5280 §5.3.1, which would rather have no `unspecified`). */
export const REVOCATION_REASONS = {
  keyCompromise: X509CrlReason.keyCompromise,
  affiliationChanged: X509CrlReason.affiliationChanged,
  superseded: X509CrlReason.superseded,
  cessationOfOperation: X509CrlReason.cessationOfOperation,
} as const

export type RevocationReason = keyof typeof REVOCATION_REASONS

export interface RevokedCertificate {
  /** Hexadecimal, as the certificate has it. */
  readonly serial: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: RevocationReason
}

export interface CrlRequest {
  readonly authority: Authority
  /** Grows by one with each list of the authority (RFC 5280 §5.2.3). */
  readonly number: number
  readonly revoked: readonly RevokedCertificate[]
  readonly now: number
  /** Days until the next list is due at the latest. */
  readonly days: number
}

const DAY_MS = 86_400_000
/** Clocks of provinces differ by a little: a new list holds at once everywhere. */
const BACKDATED_MS = 300_000
/** Beyond it a list is not parsed: an authority of a region revokes a handful. */
const MAX_CRL_BYTES = 16 * 1_048_576
const RSA_SHA256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const CRL_NUMBER = '2.5.29.20'
const AUTHORITY_KEY_ID = '2.5.29.35'
const SUBJECT_KEY_ID = '2.5.29.14'

/** Signs the list of revoked certificates of an authority with an RSA key. @returns PEM. */
export async function createCrl({ authority, number, revoked, now, days }: CrlRequest): Promise<string> {
  const issuer = new X509Certificate(authority.certificate)
  const crl = await X509CrlGenerator.create(
    {
      issuer: issuer.subjectName,
      thisUpdate: new Date(now - BACKDATED_MS),
      nextUpdate: new Date(now + days * DAY_MS),
      entries: revoked.map(({ serial, at, reason }) => ({
        serialNumber: serial,
        revocationDate: new Date(at),
        reason: REVOCATION_REASONS[reason],
      })),
      extensions: extensionsOf(issuer, number),
      signingAlgorithm: RSA_SHA256,
      signingKey: signingKey(authority.privateKey),
    },
    webcrypto as Crypto,
  )
  return pem(Buffer.from(crl.rawData))
}

/** The library writes the label CRL, which OpenSSL does not read (RFC 7468 §6). */
function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN X509 CRL-----', ...lines, '-----END X509 CRL-----', ''].join('\n')
}

function signingKey(pem: string): CryptoKey {
  return createPrivateKey(pem).toCryptoKey(RSA_SHA256, false, ['sign'])
}

function extensionsOf(issuer: X509Certificate, number: number): Extension[] {
  const keyId = issuer.getExtension(SUBJECT_KEY_ID)?.value
  const extensions = [new RawExtension(CRL_NUMBER, false, derInteger(number))]
  if (keyId !== undefined) {
    // AuthorityKeyIdentifier { keyIdentifier [0] }: the same octets under another tag.
    const octets = Buffer.from(keyId).subarray(2)
    const inner = Buffer.concat([Buffer.from([0x80, octets.length]), octets])
    const sequence = Buffer.concat([Buffer.from([0x30, inner.length]), inner])
    extensions.push(new RawExtension(AUTHORITY_KEY_ID, false, sequence))
  }
  return extensions
}

function derInteger(value: number): Buffer {
  const digits = value.toString(16)
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  const positive = (bytes[0] as number) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
  return Buffer.concat([Buffer.from([0x02, positive.length]), positive])
}

/** A list of one authority whose signature was verified. */
export interface RevocationList {
  /** SHA-256 of the authority's public key (SubjectPublicKeyInfo), hexadecimal. */
  readonly issuerKey: string
  /** Milliseconds since 1970. */
  readonly thisUpdate: number
  /** When the next one is due; null when the list names no time (RFC 5280 wants one). */
  readonly nextUpdate: number | null
  /** Serial numbers, lower-case hexadecimal without leading zeros. */
  readonly revoked: ReadonlySet<string>
}

/** What a list says of itself, before its signature is verified. */
export interface CrlFacts {
  readonly issuer: string
  readonly thisUpdate: Date
  readonly nextUpdate: Date | undefined
  readonly serials: readonly { readonly serial: string; readonly at: Date }[]
}

/** @throws {TrustError} CRL_BAD */
export function readCrl(crl: string | Uint8Array): CrlFacts {
  const parsed = parse(crl)
  const { issuer, thisUpdate, nextUpdate } = parsed
  const serials = parsed.entries.map(entry => ({
    serial: plainSerial(entry.serialNumber),
    at: entry.revocationDate,
  }))
  return { issuer, thisUpdate, nextUpdate, serials }
}

/**
 * Reads a list and verifies it with the key of one of the authorities.
 * @param authorities public keys that may sign lists
 * @throws {TrustError} CRL_BAD when it is malformed or signed by none of them.
 */
export async function verifyCrl(
  crl: string | Uint8Array,
  authorities: readonly KeyObject[],
): Promise<RevocationList> {
  const parsed = parse(crl)
  for (const key of authorities) {
    if (!(await isSignedBy(parsed, key))) continue
    return {
      issuerKey: hash('sha256', key.export({ type: 'spki', format: 'der' }), 'hex'),
      thisUpdate: parsed.thisUpdate.getTime(),
      nextUpdate: parsed.nextUpdate?.getTime() ?? null,
      revoked: new Set(parsed.entries.map(entry => plainSerial(entry.serialNumber))),
    }
  }
  throw crlBad('no authority of this region signed it; give the list of the authority in `authority`')
}

async function isSignedBy(crl: Crl, key: KeyObject): Promise<boolean> {
  try {
    const publicKey = key.toCryptoKey(algorithmOf(crl, key), true, ['verify'])
    return await crl.verify({ publicKey }, webcrypto as Crypto)
  } catch {
    // The key is of another kind than the signature.
    return false
  }
}

const CURVES: { readonly [name: string]: string } = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}

/** The hash is a property of the signature, the curve one of the key. */
function algorithmOf({ signatureAlgorithm }: Crl, key: KeyObject) {
  const namedCurve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? '']
  // The type of the library leaves the name out.
  const { name, hash } = signatureAlgorithm as webcrypto.RsaHashedImportParams
  return { name, hash, ...(namedCurve === undefined ? {} : { namedCurve }) }
}

function parse(crl: string | Uint8Array): Crl {
  if (crl.length > MAX_CRL_BYTES) throw crlBad(`it has more than ${MAX_CRL_BYTES} bytes`)
  try {
    const text = typeof crl === 'string' ? crl : Buffer.from(crl)
    const isPem = typeof text === 'string' || text.subarray(0, 11).toString('latin1') === '-----BEGIN '
    return new X509Crl(isPem ? text.toString() : new Uint8Array(text as Buffer))
  } catch (cause) {
    throw crlBad('it is not an X.509 revocation list; give PEM or DER', cause)
  }
}

/** One spelling of a serial number: certificates and lists pad it differently. */
export function plainSerial(serial: string): string {
  return serial.toLowerCase().replace(/^0+(?=.)/, '')
}

function crlBad(why: string, cause?: unknown): TrustError {
  return new TrustError(`revocation list refused: ${why}`, { code: 'CRL_BAD' }, { cause })
}
