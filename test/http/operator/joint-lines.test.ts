/** The joint view at the operator face: one line, the lines of a list in pages, and to whom which of them are shown. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { canonicalBytes } from '../../../src/base/canonical.ts'
import { LIST } from '../../lists/act-region.ts'
import { listing } from '../../standard/example-records.ts'
import { publish } from '../../support/province.ts'
import { ActFace, GUIDE, USCC } from './act-face.ts'
import { assertRefused } from './desk.ts'

const face = new ActFace()
before(async () => {
  await face.open()
  assert.equal((await face.ask('fileObjection', { as: face.system, body: face.filing() })).status, 201)
  await face.settle()
  assert.equal((await face.adopt()).status, 201)
  await face.settle()
})
after(() => face.close())

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
  const line = (await face.ask('readJointLine', { as: face.system, body })).json() as unknown as Line
  const [entry, ...more] = line.listings
  assert.deepEqual(
    [entry?.division, entry?.state, entry?.validTo, more],
    ['340000', 'listed', '2029-05-20', []],
  )
  assert.deepEqual([entry?.objections.length, entry?.adoptedBy.length, line.history], [1, 1, null])
  const operator = await face.desk.person('yun-wei', 'operator')
  const whole = (await face.ask('readJointLine', { as: operator, body })).json() as unknown as Line
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
  const guide = await face.ask('readJointLine', { as: operator, body: asked })
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
  return face.ask('listJointLines', { as: face.system, body: asked })
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
  await publish(face.anhui, LIST, drafts)
  await face.settle()
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
    (await face.ask('readJointLine', { as: face.system, body })).json() as unknown as {
      readonly listings: readonly { readonly decisionNo: string }[]
      readonly cursor: string | null
    }
  const first = await part(whole)
  const rest = await part({ ...whole, cursor: first.cursor })
  assert.deepEqual([first.listings.length, rest.listings.length, rest.cursor], [200, 5, null])
  assert.equal(new Set([...first.listings, ...rest.listings].map(one => one.decisionNo)).size, 205)
  const another = await face.ask('readJointLine', {
    as: face.system,
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
  const deliverer = await face.desk.program('只报送名单', ['deliverer'])
  const body = { domain: 'environment', purpose: 'A03', sharingRequest: 'GX-2026-000001' }
  assertRefused(await face.ask('listJointLines', { as: deliverer, body }), 403, 'NOT_ALLOWED')
})
