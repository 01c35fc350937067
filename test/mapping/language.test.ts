/** What the mapping language says beside its rules: sources, cases, lists, checks, lineage. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownOf } from '../../src/mapping/known-values.ts'
import { reviewPage } from '../../src/mapping/review-page.ts'
import { RowRun } from '../../src/mapping/row.ts'
import type { AcceptedRow, QuarantinedRow } from '../../src/mapping/run.ts'
import { typed } from '../../src/mapping/typed.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { bytesOf, collect, outcomeOf, type Parts, small } from './small-mapping.ts'

function accepted(parts: Parts, fields: Readonly<Record<string, unknown>>): AcceptedRow {
  const outcome = outcomeOf(small(parts), fields)
  assert.ok(outcome.kind === 'accepted', JSON.stringify(outcome))
  return outcome
}

function quarantined(parts: Parts, fields: Readonly<Record<string, unknown>>): QuarantinedRow {
  const outcome = outcomeOf(small(parts), fields)
  assert.ok(outcome.kind === 'quarantined')
  return outcome
}

const remark = (parts: Parts, fields: Readonly<Record<string, unknown>>): string | undefined => {
  const { content } = accepted(parts, fields).record
  return 'remark' in content ? content.remark : undefined
}

const one = (value: string): Parts => ({ fields: { 'content.remark': value } })

for (const [what, value, fields, expected] of [
  ['a field alone is taken as it is', 'A', { A: ' x ' }, ' x '],
  ['a null token is nothing, spaces or not', 'A', { A: ' 无 ' }, undefined],
  ['so is one padded to a fixed width', 'A', { A: `无${' '.repeat(60)}` }, undefined],
  ['and forty spaces', 'A', { A: ' '.repeat(40) }, undefined],
  ['a missing field is nothing', 'A', {}, undefined],
  ['default stands in for nothing', '{ from: A, default: 缺 }', { A: '——' }, '缺'],
  ['first takes the first that is there', '{ from: [A, B], combine: first }', { A: '无', B: 'b' }, 'b'],
  [
    'join glues what is there',
    '{ from: [A, B, C], combine: join, separator: "-" }',
    { A: 'a', C: 'c' },
    'a-c',
  ],
  ['when makes a field conditional', '{ when: { field: B, is: [1, 2] }, from: A }', { A: 'a', B: '2' }, 'a'],
  ['and nothing otherwise', '{ when: { field: B, is: [1, 2] }, from: A }', { A: 'a', B: '3' }, undefined],
  [
    'cases take the first that holds',
    '{ cases: [{ when: { field: B, present: false }, const: 空 }, { from: A }] }',
    { A: 'a', B: 'b' },
    'a',
  ],
  [
    'contains looks into a text',
    '{ when: { field: B, contains: 吊销 }, from: A }',
    { A: 'a', B: '已吊销执照' },
    'a',
  ],
  [
    'all, any and not combine',
    '{ when: { all: [{ field: A, present: true }, { not: { any: [{ field: B, is: x }, { field: B, is: y }] } }] }, from: A }',
    { A: 'a', B: 'z' },
    'a',
  ],
  ['a nested object is reached by a dot', '{ from: B.C }', { 'B.C': undefined, B: { C: 'deep' } }, 'deep'],
] as const) {
  test(what, () => {
    const nested = value.includes('B.C')
    const source = '{ format: ndjson, fields: { A: a, B: b, B.C: c, KIND: kind } }'
    assert.equal(remark(nested ? { ...one(value), source } : one(value), fields), expected)
  })
}

test('required says FIELD_MISSING with the name of the source field', () => {
  const { findings } = quarantined(one('{ from: A, required: true }'), { A: '无' })
  assert.deepEqual(findings, [
    { rule: 'FIELD_MISSING', field: 'A', valueClass: 'nothing', message: 'the mapping needs this field' },
  ])
})

test('an object where a text belongs is refused', () => {
  assert.deepEqual(
    quarantined(one('A'), { A: { x: '1' } }).findings.map(({ rule }) => rule),
    ['SHAPE'],
  )
})

test('gather and split make one list of several fields', () => {
  const parts = {
    fields: { 'content.penaltyTypes': '{ from: [A, B], combine: gather, rules: [{ split: 、 }, unique] }' },
  }
  const { content } = accepted(parts, { A: '警告、通报批评', B: '警告' }).record
  assert.deepEqual('penaltyTypes' in content && content.penaltyTypes, ['警告', '通报批评'])
})

test('one refused item refuses the whole list', () => {
  const parts = { fields: { 'content.penaltyTypes': '{ from: A, rules: [{ split: 、 }, identifier] }' } }
  assert.equal(quarantined(parts, { A: '警告、9.13E+17' }).findings[0]?.rule, 'EXCEL_DAMAGE')
})

test('the standard speaks in the names of the source', () => {
  const { findings } = quarantined({ fields: { 'subject.uscc': 'A' } }, { A: '91310118PDY00001XR' })
  assert.deepEqual(
    findings.map(({ rule, field }) => `${rule} ${field}`),
    ['USCC_CHECK A'],
  )
})

test('a field that a rule refused is not reported a second time', () => {
  const { findings } = quarantined(
    { fields: { 'content.decisionDate': '{ from: A, rules: [{ date: [yyyyMMdd] }] }' } },
    { A: 'x' },
  )
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['DATE_BAD'],
  )
})

const CHECKS = `checks:
  - rule: TOO_LATE
    effect: refuse
    field: A
    when: { field: B, present: true }
    demand: { output: content.decisionDate, notAfter: content.validUntil }
    message: 决定日期晚于有效期
  - rule: ODD_KIND
    effect: warn
    field: KIND
    demand: { not: { output: content.penaltyTypes, contains: 其他 } }
    message: 类别为其他`
const dated: Parts = {
  fields: { 'content.validUntil': '{ from: A, rules: [{ date: [yyyy-MM-dd] }] }' },
  extra: CHECKS,
}

test('a check refuses a row, only where it applies', () => {
  const rules = quarantined(dated, { A: '2026-01-01', B: 'x' }).findings.map(({ rule }) => rule)
  assert.ok(rules.includes('TOO_LATE'))
  const without = quarantined(dated, { A: '2026-01-01' }).findings.map(({ rule }) => rule)
  assert.ok(!without.includes('TOO_LATE'))
})

test('a check that warns travels with the record, without the value', () => {
  const { warnings, record } = accepted(dated, { A: '2029-01-01', KIND: '其他' })
  const odd = { rule: 'ODD_KIND', field: 'KIND', valueClass: 'text of 2 characters' }
  assert.deepEqual(warnings[0], { ...odd, message: '类别为其他' })
  assert.deepEqual(record.mappingRef.warnings[0], odd)
  assert.equal(record.mappingRef.rulesetId, '310000/small')
  assert.equal(record.mappingRef.version, '1.2.3')
})

test('a fine ten thousand times off its own words passes with a warning', () => {
  const check =
    'checks: [{ rule: FINE_UNIT_DOUBTFUL, effect: warn, field: A, demand: { output: content.fineAmountWan, unitAgreesWith: content.penaltyContent }, message: 核对单位 }]'
  const fields = {
    'content.fineAmountWan': '{ from: A, rules: [{ amount: { unit: 万元 } }] }',
    'content.penaltyContent': 'B',
  }
  const warned = (fine: string): string[] =>
    accepted({ fields, extra: check }, { A: fine, B: '罚款人民币伍万元整', KIND: '罚款' }).warnings.map(
      ({ rule }) => rule,
    )
  assert.ok(warned('50000').includes('FINE_UNIT_DOUBTFUL'))
  assert.ok(!warned('5').includes('FINE_UNIT_DOUBTFUL'))
})

test('the local key stays outside the record', () => {
  const outcome = accepted({ fields: { 'local.key': 'A' } }, { A: 'K-7' })
  assert.equal(outcome.localKey, 'K-7')
  assert.ok(!JSON.stringify(outcome.record).includes('K-7'))
})

test('lineage names source fields and rules of each output', () => {
  const { lineage } = small(
    one('{ when: { field: B, is: x }, from: [A, C], combine: join, rules: [trim, upper] }'),
  )
  assert.deepEqual(lineage.get('content.remark'), {
    path: 'content.remark',
    fields: ['A', 'C'],
    rules: ['trim', 'upper'],
  })
  assert.deepEqual(lineage.get('status'), { path: 'status', fields: [], rules: ['const'] })
})

test('rows and batches give the same outcomes, and map leaves the standard out', async () => {
  const mapping = small(one('A'))
  const text = '{"A":"1","KIND":"警告"}\n{"A":"2","KIND":"不明"}\n'
  const rows = await collect(mapping.rows(bytesOf(text)))
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['accepted', 'quarantined'],
  )
  assert.deepEqual((await collect(mapping.batches(bytesOf(text)))).flat(), rows)
  assert.equal(mapping.map({ A: '1' }, new RowRun())['category'], 'R03')
})

test('a table of persons: kind and number of the document are mapped, and stay with the node', () => {
  const parts: Parts = {
    fields: {
      'subject.type': '{ const: person }',
      'subject.name': '{ from: A, rules: [trim] }',
      'subject.idType': '{ const: 身份证 }',
      'subject.idNumber': '{ from: B, rules: [identifier, halfWidth, removeSpaces, upper] }',
      'subject.uscc': '',
      publicityScope: '{ const: government }',
      'content.conductDate': '{ const: 2026-04-01 }',
    },
  }
  const { record } = accepted(parts, { A: ' 测试甲 ', B: '３２０１９９ 198808080137' })
  assert.deepEqual(record.subject, {
    type: 'person',
    name: '测试甲',
    idType: '身份证',
    idNumber: '320199198808080137',
  })
  const sent = JSON.stringify(feedBody(record as unknown as StandardRecord, 'government'))
  assert.ok(!sent.includes('320199198808080137'), 'the number is of the class never-leaves')
  const [finding] = quarantined(parts, { A: '测试甲', B: '3.20199E+17' }).findings
  assert.equal(finding?.rule, 'EXCEL_DAMAGE')
})

test('no mapping makes the key that links a person', () => {
  const linked = { fields: { 'subject.linkKey': '{ from: A }' } }
  assert.throws(() => small(linked), /fields has no "subject\.linkKey"/)
})

test('constants of a list are written as JSON, each record has a list of its own, and the page names them', () => {
  const mapping = small({ fields: { 'content.penaltyTypes': '{ const: [警告, 通报批评] }' } })
  const lists = [1, 2].map(row => {
    const outcome = mapping.write({ row, fields: {} })
    assert.ok(outcome.kind === 'accepted')
    assert.ok('penaltyTypes' in outcome.record.content)
    return outcome.record.content.penaltyTypes
  })
  assert.deepEqual(lists, [
    ['警告', '通报批评'],
    ['警告', '通报批评'],
  ])
  assert.notEqual(lists[0], lists[1])
  assert.match(reviewPage(mapping), /固定值 警告、通报批评/)
})

test('of constants with marks that JSON escapes nothing is taken for granted, in lists either', () => {
  const place = { line: 1, column: 1 }
  const characters = (value: string | readonly string[]) =>
    knownOf({ kind: 'constant', place, value }, new Map(), text => typed(text, undefined)).characters
  assert.deepEqual([['甲', '乙'], ['甲', '乙"'], '乙"'].map(characters), ['safe', 'any', 'any'])
})
