/** Rounds of upkeep that are asked for at the same time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Upkeep, type UpkeepPorts } from '../../src/node-upkeep.ts'
import { makeProvince, NOW } from '../support/province.ts'

test('while a scrub is under way another one that is asked for is the same', async () => {
  const { database, store } = await makeProvince('310000')
  let rounds = 0
  const heads = () => {
    rounds += 1
    return store.heads()
  }
  const upkeep = new Upkeep({
    database,
    tasks: { self: '310000', others: [], store: { heads } },
    clock: () => NOW,
    membership: () => ({ mayRead: () => true }),
    dataDirectory: '',
  } as unknown as UpkeepPorts)
  await Promise.all([upkeep.scrub(), upkeep.scrub()])
  assert.equal(rounds, 1)
  await upkeep.scrub()
  assert.equal(rounds, 2)
})
