import { hex } from '../../base/bytes.ts'
import { instantText } from '../../base/time.ts'
import { encodeHeader, leafHash, SALT_BYTES, type Salted, salted, type Tombstone } from '../entry.ts'
import { type FeedId, parseFeedName } from '../name.ts'
import type { Suite } from '../suite.ts'
import { appendLeaves } from '../tree.ts'
import { withdraw } from './close.ts'
import type { HeldLog, StoredEntry, Write } from './log.ts'

/** What a business transaction wants to say in a feed of this node. */
export type Draft = RecordDraft | TombstoneDraft

export interface RecordDraft {
  readonly kind: 'record'
  /** 16 random bytes, constant through the record's life. */
  readonly ref: Uint8Array
  /** Canonical JSON (RFC 8785). */
  readonly body: Uint8Array
  /** Of this body, if it was made beforehand; one of another suite is made anew. */
  readonly salted?: Salted | undefined
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

/** The entries of a batch and what they close. The log is locked, not frozen, and in use. */
export function append(context: AppendContext, log: HeldLog, drafts: readonly Draft[]): Write[] {
  const { suite, nowMs } = context
  const { id, tree } = log
  const at = instantText(nowMs)
  const entries = drafts.map((draft, i) => entryOf(context, id, tree.size + i, at, draft))
  const leaves = entries.map(entry => entry.leaf)
  const amended = drafts.filter(draft => draft.kind === 'record' && draft.amends).map(draft => draft.ref)
  const tombstones = drafts.flatMap((draft, i) =>
    draft.kind === 'tombstone' ? [{ ...draft.tombstone, ref: draft.ref, at, seq: tree.size + i }] : [],
  )
  return [
    { write: 'extend', entries, tree: appendLeaves(suite, tree, leaves) },
    ...(amended.length > 0 ? [{ write: 'erase', id, refs: amended, why: 'amended' } as const] : []),
    ...withdraw(parseFeedName(id.feed).division, id.generation, tombstones),
  ]
}

function entryOf(
  context: AppendContext,
  id: FeedId,
  seq: number,
  at: string,
  draft: Draft,
): StoredEntry & { readonly leaf: Uint8Array } {
  const { feed, generation } = id
  const { kind } = draft
  const ref = hex(draft.ref)
  if (draft.kind === 'tombstone') {
    const { tombstone } = draft
    const header = encodeHeader({ v: 1, feed, generation, seq, kind, at, ref, bodyDigest: null, tombstone })
    return {
      seq,
      kind,
      ref: draft.ref,
      header,
      leaf: leafHash(context.suite, header),
      salt: null,
      body: null,
    }
  }
  const { body } = draft
  const { salt, digest } =
    draft.salted?.suite === context.suite.name
      ? draft.salted
      : salted(context.suite, context.random(SALT_BYTES), body)
  const header = encodeHeader({ v: 1, feed, generation, seq, kind, at, ref, bodyDigest: hex(digest) })
  return { seq, kind, ref: draft.ref, header, leaf: leafHash(context.suite, header), salt, body }
}
