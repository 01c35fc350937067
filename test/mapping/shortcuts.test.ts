/** What makes a mapping fast must not be seen: the same rows give the same outcomes the slow way. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { jiangsuCsv } from '../../bench/mapping/jiangsu-rows.ts'
import { CsvRows } from '../../src/mapping/csv.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { anyOf, type CharacterClass, charactersOf, isSpace } from '../../src/mapping/rules/character-class.ts'
import { roundBrackets, upper, yearBrackets } from '../../src/mapping/rules/text.ts'
import type { SourceRow } from '../../src/mapping/source-fault.ts'

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
  '〔[（(',
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
        assert.deepEqual(shown(mapping.run({ ...row, fields })), shown(again.run({ ...row, fields })))
      }
    }),
    { numRuns: 20 },
  )
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
