import { hex } from '../base/bytes.ts'
import { RECORD, TOMBSTONE } from '../feed/entry.ts'
import { type FeedId, isAuditFeed, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import type {
  FeedHead,
  FeedStore,
  FeedTransaction,
  ParkedEntry,
  ProjectedRecord,
  Projector,
  StoredEntry,
} from './ports.ts'

export interface ApplyPorts {
  readonly store: FeedStore
  readonly projector: Projector
}

const BATCH = 500

/**
 * Brings the views up to what is stored of a feed. Each batch is one transaction with the position that it
 * reaches, so a crash repeats nothing and skips nothing.
 * @returns how many entries were applied and how many parked, for the log.
 */
export async function applyFeed(
  ports: ApplyPorts,
  id: FeedId,
): Promise<{ readonly applied: number; readonly parked: number }> {
  return ports.store.exclusively('apply', id, async () => {
    const total = { applied: 0, parked: 0 }
    for (;;) {
      const head = await ports.store.head(id)
      if (!head || head.applied >= head.tree.size) return total
      const end = Math.min(head.applied + BATCH, head.tree.size)
      const entries = await ports.store.held(head, head.applied, end)
      total.parked += await ports.store.transaction(tx => applyBatch(ports, tx, head, entries, end))
      total.applied += entries.length
    }
  })
}

async function applyBatch(
  ports: ApplyPorts,
  tx: FeedTransaction,
  head: FeedHead,
  entries: readonly StoredEntry[],
  end: number,
): Promise<number> {
  const parkedRefs = new Set(
    await tx.parkedAmong(
      head,
      entries.map(entry => entry.ref),
    ),
  )
  const projected: ProjectedRecord[] = []
  const parked: ParkedEntry[] = []
  for (const entry of entries) {
    const outcome = project(ports.projector, head, entry, parkedRefs)
    if (outcome === 'nothing to show') continue
    if ('parked' in outcome) {
      parkedRefs.add(hex(entry.ref))
      parked.push({ seq: entry.seq, ref: entry.ref, reason: outcome.parked })
    } else {
      projected.push(outcome)
    }
  }
  await tx.saveProjected(head, projected)
  await tx.eraseClosed(
    head.id,
    projected.map(record => record.ref),
    'amended',
  )
  await tx.park(head, parked)
  await tx.saveApplied(head, end)
  return parked.length
}

/** Tombstones took effect when they were stored; an entry whose body is gone is closed and shows nothing. */
function project(
  projector: Projector,
  head: FeedHead,
  entry: StoredEntry,
  parkedRefs: ReadonlySet<string>,
): ProjectedRecord | { readonly parked: string } | 'nothing to show' {
  // Sealed, and of no subject that the views know.
  if (isAuditFeed(head.id.feed)) return 'nothing to show'
  if (entry.kind === TOMBSTONE && parseFeedName(head.id.feed).topic === WITHDRAWALS) return 'nothing to show'
  if (entry.kind !== RECORD) return { parked: 'KIND_UNKNOWN' }
  if (parkedRefs.has(hex(entry.ref))) return { parked: 'EARLIER_ENTRY_PARKED' }
  if (entry.body === null) return 'nothing to show'
  return projector(head.id.feed, entry)
}
