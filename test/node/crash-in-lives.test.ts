/**
 * Power cuts in the middle of the steps of a listing's life, between two provinces: what was committed goes on by itself,
 * what was not is done again, and nothing of it is there twice. Each cut comes on top of the ones before.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Region } from '../../src/sandbox/region.ts'
import { type Shown, Stage } from '../../src/sandbox/story/stage.ts'
import { adoptionRow, feedbackFile } from '../support/act-files.ts'
import {
  ask,
  CRASHING_NODE,
  deliverSample,
  deliverText,
  makeRegion,
  provinceOf,
  untilInStep,
} from '../support/region.ts'

const LISTS = path.resolve(import.meta.dirname, '../../src/cli/lists.ts')
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const [SHANGHAI, ANHUI] = ['310000', '340000'] as const

let region: Region
let stage: Stage

before(async () => {
  region = await makeRegion([SHANGHAI, ANHUI])
  await region.start()
  stage = await Stage.open(region, '')
  await deliverSample(provinceOf(region, ANHUI), 'serious-listing', 'serious-listing.csv')
  await untilInStep(region, { [`${ANHUI}/lists.environment`]: 50 })
})

/** One figure of a province's tables. */
async function count(division: string, what: string, ...values: unknown[]): Promise<number> {
  const [row] = await ask<{ n: string }>(
    provinceOf(region, division).databaseUrl,
    `select ${what} as n`,
    values,
  )
  return Number(row?.n)
}

const entries = (division: string, feed: string, ref?: string) =>
  count(
    division,
    `(select count(*) from feed_entry e join feed f using (feed_id)
      where f.name = $1 and ($2::text is null or encode(e.ref, 'hex') = $2))`,
    feed,
    ref ?? null,
  )

const signed = (division: string, feed: string) =>
  count(division, `(select coalesce(max(checkpoint_size), 0) from feed where name = $1)`, feed)

/** Nothing is on its way to the other province any more. */
const untilQuiet = (division: string) =>
  stage.until(
    `${division} has nothing to close`,
    async () => (await count(division, '(select count(*) from sent_message where closed_at is null)')) === 0,
  )

/** Whoever asked is answered by nobody, when the power goes before the answer. */
async function killedAt(
  division: string,
  cut: NodeJS.ProcessEnv,
  doing: () => Promise<unknown>,
): Promise<void> {
  await region.end(division, 'SIGTERM')
  region.launch(division, CRASHING_NODE, cut)
  await region.start()
  const gone = region.ended(division)
  await doing().catch(() => null)
  await gone
}

const atAppend = (feed: string) => ({ CRASH_AT: 'append', CRASH_FEED: feed })

async function atSignature(division: string, feed: string) {
  const above = await entries(division, feed)
  return { CRASH_AT: 'sign', CRASH_FEED: feed, CRASH_ABOVE: String(above) }
}

const shownIn = (division: string, listing: Shown) =>
  stage.shown(provinceOf(region, division), 'environment', listing)

test('an objection: killed between the mark and the message, before the message is signed, and at its outcome', async () => {
  const listing = await stage.pick('environment', 'one of Anhui', ({ record }) => record.division === ANHUI)
  const filing = {
    ...{ feed: listing.feed, ref: listing.ref, ground: '内容', receivedAt: TODAY },
    authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
    statement: '处罚金额与决定书不符（虚构）',
  }
  const file = () => stage.office(SHANGHAI).post<{ id: string }>('/v1/objections', filing)
  const marks = `${SHANGHAI}/records.objection`
  await killedAt(SHANGHAI, atAppend(marks), file)
  assert.equal(await count(SHANGHAI, '(select count(*) from objection)'), 0, 'half an objection')
  assert.equal(await entries(SHANGHAI, marks), 0, 'a mark without its objection')

  await killedAt(SHANGHAI, await atSignature(SHANGHAI, `${SHANGHAI}/to.${ANHUI}`), file)
  assert.equal(await count(SHANGHAI, '(select count(*) from objection)'), 1)
  assert.equal(await signed(SHANGHAI, `${SHANGHAI}/to.${ANHUI}`), 0, 'the message was signed')
  await region.start()
  assert.equal((await file()).status, 200, 'the same objection is filed twice')
  await stage.untilAll('the mark with its term', region.provinces, async ({ division }) => {
    const marked = (await shownIn(division, listing))?.objections ?? []
    return marked.length === 1 && marked[0]?.['dueAt'] !== undefined
  })
  const { objections } = await stage
    .office(ANHUI)
    .get<{ objections: readonly { id: string }[] }>('/v1/objections')
  assert.equal(objections.length, 1, 'Anhui has the objection once')

  await untilQuiet(ANHUI)
  const answer = { outcome: '撤销', reason: '当事人有误（虚构）', answeredAt: TODAY }
  const place = `/v1/objections/${objections[0]?.id}/answer`
  // Its message is written, its tombstone is not.
  await killedAt(ANHUI, atAppend(`${ANHUI}/to.${SHANGHAI}`), () => stage.office(ANHUI).post(place, answer))
  assert.equal(await count(ANHUI, '(select count(*) from objection where outcome is not null)'), 0)
  await region.start()
  assert.notEqual(await shownIn(ANHUI, listing), null, 'withdrawn without an outcome')
  assert.equal((await stage.office(ANHUI).post(place, answer)).status, 200)
  const again = await stage.office(ANHUI).post(place, answer)
  assert.equal(again.body.code, 'OBJECTION_ANSWERED')
  await stage.untilAll(
    'the end of the revoked listing',
    region.provinces,
    async ({ division }) => (await shownIn(division, listing)) === null,
  )
  await stage.until('the outcome in Shanghai', async () => {
    const open = await count(SHANGHAI, '(select count(*) from objection where outcome is null)')
    return open === 0 && (await count(SHANGHAI, '(select count(*) from shown_remark)')) === 0
  })
  assert.equal(await entries(ANHUI, `${ANHUI}/withdrawals`, listing.ref), 1, 'one tombstone')
})

test('a measure: killed while its answer is written, and at the issuer while it is handled', async () => {
  const listing = await stage.pick('environment', 'a nationwide one', ({ reach, record }) => {
    return reach === 'measures' && record.division === ANHUI
  })
  const adopted = await stage
    .office(SHANGHAI)
    .post<{ tasks: readonly { taskId: string }[] }>('/v1/adoptions', {
      ...{ feed: listing.feed, ref: listing.ref, authority: '示例市生态环境局（虚构）' },
      ...{ localBasis: '《示例市条例》（虚构）第八条', decisionNo: '示沪采〔2026〕示例001号', date: TODAY },
    })
  assert.equal(adopted.status, 201)
  const [task] = adopted.body.tasks
  const reply = () =>
    stage.office(SHANGHAI).post(`/v1/measure-tasks/${task?.taskId}/answer`, {
      ...{ answer: '执行', basis: '《示例市条例》（虚构）第九条', answeredOn: TODAY },
      authority: '示例市财政局（虚构）',
    })
  await untilQuiet(SHANGHAI)
  const sent = await count(SHANGHAI, '(select count(*) from sent_message)')
  await killedAt(SHANGHAI, atAppend(`${SHANGHAI}/to.${ANHUI}`), reply)
  assert.equal(
    await count(SHANGHAI, '(select count(*) from sent_message)'),
    sent,
    'a message without its answer',
  )
  assert.equal(await count(SHANGHAI, '(select count(*) from measure_task where answer is not null)'), 0)

  await region.start()
  await killedAt(ANHUI, { CRASH_AT: 'handle', CRASH_FEED: `${SHANGHAI}/to.${ANHUI}` }, reply)
  assert.equal(await count(ANHUI, '(select count(*) from measure_feedback)'), 0, 'half handled')
  await region.start()
  await stage.until(
    'the answer at the issuer',
    async () => (await count(ANHUI, '(select count(*) from measure_feedback)')) === 1,
  )
  assert.equal((await reply()).status, 200)
  await untilQuiet(SHANGHAI)
  assert.equal(
    await count(SHANGHAI, '(select count(*) from sent_message)'),
    sent + 1,
    'the answer went twice',
  )
})

test('files that adopt and answer: killed while the answer is written, each is carried out once', async () => {
  const listing = await stage.pick('environment', 'another nationwide one', ({ reach, record }) => {
    return reach === 'measures' && record.division === ANHUI
  })
  const { record } = listing
  const { recordId } = record
  const shanghai = provinceOf(region, SHANGHAI)
  const adoptions = () => count(SHANGHAI, '(select count(*) from adoption where target = $1)', recordId)
  const answers = () =>
    count(SHANGHAI, '(select count(*) from measure_task where target = $1 and answer is not null)', recordId)
  const row = adoptionRow(record, '示沪采〔2026〕示例002号', TODAY)
  await killedAt(SHANGHAI, atAppend(`${SHANGHAI}/to.${ANHUI}`), async () => {
    await deliverText(shanghai, 'adoption', 'cai-yong.json', JSON.stringify({ rows: [row] }))
    await deliverText(shanghai, 'measure-feedback', 'fan-kui.csv', feedbackFile(record, TODAY))
  })
  assert.equal(await answers(), 0, 'half an answer')
  await region.start()
  const { measures } = record.content
  await stage.until(
    'the answers at the issuer',
    async () =>
      (await count(ANHUI, '(select count(*) from measure_feedback where target = $1)', recordId)) ===
      measures.length,
  )
  await untilQuiet(SHANGHAI)
  assert.deepEqual([await adoptions(), await answers()], [1, measures.length])
  assert.equal(
    await count(SHANGHAI, "(select count(*) from delivered_act where state = 'done')"),
    1 + measures.length,
  )
  assert.equal(await entries(SHANGHAI, `${SHANGHAI}/records.adoption`), 2, 'adopted twice')
})

test('a repair: the issuer is killed between the transaction and the signature, the holder while it stores the tombstone', async () => {
  const listing = await stage.pick('environment', 'one of Anhui', ({ record }) => record.division === ANHUI)
  const { config, databaseUrl } = provinceOf(region, ANHUI)
  const withdrawals = `${ANHUI}/withdrawals`
  const decision = ['--authority', listing.record.authorityName, '--decision', '示皖环修〔2026〕示例001号']
  const repair = () =>
    promisify(execFile)(
      process.execPath,
      [
        ...[LISTS, 'repair', '--ref', listing.ref, ...decision, '--date', TODAY],
        ...['--operator', '示例经办', '--config', config],
      ],
      { env: { ...process.env, DATABASE_URL: databaseUrl } },
    )
  await killedAt(ANHUI, await atSignature(ANHUI, withdrawals), repair)
  const size = await entries(ANHUI, withdrawals)
  assert.ok((await signed(ANHUI, withdrawals)) < size, 'the tombstone was signed')
  assert.notEqual(await shownIn(SHANGHAI, listing), null, 'nobody was told yet')

  await region.end(SHANGHAI, 'SIGTERM')
  region.launch(SHANGHAI, CRASHING_NODE, atAppend(withdrawals))
  const gone = region.ended(SHANGHAI)
  region.launch(ANHUI)
  await gone
  assert.equal(await entries(SHANGHAI, withdrawals, listing.ref), 0, 'half a page was stored')
  await region.start()
  await stage.untilAll(
    'the end of the repaired listing',
    region.provinces,
    async ({ division }) => (await shownIn(division, listing)) === null,
  )
  for (const { division } of region.provinces)
    assert.equal(await entries(division, withdrawals, listing.ref), 1, `tombstones in ${division}`)
  const steps = await ask<{ event: string }>(
    databaseUrl,
    `select e.event from listing_event e join listing_life l using (category, key_hmac)
     where encode(l.ref, 'hex') = $1 and e.event not in ('notify', 'list', 'publish', 'confirm') order by event_id`,
    [listing.ref],
  )
  assert.deepEqual(
    steps.map(({ event }) => event),
    ['repair', 'withdraw'],
  )
  await stage.until('the receipt of Shanghai', async () => {
    const [last] = await ask<{ size: string | null }>(
      databaseUrl,
      `select max(c.size) as size from cosignature c join feed f using (feed_id)
       where f.name = $1 and c.division = $2 and c.kind = 'applied'`,
      [withdrawals, SHANGHAI],
    )
    return Number(last?.size) >= size
  })
})
