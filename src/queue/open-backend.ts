import type { Telemetry } from 'bullmq'
import type { QueueBackend, QueueStore } from './backend.ts'
import { openPostgres } from './postgres-store.ts'
import { openRedis } from './redis-store.ts'

/**
 * @param workers workers of this process; the PostgreSQL pool has room for their LISTEN connections.
 * @throws {QueueError} QUEUE_UNFIT, QUEUE_UNREACHABLE
 */
export async function openBackend(
  store: QueueStore,
  workers: number,
  telemetry?: Telemetry<string>,
): Promise<QueueBackend> {
  const traced = telemetry ? { telemetry } : {}
  return store.kind === 'postgres'
    ? openPostgres(store.url, workers, traced)
    : openRedis(store.url, store.prefix, traced)
}
