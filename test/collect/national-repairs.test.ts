/** National results (国家修复结果): they suspend what they name until its authority has decided; compared daily, both ways. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { legalDay } from '../../src/base/time.ts'
import { decide } from '../../src/lists/decide.ts'
import { suspendNational } from '../../src/lists/repairs.ts'
import { PgNationalRepairs } from '../../src/store/national-repairs.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { LISTED, nationally, RepairDesk, repair, TARGET } from './repair-desk.ts'

let desk: RepairDesk
beforeEach(async () => {
  desk = await RepairDesk.open()
})

function ofPenalty(content: object = {}, envelope: object = {}) {
  const { decisionNo, decisionDate } = penalty().content
  return nationally({ targetDecision: { decisionNo, decisionDate }, ...content }, envelope)
}

/** The penalty as its source says it later. */
const saidAgain = (violationFacts = penalty().content.violationFacts) => ({
  ...{ ...penalty(), updatedAt: '2026-06-02T00:00:00.000Z' },
  content: { ...penalty().content, violationFacts },
})

test('repaired nationally: suspended at once, by no row lifted, ended by the decision of its authority', async () => {
  await desk.run('R07', [listing()])
  await desk.run('R11', [nationally()])
  assert.deepEqual([await desk.states(), await desk.shown()], [['suspended national'], ['suspended']])
  const row = {
    ...listing(),
    updatedAt: '2026-06-02T00:00:00.000Z',
    content: { ...LISTED, factSummary: '再报（虚构）' },
  }
  assert.equal((await desk.run('R07', [row])).quarantined, 1)
  const { subject } = listing()
  await desk.run('R11', [repair({ applyDate: '2026-05-24' }, { subject })])
  assert.deepEqual(
    [await desk.states(), await desk.tombstones()],
    [['withdrawn'], ['stop-use NDRC-36/repair']],
  )
})

test('a national result that is here before its listing: the listing is never shown', async () => {
  await desk.run('R11', [nationally()])
  await desk.run('R07', [listing()])
  assert.deepEqual([await desk.states(), await desk.shown()], [['suspended national'], ['suspended']])
})

test('what the authority decided against a national result stands, also when row and result come again', async () => {
  await desk.run('R07', [listing()])
  await desk.run('R11', [nationally()])
  const decision = {
    authorityName: '示例市生态环境局（虚构）',
    decisionNo: '示环函〔2026〕示例001号',
    decisionDate: '2026-06-01',
  }
  const { rows } = await sql<{ ref: Buffer }>`select ref from listing_life`.execute(desk.database.db)
  const ref = rows[0]?.ref.toString('hex') ?? ''
  await decide(desk.deciding(), { ref }, { event: 'resume', decision, source: 'operator x' })
  await desk.run('R07', [{ ...listing(), updatedAt: '2026-06-02T00:00:00.000Z' }])
  await desk.run('R11', [nationally()])
  const { suspended } = await suspendNational(desk.deciding(), new PgNationalRepairs(desk.database.db))
  assert.deepEqual([suspended, await desk.states(), await desk.shown()], [0, ['published'], ['active']])
  // Another result is another reason.
  await desk.run('R11', [nationally({ applyDate: '2026-05-28', decisionNo: '示环修〔2026〕示例009号' })])
  assert.deepEqual(await desk.states(), ['suspended national'])
})

test('a result that is taken back nationally suspends nothing any more', async () => {
  await desk.run('R11', [nationally()])
  await desk.run('R11', [nationally({}, { status: 'revoked', updatedAt: '2026-05-31T00:00:00.000Z' })])
  await desk.run('R07', [listing()])
  assert.deepEqual(await desk.states(), ['published'])
})

/** A national result about the penalty of the samples. */
test('a penalty that is repaired nationally: suspended at once, by no row lifted, ended by the decision of its authority', async () => {
  await desk.run('R03', [penalty()])
  await desk.run('R11', [ofPenalty()])
  assert.deepEqual(await desk.shown(), ['suspended'])
  await desk.run('R03', [saidAgain('再报（虚构）')])
  await desk.run('R03', [saidAgain('再报（虚构）')])
  assert.deepEqual(await desk.shown(), ['suspended'])
  assert.equal(
    (await desk.sizes())['310000/records.penalty'],
    3,
    'said, suspended, said anew; the same row says nothing',
  )
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended, unknown } = await national.reconcile('2026-06-01', new Date())
  assert.deepEqual([suspended, unknown, (await national.suspended(10)).length], [1, 0, 1])
  const { decisionNo, decisionDate } = penalty().content
  await desk.run('R11', [repair({ targetDecision: { decisionNo, decisionDate }, applyDate: '2026-05-24' })])
  assert.deepEqual([await desk.tombstones(), await desk.shown()], [['stop-use NDRC-36/repair'], []])
  assert.equal((await national.reconcile('2026-06-01', new Date())).suspended, 0)
})

test('a national result that is here before its penalty: the penalty is never shown', async () => {
  await desk.run('R11', [ofPenalty()])
  await desk.run('R03', [penalty()])
  assert.deepEqual(await desk.shown(), ['suspended'])
})

test('a penalty goes on by the decision of its authority, also when row and result come again', async () => {
  await desk.run('R03', [penalty()])
  await desk.run('R11', [ofPenalty()])
  const { rows } = await sql<{ record_id: string }>`
    select record_id from source_record where category = 'R03'`.execute(desk.database.db)
  const named = { recordId: rows[0]?.record_id ?? '' }
  const resume = { event: 'resume', source: 'operator x' } as const
  await assert.rejects(decide(desk.deciding(), named, resume), {
    fault: { code: 'LIFE_REFUSED', rule: 'END_DECISION_INCOMPLETE' },
  })
  const decision = {
    ...{ authorityName: '示例市生态环境局（虚构）', decisionNo: '示环函〔2026〕示例002号' },
    decisionDate: '2026-06-01',
  }
  const { life } = await decide(desk.deciding(), named, { ...resume, decision })
  assert.deepEqual([life.state, await desk.shown()], ['published', ['active']])
  await assert.rejects(decide(desk.deciding(), named, { ...resume, decision }), {
    fault: { code: 'LIFE_REFUSED', rule: 'NOT_SUSPENDED' },
  })
  await desk.run('R03', [saidAgain()])
  await desk.run('R11', [ofPenalty()])
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended } = await suspendNational(desk.deciding(), national)
  assert.deepEqual([suspended, await desk.shown()], [0, ['active']])
  // Another result is another reason.
  await desk.run('R11', [ofPenalty({ applyDate: '2026-05-28', decisionNo: '示环修〔2026〕示例009号' })])
  assert.deepEqual(await desk.shown(), ['suspended'])
})

test('a result about a penalty that is taken back: what was suspended waits for a decision, what comes later is shown', async () => {
  const takenBack = ofPenalty({}, { status: 'revoked', updatedAt: '2026-05-31T00:00:00.000Z' })
  await desk.run('R03', [penalty()])
  await desk.run('R11', [ofPenalty()])
  await desk.run('R11', [takenBack])
  await desk.run('R03', [saidAgain('再报（虚构）')])
  assert.deepEqual(await desk.shown(), ['suspended'])
  const national = new PgNationalRepairs(desk.database.db)
  assert.equal((await national.suspended(10)).length, 1, 'and a person is told')

  desk = await RepairDesk.open()
  await desk.run('R11', [ofPenalty()])
  await desk.run('R11', [takenBack])
  await desk.run('R03', [penalty()])
  assert.deepEqual(await desk.shown(), ['active'])
})

test('a penalty that came past its result is suspended with the next round', async () => {
  await desk.run('R03', [penalty()])
  await desk.run('R11', [ofPenalty()])
  await sql`update source_record set status = 'active' where category = 'R03'`.execute(desk.database.db)
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended, grown } = await suspendNational(desk.deciding(), national)
  assert.deepEqual([suspended, grown.map(({ feed }) => feed)], [1, ['310000/records.penalty']])
  assert.deepEqual(await national.shownDespiteNational(10), [])
})

test('a penalty that was repaired here and is in no national result is named, until one names it', async () => {
  const national = new PgNationalRepairs(desk.database.db)
  const { decisionNo, decisionDate } = penalty().content
  await desk.run('R03', [penalty()])
  await desk.run('R11', [repair({ targetDecision: { decisionNo, decisionDate }, applyDate: '2026-05-24' })])
  await desk.run('R11', [
    nationally({ targetDecision: { ...TARGET, decisionNo: '示环信认〔2026〕示例777号' } }),
  ])
  const repairedAgo = (hours: number) =>
    sql`update tombstone set at = now() - make_interval(hours => ${hours})`.execute(desk.database.db)
  await repairedAgo(23)
  assert.deepEqual(await national.notNational(10), [], 'the file of that day need not have it')
  await repairedAgo(25)
  const { rows } = await sql<{ record_id: string }>`
    select record_id from source_record where category = 'R03'`.execute(desk.database.db)
  const named = await national.notNational(10)
  assert.deepEqual(
    named.map(({ recordId }) => recordId),
    rows.map(row => row.record_id),
  )
  assert.equal((await national.reconcile('2026-06-01', new Date())).notNational, 1)
  await desk.run('R11', [ofPenalty()])
  assert.deepEqual(await national.notNational(10), [])
})

test('the daily reconciliation finds both: shown here though repaired nationally, repaired here and not nationally', async () => {
  const national = new PgNationalRepairs(desk.database.db)
  await desk.run('R07', [listing()])
  await desk.run('R11', [repair()])
  assert.equal(
    (await national.reconcile('2026-06-01', new Date())).notNational,
    0,
    'no national file came yet',
  )
  const other = { ...TARGET, decisionNo: '示环信认〔2026〕示例777号' }
  await desk.run('R11', [nationally({ targetDecision: other })])
  await sql`update listing_life set since = now() - interval '25 hours'`.execute(desk.database.db)
  // A listing that came by a way that did not ask.
  await desk.run('R07', [{ ...listing(), content: { ...LISTED, decisionNo: '示环信认〔2026〕示例778号' } }])
  await sql`update listing_life set match_hmac = (select match_hmac from national_repair)
    where state = 'published'`.execute(desk.database.db)
  const { suspended, grown } = await suspendNational(desk.deciding(), national)
  assert.deepEqual([suspended, grown.map(({ feed }) => feed)], [1, ['310000/records.penalty']])
  const day = legalDay(desk.ports.clock())
  const { notNational, unknown, suspended: waiting } = await national.reconcile(day, new Date())
  assert.deepEqual([notNational, unknown, waiting], [1, 0, 1])
  assert.deepEqual([(await national.notNational(10)).length, (await national.suspended(10)).length], [1, 1])
  assert.equal((await national.reconciliations(10))[0]?.notNational, 1)
})

/**
 * The power goes before the feeds grow: after source record, withdrawn key, life and history were written.
 * @param times at which append
 */
test('a large file of national results goes in by small transactions, and on after a power cut', async () => {
  const many = 450
  const number = (i: number) => `示环列〔2026〕示例2${i}号`
  const listings = Array.from({ length: many }, (_, i) => ({
    ...listing(),
    content: { ...LISTED, decisionNo: number(i) },
  }))
  const results = listings.map((_, i) =>
    nationally({
      targetDecision: { ...TARGET, decisionNo: number(i) },
      decisionNo: `示国修〔2026〕示例${i}号`,
    }),
  )
  const count = async () => Map.groupBy(await desk.states(), state => state)
  await desk.run('R07', listings)
  await assert.rejects(desk.run('R11', results, desk.cutBeforeAppend(3)), /the power is gone/)
  const half = await count()
  assert.deepEqual([half.get('suspended national')?.length, half.get('published')?.length], [400, 50])
  const { read, accepted } = await desk.run('R11', results, desk.ports, true)
  assert.deepEqual([read, accepted], [50, 50], 'the rows that were committed are not read again')
  assert.deepEqual([...(await count()).keys()], ['suspended national'])
  const { rows } = await sql<{ suspended: number; results: number }>`
    select (select count(*) from listing_event where event = 'suspend') as suspended,
      (select count(*) from national_repair) as results`.execute(desk.database.db)
  assert.deepEqual(rows, [{ suspended: many, results: many }], 'each once')
})
