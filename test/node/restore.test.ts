import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { hitsOf } from '../../src/sandbox/facts.ts'
import type { Province } from '../../src/sandbox/region.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilCollected, untilInStep } from '../support/region.ts'
import { until } from '../support/until.ts'

const ISSUER = '330000'

test('a database restored from before the last appends does not fork: the holders give the tail back', async () => {
  const region = await makeRegion(['310000', '330000'])
  await region.start()
  const issuer = provinceOf(region, ISSUER)
  await deliverSample(issuer, 'serious-listing', 'serious-listing.xml')
  await untilInStep(region, { [`${ISSUER}/lists.environment`]: 1 })

  await region.end(ISSUER, 'SIGTERM')
  const database = new URL(issuer.databaseUrl).pathname.slice(1)
  const server = new URL(issuer.databaseUrl)
  server.pathname = '/postgres'
  await ask(server.href, `create database backup template ${database}`)
  await region.start()

  // What the backup does not know: the penalties, and a withdrawal.
  const [listed] = await ask<{ subject_key: string }>(
    issuer.databaseUrl,
    "select subject_key from shown_record where topic = 'lists.environment' and division = $1 limit 1",
    [ISSUER],
  )
  await deliverSample(issuer, 'penalty', 'penalty.xml')
  await deliverSample(issuer, 'serious-listing', 'serious-listing-repair.xml')
  const before = await untilInStep(region, {
    [`${ISSUER}/records.penalty`]: 100,
    [`${ISSUER}/withdrawals`]: 1,
  })
  await region.end(ISSUER, 'SIGTERM')
  await ask(server.href, `drop database ${database}`)
  await ask(server.href, `alter database backup rename to ${database}`)

  await region.start()
  const after = await untilInStep(region, Object.fromEntries(before))
  assert.ok(listed)
  for (const [feed, size] of before) assert.ok((after.get(feed) ?? 0) >= size, `${feed} lost entries`)
  for (const { division, databaseUrl } of region.provinces) {
    const frozen = await ask(databaseUrl, 'select name from feed where fork_evidence is not null')
    assert.deepEqual(frozen, [], `${division} saw a fork`)
  }
  const [tombstones] = await ask<{ count: string }>(issuer.databaseUrl, 'select count(*) from tombstone')
  assert.equal(tombstones?.count, '1', 'the withdrawal is known again')
  const [source] = await ask<{ twice: string }>(
    issuer.databaseUrl,
    `select count(*) as twice from (select body from feed_entry e join feed f using (feed_id)
     where f.name = '${ISSUER}/records.penalty' and body is not null group by convert_from(body, 'UTF8')::jsonb -> 'content' -> 'decisionNo',
     convert_from(body, 'UTF8')::jsonb -> 'subject', body having count(*) > 1) doubled`,
  )
  assert.equal(source?.twice, '0')
  assert.notEqual(await hitsOf(issuer, 'environment', listed.subject_key), null, 'the node answers')
  await region.stop()
})

test('a node that lost its database and its high-water file learns from the others what it had signed', async () => {
  const region = await makeRegion(['310000', '330000'])
  await region.start()
  const issuer = provinceOf(region, ISSUER)
  await deliverSample(issuer, 'serious-listing', 'serious-listing.xml')
  await untilCollected(issuer, 1)
  await deliverSample(issuer, 'serious-listing', 'serious-listing-repair.xml')
  const before = await untilInStep(region, {
    [`${ISSUER}/lists.environment`]: 1,
    [`${ISSUER}/withdrawals`]: 1,
  })
  const shown = await shownBy(issuer)

  await region.end(ISSUER, 'SIGKILL')
  const database = new URL(issuer.databaseUrl).pathname.slice(1)
  const server = new URL(issuer.databaseUrl)
  server.pathname = '/postgres'
  await ask(server.href, `drop database ${database} with (force)`)
  await ask(server.href, `create database ${database}`)
  rmSync(path.join(path.dirname(issuer.config), 'data', 'high-water'))

  await region.start()
  const after = await untilInStep(region, Object.fromEntries(before))
  assert.deepEqual(after, before, 'nothing was listed or withdrawn twice')
  const again = await shownBy(issuer)
  const missing = shown.filter(ref => !again.includes(ref))
  const extra = again.filter(ref => !shown.includes(ref))
  assert.deepEqual({ missing, extra }, { missing: [], extra: [] })
})

/** The refs that a node shows, once it has applied all that it stores. */
async function shownBy({ databaseUrl }: Province): Promise<string[]> {
  await until('all is applied', async () => {
    const behind = await ask(databaseUrl, 'select 1 from feed where applied < size')
    return behind.length === 0
  })
  const rows = await ask<{ ref: string }>(databaseUrl, "select encode(ref, 'hex') as ref from shown_record")
  return rows.map(({ ref }) => ref)
}
