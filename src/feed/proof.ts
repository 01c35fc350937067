import { feedError } from './fault.ts'
import type { Suite } from './suite.ts'
import { foldRight } from './tree.ts'

/** A perfect subtree: `2^level` leaves from leaf `index · 2^level` on. Level 0 is the leaves. */
export interface NodeCoord {
  readonly level: number
  readonly index: number
}

/** Which stored hashes a proof needs, and how it is made of them. */
export interface ProofPlan {
  readonly nodes: readonly NodeCoord[]
  /** `hashes` in the order of `nodes`. */
  build(suite: Suite, hashes: readonly Uint8Array[]): Uint8Array[]
}

/** Leaves `from` (inclusive) to `to` (exclusive): one hash of a proof. */
export type Range = readonly [from: number, to: number]

/** RFC 9162 §2.1.3.1. @throws {FeedError} SIZE_BAD unless 0 ≤ index < size. */
export function inclusionPlan(index: number, size: number): ProofPlan {
  return foldingPlan(inclusionRanges(index, size))
}

/** The leaves under each hash of an inclusion proof, in its order. @throws {FeedError} as {@link inclusionPlan}. */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (!isSize(index) || !isSize(size) || index >= size) {
    throw feedError('SIZE_BAD', `there is no entry ${index} among ${size}`)
  }
  const path: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + leftSize(to - from)
    if (index < middle) {
      path.unshift([middle, to])
      to = middle
    } else {
      path.unshift([from, middle])
      from = middle
    }
  }
  return path
}

/**
 * RFC 9162 §2.1.4.1; empty when a size is 0 or both are equal.
 * @throws {FeedError} SIZE_BAD unless 0 ≤ m ≤ n.
 */
export function consistencyPlan(m: number, n: number): ProofPlan {
  return foldingPlan(consistencyRanges(m, n))
}

/** The leaves under each hash of a consistency proof, in its order. @throws {FeedError} as {@link consistencyPlan}. */
export function consistencyRanges(m: number, n: number): readonly Range[] {
  if (!isSize(m) || !isSize(n) || m > n) throw feedError('SIZE_BAD', `no tree of ${n} grows from one of ${m}`)
  if (m === 0 || m === n) return []
  const path: Range[] = []
  let [from, to] = [0, n]
  while (m !== to) {
    const middle = from + leftSize(to - from)
    if (m <= middle) {
      path.unshift([middle, to])
      to = middle
    } else {
      path.unshift([from, middle])
      from = middle
    }
  }
  // A subtree that starts at 0 is the old tree itself, whose root the verifier holds.
  return from === 0 ? path : [[from, to], ...path]
}

/** The edge of the tree of any size: `build` gives it back as it is. */
export function rootPlan(size: number): ProofPlan {
  if (!isSize(size)) throw feedError('SIZE_BAD', `a tree of ${size} entries does not exist`)
  return { nodes: perfectSubtrees([0, size]), build: (_suite, hashes) => [...hashes] }
}

function foldingPlan(ranges: readonly Range[]): ProofPlan {
  const groups = ranges.map(perfectSubtrees)
  return {
    nodes: groups.flat(),
    build: (suite, hashes) => {
      let next = 0
      return groups.map(group => {
        const subtrees = hashes.slice(next, next + group.length)
        next += group.length
        return foldRight(suite, subtrees) as Uint8Array
      })
    },
  }
}

/** The fewest perfect subtrees over a range that begins on a multiple of the largest of them. */
export function perfectSubtrees([from, to]: Range): NodeCoord[] {
  const nodes: NodeCoord[] = []
  for (let at = from; at < to; ) {
    let level = 0
    while (2 ** (level + 1) <= to - at) level += 1
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** The largest power of two smaller than n (n > 1), where RFC 9162 §2.1.1 splits a tree; not by a logarithm, which rounds near 2^50. */
export function leftSize(n: number): number {
  let size = 1
  while (size * 2 < n) size *= 2
  return size
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
