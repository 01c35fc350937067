/** What a snapshot shows where members ended a generation. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { judgeSnapshot } from '../../src/cli/verify-snapshot.ts'
import { encodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { Membership } from '../../src/trust/membership.ts'
import type { MembershipBody } from '../../src/trust/membership-file.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { listing } from '../standard/example-records.ts'
import { ownFolder } from '../support/folder.ts'

const FEED = '310000/lists.environment'

test('a listing that was signed beyond where members ended the generation is not shown', async () => {
  const issuer = new Issuer(FEED)
  for (const name of ['a', 'b']) issuer.record(refOf(name), listing())
  const head = { snapshot: 1, domain: 'environment', madeBy: '320000', day: '2026-11-23' }
  const lines = [
    `${JSON.stringify({ ...head, logs: [{ ...issuer.id, size: 2 }] })}\n`,
    ...encodePage(await issuer.page({ from: 0, to: 2 })),
    `${JSON.stringify({ snapshotEnd: 1, logs: 1 })}\n`,
  ]
  const file = path.join(ownFolder('snapshot'), 'snapshot.ndjson')
  writeFileSync(file, lines.join(''))
  const keys = { feedKeys: () => [issuer.signer.publicKey], cosigningKeys: () => [] }
  const listings = async (ended: MembershipBody['endedGenerations']) => {
    const body = { version: 1, members: [], feeds: {}, endedGenerations: ended } as unknown as MembershipBody
    const facts = await judgeSnapshot({ suite: INTL, keys, membership: new Membership(INTL, body) }, file)
    return facts.listings
  }
  assert.equal(await listings({}), 2)
  const root = hex(rootOf(INTL, await issuer.state(1)))
  assert.equal(await listings({ [FEED]: [{ size: 1, root }] }), 1)
})
