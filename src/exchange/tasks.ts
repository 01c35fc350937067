import { addresseeOf, type FeedId, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import { type ApplyPorts, applyFeed, unparkFeed } from './apply.ts'
import { type ComparePorts, compareWith } from './compare.ts'
import { cosignFeed } from './cosign.ts'
import { type DeliverPorts, deliverCosignatures, pushFeed } from './deliver.ts'
import { ExchangeError } from './fault.ts'
import { applyMessages, type MessagePorts, retryMessages } from './messages.ts'
import type { Task, Waker } from './ports.ts'
import { signFeed } from './sign.ts'
import { pullFromAny, type SourcePorts } from './sources.ts'
import type { StatePorts } from './vouch.ts'
import { isParked } from './work-state.ts'

export interface TaskPorts extends ApplyPorts, StatePorts, DeliverPorts, SourcePorts, ComparePorts {
  readonly waker: Waker
  readonly projector: ApplyPorts['projector']
  /** All members but this one. */
  readonly others: readonly string[]
  /** Who handles messages to this node; without, all of them wait, parked. */
  readonly messages?: Pick<MessagePorts, 'handlers' | 'sealKeys'> & {
    /** What handlers left to be done; asked after they ran, whether they were committed or not. */
    grown?(): readonly Task[]
  }
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
  const phase = phaseOf(ports, id)
  const inUse = phase === 'in use'
  switch (task.kind) {
    case 'sign': {
      if (!inUse) return
      if (await signFeed(ports, id))
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
      if (phase === 'unknown') return
      if (addresseeOf(id.feed) !== undefined) {
        // What a message does may append to feeds of this node: it waits until the node knows all that it signed.
        if (!ports.ready()) return
        await applyMessages(messagePorts(ports), id)
        await ports.waker.wake(ports.messages?.grown?.() ?? [])
      } else await applyFeed(ports, id, phase === 'in use' ? undefined : phase.size)
      if (inUse) await wakeAfterApplying(ports, id)
      return
    }
    case 'cosign': {
      const due = inUse && (await cosignFeed(ports, id))
      if (due) await ports.waker.wake([{ kind: 'deliver', peer: parseFeedName(id.feed).division }])
    }
  }
}

/** What follows when a page was stored. @param applied whether what it brought is in the views already */
export async function wakeAfterPage(
  ports: Pick<TaskPorts, 'self' | 'waker'>,
  id: FeedId,
  applied: boolean,
): Promise<void> {
  if (applied) await wakeAfterApplying(ports, id)
  else await ports.waker.wake([{ kind: 'apply', ...id }])
}

async function wakeAfterApplying(ports: Pick<TaskPorts, 'self' | 'waker'>, id: FeedId): Promise<void> {
  if (isOthers(ports, id)) await ports.waker.wake([{ kind: 'cosign', ...id }], statedAfter(id))
}

/** How long statements about an ordinary feed wait for the next page, in milliseconds. */
const STATED_AFTER_MS = 1_000

/** Receipts of withdrawals and of messages go at once; of pages that come one after another the last is stated. */
function statedAfter({ feed }: FeedId): number {
  const urgent = parseFeedName(feed).topic === WITHDRAWALS || addresseeOf(feed) !== undefined
  return urgent ? 0 : STATED_AFTER_MS
}

function messagePorts({ store, suite, self, messages }: TaskPorts): MessagePorts {
  return { store, suite, self, ...(messages ?? { handlers: new Map(), sealKeys: [] }) }
}

/** After an upgrade there may be a handler for what was parked. @returns how many messages were handled. */
export async function retryAllMessages(ports: TaskPorts): Promise<number> {
  let handled = 0
  for (const { id } of await ports.store.heads()) {
    if (addresseeOf(id.feed) === ports.self) handled += await retryMessages(messagePorts(ports), id)
  }
  return handled
}

/**
 * Looks once more at an entry that makes its processing fail, and at what is parked beside it.
 * @throws {ExchangeError} ENTRY_POISONED: it still does.
 */
export async function unparkEntry(
  ports: TaskPorts,
  { feed, generation, seq }: FeedId & { readonly seq: number },
) {
  const id = { feed, generation }
  if (addresseeOf(feed) !== undefined) await retryMessages(messagePorts(ports), id)
  else await unparkFeed(ports, id)
  if (!(await isParked(ports, id, seq))) return
  const message = `entry ${seq} of ${feed} still makes its processing fail; the log says why`
  throw new ExchangeError(message, { code: 'ENTRY_POISONED', feed })
}

function isOthers({ self }: Pick<TaskPorts, 'self'>, id: FeedId): boolean {
  return parseFeedName(id.feed).division !== self
}
