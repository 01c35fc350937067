import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, FeedPlace, SourceFile, SourceMapping } from '../../src/collect/ports.ts'
import { restoreSourceRecords } from '../../src/collect/restore.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { orphanedEntries } from '../../src/store/orphans.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { listing } from '../standard/example-records.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NO_REPAIRS } from './desk.ts'

const SELF = '330000'
const FEED: FeedPlace = { feed: `${SELF}/lists.environment`, generation: 1 }
const WITHDRAWALS: FeedPlace = { feed: `${SELF}/withdrawals`, generation: 1 }
const DAY = '2026-05-01T00:00:00.000Z'
const LATER = '2026-06-01T00:00:00.000Z'

interface Line {
  readonly key?: string
  readonly status?: string
  readonly at?: string
  readonly fact?: string
  readonly scope?: string
  readonly bad?: boolean
}

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-05-28',
}

/** A mapping whose rows are given by the test: what collecting makes of outcomes is under test, not mapping. */
function mappingOf(lines: readonly Line[], failAt = Number.POSITIVE_INFINITY): SourceMapping {
  return {
    id: `${SELF}/serious-listing`,
    version: '1',
    effectiveFrom: '',
    category: 'R07',
    async *batches() {
      for (const [i, line] of lines.entries()) {
        if (i === failAt) throw new Error('the power went')
        yield [outcomeOf(line, i + 1)]
      }
    },
  }
}

function outcomeOf(
  { key = 'a', status = 'active', at = DAY, fact = 'one', scope = 'public', bad = false }: Line,
  row: number,
): RowOutcome {
  const facts = { row, source: { fact }, key, localKey: undefined, updatedAt: at }
  if (bad) {
    return {
      kind: 'quarantined',
      ...facts,
      key: key === 'unreadable' ? undefined : key,
      findings: [{ rule: 'USCC_CHECK', field: 'code', valueClass: '18', message: 'mend it' }],
    }
  }
  const { recordId: _id, version: _version, ...whole } = listing()
  const ended = status === 'repaired' || status === 'revoked'
  const record = {
    ...whole,
    ...{ status, updatedAt: at, publicityScope: scope, content: { ...whole.content, factSummary: fact } },
    ...(ended ? { endDecision: END } : {}),
  }
  return { kind: 'accepted', ...facts, record: record as never, warnings: [] }
}

let files = 0
function file(asOf: string | null = null): SourceFile {
  files += 1
  return { name: `${files}.csv`, digest: Buffer.alloc(32, files), asOf, open: async function* () {} }
}

interface Bench {
  readonly database: DatabaseHandle
  readonly ports: CollectPorts
  run(lines: readonly Line[], asOf?: string): Promise<Awaited<ReturnType<typeof collectFile>>>
  sizes(): Promise<Record<string, number>>
}

async function bench(): Promise<Bench> {
  const database = await freshDatabase()
  const sealer = createSealer(randomBytes(32))
  const appendContext = () => ({ suite: INTL, nowMs: Date.parse(LATER), random: randomBytes })
  const store = new PgCollectStore({ database, sealer, self: SELF, appendContext })
  const ports: CollectPorts = {
    store,
    rules: {
      withdrawals: WITHDRAWALS,
      publishes: () => true,
      edition: 'one',
      placeOf: draft => (draft.publicityScope === 'public' ? FEED : { heldBecause: 'SCOPE' }),
      feedBody: record => record,
    },
    lives: listingLives('310000'),
    linkKeys: NO_LINK_KEYS,
    repairs: NO_REPAIRS,
    random: randomBytes,
    newId: randomUUID,
    clock: () => Date.parse(LATER),
    onGrown: async () => {},
  }
  return {
    database,
    ports,
    run: (lines, asOf) => collectFile(ports, mappingOf(lines), file(asOf)),
    async sizes() {
      const rows = await database.db.selectFrom('feed').select(['name', 'size']).orderBy('name').execute()
      return Object.fromEntries(rows.map(row => [row.name, row.size]))
    },
  }
}

function counts({ read, accepted, quarantined, superseded }: Awaited<ReturnType<typeof collectFile>>) {
  return { read, accepted, quarantined, superseded }
}

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
  const filler = Array.from({ length: 2_500 }, (_, i) => ({ key: `filler ${i}` }))
  const result = await run([{ fact: 'old' }, ...filler, { fact: 'new', at: LATER }])
  assert.deepEqual(counts(result), { read: 2_502, accepted: 2_501, quarantined: 0, superseded: 1 })
  assert.deepEqual(await sizes(), { [FEED.feed]: 2_502 })
})

test('a repair withdraws, and an import of the old row cannot bring the listing back', async () => {
  const { run, sizes, database } = await bench()
  await run([{ key: 'a' }])
  await run([{ key: 'a', status: 'repaired', at: LATER }])
  assert.deepEqual(await sizes(), { [FEED.feed]: 1, [WITHDRAWALS.feed]: 1 })
  const again = await run([{ key: 'a', fact: 'the same decision again', at: '2026-07-01T00:00:00.000Z' }])
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
  await run([{ key: 'a', at: '2026-07-01T00:00:00.000Z' }])
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

test('the guard counts the whole day, not each snapshot alone', async () => {
  const on = await bench()
  await on.run(many, '2026-05-01T00:00:00.000Z')
  await on.run(many.slice(2), '2026-05-02T00:00:00.000Z')
  await on.run(many.slice(4), '2026-05-03T00:00:00.000Z')
  assert.deepEqual(Object.values(await statuses(on)).filter(status => status === 'suspended').length, 2)
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
