import { FaultError } from '../base/fault.ts'
import { FeedError } from '../feed/fault.ts'
import { type FeedId, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { phaseOf, settling } from '../feed/replica/generation.ts'
import type { TreeMark } from '../feed/replica/log.ts'
import { takeBranch } from '../feed/replica/take-page.ts'
import { EMPTY_TREE } from '../feed/tree.ts'
import { discard, type ExaminePorts, examinePeer, factsWithoutBodies } from './examine.ts'
import type { FeedHead } from './ports.ts'
import { receivePage } from './receive.ts'
import { rootAt } from './vouch.ts'
import { writeAll } from './write.ts'

export type PullPorts = ExaminePorts

/**
 * Fetches what is missing of a feed from a peer that holds it, its issuer or, after a loss, any holder, and
 * verifies it like a page that was pushed. Interrupted at any page it goes on from there. Of a frozen
 * withdrawals feed it reads the peer's branch instead; of an ended one, what members agreed on.
 * @returns entries stored. @throws {FeedError} when the peer's pages do not verify; {FaultError} of the peer client.
 */
export async function pullFeed(ports: PullPorts, peer: string, id: FeedId): Promise<number> {
  const phase = phaseOf(ports, id)
  let stored = 0
  for (;;) {
    const head = await ports.store.head(id)
    if (head?.frozen && phase === 'in use') {
      return parseFeedName(id.feed).topic === WITHDRAWALS ? readBranch(ports, peer, head) : 0
    }
    const end = phase === 'in use' || phase === 'unknown' ? null : phase
    if (end && (await settle(ports, head, end))) return stored
    const held = (await ports.store.head(id))?.tree.size ?? 0
    const page = await ports.peers.pull(
      peer,
      id,
      held,
      end ? Math.min(end.size - held, MAX_PAGE_ENTRIES) : undefined,
    )
    if (page.entries.length === 0) return stored
    try {
      const { taken } = await receivePage(ports, page)
      stored += taken
      // Somebody else brings the same entries, the issuer by pushing: both at once would do everything twice.
      if (taken < page.entries.length) return stored
    } catch (error) {
      if (isPageGap(error)) return stored
      if (!isProofBad(error)) throw error
      // Its sender is wrong, or the issuer signed two histories, or ours is not the accepted one: look which.
      if ((await examinePeer(ports, peer, id)) !== 'astray') throw error
    }
  }
}

/**
 * Takes the page that ends with entry `seq` of an ended log, whose body nobody has any more; of every other entry of the
 * page it is still asked why it has none.
 * @returns entries stored; 0 when somebody brought them meanwhile. @throws as {@link pullFeed}
 */
export async function pullWithout(ports: PullPorts, peer: string, id: FeedId, seq: number): Promise<number> {
  const held = (await ports.store.head(id))?.tree.size ?? 0
  const page = await ports.peers.pull(peer, id, held, seq - held + 1)
  try {
    return (await receivePage(ports, page, seq)).taken
  } catch (error) {
    if (isPageGap(error)) return 0
    throw error
  }
}

/** @returns whether the copy is the accepted history now; one that is not, and cannot become it, is discarded. */
async function settle(ports: PullPorts, head: FeedHead | null, end: TreeMark): Promise<boolean> {
  const state = settling(head, end, head && (await rootAt(ports, head, end.size)))
  if (state === 'beyond' && head) {
    await ports.store.exclusively('apply', head.id, () =>
      ports.store.transaction(async tx =>
        writeAll(tx, await tx.lock(head.id), [{ write: 'conceal', from: end.size }]),
      ),
    )
  }
  if (state === 'astray' && head) await discard(ports, head)
  return state === 'settled' || state === 'beyond'
}

function isPageGap(error: unknown): boolean {
  return error instanceof FeedError && error.fault.code === 'PAGE_GAP'
}

function isProofBad(error: unknown): boolean {
  return error instanceof FeedError && error.fault.code === 'PROOF_BAD'
}

/** The peer shows yet another branch, or less of it than before. */
function showsAnother(error: unknown): boolean {
  if (error instanceof FeedError) return true
  const fault = error instanceof FaultError ? (error.fault as { readonly problemCode?: string }) : {}
  return fault.problemCode === 'FEED_UNKNOWN'
}

/**
 * Two histories of a withdrawals feed are signed: the withdrawals of both are in force. Each peer's branch is
 * read from its beginning, and from where it was left the next time.
 * @returns 0: nothing is stored but tombstones.
 */
async function readBranch(ports: PullPorts, peer: string, head: FeedHead): Promise<number> {
  let tree = await ports.store.branch(head, peer)
  for (;;) {
    try {
      const page = await ports.peers.pull(peer, head.id, tree.size)
      if (page.entries.length === 0) return 0
      const decided = takeBranch(factsWithoutBodies(ports, head.id, page), head, peer, tree, page)
      await ports.store.transaction(async tx => writeAll(tx, await tx.lock(head.id), decided.writes))
      tree = decided.tree
    } catch (error) {
      if (tree.size === 0 || !showsAnother(error)) throw error
      // Begin anew, once.
      tree = EMPTY_TREE
      await ports.store.transaction(async tx =>
        writeAll(tx, await tx.lock(head.id), [{ write: 'branch', peer, tree }]),
      )
    }
  }
}
