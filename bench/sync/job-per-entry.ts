import { randomBytes } from 'node:crypto'
import { createPostgresBackend, withBackend } from 'bullmq'
import { openDatabase } from '../../src/store/database.ts'
import type { EmbeddedServer } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { LISTINGS } from './issue.ts'

const CONCURRENCY = 16

/**
 * Seconds for `count` entries where each is a BullMQ job of its own on the same PostgreSQL: a worker takes it and
 * stores one entry and its row of the view, durably. No network and no proof: less than what ours does for each. BullMQ
 * as it comes: here the job is all that knows of its entry, so it has to be on disk, which ours need not be (ADR 0023).
 */
export async function jobPerEntry(server: EmbeddedServer, count: number): Promise<number> {
  const url = await server.database('job_per_entry')
  const { pool, close } = await openDatabase(url, CONCURRENCY + 2)
  await migrate(pool)
  await pool.query(`insert into feed (name, generation, edge) values ('330000/lists.environment', 1, '')`)
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const connection = { connectionString: url, migrate: true, max: CONCURRENCY }
  const queue = new Queue('entries', { connection })
  const entries = Array.from({ length: count }, (_, seq) => ({
    ref: randomBytes(16),
    body: Buffer.from(LISTINGS.body(seq)),
    seq,
  }))
  const storeOne = async (job: unknown): Promise<void> => {
    const { seq } = job as { readonly seq: number }
    const { ref, body } = entries[seq] as (typeof entries)[number]
    await pool.query(
      `with entry as (
         insert into feed_entry (feed_id, seq, kind, ref, header, salt, body)
         values (1, $1, 'record', $2, $3, $2, $4))
       insert into held_record (feed_id, ref, seq, topic, division, category, subject_key, status)
       values (1, $2, $1, 'lists.environment', '330000', 'R07', $5, 'active')`,
      [seq, ref, body.subarray(0, 280), body, `9134010${seq}`],
    )
  }
  let left = count
  const start = performance.now()
  let finish = (): void => {}
  const done = new Promise<void>(resolve => {
    finish = resolve
  })
  const work = async ({ data }: { readonly data: unknown }): Promise<void> => {
    await storeOne(data)
    left -= 1
    if (left === 0) finish()
  }
  const worker = new Worker('entries', work, { connection, concurrency: CONCURRENCY })
  for (let from = 0; from < count; from += 500) {
    const some = entries.slice(from, from + 500)
    await queue.addBulk(
      some.map(({ seq }) => ({ name: 'entry', data: { seq }, opts: { removeOnComplete: true } })),
    )
  }
  await done
  const seconds = (performance.now() - start) / 1000
  await worker.close()
  await queue.close()
  await close()
  return seconds
}
