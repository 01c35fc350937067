import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueItem, DATA_ITEMS, dataItem, isWider, mayCrossBorder } from '../../src/standard/catalogue.ts'
import { CATEGORY_CODES } from '../../src/standard/categories.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { coverageReport, type Delivery, type DueItem } from '../../src/standard/coverage.ts'

for (const [code, from, to, crosses, why] of [
  ['C03', '310000', '340000', true, 'it is national'],
  ['S01', '310000', '330000', true, 'both provinces hold it'],
  ['S01', '310000', '320000', false, 'the receiver does not hold it'],
  ['S01', '340000', '310000', false, 'the issuer does not hold it'],
  ['X99', '310000', '330000', false, 'nobody holds it'],
] as const) {
  test(`item ${code} ${crosses ? 'crosses' : 'does not cross'} from ${from} to ${to}: ${why}`, () => {
    assert.equal(mayCrossBorder(code, from, to), crosses)
  })
}

test('every category is in the data list, with provider, cycle, sharing and use', () => {
  for (const category of CATEGORY_CODES) {
    const items = DATA_ITEMS.filter(item => item.category === category)
    assert.ok(items.length > 0, category)
    for (const { provider, sharing, usedFor } of items) assert.ok(provider && sharing && usedFor.length > 0)
  }
})

test('the data list has an item for whatever the catalogues cover', () => {
  for (const { catalogueItem: code, category } of DATA_ITEMS) {
    assert.ok(catalogueItem(code)?.categories?.includes(category), `${code} ${category}`)
    assert.ok(dataItem(code, category))
  }
})

test('scopes narrow from public to authorised', () => {
  assert.equal(isWider('public', 'government'), true)
  assert.equal(isWider('government', 'government'), false)
  assert.equal(isWider('authorised', 'public'), false)
  assert.equal(isWider('anything', 'authorised'), false)
})

const A = { sourceOrgUscc: '11310000PDY31000X7', sourceOrgName: '示例局甲（虚构）', item: 'D04' }
const B = { sourceOrgUscc: '11320000PDY320005Q', sourceOrgName: '示例局乙（虚构）', item: 'D04' }
const dues: DueItem[] = [
  { ...A, division: '310118', due: 5 },
  { ...B, division: '320509', due: 2 },
]
const delivery = (of: typeof A, division: string, changes: Partial<Delivery> = {}): Delivery => ({
  ...of,
  division,
  decided: '2026-04-10',
  collectedOn: '2026-04-21',
  refusedBy: [],
  ...changes,
})

test('coverage counts due, collected, late, refused by rule, and what is missing', () => {
  const { rows } = coverageReport(
    dues,
    [
      delivery(A, '310118'),
      delivery(A, '310118', { collectedOn: '2026-04-22' }),
      delivery(A, '310118', { decided: undefined }),
      delivery(A, '310118', { refusedBy: ['USCC_CHECK', 'DATE_BAD', 'DATE_BAD'] }),
      delivery(A, '310118', { refusedBy: ['DATE_BAD'] }),
    ],
    workingCalendar(),
  )
  assert.deepEqual(rows[0], {
    ...A,
    division: '310118',
    due: 5,
    collected: 3,
    late: 1,
    deadlineUnknown: 1,
    refused: 2,
    refusedBy: { USCC_CHECK: 1, DATE_BAD: 2 },
    missing: 2,
  })
  assert.deepEqual([rows[1]?.due, rows[1]?.collected, rows[1]?.missing], [2, 0, 2])
})

test('totals go by department, county, city and province; a district of Shanghai belongs to the city', () => {
  const report = coverageReport(
    [...dues, { ...B, division: '320582', due: 1 }],
    [delivery(A, '310118'), delivery(B, '320509'), delivery(B, '320582')],
    workingCalendar(),
  )
  assert.deepEqual([...report.counties.keys()], ['310118', '320509', '320582'])
  assert.deepEqual([...report.cities.keys()], ['310000', '320500'])
  assert.deepEqual(report.cities.get('320500'), {
    due: 3,
    collected: 2,
    late: 0,
    deadlineUnknown: 0,
    refused: 0,
    refusedBy: {},
    missing: 1,
  })
  assert.equal(report.departments.get(B.sourceOrgUscc)?.collected, 2)
  assert.deepEqual([...report.provinces.keys()], ['310000', '320000'])
})

test('without a ledger coverage is unknown, never complete, also in the totals', () => {
  const report = coverageReport(dues, [delivery(A, '310115')], workingCalendar())
  const row = report.rows.find(({ division }) => division === '310115')
  assert.deepEqual([row?.due, row?.missing, row?.collected], [undefined, undefined, 1])
  assert.equal(report.departments.get(A.sourceOrgUscc)?.missing, undefined)
  assert.equal(report.cities.get('320500')?.missing, 2)
})

test('more delivered than the ledger says leaves nothing missing', () => {
  const report = coverageReport(
    [{ ...B, division: '320509', due: 0 }],
    [delivery(B, '320509')],
    workingCalendar(),
  )
  assert.equal(report.rows[0]?.missing, 0)
})
