/** What the standards team brings in: holiday notices and code tables that are licensed and not ours to ship. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { noticeHint } from '../../src/cli/standard-command.ts'
import { importHolidays, importTable } from '../../src/cli/standard-import.ts'
import { calendarOf } from '../../src/standard/clocks/working-days.ts'
import { parseDataFile } from '../../src/standard/data-file.ts'
import { parseTable } from '../../src/standard/tables.ts'
import { inEnglish } from './in-english.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STANDARD = path.join(ROOT, 'openapi/standard')
const COPY = mkdtempSync(path.join(tmpdir(), 'standard-'))
cpSync(STANDARD, COPY, { recursive: true })
after(() => rmSync(COPY, { recursive: true }))
const FOLDER = pathToFileURL(`${COPY}/`)

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
