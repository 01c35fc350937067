import { hex } from '../../base/bytes.ts'
import { RECORD, TOMBSTONE } from '../entry.ts'
import { isAuditFeed, parseFeedName, WITHDRAWALS } from '../name.ts'
import type { HeldLog, ParkedEntry, ProjectedRecord, Projector, StoredEntry, Write } from './log.ts'

type Outcome = ProjectedRecord | { readonly parked: string } | 'nothing to show'

interface Sorted {
  readonly projected: readonly ProjectedRecord[]
  readonly parked: readonly ParkedEntry[]
}

/**
 * Brings the views up to entries that are stored, in one transaction with the position that is reached.
 * An entry that this version cannot read is parked, and with it all later entries of its ref.
 * @param parkedRefs refs (hex) among the entries that have a parked entry already
 * @param end where the views are once the writes are committed
 */
export function apply(
  log: HeldLog,
  entries: readonly StoredEntry[],
  end: number,
  parkedRefs: ReadonlySet<string>,
  projector: Projector,
): { readonly writes: readonly Write[]; readonly parked: number } {
  const { projected, parked } = sort(log, entries, parkedRefs, projector)
  const writes: Write[] = [
    ...shown(log, projected),
    ...(parked.length > 0 ? [{ write: 'park', entries: parked } as const] : []),
    { write: 'applied', applied: end },
  ]
  return { writes, parked: parked.length }
}

/**
 * Looks at parked entries again, after an upgrade that may be able to read them; nothing is transferred.
 * @param entries the parked entries of refs, all of them of each ref, in order
 */
export function unpark(
  log: HeldLog,
  entries: readonly StoredEntry[],
  projector: Projector,
): { readonly writes: readonly Write[]; readonly unparked: number } {
  const { projected, parked } = sort(log, entries, new Set(), projector)
  const still = new Set(parked.map(({ seq }) => seq))
  const seqs = entries.map(({ seq }) => seq).filter(seq => !still.has(seq))
  if (seqs.length === 0) return { writes: [], unparked: 0 }
  return { writes: [...shown(log, projected), { write: 'unpark', seqs }], unparked: seqs.length }
}

/** A newer state closes the older ones of its ref. */
function shown({ id }: HeldLog, projected: readonly ProjectedRecord[]): Write[] {
  if (projected.length === 0) return []
  const refs = projected.map(({ ref }) => ref)
  return [
    { write: 'project', records: projected },
    { write: 'erase', id, refs, why: 'amended' },
  ]
}

function sort(
  log: HeldLog,
  entries: readonly StoredEntry[],
  parkedBefore: ReadonlySet<string>,
  projector: Projector,
): Sorted {
  const parkedRefs = new Set(parkedBefore)
  const projected: ProjectedRecord[] = []
  const parked: ParkedEntry[] = []
  for (const entry of entries) {
    const outcome = outcomeOf(log, entry, parkedRefs, projector)
    if (outcome === 'nothing to show') continue
    if ('parked' in outcome) {
      parkedRefs.add(hex(entry.ref))
      parked.push({ seq: entry.seq, ref: entry.ref, reason: outcome.parked })
    } else {
      projected.push(outcome)
    }
  }
  return { projected, parked }
}

/** Tombstones took effect when they were stored; an entry whose body is gone is closed and shows nothing. */
function outcomeOf(
  { id }: HeldLog,
  entry: StoredEntry,
  parkedRefs: ReadonlySet<string>,
  projector: Projector,
): Outcome {
  // Sealed, and of no subject that the views know.
  if (isAuditFeed(id.feed)) return 'nothing to show'
  if (entry.kind === TOMBSTONE && parseFeedName(id.feed).topic === WITHDRAWALS) return 'nothing to show'
  if (entry.kind !== RECORD) return { parked: 'KIND_UNKNOWN' }
  if (parkedRefs.size > 0 && parkedRefs.has(hex(entry.ref))) return { parked: 'EARLIER_ENTRY_PARKED' }
  if (entry.body === null) return 'nothing to show'
  return projector(id.feed, entry)
}
