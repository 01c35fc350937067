/** What a snapshot of a source lacks is suspended, within the guard; it decides nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { releaseAbsences } from '../../src/collect/absence.ts'
import { collectFile } from '../../src/collect/collect.ts'
import { type Bench, bench, FEED, file, LATER, mappingOf, WITHDRAWALS } from './rows.ts'

/** Statuses of the newest entries of a node's feed, by the test's key. */
async function statuses({ database }: Bench): Promise<Record<string, string>> {
  const rows = await database.db
    .selectFrom('feed_entry')
    .select('body')
    .where('kind', '=', 'record')
    .where('body', 'is not', null)
    .orderBy('seq')
    .execute()
  const records = rows.map(row => JSON.parse(row.body?.toString() ?? '{}'))
  return Object.fromEntries(records.map(record => [record.content.factSummary, record.status]))
}

const many = Array.from({ length: 30 }, (_, i) => ({ key: `k${i}`, fact: `f${i}` }))

test('a snapshot that lacks a record suspends it, and the next that has it brings it back', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  await on.run(many.slice(1), '2026-05-02T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'suspended')
  assert.equal((await statuses(on))['f1'], 'active')
  await on.run(many, '2026-05-03T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'active')
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 32 })
})

test('a record that a newer snapshot has again is shown again, also with an older stamp', async () => {
  const on = await bench()
  const stamped = many.map(line => ({ ...line, at: '2026-05-01T08:00:00.000Z' }))
  await on.run(stamped, '2026-05-02T00:00:00.000Z')
  await on.run(stamped.slice(1), '2026-05-03T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'suspended')
  const older = stamped.with(0, { key: 'k0', fact: 'f0', at: '2026-04-30T08:00:00.000Z' })
  await on.run(older, '2026-05-04T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'active')
  // Its newest stamp stays: what was said before that is still older.
  const before = await on.run([{ key: 'k0', fact: 'another', at: '2026-04-30T09:00:00.000Z' }])
  assert.deepEqual([before.accepted, before.superseded], [0, 1])
})

test('what was said before the same came again is older than that, whenever it arrives', async () => {
  const on = await bench()
  const said = (fact: string, hour: number) => on.run([{ fact, at: `2026-05-01T${hour}:00:00.000Z` }])
  await said('first', 10)
  await said('first', 12)
  assert.equal((await said('second', 11)).superseded, 1)
  assert.deepEqual(await statuses(on), { first: 'active' })
  assert.equal((await said('second', 13)).accepted, 1)
})

test('an increment that is silent about a record says nothing about it', async () => {
  const on = await bench()
  await on.run(many)
  await on.run(many.slice(0, 1))
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 30 })
})

test('a snapshot that lacks more than a few records suspends none of them', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  await on.run(many.slice(4), '2026-05-02T00:00:00.000Z')
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 30 })
  const batch = await on.database.db
    .selectFrom('source_batch')
    .selectAll()
    .orderBy('as_of', 'desc')
    .executeTakeFirstOrThrow()
  assert.equal(batch.absences_held, 'TOO_MANY_ABSENT')
  assert.equal(batch.absent_rows, 4)
})

test('what the guard held is released by hand, once, for the newest snapshot', async () => {
  const on = await bench()
  const { id } = mappingOf([])
  await assert.rejects(releaseAbsences(on.ports, { id }), { fault: { code: 'ABSENCES_NOT_HELD' } })
  await on.run(many, '2026-05-01T00:00:00.000Z')
  const { absences } = await on.run(many.slice(10), '2026-05-02T00:00:00.000Z')
  assert.deepEqual(absences, { absent: 10, held: 'TOO_MANY_ABSENT' })
  assert.equal(await releaseAbsences(on.ports, { id }), 10)
  const suspended = Object.values(await statuses(on)).filter(status => status === 'suspended')
  assert.equal(suspended.length, 10)
  await assert.rejects(releaseAbsences(on.ports, { id }), { fault: { code: 'ABSENCES_NOT_HELD' } })
  // Whatever is absent besides on this day is held again.
  const { absences: more } = await on.run(many.slice(11), '2026-05-03T00:00:00.000Z')
  assert.deepEqual(more, { absent: 1, held: 'TOO_MANY_ABSENT' })
})

test('the guard counts the whole day, not each snapshot alone', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  await on.run(many.slice(2), '2026-05-02T00:00:00.000Z')
  await on.run(many.slice(4), '2026-05-03T00:00:00.000Z')
  assert.deepEqual(Object.values(await statuses(on)).filter(status => status === 'suspended').length, 2)
})

test('the guard counts also those that came back on the same day', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  for (let i = 0; i < 3; i++) {
    await on.run(many.slice(2 * i + 2).concat(many.slice(0, 2 * i)), `2026-05-02T0${2 * i}:00:00.000Z`)
    await on.run(many, `2026-05-02T0${2 * i + 1}:00:00.000Z`)
  }
  const { rows } = await sql<{ suspended: number }>`select suspended from absence_day`.execute(on.database.db)
  assert.deepEqual(rows, [{ suspended: 2 }])
})

test('the guard holds no explicit end: a source may repair as many as it likes', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  const ended = many.map(line => ({ ...line, status: 'repaired', at: LATER }))
  await on.run(ended, '2026-05-02T00:00:00.000Z')
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 30, [WITHDRAWALS.feed]: 30 })
})

test('a row whose key cannot be read suspends all absences; one whose key can be read is present', async () => {
  for (const [key, suspended] of [
    [undefined, 0],
    ['k0', 0],
    ['k1', 1],
  ] as const) {
    const on = await bench()
    await on.run(many, '2026-05-01T00:00:00.000Z')
    const lines = key === 'k1' ? many.slice(1) : [{ bad: true, key: key ?? 'unreadable' }, ...many.slice(1)]
    await on.run(lines, '2026-05-02T00:00:00.000Z')
    const found = Object.values(await statuses(on)).filter(status => status === 'suspended').length
    assert.equal(found, suspended, `key ${key}`)
  }
})

test('a snapshot that is older than one already taken is refused', async () => {
  const on = await bench()
  await on.run(many, '2026-05-02T00:00:00.000Z')
  const older = on.run(many.slice(1), '2026-05-01T00:00:00.000Z')
  await assert.rejects(older, { fault: { code: 'SNAPSHOT_STALE' } })
  assert.deepEqual(await on.sizes(), { [FEED.feed]: 30 })
})

for (const [lacking, suspended] of [
  [5, 5],
  [6, 0],
] as const) {
  test(`of 100 records the guard lets 5 go in a day: a snapshot that lacks ${lacking} suspends ${suspended}`, async () => {
    const on = await bench()
    const hundred = Array.from({ length: 100 }, (_, i) => ({ key: `k${i}`, fact: `f${i}` }))
    await on.run(hundred, '2026-05-01T00:00:00.000Z')
    await on.run(hundred.slice(lacking), '2026-05-02T00:00:00.000Z')
    const found = Object.values(await statuses(on)).filter(status => status === 'suspended')
    assert.equal(found.length, suspended)
  })
}

test('what the guard held today is judged anew on another day', async () => {
  const on = await bench()
  const today = Date.parse(LATER)
  const run = (from: number, asOf: string, now: number) =>
    collectFile({ ...on.ports, clock: () => now }, mappingOf(many.slice(from)), file(asOf))
  const suspended = async () =>
    Object.values(await statuses(on)).filter(status => status === 'suspended').length
  await run(0, '2026-05-01T00:00:00.000Z', today)
  await run(2, '2026-05-02T00:00:00.000Z', today)
  await run(4, '2026-05-03T00:00:00.000Z', today)
  assert.equal(await suspended(), 2)
  // The day ends at midnight in Shanghai, 16:00 UTC.
  await run(4, '2026-05-04T00:00:00.000Z', Date.parse(`${LATER.slice(0, 10)}T16:00:00.000Z`))
  assert.equal(await suspended(), 4)
})

test('a snapshot says nothing of what came to be after its moment', async () => {
  const on = await bench()
  await on.run(many.map(line => ({ ...line, at: '2026-06-01T00:00:00.000Z' })))
  await on.run(many.slice(1), '2026-05-02T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'active')
  await on.run(many.slice(1), '2026-06-02T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'suspended')
})

test('a snapshot with the bytes of an earlier one, of a later day, is taken in; the same one is not', async () => {
  const on = await bench()
  const first = file('2026-05-01T00:00:00.000Z')
  await collectFile(on.ports, mappingOf(many), first)
  await on.run(many.slice(1), '2026-05-02T00:00:00.000Z')
  assert.equal((await statuses(on))['f0'], 'suspended')
  const again = { ...first, asOf: '2026-05-03T00:00:00.000Z' }
  assert.equal((await collectFile(on.ports, mappingOf(many), again)).repeated, false)
  assert.equal((await statuses(on))['f0'], 'active')
  assert.equal((await collectFile(on.ports, mappingOf(many), again)).repeated, true)
})
