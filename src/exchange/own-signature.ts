import { equalBytes } from '../base/bytes.ts'
import type { Checkpoint } from '../feed/checkpoint.ts'
import { encodeEvidence } from '../feed/evidence.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import type { TreeMark, Write } from '../feed/replica/log.ts'
import { forkOfNotes } from '../feed/replica/take-page.ts'
import { consistencyProof } from '../feed/tiles.ts'
import type { ExaminePorts } from './examine.ts'
import type { FeedHead, HeldCheckpoint, RemoteFeed, Task } from './ports.ts'
import { noteSigned, rootAt, type VouchPorts } from './vouch.ts'
import { writeAll } from './write.ts'

export interface OwnSignaturePorts extends ExaminePorts, Pick<VouchPorts, 'highWater'> {
  /** The node's key signed more of the feed than its database holds. */
  onSignedBeyond?(feed: string, size: number): void
}

/**
 * What it means that a member holds a checkpoint of a feed that this node writes. Whatever carries its signature
 * counts as said by it, even if the database of today knows nothing of it: the member was silent when this node was
 * restored, or the key is in use elsewhere.
 *  - More than is held: nothing may be signed until it is here; it is noted, and the member is asked.
 *  - The same or less, with another root: the key signed two histories, and the feed is frozen with both as evidence.
 * @param theirs opened: the key of this node signed it
 */
export async function compareOwn(
  ports: OwnSignaturePorts,
  peer: string,
  { id, size, checkpoint }: RemoteFeed,
  theirs: Checkpoint,
): Promise<Task[]> {
  const head = await ports.store.head(id)
  if (phaseOf(ports, id) !== 'in use' || head?.frozen) return []
  const ours = head && (await rootAt(ports, head, theirs.size))
  if (ours && equalBytes(ours, theirs.root)) return []
  const signed = head?.checkpoint?.size ?? 0
  if (head && ours && theirs.size <= signed) {
    await freeze(ports, head, checkpoint ?? '', { size: theirs.size, root: ours }, theirs)
    return []
  }
  const news = await noteSigned(ports, { id, size: theirs.size, root: theirs.root })
  if (news) ports.onSignedBeyond?.(id.feed, theirs.size)
  return size >= theirs.size ? [{ kind: 'pull', ...id, peer }] : []
}

async function freeze(
  ports: OwnSignaturePorts,
  head: FeedHead,
  note: string,
  ours: TreeMark,
  theirs: Checkpoint,
): Promise<void> {
  const { id, checkpoint } = head
  if (checkpoint === null) return
  const write =
    ours.size === checkpoint.size
      ? forkOfNotes(head, note, theirs.root)
      : await forkOfGrowth(ports, head, note, checkpoint, ours)
  await ports.store.transaction(async tx => writeAll(tx, await tx.lock(id), [write]))
}

/** The own checkpoint is the longer one: that it grew from another tree than the one shown is the evidence. */
async function forkOfGrowth(
  { suite, store }: OwnSignaturePorts,
  head: FeedHead,
  older: string,
  { note, size }: HeldCheckpoint,
  ours: TreeMark,
): Promise<Write> {
  const consistency = await consistencyProof(suite, store.tiles(head), ours.size, size)
  const evidence = { kind: 'fork', ...head.id, older, newer: note, root: ours.root, consistency } as const
  return { write: 'freeze', evidence: JSON.parse(encodeEvidence(evidence)) }
}
