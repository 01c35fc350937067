import { constants } from 'node:crypto'
import type { PeerCertificates } from './peer-certificates.ts'

/** What one side of a connection presents and trusts; PEM texts. Replaced as a whole when a file changes. */
export interface TlsMaterial {
  /** This node's certificate, intermediate ones after it. */
  readonly cert: string
  readonly key: string
  /** The authorities that the region trusts. */
  readonly ca: string
  /** Judges the other side beyond what TLS does; made from `ca` without revocation lists when left out. */
  readonly certificates?: PeerCertificates
  /** TLS 1.2 besides 1.3, where a partner's equipment knows no better. */
  readonly allowTls12?: boolean
}

/** Forward secrecy and authenticated encryption only: what TLS 1.3 has anyway (RFC 9325 §4.2). */
const TLS12_CIPHERS = [
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
]
const TLS13_CIPHERS = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256']

/** Options of a TLS context, for either side. */
export function secureContextOf({ cert, key, ca, allowTls12 = false }: TlsMaterial) {
  return {
    cert,
    key,
    ca,
    minVersion: allowTls12 ? ('TLSv1.2' as const) : ('TLSv1.3' as const),
    ciphers: [...TLS13_CIPHERS, ...(allowTls12 ? TLS12_CIPHERS : [])].join(':'),
    // A resumed session would skip the check of a certificate that has been revoked or has expired since.
    secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION,
  }
}
