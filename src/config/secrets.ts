import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { LinkKeySecret } from '../standard/link-key.ts'
import { ConfigError } from './fault.ts'
import { fileKey, type KeyProvider } from './key-provider.ts'
import { programKey } from './program-key.ts'
import type { Settings } from './settings.ts'

/** What the node keeps secret, read from files that only it can read. */
export interface Secrets {
  /** PEM of the TLS key. */
  readonly privateKey: string
  /** PEM of the operator face's key; null when it has none. */
  readonly operatorKey: string | null
  /** The secret by which the identity provider knows this node; null where there is none. */
  readonly oidcSecret: string | null
  /** Where the feed key is; null in a process that signs nothing. */
  readonly feedKey: KeyProvider | null
  /** 32 bytes: seals what is kept at rest. */
  readonly dataKey: Uint8Array
  /** The region's keys that link persons between nodes, the one in use first; none: persons are not answered about. */
  readonly linkKeys: readonly LinkKeySecret[]
  /** PEM (PKCS#8) of what opens messages to this node, the newest first; none where it opens nothing. */
  readonly sealingKeys: readonly string[]
  /** Connection URLs of the front-end databases by their names; none in a process that does not collect. */
  readonly frontEndUrls: ReadonlyMap<string, string>
}

/**
 * @param signs false in an `api` process, which is not given the signing key
 * @throws {ConfigError} SECRET_UNREADABLE
 */
export function readSecrets(settings: Settings, signs: boolean): Secrets {
  return {
    privateKey: readSecret(settings.privateKey),
    operatorKey: settings.operator?.tls ? readSecret(settings.operator.tls.privateKey) : null,
    oidcSecret: settings.operator?.oidc ? readSecret(settings.operator.oidc.clientSecret).trim() : null,
    feedKey: signs ? feedKeyOf(settings) : null,
    dataKey: Buffer.from(readSecret(settings.dataKey).trim(), 'base64'),
    sealingKeys: signs && settings.sealingKey !== null ? pemsOf(readSecret(settings.sealingKey)) : [],
    linkKeys: settings.linkKeys === null ? [] : parseLinkKeys(readSecret(settings.linkKeys)),
    frontEndUrls: new Map(
      signs ? settings.frontEnds.map(({ name, url }) => [name, readSecret(url).trim()]) : [],
    ),
  }
}

function feedKeyOf({ feedKey, feedKeyProgram }: Settings): KeyProvider {
  if (feedKeyProgram !== null) return programKey(feedKeyProgram)
  return fileKey(path.basename(feedKey), readSecret(feedKey))
}

/** @throws {ConfigError} SECRET_UNREADABLE */
export function readSecret(file: string): string {
  const name = path.basename(file)
  try {
    const { mode } = statSync(file)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new ConfigError(`${name} can be read by others: chmod 600 it`, { code: 'SECRET_UNREADABLE' })
    }
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    const message = `cannot read the key file ${name} (${code}): check its path in node.yaml, and that this account may read it`
    throw new ConfigError(message, { code: 'SECRET_UNREADABLE' }, { cause })
  }
}

/** Keys of a rotation stand one after the other in one file. */
export function pemsOf(text: string): string[] {
  const found = text.match(/-----BEGIN (?:PRIVATE KEY)-----[^-]+-----END (?:PRIVATE KEY)-----/g) ?? []
  if (found.length > 0) return found
  throw new ConfigError('the file of sealing keys has no PKCS #8 PEM; make one as certs/README.md says', {
    code: 'SECRET_UNREADABLE',
  })
}

/** `{"keys":[{"id":"k1","key":"base64 of 32 bytes"}]}`, as it was sealed to this node. */
export function parseLinkKeys(text: string): LinkKeySecret[] {
  try {
    const { keys } = JSON.parse(text) as {
      readonly keys: readonly { readonly id: string; readonly key: string }[]
    }
    return keys.map(({ id, key }) => {
      const bytes = Buffer.from(key, 'base64')
      if (!/^[A-Za-z0-9-]{1,32}$/.test(id) || bytes.length !== 32) throw new TypeError('not a link key')
      return { id, key: bytes }
    })
  } catch (cause) {
    const message =
      'the file of link keys is not as it should be: write {"keys":[{"id":"k1","key":"…"}]}, 32 bytes in base64'
    throw new ConfigError(message, { code: 'SECRET_UNREADABLE' }, { cause })
  }
}
