import { closesEntries } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { FeedTransaction, PlacedTombstone } from './ports.ts'

/**
 * Erases the bodies of what tombstones withdraw, in the feeds that they name. Runs in the transaction that
 * adds the tombstones, at the issuer and at every holder, so a withdrawn body is never served afterwards.
 */
export async function eraseWithdrawn(
  tx: FeedTransaction,
  tombstones: readonly PlacedTombstone[],
): Promise<void> {
  const groups = new Map<string, { id: FeedId; why: 'withdrawn' | 'erased'; refs: Uint8Array[] }>()
  for (const { feed, generation, effect, ref } of tombstones) {
    if (!closesEntries(effect)) continue
    const why = effect === 'erase' ? 'erased' : 'withdrawn'
    const key = `${feed}/${generation}/${why}`
    const group = groups.get(key) ?? { id: { feed, generation }, why, refs: [] }
    group.refs.push(ref)
    groups.set(key, group)
  }
  for (const { id, why, refs } of groups.values()) await tx.eraseClosed(id, refs, why)
}
