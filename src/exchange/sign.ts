import type { FeedId } from '../feed/name.ts'
import { signHead } from '../feed/replica/vouch.ts'
import { rootOf } from '../feed/tree.ts'
import { extendsHighWater, type VouchPorts, vouch } from './vouch.ts'

/**
 * Signs the committed head of one of this node's own feeds, if it has grown, alone among all processes. The
 * order of the steps is what keeps the node from ever signing two histories: `feed/replica/vouch.ts`.
 * @returns whether there was something to sign.
 * @throws {ExchangeError} NODE_HALTED when the database is behind, or contradicts, what was signed.
 */
export async function signFeed(ports: VouchPorts, id: FeedId): Promise<boolean> {
  return ports.store.exclusively('sign', id, async head => {
    if (!head) return false
    const steps = signHead(head, rootOf(ports.suite, head.tree), await extendsHighWater(ports, head))
    return vouch(ports, head, steps)
  })
}
