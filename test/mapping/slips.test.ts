/** The usual slips of whoever writes a mapping by hand: one complaint each, at its place, with what to write. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import iconv from 'iconv-lite'
import { MappingError } from '../../src/mapping/fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { smallText } from './small-mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'mapping-slips-'))
after(() => rmSync(folder, { recursive: true }))

const GOOD = smallText({ fields: { 'content.remark': '{ from: A, rules: [trim, upper] }' } })
const lineOf = (piece: string): number => GOOD.slice(0, GOOD.indexOf(piece)).split('\n').length

for (const [what, from, to, line, message] of [
  [
    'a tab',
    '  content.remark:',
    '\tcontent.remark:',
    lineOf('  content.remark:'),
    /indent with spaces, not with a tab/,
  ],
  [
    'a name that stands twice',
    '  content.remark:',
    '  content.remark: B\n  content.remark:',
    lineOf('  content.remark:') + 1,
    /this name stands twice/,
  ],
  [
    'one space too many',
    '  content.remark:',
    '   content.remark:',
    lineOf('  content.remark:') - 1,
    /one level in one column/,
  ],
  ['a full-width colon', 'version: 1.2.3', 'version：1.2.3', 3, /全角的 ：/],
  ['a colon without a space', 'version: 1.2.3', 'version:1.2.3', 3, /a space must follow the colon/],
  [
    'a full-width comma',
    '[trim, upper]',
    '[trim， upper]',
    lineOf('[trim, upper]'),
    /holds a full-width ，; write the half-width mark/,
  ],
  [
    'a bracket that is not closed',
    'upper] }',
    'upper }',
    lineOf('[trim, upper]'),
    /brackets and quotes in pairs/,
  ],
  ['a mark that begins nothing', 'division: 310000', 'division: @310000', 3, /put quotes around/],
  ['a second document', 'fields:\n', 'fields:\n---\n', lineOf('fields:\n') + 1, /leave out the line ---/],
  ['a word that is misspelt', 'source:', 'sorce:', 5, /has no "sorce"; write "source"/],
  [
    'nothing behind a colon',
    'remark: { from: A, rules: [trim, upper] }',
    'remark:',
    lineOf('  content.remark:'),
    /nothing stands behind the colon/,
  ],
] as const) {
  test(`${what} is one complaint`, () => {
    const text = GOOD.replace(from, to)
    assert.notEqual(text, GOOD)
    assert.throws(
      () => loadMapping(text, 'm.yaml', () => undefined),
      (error: unknown) => {
        assert.ok(error instanceof MappingError)
        assert.match(error.message, message)
        assert.doesNotMatch(error.message, /\n/)
        const told = Number(error.message.split(':')[1])
        assert.ok(Math.abs(told - line) <= 1, error.message)
        return true
      },
    )
  })
}

for (const encoding of ['gb18030', 'utf16le']) {
  test(`a mapping that is saved as ${encoding} is told so, and nothing else`, () => {
    writeFileSync(join(folder, 'mapping.yaml'), iconv.encode(`# 示例\n${GOOD}`, encoding))
    const text = readFileSync(join(folder, 'mapping.yaml'), 'utf8')
    assert.throws(
      () => loadMapping(text, 'm.yaml', () => undefined),
      /^MappingError: m\.yaml:1:\d+ [^\n]*save it as UTF-8$/,
    )
  })
}
