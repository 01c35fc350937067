/** The coverage report (应归尽归) of a node after its sample files were collected, from the real database. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { coverageText, makeCoverage, readLedger } from '../../src/cli/standard-coverage.ts'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { createSealer } from '../../src/store/sealing.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NO_ACTS, NO_REPAIRS } from './desk.ts'

const SELF = '320000'
const PENALTY = path.resolve(import.meta.dirname, `../../mappings/${SELF}/penalty`)
const TODAY = '2026-11-25'
const PERIOD = { from: '2024-01-01', to: TODAY, today: TODAY }
const home = mkdtempSync(path.join(tmpdir(), 'xinqiao-coverage-'))
after(() => rmSync(home, { recursive: true }))

let database: DatabaseHandle
let ports: CollectPorts
/** What the sample is expected to give, counted from its expected output and nothing else. */
let expected: { accepted: number; refused: number }

before(async () => {
  database = await freshDatabase()
  const clock = () => Date.parse(`${TODAY}T04:00:00.000Z`)
  const appendContext = () => ({ suite: INTL, nowMs: clock(), random: randomBytes })
  const membership = {
    mayIssue: () => true,
    generationOf: () => 1,
    audience: () => ['310000'],
    terms: () => ({ audience: 'members', scope: 'publicity', relayAllowed: false }),
  } as unknown as Membership
  ports = {
    store: new PgCollectStore({ database, sealer: createSealer(randomBytes(32)), self: SELF, appendContext }),
    rules: recordRules(SELF, () => membership),
    lives: listingLives(SELF),
    linkKeys: NO_LINK_KEYS,
    acts: NO_ACTS,
    repairs: NO_REPAIRS,
    random: randomBytes,
    newId: randomUUID,
    clock,
    onGrown: async () => {},
  }
  const result = await deliver(1)
  expected = { accepted: result.accepted, refused: result.quarantined }
})

function deliver(digest: number) {
  const open = () => createReadStream(path.join(PENALTY, 'samples/penalty.csv'))
  return collectFile(ports, readMapping(PENALTY), {
    name: `${digest}.csv`,
    digest: Buffer.alloc(32, digest),
    asOf: null,
    open,
  })
}

function ledger(name: string, text: string): string {
  const file = path.join(home, name)
  writeFileSync(file, text)
  return file
}

test('what was collected and refused is what collecting counted, and every refusal has its rule', async () => {
  const { provinces, departments, rows } = await makeCoverage(database.db, SELF, PERIOD)
  const totals = Object.values(provinces)
  const sum = (of: 'collected' | 'refused') => totals.reduce((all, one) => all + one[of], 0)
  assert.equal(sum('collected'), expected.accepted)
  // Rows with one key are one refusal, however often they were delivered.
  assert.ok(sum('refused') > 0 && sum('refused') <= expected.refused)
  assert.ok(Object.values(departments).every(({ collected, refused }) => collected + refused > 0))
  for (const { refused, refusedBy } of rows)
    assert.ok(refused === 0 || Object.values(refusedBy).reduce((all, one) => all + one, 0) >= refused)
})

test('late is by the deadline of the rule data; what was decided long before is late', async () => {
  const { provinces } = await makeCoverage(database.db, SELF, PERIOD)
  const late = Object.values(provinces).reduce((all, one) => all + one.late, 0)
  const { rows } = await database.pool.query(
    `select count(*) from delivered_record where decided_on < date '2026-11-10'`,
  )
  assert.ok(late >= Number(rows[0].count))
  const recent = await makeCoverage(database.db, SELF, { ...PERIOD, from: '2026-11-24' })
  assert.deepEqual(
    Object.values(recent.provinces).map(one => one.late),
    Object.values(recent.provinces).map(() => 0),
  )
})

test('without a ledger what was due is unknown; with one it is what the ledger says', async () => {
  const bare = await makeCoverage(database.db, SELF, PERIOD)
  assert.ok(bare.rows.every(({ due, missing }) => due === undefined && missing === undefined))
  const most = bare.rows.toSorted((a, b) => b.collected - a.collected)[0]
  assert.ok(most)
  const lines = ['sourceOrgUscc,sourceOrgName,division,item,due']
  lines.push([most.sourceOrgUscc, most.sourceOrgName, most.division, most.item, most.collected + 4].join(','))
  lines.push('11320000PDY320005Q,示例局丁（虚构）,320582,D04,7')
  const report = await makeCoverage(database.db, SELF, {
    ...PERIOD,
    ledger: ledger('cases.csv', `${lines.join('\n')}\n`),
  })
  const row = report.rows.find(one => one.sourceOrgUscc === most.sourceOrgUscc && one.item === most.item)
  assert.deepEqual([row?.due, row?.missing], [most.collected + 4, 4])
  // A department that delivered nothing is in the report because the ledger names it.
  assert.deepEqual(
    [
      report.counties['320582']?.due,
      report.counties['320582']?.collected,
      report.counties['320582']?.missing,
    ],
    [7, 0, 7],
  )
  assert.ok(report.cities['320500'])
})

test('the same file again, and the same rows refused again, change no figure', async () => {
  const before = await makeCoverage(database.db, SELF, PERIOD)
  await deliver(2)
  const again = await makeCoverage(database.db, SELF, PERIOD)
  const figures = (report: typeof before) =>
    Object.values(report.provinces).map(({ collected, late }) => [collected, late])
  assert.deepEqual(figures(again), figures(before))
})

test('every item of the data list that the province holds is there, also those that nothing came for', async () => {
  const { items } = await makeCoverage(database.db, SELF, PERIOD)
  const of = (code: string) => items.find(one => one.code === code)
  assert.equal(of('D04')?.state, '已归集')
  assert.equal(of('D04')?.lastCollected, TODAY)
  assert.equal(of('D11')?.state, '从未归集')
})

test('the text names departments and places, in columns, and says where due comes from', async () => {
  const report = await makeCoverage(database.db, SELF, PERIOD)
  const text = coverageText(report)
  for (const piece of [
    '部门 by department',
    '县区 by county',
    '320000 江苏省',
    '未知',
    'D04 行政处罚信息',
    '--ledger',
  ])
    assert.ok(text.includes(piece), piece)
  assert.ok(!/[0-9]{17}[0-9X]/.test(text), 'no identity number')
})

for (const [why, line, says] of [
  [
    'an unknown item',
    '11320000PDY320005Q,甲,320582,D99,7',
    /bad\.csv:2: "D99" is not in lists\/data-list\.yaml/,
  ],
  ['a division that is none', '11320000PDY320005Q,甲,江苏,D04,7', /bad\.csv:2: division must be six digits/],
  [
    'a figure that is none',
    '11320000PDY320005Q,甲,320582,D04,many',
    /bad\.csv:2: due must be a whole number/,
  ],
  ['a row that is short', '11320000PDY320005Q,甲', /bad\.csv:2: /],
] as const) {
  test(`a ledger with ${why} is refused with file and line`, () => {
    const file = ledger('bad.csv', `sourceOrgUscc,sourceOrgName,division,item,due\n${line}\n`)
    assert.throws(() => readLedger(file), says)
  })
}

test('what stands in the tables of coverage is about departments, not about subjects', async () => {
  const { rows } = await database.pool.query('select * from delivered_record limit 1')
  assert.deepEqual(Object.keys(rows[0]).sort(), [
    'catalogue_item',
    'category',
    'collected_on',
    'decided_on',
    'key_hmac',
    'source_org_name',
    'source_org_uscc',
  ])
})
