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

/**
 * Why a file was refused: an auditor's, or one that was carried across a gap. Apart from {@link FeedFault}
 * because no face ever answers these.
 *
 * Ask for the file again, it is not in the form of docs/protocol.md: `EVIDENCE_BAD`. Carry the manifest
 * again, or have the export made anew: `FERRY_BAD`. Ask for the snapshot again: `SNAPSHOT_BAD`.
 *
 * Carry this one part again; the others need not be repeated: `FERRY_PART_BAD`.
 *
 * Parts without their manifest: finish the export where it was begun, or carry its manifest: `FERRY_UNFINISHED`.
 */
export type FileFault =
  | { readonly code: 'EVIDENCE_BAD' | 'FERRY_BAD' | 'SNAPSHOT_BAD' }
  | {
      readonly code: 'FERRY_PART_BAD'
      /** File name of the part. */
      readonly part: string
      readonly damage: PartDamage
      /** The part whose content this file holds, when it was `swapped`. */
      readonly holds?: string
    }
  /** `parts`: the file names that are there, in order. */
  | { readonly code: 'FERRY_UNFINISHED'; readonly id: string; readonly parts: readonly string[] }

/**
 * What is wrong with the file of a part: it is not there, it has fewer or more bytes than were written, it
 * holds another part of the same export, or its bytes are others.
 */
export type PartDamage = 'missing' | 'truncated' | 'too-long' | 'swapped' | 'altered'

export class FeedFileError extends FaultError<FileFault> {
  override readonly name = 'FeedFileError'
}

/** Shorthand for a refused file of one piece. */
export function fileError(
  code: 'EVIDENCE_BAD' | 'FERRY_BAD' | 'SNAPSHOT_BAD',
  message: string,
  cause?: unknown,
): FeedFileError {
  return new FeedFileError(message, { code }, cause === undefined ? undefined : { cause })
}
