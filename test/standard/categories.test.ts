import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATEGORY_CODES, fieldsOf } from '../../src/standard/categories.ts'
import { checkFeedBody, feedBody } from '../../src/standard/feed-body.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { checkRecord, type Finding, type StandardRecord } from '../../src/standard/record.ts'
import { changed } from './example-records.ts'
import { example } from './examples.ts'

const rules = (findings: readonly Finding[]) => findings.map(({ rule, field }) => `${rule} ${field}`)

test('there are fifteen categories', () => {
  assert.deepEqual(
    CATEGORY_CODES,
    Array.from({ length: 15 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
  )
})

for (const category of CATEGORY_CODES) {
  const name = category.toLowerCase()

  test(`the example of ${category}, as holders have it, is in order`, () => {
    assert.deepEqual(checkRecord(example(name), 'holder'), { errors: [], warnings: [] })
  })

  test(`the example of ${category} has a matching key that starts with its category`, () => {
    assert.ok(matchingKey(example(name) as unknown as StandardRecord)?.startsWith(`["${category}",`))
  })

  test(`a ${category} without a required field is stopped, field by field`, () => {
    const required = fieldsOf(category).filter(
      ({ path, required }) => required && /^\/content\/[^/]+$/.test(path),
    )
    assert.ok(required.length > 0)
    for (const { path } of required) {
      const { errors } = checkRecord(changed(example(name), path, undefined))
      assert.ok(
        errors.some(({ field, valueClass }) => field === path && valueClass === 'nothing'),
        path,
      )
    }
  })

  test(`the body of a ${category} travels and is accepted at the other end`, () => {
    const body = feedBody(example(name) as unknown as StandardRecord, 'government')
    assert.deepEqual(checkFeedBody(body, 'government').errors, [])
  })
}

test('repairs, objections, youth and volunteering never stand in a public feed', () => {
  for (const name of ['r11', 'r12', 'r13', 'r14']) {
    const record = changed(example(name), '/publicityScope', 'public') as unknown as StandardRecord
    const scope = 'SCOPE_TOO_WIDE /publicityScope'
    assert.ok(rules(checkRecord(record).errors).includes(scope), name)
    assert.throws(() => feedBody(record, 'public'), { fault: { code: 'BODY_NOT_SHAREABLE' } })
  }
})

const ERRORS: readonly [name: string, why: string, field: string, value: unknown, expected: string][] = [
  [
    'r01',
    'the family fits no organisation',
    '/content/subjectFamily',
    '自然人',
    'SUBJECT_FAMILY_TYPE /content/subjectFamily',
  ],
  ['r01', 'capital has no currency', '/content/currency', undefined, 'CURRENCY_MISSING /content/currency'],
  [
    'r01',
    'the licence ends before it began',
    '/content/licenceValidTo',
    '2015-03-01',
    'LICENCE_END_BEFORE_START /content/licenceValidTo',
  ],
  [
    'r01',
    'the industry is unknown',
    '/content/industryCode',
    '99',
    'VALUE_NOT_IN_TABLE /content/industryCode',
  ],
  [
    'r01',
    'the division has no province',
    '/content/divisionCode',
    '990000',
    'DIVISION_PROVINCE /content/divisionCode',
  ],
  [
    'r02',
    'another kind is not named',
    '/content/permitType',
    '其他',
    'PERMIT_TYPE_NOTE_MISSING /content/permitTypeNote',
  ],
  [
    'r02',
    'it ends before it begins',
    '/content/validUntil',
    '2026-03-15',
    'VALIDITY_END_BEFORE_START /content/validUntil',
  ],
  [
    'r02',
    'it was submitted before it was decided',
    '/updatedAt',
    '2026-03-14T00:00:00.000Z',
    'DECISION_AFTER_SUBMISSION /content/decisionDate',
  ],
  [
    'r03',
    'the conduct came after the decision',
    '/content/conductDate',
    '2026-04-11',
    'CONDUCT_AFTER_DECISION /content/decisionDate',
  ],
  [
    'r03',
    'the special field is unknown',
    '/content/specialField',
    'toys',
    'VALUE_NOT_IN_TABLE /content/specialField',
  ],
  ['r04', 'the kind of act is unknown', '/content/actType', '许可', 'VALUE_NOT_IN_TABLE /content/actType'],
  [
    'r05',
    'it was removed before it was listed',
    '/content/removedDate',
    '2026-07-05',
    'REMOVED_BEFORE_LISTED /content/removedDate',
  ],
  ['r05', 'it was removed and is active', '/content/removedDate', '2026-07-07', 'REMOVED_BUT_ACTIVE /status'],
  [
    'r05',
    'a removal has no day',
    '/content/removedReason',
    '补报',
    'REMOVED_DATE_MISSING /content/removedDate',
  ],
  [
    'r06',
    'a defaulter has no end event',
    '/content/endEvent',
    undefined,
    'END_EVENT_MISSING /content/endEvent',
  ],
  [
    'r06',
    'the document is of tomorrow',
    '/content/documentDate',
    '2026-10-09',
    'DECISION_AFTER_SUBMISSION /content/documentDate',
  ],
  ['r08', 'its list is not known', '/content/listName', '示例名单', 'LIST_TYPE_UNKNOWN /content/listName'],
  [
    'r08',
    'the subject is disqualified',
    '/content/disqualifiedBy',
    '00000000-0000-4000-8000-000000000003',
    'DISQUALIFIED_BUT_ACTIVE /status',
  ],
  [
    'r08',
    'an incentive is unknown',
    '/content/incentives',
    ['I99'],
    'VALUE_NOT_IN_TABLE /content/incentives/0',
  ],
  [
    'r09',
    'the performance is unknown',
    '/content/performance',
    '失约',
    'VALUE_NOT_IN_TABLE /content/performance',
  ],
  ['r10', 'the grade is of another scale', '/content/grade', 'A', 'GRADE_NOT_ON_SCALE /content/grade'],
  [
    'r10',
    'it ends before it begins',
    '/content/validTo',
    '2026-01-19',
    'VALIDITY_END_BEFORE_START /content/validTo',
  ],
  ['r11', 'a decision has no day', '/content/decidedAt', undefined, 'DECISION_INCOMPLETE /content/decidedAt'],
  ['r11', 'a refusal has effects', '/content/decision', '不同意', 'EFFECTS_WITHOUT_CONSENT /content/effects'],
  ['r11', 'a granted repair has no effects', '/content/effects', [], 'EFFECTS_MISSING /content/effects'],
  [
    'r11',
    'it was decided before it was asked for',
    '/content/decidedAt',
    '2026-09-14',
    'DECIDED_BEFORE_APPLIED /content/decidedAt',
  ],
  ['r12', 'an answer has no day', '/content/answeredAt', undefined, 'ANSWER_INCOMPLETE /content/answeredAt'],
  [
    'r12',
    'an answer has no reason',
    '/content/outcomeReason',
    undefined,
    'OUTCOME_REASON_MISSING /content/outcomeReason',
  ],
  [
    'r12',
    'it was marked before it came',
    '/content/markedAt',
    '2026-08-31',
    'STEP_BEFORE_RECEIPT /content/markedAt',
  ],
  [
    'r12',
    'an extension shortens',
    '/content/extendedTo',
    '2026-09-07',
    'EXTENSION_SHORTENS /content/extendedTo',
  ],
  ['r13', 'it is about an organisation', '/subject/type', 'legal', 'SUBJECT_NOT_A_PERSON /subject/type'],
  ['r13', 'there is no consent', '/content/consentRef', undefined, 'FIELD_MISSING /content/consentRef'],
  ['r14', 'the hours have two decimals', '/content/hours', '4.50', 'FORMAT_BAD /content/hours'],
  ['r14', 'there is no consent', '/content/consentRef', undefined, 'FIELD_MISSING /content/consentRef'],
  ['r15', 'it is unverified and shared', '/content/verified', false, 'UNVERIFIED_SHARED /publicityScope'],
]

for (const [name, why, field, value, expected] of ERRORS) {
  test(`${name} is stopped when ${why}`, () => {
    const { errors } = checkRecord(changed(example(name), field, value))
    assert.ok(rules(errors).includes(expected), rules(errors).join('; '))
  })
}

const WARNINGS: readonly [name: string, why: string, field: string, value: unknown, expected: string][] = [
  [
    'r01',
    'the county is retired',
    '/content/divisionCode',
    '310119',
    'DIVISION_RETIRED /content/divisionCode',
  ],
  [
    'r02',
    'a certificate has no number',
    '/content/permitNo',
    undefined,
    'PERMIT_NO_MISSING /content/permitNo',
  ],
  [
    'r04',
    'the due day is not 7 working days on',
    '/content/dueOnline',
    '2026-04-20',
    'DUE_ONLINE_WRONG /content/dueOnline',
  ],
  [
    'r06',
    'a defaulter has performed',
    '/content/performance',
    '已履行',
    'DEFAULTER_PERFORMED /content/performance',
  ],
  [
    'r07',
    'a measure is not of the list',
    '/content/measures/0/code',
    'M04',
    'MEASURE_NOT_OF_LIST /content/measures/0/code',
  ],
  [
    'r07',
    'the term is longer than that of the list',
    '/content/validTo',
    '2029-05-21',
    'LISTING_TERM_TOO_LONG /content/validTo',
  ],
  [
    'r08',
    'the term is longer than that of the list',
    '/content/validTo',
    '2029-01-16',
    'LISTING_TERM_TOO_LONG /content/validTo',
  ],
  ['r12', 'the answer came late', '/content/answeredAt', '2026-09-09', 'ANSWERED_LATE /content/dueAt'],
]

for (const [name, why, field, value, expected] of WARNINGS) {
  test(`${name} passes with a mark when ${why}`, () => {
    const { errors, warnings } = checkRecord(changed(example(name), field, value))
    assert.deepEqual(rules(errors), [])
    assert.deepEqual(rules(warnings), [expected])
  })
}

for (const [decided, year] of [
  ['2090-05-08', 2090],
  ['2090-12-28', 2090],
] as const) {
  test(`a due day that cannot be counted, of a decision of ${decided}, is marked and stops nothing`, () => {
    const record = changed(
      changed(example('r04'), '/content/decisionDate', decided),
      '/content/dueOnline',
      '2091-01-09',
    )
    changed(record, '/updatedAt', '2091-01-01T00:00:00.000Z')
    for (const field of ['/publicityStart', '/publicityEnd']) changed(record, field, undefined)
    const { errors, warnings } = checkRecord(record)
    assert.deepEqual(rules(errors), [])
    assert.deepEqual(rules(warnings), ['HOLIDAYS_UNKNOWN /content/dueOnline'])
    assert.match(
      warnings[0]?.message ?? '',
      new RegExp(`国务院办公厅关于${year}年部分节假日安排的通知.*import holidays`),
    )
  })
}

test('a permit without end is written 2099-12-31', () => {
  assert.deepEqual(checkRecord(changed(example('r02'), '/content/validUntil', '2099-12-31')).errors, [])
})

test('what a subject says of itself is kept for those who ask until it is verified', () => {
  const record = changed(example('r15'), '/content/verified', false)
  assert.deepEqual(checkRecord(changed(record, '/publicityScope', 'authorised')).errors, [])
  const bare = changed(record, '/content/truthCommitmentHash', undefined)
  assert.ok(rules(checkRecord(bare).errors).includes('TRUTH_COMMITMENT_MISSING /content/truthCommitmentHash'))
})

test('a supplementary item is collected by the provinces that hold it', () => {
  const record = changed(example('r14'), '/catalogueItem', 'S03')
  assert.ok(rules(checkRecord(record).errors).includes('CATALOGUE_ITEM_CATEGORY /catalogueItem'))
  const youth = changed(example('r13'), '/catalogueItem', 'S03')
  assert.deepEqual(checkRecord(youth, 'holder').errors, [])
  assert.ok(
    rules(checkRecord(changed(youth, '/division', '320000')).errors).includes(
      'CATALOGUE_ITEM_DIVISION /catalogueItem',
    ),
  )
})
