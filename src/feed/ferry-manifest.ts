import { hash } from 'node:crypto'
import { utf8, utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { fileError } from './fault.ts'
import { type FeedId, isFeedName, originOf, parseFeedName, WITHDRAWALS } from './name.ts'
import { MAX_PAGE_BYTES } from './page.ts'
import type { Suite } from './suite.ts'

/** Entries `from` (inclusive) to `to` (exclusive) of one log; equal when only a newer checkpoint travels. */
export interface FerryRange extends FeedId {
  readonly from: number
  readonly to: number
}

/** What a part holds: whole pages of one log in their order, or receipts. */
export type FerryContent =
  | ({ readonly kind: 'pages' } & FerryRange)
  | { readonly kind: 'receipts'; readonly count: number }

/** One file: zstd (RFC 8878) over NDJSON. */
export interface FerryPart {
  /** {@link partName}. */
  readonly name: string
  /** Length of the file. */
  readonly bytes: number
  /** SHA-256 of the file, 64 hexadecimal digits; in both suites, for it guards against damage only. */
  readonly sha256: string
  /** Length of the NDJSON. */
  readonly rawBytes: number
  readonly content: FerryContent
}

/**
 * The list of one export (摆渡清单).
 *
 * Trust: whoever can write these files can make the reader skip entries or stop, as any carrier can by not
 * coming. What it yields is worth nothing until `verify.ts` has verified it as it does any page.
 */
export interface FerryManifest {
  /** 32 hexadecimal digits, random: files of two exports in one folder are never mixed up. */
  readonly id: string
  /** Six digits of who wrote it. */
  readonly exporter: string
  /** UTC with milliseconds. */
  readonly madeAt: string
  readonly suite: Suite['name']
  /** The membership in force at the exporter; a reader with an older one fetches it first. */
  readonly membership: { readonly version: number; readonly digest: string }
  /** What all parts together hold, for people and for a first look. */
  readonly feeds: readonly FerryRange[]
  readonly parts: readonly FerryPart[]
}

export const MAX_MANIFEST_BYTES = 8 * 1_048_576
export const MAX_PARTS = 10_000
/** Largest file, and largest NDJSON in it: what a reader holds in memory at once. */
export const MAX_PART_BYTES = 4 * MAX_PAGE_BYTES
const MANIFEST_NAME = /^(?<id>[0-9a-f]{32})-manifest\.json$/
const PART_NAME = /^(?<id>[0-9a-f]{32})-\d{6}\.zst$/

/** `<id>-000001.zst`; parts count from 1. */
export function partName(id: string, number: number): string {
  return `${id}-${String(number).padStart(6, '0')}.zst`
}

export function manifestName(id: string): string {
  return `${id}-manifest.json`
}

export function isManifestName(name: string): boolean {
  return MANIFEST_NAME.test(name)
}

/** The export whose part has this name; undefined for any other file. */
export function exportOfPart(name: string): string | undefined {
  return PART_NAME.exec(name)?.groups?.['id']
}

/** The file: canonical JSON (RFC 8785) with the SHA-256 of itself without that member, and a newline. */
export function encodeManifest(manifest: FerryManifest): string {
  const { id, exporter, madeAt, suite, membership, feeds, parts } = manifest
  const body = { ferry: 1, id, exporter, madeAt, suite, membership, feeds, parts }
  return `${canonicalText({ ...body, sha256: hash('sha256', canonicalText(body), 'hex') })}\n`
}

/**
 * Reads a manifest from hostile bytes. Every name, number and range is checked here, so that a reader may
 * go by them.
 * @throws {FeedFileError} FERRY_BAD.
 */
export function decodeManifest(bytes: Uint8Array): FerryManifest {
  if (bytes.length > MAX_MANIFEST_BYTES) throw bad(`it has more than ${MAX_MANIFEST_BYTES} bytes`)
  let text: string
  let value: unknown
  try {
    text = utf8Text(bytes)
    value = JSON.parse(text)
  } catch (cause) {
    throw fileError('FERRY_BAD', 'ferry manifest refused: it is cut short or altered; carry it again', cause)
  }
  const manifest = manifestOf(value)
  // The re-spelling holds the checksum and the only names that parts may have: one comparison finds an
  // altered, unknown or doubled member.
  if (!Buffer.from(utf8(encodeManifest(manifest))).equals(bytes))
    throw bad('its checksum or its spelling is wrong')
  checkOrder(manifest)
  return manifest
}

type Members = { readonly [key: string]: unknown }

function manifestOf(value: unknown): FerryManifest {
  const { ferry, id, exporter, madeAt, suite, membership, feeds, parts } = membersOf(value)
  if (ferry !== 1) throw bad('it is not of version 1')
  if (suite !== 'intl' && suite !== 'sm') throw bad('its suite is unknown')
  const { version, digest } = membersOf(membership)
  if (!Array.isArray(parts) || parts.length > MAX_PARTS) throw bad(`it has more than ${MAX_PARTS} parts`)
  if (!Array.isArray(feeds) || feeds.length > MAX_PARTS) throw bad('its feeds are wrong')
  const name = matching(id, /^[0-9a-f]{32}$/, 'id')
  return {
    id: name,
    exporter: matching(exporter, /^[0-9]{6}$/, 'exporter'),
    madeAt: matching(madeAt, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'time'),
    suite,
    membership: {
      version: count(version, 1),
      digest: matching(digest, /^[0-9a-f]{64}$/, 'membership digest'),
    },
    feeds: feeds.map(rangeOf),
    parts: parts.map((part, i) => partOf(membersOf(part), partName(name, i + 1))),
  }
}

function partOf({ bytes, sha256, rawBytes, content }: Members, expected: string): FerryPart {
  const given = membersOf(content)
  if (given['kind'] !== 'pages' && given['kind'] !== 'receipts')
    throw bad(`the content of ${expected} is unknown`)
  return {
    name: expected,
    bytes: count(bytes, 1, MAX_PART_BYTES),
    sha256: matching(sha256, /^[0-9a-f]{64}$/, `SHA-256 of ${expected}`),
    rawBytes: count(rawBytes, 1, MAX_PART_BYTES),
    content:
      given['kind'] === 'pages'
        ? { kind: 'pages', ...rangeOf(given) }
        : { kind: 'receipts', count: count(given['count'], 1) },
  }
}

/** @throws {FeedFileError} FERRY_BAD. */
export function rangeOf(value: unknown): FerryRange {
  const { feed, generation, from, to } = membersOf(value)
  if (typeof feed !== 'string' || !isFeedName(feed)) throw bad('a feed name is wrong')
  const start = count(from, 0)
  return { feed, generation: count(generation, 1), from: start, to: count(to, start) }
}

/**
 * Withdrawals come first, so that nothing is applied that they withdraw; then other feeds; then withdrawals that
 * were signed while those were written; receipts last.
 */
function checkOrder({ parts, feeds }: FerryManifest): void {
  let before = 0
  for (const { name, content } of parts) {
    const rank = content.kind === 'receipts' ? 3 : isOfWithdrawals(content) ? (before === 0 ? 0 : 2) : 1
    if (rank < before) throw bad(`${name} stands too late: withdrawals come first, receipts last`)
    before = rank
  }
  if (canonicalText(rangesOf(parts)) !== canonicalText(feeds))
    throw bad('its feeds are not those of its parts')
}

/**
 * What parts hold together, each log in the place of its first part.
 * @throws {FeedFileError} FERRY_BAD: the parts of a log leave a gap, or overlap.
 */
export function rangesOf(parts: readonly FerryPart[]): readonly FerryRange[] {
  const ranges = new Map<string, FerryRange>()
  for (const { name, content } of parts) {
    if (content.kind === 'receipts') continue
    const { feed, generation, from, to } = content
    const range = ranges.get(originOf(content))
    if (range !== undefined && range.to !== from)
      throw bad(`${name} does not continue ${feed} at ${range.to}`)
    ranges.set(originOf(content), { feed, generation, from: range?.from ?? from, to })
  }
  return [...ranges.values()]
}

/** Tombstones excuse the bodies that other feeds lack: a reader takes these parts first, wherever they stand. */
export function isOfWithdrawals(content: FerryContent): boolean {
  return content.kind === 'pages' && parseFeedName(content.feed).topic === WITHDRAWALS
}

function membersOf(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('a part of it is no object')
  return value as Members
}

function matching(value: unknown, pattern: RegExp, what: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw bad(`its ${what} is wrong`)
  return value
}

function count(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
    throw bad('a number is out of bounds')
  return value
}

function bad(why: string) {
  return fileError('FERRY_BAD', `ferry manifest refused: ${why}; carry it again`)
}
