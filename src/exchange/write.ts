import type { Write } from '../feed/replica/log.ts'
import type { FeedHead, FeedTransaction } from './ports.ts'

/** Carries out what was decided about a feed, in its order, inside the transaction that the caller commits. */
export async function writeAll(tx: FeedTransaction, head: FeedHead, writes: readonly Write[]): Promise<void> {
  for (const write of writes) await writeOne(tx, head, write)
}

function writeOne(tx: FeedTransaction, head: FeedHead, one: Write): Promise<void> {
  switch (one.write) {
    case 'extend':
      return tx.extend(head, one.entries, one.tree)
    case 'checkpoint':
      return tx.saveCheckpoint(head, one.checkpoint)
    case 'withdraw':
      return tx.addTombstones(one.division, one.generation, one.tombstones)
    case 'erase':
      return tx.eraseClosed(one.id, one.refs, one.why)
    case 'project':
      return tx.saveProjected(head, one.records)
    case 'park':
      return tx.park(head, one.entries)
    case 'unpark':
      return tx.unpark(head, one.seqs)
    case 'applied':
      return tx.saveApplied(head, one.applied)
    case 'freeze':
      return tx.freeze(head, one.evidence)
    case 'branch':
      return tx.saveBranch(head, one.peer, one.tree)
    case 'conceal':
      return tx.conceal(head, one.from)
    case 'discard':
      return tx.discard(head)
  }
}
