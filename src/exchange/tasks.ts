import { FaultError } from '../base/fault.ts'
import { type FeedId, parseFeedName } from '../feed/name.ts'
import { type ApplyPorts, applyFeed } from './apply.ts'
import { compareWith } from './compare.ts'
import { type CosignPorts, cosignFeed } from './cosign.ts'
import { type DeliverPorts, deliverCosignatures, pushFeed } from './deliver.ts'
import type { Task, Waker } from './ports.ts'
import { type PullPorts, pullFeed } from './pull.ts'
import { signFeed } from './sign.ts'

export interface TaskPorts extends ApplyPorts, CosignPorts, DeliverPorts, PullPorts {
  readonly waker: Waker
  /** Members, other than this one, that may hold a feed. */
  audience(feed: string): readonly string[]
  /** Whether the node may sign and answer; while it recovers, it only takes in. */
  ready(): boolean
}

/**
 * Does what a task hints at and wakes whoever is next:
 * append → sign → push (at the issuer); receive → apply → cosign → deliver (at the holder).
 * Every task looks at the tables, not at its job: done twice it does nothing the second time.
 */
export async function runTask(ports: TaskPorts, task: Task): Promise<void> {
  if (!ports.ready() && task.kind !== 'apply') return
  if (task.kind === 'deliver') return deliverCosignatures(ports, task.peer)
  if (task.kind === 'compare') return ports.waker.wake(await compareWith(ports, task.peer))
  const id: FeedId = { feed: task.feed, generation: task.generation }
  switch (task.kind) {
    case 'sign': {
      const checkpoint = await signFeed(ports, id)
      if (checkpoint)
        await ports.waker.wake(ports.audience(id.feed).map(peer => ({ kind: 'push', ...id, peer })))
      return
    }
    case 'push':
      await pushFeed(ports, task.peer, id)
      return
    case 'pull': {
      const stored = await pullFeed(ports, task.peer, id)
      if (stored > 0) await ports.waker.wake([{ kind: 'apply', ...id }])
      return
    }
    case 'apply': {
      await applyFeed(ports, id)
      if (isOthers(ports, id)) await ports.waker.wake([{ kind: 'cosign', ...id }])
      return
    }
    case 'cosign': {
      const due = await cosignFeed(ports, id)
      if (due) await ports.waker.wake([{ kind: 'deliver', peer: parseFeedName(id.feed).division }])
    }
  }
}

function isOthers({ self }: TaskPorts, id: FeedId): boolean {
  return parseFeedName(id.feed).division !== self
}

/** Whether a failed task is only waiting for a peer: the sweeper comes back to it, nobody needs to act yet. */
export function isPeerTrouble(error: unknown): error is FaultError {
  return error instanceof FaultError && error.fault.code.startsWith('PEER_')
}
