/**
 * Whether stored entries are still what was verified when they were stored: their headers hash to the leaves of the
 * tiles, the tiles to the tree that was signed, the bodies to the digests of their headers. Pure.
 */
import { equalBytes, fromHex, hex } from '../base/bytes.ts'
import { bodyDigest, decodeHeader, type EntryHeader, leafHash, RECORD } from './entry.ts'
import { FeedError } from './fault.ts'
import type { StoredEntry } from './replica/log.ts'
import { HASH_BYTES, type Suite } from './suite.ts'
import { subtreeRoot, type Tile } from './tiles.ts'
import { appendLeaves, EMPTY_TREE, rootOf, TILE_WIDTH } from './tree.ts'

/** What is wrong with one entry, or with the tile over it. */
export type Damage =
  | { readonly what: 'header' | 'body' | 'row'; readonly seq: number }
  /** The header says that there was a body, none is here, and nothing closes the entry. */
  | { readonly what: 'body missing'; readonly seq: number }
  | { readonly what: 'entry missing'; readonly seq: number }
  | { readonly what: 'tile'; readonly tile: number; readonly hashes: Uint8Array }
  /** Headers and proofs disagree and nothing here says which is right: the feed must be fetched anew. */
  | { readonly what: 'tile unsure'; readonly tile: number }
  /** A header of the last, unfinished tile; only all of them together show which. */
  | { readonly what: 'tail'; readonly tile: number }

/** The entries under one tile of level 0, and what is stored above them. */
export interface TileToScrub {
  /** Index of the tile: its first entry is `tile * 256`. */
  readonly tile: number
  /** How many entries the tile has; 256 unless it is the last of the feed. */
  readonly width: number
  readonly entries: readonly StoredEntry[]
  /** Seqs of entries that something closes, so that their body need not be here. */
  readonly closed: ReadonlySet<number>
  /** The stored tile, joined hashes; null for the last, which is made from the headers. */
  readonly hashes: Uint8Array | null
  /** Of the last tile: what the feed's tree holds over it, as {@link TreeState} has it. */
  readonly edge: readonly Uint8Array[]
  /** Its root as the tile above holds it; null when that is not stored yet. */
  readonly root: Uint8Array | null
}

/** @returns what is damaged, in the order of seq; nothing for a tile that is sound. */
export function scrubTile(suite: Suite, given: TileToScrub): Damage[] {
  const first = given.tile * TILE_WIDTH
  const bySeq = new Map(given.entries.map(entry => [entry.seq, entry]))
  const seqs = Array.from({ length: given.width }, (_, i) => first + i)
  const leaves = seqs.map(seq => {
    const entry = bySeq.get(seq)
    return entry === undefined ? null : leafHash(suite, entry.header)
  })
  const suspects = suspectLeaves(suite, given, leaves)
  if (suspects === 'tile') return [{ what: 'tile', tile: given.tile, hashes: joinedLeaves(leaves) }]
  if (suspects === 'unsure') return [{ what: 'tile unsure', tile: given.tile }]
  if (given.hashes === null && leaves.every(leaf => leaf !== null) && !leadTo(suite, leaves, given.edge))
    return [{ what: 'tail', tile: given.tile }]
  return seqs.flatMap((seq, i): Damage[] => {
    const entry = bySeq.get(seq)
    if (entry === undefined) return [{ what: 'entry missing', seq }]
    if (suspects.has(i)) return [{ what: 'header', seq }]
    const what = damageOf(suite, entry, given.closed.has(seq))
    return what === null ? [] : [{ what, seq }]
  })
}

/** Which headers do not hash to the stored tile, when the tile is right; or that the tile is wrong. */
function suspectLeaves(
  suite: Suite,
  { hashes, root }: TileToScrub,
  leaves: readonly (Uint8Array | null)[],
): ReadonlySet<number> | 'tile' | 'unsure' {
  if (hashes === null) return new Set()
  const differing = new Set(
    leaves.flatMap((leaf, i) =>
      leaf !== null && equalBytes(leaf, hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)) ? [] : [i],
    ),
  )
  const whole = hashes.length === leaves.length * HASH_BYTES
  if (root === null) return differing.size === 0 || whole ? differing : 'unsure'
  if (whole && equalBytes(subtreeRoot(suite, hashes), root)) return differing
  const headersLeadThere =
    leaves.every(leaf => leaf !== null) && equalBytes(subtreeRoot(suite, joinedLeaves(leaves)), root)
  return headersLeadThere ? 'tile' : 'unsure'
}

/**
 * The tiles above level 0, as the full tiles of level 0 make them.
 * @param roots of the full tiles of level 0, in order
 */
export function tilesAbove(suite: Suite, roots: readonly Uint8Array[]): Tile[] {
  const tiles: Tile[] = []
  let row = roots
  for (let level = 1; row.length > 0; level++) {
    const above: Uint8Array[] = []
    for (let at = 0; at < row.length; at += TILE_WIDTH) {
      const hashes = Buffer.concat(row.slice(at, at + TILE_WIDTH))
      tiles.push({ level, index: at / TILE_WIDTH, hashes })
      if (hashes.length === TILE_WIDTH * HASH_BYTES) above.push(subtreeRoot(suite, hashes))
    }
    row = above
  }
  return tiles
}

/**
 * The root of the tree that these tiles begin.
 * @param roots of full tiles of level 0 @param rest the leaves after them, fewer than a tile has
 */
export function rootOver(
  suite: Suite,
  roots: readonly Uint8Array[],
  rest: readonly Uint8Array[],
): Uint8Array {
  const size = roots.length * TILE_WIDTH + rest.length
  const edge = [roots, rest].flatMap(hashes => appendLeaves(suite, EMPTY_TREE, hashes).edge)
  return rootOf(suite, { size, edge })
}

/** Whether these leaves make the given perfect subtrees. */
export function leadTo(suite: Suite, leaves: readonly Uint8Array[], edge: readonly Uint8Array[]): boolean {
  const made = appendLeaves(suite, EMPTY_TREE, leaves).edge
  return made.length === edge.length && made.every((hash, i) => equalBytes(hash, edge[i] as Uint8Array))
}

function joinedLeaves(leaves: readonly (Uint8Array | null)[]): Uint8Array {
  return Buffer.concat(leaves.map(leaf => leaf ?? new Uint8Array(HASH_BYTES)))
}

/** The header is right: the columns beside it and the body must agree with it. */
function damageOf(
  suite: Suite,
  entry: StoredEntry,
  closed: boolean,
): 'row' | 'body' | 'body missing' | 'header' | null {
  const header = headerOf(entry.header)
  if (header === null) return 'header'
  if (header.seq !== entry.seq || header.kind !== entry.kind || header.ref !== hex(entry.ref)) return 'row'
  if (header.bodyDigest === null) return null
  if (entry.salt === null || entry.body === null)
    return closed || header.kind !== RECORD ? null : 'body missing'
  if (entry.salt.length !== 16) return 'body'
  return equalBytes(bodyDigest(suite, entry.salt, entry.body), fromHex(header.bodyDigest)) ? null : 'body'
}

function headerOf(bytes: Uint8Array): EntryHeader | null {
  try {
    return decodeHeader(bytes)
  } catch (error) {
    if (error instanceof FeedError) return null
    throw error
  }
}
