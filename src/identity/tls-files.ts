import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from '../config/fault.ts'
import { readSecret } from '../config/secrets.ts'
import type { Settings } from '../config/settings.ts'
import { pemBlocks } from '../trust/certificate-facts.ts'
import { type Pin, pinOf, readCertificate } from '../trust/pin.ts'

/** The files of this node's TLS identity as they lie there now, checked to belong together. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
  readonly ca: string
  readonly pin: Pin
  /** Public keys of the authorities, with which revocation lists are verified. */
  readonly authorities: readonly KeyObject[]
}

/**
 * @throws {ConfigError} SECRET_UNREADABLE, CONFIG_INVALID when the key is not that of the certificate: while one of
 *   the two is being replaced. @throws {TrustError} CERTIFICATE_BAD
 */
export function readTlsFiles({ certificate, privateKey, authority }: Settings): TlsFiles {
  const cert = readFileSync(certificate, 'utf8')
  const ca = readFileSync(authority, 'utf8')
  const key = readSecret(privateKey)
  if (!readCertificate(cert).checkPrivateKey(createPrivateKey(key))) {
    const message = `${path.basename(privateKey)} is not the key of ${path.basename(certificate)}: lay both there`
    throw new ConfigError(message, { code: 'CONFIG_INVALID' })
  }
  const authorities = pemBlocks(ca).map(block => readCertificate(block).publicKey)
  return { cert, key, ca, pin: pinOf(cert), authorities }
}

/** Changes when one of the files is replaced or written. */
export function stampOf(files: readonly string[]): string {
  return files
    .map(file => {
      const facts = statSync(file, { throwIfNoEntry: false })
      return facts === undefined ? 'absent' : `${facts.ino} ${facts.size} ${facts.mtimeMs}`
    })
    .join('\n')
}
