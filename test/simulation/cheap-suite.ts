import { createHash } from 'node:crypto'
import { utf8 } from '../../src/base/bytes.ts'
import { ED25519_NOTES } from '../../src/feed/note.ts'
import { type FeedSigner, INTL, type Suite } from '../../src/feed/suite.ts'
import { signerOf } from '../feed/issuer.ts'

/**
 * Hashes of the suite `intl`, and signatures that anybody could forge and nobody in the simulation does: a
 * thousandth of the cost, so that seeds are many. Every twentieth seed signs for real.
 */
const CHEAP: Suite = {
  ...INTL,
  noteTypes: ED25519_NOTES,
  verify: (publicKey, message, signature) =>
    Buffer.compare(signature, cheapSignature(publicKey, message)) === 0,
}

function cheapSignature(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  return createHash('sha512').update(publicKey).update(message).digest()
}

export function suiteOf(seed: number): Suite {
  return seed % 20 === 0 ? INTL : CHEAP
}

export function signerFor(suite: Suite, division: string): FeedSigner {
  if (suite === INTL) return signerOf(`simulated ${division}`)
  const publicKey = createHash('sha256').update(utf8(division)).digest()
  return { suite, publicKey, sign: async message => cheapSignature(publicKey, message) }
}
