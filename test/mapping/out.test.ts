/** The way out: round trips of every dialect, each rule, and what is refused. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MappingError } from '../../src/mapping/fault.ts'
import { mappingFolders, OUT_FILE, readMapping } from '../../src/mapping/folder.ts'
import { loadOutMapping, readOutMapping } from '../../src/mapping/out-mapping.ts'
import { readerOf } from '../../src/mapping/out-reader.ts'
import { parseMapping } from '../../src/mapping/parse.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { sinkOf } from '../../src/mapping/sink.ts'
import { aPenalty, GOOD, MAPPINGS, recordsOf, written } from './out-files.ts'
import { bytesOf, collect, smallText } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mapping-out-'))
after(() => rmSync(folder, { recursive: true }))

const withoutRef = ({ mappingRef: _, ...record }: RecordDraft): object => record

for (const at of mappingFolders(MAPPINGS).filter(one => existsSync(join(one, OUT_FILE)))) {
  const mapping = readMapping(at)
  test(`${mapping.id}: in, out and in again gives the same records`, async () => {
    const records = await recordsOf(mapping.id)
    assert.ok(records.length > 300)
    const { bytes, outcomes } = written(
      mapping.id,
      records.map(record => ({ record })),
    )
    assert.deepEqual(new Set(outcomes.map(({ kind }) => kind)), new Set(['rendered']))
    const again = await collect(mapping.rows(bytesOf(bytes)))
    assert.deepEqual(
      again.map(one => (one.kind === 'accepted' ? withoutRef(one.record) : one.findings)),
      records.map(withoutRef),
    )
  })
}

test('a Shanghai record goes out in Anhui’s table and comes in again as the same decision', async () => {
  const [record] = await recordsOf('310000/penalty')
  assert.ok(record)
  const { bytes } = written('340000/penalty', [{ record }])
  const [again] = await collect(readMapping(join(MAPPINGS, '340000/penalty')).rows(bytesOf(bytes)))
  assert.ok(again?.kind === 'accepted')
  assert.deepEqual(again.record.content, record.content)
  assert.deepEqual(again.record.subject, record.subject)
})

test('a text that the local file writes for nothing is not written for something', async () => {
  const [record] = await recordsOf('320000/penalty')
  assert.ok(record)
  const changed = { ...record, content: { ...record.content, violationFacts: '空' } } as RecordDraft
  const { outcomes } = written('320000/penalty', [{ record: changed }])
  assert.ok(outcomes[0]?.kind === 'refused')
  assert.deepEqual(
    outcomes[0].findings.map(({ rule, field }) => [rule, field]),
    [['NULL_TOKEN_TAKEN', 'CF_SY']],
  )
})

/** One column A of an NDJSON file, read again by `source`'s null tokens and the rules of A. */
function readAgain(value: string, reader: string, content: object): unknown {
  const text = GOOD.replace('format: csv', 'format: ndjson')
    .replace(', B: b', '')
    .replace(/ {2}B: .*\n/, '')
    .replace('content.decisionNo', value)
  const { syntax } = parseMapping(
    smallText({
      source: '{ format: ndjson, nullTokens: [空, 无], fields: { A: a, KIND: k } }',
      fields: { 'content.remark': reader },
    }),
    'm.yaml',
  )
  const out = loadOutMapping(text, 'out.yaml', () => undefined, readerOf(syntax))
  const outcome = out.render({ record: { category: 'R03', content } as RecordDraft, today: '2026-11-23' })
  if (outcome.kind === 'refused') return outcome.findings.map(({ rule }) => rule).join(' ')
  return outcome.kind === 'rendered' ? outcome.row['A'] : outcome.kind
}

const three =
  '{ from: [content.caseName, content.decisionNo, content.remark], combine: join, separator: "#" }'
const parts = '{ from: A, rules: [{ part: { by: "#", at: 2 } }] }'
const kinds = '{ from: content.penaltyTypes, rules: [{ joinWith: 、 }] }'
for (const [what, value, reader, content, expected] of [
  ['a null token of the reader', 'content.decisionNo', 'A', { decisionNo: ' 无' }, 'NULL_TOKEN_TAKEN'],
  ['spaces alone', 'content.decisionNo', 'A', { decisionNo: '  ' }, 'NULL_TOKEN_TAKEN'],
  ['a null token within a text', 'content.decisionNo', 'A', { decisionNo: '无锡' }, '无锡'],
  [
    'a null token in a list',
    'content.penaltyTypes',
    'A',
    { penaltyTypes: ['警告', '空'] },
    'NULL_TOKEN_TAKEN',
  ],
  ['a null token that the mapping writes itself', '{ from: content.decisionNo, default: 无 }', 'A', {}, '无'],
  ['parts as they stand', three, parts, { caseName: '甲', decisionNo: '乙', remark: '丙' }, '甲#乙#丙'],
  [
    'a separator in the first part',
    three,
    parts,
    { caseName: '甲#1', decisionNo: '乙' },
    'LIST_ITEM_SEPARATOR',
  ],
  ['a separator in the last part', three, parts, { caseName: '甲', remark: '丙#' }, 'LIST_ITEM_SEPARATOR'],
  ['a part that is missing keeps its place', three, parts, { caseName: '甲', remark: '丙' }, '甲##丙'],
  [
    'a separator in the last part that nobody takes apart',
    three,
    'A',
    { caseName: '甲', remark: '丙#丁' },
    '甲#丙#丁',
  ],
  [
    'a separator in an earlier part that nobody takes apart',
    three,
    'A',
    { caseName: '甲#1', remark: '丙' },
    'LIST_ITEM_SEPARATOR',
  ],
  [
    'an item with another mark at which the reader cuts',
    kinds,
    '{ from: A, rules: [{ split: "、；" }, { joinWith: 、 }] }',
    { penaltyTypes: ['警告', '罚款；没收'] },
    'LIST_ITEM_SEPARATOR',
  ],
  [
    'a text with a mark at which the reader cuts',
    'content.decisionNo',
    '{ from: A, rules: [{ split: 、 }] }',
    { decisionNo: '甲、乙' },
    'LIST_ITEM_SEPARATOR',
  ],
] as const) {
  test(`out: ${what} is ${/^[A-Z_]+$/.test(expected) ? 'refused' : 'written'}`, () =>
    assert.equal(readAgain(value, reader, content), expected))
}

test('every mapping that goes out is in order', () => {
  const folders = mappingFolders(MAPPINGS, OUT_FILE)
  assert.equal(folders.length, 16)
  for (const one of folders) readOutMapping(one)
})

/** One column A of a file that goes out. */
function rendered(value: string, changes: object, extra = ''): unknown {
  const text = `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R03
target: { format: ndjson, encoding: utf-8, nullToken: 无, fields: { A: a } }
${extra}
fields:
  A: ${value}
`
  const table =
    'title: t\nsource: s\nentries: { a: { to: general, warn: CODE_OLD }, b: general, c: serious, d: { refuse: CODE_GONE, to: minor } }'
  const out = loadOutMapping(text, 'out.yaml', () => table)
  const record = { category: 'R03', ...changes } as unknown as RecordDraft
  const outcome = out.render({ record, today: '2026-11-23' })
  if (outcome.kind === 'refused') return outcome.findings.map(({ rule }) => rule).join(' ')
  return outcome.kind === 'rendered' ? outcome.row['A'] : outcome.kind
}

for (const [what, value, changes, expected] of [
  ['no value', 'content.remark', { content: {} }, '无'],
  ['a default', '{ from: content.remark, default: 未填 }', { content: {} }, '未填'],
  ['a flag as text', 'synthetic', { synthetic: true }, 'true'],
  [
    'yuan',
    '{ from: content.fineAmountWan, rules: [{ amountAs: 元 }] }',
    { content: { fineAmountWan: '0.000150' } },
    '1.5',
  ],
  [
    'wan',
    '{ from: content.fineAmountWan, rules: [{ amountAs: 万元 }] }',
    { content: { fineAmountWan: '5.000000' } },
    '5',
  ],
  [
    'an amount that is none',
    '{ from: content.fineAmountWan, rules: [{ amountAs: 元 }] }',
    { content: { fineAmountWan: '5' } },
    'AMOUNT_NOT_BACK',
  ],
  [
    'a wall clock',
    '{ from: updatedAt, rules: [{ instantAs: yyyy-M-d HH:mm:ss }] }',
    { updatedAt: '2026-04-09T18:05:00.000Z' },
    '2026-4-10 02:05:00',
  ],
  [
    'a day that is none',
    '{ from: publicityEnd, rules: [{ dateAs: yyyyMMdd }] }',
    { publicityEnd: 'soon' },
    'DATE_NOT_BACK',
  ],
  [
    'the first code without reserve',
    '{ from: severity, rules: [{ codeBack: t }] }',
    { severity: 'general' },
    'b',
  ],
  [
    'a code that the table lacks',
    '{ from: severity, rules: [{ codeBack: t }] }',
    { severity: 'minor' },
    'CODE_NOT_BACK',
  ],
  [
    'a list in one cell',
    '{ from: content.penaltyTypes, rules: [{ joinWith: ; }] }',
    { content: { penaltyTypes: ['警告', '罚款'] } },
    '警告;罚款',
  ],
  [
    'an item that holds the separator',
    '{ from: content.penaltyTypes, rules: [{ joinWith: 、 }] }',
    { content: { penaltyTypes: ['没收违法所得、没收非法财物'] } },
    'LIST_ITEM_SEPARATOR',
  ],
  [
    'the second item',
    '{ from: content.penaltyTypes, rules: [{ item: 2 }] }',
    { content: { penaltyTypes: ['警告', '罚款'] } },
    '罚款',
  ],
  [
    'no second item',
    '{ from: content.penaltyTypes, rules: [{ item: 2 }] }',
    { content: { penaltyTypes: ['警告'] } },
    '无',
  ],
  [
    'several fields joined',
    '{ from: [authorityName, authorityUscc], combine: join, separator: "#" }',
    { authorityName: '甲', authorityUscc: '乙' },
    '甲#乙',
  ],
  [
    'a case',
    '{ cases: [{ when: { field: status, is: active }, const: 是 }, { const: 否 }] }',
    { status: 'revoked' },
    '否',
  ],
  ['a list for JSON', 'content.penaltyTypes', { content: { penaltyTypes: ['警告'] } }, ['警告']],
] as const) {
  test(`out: ${what}`, () =>
    assert.deepEqual(rendered(value, changes, 'tables: { t: tables/t.yaml }'), expected))
}

test('items that differ do not fit a column for the whole row', () => {
  const text = (rules: string): string => `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R07
target: { format: csv, encoding: utf-8, fields: { A: a } }
fields: { A: { from: content.measures.*.executor, rules: [${rules}] } }
`
  const out = loadOutMapping(text('same'), 'out.yaml', () => undefined)
  const render = (...executors: string[]) => {
    const content = { measures: executors.map(executor => ({ executor })) }
    return out.render({ record: { category: 'R07', content } as unknown as RecordDraft, today: '2026-11-23' })
  }
  assert.deepEqual(render('甲', '甲'), { kind: 'rendered', row: { A: '甲' } })
  const refused = render('甲', '乙')
  assert.ok(refused.kind === 'refused')
  assert.deepEqual(
    [refused.findings[0]?.rule, refused.findings[0]?.valueClass],
    ['LIST_DIFFERS', 'list of 2'],
  )
  assert.throws(
    () => loadOutMapping(text(''), 'out.yaml', () => undefined),
    /a cell of CSV holds one text; use \{joinWith: 、\}/,
  )
})

for (const [what, text, complaint] of [
  [
    'an unknown field of the record',
    GOOD.replace('content.decisionNo', 'content.decisionNr'),
    /8:6 the record has no "content.decisionNr"; write "content.decisionNo"/,
  ],
  ['an unknown column', GOOD.replace('  A: content', '  C: content'), /target\.fields has no column "C"/],
  ['a column that nothing fills', GOOD.replace('  A: content.decisionNo\n', ''), /nothing fills column "A"/],
  [
    'a rule for days on a text',
    GOOD.replace('content.decisionDate', 'content.decisionNo'),
    /rule "dateAs" takes day, but there is a text here/,
  ],
  ['a bad pattern', GOOD.replace('yyyy/MM/dd', 'dd.MM'), /"dd.MM" is not a date format/],
  ['the wrong direction', GOOD.replace('direction: out', 'direction: in'), /write "direction: out"/],
  ['a table that is not there', GOOD.replace('dateAs: yyyy/MM/dd', 'codeBack: t'), /there is no table "t"/],
  [
    'an unknown rule of a pipeline that no column uses',
    GOOD.replace('fields:\n', 'pipelines: { p: [dateAss] }\nfields:\n'),
    /7:18 there is no rule or pipeline "dateAss"; write "dateAs"/,
  ],
  [
    'a list of constants in a cell',
    GOOD.replace('A: content.decisionNo', 'A: { const: [a, b] }'),
    /8:3 a cell of CSV holds one text; write \{const: a、b\}/,
  ],
  [
    'objects in a cell',
    GOOD.replace('R03', 'R07').replace(
      'from: content.decisionDate, rules: [{ dateAs: yyyy/MM/dd }]',
      'each: content.measures, item: { a: code }',
    ),
    /CSV cannot hold lists of objects/,
  ],
  [
    'a name that XML cannot hold',
    GOOD.replace('format: csv', 'format: xml, record: R/r')
      .replace('B: b', '"1 B": b')
      .replace('  B:', '  "1 B":'),
    /"1 B" cannot name an XML element/,
  ],
] as const) {
  test(`out: ${what} is refused with its place`, () => {
    assert.throws(
      () => loadOutMapping(text, 'out.yaml', () => undefined),
      (error: unknown) => error instanceof MappingError && complaint.test(error.message),
    )
  })
}

test('out: rows of XML stand as deep as the mapping says', () => {
  const text = GOOD.replace('format: csv', 'format: xml, record: R/data/row')
  const sink = sinkOf(loadOutMapping(text, 'out.yaml', () => undefined).syntax.target)
  assert.equal(
    Buffer.concat([sink.head([]), sink.rows([{ A: '1', B: '2' }]), sink.tail()]).toString(),
    '<?xml version="1.0" encoding="UTF-8"?>\n<R>\n<data>\n<row><A>1</A><B>2</B></row>\n</data>\n</R>\n',
  )
})

test('"notBefore: today" is for select alone', () => {
  const inCase = GOOD.replace(
    'A: content.decisionNo',
    'A: { cases: [{ when: { field: publicityEnd, notBefore: today }, const: x }] }',
  )
  assert.throws(() => loadOutMapping(inCase, 'out.yaml', () => undefined), /only in "select"/)
})

function mapping(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

test('render writes the file, counts what is left out, and ends with 1 when a record is refused', async () => {
  const file = join(folder, 'records.ndjson')
  const records = [await aPenalty(), await aPenalty({ status: 'revoked' }), await aPenalty({ status: 'odd' })]
  writeFileSync(file, records.map(record => `${JSON.stringify(record)}\n`).join(''))
  const good = mapping('render', '100000/portal-publicity-penalty', file, '--today', '2026-11-23')
  assert.equal(good.code, 0)
  assert.equal(good.out.charCodeAt(0), 0xfeff, 'a mark for spreadsheets')
  assert.equal(good.out.trim().split('\r\n').length, 2)
  assert.match(good.err, /^3 read, 1 written, 2 not asked for, 0 refused\n/)
  const refused = mapping('render', '310000/penalty', file, '--json')
  assert.equal(refused.code, 1)
  assert.equal(JSON.parse(refused.out).rows.length, 2)
  assert.deepEqual(JSON.parse(refused.err).rules, { 'CODE_NOT_BACK zt': 1 })
  assert.deepEqual(JSON.parse(refused.err).refusals, [{ line: 3, rule: 'CODE_NOT_BACK', field: 'zt' }])
  assert.match(
    mapping('render', '310000/penalty', file).err,
    /^ {2}CODE_NOT_BACK zt 1 标准代码在本地对照表中没有对应$/m,
  )
  writeFileSync(file, `${JSON.stringify(records[0])}\nno record\n`)
  const broken = mapping('render', '310000/penalty', file)
  assert.equal(JSON.parse(broken.out).rows.length, 1, 'the rows before a fault')
  assert.match(broken.err, /line 2 is no record of the standard/)
  writeFileSync(file, 'no record\n')
  const nothing = mapping('render', '310000/penalty', file)
  assert.match(nothing.err, /line 1 is no record of the standard/)
  assert.equal(nothing.out, '', 'no beginning of a file that has nothing')
  writeFileSync(file, '')
  assert.deepEqual(JSON.parse(mapping('render', '310000/penalty', file).out), { rows: [] })
  assert.equal(mapping('render', '310000/penalty', file, '--today', 'soon').code, 2)
})
