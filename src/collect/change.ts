import { equalBytes } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import { type EndCode, type EndRule, endRule } from '../standard/clocks/ends.ts'
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
  /** Today in Asia/Shanghai: what an end asks of the holders is rule data by date. */
  readonly day: Day
  /** The latest stamp that can be true now: one that is held and lies beyond it says nothing. */
  readonly latest: string
  readonly updatedAt: string
  readonly contentHmac: Uint8Array
  readonly place: FeedPlace | { readonly heldBecause: string }
  /**
   * What is held wins when it is `newer`, and for a row that was set aside and comes late when it is of the `same`
   * moment, too: the source may have mended it meanwhile. What came in a `later` file also wins by having ended.
   */
  readonly superseding: 'newer' | 'same' | 'later'
  /** It came in a snapshot, none of which is older than one that was taken before: its source has it now. */
  readonly inSnapshot: boolean
}

/** Which of the four ends (rules/ends.yaml) a status that the source reports says. */
const ENDS: Readonly<Record<string, EndCode>> = {
  repaired: 'repaired',
  revoked: 'revoked',
  expired: 'publicityOver',
}

/** Whether a status says that a record is over (修复, 撤销, 公示期满). */
export function endsRecord(status: string): boolean {
  return Object.hasOwn(ENDS, status)
}

/**
 * Compares an accepted row with what is held under its key. Pure. An end that comes again, or for a record
 * never seen, is no error: it makes sure that the record does not come back.
 */
export function changeOf(row: RowState, held: SourceRecord | undefined, wasWithdrawn: boolean): Change {
  const code = ENDS[row.status]
  if (code) return endOf(row, held, wasWithdrawn, endRule(code, row.day))
  if (row.superseding === 'later' && held && ENDS[held.status]) return { kind: 'superseded' }
  // Its term ended by the calendar; its source says the same as before and need not hear of it each time.
  if (held?.status === 'expired' && equalBytes(row.contentHmac, held.contentHmac))
    return { kind: 'unchanged' }
  if (wasWithdrawn || (held && ENDS[held.status])) return { kind: 'refused', rule: 'WITHDRAWN' }
  const isSame = held !== undefined && equalBytes(row.contentHmac, held.contentHmac)
  // Whatever its stamp says: the source has it again, and it was suspended for nothing else.
  const isBack = isSame && held.absent && row.inSnapshot
  if (held && !isBack && isNewer(held, row)) return { kind: 'superseded' }
  if (held && row.superseding !== 'newer' && row.updatedAt === held.updatedAt) return { kind: 'superseded' }
  // A record that was suspended for its absence is there again: it is said anew, though its content is the same. So is
  // one that no feed could carry until now.
  const isAgain = held !== undefined && (held.absent || (held.feed === null && 'feed' in row.place))
  if (isSame && !isAgain) return { kind: 'unchanged' }
  if ('feed' in row.place) return { kind: 'publish', place: row.place }
  const withdraw = held?.feed ? { ...held.feed, effect: 'stop-use' as const, ground: 'scope-narrowed' } : null
  return { kind: 'keep', reason: row.place.heldBecause, withdraw }
}

/** Whether what is held is newer than what comes. */
export function isNewer(held: SourceRecord, row: Pick<RowState, 'updatedAt' | 'latest'>): boolean {
  return row.updatedAt < held.updatedAt && held.updatedAt <= row.latest
}

function endOf(
  row: RowState,
  held: SourceRecord | undefined,
  wasWithdrawn: boolean,
  { tombstone: effect, ground }: EndRule,
): Change {
  // The same end again, or one that came before its record did.
  if (held ? held.status === row.status : wasWithdrawn) return { kind: 'unchanged' }
  // A decision to end wins over the stamp: a repair is never dropped for a clock that is behind. Repaired first
  // and revoked later, the stronger effect follows.
  return { kind: 'end', ground, withdraw: held?.feed ? { ...held.feed, effect, ground } : null }
}
