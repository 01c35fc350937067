import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from './fault.ts'
import type { Settings } from './settings.ts'

/** What the node keeps secret, read from files that only it can read. */
export interface Secrets {
  /** PEM of the TLS key. */
  readonly privateKey: string
  /** PEM of the operator face's key; null when it has none. */
  readonly operatorKey: string | null
  /** PEM (PKCS#8, Ed25519); null in a process that signs nothing. */
  readonly feedKey: string | null
  /** 32 bytes: seals what is kept at rest. */
  readonly dataKey: Uint8Array
}

/**
 * @param signs false in an `api` process, which is not given the signing key
 * @throws {ConfigError} SECRET_UNREADABLE
 */
export function readSecrets(settings: Settings, signs: boolean): Secrets {
  return {
    privateKey: readSecret(settings.privateKey),
    operatorKey: settings.operator?.tls ? readSecret(settings.operator.tls.privateKey) : null,
    feedKey: signs ? readSecret(settings.feedKey) : null,
    dataKey: Buffer.from(readSecret(settings.dataKey).trim(), 'base64'),
  }
}

function readSecret(file: string): string {
  const name = path.basename(file)
  try {
    const { mode } = statSync(file)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new ConfigError(`${name} can be read by others: chmod 600 it`, { code: 'SECRET_UNREADABLE' })
    }
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    throw new ConfigError(`cannot read the key file ${name}`, { code: 'SECRET_UNREADABLE' }, { cause })
  }
}
