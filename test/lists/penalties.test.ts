/** Decisions about penalties, entered by hand: carried out by the rules of their class, or refused with the reason. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { decide } from '../../src/lists/decide.ts'
import type { DecidedAct } from '../../src/lists/life-ports.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { PgLifeReads } from '../../src/store/life-reads.ts'
import { PgWithdrawnListings } from '../../src/store/withdrawn-listings.ts'
import { nationally, RepairDesk, repair } from '../collect/repair-desk.ts'
import { penalty } from '../standard/example-records.ts'

const DAY_MS = 86_400_000
const { subject, content } = penalty()
const SPELLED = content.decisionNo.replace('〔', '[').replace('〕', '] ')
const NAMED = {
  category: 'R03',
  key: matchingKey({ category: 'R03', subject, content: { ...content, decisionNo: SPELLED } }) ?? '',
} as const
/** The desk's day is 2026-06-01; the penalty is of 2026-04-10. */
const GENERAL_FROM = '2026-07-10'

let desk: RepairDesk
beforeEach(async () => {
  desk = await RepairDesk.open()
})

const by = (event: DecidedAct['event'], decisionDate: string): DecidedAct => ({
  event,
  decision: {
    authorityName: '示例市生态环境局（虚构）',
    decisionNo: '示环修〔2026〕示例009号',
    decisionDate,
  },
  source: 'operator x',
})
const refusal = (rule: string) => ({
  fault: { code: 'LIFE_REFUSED', rule },
  message: new RegExp(`^${rule}: `),
})
async function history() {
  const reads = new PgLifeReads(desk.database.db, desk.sealer, '310000')
  const [known] = await reads.find(NAMED)
  return known === undefined ? [] : reads.history(known)
}

const take = (severity: string, change: object = {}) =>
  desk.run('R03', [{ ...penalty(), severity, ...change }])

test('a general penalty is repaired once three months are over, named in any spelling, and stops everywhere', async () => {
  await take('general')
  desk.later(60 * DAY_MS)
  await assert.rejects(
    decide(desk.deciding(), NAMED, by('repair', '2026-07-09')),
    refusal('REPAIR_TOO_EARLY'),
  )
  assert.deepEqual([await desk.tombstones(), await desk.shown()], [[], ['active']])
  const { life, record, steps } = await decide(desk.deciding(), NAMED, by('repair', GENERAL_FROM))
  assert.deepEqual([life.state, steps.map(({ event }) => event)], ['repaired', ['repair']])
  assert.deepEqual([await desk.tombstones(), await desk.shown()], [['stop-use NDRC-36/repair'], []])
  const again = { ...penalty(), updatedAt: '2026-07-31T00:00:00.000Z' }
  assert.equal((await desk.run('R03', [again])).quarantined, 1, 'its old row does not bring it back')
  const known = await new PgLifeReads(desk.database.db, desk.sealer, '310000').find({
    recordId: record.recordId,
  })
  assert.deepEqual(
    known.map(({ category, state }) => [category, state]),
    [['R03', 'withdrawn']],
  )
  await assert.rejects(decide(desk.deciding(), NAMED, by('repair', '2026-07-20')), refusal('ENDED_ALREADY'))
  assert.equal((await desk.tombstones()).length, 1)
})

test('a minor penalty is repaired as soon as its obligations are met, a serious one after a year', async () => {
  await take('minor')
  await decide(desk.deciding(), NAMED, by('repair', '2026-04-20'))
  const serious = { ...content, decisionNo: '示环罚〔2026〕示例777号' }
  await desk.run('R03', [{ ...penalty(), severity: 'serious', content: serious }])
  const key = matchingKey({ category: 'R03', subject, content: serious }) ?? ''
  await assert.rejects(
    decide(desk.deciding(), { category: 'R03', key }, by('repair', '2026-05-31')),
    refusal('REPAIR_TOO_EARLY'),
  )
  desk.later(320 * DAY_MS)
  await decide(desk.deciding(), { category: 'R03', key }, by('repair', '2027-04-10'))
})

test('refused and nothing done: a day to come, a day before the penalty, another event, nobody known', async () => {
  await take('general')
  for (const [act, rule] of [
    [by('revoke', '2026-06-02'), 'DECISION_TO_COME'],
    [by('revoke', '2026-04-09'), 'DECISION_BEFORE_RECORD'],
    [by('suspend', '2026-06-01'), 'PENALTY_ENDS_BY_ITS_TERMS'],
    [by('resume', '2026-06-01'), 'NOT_SUSPENDED'],
    [{ event: 'repair', source: 'operator x' }, 'END_DECISION_INCOMPLETE'],
  ] as const)
    await assert.rejects(decide(desk.deciding(), NAMED, act), refusal(rule))
  await assert.rejects(decide(desk.deciding(), { ...NAMED, key: '[]' }, by('revoke', '2026-06-01')), {
    fault: { code: 'LISTING_UNKNOWN' },
  })
  assert.deepEqual([await desk.tombstones(), await desk.shown()], [[], ['active']])
})

test('a revoked penalty is deleted, whatever its publicity', async () => {
  await take('serious')
  const { life } = await decide(desk.deciding(), NAMED, by('revoke', '2026-05-31'))
  assert.equal(life.state, 'revoked')
  assert.deepEqual([(await desk.tombstones())[0]?.split(' ')[0], await desk.shown()], ['erase', []])
  await assert.rejects(decide(desk.deciding(), NAMED, by('revoke', '2026-06-01')), refusal('ENDED_ALREADY'))
})

test('撤销 after 修复 erases what the repair kept, once', async () => {
  await take('minor')
  await decide(desk.deciding(), NAMED, by('repair', '2026-05-30'))
  const kept = async () => (await sql`select 1 from archived_body`.execute(desk.database.db)).rows.length
  assert.equal(await kept(), 1)
  await decide(desk.deciding(), NAMED, by('revoke', '2026-05-31'))
  assert.deepEqual([await kept(), (await desk.tombstones()).at(-1)], [0, 'erase NDRC-36/revocation'])
  await assert.rejects(decide(desk.deciding(), NAMED, by('revoke', '2026-06-01')), refusal('ENDED_ALREADY'))
  await assert.rejects(decide(desk.deciding(), NAMED, by('repair', '2026-06-01')), refusal('ENDED_ALREADY'))
})

test('one that a national result has suspended is repaired by its authority, and the result is settled', async () => {
  await take('minor')
  const { decisionNo, decisionDate } = content
  await desk.run('R11', [nationally({ targetDecision: { decisionNo, decisionDate } })])
  assert.deepEqual(await desk.shown(), ['suspended'])
  await decide(desk.deciding(), NAMED, by('repair', '2026-05-31'))
  assert.deepEqual(await desk.tombstones(), ['stop-use NDRC-36/repair'])
  const told = await history()
  // What the certificate and the measured time speak of.
  const reads = new PgLifeReads(desk.database.db, desk.sealer, '310000')
  const [known] = await reads.find(NAMED)
  const ended = await new PgWithdrawnListings(desk.database.db, desk.sealer, '310000').find(known?.ref ?? '')
  assert.deepEqual(ended?.decision, by('repair', '2026-05-31').decision)
  assert.equal((await reads.withdrawn(known?.ref ?? ''))?.decidedOn, '2026-05-31')
  assert.deepEqual(
    told.map(({ event, before, after, cause }) => [event, before, after, cause]),
    [
      ['suspend', 'published', 'suspended', 'national'],
      ['repair', 'suspended', 'repaired', null],
    ],
  )
  assert.deepEqual([told[1]?.decision, told[1]?.source], [by('repair', '2026-05-31').decision, 'operator x'])
})

test('one that its authority repairs by a delivered record has that decision in its history', async () => {
  await take('minor')
  const { decisionNo, decisionDate } = content
  await desk.run('R11', [repair({ targetDecision: { decisionNo, decisionDate } })])
  assert.deepEqual(await desk.tombstones(), ['stop-use NDRC-36/repair'])
  const [step] = await history()
  assert.deepEqual(
    [step?.event, step?.before, step?.after, step?.decision?.decisionNo],
    ['repair', 'published', 'repaired', '示环修〔2026〕示例001号'],
  )
  assert.match(step?.source ?? '', /^repair [0-9a-f-]{36}$/)
})
