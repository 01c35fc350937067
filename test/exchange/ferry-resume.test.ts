/** An export that is cut off is gone on with: over a real database, with the power cut before every write. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { hex } from '../../src/base/bytes.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { cargoOf, type FerryPlan, type FerryWish, planExport } from '../../src/exchange/ferry-export.ts'
import { importFerry } from '../../src/exchange/ferry-import.ts'
import { keptParts, wishText, writeExport } from '../../src/exchange/ferry-resume.ts'
import { decodeJournal, type FerryJournal, type JournalSink } from '../../src/feed/ferry-journal.ts'
import type { FerryManifest } from '../../src/feed/ferry-manifest.ts'
import { type FerrySource, readingOrder } from '../../src/feed/ferry-read.ts'
import { type FerrySink, writeFerry } from '../../src/feed/ferry-write.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { INTL } from '../../src/feed/suite.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  NOW,
  type Province,
  publish,
  record,
  signerOf,
  withdrawal,
} from '../support/province.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const MEMBERSHIP = { version: 1, digest: 'd'.repeat(64) }
const PART = 6_000
const WISH: FerryWish = {
  addressee: '310000',
  after: new Map(),
  whole: true,
  relay: false,
  pageEntries: 5,
}
const HEAD = {
  id: 'ab'.repeat(16),
  exporter: '330000',
  madeAt: '2026-11-23T04:00:00.000Z',
  suite: 'intl' as const,
  membership: MEMBERSHIP,
}
const POWER = new Error('the power went')
const refs = Array.from({ length: 40 }, (_, i) => Buffer.alloc(16, i + 1))

/** A folder in memory whose power goes before or after a write. */
class Folder implements FerrySink, FerrySource, JournalSink {
  readonly files = new Map<string, Uint8Array>()
  left = Number.POSITIVE_INFINITY
  #spend(): void {
    if (this.left-- <= 0) throw POWER
  }
  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.#spend()
    this.files.set(name, bytes)
  }
  async append(name: string, bytes: Uint8Array): Promise<void> {
    // A crash may leave half a line.
    const whole = this.left > 0
    const held = this.files.get(name) ?? Buffer.of()
    this.files.set(name, Buffer.concat([held, whole ? bytes : bytes.subarray(0, bytes.length >> 1)]))
    this.#spend()
  }
  async remove(name: string): Promise<void> {
    this.#spend()
    this.files.delete(name)
  }
  async read(name: string, limit: number): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.subarray(0, limit + 1)
  }
  journal(): FerryJournal | undefined {
    const bytes = this.files.get(`${HEAD.id}-unfinished.ndjson`)
    return bytes && decodeJournal(bytes)
  }
}

let issuer: Province

const drafts = (from: number, to: number): Draft[] =>
  refs.slice(from, to).map((ref, i) => record(`${i}`, ref))

async function withList(): Promise<void> {
  issuer = await makeProvince('330000')
  await publish(issuer, LIST, drafts(0, 40))
  await publish(issuer, WITHDRAWALS, [withdrawal(LIST, refs[0] as Buffer)])
}

const ports = () => ({ ...issuer.ports, mayServe: () => true, onPage() {} })

/** As the command does it: what is there is kept, the rest is written. */
async function goOn(folder: Folder): Promise<{ manifest: FerryManifest; kept: number }> {
  const plan = await planExport(ports(), WISH)
  const begun = folder.journal()
  const kept = begun ? await keptParts(ports(), WISH, begun, folder) : []
  const planned = begun ?? { head: HEAD, wish: wishText(WISH, PART), ranges: plan.ranges }
  const { receipts } = plan
  const manifest = await writeExport(ports(), WISH, folder, { planned, kept, receipts, partBytes: PART })
  return { manifest, kept: kept.length }
}

async function takeIn(holder: Province, folder: Folder, manifest: FerryManifest) {
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  const given = { ...holder.ports, membership: MEMBERSHIP, memberKeys, mayServe: () => true, onPart() {} }
  return importFerry(given, folder, manifest)
}

before(withList)

test('cut off before every write it goes on with what is durable, and gives the same roots', async () => {
  const whole = new Folder()
  const { manifest } = await goOn(whole)
  assert.ok(manifest.parts.length >= 5)
  assert.deepEqual(
    [...whole.files.keys()].filter(name => name.endsWith('.ndjson')),
    [],
  )
  const writes = 2 * manifest.parts.length + 3
  for (let stop = 0; stop < writes; stop++) {
    const folder = new Folder()
    folder.left = stop
    await assert.rejects(goOn(folder), POWER)
    const before = new Map(folder.files)
    const durable = folder.journal()?.parts ?? []
    folder.left = Number.POSITIVE_INFINITY
    const { manifest: finished, kept } = await goOn(folder)
    assert.equal(kept, durable.length, `${stop}`)
    for (const { name } of durable) assert.equal(folder.files.get(name), before.get(name), 'written once')
    assert.deepEqual(finished.parts, manifest.parts)
  }
  const holder = await makeProvince('310000')
  const folder = new Folder()
  folder.left = 6
  await assert.rejects(goOn(folder), POWER)
  folder.left = Number.POSITIVE_INFINITY
  assert.equal((await takeIn(holder, folder, (await goOn(folder)).manifest)).entries, 41)
  for (const feed of [LIST, WITHDRAWALS])
    assert.equal(await fingerprint(holder, feed), await fingerprint(issuer, feed))
})

test('a part that was damaged meanwhile, and all after it, are written again', async () => {
  const folder = new Folder()
  folder.left = 9
  await assert.rejects(goOn(folder), POWER)
  folder.left = Number.POSITIVE_INFINITY
  const second = folder.journal()?.parts[1]?.name as string
  folder.files.set(second, Buffer.concat([folder.files.get(second) as Uint8Array, Buffer.of(0)]))
  const { kept, manifest } = await goOn(folder)
  assert.equal(kept, 1)
  assert.equal((await takeIn(await makeProvince('310000'), folder, manifest)).entries, 41)
})

test('what was withdrawn meanwhile is in no part, and its tombstone is taken in before the list', async () => {
  await withList()
  const folder = new Folder()
  folder.left = 9
  await assert.rejects(goOn(folder), POWER)
  const before = folder.journal()?.parts ?? []
  const [kept] = before.filter(({ content }) => content.kind === 'pages' && content.feed === LIST)
  assert.ok(kept?.content.kind === 'pages')
  const gone = refs[kept.content.to - 1] as Buffer
  await publish(issuer, WITHDRAWALS, [withdrawal(LIST, gone)])
  folder.left = Number.POSITIVE_INFINITY
  const { manifest, kept: count } = await goOn(folder)
  assert.equal(count, before.length, 'the part is written anew in its place')
  assert.deepEqual(
    manifest.parts.flatMap(({ content }) => (content.kind === 'pages' ? [content.feed] : [])).at(-1),
    WITHDRAWALS,
  )
  assert.deepEqual(manifest.feeds.at(0), { feed: WITHDRAWALS, generation: 1, from: 0, to: 2 })
  assert.equal(readingOrder(manifest)[1], manifest.parts.length - 1, 'tombstones first')
  const text = manifest.parts.map(({ name }) =>
    String(zstdDecompressSync(folder.files.get(name) as Uint8Array)),
  )
  for (const ref of [refs[0] as Buffer, gone]) {
    const line = text
      .join('')
      .split('\n')
      .find(one => one.includes(hex(ref)) && one.includes(LIST) && !one.includes('tombstone'))
    assert.equal(line?.includes('"body"'), false)
  }
  const holder = await makeProvince('310000')
  assert.equal((await takeIn(holder, folder, manifest)).entries, 42)
  assert.equal(await fingerprint(holder, LIST), await fingerprint(issuer, LIST))
  const [entry] = await holder.store.held(await headOf(holder, LIST), kept.content.to - 1, kept.content.to)
  assert.equal(entry?.body, null)
})

test('withdrawals that are signed while an uninterrupted export is written travel with it', async () => {
  await withList()
  const plan = await planExport(ports(), WISH)
  const cargo = cargoOf(ports(), WISH, plan)
  const folder = new Folder()
  let parts = 0
  const manifest = await writeFerry(folder, HEAD, cargo, {
    partBytes: PART,
    onPart: async () => {
      if (++parts === 2) await publish(issuer, WITHDRAWALS, [withdrawal(LIST, refs[39] as Buffer)])
    },
  })
  const holder = await makeProvince('310000')
  assert.equal((await takeIn(holder, folder, manifest)).entries, 42)
})

test('an export with bodies that only an unsigned withdrawal excuses is not finished', async () => {
  await withList()
  const plan: FerryPlan = await planExport(ports(), WISH)
  const context = { suite: INTL, nowMs: NOW, random: randomBytes }
  const id = { feed: WITHDRAWALS, generation: 1 }
  await issuer.store.transaction(tx => appendEntries(context, tx, id, [withdrawal(LIST, refs[5] as Buffer)]))
  const folder = new Folder()
  await assert.rejects(
    writeExport(ports(), WISH, folder, {
      planned: { head: HEAD, wish: wishText(WISH, PART), ranges: plan.ranges },
      ...{ kept: [], receipts: [], partBytes: PART },
    }),
    { fault: { code: 'NODE_HALTED', feed: WITHDRAWALS } },
  )
  assert.ok((folder.journal()?.parts.length ?? 0) > 0, 'and is gone on with once it is signed')
})

test('a journal that was cut short or made up is read as far as it goes, or not at all', async () => {
  const folder = new Folder()
  folder.left = 9
  await assert.rejects(goOn(folder), POWER)
  const bytes = folder.files.get(`${HEAD.id}-unfinished.ndjson`) as Uint8Array
  const all = decodeJournal(bytes)?.parts.length ?? 0
  let last = -1
  for (let length = 0; length <= bytes.length; length++) {
    const parts = decodeJournal(bytes.subarray(0, length))?.parts.length ?? -1
    assert.ok(parts >= last && parts <= all)
    last = parts
  }
  assert.equal(last, all)
  const text = Buffer.from(bytes).toString()
  for (const made of [
    text.replace('"journal":1', '"journal":2'),
    text.replace(/000001\.zst/, '000009.zst'),
    text.replace('"generation":1', '"generation":0'),
    'null\n',
    '{}\n',
  ])
    assert.equal(decodeJournal(Buffer.from(made)), undefined, made.slice(0, 60))
})
