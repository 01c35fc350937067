import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hex } from '../../src/base/bytes.ts'
import { INTL } from '../../src/feed/suite.ts'
import {
  consistencyProof,
  filledTiles,
  growTiles,
  inclusionProof,
  partialTiles,
  subtreeRoot,
  tileOf,
  treeAt,
} from '../../src/feed/tiles.ts'
import {
  appendLeaves,
  EMPTY_TREE,
  rootOf,
  type TreeState,
  verifyConsistency,
  verifyInclusion,
} from '../../src/feed/tree.ts'
import { MemoryTiles } from './memory-tiles.ts'
import { naiveConsistency, naiveInclusion, numberedLeaves } from './naive-tree.ts'

const LEAVES = numberedLeaves(70_000)

function tilesOf(batches: readonly number[]): MemoryTiles {
  const tiles = new MemoryTiles()
  for (const batch of batches) tiles.append(LEAVES.slice(tiles.leaves.length, tiles.leaves.length + batch))
  return tiles
}

const texts = (hashes: readonly Uint8Array[]): string[] => hashes.map(hex)

test('stores full leaf tiles, and higher tiles that grow with them', () => {
  assert.deepEqual(tilesOf([255]).shape(), {})
  assert.deepEqual(tilesOf([255, 1, 255]).shape(), { '0/0': 256, '1/0': 1 })
  const shape = tilesOf([1000, 64_535, 1, 4464]).shape()
  assert.equal(shape['1/0'], 256)
  assert.equal(shape['1/1'], 17)
  assert.equal(shape['2/0'], 1)
  assert.equal(Object.keys(shape).length, 273 + 3)
  assert.deepEqual(partialTiles(70_000), [
    { level: 1, index: 1 },
    { level: 2, index: 0 },
  ])
  assert.deepEqual(filledTiles(255, 513), [0, 1])
  assert.deepEqual(filledTiles(256, 256), [])
})

test('finds a node in the one tile that holds all hashes under it', () => {
  assert.deepEqual(tileOf({ level: 0, index: 300 }), { tileLevel: 0, tileIndex: 1, from: 44, count: 1 })
  assert.deepEqual(tileOf({ level: 7, index: 3 }), { tileLevel: 0, tileIndex: 1, from: 128, count: 128 })
  assert.deepEqual(tileOf({ level: 8, index: 257 }), { tileLevel: 1, tileIndex: 1, from: 1, count: 1 })
})

test('makes the proofs of the naive tree for every pair of sizes up to 64', async () => {
  const tiles = tilesOf([64])
  for (let n = 1; n <= 64; n++) {
    for (let m = 1; m <= n; m++) {
      const leaves = LEAVES.slice(0, n)
      assert.deepEqual(
        texts(await consistencyProof(INTL, tiles, m, n)),
        texts(naiveConsistency(m, leaves)),
        `${m} ${n}`,
      )
      assert.deepEqual(
        texts(await inclusionProof(INTL, tiles, m - 1, n)),
        texts(naiveInclusion(m - 1, leaves)),
      )
    }
  }
})

test('makes proofs of older sizes from the tiles of a larger tree, whatever the batches were', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (batches, a, b) => {
      const tiles = tilesOf(batches)
      const n = 1 + (a % tiles.leaves.length)
      const m = 1 + (b % n)
      const leaves = LEAVES.slice(0, n)
      assert.deepEqual(texts(await consistencyProof(INTL, tiles, m, n)), texts(naiveConsistency(m, leaves)))
      assert.deepEqual(
        texts(await inclusionProof(INTL, tiles, m - 1, n)),
        texts(naiveInclusion(m - 1, leaves)),
      )
      const state = await treeAt(INTL, tiles, n)
      assert.deepEqual(texts(state.edge), texts(appendLeaves(INTL, EMPTY_TREE, leaves).edge))
    }),
    { numRuns: 60 },
  )
})

test('proves across three levels of tiles', async () => {
  const tiles = tilesOf([70_000])
  const roots = new Map<number, Uint8Array>()
  for (const size of [1, 255, 256, 257, 65_535, 65_536, 65_537, 69_999, 70_000]) {
    roots.set(size, rootOf(INTL, appendLeaves(INTL, EMPTY_TREE, LEAVES.slice(0, size))))
  }
  for (const [newSize, newRoot] of roots) {
    for (const [oldSize, oldRoot] of roots) {
      if (oldSize > newSize) continue
      const proof = await consistencyProof(INTL, tiles, oldSize, newSize)
      assert.ok(
        verifyConsistency(INTL, { oldSize, oldRoot, newSize, newRoot, proof }),
        `${oldSize} ${newSize}`,
      )
      const claim = {
        index: oldSize - 1,
        size: newSize,
        leaf: LEAVES[oldSize - 1] as Uint8Array,
        root: newRoot,
      }
      const inclusion = await inclusionProof(INTL, tiles, oldSize - 1, newSize)
      assert.ok(verifyInclusion(INTL, { ...claim, proof: inclusion }), `${oldSize - 1} in ${newSize}`)
    }
  }
})

test('the roots that appending comes upon are those over the full leaf tiles', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(sizes, batches => {
      let state: TreeState = EMPTY_TREE
      const roots = batches.flatMap(batch => {
        const grown = appendLeaves(INTL, state, LEAVES.slice(state.size, state.size + batch))
        state = grown
        return grown.tileRoots
      })
      const full = filledTiles(0, state.size).map(i => Buffer.concat(LEAVES.slice(256 * i, 256 * (i + 1))))
      assert.deepEqual(texts(roots), texts(full.map(hashes => subtreeRoot(INTL, hashes))))
      const bare = full.map((hashes, index) => ({ index, hashes }))
      const rooted = bare.map((tile, i) => ({ ...tile, root: roots[i] as Uint8Array }))
      assert.deepEqual(growTiles(INTL, rooted, []), growTiles(INTL, bare, []))
    }),
  )
})

test('names the tile that is missing', async () => {
  const tiles = tilesOf([600])
  tiles.lose({ level: 0, index: 1 })
  const fault = { code: 'TILE_MISSING', level: 0, index: 1 }
  await assert.rejects(inclusionProof(INTL, tiles, 300, 600), { name: 'FeedError', fault })
  await assert.doesNotReject(inclusionProof(INTL, tiles, 10, 512))
})

test('refuses to lengthen a higher tile that is not where it must be', () => {
  const hashes = Buffer.concat(LEAVES.slice(256, 512))
  const fault = { code: 'TILE_MISSING', level: 1, index: 0 }
  assert.throws(() => growTiles(INTL, [{ index: 1, hashes }], []), { name: 'FeedError', fault })
})

test('refuses proofs of entries and sizes that do not exist', async () => {
  const tiles = tilesOf([5])
  await assert.rejects(inclusionProof(INTL, tiles, 5, 5), { fault: { code: 'SIZE_BAD' } })
  await assert.rejects(consistencyProof(INTL, tiles, 6, 5), { fault: { code: 'SIZE_BAD' } })
})
