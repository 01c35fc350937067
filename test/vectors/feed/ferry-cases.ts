import { hash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { base64 } from '../../../src/base/bytes.ts'
import { encodeManifest, type FerryManifest, manifestName } from '../../../src/feed/ferry-manifest.ts'
import { writeFerry } from '../../../src/feed/ferry-write.ts'
import type { Page } from '../../../src/feed/page.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { feedOf, HEAD, province, receiptsOf } from '../../feed/ferry-cargo.ts'

type Files = { readonly [name: string]: string }
const PART_BYTES = 6_000
const MANIFEST = manifestName(HEAD.id)

/** An export with pages and receipts, whole and damaged in each way. Files are base64. */
export async function ferry(suite: Suite): Promise<object> {
  const { manifest, files } = await steadyExport(suite)
  const meanwhile = await steadyExport(suite, 1)
  const names = manifest.parts.map(part => part.name)
  const [first = '', second = ''] = names
  const text = encodeManifest(manifest)
  const parts: Files = Object.fromEntries([...files].map(([name, bytes]) => [name, base64(bytes)]))
  const bytesOf = (name: string) => files.get(name) as Uint8Array
  const flipped = Buffer.from(bytesOf(first))
  flipped[20] = (flipped[20] as number) ^ 1
  const reordered = { ...manifest, parts: [...manifest.parts].reverse() }
  const receipts = manifest.parts.reduce(
    (sum, { content }) => sum + ('count' in content ? content.count : 0),
    0,
  )
  const damaged = (why: string, part: string, damage: string, changed: Files) => ({
    ...{ why, manifest: text, fault: 'FERRY_PART_BAD', part, damage, changed },
  })
  const cases = [
    { why: 'whole', manifest: text, feeds: manifest.feeds, receipts, changed: {} },
    {
      ...{ why: 'withdrawals signed while it was written', manifest: encodeManifest(meanwhile.manifest) },
      ...{ feeds: meanwhile.manifest.feeds, receipts },
      changed: Object.fromEntries([...meanwhile.files].map(([name, bytes]) => [name, base64(bytes)])),
    },
    damaged('one bit flipped', first, 'altered', { [first]: base64(flipped) }),
    damaged('cut short', first, 'truncated', { [first]: base64(bytesOf(first).subarray(0, -1)) }),
    damaged('too long', first, 'too-long', {
      [first]: base64(Buffer.concat([bytesOf(first), Buffer.of(0)])),
    }),
    damaged('two swapped', first, 'swapped', {
      [first]: parts[second] as string,
      [second]: parts[first] as string,
    }),
    damaged('missing', second, 'missing', { [second]: '' }),
    ...[
      ['a manifest with another number', text.replace('"version":3', '"version":4')],
      ['a manifest with white space', text.replace(',', ', ')],
      ['a manifest cut short', text.slice(0, -10)],
      ['parts in another order', encodeManifest(reordered)],
      ['ranges that are not those of the parts', encodeManifest({ ...manifest, feeds: [] })],
    ].map(([why, wrong]) => ({ why, manifest: wrong, fault: 'FERRY_BAD', changed: {} })),
  ]
  return { suite: suite.name, name: MANIFEST, parts, cases }
}

/**
 * As the writer makes it, but with parts whose bytes no version of a compressor changes.
 * @param late withdrawals that are signed only when the list is written
 */
async function steadyExport(suite: Suite, late = 0) {
  const files = new Map<string, Uint8Array>()
  const sink = { write: async (name: string, bytes: Uint8Array) => void files.set(name, bytes) }
  const { list, withdrawals } = province(suite)
  const tombstones = await feedOf(withdrawals, 1)
  const pages = [...(tombstones.pages as Iterable<Page>)]
  const first = pages.slice(0, pages.length - late)
  const cargo = {
    feeds: [await feedOf(list, 5, [7]), { ...tombstones, pages: first }],
    late: async () => [{ ...tombstones, pages: pages.slice(first.length) }],
    receipts: await receiptsOf([list, withdrawals]),
  }
  const written = await writeFerry(sink, { ...HEAD, suite: suite.name }, cargo, { partBytes: PART_BYTES })
  files.delete(MANIFEST)
  const parts = written.parts.map(part => {
    const file = stored(zstdDecompressSync(files.get(part.name) as Uint8Array))
    files.set(part.name, file)
    return { ...part, bytes: file.length, sha256: hash('sha256', file, 'hex') }
  })
  const manifest: FerryManifest = { ...written, parts }
  return { manifest, files }
}

/** A zstd frame (RFC 8878 §3.1.1) of one raw block: single segment, content size in four bytes. */
function stored(raw: Uint8Array): Uint8Array {
  if (raw.length >= 131_072) throw new RangeError('longer than a block')
  const head = Buffer.alloc(12)
  head.writeUInt32LE(0xfd2fb528, 0)
  head[4] = 0xa0
  head.writeUInt32LE(raw.length, 5)
  head.writeUIntLE(1 | (raw.length << 3), 9, 3)
  return Buffer.concat([head, raw])
}
