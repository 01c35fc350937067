/**
 * What the second implementation of docs/protocol.md rests on: both suites, and the tree of RFC 9162 written
 * recursively, with node:crypto only.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { sm3, verifyByHand } from './sm2-by-hand.mjs'

export class Refusal extends Error {}

export function need(condition, code) {
  if (!condition) throw new Refusal(code)
}

export const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const own = identifier => Buffer.from(`\xff${identifier}`, 'latin1')

const SUITES = {
  intl: {
    hash: sha256,
    signed: signedByEd25519,
    types: { checkpoint: Buffer.of(1), stored: Buffer.of(4), applied: own('xinqiao/applied/v1') },
  },
  sm: {
    hash: sm3,
    signed: verifyByHand,
    types: {
      checkpoint: own('xinqiao/sm2/v1'),
      stored: own('xinqiao/sm2/stored/v1'),
      applied: own('xinqiao/sm2/applied/v1'),
    },
  },
}

let suite = SUITES.intl

/** Everything after this call goes by this suite. */
export function useSuite(name) {
  suite = SUITES[name]
}

/** Type bytes of key ids. */
export const noteTypes = () => suite.types

/** The hash of the suite. */
export const H = (...parts) => suite.hash(...parts)
export const signed = (publicKey, message, signature) => suite.signed(publicKey, message, signature)
const parent = (left, right) => H(Buffer.of(1), left, right)
export const bytesOf = text => Buffer.from(text, 'hex')

export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

export function base64Of(text, length) {
  const bytes = Buffer.from(text, 'base64')
  need(bytes.toString('base64') === text && (length === undefined || bytes.length === length), 'PAGE_BAD')
  return bytes
}

function signedByEd25519(publicKey, message, signature) {
  const x = publicKey.toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return signature.length === 64 && verifySignature(null, Buffer.from(message), key, signature)
}

function leftOf(n) {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

export function rootOfLeaves(leaves) {
  if (leaves.length === 0) return H()
  if (leaves.length === 1) return leaves[0]
  const k = leftOf(leaves.length)
  return parent(rootOfLeaves(leaves.slice(0, k)), rootOfLeaves(leaves.slice(k)))
}

/** Grows perfect subtrees `{ size, hash }`, largest first. */
export function grow(edge, leaves) {
  const blocks = [...edge]
  for (const hash of leaves) {
    blocks.push({ size: 1, hash })
    while (blocks.length > 1 && blocks.at(-2).size === blocks.at(-1).size) {
      const right = blocks.pop()
      const left = blocks.pop()
      blocks.push({ size: left.size * 2, hash: parent(left.hash, right.hash) })
    }
  }
  return blocks
}

export const rootOfEdge = edge =>
  edge.length === 0 ? H() : edge.map(block => block.hash).reduceRight((right, left) => parent(left, right))

export function edgeOf({ size, edge }) {
  const sizes = [...size.toString(2)]
    .map((digit, i, all) => Number(digit) * 2 ** (all.length - 1 - i))
    .filter(Boolean)
  return sizes.map((blockSize, i) => ({ size: blockSize, hash: bytesOf(edge[i]) }))
}

export function included(index, size, leaf, proof, root) {
  const rest = [...proof]
  const climb = (m, n) => {
    if (n === 1) return leaf
    const k = leftOf(n)
    const inner = m < k ? climb(m, k) : climb(m - k, n - k)
    const sibling = rest.shift()
    need(sibling !== undefined, 'PROOF_BAD')
    return m < k ? parent(inner, sibling) : parent(sibling, inner)
  }
  return index < size && climb(index, size).equals(root) && rest.length === 0
}

export function consistent(oldSize, oldRoot, newSize, newRoot, proof) {
  if (oldSize === 0 || oldSize === newSize) {
    return proof.length === 0 && (oldSize === 0 ? H() : newRoot).equals(oldRoot)
  }
  const rest = [...proof]
  const next = () => {
    need(rest.length > 0, 'PROOF_BAD')
    return rest.shift()
  }
  const climb = (m, n, whole) => {
    if (m === n) return whole ? [oldRoot, oldRoot] : Array(2).fill(next())
    const k = leftOf(n)
    const [older, newer] = m <= k ? climb(m, k, whole) : climb(m - k, n - k, false)
    const sibling = next()
    return m <= k ? [older, parent(newer, sibling)] : [parent(sibling, older), parent(sibling, newer)]
  }
  const [older, newer] = climb(oldSize, newSize, true)
  return older.equals(oldRoot) && newer.equals(newRoot) && rest.length === 0
}
