import { parseFeedName } from '../feed/name.ts'
import type { FeedStore, PeerClient, Task } from './ports.ts'

export interface ComparePorts {
  readonly store: FeedStore
  readonly peers: PeerClient
}

/**
 * Asks an issuer, in one request, how far its feeds are, and finds what is missing here. A page that was pushed
 * and then lost, with a database that was restored from before it, is found this way.
 * @returns pulls for the feeds of which the issuer has signed more than is held here.
 */
export async function compareWith(ports: ComparePorts, issuer: string): Promise<Task[]> {
  const tasks: Task[] = []
  for (const { id, size, checkpoint } of await ports.peers.feeds(issuer)) {
    if (parseFeedName(id.feed).division !== issuer || checkpoint === null) continue
    const held = (await ports.store.head(id))?.tree.size ?? 0
    if (size > held) tasks.push({ kind: 'pull', ...id, peer: issuer })
  }
  return tasks
}
