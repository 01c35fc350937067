import { sql } from 'kysely'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { MessageBook, OverMessage } from '../exchange/message-desk.ts'
import type { ReceivedMessage } from '../exchange/messages.ts'
import type { FeedTransaction } from '../exchange/ports.ts'
import type { Message } from '../feed/message.ts'
import type { FeedId } from '../feed/name.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import type { Sealer } from './sealing.ts'

/** What an operator sees of a message. */
export interface ListedMessage {
  readonly direction: 'sent' | 'received'
  readonly feed: string
  readonly seq: number
  readonly ref: string
  /** Null of one that is parked: nobody has read it. */
  readonly kind: string | null
  readonly re: string | null
  readonly at: Date
  /** Sent: open, answered, closed. Received: waiting for an operator, done. Either: parked, with the reason. */
  readonly state: string
  /** Of a received one that waits. */
  readonly content?: unknown
}

/** Closed at most so many at a time; the next sweep goes on. */
const BATCH = 200

/** Trust: whoever can write to the database can close a message early, and can read none. */
export class PgMessageBook implements MessageBook {
  readonly #database: DatabaseHandle
  readonly #sealer: Sealer

  constructor(database: DatabaseHandle, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async noteSent(tx: FeedTransaction, { feed, generation }: FeedId, ref: string, message: Message) {
    const { kind, re } = message
    await sql`
      insert into sent_message (feed_id, ref, seq, kind, re)
      select e.feed_id, e.ref, e.seq, ${kind}, ${bytesOf(re)}::bytea from feed_entry e join feed f using (feed_id)
      where f.name = ${feed} and f.generation = ${generation} and e.ref = ${bytesOf(ref)}`.execute(open(tx))
  }

  async keepReceived(tx: FeedTransaction, message: ReceivedMessage): Promise<void> {
    const { feed, generation, ref, seq, kind, re, content } = message
    const sealed = this.#sealer.seal(canonicalBytes(content), contextOf(feed, ref))
    await sql`
      insert into received_message (feed_id, ref, seq, kind, re, sealed)
      select feed_id, ${bytesOf(ref)}, ${seq}, ${kind}, ${bytesOf(re)}::bytea, ${asBuffer(sealed)}
      from feed where name = ${feed} and generation = ${generation}
      on conflict do nothing`.execute(open(tx))
  }

  async markAnswered(
    tx: FeedTransaction,
    { feed, from, re }: Pick<ReceivedMessage, 'feed' | 'from' | 're'>,
  ): Promise<void> {
    if (re === undefined) return
    // The answer comes in the feed of the opposite direction, and only its addressee writes that.
    await sql`
      update sent_message set answered_at = now() from feed
      where feed.feed_id = sent_message.feed_id and feed.name = ${`${feed.slice(10)}/to.${from}`}
        and ref = ${bytesOf(re)} and answered_at is null`.execute(open(tx))
  }

  async over(self: string, kinds: readonly string[]): Promise<OverMessage[]> {
    const { rows } = await sql<{ feed: string; generation: number; addressee: string; ref: Buffer }>`
      select f.name as feed, f.generation, right(f.name, 6) as addressee, s.ref
      from sent_message s join feed f using (feed_id)
      where s.closed_at is null and f.fork_evidence is null and left(f.name, 6) = ${self}
        and (s.answered_at is not null or (s.kind = any(${kinds}::text[]) and exists (
          select 1 from cosignature c where c.feed_id = s.feed_id and c.division = right(f.name, 6)
            and c.kind = 'applied' and c.size > s.seq)))
      order by s.feed_id, s.seq limit ${BATCH}`.execute(this.#database.db)
    return rows.map(({ ref, ...row }) => ({ ...row, ref: hex(ref) }))
  }

  async markClosed(tx: FeedTransaction, { feed, generation, ref }: OverMessage): Promise<boolean> {
    const { rows } = await sql`
      update sent_message set closed_at = now() from feed
      where feed.feed_id = sent_message.feed_id and feed.name = ${feed} and feed.generation = ${generation}
        and ref = ${bytesOf(ref)} and closed_at is null returning 1`.execute(open(tx))
    return rows.length > 0
  }

  /** Everything that came or went or is parked, the newest last. @param withContent also of what waits */
  async list(self: string, withContent: boolean): Promise<ListedMessage[]> {
    const { rows } = await sql<Omit<ListedMessage, 'content' | 'ref' | 're'> & Row>`
      select 'sent' as direction, f.name as feed, s.seq, s.ref, s.kind, s.re, s.sent_at as at, null as sealed,
        case when s.closed_at is not null then 'closed' when s.answered_at is not null then 'answered' else 'open' end as state
      from sent_message s join feed f using (feed_id)
      union all
      select 'received', f.name, r.seq, r.ref, r.kind, r.re, r.received_at, r.sealed,
        case when r.sealed is null then 'done' else 'waiting' end
      from received_message r join feed f using (feed_id)
      union all
      select 'received', f.name, p.seq, p.ref, null, null, f.grown_at, null, 'parked ' || p.reason
      from parked_entry p join feed f using (feed_id) where f.name like ${`%/to.${self}`}
      order by at, feed, seq`.execute(this.#database.db)
    return rows.map(({ sealed, ref, re, ...row }) => ({
      ...row,
      ref: hex(ref),
      re: re === null ? null : hex(re),
      ...(withContent && sealed !== null ? { content: this.#open(sealed, row.feed, hex(ref)) } : {}),
    }))
  }

  /** An operator has done with a received message: its content is erased. @returns false when there is none. */
  async done(ref: string): Promise<boolean> {
    const { rows } = await sql`
      update received_message set sealed = null where ref = ${bytesOf(ref)} and sealed is not null
      returning 1`.execute(this.#database.db)
    return rows.length > 0
  }

  #open(sealed: Uint8Array, feed: string, ref: string): unknown {
    return JSON.parse(utf8Text(this.#sealer.open(sealed, contextOf(feed, ref))))
  }
}

interface Row {
  readonly ref: Buffer
  readonly re: Buffer | null
  readonly sealed: Buffer | null
}

/** Transactions of the feed store are the only ones there are. */
function open(tx: FeedTransaction) {
  return (tx as PgFeedTransaction).connection()
}

function bytesOf(ref: string): Buffer
function bytesOf(ref: string | undefined): Buffer | null
function bytesOf(ref: string | undefined): Buffer | null {
  return ref === undefined ? null : asBuffer(fromHex(ref))
}

function contextOf(feed: string, ref: string): string {
  return `message ${feed} ${ref}`
}
