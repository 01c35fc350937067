import { createHash } from 'node:crypto'
import { hex, utf8, utf8Text } from '../../../src/base/bytes.ts'
import { contextOf, sealBody, sealedBody, sealKey } from '../../../src/feed/seal.ts'
import { smSeal } from '../../../src/feed/sm-envelope.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { refOf, sealKeyText } from '../../feed/issuer.ts'
import { encryptByHand } from '../../feed/sm2-by-hand.mjs'

const PLACE = { feed: '340000/to.330000', generation: 1, ref: refOf('objection') }
const PLAIN = '{"ground":"主体错误","rare":"㐀𠀀"}'

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Sealed bodies with the addressee's secret, and what must not open. */
export function sealed(suite: Suite): object {
  const { publicKey } = sealKey(suite, sealKeyText('addressee', suite))
  const body = utf8Text(steadySeal(suite, publicKey))
  const stranger = utf8Text(steadySeal(suite, sealKey(suite, sealKeyText('somebody', suite)).publicKey))
  const cases = [
    { why: 'sealed to this key', place: PLACE, body, plain: PLAIN },
    { why: 'another entry', place: { ...PLACE, ref: refOf('another') }, body, fault: 'ENTRY_BAD' },
    { why: 'another feed', place: { ...PLACE, feed: '340000/to.320000' }, body, fault: 'ENTRY_BAD' },
    { why: 'another generation', place: { ...PLACE, generation: 2 }, body, fault: 'ENTRY_BAD' },
    { why: 'sealed to another key', place: PLACE, body: stranger, fault: 'ENTRY_BAD' },
    { why: 'white space', place: PLACE, body: body.replace(',', ', '), fault: 'ENTRY_BAD' },
    {
      why: 'another version',
      place: PLACE,
      body: body.replace('"sealed":1', '"sealed":2'),
      fault: 'ENTRY_BAD',
    },
    { why: 'not sealed', place: PLACE, body: PLAIN, fault: 'ENTRY_BAD' },
  ]
  return { suite: suite.name, secret: hex(digest('addressee')), publicKey: hex(publicKey), cases }
}

/** The same bytes in every run; SM2's own random number is set by the second implementation. */
function steadySeal(suite: Suite, publicKey: Uint8Array): Uint8Array {
  const random = (bytes: number): Uint8Array => digest('random').subarray(0, bytes)
  if (suite.name === 'intl') return sealBody(suite, publicKey, PLACE, utf8(PLAIN), random)
  const key = random(16)
  const { ciphertext } = smSeal(publicKey, contextOf(PLACE), utf8(PLAIN), key)
  return sealedBody(publicKey, encryptByHand(publicKey, key, digest('nonce')), ciphertext)
}
