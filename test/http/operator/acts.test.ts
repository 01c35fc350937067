/** Objections, adoptions, measures and checks at the operator face, over real databases and the real use cases. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { canonicalBytes } from '../../../src/base/canonical.ts'
import { INTL } from '../../../src/feed/suite.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import { verifyCheck } from '../../../src/lists/check.ts'
import { PgJointLines } from '../../../src/store/joint-lines.ts'
import { practitionerKeys } from '../../../src/store/joint-view.ts'
import { PgNameBook } from '../../../src/store/name-book.ts'
import { createSealer } from '../../../src/store/sealing.ts'
import type { Membership } from '../../../src/trust/membership.ts'
import { type Acting, DAY, LIST, list, makeActing, settle } from '../../lists/act-region.ts'
import { listing } from '../../standard/example-records.ts'
import { publish, signerOf } from '../../support/province.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

const USCC = '91310118PDY00001XQ'
const GUIDE = {
  type: 'person',
  name: '测*',
  linkKey: `k1.${'a'.repeat(64)}`,
  practitionerNo: 'D-3400-000001',
} as const

let shanghai: Acting
let anhui: Acting
let desk: OperatorDesk
let system: string
let ref: string
let state: 'ready' | 'recovering' = 'ready'

/** Tourism is for government use, as its practitioners are persons. */
const membership = {
  divisions: ['310000', '340000'],
  mayRead: () => true,
  body: { suite: 'intl', feeds: { 'lists.tourism': { scope: 'sharing' } } },
} as unknown as Membership

function checksOf({ view, database }: Acting): OperatorFacePorts['checks'] {
  return {
    clock: () => shanghai.now,
    membership: () => membership,
    linkKeys: () => [],
    practitioners: number => practitionerKeys(database, number),
    names: new PgNameBook(database, createSealer(randomBytes(32))),
    jointView: view,
    lines: new PgJointLines(database),
    cursors: createSealer(randomBytes(32)),
    signer: signerOf('310000'),
    random: randomBytes,
    state: async () => state,
  }
}

before(async () => {
  shanghai = await makeActing('310000')
  anhui = await makeActing('340000')
  ref = await list(anhui, listing())
  const guide = {
    ...listing(),
    division: '340000',
    recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d12',
    subject: GUIDE,
    publicityScope: 'government',
  }
  const content = {
    ...guide.content,
    domain: 'tourism',
    listName: '长三角旅游领域严重失信主体名单（示例）',
    criterionCode: 'T01',
  }
  const body = canonicalBytes({ ...guide, content })
  await publish(anhui, '340000/lists.tourism', [
    { kind: 'record', ref: randomBytes(16), body, amends: false },
  ])
  await settle([shanghai, anhui])
  desk = await OperatorDesk.open({ acts: shanghai.acts, checks: checksOf(shanghai) })
  system = await desk.program('信用业务系统', ['deliverer', 'inquirer'])
})
after(() => desk.listener.close())

const filing = () => ({
  ...{ feed: LIST, ref, ground: '内容', receivedAt: DAY },
  authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
})

test('an objection is filed once, listed with its term, and answered by the issuer alone', async () => {
  const filed = await desk.ask('fileObjection', { as: system, body: filing() })
  assert.deepEqual([filed.status, filed.json()['standing']], [201, 'noTerm'])
  assert.equal((await desk.ask('fileObjection', { as: system, body: filing() })).status, 200)
  await settle([shanghai, anhui])
  const [open] = (await desk.ask('listObjections', { as: system, query: { open: 'true' } })).json()[
    'objections'
  ] as { dueAt: string; standing: string }[]
  assert.deepEqual([open?.dueAt, open?.standing], ['2026-11-30', 'running'])
  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: DAY }
  const path = { objection: String(filed.json()['id']) }
  assertRefused(await desk.ask('answerObjection', { as: system, path, body: answer }), 404, 'ACT_UNKNOWN')
  assertRefused(await desk.ask('extendObjection', { as: system, path }), 404, 'ACT_UNKNOWN')
  const unknown = { ...filing(), ref: '0'.repeat(32) }
  assertRefused(await desk.ask('fileObjection', { as: system, body: unknown }), 404, 'ACT_TARGET_UNKNOWN')
  const early = { ...filing(), receivedAt: '2026-11-24' }
  assertRefused(await desk.ask('fileObjection', { as: system, body: early }), 422, 'ACT_DATE_BAD')
})

test('an adoption makes tasks, each is answered, and the loop is empty where nobody adopted', async () => {
  const decision = {
    authority: '示例市生态环境局（虚构）',
    localBasis: '《示例市条例》（虚构）第八条',
    decisionNo: '示沪采〔2026〕示例001号',
    date: DAY,
  }
  const adopted = await desk.ask('adoptListing', { as: system, body: { ...decision, feed: LIST, ref } })
  assert.equal(adopted.status, 201, adopted.text)
  assertRefused(
    await desk.ask('adoptListing', { as: system, body: { ...decision, feed: LIST, ref } }),
    409,
    'ADOPTION_REFUSED',
  )
  const [task] = (await desk.ask('listMeasureTasks', { as: system })).json()['tasks'] as {
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
  const answered = await desk.ask('answerMeasure', {
    as: system,
    path: { task: task?.taskId ?? '' },
    body: reply,
  })
  assert.deepEqual([answered.status, answered.json()['standing']], [200, 'answered'])
  assert.deepEqual((await desk.ask('listMeasureLoops', { as: system })).json(), { loops: [] })
  await settle([shanghai, anhui])
})

interface Check {
  readonly facts: {
    readonly hits: readonly {
      readonly domain: string
      readonly measures: readonly string[]
      readonly adoptedBy: readonly string[]
    }[]
    readonly validUntil: string
    readonly uscc: string | null
  }
}

test('a check says facts for one use, is signed, and holds until the day is over at the latest', async () => {
  const asked = { as: system, body: { uscc: USCC, purpose: 'A03', sharingRequest: 'GX-2026-000001' } }
  const reply = await desk.ask('checkSubject', asked)
  const check = reply.json() as unknown as Check
  const [hit] = check.facts.hits
  // Shanghai adopted it, and public funds are what this use is about.
  assert.deepEqual([hit?.domain, hit?.measures, hit?.adoptedBy], ['environment', ['M06'], ['310000']])
  assert.equal(check.facts.validUntil, '2026-11-23T05:00:00.000Z')
  const keys = () => [signerOf('310000').publicKey]
  assert.ok(verifyCheck(check, INTL, keys))
  assert.equal(verifyCheck({ ...check, facts: { ...check.facts, hits: [] } }, INTL, keys), undefined)
  assert.equal(
    verifyCheck(check, INTL, () => [signerOf('340000').publicKey]),
    undefined,
  )
  const other = await desk.ask('checkSubject', { as: system, body: { ...asked.body, purpose: 'A02' } })
  assert.deepEqual((other.json() as unknown as Check).facts.hits[0]?.measures, [])
})

test('a guide is found by the licence number, and is not repeated', async () => {
  const body = {
    practitionerNo: GUIDE.practitionerNo,
    purpose: 'A02',
    sharingRequest: 'GX-2026-000001',
    name: '测甲',
  }
  const reply = await desk.ask('checkSubject', { as: system, body })
  const check = reply.json() as unknown as Check
  assert.deepEqual([check.facts.hits.map(({ domain }) => domain), check.facts.uscc], [['tourism'], null])
  assert.doesNotMatch(reply.text, /D-3400|测|k1\./)
})

test('a name that does not fit goes to a person, is asked once, and the decision holds', async () => {
  const body = {
    ...{ practitionerNo: GUIDE.practitionerNo, purpose: 'A02', sharingRequest: 'GX-2026-000001' },
    name: '欧阳样本',
  }
  const agrees = async () => {
    const { facts } = (await desk.ask('checkSubject', { as: system, body })).json() as unknown as {
      readonly facts: { readonly nameAgrees: boolean }
    }
    return facts.nameAgrees
  }
  assert.deepEqual([await agrees(), await agrees()], [false, false])
  const approver = await desk.person('shen-pi', 'approver')
  const listed = async () =>
    (await desk.ask('listNameQuestions', { as: approver })).json()['questions'] as {
      readonly id: string
      readonly given: string
      readonly decision: string | null
    }[]
  const [question, ...more] = await listed()
  assert.deepEqual([question?.given, question?.decision, more], ['欧阳样本', null, []])
  const path = { question: question?.id ?? '' }
  const decide = () => desk.ask('decideNameQuestion', { as: approver, path, body: { decision: 'same' } })
  assertRefused(
    await desk.ask('decideNameQuestion', { as: system, path, body: { decision: 'same' } }),
    403,
    'NOT_ALLOWED',
  )
  assert.equal((await decide()).status, 204)
  assertRefused(await decide(), 404, 'ACT_UNKNOWN')
  assert.equal(await agrees(), true)
})

test('the joint view is one line: who listed, what is objected and adopted, until when, and the history for operators', async () => {
  const body = { domain: 'environment', uscc: USCC, purpose: 'A03', sharingRequest: 'GX-2026-000001' }
  interface Line {
    readonly subject: { readonly name: string } | null
    readonly listings: readonly {
      readonly division: string
      readonly state: string
      readonly validTo: string
      readonly objections: readonly unknown[]
      readonly adoptedBy: readonly unknown[]
    }[]
    readonly history: readonly { readonly what: string }[] | null
  }
  const line = (await desk.ask('readJointLine', { as: system, body })).json() as unknown as Line
  const [entry, ...more] = line.listings
  assert.deepEqual(
    [entry?.division, entry?.state, entry?.validTo, more],
    ['340000', 'listed', '2029-05-20', []],
  )
  assert.deepEqual([entry?.objections.length, entry?.adoptedBy.length, line.history], [1, 1, null])
  const operator = await desk.person('yun-wei', 'operator')
  const whole = (await desk.ask('readJointLine', { as: operator, body })).json() as unknown as Line
  assert.deepEqual(
    whole.history?.map(({ what }) => what),
    ['listed'],
  )
  const { uscc: _, ...asked } = {
    ...body,
    domain: 'tourism',
    practitionerNo: GUIDE.practitionerNo,
    purpose: 'A02',
  }
  const guide = await desk.ask('readJointLine', { as: operator, body: asked })
  assert.equal((guide.json() as unknown as Line).subject?.name, '测*')
  assert.doesNotMatch(guide.text, /D-3400|k1\./)
})

interface Lines {
  readonly lines: readonly {
    readonly subject: { readonly name: string; readonly uscc: string | null }
    readonly listings: readonly { readonly decisionNo: string }[]
    readonly more: boolean
  }[]
  readonly cursor: string | null
}

const lines = async (body: object) => {
  const asked = { purpose: 'A03', sharingRequest: 'GX-2026-000001', ...body }
  return desk.ask('listJointLines', { as: system, body: asked })
}

test('the joint view of a list comes in pages, a line for each subject, with what stands beside it', async () => {
  const firms = ['91310118PDY000028Q', '91310118PDY000044E']
  const drafts = firms.flatMap((uscc, i) =>
    Array.from({ length: i === 0 ? 1 : 205 }, (_, n) => {
      const record = { ...listing(), division: '340000' }
      const recordId = `7f0c1e0a-5d7e-4a53-9a51-0f6a2f3d${i}${String(n).padStart(3, '0')}`
      const content = { ...record.content, decisionNo: `示环信认〔2026〕示例${i}${n}号` }
      const body = canonicalBytes({
        ...record,
        recordId,
        subject: { ...record.subject, uscc },
        content,
      })
      return { kind: 'record', ref: randomBytes(16), body, amends: false } as const
    }),
  )
  await publish(anhui, LIST, drafts)
  await settle([shanghai, anhui])
  const seen: Lines['lines'][number][] = []
  let cursor: string | null = null
  do {
    const page: Lines = (
      await lines({ domain: 'environment', limit: 1, ...(cursor ? { cursor } : {}) })
    ).json() as never
    assert.equal(page.lines.length, 1)
    seen.push(...page.lines)
    cursor = page.cursor
    if (cursor !== null) assert.doesNotMatch(Buffer.from(cursor, 'base64url').toString('latin1'), /9131/)
  } while (cursor !== null)
  assert.deepEqual(
    seen.map(({ subject, listings, more }) => [subject.uscc, listings.length, more]),
    [
      [USCC, 1, false],
      [firms[0], 1, false],
      [firms[1], 20, true],
    ],
  )
  // The rest of a long line is asked for by subject, in parts; nothing of it is twice.
  const whole = { domain: 'environment', uscc: firms[1], purpose: 'A03', sharingRequest: 'GX-2026-000001' }
  const part = async (body: object) =>
    (await desk.ask('readJointLine', { as: system, body })).json() as unknown as {
      readonly listings: readonly { readonly decisionNo: string }[]
      readonly cursor: string | null
    }
  const first = await part(whole)
  const rest = await part({ ...whole, cursor: first.cursor })
  assert.deepEqual([first.listings.length, rest.listings.length, rest.cursor], [200, 5, null])
  assert.equal(new Set([...first.listings, ...rest.listings].map(one => one.decisionNo)).size, 205)
  const another = await desk.ask('readJointLine', {
    as: system,
    body: { ...whole, uscc: USCC, cursor: first.cursor },
  })
  assertRefused(another, 400, 'REQUEST_INVALID')
})

test('of a list only those are seen whom the use is about, persons masked; a cursor serves for its own question', async () => {
  const persons = await lines({ domain: 'tourism', purpose: 'A02' })
  assert.deepEqual(
    (persons.json() as unknown as Lines).lines.map(({ subject }) => [subject.name, subject.uscc]),
    [['测*', null]],
  )
  assert.doesNotMatch(persons.text, /D-3400|k1\./)
  const firmsOnly = await lines({ domain: 'tourism', purpose: 'A04' })
  assert.deepEqual((firmsOnly.json() as unknown as Lines).lines, [])
  const { cursor } = (await lines({ domain: 'environment', limit: 1 })).json() as unknown as Lines
  for (const [why, body] of [
    ['of another list', { domain: 'tourism', cursor }],
    ['of another use', { domain: 'environment', purpose: 'A02', cursor }],
    ['altered', { domain: 'environment', cursor: `A${String(cursor).slice(1)}` }],
  ] as const) {
    const refused = await lines(body)
    assert.deepEqual([refused.status, refused.json()['code']], [400, 'REQUEST_INVALID'], why)
  }
  assertRefused(await lines({ domain: 'environment', purpose: 'A99' }), 400, 'PURPOSE_UNKNOWN')
  const deliverer = await desk.program('只报送名单', ['deliverer'])
  const body = { domain: 'environment', purpose: 'A03', sharingRequest: 'GX-2026-000001' }
  assertRefused(await desk.ask('listJointLines', { as: deliverer, body }), 403, 'NOT_ALLOWED')
})

test('a check without what it needs is refused before anything is read', async () => {
  const { sharingRequest: _, ...without } = { purpose: 'A02', sharingRequest: 'x', uscc: USCC }
  assertRefused(await desk.ask('checkSubject', { as: system, body: without }), 403, 'PURPOSE_REQUIRED')
  const wrong = { purpose: 'A99', sharingRequest: 'GX-2026-000001', uscc: USCC }
  assertRefused(await desk.ask('checkSubject', { as: system, body: wrong }), 400, 'PURPOSE_UNKNOWN')
  const deliverer = await desk.program('只报送', ['deliverer'])
  assertRefused(
    await desk.ask('checkSubject', { as: deliverer, body: { ...wrong, purpose: 'A02' } }),
    403,
    'NOT_ALLOWED',
  )
})

test('a token for some mappings answers and sees only what is about them or came from it, and nothing is filed while the node recovers', async () => {
  const own = '310000/lists.environment'
  const record = { ...listing(), recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d77' }
  const mark = randomBytes(16)
  const body = canonicalBytes(record)
  const another = canonicalBytes({ ...record, recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d79' })
  const nobodys = randomBytes(16)
  await publish(shanghai, own, [
    { kind: 'record', ref: mark, body, amends: false },
    { kind: 'record', ref: nobodys, body: another, amends: false },
  ])
  await settle([shanghai, anhui])
  await sql`
    insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status, feed, mapping_id)
    values ('R07', '\\x01', ${record.recordId}, ${mark}, 1, '\\x02', now(), 'active', ${own}, '310000/serious-listing')`.execute(
    shanghai.database.db,
  )
  const filed = await desk.ask('fileObjection', {
    as: system,
    body: { ...filing(), feed: own, ref: mark.toString('hex') },
  })
  assert.equal(filed.status, 201, filed.text)
  const path = { objection: String(filed.json()['id']) }
  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: DAY }
  const other = await desk.program('市场监管系统', ['deliverer'], ['310000/penalty'])
  assertRefused(await desk.ask('answerObjection', { as: other, path, body: answer }), 404, 'ACT_UNKNOWN')
  assertRefused(await desk.ask('extendObjection', { as: other, path }), 404, 'ACT_UNKNOWN')
  const its = await desk.program('环境执法系统', ['deliverer'], ['310000/serious-listing'])
  const byOther = { ...filing(), feed: own, ref: nobodys.toString('hex') }
  const mine = String((await desk.ask('fileObjection', { as: other, body: byOther })).json()['id'])
  const seen = async (as: string) =>
    ((await desk.ask('listObjections', { as })).json()['objections'] as { id: string }[]).map(({ id }) => id)
  assert.deepEqual([await seen(other), await seen(its)], [[mine], [path.objection]])
  assert.equal((await desk.ask('answerObjection', { as: its, path, body: answer })).status, 200)
  state = 'recovering'
  try {
    assertRefused(await desk.ask('fileObjection', { as: system, body: filing() }), 503, 'NODE_RECOVERING')
  } finally {
    state = 'ready'
  }
})
