import { FaultError } from '../base/fault.ts'
import { FeedError } from '../feed/fault.ts'
import { type FeedId, parseFeedName } from '../feed/name.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import { sourcesOf } from '../feed/replica/standing.ts'
import { type ApplyPorts, applyFeed } from './apply.ts'
import { type ComparePorts, compareWith } from './compare.ts'
import { cosignFeed } from './cosign.ts'
import { type DeliverPorts, deliverCosignatures, pushFeed } from './deliver.ts'
import type { Task, Waker } from './ports.ts'
import { type PullPorts, pullFeed } from './pull.ts'
import { signFeed } from './sign.ts'
import type { StatePorts } from './vouch.ts'

export interface TaskPorts extends ApplyPorts, StatePorts, DeliverPorts, PullPorts, ComparePorts {
  readonly waker: Waker
  /** All members but this one. */
  readonly others: readonly string[]
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
  const inUse = phaseOf(ports, id) === 'in use'
  switch (task.kind) {
    case 'sign': {
      if (!inUse) return
      const checkpoint = await signFeed(ports, id)
      if (checkpoint)
        await ports.waker.wake(ports.audience(id.feed).map(peer => ({ kind: 'push', ...id, peer })))
      return
    }
    case 'push':
      await pushFeed(ports, task.peer, id)
      return
    case 'pull': {
      const stored = await pullFromAny(ports, task.peer, id)
      if (stored > 0) await ports.waker.wake([{ kind: 'apply', ...id }])
      return
    }
    case 'apply': {
      await applyFeed(ports, id)
      if (inUse && isOthers(ports, id)) await ports.waker.wake([{ kind: 'cosign', ...id }])
      return
    }
    case 'cosign': {
      const due = inUse && (await cosignFeed(ports, id))
      if (due) await ports.waker.wake([{ kind: 'deliver', peer: parseFeedName(id.feed).division }])
    }
  }
}

/** What a holder cannot mend by itself, but another may have whole. */
const TRY_ANOTHER: ReadonlySet<string> = new Set(['BODY_MISSING', 'BODY_DIGEST_BAD'])

/** @throws the fault of the first peer when no other has it either. */
async function pullFromAny(ports: TaskPorts, first: string, id: FeedId): Promise<number> {
  try {
    return await pullFeed(ports, first, id)
  } catch (fault) {
    if (!(fault instanceof FeedError) || !TRY_ANOTHER.has(fault.fault.code)) throw fault
    const holders = [parseFeedName(id.feed).division, ...ports.audience(id.feed)]
    for (const peer of sourcesOf(holders, id)) {
      if (peer === first || peer === ports.self) continue
      const stored = await pullFeed(ports, peer, id).catch(faultOnly)
      if (stored > 0) return stored
    }
    throw fault
  }
}

function faultOnly(error: unknown): number {
  if (error instanceof FaultError) return 0
  throw error
}

function isOthers({ self }: TaskPorts, id: FeedId): boolean {
  return parseFeedName(id.feed).division !== self
}

/** Whether a failed task is only waiting for a peer: the sweeper comes back to it, nobody needs to act yet. */
export function isPeerTrouble(error: unknown): error is FaultError {
  return error instanceof FaultError && error.fault.code.startsWith('PEER_')
}
