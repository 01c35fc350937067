import { hex } from '../base/bytes.ts'
import { addresseeOf, type FeedId } from '../feed/name.ts'
import { apply, unpark } from '../feed/replica/apply.ts'
import { isPoison, MOST_POISONED, POISONED } from './poison.ts'
import type { FeedHead, FeedStore, Projector, StoredEntry } from './ports.ts'
import { writeAll } from './write.ts'

export interface ApplyPorts {
  readonly store: FeedStore
  readonly projector: Projector
  /** An entry made its processing fail and was parked alone. Never throws. */
  onPoisoned?(id: FeedId, seq: number, error: unknown): void
}

const BATCH = 1000

/**
 * Brings the views up to what is stored of a feed when it begins, at most to entry `upTo`: what is stored meanwhile wakes
 * its own task, so that a feed that grows without a pause keeps no other waiting. Each batch is one transaction with the
 * position that it reaches, so a crash repeats nothing and skips nothing. An entry that makes its batch fail is found
 * by halves and parked alone; the rest goes on.
 * @returns how many entries were applied and how many parked, for the log.
 */
export async function applyFeed(
  ports: ApplyPorts,
  id: FeedId,
  upTo = Number.POSITIVE_INFINITY,
): Promise<{ readonly applied: number; readonly parked: number }> {
  return ports.store.exclusively('apply', id, async first => {
    const total: Applied = { applied: 0, parked: 0, poisoned: 0 }
    const last = Math.min(first?.tree.size ?? 0, upTo)
    for (let head = first; ; head = await ports.store.head(id)) {
      if (!head || head.applied >= last) return total
      const end = Math.min(head.applied + BATCH, last)
      const entries = await ports.store.held(head, head.applied, end)
      await applyRun(ports, head, entries, end, total)
      if (end >= last) return total
    }
  })
}

interface Applied {
  applied: number
  parked: number
  poisoned: number
}

/** @param entries those in [where the views are, end) */
async function applyRun(
  ports: ApplyPorts,
  head: FeedHead,
  entries: readonly StoredEntry[],
  end: number,
  total: Applied,
): Promise<void> {
  try {
    total.parked += await ports.store.transaction(async tx => {
      await tx.canBeRedone()
      const refs = entries.map(entry => entry.ref)
      const decided = apply(head, entries, end, await tx.parkedAmong(head, refs), ports.projector)
      await writeAll(tx, head, decided.writes)
      return decided.parked
    })
    total.applied += entries.length
  } catch (error) {
    const [first] = entries
    if (first === undefined || !isPoison(error) || total.poisoned >= MOST_POISONED) throw error
    if (entries.length === 1) {
      await parkPoisoned(ports, head, first, end)
      ports.onPoisoned?.(head.id, first.seq, error)
      total.applied += 1
      total.parked += 1
      total.poisoned += 1
      return
    }
    const middle = entries[entries.length >> 1] as StoredEntry
    const [before, after] = [entries.slice(0, entries.length >> 1), entries.slice(entries.length >> 1)]
    await applyRun(ports, head, before, middle.seq, total)
    await applyRun(ports, head, after, end, total)
  }
}

async function parkPoisoned(ports: ApplyPorts, head: FeedHead, entry: StoredEntry, end: number) {
  await ports.store.transaction(async tx => {
    await tx.park(head, [{ seq: entry.seq, ref: entry.ref, reason: POISONED }])
    await tx.saveApplied(head, end)
  })
}

/**
 * Looks at everything that is parked once more: after an upgrade this version may read what its predecessor
 * could not, and nothing has to be transferred again. Called when a node starts, and when ops ask for it.
 * @returns how many entries of how many feeds are parked no longer.
 */
export async function unparkAll(ports: ApplyPorts): Promise<{ readonly unparked: number }> {
  let unparked = 0
  for (const { id } of await ports.store.heads()) {
    // Messages have handlers of their own.
    if (addresseeOf(id.feed) === undefined) unparked += await unparkFeed(ports, id)
  }
  return { unparked }
}

/** As {@link unparkAll}, for one feed. What still makes its processing fail stays parked. */
export async function unparkFeed(ports: ApplyPorts, id: FeedId): Promise<number> {
  return ports.store.exclusively('apply', id, async head => {
    const entries = head ? await ports.store.parked(head) : []
    if (!head || entries.length === 0) return 0
    try {
      return await unparkThese(ports, head, entries)
    } catch (error) {
      if (!isPoison(error)) throw error
    }
    let unparked = 0
    for (const ofRef of Map.groupBy(entries, ({ ref }) => hex(ref)).values()) {
      unparked += await unparkThese(ports, head, ofRef).catch(error => {
        if (!isPoison(error)) throw error
        return 0
      })
    }
    return unparked
  })
}

async function unparkThese(ports: ApplyPorts, head: FeedHead, entries: readonly StoredEntry[]) {
  const decided = unpark(head, entries, ports.projector)
  if (decided.unparked > 0) await ports.store.transaction(tx => writeAll(tx, head, decided.writes))
  return decided.unparked
}
