import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consistencyInside, inclusionInside } from '../../src/feed/growth.ts'
import { INTL } from '../../src/feed/suite.ts'
import { consistencyProof, inclusionProof } from '../../src/feed/tiles.ts'
import { MemoryTiles } from './memory-tiles.ts'
import { numberedLeaves } from './naive-tree.ts'

const LEAVES = numberedLeaves(700)

function tilesOf(size: number): MemoryTiles {
  const tiles = new MemoryTiles()
  tiles.append(LEAVES.slice(0, size))
  return tiles
}

/** What a copy of the first `held` entries knows of the tree of `size`. */
async function partOf(whole: MemoryTiles, held: number, size: number) {
  return { held, size, growth: await consistencyProof(INTL, whole, held, size) }
}

test('a copy of the first entries makes every proof of them that the whole log makes', async () => {
  const whole = tilesOf(40)
  for (let size = 1; size <= 40; size += 7) {
    for (let held = 1; held <= size; held++) {
      const tiles = tilesOf(held)
      const part = await partOf(whole, held, size)
      for (let at = 0; at <= held; at++) {
        const where = `${at} of ${held} held of ${size}`
        const consistency = await consistencyInside(INTL, tiles, part, at)
        assert.deepEqual(consistency, await consistencyProof(INTL, whole, at, size), where)
        if (at === held) continue
        const inclusion = await inclusionInside(INTL, tiles, part, at)
        assert.deepEqual(inclusion, await inclusionProof(INTL, whole, at, size), where)
      }
    }
  }
})

test('also across tiles', async () => {
  const whole = tilesOf(700)
  for (const held of [255, 256, 257, 511, 600, 699]) {
    const tiles = tilesOf(held)
    const part = await partOf(whole, held, 700)
    for (const at of [1, 254, held - 1, held])
      assert.deepEqual(
        await consistencyInside(INTL, tiles, part, at),
        await consistencyProof(INTL, whole, at, 700),
      )
    for (const at of [0, 200, held - 1])
      assert.deepEqual(
        await inclusionInside(INTL, tiles, part, at),
        await inclusionProof(INTL, whole, at, 700),
      )
  }
})

test('of what lies beyond the copy it proves nothing', async () => {
  const part = await partOf(tilesOf(20), 10, 20)
  await assert.rejects(consistencyInside(INTL, tilesOf(10), part, 11), RangeError)
  await assert.rejects(inclusionInside(INTL, tilesOf(10), part, 10), RangeError)
})
