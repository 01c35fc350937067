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
import { signerOf } from './issuer.ts'

const ORIGIN = 'xinqiao/310000/withdrawals/1'
const CHECKPOINT = { origin: ORIGIN, size: 9, root: Buffer.alloc(32, 3) }
const TEXT = checkpointText(CHECKPOINT)
const TIME = 1_790_000_000
const JIANGSU = signerOf('jiangsu')
const KEYS = [JIANGSU.publicKey]
const BAD = { name: 'FeedError', fault: { code: 'COSIGNATURE_BAD' } }

test('a stored cosignature is one of C2SP tlog-cosignature', async () => {
  const { name, keyId, signature } = await cosign(JIANGSU, 'stored', '320000', TEXT, TIME)
  assert.equal(name, 'xinqiao/320000')
  const id = createHash('sha256')
    .update('xinqiao/320000\n')
    .update(Uint8Array.of(4))
    .update(JIANGSU.publicKey)
  assert.equal(hex(keyId), id.digest('hex').slice(0, 8))
  assert.equal(Buffer.from(signature).readBigUInt64BE(), BigInt(TIME))
  const message = `cosignature/v1\ntime ${TIME}\n${TEXT}`
  assert.ok(INTL.verify(JIANGSU.publicKey, Buffer.from(message), signature.subarray(8)))
})

test('says which kind, division and time it is of', async () => {
  for (const kind of ['stored', 'applied'] as const) {
    const line = await cosign(JIANGSU, kind, '320000', TEXT, TIME)
    assert.deepEqual(verifyCosignature(INTL, TEXT, line, KEYS), {
      kind,
      division: '320000',
      timeSeconds: TIME,
    })
  }
})

test('neither kind passes for the other: not by its key id, nor by its label', async () => {
  const types = { stored: Uint8Array.of(4), applied: Buffer.from('\xffxinqiao/applied/v1', 'latin1') }
  for (const [kind, other] of [
    ['stored', 'applied'],
    ['applied', 'stored'],
  ] as const) {
    const line = await cosign(JIANGSU, kind, '320000', TEXT, TIME)
    assert.equal(hex(line.keyId), hex(noteKeyId(line.name, types[kind], JIANGSU.publicKey)))
    const relabelled = { ...line, keyId: noteKeyId(line.name, types[other], JIANGSU.publicKey) }
    assert.throws(() => verifyCosignature(INTL, TEXT, relabelled, KEYS), BAD)
    const statement = await makeCosignature(JIANGSU, kind, '320000', CHECKPOINT, TIME)
    assert.throws(() => openCosignature(INTL, ORIGIN, { ...statement, kind: other }, KEYS), BAD)
  }
})

test('the statement holds only what was signed', async () => {
  const statement = await makeCosignature(JIANGSU, 'applied', '320000', CHECKPOINT, TIME)
  assert.equal(openCosignature(INTL, ORIGIN, statement, KEYS).size, 9)
  const changes = [
    { size: 10 },
    { root: '04'.repeat(32) },
    { time: TIME + 1 },
    { division: '330000' },
    { signature: `A${statement.signature.slice(1)}` },
    { signature: statement.signature.replace(/.==$/, 'A==') },
  ]
  for (const change of changes) {
    const changed = { ...statement, ...change }
    assert.notDeepEqual(changed, statement)
    assert.throws(() => openCosignature(INTL, ORIGIN, changed, KEYS), BAD, JSON.stringify(change))
  }
  assert.throws(() => openCosignature(INTL, 'xinqiao/310000/withdrawals/2', statement, KEYS), BAD)
  assert.throws(() => openCosignature(INTL, ORIGIN, statement, [signerOf('other').publicKey]), BAD)
  assert.throws(() => openCosignature(INTL, ORIGIN, statement, []), BAD)
})

test('travels as JSON, in a strict shape', async () => {
  const statement = await makeCosignature(JIANGSU, 'stored', '320000', CHECKPOINT, TIME)
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
  await assert.rejects(cosign(JIANGSU, 'stored', '32', TEXT, TIME), BAD)
  await assert.rejects(cosign(JIANGSU, 'stored', '320000', TEXT, 1.5), BAD)
})
