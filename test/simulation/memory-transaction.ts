/** Transactions of the store in memory: each gathers its writes, and holds its locks, until it ends. */
import { EMPTY, equalBytes, hex } from '../../src/base/bytes.ts'
import type { FeedHead, FeedTransaction, HeldCheckpoint, StoredEntry } from '../../src/exchange/ports.ts'
import { RECORD } from '../../src/feed/entry.ts'
import { type FeedId, WITHDRAWALS } from '../../src/feed/name.ts'
import type { ClosedWhy, ParkedEntry, PlacedTombstone, ProjectedRecord } from '../../src/feed/replica/log.ts'
import type { Suite } from '../../src/feed/suite.ts'
import { EMPTY_TREE, type TreeState } from '../../src/feed/tree.ts'
import { type Disk, headOf, keyOf, type Log } from './disk.ts'
import type { Locks } from './locks.ts'
import type { Process, Scheduler } from './scheduler.ts'

/** What a store in memory, and its transactions, work with. */
export interface MemoryParts {
  readonly scheduler: Scheduler
  readonly process: Process
  readonly locks: Locks
  readonly suite: Suite
  /** The database in use. */
  readonly disk: Disk
}

/** Its own writes are seen by itself at once, by others when it is committed. */
export class MemoryTransaction implements FeedTransaction {
  readonly #parts: MemoryParts
  readonly #writes: (() => void)[] = []
  readonly #added = new Map<number, readonly StoredEntry[]>()
  readonly #releases: (() => void)[] = []
  readonly #locked = new Set<string>()

  constructor(parts: MemoryParts) {
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
