/** Whatever the bytes: an answer or a named fault, never another error and never a lost row. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { capitals } from '../../scripts/samples/capitals.ts'
import { complaintText, MappingError } from '../../src/mapping/fault.ts'
import { parseJson } from '../../src/mapping/json-value.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { parseMapping } from '../../src/mapping/parse.ts'
import { parseOutMapping } from '../../src/mapping/parse-out.ts'
import { readRows } from '../../src/mapping/read-rows.ts'
import { readCapital } from '../../src/mapping/rules/amount.ts'
import { SourceError, type SourceRow } from '../../src/mapping/source-fault.ts'
import type { SourceEncoding, SourceFormat, SourceSyntax } from '../../src/mapping/syntax.ts'
import { smallText } from './small-mapping.ts'

const PLACE = { line: 1, column: 1 }
const source = (format: SourceFormat, encoding: SourceEncoding): SourceSyntax => ({
  format,
  encoding,
  delimiter: ',',
  record: format === 'xml' ? 'r/r' : '',
  nullTokens: [],
  fields: ['a', 'b'].map(name => ({ name, title: name, also: [], optional: false, place: PLACE })),
  place: PLACE,
})

async function read(of: SourceSyntax, bytes: Uint8Array, cuts: readonly number[]): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const batch of readRows(pieces(bytes, cuts), of)) rows.push(...batch)
  return rows
}

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const at = [0, ...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  for (let i = 1; i < at.length; i += 1) yield bytes.subarray(at[i - 1], at[i])
}

const cuts = fc.array(fc.nat(400), { maxLength: 6 })
type TextFormat = Exclude<SourceFormat, 'xlsx' | 'table'>
const START: Record<TextFormat, string> = {
  csv: 'a,b\n',
  json: '[',
  ndjson: '',
  xml: '<r>',
}
const MARKS: Record<TextFormat, string[]> = {
  csv: ['"', ',', '\n', '\r\n', '""', 'x', '示'],
  json: ['{', '}', '[', ']', '"', '\\', ',', ':', '"a"', '1', 'null', ' '],
  ndjson: ['{', '}', '"', '\\', '\n', ':', '"a"', '1'],
  xml: ['<r>', '</r>', '<a>', '</a>', '&', ';', '<', '>', '"', '<!--', '-->', '<![CDATA[', ']]>', 'x'],
}

for (const format of ['csv', 'json', 'ndjson', 'xml'] as const) {
  test(`${format}: any bytes give numbered rows or a SourceError`, async () => {
    const marks = fc
      .array(fc.constantFrom(...MARKS[format]), { maxLength: 60 })
      .map(all => Buffer.from(all.join('')))
    const body = fc.oneof(
      marks,
      fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
    )
    const encoding = fc.constantFrom<SourceEncoding>('utf-8', 'gb18030')
    await fc.assert(
      fc.asyncProperty(body, encoding, cuts, async (bytes, as, at) => {
        const all = Buffer.concat([Buffer.from(START[format]), bytes])
        try {
          const rows = await read(source(format, as), all, at)
          assert.deepEqual(
            rows.map(({ row }) => row),
            rows.map((_, i) => i + 1),
          )
          // Where the pieces are cut must make no difference.
          assert.deepEqual(await read(source(format, as), all, []), rows)
        } catch (error) {
          if (!(error instanceof SourceError)) throw error
        }
      }),
      { numRuns: 1000 },
    )
  })
}

const anyText = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter(text => !/[\r\n\uFFFD\uFEFF]/.test(text) && text.isWellFormed())

test('CSV in GB18030: what is written is read, however it is cut', async () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { maxLength: 8 }), cuts, async (rows, at) => {
      const text = `a,b\n${rows.map(([a, b]) => `${quoted(a)},${quoted(b)}\n`).join('')}`
      const bytes = iconv.encode(text, 'gb18030')
      // Private-use characters differ between tables of GB18030; the property is about those that do not.
      fc.pre(new TextDecoder('gb18030').decode(bytes) === text)
      const got = await read(source('csv', 'gb18030'), bytes, at)
      assert.deepEqual(
        got.map(row => 'fields' in row && [row.fields['a'], row.fields['b']]),
        rows,
      )
    }),
    { numRuns: 200 },
  )
})

test('JSON rows mean what JSON.parse means', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), text => {
      const parsed = parseJson(text)
      if ('rule' in parsed) return
      const plain = (value: unknown): unknown => {
        if (typeof value === 'number' || typeof value === 'boolean') return String(value)
        if (Array.isArray(value)) return value.map(plain)
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
      }
      const numbers = (value: unknown): unknown => {
        if (typeof value === 'string' && /^-?\d/.test(value) && !Number.isNaN(Number(value)))
          return String(Number(value))
        if (Array.isArray(value)) return value.map(numbers)
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, numbers(one)]))
      }
      assert.deepEqual(numbers(parsed.value), numbers(plain(JSON.parse(text))))
    }),
  )
})

const OUT = `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R07
target: { format: json, encoding: utf-8, nullToken: 无, fields: { A: a, B: b, C: c } }
select: { all: [{ field: publicityScope, is: public }, { field: publicityEnd, notBefore: today }] }
fields:
  A: { from: content.decisionDate, rules: [{ dateAs: yyyy/MM/dd }] }
  B: { each: content.measures, item: { dm: code } }
  C: { cases: [{ when: { field: status, is: active }, const: x }, { from: [authorityName, status], combine: join }] }
`
const LOADERS = [
  ['the mapping parser', smallText({}), parseMapping, loadMapping],
  ['the parser of mappings that go out', OUT, parseOutMapping, loadOutMapping],
] as const

for (const [what, good, parseText, load] of LOADERS)
  test(`${what} ends with a mapping or with complaints, whatever the text`, () => {
    const spoilt = fc
      .tuple(
        fc.nat(good.length),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 20 }),
          fc.constantFrom('{', '[', '- ', ': ', '&a ', '*a', '"', '\n', '  '),
        ),
      )
      .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut))
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), spoilt), text => {
        for (const complaint of parseText(text, 'm.yaml').complaints) {
          assert.match(complaintText(complaint), /^m\.yaml:[1-9]\d*:[1-9]\d* \S/s)
        }
        try {
          load(text, 'm.yaml', () => undefined)
        } catch (error) {
          if (!(error instanceof MappingError)) throw error
        }
      }),
      { numRuns: 800 },
    )
  })

test('amounts in capitals are read back to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), fen =>
      assert.equal(readCapital(capitals(fen)), fen),
    ),
  )
})
