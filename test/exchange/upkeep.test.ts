import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { hex } from '../../src/base/bytes.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { cosignFeed, receiveCosignatures } from '../../src/exchange/cosign.ts'
import type { Projector } from '../../src/exchange/ports.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { reconcile } from '../../src/exchange/sheet.ts'
import { INTL } from '../../src/feed/suite.ts'
import { PgFreshness } from '../../src/store/freshness.ts'
import { rebuildViews } from '../../src/store/rebuild.ts'
import { hasSheet, saveSheet, writeSheet } from '../../src/store/sheets.ts'
import { openOn } from '../../src/store/shown.ts'
import { ownFolder } from '../support/folder.ts'
import {
  carry,
  fingerprint,
  headOf,
  makeProvince,
  NOW,
  type Province,
  publish,
  record,
  signerOf,
  withdrawal,
} from '../support/province.ts'

const FEED = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const id = (feed: string) => ({ feed, generation: 1 })

/** Every entry is shown; of a feed of scope 政务共享 its days are those of sharing. */
const projecting =
  (sharing: boolean): Projector =>
  (_feed, { ref, seq }) => ({
    ...{ ref, seq, category: 'R07', subjectKey: '91330421PDY000036M', status: 'active', sharing },
    ...{ publicityStart: null, publicityEnd: sharing ? '2031-01-01' : '2027-01-01', validTo: null },
  })

async function shown({ database }: Province, day = '2026-11-24'): Promise<string[]> {
  const { rows } = await sql<{ ref: Buffer }>`
    select ref from shown_record where ${openOn(day)} order by seq`.execute(database.db)
  return rows.map(({ ref }) => hex(ref))
}

test('the joint view that is made anew from the entries takes the place of one that differs', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const [amended, repaired] = [randomBytes(16), randomBytes(16)]
  await publish(issuer, FEED, [record('a', amended), record('b', repaired), record('c')])
  await publish(issuer, FEED, [record('a again', amended, true)])
  await publish(issuer, WITHDRAWALS, [withdrawal(FEED, repaired)])
  for (const feed of [WITHDRAWALS, FEED]) await carry(issuer, holder, feed)
  const projector = projecting(false)
  await applyFeed({ ...holder.ports, projector }, id(FEED))
  const before = await shown(holder)
  assert.equal(before.length, 2)
  const ports = { database: holder.database, store: holder.store, projector }
  const sound = (await rebuildViews(ports)).find(({ feed }) => feed === FEED)
  assert.deepEqual([sound?.same, sound?.records], [true, 2])

  await sql`delete from held_record where ref = ${amended}`.execute(holder.database.db)
  await sql`update held_record set status = 'suspended'`.execute(holder.database.db)
  assert.deepEqual(await shown(holder), [])
  const mended = (await rebuildViews(ports)).find(({ feed }) => feed === FEED)
  assert.equal(mended?.same, false)
  assert.equal(mended?.after, sound?.after)
  assert.deepEqual(new Set(await shown(holder)), new Set(before))
})

test('a feed whose issuer is silent alarms once, and once more when it is back, over restarts', async () => {
  const { database } = await makeProvince('310000')
  const minute = 60_000
  const goals = new Map([FEED, WITHDRAWALS].map(feed => [feed, 10 * minute] as const))
  const started = () => new PgFreshness(database.db)
  assert.deepEqual(await started().judge(goals, NOW), [])
  assert.deepEqual(await started().judge(goals, NOW + 9 * minute), [])
  await started().note([WITHDRAWALS], NOW + 9 * minute)
  assert.deepEqual(await started().judge(goals, NOW + 11 * minute), [{ feed: FEED, stale: true }])
  assert.deepEqual(await started().judge(goals, NOW + 12 * minute), [])
  await started().note([FEED], NOW + 13 * minute)
  assert.deepEqual(await started().judge(goals, NOW + 13 * minute), [{ feed: FEED, stale: false }])
  assert.deepEqual(await started().judge(goals, NOW + 14 * minute), [])
  // A feed that nobody expects any more alarms nobody.
  assert.deepEqual(await started().judge(new Map([[FEED, 10 * minute]]), NOW + 15 * minute), [])
  const left = await database.db.selectFrom('feed_freshness').select('feed').execute()
  assert.deepEqual(left, [{ feed: FEED }])
})

/** domain.md §4.6, each row by the effect of its tombstone: shown, and whether the holder keeps the body. */
for (const { event, effect, publicity, sharing, body } of [
  { event: '公示期满', effect: 'stop-publicity', publicity: false, sharing: true, body: true },
  { event: '修复', effect: 'stop-use', publicity: false, sharing: false, body: false },
  { event: '撤销、查询期满', effect: 'erase', publicity: false, sharing: false, body: false },
] as const) {
  test(`${event}: ${effect} ends publicity, sharing ${sharing ? 'goes on' : 'ends too'}`, async () => {
    for (const [scope, stays] of [
      ['publicity', publicity],
      ['sharing', sharing],
    ] as const) {
      const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
      const ref = randomBytes(16)
      await publish(issuer, FEED, [record('listing', ref)])
      await carry(issuer, holder, FEED)
      await applyFeed({ ...holder.ports, projector: projecting(scope === 'sharing') }, id(FEED))
      assert.deepEqual(await shown(holder), [hex(ref)])
      await publish(issuer, WITHDRAWALS, [withdrawal(FEED, ref, effect)])
      await carry(issuer, holder, WITHDRAWALS)
      assert.deepEqual(await shown(holder), stays ? [hex(ref)] : [], scope)
      const [entry] = (await readPage(holder.ports, id(FEED), 0)).entries
      assert.equal(entry?.body !== undefined, body, scope)
    }
  })
}

test('publicity over by date is over at every holder, though its issuer says nothing; sharing goes on', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('listing')])
  await carry(issuer, holder, FEED)
  await applyFeed({ ...holder.ports, projector: projecting(false) }, id(FEED))
  assert.equal((await shown(holder, '2027-01-01')).length, 1)
  assert.equal((await shown(holder, '2027-01-02')).length, 0)
  const ports = { database: holder.database, store: holder.store, projector: projecting(true) }
  await rebuildViews(ports)
  assert.equal((await shown(holder, '2027-01-02')).length, 1)
  assert.equal((await shown(holder, '2031-01-02')).length, 0)
})

test('the reconciliation sheet says who holds how much, with the fingerprint that each confirmed', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('one'), record('two')])
  await carry(issuer, holder, FEED)
  await applyFeed({ ...holder.ports, projector: projecting(false) }, id(FEED))
  await cosignFeed(holder.ports, id(FEED))
  const head = await headOf(holder, FEED)
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  const cosignatures = await holder.store.cosignatures(head)
  await receiveCosignatures({ ...issuer.ports, memberKeys }, '310000', id(FEED), cosignatures)
  await publish(issuer, FEED, [record('three')])

  const ports = { suite: INTL, store: issuer.store, self: '330000', audience: () => ['310000', '340000'] }
  const sheet = await reconcile(ports, '2026-11-23')
  const common = { feed: FEED, generation: 1, issuerCount: 3 }
  const root = (await fingerprint(holder, FEED)).split(' ')[1]
  const confirmedSince = new Date(NOW).toISOString()
  assert.deepEqual(sheet.lines, [
    { ...common, holder: '310000', holderCount: 2, difference: 1, fingerprint: root, confirmedSince },
    { ...common, holder: '340000', holderCount: 0, difference: 3, fingerprint: null, confirmedSince: null },
  ])
  const own = await reconcile({ ...ports, store: holder.store, self: '310000' }, '2026-11-23')
  assert.deepEqual(
    own.lines.map(line => [line.holder, line.holderCount, line.difference]),
    [['310000', 2, 0]],
  )

  const { db } = issuer.database
  assert.equal(await hasSheet(db, sheet.day), false)
  await saveSheet(db, sheet)
  await saveSheet(db, sheet)
  const { rows } =
    await sql`select holder, issuer_count, holder_count from reconciliation_sheet order by 1`.execute(db)
  assert.deepEqual(rows, [
    { holder: '310000', issuer_count: 3, holder_count: 2 },
    { holder: '340000', issuer_count: 3, holder_count: 0 },
  ])
  const folder = ownFolder('sheet')
  const [csv = '', json = ''] = await writeSheet(folder, sheet)
  const lines = readFileSync(csv, 'utf8').split('\r\n')
  assert.equal(lines[0], '\ufeff日期,数据流,代,持有方,发布条数,持有条数,差额,对账指纹,确认时间')
  assert.equal(lines[1], `2026-11-23,${FEED},1,310000,3,2,1,${root},${confirmedSince}`)
  assert.deepEqual(JSON.parse(readFileSync(json, 'utf8')), sheet)
})
