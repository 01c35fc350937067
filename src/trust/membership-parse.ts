import { base64, fromBase64 } from '../base/bytes.ts'
import { TrustError } from './fault.ts'
import type {
  Approved,
  ChairTerm,
  FeedKey,
  FeedTerms,
  Gateway,
  GenerationEnd,
  Member,
  MembershipBody,
  SignedMembership,
} from './membership-file.ts'
import { isPin } from './pin.ts'

const MAX_MEMBERSHIP_CHARS = 1_048_576
const MAX_ITEMS = 256
const DIVISION = /^[0-9]{6}$/
const TOPIC = /^(lists|records)\.[a-z][A-Za-z0-9]{0,31}$/
const FEED = /^[0-9]{6}\/[a-z]+(\.[A-Za-z0-9]+)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
/** Raw Ed25519 keys, and SM2 points 04 ‖ x ‖ y. */
const KEY_BYTES = { intl: 32, sm: 65 } as const

/**
 * Reads a membership file strictly: no unknown member, every value in bounds, no division, pin or key
 * twice. Verifies no signature.
 * @throws {TrustError} MEMBERSHIP_BAD, with the path of the fault.
 */
export function parseMembership(text: string): SignedMembership {
  if (text.length > MAX_MEMBERSHIP_CHARS) throw bad('file', 'is too long')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new TrustError('membership refused: not JSON', { code: 'MEMBERSHIP_BAD', where: 'file' }, { cause })
  }
  const file = shape(value, 'file', ['membership', 'signatures'])
  const signatures = list(file['signatures'], 'signatures').map((item, i) => {
    const where = `signatures[${i}]`
    const { division, signature } = shape(item, where, ['division', 'signature'])
    return {
      division: matching(division, DIVISION, `${where}.division`),
      signature: bytes(signature, `${where}.signature`),
    }
  })
  unique(
    signatures.map(signature => signature.division),
    'signatures',
  )
  return { membership: bodyOf(file['membership']), signatures }
}

function bodyOf(value: unknown): MembershipBody {
  const keys = ['version', 'region', 'suite', 'validFrom', 'validTo', 'members', 'feeds']
  const file = shape(value, 'membership', keys, ['chairs', 'endedGenerations'])
  const { suite } = file
  if (suite !== 'intl' && suite !== 'sm') throw bad('suite', 'must be intl or sm')
  const members = list(file['members'], 'members').map((member, i) => memberOf(member, i, KEY_BYTES[suite]))
  unique(
    members.map(member => member.division),
    'members[].division',
  )
  checkKeys(members)
  const feeds = termsOf(file['feeds'], new Set(members.map(member => member.division)))
  const orphan = members.flatMap(member => member.issues).find(topic => !Object.hasOwn(feeds, topic))
  if (orphan !== undefined) throw bad(`feeds.${orphan}`, 'is missing although a member issues it')
  const [validFrom, validTo] = [instant(file['validFrom'], 'validFrom'), instant(file['validTo'], 'validTo')]
  if (validFrom >= validTo) throw bad('validTo', 'must be after validFrom')
  const chairs = file['chairs'] === undefined ? undefined : chairsOf(file['chairs'], members)
  return {
    version: count(file['version'], 1, 'version'),
    region: matching(file['region'], /^[a-z][a-z0-9-]{0,63}$/, 'region'),
    suite,
    validFrom,
    validTo,
    members,
    feeds,
    ...(chairs === undefined ? {} : { chairs }),
    ...endedOf(file['endedGenerations'], new Set(members.map(member => member.division))),
  }
}

/** Whoever has a key, or will have it, is one member and nobody else; a gateway is none. */
function checkKeys(members: readonly Member[]): void {
  const pins = members.map(({ certificatePins, approved }) => [
    ...new Set([...certificatePins, ...(approved?.certificatePins ?? [])]),
  ])
  unique(pins.flat(), 'members[].certificatePins')
  const keys = members.map(({ feedKeys, approved }) => [
    ...new Set([...feedKeys.map(key => key.publicKey), ...(approved?.feedKeys ?? [])].map(base64)),
  ])
  unique(keys.flat(), 'members[].feedKeys')
  const sealing = members.flatMap(({ sealingKey }) => (sealingKey ? [base64(sealingKey)] : []))
  unique(sealing, 'members[].sealingKey')
  if (sealing.some(key => keys.flat().includes(key)))
    throw bad('members[].sealingKey', 'is a feed key: one key never signs and opens')
  for (const member of members) {
    unique(member.certificatePins, 'members[].certificatePins')
    unique(
      member.feedKeys.map(key => base64(key.publicKey)),
      'members[].feedKeys',
    )
  }
  const all = new Set(pins.flat())
  const posing = members.find(({ gateway }) => gateway?.certificatePins.some(pin => all.has(pin)))
  if (posing !== undefined) throw bad('members[].gateway', 'has the pin of a member: a gateway is none')
}

function chairsOf(value: unknown, members: readonly Member[]): ChairTerm[] {
  const terms = list(value, 'chairs').map((item, i) => {
    const at = `chairs[${i}]`
    const { division, from, to } = shape(item, at, ['division', 'from', 'to'])
    const term = {
      division: matching(division, DIVISION, `${at}.division`),
      from: instant(from, `${at}.from`),
      to: instant(to, `${at}.to`),
    }
    if (!members.some(member => member.division === term.division)) throw bad(at, 'names no member')
    if (term.from >= term.to) throw bad(`${at}.to`, 'must be after from')
    return term
  })
  for (const [i, term] of terms.entries()) {
    if (i > 0 && term.from < (terms[i - 1] as ChairTerm).to)
      throw bad(`chairs[${i}]`, 'overlaps the term before')
  }
  return terms
}

/** Absent as it was: what is signed is the canonical form of what the file says. */
function endedOf(value: unknown, divisions: ReadonlySet<string>): Pick<MembershipBody, 'endedGenerations'> {
  if (value === undefined) return {}
  const ended = Object.entries(object(value, 'endedGenerations')).map(
    ([feed, item]): [string, GenerationEnd[]] => {
      const at = `endedGenerations.${feed}`
      if (!FEED.test(feed) || !divisions.has(feed.slice(0, 6))) throw bad(at, 'names no feed of a member')
      const ends = list(item, at).map((end, i) => {
        const { size, root } = shape(end, `${at}[${i}]`, ['size', 'root'])
        return {
          size: count(size, 0, `${at}[${i}].size`),
          root: matching(root, /^[0-9a-f]{64}$/, `${at}[${i}].root`),
        }
      })
      if (ends.length === 0) throw bad(at, 'needs the end of at least one generation')
      return [feed, ends]
    },
  )
  return { endedGenerations: Object.fromEntries(ended) }
}

function memberOf(value: unknown, i: number, keyBytes: number): Member {
  const at = `members[${i}]`
  const keys = ['division', 'name', 'endpoint', 'certificatePins', 'feedKeys', 'issues']
  const member = shape(value, at, keys, ['approved', 'gateway', 'sealingKey'])
  const division = matching(member['division'], DIVISION, `${at}.division`)
  const certificatePins = pinsOf(member['certificatePins'], `${at}.certificatePins`)
  if (certificatePins.length === 0) throw bad(`${at}.certificatePins`, 'needs at least one sha256:<hex>')
  const feedKeys = list(member['feedKeys'], `${at}.feedKeys`).map((key, k) =>
    keyOf(key, `${at}.feedKeys[${k}]`, division, keyBytes),
  )
  if (feedKeys.every(key => key.retiredAt !== undefined))
    throw bad(`${at}.feedKeys`, 'needs a key that is not retired')
  const issues = list(member['issues'], `${at}.issues`).map(topic => matching(topic, TOPIC, `${at}.issues`))
  unique(issues, `${at}.issues`)
  return {
    division,
    name: matching(member['name'], /^[^\p{Cc}]{1,64}$/u, `${at}.name`),
    endpoint: endpointOf(member['endpoint'], `${at}.endpoint`),
    certificatePins,
    feedKeys,
    issues,
    ...sealingKeyOf(member['sealingKey'], `${at}.sealingKey`, keyBytes),
    ...(member['approved'] === undefined
      ? {}
      : { approved: approvedOf(member['approved'], `${at}.approved`, keyBytes) }),
    ...(member['gateway'] === undefined ? {} : { gateway: gatewayOf(member['gateway'], `${at}.gateway`) }),
  }
}

/** Raw X25519 keys and SM2 points are as long as the feed keys of their suite. */
function sealingKeyOf(value: unknown, at: string, keyBytes: number): Pick<Member, 'sealingKey'> {
  if (value === undefined) return {}
  const sealingKey = bytes(value, at)
  if (sealingKey.length !== keyBytes) throw bad(at, `must be ${keyBytes} bytes`)
  return { sealingKey }
}

function approvedOf(value: unknown, at: string, keyBytes: number): Approved {
  const approved = shape(value, at, ['endpoints', 'certificatePins', 'feedKeys'])
  const feedKeys = list(approved['feedKeys'], `${at}.feedKeys`).map(key => bytes(key, `${at}.feedKeys`))
  if (feedKeys.some(key => key.length !== keyBytes))
    throw bad(`${at}.feedKeys`, `must be ${keyBytes} bytes each`)
  return {
    endpoints: list(approved['endpoints'], `${at}.endpoints`).map(url => endpointOf(url, `${at}.endpoints`)),
    certificatePins: pinsOf(approved['certificatePins'], `${at}.certificatePins`),
    feedKeys,
  }
}

function gatewayOf(value: unknown, at: string): Gateway {
  const certificatePins = pinsOf(shape(value, at, ['certificatePins'])['certificatePins'], at)
  if (certificatePins.length === 0) throw bad(at, 'needs at least one sha256:<hex>')
  return { certificatePins }
}

function pinsOf(value: unknown, at: string): string[] {
  const pins = list(value, at)
  if (!pins.every(pin => typeof pin === 'string' && isPin(pin)))
    throw bad(at, 'must be a list of sha256:<hex>')
  return pins as string[]
}

function keyOf(value: unknown, at: string, division: string, keyBytes: number): FeedKey {
  const key = shape(value, at, ['publicKey'], ['retiredAt'])
  const publicKey = bytes(key['publicKey'], `${at}.publicKey`)
  if (publicKey.length !== keyBytes) throw bad(`${at}.publicKey`, `must be ${keyBytes} bytes`)
  if (key['retiredAt'] === undefined) return { publicKey }
  const sizes = object(key['retiredAt'], `${at}.retiredAt`)
  for (const [feed, size] of Object.entries(sizes)) {
    if (!FEED.test(feed) || !feed.startsWith(`${division}/`))
      throw bad(`${at}.retiredAt`, 'names a feed of another')
    count(size, 0, `${at}.retiredAt`)
  }
  return { publicKey, retiredAt: sizes as { [feed: string]: number } }
}

function termsOf(value: unknown, divisions: ReadonlySet<string>): { [topic: string]: FeedTerms } {
  const feeds = object(value, 'feeds')
  const terms = Object.entries(feeds).map(([topic, item]): [string, FeedTerms] => {
    matching(topic, TOPIC, 'feeds')
    const at = `feeds.${topic}`
    const optional = ['resourceId', 'sharingTerms', 'freshMinutes']
    const given = shape(item, at, ['audience', 'scope', 'relayAllowed'], optional)
    const { audience, scope, relayAllowed, freshMinutes } = given
    if (freshMinutes !== undefined && !isFreshness(freshMinutes))
      throw bad(`${at}.freshMinutes`, 'must be whole minutes from 1 to 1440')
    const others = {
      ...(freshMinutes === undefined ? {} : { freshMinutes }),
      ...optionalText(given['resourceId'], `${at}.resourceId`, 'resourceId'),
      ...optionalText(given['sharingTerms'], `${at}.sharingTerms`, 'sharingTerms'),
    }
    if (scope !== 'publicity' && scope !== 'sharing')
      throw bad(`feeds.${topic}.scope`, 'must be publicity or sharing')
    if (typeof relayAllowed !== 'boolean') throw bad(`feeds.${topic}.relayAllowed`, 'must be true or false')
    if (audience === 'members') return [topic, { audience, scope, relayAllowed, ...others }]
    const readers = list(audience, `feeds.${topic}.audience`) as string[]
    if (!readers.every(reader => divisions.has(reader)))
      throw bad(`feeds.${topic}.audience`, 'names no member')
    return [topic, { audience: readers, scope, relayAllowed, ...others }]
  })
  return Object.fromEntries(terms)
}

/** The issuer states its checkpoints again each minute; a day is the longest that a stale copy may go unnoticed. */
function isFreshness(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_440
}

function endpointOf(value: unknown, at: string): string {
  const text = matching(value, /^https:\/\/[^\s/?#@]+$/, at)
  if (!URL.canParse(text)) throw bad(at, 'is no URL')
  return text
}

function optionalText(value: unknown, at: string, name: string): { readonly [name: string]: string } {
  return value === undefined ? {} : { [name]: matching(value, /^[^\p{Cc}]{1,512}$/u, at) }
}

type Members = { readonly [key: string]: unknown }

/** An object with exactly these members; the optional ones may be absent. */
function shape(
  value: unknown,
  at: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Members {
  const members = object(value, at)
  for (const name of required) if (!Object.hasOwn(members, name)) throw bad(`${at}.${name}`, 'is missing')
  const unknown = Object.keys(members).find(name => !required.includes(name) && !optional.includes(name))
  if (unknown !== undefined) throw bad(at, 'has a member that version 1 does not know')
  return members
}

/** An object whose member names are data. */
function object(value: unknown, at: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(at, 'must be an object')
  return value as Members
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length > MAX_ITEMS)
    throw bad(at, `must be a list of at most ${MAX_ITEMS}`)
  return value
}

function matching(value: unknown, pattern: RegExp, at: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw bad(at, `must match ${pattern.source}`)
  return value
}

function bytes(value: unknown, at: string): Uint8Array {
  try {
    return fromBase64(matching(value, /^[A-Za-z0-9+/]{4,}={0,2}$/, at))
  } catch (cause) {
    throw new TrustError(
      `membership refused: ${at} must be canonical base64`,
      { code: 'MEMBERSHIP_BAD', where: at },
      { cause },
    )
  }
}

function instant(value: unknown, at: string): string {
  const text = matching(value, INSTANT, at)
  if (Number.isNaN(Date.parse(text))) throw bad(at, 'is no instant')
  return text
}

function count(value: unknown, least: number, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
    throw bad(at, 'must be a whole number')
  return value
}

function unique(values: readonly string[], at: string): void {
  if (new Set(values).size !== values.length) throw bad(at, 'holds a value twice')
}

function bad(where: string, why: string): TrustError {
  return new TrustError(`membership refused: ${where} ${why}`, { code: 'MEMBERSHIP_BAD', where })
}
