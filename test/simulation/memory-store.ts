import { EMPTY, equalBytes, hex } from '../../src/base/bytes.ts'
import type {
  EntryRange,
  FeedHead,
  FeedStore,
  FeedTransaction,
  HeldCheckpoint,
  PeerCursor,
  StoredEntry,
} from '../../src/exchange/ports.ts'
import type { Cosignature } from '../../src/feed/cosignature.ts'
import { RECORD, TOMBSTONE } from '../../src/feed/entry.ts'
import { type FeedId, parseFeedName, WITHDRAWALS } from '../../src/feed/name.ts'
import type { ClosedWhy, ParkedEntry, PlacedTombstone, ProjectedRecord } from '../../src/feed/replica/log.ts'
import type { Suite } from '../../src/feed/suite.ts'
import { TILE_WIDTH, type TileSource } from '../../src/feed/tiles.ts'
import { EMPTY_TREE, type TreeState } from '../../src/feed/tree.ts'
import { type Disk, keyOf, type Log, leavesOf } from './disk.ts'
import type { Locks } from './locks.ts'
import type { Process, Scheduler } from './scheduler.ts'

export interface MemoryStoreParts {
  readonly scheduler: Scheduler
  readonly process: Process
  readonly locks: Locks
  readonly suite: Suite
  /** The database in use. */
  readonly disk: Disk
}

/**
 * The port of `src/exchange` in memory, with what PostgreSQL promises and no more: a transaction is committed
 * as a whole or not at all, others see nothing of it before (READ COMMITTED), a lock ends with its process.
 */
export class MemoryStore implements FeedStore {
  readonly #parts: MemoryStoreParts

  constructor(parts: MemoryStoreParts) {
    this.#parts = parts
  }

  async transaction<T>(work: (tx: FeedTransaction) => Promise<T>): Promise<T> {
    const tx = new MemoryTransaction(this.#parts)
    try {
      const result = await work(tx)
      await this.#step('commit', () => tx.commit())
      return result
    } finally {
      tx.end()
    }
  }

  head(id: FeedId): Promise<FeedHead | null> {
    return this.#step(`read ${id.feed}`, () => {
      const log = this.#disk.logs.get(keyOf(id))
      return log ? headOf(log) : null
    })
  }

  async heads(): Promise<FeedHead[]> {
    const logs = [...this.#disk.logs.values()].map(headOf)
    return logs.sort((a, b) => (keyOf(a.id) < keyOf(b.id) ? -1 : 1))
  }

  range(head: FeedHead, from: number, to: number, _bytes: number): Promise<EntryRange> {
    return this.#step(`serve ${head.id.feed}`, () => rangeOf(this.#disk, head, from, to))
  }

  held({ feedId }: FeedHead, from: number, to: number): Promise<StoredEntry[]> {
    return this.#step('read entries', () => this.#disk.byNumber(feedId).entries.slice(from, to))
  }

  async firstParked({ feedId }: FeedHead): Promise<number | null> {
    const seqs = this.#disk.byNumber(feedId).parked.map(({ seq }) => seq)
    return seqs.length === 0 ? null : Math.min(...seqs)
  }

  async parked({ feedId }: FeedHead): Promise<StoredEntry[]> {
    const { parked, entries } = this.#disk.byNumber(feedId)
    const seqs = new Set(parked.map(({ seq }) => seq))
    return entries.filter(({ seq }) => seqs.has(seq))
  }

  async branch({ feedId }: FeedHead, peer: string): Promise<TreeState> {
    return this.#disk.byNumber(feedId).branches.get(peer) ?? EMPTY_TREE
  }

  async isGivenUp(id: FeedId): Promise<boolean> {
    return this.#disk.givenUp.has(keyOf(id))
  }

  tiles({ feedId }: FeedHead): TileSource {
    const leaves = leavesOf(this.#parts.suite, this.#disk.byNumber(feedId))
    // Feeds of the simulation stay below one tile.
    return {
      tiles: async wanted =>
        wanted.map(({ level, index }) =>
          level > 0
            ? new Uint8Array(0)
            : Buffer.concat(leaves.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)),
        ),
    }
  }

  async exclusively<T>(purpose: string, id: FeedId, work: (head: FeedHead | null) => Promise<T>): Promise<T> {
    const { locks, process } = this.#parts
    const release = await locks.acquire(process, `${purpose} ${keyOf(id)}`)
    try {
      return await work(await this.head(id))
    } finally {
      release()
    }
  }

  async saveCheckpoint(head: FeedHead, checkpoint: HeldCheckpoint): Promise<void> {
    await this.transaction(tx => tx.saveCheckpoint(head, checkpoint))
  }

  async cosignatures({ feedId }: FeedHead): Promise<Cosignature[]> {
    return this.#disk.byNumber(feedId).cosignatures.map(({ delivered: _, ...one }) => one)
  }

  async saveCosignatures({ feedId, id }: FeedHead, cosignatures: readonly Cosignature[]): Promise<void> {
    await this.#step(`keep statements on ${id.feed}`, () => {
      const log = this.#disk.byNumber(feedId)
      for (const one of cosignatures) log.cosignatures = withStatement(log, one)
    })
  }

  async undelivered(division: string) {
    return (await this.heads()).flatMap(head => {
      if (head.id.feed.startsWith(`${division}/`)) return []
      const due = this.#disk
        .byNumber(head.feedId)
        .cosignatures.filter(one => one.division === division && !one.delivered)
      return due.length === 0 ? [] : [{ head, cosignatures: due.map(({ delivered: _, ...one }) => one) }]
    })
  }

  async markDelivered({ feedId }: FeedHead, cosignatures: readonly Cosignature[]): Promise<void> {
    await this.#step('mark delivered', () => {
      const log = this.#disk.byNumber(feedId)
      log.cosignatures = log.cosignatures.map(held =>
        cosignatures.some(one => sameStatement(one, held)) ? { ...held, delivered: true } : held,
      )
    })
  }

  async peerCursor(division: string, { feedId }: FeedHead): Promise<PeerCursor> {
    const cursor = this.#disk.byNumber(feedId).cursors.get(division)
    return cursor ?? { size: 0, failures: 0, lastFault: null, nextAttemptAt: 0 }
  }

  async savePeerCursor(division: string, { feedId }: FeedHead, cursor: PeerCursor): Promise<void> {
    await this.#step('save cursor', () => {
      this.#disk.byNumber(feedId).cursors.set(division, cursor)
    })
  }

  get #disk(): Disk {
    return this.#parts.disk
  }

  #step<T>(label: string, effect: () => T): Promise<T> {
    return this.#parts.scheduler.step(this.#parts.process, label, effect)
  }
}

/** Its own writes are seen by itself at once, by others when it is committed. */
class MemoryTransaction implements FeedTransaction {
  readonly #parts: MemoryStoreParts
  readonly #writes: (() => void)[] = []
  readonly #added = new Map<number, readonly StoredEntry[]>()
  readonly #releases: (() => void)[] = []
  readonly #locked = new Set<string>()

  constructor(parts: MemoryStoreParts) {
    this.#parts = parts
  }

  commit(): void {
    for (const write of this.#writes) write()
  }

  end(): void {
    for (const release of this.#releases) release()
  }

  async lock(id: FeedId): Promise<FeedHead> {
    await this.#acquire(`head ${keyOf(id)}`)
    return this.#step(`lock ${id.feed}`, () => headOf(this.#disk.log(id)))
  }

  async extend({ feedId }: FeedHead, entries: readonly StoredEntry[], tree: TreeState): Promise<void> {
    this.#added.set(feedId, [...(this.#added.get(feedId) ?? []), ...entries])
    this.#write(feedId, log => {
      log.entries = [...log.entries, ...entries]
      log.tree = tree
      if (log.checkpoint) log.checkpoint = withoutGrowth(log.checkpoint)
    })
  }

  async saveCheckpoint({ feedId }: FeedHead, checkpoint: HeldCheckpoint): Promise<void> {
    this.#write(feedId, log => {
      const { size = 0, root = EMPTY } = log.checkpoint ?? {}
      const isHeld = size === checkpoint.size && equalBytes(root, checkpoint.root)
      if (size < checkpoint.size || isHeld) log.checkpoint = checkpoint
    })
  }

  async addTombstones(division: string, _generation: number, tombstones: readonly PlacedTombstone[]) {
    await this.#acquire(`withdrawals ${division}`)
    this.#writes.push(() => {
      for (const tombstone of tombstones) {
        const key = `${division}/${hex(tombstone.ref)}`
        if (!this.#disk.tombstones.has(key)) this.#disk.tombstones.set(key, tombstone)
      }
    })
  }

  async withdrawnAmong(division: string, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    await this.#acquire(`withdrawals ${division}`, true)
    return this.#step(
      'look up withdrawals',
      () => new Set(refs.filter(ref => this.#disk.isWithdrawn(division, ref)).map(hex)),
    )
  }

  async withdrawnBeside(
    division: string,
    counts: Parameters<FeedTransaction['withdrawnBeside']>[1],
  ): ReturnType<FeedTransaction['withdrawnBeside']> {
    return this.#step(`look for withdrawals of ${division} beside its logs`, () => {
      const feed = `${division}/${WITHDRAWALS}`
      const said = counts.flatMap(({ generation, size }) =>
        (this.#disk.logs.get(keyOf({ feed, generation }))?.entries ?? [])
          .slice(0, size)
          .map(({ ref }) => hex(ref)),
      )
      return [...this.#disk.tombstones].flatMap(([key, { ref, feed: of, generation, effect, ground }]) =>
        key.startsWith(`${division}/`) && !said.includes(hex(ref))
          ? [{ ref, feed: of, generation, effect, ground }]
          : [],
      )
    })
  }

  async replacedAmong(
    feed: string,
    later: Parameters<FeedTransaction['replacedAmong']>[1],
    refs: readonly Uint8Array[],
  ): Promise<ReadonlySet<string>> {
    return this.#step(`look up later generations of ${feed}`, () => {
      const said = later.flatMap(({ generation, size }) =>
        (this.#disk.logs.get(keyOf({ feed, generation }))?.entries ?? []).slice(0, size),
      )
      const records = new Set(said.filter(({ kind }) => kind === RECORD).map(({ ref }) => hex(ref)))
      return records.intersection(new Set(refs.map(hex)))
    })
  }

  async eraseClosed(id: FeedId, refs: readonly Uint8Array[], why: ClosedWhy): Promise<void> {
    const wanted = new Set(refs.map(hex))
    await this.#step(`find closed bodies of ${id.feed}`, () => {
      for (const log of [...this.#disk.logs.values()]) {
        if (log.id.feed !== id.feed || (why === 'amended' && log.id.generation > id.generation)) continue
        this.#eraseIn(log, wanted, why !== 'amended' || log.id.generation < id.generation)
      }
    })
  }

  /** @param all whether also the newest entry of each ref */
  #eraseIn(log: Log, wanted: ReadonlySet<string>, all: boolean): void {
    const entries = [...log.entries, ...(this.#added.get(log.feedId) ?? [])]
    const newest = new Map(entries.map(entry => [hex(entry.ref), entry.seq]))
    const closed = entries.filter(
      ({ ref, seq }) =>
        wanted.has(hex(ref)) &&
        (all || seq < (newest.get(hex(ref)) ?? 0) || this.#disk.saysLater(log.id, ref, one => one.applied)),
    )
    const seqs = new Set(closed.map(({ seq }) => seq))
    this.#write(log.feedId, held => {
      held.entries = held.entries.map(entry =>
        seqs.has(entry.seq) ? { ...entry, salt: null, body: null } : entry,
      )
    })
  }

  async saveProjected({ feedId, id }: FeedHead, records: readonly ProjectedRecord[]): Promise<void> {
    this.#write(feedId, log => {
      const others = [...this.#disk.logs.values()].filter(one => one.id.feed === id.feed && one !== log)
      for (const record of records) {
        const ref = hex(record.ref)
        if (others.some(one => one.id.generation > id.generation && one.shown.has(ref))) continue
        for (const one of others) one.shown.delete(ref)
        if ((log.shown.get(ref)?.seq ?? -1) < record.seq) log.shown.set(ref, record)
      }
    })
  }

  async park({ feedId }: FeedHead, entries: readonly ParkedEntry[]): Promise<void> {
    this.#write(feedId, log => {
      const held = new Set(log.parked.map(({ seq }) => seq))
      log.parked = [...log.parked, ...entries.filter(({ seq }) => !held.has(seq))]
    })
  }

  async unpark({ feedId }: FeedHead, seqs: readonly number[]): Promise<void> {
    this.#write(feedId, log => {
      log.parked = log.parked.filter(({ seq }) => !seqs.includes(seq))
    })
  }

  async parkedAmong({ feedId }: FeedHead, refs: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
    const wanted = new Set(refs.map(hex))
    const parked = this.#disk.byNumber(feedId).parked.map(({ ref }) => hex(ref))
    return new Set(parked.filter(ref => wanted.has(ref)))
  }

  async alone(purpose: string, id: FeedId): Promise<boolean> {
    const { locks, process } = this.#parts
    const release = await locks.tryAcquire(process, `${purpose} ${keyOf(id)}`)
    if (release === null) return false
    this.#releases.push(release)
    return true
  }

  /** A database that lost its last moments is among those that are restored. */
  async canBeRedone(): Promise<void> {}

  async saveApplied({ feedId }: FeedHead, applied: number): Promise<void> {
    this.#write(feedId, log => {
      log.applied = applied
    })
  }

  async freeze({ feedId }: FeedHead, evidence: object): Promise<void> {
    this.#write(feedId, log => {
      log.evidence ??= evidence
    })
  }

  async saveBranch({ feedId }: FeedHead, peer: string, tree: TreeState): Promise<void> {
    this.#write(feedId, log => log.branches.set(peer, tree))
  }

  async conceal({ feedId }: FeedHead, from: number): Promise<void> {
    this.#write(feedId, log => {
      for (const [ref, { seq }] of log.shown) if (seq >= from) log.shown.delete(ref)
      log.parked = log.parked.filter(({ seq }) => seq < from)
      log.applied = Math.min(log.applied, from)
    })
  }

  async discard({ feedId }: FeedHead): Promise<void> {
    this.#write(feedId, log => {
      Object.assign(log, { entries: [], tree: EMPTY_TREE, applied: 0, checkpoint: null })
      Object.assign(log, { cosignatures: [], parked: [] })
      log.shown.clear()
    })
  }

  get #disk(): Disk {
    return this.#parts.disk
  }

  #write(feedId: number, change: (log: Log) => void): void {
    this.#writes.push(() => change(this.#disk.byNumber(feedId)))
  }

  async #acquire(name: string, shared = false): Promise<void> {
    const key = `${name} ${shared}`
    if (this.#locked.has(key)) return
    this.#locked.add(key)
    this.#releases.push(await this.#parts.locks.acquire(this.#parts.process, name, shared))
  }

  #step<T>(label: string, effect: () => T): Promise<T> {
    return this.#parts.scheduler.step(this.#parts.process, label, effect)
  }
}

function withoutGrowth({ growth: _, ...checkpoint }: HeldCheckpoint): HeldCheckpoint {
  return checkpoint
}

function headOf({ feedId, id, tree, applied, checkpoint, evidence }: Log): FeedHead {
  return { feedId, id, tree, applied, checkpoint, frozen: evidence !== null }
}

/** As the store serves it: closed entries without body, nothing beyond what is signed. */
function rangeOf(disk: Disk, head: FeedHead, from: number, to: number): EntryRange {
  const { entries: all } = disk.byNumber(head.feedId)
  const { division } = parseFeedName(head.id.feed)
  const signed = head.checkpoint?.size ?? 0
  const entries: StoredEntry[] = []
  const closers = new Map<number, StoredEntry>()
  for (const entry of all.slice(from, Math.min(to, signed))) {
    const withdrawn = entry.kind !== TOMBSTONE && disk.isWithdrawn(division, entry.ref)
    const said = disk.saysLater(head.id, entry.ref, log => log.checkpoint?.size ?? 0)
    const served = withdrawn ? { ...entry, salt: null, body: null } : entry
    if (served.body === null && entry.kind !== TOMBSTONE && !withdrawn && !said) {
      const closer = all.find(({ seq, ref }) => seq > entry.seq && hex(ref) === hex(entry.ref))
      if (!closer || closer.seq >= signed) break
      closers.set(closer.seq, closer)
    }
    entries.push(served)
  }
  const end = from + entries.length
  return { entries, closers: [...closers.values()].filter(({ seq }) => seq >= end), end }
}

function sameStatement(a: Cosignature, b: Cosignature): boolean {
  return a.division === b.division && a.kind === b.kind && a.size === b.size
}

/** Monotone; of a withdrawals feed every statement is kept, since the first that covers a withdrawal is its receipt. */
function withStatement({ id, cosignatures }: Log, one: Cosignature): Log['cosignatures'] {
  const same = cosignatures.filter(held => held.division === one.division && held.kind === one.kind)
  const largest = Math.max(-1, ...same.map(({ size }) => size))
  const restates = one.kind === 'stored' && same.some(held => held.size === one.size && held.time < one.time)
  if (largest > one.size || (largest === one.size && !restates)) return cosignatures
  const keepAll = parseFeedName(id.feed).topic === WITHDRAWALS
  const kept = cosignatures.filter(held => !same.includes(held) || (keepAll && held.size !== one.size))
  return [...kept, { ...one, delivered: false }]
}
