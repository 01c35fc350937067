import { hash, X509Certificate } from 'node:crypto'
import { TrustError } from './fault.ts'

/** `sha256:` and the hexadecimal SHA-256 of a certificate's SubjectPublicKeyInfo (DER). */
export type Pin = string

const PIN = /^sha256:[0-9a-f]{64}$/

export function isPin(text: string): boolean {
  return PIN.test(text)
}

/**
 * The pin of a certificate: PEM text, or DER as `getPeerCertificate().raw` of a TLS socket gives it.
 * It outlives a renewal that keeps the key. Read it once a connection: it parses the certificate.
 * @throws {TrustError} CERTIFICATE_BAD.
 */
export function pinOf(certificate: string | Uint8Array): Pin {
  const { publicKey } = readCertificate(certificate)
  return `sha256:${hash('sha256', publicKey.export({ type: 'spki', format: 'der' }), 'hex')}`
}

/** @throws {TrustError} CERTIFICATE_BAD. */
export function readCertificate(certificate: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(certificate)
  } catch (cause) {
    throw new TrustError('not an X.509 certificate; give PEM or DER', { code: 'CERTIFICATE_BAD' }, { cause })
  }
}
