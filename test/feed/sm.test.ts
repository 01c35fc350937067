import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromHex, hex, utf8 } from '../../src/base/bytes.ts'
import { openCheckpoint, signCheckpoint } from '../../src/feed/checkpoint.ts'
import { SM, sm2Signer } from '../../src/feed/sm.ts'
import { INTL } from '../../src/feed/suite.ts'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import { signerOf } from './issuer.ts'
import { identityDigest, publicKeyOf, signByHand, verifyByHand } from './sm2-by-hand.mjs'

/** GM/T 0003.5-2012, annex A: signature with the recommended curve and the standard user id. */
const ANNEX = {
  secret: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  identityDigest: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  message: utf8('message digest'),
  nonce: '59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}
const PUBLIC_KEY = fromHex(ANNEX.publicKey)
const SIGNATURE = fromHex(ANNEX.signature)

test('SM3 hashes the examples of GB/T 32905 annex A', () => {
  const seen = [utf8('abc'), utf8('abcd'.repeat(16))].map(text => hex(SM.hash(text)))
  assert.deepEqual(seen, [
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  ])
  assert.equal(hex(SM.hash(utf8('a'), utf8('bc'))), seen[0])
})

test('SM2 takes the signature of GM/T 0003.5 annex A, and no other', () => {
  assert.ok(SM.verify(PUBLIC_KEY, ANNEX.message, SIGNATURE))
  assert.equal(hex(sm2Signer(ANNEX.secret).publicKey), ANNEX.publicKey)
  assert.ok(!SM.verify(PUBLIC_KEY, utf8('message digesu'), SIGNATURE))
  assert.ok(!SM.verify(signerOf('other', SM).publicKey, ANNEX.message, SIGNATURE))
  assert.ok(!INTL.verify(PUBLIC_KEY, ANNEX.message, SIGNATURE))
})

test('the second implementation makes the same signature from the random number of the annex', () => {
  const secret = fromHex(ANNEX.secret)
  assert.equal(hex(publicKeyOf(secret)), ANNEX.publicKey)
  assert.equal(hex(identityDigest(PUBLIC_KEY)), ANNEX.identityDigest)
  assert.equal(hex(signByHand(secret, ANNEX.message, fromHex(ANNEX.nonce))), ANNEX.signature)
})

test('what one implementation signs the other takes', async () => {
  const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter(bytes => (bytes[0] as number) < 255)
  await fc.assert(
    fc.asyncProperty(secrets, secrets, fc.uint8Array(), async (secret, nonce, message) => {
      const signer = sm2Signer(hex(secret))
      const signature = await signer.sign(message)
      assert.equal(signature.length, 64)
      assert.ok(SM.verify(signer.publicKey, message, signature))
      assert.ok(verifyByHand(signer.publicKey, message, signature))
      assert.ok(SM.verify(signer.publicKey, message, signByHand(secret, message, nonce)))
    }),
    { numRuns: 10 },
  )
})

test('refuses numbers out of range and points off the curve, and never throws', () => {
  const order = fromHex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
  const [r, s] = [SIGNATURE.subarray(0, 32), SIGNATURE.subarray(32)]
  const zero = new Uint8Array(32)
  const wrong = [
    [zero, s],
    [r, zero],
    [order, s],
    [r, order],
    [new Uint8Array(32).fill(255), s],
    [s, r],
    [r],
    [r, s, Uint8Array.of(0)],
    [],
  ]
  for (const parts of wrong) assert.equal(SM.verify(PUBLIC_KEY, ANNEX.message, Buffer.concat(parts)), false)
  const offCurve = Uint8Array.from(PUBLIC_KEY).with(64, 0x14)
  const compressed = Buffer.concat([Uint8Array.of(3), PUBLIC_KEY.subarray(1, 33)])
  for (const key of [offCurve, compressed, PUBLIC_KEY.subarray(1), PUBLIC_KEY.with(0, 6), new Uint8Array(65)])
    assert.equal(SM.verify(key, ANNEX.message, SIGNATURE), false)
})

test('reads a key from a PEM or from hexadecimal, and takes no other', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const fromPem = feedSigner(SM, pem)
  assert.ok(SM.verify(fromPem.publicKey, ANNEX.message, await fromPem.sign(ANNEX.message)))
  assert.equal(hex(feedSigner(SM, `${ANNEX.secret.toUpperCase()}\n`).publicKey), ANNEX.publicKey)
  const ed25519 = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const p256Pem = p256.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const last = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122'
  const fault = { code: 'KEY_BAD' }
  for (const text of ['', 'xyz', '00'.repeat(32), last, 'ff'.repeat(32), ed25519, p256Pem, '-----BEGIN x'])
    assert.throws(() => feedSigner(SM, text), { name: 'FeedError', fault }, text)
  assert.throws(() => feedSigner(INTL, pem), { name: 'FeedError', fault })
})

test('an error about a key never says the key', () => {
  const secret = `${ANNEX.secret.slice(2)}`
  assert.throws(
    () => sm2Signer(secret),
    (error: Error) => !`${error.message}${error.stack}${error.cause}`.includes(secret.slice(0, 20)),
  )
})

test('a checkpoint of one suite is none in the other', async () => {
  assert.deepEqual(Object.keys(SUITES), ['intl', 'sm'])
  const checkpoint = { origin: 'xinqiao/310000/withdrawals/1', size: 1, root: Buffer.alloc(32, 1) }
  for (const [mine, other] of [
    [INTL, SM],
    [SM, INTL],
  ] as const) {
    const signer = signerOf('issuer', mine)
    const note = await signCheckpoint(signer, checkpoint)
    assert.equal(openCheckpoint(mine, note, checkpoint.origin, [signer.publicKey]).size, 1)
    assert.throws(() => openCheckpoint(other, note, checkpoint.origin, [signer.publicKey]), {
      fault: { code: 'CHECKPOINT_SIGNATURE_BAD' },
    })
  }
})
