/** Whatever is damaged in one row of a file, the rows around it are collected as they are, and none is invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readRows } from '../../src/mapping/read-rows.ts'
import type { Fields } from '../../src/mapping/row.ts'
import { isFault } from '../../src/mapping/source-fault.ts'
import type { SourceEncoding, SourceSyntax } from '../../src/mapping/syntax.ts'
import { csvLine } from '../../src/mapping/written-file.ts'
import { element } from '../../src/mapping/xml-write.ts'
import { bytesOf } from './small-mapping.ts'

const place = { line: 1, column: 1 }
const COUNT = 12
/** Rows that damage may take with it: the one behind, whose beginning it hides. */
const NEAR = 2

type Format = 'csv' | 'json' | 'ndjson' | 'xml'

function source(format: Format, encoding: SourceEncoding, record = ''): SourceSyntax {
  const fields = ['a', 'b', 'c'].map(name => ({ name, title: name, also: [], optional: false, place }))
  return { format, encoding, delimiter: ',', record, nullTokens: [], fields, place }
}

const flat = (i: number): Fields => ({ a: `${i}`, b: `丙〔2026〕${i}号，"甲"`, c: 'x, y' })
const nested = (i: number): Fields => ({
  a: `${i}`,
  b: `丙〔2026〕${i}号 "甲" {乙} [丁]`,
  list: [
    { code: 'M01', c: '限' },
    { code: 'M02', c: `${i}` },
  ],
  c: i % 3 === 0 ? null : 'x, y',
})
const inXml = (i: number): Fields => ({
  '@id': `r${i}`,
  a: `${i}`,
  b: { '@unit': '元', '#text': `丙〔2026〕${i}号 & <甲>` },
  list: { item: [{ code: 'M01' }, { code: `${i}` }] },
  c: 'x, y',
})

interface Kind {
  readonly name: string
  readonly of: SourceSyntax
  readonly row: (i: number) => Fields
  readonly written: (fields: Fields) => string
  readonly around: readonly [before: string, between: string, after: string]
  readonly marks: readonly string[]
}

const JSON_MARKS = ['"', '""', '{', '}', '[', ']', ',', ':', '\\', '\n', '"a"', '{"', ' ', 'x']
const XML_MARKS = [
  ...['<', '>', '/', '"', "'", '&', ';', '=', ' ', '\n', 'x', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'],
  ...['<a>', '</a>', '<row>', '</row>', '</x>', '</rows', '<a b="', '<row '],
]
const CSV_MARKS = ['"', '""', ',', '\n', '\r\n', '"\n', '\n"', ',"', '",', 'x', '\t']
const json = (indent: number | undefined) => (fields: Fields) => JSON.stringify(fields, null, indent)
const xml = (fields: Fields) => element('row', fields)
const csv = (fields: Fields) => csvLine(Object.values(fields) as string[], ',').trimEnd()

const KINDS: readonly Kind[] = [
  {
    name: 'CSV',
    of: source('csv', 'gb18030'),
    row: flat,
    written: csv,
    around: ['a,b,c\r\n', '\r\n', '\r\n'],
    marks: CSV_MARKS,
  },
  {
    name: 'NDJSON',
    of: source('ndjson', 'utf-8'),
    row: nested,
    written: json(undefined),
    around: ['', '\n', '\n'],
    marks: JSON_MARKS,
  },
  {
    name: 'JSON in one line',
    of: source('json', 'gb18030'),
    row: nested,
    written: json(undefined),
    around: ['[', ',', ']'],
    marks: JSON_MARKS,
  },
  {
    name: 'JSON with line ends, under a key',
    of: source('json', 'utf-8', 'rows'),
    row: nested,
    written: json(2),
    around: ['{"n": 12, "rows": [\n', ',\n', '\n], "more": [{"a": "13", "b": "x", "c": "y"}]}'],
    marks: JSON_MARKS,
  },
  {
    name: 'XML in one line',
    of: source('xml', 'gb18030', 'rows/row'),
    row: inXml,
    written: xml,
    around: ['<rows>', '', '</rows>'],
    marks: XML_MARKS,
  },
  {
    name: 'XML with line ends',
    of: source('xml', 'utf-8', 'rows/row'),
    row: inXml,
    written: xml,
    around: ['<?xml version="1.0" encoding="UTF-8"?>\n<!-- 表 -->\n<rows>\n', '\n', '\n</rows>\n'],
    marks: XML_MARKS,
  },
]

async function collected(of: SourceSyntax, bytes: Uint8Array, size: number): Promise<Fields[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  const good: Fields[] = []
  for await (const rows of readRows(bytesOf(...pieces), of))
    for (const row of rows) if (!isFault(row)) good.push(row.fields)
  return good
}

for (const { name, of, row, written, around, marks } of KINDS)
  test(`${name}: the rows around a damaged one are collected, and none is invented`, async () => {
    const rows = Array.from({ length: COUNT }, (_, i) => row(i))
    const [before, between, after] = around
    const fileOf = (texts: readonly string[]): Buffer =>
      iconv.encode(before + texts.join(between) + after, of.encoding)
    const sound = rows.map(written)
    assert.deepEqual(await collected(of, fileOf(sound), 1_000), rows)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(COUNT - 1),
        fc.nat(),
        fc.oneof(fc.constant(0), fc.constant(1), fc.nat(8)),
        fc.oneof(fc.constant(''), fc.constantFrom(...marks)),
        fc.constantFrom(13, 100_000),
        async (which, where, cut, put, size) => {
          const text = sound[which] as string
          const at = where % (text.length + 1)
          // Brackets that are changed together make what follows stand a level further in, and all of it is whole.
          const brackets = `${text.slice(at, at + cut)}${put}`.match(/[[\]{}]/g)?.length ?? 0
          fc.pre(of.format !== 'json' || brackets < 2)
          const damaged = text.slice(0, at) + put + text.slice(at + cut)
          const good = await collected(of, fileOf(sound.with(which, damaged)), size).catch(error =>
            assert.fail(`${error}: ${damaged}`),
          )
          for (const [i, fields] of rows.entries()) {
            if (i >= which && i < which + NEAR) continue
            assert.ok(
              good.some(one => isDeepStrictEqual(one, fields)),
              `row ${i} is lost behind ${which}: ${damaged}`,
            )
          }
          const others = good.filter(one => !rows.some(fields => isDeepStrictEqual(one, fields)))
          // What was one row may be two that are whole.
          assert.ok(others.length <= 2, `${others.length} rows that nobody sent: ${damaged}`)
          assert.ok(good.length <= COUNT + 1, `${good.length} rows: ${damaged}`)
        },
      ),
      { numRuns: 1_000 },
    )
  })
