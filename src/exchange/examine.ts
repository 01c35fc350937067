import { equalBytes, hex } from '../base/bytes.ts'
import type { FeedId } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES, type Page } from '../feed/page.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import { examinePage, type PageFacts, refsOf } from '../feed/replica/take-page.ts'
import { EMPTY_TREE, rootOf } from '../feed/tree.ts'
import type { FeedHead, PeerClient } from './ports.ts'
import type { ReceivePorts } from './receive.ts'
import { rootAt } from './vouch.ts'
import { writeAll } from './write.ts'

export interface ExaminePorts extends ReceivePorts {
  readonly peers: PeerClient
}

/**
 * Finds out why a peer's pages do not continue what is held: reads its copy from the beginning, stores nothing, and
 * compares. Costs as much as a transfer of the feed, so it is done only for a peer whose proofs led nowhere.
 * @returns `fork`: the issuer signed both, the feed is frozen now; `astray`: members agreed on what the peer
 *   shows, the copy is discarded; `agrees`: the peer holds the same history, or less of it: its page was wrong.
 * @throws {FeedError} what is shown does not verify: the peer is wrong. @throws {FaultError} of the peer client.
 */
export async function examinePeer(
  ports: ExaminePorts,
  peer: string,
  id: FeedId,
): Promise<'agrees' | 'fork' | 'astray'> {
  const head = await ports.store.head(id)
  const phase = phaseOf(ports, id)
  if (!head || phase === 'unknown') return 'agrees'
  let tree = EMPTY_TREE
  let differs = false
  // A page that ends exactly at the held checkpoint carries the proof that makes an evidence file.
  const stops =
    phase === 'in use' ? [head.checkpoint?.size ?? 0] : [Math.min(head.tree.size, phase.size), phase.size]
  for (const stop of stops) {
    while (tree.size < stop) {
      const limit = Math.min(stop - tree.size, MAX_PAGE_ENTRIES)
      const page = await ports.peers.pull(peer, id, tree.size, limit)
      if (page.entries.length === 0) return 'agrees'
      const examined = examinePage(factsWithoutBodies(ports, id, page), head, tree, page)
      if (examined.is === 'fork') {
        await ports.store.transaction(async tx => writeAll(tx, await tx.lock(id), examined.writes))
        return 'fork'
      }
      tree = examined.tree
    }
    if (phase === 'in use') return 'agrees'
    const ours = await rootAt(ports, head, stop)
    differs ||= ours !== null && !equalBytes(ours, rootOf(ports.suite, tree))
  }
  if (phase === 'in use' || !differs || !equalBytes(rootOf(ports.suite, tree), phase.root)) return 'agrees'
  await discard(ports, head)
  return 'astray'
}

/** Forgets a copy that is not what members agreed on; what was withdrawn stays withdrawn. */
export async function discard(ports: ExaminePorts, head: FeedHead): Promise<void> {
  await ports.store.exclusively('apply', head.id, () =>
    ports.store.transaction(async tx => {
      const now = await tx.lock(head.id)
      // Another process may have discarded it already and begun to read the accepted history.
      if (now.tree.size >= head.tree.size) await writeAll(tx, now, [{ write: 'discard' }])
    }),
  )
}

/** Nothing is kept, so it does not matter which bodies are shown. */
export function factsWithoutBodies(ports: ReceivePorts, id: FeedId, page: Page): PageFacts {
  return {
    suite: ports.suite,
    keys: ports.issuerKeys(id.feed),
    phase: phaseOf(ports, id),
    closed: new Set(refsOf(page).map(hex)),
  }
}
