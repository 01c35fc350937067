import { type FeedId, withdrawalsFeedOf } from '../feed/name.ts'
import type { Draft } from '../feed/replica/append.ts'
import { type Generations, settling } from '../feed/replica/generation.ts'
import type { Suite } from '../feed/suite.ts'
import { appendEntries } from './append.ts'
import type { FeedStore } from './ports.ts'
import { rootAt } from './vouch.ts'

export interface WithdrawAnewPorts extends Generations {
  readonly suite: Suite
  readonly store: FeedStore
  /** This node's division. */
  readonly self: string
  readonly clock: () => number
}

/**
 * Says again, in the generation in use, what this node withdrew in a log that does not count: a branch that members did
 * not accept, or entries beyond where they ended a generation. Such a tombstone is in force wherever it arrived, but
 * nobody can show it to a member that lacks it, and no receipt covers it (docs/protocol.md §18). Waits until the ended
 * generations are complete here, else all of them would be said twice.
 * @returns how many tombstones were appended; they are still to be signed. `waits`: ask again later.
 */
export async function withdrawAnew(ports: WithdrawAnewPorts): Promise<number | 'waits'> {
  const feed = withdrawalsFeedOf(ports.self)
  const current = { feed, generation: ports.generationOf(feed) }
  const counts = [{ ...current, size: Number.MAX_SAFE_INTEGER }]
  for (let generation = 1; generation < current.generation; generation++) {
    const size = await settledSize(ports, { feed, generation })
    if (size === null) return 'waits'
    counts.push({ feed, generation, size })
  }
  if (current.generation === 1) return 0
  return ports.store.transaction(async tx => {
    const head = await tx.lock(current)
    if (head.frozen) return 0
    const missing = await tx.withdrawnBeside(ports.self, counts)
    if (missing.length === 0) return 0
    const drafts = missing.map(({ ref, ...tombstone }): Draft => ({ kind: 'tombstone', ref, tombstone }))
    // Tombstones have no body, and so no salt.
    const context = { suite: ports.suite, nowMs: ports.clock(), random: (n: number) => new Uint8Array(n) }
    await appendEntries(context, tx, current, drafts)
    return drafts.length
  })
}

/** How many entries of an ended generation count; null while its copy is not what members agreed on. */
async function settledSize(ports: WithdrawAnewPorts, id: FeedId): Promise<number | null> {
  const end = ports.endOf(id)
  if (end === null) return null
  const head = await ports.store.head(id)
  const state = settling(head, end, head && (await rootAt(ports, head, end.size)))
  if (state === 'settled' || state === 'beyond') return end.size
  return state === 'incomplete' && (await ports.store.isGivenUp(id)) ? end.size : null
}
