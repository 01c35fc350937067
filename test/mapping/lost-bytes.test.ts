/** A row with bytes that are no characters goes back as it came, byte for byte. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodeWhole } from '../../src/mapping/decode.ts'
import { bytesOf, REPLACEMENT } from '../../src/mapping/lost-bytes.ts'
import { parserOf, readRows } from '../../src/mapping/read-rows.ts'
import { rejectsFile } from '../../src/mapping/rejects.ts'
import type { SourceEncoding } from '../../src/mapping/syntax.ts'
import { small, bytesOf as streamOf } from './small-mapping.ts'

const there = (bytes: Uint8Array, encoding: SourceEncoding): Uint8Array =>
  bytesOf(decodeWhole(bytes, encoding), text => iconv.encode(text, encoding))

test('UTF-8: whatever the bytes, the text that is read gives them back', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom('示例', '𠀀', 'a,b\n', '\uFFFD', '\uF7FF').map(text => Buffer.from(text)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const bytes = Buffer.concat(pieces)
      const text = decodeWhole(bytes, 'utf-8')
      const plain = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      assert.equal(
        text.replaceAll(/\uFFFD[\uF700-\uF7FF]+/g, REPLACEMENT),
        plain.replaceAll(/\uFFFD[\uF700-\uF7FF]+/g, REPLACEMENT),
      )
      fc.pre(!/\uFFFD[\uF700-\uF7FF]/.test(plain))
      assert.deepEqual(Buffer.from(there(bytes, 'utf-8')), bytes)
    }),
    { numRuns: 2_000 },
  )
})

test('GB18030: bytes that are no character come back between characters', () => {
  const good = fc.constantFrom('示例', '𠀀', '，', 'a,b\n', '1').map(text => iconv.encode(text, 'gb18030'))
  const bad = fc
    .constantFrom('ff', 'ff2c', '812c', '81ff', '8130', '81302c', '813081', '8130812c', 'b0')
    .map(hex => Buffer.from(hex, 'hex'))
  fc.assert(
    fc.property(fc.array(fc.oneof(good, bad), { maxLength: 20 }), pieces => {
      const bytes = Buffer.concat(pieces)
      assert.deepEqual(Buffer.from(there(bytes, 'gb18030')), bytes)
    }),
    { numRuns: 2_000 },
  )
})

const BAD = Buffer.from('b0ff', 'hex')

for (const [format, encoding, before, after, expected] of [
  ['csv', 'gb18030', 'A,办理人,KIND\n示例', '甲,"乙,丙",警告\n', ['示例', '甲,"乙,丙",警告,第1行']],
  ['csv', 'utf-8', 'A,KIND\n示例"', '",警告\n', ['"示例""', '"",警告",,第1行']],
  ['ndjson', 'utf-8', '{"A":"示例', '","n":1.50}\n', ['"A":"示例', '","n":1.50}\n']],
  ['json', 'gb18030', '[{"A":"示例', '","n":1.50}]', ['"A":"示例', '","n":1.50}\n]']],
  ['json', 'utf-8', '[{"A":"示例', '","n":}]', ['{\\"A\\":\\"示例', '\\",\\"n\\":}"}\n]']],
  ['xml', 'gb18030', '<r><r><A>示例', '</A></r></r>', ['<A>示例', '</A></r>']],
] as const)
  test(`${format} in ${encoding}: a row that cannot be decoded comes back with its bytes`, async () => {
    const encode = (text: string): Buffer => iconv.encode(text, encoding)
    const record = format === 'xml' ? 'record: r/r, ' : ''
    const { run, syntax } = small({
      source: `{ format: ${format}, encoding: ${encoding}, ${record}fields: { A: 甲, KIND: 类 } }`,
    })
    const parser = parserOf(syntax.source)
    const stream = streamOf(Buffer.concat([encode(before), BAD, encode(after)]))
    const refused = []
    for await (const rows of readRows(stream, syntax.source, parser))
      for (const row of rows) {
        const outcome = run(row)
        assert.ok(outcome.kind === 'quarantined')
        refused.push(outcome)
      }
    assert.deepEqual(
      refused.map(({ findings }) => findings.map(({ rule }) => rule)),
      [[before.endsWith('"') ? 'CSV_QUOTE' : 'ENCODING_BROKEN']],
    )
    const file = rejectsFile(syntax.source)
    const written = Buffer.concat([file.head(parser.header), file.rows(refused), file.tail()])
    const [left, right] = expected
    assert.ok(written.includes(Buffer.concat([encode(left), BAD, encode(right)])), written.toString('latin1'))
  })
