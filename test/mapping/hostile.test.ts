/** Sources that would fill the memory: the row is refused, the rows around it come, and nothing of it is kept. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRows } from '../../src/mapping/read-rows.ts'
import { isFault } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { parseTable } from '../../src/mapping/table.ts'
import { TableRows } from '../../src/mapping/table-rows.ts'
import { LongSpans } from '../../src/mapping/xml-spans.ts'

const PLACE = { line: 1, column: 1 }
const source = (format: SourceSyntax['format'], record = ''): SourceSyntax => ({
  format,
  encoding: 'gb18030',
  delimiter: ',',
  record,
  nullTokens: [],
  fields: ['a', 'b'].map(name => ({ name, title: name, also: [], optional: false, place: PLACE })),
  place: PLACE,
})

const HUNDRED_MB = 100 * 1_048_576
const PIECE = Buffer.alloc(65_536, 'x')

/** One field of a hundred megabytes between two rows, never in memory as a whole. */
async function* around(before: string, after: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before)
  for (let sent = 0; sent < HUNDRED_MB; sent += PIECE.length) yield PIECE
  yield Buffer.from(after)
}

async function rowsOf(of: SourceSyntax, stream: AsyncIterable<Uint8Array>): Promise<string[]> {
  const shown: string[] = []
  let largest = 0
  const before = process.memoryUsage()
  for await (const rows of readRows(stream, of)) {
    for (const row of rows) shown.push(isFault(row) ? row.rule : Object.values(row.fields).join('/'))
    const { heapUsed, external } = process.memoryUsage()
    largest = Math.max(largest, heapUsed + external - before.heapUsed - before.external)
  }
  assert.ok(largest < 96 * 1_048_576, `${Math.round(largest / 1_048_576)} MB were held`)
  return shown
}

const XML = source('xml', 'r/r')
const XML_ROW = '<r><a>1</a><b>2</b></r>'
const XML_ROW_2 = '<r><a>3</a><b>4</b></r>'

for (const [what, of, before, after] of [
  ['CSV', source('csv'), 'a,b\n1,2\n"', '"\n3,4\n'],
  ['NDJSON', source('ndjson'), '{"a":"1","b":"2"}\n{"a":"', '"}\n{"a":"3","b":"4"}\n'],
  ['JSON', source('json'), '[{"a":"1","b":"2"},{"a":"', '"},{"a":"3","b":"4"}]'],
  ['XML', XML, `<r>${XML_ROW}<r><a>`, `</a><b>2</b></r>${XML_ROW_2}</r>`],
  ['XML, in an attribute', XML, `<r>${XML_ROW}<r><a c="`, `" d="e">1</a><b>2</b></r>${XML_ROW_2}</r>`],
  ['XML, in an attribute of the row', XML, `<r>${XML_ROW}<r c='`, `'><a>1</a></r>${XML_ROW_2}</r>`],
  ['XML, in a section', XML, `<r>${XML_ROW}<r><a><![CDATA[`, `]]></a></r>${XML_ROW_2}</r>`],
  ['XML, in the name of a tag', XML, `<r>${XML_ROW}<r><a`, `/></r>${XML_ROW_2}</r>`],
] as const) {
  test(`${what}: a field of 100 MB costs its own row only`, async () => {
    assert.deepEqual(await rowsOf(of, around(before, after)), ['1/2', 'ROW_TOO_LONG', '3/4'])
  })
}

for (const [what, before, after] of [
  ['comment', '<!--', '-->'],
  ['instruction', '<?', '?>'],
  ['text between the rows', '', ''],
] as const) {
  test(`XML: a ${what} of 100 MB costs nothing`, async () => {
    const stream = around(`<r>${XML_ROW}${before}`, `${after}${XML_ROW_2}</r>`)
    assert.deepEqual(await rowsOf(XML, stream), ['1/2', '3/4'])
  })
}

test('XML: a row of too many elements, and one of ten thousand levels, cost themselves only', async () => {
  const many = '<a/>'.repeat(400_000)
  const [down, up] = ['<a>'.repeat(10_000), '</a>'.repeat(10_000)]
  const text = `<r>${XML_ROW}<r>${many}</r>${XML_ROW_2}<r>${down}${up}<b/></r><x>${down}${up}</x>${XML_ROW}</r>`
  const stream = Readable.from([Buffer.from(text)])
  assert.deepEqual(await rowsOf(XML, stream), ['1/2', 'ROW_TOO_LONG', '3/4', 'XML_TOO_DEEP', '1/2'])
})

test('XML: an ampersand that begins nothing costs its own row, however the file comes in pieces', async () => {
  const broken = ['A & B', 'A &B', 'A&', '&#; x', '&nope x; y'].map(text => `<r><a>${text}</a></r>`)
  const many = `<r><a c="1 & 2">1</a></r>${XML_ROW}`.repeat(1_200)
  const text = `<r>${XML_ROW}${broken.join(XML_ROW_2)}${XML_ROW}${many}</r>`
  const expected = ['1/2', ...broken.flatMap(() => ['XML_BROKEN', '3/4']).slice(0, -1), '1/2']
  for (const size of [1, 7, 65_536]) {
    const pieces = function* () {
      for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size))
    }
    const rows = await rowsOf(XML, Readable.from(pieces()))
    assert.deepEqual(rows.slice(0, expected.length), expected)
    assert.equal(rows.length, expected.length + 2_400)
    assert.deepEqual(rows.slice(-2), ['XML_BROKEN', '1/2'])
  }
})

test('XML: whatever is cut out of long spans, what is short stays as it is, however it comes in pieces', () => {
  const short = fc.constantFrom(
    '<a>',
    '</a>',
    'x',
    ' ',
    '<b c="d" e=\'f>\'/>',
    '<!--g-->',
    '<?h?>',
    '<![CDATA[i]]>',
    '&lt;',
  )
  fc.assert(
    fc.property(fc.array(short), fc.array(fc.nat(40)), (parts, cuts) => {
      const text = parts.join('')
      const given: string[] = []
      const spans = new LongSpans({
        most: 2 * text.length + 1,
        give: piece => void given.push(piece),
        onCut: kind => assert.fail(kind),
        onBareAmpersand: () => assert.fail('no bare ampersand'),
        onDocumentType: () => assert.fail('no document type'),
      })
      let at = 0
      for (const cut of cuts) {
        spans.push(text.slice(at, at + cut))
        at += cut
      }
      spans.push(text.slice(at))
      spans.end()
      assert.equal(given.join(''), text)
    }),
  )
})

test('XML: a span keeps its end, and as much of its beginning as is allowed', () => {
  const cutOf = (text: string, size: number): [string, string[]] => {
    const given: string[] = []
    const cuts: string[] = []
    const give = (piece: string) => void given.push(piece)
    const onCut = (kind: string) => void cuts.push(kind)
    const spans = new LongSpans({
      most: 8,
      give,
      onCut,
      onBareAmpersand: () => assert.fail(text),
      onDocumentType: () => assert.fail(text),
    })
    for (let at = 0; at < text.length; at += size) spans.push(text.slice(at, at + size))
    spans.end()
    return [given.join(''), cuts]
  }
  for (const [text, left, cuts] of [
    ['0123456789<a>1</a>', '01234567<a>1</a>', ['text']],
    ['<a b="0123456789">1</a>', '<a b="012">1</a>', ['tag']],
    ['<a b="012345" c=\'d\' e="f">1</a>', '<a b="012">1</a>', ['tag']],
    ['<a bcdefgh="0">1</a>', '<a bcdefg>1</a>', ['tag']],
    ['<a bcdef="0">1</a>', '<a bcdef=>1</a>', ['tag']],
    ['<a bcdefghi/>1', '<a bcdefg/>1', ['tag']],
    ['<abcdefghi></abcdefghi>1', '<abcdefgh></abcdefgh>1', ['tag', 'tag']],
    ['<!--0123456789--->', '<!--01234567-->', ['comment']],
    ['<![CDATA[01234567]]9]]>2', '<![CDATA[01234567]]>2', ['section']],
    ['<?0123456789?>', '<?01234567?>', ['instruction']],
  ] as const) {
    for (const size of [1, 2, 3, 5, 7, 100]) assert.deepEqual(cutOf(text, size), [left, cuts], text)
  }
})

test('whatever a database gives, each row is a row or a fault in its place', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.date(),
    fc.object(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 20 }), table => {
      const rows = new TableRows(source('table'), ['a', 'b'])
      for (const [index, cells] of table.entries()) {
        const row = rows.row(cells)
        assert.equal(row.row, index + 1)
        if (isFault(row)) continue
        for (const value of Object.values(row.fields)) assert.ok(value === null || typeof value === 'string')
      }
    }),
  )
})

test('a code table ends with entries or with complaints, whatever the text', () => {
  const good =
    'title: 状态\nsource: 示例\nentries:\n  正常: active\n  撤销: { to: revoked, note: x }\n  无: { refuse: NO }\n'
  const spoilt = fc
    .tuple(
      fc.nat(good.length),
      fc.nat(20),
      fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('{', '&a ', '*a', ': ')),
    )
    .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut))
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), spoilt), text => {
      const { table, complaints } = parseTable(text, 't', 't.yaml')
      for (const { file, line, column } of complaints)
        assert.ok(file === 't.yaml' && line >= 1 && column >= 1)
      if (complaints.length === 0)
        for (const { columns } of table.entries.values()) assert.ok(columns instanceof Map)
    }),
    { numRuns: 600 },
  )
})
