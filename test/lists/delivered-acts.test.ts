/** Adoptions and feedback that systems deliver as rows, over two provinces with a database each: from file to issuer. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import type { ActPorts, ActTransaction } from '../../src/lists/act-ports.ts'
import { carryOutDelivered } from '../../src/lists/delivered-acts.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { adoptListing } from '../../src/lists/measures.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { deliveredActs } from '../../src/node-acts.ts'
import { type LinkKeySecret, linkKeyOf, linkKeysOf } from '../../src/standard/link-key.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { coverageFacts } from '../../src/store/coverage-facts.ts'
import { LOCAL_RECORDS } from '../../src/store/local-records.ts'
import { PgNodeFacts } from '../../src/store/node-facts.ts'
import { NO_REPAIRS } from '../collect/desk.ts'
import { changed, listing } from '../standard/example-records.ts'
import { publish, withdrawal } from '../support/province.ts'
import { type Acting, DAY, LIST, list, makeActing, settle } from './act-region.ts'

const AUTHORITY = '示例市生态环境局（虚构）'
const TREASURY = '示例市财政局（虚构）'
const LIST_NAME = listing().content.listName

let shanghai: Acting
let anhui: Acting
let all: readonly Acting[]

before(async () => {
  shanghai = await makeActing('310000')
  anhui = await makeActing('340000')
  all = [shanghai, anhui]
})

interface Listed {
  readonly recordId: string
  readonly decisionNo: string
  readonly ref: string
}

/** A number of its own makes it another listing of the same firm. */
const numbered = (number: number) => ({
  recordId: `7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d${number}`,
  decisionNo: `示环信认〔2026〕示例0${number}号`,
})

/** One more listing of Anhui. @param scope 全国: it has measures elsewhere; 本省: it is for information */
async function listed(number: number, scope = '全国', until = '2029-05-20'): Promise<Listed> {
  const { recordId, decisionNo } = numbered(number)
  const record = changed({ ...listing(), recordId, publicityEnd: until }, '/content/decisionNo', decisionNo)
  const ref = await list(anhui, changed(record, '/content/listBasis/scope', scope))
  await settle(all)
  return { recordId, decisionNo, ref }
}

let files = 0
async function deliver(name: string, bytes: Buffer, change: (text: string) => string = text => text) {
  const { database, sealer, division: self } = shanghai
  const clock = () => shanghai.now
  const appendContext = () => ({ suite: INTL, nowMs: shanghai.now, random: randomBytes })
  const ports: CollectPorts = {
    store: new PgCollectStore({ database, sealer, self, appendContext }),
    rules: recordRules(self, () => ({
      ...{ mayIssue: () => true, generationOf: () => 1, audience: () => [], terms: () => undefined },
    })),
    lives: listingLives(self),
    repairs: NO_REPAIRS,
    acts: deliveredActs({ self, clock }),
    linkKeys: () => shanghai.linkKeys,
    random: randomBytes,
    newId: randomUUID,
    clock,
    onGrown: async () => assert.fail('no feed grows while acts are collected'),
  }
  files += 1
  const folder = path.join(import.meta.dirname, '../../mappings', self, name)
  const text = change(readFileSync(path.join(folder, 'mapping.yaml'), 'utf8'))
  const mapping = loadMapping(text, name, table => readFileSync(path.join(folder, table), 'utf8'))
  const open = async function* () {
    yield bytes
  }
  const digest = Buffer.alloc(32, files)
  const { accepted } = await collectFile(ports, mapping, { name, digest, asOf: null, open })
  const { rows } = await database.pool.query(
    'select rule from quarantined_row join source_batch using (batch_id) where file_digest = $1 order by rule',
    [digest],
  )
  return [accepted, rows.map(row => row.rule as string)]
}

type Row = Readonly<Record<string, unknown>>

const naming = ({ recordId }: Pick<Listed, 'recordId'>): Row => ({ jlbs: recordId })

function adoption(change: Row): Row {
  return {
    ...{ ztlb: '法人及非法人组织', ztmc: '示例甲一环保有限公司（虚构）', tyshxydm: '91310118PDY00001XQ' },
    ...{ cyjg: AUTHORITY, cyjgdm: '11310000PDY31000X7', bsyj: '《示例市条例》（虚构）第八条' },
    ...{ cywh: '示沪采〔2026〕示例001号', cyrq: '2026/11/20', bszt: '正常' },
    ...{ gxsj: '2026/11/20 10:00:00', hcsj: true, zxdw: [{ cs: '限制财政资金', dw: TREASURY }] },
    ...change,
  }
}

const adopt = (...rows: readonly Row[]) =>
  deliver('adoption', Buffer.from(JSON.stringify({ rows: rows.map(adoption) })))

interface Said {
  readonly about: Pick<Listed, 'decisionNo'>
  readonly state?: string
  readonly day?: string
  readonly hour?: number
  readonly measure?: string
  readonly unit?: string
}

/** In ASCII but for its Chinese, which the mapping reads as GB18030; so is this written. */
async function feedback(...rows: readonly Said[]) {
  const iconv = (await import('iconv-lite')).default
  const head =
    '主体类别,主体名称,统一社会信用代码,名单名称,认定文号,措施,执行情况,依据或理由,反馈日期,执行单位,执行单位代码,报送状态,更新时间,合成数据'
  const lines = rows.map(
    ({
      about,
      state = '不能执行',
      day = '2026-11-21',
      hour = 10,
      measure = '限制财政资金',
      unit = TREASURY,
    }) =>
      `法人及非法人组织,示例甲一环保有限公司（虚构）,91310118PDY00001XQ,${LIST_NAME},${about.decisionNo},${measure},${state},主体情况（虚构）,${day},${unit},11310000PDY3103175,正常,2026-11-23 ${hour}:00:00,true`,
  )
  return deliver('measure-feedback', iconv.encode(`${[head, ...lines].join('\n')}\n`, 'gb18030'))
}

async function sweep(): Promise<void> {
  await shanghai.acts.sweep()
  await settle(all)
}

const open = async () =>
  (await shanghai.acts.store.openActs(100)).map(({ category, state, code, target }) => [
    category,
    state,
    code,
    target,
  ])

const answersAt = async ({ recordId }: Pick<Listed, 'recordId'>) =>
  (await anhui.acts.store.loops())
    .filter(one => one.targetRecordId === recordId)
    .map(({ adoptions, answers }) => [
      adoptions.map(one => [one.division, one.authority]),
      answers.map(one => [one.measure, one.answer, one.answeredOn, one.authority]),
    ])

const tasksOf = async ({ recordId }: Pick<Listed, 'recordId'>) =>
  (await shanghai.acts.store.tasks()).filter(one => one.targetRecordId === recordId)

test('a delivered file adopts, another one answers, and the issuer sees both; the same rows again do nothing', async () => {
  const one = await listed(21)
  assert.deepEqual(await adopt(naming(one)), [1, []])
  await sweep()
  assert.deepEqual(
    (await tasksOf(one)).map(({ measure, executor }) => [measure, executor]),
    [['M06', TREASURY]],
  )
  assert.deepEqual(await feedback({ about: one }), [1, []])
  await sweep()
  const answer = ['M06', '无法执行', '2026-11-21', TREASURY]
  assert.deepEqual(await answersAt(one), [[[['310000', AUTHORITY]], [answer]]])
  const sizes = async () => (await shanghai.store.heads()).map(({ id, tree }) => [id.feed, tree.size])
  const grown = await sizes()
  await adopt(naming(one))
  await feedback({ about: one })
  await sweep()
  assert.deepEqual(await sizes(), grown)
  assert.deepEqual(await open(), [])
})

test('a row that is changed later changes the answer: 无法执行, and then 执行', async () => {
  const one = numbered(21)
  await feedback({ about: one, state: '已执行', day: '2026-11-22', hour: 11 })
  await sweep()
  assert.deepEqual((await answersAt(one))[0]?.[1], [['M06', '执行', '2026-11-22', TREASURY]])
  // An older answer of a row that comes late stands behind it.
  assert.deepEqual(await feedback({ about: one, day: '2026-11-21', hour: 12 }), [0, ['MEASURE_ANSWERED']])
})

test('acts are kept apart: no feed, and no report, ever has one', async () => {
  const { rows: kept } = await shanghai.database.pool.query(
    'select category, reason from local_record order by category',
  )
  assert.deepEqual(new Set(kept.map(one => one.reason)), new Set(['ACT']))
  assert.equal((await shanghai.database.pool.query(LOCAL_RECORDS)).rows.length, 0)
  const own = (await shanghai.store.heads()).map(({ id }) => id.feed).filter(one => one.startsWith('310000/'))
  assert.deepEqual(own.sort(), ['310000/records.adoption', '310000/to.340000'])
  const { rows } = await shanghai.database.pool.query(
    "select convert_from(body, 'UTF8')::jsonb as body from feed_entry e join feed f using (feed_id) where f.name = '310000/records.adoption'",
  )
  assert.ok(rows.every(({ body }) => !('category' in body) && !('mappingRef' in body)))
})

test('what may not stand goes back to its department with a reason, and nothing of it is done', async () => {
  const provincial = await listed(31, '本省')
  const over = await listed(32, '全国', '2026-11-22')
  const shown = await listed(33)
  const tomorrow = { cyrq: '2026/11/24', gxsj: '2026/11/24 10:00:00' }
  const unasked = { zxdw: [{ cs: '限制评先评优', dw: TREASURY }] }
  assert.deepEqual(
    await adopt(
      naming(provincial),
      naming(over),
      { ...naming(shown), ...tomorrow },
      { ...naming(shown), cyrq: '2026/05/01' },
      { ...naming(shown), ...unasked },
    ),
    [0, ['ACT_DATE_BAD', 'ACT_DATE_BAD', 'ACT_TARGET_ENDED', 'ADOPTION_REFUSED', 'MEASURE_NOT_ASKED']],
  )
  await sweep()
  for (const one of [provincial, over, shown]) assert.deepEqual(await tasksOf(one), [])
  assert.deepEqual(await open(), [])

  await adopt(naming(shown))
  await sweep()
  assert.deepEqual(
    await feedback(
      { about: shown, measure: '限制评先评优' },
      { about: shown, unit: '示例市商务委（虚构）' },
      { about: shown, day: '2026-11-19' },
      { about: provincial },
    ),
    [0, ['ACT_DATE_BAD', 'MEASURE_NOT_ASKED', 'MEASURE_NOT_ASKED', 'MEASURE_NOT_YOURS']],
  )
  await sweep()
  assert.deepEqual(
    (await tasksOf(shown)).map(({ answer }) => answer),
    [null],
  )
})

test('figures on coverage count records, not acts', async () => {
  const facts = await coverageFacts(shanghai.database.db, { from: '2000-01-01', to: '2099-12-31' })
  assert.deepEqual(facts, [])
})

test('a listing that was withdrawn left no trace here: what names it waits as for one that never came, and is told', async () => {
  const [adopted, other] = [await listed(35), await listed(36)]
  await adopt(naming(adopted))
  await sweep()
  for (const { ref } of [adopted, other])
    await publish(anhui, '340000/withdrawals', [withdrawal(LIST, Buffer.from(ref, 'hex'))])
  await settle(all)
  await sweep()
  assert.deepEqual(await adopt(naming(other)), [1, []])
  await sweep()
  assert.deepEqual(await open(), [['acts/adoption', 'waiting', 'ACT_TARGET_UNKNOWN', null]])
  assert.deepEqual(await tasksOf(other), [])
  await adopt({ ...naming(other), bszt: '撤回', gxsj: '2026/11/21 10:00:00' })
  // Of what was adopted it is known that it is over.
  assert.deepEqual(await adopt(naming(adopted)), [1, []])
  assert.deepEqual(
    await adopt({ ...naming(adopted), cywh: '示沪采〔2026〕示例008号', gxsj: '2026/11/21 10:00:00' }),
    [0, ['ACT_TARGET_ENDED']],
  )
  await sweep()
  assert.deepEqual(await open(), [])
})

test('an act that comes before its listing waits, is told, and is carried out when the listing is here', async () => {
  const to = numbered(41)
  const byDecision = { mdmc: LIST_NAME, rdwh: '示环信认[2026]示例 041号' }
  assert.deepEqual(await adopt(byDecision), [1, []])
  assert.deepEqual(await feedback({ about: to, state: '已执行' }), [1, []])
  await sweep()
  const unknown = (category: string) => [category, 'waiting', 'ACT_TARGET_UNKNOWN', null]
  assert.deepEqual((await open()).sort(), [unknown('acts/adoption'), unknown('acts/measure-feedback')])
  const [waiting] = await shanghai.acts.store.openActs(1)
  // Three working days, of openapi/standard/rules/deadlines.yaml.
  assert.deepEqual([waiting?.since, waiting?.dueOn], [DAY, '2026-11-26'])
  const facts = new PgNodeFacts(shanghai.database.db, '310000')
  const terms = async (day: string) =>
    (await facts.terms(day, day)).filter(({ act }) => act === 'delivered').map(one => one.overdue)
  assert.deepEqual([await terms('2026-11-26'), await terms('2026-11-27')], [[0], [2]])

  await listed(41)
  await sweep()
  assert.deepEqual(await open(), [])
  assert.deepEqual((await answersAt(to))[0]?.[1], [['M06', '执行', '2026-11-21', TREASURY]])
})

test('an answer waits for the adoption, and so does one whose listing turns out to be for information', async () => {
  const one = await listed(51)
  await feedback({ about: one })
  await adopt(naming(numbered(52)))
  await sweep()
  assert.deepEqual((await open()).map(([category, , code, target]) => [category, code, target]).sort(), [
    ['acts/adoption', 'ACT_TARGET_UNKNOWN', null],
    ['acts/measure-feedback', 'ACT_NOT_ADOPTED', one.recordId],
  ])
  await listed(52, '本省')
  await adopt(naming(one))
  await sweep()
  assert.deepEqual(await open(), [['acts/adoption', 'refused', 'ADOPTION_REFUSED', numbered(52).recordId]])
  const facts = new PgNodeFacts(shanghai.database.db, '310000')
  assert.equal(await facts.refusedActs(), 1)
  // Its source takes the row back.
  await adopt({ ...naming(numbered(52)), bszt: '撤回', gxsj: '2026/11/21 10:00:00' })
  assert.equal(await facts.refusedActs(), 0)
  assert.equal((await tasksOf(one))[0]?.answer, '无法执行')
})

test('a power cut between the act and its note undoes both; the next sweep does it once, and so do two at a time', async () => {
  const one = await listed(61)
  const { ports } = shanghai.acts
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
  await adopt(naming(one))
  await assert.rejects(carryOutDelivered(dying), cut)
  assert.deepEqual(await tasksOf(one), [])
  await Promise.all([carryOutDelivered(ports), carryOutDelivered(ports)])
  await feedback({ about: one })
  await assert.rejects(carryOutDelivered(dying), cut)
  assert.equal((await tasksOf(one))[0]?.answer, null)
  await Promise.all([carryOutDelivered(ports), carryOutDelivered(ports)])
  await settle(all)
  assert.deepEqual(await answersAt(one), [
    [[['310000', AUTHORITY]], [['M06', '无法执行', '2026-11-21', TREASURY]]],
  ])
})

test('what was entered by hand is not done again by the row that says the same, and another decision is refused', async () => {
  const one = await listed(71)
  const row = adoption(naming(one))
  await adoptListing(shanghai.acts.ports, {
    target: { feed: LIST, ref: one.ref },
    ...{ authority: AUTHORITY, localBasis: String(row['bsyj']), decisionNo: String(row['cywh']) },
    date: '2026-11-20',
  })
  await adopt(naming(one))
  await sweep()
  assert.equal((await tasksOf(one)).length, 1)
  assert.deepEqual(await open(), [])
  const other = { ...naming(one), cywh: '示沪采〔2026〕示例009号', gxsj: '2026/11/21 10:00:00' }
  assert.deepEqual(await adopt(other), [0, ['ADOPTION_REFUSED']])
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
  shanghai.linkKeys = linkKeysOf('intl', [K1])
  const row = adoption({ ...naming({ recordId }), ztmc: '测试甲', tyshxydm: NUMBER })
  assert.deepEqual(await deliver('adoption', Buffer.from(JSON.stringify({ rows: [row] })), ofPersons), [
    1,
    [],
  ])
  await sweep()
  assert.deepEqual(await open(), [['acts/adoption', 'waiting', 'ACT_TARGET_UNKNOWN', null]])
  shanghai.linkKeys = linkKeysOf('intl', [K2, K1])
  const linkKey = linkKeyOf(K2, 'sha256', { ok: true, idType: '身份证', idNumber: NUMBER })
  const guide = changed({ ...listing(), recordId, division: '340000' }, '/subject', {
    ...{ type: 'person', name: '测试甲', linkKey },
  })
  const body = canonicalBytes(changed(guide, '/publicityScope', 'government'))
  await publish(anhui, '340000/lists.tourism', [
    { kind: 'record', ref: randomBytes(16), body, amends: false },
  ])
  await settle(all)
  await sweep()
  assert.deepEqual(await open(), [])
  assert.deepEqual(
    (await tasksOf({ recordId })).map(({ measure }) => measure),
    ['M06'],
  )
  const { rows } = await shanghai.database.pool.query(
    "select convert_from(body, 'UTF8') as body from feed_entry where body is not null",
  )
  assert.ok(rows.every(one => !one.body.includes(NUMBER)))
})
