/**
 * Random lives over four provinces, with messages late, repeated and out of order, and nights on which something ends:
 * the state machine, the entries, the joint view of every holder and the receipts agree after each step, nobody is
 * commended who has a serious record in force, and what a province has stopped is there in no view, page or report.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { hex } from '../../src/base/bytes.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { decodeHeader } from '../../src/feed/entry.ts'
import { PgJointView } from '../../src/store/joint-view.ts'
import { PgRecordView } from '../../src/store/record-view.ts'
import { PgReportSource } from '../../src/store/report-source.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { listing } from '../standard/example-records.ts'
import { makeProvince, type Province } from '../support/province.ts'
import { COMMENDED, FIRMS, OVER_SOON, OWN } from './sources.ts'
import { FEED, HOLDERS, SELF, STEPS, type Step, WITHDRAWALS } from './steps.ts'
import { World } from './world.ts'

async function shownAt({ database }: Province, day: string): Promise<string[]> {
  const scope = { domain: 'environment', day, issuers: [SELF] } as const
  const firms = FIRMS.map(({ uscc }) => uscc ?? '')
  const rows = await new PgJointView(database).listings(scope, firms, 100)
  return rows.map(({ ref }) => ref).toSorted()
}

/**
 * What is withdrawn at a holder is on no page of subjects or records, in no change since the beginning, in no page of the
 * feed that it hands on (a snapshot and an export are such pages), and in a report only what is shared on, as not public.
 */
async function assertNowhere({ database, division, ports }: Province, day: string): Promise<void> {
  const { rows } = await sql<{ ref: Buffer; effect: string }>`select ref, effect from tombstone`.execute(
    database.db,
  )
  const effects = new Map(rows.map(({ ref, effect }) => [hex(ref), effect]))
  const firms = FIRMS.map(({ uscc }) => uscc ?? '')
  const scope = { domain: 'environment', day, issuers: [SELF] } as const
  const { subjects } = await new PgJointView(database).subjects(scope, null, 100, 100)
  const records = await new PgRecordView(database).records([FEED.feed], firms, day, null, 1_000)
  for (const { ref } of [...subjects.flatMap(({ listings }) => listings), ...records])
    assert.ok(!effects.has(ref), `a page of ${division} shows what is withdrawn`)
  const { changes } = await new PgJointView(database).changes(scope, {}, 1_000)
  for (const one of changes)
    assert.ok(
      one.change === 'ended' || !effects.has(one.listing.ref),
      `a change of ${division} shows what is withdrawn`,
    )
  if ((await ports.store.head(FEED)) !== null)
    for (const { header, body } of (await readPage(ports, FEED, 0)).entries) {
      const effect = effects.get(decodeHeader(header).ref)
      const open = effect === undefined || effect === 'stop-publicity'
      assert.ok(open || body === undefined, `an export of ${division} holds what is withdrawn`)
    }
  const source = new PgReportSource({
    ...{ database, self: division, sealer: createSealer(new Uint8Array(32)), since: `${day}T00:00:00.000Z` },
    ...{ feeds: () => new Map([[SELF, [FEED.feed]]]), generationOf: () => 1, mayTell: () => false },
  })
  for (const { ref, publicityOver } of (await source.dataOf(firms, null)).records) {
    const effect = effects.get(ref ?? '')
    if (effect !== undefined)
      assert.deepEqual([effect, publicityOver], ['stop-publicity', true], `a report of ${division}`)
  }
}

/** Everything that must agree. */
async function check(world: World): Promise<void> {
  await assertNowhere(world.issuer, world.today)
  for (const holder of world.holders) {
    await assertNowhere(holder, world.today)
    const applied = (await holder.store.head(FEED))?.applied ?? 0
    const stored = (await holder.store.head(WITHDRAWALS))?.tree.size ?? 0
    const bare = world.bareAt(holder.division)
    const newest = new Map(
      world.said.slice(0, applied).map((one, seq) => [one.ref, { ...one, bare: bare.has(seq) }]),
    )
    const withdrawn = await world.withdrawnUpTo(stored)
    const shown = await shownAt(holder, world.today)
    const expected = [...newest]
      .filter(([ref, one]) => one.status === 'active' && one.until >= world.today && !withdrawn.has(ref))
      .filter(([, { bare }]) => !bare)
      .map(([ref]) => ref)
    // An entry that was closed before it came shows nothing; everything else is as the issuer said.
    const closed = new Set([...newest].filter(([, { status }]) => status === 'closed').map(([ref]) => ref))
    assert.deepEqual(
      shown.filter(ref => !closed.has(ref)),
      expected.toSorted(),
      `joint view of ${holder.division}`,
    )
  }
  const { rows } = await sql<{ ref: Buffer; state: string; withdrawn: boolean }>`
    select l.ref, l.state, exists (select 1 from tombstone t where t.ref = l.ref) as withdrawn
    from listing_life l`.execute(world.issuer.database.db)
  for (const { ref, state, withdrawn } of rows) {
    const newest = world.said.findLast(one => one.ref === hex(ref))?.status
    if (newest === undefined) continue
    assert.equal(withdrawn, state === 'withdrawn' || state === 'expired', `${state} and its tombstone`)
    if (!withdrawn)
      assert.equal(newest, state === 'published' ? 'active' : 'suspended', `${state} and its entry`)
    for (const { division, at } of await world.reads.stopped(hex(ref), HOLDERS)) {
      const holder = world.holders.find(one => one.division === division) as Province
      if (at !== null)
        assert.ok(
          !(await shownAt(holder, world.today)).includes(hex(ref)),
          `${division} shows what it receipted`,
        )
    }
  }
}

/** Listed, refused its commendation for that, and one of each that ends within the life. */
const PROLOGUE = [0, COMMENDED, 4, OVER_SOON].map(
  which => ({ step: 'deliver', which, status: 'active', decided: true, stale: false }) as const,
)

/** A listing is suspended before a holder asks for its first entry: that comes without a body, and shows nothing. */
const AMENDED_BEFORE_IT_CAME: Step[] = [
  { step: 'decide', which: 4, event: 'suspend' },
  { step: 'carry', holder: 1, place: FEED, limit: 2, from: 0 },
  { step: 'apply', holder: 1, place: FEED },
]

test('state machine, entries, joint views and receipts agree in random lives over four provinces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEPS, { minLength: 8, maxLength: 24 }), async steps => {
      const issuer = await makeProvince(SELF)
      const holders: Province[] = []
      for (const division of HOLDERS) holders.push(await makeProvince(division))
      const world = new World(issuer, holders)
      for (const step of [...PROLOGUE, ...steps]) {
        await world.run(step)
        await check(world)
      }
      // In the end everything arrives, everywhere.
      for (const holder of holders) {
        for (const id of [WITHDRAWALS, FEED]) {
          for (let i = 0; i < 12; i++)
            await world.run({
              step: 'carry',
              holder: holders.indexOf(holder),
              place: id,
              limit: 100,
              from: 0,
            })
          if ((await holder.store.head(id)) !== null) await world.apply(holder, id)
        }
        await world.receipt(holder)
      }
      await check(world)
      const withdrawn = await world.withdrawnUpTo(
        (await world.issuer.store.head(WITHDRAWALS))?.tree.size ?? 0,
      )
      for (const province of holders)
        assert.deepEqual(
          (await shownAt(province, world.today)).filter(ref => withdrawn.has(ref)),
          [],
        )
      await world.reads.confirm(HOLDERS)
      const { rows } = await sql`
        select 1 from listing_life l join tombstone t using (ref) where l.confirmed_at is null`.execute(
        world.issuer.database.db,
      )
      assert.equal(rows.length, 0, 'every withdrawal is confirmed')
    }),
    // A failing run is not made smaller: each needs four databases. The examples count as runs.
    { numRuns: 4, examples: [[AMENDED_BEFORE_IT_CAME]], endOnFailure: true },
  )
})

/** What a version with that mistake would leave behind, at the issuer or at the holder; and how it is undone. */
const MISTAKES = [
  {
    why: 'a holder forgets a withdrawal that it has stored, and what it erased',
    at: 'holder',
    plant: sql`
      with forgotten as (update tombstone set division = '999999' returning ref)
      update feed_entry set body = '\\x7b7d', salt = decode(repeat('00', 16), 'hex')
      where kind = 'record' and ref in (select ref from forgotten)`,
    mend: sql`
      with known as (update tombstone set division = '310000' returning ref)
      update feed_entry set body = null, salt = null where kind = 'record' and ref in (select ref from known)`,
  },
  {
    why: 'a holder shows a suspended listing',
    at: 'holder',
    plant: sql`update held_record set status = 'active' where status = 'suspended'`,
    mend: sql`update held_record set status = 'suspended' where seq = (select max(seq) from held_record)`,
  },
  {
    why: 'a holder does not show what is listed',
    at: 'holder',
    plant: sql`update held_record set subject_key = 'other' where status = 'active'`,
    mend: sql`update held_record set subject_key = '91310118PDY00001XQ'`,
  },
  {
    why: 'a holder shows what is over by the calendar',
    at: 'holder',
    plant: sql`update held_record set publicity_end = null, valid_to = null where publicity_end < '2026-12-31'`,
    mend: sql`update held_record set publicity_end = '2026-11-25', valid_to = '2026-11-25' where publicity_end is null`,
  },
  {
    why: 'a life goes on after its listing was withdrawn',
    at: 'issuer',
    plant: sql`update listing_life set state = 'published' where state = 'withdrawn'`,
    mend: sql`update listing_life set state = 'withdrawn'
      where ref in (select ref from tombstone)`,
  },
  {
    why: 'a life ends and no tombstone says so',
    at: 'issuer',
    plant: sql`update listing_life set state = 'withdrawn', since = '2000-01-01' where state = 'published'`,
    mend: sql`update listing_life set state = 'published' where since = '2000-01-01'`,
  },
  {
    why: 'a life is suspended and its entry says that it is shown',
    at: 'issuer',
    plant: sql`update listing_life set state = 'suspended', since = '2000-01-02' where state = 'published'`,
    mend: sql`update listing_life set state = 'published' where since = '2000-01-02'`,
  },
] as const

test('each mistake that is planted is found', async t => {
  const holder = await makeProvince('320000')
  const world = new World(await makeProvince(SELF), [holder])
  const deliver = { step: 'deliver', decided: true, stale: false } as const
  for (const which of [OVER_SOON, 0, 1, 2]) await world.run({ ...deliver, which, status: 'active' })
  await world.run({ step: 'carry', holder: 0, place: FEED, limit: 100, from: 0 })
  await world.apply(holder, FEED)
  await world.run({
    step: 'report',
    which: 1,
    national: false,
    takenBack: false,
    by: listing().authorityUscc,
  })
  await world.run({ step: 'report', which: 2, national: true, takenBack: false, by: OWN })
  for (const place of [WITHDRAWALS, FEED]) {
    await world.run({ step: 'carry', holder: 0, place, limit: 100, from: 0 })
    await world.apply(holder, place)
  }
  await world.receipt(holder)
  await check(world)
  // One is over then, and its issuer has not said so yet.
  for (let nights = 0; nights < 4; nights++) await world.run({ step: 'night', issuerIsUp: false })
  await check(world)
  for (const { why, at, plant, mend } of MISTAKES)
    await t.test(why, async () => {
      const { db } = (at === 'issuer' ? world.issuer : holder).database
      const { numAffectedRows } = await plant.execute(db)
      assert.notEqual(numAffectedRows, 0n, 'something was changed')
      await assert.rejects(check(world), { name: 'AssertionError' })
      await mend.execute(db)
      await check(world)
    })
})

test('a node that does not ask for serious records is found', async () => {
  for (const blind of ['collecting', 'deciding'] as const) {
    const world = new World(await makeProvince(SELF), [], blind)
    const deliver = { step: 'deliver', decided: true, stale: false, status: 'active' } as const
    if (blind === 'deciding') {
      await world.run({ ...deliver, which: COMMENDED })
      await world.run({ step: 'decide', which: COMMENDED, event: 'suspend' })
    }
    await world.run({ ...deliver, which: 0 })
    const wrong = blind === 'collecting' ? deliver : ({ step: 'decide', event: 'resume' } as const)
    await assert.rejects(world.run({ ...wrong, which: COMMENDED }), { name: 'AssertionError' }, blind)
  }
})
