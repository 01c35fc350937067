/** Objections, adoptions and measures at the operator face, over real databases and the real use cases. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { canonicalBytes } from '../../../src/base/canonical.ts'
import { DAY } from '../../lists/act-region.ts'
import { listing } from '../../standard/example-records.ts'
import { publish } from '../../support/province.ts'
import { ActFace } from './act-face.ts'
import { assertRefused } from './desk.ts'

const face = new ActFace()
before(() => face.open())
after(() => face.close())

test('an objection is filed once, listed with its term, and answered by the issuer alone', async () => {
  const filed = await face.ask('fileObjection', { as: face.system, body: face.filing() })
  assert.deepEqual([filed.status, filed.json()['standing']], [201, 'noTerm'])
  assert.equal((await face.ask('fileObjection', { as: face.system, body: face.filing() })).status, 200)
  await face.settle()
  const [open] = (await face.ask('listObjections', { as: face.system, query: { open: 'true' } })).json()[
    'objections'
  ] as { dueAt: string; standing: string }[]
  assert.deepEqual([open?.dueAt, open?.standing], ['2026-11-30', 'running'])
  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: DAY }
  const path = { objection: String(filed.json()['id']) }
  assertRefused(
    await face.ask('answerObjection', { as: face.system, path, body: answer }),
    404,
    'ACT_UNKNOWN',
  )
  assertRefused(await face.ask('extendObjection', { as: face.system, path }), 404, 'ACT_UNKNOWN')
  const unknown = { ...face.filing(), ref: '0'.repeat(32) }
  assertRefused(
    await face.ask('fileObjection', { as: face.system, body: unknown }),
    404,
    'ACT_TARGET_UNKNOWN',
  )
  const early = { ...face.filing(), receivedAt: '2026-11-24' }
  assertRefused(await face.ask('fileObjection', { as: face.system, body: early }), 422, 'ACT_DATE_BAD')
})

test('an adoption makes tasks, each is answered, and the loop is empty where nobody adopted', async () => {
  const adopted = await face.adopt()
  assert.equal(adopted.status, 201, adopted.text)
  assertRefused(await face.adopt(), 409, 'ADOPTION_REFUSED')
  const [task] = (await face.ask('listMeasureTasks', { as: face.system })).json()['tasks'] as {
    taskId: string
    standing: string
  }[]
  assert.equal(task?.standing, 'running')
  const reply = {
    answer: '执行',
    basis: '《示例市条例》（虚构）第九条',
    answeredOn: DAY,
    authority: '示例市财政局（虚构）',
  }
  const answered = await face.ask('answerMeasure', {
    as: face.system,
    path: { task: task?.taskId ?? '' },
    body: reply,
  })
  assert.deepEqual([answered.status, answered.json()['standing']], [200, 'answered'])
  assert.deepEqual((await face.ask('listMeasureLoops', { as: face.system })).json(), { loops: [] })
  await face.settle()
})

test('a token for some mappings answers and sees only what is about them or came from it, and nothing is filed while the node recovers', async () => {
  const own = '310000/lists.environment'
  const record = { ...listing(), recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d77' }
  const mark = randomBytes(16)
  const body = canonicalBytes(record)
  const another = canonicalBytes({ ...record, recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d79' })
  const nobodys = randomBytes(16)
  await publish(face.shanghai, own, [
    { kind: 'record', ref: mark, body, amends: false },
    { kind: 'record', ref: nobodys, body: another, amends: false },
  ])
  await face.settle()
  await sql`
    insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status, feed, mapping_id)
    values ('R07', '\\x01', ${record.recordId}, ${mark}, 1, '\\x02', now(), 'active', ${own}, '310000/serious-listing')`.execute(
    face.shanghai.database.db,
  )
  const filed = await face.ask('fileObjection', {
    as: face.system,
    body: { ...face.filing(), feed: own, ref: mark.toString('hex') },
  })
  assert.equal(filed.status, 201, filed.text)
  const path = { objection: String(filed.json()['id']) }
  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: DAY }
  const other = await face.desk.program('市场监管系统', ['deliverer'], ['310000/penalty'])
  assertRefused(await face.ask('answerObjection', { as: other, path, body: answer }), 404, 'ACT_UNKNOWN')
  assertRefused(await face.ask('extendObjection', { as: other, path }), 404, 'ACT_UNKNOWN')
  const its = await face.desk.program('环境执法系统', ['deliverer'], ['310000/serious-listing'])
  const statement = '名单所载与处罚决定不一致（虚构）'
  const byOther = { ...face.filing(), feed: own, ref: nobodys.toString('hex'), statement }
  const mine = String((await face.ask('fileObjection', { as: other, body: byOther })).json()['id'])
  const again = await Promise.all(
    [other, its, face.system].map(as => face.ask('fileObjection', { as, body: byOther })),
  )
  assert.deepEqual(
    again.map(one => [one.status, one.json()['id'], one.json()['statement']]),
    [
      [200, mine, statement],
      [200, mine, null],
      [200, mine, statement],
    ],
  )
  const seen = async (as: string) =>
    ((await face.ask('listObjections', { as })).json()['objections'] as { id: string }[]).map(({ id }) => id)
  assert.deepEqual([await seen(other), await seen(its)], [[mine], [path.objection]])
  assert.equal((await face.ask('answerObjection', { as: its, path, body: answer })).status, 200)
  face.state = 'recovering'
  try {
    assertRefused(
      await face.ask('fileObjection', { as: face.system, body: face.filing() }),
      503,
      'NODE_RECOVERING',
    )
  } finally {
    face.state = 'ready'
  }
})
