import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport } from '../../src/standard/report.ts'
import { changed } from './example-records.ts'
import { example } from './examples.ts'

const rules = (report: unknown) => checkReport(report).map(({ rule, field }) => `${rule} ${field}`)

for (const name of ['report-organisation', 'report-person']) {
  test(`the hand-made ${name} is in order`, () => assert.deepEqual(checkReport(example(name)), []))
}

for (const [name, why, field, value, expected] of [
  ['report-organisation', 'a section is left out', '/body/abnormal', undefined, 'REPORT_SCHEMA /body'],
  [
    'report-organisation',
    'an empty section says nothing',
    '/body/evaluations/empty',
    undefined,
    'REPORT_SCHEMA /body/evaluations',
  ],
  [
    'report-organisation',
    'a full section says it is empty',
    '/body/permits/empty',
    '查询期内无相关信息',
    'REPORT_SCHEMA /body/permits/empty',
  ],
  [
    'report-organisation',
    'a province that did not answer has a date',
    '/body/explanation/provinces/3/asOf',
    '2026-10-08T01:02:03.004Z',
    'REPORT_SCHEMA /body/explanation/provinces/3/asOf',
  ],
  [
    'report-organisation',
    'an entry breaks its category',
    '/body/penalties/items/0/content/decisionDate',
    '2026/04/10',
    'REPORT_SCHEMA /body/penalties/items/0/content/decisionDate',
  ],
  [
    'report-organisation',
    'the code of the subject is no code',
    '/body/subject/uscc',
    'I',
    'REPORT_SCHEMA /body/subject/uscc',
  ],
  [
    'report-organisation',
    'it carries a history of repair',
    '/body/penalties/items/0/mark',
    '已修复',
    'REPORT_SCHEMA /body/penalties/items/0/mark',
  ],
  [
    'report-organisation',
    'the public sees what is for authorities',
    '/body/penalties/items/0/content/taxNo',
    '310118PDY00001X',
    'FIELD_NOT_IN_EDITION /body/penalties/items/0/content/taxNo',
  ],
  [
    'report-organisation',
    'publicity is over and the public sees it',
    '/body/penalties/items/0/mark',
    '公示期已满',
    'PUBLICITY_OVER_SHOWN /body/penalties/items/0/mark',
  ],
  [
    'report-organisation',
    'the list does not say what it is',
    '/body/supplement/regionalLists/items/0/reach',
    undefined,
    'REPORT_SCHEMA /body/supplement/regionalLists/items/0',
  ],
  ['report-person', 'it has no consent', '/body/consent', undefined, 'REPORT_SCHEMA /body'],
  ['report-person', 'it does not say who asked', '/body/usage', undefined, 'REPORT_SCHEMA /body'],
  ['report-person', 'it is public', '/cover/edition', 'public', 'PERSON_REPORT_PUBLIC /cover/edition'],
  [
    'report-person',
    'another edition shows the last digits',
    '/cover/edition',
    'government',
    'ID_NUMBER_UNMASKED /body/subject/maskedIdNumber',
  ],
  [
    'report-person',
    'the number is not masked',
    '/body/subject/maskedIdNumber',
    '310199199001010018',
    'REPORT_SCHEMA /body/subject/maskedIdNumber',
  ],
] as const) {
  test(`${name} is refused when ${why}`, () => {
    const found = rules(changed(example(name), field, value))
    assert.ok(found.includes(expected), found.join('; '))
  })
}

test('an entry whose publicity is over stands, marked, in the other editions', () => {
  const report = changed(example('report-organisation'), '/body/penalties/items/0/mark', '公示期已满')
  assert.deepEqual(checkReport(changed(report, '/cover/edition', 'government')), [])
})

test('anything at all is answered with findings', () => {
  for (const value of [null, 1, 'x', [], {}, { body: { kind: 'toString' } }])
    assert.equal(checkReport(value)[0]?.rule, 'REPORT_KIND_UNKNOWN')
})
