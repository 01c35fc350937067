import { hash } from 'node:crypto'
import { equalBytes, fromHex, hex, utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { feedError } from './fault.ts'
import { isFeedName } from './name.ts'
import { HASH_BYTES } from './suite.ts'

/** The largest tree of a feed that this node ever signed or cosigned; kept outside the database. */
export interface HighWaterMark {
  readonly feed: string
  readonly generation: number
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/**
 * - `ahead`, `equal`: the database holds all that was signed; go on.
 * - `behind`: it does not (an old backup, a failed-over standby): stop and restore from the holders.
 * - `fork`: it holds another history: stop, an operator decides.
 */
export type HighWaterState = 'ahead' | 'equal' | 'behind' | 'fork'

const FIRST_LINE = '{"highWater":1}'

/**
 * Compares what was signed with what the database holds.
 * @param size entries that the database holds
 * @param rootAtMarkSize root of the held tree at `mark.size`; not looked at when the database is behind
 */
export function compareHighWater(
  mark: HighWaterMark,
  size: number,
  rootAtMarkSize: Uint8Array | undefined,
): HighWaterState {
  if (size < mark.size) return 'behind'
  if (rootAtMarkSize === undefined || !equalBytes(rootAtMarkSize, mark.root)) return 'fork'
  return size === mark.size ? 'equal' : 'ahead'
}

/** More of one feed are kept only while nobody knows whether one continues the other; see {@link withMark}. */
const MAX_MARKS_OF_A_FEED = 16

/** The marks of one feed, ascending, once `mark` stands for all of them; null: there is nothing to change. */
export function raisedTo(
  marks: readonly HighWaterMark[],
  mark: HighWaterMark,
): readonly HighWaterMark[] | null {
  const largest = marks.at(-1)
  return largest === undefined || largest.size < mark.size || (marks.length > 1 && largest.size === mark.size)
    ? [mark]
    : null
}

/**
 * The marks of one feed, ascending, with another beside them; null: there is nothing to change. Whoever has the key
 * can sign many: beyond sixteen the newcomer is left out, for each of the others keeps the feed from being signed.
 */
export function withMark(
  marks: readonly HighWaterMark[],
  mark: HighWaterMark,
): readonly HighWaterMark[] | null {
  const known = marks.some(({ size, root }) => size === mark.size && equalBytes(root, mark.root))
  if (known || marks.length >= MAX_MARKS_OF_A_FEED) return null
  return [...marks, mark].sort((a, b) => a.size - b.size)
}

/** The file: a version line, a line of canonical JSON for each mark, and a SHA-256 of all before it. */
export function encodeHighWater(marks: readonly HighWaterMark[]): string {
  const lines = marks.map(({ feed, generation, size, root }) =>
    canonicalText({ feed, generation, size, root: hex(root) }),
  )
  const text = [FIRST_LINE, ...lines].map(line => `${line}\n`).join('')
  return `${text}${checksumLine(text)}`
}

/**
 * @throws {FeedError} HIGH_WATER_BAD: a torn or edited file counts as a missing one; never start a new
 * file in its place.
 */
export function decodeHighWater(text: string): HighWaterMark[] {
  const lines = text.split('\n')
  const body = lines.slice(0, -2)
  const signedPart = body.map(line => `${line}\n`).join('')
  if (text !== `${signedPart}${checksumLine(signedPart)}`) throw bad('its checksum is wrong')
  if (body[0] !== FIRST_LINE) throw bad('its version is unknown')
  return body.slice(1).map(markOf)
}

function markOf(line: string): HighWaterMark {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw feedError('HIGH_WATER_BAD', 'high-water file refused: a line is not JSON', cause)
  }
  if (typeof value !== 'object' || value === null) throw bad('a line is not a mark')
  const { feed, generation, size, root } = value as { [key: string]: unknown }
  if (typeof feed !== 'string' || !isFeedName(feed)) throw bad('a feed name is wrong')
  if (!isCount(generation) || generation < 1 || !isCount(size)) throw bad(`the numbers of ${feed} are wrong`)
  if (typeof root !== 'string' || !/^[0-9a-f]*$/.test(root) || root.length !== 2 * HASH_BYTES) {
    throw bad(`the root of ${feed} is wrong`)
  }
  return { feed, generation, size, root: fromHex(root) }
}

function checksumLine(text: string): string {
  return `{"sha256":"${hash('sha256', utf8(text), 'hex')}"}\n`
}

const isCount = (n: unknown): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0

function bad(why: string) {
  return feedError('HIGH_WATER_BAD', `high-water file refused: ${why}; restore as for a missing file`)
}
