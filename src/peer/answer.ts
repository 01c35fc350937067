import { fromHex, utf8Text } from '../base/bytes.ts'
import type { Growth, RemoteFeed } from '../exchange/ports.ts'
import { isFeedName } from '../feed/name.ts'
import { isPageCoding, type PageCoding } from '../feed/page-coding.ts'
import type { TreeMark } from '../feed/replica/log.ts'
import { PeerError, peerError } from './fault.ts'

/** An answer with its body still to come, from a peer that may be mistaken or hostile. */
export interface PeerAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: AsyncIterable<Uint8Array>
}

/** The feeds of a region, with a checkpoint each, stay far below. */
const MAX_JSON_BYTES = 4 * 1_048_576
const MAX_PROBLEM_BYTES = 65_536

/** @throws {PeerError} PEER_REFUSED unless the status is `wanted`. */
export async function requireStatus(division: string, wanted: number, answer: PeerAnswer): Promise<void> {
  const { statusCode: status } = answer
  if (status === wanted) return
  const { code, expected } = await problemOf(division, answer)
  const retryAfterMs = retryAfterOf(answer)
  const what = code === null ? `status ${status}` : `${code} (${status})`
  throw new PeerError(`${division} refused with ${what}; docs/errors.md says who acts`, {
    code: 'PEER_REFUSED',
    division,
    status,
    problemCode: code,
    ...(expected === null ? {} : { expected }),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  })
}

/** Seconds (RFC 9110 §10.2.3); the form with a date would need clocks that agree, and our contract has only seconds. */
function retryAfterOf({ headers }: PeerAnswer): number | null {
  const value = headers['retry-after']
  return typeof value === 'string' && /^[0-9]{1,6}$/.test(value) ? Number(value) * 1000 : null
}

/** What programs need of a problem; anything that is not as the contract says reads as absent. */
async function problemOf(division: string, answer: PeerAnswer) {
  const nothing = { code: null, expected: null }
  if (!isOfType(answer, 'application/problem+json')) return nothing
  const problem = await readJson(division, answer, MAX_PROBLEM_BYTES).catch(() => null)
  if (!isObject(problem)) return nothing
  const { code, expected } = problem
  return {
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : null,
    expected: isCount(expected) ? expected : null,
  }
}

/** The size that the peer has stored. @throws {PeerError} PEER_ANSWER_BAD. */
export async function readStored(division: string, answer: PeerAnswer): Promise<{ readonly size: number }> {
  const value = await readJson(division, answer, MAX_JSON_BYTES)
  if (!isObject(value) || !isCount(value['size'])) throw bad(division, 'it names no size')
  return { size: value['size'] }
}

/** @throws {PeerError} PEER_ANSWER_BAD. */
export async function readGrowth(division: string, answer: PeerAnswer): Promise<Growth> {
  const value = await readJson(division, answer, MAX_JSON_BYTES)
  if (!isObject(value)) throw bad(division, 'it is no proof')
  const { root, checkpoint, consistency } = value
  const hashes = Array.isArray(consistency) ? consistency : []
  const wellFormed =
    typeof root === 'string' &&
    /^[0-9a-f]{64}$/.test(root) &&
    typeof checkpoint === 'string' &&
    hashes === consistency &&
    hashes.length <= 64 &&
    hashes.every(hash => typeof hash === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(hash))
  if (!wellFormed) throw bad(division, 'it is no proof')
  return { root: fromHex(root), checkpoint, consistency: hashes.map(hash => Buffer.from(hash, 'base64')) }
}

/** @throws {PeerError} PEER_ANSWER_BAD. */
export async function readFeeds(division: string, answer: PeerAnswer): Promise<RemoteFeed[]> {
  const value = await readJson(division, answer, MAX_JSON_BYTES)
  if (!isObject(value) || !Array.isArray(value['feeds'])) throw bad(division, 'it lists no feeds')
  return value['feeds'].map((item: unknown) => {
    if (!isObject(item)) throw bad(division, 'a feed is malformed')
    const { feed, generation, size, root, checkpoint, vouched } = item
    const named = typeof feed === 'string' && isFeedName(feed) && isCount(generation) && generation > 0
    const held = isCount(size) && typeof root === 'string' && /^[0-9a-f]{64}$/.test(root)
    if (!named || !held || (checkpoint !== null && typeof checkpoint !== 'string')) {
      throw bad(division, 'a feed is malformed')
    }
    const one = { id: { feed, generation }, size, root, checkpoint }
    return vouched === undefined ? one : { ...one, vouched: readMark(division, vouched) }
  })
}

function readMark(division: string, value: unknown): TreeMark {
  if (isObject(value)) {
    const { size, root } = value
    if (isCount(size) && typeof root === 'string' && /^[0-9a-f]{64}$/.test(root))
      return { size, root: fromHex(root) }
  }
  throw bad(division, 'a feed is malformed')
}

/** The text of a membership newer than `after`; null when the peer has none. Nothing of it is verified yet. */
export async function readMembership(
  division: string,
  answer: PeerAnswer,
  after: number,
): Promise<string | null> {
  const text = await readText(division, answer, MAX_JSON_BYTES)
  const version = versionOf(text)
  if (version === null) throw bad(division, 'it is no membership')
  return version > after ? text : null
}

/** How a peer describes itself. */
export interface RemoteNode {
  readonly state: string
  /** Unix milliseconds by the clock of the peer. */
  readonly time: number
  readonly membership: { readonly version: number; readonly digest: string }
}

/** @throws {PeerError} PEER_ANSWER_BAD. */
export async function readRemoteNode(division: string, answer: PeerAnswer): Promise<RemoteNode> {
  const value = await readJson(division, answer, MAX_JSON_BYTES)
  if (!isObject(value)) throw bad(division, 'it describes no node')
  const { state, time, membership } = value
  const at = typeof time === 'string' ? Date.parse(time) : Number.NaN
  // A word, not a text: people read it at a terminal.
  if (typeof state !== 'string' || !/^[a-z]{1,32}$/.test(state) || Number.isNaN(at) || !isObject(membership))
    throw bad(division, 'it describes no node')
  const { version, digest } = membership
  if (!isCount(version) || typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
    throw bad(division, 'it names no membership')
  return { state, time: at, membership: { version, digest } }
}

function versionOf(text: string): number | null {
  try {
    const { membership } = JSON.parse(text) as { readonly membership?: { readonly version?: unknown } }
    return isCount(membership?.version) ? membership.version : null
  } catch {
    // The parser's message quotes the answer: it is left out.
    return null
  }
}

/** @throws {PeerError} PEER_ANSWER_BAD. */
export function requireType(division: string, answer: PeerAnswer, wanted: string): void {
  if (!isOfType(answer, wanted)) throw bad(division, `it is not ${wanted}`)
}

/** How the page in the answer is compressed. @throws {PeerError} PEER_ANSWER_BAD. */
export function requireCoding(division: string, { headers }: PeerAnswer): PageCoding {
  const coding = headers['content-encoding'] ?? 'identity'
  if (typeof coding === 'string' && isPageCoding(coding.toLowerCase()))
    return coding.toLowerCase() as PageCoding
  throw bad(division, 'it is compressed in a way that was not asked for')
}

function isOfType({ headers }: PeerAnswer, wanted: string): boolean {
  const type = headers['content-type']
  return typeof type === 'string' && type.split(';')[0]?.trim().toLowerCase() === wanted
}

async function readJson(division: string, answer: PeerAnswer, maxBytes: number): Promise<unknown> {
  const text = await readText(division, answer, maxBytes)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the answer: it is left out.
    throw bad(division, 'it is not JSON')
  }
}

async function readText(division: string, { body }: PeerAnswer, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) throw bad(division, `it has more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  try {
    return utf8Text(Buffer.concat(chunks))
  } catch {
    throw bad(division, 'it is not UTF-8')
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(n: unknown): n is number {
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0
}

function bad(division: string, why: string): PeerError {
  return peerError('PEER_ANSWER_BAD', division, `the answer of ${division} is not as agreed: ${why}`)
}
