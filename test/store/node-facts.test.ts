/** What the tables say of deliveries, for metrics and doctor. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { PgNodeFacts } from '../../src/store/node-facts.ts'
import { PgWaitingEntries } from '../../src/store/waiting-entries.ts'
import { makeProvince, NOW, publish, record, withdrawal } from '../support/province.ts'

const LISTS = '310000/lists.environment'

test('a withdrawal without its receipt is counted and named; so is a record that a peer has not taken', async () => {
  const province = await makeProvince('310000')
  const ref = randomBytes(16)
  await publish(province, LISTS, [record('listing', ref)])
  await publish(province, '310000/withdrawals', [withdrawal(LISTS, ref)])
  const { db } = province.database
  const facts = await new PgNodeFacts(db, '310000').deliveries(() => ['320000'], 0)
  const late = facts.map(({ feed, peer, signed, behind, overdue }) => [feed, peer, signed, behind, overdue])
  assert.deepEqual(late, [
    [LISTS, '320000', 1, 1, 1],
    ['310000/withdrawals', '320000', 1, 1, 1],
  ])
  const waiting = new PgWaitingEntries(db)
  assert.deepEqual(await waiting.between(LISTS, 0, 1, 5), [
    { feed: LISTS, generation: 1, seq: 0, ref: ref.toString('hex'), kind: 'record', at: NOW },
  ])
  assert.deepEqual(await waiting.parked(5), [])
  assert.deepEqual(await waiting.failures(LISTS, '320000'), [])
})
