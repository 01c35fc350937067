/** Texts that a database or a canonical form cannot hold cost their own row, and no other waits behind it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFile } from '../../src/collect/collect.ts'
import type { SourceFile } from '../../src/collect/ports.ts'
import { openQuarantined } from '../../src/store/quarantine-rows.ts'
import { small } from '../mapping/small-mapping.ts'
import { openDesk } from './desk.ts'

const mapping = small({
  fields: {
    severity: '{ const: general }',
    severityBasis: '{ const: 示例目录第1项 }',
    publicityStart: '{ const: 2026-04-10 }',
    publicityEnd: '{ const: 2027-04-10 }',
    sourceOrgName: '{ from: C, rules: [trim] }',
    'content.decisionNo': '{ from: A, rules: [trim] }',
    'content.violationFacts': '{ from: B, rules: [trim] }',
  },
})

const line = (no: number, facts: string, org = '示例中心（虚构）'): string =>
  JSON.stringify({ A: `示环罚〔2026〕示例${no}号`, B: facts, C: org, KIND: '警告' })

test('half of a surrogate pair, and a NUL wherever it stands, quarantine their row', async () => {
  const desk = await openDesk()
  const rows = [
    line(1, '先'),
    line(2, '\ud800'),
    line(3, '甲\0乙'),
    line(4, '后', '示例\0中心'),
    line(5, '后'),
  ]
  const file: SourceFile = {
    name: 'a.ndjson',
    digest: Buffer.alloc(32, 9),
    asOf: null,
    async *open() {
      yield Buffer.from(`${rows.join('\n')}\n`)
    },
  }
  await collectFile(desk.ports, mapping, file)
  assert.deepEqual(await desk.batches(), [[5, 2, 3, 0]])
  const held = await desk.database.db
    .selectFrom('quarantined_row')
    .selectAll()
    .orderBy('row_number')
    .execute()
  assert.deepEqual(
    held.map(({ rule }) => rule),
    ['TEXT_MALFORMED', 'TEXT_CONTROL', 'TEXT_CONTROL'],
  )
  // As it was delivered, so that it can be sent back.
  for (const { batch_id, row_number, sealed } of held) {
    const { source } = openQuarantined(desk.sealer, batch_id, Number(row_number), sealed)
    assert.deepEqual(source, JSON.parse(rows[Number(row_number) - 1] ?? ''))
  }
})
