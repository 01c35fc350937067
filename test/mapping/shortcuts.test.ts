/** What makes a mapping fast must not be seen: the same rows give the same outcomes the slow way. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { jiangsuCsv } from '../../bench/mapping/jiangsu-rows.ts'
import { CsvRows } from '../../src/mapping/csv.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { RowRun, type Value } from '../../src/mapping/row.ts'
import { buildRule } from '../../src/mapping/rules/catalogue.ts'
import {
  anyOf,
  type CharacterClass,
  charactersOf,
  HARMFUL,
  isSpace,
} from '../../src/mapping/rules/character-class.ts'
import { roundBrackets, upper, yearBrackets } from '../../src/mapping/rules/text.ts'
import type { SourceRow } from '../../src/mapping/source-fault.ts'
import { R03 } from '../../src/standard/generated/accept.js'

const FOLDER = join(import.meta.dirname, '../../mappings/320000/penalty')

/** Values that are wrong in one of many ways, put into some cells so that good and bad follow each other. */
const WRONG = [
  '',
  ' 空 ',
  '2026-02-30',
  '2026/2/3',
  '2099-12-31',
  '-1',
  '1.1234567',
  '000.5',
  '9.13E+17',
  '１２ａ',
  'a\u0001b',
  '\ud800',
  '\ue000',
  '𠀀',
  '〔[（(',
  'a"b\\c',
  'Ａ＂Ｂ＼',
  '9'.repeat(300),
]

test('what is remembered of rows before changes no outcome', () => {
  const mapping = readMapping(FOLDER)
  const parser = new CsvRows(mapping.syntax.source)
  const rows = [...jiangsuCsv(30)].flatMap(text => parser.push(text))
  const cells = fc.record({ row: fc.nat(29), column: fc.nat(35), value: fc.constantFrom(...WRONG) })
  const sequence = fc.array(fc.record({ at: fc.nat(29), wrong: fc.option(cells) }), { maxLength: 12 })
  fc.assert(
    fc.property(sequence, steps => {
      for (const { at, wrong } of steps) {
        const row = rows[at] as Extract<SourceRow, { raw?: string }>
        const name = Object.keys(row.fields)[wrong?.column ?? 0] ?? ''
        const fields = wrong === null ? row.fields : { ...row.fields, [name]: wrong.value }
        const again = readMapping(FOLDER)
        const plain = isPlain(Object.values(fields).join(''))
        const outcome = mapping.run({ ...row, fields, plain })
        assert.deepEqual(shown(outcome), shown(again.run({ ...row, fields, plain: false })))
        const written = mapping.write({ ...row, fields, plain })
        assert.equal(written.kind, outcome.kind)
        if (written.kind !== 'accepted') continue
        assert.equal(written.json, JSON.stringify(written.record))
        assert.deepEqual(written.record, outcome.kind === 'accepted' && outcome.record)
      }
    }),
    { numRuns: 20 },
  )
})

function isPlain(text: string): boolean {
  return !HARMFUL.test(text) && !text.includes('"')
}

test('a record that its maker vouches for is one that the standard accepts', () => {
  const mapping = readMapping(FOLDER)
  const parser = new CsvRows(mapping.syntax.source)
  const rows = [...jiangsuCsv(30)].flatMap(text => parser.push(text)) as Extract<
    SourceRow,
    { raw?: string }
  >[]
  const mappingRef = { rulesetId: mapping.id, version: mapping.version, warnings: [] }
  let [vouched, refused] = [0, 0]
  const change = fc.record({ at: fc.nat(29), column: fc.nat(35), value: fc.constantFrom(...WRONG) })
  fc.assert(
    fc.property(change, ({ at, column, value }) => {
      const row = rows[at] as (typeof rows)[number]
      const fields = { ...row.fields, [Object.keys(row.fields)[column] ?? '']: value }
      const run = new RowRun(isPlain(Object.values(fields).join('')))
      const record = mapping.map(fields, run)
      if (run.sure) vouched += 1
      else refused += 1
      if (run.sure) assert.ok(R03({ ...record, mappingRef }, true), JSON.stringify(record))
    }),
    { numRuns: 3000 },
  )
  assert.ok(vouched > 500 && refused > 200, `${vouched} vouched for, ${refused} not`)
})

test('a rule that keeps a text harmless adds no character that JSON or the standard treats in a way of its own', () => {
  const place = { line: 1, column: 1 }
  const options = (entries: Readonly<Record<string, string>>) =>
    new Map(Object.entries(entries).map(([name, value]) => [name, { value: [value], place }]))
  for (const [name, given] of [
    ['trim', {}],
    ['halfWidth', {}],
    ['upper', {}],
    ['removeSpaces', {}],
    ['identifier', {}],
    ['brackets', { value: '（）' }],
    ['brackets', { value: '〔〕' }],
    ['part', { by: '-', at: '1' }],
    ['split', { value: '、;；|' }],
  ] as const) {
    const built = buildRule({ name, options: options(given), place }, new Map())
    assert.ok(!('complaint' in built) && built.rule.for === 'text' && built.kind.characters === 'kept')
    for (let code = 0; code < 0x10000; code += 1) {
      const text = String.fromCharCode(code)
      if (!isPlain(text)) continue
      const made: Value | undefined = built.rule.apply(text, new RowRun())
      assert.ok(isPlain([made].flat().join('')), `${name} of U+${code.toString(16)}`)
    }
  }
})

function shown(outcome: object): unknown {
  return JSON.parse(JSON.stringify(outcome))
}

const ACTS: readonly (readonly [CharacterClass, (text: string) => boolean])[] = [
  ['space', text => /\s|\u3000/.test(text)],
  ['fullWidth', text => /[\uFF01-\uFF5E\u3000]/.test(text)],
  ['lower', text => upper(text, NONE) !== text],
  ['control', text => text < ' '],
  ['round', text => roundBrackets(text, NONE) !== text],
  ['yearBracket', text => yearBrackets(text, NONE) !== text],
  ['exponent', text => /[eE]/.test(text)],
]
const NONE = undefined as never

test('no character on which a rule acts is missing from the class that the rule names', () => {
  for (const [name, acts] of ACTS) {
    const named = anyOf(charactersOf([name]))
    for (let code = 0; code < 0x110000; code += 1) {
      const text = String.fromCodePoint(code)
      if (acts(text)) assert.ok(named.test(text), `${name} lacks U+${code.toString(16)}`)
    }
  }
})

test('a space is what a regular expression calls one', () => {
  for (let code = 0; code < 0x10000; code += 1)
    assert.equal(isSpace(code), /\s/.test(String.fromCharCode(code)), `U+${code.toString(16)}`)
  assert.equal(isSpace(Number.NaN), false)
})
