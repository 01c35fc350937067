/** A broken row of a JSON list costs itself: the rows behind it come, none is invented, and it is told where it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JsonRows } from '../../src/mapping/json.ts'
import { isFault, MAX_ROW, type SourceRow } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { shownOf } from './damaged-rows.ts'

const place = { line: 1, column: 1 }
const field = (name: string) => ({ name, title: name, also: [], optional: false, place })
const source = (record: string): SourceSyntax => ({
  format: 'json',
  encoding: 'utf-8',
  delimiter: ',',
  record,
  nullTokens: [],
  fields: ['a', 'b'].map(field),
  place,
})

function rowsOf(text: string, size: number, record = ''): SourceRow[] {
  const parser = new JsonRows(source(record))
  const rows: SourceRow[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)))
  return [...rows, ...parser.end()]
}

function shown(text: string, record = ''): string[] {
  return shownOf(text, size => rowsOf(text, size, record))
}

const measures = [{ code: 'M01', b: 'x' }, { code: 'M02' }]
const sound = (a: string) => ({ a, b: '丙〔2026〕1号', measures, n: 1.5, note: null })

/** What stands in the middle of the third row, and what becomes of it. */
const DAMAGES: readonly [what: string, from: RegExp, to: string][] = [
  ['a quote that is missing at the end of a text', /3"/, '3'],
  ['a quote that is missing at its beginning', /"3/, '3'],
  ['a quote that is missing around a name', /"b"/, '"b'],
  ['a quote that is missing before a name', /"b"/, 'b"'],
  ['a quote too many', /1号"/, '1"号"'],
  ['quotes within a text', /1号/, '"1号" 和 "2号"'],
  ['quotes and brackets within a text', /1号/, '"1号}],{" ['],
  ['a line end within a text', /1号/, '1\n号'],
  ['a line end for a quote', /1号"/, '1号\n'],
  ['a comma that is missing', /3",/, '3"'],
  ['a colon that is missing', /"b":/, '"b"'],
  ['a bracket that is missing around an object within', /"M01"(.*?)\}/s, '"M01"$1'],
  ['a bracket that is missing at the end of a list within', /\]/, ''],
  ['a bracket that is missing at the beginning of a list within', /\[/, ''],
  ['a bracket that is missing at its end', /null\s*\}/, 'null'],
  ['a bracket that is missing at its beginning', /\{/, ''],
  ['a bracket too many', /null/, 'null}'],
  ['a list too many', /null/, '[null'],
  ['an end of a list too many', /null/, 'null]'],
  ['a name for a value', /null/, 'None'],
  ['a number that is none', /1\.5/, '01.5.2'],
  ['an escape that is none', /1号/, '\\1号'],
  ['a name twice', /"note"/, '"a"'],
  ['a quote missing in an object within', /M01"/, 'M01'],
]

for (const [what, from, to] of DAMAGES)
  for (const indent of [undefined, 1]) {
    test(`JSON ${indent ? 'with line ends' : 'in one line'}: ${what} costs its row`, () => {
      const rows = [1, 2, 3, 4, 5, 6].map(i => JSON.stringify(sound(String(i)), null, indent))
      const broken = (rows[2] as string).replace(from, to)
      assert.notEqual(broken, rows[2])
      const list = `[${rows.with(2, broken).join(indent ? ',\n' : ',')}]`
      for (const [record, text] of [
        ['', list],
        ['data.rows', `{"data":{"n":6,"rows":${list},"other":[${rows.join().replaceAll('"a"', '"c"')}]}}`],
      ] as const) {
        const got = shown(text, record)
        const faults = got.filter(one => one.length > 1)
        assert.deepEqual(
          got.filter(one => one.length === 1),
          ['1', '2', ...(to === 'null}' ? ['3'] : []), '4', '5', '6'],
        )
        assert.equal(faults.length, 1, faults.join())
      }
    })
  }

test('JSON: the broken row comes back as it stood, with the place that is wrong', () => {
  const rows = rowsOf('[{"a":"1","b":"2"},{"a":"3,"b":"4"},{"a":"5","b":"6"}]', 100)
  assert.deepEqual(rows[1], {
    row: 2,
    rule: 'JSON_BROKEN',
    message: '"," is expected (character 10 of the row)',
    fields: { '': '{"a":"3,"b":"4"}' },
  })
})

test('JSON: neither objects of a broken row nor those of another list are rows', () => {
  const inner = '[{"a":"x","b":"y"},{"a":"z","b":"w"}]'
  for (const [text, record, expected] of [
    [`[{"a":"1","b":"2"},{"a":"3,"b":"4","c":${inner}},{"a":"5","b":"6"}]`, '', ['1', 'JSON_BROKEN', '5']],
    [`[{"a":"3,"b":"4","c":${inner}},{"a":"5","b":"6"}]`, '', ['JSON_BROKEN', '5']],
    ['[{"a":"1","b":"2"},{"a":"3,"b":"4","c":[{"d":1},{"d":2}]}]', '', ['1', 'JSON_BROKEN']],
    [`{"rows":[{"a":"1","b":"2"},{"a":"3,"b":"4"}],"more":${inner}}`, 'rows', ['1', 'JSON_BROKEN']],
    [`{"rows":[{"a":"1","b":"2"}}],"more":${inner}}`, 'rows', ['1', 'JSON_BROKEN']],
  ] as const)
    assert.deepEqual(shown(text, record), expected, text)
})

test('JSON: broken rows side by side are told one by one, and a cut after one is told, too', () => {
  const broken = '{"a":"1,"b":"2"}'
  assert.deepEqual(shown(`[${broken},${broken},{"a":"3","b":"4"},${broken},{"a":"5`), [
    'JSON_BROKEN',
    'JSON_BROKEN',
    '3',
    'JSON_BROKEN',
    'JSON_TRUNCATED',
  ])
})

test('JSON: a row that is too long and broken costs itself', () => {
  const long = 'x'.repeat(MAX_ROW + 100)
  for (const broken of [`{"a":"${long},"b":"2"}`, `{"a":"${long}","b":"2}`, `{"a":["${long}","b":"2"}`]) {
    const text = `[{"a":"1","b":"2"},${broken},{"a":"3","b":"4"},{"a":"5","b":"6"}]`
    for (const size of [65_536, text.length]) {
      const got = rowsOf(text, size).map(row => (isFault(row) ? row.rule : row.fields['a']))
      assert.deepEqual(got, ['1', 'ROW_TOO_LONG', '3', '5'])
    }
  }
})

test('JSON: whatever is broken, the time grows with the text and the memory does not', () => {
  const times = (text: string): string => text.repeat(Math.ceil(4_000_000 / text.length))
  for (const [what, text, faults] of [
    ['brackets', `[${times('}')}`, 1],
    ['ends of lists', `{"rows":[{"a":"1","b":"2"}${times('}]')}`, 2],
    ['lists', `[${times('[')}`, 1],
    ['beginnings of objects', `[x${times(',{"a":')}`, undefined],
    ['objects in texts', `[x${times(',{"')}`, undefined],
    ['lists in objects', `[x${times(',{"a":[1,{"b":["')}`, undefined],
    ['objects in objects', `[x${times('{"":{"":1,')}`, undefined],
    ['rows without a quote', `[${times('{"a":"1,"b":"2"},')}`, undefined],
    ['a quote only', `["${times('x,{"a":"1"')}`, undefined],
  ] as const) {
    const parser = new JsonRows(source(text.startsWith('[') ? '' : 'rows'))
    const before = process.memoryUsage().heapUsed
    let told = 0
    let held = 0
    for (let at = 0; at < text.length; at += 65_536) {
      told += parser.push(text.slice(at, at + 65_536)).length
      held = Math.max(held, process.memoryUsage().heapUsed - before)
    }
    told += parser.end().length
    if (faults !== undefined) assert.equal(told, faults, what)
    assert.ok(held < 128 * 1_048_576, `${what}: ${Math.round(held / 1_048_576)} MB`)
  }
})
