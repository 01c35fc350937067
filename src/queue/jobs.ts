import type { Task } from '../exchange/ports.ts'
import { isFeedName } from '../feed/name.ts'

/**
 * What a job says: "look there". Identifiers only, so the queue store never holds a record, and every job can
 * be made again from the tables.
 */
export type Job = Task | { readonly kind: 'collect' } | { readonly kind: 'heartbeat' }

/** Queues by duty. Withdrawals have their own, so that no backlog of other work stands before them. */
export const QUEUES = ['withdraw', 'sign', 'push', 'apply', 'pull', 'collect'] as const
export type QueueName = (typeof QUEUES)[number]

export function queueOf(job: Job): QueueName {
  if ('feed' in job && job.feed.endsWith('/withdrawals')) return 'withdraw'
  switch (job.kind) {
    case 'sign':
    case 'heartbeat':
      return 'sign'
    case 'push':
    case 'deliver':
      return 'push'
    case 'apply':
    case 'cosign':
      return 'apply'
    case 'pull':
    case 'compare':
      return 'pull'
    case 'collect':
      return 'collect'
  }
}

/** Equal for jobs that say the same, so that a wake-up is never queued twice. */
export function keyOf(job: Job): string {
  const parts = [job.kind, 'feed' in job && `${job.feed}/${job.generation}`, 'peer' in job && job.peer]
  return parts.filter(part => part !== false).join(' ')
}

/** Reads a job from the queue store, which others can write to. @returns null for anything that is not one. */
export function decodeJob(data: unknown): Job | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, feed, generation, peer } = data as { readonly [key: string]: unknown }
  if (kind === 'collect' || kind === 'heartbeat') return { kind }
  if (kind === 'deliver' || kind === 'compare') return isDivision(peer) ? { kind, peer } : null
  if (typeof feed !== 'string' || !isFeedName(feed) || !isGeneration(generation)) return null
  if (kind === 'sign' || kind === 'apply' || kind === 'cosign') return { kind, feed, generation }
  if ((kind === 'push' || kind === 'pull') && isDivision(peer)) return { kind, feed, generation, peer }
  return null
}

function isDivision(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9]{6}$/.test(value)
}

function isGeneration(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}
