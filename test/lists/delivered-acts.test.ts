/** Adoptions and feedback that systems deliver as rows, over two provinces with a database each: from file to issuer. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { ActPorts, ActTransaction } from '../../src/lists/act-ports.ts'
import { carryOutDelivered } from '../../src/lists/delivered-acts.ts'
import { adoptListing } from '../../src/lists/measures.ts'
import { coverageFacts } from '../../src/store/coverage-facts.ts'
import { LOCAL_RECORDS } from '../../src/store/local-records.ts'
import { LIST } from './act-region.ts'
import { AUTHORITY, adoption, DeliveringRegion, naming, numbered, TREASURY } from './delivering-region.ts'

let region: DeliveringRegion
before(async () => {
  region = await DeliveringRegion.open()
})

test('a delivered file adopts, another one answers, and the issuer sees both; the same rows again do nothing', async () => {
  const one = await region.listed(21)
  assert.deepEqual(await region.adopt(naming(one)), [1, []])
  await region.sweep()
  assert.deepEqual(
    (await region.tasksOf(one)).map(({ measure, executor }) => [measure, executor]),
    [['M06', TREASURY]],
  )
  assert.deepEqual(await region.feedback({ about: one }), [1, []])
  await region.sweep()
  const answer = ['M06', '无法执行', '2026-11-21', TREASURY]
  assert.deepEqual(await region.answersAt(one), [[[['310000', AUTHORITY]], [answer]]])
  const sizes = async () => (await region.shanghai.store.heads()).map(({ id, tree }) => [id.feed, tree.size])
  const grown = await sizes()
  await region.adopt(naming(one))
  await region.feedback({ about: one })
  await region.sweep()
  assert.deepEqual(await sizes(), grown)
  assert.deepEqual(await region.openActs(), [])
})

test('a row that is changed later changes the answer: 无法执行, and then 执行', async () => {
  const one = numbered(21)
  await region.feedback({ about: one, state: '已执行', day: '2026-11-22', hour: 11 })
  await region.sweep()
  assert.deepEqual((await region.answersAt(one))[0]?.[1], [['M06', '执行', '2026-11-22', TREASURY]])
  // An older answer of a row that comes late stands behind it.
  assert.deepEqual(await region.feedback({ about: one, day: '2026-11-21', hour: 12 }), [
    0,
    ['MEASURE_ANSWERED'],
  ])
})

test('acts are kept apart: no feed, and no report, ever has one', async () => {
  const { rows: kept } = await region.shanghai.database.pool.query(
    'select category, reason from local_record order by category',
  )
  assert.deepEqual(new Set(kept.map(one => one.reason)), new Set(['ACT']))
  assert.equal((await region.shanghai.database.pool.query(LOCAL_RECORDS)).rows.length, 0)
  const own = (await region.shanghai.store.heads())
    .map(({ id }) => id.feed)
    .filter(one => one.startsWith('310000/'))
  assert.deepEqual(own.sort(), ['310000/records.adoption', '310000/to.340000'])
  const { rows } = await region.shanghai.database.pool.query(
    "select convert_from(body, 'UTF8')::jsonb as body from feed_entry e join feed f using (feed_id) where f.name = '310000/records.adoption'",
  )
  assert.ok(rows.every(({ body }) => !('category' in body) && !('mappingRef' in body)))
})

test('what may not stand goes back to its department with a reason, and nothing of it is done', async () => {
  const provincial = await region.listed(31, '本省')
  const over = await region.listed(32, '全国', '2026-11-22')
  const shown = await region.listed(33)
  const tomorrow = { cyrq: '2026/11/24', gxsj: '2026/11/24 10:00:00' }
  const unasked = { zxdw: [{ cs: '限制评先评优', dw: TREASURY }] }
  assert.deepEqual(
    await region.adopt(
      naming(provincial),
      naming(over),
      { ...naming(shown), ...tomorrow },
      { ...naming(shown), cyrq: '2026/05/01' },
      { ...naming(shown), ...unasked },
    ),
    [0, ['ACT_DATE_BAD', 'ACT_DATE_BAD', 'ACT_TARGET_ENDED', 'ADOPTION_REFUSED', 'MEASURE_NOT_ASKED']],
  )
  await region.sweep()
  for (const one of [provincial, over, shown]) assert.deepEqual(await region.tasksOf(one), [])
  assert.deepEqual(await region.openActs(), [])

  await region.adopt(naming(shown))
  await region.sweep()
  assert.deepEqual(
    await region.feedback(
      { about: shown, measure: '限制评先评优' },
      { about: shown, unit: '示例市商务委（虚构）' },
      { about: shown, day: '2026-11-19' },
      { about: provincial },
    ),
    [0, ['ACT_DATE_BAD', 'MEASURE_NOT_ASKED', 'MEASURE_NOT_ASKED', 'MEASURE_NOT_YOURS']],
  )
  await region.sweep()
  assert.deepEqual(
    (await region.tasksOf(shown)).map(({ answer }) => answer),
    [null],
  )
})

test('figures on coverage count records, not acts', async () => {
  const facts = await coverageFacts(region.shanghai.database.db, { from: '2000-01-01', to: '2099-12-31' })
  assert.deepEqual(facts, [])
})

test('a power cut between the act and its note undoes both; the next sweep does it once, and so do two at a time', async () => {
  const one = await region.listed(61)
  const { ports } = region.shanghai.acts
  const cut = new Error('power cut')
  const dying: ActPorts = {
    ...ports,
    transaction: work =>
      ports.transaction(tx =>
        work(
          new Proxy(tx, {
            get(of, name) {
              if (name === 'noteAct') return () => Promise.reject(cut)
              const member: unknown = Reflect.get(of, name)
              return typeof member === 'function' ? member.bind(of) : member
            },
          }) as ActTransaction,
        ),
      ),
  }
  await region.adopt(naming(one))
  await assert.rejects(carryOutDelivered(dying), cut)
  assert.deepEqual(await region.tasksOf(one), [])
  await Promise.all([carryOutDelivered(ports), carryOutDelivered(ports)])
  await region.feedback({ about: one })
  await assert.rejects(carryOutDelivered(dying), cut)
  assert.equal((await region.tasksOf(one))[0]?.answer, null)
  await Promise.all([carryOutDelivered(ports), carryOutDelivered(ports)])
  await region.settle()
  assert.deepEqual(await region.answersAt(one), [
    [[['310000', AUTHORITY]], [['M06', '无法执行', '2026-11-21', TREASURY]]],
  ])
})

test('what was entered by hand is not done again by the row that says the same, and another decision is refused', async () => {
  const one = await region.listed(71)
  const row = adoption(naming(one))
  await adoptListing(region.shanghai.acts.ports, {
    target: { feed: LIST, ref: one.ref },
    ...{ authority: AUTHORITY, localBasis: String(row['bsyj']), decisionNo: String(row['cywh']) },
    date: '2026-11-20',
  })
  await region.adopt(naming(one))
  await region.sweep()
  assert.equal((await region.tasksOf(one)).length, 1)
  assert.deepEqual(await region.openActs(), [])
  const other = { ...naming(one), cywh: '示沪采〔2026〕示例009号', gxsj: '2026/11/21 10:00:00' }
  assert.deepEqual(await region.adopt(other), [0, ['ADOPTION_REFUSED']])
})
