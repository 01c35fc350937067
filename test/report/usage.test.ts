/** Who asked for a person's data, also in other provinces: each query once, newest first, within one message. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerParts } from '../../src/report/inquiry.ts'
import { type AuditedQuery, isOfOwnAsker, usageOf, usageWith } from '../../src/report/usage.ts'

const BEFORE = '2026-11-23T04:00:00.000Z'

function query(seq: number, actor: string, organisation: string, operation = 'report'): AuditedQuery {
  const at = `2026-11-20T0${seq}:00:00.000Z`
  return { generation: 1, seq, at, act: 'query', actor, purpose: 'A02', details: { operation, organisation } }
}

function auditOf(queries: readonly AuditedQuery[]) {
  return { record: async () => {}, ofSubject: async () => queries }
}

test('a query that its own province tells stands there once, one of a province that does not answer as it is known here', async () => {
  const audit = auditOf([
    query(1, 'system:here', '本省甲'),
    query(2, 'member:320000', '外省乙', 'report.query'),
    query(3, 'member:330000', '外省丙', 'report.query'),
    query(4, 'member:320000', '外省丁', 'searchPersons'),
  ])
  const told = [
    {
      division: '320000',
      usage: [{ at: '2026-11-20T01:59:59.000Z', organisation: '外省乙', purpose: '行政许可审批' }],
    },
    { division: '340000' },
  ]
  const lines = await usageWith(audit, ['k'], BEFORE, told)
  assert.deepEqual(
    lines.map(({ organisation }) => organisation),
    ['外省丁', '外省丙', '外省乙', '本省甲'],
  )
})

test('a province tells who asked there and leaves out what other members asked', async () => {
  const audit = auditOf([
    query(1, 'operator:account', '本省甲'),
    query(2, 'member:320000', '外省乙', 'report.query'),
  ])
  const told = await usageOf(audit, ['k'], BEFORE, isOfOwnAsker)
  assert.deepEqual(told, [
    { at: '2026-11-20T01:00:00.000Z', organisation: '本省甲', purpose: '行政许可审批' },
  ])
})

test('the newest lines that fit stand in the first part; about an organisation there are none', () => {
  const line = { at: BEFORE, organisation: '示例单位（虚构）'.repeat(10), purpose: '行政许可审批' }
  const many = Array.from({ length: 1_000 }, (_, i) => ({ ...line, legalGround: `第${i}号` }))
  const [part] = answerParts([], many, 0) as { usage: typeof many }[]
  const told = part?.usage ?? []
  assert.ok(told.length > 50 && told.length < 200)
  assert.deepEqual(told, many.slice(0, told.length))
  assert.ok(Buffer.byteLength(JSON.stringify(told)) < 31_000)
  assert.ok(!('usage' in (answerParts([], undefined, 0)[0] ?? {})))
})
