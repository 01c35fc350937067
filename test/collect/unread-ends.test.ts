/** A row that says that its record is over, and has another fault: whoever is listed does not stay so in silence. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bench, bench, FEED, LATER, WITHDRAWALS } from './rows.ts'

/** Statuses of the record as its feed said them, the first first; what was amended is closed. */
async function said({ database }: Bench): Promise<string[]> {
  const rows = await database.db
    .selectFrom('feed_entry')
    .select('body')
    .where('kind', '=', 'record')
    .orderBy('seq')
    .execute()
  return rows.map(row => (row.body === null ? 'closed' : JSON.parse(row.body.toString()).status))
}

async function rules({ database }: Bench): Promise<unknown[]> {
  const rows = await database.db
    .selectFrom('source_batch')
    .select('refused_by_rule')
    .orderBy('started_at')
    .execute()
  return rows.map(row => row.refused_by_rule)
}

test('its record is suspended, once, and the mended row ends it', async () => {
  const on = await bench()
  await on.run([{ key: 'a' }])
  await on.run([{ key: 'a', status: 'repaired', bad: true, at: LATER }])
  assert.deepEqual(await said(on), ['closed', 'suspended'])
  assert.deepEqual((await rules(on))[1], { USCC_CHECK: 1, END_NOT_TAKEN: 1 })
  await on.run([{ key: 'a', status: 'repaired', bad: true, at: LATER }])
  assert.equal((await said(on)).length, 2)
  await on.run([{ key: 'a', status: 'repaired', at: LATER }])
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 2, [WITHDRAWALS.feed]: 1 })
})

test('a source that says that it is in force after all has it shown again', async () => {
  const on = await bench()
  await on.run([{ key: 'a' }])
  await on.run([{ key: 'a', status: 'revoked', bad: true, at: LATER }])
  await on.run([{ key: 'a' }])
  assert.deepEqual(await said(on), ['closed', 'closed', 'active'])
})

test('a bad row that says no end, is about another record, or comes before what is said of it in its file, suspends nothing', async () => {
  const on = await bench()
  await on.run([{ key: 'a' }])
  await on.run([{ key: 'a', bad: true, at: LATER }])
  await on.run([{ key: 'b', status: 'repaired', bad: true, at: LATER }])
  await on.run([
    { key: 'a', fact: 'two', at: LATER },
    { key: 'a', status: 'repaired', bad: true, at: LATER },
  ])
  assert.deepEqual(await said(on), ['closed', 'active'])
})
