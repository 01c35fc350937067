/** A broken row of XML costs itself: the rows behind it come, none is invented, and it is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFault, MAX_ROW, SourceError, type SourceRow } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { XmlRows } from '../../src/mapping/xml.ts'
import { shownOf } from './damaged-rows.ts'

const place = { line: 1, column: 1 }
const SOURCE: SourceSyntax = {
  format: 'xml',
  encoding: 'utf-8',
  delimiter: ',',
  record: 'rows/row',
  nullTokens: [],
  fields: ['a', 'b'].map(name => ({ name, title: name, also: [], optional: false, place })),
  place,
}

function rowsOf(text: string, size: number, record = SOURCE.record): SourceRow[] {
  const parser = new XmlRows({ ...SOURCE, record })
  const rows: SourceRow[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)))
  return [...rows, ...parser.end()]
}

function shown(text: string, record?: string): string[] {
  return shownOf(text, size => rowsOf(text, size, record))
}

const sound = (a: number): string =>
  `<row id="r${a}" no='1'><a>${a}</a><!-- 注 --><b unit="元"><![CDATA[丙〔2026〕<1>号]]></b><c><d/></c></row>`

/** What stands in the middle of the third row. */
const DAMAGES: readonly [what: string, from: RegExp, to: string][] = [
  ['a value without an end', /元"/, '元'],
  ['a value without a beginning', /"元/, '元'],
  ['a value of the row without an end', /r3"/, 'r3'],
  ['the last value of the row without an end', /'1'/, "'1"],
  ['a comment without an end', / -->/, ''],
  ['a comment whose end lacks a dash', /-->/, '->'],
  ['a section without an end', /\]\]>/, ''],
  ['an instruction without an end', /<d\/>/, '<?d>'],
  ['a row without an end', /<\/row>/, ''],
  ['a row whose end has no bracket', /<\/row>/, '/row>'],
  ['elements without an end, and a row', /<\/c><\/row>/, ''],
  ['an end of another name', /<\/b>/, '</e>'],
  ['an end in other letters', /<\/a>/, '</A>'],
  ['an end too many', /<\/a>/, '</a></a>'],
  ['an end of a row too many', /<\/row>/, '</row></row>'],
  ['an end of a row within it', /<c>/, '</row><c>'],
  ['an element without a beginning', /<b[^>]*>/, ''],
  ['a row without a beginning', /<row[^>]*>/, ''],
  ['a tag without a bracket', /<b/, 'b'],
  ['a tag that is not ended', /<a>/, '<a '],
  ['a bare bracket', /<1>/, ']]><'],
  ['a row in the value of an element', /元"/, '元<row>"'],
]

for (const [what, from, to] of DAMAGES)
  for (const between of ['', '\n  ']) {
    test(`XML ${between ? 'with line ends' : 'in one line'}: ${what} costs its row`, () => {
      const rows = [1, 2, 3, 4, 5, 6].map(sound)
      const broken = (rows[2] as string).replace(from, to)
      assert.notEqual(broken, rows[2])
      const text = `<?xml version="1.0"?><!-- rows --><rows>${rows.with(2, broken).join(between)}</rows>`
      const got = shown(text)
      const deeper = `<data><head><row/></head><body>${text.replace(/^.*?-->/, '')}</body><foot/></data>`
      assert.deepEqual(shown(deeper, 'data/body/rows/row'), got, 'below other elements')
      const isWholeBefore = what.startsWith('an end of a row too many')
      assert.deepEqual(
        got.filter(one => one.length === 1),
        ['1', '2', ...(isWholeBefore || what.includes('row within') ? ['3'] : []), '4', '5', '6'],
      )
      const faults = got.filter(one => one.length > 1)
      // What begins like a row is told like one.
      assert.deepEqual(faults, what.includes('a row in') ? ['XML_BROKEN', 'XML_BROKEN'] : ['XML_BROKEN'])
    })
  }

const TWO = `${sound(1)}${sound(2)}`
const LONG = 'x'.repeat(2 * MAX_ROW)

for (const [what, text, expected] of [
  ['a comment between the rows', `<rows>${sound(1)}<!-- x${sound(2)}</rows>`, ['1', 'XML_BROKEN', '2']],
  [
    'a comment that another one would end',
    `<rows>${sound(1)}<!-- x ${sound(2).replace(/<!--.*?-->/, '')}<!-- y -->${sound(3)}</rows>`,
    ['1', 'XML_BROKEN', '2', '3'],
  ],
  ['a comment in front of all', `<!-- x <rows>${TWO}</rows>`, ['XML_BROKEN', '1', '2']],
  ['a declaration', `<?xml version="1.0"><rows>${TWO}</rows>`, ['XML_BROKEN', '1', '2']],
  ['a value of the root', `<rows a="x>${TWO}</rows>`, ['XML_BROKEN', '1', '2']],
  ['a comment behind the rows', `<rows>${TWO}<!-- x </rows>`, ['1', '2', 'XML_TRUNCATED']],
] as const)
  test(`XML: ${what} without an end is told and takes no rows with it`, () => {
    assert.deepEqual(shown(text), expected)
  })

test('XML: rows behind the end of what is around them are told', () => {
  const deeper = `<data><rows>${sound(1)}</rows>${sound(2)}<rows>${sound(3)}</rows></data>`
  assert.deepEqual(shown(deeper, 'data/rows/row'), ['1', 'XML_BROKEN', '3'])
  assert.deepEqual(shown(`<rows>${sound(1)}</rows>${sound(2)}</rows>`), ['1', 'XML_BROKEN', '2'])
})

test('XML: what is commented out or quoted is no row, however many rows it holds', () => {
  const quoted = `<rows><!--${TWO.replaceAll(/<!--.*?-->/g, '')}--><row><a>3</a><b><![CDATA[<row><a>4</a></row>]]></b></row></rows>`
  assert.deepEqual(shown(quoted), ['3'])
})

test('XML: a long span without an end is left at the next row, however it comes in pieces', () => {
  for (const [begin, rule] of [
    ['<!--', 'XML_BROKEN'],
    ['<row><a><![CDATA[', 'XML_BROKEN'],
    ['<row><a b="', 'ROW_TOO_LONG'],
  ] as const) {
    const text = `<rows>${sound(1)}${begin}${LONG.slice(100)}${sound(2)}${sound(3)}</rows>`
    for (const size of [10_000, 65_536, text.length]) {
      const rows = rowsOf(text, size).map(row => (isFault(row) ? row.rule : row.fields['a']))
      assert.deepEqual(rows, ['1', rule, '2', '3'], begin)
    }
  }
})

test('XML: whatever is broken, the time grows with the text and the memory does not', () => {
  for (const piece of [
    '<!--<row>',
    '<!--',
    '<row><!--',
    '<row b="',
    '<![CDATA[<row>',
    '<?<row>',
    '</row>',
    '<row>',
    '</x>',
    '<row><a></b></row>',
    '<a b="<row>',
    '<a b="<',
  ]) {
    const text = `<rows>${piece.repeat(Math.ceil(2_000_000 / piece.length))}`
    const parser = new XmlRows(SOURCE)
    const before = process.memoryUsage().heapUsed
    let held = 0
    try {
      for (let at = 0; at < text.length; at += 65_536) {
        parser.push(text.slice(at, at + 65_536))
        held = Math.max(held, process.memoryUsage().heapUsed - before)
      }
      parser.end()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
    }
    assert.ok(held < 192 * 1_048_576, `${piece}: ${Math.round(held / 1_048_576)} MB`)
  }
})
