import { consistencyRanges, leftSize, perfectSubtrees } from './proof.ts'
import type { Suite } from './suite.ts'
import { nodeHash, type TreeState } from './tree.ts'

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
  const known = new Map<string, Uint8Array>()
  for (const [i, { level, index }] of perfectSubtrees([0, tree.size]).entries())
    known.set(`${index * 2 ** level}-${(index + 1) * 2 ** level}`, tree.edge[i] as Uint8Array)
  for (const [i, leaf] of leaves.entries()) known.set(`${tree.size + i}-${tree.size + i + 1}`, leaf)
  for (const [i, [from, to]] of consistencyRanges(tree.size + leaves.length, newer.size).entries())
    known.set(`${from}-${to}`, newer.consistency[i] as Uint8Array)
  const rootOver = (from: number, to: number): Uint8Array => {
    const held = known.get(`${from}-${to}`)
    if (held !== undefined) return held
    if (to - from < 2) throw new RangeError(`the page does not show leaf ${from}`)
    const middle = from + leftSize(to - from)
    return nodeHash(suite, rootOver(from, middle), rootOver(middle, to))
  }
  return consistencyRanges(size, newer.size).map(([from, to]) => rootOver(from, to))
}
