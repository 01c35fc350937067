/** What the standards team does: edits one data file, and is told what is wrong, with file and line. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { complaintsOf } from '../../src/cli/standard-command.ts'
import { complaintText } from '../../src/standard/source-text.ts'
import { inEnglish } from './in-english.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STANDARD = path.join(ROOT, 'openapi/standard')
const COPY = mkdtempSync(path.join(tmpdir(), 'standard-'))
cpSync(STANDARD, COPY, { recursive: true })
after(() => rmSync(COPY, { recursive: true }))
const FOLDER = pathToFileURL(`${COPY}/`)

/** What is said of a copy in which one text of one file is another. */
async function complaintsAfter(file: string, from: string | RegExp, to: string): Promise<string[]> {
  const place = path.join(COPY, file)
  const before = readFileSync(place, 'utf8')
  assert.notEqual(before.replace(from, to), before, 'the edit changes the file')
  writeFileSync(place, before.replace(from, to))
  try {
    return (await complaintsOf(FOLDER)).map(complaintText)
  } finally {
    writeFileSync(place, before)
  }
}

/** The line of the first text that is found in a file of the standard. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(path.join(STANDARD, file), 'utf8').split('\n')
  return lines.findIndex(line => line.includes(text)) + 1
}

test('the standard is in order', async () => {
  assert.deepEqual(await complaintsOf(FOLDER), [])
})

const MISTAKES: readonly [
  why: string,
  file: string,
  from: string | RegExp,
  to: string,
  at: string,
  says: string,
][] = [
  [
    'a code that no table has',
    'rules/list-types.yaml',
    'criteria: [E01,',
    'criteria: [E99,',
    'criteria: [E01',
    '"E99" is not in tables/criteria.yaml',
  ],
  [
    'a domain that no table has',
    'rules/list-types.yaml',
    'domain: environment',
    'domain: enviroment',
    'domain: environment',
    '"enviroment" is not in tables/domains.yaml',
  ],
  [
    'a nationwide list on a memorandum',
    'rules/list-types.yaml',
    '合作备忘录, scope: 本省',
    '合作备忘录, scope: 全国',
    '合作备忘录, scope: 本省',
    'must be 本省: 合作备忘录 carries no nationwide list',
  ],
  [
    'a misspelt column',
    'rules/deadlines.yaml',
    'workingDays: 7',
    'workingDay: 7',
    'workingDays: 7',
    'deadlines 1 "workingDay" is not known here: check the spelling',
  ],
  [
    'a text for a number',
    'rules/deadlines.yaml',
    'workingDays: 7',
    'workingDays: seven',
    'workingDays: 7',
    'deadlines 1, workingDays must be a whole number',
  ],
  [
    'a day that is not in the calendar',
    'rules/deadlines.yaml',
    'from: "2018-07-01"',
    'from: "2018-06-31"',
    'from: "2018-07-01"',
    '"2018-06-31" is not a day of the calendar',
  ],
  [
    'an end before the beginning',
    'rules/deadlines.yaml',
    'to: "2025-12-24"',
    'to: "2021-08-31"',
    'to: "2025-12-24"',
    'lies before "from"',
  ],
  [
    'two deadlines for one day',
    'rules/deadlines.yaml',
    'to: "2025-12-24"',
    'to: "2026-12-24"',
    'from: "2025-12-25"',
    'holds on the same days as entry 7: end the older one with "to"',
  ],
  [
    'a gap between rule sets',
    'rules/publicity.yaml',
    'from: "2026-04-01"',
    'from: "2026-04-02"',
    'from: "2026-04-01"',
    'the rule set before must end on 2026-04-01',
  ],
  [
    'a longest period below the shortest',
    'rules/publicity.yaml',
    'maxMonths: 12',
    'maxMonths: 2',
    'maxMonths: 12',
    'is shorter than minMonths',
  ],
  [
    'an end that is missing',
    'rules/ends.yaml',
    'code: queryOver',
    'code: repaired',
    'ends:',
    'needs an end "queryOver"',
  ],
  [
    'a use that no list has',
    'lists/data-list.yaml',
    'usedFor: [A01',
    'usedFor: [A99',
    'usedFor: [A01',
    '"A99" is not in lists/application-list.yaml',
  ],
  [
    'a field that the category has not',
    'lists/data-list.yaml',
    'operatingStatus',
    'operatingState',
    'operatingStatus',
    '"operatingState" is not a field of R01',
  ],
  [
    'a measure that no table has',
    'lists/application-list.yaml',
    'measures: [M09]',
    'measures: [M99]',
    'measures: [M09]',
    '"M99" is not in tables/measures.yaml',
  ],
  [
    'a severity of good conduct',
    'lists/behaviour-list.yaml',
    'kind: 守信',
    'kind: 守信\n    severity: minor',
    'code: B09',
    'a severity belongs to 失信',
  ],
  [
    'a code twice',
    'tables/measures.yaml',
    'code: M02',
    'code: M01',
    'code: M02',
    '"M01" stands in the table twice',
  ],
  [
    'a category without schema',
    'tables/catalogue.yaml',
    'categories: [R07]',
    'categories: [R77]',
    'code: C06',
    '"R77" has no schema',
  ],
  ['a broken file', 'tables/currencies.yaml', 'title: 币种', 'title: [币种', 'en: Currencies', 'is not YAML'],
  [
    'a field without Chinese description',
    'r05-abnormal-operation.json',
    /"x-zh": "移出之日",\s*/,
    '',
    '"removedDate": {',
    '"removedDate" needs x-zh',
  ],
  [
    'a field of no privacy class',
    'r05-abnormal-operation.json',
    /"x-privacy": "public",(\s*"examples": \["2026-09-01"\])/,
    '"x-privacy": "secret",$1',
    '"removedDate": {',
    'needs x-privacy: one of public',
  ],
  [
    'a field of a table that is not there',
    'r09-commitment.json',
    '"x-table": "commitment-types"',
    '"x-table": "commitments"',
    '"commitmentType": {',
    'names tables/commitments.yaml, which is not there',
  ],
  [
    'a required field that the reader may not see',
    'r05-abnormal-operation.json',
    /"x-privacy": "public",(\s*"examples": \["2026-07-06"\])/,
    '"x-privacy": "never-leaves",$1',
    '"listedDate": {',
    'is required, but its x-privacy is narrower',
  ],
  [
    'a field of the report without its Chinese description',
    'report-parts.json',
    /\s*"x-zh": "报告的编号",/,
    '',
    '"reportNo": {',
    'needs x-zh',
  ],
]

for (const [why, file, from, to, at, says] of MISTAKES) {
  test(`${why} is shown in ${file} with its line`, async () => {
    const found = await complaintsAfter(file, from, to)
    const expected = `openapi/standard/${file}:${lineOf(file, at)}: `
    assert.ok(
      found.some(text => text.startsWith(expected) && inEnglish(text).includes(inEnglish(says))),
      `expected ${expected}…${says}, got ${found.join(' | ')}`,
    )
  })
}

test('everything wrong in a file is told at once', async () => {
  const found = await complaintsAfter('rules/deadlines.yaml', /workingDays: [57]/g, 'workingDays: many')
  assert.ok(found.length >= 4, found.join(' | '))
})

test('a mistake that keeps the program from loading is told with its line too, and nothing else', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'standard-'))
  try {
    for (const part of ['openapi/standard', 'scripts', 'src', 'package.json'])
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
    const place = path.join(copy, 'openapi/standard/rules/list-types.yaml')
    writeFileSync(place, readFileSync(place, 'utf8').replace('    termMonths: 36\n', '    termMonth: 36\n'))
    for (const command of ['check', 'diff']) {
      const { status, stderr } = spawnSync(process.execPath, ['src/cli/standard.ts', command], {
        cwd: copy,
        encoding: 'utf8',
      })
      assert.equal(status, 1)
      assert.match(
        stderr,
        /^openapi\/standard\/rules\/list-types\.yaml:\d+: .*"termMonth" is not known here.*\n$/,
      )
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
})
