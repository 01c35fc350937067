import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { decodePage, encodePage, MAX_PAGE_BYTES } from '../../src/feed/page.ts'
import { decodedPage, encodedPage, PAGE_CODINGS } from '../../src/feed/page-coding.ts'
import { Issuer, refOf } from './issuer.ts'

async function page(entries = 50) {
  const issuer = new Issuer('310000/lists.environment')
  for (let i = 0; i < entries; i++) issuer.record(refOf(`entry ${i}`), { 名称: `示例${i}（虚构）` })
  return issuer.page({ from: 0, to: entries })
}

async function* cut(bytes: Uint8Array, length = 700) {
  for (let i = 0; i < bytes.length; i += length) yield bytes.subarray(i, i + length)
}

async function lengthOf(source: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of source) bytes += chunk.length
  return bytes
}

for (const coding of PAGE_CODINGS) {
  test(`a page comes out of ${coding} as it went in`, async () => {
    const given = await page()
    const read = await decodePage(decodedPage(encodedPage(given, coding), coding))
    assert.deepEqual([...encodePage(read)], [...encodePage(given)])
  })
}

const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

for (const [coding, compress] of [
  ['zstd', (data: Uint8Array | string) => zstdCompressSync(data, CHECKED)],
  ['gzip', gzipSync],
] as const) {
  test(`${coding}: cut short, altered, empty or something else is PAGE_BAD`, async () => {
    const whole = compress([...encodePage(await page())].join(''))
    const altered = Buffer.from(whole)
    altered[whole.length >> 1] = (altered[whole.length >> 1] ?? 0) ^ 0xff
    for (const bytes of [whole.subarray(0, -5), altered, Buffer.of(), Buffer.from('{"page":1}')]) {
      await assert.rejects(decodePage(decodedPage(cut(bytes), coding)), {
        name: 'FeedError',
        fault: { code: 'PAGE_BAD' },
      })
    }
  })

  test(`${coding}: a bomb ends long before it is unpacked`, async () => {
    const bomb = compress(Buffer.alloc(200 * 1_048_576))
    const taken = lengthOf(decodedPage(cut(bomb), coding))
    await assert.rejects(
      taken,
      ({ fault }) => fault.code === 'PAGE_TOO_LONG' && fault.limit <= MAX_PAGE_BYTES,
    )
  })

  test(`${coding}: what the sender throws comes through as it is`, async () => {
    const broken = async function* () {
      yield compress('x'.repeat(5000)).subarray(0, 10)
      throw new RangeError('the connection broke')
    }
    await assert.rejects(lengthOf(decodedPage(broken(), coding)), { name: 'RangeError' })
  })
}
