import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { ask, CRASHING_NODE, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'

/**
 * One region lives through every test of this file: each crash comes on top of the one before.
 */
let region: Region
let expected: Record<string, number> = {}

before(async () => {
  region = await makeRegion(['310000', '320000', '330000'])
})

/** Every entry has its own place and its own ref-and-version: nothing is missing, nothing doubled. */
async function assertWhole(): Promise<void> {
  for (const { division, databaseUrl } of region.provinces) {
    const [gaps] = await ask<{ gaps: string }>(
      databaseUrl,
      `select count(*) as gaps from feed f where f.size <> (select count(*) from feed_entry e where e.feed_id = f.feed_id)
       or f.size - 1 <> (select coalesce(max(seq), -1) from feed_entry e where e.feed_id = f.feed_id)`,
    )
    assert.equal(gaps?.gaps, '0', `${division} lacks entries`)
    const [listed] = await ask<{ listed: string; records: string }>(
      databaseUrl,
      `select (select count(*) from source_record where feed is not null) as listed,
              (select count(distinct e.ref) from feed_entry e join feed f using (feed_id)
               where f.name like '${division}/%' and f.name <> '${division}/audit' and e.kind = 'record') as records`,
    )
    assert.equal(listed?.records, listed?.listed, `${division} listed something twice`)
  }
}

test('a receiving node that is killed in the middle of a push catches up', async () => {
  region.launch('320000', CRASHING_NODE, { CRASH_AT: 'store' })
  for (const division of ['310000', '330000']) region.launch(division)
  await deliverSample(provinceOf(region, '330000'), 'serious-listing', 'serious-listing.xml')
  await deliverSample(provinceOf(region, '330000'), 'penalty', 'penalty.xml')
  await region.ended('320000')
  await region.start()
  const sizes = await untilInStep(region, { '330000/lists.environment': 1, '330000/records.penalty': 1 })
  await assertWhole()
  expected = Object.fromEntries(sizes)
})

test('an issuer that is killed between commit and signature signs the same entries when it is back', async () => {
  await region.end('310000', 'SIGTERM')
  await deliverSample(provinceOf(region, '310000'), 'serious-listing', 'serious-listing.json')
  const feed = '310000/lists.environment'
  region.launch('310000', CRASHING_NODE, { CRASH_AT: 'sign', CRASH_FEED: feed })
  await region.ended('310000')
  const [unsigned] = await ask<{ feeds: string }>(
    provinceOf(region, '310000').databaseUrl,
    `select count(*) as feeds from feed where name = '${feed}' and size > 0 and checkpoint_note is null`,
  )
  assert.equal(unsigned?.feeds, '1', 'entries were committed, and not signed')
  await region.start()
  const sizes = await untilInStep(region, { ...expected, [feed]: 1 })
  await assertWhole()
  expected = Object.fromEntries(sizes)
})

test('an issuer that is killed between signature and push delivers when it is back', async () => {
  await region.end('320000', 'SIGTERM')
  await deliverSample(provinceOf(region, '320000'), 'serious-listing', 'serious-listing.csv')
  region.launch('320000', CRASHING_NODE, { CRASH_AT: 'push' })
  await region.ended('320000')
  await region.start()
  await untilInStep(region, { ...expected, '320000/lists.environment': 1 })
  await assertWhole()
})
