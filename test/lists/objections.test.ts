/** Objections over three provinces with a database each: the mark, the clocks of the issuer's law, the outcome. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { answerObjection, extendObjection, fileObjection } from '../../src/lists/objections.ts'
import { remarksOn } from '../../src/lists/remarks.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { NO_ACTS, NO_REPAIRS } from '../collect/desk.ts'
import { listing } from '../standard/example-records.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { NOW } from '../support/province.ts'
import { type Acting, DAY, LIST, list, makeActing, settle } from './act-region.ts'

const USCC = '91310118PDY00001XQ'
const SCOPE = { domain: 'environment', day: DAY, issuers: ['340000'] } as const
const AUTHORITY = { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' }

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
  ref = await list(anhui, listing())
  await settle(all)
})

async function marksAt(province: Acting) {
  const [hit] = await province.view.listings(SCOPE, [USCC], 100)
  return hit === undefined ? null : remarksOn(hit, 'objection')
}

const FILING = {
  ground: '内容',
  receivedAt: '2026-11-20',
  authority: AUTHORITY,
  statement: '处罚金额与决定书不符（虚构）',
} as const

test('every holder shows the mark of an objection that was filed in another province, until the issuer has answered', async () => {
  const since = (await zhejiang.view.changes(SCOPE, {}, 100)).sizes
  const { objection, repeated } = await fileObjection(shanghai.acts.ports, {
    ...FILING,
    target: { feed: LIST, ref },
  })
  assert.equal(repeated, false)
  await settle(all)
  // Anhui's own law wants the answer in five working days; Shanghai learns it from Anhui.
  const mark = { division: '310000', receivedAt: '2026-11-20', dueAt: '2026-11-27' }
  for (const province of all) assert.deepEqual(await marksAt(province), [mark], province.division)
  const [open] = await anhui.acts.store.objections(true)
  assert.deepEqual(
    [open?.id, open?.filedBy, open?.dueAt, open?.content.statement],
    [objection.id, '310000', '2026-11-27', FILING.statement],
  )
  const changed = await zhejiang.view.changes(SCOPE, since, 100)
  assert.deepEqual(
    changed.changes.map(one => one.change === 'listed' && remarksOn(one.listing, 'objection').length),
    [1],
  )

  const again = await fileObjection(shanghai.acts.ports, { ...FILING, target: { feed: LIST, ref } })
  assert.deepEqual([again.repeated, again.objection.id], [true, objection.id])

  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: DAY } as const
  await assert.rejects(answerObjection(shanghai.acts.ports, objection.id, answer), {
    fault: { code: 'ACT_UNKNOWN' },
  })
  await answerObjection(anhui.acts.ports, objection.id, answer)
  await assert.rejects(answerObjection(anhui.acts.ports, objection.id, answer), {
    fault: { code: 'OBJECTION_ANSWERED' },
  })
  await settle(all)
  for (const province of all) assert.deepEqual(await marksAt(province), [], province.division)
  const [answered] = await shanghai.acts.store.objections(false)
  assert.deepEqual(
    [answered?.outcome, answered?.answeredAt, answered?.content.outcomeReason],
    ['维持', DAY, answer.reason],
  )
  const [gone] = (await zhejiang.view.changes(SCOPE, changed.sizes, 100)).changes
  assert.equal(gone?.change === 'listed' && remarksOn(gone.listing, 'objection').length, 0)
})

test('no law of a longer term, no extension; what is not shown cannot be objected to', async () => {
  const { objection } = await fileObjection(zhejiang.acts.ports, {
    ...FILING,
    receivedAt: DAY,
    target: { feed: LIST, ref },
  })
  await settle(all)
  await assert.rejects(extendObjection(anhui.acts.ports, objection.id), {
    fault: { code: 'EXTENSION_REFUSED' },
  })
  const unknown = { feed: LIST, ref: '0'.repeat(32) }
  await assert.rejects(fileObjection(zhejiang.acts.ports, { ...FILING, target: unknown }), {
    fault: { code: 'ACT_TARGET_UNKNOWN' },
  })
  const early = { ...FILING, receivedAt: '2026-11-24', target: { feed: LIST, ref } }
  await assert.rejects(fileObjection(zhejiang.acts.ports, early), { fault: { code: 'ACT_DATE_BAD' } })
})

test('an outcome that revokes the listing withdraws it everywhere, and the mark with it', async () => {
  const [open] = await anhui.acts.store.objections(true)
  const { db } = anhui.database
  const target = open?.target?.ref ?? ''
  await sql`
    insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status, feed, generation)
    values ('R07', ${Buffer.alloc(32, 7)}, ${listing().recordId}, ${Buffer.from(target, 'hex')}, 1, ${Buffer.alloc(32)},
      now(), 'active', ${LIST}, 1)`.execute(db)
  await answerObjection(anhui.acts.ports, open?.id ?? '', {
    outcome: '撤销',
    reason: '主体错误（虚构）',
    answeredAt: DAY,
  })
  const { rows } = await sql`
    select l.state, e.event, e.end_code, e.source from listing_life l join listing_event e using (category, key_hmac)
    order by e.event_id`.execute(db)
  const source = 'objection outcome'
  assert.deepEqual(rows, [
    { state: 'withdrawn', event: 'revoke', end_code: 'revoked', source },
    { state: 'withdrawn', event: 'withdraw', end_code: null, source },
  ])
  await settle(all)
  for (const province of all) assert.equal(await marksAt(province), null, province.division)
  assert.deepEqual((await zhejiang.acts.store.objections(true)).length, 0)
})

interface Registered {
  readonly recordId: string
  /** As of what hour of the day: a later row replaces an earlier one. */
  readonly hour?: number
  readonly authority?: { readonly name: string; readonly uscc: string }
  readonly outcome?: string
}

let files = 0
/** As a register or a system of that province delivers them, by the mapping that its node uses. */
async function deliver({ database, sealer, division: self }: Acting, rows: readonly Registered[]) {
  const appendContext = () => ({ suite: INTL, nowMs: NOW, random: randomBytes })
  const ports: CollectPorts = {
    store: new PgCollectStore({ database, sealer, self, appendContext }),
    rules: {
      withdrawals: { feed: `${self}/withdrawals`, generation: 1 },
      publishes: () => false,
      edition: 'one',
      placeOf: () => ({ heldBecause: 'NO_FEED' }),
      feedBody: record => record,
    },
    lives: listingLives(self),
    acts: NO_ACTS,
    repairs: NO_REPAIRS,
    linkKeys: NO_LINK_KEYS,
    random: randomBytes,
    newId: randomUUID,
    clock: () => NOW,
    onGrown: async () => {},
  }
  const heading =
    '主体类别,主体名称,统一社会信用代码,记录标识,异议理由,受理日期,受理机关,受理机关代码,更新时间,合成数据,处理结果,处理理由,答复日期'
  const lines = rows.map(({ recordId, hour = 10, authority = AUTHORITY, outcome }) => {
    const answer = outcome === undefined ? ',,' : `${outcome},核对后（虚构）,${DAY}`
    return `法人及非法人组织,示例甲一环保有限公司（虚构）,${USCC},${recordId},内容,2026-11-20,${authority.name},${authority.uscc},2026-11-20 ${hour}:00:00,true,${answer}`
  })
  const mapping = readMapping(path.join(import.meta.dirname, '../../mappings', self, 'objection'))
  const open = async function* () {
    yield Buffer.from(`${heading}\n${lines.join('\n')}\n`)
  }
  files += 1
  return collectFile(ports, mapping, { name: 'o.csv', digest: Buffer.alloc(32, files), asOf: null, open })
}

test('objections of a register are filed by the next sweep, each once; one about a record that is not here waits', async () => {
  const recordId = '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d77'
  const { content } = listing()
  await list(anhui, {
    ...listing(),
    recordId,
    content: { ...content, decisionNo: '示环信认〔2026〕示例077号' },
  })
  await settle(all)
  const unknown = '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d78'
  const { accepted, quarantined } = await deliver(shanghai, [{ recordId }, { recordId: unknown }])
  assert.deepEqual([accepted, quarantined], [2, 0])
  await shanghai.acts.sweep()
  await shanghai.acts.sweep()
  await settle(all)
  assert.deepEqual(
    (await anhui.acts.store.objections(true)).map(one => [one.filedBy, one.targetRecordId]),
    [['310000', recordId]],
  )
  for (const province of all) assert.equal((await marksAt(province))?.length, 1, province.division)
  for (const [mapping, seen] of [
    ['310000/objection', 1],
    ['310000/penalty', 0],
  ] as const) {
    const asker = { id: randomUUID(), mappings: [mapping] }
    assert.equal((await shanghai.acts.store.objections(true, asker)).length, seen, mapping)
  }
  const waiting = await shanghai.acts.store.unfiledObjections(10)
  assert.deepEqual(
    waiting.map(({ content: { targetRecordId } }) => targetRecordId),
    [unknown],
  )
})

const MADE_BY = { name: listing().authorityName, uscc: listing().authorityUscc }
const SOMEBODY = { name: '示例皖信用中心（虚构）', uscc: '12340000PDY313347U' }

/** One more listing of Anhui, under a number of its own. */
async function listed(number: number): Promise<{ recordId: string; ref: string }> {
  const recordId = `7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d${number}`
  const decisionNo = `示环信认〔2026〕示例0${number}号`
  const place = await list(anhui, { ...listing(), recordId, content: { ...listing().content, decisionNo } })
  await settle(all)
  return { recordId, ref: place }
}

const known = async ({ acts }: Acting, recordId: string) =>
  (await acts.store.objections(false)).filter(one => one.targetRecordId === recordId)

test('what the authority that made the record delivers as the outcome answers an objection of another province, nobody else’s does', async () => {
  const { recordId, ref: place } = await listed(81)
  await fileObjection(zhejiang.acts.ports, { ...FILING, target: { feed: LIST, ref: place } })
  await settle(all)
  await deliver(anhui, [{ recordId, authority: SOMEBODY, outcome: '维持' }])
  await anhui.acts.sweep()
  assert.deepEqual(
    (await known(anhui, recordId)).map(({ filedBy, outcome }) => [filedBy, outcome]),
    [['330000', null]],
    'neither answered nor filed once more',
  )
  await deliver(anhui, [{ recordId, hour: 11, authority: MADE_BY, outcome: '维持' }])
  await anhui.acts.sweep()
  await anhui.acts.sweep()
  await settle(all)
  for (const province of [anhui, zhejiang])
    assert.deepEqual(
      (await known(province, recordId)).map(one => [one.outcome, one.content.outcomeReason]),
      [['维持', '核对后（虚构）']],
    )
  const waiting = await anhui.acts.store.unfiledObjections(10)
  assert.ok(waiting.every(({ content }) => content.targetRecordId !== recordId))
})

test('an outcome that was entered before its system delivers it is no objection of its own', async () => {
  const { recordId, ref: place } = await listed(83)
  const { objection } = await fileObjection(zhejiang.acts.ports, {
    ...FILING,
    target: { feed: LIST, ref: place },
  })
  await settle(all)
  await answerObjection(anhui.acts.ports, objection.id, {
    outcome: '维持',
    reason: '（虚构）',
    answeredAt: DAY,
  })
  await settle(all)
  await deliver(anhui, [{ recordId, authority: MADE_BY, outcome: '维持' }])
  await anhui.acts.sweep()
  await settle(all)
  assert.deepEqual(
    (await known(anhui, recordId)).map(({ filedBy, outcome }) => [filedBy, outcome]),
    [['330000', '维持']],
  )
  const waiting = await anhui.acts.store.unfiledObjections(10)
  assert.ok(waiting.every(({ content }) => content.targetRecordId !== recordId))
})

test('an objection of the own register is filed, and its outcome 撤销 withdraws the record everywhere', async () => {
  const { recordId, ref: place } = await listed(82)
  await deliver(anhui, [{ recordId, authority: MADE_BY }])
  await anhui.acts.sweep()
  await settle(all)
  assert.deepEqual(
    (await known(anhui, recordId)).map(({ filedBy, outcome }) => [filedBy, outcome]),
    [['340000', null]],
  )
  await deliver(anhui, [{ recordId, hour: 11, authority: MADE_BY, outcome: '撤销' }])
  await anhui.acts.sweep()
  await settle(all)
  assert.deepEqual(
    (await known(anhui, recordId)).map(({ outcome }) => outcome),
    ['撤销'],
  )
  for (const { database } of all) {
    const { rows } = await sql`select 1 from shown_record where ref = decode(${place}, 'hex')`.execute(
      database.db,
    )
    assert.deepEqual(rows, [])
  }
})
