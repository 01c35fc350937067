import path from 'node:path'
import type { ConfigError } from './fault.ts'
import { type OidcSettings, oidcOf } from './oidc.ts'

/** The operator face serves people and programs of the province itself. */
export interface OperatorSettings {
  readonly host: string
  readonly port: number
  /** PEM files; null: plain HTTP, on a loopback address only. */
  readonly tls: { readonly certificate: string; readonly privateKey: string } | null
  /** Whether one account must not join two of system, security and audit (三员分立). */
  readonly separateDuties: boolean
  /** Whether every local account needs a second factor. */
  readonly secondFactor: 'optional' | 'required'
  /** Addresses of proxies that are believed when they say for whom they ask. */
  readonly proxies: readonly string[]
  /** The pages of the queues (Bull Board). */
  readonly queueBoard: 'read-only' | 'writable' | 'absent'
  /** Where people sign in without a password here; null: nowhere. */
  readonly oidc: OidcSettings | null
}

/** For commands of a node without an operator face: the rules of its accounts are the usual ones. */
export const NO_OPERATOR_FACE: OperatorSettings = {
  ...{ host: '127.0.0.1', port: 1, tls: null, separateDuties: true },
  ...{ secondFactor: 'optional', proxies: [], oidc: null, queueBoard: 'absent' },
}

type Invalid = (what: string) => ConfigError

/**
 * Passwords and tokens cross no network in the clear: without a certificate it listens on this machine only.
 * @param value what stands under `operator` @throws {ConfigError} CONFIG_INVALID
 */
export function operatorOf(file: string, value: unknown, invalid: Invalid): OperatorSettings | null {
  if (value === undefined || value === null) return null
  const given = value as { readonly [key: string]: unknown }
  const { host, port, certificate, privateKey, ...rest } = given
  const beside = (name: string) => path.resolve(path.dirname(file), name)
  const oidc = oidcOf(given['oidc'], beside, invalid)
  const common = { ...addressOf(host, port, invalid), ...accessOf(rest, invalid), oidc }
  if (typeof certificate === 'string' && typeof privateKey === 'string') {
    return { ...common, tls: { certificate: beside(certificate), privateKey: beside(privateKey) } }
  }
  const isLoopback = host === 'localhost' || host === '::1' || /^127\./.test(common.host)
  if (certificate !== undefined || privateKey !== undefined || !isLoopback) {
    throw invalid(
      `"operator" on ${common.host} needs both certificate and privateKey; without them use 127.0.0.1`,
    )
  }
  return { ...common, tls: null }
}

function addressOf(host: unknown, port: unknown, invalid: Invalid): { host: string; port: number } {
  if (typeof host === 'string' && Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65_535) {
    return { host, port: Number(port) }
  }
  throw invalid('"operator" must have a host and a port from 1 to 65535')
}

function accessOf(
  given: { readonly [key: string]: unknown },
  invalid: Invalid,
): Pick<OperatorSettings, 'separateDuties' | 'secondFactor' | 'proxies' | 'queueBoard'> {
  const { separateDuties = true, secondFactor = 'optional', proxies = [], queueBoard = 'read-only' } = given
  if (typeof separateDuties !== 'boolean') throw invalid('"operator.separateDuties" must be true or false')
  if (secondFactor !== 'optional' && secondFactor !== 'required') {
    throw invalid('"operator.secondFactor" must be optional or required')
  }
  if (!Array.isArray(proxies) || !proxies.every(one => typeof one === 'string')) {
    throw invalid('"operator.proxies" must list the addresses of proxies, such as ["127.0.0.1"]')
  }
  if (queueBoard !== 'read-only' && queueBoard !== 'writable' && queueBoard !== 'absent') {
    throw invalid('"operator.queueBoard" must be read-only, writable or absent')
  }
  return { separateDuties, secondFactor, proxies, queueBoard }
}
