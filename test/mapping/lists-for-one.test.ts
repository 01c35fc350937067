/** A cell of JSON or XML may hold a list where the standard has one value: no such row is let through. */
import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mappingFolders, readMapping } from '../../src/mapping/folder.ts'
import { readRows } from '../../src/mapping/read-rows.ts'
import { isFault, type SourceRow } from '../../src/mapping/source-fault.ts'
import { isAct } from '../../src/standard/categories.ts'
import { checkDraft } from '../../src/standard/record.ts'
import { small } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../../mappings')
const ROWS = 3

async function firstRows(folder: string): Promise<Exclude<SourceRow, { rule: string }>[]> {
  const { source } = readMapping(folder).syntax
  const samples = join(folder, 'samples')
  const name = existsSync(samples) ? readdirSync(samples).find(one => !one.includes('.expected.')) : undefined
  if (name === undefined) return []
  const rows: SourceRow[] = []
  for await (const some of readRows(createReadStream(join(samples, name)), source)) rows.push(...some)
  return rows.filter(row => !isFault(row)).slice(0, ROWS)
}

for (const folder of mappingFolders(ROOT)) {
  const mapping = readMapping(folder)
  if (isAct(mapping.category)) continue
  test(`${mapping.id}: two values in a cell for one are refused, or the standard has a list there`, async () => {
    for (const { row, fields } of await firstRows(folder))
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value !== 'string') continue
        for (const list of [[value], [value, value]]) {
          const outcome = mapping.run({ row, fields: { ...fields, [name]: list } })
          if (outcome.kind === 'accepted') assert.deepEqual(checkDraft(outcome.record).errors, [], name)
        }
      }
  })
}

test('a list for a day, an amount, a code or a flag is refused with its field', () => {
  for (const [path, value, cells] of [
    ['content.decisionDate', '{ from: A, rules: [{ date: { formats: [yyyy-MM-dd] } }] }', ['2026-04-10']],
    ['content.fineAmountWan', '{ from: A, rules: [{ amount: { unit: 元 } }] }', ['10', '20']],
    ['severity', '{ from: A, rules: [{ code: levels }] }', ['一般', '严重']],
    ['status', '{ from: A, rules: [{ code: states }] }', ['正常']],
  ] as const) {
    const mapping = small({
      fields: { [path]: value },
      extra: 'tables: { levels: levels.yaml, states: states.yaml }',
      tables: {
        'levels.yaml': 'title: 程度\nsource: 示例\nentries: { 一般: pending, 严重: pending }\n',
        'states.yaml': 'title: 状态\nsource: 示例\nentries: { 正常: active }\n',
      },
    })
    const cell = (one: unknown) => mapping.run({ row: 1, fields: { A: one as never, KIND: '警告' } })
    assert.equal(cell(cells[0]).kind, 'accepted', path)
    const outcome = cell(cells)
    assert.equal(outcome.kind === 'quarantined' && outcome.findings[0]?.field, 'A', path)
  }
})
