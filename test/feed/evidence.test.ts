import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromHex, hex } from '../../src/base/bytes.ts'
import { FaultError } from '../../src/base/fault.ts'
import { type EvidenceFacts, type KeyBook, verifyEvidence } from '../../src/feed/audit.ts'
import { decodeEvidence, encodeEvidence, MAX_EVIDENCE_BYTES } from '../../src/feed/evidence.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { EvidenceMaker, evidence } from '../vectors/feed/evidence-cases.ts'
import { inBothSuites } from './both-suites.ts'
import { refOf, signerOf } from './issuer.ts'

function keyBook(maker: EvidenceMaker): KeyBook {
  const { feedKeys, cosigningKeys } = maker.keys()
  return {
    feedKeys: () => feedKeys.map(fromHex),
    cosigningKeys: division => (cosigningKeys[division] ?? []).map(fromHex),
  }
}

inBothSuites(suite => {
  const maker = new EvidenceMaker(suite)
  const keys = keyBook(maker)
  const read = (file: string): EvidenceFacts => verifyEvidence(suite, keys, decodeEvidence(Buffer.from(file)))

  test('every vector holds, or is refused for the reason that it names', async () => {
    const { cases } = (await evidence(suite)) as { cases: { why: string; file: string; fault?: string }[] }
    assert.ok(cases.length > 25)
    for (const { why, file, fault } of cases) {
      if (fault === undefined) assert.ok(read(file), why)
      else
        assert.throws(
          () => read(file),
          (error: FaultError) => error.fault?.code === fault,
          `${why}: ${fault}`,
        )
    }
  })

  test('inclusion says which entry, in which tree, and who held it by when', async () => {
    const facts = read(encodeEvidence(await maker.inclusion(2)))
    assert.ok(facts.kind === 'inclusion')
    assert.deepEqual(
      [facts.entry.header.ref, facts.entry.header.seq, facts.entry.body],
      [refOf('a'), 2, 'proved'],
    )
    assert.deepEqual(facts.tree, { size: 6, root: hex(rootOf(suite, await maker.issuer.state())) })
    assert.deepEqual(facts.holders, [{ division: '320000', kind: 'stored', time: 1_790_000_000 }])
  })

  test('a receipt says who had stopped, what and by when', async () => {
    const facts = read(encodeEvidence(await maker.receipt()))
    assert.ok(facts.kind === 'receipt')
    assert.deepEqual(facts.holder, { division: '320000', kind: 'applied', time: 1_790_000_000 })
    assert.deepEqual([facts.entry?.header.ref, facts.entry?.body], [refOf('c'), 'not shown'])
    assert.equal(facts.entry?.header.tombstone?.effect, 'erase')
  })

  test('a fork names two roots of one size', async () => {
    const facts = read(encodeEvidence(await maker.fork(6, 6)))
    assert.ok(facts.kind === 'fork')
    assert.equal(facts.signed.root, hex(rootOf(suite, await maker.issuer.state(6))))
    assert.equal(facts.implied.root, hex(rootOf(suite, await maker.liar.state(6))))
    assert.deepEqual([facts.signed.size, facts.implied.size], [6, 6])
  })

  test('nothing holds without the keys that the membership gives', async () => {
    const nobody: KeyBook = { feedKeys: () => [], cosigningKeys: () => [] }
    const stranger: KeyBook = { ...keys, cosigningKeys: () => [signerOf('stranger', suite).publicKey] }
    const made = [
      await maker.inclusion(0),
      await maker.consistency(3, 6),
      await maker.receipt(),
      await maker.fork(6, 6),
    ]
    for (const one of made)
      assert.throws(() => verifyEvidence(suite, nobody, one), { fault: { code: 'CHECKPOINT_SIGNATURE_BAD' } })
    for (const one of [made[0], made[2]]) {
      assert.ok(one)
      assert.throws(() => verifyEvidence(suite, stranger, one), { fault: { code: 'COSIGNATURE_BAD' } })
    }
  })

  test('a file is refused with any one bit flipped', async () => {
    const bytes = Buffer.from(encodeEvidence(await maker.receipt()))
    assert.ok(read(bytes.toString()))
    // Each flip costs two SM2 verifications: there, every ninth bit.
    const step = suite.name === 'sm' ? 9 : 1
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      assert.throws(
        () => verifyEvidence(suite, keys, decodeEvidence(flipped)),
        (error: unknown) => error instanceof FaultError,
        `bit ${bit & 7} of byte ${bit >> 3}`,
      )
    }
  })
})

test('anything is evidence or a refusal, never another error', () => {
  const parts = fc.record({
    evidence: fc.constant(1),
    kind: fc.constantFrom('inclusion', 'consistency', 'receipt', 'fork', 'x'),
    feed: fc.constantFrom('310000/withdrawals', 'x', 1),
    generation: fc.constantFrom(1, 0, '1'),
    entry: fc.anything(),
    cosignature: fc.anything(),
    cosignatures: fc.anything(),
    checkpoint: fc.string(),
    older: fc.string(),
    newer: fc.anything(),
    root: fc.anything(),
    consistency: fc.anything(),
  })
  const file = fc.oneof(
    fc.uint8Array(),
    fc.json().map(text => Buffer.from(text)),
    parts.map(asFile),
  )
  fc.assert(
    fc.property(file, bytes => {
      try {
        decodeEvidence(bytes)
      } catch (error) {
        assert.ok(error instanceof FaultError, String(error))
      }
    }),
    { numRuns: 2000 },
  )
})

test('is bounded, and never quotes what it refuses', () => {
  const refusal = (bytes: Uint8Array): FaultError => {
    try {
      decodeEvidence(bytes)
    } catch (error) {
      return error as FaultError
    }
    throw new Error('accepted')
  }
  assert.equal(refusal(Buffer.alloc(MAX_EVIDENCE_BYTES + 1, ' ')).fault.code, 'EVIDENCE_BAD')
  const { message, stack, cause } = refusal(Buffer.from('{"header":"310199199001010018'))
  assert.ok(!`${message}${stack}${cause}`.includes('310199199001010018'))
})

function asFile(value: object): Uint8Array {
  const text = JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part))
  return Buffer.from(`${text}\n`)
}
