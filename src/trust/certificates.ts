import { constants, generateKeyPair, privateEncrypt, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { TrustError } from './fault.ts'

/** A certificate and its private key (PKCS #8), both PEM. */
export interface Authority {
  readonly certificate: string
  readonly privateKey: string
}

export interface AuthorityRequest {
  readonly commonName: string
  /** Days of validity from `now` on. */
  readonly days: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A certificate signing request (PKCS #10) and the key it was made for, both PEM. */
export interface CertificateRequest {
  readonly request: string
  readonly privateKey: string
}

export interface IssueOptions {
  readonly authority: Authority
  /** PKCS #10 in PEM: only its key is taken over, the authority decides the rest. */
  readonly request: string
  readonly commonName: string
  readonly dnsNames: readonly string[]
  readonly ipAddresses: readonly string[]
  /** A node is both; a partner's program is a client only. */
  readonly uses?: 'both' | 'client' | 'server'
  /** `http://…` where the authority's revocation list is fetched; whoever checks the certificate is told. */
  readonly crlUrl?: string | undefined
  readonly days: number
  readonly now: number
}

const RSA_BITS = 3072
const DAY_MS = 86_400_000
/** Clocks of provinces differ by a little: a new certificate is valid at once everywhere. */
const BACKDATED_MS = 300_000
const newKeyPair = promisify(generateKeyPair)

/** Makes a self-signed authority that may sign end certificates only. RSA 3072, SHA-256. */
export async function createAuthority({ commonName, days, now }: AuthorityRequest): Promise<Authority> {
  const privateKey = await newPrivateKey()
  const key = rsaKey(privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  const name = [{ name: 'commonName', value: commonName }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  setValidity(certificate, days, now)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: keyIdOf(certificate) },
  ])
  certificate.sign(key, forge.md.sha256.create())
  return { certificate: forge.pki.certificateToPem(certificate), privateKey }
}

export interface RequestOptions {
  readonly commonName: string
  /** Names and addresses that the node is reached by; an authority may take them over. */
  readonly dnsNames?: readonly string[]
  readonly ipAddresses?: readonly string[]
  /** PEM of a key that is kept, so that its pin stays; absent: a new one is made. */
  readonly privateKey?: string
}

/**
 * Makes a new key, unless one is kept, and the request to certify it; the key need never leave the node.
 * @throws {TrustError} KEY_FILE_BAD when the key that is kept is not RSA in PEM.
 */
export async function createRequest(options: RequestOptions): Promise<CertificateRequest> {
  const { commonName, dnsNames = [], ipAddresses = [] } = options
  const privateKey = options.privateKey ?? (await newPrivateKey())
  const key = rsaKey(privateKey)
  const request = forge.pki.createCertificationRequest()
  request.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  request.setSubject([{ name: 'commonName', value: commonName }])
  if (dnsNames.length + ipAddresses.length > 0) {
    const names = { name: 'subjectAltName', altNames: altNames({ dnsNames, ipAddresses }) }
    request.setAttributes([{ name: 'extensionRequest', extensions: [names] }])
  }
  request.sign(key, forge.md.sha256.create())
  return { request: forge.pki.certificationRequestToPem(request), privateKey }
}

/** DigestInfo of a SHA-256 digest, which follows it (RFC 8017 §9.2, note 1). */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** Signs by OpenSSL: in JavaScript one signature with RSA 3072 takes a hundred times as long. */
function rsaKey(pem: string): forge.pki.rsa.PrivateKey {
  try {
    const key = forge.pki.privateKeyFromPem(pem)
    key.sign = (digest: forge.md.MessageDigest) => {
      const info = Buffer.concat([SHA256_INFO, Buffer.from(digest.digest().getBytes(), 'latin1')])
      return privateEncrypt({ key: pem, padding: constants.RSA_PKCS1_PADDING }, info).toString('latin1')
    }
    return key
  } catch (cause) {
    const message = 'the private key is not an RSA key in PEM without password; give such a file'
    throw new TrustError(message, { code: 'KEY_FILE_BAD' }, { cause })
  }
}

/**
 * Issues a node certificate for client and server use. @returns PEM.
 * @throws {TrustError} REQUEST_BAD when the request is malformed or not signed by its own key.
 */
export function issueCertificate(options: IssueOptions): string {
  const { uses = 'both' } = options
  const issuer = forge.pki.certificateFromPem(options.authority.certificate)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = requestedKey(options.request)
  certificate.setSubject([{ name: 'commonName', value: options.commonName }])
  certificate.setIssuer(issuer.subject.attributes)
  setValidity(certificate, options.days, options.now)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: uses !== 'client', clientAuth: uses !== 'server' },
    { name: 'subjectAltName', altNames: altNames(options) },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: keyIdOf(issuer) },
    ...(options.crlUrl === undefined ? [] : [distributionPoint(options.crlUrl)]),
  ])
  certificate.sign(rsaKey(options.authority.privateKey), forge.md.sha256.create())
  return forge.pki.certificateToPem(certificate)
}

/** CRLDistributionPoints of one address (RFC 5280 §4.2.1.13), which forge does not know by name. */
function distributionPoint(url: string): object {
  const { asn1 } = forge
  const context = (tag: number, value: forge.asn1.Asn1[]) =>
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, true, value)
  const sequence = (value: forge.asn1.Asn1[]) =>
    asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, value)
  const address = asn1.create(asn1.Class.CONTEXT_SPECIFIC, URI_NAME, false, url)
  const points = sequence([sequence([context(0, [context(0, [address])])])])
  return { id: '2.5.29.31', value: asn1.toDer(points).getBytes() }
}

function requestedKey(pem: string): forge.pki.PublicKey {
  try {
    const request = forge.pki.certificationRequestFromPem(pem)
    if (request.verify() && request.publicKey !== null) return request.publicKey
  } catch (cause) {
    throw badRequest(cause)
  }
  throw badRequest()
}

function badRequest(cause?: unknown): TrustError {
  const message = 'certificate request refused: give a PKCS #10 PEM of an RSA key, signed by that key'
  return new TrustError(message, { code: 'REQUEST_BAD' }, { cause })
}

/** GeneralName types of RFC 5280 §4.2.1.6. */
const DNS_NAME = 2
const URI_NAME = 6
const IP_ADDRESS = 7

function altNames({ dnsNames, ipAddresses }: Pick<IssueOptions, 'dnsNames' | 'ipAddresses'>): object[] {
  return [
    ...dnsNames.map(value => ({ type: DNS_NAME, value })),
    ...ipAddresses.map(ip => ({ type: IP_ADDRESS, ip })),
  ]
}

function setValidity(certificate: forge.pki.Certificate, days: number, now: number): void {
  const serial = randomBytes(16)
  // A DER integer with its first bit set would be negative; a zero first byte would not be minimal.
  serial[0] = ((serial[0] as number) & 0x3f) | 0x40
  certificate.serialNumber = serial.toString('hex')
  certificate.validity.notBefore = new Date(now - BACKDATED_MS)
  certificate.validity.notAfter = new Date(now + days * DAY_MS)
}

function keyIdOf(certificate: forge.pki.Certificate): string {
  return certificate.generateSubjectKeyIdentifier().getBytes()
}

/** By node:crypto, which takes a tenth of a second where forge takes seconds. */
async function newPrivateKey(): Promise<string> {
  const { privateKey } = await newKeyPair('rsa', { modulusLength: RSA_BITS })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
