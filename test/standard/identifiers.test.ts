import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkCitizenNumber, citizenCheckCharacter } from '../../src/standard/citizen-number.ts'
import { checkOrganisationCode, organisationCheckCharacter } from '../../src/standard/organisation-code.ts'
import { checkUscc, usccCheckCharacter } from '../../src/standard/uscc.ts'

const TODAY = '2026-11-23'

// Vectors of domain.md §6; the first one is the published example of GB 32100-2015.
const VALID_USCC =
  `91350100M000100Y43 91310118PDY00001XQ 91310115PDY000175Y 91320509PDY000028G 91320100PDY100862B
  91330421PDY000036M 91330200PDY202025D 91340181PDY0000442 91340100PDY340348U 92310118PDY009188J
  93340181PDY000933T 11310000PDY31000X7 11320000PDY320005Q 11330000PDY3300005 11340000PDY340006K
  12330421PDY0001249 51320509PDY000511A 52310118PDY00052X7 53340000PDY0005388 91330421PDY0000606
  91330421PDY00001XT`.split(/\s+/)

for (const code of VALID_USCC) {
  test(`credit code ${code} is valid and usual`, () => {
    const check = checkUscc(code)
    assert.ok(check.ok)
    assert.equal(check.value.text, code)
    assert.deepEqual(check.warnings, [])
  })
}

for (const [code, rule] of [
  ['91310118PDY00001XR', 'USCC_CHECK'],
  ['91311018PDY00001XQ', 'USCC_CHECK'],
  ['91310118PDI00001XQ', 'USCC_ALPHABET'],
  ['91310118PDY00001X', 'USCC_LENGTH'],
  ['91350100M000100Y4Z', 'USCC_ALPHABET'],
  ['91990000PDY0000605', 'USCC_PROVINCE'],
  ['', 'USCC_LENGTH'],
  ['9.13310118000E+17', 'USCC_LENGTH'],
] as const) {
  test(`credit code "${code}" is refused by ${rule}`, () => {
    assert.deepEqual(checkUscc(code), { ok: false, rule })
  })
}

for (const [code, warning] of [
  ['91310118PDY000010Y', 'USCC_ORGANISATION_CHECK'],
  ['94310118PDY0000520', 'USCC_CLASS_UNKNOWN'],
] as const) {
  test(`credit code ${code} is valid with the warning ${warning}`, () => {
    const check = checkUscc(code)
    assert.deepEqual(check.ok && check.warnings, [warning])
  })
}

test('a body registered with the central authorities has division 100000', () => {
  const check = checkUscc('91100000PDY00001XY')
  assert.deepEqual(check.ok && check.warnings, [])
})

test('a full-width, lower-case credit code is normalised, then valid', () => {
  const check = checkUscc('９1310118pdy00001xq')
  assert.equal(check.ok && check.value.text, '91310118PDY00001XQ')
})

test('a credit code falls into class, division and organisation code', () => {
  const check = checkUscc('91310118PDY00001XQ')
  assert.deepEqual(check.ok && check.value, {
    text: '91310118PDY00001XQ',
    registrationClass: '91',
    division: '310118',
    organisationCode: 'PDY00001X',
  })
})

test('the right check characters of the wrong codes are the ones the standard gives', () => {
  assert.equal(usccCheckCharacter('91310118PDY00001X'), 'Q')
  assert.equal(usccCheckCharacter('91311018PDY00001X'), '0')
  assert.equal(usccCheckCharacter('91350100M000100Y4'), '3')
  assert.equal(citizenCheckCharacter('31019919900101001'), '8')
  assert.equal(citizenCheckCharacter('31019919090101001'), '2')
  assert.equal(organisationCheckCharacter('M000100Y'), '4')
})

for (const [code, expected] of [
  ['M000100Y4', { ok: true, value: 'M000100Y4' }],
  ['PDY00001X', { ok: true, value: 'PDY00001X' }],
  ['PDY00006-0', { ok: true, value: 'PDY000060' }],
  ['pdy00001x', { ok: true, value: 'PDY00001X' }],
  ['PDY000010', { ok: false, rule: 'ORG_CODE_CHECK' }],
  ['PDY0000', { ok: false, rule: 'ORG_CODE_LENGTH' }],
  ['PDY00001Y', { ok: false, rule: 'ORG_CODE_ALPHABET' }],
] as const) {
  test(`organisation code ${code}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(checkOrganisationCode(code), expected)
  })
}

const VALID_CITIZEN =
  `310199199001010018 310199200002299023 320199198808080137 320199200105319244 330199199912310357
  330199198507049461 340199199511110575 340199200406309684 31019919920315903X 33019919920315905X
  340199199309219040`.split(/\s+/)

for (const number of VALID_CITIZEN) {
  test(`synthetic citizen number ${number} is valid, of a county that does not exist`, () => {
    const check = checkCitizenNumber(number, TODAY)
    assert.ok(check.ok)
    assert.equal(check.value.text, number)
    assert.deepEqual(check.warnings, ['DIVISION_UNKNOWN'])
  })
}

for (const [number, rule] of [
  ['310199199001010010', 'CITIZEN_NUMBER_CHECK'],
  ['310199190901010018', 'CITIZEN_NUMBER_CHECK'],
  ['310199199002300017', 'CITIZEN_NUMBER_BIRTHDAY'],
  ['310199200002300017', 'CITIZEN_NUMBER_BIRTHDAY'],
  ['310199200002300012', 'CITIZEN_NUMBER_BIRTHDAY'],
  ['320199190102290013', 'CITIZEN_NUMBER_BIRTHDAY'],
  ['330199199013010019', 'CITIZEN_NUMBER_BIRTHDAY'],
  ['340199299901010017', 'CITIZEN_NUMBER_FUTURE_BIRTH'],
  ['990199199001010014', 'CITIZEN_NUMBER_PROVINCE'],
  ['3101991990010100', 'CITIZEN_NUMBER_LENGTH'],
  ['31019919900101X018', 'CITIZEN_NUMBER_ALPHABET'],
] as const) {
  test(`citizen number ${number} is refused by ${rule}`, () => {
    assert.deepEqual(checkCitizenNumber(number, TODAY), { ok: false, rule })
  })
}

test('sequence 000 is a warning', () => {
  const check = checkCitizenNumber('31019919900101000X', TODAY)
  assert.deepEqual(check.ok && check.warnings, ['CITIZEN_NUMBER_SEQUENCE', 'DIVISION_UNKNOWN'])
})

test('a 15-digit number is upgraded and marked', () => {
  const check = checkCitizenNumber('310199900101001', TODAY)
  assert.ok(check.ok)
  assert.equal(check.value.text, '310199199001010018')
  assert.deepEqual(check.warnings, ['CITIZEN_NUMBER_LEGACY', 'DIVISION_UNKNOWN'])
})

test('birthday and sex are read from the number', () => {
  const check = checkCitizenNumber('31019919920315903x', TODAY)
  assert.deepEqual(check.ok && [check.value.birthday, check.value.sex], ['1992-03-15', 'male'])
})

test('a person born today is not born in the future', () => {
  const body = '31011520261123001'
  assert.equal(checkCitizenNumber(body + citizenCheckCharacter(body), TODAY).ok, true)
  assert.equal(checkCitizenNumber(body + citizenCheckCharacter(body), '2026-11-22').ok, false)
})

test('every code and number that domain.md §6 gives is tried here', () => {
  const text = readFileSync(new URL('../../docs/domain.md', import.meta.url), 'utf8')
  const section = text.slice(text.indexOf('\n## 6. '), text.indexOf('\n## 7. '))
  const vectors = section.match(/[0-9A-Z０-９]{15,19}/giu) ?? []
  assert.ok(vectors.length > 50, `${vectors.length} were found`)
  const tried = readFileSync(import.meta.filename, 'utf8')
  assert.deepEqual(
    vectors.filter(vector => !tried.includes(vector)),
    [],
  )
})
