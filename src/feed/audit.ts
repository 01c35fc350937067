import { equalBytes, hex } from '../base/bytes.ts'
import { type Checkpoint, type IssuerKeys, openCheckpoint } from './checkpoint.ts'
import { type Cosignature, type CosignatureKind, openCosignature } from './cosignature.ts'
import { bodyDigest, type EntryHeader, leafHash } from './entry.ts'
import type {
  ConsistencyEvidence,
  EntryEvidence,
  Evidence,
  ForkEvidence,
  InclusionEvidence,
  ReceiptEvidence,
} from './evidence.ts'
import { FeedError, feedError, fileError } from './fault.ts'
import { type FeedId, originOf, parseFeedName, WITHDRAWALS } from './name.ts'
import type { Suite } from './suite.ts'
import { verifyConsistency, verifyInclusion } from './tree.ts'
import { verifyHeader } from './verify.ts'

/** Whose keys count; a verified membership is one. The auditor's only root of trust. */
export interface KeyBook {
  feedKeys(feed: string): IssuerKeys
  cosigningKeys(division: string): readonly Uint8Array[]
}

/** A signed tree, for people: its size and its root (对账指纹) in hexadecimal. */
export interface TreeFacts {
  readonly size: number
  readonly root: string
}

/** A holder's statement on it. */
export interface HolderFacts {
  readonly division: string
  readonly kind: CosignatureKind
  /** Unix time in seconds, by the holder's clock. */
  readonly time: number
}

/** What a proved entry is; a body that was shown is the one that the issuer signed for. */
export interface EntryFacts {
  readonly header: EntryHeader
  readonly body: 'proved' | 'not shown'
}

/** What an evidence file proves. Nothing in it is taken from the file unverified. */
export type EvidenceFacts =
  | {
      readonly kind: 'inclusion'
      readonly id: FeedId
      readonly tree: TreeFacts
      readonly entry: EntryFacts
      readonly holders: readonly HolderFacts[]
    }
  | {
      readonly kind: 'consistency'
      readonly id: FeedId
      readonly older: TreeFacts
      readonly newer: TreeFacts
    }
  | {
      readonly kind: 'receipt'
      readonly id: FeedId
      readonly tree: TreeFacts
      readonly holder: HolderFacts
      readonly entry?: EntryFacts
    }
  /** `signed` and `implied` are two trees of one size, both of which the issuer vouched for. */
  | { readonly kind: 'fork'; readonly id: FeedId; readonly signed: TreeFacts; readonly implied: TreeFacts }

/**
 * Verifies an evidence file without asking anybody.
 * @throws {FeedError} what does not hold: CHECKPOINT_BAD, CHECKPOINT_SIGNATURE_BAD, COSIGNATURE_BAD,
 * HEADER_BAD, TOMBSTONE_BAD, ENTRY_BAD, BODY_DIGEST_BAD, PROOF_BAD
 * @throws {FeedFileError} EVIDENCE_BAD when its parts cannot be evidence of its kind at all
 */
export function verifyEvidence(suite: Suite, keys: KeyBook, evidence: Evidence): EvidenceFacts {
  if (evidence.kind === 'inclusion') return verifyInclusionEvidence(suite, keys, evidence)
  if (evidence.kind === 'receipt') return verifyReceipt(suite, keys, evidence)
  if (evidence.kind === 'consistency') return verifyConsistencyEvidence(suite, keys, evidence)
  return verifyFork(suite, keys, evidence)
}

function verifyInclusionEvidence(suite: Suite, keys: KeyBook, evidence: InclusionEvidence): EvidenceFacts {
  const id = idOf(evidence)
  const checkpoint = open(suite, keys, id, evidence.checkpoint)
  const entry = verifyEntry(suite, id, checkpoint, evidence.entry)
  const holders = evidence.cosignatures.map(one => verifyHolder(suite, keys, checkpoint, one))
  return { kind: 'inclusion', id, tree: treeFacts(checkpoint), entry, holders }
}

function verifyReceipt(suite: Suite, keys: KeyBook, evidence: ReceiptEvidence): EvidenceFacts {
  const id = idOf(evidence)
  if (parseFeedName(id.feed).topic !== WITHDRAWALS || evidence.cosignature.kind !== 'applied') {
    const message =
      'a receipt is an applied cosignature on a withdrawals feed; this evidence is another thing'
    throw fileError('EVIDENCE_BAD', message)
  }
  const checkpoint = open(suite, keys, id, evidence.checkpoint)
  const holder = verifyHolder(suite, keys, checkpoint, evidence.cosignature)
  const facts = { kind: 'receipt', id, tree: treeFacts(checkpoint), holder } as const
  if (evidence.entry === undefined) return facts
  return { ...facts, entry: verifyEntry(suite, id, checkpoint, evidence.entry) }
}

function verifyConsistencyEvidence(
  suite: Suite,
  keys: KeyBook,
  evidence: ConsistencyEvidence,
): EvidenceFacts {
  const id = idOf(evidence)
  const older = open(suite, keys, id, evidence.older)
  const newer = open(suite, keys, id, evidence.newer)
  if (!leads(suite, older.size, older.root, newer, evidence.consistency))
    throw feedError('PROOF_BAD', `the proof does not lead from ${older.size} to ${newer.size} entries`)
  return { kind: 'consistency', id, older: treeFacts(older), newer: treeFacts(newer) }
}

function verifyFork(suite: Suite, keys: KeyBook, evidence: ForkEvidence): EvidenceFacts {
  const id = idOf(evidence)
  const older = open(suite, keys, id, evidence.older)
  const newer = open(suite, keys, id, evidence.newer)
  const { root, consistency } = evidence
  if (!leads(suite, older.size, root, newer, consistency))
    throw feedError('PROOF_BAD', `the proof does not lead from ${older.size} to ${newer.size} entries`)
  if (equalBytes(root, older.root))
    throw feedError('PROOF_BAD', 'the two checkpoints are of one history: this is no fork')
  return { kind: 'fork', id, signed: treeFacts(older), implied: { size: older.size, root: hex(root) } }
}

function open(suite: Suite, keys: KeyBook, id: FeedId, note: string): Checkpoint {
  return openCheckpoint(suite, note, originOf(id), keys.feedKeys(id.feed))
}

function leads(
  suite: Suite,
  oldSize: number,
  oldRoot: Uint8Array,
  newer: Checkpoint,
  proof: readonly Uint8Array[],
): boolean {
  return verifyConsistency(suite, { oldSize, oldRoot, newSize: newer.size, newRoot: newer.root, proof })
}

function verifyEntry(suite: Suite, id: FeedId, tree: Checkpoint, entry: EntryEvidence): EntryFacts {
  const header = verifyHeader(id, entry.header)
  const leaf = leafHash(suite, entry.header)
  const claim = { index: header.seq, size: tree.size, leaf, proof: entry.inclusion, root: tree.root }
  if (!verifyInclusion(suite, claim))
    throw feedError(
      'PROOF_BAD',
      `entry ${header.seq} is not proved to be among the ${tree.size} of the checkpoint`,
    )
  const { salt, body } = entry
  if (salt === undefined || body === undefined) return { header, body: 'not shown' }
  if (header.bodyDigest === null)
    throw feedError('ENTRY_BAD', `entry ${header.seq} never had a body, yet one is shown`)
  if (hex(bodyDigest(suite, salt, body)) !== header.bodyDigest) {
    const message = `the body shown is not the one of entry ${header.seq}`
    throw new FeedError(message, { code: 'BODY_DIGEST_BAD', seq: header.seq })
  }
  return { header, body: 'proved' }
}

/** A cosignature counts only on the very tree of the checkpoint. */
function verifyHolder(suite: Suite, keys: KeyBook, tree: Checkpoint, given: Cosignature): HolderFacts {
  const { division, kind, time } = given
  const seen = openCosignature(suite, tree.origin, given, keys.cosigningKeys(division))
  if (seen.size !== tree.size || !equalBytes(seen.root, tree.root))
    throw feedError(
      'COSIGNATURE_BAD',
      `the cosignature of ${division} is on another tree than the checkpoint`,
    )
  return { division, kind, time }
}

function treeFacts({ size, root }: Checkpoint): TreeFacts {
  return { size, root: hex(root) }
}

function idOf({ feed, generation }: FeedId): FeedId {
  return { feed, generation }
}
