import type { DatabaseHandle } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/database.ts'
import type { EmbeddedServer } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'

/** What a holder keeps of a feed: entries, proofs and the joint view, with their keys and indexes. */
export const HOLDER_TABLES: readonly string[] = ['feed', 'feed_entry', 'feed_tile', 'held_record']

let count = 0

/**
 * Seconds that PostgreSQL's own logical replication takes for its initial copy of a holder's tables into another
 * database of the same server, with the same tables, keys and indexes.
 */
export async function initialCopy(server: EmbeddedServer, holderUrl: string): Promise<number> {
  count += 1
  const name = `floor_${count}`
  const publisher = await openDatabase(holderUrl, 2)
  const subscriber = await openDatabase(await server.database(name), 2)
  try {
    await migrate(subscriber.pool)
    await publisher.pool.query(`create publication ${name} for table ${HOLDER_TABLES.join(', ')}`)
    // On one server a subscription cannot make its own slot: it would wait for itself.
    await publisher.pool.query(`select pg_create_logical_replication_slot('${name}', 'pgoutput')`)
    const start = performance.now()
    await subscriber.pool.query(
      `create subscription ${name} connection '${holderUrl}' publication ${name} with (create_slot = false, slot_name = '${name}')`,
    )
    await untilCopied(subscriber)
    const seconds = (performance.now() - start) / 1000
    await subscriber.pool.query(`alter subscription ${name} disable`)
    await subscriber.pool.query(`alter subscription ${name} set (slot_name = none)`)
    await subscriber.pool.query(`drop subscription ${name}`)
    await untilIdle(publisher, name)
    await publisher.pool.query(`select pg_drop_replication_slot('${name}')`)
    await publisher.pool.query(`drop publication ${name}`)
    return seconds
  } finally {
    await subscriber.close()
    await publisher.pool.query(`drop database if exists ${name} with (force)`)
    await publisher.close()
  }
}

async function untilCopied({ pool }: DatabaseHandle): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      `select count(*) as left from pg_subscription_rel where srsubstate not in ('s', 'r')`,
    )
    if (rows[0]?.left === 0) return
    await new Promise(done => setTimeout(done, 20))
  }
}

async function untilIdle({ pool }: DatabaseHandle, slot: string): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      'select 1 from pg_replication_slots where slot_name = $1 and active',
      [slot],
    )
    if (rowCount === 0) return
    await new Promise(done => setTimeout(done, 20))
  }
}
