import assert from 'node:assert/strict'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { partLine, planLine } from '../../src/feed/ferry-journal.ts'
import type { FerryManifest } from '../../src/feed/ferry-manifest.ts'
import { inspectFerry, readFerry } from '../../src/feed/ferry-read.ts'
import { writeFerry } from '../../src/feed/ferry-write.ts'
import { INTL } from '../../src/feed/suite.ts'
import {
  folderSink,
  folderSource,
  journalsIn,
  manifestsIn,
  partsWithoutManifest,
} from '../../src/store/ferry-files.ts'
import { feedOf, HEAD, itemsOf, LIST, province, receiptsOf, rootsOf } from './ferry-cargo.ts'

const root = mkdtempSync(join(tmpdir(), 'xinqiao-ferry-'))
const original = join(root, 'original')
const { list, withdrawals } = province()
let manifest: FerryManifest

before(async () => {
  mkdirSync(original)
  const feeds = [await feedOf(list, 5, [7]), await feedOf(withdrawals, 2)]
  manifest = await writeFerry(
    folderSink(original),
    HEAD,
    { feeds, receipts: await receiptsOf([list]) },
    { partBytes: 6000 },
  )
})
after(() => rmSync(root, { recursive: true }))

/** A copy of the export, to be damaged, and the files of its parts. */
function carried(): { readonly folder: string; readonly part: (number: number) => string } {
  const folder = mkdtempSync(join(root, 'carried-'))
  cpSync(original, folder, { recursive: true })
  return { folder, part: number => join(folder, manifest.parts[number]?.name ?? assert.fail('no such part')) }
}

test('a folder holds the numbered parts and their manifest, whole and readable by nobody else', async () => {
  const names = readdirSync(original)
  assert.deepEqual(
    names.sort(),
    [...manifest.parts.map(part => part.name), `${HEAD.id}-manifest.json`].sort(),
  )
  for (const name of names) assert.equal(statSync(join(original, name)).mode & 0o777, 0o600)
  assert.deepEqual(await manifestsIn(original), [{ name: `${HEAD.id}-manifest.json`, manifest }])
  assert.deepEqual(await inspectFerry(folderSource(original), manifest), [])
  const items = await itemsOf(readFerry(folderSource(original), manifest))
  assert.match(rootsOf(INTL, list, items)[LIST] ?? '', /^40 /)
})

for (const [what, damage, expected] of [
  ['missing', (file: string) => rmSync(file), { damage: 'missing' }],
  ['truncated', (file: string) => truncateSync(file, statSync(file).size - 1), { damage: 'truncated' }],
  ['empty', (file: string) => truncateSync(file, 0), { damage: 'truncated' }],
  ['too long', (file: string) => writeFileSync(file, 'x', { flag: 'a' }), { damage: 'too-long' }],
  ['altered by one bit', flipOneBit, { damage: 'altered' }],
] as const) {
  test(`a part that is ${what} is named, and nothing of it is read`, async () => {
    for (const [index, { name }] of manifest.parts.entries()) {
      const { folder, part } = carried()
      damage(part(index))
      const fault = { code: 'FERRY_PART_BAD', part: name, ...expected }
      assert.deepEqual(await inspectFerry(folderSource(folder), manifest), [fault])
      const seen = new Set<number>()
      const reading = async () => {
        for await (const item of readFerry(folderSource(folder), manifest)) seen.add(item.part)
      }
      await assert.rejects(reading, { name: 'FeedFileError', fault })
      assert.deepEqual([...seen], [...manifest.parts.keys()].slice(0, index))
    }
  })
}

test('two parts that were swapped, and one that came twice, are named with what they hold', async () => {
  const [, second, third] = manifest.parts.map(part => part.name)
  const swapped = carried()
  cpSync(join(original, second as string), swapped.part(2))
  cpSync(join(original, third as string), swapped.part(1))
  assert.deepEqual(await inspectFerry(folderSource(swapped.folder), manifest), [
    { code: 'FERRY_PART_BAD', part: second, damage: 'swapped', holds: third },
    { code: 'FERRY_PART_BAD', part: third, damage: 'swapped', holds: second },
  ])
  const repeated = carried()
  cpSync(repeated.part(1), repeated.part(2))
  assert.deepEqual(await inspectFerry(folderSource(repeated.folder), manifest), [
    { code: 'FERRY_PART_BAD', part: third, damage: 'swapped', holds: second },
  ])
  await assert.rejects(itemsOf(readFerry(folderSource(repeated.folder), manifest)), /swapped, it holds/)
})

test('a part carried again mends the export', async () => {
  const { folder, part } = carried()
  flipOneBit(part(3))
  await assert.rejects(itemsOf(readFerry(folderSource(folder), manifest)))
  cpSync(join(original, manifest.parts[3]?.name as string), part(3))
  assert.match(
    rootsOf(INTL, list, await itemsOf(readFerry(folderSource(folder), manifest)))[LIST] ?? '',
    /^40 /,
  )
})

test('several exports share a folder; a damaged manifest does not hinder the others', async () => {
  const { folder } = carried()
  const id = 'cd'.repeat(16)
  const second = await writeFerry(
    folderSink(folder),
    { ...HEAD, id },
    { feeds: [await feedOf(withdrawals, 2)], receipts: [] },
  )
  const path = join(folder, `${HEAD.id}-manifest.json`)
  truncateSync(path, 100)
  writeFileSync(join(folder, 'notes.txt'), 'not of an export')
  const [broken, whole, ...others] = await manifestsIn(folder)
  assert.ok(broken?.manifest instanceof Error)
  assert.deepEqual([whole?.manifest, others], [second, []])
  writeFileSync(path, readFileSync(join(folder, `${id}-manifest.json`)))
  const [renamed] = await manifestsIn(folder)
  assert.match(String(renamed?.manifest), /holds the manifest of cdcd/)
})

test('parts without a manifest are named, with what to do about them', async () => {
  const { folder } = carried()
  rmSync(join(folder, `${HEAD.id}-manifest.json`))
  rmSync(join(folder, manifest.parts.at(-1)?.name as string))
  const parts = manifest.parts.slice(0, -1).map(({ name }) => name)
  const [elsewhere, ...others] = await partsWithoutManifest(folder)
  assert.deepEqual([elsewhere?.fault, others], [{ code: 'FERRY_UNFINISHED', id: HEAD.id, parts }, []])
  for (const name of parts.slice(0, 8)) assert.ok(elsewhere?.message.includes(name), name)
  assert.match(elsewhere?.message ?? '', new RegExp(`bring ${HEAD.id}-manifest.json`))

  // Where they were written the journal lies beside them.
  const planned = { head: HEAD, wish: 'all', ranges: manifest.feeds }
  const files = folderSink(folder)
  await files.write(`${HEAD.id}-unfinished.ndjson`, planLine(planned))
  for (const part of manifest.parts.slice(0, 2))
    await files.append(`${HEAD.id}-unfinished.ndjson`, partLine(part))
  const [here] = await partsWithoutManifest(folder)
  assert.match(here?.message ?? '', /run the same export command again/)
  assert.deepEqual(await journalsIn(folder), [{ ...planned, parts: manifest.parts.slice(0, 2) }])
  await files.remove(`${HEAD.id}-unfinished.ndjson`)
  assert.deepEqual(await journalsIn(folder), [])
  assert.deepEqual(await partsWithoutManifest(original), [])
})

function flipOneBit(file: string): void {
  const bytes = readFileSync(file)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] as number) ^ 1
  writeFileSync(file, bytes)
}
