import { hex } from '../base/bytes.ts'
import { type FeedId, parseFeedName } from '../feed/name.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import type { FeedHead, Task } from './ports.ts'
import { isCosigned, type SweepPorts } from './sweep.ts'

/** What a task is about, as the tables say it now. Sizes and positions only. */
export interface TaskState {
  /** Whether there is anything left to do. */
  readonly due: boolean
  /** Equal as long as trying again would meet the same. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** For the dead-letter desk: whether work that failed is still due, and whether what it is about has changed. */
export async function stateOfTask(ports: SweepPorts, task: Task): Promise<TaskState> {
  if (task.kind === 'deliver') {
    const undelivered = (await ports.store.undelivered(ports.self)).filter(
      ({ head }) => parseFeedName(head.id.feed).division === task.peer,
    )
    return { due: undelivered.length > 0, facts: { feeds: undelivered.length } }
  }
  if (task.kind === 'compare') return { due: ports.others.includes(task.peer), facts: {} }
  const head = await ports.store.head(task)
  const phase = phaseOf(ports, task)
  if (head === null) return { due: task.kind === 'pull' && phase !== 'unknown', facts: { held: false } }
  const facts = factsOf(head)
  if (phase === 'unknown') return { due: false, facts }
  switch (task.kind) {
    case 'sign':
      return { due: !head.frozen && (head.checkpoint?.size ?? 0) < head.tree.size, facts }
    case 'push': {
      const { size } = await ports.store.peerCursor(task.peer, head)
      const due = ports.audience(task.feed).includes(task.peer) && size < (head.checkpoint?.size ?? 0)
      return { due, facts: { signed: head.checkpoint?.size ?? 0, peerHas: size } }
    }
    case 'apply': {
      const last = phase === 'in use' ? head.tree.size : Math.min(head.tree.size, phase.size)
      return { due: head.applied < last, facts: { ...facts, applied: head.applied } }
    }
    case 'cosign': {
      const { checkpoint } = head
      return { due: checkpoint !== null && !(await isCosigned(ports, head, checkpoint.size)), facts }
    }
    case 'pull':
      // What its issuer has more than we know is seen by asking it.
      return { due: !head.frozen, facts }
  }
}

/** Whether an entry waits because it could not be applied. */
export async function isParked(
  { store }: Pick<SweepPorts, 'store'>,
  id: FeedId,
  seq: number,
): Promise<boolean> {
  const head = await store.head({ feed: id.feed, generation: id.generation })
  return head !== null && (await store.parked(head)).some(entry => entry.seq === seq)
}

function factsOf({ tree, checkpoint, frozen }: FeedHead): TaskState['facts'] {
  return {
    size: tree.size,
    signed: checkpoint?.size ?? 0,
    root: checkpoint ? hex(checkpoint.root).slice(0, 16) : null,
    frozen,
  }
}
