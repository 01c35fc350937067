/** What a report rests on in a real database, and whether one that was made is still current. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { projectRecord } from '../../src/lists/project.ts'
import { makeReport } from '../../src/report/make.ts'
import type { InquiryContent } from '../../src/report/order-ports.ts'
import { saidBy } from '../../src/report/said.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import { linkKeysOf } from '../../src/standard/link-key.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { PgReportInquiries } from '../../src/store/report-inquiries.ts'
import { noteReport, PgReportRegister } from '../../src/store/report-register.ts'
import { PgReportSource } from '../../src/store/report-source.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { inTransaction } from '../../src/store/transactions.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { makeProvince, NOW, type Province, publish, signerOf, withdrawal } from '../support/province.ts'

const SELF = '310000'
const LIST = `${SELF}/lists.environment`
const PENALTIES = `${SELF}/records.penalty`
const USCC = '91310118PDY00001XQ'
const TODAY = '2026-11-23'
const sealer = createSealer(randomBytes(32))
const refs = { listing: randomBytes(16), penalty: randomBytes(16) }
const ids = {
  listing: '00000000-0000-4000-8000-000000000001',
  penalty: '00000000-0000-4000-8000-000000000002',
  local: '00000000-0000-4000-8000-000000000003',
  told: '00000000-0000-4000-8000-000000000004',
}

let province: Province
let source: PgReportSource
let register: PgReportRegister
/** Generation of each feed, as the membership says. */
let inUse = 1

async function publishRecord(
  feed: string,
  record: StandardRecord,
  ref: Uint8Array,
  amends = false,
): Promise<void> {
  const body = canonicalBytes(feedBody(record, 'public'))
  await publish(province, feed, [{ kind: 'record', ref, body, amends }])
  const projector = (_: string, one: { ref: Uint8Array; seq: number; body: Uint8Array | null }) => {
    const facts = projectRecord(one.body ?? new Uint8Array(), 'public')
    return 'parked' in facts ? facts : { ...facts, ref: one.ref, seq: one.seq }
  }
  await applyFeed({ store: province.store, projector }, { feed, generation: 1 })
}

const make = async () => {
  const maker = { self: SELF, signer: signerOf(SELF), random: randomBytes }
  const asked = { kind: 'organisation', uscc: USCC, edition: 'public' } as const
  const finished = await makeReport(maker, asked, await source.dataOf([USCC], null), NOW)
  await inTransaction(province.database.pool, ({ client }) => noteReport(client, sealer, finished.made))
  return finished
}
const shown = async () =>
  (await source.dataOf([USCC], null)).records.map(({ record }) => record.recordId).sort()

before(async () => {
  province = await makeProvince(SELF)
  const feeds = new Map([
    [SELF, [LIST, PENALTIES]],
    ['320000', ['320000/lists.environment']],
  ])
  const since = '2026-01-01T00:00:00.000Z'
  source = new PgReportSource({
    ...{ database: province.database, sealer, self: SELF, since },
    feeds: () => feeds,
    generationOf: () => inUse,
    mayTell: (_, record) => record.publicityScope === 'authorised',
  })
  register = new PgReportRegister(province.database, sealer)
  await publishRecord(LIST, { ...listing(), recordId: ids.listing }, refs.listing)
  await publishRecord(PENALTIES, { ...penalty(), recordId: ids.penalty }, refs.penalty)
  // As it was kept before subjects were noted.
  const sealed = Buffer.from(
    sealer.seal(canonicalBytes({ ...penalty(), recordId: ids.local }), `local ${ids.local}`),
  )
  const row = { record_id: ids.local, category: 'R03', reason: 'NO_FEED', sealed }
  await province.database.db.insertInto('local_record').values(row).execute()
})

test('held copies, own feeds and records of this node alone are found, and nobody else’s', async () => {
  assert.deepEqual(await shown(), [ids.listing, ids.penalty, ids.local])
  assert.deepEqual((await source.dataOf(['91310115PDY000175Y'], null)).records, [])
})

test('a province that has sent nothing is 未返回, the own one never', async () => {
  const { provinces } = await source.dataOf([USCC], null)
  assert.deepEqual(
    provinces.map(({ division, returned, feeds }) => ({ division, returned, feeds: feeds.length })),
    [
      { division: SELF, returned: true, feeds: 2 },
      { division: '320000', returned: false, feeds: 0 },
    ],
  )
})

test('of a province that signed two histories what was applied stands, marked, and it is 未返回 until members end that', async () => {
  const freeze = (feed: string, evidence: string | null) =>
    province.database.pool.query('update feed set fork_evidence = $2 where name = $1', [feed, evidence])
  const seen = async () => {
    const { records, provinces } = await source.dataOf([USCC], null)
    const own = provinces.find(({ division }) => division === SELF)
    const marked = records.filter(({ frozen }) => frozen).map(({ record }) => record.recordId)
    return [own?.returned, own?.frozen, marked.sort()]
  }
  const whole = [true, undefined, []]
  assert.deepEqual(await seen(), whole)
  await freeze(PENALTIES, '{}')
  assert.deepEqual(await seen(), [false, true, [ids.penalty]])
  assert.ok(!(await source.returned(null)).has(SELF))
  const { report } = await make()
  assert.deepEqual(report.body.explanation.provinces[0], {
    ...{ division: SELF, state: '未返回', ledger: '账目不一致' },
  })
  inUse = 2
  assert.deepEqual(await seen(), whole)
  inUse = 1
  await freeze(PENALTIES, null)
  await province.database.db
    .insertInto('feed')
    .values({ name: `${SELF}/withdrawals`, generation: 1, edge: new Uint8Array(0) })
    .onConflict(one => one.doNothing())
    .execute()
  await freeze(`${SELF}/withdrawals`, '{}')
  assert.deepEqual(await seen(), [false, true, [ids.listing, ids.penalty]])
  await freeze(`${SELF}/withdrawals`, null)
  assert.deepEqual(await seen(), whole)
})

test('the same facts give the same body under another number', async () => {
  const [one, other] = [await make(), await make()]
  assert.equal(one.report.cover.bodyDigest, other.report.cover.bodyDigest)
  assert.notEqual(one.report.cover.reportNo, other.report.cover.reportNo)
})

test('a report is not current once what it says was corrected; a mark or a mapping makes no difference', async () => {
  const { code } = await make()
  const isCurrent = async () => (await register.standing(code, TODAY))?.current
  const amended = (version: number, change: (record: StandardRecord) => void) => {
    const record = { ...penalty(), recordId: ids.penalty, version }
    change(record)
    return publishRecord(PENALTIES, record, refs.penalty, true)
  }
  await amended(2, record => {
    Object.assign(record, { status: 'objected' })
    record.mappingRef.version = '1.0.1'
  })
  assert.equal(await isCurrent(), true)
  await amended(3, record => Object.assign(record.content, { fineAmountWan: '3.000000' }))
  assert.equal(await isCurrent(), false)
  const { code: next } = await make()
  assert.equal((await register.standing(next, TODAY))?.current, true)
  // Back as it was said at first.
  await amended(4, () => {})
  assert.equal(await isCurrent(), true)
})

test('so it is with a record that this node alone holds', async () => {
  const { code } = await make()
  const isCurrent = async () => (await register.standing(code, TODAY))?.current
  const keep = (record: StandardRecord) =>
    province.database.db
      .updateTable('local_record')
      .set({ sealed: Buffer.from(sealer.seal(canonicalBytes(record), `local ${ids.local}`)) })
      .where('record_id', '=', ids.local)
      .execute()
  const held = { ...penalty(), recordId: ids.local }
  await keep({ ...held, version: 2 })
  assert.equal(await isCurrent(), true)
  await keep({ ...held, version: 3, content: { ...held.content, violationFacts: '更正后的事实（虚构）' } })
  assert.equal(await isCurrent(), false)
  await keep(held)
})

test('an answer is recalled once the record that it told says something else', async () => {
  const inquiries = new PgReportInquiries(province.database, sealer, () => linkKeysOf('intl', []))
  const id = { feed: '320000/to.310000', generation: 1, ref: '1e'.repeat(16), from: '320000' }
  const content = { subject: { kind: 'organisation', uscc: USCC } } as unknown as InquiryContent
  const recordId = '00000000-0000-4000-8000-000000000009'
  const said = (hmac: string) =>
    province.database.pool.query(
      `insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status)
        values ('R03', '\\x09', $1, '\\x00000000000000000000000000000009', 1, decode($2, 'hex'), now(), 'active')
        on conflict (category, key_hmac) do update set content_hmac = excluded.content_hmac`,
      [recordId, hmac],
    )
  await said('01')
  await province.store.transaction(async tx => {
    await inquiries.keep(tx, { ...id, content })
    await inquiries.markAnswered(tx, { ...id, content }, [recordId])
  })
  assert.deepEqual(await inquiries.toRecall(9), [])
  await said('02')
  assert.deepEqual(await inquiries.toRecall(9), [id])
})

test('a code says authentic and current until something that the report shows is withdrawn', async () => {
  const { code, report } = await make()
  const before = await register.standing(code, TODAY)
  assert.deepEqual(
    { reportNo: before?.reportNo, digest: before?.bodyDigest, current: before?.current },
    { reportNo: report.cover.reportNo, digest: report.cover.bodyDigest, current: true },
  )
  assert.equal(await register.standing('0000-0000-0000-0000-0000', TODAY), null)
  await publish(province, `${SELF}/withdrawals`, [withdrawal(PENALTIES, refs.penalty)])
  await applyFeed(
    { store: province.store, projector: () => ({ parked: 'none' }) },
    { feed: `${SELF}/withdrawals`, generation: 1 },
  )
  assert.equal((await register.standing(code, TODAY))?.current, false)
  assert.deepEqual(await shown(), [ids.listing, ids.local])
  const { code: next } = await make()
  assert.equal((await register.standing(next, TODAY))?.current, true)
  // The day after the last of publicity, nothing having come from the issuer.
  assert.equal((await register.standing(next, '2029-05-21'))?.current, false)
})

test('what another province told is absent once its query period is over, and stales a report by that day', async () => {
  const told = { ...penalty(), recordId: ids.told, division: '320000', publicityScope: 'authorised' as const }
  // Five years after the conduct, sharing and use end (SH art. 35, ZJ art. 16).
  told.content = { ...told.content, conductDate: '2021-11-25' }
  const held = await source.dataOf([USCC], null)
  const query = '0f'.repeat(16)
  const answer = { record: told, place: null, ref: null, query, publicityOver: false, unpublished: false }
  const maker = { self: SELF, signer: signerOf(SELF), random: randomBytes }
  const asked = { kind: 'organisation', uscc: USCC, edition: 'authorised' } as const
  const makeOn = async (now: number) => {
    const finished = await makeReport(maker, asked, { ...held, records: [answer] }, now)
    await inTransaction(province.database.pool, ({ client }) => noteReport(client, sealer, finished.made))
    return finished
  }
  const { code, made } = await makeOn(NOW)
  assert.deepEqual(made.items, [
    {
      ...{ recordId: ids.told, division: '320000', ref: null, seq: null },
      said: saidBy(told, 'authorised'),
      query,
      until: '2026-11-25',
    },
  ])
  assert.equal((await register.standing(code, '2026-11-25'))?.current, true)
  assert.equal((await register.standing(code, '2026-11-26'))?.current, false)
  // An answer that came later than its own end: the report is made as of today.
  const later = await makeOn(NOW + 5 * 86_400_000)
  assert.deepEqual(later.made.items, [])
  assert.equal((await register.standing(later.code, '2026-11-28'))?.current, true)
})
