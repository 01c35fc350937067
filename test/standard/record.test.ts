import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkRecord, type Finding, isReadableVersion } from '../../src/standard/record.ts'
import { changed, listing, penalty } from './example-records.ts'

const rules = (findings: readonly Finding[]) => findings.map(finding => `${finding.rule} ${finding.field}`)

test('the example records have no errors and no warnings', () => {
  assert.deepEqual(checkRecord(penalty()), { errors: [], warnings: [] })
  assert.deepEqual(checkRecord(listing()), { errors: [], warnings: [] })
})

const CODE = '/subject/uscc'
const PENALTY_ERRORS: readonly [why: string, field: string, value: unknown, expected: string][] = [
  ['a check digit is wrong', CODE, '91310118PDY00001XR', `USCC_CHECK ${CODE}`],
  ['a code has 17 characters', CODE, '91310118PDY00001X', `USCC_LENGTH ${CODE}`],
  ['a code is not normalised', CODE, '91310118pdy00001xq', `USCC_NOT_NORMALISED ${CODE}`],
  ['the authority has a bad code', '/authorityUscc', '11310000PDY31000X8', 'USCC_CHECK /authorityUscc'],
  ['an organisation has no code', CODE, undefined, `SUBJECT_CODE_MISSING ${CODE}`],
  [
    'an identity number is in the place of a code',
    CODE,
    '310199199001010018',
    'PERSON_FOR_ORGANISATION /subject',
  ],
  ['a required field is missing', '/content/decisionNo', undefined, 'FIELD_MISSING /content/decisionNo'],
  ['a required field is empty', '/content/decisionNo', '', 'TEXT_EMPTY /content/decisionNo'],
  ['there is no catalogue item', '/catalogueItem', undefined, 'CATALOGUE_ITEM_MISSING /catalogueItem'],
  ['the catalogue lacks the item', '/catalogueItem', 'C99', 'CATALOGUE_ITEM_UNKNOWN /catalogueItem'],
  ['the item is of another category', '/catalogueItem', 'C06', 'CATALOGUE_ITEM_CATEGORY /catalogueItem'],
  ['the amount is negative', '/content/fineAmountWan', '-5.000000', 'AMOUNT_NEGATIVE /content/fineAmountWan'],
  ['the amount has two decimals', '/content/fineAmountWan', '5.00', 'AMOUNT_BAD /content/fineAmountWan'],
  ['the amount is a number', '/content/fineAmountWan', 5, 'TYPE_WRONG /content/fineAmountWan'],
  ['a fine has no amount', '/content/fineAmountWan', undefined, 'FINE_AMOUNT_MISSING /content/fineAmountWan'],
  [
    'the kind of penalty is unknown',
    '/content/penaltyTypes',
    ['罚款', '示众'],
    'PENALTY_TYPE_UNKNOWN /content/penaltyTypes/1',
  ],
  ['the day is not in the calendar', '/content/validUntil', '2027-02-30', 'DATE_BAD /content/validUntil'],
  ['the day is written otherwise', '/content/validUntil', '2027/02/03', 'DATE_BAD /content/validUntil'],
  [
    'it was submitted before it was decided',
    '/updatedAt',
    '2026-04-09T15:59:59.999Z',
    'DECISION_AFTER_SUBMISSION /content/decisionDate',
  ],
  [
    'publicity ends before the decision',
    '/publicityEnd',
    '2026-04-09',
    'PUBLICITY_END_BEFORE_START /publicityEnd',
  ],
  [
    'validity ends before the decision',
    '/content/validUntil',
    '2026-04-09',
    'VALIDITY_END_BEFORE_DECISION /content/validUntil',
  ],
  ['severity has no basis', '/severityBasis', undefined, 'SEVERITY_BASIS_MISSING /severityBasis'],
  ['the province is no member', '/division', '350000', 'DIVISION_NOT_MEMBER /division'],
  ['half a character was cut off', '/subject/name', '示例\ud840', 'TEXT_MALFORMED /subject/name'],
  ['a field is unknown', '/content/localKey', 'a', 'FIELD_UNKNOWN /content/localKey'],
  ['the status is unknown', '/status', '正常', 'VALUE_NOT_IN_TABLE /status'],
]

for (const [why, field, value, expected] of PENALTY_ERRORS) {
  test(`a penalty is stopped when ${why}`, () => {
    const { errors } = checkRecord(changed(penalty(), field, value))
    assert.ok(rules(errors).includes(expected), rules(errors).join('; '))
  })
}

test('a decision of this morning in Shanghai may be submitted while UTC still has yesterday', () => {
  const record = changed(penalty(), '/updatedAt', '2026-04-09T16:00:00.000Z')
  assert.deepEqual(checkRecord(record).errors, [])
})

const LISTING_ERRORS: readonly [why: string, field: string, value: unknown, expected: string][] = [
  ['there was no notice', '/content/noticeDate', undefined, 'LISTING_WITHOUT_NOTICE /content/noticeDate'],
  [
    'the notice came after it',
    '/content/noticeDate',
    '2026-05-21',
    'NOTICE_AFTER_DECISION /content/decisionDate',
  ],
  [
    // Told on 6 May: 7, 8, 9 (a make-up Saturday), 11 and 12 May are the five working days.
    'it was decided while the subject could still speak',
    '/content/decisionDate',
    '2026-05-11',
    'STATEMENT_PERIOD_RUNNING /content/decisionDate',
  ],
  ['it names no basis', '/content/legalBasis', undefined, 'LISTING_WITHOUT_BASIS /content/legalBasis'],
  ['the list has no basis', '/content/listBasis', undefined, 'LISTING_WITHOUT_BASIS /content/listBasis'],
  ['it never ends', '/content/validTo', undefined, 'LISTING_WITHOUT_END /content/validTo'],
  [
    'it ends before it begins',
    '/content/validTo',
    '2026-05-19',
    'VALIDITY_END_BEFORE_START /content/validTo',
  ],
  ['a sample criterion meets real data', '/synthetic', undefined, 'CRITERION_SAMPLE /content/criterionCode'],
  [
    'the criterion is of another field',
    '/content/criterionCode',
    'T01',
    'CRITERION_DOMAIN /content/criterionCode',
  ],
  ['the criterion is unknown', '/content/criterionCode', 'E99', 'CRITERION_UNKNOWN /content/criterionCode'],
  ['a measure is unknown', '/content/measures/0/code', 'M15', 'MEASURE_UNKNOWN /content/measures/0/code'],
  [
    'a measure has no basis',
    '/content/measures/0/legalBasis',
    undefined,
    'FIELD_MISSING /content/measures/0/legalBasis',
  ],
  ['it has no measures', '/content/measures', [], 'LIST_EMPTY /content/measures'],
  [
    'a local regulation claims the nation',
    '/content/listBasis/level',
    '地方性法规',
    'LIST_BASIS_REACH /content/listBasis/scope',
  ],
  [
    'its basis came later',
    '/content/listBasis/validFrom',
    '2026-05-21',
    'LIST_BASIS_NOT_IN_FORCE /content/listBasis',
  ],
  [
    'its basis had run out',
    '/content/listBasis/validTo',
    '2026-05-19',
    'LIST_BASIS_NOT_IN_FORCE /content/listBasis',
  ],
  ['the field is spelt otherwise', '/content/domain', 'env', 'VALUE_NOT_IN_TABLE /content/domain'],
  ['the subject has no code', CODE, undefined, `SUBJECT_CODE_MISSING ${CODE}`],
]

for (const [why, field, value, expected] of LISTING_ERRORS) {
  test(`a listing is stopped when ${why}`, () => {
    const { errors } = checkRecord(changed(listing(), field, value))
    assert.ok(rules(errors).includes(expected), rules(errors).join('; '))
  })
}

test('a listing without an end date passes when it names the event that ends it', () => {
  const record = changed(
    changed(listing(), '/content/validTo', undefined),
    '/content/endEvent',
    '人民法院删除失信信息',
  )
  assert.deepEqual(checkRecord(record).errors, [])
})

test('an instrument counts from its first to its last day', () => {
  const record = changed(listing(), '/content/listBasis/validFrom', '2026-05-20')
  changed(record, '/content/listBasis/validTo', '2026-05-20')
  assert.deepEqual(checkRecord(record).errors, [])
})

test('a credit code that would also pass as an identity number stays a credit code', () => {
  const record = changed(penalty(), CODE, '123101195001013853')
  assert.deepEqual(checkRecord(record).errors, [])
})

test('the name of an unknown field is shown only when it is a word', () => {
  const fieldsOf = (name: string) =>
    checkRecord(changed(penalty(), `/content/${name}`, 'a')).errors.map(error => error.field)
  assert.deepEqual(fieldsOf('localKey'), ['/content/localKey'])
  assert.deepEqual(fieldsOf('E12345678'), ['/content/*'])
})

test('a person is listed by linkKey and not in public', () => {
  const record = changed(listing(), '/subject', {
    type: 'person',
    name: '测试甲',
    linkKey: `k1.${'0'.repeat(64)}`,
    birthDate: '1990-01-01',
  })
  assert.deepEqual(rules(checkRecord(record).errors), ['PERSON_NOT_PUBLISHED /publicityScope'])
  assert.deepEqual(checkRecord(changed(record, '/publicityScope', 'government')).errors, [])
})

const WARNINGS: readonly [why: string, field: string, value: unknown, expected: string][] = [
  [
    'the repair notice is missing',
    '/content/repairNotice',
    undefined,
    'REPAIR_NOTICE_MISSING /content/repairNotice',
  ],
  ['the inner organisation code is wrong', CODE, '91310118PDY000010Y', `USCC_ORGANISATION_CHECK ${CODE}`],
  ['severity is not settled', '/severity', undefined, 'SEVERITY_PENDING /severity'],
  ['a sole trader is called legal', CODE, '92310118PDY009188J', 'SUBJECT_TYPE_CLASS /subject/type'],
  [
    'a fine is given without the kind',
    '/content/penaltyTypes',
    ['警告'],
    'FINE_WITHOUT_TYPE /content/fineAmountWan',
  ],
  [
    'a revocation names no licence',
    '/content/penaltyTypes',
    ['罚款', '吊销许可证、执照'],
    'REVOKED_LICENCE_MISSING /content/revokedLicence',
  ],
  ['a character was lost', '/subject/name', '示例\ufffd', 'TEXT_REPLACED /subject/name'],
  ['a repair has no decision', '/status', 'repaired', 'END_DECISION_MISSING /endDecision'],
]

for (const [why, field, value, expected] of WARNINGS) {
  test(`a penalty passes with a mark when ${why}`, () => {
    const { errors, warnings } = checkRecord(changed(penalty(), field, value))
    assert.deepEqual(errors, [])
    assert.deepEqual(rules(warnings), [expected])
  })
}

test('a kind of penalty of the 2021 law is marked on an older decision', () => {
  const record = changed(penalty(), '/content/penaltyTypes', ['罚款', '通报批评'])
  changed(record, '/content/decisionDate', '2021-07-14')
  assert.ok(rules(checkRecord(record).warnings).includes('PENALTY_TYPE_NOT_IN_FORCE /content/penaltyTypes/1'))
  changed(record, '/content/decisionDate', '2021-07-15')
  assert.ok(!rules(checkRecord(record).warnings).some(rule => rule.startsWith('PENALTY_TYPE')))
})

test('findings give the shape of a value, never the value', () => {
  const secret = '310199199001010018'
  const record = changed(changed(penalty(), CODE, secret), '/content/310199199001010018', secret)
  const { errors, warnings } = checkRecord(changed(record, '/content/decisionDate', secret))
  assert.ok(errors.length >= 3)
  assert.ok(!JSON.stringify([errors, warnings]).includes(secret))
  assert.equal(
    errors.find(finding => finding.field === '/content/decisionDate')?.valueClass,
    'text of 18 characters',
  )
})

test('characters beyond the basic plane count once against the limit', () => {
  assert.deepEqual(checkRecord(changed(penalty(), '/subject/name', '𠀀'.repeat(200))).errors, [])
  assert.equal(
    checkRecord(changed(penalty(), '/subject/name', '𠀀'.repeat(201))).errors[0]?.rule,
    'TEXT_TOO_LONG',
  )
})

test('anything at all is answered with findings, not with an exception', () => {
  assert.equal(checkRecord(null).errors[0]?.rule, 'CATEGORY_UNKNOWN')
  assert.equal(checkRecord({ category: 'R99' }).errors[0]?.rule, 'CATEGORY_UNKNOWN')
  assert.equal(checkRecord({ category: 'constructor' }).errors[0]?.rule, 'CATEGORY_UNKNOWN')
  const fields = [
    '/subject',
    '/content',
    '/updatedAt',
    '/content/measures',
    '/content/listBasis',
    '/mappingRef',
    '/division',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      assert.equal(checkRecord(changed(listing(), field, value)).errors.length > 0, true)
    }),
    { numRuns: 500 },
  )
  fc.assert(fc.property(fc.object(), value => checkRecord({ ...value, category: 'R03' }).errors.length > 0))
})

for (const [version, readable] of [
  ['1.0', true],
  ['1.1', false],
  ['2.0', false],
  ['', false],
  [undefined, false],
] as const) {
  test(`a record of version ${version} is ${readable ? 'read' : 'parked'}`, () => {
    assert.equal(isReadableVersion(version), readable)
  })
}
