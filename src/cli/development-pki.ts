import { generateKeyPairSync } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { sealKey } from '../feed/seal.ts'
import type { Suite } from '../feed/suite.ts'
import { feedSigner, SUITES } from '../feed/suites.ts'
import { catalogueItem, isHeldBy } from '../standard/catalogue.ts'
import { type Authority, createAuthority, createRequest, issueCertificate } from '../trust/certificates.ts'
import { TrustError } from '../trust/fault.ts'
import { signMembership, verifyMembership } from '../trust/membership.ts'
import {
  encodeMembership,
  type FeedTerms,
  type Member,
  type SignedMembership,
} from '../trust/membership-file.ts'
import { pinOf } from '../trust/pin.ts'

export interface DevelopmentPkiOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly divisions?: readonly string[]
  /** Port of the first division's exchange face; the others follow by ones. */
  readonly basePort?: number
  /** Name or address in the endpoints. */
  readonly host?: string
  /** Suite of the region; `intl` when left out. */
  readonly suite?: Suite['name']
  /** Overwrite files that exist. */
  readonly force?: boolean
}

/** Paths of what one node is given. */
export interface NodePkiFiles {
  readonly division: string
  readonly endpoint: string
  readonly certificate: string
  /** Mode 0600, as is the feed key. */
  readonly privateKey: string
  readonly feedKey: string
  /** Opens what is sealed to this node; mode 0600. */
  readonly sealingKey: string
}

export interface DevelopmentPki {
  readonly authority: string
  readonly membership: string
  readonly nodes: readonly NodePkiFiles[]
}

/** The four provinces of the Yangtze Delta. */
export const DELTA_DIVISIONS: readonly string[] = ['310000', '320000', '330000', '340000']
const NAMES: { readonly [division: string]: string } = {
  '310000': '上海市',
  '320000': '江苏省',
  '330000': '浙江省',
  '340000': '安徽省',
}
const TERMS: FeedTerms = { audience: 'members', scope: 'publicity', relayAllowed: false }
const SHARED: FeedTerms = { ...TERMS, scope: 'sharing' }
/** Objections and adoptions are for authorities; practitioners of tourism and volunteers are persons, whom no public feed may name. */
const FEEDS: Readonly<Record<string, FeedTerms>> = {
  'lists.environment': TERMS,
  'lists.tourism': SHARED,
  'lists.quality': TERMS,
  'lists.foodDrug': TERMS,
  'lists.environmentTrusted': TERMS,
  'lists.tourismTrusted': TERMS,
  'lists.qualityTrusted': TERMS,
  'lists.foodDrugTrusted': TERMS,
  'lists.volunteer': SHARED,
  'records.penalty': TERMS,
  'records.objection': SHARED,
  'records.adoption': SHARED,
}
/** Young people's honours stand in the supplementary catalogues of some provinces only, and go to no other. */
const YOUTH = { topic: 'lists.youth', item: 'S03' }
const AUTHORITY_DAYS = 365
const NODE_DAYS = 90
const DAY_MS = 86_400_000

interface NodeMaterial {
  readonly files: NodePkiFiles
  readonly member: Member
  readonly contents: readonly (readonly [path: string, text: string, mode: number])[]
  readonly feedKeyPem: string
}

/**
 * Writes a CA, a node certificate, a feed key and a sealing key for each division, and a membership that all signed,
 * under `dir`. For development and the sandbox: one machine knows every private key.
 * @throws {TrustError} PKI_EXISTS before anything is written, unless `force`.
 */
export async function createDevelopmentPki(
  dir: string,
  options: DevelopmentPkiOptions,
): Promise<DevelopmentPki> {
  const { now, divisions = DELTA_DIVISIONS, basePort = 7100, host = '127.0.0.1', force = false } = options
  const suite = SUITES[options.suite ?? 'intl']
  const authorityFiles = { certificate: join(dir, 'ca', 'ca.pem'), privateKey: join(dir, 'ca', 'ca.key.pem') }
  const membershipFile = join(dir, 'membership.json')
  const authority = await createAuthority({ commonName: 'Xinqiao development CA', days: AUTHORITY_DAYS, now })
  const youth = youthHolders(divisions)
  const nodes = await Promise.all(
    divisions.map((division, i) =>
      makeNode({
        dir,
        division,
        youth,
        endpoint: `https://${urlHost(host)}:${basePort + i}`,
        host,
        authority,
        suite,
        now,
      }),
    ),
  )
  const signed = await signedByAll(nodes, youth, suite, now)
  await writeAll(force, [
    [authorityFiles.certificate, authority.certificate, 0o644],
    [authorityFiles.privateKey, authority.privateKey, 0o600],
    ...nodes.flatMap(node => node.contents),
    [membershipFile, encodeMembership(signed), 0o644],
  ])
  return {
    authority: authorityFiles.certificate,
    membership: membershipFile,
    nodes: nodes.map(node => node.files),
  }
}

/** None where nobody else could read it. */
function youthHolders(divisions: readonly string[]): readonly string[] {
  const item = catalogueItem(YOUTH.item)
  const holders = divisions.filter(division => item !== undefined && isHeldBy(item, division))
  return holders.length > 1 ? holders : []
}

interface NodeRequest {
  readonly dir: string
  readonly division: string
  readonly youth: readonly string[]
  readonly endpoint: string
  readonly host: string
  readonly authority: Authority
  readonly suite: Suite
  readonly now: number
}

async function makeNode({
  dir,
  division,
  youth,
  endpoint,
  host,
  authority,
  suite,
  now,
}: NodeRequest): Promise<NodeMaterial> {
  const commonName = `xinqiao ${division}`
  const { request, privateKey } = await createRequest({ commonName })
  const dnsNames = new Set(['localhost', ...(isIP(host) === 0 ? [host] : [])])
  const ipAddresses = new Set(['127.0.0.1', '::1', ...(isIP(host) === 0 ? [] : [host])])
  const names = { commonName, dnsNames: [...dnsNames], ipAddresses: [...ipAddresses] }
  const certificate = issueCertificate({ authority, request, ...names, days: NODE_DAYS, now })
  const feedKeyPem = newFeedKey(suite)
  const sealingKeyPem = newSealingKey(suite)
  const home = join(dir, division)
  const files = {
    division,
    endpoint,
    certificate: join(home, 'node.pem'),
    privateKey: join(home, 'node.key.pem'),
    feedKey: join(home, 'feed.key.pem'),
    sealingKey: join(home, 'seal.key.pem'),
  }
  const member: Member = {
    division,
    name: NAMES[division] ?? division,
    endpoint,
    certificatePins: [pinOf(certificate)],
    feedKeys: [{ publicKey: feedSigner(suite, feedKeyPem).publicKey }],
    sealingKey: sealKey(suite, sealingKeyPem).publicKey,
    issues: [...Object.keys(FEEDS), ...(youth.includes(division) ? [YOUTH.topic] : [])],
  }
  const contents = [
    [files.certificate, certificate, 0o644],
    [files.privateKey, privateKey, 0o600],
    [files.feedKey, feedKeyPem, 0o600],
    [files.sealingKey, sealingKeyPem, 0o600],
  ] as const
  return { files, member, contents, feedKeyPem }
}

/** PKCS #8 PEM of a new key of the suite. */
function newFeedKey({ name }: Suite): string {
  const { privateKey } =
    name === 'sm' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** PKCS #8 PEM of a new key to which messages are sealed. */
function newSealingKey({ name }: Suite): string {
  const { privateKey } =
    name === 'sm' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('x25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

async function signedByAll(
  nodes: readonly NodeMaterial[],
  youth: readonly string[],
  suite: Suite,
  now: number,
): Promise<SignedMembership> {
  let signed: SignedMembership = {
    membership: {
      version: 1,
      region: 'development',
      suite: suite.name,
      validFrom: new Date(now - DAY_MS).toISOString(),
      validTo: new Date(now + AUTHORITY_DAYS * DAY_MS).toISOString(),
      members: nodes.map(node => node.member),
      feeds: {
        ...FEEDS,
        ...(youth.length === 0 ? {} : { [YOUTH.topic]: { ...SHARED, audience: youth } }),
      },
    },
    signatures: [],
  }
  for (const { member, feedKeyPem } of nodes) {
    signed = await signMembership(signed, member.division, feedSigner(suite, feedKeyPem))
  }
  verifyMembership(suite, signed, now)
  return signed
}

async function writeAll(
  force: boolean,
  files: readonly (readonly [string, string, number])[],
): Promise<void> {
  if (!force) {
    for (const [path] of files) {
      if (await exists(path)) {
        const message = `${path} exists; give another directory, or --force to make all keys anew`
        throw new TrustError(message, { code: 'PKI_EXISTS' })
      }
    }
  }
  for (const [path, text, mode] of files) {
    await mkdir(join(path, '..'), { recursive: true })
    // A file keeps its mode when it is overwritten: remove it, so that a key is never readable.
    await rm(path, { force: true })
    await writeFile(path, text, { mode, flag: 'wx' })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function urlHost(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host
}
