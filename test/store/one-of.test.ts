import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql, type Transaction } from 'kysely'
import { eraseBodies } from '../../src/store/closed-bodies.ts'
import type { Tables } from '../../src/store/tables.ts'
import { inTransaction } from '../../src/store/transactions.ts'
import { freshDatabase } from '../support/postgres.ts'

const FEED = '330000/lists.environment'
const [HELD, CLOSED] = [50_000, 500]

test('bodies are erased by looking up each, though nobody has counted the entries yet', async () => {
  const { db, pool } = await freshDatabase()
  await sql`alter table feed_entry set (autovacuum_enabled = false)`.execute(db)
  await sql`
    with made as (insert into feed (name, generation, size) values (${FEED}, 1, ${HELD}) returning feed_id)
    insert into feed_entry (feed_id, seq, kind, ref, header, salt, body)
    select feed_id, seq, 'record', uuid_send(gen_random_uuid()), '', '', decode(repeat('20', 600), 'hex') from made, generate_series(0, ${HELD - 1}) as seq`.execute(
    db,
  )
  const { rows } = await sql<{
    ref: Buffer
  }>`select ref from feed_entry where seq % ${HELD / CLOSED} = 0`.execute(db)
  const closed = {
    id: { feed: FEED, generation: 1 },
    refs: rows.map(({ ref }) => ref),
    why: 'withdrawn',
  } as const
  const read = await inTransaction(pool, async ({ trx }) => {
    const before = await rowsRead(trx)
    assert.equal(await eraseBodies(trx, closed, null), true)
    return (await rowsRead(trx)) - before
  })
  assert.ok(read <= 2 * CLOSED, `${read} rows were read to erase ${CLOSED}`)
  const left = await sql<{ n: string }>`select count(*) as n from feed_entry where body is not null`.execute(
    db,
  )
  assert.equal(Number(left.rows[0]?.n), HELD - CLOSED)
})

/** Rows of entries that this connection has read and not yet reported. */
async function rowsRead(trx: Transaction<Tables>): Promise<number> {
  const { rows } = await sql<{ read: string }>`
    select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'feed_entry'`.execute(
    trx,
  )
  return Number(rows[0]?.read)
}
