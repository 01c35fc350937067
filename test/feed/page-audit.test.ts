import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHex, hex } from '../../src/base/bytes.ts'
import { PageAudit } from '../../src/feed/page-audit.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { sample, withdrawals } from '../vectors/feed/page-cases.ts'
import { inBothSuites } from './both-suites.ts'
import type { Issuer } from './issuer.ts'

inBothSuites(suite => {
  const auditOf = (issuer: Issuer): PageAudit =>
    new PageAudit(suite, { feedKeys: () => [issuer.signer.publicKey], cosigningKeys: () => [] })

  test('follows a feed over its pages, and says what came and what was closed', async () => {
    const issuer = sample(suite)
    const audit = auditOf(issuer)
    audit.take(await issuer.page({ from: 0, to: 4, size: 5, closed: [0] }))
    audit.take(await issuer.page({ from: 4, to: 6 }))
    const [facts, ...others] = audit.facts()
    assert.deepEqual(others, [])
    const { size, root, from, bodies, closed, checkpoint } = facts ?? assert.fail('no log')
    assert.deepEqual({ size, from, bodies, closed }, { size: 6, from: 0, bodies: 5, closed: 1 })
    assert.equal(root, hex(rootOf(suite, await issuer.state())))
    assert.deepEqual(checkpoint, { size: 6, root })
  })

  test('goes on from what an earlier verdict said', async () => {
    const issuer = sample(suite)
    const first = auditOf(issuer)
    first.take(await issuer.page({ from: 0, to: 3 }))
    const { size = 0, edge = [] } = first.facts()[0] ?? {}
    const second = auditOf(issuer)
    const page = await issuer.page({ from: 3, to: 6 })
    assert.throws(() => second.take(page), { fault: { code: 'PAGE_GAP', expected: 0, got: 3 } })
    second.hold(issuer.id, { size, edge: edge.map(fromHex) })
    second.take(page)
    assert.deepEqual([second.facts()[0]?.from, second.facts()[0]?.size], [3, 6])
  })

  test('a tombstone excuses a missing body once it was verified, not before', async () => {
    const issuer = sample(suite)
    const page = await issuer.page({ from: 0, to: 6, closed: [1, 3] })
    const audit = auditOf(issuer)
    assert.throws(() => audit.take(page), { fault: { code: 'BODY_MISSING', seq: 1 } })
    assert.deepEqual(audit.facts(), [])
    audit.take(await withdrawals(suite).page({ from: 0, to: 2 }))
    audit.take(page)
    assert.equal(audit.facts()[1]?.closed, 2)
  })

  test('a tombstone that only ends publicity excuses nothing', async () => {
    const issuer = sample(suite)
    const stops = withdrawals(suite)
    const ref = JSON.parse(Buffer.from(issuer.entries[4]?.header ?? []).toString()).ref as string
    stops.tombstone(ref, { feed: issuer.id.feed, effect: 'stop-publicity', ground: 'over' })
    const audit = auditOf(issuer)
    audit.take(await stops.page({ from: 0, to: 3 }))
    const page = await issuer.page({ from: 0, to: 6, closed: [4] })
    assert.throws(() => audit.take(page), { fault: { code: 'BODY_MISSING', seq: 4 } })
  })

  test('catches a second history between two pages', async () => {
    const issuer = sample(suite)
    const liar = sample(suite, undefined, 'not e')
    const audit = auditOf(issuer)
    audit.take(await issuer.page({ from: 0, to: 3, size: 6 }))
    const page = await liar.page({ from: 3, to: 6 })
    assert.throws(
      () => audit.take(page),
      (error: { fault?: { code: string } }) => error.fault?.code === 'FEED_FORK',
    )
  })
})
