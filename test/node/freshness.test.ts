/** How old a copy may become is agreed for each topic, in a real database. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../src/events/event.ts'
import { Upkeep, type UpkeepPorts } from '../../src/node-upkeep.ts'
import { makeProvince, NOW } from '../support/province.ts'

const FEEDS = ['330000/withdrawals', '330000/lists.environment', '330000/lists.tourism']
const MINUTES: Readonly<Record<string, number>> = {
  '330000/lists.environment': 2,
  '330000/lists.tourism': 60,
}

test('each feed alarms after the minutes of its terms, one without terms after ten', async () => {
  const { database, store } = await makeProvince('310000')
  const stale: string[] = []
  let now = NOW
  const membership = {
    feedsOf: () => FEEDS,
    mayRead: () => true,
    terms: (feed: string) => {
      const freshMinutes = MINUTES[feed]
      return freshMinutes === undefined ? undefined : { freshMinutes }
    },
  }
  const upkeep = new Upkeep({
    database,
    tasks: { self: '310000', others: ['330000'], store },
    clock: () => now,
    log: ({ event, fields }: Happening) => event === 'feed-stale' && stale.push(String(fields['feed'])),
    membership: () => membership,
    dataDirectory: '',
  } as unknown as UpkeepPorts)
  await upkeep.compared('330000', new Map(FEEDS.map(feed => [feed, true])))
  const after = async (minutes: number) => {
    now = NOW + minutes * 60_000
    stale.length = 0
    await upkeep.judgeFreshness()
    return stale.toSorted()
  }
  assert.deepEqual(await after(1), [])
  assert.deepEqual(await after(3), ['330000/lists.environment'])
  assert.deepEqual(await after(11), ['330000/withdrawals'])
  assert.deepEqual(await after(59), [])
  assert.deepEqual(await after(61), ['330000/lists.tourism'])
})
