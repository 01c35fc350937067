import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { divisionTitle, divisionWarning, PROVINCES, provinceExists } from '../../src/standard/divisions.ts'
import { StandardError } from '../../src/standard/fault.ts'
import { inForce, loadTable, parseTable } from '../../src/standard/tables.ts'
import { inEnglish } from './in-english.ts'

const FOLDER = new URL('../../openapi/standard/tables/', import.meta.url)

for (const file of readdirSync(FOLDER)) {
  test(`${file} loads and names its source and date`, () => {
    const table = loadTable(file.replace('.yaml', ''))
    assert.ok(table.source.length > 10)
    assert.match(table.asOf, /^\d{4}-\d{2}-\d{2}$/)
    assert.ok(table.entries.size > 0)
  })
}

const HEAD = "table: x\ntitle: t\nen: t\nsource: s\nasOf: '2026-11-23'\nentries:\n"
for (const [why, text, message] of [
  ['a number for a code', `${HEAD}  - { code: 31 }`, ':7: entries 1, code must be a text: put quotes'],
  [
    'a code twice',
    `${HEAD}  - { code: A }\n  - { code: A }`,
    'entries 2: the code stands in the table twice',
  ],
  ['no source', `${HEAD.replace('source: s\n', '')}  - { code: A }`, ':1: needs "source"'],
  ['another name', `${HEAD.replace('x', 'y')}  - { code: A }`, 'must say "table: x"'],
  ['no entries', `${HEAD.trimEnd()} []\n`, ':6: entries needs at least one item'],
  [
    'a day that is none',
    `${HEAD}  - code: A\n    from: "2021"`,
    ':8: entries 1, from must be a day written "YYYY-MM-DD"',
  ],
  ['an unknown column', `${HEAD}  - code: A\n    titel: B`, ':8: entries 1 "titel" is not known here'],
  ['broken YAML', `${HEAD}  - { code: A`, 'is not YAML'],
] as const) {
  test(`a table with ${why} is refused, and its editor told where`, () => {
    assert.throws(
      () => parseTable('x', text),
      (error: unknown) => {
        assert.ok(error instanceof StandardError)
        assert.equal(error.fault.code, 'TABLE_BAD')
        assert.ok(error.message.startsWith('openapi/standard/tables/x.yaml:'), error.message)
        assert.match(error.message, /\p{Script=Han}/u)
        assert.ok(inEnglish(error.message).includes(message), error.message)
        return true
      },
    )
  })
}

test('an entry counts from its first to its last day', () => {
  const entry = { code: 'A', title: 'A', from: '2021-07-15', to: '2025-12-31' }
  assert.deepEqual(
    ['2021-07-14', '2021-07-15', '2025-12-31', '2026-01-01'].map(day => inForce(entry, day)),
    [false, true, true, false],
  )
})

test('measures, criteria and provinces are the ones of the standard', () => {
  assert.equal(loadTable('measures').entries.size, 14)
  assert.deepEqual(
    [...loadTable('domains').entries.keys()],
    ['environment', 'tourism', 'quality', 'foodDrug', 'youth', 'volunteer'],
  )
  assert.equal(loadTable('criteria').entries.get('T06')?.title, '被人民法院列为失信被执行人')
  assert.deepEqual(
    PROVINCES.map(province => province.code),
    ['310000', '320000', '330000', '340000'],
  )
})

for (const [code, warning] of [
  ['310118', undefined],
  ['330421', undefined],
  ['340181', undefined],
  ['310119', 'DIVISION_RETIRED'],
  ['330103', 'DIVISION_RETIRED'],
  ['310199', 'DIVISION_UNKNOWN'],
  ['350199', undefined],
] as const) {
  test(`division ${code} deserves ${warning ?? 'no warning'}`, () => {
    assert.equal(divisionWarning(code), warning)
  })
}

test('divisions have titles and unknown provinces are known as such', () => {
  assert.equal(divisionTitle('320509'), '吴江区')
  assert.equal(divisionTitle('310119'), '南汇区')
  assert.equal(provinceExists('99'), false)
})

test('the kinds of the 2021 law are there besides those of 2018', () => {
  const { entries } = loadTable('penalty-types')
  assert.deepEqual(
    [...entries.values()].filter(({ from }) => from !== undefined).map(({ code }) => code),
    ['通报批评', '降低资质等级', '限制开展生产经营活动', '责令关闭', '限制从业'],
  )
  assert.ok(entries.has('罚款'))
})

test('industries are shipped to two digits', () => {
  const { entries } = loadTable('industries')
  assert.equal([...entries.keys()].filter(code => /^[A-T]$/.test(code)).length, 20)
  assert.equal([...entries.keys()].filter(code => /^\d{2}$/.test(code)).length, 97)
})
