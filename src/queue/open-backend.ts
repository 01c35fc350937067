import type { Telemetry } from 'bullmq'
import type { QueueBackend, QueueStore } from './backend.ts'
import { openPostgres } from './postgres-store.ts'
import { openRedis } from './redis-store.ts'

/**
 * @param works whether this process has workers: on PostgreSQL they listen on a connection
 * @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE
 */
export async function openBackend(
  store: QueueStore,
  works: boolean,
  telemetry?: Telemetry<string>,
): Promise<QueueBackend> {
  const traced = telemetry ? { telemetry } : {}
  return store.kind === 'postgres'
    ? openPostgres(store.url, works, traced)
    : openRedis(store.url, store.prefix, traced)
}
