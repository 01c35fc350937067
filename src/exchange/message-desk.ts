/**
 * The messages of a node, kept apart from the feeds: what was sent and how far it is, and what came in, whose body
 * in the feed is erased once the message is dealt with.
 */
import { FaultError } from '../base/fault.ts'
import type { Message } from '../feed/message.ts'
import type { FeedId } from '../feed/name.ts'
import {
  closeMessage,
  type MessageHandler,
  type ReceivedMessage,
  type SendContext,
  sendMessage,
} from './messages.ts'
import type { FeedStore, FeedTransaction } from './ports.ts'

/**
 * MESSAGE_KIND_UNKNOWN, MESSAGE_BAD: whoever sends it chooses a kind that this version knows, or mends the content;
 * of a message that came in, it is parked with this code.
 * SEALING_KEY_MISSING: a third party would read it; the region adds the member's sealing key to the membership.
 */
export interface MessageFault {
  readonly code: 'MESSAGE_KIND_UNKNOWN' | 'MESSAGE_BAD' | 'SEALING_KEY_MISSING'
}

export class MessageError extends FaultError<MessageFault> {
  override readonly name = 'MessageError'
}

/** What is known of a kind of message. */
export interface KnownKind {
  readonly version: number
  readonly closes: 'applied' | 'answered'
  /** Where the content is not as the kind says, without quoting it; null: it is. */
  complaint(content: object): string | null
}

/** A message of this node that is over for its addressee and still open here. */
export interface OverMessage extends FeedId {
  readonly addressee: string
  /** 32 hexadecimal digits. */
  readonly ref: string
}

/** Durable with the transaction that is given; the list is committed state only. */
export interface MessageBook {
  /** In the transaction that appends it. */
  noteSent(tx: FeedTransaction, id: FeedId, ref: string, message: Message): Promise<void>
  /** Keeps a message, sealed at rest, for the operators. */
  keepReceived(tx: FeedTransaction, message: ReceivedMessage): Promise<void>
  /** Marks the message of this node that a received one answers. */
  markAnswered(tx: FeedTransaction, message: Pick<ReceivedMessage, 'feed' | 'from' | 're'>): Promise<void>
  /** Open ones that are answered, or, of `kinds`, stated as applied by their addressee. */
  over(self: string, kinds: readonly string[]): Promise<readonly OverMessage[]>
  /** @returns false when another process closed it already. */
  markClosed(tx: FeedTransaction, message: OverMessage): Promise<boolean>
}

export interface DeskPorts {
  readonly store: FeedStore
  readonly book: MessageBook
  readonly kinds: ReadonlyMap<string, KnownKind>
  /** Time and randomness of each append. */
  sendContext(): SendContext
  /** Whether a third party reads what travels to or from the addressee: a gateway ends TLS on the way. */
  thirdPartyReads(addressee: string): boolean
}

/**
 * Sends a message of a known kind; the caller, or the sweep, has its feed signed.
 * @throws {MessageError} nothing was sent. @throws {ExchangeError} FEED_FROZEN.
 */
export async function post(
  ports: DeskPorts,
  addressee: string,
  message: Omit<Message, 'version'>,
): Promise<SentTo> {
  return ports.store.transaction(tx => postIn(ports, tx, addressee, message))
}

/** {@link post} as a part of a transaction that says more; feeds are written in the order of their names. */
export async function postIn(
  { book, kinds, sendContext, thirdPartyReads }: Omit<DeskPorts, 'store'>,
  tx: FeedTransaction,
  addressee: string,
  { kind, content, re }: Omit<Message, 'version'>,
): Promise<SentTo> {
  const known = kinds.get(kind)
  if (known === undefined) {
    const text = `there is no kind of message ${kind}; there are ${[...kinds.keys()].join(', ')}`
    throw new MessageError(text, { code: 'MESSAGE_KIND_UNKNOWN' })
  }
  const complaint = known.complaint(content)
  if (complaint !== null) throw new MessageError(`${kind} not sent: ${complaint}`, { code: 'MESSAGE_BAD' })
  const context = sendContext()
  if (context.sealingKey(addressee) === undefined && thirdPartyReads(addressee)) {
    const text = `a gateway on the way to ${addressee} would read the message, and the membership has no sealing key of ${addressee}; add it`
    throw new MessageError(text, { code: 'SEALING_KEY_MISSING' })
  }
  const message = { kind, version: known.version, content, ...(re === undefined ? {} : { re }) }
  const sent = await sendMessage(context, tx, addressee, message)
  await book.noteSent(tx, sent.id, sent.ref, message)
  return sent
}

export interface SentTo {
  readonly ref: string
  readonly id: FeedId
}

/** What is written with a message, or nothing is; false: the message is not sent after all. */
export type Alongside = (tx: FeedTransaction, sent: SentTo) => Promise<boolean>

/** {@link post} with something beside it. @returns null when `alongside` says that it is not to be sent */
export async function postWith(
  ports: DeskPorts,
  addressee: string,
  message: Omit<Message, 'version'>,
  alongside: Alongside,
): Promise<SentTo | null> {
  return unlessUnsent(
    ports.store.transaction(async tx => {
      const sent = await postIn(ports, tx, addressee, message)
      if (!(await alongside(tx, sent))) throw new Unsent()
      return sent
    }),
  )
}

/** Rolls the transaction back. */
class Unsent extends Error {}

async function unlessUnsent<T>(sending: Promise<T>): Promise<T | null> {
  try {
    return await sending
  } catch (error) {
    if (error instanceof Unsent) return null
    throw error
  }
}

/** What a message of a kind does besides being kept, in the same transaction. */
export type Effects = ReadonlyMap<string, MessageHandler['handle']>

/**
 * Takes in messages of the known kinds: each is kept for the operators and has its effect, exactly once.
 * @param takers take messages of their kinds in the place of being kept: no operator reads those
 */
export function deskHandlers(
  { kinds, book }: Pick<DeskPorts, 'kinds' | 'book'>,
  effects: Effects = new Map(),
  takers: Effects = new Map(),
): ReadonlyMap<string, MessageHandler> {
  return new Map(
    [...kinds].map(([kind, { version, complaint }]) => [
      kind,
      {
        version,
        async handle(tx, message) {
          if (complaint(message.content) !== null)
            throw new MessageError(`${kind} is not as its schema says`, { code: 'MESSAGE_BAD' })
          const take = takers.get(kind)
          if (take !== undefined) return take(tx, message)
          await book.keepReceived(tx, message)
          await book.markAnswered(tx, message)
          await effects.get(kind)?.(tx, message)
        },
      },
    ]),
  )
}

/**
 * Closes one message that nobody needs any more.
 * @returns the feed that is to be signed; null when it is closed already, or `alongside` says no
 */
export async function closeWith(
  ports: DeskPorts,
  message: OverMessage,
  alongside: (tx: FeedTransaction) => Promise<boolean>,
): Promise<FeedId | null> {
  const context = ports.sendContext()
  const isHeld = context.generationOf(message.feed) === message.generation
  return unlessUnsent(
    ports.store.transaction(async tx => {
      if (!(await alongside(tx))) throw new Unsent()
      if (!(await ports.book.markClosed(tx, message)) || !isHeld) return null
      return closeMessage(context, tx, message.addressee, message.ref)
    }),
  )
}

/**
 * Closes what is over: its body is erased here, and at the addressee when the closing entry arrives.
 * @returns the feeds that are to be signed.
 */
export async function closeOver(ports: DeskPorts, self: string): Promise<readonly FeedId[]> {
  const applied = [...ports.kinds].flatMap(([kind, { closes }]) => (closes === 'applied' ? [kind] : []))
  const feeds = new Map<string, FeedId>()
  for (const message of await ports.book.over(self, applied)) {
    const context = ports.sendContext()
    // A feed that began anew holds this message no more.
    if (context.generationOf(message.feed) !== message.generation) continue
    await ports.store.transaction(async tx => {
      if (!(await ports.book.markClosed(tx, message))) return
      const id = await closeMessage(context, tx, message.addressee, message.ref)
      feeds.set(id.feed, id)
    })
  }
  return [...feeds.values()]
}
