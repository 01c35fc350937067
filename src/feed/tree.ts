import { EMPTY, equalBytes } from '../base/bytes.ts'
import { feedError } from './fault.ts'
import { HASH_BYTES, type Suite } from './suite.ts'

/** What an appender keeps of an RFC 9162 Merkle tree: O(log size) hashes. */
export interface TreeState {
  readonly size: number
  /** Roots of the perfect subtrees, largest first: one for each 1 in the binary form of `size`. */
  readonly edge: readonly Uint8Array[]
}

/** A tree after leaves were appended. */
export interface GrownTree extends TreeState {
  /** Roots of the subtrees of {@link TILE_WIDTH} leaves that these completed, in their order: a store keeps them in tiles. */
  readonly tileRoots: readonly Uint8Array[]
}

/** Leaves beneath one hash of the next level of tiles (C2SP tlog-tiles). */
export const TILE_WIDTH = 256

export interface InclusionClaim {
  /** Leaf index, from 0. */
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

export interface ConsistencyClaim {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

export const EMPTY_TREE: TreeState = { size: 0, edge: [] }
/** 0x01, left, right. */
const NODE = Buffer.from([1, ...new Uint8Array(2 * HASH_BYTES)])

/** H(0x01 ‖ left ‖ right), RFC 9162 §2.1.1. */
export function nodeHash(suite: Suite, left: Uint8Array, right: Uint8Array): Uint8Array {
  // Hashed before anything else can write to it: a million leaves need a million of these.
  NODE.set(left, 1)
  NODE.set(right, 1 + HASH_BYTES)
  return suite.hash(NODE)
}

/** Appends leaf hashes (not entries): O(1) hashes a leaf on average. */
export function appendLeaves(suite: Suite, state: TreeState, leaves: readonly Uint8Array[]): GrownTree {
  const edge = [...state.edge]
  const tileRoots: Uint8Array[] = []
  let size = state.size
  for (const leaf of leaves) {
    let node = leaf
    let width = 1
    // Each trailing 1 of the size is a perfect subtree of the height reached so far.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      node = nodeHash(suite, edge.pop() as Uint8Array, node)
      width *= 2
      if (width === TILE_WIDTH) tileRoots.push(node)
    }
    edge.push(node)
    size += 1
  }
  if (!Number.isSafeInteger(size)) throw feedError('SIZE_BAD', 'a feed cannot grow beyond 2^53 − 1 entries')
  return { size, edge, tileRoots }
}

/** The Merkle tree hash; of the empty tree H(''). */
export function rootOf(suite: Suite, { edge }: TreeState): Uint8Array {
  return foldRight(suite, edge) ?? suite.hash(EMPTY)
}

/** The root over adjacent perfect subtrees, largest first; undefined over none. */
export function foldRight(suite: Suite, subtrees: readonly Uint8Array[]): Uint8Array | undefined {
  let root = subtrees.at(-1)
  for (let i = subtrees.length - 2; i >= 0; i--)
    root = nodeHash(suite, subtrees[i] as Uint8Array, root as Uint8Array)
  return root
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(suite: Suite, { index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !allHashes([leaf, root, ...proof])) return false
  let [fn, sn, hash] = [index, size - 1, leaf]
  for (const node of proof) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(suite, node, hash)
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      hash = nodeHash(suite, hash, node)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && equalBytes(hash, root)
}

/**
 * RFC 9162 §2.1.4.2, with the two cases that it leaves out: equal sizes and the empty tree take an
 * empty proof.
 */
export function verifyConsistency(suite: Suite, claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false
  if (!allHashes([oldRoot, newRoot, ...proof])) return false
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot)
  if (oldSize === 0) return proof.length === 0 && equalBytes(oldRoot, suite.hash(EMPTY))
  let [fn, sn] = [oldSize - 1, newSize - 1]
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)]
  // After the shift fn is 0 exactly when the old size is a power of two: its root starts the path.
  const [start, ...path] = fn === 0 ? [oldRoot, ...proof] : proof
  if (start === undefined) return false
  let [older, newer] = [start, start]
  for (const node of path) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      older = nodeHash(suite, node, older)
      newer = nodeHash(suite, node, newer)
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      newer = nodeHash(suite, newer, node)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && equalBytes(older, oldRoot) && equalBytes(newer, newRoot)
}

// Not bit operators: those stop at 2^31, feeds need not.
const isOdd = (n: number): boolean => n % 2 === 1
const half = (n: number): number => Math.floor(n / 2)
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const allHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every(hash => hash.length === HASH_BYTES)
