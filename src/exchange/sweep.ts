import { isAuditFeed, parseFeedName } from '../feed/name.ts'
import { type Generations, phaseOf, settling } from '../feed/replica/generation.ts'
import type { TreeMark } from '../feed/replica/log.ts'
import { sourcesOf, withdrawalsFirst } from '../feed/replica/standing.ts'
import type { Suite } from '../feed/suite.ts'
import type { FeedHead, FeedStore, Task } from './ports.ts'
import { rootAt } from './vouch.ts'

export interface SweepPorts extends Generations {
  readonly suite: Suite
  readonly store: FeedStore
  readonly self: string
  readonly clock: () => number
  /** All members but this one. */
  readonly others: readonly string[]
  audience(feed: string): readonly string[]
}

/** How long a feed has stood still before what it lacks is fetched, in milliseconds. */
const QUIET_MS = 3_000

/**
 * Everything that the tables say is still to be done, whatever has become of the queue. Called at the start
 * and then every few seconds; what it finds twice is done once.
 */
export async function dueTasks(ports: SweepPorts): Promise<Task[]> {
  const heads = withdrawalsFirst(withoutEndedAudits(await ports.store.heads()))
  const perFeed = await Promise.all(heads.map(head => dueOf(ports, head)))
  const undelivered = (await ports.store.undelivered(ports.self)).filter(
    ({ head }) => phaseOf(ports, head.id) === 'in use',
  )
  const issuers = new Set(undelivered.map(({ head }) => parseFeedName(head.id.feed).division))
  const deliver = [...issuers].map(peer => ({ kind: 'deliver', peer }) as const)
  return [...perFeed.flat(), ...deliver]
}

/** An audit log that was given up stays as it is: nothing of it is due. Heads are in the order of generations. */
function withoutEndedAudits(heads: readonly FeedHead[]): FeedHead[] {
  const current = heads.findLast(({ id }) => isAuditFeed(id.feed))
  return heads.filter(head => head === current || !isAuditFeed(head.id.feed))
}

async function dueOf(ports: SweepPorts, head: FeedHead): Promise<Task[]> {
  const { id, tree, checkpoint } = head
  const phase = phaseOf(ports, id)
  if (phase === 'unknown') return []
  if (phase !== 'in use') return dueOfEnded(ports, head, phase)
  const tasks: Task[] = head.applied < tree.size ? [{ kind: 'apply', ...id }] : []
  if (head.frozen) return []
  if (parseFeedName(id.feed).division === ports.self) {
    if ((checkpoint?.size ?? 0) < tree.size) tasks.push({ kind: 'sign', ...id })
    return [...tasks, ...(await duePushes(ports, head))]
  }
  if (checkpoint && checkpoint.size > tree.size) {
    if (isGrowing(ports, head)) return tasks
    tasks.push({ kind: 'pull', ...id, peer: parseFeedName(id.feed).division })
  } else if (checkpoint && !(await isCosigned(ports, head, checkpoint.size))) {
    tasks.push({ kind: 'cosign', ...id })
  }
  return tasks
}

/** A feed that is growing is being pushed: fetching the same pages besides would do everything twice. */
export function isGrowing({ clock }: Pick<SweepPorts, 'clock'>, { grownAtMs }: FeedHead): boolean {
  return clock() - (grownAtMs ?? -Infinity) < QUIET_MS
}

/** What members agreed on is read from whoever has it, and shown. */
async function dueOfEnded(ports: SweepPorts, head: FeedHead, end: TreeMark): Promise<Task[]> {
  const { id, tree, applied } = head
  const state = settling(head, end, await rootAt(ports, head, end.size))
  // What was given up nobody has; who is found to have it after all is asked when copies are compared.
  if (state === 'settled' || (state === 'incomplete' && (await ports.store.isGivenUp(id))))
    return applied < Math.min(tree.size, end.size) ? [{ kind: 'apply', ...id }] : []
  return sourcesOf(ports.others, id).map(peer => ({ kind: 'pull', ...id, peer }))
}

/**
 * What waits for a peer that is back: at once, not when the pause after its last silence is over. Withdrawals first.
 */
export async function waitingFor(ports: SweepPorts, peer: string): Promise<Task[]> {
  const own = withdrawalsFirst(await ports.store.heads()).filter(
    ({ id, frozen }) =>
      parseFeedName(id.feed).division === ports.self &&
      ports.audience(id.feed).includes(peer) &&
      phaseOf(ports, id) === 'in use' &&
      !frozen,
  )
  const pushes = await Promise.all(own.map(head => pushTo(ports, head, peer, Number.POSITIVE_INFINITY)))
  return [...pushes.flat(), { kind: 'deliver', peer }]
}

async function duePushes(ports: SweepPorts, head: FeedHead): Promise<Task[]> {
  const due: Task[] = []
  for (const peer of ports.audience(head.id.feed))
    due.push(...(await pushTo(ports, head, peer, ports.clock())))
  return due
}

/** @param until Unix milliseconds: a pause that ends later is kept */
async function pushTo(ports: SweepPorts, head: FeedHead, peer: string, until: number): Promise<Task[]> {
  const cursor = await ports.store.peerCursor(peer, head)
  const behind = cursor.size < (head.checkpoint?.size ?? 0)
  return behind && cursor.nextAttemptAt <= until ? [{ kind: 'push', ...head.id, peer }] : []
}

export async function isCosigned(
  { store, self }: SweepPorts,
  head: FeedHead,
  size: number,
): Promise<boolean> {
  const ours = (await store.cosignatures(head)).filter(one => one.division === self && one.size >= size)
  return ours.some(one => one.kind === 'stored') && ours.some(one => one.kind === 'applied')
}
