/** What the standards team sees of a change before it is made: which deadlines, fields and codes, and what breaks. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { readEdition, standardCommand } from '../../src/cli/standard-command.ts'
import { compareEditions } from '../../src/standard/compare.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDER = pathToFileURL(path.join(ROOT, 'openapi/standard/'))

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
  assert.throws(() => run('diff', '0.9'), /RELEASE_UNKNOWN: .*there is no released version 0\.9: 1\.0/)
  assert.throws(() => run('diff', '1.0', 'more'), { status: 2 })
})

test('a word that is no command is answered with the commands', async () => {
  assert.equal(await standardCommand(['bless']), 2)
  assert.equal(await standardCommand([]), 2)
})
