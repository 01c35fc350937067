/** Sources that would fill the memory: the row is refused, the rows around it come, and nothing of it is kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRows } from '../../src/mapping/read-rows.ts'
import { isFault, SourceError } from '../../src/mapping/source-fault.ts'
import type { SourceSyntax } from '../../src/mapping/syntax.ts'
import { parseTable } from '../../src/mapping/table.ts'
import { TableRows } from '../../src/mapping/table-rows.ts'

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

for (const [what, of, before, after] of [
  ['CSV', source('csv'), 'a,b\n1,2\n"', '"\n3,4\n'],
  ['NDJSON', source('ndjson'), '{"a":"1","b":"2"}\n{"a":"', '"}\n{"a":"3","b":"4"}\n'],
  ['JSON', source('json'), '[{"a":"1","b":"2"},{"a":"', '"},{"a":"3","b":"4"}]'],
] as const) {
  test(`${what}: a field of 100 MB costs its own row only`, async () => {
    assert.deepEqual(await rowsOf(of, around(before, after)), ['1/2', 'ROW_TOO_LONG', '3/4'])
  })
}

test('XML: a text of 100 MB ends the source with its place, after the rows before it', async () => {
  const stream = around('<r><r><a>1</a><b>2</b></r><r><a>', '</a></r></r>')
  const rows: unknown[] = []
  const refused = (error: unknown): boolean =>
    error instanceof SourceError && error.fault.code === 'SOURCE_TOO_LONG' && error.fault.row === 2
  await assert.rejects(async () => {
    for await (const batch of readRows(stream, source('xml', 'r/r'))) rows.push(...batch)
  }, refused)
  assert.equal(rows.length, 1)
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
