import { FaultError } from '../base/fault.ts'

/**
 * Why something of a feed was refused, and who acts.
 *
 * The sender's page or proof is wrong; fetch it again, from another holder if it stays so:
 * `FEED_NAME_BAD`, `HEADER_BAD`, `ENTRY_BAD`, `TOMBSTONE_BAD`, `PAGE_BAD`, `PAGE_TOO_LONG`,
 * `BODY_DIGEST_BAD`, `BODY_MISSING`, `CHECKPOINT_BAD`, `CHECKPOINT_BEHIND`, `PROOF_BAD`,
 * `COSIGNATURE_BAD`, `CURSOR_BAD`.
 *
 * The sender rewinds or advances to `expected`: `PAGE_GAP`.
 *
 * Compare membership versions first (an unknown key may be a new key), then treat as the above:
 * `CHECKPOINT_SIGNATURE_BAD`.
 *
 * Freeze the feed and call the operator; the two signed statements are evidence: `FEED_FORK`.
 *
 * Stop signing and answering, and restore from the other holders: `HIGH_WATER_BAD`,
 * `HIGH_WATER_BEHIND`. Repair the local proof storage: `TILE_MISSING`. The caller is wrong: `SIZE_BAD`,
 * `KEY_BAD`.
 */
export type FeedFault =
  | { readonly code: PlainFeedFaultCode }
  | { readonly code: 'PAGE_TOO_LONG'; readonly limit: number }
  | { readonly code: 'PAGE_GAP'; readonly expected: number; readonly got: number }
  | { readonly code: 'BODY_DIGEST_BAD'; readonly seq: number }
  | { readonly code: 'BODY_MISSING'; readonly seq: number }
  | { readonly code: 'CHECKPOINT_BEHIND'; readonly size: number; readonly end: number }
  /** `ours` and `theirs` are roots in hexadecimal, both claimed for `size`. */
  | { readonly code: 'FEED_FORK'; readonly size: number; readonly ours: string; readonly theirs: string }
  | {
      readonly code: 'HIGH_WATER_BEHIND'
      readonly feed: string
      readonly mark: number
      readonly size: number
    }
  | { readonly code: 'TILE_MISSING'; readonly level: number; readonly index: number }

/** The codes that carry nothing but themselves. */
export type PlainFeedFaultCode =
  | 'FEED_NAME_BAD'
  | 'HEADER_BAD'
  | 'ENTRY_BAD'
  | 'TOMBSTONE_BAD'
  | 'PAGE_BAD'
  | 'CHECKPOINT_BAD'
  | 'CHECKPOINT_SIGNATURE_BAD'
  | 'PROOF_BAD'
  | 'COSIGNATURE_BAD'
  | 'CURSOR_BAD'
  | 'HIGH_WATER_BAD'
  | 'SIZE_BAD'
  | 'KEY_BAD'

export class FeedError extends FaultError<FeedFault> {
  override readonly name = 'FeedError'
}

/** Shorthand for a fault that carries nothing but its code. */
export function feedError(code: PlainFeedFaultCode, message: string, cause?: unknown): FeedError {
  return new FeedError(message, { code }, cause === undefined ? undefined : { cause })
}
