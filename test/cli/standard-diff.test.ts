import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEdition } from '../../src/cli/standard-command.ts'
import { diffLines } from '../../src/cli/standard-diff.ts'
import { compareEditions } from '../../src/standard/compare.ts'

const STANDARD = readEdition(new URL('../../openapi/standard/', import.meta.url))

/** What diff tells of edits: in which file, what for what. */
function told(edits: readonly (readonly [file: string, from: string, to: string])[], all = false): string[] {
  const newer = new Map(STANDARD)
  for (const [file, from, to] of edits) {
    const before = newer.get(file) ?? ''
    assert.ok(before.includes(from), `${file} has ${from}`)
    newer.set(file, before.replace(from, to))
  }
  return diffLines(compareEditions(STANDARD, newer), '1.0', all)
}

const DEADLINE = ['rules/deadlines.yaml', 'workingDays: 5', 'workingDays: 6'] as const
const SOURCE = ['rules/deadlines.yaml', 'source: 发改委令第58号\n', 'source: 发改委令第36号\n'] as const
const TITLE = ['r03-penalty.json', '"title": "案件名称"', '"title": "案由"'] as const
const NARROWER = ['r03-penalty.json', '"maxLength": 5000', '"maxLength": 500'] as const

test('a figure that changes is a change of meaning and stands before what is only worded otherwise', () => {
  assert.deepEqual(told([TITLE, SOURCE, DEADLINE]), [
    '改变含义 changes of meaning (1):',
    '  openapi/standard/rules/deadlines.yaml: 修改 changed deadlines statement, workingDays: 5 → 6',
    '只改文字，逐条用 --all changes of wording, one by one with --all (2):',
    '  openapi/standard/r03-penalty.json: 1 标题 titles',
    '  openapi/standard/rules/deadlines.yaml: 1 来源 sources',
    '与 1.0 相比 compared with 1.0: 3 处变化 changes: 0 处不兼容 breaking, 1 处改变含义 of meaning, 2 处只改文字 of wording',
  ])
})

test('what breaks comes first, and with --all every word is listed', () => {
  const lines = told([TITLE, NARROWER], true)
  assert.match(lines[0] ?? '', /^不兼容 breaking \(1\):$/)
  assert.match(lines[1] ?? '', /r03-penalty\.json: 不兼容 breaking: 修改 changed .*maxLength: 5000 → 500$/)
  assert.ok(
    lines.includes(
      '  openapi/standard/r03-penalty.json: 修改 changed content.caseName, title: 案件名称 → 案由',
    ),
  )
})

test('the same change in several sections of a report stands once with their names', () => {
  const parts = STANDARD.get('report-parts.json') ?? ''
  const newer = new Map([
    ...STANDARD,
    ['report-parts.json', parts.replaceAll('"maxItems": 10000', '"maxItems": 20000')],
  ])
  const [, line, ...rest] = diffLines(compareEditions(STANDARD, newer), '1.0', false)
  assert.match(line ?? '', /….items, maxItems: 10000 → 20000（\d+ 处 places: basic, permits, penalties, /)
  assert.equal(rest.length, 1)
})

test('where nothing changed only the counts are said', () => {
  assert.equal(told([]).length, 1)
})

test('a longer list of patterns widens, another pattern breaks', () => {
  const pattern = '"pattern": "^[0-9]{6}\\\\*{8,12}([0-9]{3}[0-9X])?$|^[0-9A-Z]\\\\*{8}$"'
  const wider = told([['report-person.json', pattern, pattern.replace(/"$/, '|^$"')]])
  const other = told([['report-person.json', pattern, '"pattern": "^[0-9]{6}\\\\*{12}$"']])
  assert.match(wider[0] ?? '', /changes of meaning/)
  assert.match(other[0] ?? '', /breaking/)
})
