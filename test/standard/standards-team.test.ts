/** What the standards team does: edits one data file, is told what is wrong, sees what a change does, imports. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { complaintsOf, noticeHint, readEdition, standardCommand } from '../../src/cli/standard.ts'
import { importHolidays, importTable } from '../../src/cli/standard-import.ts'
import { calendarOf } from '../../src/standard/clocks/working-days.ts'
import { compareEditions } from '../../src/standard/compare.ts'
import { parseDataFile } from '../../src/standard/data-file.ts'
import { complaintText } from '../../src/standard/source-text.ts'
import { parseTable } from '../../src/standard/tables.ts'
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

function changesAfter(file: string, from: string | RegExp, to: string) {
  const older = readEdition(FOLDER)
  const before = older.get(file) ?? ''
  assert.notEqual(before.replace(from, to), before, 'the edit changes the file')
  return compareEditions(older, new Map([...older, [file, before.replace(from, to)]]))
}

test('diff says which deadline changes and how', () => {
  assert.deepEqual(
    changesAfter('rules/deadlines.yaml', /workingDays: 7(\n +from: "2018-07-01")/, 'workingDays: 5$1'),
    [
      {
        place: 'rules/deadlines.yaml',
        at: 'deadlines online, workingDays',
        kind: 'changed',
        breaking: false,
        before: '7',
        after: '5',
      },
    ],
  )
})

test('diff shows a deadline that ends and the one that follows it', () => {
  const next =
    '  - { code: online, title: 上网, en: online, workingDays: 5, from: "2027-01-01", source: P }\n'
  const changes = changesAfter(
    'rules/deadlines.yaml',
    '    from: "2018-07-01"\n    source: 发改办财金〔2018〕424号; 沪府办规〔2020〕9号 第六条\n',
    `    from: "2018-07-01"\n    to: "2026-12-31"\n    source: 发改办财金〔2018〕424号; 沪府办规〔2020〕9号 第六条\n${next}`,
  )
  assert.deepEqual(
    changes.map(({ at, kind, breaking }) => [at, kind, breaking]),
    [
      ['deadlines online from 2018-07-01, to', 'added', false],
      ['deadlines online from 2027-01-01', 'added', false],
    ],
  )
})

const SCHEMA = 'r03-penalty.json'
for (const [why, file, from, to, at, breaking] of [
  [
    'a new optional field',
    SCHEMA,
    '"caseName": {',
    '"caseKind": { "type": "string", "title": "种类" }, "caseName": {',
    'content.caseKind',
    false,
  ],
  ['a field taken away', SCHEMA, '"caseName": {', '"caseTitle": {', 'content.caseName', true],
  [
    'a field made required',
    SCHEMA,
    /"required": \[\s*"decisionNo"/,
    '"required": ["caseName", "decisionNo"',
    'content, required',
    true,
  ],
  [
    'a field made optional',
    SCHEMA,
    /"required": \[\s*"decisionNo",/,
    '"required": [',
    'content, required',
    false,
  ],
  [
    'a shorter text',
    SCHEMA,
    '"maxLength": 5000',
    '"maxLength": 4000',
    'content.violationFacts, maxLength',
    true,
  ],
  [
    'a longer text',
    SCHEMA,
    '"maxLength": 5000',
    '"maxLength": 6000',
    'content.violationFacts, maxLength',
    false,
  ],
  ['one value less', SCHEMA, '["简易", "一般"]', '["简易"]', 'content.procedure, enum', true],
  [
    'one value more',
    SCHEMA,
    '["简易", "一般"]',
    '["简易", "一般", "快速"]',
    'content.procedure, enum',
    false,
  ],
  [
    'a wider audience',
    SCHEMA,
    /"x-privacy": "government"/,
    '"x-privacy": "public"',
    'content.repairNotice, x-privacy',
    true,
  ],
  [
    'another matching key',
    SCHEMA,
    /"x-matching-key": \["decisionNo", /,
    '"x-matching-key": [',
    'schema, x-matching-key',
    true,
  ],
  ['another title', SCHEMA, '"title": "案件名称"', '"title": "案名"', 'content.caseName, title', false],
  [
    'a data element of the national standard',
    SCHEMA,
    '"title": "案件名称"',
    '"title": "案件名称", "x-element": "示例0001"',
    'content.caseName, x-element',
    false,
  ],
  ['another pattern', 'values.json', '{1,32}\\\\.', '{1,16}\\\\.', 'linkKey, pattern', true],
  ['a code taken away', 'tables/measures.yaml', /.*code: M05.*\n/, '', 'entries M05', true],
  [
    'a code given up with a last day',
    'tables/measures.yaml',
    '限制升学复学,',
    '限制升学复学, to: "2026-12-31",',
    'entries M05, to',
    false,
  ],
] as const) {
  test(`${why} is ${breaking ? '' : 'not '}breaking`, () => {
    const changes = changesAfter(file, from, to)
    const change = changes.find(one => one.at === at)
    assert.equal(change?.breaking, breaking, JSON.stringify(changes))
  })
}

test('a released version is compared, and an unknown one named as such', async () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [path.join(ROOT, 'src/cli/standard.ts'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    })
  assert.match(run('diff', '1.0'), /与 1\.0 相比 compared with 1\.0: \d+ 处变化/)
  assert.throws(() => run('diff', '0.9'), /there is no released version 0\.9: 1\.0/)
  assert.throws(() => run('diff', '1.0', 'more'), { status: 2 })
})

test('a word that is no command is answered with the commands', async () => {
  assert.equal(await standardCommand(['bless']), 2)
  assert.equal(await standardCommand([]), 2)
})

function file(name: string, text: string): string {
  const place = path.join(COPY, name)
  writeFileSync(place, text)
  return place
}

const NOTICE = `list: holidays
title: 2040年节假日（虚构）
en: Holidays of 2040 (invented)
source: 示例通知（虚构）
asOf: "2039-11-01"
year: 2040
notice: 示例〔2039〕1号
holidays: ["2040-01-02", "2040-10-01", "2040-10-02"]
workdays: ["2040-10-06"]
`

test('a holiday notice is imported and counts', () => {
  assert.deepEqual(importHolidays(FOLDER, file('notice.yaml', NOTICE)), {
    written: 'holidays/2040.yaml',
    year: 2040,
  })
  const text = readFileSync(path.join(COPY, 'holidays/2040.yaml'), 'utf8')
  const calendar = calendarOf([parseDataFile('holidays', 'holidays/2040.yaml', text)])
  assert.equal(calendar.isWorkingDay('2040-10-01'), false)
  assert.equal(calendar.isWorkingDay('2040-10-06'), true)
  assert.equal(calendar.addWorkingDays('2040-09-28', 2), '2040-10-04')
})

test('the notice page of the reference is a file that can be imported', () => {
  const page = readFileSync(path.join(ROOT, 'docs/standard/deadlines.md'), 'utf8')
  const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  assert.deepEqual(importHolidays(FOLDER, file('template.yaml', text)), {
    written: 'holidays/2027.yaml',
    year: 2027,
  })
  rmSync(path.join(COPY, 'holidays/2027.yaml'))
})

test('check says in time which notice will be needed, and how to import it', () => {
  const held = [2040, 2041].map(year => ({ year, holidays: [`${year}-10-01`], workdays: [] }))
  assert.equal(noticeHint('2040-11-15', calendarOf(held)), undefined)
  assert.match(
    noticeHint('2041-11-15', calendarOf(held)) ?? '',
    /国务院办公厅关于2042年部分节假日安排的通知.*import holidays <file>/,
  )
})

test('a program started after the import counts with the notice, one started before says what is missing', () => {
  const count = `
    import { workingCalendar } from './src/standard/clocks/working-days.ts'
    const calendar = workingCalendar()
    try { console.log(calendar.addWorkingDays('2040-12-24', 3)) } catch (error) { console.log(error.message) }`
  const copy = mkdtempSync(path.join(tmpdir(), 'standard-'))
  try {
    for (const part of ['openapi/standard', 'src/base', 'src/standard', 'package.json'])
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', count], {
        cwd: copy,
        encoding: 'utf8',
      }).trim()
    assert.match(run(), /2040年部分节假日安排的通知/)
    const folder = pathToFileURL(path.join(copy, 'openapi/standard/'))
    importHolidays(folder, file('notice.yaml', NOTICE))
    assert.match(run(), /2041年部分节假日安排的通知/)
    const next = NOTICE.replaceAll('2040', '2041').replace('2041-01-02', '2041-01-01')
    importHolidays(folder, file('next.yaml', next))
    // 25 December is a Tuesday; 26 and 27 follow.
    assert.equal(run(), '2040-12-27')
  } finally {
    rmSync(copy, { recursive: true })
  }
})

for (const [why, from, to, says] of [
  [
    'a day both off and on',
    '["2040-10-06"]',
    '["2040-10-01"]',
    '2040-10-01 cannot be a holiday and a working day',
  ],
  [
    'a day of another year',
    '["2040-10-06"]',
    '["2044-10-06"]',
    '2044-10-06 is not a day of the notice for 2040',
  ],
  ['a day that is none', '"2040-01-02"', '"1 January"', 'holidays 1 must be a day written "YYYY-MM-DD"'],
] as const) {
  test(`a notice with ${why} is refused and nothing is written`, () => {
    rmSync(path.join(COPY, 'holidays'), { recursive: true, force: true })
    assert.throws(
      () => importHolidays(FOLDER, file('notice.yaml', NOTICE.replace(from, to))),
      (error: Error) => error.name === 'StandardError' && inEnglish(error.message).includes(says),
    )
    assert.equal(existsSync(path.join(COPY, 'holidays')), false)
  })
}

const OPTIONS = { source: 'GB/T 4754-2017', asOf: '2026-11-23' }
const shipped = parseTable('industries', readFileSync(path.join(STANDARD, 'tables/industries.yaml'), 'utf8'))
const CSV = `code,title,parent\n${[...shipped.entries.values()].map(({ code, title }) => `${code},"${title}",\n`).join('')}7721,"水污染治理",77\n`

test('a licensed table is imported from CSV and takes the place of the shipped one', () => {
  const { written, count } = importTable(FOLDER, 'industries', file('industries.csv', CSV), OPTIONS)
  assert.deepEqual([written, count], ['imported/industries.yaml', shipped.entries.size + 1])
  const table = parseTable('industries', readFileSync(path.join(COPY, written), 'utf8'))
  assert.equal(table.entries.get('7721')?.title, '水污染治理')
  assert.equal(table.entries.get('01')?.code, '01')
  assert.equal(table.source, OPTIONS.source)
})

for (const [why, text, options, says] of [
  ['without source', CSV, {}, /needs --source/],
  ['that loses a shipped code', CSV.replace(/^77,.*\n/m, ''), OPTIONS, /lacks "77" of the shipped table/],
  ['with a code twice', `${CSV}7721,again,77\n`, OPTIONS, /a code stands in the table twice/],
  ['with a short row', `${CSV}7722\n`, OPTIONS, /industries\.csv:120: /],
  ['without codes', 'name\nA\n', OPTIONS, /the header lacks code/],
] as const) {
  test(`a table ${why} is refused and nothing is written`, () => {
    rmSync(path.join(COPY, 'imported'), { recursive: true, force: true })
    assert.throws(() => importTable(FOLDER, 'industries', file('industries.csv', text), options), says)
    assert.equal(existsSync(path.join(COPY, 'imported')), false)
  })
}
