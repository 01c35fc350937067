import type { FeedId } from '../feed/name.ts'
import type { PeerClient } from './ports.ts'
import { type ReceivePorts, receivePage } from './receive.ts'

export interface PullPorts extends ReceivePorts {
  readonly peers: PeerClient
}

/**
 * Fetches what is missing of a feed from a peer that holds it, its issuer or, after a loss, any holder, and
 * verifies it like a page that was pushed. Interrupted at any page it goes on from there.
 * @returns entries stored. @throws {FeedError} when the peer's pages do not verify; {FaultError} of the peer client.
 */
export async function pullFeed(ports: PullPorts, peer: string, id: FeedId): Promise<number> {
  let stored = 0
  for (;;) {
    const held = (await ports.store.head(id))?.tree.size ?? 0
    const page = await ports.peers.pull(peer, id, held)
    if (page.entries.length === 0) return stored
    const { size } = await receivePage(ports, page)
    stored += size - held
  }
}
