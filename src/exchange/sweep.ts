import { isAuditFeed, parseFeedName } from '../feed/name.ts'
import type { FeedHead, FeedStore, Task } from './ports.ts'

export interface SweepPorts {
  readonly store: FeedStore
  readonly self: string
  readonly clock: () => number
  audience(feed: string): readonly string[]
}

/**
 * Everything that the tables say is still to be done, whatever has become of the queue. Called at the start
 * and then every few seconds; what it finds twice is done once.
 */
export async function dueTasks(ports: SweepPorts): Promise<Task[]> {
  const heads = withoutEndedAudits(await ports.store.heads())
  const perFeed = await Promise.all(heads.filter(head => !head.frozen).map(head => dueOf(ports, head)))
  const undelivered = await ports.store.undelivered(ports.self)
  const issuers = new Set(undelivered.map(({ head }) => parseFeedName(head.id.feed).division))
  const deliver = [...issuers].map(peer => ({ kind: 'deliver', peer }) as const)
  return [...withdrawalsFirst(perFeed.flat()), ...deliver]
}

/** An audit log that was given up stays as it is: nothing of it is due. Heads are in the order of generations. */
function withoutEndedAudits(heads: readonly FeedHead[]): FeedHead[] {
  const current = heads.findLast(({ id }) => isAuditFeed(id.feed))
  return heads.filter(head => head === current || !isAuditFeed(head.id.feed))
}

async function dueOf(ports: SweepPorts, head: FeedHead): Promise<Task[]> {
  const tasks: Task[] = []
  const { id, tree, checkpoint } = head
  if (head.applied < tree.size) tasks.push({ kind: 'apply', ...id })
  if (parseFeedName(id.feed).division === ports.self) {
    if ((checkpoint?.size ?? 0) < tree.size) tasks.push({ kind: 'sign', ...id })
    for (const peer of ports.audience(id.feed)) {
      const cursor = await ports.store.peerCursor(peer, head)
      const behind = cursor.size < (checkpoint?.size ?? 0)
      if (behind && cursor.nextAttemptAt <= ports.clock()) tasks.push({ kind: 'push', ...id, peer })
    }
  } else if (checkpoint && checkpoint.size > tree.size) {
    tasks.push({ kind: 'pull', ...id, peer: parseFeedName(id.feed).division })
  } else if (checkpoint && !(await isCosigned(ports, head, checkpoint.size))) {
    tasks.push({ kind: 'cosign', ...id })
  }
  return tasks
}

async function isCosigned({ store, self }: SweepPorts, head: FeedHead, size: number): Promise<boolean> {
  const ours = (await store.cosignatures(head)).filter(one => one.division === self && one.size >= size)
  return ours.some(one => one.kind === 'stored') && ours.some(one => one.kind === 'applied')
}

function withdrawalsFirst(tasks: readonly Task[]): Task[] {
  const rank = (task: Task) => ('feed' in task && task.feed.endsWith('/withdrawals') ? 0 : 1)
  return [...tasks].sort((a, b) => rank(a) - rank(b))
}
