/** Spreadsheets: what is read, what is refused, and that a written one is read again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readRows } from '../../src/mapping/read-rows.ts'
import { rejectsFile } from '../../src/mapping/rejects.ts'
import { SourceError, type SourceRow } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { XlsxRows } from '../../src/mapping/xlsx.ts'
import { XlsxWriter } from '../../src/mapping/xlsx-write.ts'
import { bytesOf, collect, small } from './small-mapping.ts'

const PLACE = { line: 1, column: 1 }
const source = (record = ''): SourceSyntax => ({
  format: 'xlsx',
  encoding: 'utf-8',
  delimiter: ',',
  record,
  nullTokens: [],
  fields: ['A', 'B'].map(name => ({ name, title: name, also: [], optional: false, place: PLACE })),
  place: PLACE,
})

async function read(bytes: Uint8Array, record = ''): Promise<SourceRow[]> {
  return (await collect(readRows(bytesOf(bytes), source(record)))).flat()
}

/** Rows as lists of cells, faults as their rule. */
async function shown(bytes: Uint8Array, record = ''): Promise<(string | unknown[])[]> {
  const rows = await read(bytes, record)
  return rows.map(row => ('rule' in row ? row.rule : [row.fields['A'], row.fields['B']]))
}

/** A zip archive of stored and deflated parts, as spreadsheet programs write them. */
function archive(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data, { level: constants.Z_BEST_SPEED })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, Buffer.from(name)]))
    local.push(entry)
    offset += entry.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, central, end])
}

const RELS = (targets: readonly string[]): string =>
  `<Relationships>${targets.map((target, i) => `<Relationship Id="r${i}" Target="${target}"/>`).join('')}</Relationships>`

/** A workbook with sheets 甲 (the given rows) and 乙, shared texts, and date styles 1 and 2. */
function workbook(rows: string, workbookPr = ''): Buffer {
  return archive({
    'xl/workbook.xml': `<workbook xmlns:r="x">${workbookPr}<sheets><sheet name="甲" r:id="r0"/><sheet name="乙" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': RELS(['worksheets/sheet1.xml', '/xl/worksheets/sheet2.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${HEAD}<row><c t="inlineStr"><is><t>乙</t></is></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>A</t></si><si><t>B</t></si><si><r><t>示例</t></r><rPh><t>shi</t></rPh><r><t>㐀𠀀</t></r></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>',
  })
}

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>'
const SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'

for (const [what, cells, expected] of [
  ['shared rich text without reading aids', '<c r="A2" t="s"><v>2</v></c>', [['示例㐀𠀀', '']]],
  ['a gap between cells', '<c r="B2"><v>7</v></c>', [['', '7']]],
  ['cells without places', '<c><v>1</v></c><c><v>2</v></c>', [['1', '2']]],
  ['a number as it is stored', '<c r="A2"><v>93.75005</v></c>', [['93.75005', '']]],
  ['a date of a fixed style', '<c r="A2" s="1"><v>46122</v></c>', [['2026-04-10', '']]],
  [
    'a date with time of a style of its own',
    '<c r="A2" s="2"><v>46122.395833333336</v></c>',
    [['2026-04-10 09:30:00', '']],
  ],
  ['a unit in quotes is no date', '<c r="A2" s="3"><v>46122</v></c>', [['46122', '']]],
  ['a flag', '<c r="A2" t="b"><v>1</v></c>', [['true', '']]],
  ['an empty row', '', []],
  ['a formula', '<c r="A2"><f>B2*2</f><v>4</v></c>', ['SHEET_FORMULA']],
  ['a formula that gives text', '<c r="A2" t="str"><f>B2</f><v>x</v></c>', ['SHEET_FORMULA']],
  ['an error value', '<c r="A2" t="e"><v>#N/A</v></c>', ['SHEET_ERROR']],
  ['a code that became a number', '<c r="A2"><v>913101180000000100</v></c>', ['SHEET_NUMBER']],
  ['a code that became a power', '<c r="A2"><v>9.1310118000000102E+17</v></c>', ['SHEET_NUMBER']],
  [
    'a formula in a column that nobody reads',
    '<c r="A2"><v>1</v></c><c r="C2"><f>A2</f><v>1</v></c>',
    [['1', '']],
  ],
] as const) {
  test(`xlsx: ${what}`, async () => {
    assert.deepEqual(await shown(workbook(`${SHARED}<row r="2">${cells}</row>`)), expected)
  })
}

test('xlsx: the rows around a refused one come, and rows are numbered as in CSV', async () => {
  const rows = '<row><c><v>1</v></c></row><row><c><f>A1</f></c></row><row/><row><c><v>3</v></c></row>'
  assert.deepEqual(await shown(workbook(HEAD + rows)), [['1', ''], 'SHEET_FORMULA', ['3', '']])
  assert.deepEqual(
    (await read(workbook(HEAD + rows))).map(({ row }) => row),
    [1, 2, 3],
  )
})

test('xlsx: days of the 1904 calendar', async () => {
  const rows = `${HEAD}<row><c s="1"><v>44660</v></c></row>`
  assert.deepEqual(await shown(workbook(rows, '<workbookPr date1904="1"/>')), [['2026-04-10', '']])
})

test('xlsx: the sheet that the mapping names, or a clear refusal', async () => {
  assert.deepEqual(await shown(workbook(HEAD), '乙'), [['乙', '']])
  await assert.rejects(read(workbook(HEAD), '丙'), /has no sheet "丙", but "甲", "乙"; change source\.record/)
})

test('xlsx: a header that lacks a column', async () => {
  await assert.rejects(read(workbook('<row><c t="s"><v>0</v></c></row>')), /the header lacks B/)
  await assert.rejects(read(workbook('')), /the header lacks A, B/)
})

for (const [what, bytes] of [
  ['a truncated file', workbook(HEAD).subarray(0, 400)],
  ['no archive', Buffer.from('A,B\n1,2\n')],
  ['an archive that is no spreadsheet', archive({ 'a.txt': 'x' })],
  ['a sheet that is no XML', workbook('<row><c></row>')],
  ['a document type', workbook('').fill(0, 0, 0)],
] as const) {
  test(`xlsx: ${what} is a SourceError`, async () => {
    if (what !== 'a document type') await assert.rejects(read(bytes), SourceError)
    else
      await assert.rejects(
        read(archive({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' })),
        SourceError,
      )
  })
}

test('xlsx: a part that unpacks to more than it says is refused, not unpacked', async () => {
  const good = workbook(`${HEAD}<row>${'<c><v>1</v></c>'.repeat(2)}</row>`)
  const lying = Buffer.from(good)
  const name = lying.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml'))
  lying.writeUInt32LE(10, name - 46 + 24)
  await assert.rejects(read(lying), SourceError)
})

test('xlsx: what is written is read again, whatever the text', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 20 }).map(text =>
    // XML 1.0 reads CR as LF and cannot hold most control characters; those become U+FFFD, which is refused.
    text.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu, '·'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async rows => {
      const writer = new XlsxWriter('数据')
      const parts = [
        writer.head(),
        writer.rows([['A', 'B']]),
        ...rows.map(row => writer.rows([row])),
        writer.tail(),
      ]
      const kept = rows.filter(cells => cells.some(text => text !== ''))
      assert.deepEqual(await shown(Buffer.concat(parts)), kept)
    }),
    { numRuns: 60 },
  )
})

test('xlsx: any damage to a file gives rows or a SourceError', async () => {
  const good = workbook(`${SHARED}<row><c t="s"><v>2</v></c><c s="1"><v>46122</v></c></row>`)
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(good)
      bytes[at] = byte
      try {
        await read(bytes)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
      }
    }),
    { numRuns: 300 },
  )
})

test('xlsx: rejects are a spreadsheet that is refused again until it is mended', async () => {
  const mapping = small({
    source: '{ format: xlsx, encoding: utf-8, fields: { A: 决定日期, KIND: 类别 } }',
    fields: { 'content.decisionDate': '{ from: A, rules: [{ date: [yyyy-MM-dd] }] }' },
  })
  const writer = new XlsxWriter('')
  const rows = [
    ['办理人', 'A', 'KIND'],
    ['甲', '2026-04-10', '警告'],
    ['乙', '2026-13-10', '警告'],
  ]
  const rejectsOf = async (bytes: Uint8Array): Promise<{ file: Buffer; rules: string[]; rows: number }> => {
    const parser = new XlsxRows(mapping.syntax.source)
    const outcomes = (await collect(readRows(bytesOf(bytes), mapping.syntax.source, parser)))
      .flat()
      .map(mapping.run)
    const refused = outcomes.flatMap(one => (one.kind === 'quarantined' ? [one] : []))
    const file = rejectsFile(mapping.syntax.source)
    return {
      file: Buffer.concat([file.head(parser.header), file.rows(refused), file.tail()]),
      rules: refused.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      rows: outcomes.length,
    }
  }
  const first = await rejectsOf(Buffer.concat([writer.head(), writer.rows(rows), writer.tail()]))
  assert.deepEqual([first.rules, first.rows], [['DATE_BAD'], 2])
  const again = await rejectsOf(first.file)
  assert.deepEqual([again.rules, again.rows], [['DATE_BAD'], 1])
  assert.ok(again.file.length > 0 && Math.abs(again.file.length - first.file.length) < 40)
})

test('xlsx: a cell that is no value is told by its column, and the row comes back with all its cells', async () => {
  const cells = '<c r="A2"><f>1</f><v>1</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c>'
  const other = '<c r="C2" t="inlineStr"><is><t>多出</t></is></c>'
  const head = ['A', 'B', 'C']
    .map(name => `<c r="${name}1" t="inlineStr"><is><t>${name}</t></is></c>`)
    .join('')
  const [row] = await read(workbook(`<row r="1">${head}</row><row r="2">${cells}${other}</row>`))
  assert.ok(row !== undefined && 'rule' in row)
  assert.deepEqual([row.rule, row.field, row.raw], ['SHEET_FORMULA', 'A', '["1","x","多出"]'])
})

test('xlsx: a row of too much costs itself only, and nothing of it is taken for a row', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const long = 'x'.repeat(3_000_000)
  for (const cells of [
    cell('A2', long) + cell('B2', '2'),
    cell('A2', '5') + cell('B2', long),
    '<c r="A2"/>'.repeat(20_000),
  ]) {
    const rows = `${HEAD}<row>${cells}</row><row>${cell('A3', '3')}${cell('B3', '4')}</row>`
    assert.deepEqual(await shown(workbook(rows)), ['ROW_TOO_LONG', ['3', '4']])
  }
})

test('xlsx: a sheet that breaks off, is nested without an end or names a text that is not there is told', async () => {
  const parts = (sheet: string): Buffer =>
    archive({
      'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="甲" r:id="r0"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': RELS(['worksheets/sheet1.xml']),
      'xl/worksheets/sheet1.xml': sheet,
      'xl/sharedStrings.xml': '<sst/>',
      'xl/styles.xml': '<styleSheet/>',
    })
  const open = `<worksheet><sheetData>${HEAD}`
  for (const sheet of [`${open}<row><c r="A2"><v>1</v></c>`, `${open}${'<a>'.repeat(1_000_000)}`])
    await assert.rejects(read(parts(sheet)), { name: 'SourceError' })
  const shared = parts(`${open}<row><c r="A2" t="s"><v>7</v></c></row></sheetData></worksheet>`)
  assert.deepEqual(await shown(shared), ['SHEET_ERROR'])
})
