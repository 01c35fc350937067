/** Damaged sources: what is wrong has its own rule, and the good rows around it come all the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { readRows } from '../../src/mapping/read-rows.ts'
import type { SourceFault, SourceRow } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { bytesOf } from './small-mapping.ts'

const column = (name: string) => ({
  name,
  title: name,
  also: [],
  optional: false,
  place: { line: 1, column: 1 },
})

function source(parts: Partial<SourceSyntax>): SourceSyntax {
  const base = {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    record: '',
    nullTokens: [],
    place: { line: 1, column: 1 },
  } as const
  return { ...base, fields: [column('a'), column('b')], ...parts }
}

/** Rows as `a/b`, faults as their rule. */
async function shown(of: SourceSyntax, ...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const rows: SourceRow[] = []
  for await (const batch of readRows(bytesOf(...pieces), of)) rows.push(...batch)
  assert.deepEqual(
    rows.map(({ row }) => row),
    rows.map((_, i) => i + 1),
    'every row has its number',
  )
  return rows.map(row => ('rule' in row ? row.rule : `${row.fields['a']}/${row.fields['b']}`))
}

const CSV = source({})
const GB = source({ encoding: 'gb18030' })
const JSON_ROWS = source({ format: 'json', record: 'rows' })
const NDJSON = source({ format: 'ndjson' })
const XML = source({ format: 'xml', record: 'rows/row' })
const xml = (...rows: string[]): string => `<rows>${rows.join('')}</rows>`
const DEEP = source({ format: 'xml', record: 'R/data/rows/row' })
const deep = (...rows: string[]): string =>
  `<R><head><row><a>0</a></row></head><data>${rows.join('')}</data></R>`
const row = (a: string, b: string): string => `<row><a>${a}</a><b>${b}</b></row>`

for (const [what, of, pieces, expected] of [
  [
    'CSV with CRLF, a quoted comma and a doubled quote',
    CSV,
    ['a,b\r\n1,2\r\n"x,""y""",4\r\n'],
    ['1/2', 'x,"y"/4'],
  ],
  ['CSV in pieces that cut lines and quotes', CSV, ['a,', 'b\n1', ',"2', '3"\n4,5'], ['1/23', '4/5']],
  ['CSV with a byte order mark', CSV, ['\uFEFFa,b\n1,2\n'], ['1/2']],
  ['CSV with a line end inside quotes', CSV, ['a,b\n"one\ntwo",2\n3,4\n'], ['one\ntwo/2', '3/4']],
  ['CSV with another delimiter', source({ delimiter: '\t' }), ['b\ta\n2\t1\n'], ['1/2']],
  ['a quote inside a field', CSV, ['a,b\n1,2\n3,x"y\n5,6\n'], ['1/2', 'CSV_QUOTE', '5/6']],
  [
    'a quote that nothing closes',
    CSV,
    ['a,b\n1,2\n"3,4\n5,6\n7,8\n'],
    ['1/2', 'CSV_TRUNCATED', '5/6', '7/8'],
  ],
  [
    'a stray quote before a quoted row',
    CSV,
    ['a,b\n"3,4\n5,6\n"x,y",8\n9,10\n'],
    ['CSV_QUOTE', '5/6', 'x,y/8', '9/10'],
  ],
  [
    'a stray quote far from the end',
    CSV,
    [`a,b\n"3,4\n${'5,6\n'.repeat(60)}`],
    ['CSV_QUOTE', ...Array<string>(60).fill('5/6')],
  ],
  [
    'a stray quote that a later one closes in the wrong place',
    CSV,
    ['a,b\n"3,4\n5,6",7,8\n9,10\n'],
    ['CSV_QUOTE', 'CSV_QUOTE', '9/10'],
  ],
  ['an unquoted comma in a text', CSV, ['a,b\n1,2,3\n4,5\n'], ['CSV_CELL_COUNT', '4/5']],
  [
    'GB18030 with two four-byte characters cut by pieces',
    GB,
    [Buffer.from('612c620a9532', 'hex'), Buffer.from('82368139', 'hex'), Buffer.from('ee392c310a', 'hex')],
    ['𠀀㐀/1'],
  ],
  [
    'GB18030 that is cut off in a character',
    GB,
    [Buffer.concat([iconv.encode('a,b\n一,二\n三,', 'gb18030'), Buffer.from([0x81, 0x30])])],
    ['一/二', 'ENCODING_BROKEN'],
  ],
  [
    'a broken byte before a separator keeps the separator',
    GB,
    [
      Buffer.concat([
        iconv.encode('a,b\n一', 'gb18030'),
        Buffer.from([0xff]),
        iconv.encode(',二\n三,四\n', 'gb18030'),
      ]),
    ],
    ['ENCODING_BROKEN', '三/四'],
  ],
  [
    'JSON list under a key, other keys around it',
    JSON_ROWS,
    ['{"x":{"rows":[1]},"rows": [{"a":"1","b":"]}"},', ' {"a":"\\"","b":"4"}], "y":[{"a":9}]}'],
    ['1/]}', '"/4'],
  ],
  [
    'JSON numbers stay as written',
    JSON_ROWS,
    ['{"rows":[{"a":1e400,"b":913101180000000017}]}'],
    ['1e400/913101180000000017'],
  ],
  [
    'JSON with a key that stands twice',
    JSON_ROWS,
    ['{"rows":[{"a":"1","a":"2","b":"x"},{"a":"3","b":"4"}]}'],
    ['JSON_KEY_REPEATED', '3/4'],
  ],
  [
    'JSON with a broken row',
    JSON_ROWS,
    ['{"rows":[{"a":"1" "b":"2"},{"a":"3","b":"4"},7]}'],
    ['JSON_BROKEN', '3/4', 'ROW_SHAPE'],
  ],
  ['JSON that is cut off', JSON_ROWS, ['{"rows":[{"a":"1","b":"2"},{"a":"3'], ['1/2', 'JSON_TRUNCATED']],
  [
    'JSON nested too deep in one row',
    JSON_ROWS,
    [`{"rows":[{"a":${'['.repeat(99)}${']'.repeat(99)}},{"a":"3","b":"4"}]}`],
    ['JSON_TOO_DEEP', '3/4'],
  ],
  [
    'JSON with a key of the prototype',
    JSON_ROWS,
    ['{"rows":[{"__proto__":{"a":"1"},"b":"2"},{"a":"3","b":"4"}]}'],
    ['JSON_BROKEN', '3/4'],
  ],
  [
    'NDJSON with a broken line',
    NDJSON,
    ['{"a":"1","b":"2"}\n{"a":\n\n{"a":"3","b":"4"}'],
    ['1/2', 'JSON_BROKEN', '3/4'],
  ],
  [
    'a row of two million characters',
    CSV,
    ['a,b\n1,2\n', ...Array<string>(20).fill('x'.repeat(100_000)), '\n3,4\n'],
    ['1/2', 'ROW_TOO_LONG', '3/4'],
  ],
  [
    'a JSON row of two million characters',
    JSON_ROWS,
    [
      '{"rows":[{"a":"1","b":"2"},{"a":"',
      ...Array<string>(20).fill('x'.repeat(100_000)),
      '"},{"a":"3","b":"4"}]}',
    ],
    ['1/2', 'ROW_TOO_LONG', '3/4'],
  ],
  ['XML with the five entities and CDATA', XML, [xml(row('&lt;&amp;', '<![CDATA[<x>]]>'))], ['<&/<x>']],
  ['XML in pieces', XML, ['<rows><row><a>示', '例</a><b>2</', 'b></row></rows>'], ['示例/2']],
  [
    'XML with an entity of its own',
    XML,
    [xml(row('1', '2'), row('&bomb;', '2'), row('3', '4'))],
    ['1/2', 'XML_BROKEN', '3/4'],
  ],
  [
    'XML with an element that is not closed',
    XML,
    [xml(row('1', '2'), '<row><a>x<b>2</b></row>', row('3', '4'))],
    ['1/2', 'XML_BROKEN', '3/4'],
  ],
  [
    'XML with rows four elements deep, beside others and in several groups',
    DEEP,
    [deep('<rows>', row('1', '2'), '<page/>', '</rows><sum>2</sum><rows>', row('3', '4'), '</rows>')],
    ['1/2', '3/4'],
  ],
  ['XML with no rows four elements deep', DEEP, [deep('<rows></rows>')], []],
  [
    'XML with an element that is not closed, four elements deep',
    DEEP,
    [deep('<rows>', row('1', '2'), '<row><a>x<b>2</b></row>', row('3', '4'), '<Row><a>1</a></Row></rows>')],
    ['1/2', 'XML_BROKEN', '3/4', 'ROW_SHAPE'],
  ],
  [
    'XML that is cut off four elements deep',
    DEEP,
    [`<R><data><rows>${row('1', '2')}<row><a>3`],
    ['1/2', 'XML_TRUNCATED'],
  ],
  ['XML that is cut off before its rows', DEEP, ['<R><data>'], ['XML_TRUNCATED']],
  [
    'XML with a hundred megabytes beside its rows',
    DEEP,
    [
      '<R><head>',
      ...Array<string>(100).fill('x'.repeat(1_000_000)),
      `</head><data><rows>${row('1', '2')}</rows></data></R>`,
    ],
    ['1/2'],
  ],
  ['XML that is cut off', XML, [`<rows>${row('1', '2')}<row><a>3`], ['1/2', 'XML_TRUNCATED']],
] as const) {
  test(what, async () => assert.deepEqual(await shown(of, ...pieces), expected))
}

for (const [what, of, header, message] of [
  ['other letters', CSV, 'A,b', /lacks a; it has "A" for a: declare that spelling under "also"/],
  ['full-width letters', CSV, 'a,ｂ', /lacks b; it has "ｂ" for b/],
  ['another delimiter', CSV, 'a;b', /parted by ";": write delimiter: ";"/],
  ['tabs', CSV, 'a\tb', /parted by "\\t": write delimiter: "\\t"/],
  ['nothing alike', CSV, '甲,乙', /lacks a, b; check encoding \(utf-8\) and delimiter/],
] as const) {
  test(`a header with ${what} is told how it would be read, and no other cell of it`, async () => {
    await assert.rejects(shown(of, `${header}\n`), (error: Error) => {
      assert.match(error.message, message)
      assert.doesNotMatch(error.message, /甲|乙/)
      return true
    })
  })
}

for (const [what, of, bytes, code] of [
  ['CSV without a needed column', CSV, 'a,x\n1,2\n', 'SOURCE_COLUMNS_MISSING'],
  ['CSV with a column twice', CSV, 'a,b,a\n1,2,3\n', 'SOURCE_COLUMN_REPEATED'],
  ['an empty CSV', CSV, '', 'SOURCE_COLUMNS_MISSING'],
  ['UTF-8 with a mark where GB18030 is declared', GB, '\uFEFFa,b\n', 'SOURCE_ENCODING_WRONG'],
  ['UTF-16', CSV, Buffer.from('fffe61002c00', 'hex'), 'SOURCE_ENCODING_WRONG'],
  ['JSON with a second list', JSON_ROWS, '{"rows":[{"a":"1"}],"n":"]}","rows":[{"a":"2"}]}', 'SOURCE_SHAPE'],
  ['JSON with a second document', JSON_ROWS, '{"rows":[{"a":"1"}]}\n{"rows":[]}', 'SOURCE_SHAPE'],
  ['XML whose elements are no rows', XML, '<rows><record><a>1</a></record></rows>', 'SOURCE_SHAPE'],
  [
    'XML whose rows stand elsewhere',
    DEEP,
    '<R><data><list><row><a>1</a></row></list></data></R>',
    'SOURCE_SHAPE',
  ],
  ['XML without what holds the rows', DEEP, '<R/>', 'SOURCE_SHAPE'],
  [
    'XML with what holds the rows in other letters',
    DEEP,
    '<R><data><rows/><Rows><row><a>1</a></row></Rows></data></R>',
    'SOURCE_SHAPE',
  ],
  ['XML without any element', XML, '{"rows":[]}', 'SOURCE_SHAPE'],
  ['an empty XML', XML, '', 'SOURCE_SHAPE'],
  ['XML of endless depth beside its rows', DEEP, `<R><head>${'<x>'.repeat(100_001)}`, 'SOURCE_TOO_DEEP'],
  ['JSON without the list', JSON_ROWS, '{"data":[{"a":"1"}]}', 'SOURCE_SHAPE'],
  ['XML with a document type', XML, '<!DOCTYPE rows [<!ENTITY a "b">]><rows/>', 'SOURCE_DOCTYPE'],
  ['XML with another root', XML, '<html></html>', 'SOURCE_SHAPE'],
  ['XML of a hundred thousand levels', XML, `<rows><row>${'<a>'.repeat(100_100)}`, 'SOURCE_TOO_DEEP'],
  ['XML whose document type never ends', XML, '<!DOCTYPE rows [', 'SOURCE_DOCTYPE'],
] as const) {
  test(`refuses ${what}`, async () => {
    await assert.rejects(shown(of, bytes), (error: { name?: string; fault?: SourceFault }) => {
      assert.equal(error.name, 'SourceError')
      assert.equal(error.fault?.code, code)
      return true
    })
  })
}

test('the two places of a column that is there twice are told, whichever way it is spelled', async () => {
  const of = { ...CSV, fields: CSV.fields.map(field => ({ ...field, also: [`${field.name}的别名`] })) }
  await assert.rejects(shown(of, 'b,a的别名,c,a\n1,2,3,4\n'), /columns 2 and 4 .* both mean a;/)
})

test('the list of a JSON file may stand in objects, whatever stands beside it, however it comes in pieces', async () => {
  const of = source({ format: 'json', record: 'data.rows' })
  const text =
    '{"t":"}{\\"","rows":[{"a":"9"}],"l":[{"rows":[1]}],"data":{"n":{"rows":[]},"rows":[{"a":"1","b":"2"}]},"o":{"rows":[3]}}'
  assert.deepEqual(await shown(of, text), ['1/2'])
  assert.deepEqual(await shown(of, ...text), ['1/2'])
  await assert.rejects(shown(of, '{"data":{"rows":[],"rows":[]}}'), /"rows" stands twice/)
  await assert.rejects(shown(of, '{"data":[{"rows":[]}]}'), /a list under "data.rows"/)
})

test('what follows the list of a JSON file may be anything but rows', async () => {
  for (const rest of ['}', ' , "rows ": [1], "x": {"rows": [{}]}, "t": "\\"rows\\": ["} \n'])
    assert.deepEqual(await shown(JSON_ROWS, `{"rows":[{"a":"1","b":"2"}]${rest}`), ['1/2'])
})

test('an XML row that is spelled otherwise is refused, and elements beside the rows are none', async () => {
  const text = `<rows><n>3</n>${row('1', '2')}<Row><a>3</a></Row></rows>`
  assert.deepEqual(await shown(XML, text), ['1/2', 'ROW_SHAPE'])
})

test('the text of an element with attributes is a field beside them', async () => {
  const text = '<rows><row><a unit="元">5</a><b x="1"/></row></rows>'
  for await (const batch of readRows(bytesOf(text), XML)) {
    const fields = { a: { '@unit': '元', '#text': '5' }, b: { '@x': '1' } }
    assert.deepEqual(batch, [{ row: 1, fields }])
  }
})

test('rows before a fatal fault are given first', async () => {
  const rows: SourceRow[] = []
  const text = [`<rows>${row('1', '2')}`, `<row>${'<a>'.repeat(100_100)}`]
  await assert.rejects(async () => {
    for await (const batch of readRows(bytesOf(...text), XML)) rows.push(...batch)
  })
  assert.equal(rows.length, 1)
})

test('attributes, repeated and nested elements are fields', async () => {
  const text = '<rows><row id="7"><a>1</a><a>2</a><b><c>3</c></b></row></rows>'
  for await (const batch of readRows(bytesOf(text), XML)) {
    assert.deepEqual(batch, [{ row: 1, fields: { '@id': '7', a: ['1', '2'], b: { c: '3' } } }])
  }
})
