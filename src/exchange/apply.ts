import { addresseeOf, type FeedId } from '../feed/name.ts'
import { apply, unpark } from '../feed/replica/apply.ts'
import type { FeedStore, Projector } from './ports.ts'
import { writeAll } from './write.ts'

export interface ApplyPorts {
  readonly store: FeedStore
  readonly projector: Projector
}

const BATCH = 1000

/**
 * Brings the views up to what is stored of a feed, at most to entry `upTo`. Each batch is one transaction with the position that it
 * reaches, so a crash repeats nothing and skips nothing.
 * @returns how many entries were applied and how many parked, for the log.
 */
export async function applyFeed(
  ports: ApplyPorts,
  id: FeedId,
  upTo = Number.POSITIVE_INFINITY,
): Promise<{ readonly applied: number; readonly parked: number }> {
  return ports.store.exclusively('apply', id, async () => {
    const total = { applied: 0, parked: 0 }
    for (;;) {
      const head = await ports.store.head(id)
      const last = Math.min(head?.tree.size ?? 0, upTo)
      if (!head || head.applied >= last) return total
      const end = Math.min(head.applied + BATCH, last)
      const entries = await ports.store.held(head, head.applied, end)
      total.parked += await ports.store.transaction(async tx => {
        const refs = entries.map(entry => entry.ref)
        const decided = apply(head, entries, end, await tx.parkedAmong(head, refs), ports.projector)
        await writeAll(tx, head, decided.writes)
        return decided.parked
      })
      total.applied += entries.length
    }
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
    if (addresseeOf(id.feed) !== undefined) continue
    unparked += await ports.store.exclusively('apply', id, async () => {
      const head = await ports.store.head(id)
      const entries = head ? await ports.store.parked(head) : []
      if (!head || entries.length === 0) return 0
      const decided = unpark(head, entries, ports.projector)
      if (decided.unparked > 0) await ports.store.transaction(tx => writeAll(tx, head, decided.writes))
      return decided.unparked
    })
  }
  return { unparked }
}
