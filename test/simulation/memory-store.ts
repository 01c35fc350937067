/** The store of one province in the simulation; what its transactions do is in `memory-transaction.ts`. */
import { hex } from '../../src/base/bytes.ts'
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
import { TOMBSTONE } from '../../src/feed/entry.ts'
import { type FeedId, parseFeedName, WITHDRAWALS } from '../../src/feed/name.ts'
import type { TileSource } from '../../src/feed/tiles.ts'
import { EMPTY_TREE, TILE_WIDTH, type TreeState } from '../../src/feed/tree.ts'
import { type Disk, headOf, keyOf, type Log, leavesOf } from './disk.ts'
import { type MemoryParts, MemoryTransaction } from './memory-transaction.ts'

/**
 * The port of `src/exchange` in memory, with what PostgreSQL promises and no more: a transaction is committed
 * as a whole or not at all, others see nothing of it before (READ COMMITTED), a lock ends with its process.
 */
export class MemoryStore implements FeedStore {
  readonly #parts: MemoryParts

  constructor(parts: MemoryParts) {
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
