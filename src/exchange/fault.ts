import { FaultError } from '../base/fault.ts'

/**
 * FEED_FROZEN: two histories of the feed were proven; an operator starts a new generation.
 * FEED_UNKNOWN: the feed is not held here, or not for this caller.
 * PAGE_FROM_STRANGER: the sender may not bring this feed; nobody retries.
 * COSIGNATURE_MISMATCH: a holder signed a root that is not ours at that size; operators of both compare.
 * ENTRY_UNKNOWN, RECEIPT_UNKNOWN: what a proof was asked for is not there, or not yet; ask again later.
 * CARGO_REFUSED: a file that was carried does not fit; `part` names it, `expected` where the feed goes on here.
 * ENTRY_POISONED: an entry makes its processing fail; it is parked alone, operators see its dead letter.
 * NOTHING_TO_GIVE_UP: an operator states a loss that keeps nothing waiting; nothing is stated.
 * NODE_HALTED: the database is behind what this node has signed; recovery or an operator must end it.
 */
export type ExchangeFault =
  | { readonly code: 'FEED_FROZEN'; readonly feed: string }
  | { readonly code: 'FEED_UNKNOWN'; readonly feed: string }
  | { readonly code: 'PAGE_FROM_STRANGER'; readonly feed: string; readonly division: string }
  | {
      readonly code: 'COSIGNATURE_MISMATCH'
      readonly feed: string
      readonly division: string
      readonly size: number
    }
  | {
      readonly code: 'CARGO_REFUSED'
      readonly part: string
      readonly feed?: string
      readonly expected?: number
    }
  | { readonly code: 'ENTRY_UNKNOWN'; readonly feed: string }
  | { readonly code: 'ENTRY_POISONED'; readonly feed: string }
  | { readonly code: 'NOTHING_TO_GIVE_UP'; readonly feed: string }
  | { readonly code: 'RECEIPT_UNKNOWN'; readonly feed: string; readonly division: string }
  | { readonly code: 'NODE_HALTED'; readonly feed: string }

export class ExchangeError extends FaultError<ExchangeFault> {
  override readonly name = 'ExchangeError'
}
