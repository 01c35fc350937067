/** Pages and receipts as files between two real databases that have no network between them. */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { before, beforeEach, test } from 'node:test'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { cosignFeed } from '../../src/exchange/cosign.ts'
import { cargoOf, planExport } from '../../src/exchange/ferry-export.ts'
import { type FerryTaken, importFerry } from '../../src/exchange/ferry-import.ts'
import type { FerryManifest, FerryPart } from '../../src/feed/ferry-manifest.ts'
import type { FerrySource } from '../../src/feed/ferry-read.ts'
import { type FerrySink, writeFerry } from '../../src/feed/ferry-write.ts'
import { originOf } from '../../src/feed/name.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  type Province,
  publish,
  record,
  signerOf,
  withdrawal,
} from '../support/province.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const MEMBERSHIP = { version: 1, digest: 'd'.repeat(64) }

let issuer: Province
let holder: Province
let exports = 0

before(async () => {
  issuer = await makeProvince('330000')
  const first = Buffer.alloc(16, 1)
  await publish(issuer, LIST, [
    record('first', first),
    ...Array.from({ length: 39 }, (_, i) => record(`${i}`)),
  ])
  await publish(issuer, WITHDRAWALS, [withdrawal(LIST, first)])
})
beforeEach(async () => {
  holder = await makeProvince('310000')
})

/** A folder in memory, as a disk between two rooms. */
class Folder implements FerrySink, FerrySource {
  readonly files = new Map<string, Uint8Array>()
  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes)
  }
  async read(name: string, limit: number): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.subarray(0, limit + 1)
  }
}

async function exportFrom(
  from: Province,
  addressee: string,
  wish: { after?: FerryManifest; whole?: boolean } = {},
): Promise<{ folder: Folder; manifest: FerryManifest; entries: number }> {
  const after = new Map(wish.after?.feeds.map(range => [originOf(range), range.to]) ?? [])
  const ports = { ...from.ports, mayServe: () => true, onPage() {} }
  const wanted = { addressee, after, whole: wish.whole ?? false, relay: false, pageEntries: 5 }
  const plan = await planExport(ports, wanted)
  const folder = new Folder()
  const head = {
    id: String(++exports).padStart(32, '0'),
    exporter: from.division,
    madeAt: '2026-11-23T04:00:00.000Z',
    suite: 'intl' as const,
    membership: MEMBERSHIP,
  }
  const manifest = await writeFerry(folder, head, cargoOf(ports, wanted, plan), { partBytes: 6_000 })
  return { folder, manifest, entries: manifest.feeds.reduce((sum, range) => sum + range.to - range.from, 0) }
}

function importInto(
  to: Province,
  source: FerrySource,
  manifest: FerryManifest,
  onPart: (done: number) => void = () => {},
): Promise<FerryTaken> {
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  const ports = { ...to.ports, membership: MEMBERSHIP, memberKeys, mayServe: () => true, onPart }
  return importFerry(ports, source, manifest)
}

async function sizes({ store }: Province): Promise<Record<string, number>> {
  return Object.fromEntries((await store.heads()).map(({ id, tree }) => [id.feed, tree.size]))
}

test('an export taken in gives the same roots; its receipts come back and say where the next one begins', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000')
  assert.ok(manifest.parts.length > 3)
  const taken = await importInto(holder, folder, manifest)
  assert.deepEqual([taken.entries, taken.feeds.map(({ feed }) => feed)], [41, [WITHDRAWALS, LIST]])
  for (const feed of [LIST, WITHDRAWALS])
    assert.equal(await fingerprint(holder, feed), await fingerprint(issuer, feed))
  const [first] = await holder.store.held(await headOf(holder, LIST), 0, 1)
  assert.equal(first?.body, null, 'what is withdrawn never left')

  for (const feed of [LIST, WITHDRAWALS]) await cosignFeed(holder.ports, { feed, generation: 1 })
  const back = await exportFrom(holder, '330000')
  const receipts = await importInto(issuer, back.folder, back.manifest)
  assert.deepEqual([receipts.entries, receipts.receipts], [0, 2])
  const stated = await issuer.store.cosignatures(await headOf(issuer, LIST))
  assert.deepEqual(
    stated.map(({ division, kind, size }) => [division, kind, size]),
    [['310000', 'stored', 40]],
  )
  const next = await exportFrom(issuer, '310000')
  assert.deepEqual([next.entries, next.manifest.parts.length], [0, 0])
})

test('taken in twice it does nothing; interrupted after a part it goes on there', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000', { whole: true })
  const stop = new Error('the power went')
  const cut = importInto(holder, folder, manifest, done => {
    if (done === 2) throw stop
  })
  await assert.rejects(cut, stop)
  const before = await sizes(holder)
  assert.ok((before[LIST] ?? 0) > 0 && (before[LIST] ?? 0) < 40)
  // The parts that are held need not be carried any more.
  for (const { name } of manifest.parts.slice(0, 2)) folder.files.delete(name)
  const rest = await importInto(holder, folder, manifest)
  assert.deepEqual([rest.skipped, rest.entries], [2, 41 - Number(before[LIST]) - Number(before[WITHDRAWALS])])
  assert.equal(await fingerprint(holder, LIST), await fingerprint(issuer, LIST))
  const again = await importInto(holder, folder, manifest)
  assert.deepEqual([again.entries, again.skipped], [0, manifest.parts.length])
})

test('missing, truncated, altered and swapped parts are all named, and nothing is stored', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000', { whole: true })
  const names = manifest.parts.map(({ name }) => name) as [string, string, string, string, string]
  const of = (name: string) => folder.files.get(name) as Uint8Array
  folder.files.delete(names[0])
  folder.files.set(names[1], of(names[1]).subarray(0, 20))
  const altered = Buffer.from(of(names[2]))
  altered[9] = (altered[9] as number) ^ 1
  folder.files.set(names[2], altered)
  folder.files.set(names[3], of(names[4]))
  await assert.rejects(importInto(holder, folder, manifest), ({ fault, message }) => {
    assert.deepEqual(fault, { code: 'FERRY_PART_BAD', part: names[0], damage: 'missing' })
    for (const [i, damage] of ['missing', 'truncated', 'altered', `swapped, it holds ${names[4]}`].entries())
      assert.ok(message.includes(`${names[i]} is ${damage}`), message)
    return true
  })
  assert.deepEqual(await sizes(holder), {})
})

test('an edited part whose checksums were made to fit is refused with its place, and nothing of it is stored', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000', { whole: true })
  const index = manifest.parts.findLastIndex(
    ({ content }) => content.kind === 'pages' && content.feed === LIST,
  )
  const forged = await edited(folder, manifest, index, text =>
    text.replace('"text\\":\\"38', '"text\\":\\"99'),
  )
  const before = forged.parts[index]?.content
  assert.ok(before?.kind === 'pages')
  await assert.rejects(importInto(holder, folder, forged), ({ fault, message }) => {
    assert.deepEqual(fault, { code: 'CARGO_REFUSED', part: forged.parts[index]?.name, feed: LIST })
    assert.match(message, /entry \d+ of 330000\/lists\.environment does not hold \(BODY_DIGEST_BAD\)/)
    return true
  })
  assert.equal((await sizes(holder))[LIST], before.from, 'the parts before it stay, of this one nothing')
})

test('an export that comes too early says which entries are missing', async () => {
  const first = await exportFrom(issuer, '310000', { whole: true })
  await publish(issuer, LIST, [record('later')])
  const second = await exportFrom(issuer, '310000', { after: first.manifest })
  assert.deepEqual(second.manifest.feeds, [{ feed: LIST, generation: 1, from: 40, to: 41 }])
  await assert.rejects(importInto(holder, second.folder, second.manifest), ({ fault }) => {
    assert.deepEqual(fault, {
      code: 'CARGO_REFUSED',
      part: second.manifest.parts[0]?.name,
      feed: LIST,
      expected: 0,
    })
    return true
  })
  assert.deepEqual(await sizes(holder), {})
  await importInto(holder, first.folder, first.manifest)
  await importInto(holder, second.folder, second.manifest)
  assert.equal(await fingerprint(holder, LIST), await fingerprint(issuer, LIST))
})

test('a receipt of a tree that the issuer never signed is refused', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000', { whole: true })
  await importInto(holder, folder, manifest)
  await cosignFeed(holder.ports, { feed: LIST, generation: 1 })
  const back = await exportFrom(holder, '330000')
  const forged = await edited(back.folder, back.manifest, 0, text => text.replace(/"size":\d+/, '"size":39'))
  await assert.rejects(importInto(issuer, back.folder, forged), ({ fault }) => fault.code === 'CARGO_REFUSED')
})

test('what the membership does not let the exporter hand on is not taken in', async () => {
  const { folder, manifest } = await exportFrom(issuer, '310000', { whole: true })
  const memberKeys = () => []
  const ports = { ...holder.ports, membership: MEMBERSHIP, memberKeys, mayServe: () => false, onPart() {} }
  await assert.rejects(importFerry(ports, folder, manifest), {
    fault: { code: 'CARGO_REFUSED', part: `${manifest.id}-manifest.json` },
  })
  const newer = { ...manifest, membership: { ...MEMBERSHIP, version: 2 } }
  await assert.rejects(importInto(holder, folder, newer), /membership version 2, this node 1/)
  assert.deepEqual(await sizes(holder), {})
})

/** The export with one part changed and everything that guards against damage made to fit again. */
async function edited(
  folder: Folder,
  manifest: FerryManifest,
  index: number,
  change: (text: string) => string,
): Promise<FerryManifest> {
  const part = manifest.parts[index] as FerryPart
  const text = String(await promisify(zstdDecompress)(folder.files.get(part.name) as Uint8Array))
  const raw = Buffer.from(change(text))
  assert.notEqual(raw.toString(), text)
  const file = await promisify(zstdCompress)(raw)
  folder.files.set(part.name, file)
  const sha256 = hash('sha256', file, 'hex')
  const next = { ...part, bytes: file.length, rawBytes: raw.length, sha256 }
  return { ...manifest, parts: manifest.parts.with(index, next) }
}
