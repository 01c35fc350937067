import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import type { ObjectionTerms } from '../standard/clocks/deadlines.ts'
import { ConfigError, notASetting } from './fault.ts'
import { type FrontEndSettings, frontEndsOf } from './front-ends.ts'
import { type OperatorSettings, operatorOf } from './operator.ts'
import { type QueueSettings, queuesOf } from './queues.ts'

/** How this node learns what is revoked. */
export interface RevocationSettings {
  /** Absolute paths of files, and http(s) URLs. */
  readonly lists: readonly string[]
  readonly refreshMs: number
  /** How long an overdue list is still believed, with an alarm. */
  readonly graceMs: number
}

export type Role = 'api' | 'worker' | 'all'

/** What `node.yaml` says, checked; paths are absolute. Secrets are files, never values. */
export interface Settings {
  /** Six digits (GB/T 2260). */
  readonly division: string
  readonly name: string
  readonly exchange: { readonly host: string; readonly port: number }
  /** The operator face; null: there is none. */
  readonly operator: OperatorSettings | null
  /** Where each process says how it is; null: nowhere. */
  readonly monitor: { readonly host: string; readonly port: number } | null
  /** Where traces are sent (OTLP over HTTP); null: nowhere. */
  readonly traces: { readonly endpoint: string; readonly sample: number } | null
  /** Managed PostgreSQL; null: the embedded one under `dataDirectory`. */
  readonly databaseUrl: string | null
  /** Redis or Valkey for the queue; null: the node's PostgreSQL. */
  readonly redisUrl: string | null
  readonly queuePrefix: string
  readonly queues: QueueSettings
  readonly dataDirectory: string
  readonly mappings: string
  readonly membership: string
  readonly authority: string
  readonly certificate: string
  readonly privateKey: string
  /** Empty where a program signs. */
  readonly feedKey: string
  /** Opens what is sealed to this node: one or several keys, the newest first; null: nothing is sealed to it. */
  readonly sealingKey: string | null
  /** The program that signs with the feed key, with its arguments; null: the key is the file `feedKey`. */
  readonly feedKeyProgram: readonly string[] | null
  readonly dataKey: string
  /** The region's link keys; null: this node does not answer about persons. */
  readonly linkKeys: string | null
  /** Null: revocation lists are not looked at. */
  readonly revocation: RevocationSettings | null
  /** TLS 1.2 besides 1.3 at the exchange face and towards peers. */
  readonly allowTls12: boolean
  readonly logLevel: string
  /** Objection terms of this province's law, where the rule data has none. */
  readonly objectionTerms: ObjectionTerms | null
  /** How often what is due is looked up again, whatever the queue says. */
  readonly sweepMs: number
  /** How often an issuer states its unchanged checkpoints again, and a holder asks whether it has all. */
  readonly heartbeatMs: number
  /** Front-end databases that are read. */
  readonly frontEnds: readonly FrontEndSettings[]
  /** Mappings, `310000/penalty`, whose files are complete once `NAME.done` lies beside them: who delivers cannot rename. */
  readonly doneMarkers: readonly string[]
  /** How long delivered files are kept, sealed, after they were taken in or refused. */
  readonly keepDeliveredDays: number
  readonly reports: ReportSettings
}

export interface ReportSettings {
  /** How long other provinces may take to answer a query before a report is made without them, in milliseconds. */
  readonly answerMs: number
  /** How long a report that was made is kept, sealed, in days. */
  readonly keepDays: number
}

const FILES = [
  'membership',
  'authority',
  'certificate',
  'privateKey',
  'feedKey',
  'dataKey',
  'mappings',
  'dataDirectory',
] as const
const REQUIRED = ['division', 'name', 'exchange', ...FILES] as const
const OPTIONAL = [
  'feedKeyProgram',
  'operator',
  'linkKeys',
  'monitor',
  'traces',
  'sealingKey',
  'databaseUrl',
  'redisUrl',
  'queuePrefix',
  'queues',
  'logLevel',
  'sweepMs',
  'heartbeatMs',
  'objectionTerms',
  'revocation',
  'allowTls12',
  'frontEnds',
  'doneMarkers',
  'keepDeliveredDays',
  'reports',
] as const

/**
 * Reads `node.yaml`. `DATABASE_URL`, `REDIS_URL`, `MONITOR_PORT` and
 * `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` of the environment win over the file.
 * @throws {ConfigError} CONFIG_UNREADABLE, CONFIG_INVALID: ops mend the file.
 */
export function readSettings(file: string, environment: NodeJS.ProcessEnv): Settings {
  const value = readYaml(file)
  for (const key of Object.keys(value)) {
    if (!(REQUIRED as readonly string[]).includes(key) && !(OPTIONAL as readonly string[]).includes(key)) {
      throw invalid(file, notASetting(key, [...REQUIRED, ...OPTIONAL]))
    }
  }
  const text = (key: string): string => {
    const found = value[key]
    if (typeof found !== 'string' || found === '') throw invalid(file, `"${key}" is missing or not a text`)
    return found
  }
  const division = text('division')
  if (!/^[0-9]{6}$/.test(division)) throw invalid(file, '"division" must be six digits, in quotes')
  const feedKeyProgram = feedKeyProgramOf(file, value)
  const fileOf = (key: (typeof FILES)[number]) =>
    key === 'feedKey' && feedKeyProgram !== null ? '' : path.resolve(path.dirname(file), text(key))
  const places = Object.fromEntries(FILES.map(key => [key, fileOf(key)]))
  return {
    division,
    feedKeyProgram,
    name: text('name'),
    exchange: address(file, 'exchange', value['exchange']),
    operator: operatorOf(file, value['operator'], what => invalid(file, what)),
    monitor: monitorOf(file, value['monitor'], environment['MONITOR_PORT']),
    traces: tracesOf(file, value['traces'], environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']),
    databaseUrl: environment['DATABASE_URL'] ?? optionalText(file, value, 'databaseUrl'),
    redisUrl: environment['REDIS_URL'] ?? optionalText(file, value, 'redisUrl'),
    queuePrefix: optionalText(file, value, 'queuePrefix') ?? 'xinqiao',
    queues: queuesOf(value['queues'], what => invalid(file, what)),
    revocation: revocationOf(file, value['revocation']),
    allowTls12: flag(file, 'allowTls12', value['allowTls12']),
    logLevel: optionalText(file, value, 'logLevel') ?? 'info',
    sweepMs: milliseconds(file, value, 'sweepMs', 5_000),
    heartbeatMs: milliseconds(file, value, 'heartbeatMs', 60_000),
    linkKeys: optionalFile(file, value, 'linkKeys'),
    sealingKey: optionalFile(file, value, 'sealingKey'),
    frontEnds: frontEndsOf(file, value['frontEnds'], what => invalid(file, what)),
    doneMarkers: doneMarkersOf(file, value['doneMarkers']),
    keepDeliveredDays: keepDeliveredDays(file, value['keepDeliveredDays']),
    reports: reportsOf(file, value['reports']),
    objectionTerms: objectionTermsOf(file, value['objectionTerms']),
    ...(places as Record<(typeof FILES)[number], string>),
  }
}

function readYaml(file: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 })
  } catch (cause) {
    if (cause instanceof YAMLParseError) {
      // Its message would quote the line, which may hold a password.
      const [at] = cause.linePos ?? []
      throw invalid(
        file,
        `line ${at?.line ?? 1}, column ${at?.col ?? 1} is no YAML (${cause.code}): mend it there`,
      )
    }
    throw new ConfigError(
      `cannot read ${file}: give the path of a YAML file`,
      { code: 'CONFIG_UNREADABLE' },
      { cause },
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(file, 'it holds no settings')
  return value as Record<string, unknown>
}

function address(file: string, key: string, value: unknown): { host: string; port: number } {
  const { host, port } = (value ?? {}) as { readonly host?: unknown; readonly port?: unknown }
  if (typeof host !== 'string' || !Number.isInteger(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw invalid(file, `"${key}" must have a host and a port from 1 to 65535`)
  }
  return { host, port: Number(port) }
}

function optionalText(file: string, value: Record<string, unknown>, key: string): string | null {
  const found = value[key]
  if (found === undefined || found === null) return null
  if (typeof found !== 'string') throw invalid(file, `"${key}" must be a text`)
  return found
}

function optionalFile(file: string, value: Record<string, unknown>, key: string): string | null {
  const found = optionalText(file, value, key)
  return found === null ? null : path.resolve(path.dirname(file), found)
}

/** Instead of `feedKey`, never beside it: which of two keys signs must not be a guess. */
function feedKeyProgramOf(file: string, value: Record<string, unknown>): string[] | null {
  const { feedKeyProgram: command, feedKey } = value
  if (command === undefined || command === null) return null
  const isCommand =
    Array.isArray(command) && command.length > 0 && command.every(one => typeof one === 'string')
  if (isCommand && feedKey === undefined) return command as string[]
  throw invalid(file, '"feedKeyProgram" is a list of texts, program first, and stands instead of "feedKey"')
}

function flag(file: string, key: string, value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value !== 'boolean') throw invalid(file, `"${key}" must be true or false`)
  return value
}

/** A revoked node is to be out within a minute: lists are looked for every 5 to 50 seconds. */
function revocationOf(file: string, value: unknown): RevocationSettings | null {
  if (value === undefined || value === null) return null
  const { lists, refreshSeconds = 30, graceHours = 24 } = value as { readonly [key: string]: unknown }
  if (
    !Array.isArray(lists) ||
    lists.length === 0 ||
    !lists.every(one => typeof one === 'string' && one !== '')
  ) {
    throw invalid(file, '"revocation.lists" must name files or URLs of revocation lists')
  }
  const within = (key: string, number: unknown, least: number, most: number): number => {
    if (typeof number === 'number' && number >= least && number <= most) return number
    throw invalid(file, `"revocation.${key}" must be from ${least} to ${most}, not ${String(number)}`)
  }
  return {
    lists: (lists as string[]).map(one =>
      /^https?:/.test(one) ? one : path.resolve(path.dirname(file), one),
    ),
    refreshMs: within('refreshSeconds', refreshSeconds, 5, 50) * 1000,
    graceMs: within('graceHours', graceHours, 0, 720) * 3_600_000,
  }
}

function milliseconds(file: string, value: Record<string, unknown>, key: string, otherwise: number): number {
  const found = value[key]
  if (found === undefined) return otherwise
  if (!Number.isInteger(found) || Number(found) < 100 || Number(found) > 600_000) {
    throw invalid(file, `"${key}" must be from 100 to 600000 milliseconds, not ${String(found)}`)
  }
  return Number(found)
}

/** @param port of the environment: several processes of a machine share the file, not the port */
function monitorOf(file: string, value: unknown, port: string | undefined): Settings['monitor'] {
  if (value === undefined || value === null) return null
  const { host, port: written } = value as { readonly host?: unknown; readonly port?: unknown }
  return address(file, 'monitor', { host, port: port === undefined ? written : Number(port) })
}

/** @param named endpoint of the environment; it wins */
function tracesOf(file: string, value: unknown, named: string | undefined): Settings['traces'] {
  if (named === undefined && (value === undefined || value === null)) return null
  const { endpoint = named, sample = 1 } = (value ?? {}) as { readonly [key: string]: unknown }
  const url = named ?? endpoint
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) {
    throw invalid(file, '"traces.endpoint" must be a URL such as http://127.0.0.1:4318/v1/traces')
  }
  if (typeof sample !== 'number' || sample < 0 || sample > 1) {
    throw invalid(file, '"traces.sample" must be from 0 to 1')
  }
  return { endpoint: url, sample }
}

function keepDeliveredDays(file: string, value: unknown): number {
  if (value === undefined || value === null) return 90
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 3_660) {
    throw invalid(file, `"keepDeliveredDays" must be from 1 to 3660 days, not ${String(value)}`)
  }
  return Number(value)
}

function doneMarkersOf(file: string, value: unknown): readonly string[] {
  const all: unknown[] = Array.isArray(value ?? []) ? ((value ?? []) as unknown[]) : [value]
  const isMapping = (one: unknown): one is string => typeof one === 'string' && /^[0-9]{6}\/[^/]+$/.test(one)
  if (all.every(isMapping)) return all
  throw invalid(file, '"doneMarkers" must be a list of mappings, such as [310000/penalty]')
}

function reportsOf(file: string, value: unknown): ReportSettings {
  const { answerSeconds = 30, keepDays = 30 } = (value ?? {}) as { readonly [key: string]: unknown }
  const within = (key: string, number: unknown, least: number, most: number): number => {
    if (typeof number === 'number' && number >= least && number <= most) return number
    throw invalid(file, `"reports.${key}" must be from ${least} to ${most}, not ${String(number)}`)
  }
  return {
    answerMs: within('answerSeconds', answerSeconds, 1, 86_400) * 1000,
    keepDays: within('keepDays', keepDays, 1, 366),
  }
}

/** Working days, and the provision that says so: a deadline without a source is nobody's law. */
function objectionTermsOf(file: string, value: unknown): ObjectionTerms | null {
  if (value === undefined || value === null) return null
  const { markWithin, answerWithin, source } = value as { readonly [key: string]: unknown }
  const isDays = (days: unknown): days is number =>
    Number.isInteger(days) && Number(days) >= 0 && Number(days) <= 60
  if (!isDays(markWithin) || !isDays(answerWithin) || typeof source !== 'string' || source === '') {
    throw invalid(
      file,
      '"objectionTerms" must have markWithin and answerWithin (working days) and their source',
    )
  }
  return { markWithin, answerWithin, source }
}

function invalid(file: string, what: string): ConfigError {
  return new ConfigError(`${path.basename(file)}: ${what}`, { code: 'CONFIG_INVALID' })
}
