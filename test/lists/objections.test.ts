/** Objections over three provinces with a database each: the mark, the clocks of the issuer's law, the outcome. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { answerObjection, extendObjection, fileObjection } from '../../src/lists/objections.ts'
import { remarksOn } from '../../src/lists/remarks.ts'
import { listing } from '../standard/example-records.ts'
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
  const [hit] = await province.view.listings(SCOPE, [USCC])
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
