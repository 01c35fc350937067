import { FaultError } from '../base/fault.ts'
import type { Clock } from '../base/time.ts'
import type { FeedId } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import { afterPush, type PushAnswer } from '../feed/replica/deliver.ts'
import { type Generations, phaseOf } from '../feed/replica/generation.ts'
import { withdrawalsFirst } from '../feed/replica/standing.ts'
import type { FeedHead, FeedStore, PeerClient, PeerCursor } from './ports.ts'
import { pageOf, type ServePorts } from './serve.ts'

export interface DeliverPorts extends ServePorts, Generations {
  readonly store: FeedStore
  readonly peers: PeerClient
  readonly clock: Clock
  /** This node's division. */
  readonly self: string
  /** From 0 to 1: spreads attempts. */
  readonly random: () => number
}

/**
 * Pushes one of this node's feeds to one peer, page by page, until the peer has all that was signed when it began. The
 * peer's answer is where the next page begins: a page that arrived although its answer did not is not sent
 * again, and a peer that was restored from a backup is served from there.
 * @returns entries that the peer stored.
 * @throws {FaultError} of the peer client; it is kept with the cursor, and the sweeper comes back to it.
 */
export async function pushFeed(ports: DeliverPorts, peer: string, id: FeedId): Promise<number> {
  return ports.store.exclusively(`push ${peer}`, id, async first => {
    let delivered = 0
    const signed = first?.checkpoint?.size ?? 0
    for (let head = first; ; head = await ports.store.head(id)) {
      if (!head?.checkpoint) return delivered
      const cursor = await ports.store.peerCursor(peer, head)
      // What is signed meanwhile wakes its own task: a feed that grows without a pause keeps no other waiting.
      if (cursor.size >= Math.min(signed, head.checkpoint.size)) return delivered
      const run = await pushRun(ports, peer, head, cursor)
      delivered += run.delivered
      if (run.fault) throw run.fault
      if (!run.goOn || cursor.size + run.delivered >= signed) return delivered
    }
  })
}

/** Pages on their way at a time: while the peer stores one, the next is read, travels and is decoded there. */
const WINDOW = 2

interface Sent {
  /** Where its page ends. */
  readonly end: number
  readonly answer: Promise<{ readonly said: PushAnswer; readonly fault: FaultError | null }>
}

/** Pages from the cursor on, until all that is signed is there or an answer says to begin elsewhere. */
async function pushRun(ports: DeliverPorts, peer: string, head: FeedHead, start: PeerCursor) {
  const signed = head.checkpoint?.size ?? 0
  const sent: Sent[] = []
  let cursor = start
  let from = start.size
  const ended = (goOn: boolean, fault: FaultError | null = null) => ({
    goOn,
    fault,
    delivered: Math.max(0, cursor.size - start.size),
  })
  try {
    for (;;) {
      while (sent.length < WINDOW && from < signed) {
        const now = from === start.size ? head : await ports.store.head(head.id)
        const page = await pageOf(ports, head.id, now, from).catch(nothingToServe)
        // What comes next is closed by something that is not signed yet: it travels after the next signature.
        if (page === null || page.entries.length === 0) break
        sent.push(send(ports, peer, page))
        from += page.entries.length
      }
      const first = sent.shift()
      if (first === undefined) return ended(false)
      const { said, fault } = await first.answer
      // A page that overtook the one before it is sent again; a real fault meets the next run, too.
      if (said.answer !== 'stored' && cursor !== start) return ended(true)
      const now = said.answer === 'gap' ? await signedNow(ports, head) : signed
      const next = afterPush(cursor, said, now, ports.clock(), ports.random())
      cursor = next.cursor
      await ports.store.savePeerCursor(peer, head, cursor)
      if (!next.goOn || cursor.size !== first.end) return ended(next.goOn, next.goOn ? null : fault)
    }
  } finally {
    await Promise.allSettled(sent.map(({ answer }) => answer))
  }
}

/** More may have been signed since the head was read, and fetched by the peer. */
async function signedNow({ store }: DeliverPorts, { id }: FeedHead): Promise<number> {
  return (await store.head(id))?.checkpoint?.size ?? 0
}

function send({ peers }: DeliverPorts, peer: string, page: Page): Sent {
  const answer = answerOf(peers.push(peer, page))
  // It may fail before anybody waits for it.
  answer.catch(() => {})
  return { end: page.from + page.entries.length, answer }
}

/** The head was read before the page: a discarded log has nothing to serve any more. */
function nothingToServe(error: unknown): null {
  if (error instanceof FaultError && error.fault.code === 'FEED_UNKNOWN') return null
  throw error
}

/** @throws what is no fault: a mistake of ours. */
async function answerOf(pushed: Promise<{ readonly size: number }>): Sent['answer'] {
  try {
    return { said: { answer: 'stored', size: (await pushed).size }, fault: null }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { said: refusalOf(error), fault: error }
  }
}

function refusalOf({ fault }: FaultError): PushAnswer {
  const { code, problemCode, expected, retryAfterMs } = fault as {
    readonly code: string
    readonly problemCode?: string | null
    readonly expected?: number
    readonly retryAfterMs?: number
  }
  if (problemCode === 'PAGE_GAP' && typeof expected === 'number') return { answer: 'gap', expected }
  return { answer: 'failed', code: problemCode ?? code, retryAfterMs }
}

/** As many as an issuer takes at once (docs/protocol.md §21): of withdrawals every statement is a receipt, and all wait for an issuer that is away. */
const STATEMENTS_AT_ONCE = 64

/**
 * Sends this node's undelivered statements to the issuer of the feeds that they are about: receipts of withdrawals first.
 * One feed that it refuses keeps no other back.
 * @throws {FaultError} of the peer client, once everything was tried that need not wait.
 */
export async function deliverCosignatures(ports: DeliverPorts, issuer: string): Promise<void> {
  const due = (await ports.store.undelivered(ports.self)).filter(
    // What was stated of a generation that members have ended concerns nobody any more.
    ({ head: { id } }) => id.feed.startsWith(`${issuer}/`) && phaseOf(ports, id) === 'in use',
  )
  let refused: FaultError | null = null
  for (const { head, cosignatures } of withdrawalsFirst(due.map(one => ({ ...one, id: one.head.id })))) {
    try {
      for (let at = 0; at < cosignatures.length; at += STATEMENTS_AT_ONCE) {
        const some = cosignatures.slice(at, at + STATEMENTS_AT_ONCE)
        await ports.peers.sendCosignatures(issuer, head.id, some)
        await ports.store.markDelivered(head, some)
      }
    } catch (error) {
      if (!(error instanceof FaultError) || error.fault.code !== 'PEER_REFUSED') throw error
      refused ??= error
    }
  }
  if (refused !== null) throw refused
}
