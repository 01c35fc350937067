/** Conditions that no row could ever meet are found before the first row. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { assertComplains, complaintsOf, outText, remark } from './complaints.ts'

const check = (demand: string): string =>
  remark('A', `checks: [{ rule: ODD, effect: warn, field: A, demand: ${demand}, message: 核对 }]`)
const selecting = (condition: string): string =>
  outText(
    { X: 'content.remark', Y: '{ from: publicityEnd, rules: [{ dateAs: yyyy/MM/dd }] }' },
    `select: ${condition}`,
  )
const falling = (fallback: string): string =>
  outText({ Y: `{ from: publicityEnd, rules: [{ dateAs: yyyy/MM/dd }], default: ${fallback} }` })

for (const [what, text, piece, message] of [
  [
    'a severity that the standard has not',
    check('{ output: severity, is: grave }'),
    '{ output',
    /"severity" has no "grave"/,
  ],
  [
    'a day in another spelling',
    check('{ output: content.decisionDate, is: 2026/04/10 }'),
    '{ output',
    /takes 2026-04-10/,
  ],
  [
    'a list that is one text',
    check('{ output: content.penaltyTypes, is: 罚款 }'),
    '{ output',
    /is a list; write "contains"/,
  ],
  [
    'a list with an item that the standard has not',
    check('{ output: content.penaltyTypes, contains: 罚钱 }'),
    '{ output',
    /has no "罚钱"/,
  ],
  [
    'the local key as an output',
    check('{ output: local.key, present: true }'),
    '{ output',
    /ask its column with "field"/,
  ],
  [
    'a column with spaces at its ends',
    check('{ field: A, is: " 有空格 " }'),
    '{ field: A,',
    /without spaces .* write "有空格"/,
  ],
  [
    'a scope that no record has',
    selecting('{ field: publicityScope, is: pubic }'),
    '{ field',
    /has no "pubic"; write "public"/,
  ],
  [
    'a status that no record has',
    selecting('{ not: { field: status, is: [active, gone] } }'),
    '{ field',
    /has no "gone"/,
  ],
  ['a flag that is a word', selecting('{ field: synthetic, is: 是 }'), '{ field', /takes true or false/],
  [
    'a default that is no day',
    falling('2099/99/99'),
    'Y: { from',
    /"default: 2099\/99\/99" is no day as yyyy\/MM\/dd writes it/,
  ],
  ['a default in another spelling', falling('2099-12-31'), 'Y: { from', /is no day as yyyy\/MM\/dd/],
] as const) {
  test(`${what} is named with its place`, () => assertComplains(text, piece, message))
}

test('what a record can be is not complained about', () => {
  for (const text of [
    check('{ output: severity, is: [pending, serious] }'),
    check('{ output: content.penaltyTypes, contains: 罚款 }'),
    check('{ output: content.fineAmountWan, is: "5.000000" }'),
    check('{ output: content.remark, is: " 有空格 " }'),
    check('{ field: A, contains: " " }'),
    selecting('{ field: publicityScope, is: public }'),
    selecting('{ field: synthetic, is: "true" }'),
    selecting('{ field: division, is: 310000 }'),
    falling('2099/12/31'),
    falling('长期'),
  ])
    assert.deepEqual(complaintsOf(text), [])
})

test('a number is asked by its digits', () => {
  const text = outText(
    { X: 'content.selectionYear' },
    'select: { field: content.selectionYear, is: 2026 }',
  ).replace('R03', 'R13')
  const out = loadOutMapping(text, 'm.yaml', () => undefined)
  const kindOf = (selectionYear: number): string =>
    out.render({ record: { category: 'R13', content: { selectionYear } } as never, today: '2026-11-23' }).kind
  assert.deepEqual([kindOf(2026), kindOf(2025)], ['rendered', 'left'])
})

test('the items of a list are not asked one by one', () => {
  const select = 'select: { field: content.measures.*.code, is: M01 }'
  const text = outText({ X: 'content.domain' }, select).replace('R03', 'R07')
  assertComplains(text, '{ field: content', /asks a list as a whole; write "content.measures" with "present"/)
})
