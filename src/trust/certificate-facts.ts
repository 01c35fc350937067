// The library's containers need it before anything else.
import 'reflect-metadata'
import type { X509Certificate } from 'node:crypto'
import {
  type CRLDistributionPointsExtension,
  KeyUsageFlags,
  type KeyUsagesExtension,
  X509Certificate as Parsed,
} from '@peculiar/x509'

/** Extended key usages (RFC 5280 §4.2.1.12). A node is server and client. */
export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'
const KEY_USAGE = '2.5.29.15'
const CRL_DISTRIBUTION_POINTS = '2.5.29.31'

/** What may be done with the key of a certificate; all false when it does not say. */
export interface KeyUse {
  readonly digitalSignature: boolean
  readonly certSign: boolean
  readonly crlSign: boolean
}

/** The usages that a certificate names; none, and it may be used for nothing here. */
export function extendedKeyUsages(certificate: X509Certificate): readonly string[] {
  return certificate.keyUsage ?? []
}

export function keyUseOf(certificate: X509Certificate): KeyUse {
  const usages = new Parsed(new Uint8Array(certificate.raw)).getExtension<KeyUsagesExtension>(KEY_USAGE)
  const has = (flag: KeyUsageFlags) => ((usages?.usages ?? 0) & flag) !== 0
  return {
    digitalSignature: has(KeyUsageFlags.digitalSignature),
    certSign: has(KeyUsageFlags.keyCertSign),
    crlSign: has(KeyUsageFlags.cRLSign),
  }
}

/** Addresses of revocation lists that a certificate names; what nodes believe is in their own configuration. */
export function crlAddresses(certificate: X509Certificate): string[] {
  const parsed = new Parsed(new Uint8Array(certificate.raw))
  const points = parsed.getExtension<CRLDistributionPointsExtension>(CRL_DISTRIBUTION_POINTS)
  return (points?.distributionPoints ?? []).flatMap(({ distributionPoint }) =>
    (distributionPoint?.fullName ?? []).flatMap(name => name.uniformResourceIdentifier ?? []),
  )
}

/** The certificates of a PEM text, in its order. */
export function pemBlocks(text: string, label = 'CERTIFICATE'): string[] {
  const pattern = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`, 'g')
  return text.match(pattern) ?? []
}
