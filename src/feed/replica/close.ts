import { closesEntries } from '../entry.ts'
import type { FeedId } from '../name.ts'
import type { PlacedTombstone, Write } from './log.ts'

/**
 * The writes that put tombstones in force: the set grows, and the bodies of what they withdraw are erased in
 * the feeds that they name. In the transaction that stores them, at the issuer and at every holder, so a
 * withdrawn body is never served afterwards.
 * @param division the province whose withdrawals feed they stand in
 */
export function withdraw(
  division: string,
  generation: number,
  tombstones: readonly PlacedTombstone[],
): Write[] {
  if (tombstones.length === 0) return []
  return [{ write: 'withdraw', division, generation, tombstones }, ...erasures(tombstones)]
}

function erasures(tombstones: readonly PlacedTombstone[]): Write[] {
  const groups = new Map<string, { id: FeedId; why: 'withdrawn' | 'erased'; refs: Uint8Array[] }>()
  for (const { feed, generation, effect, ref } of tombstones) {
    if (!closesEntries(effect)) continue
    const why = effect === 'erase' ? 'erased' : 'withdrawn'
    const key = `${feed}/${generation}/${why}`
    const group = groups.get(key) ?? { id: { feed, generation }, why, refs: [] }
    group.refs.push(ref)
    groups.set(key, group)
  }
  return [...groups.values()].map(group => ({ write: 'erase', ...group }))
}
