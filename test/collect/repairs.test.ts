/** Repairs that others report: they end what they are about, in the transaction that takes them in. */
import assert from 'node:assert/strict'
import path from 'node:path'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type ReplayPorts, replay } from '../../src/collect/quarantine.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { PgQuarantine } from '../../src/store/quarantine-rows.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { MAPPINGS, nationally, RepairDesk, repair, TARGET } from './repair-desk.ts'

const DAY_MS = 86_400_000

let desk: RepairDesk
beforeEach(async () => {
  desk = await RepairDesk.open()
})

test('from the file of its authority to the tombstone, and what it says too early waits for its listing', async () => {
  desk.later(170 * DAY_MS)
  const early = await desk.deliver('repair', 'repair.csv')
  assert.deepEqual([early.accepted, early.quarantined], [2, 3])
  assert.deepEqual(await desk.refusals(), [
    'REPAIR_TARGET_UNKNOWN /content/targetDecision',
    'REPAIR_TARGET_MISSING 记录标识',
    'REPAIR_PROOF_MISSING 整改证明摘要',
  ])
  await desk.deliver('serious-listing', 'serious-listing.json')
  const before = await desk.withdrawn()
  const quarantine = new PgQuarantine(desk.database.db, desk.sealer)
  const ports: ReplayPorts = { ...desk.ports, quarantine, exclusively: work => work() }
  const mapping = readMapping(path.join(MAPPINGS, 'repair'))
  const waiting = { rule: 'REPAIR_TARGET_UNKNOWN', batchId: null }
  const asked = { id: mapping.id, versions: [mapping] }
  const { tried, refused } = await replay(ports, asked, waiting, { version: null, dry: false })
  assert.deepEqual([tried, refused, await desk.withdrawn()], [1, 0, before + 1])
  assert.deepEqual((await desk.tombstones()).slice(-1), ['stop-use NDRC-36/repair'])
  // National results name two more listings, and take one of them back before anybody decided.
  const national = await desk.deliver('national-repair', 'national-repair.csv')
  assert.deepEqual([national.accepted, national.superseded, national.quarantined], [2, 1, 1])
  assert.equal((await desk.states()).filter(state => state === 'suspended national').length, 1)
})

test('a repair names its listing in any spelling; what is left of it is the history with the decision', async () => {
  await desk.run('R07', [listing()])
  const spelled = { ...TARGET, decisionNo: '示环信认[2026] 示例001号' }
  const result = await desk.run('R11', [repair({ targetDecision: spelled })])
  assert.deepEqual([result.accepted, result.quarantined], [1, 0])
  assert.deepEqual(
    [await desk.states(), await desk.tombstones(), await desk.shown()],
    [['withdrawn'], ['stop-use NDRC-36/repair'], []],
  )
  const { rows } = await sql<{ event: string; decided: boolean }>`
    select event, sealed is not null as decided from listing_event order by event_id desc limit 2`.execute(
    desk.database.db,
  )
  assert.deepEqual(rows.map(({ event, decided }) => [event, decided]).reverse(), [
    ['repair', true],
    ['withdraw', true],
  ])
})

test('the same decision again, in the same file or another, ends nothing twice', async () => {
  await desk.run('R07', [listing()])
  await desk.run('R11', [repair(), repair({ applyDate: '2026-05-26' })])
  await desk.run('R11', [repair({}, { updatedAt: '2026-05-31T00:00:00.000Z' })])
  const late = await desk.run('R11', [repair({ applyDate: '2026-05-27' })])
  assert.equal(late.accepted, 1, 'late, and right: nothing is left to do')
  assert.deepEqual(await desk.tombstones(), ['stop-use NDRC-36/repair'])
})

test('applied for, or refused by the authority: nothing changes', async () => {
  await desk.run('R07', [listing()])
  const { decision: _d, decidedAt: _at, decisionNo: _no, effects: _e, ...pending } = repair().content
  await desk.run('R11', [{ ...repair(), content: pending }])
  await desk.run('R11', [
    repair(
      { decision: '不同意', decisionReason: '未整改（虚构）', effects: [] },
      { updatedAt: '2026-05-31T00:00:00.000Z' },
    ),
  ])
  assert.deepEqual([await desk.states(), await desk.tombstones()], [['published'], []])
})

for (const [why, content, envelope, finding] of [
  [
    'a record that nobody here knows',
    { targetDecision: { ...TARGET, decisionNo: '示环信认〔2026〕示例999号' } },
    {},
    'REPAIR_TARGET_UNKNOWN /content/targetDecision',
  ],
  [
    'another authority than the one that listed',
    {},
    { authorityUscc: '11320000PDY320005Q' },
    'REPAIR_NOT_BY_AUTHORITY /authorityUscc',
  ],
  ['a decision of tomorrow', { decidedAt: '2026-06-02' }, {}, 'REPAIR_DECISION_TO_COME /content/decidedAt'],
  [
    'a decision from before the listing',
    { applyDate: '2026-05-01', decidedAt: '2026-05-19' },
    {},
    'REPAIR_BEFORE_RECORD /content/decidedAt',
  ],
] as const)
  test(`quarantined with how to mend it, and nothing is touched: ${why}`, async () => {
    await desk.run('R07', [listing()])
    const result = await desk.run('R11', [repair(content, envelope)])
    assert.deepEqual([result.accepted, result.quarantined], [0, 1])
    assert.deepEqual(await desk.refusals(), [finding])
    assert.deepEqual(
      [await desk.states(), await desk.tombstones(), await desk.shown()],
      [['published'], [], ['active']],
    )
  })

test('a repair without the number of its decision suspends the listing until the number comes', async () => {
  await desk.run('R07', [listing()])
  const { decisionNo: _no, ...incomplete } = repair().content
  await desk.run('R11', [{ ...repair(), content: incomplete }])
  assert.deepEqual(await desk.refusals(), ['END_DECISION_INCOMPLETE /content/decisionNo'])
  assert.deepEqual([await desk.states(), await desk.shown()], [['suspended source'], ['suspended']])
  await desk.run('R11', [repair()])
  assert.deepEqual(
    [await desk.states(), await desk.tombstones()],
    [['withdrawn'], ['stop-use NDRC-36/repair']],
  )
})

test('a penalty is repaired by number and date of its decision', async () => {
  await desk.run('R03', [penalty()])
  const { decisionNo, decisionDate } = penalty().content
  await desk.run('R11', [repair({ targetDecision: { decisionNo, decisionDate } })])
  assert.deepEqual([await desk.tombstones(), await desk.shown()], [['stop-use NDRC-36/repair'], []])
  const again = { ...penalty(), updatedAt: '2026-06-02T00:00:00.000Z' }
  assert.equal((await desk.run('R03', [again])).quarantined, 1, 'its old row does not bring it back')
})

test('after the publicity is over a repair also ends sharing and use', async () => {
  await desk.run('R07', [listing()])
  await sql`update listing_life set state = 'expired'`.execute(desk.database.db)
  await desk.run('R11', [repair()])
  assert.deepEqual(
    [await desk.states(), await desk.tombstones()],
    [['withdrawn'], ['stop-use NDRC-36/repair']],
  )
})

for (const [what, row, after] of [
  ['a repair', () => repair(), ['withdrawn']],
  ['a national result', () => nationally(), ['suspended national']],
] as const)
  test(`a power cut in the middle of ${what} leaves nothing of it, and the row is read again`, async () => {
    await desk.run('R07', [listing()])
    await assert.rejects(desk.run('R11', [row()], desk.cutBeforeAppend()), /the power is gone/)
    assert.deepEqual(
      [await desk.states(), await desk.tombstones(), await desk.shown()],
      [['published'], [], ['active']],
    )
    const { rows } = await sql`
      select record_id from national_repair union all select record_id from local_record`.execute(
      desk.database.db,
    )
    assert.deepEqual(rows, [])
    await desk.run('R11', [row()])
    assert.deepEqual(await desk.states(), after)
    assert.equal((await desk.tombstones()).length, what === 'a repair' ? 1 : 0)
  })
