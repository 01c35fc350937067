import { equalBytes } from '../base/bytes.ts'
import type { FeedPlace, SourceRecord, TombstoneFields } from './ports.ts'

/** What an accepted row means for what is held under its key. */
export type Change =
  /** Nothing new: the record is held in this very state. */
  | { readonly kind: 'unchanged' }
  /** A newer state is held already. */
  | { readonly kind: 'superseded' }
  /** The key was withdrawn: listing again needs a new decision, not an old row. */
  | { readonly kind: 'refused'; readonly rule: 'WITHDRAWN' }
  /** A new or amended record for a feed. */
  | { readonly kind: 'publish'; readonly place: FeedPlace }
  /** Kept here: no feed may carry it. A record that a feed carried until now is withdrawn from it. */
  | { readonly kind: 'keep'; readonly reason: string; readonly withdraw: TombstoneFields | null }
  /** The end of a record (修复, 撤销, 移出): withdrawn everywhere if it was published. */
  | { readonly kind: 'end'; readonly ground: string; readonly withdraw: TombstoneFields | null }

export interface RowState {
  readonly status: string
  readonly updatedAt: string
  readonly contentHmac: Uint8Array
  readonly place: FeedPlace | { readonly heldBecause: string }
}

/** What each end asks of the holders (domain.md §4.6), by the status that the source reports. */
const ENDS: Readonly<
  Record<string, { readonly effect: TombstoneFields['effect']; readonly ground: string }>
> = {
  repaired: { effect: 'stop-use', ground: 'NDRC-36/repair' },
  revoked: { effect: 'erase', ground: 'NDRC-36/revocation' },
  expired: { effect: 'stop-publicity', ground: 'NDRC-36/publicity-over' },
}

/**
 * Compares an accepted row with what is held under its key. Pure. An end that comes again, or for a record
 * never seen, is no error: it makes sure that the record does not come back.
 */
export function changeOf(row: RowState, held: SourceRecord | undefined, wasWithdrawn: boolean): Change {
  const end = ENDS[row.status]
  if (end) return endOf(row, held, wasWithdrawn, end)
  if (wasWithdrawn || (held && ENDS[held.status])) return { kind: 'refused', rule: 'WITHDRAWN' }
  if (held && row.updatedAt < held.updatedAt) return { kind: 'superseded' }
  // A record that was suspended for its absence is there again: it is said anew, though its content is the same.
  if (held && !held.absent && equalBytes(row.contentHmac, held.contentHmac)) return { kind: 'unchanged' }
  if ('feed' in row.place) return { kind: 'publish', place: row.place }
  const withdraw = held?.feed ? { ...held.feed, effect: 'stop-use' as const, ground: 'scope-narrowed' } : null
  return { kind: 'keep', reason: row.place.heldBecause, withdraw }
}

function endOf(
  row: RowState,
  held: SourceRecord | undefined,
  wasWithdrawn: boolean,
  { effect, ground }: (typeof ENDS)[string],
): Change {
  if (held && ENDS[held.status])
    return held.status === row.status ? { kind: 'unchanged' } : endAgain(held, effect, ground)
  // A decision to end wins over the stamp: a repair is never dropped for a clock that is behind.
  if (!held && wasWithdrawn) return { kind: 'unchanged' }
  return { kind: 'end', ground, withdraw: held?.feed ? { ...held.feed, effect, ground } : null }
}

/** Repaired first and revoked later: the stronger effect follows. */
function endAgain(held: SourceRecord, effect: TombstoneFields['effect'], ground: string): Change {
  return { kind: 'end', ground, withdraw: held.feed ? { ...held.feed, effect, ground } : null }
}
