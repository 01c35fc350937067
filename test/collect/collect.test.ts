/** Rows of local systems become entries: once, in their order, and never back after an end. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { CHUNK_ROWS, collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, SourceMapping } from '../../src/collect/ports.ts'
import { restoreSourceRecords } from '../../src/collect/restore.ts'
import { orphanedEntries } from '../../src/store/orphans.ts'
import { bench, counts, DAY, FEED, file, LATER, mappingOf, SELF, WITHDRAWALS } from './rows.ts'

test('what was made ready of a row under one membership or day is made anew under the next', async () => {
  const { ports, database, sizes } = await bench()
  const rules = { ...ports.rules }
  let today = Date.parse(LATER)
  const changing = { ...ports, rules, clock: () => today }
  const lines = [{ key: 'a' }, { key: 'b' }]
  const rows = (await Array.fromAsync(mappingOf(lines).batches(file().open()))).flat()
  const mapping: SourceMapping = {
    ...mappingOf(lines),
    async *batches() {
      yield rows
      // Both are ready by now, and not yet taken in.
      Object.assign(rules, { edition: 'two', placeOf: () => ({ heldBecause: 'NO_FEED' }) })
      today += 86_400_000
    },
  }
  assert.equal((await collectFile(changing, mapping, file())).accepted, 2)
  assert.deepEqual(await sizes(), {})
  const kept = await database.db.selectFrom('local_record').select('reason').execute()
  assert.deepEqual(kept, [{ reason: 'NO_FEED' }, { reason: 'NO_FEED' }])
})

test('a new record is published once, however often it is delivered unchanged', async () => {
  const { run, sizes } = await bench()
  await run([{ key: 'a' }, { key: 'b' }])
  assert.deepEqual(counts(await run([{ key: 'a' }, { key: 'b' }])), {
    read: 2,
    accepted: 2,
    quarantined: 0,
    superseded: 0,
  })
  assert.deepEqual(await sizes(), { [FEED.feed]: 2 })
})

test('of rows with one key in a file only the newest is published, in whatever order they stand', async () => {
  for (const lines of [
    [{ fact: 'old' }, { fact: 'new', at: LATER }],
    [{ fact: 'new', at: LATER }, { fact: 'old' }],
  ]) {
    const { run, sizes, database } = await bench()
    assert.deepEqual(counts(await run(lines)), { read: 2, accepted: 1, quarantined: 0, superseded: 1 })
    assert.deepEqual(await sizes(), { [FEED.feed]: 1 })
    const entry = await database.db.selectFrom('feed_entry').select('body').executeTakeFirstOrThrow()
    assert.equal(JSON.parse(entry.body?.toString() ?? '{}').content.factSummary, 'new')
  }
})

test('a newer row far away in the same file amends, and the counts still add up', async () => {
  const { run, sizes } = await bench()
  const filler = Array.from({ length: CHUNK_ROWS }, (_, i) => ({ key: `filler ${i}` }))
  const result = await run([{ fact: 'old' }, ...filler, { fact: 'new', at: LATER }])
  assert.deepEqual(counts(result), {
    read: CHUNK_ROWS + 2,
    accepted: CHUNK_ROWS + 1,
    quarantined: 0,
    superseded: 1,
  })
  assert.deepEqual(await sizes(), { [FEED.feed]: CHUNK_ROWS + 2 })
})

test('a repair withdraws, and an import of the old row cannot bring the listing back', async () => {
  const { run, sizes, database } = await bench()
  await run([{ key: 'a' }])
  await run([{ key: 'a', status: 'repaired', at: LATER }])
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
  const again = await run([{ key: 'a', fact: 'the same decision again', at: '2026-06-01T12:00:00.000Z' }])
  assert.deepEqual(counts(again), { read: 1, accepted: 0, quarantined: 1, superseded: 0 })
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
  const entry = await database.db
    .selectFrom('feed_entry')
    .selectAll()
    .where('kind', '=', 'record')
    .executeTakeFirstOrThrow()
  assert.equal(entry.body, null)
  assert.equal((await database.db.selectFrom('tombstone').selectAll().execute()).length, 1)
})

test('a repair with a stamp that is behind is not dropped', async () => {
  const { run, sizes } = await bench()
  await run([{ key: 'a', at: LATER }])
  await run([{ key: 'a', status: 'repaired', at: DAY }])
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
})

test('a repair that comes before its listing keeps the listing out', async () => {
  const { run, sizes } = await bench()
  await run([{ key: 'a', status: 'repaired' }])
  const late = await run([{ key: 'a' }])
  assert.equal(late.quarantined, 1)
  assert.deepEqual(await sizes(), {})
})

test('a revocation after a repair erases what the repair kept', async () => {
  const { run, database } = await bench()
  await run([{ key: 'a' }])
  await run([{ key: 'a', status: 'repaired', at: LATER }])
  assert.equal((await database.db.selectFrom('archived_body').selectAll().execute()).length, 1)
  await run([{ key: 'a', status: 'revoked', at: LATER }])
  assert.equal((await database.db.selectFrom('archived_body').selectAll().execute()).length, 0)
  const { effect } = await database.db.selectFrom('tombstone').select('effect').executeTakeFirstOrThrow()
  assert.equal(effect, 'erase')
})

test('a record whose scope is narrowed is withdrawn, and comes back under another ref when it is widened', async () => {
  const { run, sizes, database } = await bench()
  await run([{ key: 'a' }])
  await run([{ key: 'a', scope: 'authorised', at: LATER }])
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
  await run([{ key: 'a', at: '2026-06-01T12:00:00.000Z' }])
  const refs = await database.db.selectFrom('feed_entry').select('ref').where('kind', '=', 'record').execute()
  assert.equal(new Set(refs.map(row => hex(row.ref))).size, 2)
})

test('what a quarantined row held can be read from no table', async () => {
  const { run, database } = await bench()
  await run([{ bad: true, fact: '310199199001010018' }])
  const row = await database.db.selectFrom('quarantined_row').selectAll().executeTakeFirstOrThrow()
  assert.equal(row.rule, 'USCC_CHECK')
  assert.ok(!JSON.stringify(row.findings).includes('310199199001010018'))
  assert.ok(!row.sealed.includes('310199199001010018'))
})

test('a batch that was cut off goes on at its row, with nothing doubled', async () => {
  const { ports, sizes } = await bench()
  const lines = Array.from({ length: 450 }, (_, i) => ({ key: `k${i}` }))
  const source = file()
  await assert.rejects(collectFile(ports, mappingOf(lines, 430), source), /power/)
  assert.deepEqual(await sizes(), { [FEED.feed]: 430 })
  const rest = await collectFile(ports, mappingOf(lines), source)
  assert.equal(rest.read, 20)
  assert.deepEqual(await sizes(), { [FEED.feed]: 450 })
  assert.equal((await collectFile(ports, mappingOf(lines), source)).repeated, true)
})

test('source records are rebuilt from feeds that were restored', async () => {
  const { run, ports, database, sizes } = await bench()
  const listing = { key: 'a' }
  await run([listing])
  // As after a restore: the feed is back from its holders, the source's own tables are older.
  await database.db.deleteFrom('source_record').execute()
  const body = {
    category: 'R07',
    recordId: randomUUID(),
    version: 1,
    updatedAt: DAY,
    status: 'active',
    subject: { type: 'legal', name: '示例甲一环保有限公司（虚构）', uscc: '91310118PDY00001XQ' },
    content: {
      decisionNo: '示环罚〔2026〕示例001号',
      decisionDate: '2026-04-10',
      domain: 'environment',
      listName: '示例名单',
    },
  }
  await database.db
    .updateTable('feed_entry')
    .set({ body: Buffer.from(JSON.stringify(body)) })
    .execute()
  const orphans = () => orphanedEntries(database.db, SELF)
  assert.equal(await restoreSourceRecords({ store: ports.store, orphans }), 1)
  assert.equal(await restoreSourceRecords({ store: ports.store, orphans }), 0)
  assert.deepEqual(await sizes(), { [FEED.feed]: 1 })
})

test('rows that another process took in meanwhile are not taken in once more', async () => {
  const { ports, database, sizes } = await bench()
  const delivered = file()
  const lines = [{ key: 'a' }, { key: 'b' }]
  // As where the session that held the lock ended: whoever comes next goes on with what this process is still at.
  const begin: CollectPorts['store']['begin'] = async (...given) => {
    const batch = await ports.store.begin(...given)
    await collectFile(ports, mappingOf(lines), delivered)
    return batch
  }
  const store = new Proxy(ports.store, {
    get: (target, name) => {
      const member = name === 'begin' ? begin : Reflect.get(target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  await assert.rejects(collectFile({ ...ports, store }, mappingOf(lines), delivered), {
    name: 'StoreError',
    fault: { code: 'BATCH_TAKEN' },
  })
  assert.deepEqual(await sizes(), { [FEED.feed]: 2 })
  const batch = await database.db.selectFrom('source_batch').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([batch.read_rows, batch.accepted_rows, batch.state], [2, 2, 'done'])
})
