/** A table of a front-end database as the source of a mapping. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MappingError } from '../../src/mapping/fault.ts'
import { SourceError } from '../../src/mapping/source-fault.ts'
import { TableRows } from '../../src/mapping/table-rows.ts'
import { bytesOf, collect, small } from './small-mapping.ts'

const FIELDS = 'fields: { XH: 序号, SJC: 时间戳, A: a, KIND: kind }'
const table = (ways: string, fields = FIELDS) =>
  small({
    source: `{ format: table, table: qz.XZCF, ${ways}, nullTokens: [无], ${fields} }`,
    fields: { 'local.key': 'XH', 'content.caseName': '{ from: A, rules: [trim] }' },
  })

test('the mapping says which table, how rows are told apart and which are new', () => {
  assert.deepEqual(table('key: XH, watermark: SJC').syntax.source.table, {
    name: 'qz.XZCF',
    key: 'XH',
    watermark: 'SJC',
    status: undefined,
  })
  assert.equal(table('key: XH').syntax.source.table?.watermark, undefined, 'the whole table each time')
  const usual = { column: 'ZT', unread: '0', read: '1', failed: '2' }
  const status = { ...usual, empty: undefined, code: undefined, reason: undefined }
  assert.deepEqual(table('key: XH, status: { column: ZT }').syntax.source.table?.status, status)
  const own =
    'key: XH, status: { column: ZT, unread: N, read: Y, failed: E, empty: unread, code: CWDM, reason: CWYY }'
  assert.deepEqual(table(own).syntax.source.table?.status, {
    column: 'ZT',
    unread: 'N',
    read: 'Y',
    failed: 'E',
    empty: 'unread',
    code: 'CWDM',
    reason: 'CWYY',
  })
})

for (const [why, ways, complaint] of [
  ['no key', 'watermark: SJC', /source\.key is missing/],
  ['a key that is no column', 'key: XHH', /source\.key must be one of the columns; write "XH"/],
  ['watermark and status', 'key: XH, watermark: SJC, status: { column: ZT }', /either watermark or status/],
  ['two equal values', 'key: XH, status: { column: ZT, read: "0" }', /three different values/],
  ['an unknown word', 'key: XH, status: { column: ZT, reasn: CWYY }', /write "reason"/],
  ['a word for no status', 'key: XH, status: { column: ZT, empty: 未读 }', /write unread or ignored/],
  ['an encoding', 'key: XH, encoding: gb18030', /a table has no encoding/],
  ['SQL for a status column', 'key: XH, status: { column: "ZT = 0; --" }', /cannot be the name of a column/],
] as const) {
  test(`a table with ${why} is refused when it is checked`, () => {
    const refused = (error: unknown): boolean =>
      error instanceof MappingError &&
      complaint.test(error.message) &&
      /small\.yaml:\d+:\d+/.test(error.message)
    assert.throws(() => table(ways), refused)
  })
}

test('a table name cannot carry SQL, and only tables have one', () => {
  const source = '{ format: table, table: "XZCF; DROP TABLE X", key: A, fields: { A: a, KIND: kind } }'
  assert.throws(() => small({ source }), /must name a table or view/)
  const csv = '{ format: csv, table: XZCF, fields: { A: a, KIND: kind } }'
  assert.throws(() => small({ source: csv }), /source\.table is for "format: table"/)
})

test('rows of a database go through the mapping like rows of a file', async () => {
  const mapping = table('key: XH, watermark: SJC')
  const rows = new TableRows(mapping.syntax.source, ['KIND', 'other', 'A', 'SJC', 'XH'])
  const outcome = mapping.run(rows.row(['警告', 'x', ' 示例案 ', '2026-05-02 09:30:00', 912345678901234567n]))
  assert.equal(outcome.kind, 'accepted')
  assert.equal(outcome.localKey, '912345678901234567')
  const file = `{"XH":912345678901234567,"SJC":"2026-05-02 09:30:00","A":" 示例案 ","KIND":"警告"}\n`
  const [same] = await collect(mapping.rows(bytesOf(file)))
  assert.deepEqual(same?.kind === 'accepted' && same.record, outcome.kind === 'accepted' && outcome.record)
})

test('a cell that the driver changed is a fault of its row, and the next row comes', () => {
  const mapping = table('key: XH')
  const rows = new TableRows(mapping.syntax.source, ['XH', 'SJC', 'A', 'KIND'])
  const rules = [
    [new Date(0), '', '示例', '警告'],
    [9.12e17, '', '示例', '警告'],
    [1e21, '', '示例', '警告'],
    [Buffer.from('x'), '', '示例', '警告'],
    ['1', '', '示\uFFFD例', '警告'],
    ['1', '', 'x'.repeat(1_048_577), '警告'],
    [7, null, '示例', '警告'],
  ].map(cells => {
    const outcome = mapping.run(rows.row(cells))
    return outcome.kind === 'accepted' ? `row ${outcome.row} ${outcome.localKey}` : outcome.findings[0]?.rule
  })
  const broken = ['CELL_KIND', 'CELL_KIND', 'CELL_KIND', 'CELL_KIND', 'ENCODING_BROKEN', 'ROW_TOO_LONG']
  assert.deepEqual(rules, [...broken, 'row 7 7'])
})

test('a table that lacks a column is refused whole, by the name of the column', () => {
  const { source } = table('key: XH').syntax
  const refused = (error: unknown): boolean => error instanceof SourceError && /lacks SJC/.test(error.message)
  assert.throws(() => new TableRows(source, ['XH', 'A', 'KIND']), refused)
})
