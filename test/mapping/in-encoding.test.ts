/** A file of another encoding than the mapping says is refused whole, before any of its rows is given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decode } from '../../src/mapping/decode.ts'
import { inEncoding } from '../../src/mapping/in-encoding.ts'
import type { SourceFault } from '../../src/mapping/source-fault.ts'
import type { SourceEncoding } from '../../src/mapping/syntax.ts'
import { bytesOf, collect } from './small-mapping.ts'

const refused = (error: { fault?: SourceFault }): boolean => error.fault?.code === 'SOURCE_ENCODING_WRONG'

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
}

async function isRefused(bytes: Uint8Array, encoding: SourceEncoding): Promise<boolean> {
  const answers = new Set<boolean>()
  for (const size of [7, 1_000, 70_000]) {
    try {
      const given = Buffer.concat(await collect(inEncoding(bytesOf(...cut(bytes, size)), encoding)))
      assert.ok(given.equals(bytes), 'the bytes as they are')
      answers.add(false)
    } catch (error) {
      if (!refused(error as { fault?: SourceFault })) throw error
      answers.add(true)
    }
  }
  assert.equal(answers.size, 1, 'however it comes in pieces')
  return answers.has(true)
}

const xml = (declared: string): Buffer =>
  Buffer.from(`<?xml version="1.0" ${declared}?>\n<rows><row><a>1</a></row></rows>`)

for (const [declared, encoding, expected] of [
  ['encoding="GB18030"', 'utf-8', true],
  ["encoding='gbk' standalone='yes'", 'utf-8', true],
  ['encoding="UTF-8"', 'gb18030', true],
  ['encoding="ISO-8859-1"', 'utf-8', true],
  ['encoding="what"', 'gb18030', true],
  ['encoding="UTF-8"', 'utf-8', false],
  ['encoding = "GB2312"', 'gb18030', false],
  ['encoding="cp936"', 'gb18030', false],
  ['encoding="US-ASCII"', 'gb18030', false],
  ['', 'gb18030', false],
] as const)
  test(`an XML file that declares ${declared || 'nothing'} is ${expected ? 'refused' : 'read'} as ${encoding}`, async () => {
    assert.equal(await isRefused(xml(declared), encoding), expected)
  })

test('the refusal names both encodings and what to do', async () => {
  await assert.rejects(
    collect(decode(bytesOf(xml('encoding="GB18030"')), 'utf-8')),
    /the XML declaration says GB18030, but the mapping says utf-8; change source.encoding or convert the file/,
  )
})

test('UTF-8 is refused where GB18030 is expected, also behind many rows without Chinese', async () => {
  const row = '{"a":"示例甲一环保有限公司","b":"1"}\n'
  const plain = '{"a":"x","b":"1"}\n'
  assert.equal(await isRefused(Buffer.from(row), 'gb18030'), true)
  assert.equal(await isRefused(Buffer.from(plain.repeat(20_000) + row), 'gb18030'), true)
  assert.equal(await isRefused(Buffer.from(row.repeat(5_000)), 'gb18030'), true)
  assert.equal(await isRefused(iconv.encode(row.repeat(5_000), 'gb18030'), 'gb18030'), false)
  assert.equal(await isRefused(Buffer.from(plain.repeat(20_000)), 'gb18030'), false)
})

test('no text of Chinese characters in GB18030 is taken for UTF-8', async () => {
  const character = fc
    .tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xfe }))
    .map(bytes => Buffer.from(bytes))
  const word = fc.constantFrom(
    ...['联通', '示例', '，', '公司', 'A', '\n'].map(text => iconv.encode(text, 'gb18030')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(character, word), { minLength: 1, maxLength: 60 }), async parts => {
      assert.equal(await isRefused(Buffer.concat(parts), 'gb18030'), false)
    }),
    { numRuns: 500 },
  )
})
