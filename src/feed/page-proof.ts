import { hashesByRange, rangeOf, rootOver } from './growth.ts'
import { consistencyRanges, perfectSubtrees, type Range } from './proof.ts'
import type { Suite } from './suite.ts'
import type { TreeState } from './tree.ts'

/** Entries as a page shows them: what they continue, and their leaf hashes. */
export interface ShownLeaves {
  readonly tree: TreeState
  readonly leaves: readonly Uint8Array[]
}

/** The newer tree, and the proof from the end of the leaves to it. */
export interface ShownGrowth {
  readonly size: number
  readonly consistency: readonly Uint8Array[]
}

/**
 * The consistency proof from a size inside a page to its checkpoint, made of what the page itself shows: no tile of
 * that history is held here, and nobody has to be asked for it. Everything that RFC 9162 §2.1.4.1 wants lies in the
 * tree before the page, among its leaves, or in its own proof; where a subtree spans these it is put together.
 * @param newer verified: its proof holds
 * @param size from the beginning of the leaves to their end, both included
 */
export function proofInside(
  suite: Suite,
  { tree, leaves }: ShownLeaves,
  newer: ShownGrowth,
  size: number,
): Uint8Array[] {
  const edge = perfectSubtrees([0, tree.size]).map(rangeOf)
  const at = leaves.map((_, i): Range => [tree.size + i, tree.size + i + 1])
  const beyond = consistencyRanges(tree.size + leaves.length, newer.size)
  const known = hashesByRange([...edge, ...at, ...beyond], [...tree.edge, ...leaves, ...newer.consistency])
  return consistencyRanges(size, newer.size).map(range => rootOver(suite, known, range))
}
