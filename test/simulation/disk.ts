import { equalBytes, hex } from '../../src/base/bytes.ts'
import type { FeedHead } from '../../src/exchange/ports.ts'
import type { Cosignature } from '../../src/feed/cosignature.ts'
import { leafHash, RECORD } from '../../src/feed/entry.ts'
import type { HighWaterMark } from '../../src/feed/high-water.ts'
import { type FeedId, parseFeedName } from '../../src/feed/name.ts'
import type { PeerCursor } from '../../src/feed/replica/deliver.ts'
import type {
  HeldCheckpoint,
  ParkedEntry,
  PlacedTombstone,
  ProjectedRecord,
  StoredEntry,
} from '../../src/feed/replica/log.ts'
import type { Suite } from '../../src/feed/suite.ts'
import { EMPTY_TREE, type TreeState } from '../../src/feed/tree.ts'

export interface Log {
  readonly feedId: number
  readonly id: FeedId
  entries: StoredEntry[]
  tree: TreeState
  applied: number
  checkpoint: HeldCheckpoint | null
  evidence: object | null
  cosignatures: (Cosignature & { delivered: boolean })[]
  parked: ParkedEntry[]
  readonly cursors: Map<string, PeerCursor>
  readonly branches: Map<string, TreeState>
  /** By ref (hex). */
  readonly shown: Map<string, ProjectedRecord>
}

/** What a province's database has committed. Values are never changed in place, so a backup shares them. */
export class Disk {
  readonly logs: Map<string, Log>
  /** By division and ref. */
  readonly tombstones: Map<string, PlacedTombstone>
  /** Ended logs of which operators stated that what is missing is lost. */
  readonly givenUp: Set<string>

  constructor(
    logs = new Map<string, Log>(),
    tombstones = new Map<string, PlacedTombstone>(),
    givenUp = new Set<string>(),
  ) {
    this.logs = logs
    this.tombstones = tombstones
    this.givenUp = givenUp
  }

  log(id: FeedId): Log {
    const key = keyOf(id)
    const held = this.logs.get(key)
    if (held) return held
    const made: Log = {
      feedId: this.logs.size + 1,
      id,
      entries: [],
      tree: EMPTY_TREE,
      applied: 0,
      checkpoint: null,
      evidence: null,
      cosignatures: [],
      parked: [],
      cursors: new Map(),
      branches: new Map(),
      shown: new Map(),
    }
    this.logs.set(key, made)
    return made
  }

  byNumber(feedId: number): Log {
    const found = [...this.logs.values()].find(log => log.feedId === feedId)
    if (!found) throw new Error(`no feed ${feedId}`)
    return found
  }

  isWithdrawn(division: string, ref: Uint8Array): boolean {
    const tombstone = this.tombstones.get(`${division}/${hex(ref)}`)
    return tombstone !== undefined && tombstone.effect !== 'stop-publicity'
  }

  /** Whether a later generation of the feed says the record of this ref among its first `upTo(log)` entries. */
  saysLater({ feed, generation }: FeedId, ref: Uint8Array, upTo: (log: Log) => number): boolean {
    return [...this.logs.values()].some(
      log =>
        log.id.feed === feed &&
        log.id.generation > generation &&
        log.entries.some(one => one.kind === RECORD && one.seq < upTo(log) && equalBytes(one.ref, ref)),
    )
  }

  /** What the joint view shows: newest state by ref, withdrawn refs subtracted. */
  view(): Map<string, ProjectedRecord> {
    const shown = new Map<string, ProjectedRecord>()
    for (const log of this.logs.values()) {
      const { division } = parseFeedName(log.id.feed)
      for (const [ref, record] of log.shown) {
        if (this.tombstones.has(`${division}/${ref}`)) continue
        if (shown.has(ref)) throw new Error(`${ref} is shown twice`)
        shown.set(ref, record)
      }
    }
    return shown
  }

  backup(): Disk {
    const logs = new Map([...this.logs].map(([key, log]) => [key, copyOf(log)]))
    return new Disk(logs, new Map(this.tombstones), new Set(this.givenUp))
  }
}

function copyOf(log: Log): Log {
  return {
    ...log,
    entries: [...log.entries],
    cosignatures: log.cosignatures.map(one => ({ ...one })),
    parked: [...log.parked],
    cursors: new Map(log.cursors),
    branches: new Map(log.branches),
    shown: new Map(log.shown),
  }
}

/** Size and root of what a province vouched for; the file beside its database. null: the file is not there. */
export type MarkFile = ReadonlyMap<string, readonly (HighWaterMark & { readonly id: FeedId })[]> | null

export function keyOf({ feed, generation }: FeedId): string {
  return `${feed}/${generation}`
}

export function leavesOf(suite: Suite, { entries }: Log): Uint8Array[] {
  return entries.map(entry => leafHash(suite, entry.header))
}

export function headOf({ feedId, id, tree, applied, checkpoint, evidence }: Log): FeedHead {
  return { feedId, id, tree, applied, checkpoint, frozen: evidence !== null }
}
