import {
  consistencyRanges,
  inclusionRanges,
  leftSize,
  type NodeCoord,
  perfectSubtrees,
  type Range,
} from './proof.ts'
import type { Suite } from './suite.ts'
import { readNodes, type TileSource } from './tiles.ts'
import { nodeHash } from './tree.ts'

/** A tree of which only the first entries are held, with the proof from there to the whole. */
export interface PartlyHeld {
  /** Entries of which tiles are held. */
  readonly held: number
  readonly size: number
  /** Consistency proof from `held` to `size`; empty when they are equal. */
  readonly growth: readonly Uint8Array[]
}

/** That the tree grew from one of `m` entries that are held. @throws {FeedError} SIZE_BAD, TILE_MISSING. */
export function consistencyInside(
  suite: Suite,
  source: TileSource,
  tree: PartlyHeld,
  m: number,
): Promise<Uint8Array[]> {
  return hashesOver(suite, source, tree, consistencyRanges(m, tree.size))
}

/** That entry `index`, which is held, is in the tree. @throws {FeedError} SIZE_BAD, TILE_MISSING. */
export function inclusionInside(
  suite: Suite,
  source: TileSource,
  tree: PartlyHeld,
  index: number,
): Promise<Uint8Array[]> {
  return hashesOver(suite, source, tree, inclusionRanges(index, tree.size))
}

/**
 * Every subtree that such a proof names is held whole, is in the proof of growth, or spans the end of what is held: then
 * its halves are.
 */
async function hashesOver(
  suite: Suite,
  source: TileSource,
  { held, size, growth }: PartlyHeld,
  ranges: readonly Range[],
): Promise<Uint8Array[]> {
  const known = hashesByRange(consistencyRanges(held, size), growth)
  const inside: Range[] = []
  const collect = (range: Range): void => {
    if (known.has(keyOf(range))) return
    if (range[1] <= held) inside.push(range)
    else for (const half of halvesOf(range)) collect(half)
  }
  for (const range of ranges) collect(range)
  const subtrees = inside.flatMap(perfectSubtrees)
  const hashes = await readNodes(suite, source, subtrees)
  for (const [key, hash] of hashesByRange(subtrees.map(rangeOf), hashes)) known.set(key, hash)
  return ranges.map(range => rootOver(suite, known, range))
}

/** The leaves under a perfect subtree. */
export function rangeOf({ level, index }: NodeCoord): Range {
  return [index * 2 ** level, (index + 1) * 2 ** level]
}

/** Hashes by the leaves that are under them. */
export function hashesByRange(
  ranges: readonly Range[],
  hashes: readonly Uint8Array[],
): Map<string, Uint8Array> {
  return new Map(ranges.map((range, i) => [keyOf(range), hashes[i] as Uint8Array]))
}

/** The root over a range, put together from the subtrees that are known. @throws {RangeError} when they do not cover it. */
export function rootOver(suite: Suite, known: ReadonlyMap<string, Uint8Array>, range: Range): Uint8Array {
  const there = known.get(keyOf(range))
  if (there !== undefined) return there
  const [left, right] = halvesOf(range)
  return nodeHash(suite, rootOver(suite, known, left), rootOver(suite, known, right))
}

function halvesOf([from, to]: Range): readonly [Range, Range] {
  if (to - from < 2) throw new RangeError(`nothing that is held shows leaf ${from}`)
  const middle = from + leftSize(to - from)
  return [
    [from, middle],
    [middle, to],
  ]
}

function keyOf([from, to]: Range): string {
  return `${from}-${to}`
}
