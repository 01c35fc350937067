/** Adoption and measures over three provinces with a database each: who may adopt what, three answers, the closed loop. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loopView } from '../../src/lists/loop.ts'
import { adoptListing, answerMeasure, endMeasures } from '../../src/lists/measures.ts'
import { reachIn, remarksOn } from '../../src/lists/remarks.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { changed, listing } from '../standard/example-records.ts'
import { publish, withdrawal } from '../support/province.ts'
import { type Acting, DAY, LIST, list, makeActing, settle } from './act-region.ts'

const USCC = '91310118PDY00001XQ'
const OTHER = '91310115PDY000175Y'
const SCOPE = { domain: 'environment', day: DAY, issuers: ['340000'] } as const
const ADOPTING = {
  authority: '示例市生态环境局（虚构）',
  localBasis: '《示例市条例》（虚构）第八条',
  decisionNo: '示沪采〔2026〕示例001号',
  date: '2026-11-20',
} as const
const MEASURES = ['M06', 'M08', 'M09'].map(code => ({
  code,
  executor: '示例单位（虚构）',
  legalBasis: '《示例条例》（虚构）',
}))

let shanghai: Acting
let zhejiang: Acting
let anhui: Acting
let all: readonly Acting[]
let ref: string

before(async () => {
  shanghai = await makeActing('310000')
  zhejiang = await makeActing('330000')
  anhui = await makeActing('340000')
  all = [shanghai, zhejiang, anhui]
  ref = await list(anhui, changed(listing(), '/content/measures', MEASURES))
  await settle(all)
})

test('a listing that rests on a provincial rule is for information elsewhere, and cannot be adopted', async () => {
  const local = changed(
    changed(changed(listing(), '/subject/uscc', OTHER), '/content/listBasis/scope', '本省'),
    '/recordId',
    '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d11',
  )
  const target = { feed: LIST, ref: await list(anhui, local) }
  await settle(all)
  const [hit] = await shanghai.view.listings(SCOPE, [OTHER], 100)
  assert.equal(reachIn(hit?.record ?? ''), 'information')
  await assert.rejects(adoptListing(shanghai.acts.ports, { ...ADOPTING, target }), {
    fault: { code: 'ADOPTION_REFUSED' },
  })
  assert.deepEqual(await shanghai.acts.store.tasks(), [])
})

test('only an adoption makes measure tasks, once, and everybody sees who adopted', async () => {
  const target = { feed: LIST, ref }
  await assert.rejects(adoptListing(anhui.acts.ports, { ...ADOPTING, target }), {
    fault: { code: 'ADOPTION_REFUSED' },
  })
  assert.deepEqual(await shanghai.acts.store.tasks(), [])
  const executors = { M06: '示例市财政局（虚构）' }
  await adoptListing(shanghai.acts.ports, { ...ADOPTING, target, executors })
  await assert.rejects(adoptListing(shanghai.acts.ports, { ...ADOPTING, target }), {
    fault: { code: 'ADOPTION_REFUSED' },
  })
  const tasks = await shanghai.acts.store.tasks()
  assert.deepEqual(
    tasks.map(one => [one.measure, one.executor, one.dueOn]),
    [
      ['M06', '示例市财政局（虚构）', '2026-12-04'],
      ['M08', ADOPTING.authority, '2026-12-04'],
      ['M09', ADOPTING.authority, '2026-12-04'],
    ],
  )
  await settle(all)
  const { authority, localBasis, decisionNo, date } = ADOPTING
  for (const province of all) {
    const [hit] = await province.view.listings(SCOPE, [USCC], 100)
    assert.deepEqual(hit && remarksOn(hit, 'adoption'), [
      { division: '310000', authority, localBasis, decisionNo, date },
    ])
  }
})

test('the issuer sees the closed loop by listing and measure: 执行, 不适用, 无法执行, and who is late', async () => {
  const [first, second, third] = await shanghai.acts.store.tasks()
  const reply = { basis: '《示例市条例》（虚构）第九条', answeredOn: DAY, authority: '示例市财政局（虚构）' }
  await answerMeasure(shanghai.acts.ports, first?.taskId ?? '', { ...reply, answer: '执行' })
  await answerMeasure(shanghai.acts.ports, second?.taskId ?? '', {
    ...reply,
    answer: '不适用',
    basis: '主体未享受优惠（虚构）',
  })
  await settle(all)
  const calendar = workingCalendar()
  const view = async (day: string) => {
    const [loop] = await anhui.acts.store.loops()
    assert.ok(loop)
    return loopView(loop, day, calendar)
  }
  const half = await view(DAY)
  assert.deepEqual(
    half.lines.map(one => [one.measure, one.state]),
    [
      ['M06', '执行'],
      ['M08', '不适用'],
      ['M09', '待反馈'],
    ],
  )
  assert.deepEqual([half.asked, half.answered, half.decisionNo], [3, 2, '示环信认〔2026〕示例001号'])
  assert.equal((await view('2026-12-07')).lines[2]?.state, '逾期未反馈')
  await answerMeasure(shanghai.acts.ports, third?.taskId ?? '', {
    ...reply,
    answer: '无法执行',
    basis: '主体已注销（虚构）',
  })
  await settle(all)
  assert.deepEqual([(await view(DAY)).rate, (await view(DAY)).lines[2]?.state], [1, '无法执行'])
  assert.deepEqual(await zhejiang.acts.store.loops(), [])
})

test('when the listing is withdrawn its measures are lifted and the issuer is told; no adoption is shown any more', async () => {
  await publish(anhui, '340000/withdrawals', [withdrawal(LIST, Buffer.from(ref, 'hex'))])
  await settle(all)
  assert.equal(await endMeasures(shanghai.acts.ports), 1)
  assert.equal(await endMeasures(shanghai.acts.ports), 0)
  await settle(all)
  const tasks = await shanghai.acts.store.tasks()
  assert.deepEqual(
    tasks.map(one => [one.endedOn, one.endGround]),
    Array(3).fill([DAY, 'NDRC-36/repair']),
  )
  const late = { answer: '执行', basis: '（虚构）', answeredOn: DAY, authority: '（虚构）' } as const
  await assert.rejects(answerMeasure(shanghai.acts.ports, tasks[0]?.taskId ?? '', late), {
    fault: { code: 'MEASURE_ENDED' },
  })
  const [loop] = await anhui.acts.store.loops()
  assert.deepEqual(loop?.lifted, [{ division: '310000', endedOn: DAY, ground: 'NDRC-36/repair' }])
  for (const { database } of all) {
    const { rows } = await database.pool.query("select 1 from shown_remark where kind = 'adoption'")
    assert.equal(rows.length, 0)
  }
})
