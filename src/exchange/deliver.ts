import { FaultError } from '../base/fault.ts'
import type { Clock } from '../base/time.ts'
import type { FeedId } from '../feed/name.ts'
import type { FeedHead, FeedStore, PeerClient, PeerCursor } from './ports.ts'
import { readPage, type ServePorts } from './serve.ts'

export interface DeliverPorts extends ServePorts {
  readonly store: FeedStore
  readonly peers: PeerClient
  readonly clock: Clock
  /** This node's division. */
  readonly self: string
}

/** First and longest pause between attempts at a peer that does not answer, in milliseconds. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 60_000

/**
 * Pushes one of this node's feeds to one peer, page by page, until the peer has all that is signed. The
 * peer's answer is where the next page begins: a page that arrived although its answer did not is not sent
 * again, and a peer that was restored from a backup is served from there.
 * @returns entries that the peer stored. A failure is kept with the cursor and retried by the sweeper.
 */
export async function pushFeed(ports: DeliverPorts, peer: string, id: FeedId): Promise<number> {
  return ports.store.exclusively(`push ${peer}`, id, async () => {
    let delivered = 0
    for (;;) {
      const head = await ports.store.head(id)
      if (!head?.checkpoint) return delivered
      const cursor = await ports.store.peerCursor(peer, head)
      if (cursor.size >= head.checkpoint.size) return delivered
      const size = await pushPage(ports, peer, head, cursor)
      if (size === null) return delivered
      delivered += Math.max(0, size - cursor.size)
    }
  })
}

/** One page; null after a failure or when nothing can be sent yet. */
async function pushPage(
  ports: DeliverPorts,
  peer: string,
  head: FeedHead,
  cursor: PeerCursor,
): Promise<number | null> {
  try {
    const page = await readPage(ports, head.id, cursor.size)
    if (page.entries.length === 0) return null
    const { size } = await ports.peers.push(peer, page)
    await ports.store.savePeerCursor(peer, head, { size, failures: 0, lastFault: null, nextAttemptAt: 0 })
    return size
  } catch (error) {
    const expected = expectedSize(error)
    if (expected !== null && expected !== cursor.size && expected <= (head.checkpoint?.size ?? 0)) {
      await ports.store.savePeerCursor(peer, head, { ...cursor, size: expected })
      return expected
    }
    await ports.store.savePeerCursor(peer, head, afterFailure(cursor, error, ports.clock()))
    if (error instanceof FaultError) return null
    throw error
  }
}

/** Where the peer says the next page begins, if that is what it refused. */
function expectedSize(error: unknown): number | null {
  if (!(error instanceof FaultError)) return null
  const fault = error.fault as { readonly problemCode?: string; readonly expected?: number }
  return fault.problemCode === 'PAGE_GAP' && typeof fault.expected === 'number' ? fault.expected : null
}

function afterFailure(cursor: PeerCursor, error: unknown, now: number): PeerCursor {
  const failures = cursor.failures + 1
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 16))
  // A little spread, so that peers that failed together do not return together.
  const spread = pause * (0.5 + Math.random() / 2)
  return { ...cursor, failures, lastFault: codeOf(error), nextAttemptAt: now + spread }
}

function codeOf(error: unknown): string {
  if (!(error instanceof FaultError)) return 'INTERNAL'
  const { code, problemCode } = error.fault as { readonly code: string; readonly problemCode?: string }
  return problemCode ?? code
}

/** Sends this node's undelivered statements to the issuer of the feeds that they are about. */
export async function deliverCosignatures(ports: DeliverPorts, issuer: string): Promise<void> {
  for (const { head, cosignatures } of await ports.store.undelivered(ports.self)) {
    if (!head.id.feed.startsWith(`${issuer}/`)) continue
    await ports.peers.sendCosignatures(issuer, head.id, cosignatures)
    await ports.store.markDelivered(head, cosignatures)
  }
}
