/** Decisions of authorities and ends by the calendar, on a real database: one transaction with entry, tombstone, history. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import type { SourceMapping } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { decide, endDue } from '../../src/lists/decide.ts'
import type { DecidePorts } from '../../src/lists/life-ports.ts'
import { stoppingOf } from '../../src/lists/stopping.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { LifeRounds } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { listingMatch, matchingKey } from '../../src/standard/matching-key.ts'
import { PgLifeFacts } from '../../src/store/life-facts.ts'
import { PgLifeReads } from '../../src/store/life-reads.ts'
import { PgLifeStore } from '../../src/store/life-store.ts'
import { type Desk, openDesk } from '../collect/desk.ts'
import { listing } from '../standard/example-records.ts'

const REPAIR = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-06-01',
}
const WITHDRAWALS = { feed: '310000/withdrawals', generation: 1 }
const { subject, content } = listing()
const SPELLED = content.decisionNo.replace('〔', '[').replace('〕', '] ')
const NAMED = { match: listingMatch({ subject, listName: content.listName, decisionNo: SPELLED }) ?? '' }

let desk: Desk
let ports: DecidePorts
let reads: PgLifeReads
beforeEach(async () => {
  desk = await openDesk()
  const { database, sealer, ports: collecting } = desk
  const appendContext = () => ({ suite: INTL, nowMs: collecting.clock(), random: randomBytes })
  const store = new PgLifeStore({
    database,
    sealer,
    self: '310000',
    withdrawals: () => WITHDRAWALS,
    appendContext,
  })
  ports = { store, division: '310000', clock: collecting.clock, calendar: workingCalendar() }
  reads = new PgLifeReads(database.db, sealer, '310000')
})

let files = 0
async function deliver(record: object) {
  const { recordId: _id, version: _version, ...draft } = record as { recordId?: string; version?: number }
  const key = matchingKey(record as never)
  const facts = { row: 1, source: {}, key, localKey: undefined, updatedAt: undefined }
  const mapping: SourceMapping = {
    ...{ id: '310000/serious-listing', version: '1', effectiveFrom: '', category: 'R07' },
    async *batches() {
      yield [{ kind: 'accepted', ...facts, record: draft as RecordDraft, warnings: [] }]
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

/** Published, and in the view of the node itself. */
async function published(record: object = listing()) {
  await deliver(record)
  const { publicityEnd, content } = record as ReturnType<typeof listing>
  await sql`
    insert into held_record (feed_id, ref, seq, topic, division, category, subject_key, status, publicity_end, valid_to)
    select feed_id, ref, seq, 'records.penalty', '310000', 'R07', '91310118PDY00001XQ', 'active',
      ${publicityEnd ?? null}::date, ${content.validTo ?? null}::date
    from feed_entry join feed using (feed_id) where kind = 'record'`.execute(desk.database.db)
}

async function states(): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`select state from listing_life`.execute(desk.database.db)
  return rows.map(({ state }) => state)
}

async function tombstones(): Promise<string[]> {
  const { rows } = await sql<{
    effect: string
    ground: string
  }>`select effect, ground from tombstone`.execute(desk.database.db)
  return rows.map(({ effect, ground }) => `${effect} ${ground}`)
}

async function bodies(): Promise<string[]> {
  const { rows } = await sql<{ body: Buffer }>`
    select body from feed_entry where body is not null`.execute(desk.database.db)
  return rows.map(({ body }) => JSON.parse(body.toString()).status)
}

test('a listing is named as its decision names it, in any spelling, and repaired by a decision of its authority', async () => {
  await published()
  const { life, record } = await decide(ports, NAMED, {
    event: 'repair',
    decision: REPAIR,
    source: 'operator x',
  })
  assert.equal(life.state, 'withdrawn')
  assert.deepEqual([await states(), await tombstones()], [['withdrawn'], ['stop-use NDRC-36/repair']])
  assert.deepEqual(await bodies(), [])
  const [known] = await reads.find({ ref: Buffer.from(record.ref).toString('hex') })
  const events = known === undefined ? [] : await reads.history(known)
  assert.deepEqual(
    events.map(({ event, decision, source }) => [event, decision?.decisionNo, source]).slice(-2),
    [
      ['repair', REPAIR.decisionNo, 'operator x'],
      ['withdraw', REPAIR.decisionNo, 'operator x'],
    ],
  )
  // The old row of its source does not bring it back.
  assert.equal((await deliver({ ...listing(), updatedAt: '2026-07-01T00:00:00.000Z' })).quarantined, 1)
})

test('what the life refuses is not done, and nothing of it stays', async () => {
  await published()
  for (const decision of [undefined, { ...REPAIR, decisionNo: '' }]) {
    const act = { event: 'repair', source: 'x', ...(decision === undefined ? {} : { decision }) } as const
    await assert.rejects(decide(ports, NAMED, act), {
      fault: { code: 'LIFE_REFUSED', rule: 'END_DECISION_INCOMPLETE' },
      message: /END_DECISION_INCOMPLETE/,
    })
  }
  await assert.rejects(
    decide(ports, { match: 'another' }, { event: 'repair', decision: REPAIR, source: 'x' }),
    {
      fault: { code: 'LISTING_UNKNOWN' },
    },
  )
  assert.deepEqual([await states(), await tombstones()], [['published'], []])
})

test('repaired nationally it is suspended at once; a row does not lift it, a decision does', async () => {
  await published()
  await decide(ports, NAMED, { event: 'suspend', cause: 'national', source: 'national results' })
  assert.deepEqual([await states(), await bodies()], [['suspended'], ['suspended']])
  const row = {
    ...listing(),
    updatedAt: '2026-07-01T00:00:00.000Z',
    content: { ...content, factSummary: '再报（虚构）' },
  }
  assert.equal((await deliver(row)).quarantined, 1)
  assert.deepEqual(await bodies(), ['suspended'])
  await assert.rejects(decide(ports, NAMED, { event: 'resume', source: 'x' }), {
    fault: { code: 'LIFE_REFUSED', rule: 'SUSPENDED_UNTIL_DECIDED' },
  })
  await decide(ports, NAMED, { event: 'resume', decision: REPAIR, source: 'operator x' })
  assert.deepEqual([await states(), await bodies()], [['published'], ['active']])
})

test('公示期满: on the day after the last day, and not before; a second round ends nothing more', async () => {
  await published({ ...listing(), publicityEnd: '2027-06-01' })
  const day = 86_400_000
  desk.later(365 * day)
  assert.equal(await endDue(ports), 0, 'the last day itself')
  desk.later(day)
  assert.equal(await endDue(ports), 1)
  assert.deepEqual(
    [await states(), await tombstones()],
    [['expired'], ['stop-publicity NDRC-36/publicity-over']],
  )
  assert.deepEqual(await bodies(), ['active'], 'the body is kept: sharing goes on')
  assert.equal(await endDue(ports), 0)
})

test('what was over when it was delivered ends within a minute, and is due no longer', async () => {
  const grown: string[] = []
  const { database, sealer, ports: collecting } = desk
  const rounds = new LifeRounds({
    ...{ self: '310000', suite: INTL, clock: collecting.clock, database, sealer },
    log: () => {},
    membership: () => ({ generationOf: () => 1, audience: () => [] }),
    onGrown: async places => {
      grown.push(...places.map(({ feed }) => feed))
    },
  })
  desk.later(60_000)
  await rounds.run()
  await published({ ...listing(), publicityEnd: '2027-06-01' })
  desk.later(400 * 86_400_000)
  await rounds.run()
  assert.deepEqual([await states(), grown], [['expired'], [WITHDRAWALS.feed]], 'with the new day')

  const decisionNo = '示环列〔2026〕示例902号'
  await deliver({ ...listing(), publicityEnd: '2027-06-01', content: { ...content, decisionNo } })
  rounds.grown()
  await sql`
    insert into held_record (feed_id, ref, seq, topic, division, category, subject_key, status, publicity_end)
    select feed_id, ref, seq, 'records.penalty', '310000', 'R07', '91310118PDY00001XQ', 'active', date '2027-06-01'
    from feed_entry e join feed using (feed_id) where kind = 'record'
      and not exists (select 1 from held_record h where h.ref = e.ref)`.execute(desk.database.db)
  assert.equal((await reads.endingBy('2027-06-02', 10)).length, 1)
  desk.later(59_000)
  await rounds.run()
  assert.equal((await reads.endingBy('2027-06-02', 10)).length, 1, 'its copy may be on its way into the view')
  desk.later(1_000)
  assert.ok(rounds.due())
  await rounds.run()
  assert.deepEqual([await states(), await reads.endingBy('2027-06-02', 10)], [['expired', 'expired'], []])
})

test('查询期满: five years after the decision the entry is erased', async () => {
  await published({ ...listing(), publicityEnd: '2027-06-01' })
  desk.later(366 * 86_400_000)
  await endDue(ports)
  desk.later(4 * 366 * 86_400_000)
  assert.equal(await endDue(ports), 1)
  assert.deepEqual(
    [await states(), await tombstones(), await bodies()],
    [['withdrawn'], ['erase query-over'], []],
  )
  assert.equal(await endDue(ports), 0)
})

test('撤销 after 修复 erases what the repair kept', async () => {
  await published()
  await decide(ports, NAMED, { event: 'repair', decision: REPAIR, source: 'x' })
  const kept = async () => (await sql`select 1 from archived_body`.execute(desk.database.db)).rows.length
  assert.equal(await kept(), 1)
  await decide(ports, NAMED, {
    event: 'revoke',
    decision: { ...REPAIR, decisionNo: '示环撤〔2026〕示例001号' },
    source: 'x',
  })
  assert.deepEqual([await kept(), await tombstones()], [0, ['erase NDRC-36/revocation']])
})

test('a withdrawal is confirmed when the last province has stopped, at the time that it signed', async () => {
  await published()
  const { record } = await decide(ports, NAMED, { event: 'repair', decision: REPAIR, source: 'x' })
  const ref = Buffer.from(record.ref).toString('hex')
  const holders = ['320000', '330000']
  const receipt = (division: string, time: number) =>
    sql`
    insert into cosignature (feed_id, division, kind, size, root, time, signature)
    select feed_id, ${division}, 'applied', 1, '\\x00', ${time}, '\\x00' from feed where name = '310000/withdrawals'`.execute(
      desk.database.db,
    )
  await receipt('330000', 1_780_000_000)
  assert.equal(await reads.confirm(holders), 0)
  assert.deepEqual(
    (await reads.stopped(ref, holders)).map(({ division, at }) => [division, at?.getTime() ?? null]),
    [
      ['320000', null],
      ['330000', 1_780_000_000_000],
    ],
  )
  assert.deepEqual(
    (await reads.withoutReceipt(holders)).map(one => [one.division, one.withdrawals, one.erasures]),
    [['320000', 1, 0]],
  )
  await receipt('320000', 1_780_000_005)
  assert.equal(await reads.confirm(holders), 1)
  assert.equal(await reads.confirm(holders), 0)
  assert.deepEqual(await reads.withoutReceipt(holders), [])
  const stopped = await reads.stopped(ref, holders)
  const stopping = stoppingOf(await reads.withdrawn(ref), stopped, workingCalendar(), Date.now())
  const { decidedOn, seconds, days, overdue } = stopping ?? {}
  // NOW is 2026-06-01T00:00:00Z, the last receipt 2026-05-28T20:26:45Z: clocks of provinces may differ.
  assert.deepEqual([decidedOn, seconds, days, overdue], ['2026-06-01', 0, 0, false])
  const [known] = await reads.find({ ref })
  assert.equal(known?.confirmedAt?.getTime(), 1_780_000_005_000)
  assert.equal((known && (await reads.history(known)).at(-1))?.event, 'confirm')
})

test('what was revoked is watched until every province has shown that it is gone', async () => {
  await published()
  await decide(ports, NAMED, {
    event: 'revoke',
    decision: { ...REPAIR, decisionNo: '示环撤〔2026〕示例001号' },
    source: 'x',
  })
  const facts = new PgLifeFacts(desk.database.db, '310000')
  const at = desk.ports.clock()
  const [before, after] = [new Date(at), new Date(at + 1)]
  assert.deepEqual(await facts.erasures(['320000'], before, before), { open: 1, soon: 0, overdue: 0 })
  assert.deepEqual(await facts.erasures(['320000'], before, after), { open: 1, soon: 1, overdue: 0 })
  assert.deepEqual(await facts.erasures(['320000'], after, after), { open: 1, soon: 0, overdue: 1 })
  assert.equal((await reads.withoutReceipt(['320000']))[0]?.erasures, 1)
  assert.equal(await reads.bodiesLeft(), 0)
  await sql`
    update feed_entry set body = '\\x7b7d', salt = decode(repeat('00', 16), 'hex') where kind = 'record'`.execute(
    desk.database.db,
  )
  assert.equal(await reads.bodiesLeft(), 1, 'one that came back would be told')
  await sql`
    insert into cosignature (feed_id, division, kind, size, root, time, signature)
    select feed_id, '320000', 'applied', 1, '\\x00', 1780272005, '\\x00' from feed where name = '310000/withdrawals'`.execute(
    desk.database.db,
  )
  assert.deepEqual(await facts.erasures(['320000'], after, after), { open: 0, soon: 0, overdue: 0 })
  await reads.confirm(['320000'])
  const { listings, slowestSeconds, slowestDays } = await facts.stopped(new Date(at - 1))
  assert.deepEqual([listings, slowestSeconds, slowestDays], [1, 5, 0])
})
