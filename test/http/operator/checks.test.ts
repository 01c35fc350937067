/** Checks at the operator face: what is said of a subject for one use, signed, and of whom it is said. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { INTL } from '../../../src/feed/suite.ts'
import { verifyCheck } from '../../../src/lists/check.ts'
import { signerOf } from '../../support/province.ts'
import { ActFace, GUIDE, USCC } from './act-face.ts'
import { assertRefused } from './desk.ts'

const face = new ActFace()
before(async () => {
  await face.open()
  assert.equal((await face.adopt()).status, 201)
  await face.settle()
})
after(() => face.close())

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
  const asked = { as: face.system, body: { uscc: USCC, purpose: 'A03', sharingRequest: 'GX-2026-000001' } }
  const reply = await face.ask('checkSubject', asked)
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
  const other = await face.ask('checkSubject', { as: face.system, body: { ...asked.body, purpose: 'A02' } })
  assert.deepEqual((other.json() as unknown as Check).facts.hits[0]?.measures, [])
})

test('a guide is found by the licence number, and is not repeated', async () => {
  const body = {
    practitionerNo: GUIDE.practitionerNo,
    purpose: 'A02',
    sharingRequest: 'GX-2026-000001',
    name: '测甲',
  }
  const reply = await face.ask('checkSubject', { as: face.system, body })
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
    const { facts } = (await face.ask('checkSubject', { as: face.system, body })).json() as unknown as {
      readonly facts: { readonly nameAgrees: boolean }
    }
    return facts.nameAgrees
  }
  assert.deepEqual([await agrees(), await agrees()], [false, false])
  const approver = await face.desk.person('shen-pi', 'approver')
  const listed = async () =>
    (await face.ask('listNameQuestions', { as: approver })).json()['questions'] as {
      readonly id: string
      readonly given: string
      readonly decision: string | null
    }[]
  const [question, ...more] = await listed()
  assert.deepEqual([question?.given, question?.decision, more], ['欧阳样本', null, []])
  const path = { question: question?.id ?? '' }
  const decide = () => face.ask('decideNameQuestion', { as: approver, path, body: { decision: 'same' } })
  assertRefused(
    await face.ask('decideNameQuestion', { as: face.system, path, body: { decision: 'same' } }),
    403,
    'NOT_ALLOWED',
  )
  assert.equal((await decide()).status, 204)
  assertRefused(await decide(), 404, 'ACT_UNKNOWN')
  assert.equal(await agrees(), true)
})

test('a check without what it needs is refused before anything is read', async () => {
  const { sharingRequest: _, ...without } = { purpose: 'A02', sharingRequest: 'x', uscc: USCC }
  assertRefused(await face.ask('checkSubject', { as: face.system, body: without }), 403, 'PURPOSE_REQUIRED')
  const wrong = { purpose: 'A99', sharingRequest: 'GX-2026-000001', uscc: USCC }
  assertRefused(await face.ask('checkSubject', { as: face.system, body: wrong }), 400, 'PURPOSE_UNKNOWN')
  const deliverer = await face.desk.program('只报送', ['deliverer'])
  assertRefused(
    await face.ask('checkSubject', { as: deliverer, body: { ...wrong, purpose: 'A02' } }),
    403,
    'NOT_ALLOWED',
  )
})
