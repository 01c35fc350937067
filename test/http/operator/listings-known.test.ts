/** What is known of listings at the operator face, and what is due, over the real use cases and database. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { sql } from 'kysely'
import { nationally } from '../../collect/repair-desk.ts'
import { until } from '../../support/until.ts'
import { assertRefused } from './desk.ts'
import { AS_DECIDED, HOLDERS, ListingFace, subject } from './listing-face.ts'

const face = new ListingFace()
before(() => face.open())
beforeEach(() => face.begin())
after(() => face.close())

suite('what is known', () => {
  test('a listing is found as its decision names it, and says which province has stopped', async () => {
    const { ref, recordId } = (await face.enter('repairListing')).json()
    await sql`
      insert into cosignature (feed_id, division, kind, size, root, time, signature)
      select feed_id, '330000', 'applied', 1, '\\x00', 1780272005, '\\x00' from feed where name = '310000/withdrawals'`.execute(
      face.repairs.database.db,
    )
    const found = await face.ask('findListings', { as: face.operator, body: AS_DECIDED })
    const [known] = found.json()['listings'] as { [member: string]: unknown }[]
    assert.deepEqual([known?.['ref'], known?.['recordId'], known?.['state']], [ref, recordId, 'withdrawn'])
    assert.deepEqual(known?.['provinces'], [
      { division: '320000', at: null },
      { division: '330000', at: '2026-06-01T00:00:05.000Z' },
    ])
    const { decidedOn, lastStoppedAt, overdue } = (known?.['withdrawal'] ?? {}) as {
      [member: string]: unknown
    }
    assert.deepEqual([decidedOn, lastStoppedAt, overdue], ['2026-06-01', null, false])
    for (const one of [ref, recordId])
      assert.deepEqual(
        (await face.ask('readListing', { as: face.operator, path: { listing: String(one) } })).json(),
        known,
      )
    assertRefused(
      await face.ask('findListings', { as: face.operator, body: { ...AS_DECIDED, decisionNo: '没有这号' } }),
      404,
      'LISTING_UNKNOWN',
    )
  })

  test('who looked for a subject, and who read a history, is in the audit log', async () => {
    await face.ask('findListings', { as: face.operator, body: AS_DECIDED })
    const [asked] = await face.desk.audit.ofSubject(subject.uscc ?? '', 1)
    assert.deepEqual([asked?.actor, asked?.details], ['operator:zhang', { operation: 'findListings' }])
    const path = { listing: await face.refOf() }
    await face.ask('readListingHistory', { as: face.operator, path })
    const [read] = await face.desk.audit.newest('query', 1)
    assert.deepEqual(read?.details, { operation: 'readListingHistory', ...path })
    assertRefused(
      await face.ask('readListingHistory', { as: await face.desk.person('li', 'viewer'), path }),
      403,
      'NOT_ALLOWED',
    )
  })

  test('a certificate: refused while a province is missing, made and printed when it may be', async () => {
    const ref = await face.refOf()
    assertRefused(
      await face.ask('certifyWithdrawal', { as: face.operator, body: { ref } }),
      409,
      'CERTIFICATE_INCOMPLETE',
    )
    const made = await face.ask('certifyWithdrawal', {
      as: face.system,
      body: { ref, partial: true, print: true },
    })
    assert.deepEqual([made.status, face.certified], [201, [ref]])
    assert.equal(Buffer.from(String(made.json()['pdf']), 'base64').toString(), '%PDF')
    const plain = await face.ask('certifyWithdrawal', { as: face.system, body: { ref, partial: true } })
    assert.equal(plain.json()['pdf'], null)
    face.signs = false
    try {
      const refused = await face.ask('certifyWithdrawal', { as: face.system, body: { ref, partial: true } })
      assertRefused(refused, 503, 'SIGNING_KEY_ABSENT')
    } finally {
      face.signs = true
    }
  })

  test('what is due: a withdrawal that provinces have not confirmed', async () => {
    await face.enter('withdrawListing')
    const due = (await face.ask('readDue', { as: face.operator, query: { days: '0' } })).json()
    const receipts = due['receipts'] as { division: string; erasures: number; overdue: boolean }[]
    assert.deepEqual(
      receipts.map(({ division, erasures, overdue }) => [division, erasures, overdue]),
      HOLDERS.map(division => [division, 1, false]),
    )
    assert.deepEqual([due['today'], due['bodiesLeft'], due['objections']], ['2026-06-01', 0, []])
    assertRefused(
      await face.ask('readDue', { as: face.operator, query: { days: 'x' } }),
      400,
      'REQUEST_INVALID',
    )
  })

  test('the national results: what they suspended is listed until it is decided, and counted each day', async () => {
    await face.repairs.run('R11', [nationally()])
    const compared = (await face.ask('compareNationally', { as: face.operator })).json()
    const { suspended, notNational } = compared['newest'] as { suspended: number; notNational: number }
    assert.deepEqual([suspended, notNational], [1, 0])
    const differ = async () =>
      (await face.ask('readNationalComparisons', { as: face.operator })).json() as {
        suspended: { ref: string }[]
        days: { day: string; suspended: number }[]
      }
    const before = await differ()
    assert.deepEqual(
      before.suspended.map(({ ref }) => ref),
      [await face.refOf()],
    )
    assert.deepEqual(
      before.days.map(one => [one.day, one.suspended]),
      [['2026-06-01', 1]],
    )
    assert.equal((await face.enter('resumeListing')).status, 201)
    await until('nothing waits', async () => (await differ()).suspended.length === 0)
  })
})
