import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hex } from '../../src/base/bytes.ts'
import { leafHash } from '../../src/feed/entry.ts'
import { INTL } from '../../src/feed/suite.ts'
import { appendLeaves, EMPTY_TREE, rootOf, verifyConsistency, verifyInclusion } from '../../src/feed/tree.ts'
import { naiveConsistency, naiveInclusion, naiveRoot, numberedLeaves } from './naive-tree.ts'

const LEAVES = numberedLeaves(300)
const ROOTS = Array.from({ length: 301 }, (_, n) => naiveRoot(LEAVES.slice(0, n)))

test('has the roots that Certificate Transparency publishes for its eight reference leaves', () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const leaves = inputs.map(input => leafHash(INTL, Buffer.from(input, 'hex')))
  const seen = leaves.map((_, i) => hex(rootOf(INTL, appendLeaves(INTL, EMPTY_TREE, leaves.slice(0, i + 1)))))
  assert.deepEqual(seen, roots)
})

test('has the root of the naive tree at every size up to 300, grown one by one or in any batches', () => {
  let state = EMPTY_TREE
  for (let n = 0; n <= 300; n++) {
    assert.deepEqual(hex(rootOf(INTL, state)), hex(ROOTS[n] as Uint8Array), `size ${n}`)
    if (n < 300) state = appendLeaves(INTL, state, LEAVES.slice(n, n + 1))
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
      const [m, n] = [Math.min(a, b), Math.max(a, b)]
      const first = appendLeaves(INTL, EMPTY_TREE, LEAVES.slice(0, m))
      const second = appendLeaves(INTL, first, LEAVES.slice(m, n))
      assert.equal(first.size, m)
      assert.equal(hex(rootOf(INTL, second)), hex(ROOTS[n] as Uint8Array))
    }),
  )
})

test('accepts every inclusion proof up to 64 leaves, and none of them for another leaf, index, size or root', () => {
  for (let size = 1; size <= 64; size++) {
    for (let index = 0; index < size; index++) {
      const proof = naiveInclusion(index, LEAVES.slice(0, size))
      const claim = { index, size, leaf: LEAVES[index] as Uint8Array, proof, root: ROOTS[size] as Uint8Array }
      assert.ok(verifyInclusion(INTL, claim), `${index} of ${size}`)
      assert.ok(!verifyInclusion(INTL, { ...claim, leaf: LEAVES[index + 1] as Uint8Array }))
      assert.ok(
        !verifyInclusion(INTL, { ...claim, index: (index + 1) % size, leaf: LEAVES[299] as Uint8Array }),
      )
      assert.ok(size === 1 || !verifyInclusion(INTL, { ...claim, index: (index + 1) % size }))
      assert.ok(!verifyInclusion(INTL, { ...claim, root: ROOTS[size + 1] as Uint8Array }))
      assert.ok(!verifyInclusion(INTL, { ...claim, proof: [...proof, ROOTS[0] as Uint8Array] }))
      assert.ok(proof.length === 0 || !verifyInclusion(INTL, { ...claim, proof: proof.slice(1) }))
    }
  }
})

test('accepts every consistency proof up to 64 leaves, and none with a root or a hash changed', () => {
  for (let n = 1; n <= 64; n++) {
    for (let m = 1; m <= n; m++) {
      const proof = naiveConsistency(m, LEAVES.slice(0, n))
      const roots = { oldRoot: ROOTS[m] as Uint8Array, newRoot: ROOTS[n] as Uint8Array }
      const claim = { oldSize: m, newSize: n, proof, ...roots }
      assert.ok(verifyConsistency(INTL, claim), `${m} to ${n}`)
      assert.ok(!verifyConsistency(INTL, { ...claim, oldRoot: ROOTS[m + 1] as Uint8Array }))
      assert.ok(!verifyConsistency(INTL, { ...claim, newRoot: ROOTS[n + 1] as Uint8Array }))
      assert.ok(!verifyConsistency(INTL, { ...claim, proof: [...proof, ROOTS[0] as Uint8Array] }))
      for (let i = 0; i < proof.length; i++) {
        const changed = proof.with(i, ROOTS[0] as Uint8Array)
        assert.ok(!verifyConsistency(INTL, { ...claim, proof: changed }), `${m} to ${n}, hash ${i}`)
      }
    }
  }
})

test('takes proofs of random sizes up to 300', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(299), (n, seed) => {
      const m = 1 + (seed % n)
      const leaves = LEAVES.slice(0, n)
      const roots = { oldRoot: ROOTS[m] as Uint8Array, newRoot: ROOTS[n] as Uint8Array }
      assert.ok(
        verifyConsistency(INTL, { oldSize: m, newSize: n, proof: naiveConsistency(m, leaves), ...roots }),
      )
      const claim = { index: m - 1, size: n, leaf: LEAVES[m - 1] as Uint8Array, root: roots.newRoot }
      assert.ok(verifyInclusion(INTL, { ...claim, proof: naiveInclusion(m - 1, leaves) }))
    }),
  )
})

test('everything grows from the empty tree, with an empty proof only', () => {
  const claim = {
    oldSize: 0,
    oldRoot: ROOTS[0] as Uint8Array,
    newSize: 5,
    newRoot: ROOTS[5] as Uint8Array,
    proof: [],
  }
  assert.ok(verifyConsistency(INTL, claim))
  assert.ok(!verifyConsistency(INTL, { ...claim, oldRoot: ROOTS[1] as Uint8Array }))
  assert.ok(!verifyConsistency(INTL, { ...claim, proof: [ROOTS[1] as Uint8Array] }))
})

test('refuses sizes that no tree has, and hashes of a wrong length', () => {
  const leaf = LEAVES[0] as Uint8Array
  for (const [index, size] of [
    [-1, 1],
    [1, 1],
    [0, 0],
    [0.5, 1],
    [0, Number.NaN],
    [0, 2 ** 53],
  ] as const) {
    assert.ok(!verifyInclusion(INTL, { index, size, leaf, proof: [], root: leaf }), `${index} of ${size}`)
  }
  const short = leaf.subarray(1)
  assert.ok(!verifyInclusion(INTL, { index: 0, size: 1, leaf: short, proof: [], root: short }))
  assert.ok(!verifyConsistency(INTL, { oldSize: 2, oldRoot: leaf, newSize: 1, newRoot: leaf, proof: [] }))
  assert.ok(!verifyConsistency(INTL, { oldSize: 1, oldRoot: short, newSize: 1, newRoot: short, proof: [] }))
})

test('a node is not taken for a leaf, nor a subtree for an older tree, by leaving out the way below it', () => {
  const four = LEAVES.slice(0, 4)
  const [left, right] = [naiveRoot(four.slice(0, 2)), naiveRoot(four.slice(2))]
  const root = ROOTS[4] as Uint8Array
  assert.ok(!verifyInclusion(INTL, { index: 0, size: 4, leaf: left, proof: [right], root }))
  assert.ok(
    !verifyConsistency(INTL, { oldSize: 1, oldRoot: left, newSize: 4, newRoot: root, proof: [right] }),
  )
})
