import { hex } from '../../../src/base/bytes.ts'
import { canonicalText } from '../../../src/base/canonical.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { signErasure } from '../../../src/trust/erasure.ts'
import { signerOf } from '../../feed/issuer.ts'

/** What a holder states to have erased when a membership took a feed from it, and changes that break it. */
export async function erasures(suite: Suite): Promise<object> {
  const signer = signerOf('key of Jiangsu', suite)
  const erasure = {
    ...{ feed: '310000/lists.environment', generation: 1, holder: '320000', size: 6 },
    ...{ root: 'ab'.repeat(32), membership: `2-${'cd'.repeat(32)}`, erasedAt: '2026-11-23T04:00:00.000Z' },
  }
  const statement = await signErasure(erasure, signer)
  const foreign = await signErasure(erasure, signerOf('key of somebody else', suite))
  const { signature, ...rest } = JSON.parse(statement) as Record<string, unknown>
  const changed = (change: object) => `${canonicalText({ ...rest, ...change, signature })}\n`
  return {
    suite: suite.name,
    holder: '320000',
    publicKey: hex(signer.publicKey),
    message: `xinqiao/feed-erased/v1\n${canonicalText(rest)}`,
    valid: [statement],
    invalid: [
      { why: 'another size', statement: changed({ size: 7 }) },
      { why: 'another feed', statement: changed({ feed: '310000/lists.tourism' }) },
      { why: 'another time', statement: changed({ erasedAt: '2026-11-23T04:00:00.001Z' }) },
      { why: 'another holder', statement: changed({ holder: '330000' }) },
      { why: 'a key that is not the holder’s', statement: foreign },
      { why: 'a member more', statement: changed({ note: '' }) },
      { why: 'no signature', statement: `${canonicalText(rest)}\n` },
    ],
  }
}
