/**
 * What exchanging needs from the outside: a store that keeps feeds, a signer with its high-water file,
 * peers, views to feed, and a way to wake somebody up. `src/node.ts` says who implements each.
 */
import type { Cosignature } from '../feed/cosignature.ts'
import type { Tombstone } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import type { PeerCursor } from '../feed/replica/deliver.ts'
import type {
  ClosedWhy,
  HeldCheckpoint,
  HeldLog,
  ParkedEntry,
  PlacedTombstone,
  ProjectedRecord,
  StoredEntry,
  TreeMark,
} from '../feed/replica/log.ts'
import type { TileSource } from '../feed/tiles.ts'
import type { GrownTree, TreeState } from '../feed/tree.ts'

export type { PeerCursor } from '../feed/replica/deliver.ts'
export type {
  ClosedWhy,
  HeldCheckpoint,
  ParkedEntry,
  PlacedTombstone,
  ProjectedRecord,
  Projector,
  StoredEntry,
} from '../feed/replica/log.ts'

/** What is committed of one feed, as the store knows it. */
export interface FeedHead extends HeldLog {
  readonly feedId: number
  /** Unix milliseconds at which entries were stored last; absent where that is not known. */
  readonly grownAtMs?: number
}

/**
 * One database transaction. Everything or nothing is committed, durably, before `FeedStore.transaction`
 * returns. Locks of several feeds are taken in the order of their names.
 */
export interface FeedTransaction {
  /** Locks the feed's head row until the end of the transaction; an unknown feed begins empty. */
  lock(id: FeedId): Promise<FeedHead>
  /** Adds entries that follow `head` and makes `tree` its new tree; how the checkpoint grew from there is not known then. */
  extend(head: FeedHead, entries: readonly StoredEntry[], tree: GrownTree): Promise<void>
  /** Keeps the checkpoint if it is larger than the one held; of the one that is held, how it grew from the entries. */
  saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void>
  /**
   * Adds to the grow-only set of `division`. A ref that is in it already stays as it is, unless the effect is stronger,
   * or the same is said in a later generation: then that is where it stands, since the earlier may not count.
   */
  addTombstones(division: string, generation: number, tombstones: readonly PlacedTombstone[]): Promise<void>
  /**
   * Which of these refs `division` has withdrawn (hex). The set stays so until the end of the transaction:
   * whoever adds to it waits, so that a listing and its withdrawal, stored at the same time, cannot miss each other.
   */
  withdrawnAmong(division: string, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>>
  /**
   * What is withdrawn of `division`, and said, with at least this effect, by none of these logs of its withdrawals.
   * @param counts generations with the number of their entries that count
   */
  withdrawnBeside(
    division: string,
    counts: readonly { readonly generation: number; readonly size: number }[],
  ): Promise<readonly (Tombstone & { readonly ref: Uint8Array })[]>
  /**
   * Which of these refs (hex) a record of a later generation of the feed says anew.
   * @param later generations with the number of their entries that count
   */
  replacedAmong(
    feed: string,
    later: readonly { readonly generation: number; readonly size: number }[],
    refs: readonly Uint8Array[],
  ): Promise<ReadonlySet<string>>
  /**
   * Erases salt and body of entries that are closed now. `amended`: of `refs`, all but each one's newest
   * entry, in this generation of the feed and in those before it; `withdrawn` and `erased`: of `refs`, all, in every generation of the feed. The issuer's own bodies are sealed into its archive
   * first, except for `erased`, which also clears what the archive holds of them.
   */
  eraseClosed(id: FeedId, refs: readonly Uint8Array[], why: ClosedWhy): Promise<void>
  /** Newest state by ref; an older seq never replaces a newer one. */
  saveProjected(head: FeedHead, records: readonly ProjectedRecord[]): Promise<void>
  park(head: FeedHead, entries: readonly ParkedEntry[]): Promise<void>
  /** Which of these refs have a parked entry in the feed (hex): their later entries are parked too. */
  parkedAmong(head: FeedHead, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>>
  unpark(head: FeedHead, seqs: readonly number[]): Promise<void>
  /**
   * As {@link FeedStore.exclusively}, until the end of the transaction.
   * @returns false: somebody else is at it; nothing waits
   */
  alone(purpose: string, id: FeedId): Promise<boolean>
  /**
   * All of this transaction is made again from what is stored already: whoever commits it does not wait until it is on
   * disk. A server that dies may lose it, and only as long as nothing was committed after it that did wait.
   */
  canBeRedone(): Promise<void>
  /** Entries [0, applied) are in the views now. */
  saveApplied(head: FeedHead, applied: number): Promise<void>
  /** Keeps the evidence of a fork; the first stays, and freezes the feed. */
  freeze(head: FeedHead, evidence: object): Promise<void>
  /** How far the branch that `peer` shows of a frozen feed was read. */
  saveBranch(head: FeedHead, peer: string, tree: TreeState): Promise<void>
  /** Takes what entries from `from` on say out of the views and of what is parked; they are applied no more. */
  conceal(head: FeedHead, from: number): Promise<void>
  /** Forgets entries, tiles, checkpoint, cosignatures and views of the feed; its evidence and the withdrawals stay. */
  discard(head: FeedHead): Promise<void>
}

export interface EntryRange {
  readonly entries: readonly StoredEntry[]
  /** For each bodiless entry whose closer lies beyond the range: the header of that later entry, by seq. */
  readonly closers: readonly StoredEntry[]
  /** Where the range ends: before `to` when the next entry is closed by something not yet signed. */
  readonly end: number
}

/** Durable: what a call has written survives a crash once it returns. Reads see committed state only. */
export interface FeedStore {
  transaction<T>(work: (tx: FeedTransaction) => Promise<T>): Promise<T>
  head(id: FeedId): Promise<FeedHead | null>
  heads(): Promise<readonly FeedHead[]>
  /**
   * Entries from `from` up to `to` as they may leave the node. Closed entries have no body; `to` is at most
   * the size of the head's checkpoint. At most about `bytes` of lines of a page, but at least one entry.
   */
  range(head: FeedHead, from: number, to: number, bytes: number): Promise<EntryRange>
  /** Entries [from, to) with the bodies held here, for applying. */
  held(head: FeedHead, from: number, to: number): Promise<readonly StoredEntry[]>
  /** The smallest parked position, or null: nothing at or after it is claimed as applied. */
  firstParked(head: FeedHead): Promise<number | null>
  /** Every parked entry, in order. */
  parked(head: FeedHead): Promise<readonly StoredEntry[]>
  /** What was read of the branch that `peer` shows of a frozen feed; the empty tree before the first page. */
  branch(head: FeedHead, peer: string): Promise<TreeState>
  tiles(head: FeedHead): TileSource
  /** Whether operators stated that what is missing here of an ended log is lost: `npm run feed -- give-up`. */
  isGivenUp(id: FeedId): Promise<boolean>
  /**
   * Runs `work` alone under this name among all processes; the lock is gone when its process dies.
   * @param work gets the feed as it is once the lock is held
   */
  exclusively<T>(purpose: string, id: FeedId, work: (head: FeedHead | null) => Promise<T>): Promise<T>
  saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void>

  cosignatures(head: FeedHead): Promise<readonly Cosignature[]>
  /** Monotone by (division, kind): a smaller or repeated size changes nothing. */
  saveCosignatures(head: FeedHead, cosignatures: readonly Cosignature[]): Promise<void>
  undelivered(
    division: string,
  ): Promise<readonly { readonly head: FeedHead; readonly cosignatures: readonly Cosignature[] }[]>
  /** Not waited for on disk: what is lost of it is delivered again. */
  markDelivered(head: FeedHead, cosignatures: readonly Cosignature[]): Promise<void>

  peerCursor(division: string, head: FeedHead): Promise<PeerCursor>
  /** Not waited for on disk: a peer that has more says so. */
  savePeerCursor(division: string, head: FeedHead, cursor: PeerCursor): Promise<void>
}

/** What this node says to another. Every call ends, with an answer or a PeerError, within its time limit. */
export interface PeerClient {
  push(division: string, page: Page): Promise<{ readonly size: number }>
  /** @param limit at most so many entries; as many as a page takes when left out */
  pull(division: string, id: FeedId, from: number, limit?: number): Promise<Page>
  /** The peer's checkpoint with the root at `from` entries and the proof between them: no entry is handed over. */
  growth?(division: string, id: FeedId, from: number): Promise<Growth>
  sendCosignatures(division: string, id: FeedId, cosignatures: readonly Cosignature[]): Promise<void>
  feeds(division: string): Promise<readonly RemoteFeed[]>
}

/** That a history grew from `from` entries to its checkpoint; nothing of it is verified yet. */
export interface Growth {
  /** Root at `from` entries, 32 bytes. */
  readonly root: Uint8Array
  readonly checkpoint: string
  readonly consistency: readonly Uint8Array[]
}

export interface RemoteFeed {
  readonly id: FeedId
  readonly size: number
  readonly root: string
  /** The issuer's newest checkpoint as that node holds it, to be verified by the reader. */
  readonly checkpoint: string | null
  /** What that node vouched for by its high-water file, whatever its database holds; absent where it cannot say. */
  readonly vouched?: TreeMark
}

/**
 * Size and root of every feed that this node signs or cosigns, outside the database. One for all processes that
 * share it: what one has raised, another reads.
 */
export interface HighWater {
  /**
   * Every tree of the feed that a copy must contain before anything more is signed of it, the largest last. Usually
   * one: more only while what came to light (`add`) is not known to continue what was known. While the file is lost this
   * and the writes below, but `keep`, are refused: what is remembered of it must not look whole.
   */
  of(id: FeedId): Promise<readonly TreeMark[]>
  all(): Promise<readonly (TreeMark & { readonly id: FeedId })[]>
  /** This tree contains all of the marks and stands for them from now on. Durable (fsync) before it returns; never goes down. */
  raise(id: FeedId, size: number, root: Uint8Array): Promise<void>
  /** A tree that this node's key signed and its database may lack: kept beside what is known. Durable, as `raise`. */
  add(id: FeedId, size: number, root: Uint8Array): Promise<void>
  /**
   * Writes the marks with those that were learnt, durably and all at once: also when there are none, so that the file
   * is there from now on. None goes down.
   */
  keep(learnt: readonly (TreeMark & { readonly id: FeedId })[]): Promise<void>
}

/** A hint that there is something to do. Losing one delays work until the sweeper comes by; never more. */
export type Task =
  | { readonly kind: 'sign'; readonly feed: string; readonly generation: number }
  | { readonly kind: 'apply'; readonly feed: string; readonly generation: number }
  | { readonly kind: 'cosign'; readonly feed: string; readonly generation: number }
  | { readonly kind: 'push'; readonly feed: string; readonly generation: number; readonly peer: string }
  | { readonly kind: 'pull'; readonly feed: string; readonly generation: number; readonly peer: string }
  | { readonly kind: 'deliver'; readonly peer: string }
  | { readonly kind: 'compare'; readonly peer: string }

export interface Waker {
  /**
   * Never throws: a queue that cannot be reached is logged, and the sweeper comes by.
   * @param afterMs not before so many milliseconds: what wakes the same meanwhile is done with it
   */
  wake(tasks: readonly Task[], afterMs?: number): Promise<void>
}
