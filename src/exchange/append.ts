import { hex } from '../base/bytes.ts'
import { instantText } from '../base/time.ts'
import { bodyDigest, encodeHeader, leafHash, type Tombstone } from '../feed/entry.ts'
import { type FeedId, parseFeedName } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import { appendLeaves } from '../feed/tree.ts'
import { eraseWithdrawn } from './close.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedTransaction, StoredEntry } from './ports.ts'

/** What a business transaction wants to say in a feed of this node. */
export type Draft = RecordDraft | TombstoneDraft

export interface RecordDraft {
  readonly kind: 'record'
  /** 16 random bytes, constant through the record's life. */
  readonly ref: Uint8Array
  /** Canonical JSON (RFC 8785). */
  readonly body: Uint8Array
  /** Whether the feed has earlier entries of this ref, which this one closes. */
  readonly amends: boolean
}

export interface TombstoneDraft {
  readonly kind: 'tombstone'
  /** The ref that is withdrawn. */
  readonly ref: Uint8Array
  readonly tombstone: Tombstone
}

export interface AppendContext {
  readonly suite: Suite
  readonly nowMs: number
  /** Cryptographically random bytes. */
  random(length: number): Uint8Array
}

/**
 * Appends a batch to one of this node's own feeds: the last thing that a business transaction does, so
 * that the head row is locked briefly and sequence numbers have no gaps. Nothing is signed
 * here; whoever commits the transaction wakes the signer.
 * @returns the head before the batch; the first new entry has `seq` = its size.
 * @throws {ExchangeError} FEED_FROZEN
 */
export async function appendEntries(
  context: AppendContext,
  tx: FeedTransaction,
  id: FeedId,
  drafts: readonly Draft[],
): Promise<FeedHead> {
  const head = await tx.lock(id)
  if (head.frozen) {
    throw new ExchangeError(`feed ${id.feed} is frozen; an operator must start a new generation`, {
      code: 'FEED_FROZEN',
      feed: id.feed,
    })
  }
  const at = instantText(context.nowMs)
  const entries = drafts.map((draft, i) => entryOf(context, id, head.tree.size + i, at, draft))
  const leaves = entries.map(entry => leafHash(context.suite, entry.header))
  await tx.extend(head, entries, appendLeaves(context.suite, head.tree, leaves))

  const amended = drafts.filter(draft => draft.kind === 'record' && draft.amends).map(draft => draft.ref)
  if (amended.length > 0) await tx.eraseClosed(id, amended, 'amended')
  const placed = drafts.flatMap((draft, i) =>
    draft.kind === 'tombstone' ? [{ ...draft.tombstone, ref: draft.ref, at, seq: head.tree.size + i }] : [],
  )
  if (placed.length > 0) {
    await tx.addTombstones(parseFeedName(id.feed).division, id.generation, placed)
    await eraseWithdrawn(tx, placed)
  }
  return head
}

function entryOf(context: AppendContext, id: FeedId, seq: number, at: string, draft: Draft): StoredEntry {
  const common = {
    v: 1 as const,
    feed: id.feed,
    generation: id.generation,
    seq,
    kind: draft.kind,
    at,
    ref: hex(draft.ref),
  }
  if (draft.kind === 'tombstone') {
    const header = encodeHeader({ ...common, bodyDigest: null, tombstone: draft.tombstone })
    return { seq, kind: draft.kind, ref: draft.ref, header, salt: null, body: null }
  }
  const salt = context.random(16)
  const header = encodeHeader({ ...common, bodyDigest: hex(bodyDigest(context.suite, salt, draft.body)) })
  return { seq, kind: draft.kind, ref: draft.ref, header, salt, body: draft.body }
}
