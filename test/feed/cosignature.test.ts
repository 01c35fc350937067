import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { checkpointText } from '../../src/feed/checkpoint.ts'
import {
  cosign,
  cosignatureOf,
  decodeCosignature,
  encodeCosignature,
  makeCosignature,
  openCosignature,
  verifyCosignature,
} from '../../src/feed/cosignature.ts'
import { noteKeyId } from '../../src/feed/note.ts'
import { INTL } from '../../src/feed/suite.ts'
import { inBothSuites } from './both-suites.ts'
import { signerOf } from './issuer.ts'

const ORIGIN = 'xinqiao/310000/withdrawals/1'
const CHECKPOINT = { origin: ORIGIN, size: 9, root: Buffer.alloc(32, 3) }
const TEXT = checkpointText(CHECKPOINT)
const TIME = 1_790_000_000
const BAD = { name: 'FeedError', fault: { code: 'COSIGNATURE_BAD' } }

test('a stored cosignature of Ed25519 is one of C2SP tlog-cosignature', async () => {
  const jiangsu = signerOf('jiangsu')
  const { name, keyId, signature } = await cosign(jiangsu, 'stored', '320000', TEXT, TIME)
  assert.equal(name, 'xinqiao/320000')
  const id = createHash('sha256')
    .update('xinqiao/320000\n')
    .update(Uint8Array.of(4))
    .update(jiangsu.publicKey)
  assert.equal(hex(keyId), id.digest('hex').slice(0, 8))
  assert.equal(Buffer.from(signature).readBigUInt64BE(), BigInt(TIME))
  const message = `cosignature/v1\ntime ${TIME}\n${TEXT}`
  assert.ok(INTL.verify(jiangsu.publicKey, Buffer.from(message), signature.subarray(8)))
})

inBothSuites(suite => {
  const jiangsu = signerOf('jiangsu', suite)
  const keys = [jiangsu.publicKey]

  test('says which kind, division and time it is of', async () => {
    for (const kind of ['stored', 'applied'] as const) {
      const line = await cosign(jiangsu, kind, '320000', TEXT, TIME)
      assert.deepEqual(verifyCosignature(suite, TEXT, line, keys), {
        kind,
        division: '320000',
        timeSeconds: TIME,
      })
    }
  })

  test('neither kind passes for the other: not by its key id, nor by its label', async () => {
    const own = (identifier: string): Uint8Array => Buffer.from(`\xff${identifier}`, 'latin1')
    const types = {
      intl: { stored: Uint8Array.of(4), applied: own('xinqiao/applied/v1') },
      sm: { stored: own('xinqiao/sm2/stored/v1'), applied: own('xinqiao/sm2/applied/v1') },
    }[suite.name]
    for (const [kind, other] of [
      ['stored', 'applied'],
      ['applied', 'stored'],
    ] as const) {
      const line = await cosign(jiangsu, kind, '320000', TEXT, TIME)
      assert.equal(hex(line.keyId), hex(noteKeyId(line.name, types[kind], jiangsu.publicKey)))
      const relabelled = { ...line, keyId: noteKeyId(line.name, types[other], jiangsu.publicKey) }
      assert.throws(() => verifyCosignature(suite, TEXT, relabelled, keys), BAD)
      const statement = await makeCosignature(jiangsu, kind, '320000', CHECKPOINT, TIME)
      assert.throws(() => openCosignature(suite, ORIGIN, { ...statement, kind: other }, keys), BAD)
    }
  })

  test('the statement holds only what was signed', async () => {
    const statement = await makeCosignature(jiangsu, 'applied', '320000', CHECKPOINT, TIME)
    assert.equal(openCosignature(suite, ORIGIN, statement, keys).size, 9)
    const changes = [
      { size: 10 },
      { root: '04'.repeat(32) },
      { time: TIME + 1 },
      { division: '330000' },
      { signature: statement.signature.replace(/^./, first => (first === 'A' ? 'B' : 'A')) },
      { signature: statement.signature.replace(/.==$/, end => (end === 'A==' ? 'Q==' : 'A==')) },
    ]
    for (const change of changes) {
      const changed = { ...statement, ...change }
      assert.notDeepEqual(changed, statement)
      assert.throws(() => openCosignature(suite, ORIGIN, changed, keys), BAD, JSON.stringify(change))
    }
    assert.throws(() => openCosignature(suite, 'xinqiao/310000/withdrawals/2', statement, keys), BAD)
    assert.throws(() => openCosignature(suite, ORIGIN, statement, [signerOf('other', suite).publicKey]), BAD)
    assert.throws(() => openCosignature(suite, ORIGIN, statement, []), BAD)
  })

  test('travels as JSON, in a strict shape', async () => {
    const statement = await makeCosignature(jiangsu, 'stored', '320000', CHECKPOINT, TIME)
    assert.deepEqual(decodeCosignature(encodeCosignature(statement)), statement)
    const { time, ...short } = statement
    assert.ok(time)
    const wrong: unknown[] = [
      null,
      [],
      'x',
      short,
      { ...statement, more: 1 },
      { ...statement, kind: 'seen' },
      { ...statement, size: -1 },
      { ...statement, size: '9' },
      { ...statement, root: 'ab' },
      { ...statement, division: '32' },
      { ...statement, signature: `${statement.signature}x` },
      { ...statement, time: 0.5 },
    ]
    for (const value of wrong) assert.throws(() => cosignatureOf(value), BAD, JSON.stringify(value))
    assert.throws(() => decodeCosignature('{'), BAD)
    assert.throws(() => decodeCosignature(' '.repeat(5000)), BAD)
  })

  test('is not made for a cosigner or a time that none could verify', async () => {
    await assert.rejects(cosign(jiangsu, 'stored', '32', TEXT, TIME), BAD)
    await assert.rejects(cosign(jiangsu, 'stored', '320000', TEXT, 1.5), BAD)
  })
})
