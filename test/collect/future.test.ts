/** Stamps of days to come: they win over nothing that comes later, and whoever wrote them is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFile } from '../../src/collect/collect.ts'
import { type Bench, bench, counts, FEED, file, LATER, mappingOf, WITHDRAWALS } from './rows.ts'

const FAR = '9999-12-31T00:00:00.000Z'

async function facts({ database }: Bench): Promise<string[]> {
  const rows = await database.db.selectFrom('feed_entry').select('body').orderBy('seq').execute()
  return rows.flatMap(({ body }) => (body === null ? [] : [JSON.parse(body.toString()).content.factSummary]))
}

test('a row whose stamp lies in the future is set aside and told, and its correction comes through', async () => {
  const on = await bench()
  const [wrong, right] = [await on.run([{ at: FAR }]), await on.run([{ fact: 'mended' }])]
  assert.deepEqual(counts(wrong), { read: 1, accepted: 0, quarantined: 1, superseded: 0 })
  assert.deepEqual(counts(right), { read: 1, accepted: 1, quarantined: 0, superseded: 0 })
  assert.deepEqual(await facts(on), ['mended'])
  const set = await on.database.db.selectFrom('quarantined_row').select('rule').execute()
  assert.deepEqual(set, [{ rule: 'STAMP_IN_FUTURE' }])
})

test('clocks may differ by a day', async () => {
  const { run } = await bench()
  const day = (ms: number) => new Date(Date.parse(LATER) + 86_400_000 + ms).toISOString()
  const rows = [
    { key: 'a', at: day(0) },
    { key: 'b', at: day(1) },
  ]
  assert.deepEqual(counts(await run(rows)), { read: 2, accepted: 1, quarantined: 1, superseded: 0 })
})

test('an end is carried out whatever its stamp says, and is marked', async () => {
  const { run, sizes, database } = await bench()
  await run([{}])
  const { batchId, accepted } = await run([{ status: 'repaired', at: FAR }])
  assert.equal(accepted, 1)
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
  const batch = await database.db
    .selectFrom('source_batch')
    .select('warned_by_rule as warned')
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(batch.warned, { STAMP_IN_FUTURE: 1 })
})

test('what was taken in under a stamp of a day to come gives way to what its source says now', async () => {
  const on = await bench()
  const then = { ...on.ports, clock: () => Date.parse('9999-12-31T00:00:00.000Z') }
  await collectFile(then, mappingOf([{ at: '9999-12-30T00:00:00.000Z' }]), file())
  assert.equal((await on.run([{ fact: 'mended' }])).accepted, 1)
  assert.deepEqual(await facts(on), ['mended'])
})

test('a snapshot of a day to come is refused: every later one would be older', async () => {
  const { run, sizes } = await bench()
  await assert.rejects(run([{}], FAR), { fault: { code: 'MANIFEST_BAD' } })
  await run([{}], '2026-05-01T00:00:00.000Z')
  assert.deepEqual(await sizes(), { [FEED.feed]: 1 })
})
