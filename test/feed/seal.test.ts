import assert from 'node:assert/strict'
import { createPrivateKey, randomBytes } from 'node:crypto'
import { suite as describe, test } from 'node:test'
import { sm2 } from 'sm-crypto-v2'
import { fromHex, hex, utf8 } from '../../src/base/bytes.ts'
import { FeedError } from '../../src/feed/fault.ts'
import { hpkeOpen, hpkeSeal } from '../../src/feed/hpke.ts'
import { openBody, type SealPlace, sealBody, sealKey, sealKeyId } from '../../src/feed/seal.ts'
import { smOpen, smSeal } from '../../src/feed/sm-envelope.ts'
import { sealed as vectors } from '../vectors/feed/sealed-cases.ts'
import { inBothSuites } from './both-suites.ts'
import { refOf, sealKeyText } from './issuer.ts'
import { decryptByHand, encryptByHand } from './sm2-by-hand.mjs'

const BODY = utf8('{"ground":"主体错误","applicant":"样本乙"}')
const PLACE = { feed: '340000/to.330000', generation: 1, ref: refOf('objection') }

test('HPKE makes and opens the message of RFC 9180 appendix A.2.1', () => {
  const recipient = fromHex('4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a')
  const ephemeral = fromHex('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600')
  const info = fromHex('4f6465206f6e2061204772656369616e2055726e')
  const aad = utf8('Count-0')
  const message = hpkeSeal(recipient, info, aad, utf8('Beauty is truth, truth beauty'), ephemeral)
  assert.equal(hex(message.enc), '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a')
  assert.equal(
    hex(message.ciphertext),
    '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
  )
  const secret =
    '302e020100300506032b656e042204208057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb'
  const key = createPrivateKey({ key: Buffer.from(secret, 'hex'), format: 'der', type: 'pkcs8' })
  assert.equal(
    Buffer.from(hpkeOpen(key, info, aad, message) ?? []).toString(),
    'Beauty is truth, truth beauty',
  )
  // A key of order 1: the shared value would be zero for everybody.
  const small = { ...message, enc: new Uint8Array(32) }
  assert.equal(hpkeOpen(key, info, aad, small), undefined)
  assert.throws(() => hpkeSeal(new Uint8Array(32), info, aad, BODY, ephemeral))
})

describe('SM2 encryption', () => {
  // GB/T 32918.5-2017 annex C.
  const secret = fromHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8')
  const publicKey = fromHex(
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  )
  const nonce = fromHex('59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21')
  const message = utf8('encryption standard')
  const sealed =
    '0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0' +
    '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766' +
    '21886ca989ca9c7d58087307ca93092d651efa'

  test('is that of the annex in the library and in the second implementation', () => {
    assert.equal(sm2.doDecrypt(sealed.slice(2), hex(secret), 1), 'encryption standard')
    assert.equal(hex(encryptByHand(publicKey, message, nonce)), sealed)
    assert.deepEqual(decryptByHand(secret, fromHex(sealed)), message)
  })

  test('an envelope of one opens in the other', () => {
    const aad = utf8('context')
    const key = randomBytes(16)
    const made = smSeal(publicKey, aad, BODY, key)
    assert.deepEqual(decryptByHand(secret, made.enc), key)
    const byHand = { ...made, enc: encryptByHand(publicKey, key, nonce) }
    assert.deepEqual(smOpen(secret, aad, byHand), BODY)
    assert.equal(smOpen(secret, utf8('another'), made), undefined)
  })
})

inBothSuites(suite => {
  const mine = sealKey(suite, sealKeyText('addressee', suite))
  const other = sealKey(suite, sealKeyText('somebody', suite))
  const seal = (body = BODY) => sealBody(suite, mine.publicKey, PLACE, body, randomBytes)

  test('every vector opens, or is refused', () => {
    const { cases } = vectors(suite) as {
      cases: { why: string; place: SealPlace; body: string; plain?: string }[]
    }
    for (const { why, place, body, plain } of cases) {
      const open = () => Buffer.from(openBody([mine], place, utf8(body))).toString()
      if (plain === undefined) assert.throws(open, { fault: { code: 'ENTRY_BAD' } }, why)
      else assert.equal(open(), plain, why)
    }
  })

  test('only the addressee opens it, also after a rotation, and each sealing is another', () => {
    const sealed = seal()
    assert.deepEqual(openBody([mine], PLACE, sealed), BODY)
    assert.deepEqual(openBody([other, mine], PLACE, sealed), BODY)
    assert.notDeepEqual(seal(), sealed)
    assert.ok(!Buffer.from(sealed).includes('样本乙'))
    for (const keys of [[], [other]])
      assert.throws(() => openBody(keys, PLACE, sealed), { name: 'FeedError', fault: { code: 'ENTRY_BAD' } })
  })

  test('opens in its own entry only', () => {
    const sealed = seal()
    for (const change of [{ feed: '340000/to.320000' }, { generation: 2 }, { ref: refOf('another') }])
      assert.throws(() => openBody([mine], { ...PLACE, ...change }, sealed), { fault: { code: 'ENTRY_BAD' } })
  })

  test('is refused with any one bit flipped, and names its key', () => {
    const sealed = Buffer.from(seal(utf8('{}')))
    assert.equal(JSON.parse(sealed.toString()).key, sealKeyId(mine.publicKey))
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      assert.throws(
        () => openBody([mine], PLACE, flipped),
        (error: unknown) => error instanceof FeedError,
        `bit ${bit & 7} of byte ${bit >> 3}`,
      )
    }
  })

  test('takes no key of the other suite and no body that grows too long', () => {
    const foreign = new Uint8Array(suite.name === 'sm' ? 32 : 65).fill(4)
    const fault = { code: 'KEY_BAD' }
    assert.throws(() => sealBody(suite, foreign, PLACE, BODY, randomBytes), { name: 'FeedError', fault })
    assert.throws(() => sealKey(suite, 'nothing'), { name: 'FeedError', fault })
    assert.throws(() => seal(new Uint8Array(200_000)), { fault: { code: 'ENTRY_BAD' } })
    assert.ok(seal(new Uint8Array(190_000)))
  })
})
