/** What cells of the written file may hold, and what comes back of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { sinkOf } from '../../src/mapping/sink.ts'
import { GOOD } from './out-files.ts'
import { bytesOf, collect, small } from './small-mapping.ts'

test('what a spreadsheet would run as a formula is not written to CSV, and numbers and signs are', () => {
  const text = (format: string): string =>
    GOOD.replace('format: csv', `format: ${format}`).replace('A: content.decisionNo', 'A: content.remark')
  const outcome = (remark: string, format = 'csv') =>
    loadOutMapping(text(format), 'out.yaml', () => undefined).render({
      record: { category: 'R03', content: { remark, decisionDate: '2026-04-10' } } as unknown as RecordDraft,
      today: '2026-11-23',
    })
  for (const remark of ['=1+1', '@SUM(A1)', '+甲', '-2+3*cmd', '\t=1', '- 一']) {
    const refused = outcome(remark)
    assert.ok(refused.kind === 'refused', remark)
    assert.deepEqual(
      refused.findings.map(({ rule, field }) => [rule, field]),
      [['CELL_IS_FORMULA', 'A']],
    )
    assert.equal(outcome(remark, 'xlsx').kind, 'rendered', 'every cell of a spreadsheet of ours is a text')
  }
  for (const remark of ['-', '——', '+86 (21) 5555-0100', '-1.5', '甲=乙', "'=1"])
    assert.equal(outcome(remark).kind, 'rendered', remark)
})

test('a carriage return inside a text goes out in XML and in a spreadsheet and comes in again', async () => {
  for (const format of ['xml, record: rows/row', 'xlsx']) {
    const { target } = loadOutMapping(
      GOOD.replace('format: csv', `format: ${format}`),
      'out.yaml',
      () => undefined,
    ).syntax
    const sink = sinkOf(target)
    const bytes = Buffer.concat([sink.head([]), sink.rows([{ A: '甲\r\n乙', B: '警告' }]), sink.tail()])
    const mapping = small({
      source: `{ format: ${format}, encoding: utf-8, fields: { A: a, B: b } }`,
      fields: { 'content.remark': 'A', 'content.penaltyTypes': '{ from: B, rules: [{ split: 、 }] }' },
    })
    const [again] = await collect(mapping.rows(bytesOf(bytes)))
    assert.ok(again?.kind === 'accepted' && again.record.category === 'R03')
    assert.equal(again.record.content.remark, '甲\r\n乙', format)
  }
})
