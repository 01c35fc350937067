/**
 * Messages to one addressee (objections, notices, measure feedback, queries and their answers): records of the
 * directed feed `<self>/to.<addressee>`. Whatever carries pages carries them; the apply position of the feed makes
 * each take effect exactly once. A later record of the same ref closes a message, and its body is erased on both sides.
 */
import { fromHex, hex } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { RECORD } from '../feed/entry.ts'
import { CLOSING, decodeMessage, encodeMessage, type Message } from '../feed/message.ts'
import { addresseeOf, type FeedId } from '../feed/name.ts'
import type { AppendContext } from '../feed/replica/append.ts'
import { isSealedBody, openBody, type SealKey, sealBody } from '../feed/seal.ts'
import type { Suite } from '../feed/suite.ts'
import { appendEntries } from './append.ts'
import { isPoison, POISONED } from './poison.ts'
import type { FeedHead, FeedStore, FeedTransaction, StoredEntry } from './ports.ts'

/** A message where it stands; `ref` is what an answer names. */
export interface ReceivedMessage extends Message {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  readonly ref: string
  /** Six digits of who wrote it. */
  readonly from: string
}

/** Handles the messages of one kind. */
export interface MessageHandler {
  /** The newest version of the content that it reads. */
  readonly version: number
  /**
   * Inside the transaction that counts the message as handled: whatever it writes through `tx` happens exactly once.
   * @throws {FaultError} the message is not as its kind says: it is parked with the code. What fails for another reason
   * that lies in the message is parked as poisoned; anything else is tried again.
   */
  handle(tx: FeedTransaction, message: ReceivedMessage): Promise<void>
}

export interface SendContext extends AppendContext {
  /** Six digits of who writes. */
  readonly self: string
  generationOf(feed: string): number
  /** The addressee's sealing key; undefined: only TLS keeps the message secret, and no file may carry it. */
  sealingKey(addressee: string): Uint8Array | undefined
}

/**
 * Sends a message as the last thing of a business transaction; whoever commits it wakes the signer of the feed.
 * @returns its ref, 32 hexadecimal digits, and the feed to be signed.
 * @throws {ExchangeError} FEED_FROZEN. @throws {FeedError} ENTRY_BAD when it is too long.
 */
export async function sendMessage(
  context: SendContext,
  tx: FeedTransaction,
  addressee: string,
  message: Message,
): Promise<{ readonly ref: string; readonly id: FeedId }> {
  const ref = context.random(16)
  const id = await appendTo(context, tx, addressee, ref, encodeMessage(message), false)
  return { ref: hex(ref), id }
}

/** Closes a message that was dealt with: its body is erased here at once, at the addressee when this arrives. */
export async function closeMessage(
  context: SendContext,
  tx: FeedTransaction,
  addressee: string,
  ref: string,
): Promise<FeedId> {
  return appendTo(context, tx, addressee, fromHex(ref), CLOSING, true)
}

async function appendTo(
  context: SendContext,
  tx: FeedTransaction,
  addressee: string,
  ref: Uint8Array,
  plain: Uint8Array,
  amends: boolean,
): Promise<FeedId> {
  const feed = `${context.self}/to.${addressee}`
  const id = { feed, generation: context.generationOf(feed) }
  const key = context.sealingKey(addressee)
  const place = { ...id, ref: hex(ref) }
  const body =
    key === undefined ? plain : sealBody(context.suite, key, place, plain, length => context.random(length))
  await appendEntries(context, tx, id, [{ kind: 'record', ref, body, amends }])
  return id
}

export interface MessagePorts {
  readonly store: FeedStore
  readonly suite: Suite
  /** This node's division. */
  readonly self: string
  readonly handlers: ReadonlyMap<string, MessageHandler>
  /** Old keys stay after a rotation; none when nothing is sealed to this node. */
  readonly sealKeys: readonly SealKey[]
}

/**
 * Hands the messages of a directed feed to their handlers, each in one transaction with the position that is
 * reached: a crash, a repeated page or a second wake repeats nothing and skips nothing. What no handler takes is
 * parked with later messages of its ref.
 */
export async function applyMessages(
  ports: MessagePorts,
  id: FeedId,
): Promise<{ readonly applied: number; readonly parked: number }> {
  return ports.store.exclusively('apply', id, async () => {
    const total = { applied: 0, parked: 0 }
    for (;;) {
      const head = await ports.store.head(id)
      if (!head || head.applied >= head.tree.size) return total
      const [entry] = (await ports.store.held(head, head.applied, head.applied + 1)) as [StoredEntry]
      const why = await step(ports, head, entry, tx => tx.saveApplied(head, entry.seq + 1))
      total.applied += 1
      if (why !== null) total.parked += 1
    }
  })
}

/** Looks at parked messages once more: after an upgrade there may be a handler. @returns how many were handled. */
export async function retryMessages(ports: MessagePorts, id: FeedId): Promise<number> {
  return ports.store.exclusively('apply', id, async () => {
    const head = await ports.store.head(id)
    if (!head) return 0
    const stuck = new Set<string>()
    let handled = 0
    for (const entry of await ports.store.parked(head)) {
      if (stuck.has(hex(entry.ref))) continue
      const why = await attempt(ports, head, entry, tx => tx.unpark(head, [entry.seq]))
      if (why === null) handled += 1
      else stuck.add(hex(entry.ref))
    }
    return handled
  })
}

/** @returns why it was parked, or null. */
async function step(
  ports: MessagePorts,
  head: FeedHead,
  entry: StoredEntry,
  reached: (tx: FeedTransaction) => Promise<void>,
): Promise<string | null> {
  const why = await attempt(ports, head, entry, reached)
  if (why === null) return null
  await ports.store.transaction(async tx => {
    await tx.park(head, [{ seq: entry.seq, ref: entry.ref, reason: why }])
    await reached(tx)
  })
  return why
}

async function attempt(
  ports: MessagePorts,
  head: FeedHead,
  entry: StoredEntry,
  reached: (tx: FeedTransaction) => Promise<void>,
): Promise<string | null> {
  try {
    await ports.store.transaction(async tx => {
      await handleOne(ports, tx, head, entry)
      await reached(tx)
    })
    return null
  } catch (error) {
    if (error instanceof Unhandled) return error.fault.code
    // Of the store and of peers nothing is wrong with the message: it is tried again.
    if (!isPoison(error)) throw error
    return error instanceof FaultError ? error.fault.code : POISONED
  }
}

/** Rolls the transaction back; the message is parked with this code in another. */
class Unhandled extends FaultError<{ readonly code: string }> {
  override readonly name = 'Unhandled'
}

async function handleOne(ports: MessagePorts, tx: FeedTransaction, head: FeedHead, entry: StoredEntry) {
  // What this node wrote itself, and what is closed by now, has nothing to say here.
  if (addresseeOf(head.id.feed) !== ports.self || entry.body === null) return
  if (entry.kind !== RECORD) throw unhandled('KIND_UNKNOWN')
  const message = messageOf(ports, head.id, entry)
  if (message === 'closed') return tx.eraseClosed(head.id, [entry.ref], 'amended')
  const parkedRefs = await tx.parkedAmong(head, [entry.ref])
  const earlier = parkedRefs.size > 0 && head.applied <= entry.seq
  if (earlier) throw unhandled('EARLIER_ENTRY_PARKED')
  const handler = ports.handlers.get(message.kind)
  if (handler === undefined || message.version > handler.version) throw unhandled('KIND_UNKNOWN')
  await handler.handle(tx, message)
}

function messageOf(ports: MessagePorts, id: FeedId, entry: StoredEntry): ReceivedMessage | 'closed' {
  const body = entry.body as Uint8Array
  const ref = hex(entry.ref)
  const plain = isSealedBody(body) ? openBody(ports.sealKeys, { ...id, ref }, body) : body
  const message = decodeMessage(plain)
  if (message === undefined) throw unhandled('MESSAGE_BAD')
  if (message === 'closed') return message
  return { ...message, ...id, seq: entry.seq, ref, from: id.feed.slice(0, 6) }
}

function unhandled(code: string): Unhandled {
  return new Unhandled(`message parked: ${code}`, { code })
}
