import { equalBytes, hex } from '../base/bytes.ts'
import { type Checkpoint, type IssuerKeys, openCheckpoint } from './checkpoint.ts'
import { bodyDigest, decodeHeader, type EntryHeader, leafHash, RECORD, TOMBSTONE } from './entry.ts'
import { FeedError, feedError } from './fault.ts'
import { type FeedId, originOf, parseFeedName, WITHDRAWALS } from './name.ts'
import type { Page, PageCloser } from './page.ts'
import type { PageEntry } from './page-entry.ts'
import type { Suite } from './suite.ts'
import {
  appendLeaves,
  type GrownTree,
  rootOf,
  type TreeState,
  verifyConsistency,
  verifyInclusion,
} from './tree.ts'

export interface PageToVerify {
  readonly suite: Suite
  /** The log that the page must be of. */
  readonly id: FeedId
  /** What is verified already: the page continues it. */
  readonly state: TreeState
  /** Keys that membership gives the issuer for this feed. */
  readonly keys: IssuerKeys
  readonly page: Page
  /**
   * True when something verified beside this log closes the entries of this ref: a tombstone of a closing effect, or a
   * record of a later generation of the feed.
   */
  isClosed(ref: string): boolean
  /** The largest checkpoint of this log that we verified before. */
  readonly known?: Checkpoint
}

export interface VerifiedEntry {
  readonly header: EntryHeader
  readonly headerBytes: Uint8Array
  readonly leaf: Uint8Array
  /** Absent when the entry is closed or never had a body. */
  readonly salt?: Uint8Array
  readonly body?: Uint8Array
}

export interface VerifiedPage {
  readonly state: GrownTree
  readonly entries: readonly VerifiedEntry[]
  readonly checkpoint: Checkpoint
}

/**
 * Verifies a page against what is held, all or nothing: on a fault the caller keeps its state.
 * Nothing here looks into a body beyond its digest.
 * @throws {FeedError} any fault of `fault.ts` that speaks of entries, pages, checkpoints, proofs, forks.
 */
export function verifyPage(given: PageToVerify): VerifiedPage {
  const { suite, id, state, page, known } = given
  checkPlace(id, state, page)
  const entries = page.entries.map((entry, i) => verifyEntry(suite, id, state.size + i, entry))
  const leaves = entries.map(entry => entry.leaf)
  const next = appendLeaves(suite, state, leaves)
  const checkpoint = openCheckpoint(suite, page.checkpoint, originOf(id), given.keys)
  if (checkpoint.size < next.size) throw behind(checkpoint.size, next.size)
  if (known?.size === checkpoint.size) checkSameRoot(checkpoint.size, known.root, checkpoint.root)
  checkConsistency(suite, next, checkpoint, page)
  // From here on the issuer's signature covers every leaf of the page: another root that it signed for
  // a size inside the page is the second form of fork evidence.
  if (known !== undefined && known.size >= state.size && known.size <= next.size) {
    const then = appendLeaves(suite, state, leaves.slice(0, known.size - state.size))
    checkSameRoot(known.size, known.root, rootOf(suite, then))
  }
  const closers = page.closers.map(closer => verifyCloser(suite, id, next.size, checkpoint, closer))
  checkBodies(entries, closers, given.isClosed)
  return { state: next, entries, checkpoint }
}

function checkPlace({ feed, generation }: FeedId, state: TreeState, page: Page): void {
  if (page.feed !== feed || page.generation !== generation) {
    throw feedError('PAGE_BAD', `page refused: it is of another log than ${feed}/${generation}`)
  }
  if (page.from !== state.size) throw gap(state.size, page.from)
}

function verifyEntry(suite: Suite, id: FeedId, seq: number, entry: PageEntry): VerifiedEntry {
  const { header: headerBytes, salt, body } = entry
  const header = verifyHeader(id, headerBytes)
  if (header.seq !== seq) throw gap(seq, header.seq)
  const leaf = leafHash(suite, headerBytes)
  if (salt === undefined && body === undefined) return { header, headerBytes, leaf }
  if (salt === undefined || body === undefined || header.bodyDigest === null) {
    throw feedError(
      'ENTRY_BAD',
      `entry ${seq} of ${id.feed} refused: salt, body and digest do not go together`,
    )
  }
  if (hex(bodyDigest(suite, salt, body)) !== header.bodyDigest) {
    const message = `body of entry ${seq} of ${id.feed} is not what its header says; fetch it from another holder`
    throw new FeedError(message, { code: 'BODY_DIGEST_BAD', seq })
  }
  return { header, headerBytes, leaf, salt, body }
}

/**
 * Reads a header that must be of this log.
 * @throws {FeedError} HEADER_BAD, TOMBSTONE_BAD.
 */
export function verifyHeader({ feed, generation }: FeedId, bytes: Uint8Array): EntryHeader {
  const header = decodeHeader(bytes)
  if (header.feed !== feed || header.generation !== generation) {
    throw feedError('HEADER_BAD', `entry header refused: it is of another log than ${feed}/${generation}`)
  }
  checkTombstone(header)
  return header
}

/** Withdrawals feeds hold tombstones only, other feeds none, and nobody withdraws for another province. */
function checkTombstone({ feed, seq, kind, tombstone }: EntryHeader): void {
  const { division, topic } = parseFeedName(feed)
  const where = `entry ${seq} of ${feed} refused`
  if ((topic === WITHDRAWALS) !== (kind === TOMBSTONE)) {
    throw feedError('TOMBSTONE_BAD', `${where}: tombstones, and nothing else, belong in a withdrawals feed`)
  }
  if (tombstone === undefined) return
  const target = parseFeedName(tombstone.feed)
  if (target.division !== division || target.topic === WITHDRAWALS) {
    throw feedError('TOMBSTONE_BAD', `${where}: ${division} cannot withdraw from ${tombstone.feed}`)
  }
}

function checkConsistency(suite: Suite, held: TreeState, checkpoint: Checkpoint, page: Page): void {
  const consistent = verifyConsistency(suite, {
    oldSize: held.size,
    oldRoot: rootOf(suite, held),
    newSize: checkpoint.size,
    newRoot: checkpoint.root,
    proof: page.consistency,
  })
  if (!consistent) {
    const sizes = `from ${held.size} to ${checkpoint.size}`
    throw feedError(
      'PROOF_BAD',
      `page of ${page.feed} refused: it does not lead ${sizes}; ask another holder`,
    )
  }
}

function verifyCloser(
  suite: Suite,
  id: FeedId,
  end: number,
  checkpoint: Checkpoint,
  { header: bytes, inclusion }: PageCloser,
): EntryHeader {
  const header = verifyHeader(id, bytes)
  if (header.seq < end)
    throw feedError('PAGE_BAD', `page of ${id.feed} refused: a closer lies before its end`)
  const { size, root } = checkpoint
  const leaf = leafHash(suite, bytes)
  if (!verifyInclusion(suite, { index: header.seq, size, leaf, proof: inclusion, root })) {
    throw feedError(
      'PROOF_BAD',
      `page of ${id.feed} refused: its closer ${header.seq} is not in the checkpoint`,
    )
  }
  return header
}

/** An entry may lack its body only when something verified closes it. */
function checkBodies(
  entries: readonly VerifiedEntry[],
  closers: readonly EntryHeader[],
  isClosed: (ref: string) => boolean,
): void {
  // Most pages are whole.
  if (closers.length === 0 && !entries.some(({ header, body }) => header.bodyDigest !== null && !body)) return
  const lastRecord = new Map<string, number>()
  for (const header of [...entries.map(entry => entry.header), ...closers]) {
    // Only a newer record takes the place of an older one; of other kinds we cannot know it.
    if (header.kind === RECORD)
      lastRecord.set(header.ref, Math.max(header.seq, lastRecord.get(header.ref) ?? 0))
  }
  const bodiless = new Set<string>()
  for (const { header, body } of entries) {
    const { ref, seq } = header
    if (header.bodyDigest === null || body !== undefined) continue
    bodiless.add(ref)
    if ((lastRecord.get(ref) ?? 0) > seq || isClosed(ref)) continue
    const message = `entry ${seq} of ${header.feed} came without its body and nothing closes it; ask another holder`
    throw new FeedError(message, { code: 'BODY_MISSING', seq })
  }
  if (closers.some(closer => closer.kind !== RECORD || !bodiless.has(closer.ref))) {
    throw feedError('PAGE_BAD', 'page refused: a closer closes no entry of it')
  }
  if (new Set(closers.map(({ seq }) => seq)).size < closers.length)
    throw feedError('PAGE_BAD', 'page refused: it shows one closer twice')
}

function checkSameRoot(size: number, ours: Uint8Array, theirs: Uint8Array): void {
  if (equalBytes(ours, theirs)) return
  const fault = { code: 'FEED_FORK', size, ours: hex(ours), theirs: hex(theirs) } as const
  throw new FeedError(
    `the issuer signed two histories of ${size} entries; freeze the feed, call the operator`,
    fault,
  )
}

function gap(expected: number, got: number): FeedError {
  return new FeedError(`page refused: entry ${expected} comes next, not ${got}`, {
    code: 'PAGE_GAP',
    expected,
    got,
  })
}

function behind(size: number, end: number): FeedError {
  const message = `checkpoint refused: it covers ${size} entries, the page ends at ${end}`
  return new FeedError(message, { code: 'CHECKPOINT_BEHIND', size, end })
}
