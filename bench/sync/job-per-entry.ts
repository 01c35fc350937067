import { randomBytes } from 'node:crypto'
import { createPostgresBackend, withBackend } from 'bullmq'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { Peer } from '../peer/peer.ts'
import { LISTINGS } from './issue.ts'
import type { BenchRegion } from './pair.ts'
import type { LoneEntry } from './store-entry.ts'

const CONCURRENCY = 16

/**
 * Seconds for `count` entries where each is a BullMQ job of its own: a worker takes it and sends its entry over mutual
 * TLS to another process, which stores it and its row of the view, durably, on the same PostgreSQL and in the same
 * tables as ours. No signature and no proof: less than what ours does for each. BullMQ as it comes: here the job is all
 * that knows of its entry, so it has to be on disk, which ours need not be (ADR 0023).
 */
export async function jobPerEntry(region: BenchRegion, count: number): Promise<number> {
  const [url, there] = [
    await region.server.database('job_per_entry'),
    await region.server.database('job_per_entry_there'),
  ]
  const holder = await openDatabase(there, 1)
  await migrate(holder.pool)
  await holder.pool.query(
    `insert into feed (name, generation, edge) values ('330000/lists.environment', 1, '')`,
  )
  await holder.close()
  const peer = await Peer.open(region, CONCURRENCY, { databaseUrl: there, stored: 'entry' })
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const connection = { connectionString: url, migrate: true, max: CONCURRENCY }
  const queue = new Queue('entries', { connection })
  const lines = Array.from({ length: count }, (_, seq) =>
    JSON.stringify({
      seq,
      ref: randomBytes(16).toString('hex'),
      body: Buffer.from(LISTINGS.body(seq)).toString(),
    } satisfies LoneEntry),
  )
  let left = count
  const start = performance.now()
  const { promise: done, resolve: finish, reject: fail } = Promise.withResolvers<void>()
  const work = async ({ data }: { readonly data: unknown }): Promise<void> => {
    const { seq } = data as { readonly seq: number }
    await peer.post(lines[seq] ?? '')
    left -= 1
    if (left === 0) finish()
  }
  const worker = new Worker('entries', work, { connection, concurrency: CONCURRENCY })
  worker.on('failed', (_job, error) => fail(error))
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, i) => ({ seq: from + i }))
    await queue.addBulk(some.map(data => ({ name: 'entry', data, opts: { removeOnComplete: true } })))
  }
  await done
  const seconds = (performance.now() - start) / 1000
  await worker.close()
  await queue.close()
  await peer.close()
  return seconds
}
