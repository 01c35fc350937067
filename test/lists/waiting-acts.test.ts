/** Delivered acts that come before what they are about, or behind its end: they wait, and are told. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { type LinkKeySecret, linkKeyOf, linkKeysOf } from '../../src/standard/link-key.ts'
import { PgNodeFacts } from '../../src/store/node-facts.ts'
import { changed, listing } from '../standard/example-records.ts'
import { publish, withdrawal } from '../support/province.ts'
import { DAY, LIST } from './act-region.ts'
import { adoption, DeliveringRegion, LIST_NAME, naming, numbered, TREASURY } from './delivering-region.ts'

let region: DeliveringRegion
before(async () => {
  region = await DeliveringRegion.open()
})

test('a listing that was withdrawn left no trace here: what names it waits as for one that never came, and is told', async () => {
  const [adopted, other] = [await region.listed(35), await region.listed(36)]
  await region.adopt(naming(adopted))
  await region.sweep()
  for (const { ref } of [adopted, other])
    await publish(region.anhui, '340000/withdrawals', [withdrawal(LIST, Buffer.from(ref, 'hex'))])
  await region.settle()
  await region.sweep()
  assert.deepEqual(await region.adopt(naming(other)), [1, []])
  await region.sweep()
  assert.deepEqual(await region.openActs(), [['acts/adoption', 'waiting', 'ACT_TARGET_UNKNOWN', null]])
  assert.deepEqual(await region.tasksOf(other), [])
  await region.adopt({ ...naming(other), bszt: '撤回', gxsj: '2026/11/21 10:00:00' })
  // Of what was adopted it is known that it is over.
  assert.deepEqual(await region.adopt(naming(adopted)), [1, []])
  assert.deepEqual(
    await region.adopt({ ...naming(adopted), cywh: '示沪采〔2026〕示例008号', gxsj: '2026/11/21 10:00:00' }),
    [0, ['ACT_TARGET_ENDED']],
  )
  await region.sweep()
  assert.deepEqual(await region.openActs(), [])
})

test('an act that comes before its listing waits, is told, and is carried out when the listing is here', async () => {
  const to = numbered(41)
  const byDecision = { mdmc: LIST_NAME, rdwh: '示环信认[2026]示例 041号' }
  assert.deepEqual(await region.adopt(byDecision), [1, []])
  assert.deepEqual(await region.feedback({ about: to, state: '已执行' }), [1, []])
  await region.sweep()
  const unknown = (category: string) => [category, 'waiting', 'ACT_TARGET_UNKNOWN', null]
  assert.deepEqual((await region.openActs()).sort(), [
    unknown('acts/adoption'),
    unknown('acts/measure-feedback'),
  ])
  const [waiting] = await region.shanghai.acts.store.openActs(1)
  // Three working days, of openapi/standard/rules/deadlines.yaml.
  assert.deepEqual([waiting?.since, waiting?.dueOn], [DAY, '2026-11-26'])
  const facts = new PgNodeFacts(region.shanghai.database.db, '310000')
  const terms = async (day: string) =>
    (await facts.terms(day, day)).filter(({ act }) => act === 'delivered').map(one => one.overdue)
  assert.deepEqual([await terms('2026-11-26'), await terms('2026-11-27')], [[0], [2]])

  await region.listed(41)
  await region.sweep()
  assert.deepEqual(await region.openActs(), [])
  assert.deepEqual((await region.answersAt(to))[0]?.[1], [['M06', '执行', '2026-11-21', TREASURY]])
})

test('an answer waits for the adoption, and so does one whose listing turns out to be for information', async () => {
  const one = await region.listed(51)
  await region.feedback({ about: one })
  await region.adopt(naming(numbered(52)))
  await region.sweep()
  assert.deepEqual(
    (await region.openActs()).map(([category, , code, target]) => [category, code, target]).sort(),
    [
      ['acts/adoption', 'ACT_TARGET_UNKNOWN', null],
      ['acts/measure-feedback', 'ACT_NOT_ADOPTED', one.recordId],
    ],
  )
  await region.listed(52, '本省')
  await region.adopt(naming(one))
  await region.sweep()
  assert.deepEqual(await region.openActs(), [
    ['acts/adoption', 'refused', 'ADOPTION_REFUSED', numbered(52).recordId],
  ])
  const facts = new PgNodeFacts(region.shanghai.database.db, '310000')
  assert.equal(await facts.refusedActs(), 1)
  // Its source takes the row back.
  await region.adopt({ ...naming(numbered(52)), bszt: '撤回', gxsj: '2026/11/21 10:00:00' })
  assert.equal(await facts.refusedActs(), 0)
  assert.equal((await region.tasksOf(one))[0]?.answer, '无法执行')
})

const NUMBER = '310199199001010018'
const [K1, K2] = ['k1', 'k2'].map((id): LinkKeySecret => ({ id, key: randomBytes(32) })) as [
  LinkKeySecret,
  LinkKeySecret,
]
/** As a system writes it whose listings are of persons. */
const ofPersons = (text: string) =>
  text
    .replace(/subject.type: .*/, 'subject.type: { const: person }')
    .replace(
      /subject.uscc: .*/,
      'subject.idType: { const: 身份证 }\n  subject.idNumber: { from: tyshxydm, rules: [code] }',
    )

test('a person’s listing is adopted by the number of the document, also when the region has another key by then', async () => {
  const { recordId } = numbered(91)
  region.shanghai.linkKeys = linkKeysOf('intl', [K1])
  const row = adoption({ ...naming({ recordId }), ztmc: '测试甲', tyshxydm: NUMBER })
  assert.deepEqual(
    await region.deliver('adoption', Buffer.from(JSON.stringify({ rows: [row] })), ofPersons),
    [1, []],
  )
  await region.sweep()
  assert.deepEqual(await region.openActs(), [['acts/adoption', 'waiting', 'ACT_TARGET_UNKNOWN', null]])
  region.shanghai.linkKeys = linkKeysOf('intl', [K2, K1])
  const linkKey = linkKeyOf(K2, 'sha256', { ok: true, idType: '身份证', idNumber: NUMBER })
  const guide = changed({ ...listing(), recordId, division: '340000' }, '/subject', {
    ...{ type: 'person', name: '测试甲', linkKey },
  })
  const body = canonicalBytes(changed(guide, '/publicityScope', 'government'))
  await publish(region.anhui, '340000/lists.tourism', [
    { kind: 'record', ref: randomBytes(16), body, amends: false },
  ])
  await region.settle()
  await region.sweep()
  assert.deepEqual(await region.openActs(), [])
  assert.deepEqual(
    (await region.tasksOf({ recordId })).map(({ measure }) => measure),
    ['M06'],
  )
  const { rows } = await region.shanghai.database.pool.query(
    "select convert_from(body, 'UTF8') as body from feed_entry where body is not null",
  )
  assert.ok(rows.every(one => !one.body.includes(NUMBER)))
})
