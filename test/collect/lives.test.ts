/** Listings of local systems go through their life: what may not be is quarantined with how to mend it, the rest is kept. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import type { SourceMapping } from '../../src/collect/ports.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { type Desk, openDesk } from './desk.ts'

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-05-28',
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

let files = 0
function run(category: 'R07' | 'R08', records: readonly object[]) {
  const mapping: SourceMapping = {
    ...{ id: `310000/${category}`, version: '1', effectiveFrom: '', category },
    async *batches() {
      yield records.map((record, at): RowOutcome => {
        const {
          recordId: _id,
          version: _version,
          ...draft
        } = record as { recordId?: string; version?: number }
        const key = matchingKey(record as never)
        const facts = { row: at + 1, source: {}, key, localKey: undefined, updatedAt: undefined }
        return { kind: 'accepted', ...facts, record: draft as RecordDraft, warnings: [] }
      })
    },
  }
  files += 1
  const file = {
    name: `${files}.csv`,
    digest: Buffer.alloc(32, files),
    asOf: null,
    open: async function* () {},
  }
  return collectFile(desk.ports, mapping, file)
}

async function lives() {
  const { rows } = await sql<{ state: string; cause: string | null; matched: boolean }>`
    select state, suspended_cause as cause, match_hmac is not null as matched from listing_life`.execute(
    desk.database.db,
  )
  return rows
}

async function history(): Promise<string[]> {
  const { rows } = await sql<{ event: string; decided: boolean }>`
    select event, sealed is not null as decided from listing_event order by event_id`.execute(
    desk.database.db,
  )
  return rows.map(({ event, decided }) => (decided ? `${event} by decision` : event))
}

async function findings(): Promise<{ rule: string; field: string; message: string }[]> {
  const { rows } = await sql<{ findings: { rule: string; field: string; message: string }[] }>`
    select findings from quarantined_row order by row_number`.execute(desk.database.db)
  return rows.flatMap(row => row.findings)
}

async function shown(): Promise<number> {
  const { rows } = await sql<{ body: Buffer | null }>`
    select body from feed_entry where kind = 'record' and body is not null`.execute(desk.database.db)
  return rows.filter(({ body }) => JSON.parse(body?.toString() ?? '{}').status === 'active').length
}

test('a row begins the life of its listing, and its end ends it, with the decision of each', async () => {
  await run('R07', [listing()])
  assert.deepEqual(await lives(), [{ state: 'published', cause: null, matched: true }])
  await run('R07', [
    { ...listing(), status: 'repaired', endDecision: END, updatedAt: '2026-06-01T12:00:00.000Z' },
  ])
  assert.deepEqual(await lives(), [{ state: 'withdrawn', cause: null, matched: true }])
  assert.deepEqual(await history(), [
    ...['notify by decision', 'list by decision', 'publish by decision'],
    ...['repair by decision', 'withdraw by decision'],
  ])
  assert.deepEqual(await desk.sizes(), { '310000/records.penalty': 1, '310000/withdrawals': 1 })
})

test('a repair that names no decision is quarantined, and the listing suspended at once until one comes', async () => {
  await run('R07', [listing()])
  const claimed = { ...listing(), status: 'repaired', updatedAt: '2026-06-01T12:00:00.000Z' }
  const result = await run('R07', [claimed])
  assert.deepEqual([result.accepted, result.quarantined], [0, 1])
  const [finding] = await findings()
  assert.deepEqual([finding?.rule, finding?.field], ['END_DECISION_INCOMPLETE', '/endDecision'])
  assert.match(finding?.message ?? '', /until then the listing is neither shown nor used.*暂停展示和使用/)
  assert.deepEqual(await lives(), [{ state: 'suspended', cause: 'source', matched: true }])
  assert.equal(await shown(), 0)
  await run('R07', [{ ...claimed, endDecision: END, updatedAt: '2026-06-01T18:00:00.000Z' }])
  assert.deepEqual(await lives(), [{ state: 'withdrawn', cause: null, matched: true }])
})

test('an incomplete claim that is older than what its source said since casts no doubt on it', async () => {
  await run('R07', [{ ...listing(), updatedAt: '2026-06-01T18:00:00.000Z' }])
  const claimed = { ...listing(), status: 'repaired', updatedAt: '2026-06-01T12:00:00.000Z' }
  assert.equal((await run('R07', [claimed])).quarantined, 1)
  assert.deepEqual(await lives(), [{ state: 'published', cause: null, matched: true }])
  assert.equal(await shown(), 1)
})

test('a source that was wrong about the repair says so, and the listing goes on', async () => {
  await run('R07', [listing()])
  await run('R07', [{ ...listing(), status: 'repaired', updatedAt: '2026-06-01T12:00:00.000Z' }])
  await run('R07', [{ ...listing(), updatedAt: '2026-06-01T18:00:00.000Z' }])
  assert.deepEqual(await lives(), [{ state: 'published', cause: null, matched: true }])
  assert.equal(await shown(), 1)
})

test('what the list may not do never gets into a feed', async () => {
  const { content } = listing()
  const result = await run('R07', [
    { ...listing(), content: { ...content, listName: '浙江省生态环境领域严重失信主体名单（示例）' } },
    {
      ...listing(),
      publicityEnd: '2026-12-31',
      content: { ...content, decisionNo: '示环列〔2026〕示例002号' },
    },
  ])
  assert.deepEqual([result.accepted, result.quarantined], [0, 2])
  assert.deepEqual(
    (await findings()).map(({ rule }) => rule),
    ['LIST_TYPE_NOT_OF_PROVINCE', 'PUBLICITY_TOO_SHORT'],
  )
  assert.deepEqual([await lives(), await desk.sizes()], [[], {}])
})

test('nobody is commended who has a serious record in force, wherever it is held', async () => {
  const { updatedAt } = listing()
  const trusted = { ...example('r08'), subject: listing().subject, updatedAt }
  await run('R08', [trusted])
  assert.equal((await lives()).length, 1)
  // The other subject's serious listing is kept here only.
  const kept = { ...desk.ports, rules: { ...desk.ports.rules, placeOf: () => ({ heldBecause: 'SCOPE' }) } }
  const before = desk
  desk = { ...desk, ports: kept }
  await run('R07', [{ ...listing(), subject: { ...listing().subject, uscc: '91310115PDY000175Y' } }])
  desk = before
  const result = await run('R08', [{ ...example('r08'), updatedAt }])
  assert.equal(result.quarantined, 1)
  assert.deepEqual(
    (await findings()).map(({ rule }) => rule),
    ['TRUSTED_WITH_SERIOUS_RECORD'],
  )
})

test('a snapshot that lacks a listing suspends its life, and the next row brings it back', async () => {
  await run('R07', [listing()])
  await sql`update source_record set absent_since = now()`.execute(desk.database.db)
  await sql`update listing_life set state = 'suspended', suspended_cause = 'absent', suspended_from = 'published'`.execute(
    desk.database.db,
  )
  await run('R07', [{ ...listing(), updatedAt: '2026-06-01T12:00:00.000Z' }])
  assert.deepEqual(await lives(), [{ state: 'published', cause: null, matched: true }])
  assert.deepEqual((await history()).slice(3), ['resume', 'amend by decision'])
})
