/** A second history that shows inside a page, in a real database: what is kept proves it to anybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proveFork } from '../../src/exchange/prove.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { verifyEvidence } from '../../src/feed/audit.ts'
import { decodeEvidence, encodeEvidence } from '../../src/feed/evidence.ts'
import { PgProofArchive } from '../../src/store/proof-archive.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { headOf, makeProvince } from '../support/province.ts'

const FEED = '330000/lists.environment'

test('a fork strictly inside a page freezes the feed with an evidence file that an auditor judges alone', async () => {
  const [ours, theirs] = ['一', '二'].map(name => {
    const issuer = new Issuer(FEED)
    for (let i = 0; i < 600; i++) issuer.record(refOf(`${i}`), { text: i < 300 ? `${i}` : `${name} ${i}` })
    return issuer
  }) as [Issuer, Issuer]
  const holder = await makeProvince('310000')
  const ports = { ...holder.ports, issuerKeys: () => [ours.signer.publicKey] }
  // The checkpoint is ahead of what is stored: the holder is catching up.
  await receivePage(ports, await ours.page({ from: 0, to: 300, size: 411 }))
  const page = await theirs.page({ from: 300, to: 550 })
  await assert.rejects(receivePage(ports, page), ({ fault }) => {
    assert.deepEqual([fault.code, fault.size], ['FEED_FORK', 411])
    return true
  })
  const head = await headOf(holder, FEED)
  assert.deepEqual([head.frozen, head.tree.size], [true, 300])
  const proof = await proveFork({ ...ports, archive: new PgProofArchive(holder.database.db) }, head.id)
  const keys = { feedKeys: () => [ours.signer.publicKey], cosigningKeys: () => [] }
  const facts = verifyEvidence(ours.suite, keys, decodeEvidence(Buffer.from(encodeEvidence(proof))))
  assert.equal(facts.kind, 'fork')
  await assert.rejects(receivePage(ports, page), { fault: { code: 'FEED_FROZEN', feed: FEED } })
})
