import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { suite as describe, test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { hex } from '../../src/base/bytes.ts'
import { canonicalText } from '../../src/base/canonical.ts'
import { openCosignature } from '../../src/feed/cosignature.ts'
import {
  decodeManifest,
  encodeManifest,
  type FerryManifest,
  partName,
} from '../../src/feed/ferry-manifest.ts'
import { type FerrySource, partsToRead, readFerry } from '../../src/feed/ferry-read.ts'
import { receiptLine } from '../../src/feed/ferry-receipt.ts'
import { type FerrySink, writeFerry } from '../../src/feed/ferry-write.ts'
import { originOf } from '../../src/feed/name.ts'
import { encodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { inBothSuites } from './both-suites.ts'
import { feedOf, HEAD, itemsOf, LIST, province, receiptsOf, rootsOf, WITHDRAWALS } from './ferry-cargo.ts'
import { signerOf } from './issuer.ts'

const PART = 6000
const BAD = { name: 'FeedFileError', fault: { code: 'FERRY_BAD' } }

/** A folder in memory. */
class Folder implements FerrySink, FerrySource {
  readonly files = new Map<string, Uint8Array>()

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes)
  }

  async read(name: string, limit: number): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.subarray(0, limit + 1)
  }
}

async function exported(suite = INTL) {
  const folder = new Folder()
  const { list, withdrawals } = province(suite)
  const feeds = [await feedOf(list, 5, [7]), await feedOf(withdrawals, 1)]
  const receipts = await receiptsOf([list, withdrawals])
  const manifest = await writeFerry(
    folder,
    { ...HEAD, suite: suite.name },
    { feeds, receipts },
    { partBytes: PART },
  )
  return { folder, manifest, list, withdrawals }
}

inBothSuites(suite => {
  test('what goes in comes out: withdrawals first, receipts last, and the same roots', async () => {
    const { folder, manifest, list, withdrawals } = await exported(suite)
    assert.ok(manifest.parts.length > 4)
    assert.deepEqual(decodeManifest(folder.files.get(`${HEAD.id}-manifest.json`) ?? Buffer.of()), manifest)
    assert.deepEqual(
      manifest.feeds.map(({ feed, from, to }) => [feed, from, to]),
      [
        [WITHDRAWALS, 0, 2],
        [LIST, 0, 40],
      ],
    )
    const items = await itemsOf(readFerry(folder, manifest))
    const order = items.map(item => (item.kind === 'receipt' ? 'receipt' : item.page.feed))
    assert.deepEqual([...new Set(order)], [WITHDRAWALS, LIST, 'receipt'])
    assert.deepEqual(rootsOf(suite, list, items), {
      [WITHDRAWALS]: `2 ${hex(rootOf(suite, await withdrawals.state()))}`,
      [LIST]: `40 ${hex(rootOf(suite, await list.state()))}`,
    })
  })

  test('receipts travel back in the same form', async () => {
    const { list, withdrawals } = province(suite)
    const folder = new Folder()
    const receipts = await receiptsOf([withdrawals, list])
    const head = { ...HEAD, suite: suite.name, exporter: '320000' }
    const manifest = await writeFerry(folder, head, { feeds: [], receipts })
    const keys = [signerOf('key of Jiangsu', suite).publicKey]
    const sizes = (await itemsOf(readFerry(folder, manifest))).map(item => {
      assert.ok(item.kind === 'receipt')
      return openCosignature(suite, originOf(item.receipt), item.receipt.cosignature, keys).size
    })
    assert.deepEqual(sizes, [2, 40])
  })
})

test('goes on at any part after an interruption, and needs the parts before no more', async () => {
  const { folder, manifest, list } = await exported()
  for (let stop = 0; stop <= manifest.parts.length; stop++) {
    const before = await itemsOf(readFerry(folder, manifest, [...manifest.parts.keys()].slice(0, stop)))
    const held = new Map<string, number>()
    for (const item of before)
      if (item.kind === 'page') held.set(item.page.feed, item.page.from + item.page.entries.length)
    const rest = partsToRead(manifest, ({ feed }) => held.get(feed) ?? 0)
    const left = new Folder()
    for (const index of rest) {
      const { name } = manifest.parts[index] ?? assert.fail('no such part')
      left.files.set(name, folder.files.get(name) ?? assert.fail('no such file'))
    }
    const after = await itemsOf(readFerry(left, manifest, rest))
    assert.match(rootsOf(INTL, list, [...before, ...after])[LIST] ?? '', /^40 /)
    const read = before.length + after.length
    const all = (await itemsOf(readFerry(folder, manifest))).length
    // Receipts are read again, pages are not.
    assert.ok(
      read === all || (stop === manifest.parts.length && read === all + 2),
      `${stop}: ${read} of ${all}`,
    )
  }
})

test('a part is at most as long as asked for, or one page', async () => {
  const { list } = province()
  const tiny = await writeFerry(
    new Folder(),
    HEAD,
    { feeds: [await feedOf(list, 5)], receipts: [] },
    { partBytes: 1 },
  )
  assert.equal(tiny.parts.length, 8)
  const { manifest } = await exported()
  assert.ok(manifest.parts.every(({ rawBytes }) => rawBytes <= PART))
})

test('a bare checkpoint travels too', async () => {
  const { list } = province()
  const folder = new Folder()
  const heartbeat = { ...list.id, pages: [await list.page({ from: 40, to: 40 })] }
  const manifest = await writeFerry(folder, HEAD, { feeds: [heartbeat], receipts: [] })
  assert.deepEqual(
    partsToRead(manifest, () => 40),
    [0],
  )
  assert.equal((await itemsOf(readFerry(folder, manifest))).length, 1)
})

test('an export that is cut short has no manifest', async () => {
  const { list } = province()
  const folder = new Folder()
  const feed = await feedOf(list, 5)
  async function* broken() {
    yield* feed.pages
    throw new Error('the disk is full')
  }
  const cargo = { feeds: [{ ...list.id, pages: broken() }], receipts: [] }
  await assert.rejects(writeFerry(folder, HEAD, cargo, { partBytes: PART }), /the disk is full/)
  assert.ok(folder.files.size > 0)
  assert.ok(![...folder.files.keys()].some(name => name.includes('manifest')))
})

test('no export is made with a gap, a log twice or pages of another', async () => {
  const { list, withdrawals } = province()
  const feed = await feedOf(list, 5)
  const pages = [...(feed.pages as Iterable<never>)]
  const other = await feedOf(withdrawals, 1)
  const wrong = [
    [{ ...feed, pages: [pages[0] as never, pages[2] as never] }],
    [feed, feed],
    [{ ...feed, pages: other.pages }],
  ]
  for (const feeds of wrong)
    await assert.rejects(writeFerry(new Folder(), HEAD, { feeds, receipts: [] }), BAD)
  for (const size of [0, 1.5, 2 ** 40])
    await assert.rejects(
      writeFerry(new Folder(), HEAD, { feeds: [], receipts: [] }, { partBytes: size }),
      BAD,
    )
})

describe('a manifest', () => {
  test('is refused with any one bit flipped, and cut anywhere', async () => {
    const { manifest } = await exported()
    const bytes = Buffer.from(encodeManifest(manifest))
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      assert.throws(() => decodeManifest(flipped), BAD, `bit ${bit & 7} of byte ${bit >> 3}`)
    }
    for (let length = 0; length < bytes.length; length += 7)
      assert.throws(() => decodeManifest(bytes.subarray(0, length)), BAD, `${length}`)
  })

  test('is refused when it is well spelled and says what cannot be', async () => {
    const { manifest } = await exported()
    const [stops, first] = manifest.parts
    assert.ok(stops && first)
    const parts = (change: (part: FerryManifest['parts'][number], i: number) => object) =>
      manifest.parts.map(change)
    const contents = manifest.parts.map(part => part.content)
    const receipts = contents.filter(content => content.kind === 'receipts')
    const pages = contents.slice(0, contents.length - receipts.length)
    // The list goes on after withdrawals that were signed meanwhile.
    const torn = [pages[1], stops.content, ...pages.slice(2), ...receipts]
    const wrong: [string, object][] = [
      [
        'a path as name',
        { parts: parts((part, i) => (i === 0 ? { ...part, name: '../../etc/passwd' } : part)) },
      ],
      ['receipts first', { parts: parts((part, i) => ({ ...part, content: [...receipts, ...pages][i] })) }],
      ['a part left out', { parts: manifest.parts.slice(1) }],
      [
        'a list after late withdrawals',
        {
          parts: parts((part, i) => ({ ...part, content: torn[i] })),
          feeds: [...manifest.feeds].reverse(),
        },
      ],
      [
        'an overlap',
        { parts: parts((part, i) => (i === 2 ? { ...part, content: { ...first.content } } : part)) },
      ],
      ['other ranges than its parts', { feeds: manifest.feeds.map(feed => ({ ...feed, to: feed.to + 1 })) }],
      ['a part beyond the bound', { parts: parts(part => ({ ...part, rawBytes: 2 ** 31 })) }],
      ['a number below zero', { parts: parts(part => ({ ...part, bytes: -1 })) }],
      ['a digest cut short', { parts: parts(part => ({ ...part, sha256: 'ab' })) }],
      ['an unknown content', { parts: parts(part => ({ ...part, content: { kind: 'program' } })) }],
      ['an unknown suite', { suite: 'none' }],
      ['an id that is a path', { id: '../x' }],
    ]
    for (const [what, change] of wrong)
      assert.throws(() => decodeManifest(Buffer.from(spelled({ ...manifest, ...change }))), BAD, what)
    assert.deepEqual(decodeManifest(Buffer.from(spelled(manifest))), manifest)
  })
})

describe('a part that its own manifest vouches for', () => {
  /** An export of one part with this NDJSON, whose manifest says so truly, but for `lies`. */
  function forged(raw: string | Buffer, lies: object = {}, from = 0, to = 5): [FerryManifest, Folder] {
    const folder = new Folder()
    const file = zstdCompressSync(raw)
    const name = partName(HEAD.id, 1)
    folder.files.set(name, file)
    const range = { feed: LIST, generation: 1, from, to }
    const content = { kind: 'pages', ...range } as const
    const sha256 = hash('sha256', file, 'hex')
    const part = { name, bytes: file.length, sha256, rawBytes: Buffer.byteLength(raw), content, ...lies }
    return [{ ...HEAD, feeds: [range], parts: [part] }, folder]
  }

  test('is refused when it is more, less or other than it says', async () => {
    const { list, withdrawals } = province()
    const text = async (from: number, to: number) => [...encodePage(await list.page({ from, to }))].join('')
    const page = await text(0, 5)
    const [good, there] = forged(page)
    assert.equal((await itemsOf(readFerry(there, good))).length, 1)
    const other = [...encodePage(await withdrawals.page({ from: 0, to: 2 }))].join('')
    const receipt = (await receiptsOf([list])).map(receiptLine).join('')
    const wrong: [string, [FerryManifest, Folder]][] = [
      ['a bomb', forged(Buffer.alloc(30_000_000), { rawBytes: 1000 })],
      ['less than it says', forged(page, { rawBytes: page.length * 3 })],
      ['another range', forged(page, {}, 0, 6)],
      ['a later beginning', forged(page, {}, 1, 6)],
      ['a gap', forged(page + (await text(6, 10)), {}, 0, 9)],
      ['a page twice', forged(page + page, {}, 0, 10)],
      ['another feed', forged(other, {}, 0, 2)],
      ['half a page', forged(page.slice(0, page.lastIndexOf('{')))],
      ['no last newline', forged(page.slice(0, -1))],
      ['fewer receipts than it says', forged(receipt, { content: { kind: 'receipts', count: 2 } })],
      ['half a receipt', forged(receipt.slice(0, -1), { content: { kind: 'receipts', count: 1 } })],
      ['a receipt otherwise spelled', forged(` ${receipt}`, { content: { kind: 'receipts', count: 1 } })],
    ]
    for (const [what, [manifest, folder]] of wrong) {
      await assert.rejects(itemsOf(readFerry(folder, manifest)), BAD, what)
    }
    // Stopped by the bound, not counted afterwards.
    const [bomb, itsPlace] = forged(Buffer.alloc(30_000_000), { rawBytes: 1000 })
    await assert.rejects(itemsOf(readFerry(itsPlace, bomb)), /not the zstd that the manifest says/)
    const [manifest, folder] = forged(page)
    await assert.rejects(itemsOf(readFerry(folder, manifest, [1])), BAD)
    const [noReceipt, itsFolder] = forged(page, { content: { kind: 'receipts', count: 1 } })
    await assert.rejects(itemsOf(readFerry(itsFolder, noReceipt)), { fault: { code: 'COSIGNATURE_BAD' } })
    const name = partName(HEAD.id, 1)
    folder.files.set(name, Buffer.from(page))
    const [part] = manifest.parts
    const plain = { ...part, bytes: Buffer.byteLength(page), sha256: hash('sha256', page, 'hex') }
    await assert.rejects(itemsOf(readFerry(folder, { ...manifest, parts: [plain as never] })), BAD, 'no zstd')
  })
})

/** As a forger spells a manifest: with the right checksum, whatever it says. */
function spelled(manifest: object): string {
  const body = { ferry: 1, ...manifest }
  return `${canonicalText({ ...body, sha256: hash('sha256', canonicalText(body), 'hex') })}\n`
}
