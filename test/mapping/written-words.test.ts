/** What stands in a mapping is obeyed, or refused with its place: nothing is passed over in silence. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { assertComplains, complaintsOf, outText, remark } from './complaints.ts'
import { outcomeOf, small, smallText } from './small-mapping.ts'

const remarkOf = (value: string, fields: Readonly<Record<string, unknown>>): unknown => {
  const outcome = outcomeOf(small({ fields: { 'content.remark': value } }), fields)
  assert.ok(outcome.kind === 'accepted', JSON.stringify(outcome))
  return (outcome.record.content as { remark?: string }).remark
}

test('a constant with a condition stands where the condition holds, on the way out too', () => {
  const value = '{ const: 复议中, when: { field: B, is: 甲 } }'
  assert.equal(remarkOf(value, { B: '甲' }), '复议中')
  assert.equal(remarkOf(value, { B: '乙' }), undefined)
  const text = outText({ X: '{ const: 复议中, when: { field: content.caseName, is: 甲 } }' })
  const out = loadOutMapping(text, 'm.yaml', () => undefined)
  const cell = (caseName: string): unknown => {
    const record = { category: 'R03', content: { caseName } }
    const outcome = out.render({ record: record as never, today: '2026-11-23' })
    return outcome.kind === 'rendered' ? outcome.row['X'] : outcome
  }
  assert.equal(cell('甲'), '复议中')
  assert.equal(cell('乙'), '')
})

test('a part of a record and a choice of cases can have a condition', () => {
  const cases =
    '{ when: { field: B, is: 甲 }, cases: [{ when: { field: C, present: true }, from: C }, { from: A }] }'
  assert.equal(remarkOf(cases, { A: 'a', B: '甲' }), 'a')
  assert.equal(remarkOf(cases, { A: 'a', B: '乙' }), undefined)
  const fields = {
    'content.repairNotice.no': '{ const: 示例1号, when: { field: B, is: 甲 } }',
    'content.repairNotice.servedOn': '{ const: 2026-04-11, when: { field: B, is: 甲 } }',
    'content.repairNotice.method': '{ const: 直接送达, when: { field: B, is: 甲 } }',
  }
  const notice = (B: string): unknown => {
    const outcome = outcomeOf(small({ fields }), { B })
    return outcome.kind === 'accepted' && 'repairNotice' in outcome.record.content
  }
  assert.deepEqual([notice('甲'), notice('乙')], [true, false])
})

for (const [what, value, piece, message] of [
  [
    'rules beside a constant',
    '{ const: 甲, rules: [nonsense] }',
    'rules: [non',
    /"rules" says nothing beside "const"/,
  ],
  [
    'a default beside a constant',
    '{ const: 甲, default: 乙 }',
    'default',
    /"default" says nothing beside "const"/,
  ],
  ['required beside a constant', '{ const: 甲, required: true }', 'required', /"required" says nothing/],
  ['combine beside a constant', '{ const: 甲, combine: join }', 'combine', /leave it out, or write "from:"/],
  [
    'rules beside cases',
    '{ cases: [{ from: A }], rules: [trim] }',
    'rules: [trim] }',
    /write it inside the cases/,
  ],
  [
    'a default beside cases',
    '{ cases: [{ from: A }], default: x }',
    'default: x',
    /write it inside the cases/,
  ],
  ['a mark of items beside a field', '{ from: A, by: 、 }', 'by:', /write "each:"/],
  [
    'a default beside required',
    '{ from: A, default: x, required: true }',
    'required',
    /leave one of them out/,
  ],
] as const) {
  test(`${what} is refused at its place`, () => assertComplains(remark(value), piece, message))
}

const when = (condition: string): string => remark(`{ when: ${condition}, from: A }`)
const coded = (option: string): string =>
  remark(`{ from: A, rules: [{ code: ${option} }] }`, 'tables: { t: tables/t.yaml, u: tables/t.yaml }')

for (const [what, text, piece, message] of [
  [
    'a test beside a list of conditions',
    when('{ all: [{ field: A, present: true }], field: B, is: x }'),
    '{ all:',
    /one of all, field; write \{all: \[/,
  ],
  [
    'a column beside an output',
    when('{ field: A, output: status, is: x }'),
    '{ field: A',
    /one of field, output/,
  ],
  [
    'a test without its column',
    when('{ not: { field: A, is: x }, present: true }'),
    'present: true',
    /"present" says nothing beside "not"/,
  ],
  ['a list of all of nothing', when('{ all: [] }'), 'all: []', /"all" lists at least one condition/],
  ['a list of any of nothing', when('{ not: { any: [] } }'), 'any: []', /"any" lists at least one condition/],
  [
    'a second unit',
    remark('{ from: A, rules: [{ amount: { unit: [元, 万元] } }] }'),
    'amount:',
    /takes one "unit", not 2/,
  ],
  [
    'a second kind of brackets',
    remark('{ from: A, rules: [{ brackets: [〔〕, （）] }] }'),
    'brackets:',
    /takes one text, not 2/,
  ],
  ['a second table', coded('[t, u]'), 'code:', /takes one text, not 2/],
  ['a table named twice', coded('{ table: t, value: u }'), 'code:', /the table is named twice/],
  [
    'a code for others that stays unused',
    coded('{ table: t, other: x }'),
    'code:',
    /needs "fallback: other" beside it/,
  ],
  [
    'a separator that is a pair',
    remark('{ from: A, rules: [{ split: 😀 }] }'),
    'split: 😀',
    /"😀" cannot part texts/,
  ],
  [
    'a separator of two characters',
    remark('{ from: A, rules: [{ split: ["、", "；；"] }] }'),
    'split: ["、", "；；',
    /one character, not "；；"/,
  ],
] as const) {
  test(`${what} is refused at its place`, () =>
    assertComplains(text, piece, message, { 'tables/t.yaml': 'title: t\nsource: s\nentries: { a: b }\n' }))
}

test('separators may be written as a list', () => {
  const mapping = small({
    fields: { 'content.penaltyTypes': '{ from: KIND, rules: [{ split: ["、", ";"] }] }' },
  })
  const outcome = outcomeOf(mapping, { KIND: '警告;通报批评、其他' })
  assert.ok(outcome.kind === 'accepted', JSON.stringify(outcome))
  assert.deepEqual((outcome.record.content as { penaltyTypes?: unknown }).penaltyTypes, [
    '警告',
    '通报批评',
    '其他',
  ])
})

for (const [what, text, piece, message] of [
  [
    'a province beyond the region',
    smallText({}).replaceAll('310000', '350000'),
    '350000\ncat',
    /"350000" is no member of the region; write one of 310000/,
  ],
  [
    'a division that is none',
    outText({ X: 'status' }).replaceAll('310000', '990000'),
    '990000\ncat',
    /no member .* 100000/,
  ],
  ['a field of no column', remark('{ from: [] }'), 'from: []', /"from" names at least one source field/],
  [
    'a version with a zero before it',
    smallText({}).replace('1.2.3', '01.2.3'),
    '01.2.3',
    /"version" must look like 1.0.0/,
  ],
  [
    'one key for all rows',
    smallText({ fields: { 'local.key': '{ const: X }' } }),
    'local.key',
    /tells one row from the next/,
  ],
  [
    'one key for all rows without',
    smallText({
      fields: { 'local.key': '{ cases: [{ when: { field: B, is: x }, from: B }, { from: A, default: X }] }' },
    }),
    '{ from: A, d',
    /tells one row from the next/,
  ],
  [
    'a check that says nothing',
    remark('A', 'checks: [{ rule: ODD, effect: warn, field: A, demand: { field: A, is: x }, message: " " }]'),
    'message: "',
    /"message" tells the department what to mend/,
  ],
] as const) {
  test(`${what} is refused at its place`, () => assertComplains(text, piece, message))
}

test('a template may be for every province', () => {
  assert.deepEqual(complaintsOf(outText({ X: 'status' }).replaceAll('310000', '100000')), [])
})
