import { asciiBytes, latin1Text, utf8 } from '../base/bytes.ts'
import { feedError } from './fault.ts'
import { FEED_NAME_SYNTAX } from './name.ts'
import type { Suite } from './suite.ts'

/**
 * What a withdrawal asks of every holder (an end means four different acts; publicity, sharing and
 * body end separately):
 * - `stop-publicity` 公示期满: no longer shown; sharing and use go on; the body is kept and still served.
 * - `stop-use` 修复: neither shown, shared nor used; the body is no longer served, holders erase it
 *   after retention.
 * - `erase` 撤销, 主体错误, 查询期满: as `stop-use`, and the body is erased at once.
 */
export type TombstoneEffect = 'stop-publicity' | 'stop-use' | 'erase'

/** Withdraws the entries of one ref, in the feed and generation it names. */
export interface Tombstone {
  readonly feed: string
  readonly generation: number
  readonly effect: TombstoneEffect
  /** Code of the legal ground, from rule data: a letter, then letters, digits and `._/-`, at most 64. */
  readonly ground: string
}

/** The part of an entry that is fixed for ever, and free of personal data. */
export interface EntryHeader {
  readonly v: 1
  readonly feed: string
  /** From 1. */
  readonly generation: number
  /** Index of the leaf, from 0. */
  readonly seq: number
  /** `record` and `tombstone` are known; a node stores other kinds and parks them. */
  readonly kind: string
  /** UTC with milliseconds. */
  readonly at: string
  /** 32 hexadecimal digits: 128 random bits, constant through a listing's life. */
  readonly ref: string
  /** 64 hexadecimal digits; null when the entry never had a body. */
  readonly bodyDigest: string | null
  /** Present exactly when `kind` is `tombstone`; `ref` is then the ref that it withdraws. */
  readonly tombstone?: Tombstone
}

export const RECORD = 'record'
export const TOMBSTONE = 'tombstone'
export const SALT_BYTES = 16
export const MAX_HEADER_BYTES = 1024
/** The largest category of the standard stays below 100 kB when every text is full. */
export const MAX_BODY_BYTES = 262_144

const LEAF_PREFIX = Uint8Array.of(0)
const COUNT = '0|[1-9][0-9]{0,15}'

/** The canonical form itself, so that one match both checks the spelling and takes the parts, in the order of {@link Parts}. */
const HEADER = new RegExp(
  '^\\{"at":"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)",' +
    '"bodyDigest":(?:"([0-9a-f]{64})"|null),' +
    `"feed":"(${FEED_NAME_SYNTAX})","generation":(${COUNT}),` +
    '"kind":"([a-z][A-Za-z0-9]{0,31})","ref":"([0-9a-f]{32})",' +
    `"seq":(${COUNT})(?:,"tombstone":\\{"effect":"(stop-publicity|stop-use|erase)",` +
    `"feed":"(${FEED_NAME_SYNTAX})","generation":(${COUNT}),` +
    '"ground":"([A-Za-z][A-Za-z0-9._/-]{0,63})"\\})?,"v":1\\}$',
)

/** The whole match and its groups. Names for the groups would be an object more for each of a million headers. */
type Parts = readonly [
  ...[whole: string, at: string, bodyDigest: string | undefined, feed: string, generation: string],
  ...[kind: string, ref: string, seq: string],
  ...[effect?: string, target?: string, targetGeneration?: string, ground?: string],
]

/** True when a tombstone of this effect closes its entries: salt and body are no longer served. */
export function closesEntries(effect: TombstoneEffect): boolean {
  return effect !== 'stop-publicity'
}

/**
 * Canonical JSON (RFC 8785) of a header. Every value is plain ASCII, so the spelling needs no escapes.
 * @throws {FeedError} HEADER_BAD when a value is outside its bounds.
 */
export function encodeHeader(header: EntryHeader): Uint8Array {
  const { at, bodyDigest, feed, generation, kind, ref, seq, tombstone } = header
  const digest = bodyDigest === null ? 'null' : `"${bodyDigest}"`
  const end = tombstone === undefined ? '' : `,"tombstone":${tombstoneText(tombstone)}`
  const text =
    `{"at":"${at}","bodyDigest":${digest},"feed":"${feed}","generation":${generation},"kind":"${kind}",` +
    `"ref":"${ref}","seq":${seq}${end},"v":1}`
  // Entries of one batch differ in what is looked at here; what they have in common was read back once.
  const alike =
    tombstone === undefined &&
    checked?.at === at &&
    checked.feed === feed &&
    checked.generation === generation &&
    checked.kind === kind
  if (alike && REF.test(ref) && DIGEST.test(bodyDigest ?? '') && isSeq(seq)) return asciiBytes(text)
  const bytes = utf8(text)
  decodeHeader(bytes)
  checked = header
  return bytes
}

/** The last header that was read back whole. */
let checked: EntryHeader | undefined
const REF = /^[0-9a-f]{32}$/
const DIGEST = /^[0-9a-f]{64}$/

function isSeq(seq: number): boolean {
  return Number.isSafeInteger(seq) && seq >= 0
}

function tombstoneText({ effect, feed, generation, ground }: Tombstone): string {
  return `{"effect":"${effect}","feed":"${feed}","generation":${generation},"ground":"${ground}"}`
}

/**
 * Reads a header from hostile bytes: exactly the canonical form, no other member, every value in bounds.
 * @throws {FeedError} HEADER_BAD.
 */
export function decodeHeader(bytes: Uint8Array): EntryHeader {
  if (bytes.length > MAX_HEADER_BYTES)
    throw bad(`it has ${bytes.length} bytes of at most ${MAX_HEADER_BYTES}`)
  // The form is plain ASCII: a byte that is not ends the match.
  const parts = HEADER.exec(latin1Text(bytes)) as unknown as Parts | null
  if (parts === null) throw bad('it is not in the canonical form of version 1')
  // By position: destructuring would step through the groups.
  const kind = parts[5]
  const tombstone = tombstoneOf(parts)
  const header: EntryHeader = {
    v: 1,
    feed: parts[3],
    generation: count(parts[4], 1),
    seq: count(parts[7], 0),
    kind,
    at: instant(parts[1]),
    ref: parts[6],
    bodyDigest: parts[2] ?? null,
  }
  if ((kind === TOMBSTONE) !== (tombstone !== undefined)) throw bad('only the kind tombstone has a tombstone')
  if (kind === TOMBSTONE && header.bodyDigest !== null) throw bad('a tombstone has no body')
  if (kind === RECORD && header.bodyDigest === null) throw bad('a record has a body digest')
  return tombstone === undefined ? header : { ...header, tombstone }
}

function tombstoneOf(parts: Parts): Tombstone | undefined {
  if (parts[8] === undefined) return undefined
  return {
    feed: parts[9] as string,
    generation: count(parts[10], 1),
    effect: parts[8] as TombstoneEffect,
    ground: parts[11] as string,
  }
}

function count(text: string | undefined, least: number): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least) throw bad('a number is out of bounds')
  return value
}

function instant(text: string): string {
  if (text === lastInstant) return text
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== text) throw bad('its time does not exist')
  lastInstant = text
  return text
}

/** Entries of one batch have one time: the last that was found to exist. */
let lastInstant: string | undefined

function bad(why: string) {
  return feedError('HEADER_BAD', `entry header refused: ${why}`)
}

/** Leaf of the tree: H(0x00 ‖ header), RFC 9162 §2.1.1. */
export function leafHash(suite: Suite, headerBytes: Uint8Array): Uint8Array {
  return suite.hash(LEAF_PREFIX, headerBytes)
}

/** A salt, and the digest of a body under it, made before the body is appended. */
export interface Salted {
  readonly suite: Suite['name']
  readonly salt: Uint8Array
  /** {@link bodyDigest} in that suite. */
  readonly digest: Uint8Array
}

/** @param salt 16 random bytes that nothing else has */
export function salted(suite: Suite, salt: Uint8Array, body: Uint8Array): Salted {
  return { suite: suite.name, salt, digest: bodyDigest(suite, salt, body) }
}

/** H(salt ‖ body); the 16 random bytes keep a guessable body from being confirmed by its digest. */
export function bodyDigest(suite: Suite, salt: Uint8Array, body: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES)
    throw feedError('ENTRY_BAD', `a salt has ${SALT_BYTES} bytes, not ${salt.length}`)
  return suite.hash(salt, body)
}
