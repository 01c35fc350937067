/** Lists of objects: one for each item of a column, with columns of the row around it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { RowRun } from '../../src/mapping/row.ts'
import { assertComplains } from './complaints.ts'

const FOLDER = join(import.meta.dirname, '../../mappings/340000/serious-listing')
const MAPPING = readFileSync(join(FOLDER, 'mapping.yaml'), 'utf8')

/** The listing of Anhui with other measures. */
const listing = (measures: string): string => {
  const begin = MAPPING.indexOf('  content.measures:')
  const end = MAPPING.indexOf('  content.removalConditions:')
  return `${MAPPING.slice(0, begin)}  content.measures: ${measures}\n${MAPPING.slice(end)}`.replace(
    '  measures: ../tables/measures.yaml\n',
    '',
  )
}
const table = (path: string): string => readFileSync(join(FOLDER, path), 'utf8')

const measuresOf = (measures: string, fields: Readonly<Record<string, string>>): unknown => {
  const mapping = loadMapping(listing(measures), 'm.yaml', table)
  const { content } = mapping.map(fields, new RowRun()) as { content?: { measures?: unknown } }
  return content?.measures
}
const item = (executor: string, code = '{ from: ., rules: [upper] }'): string =>
  `item: { code: ${code}, executor: ${executor}, legalBasis: { const: 示例 } }`

test('a list whose condition does not hold is not made', () => {
  const measures = `{ when: { field: 领域, is: 环境 }, each: 惩戒措施, by: 、, ${item('^执行单位')} }`
  const row = { 惩戒措施: 'M01', 执行单位: '示例厅' }
  assert.deepEqual(measuresOf(measures, { ...row, 领域: '环境' }), [
    { code: 'M01', executor: '示例厅', legalBasis: '示例' },
  ])
  assert.equal(measuresOf(measures, { ...row, 领域: '旅游' }), undefined)
})

test('a condition of an item can ask about the row and about the item itself', () => {
  const executor =
    '{ cases: [{ when: { field: ., is: M02 }, const: 另一厅 }, { when: { field: ^执行单位, present: true }, from: ^执行单位 }, { from: ^认定机关 }] }'
  const measures = `{ each: 惩戒措施, by: 、, ${item(executor)} }`
  const executors = (row: Readonly<Record<string, string>>): string[] =>
    (measuresOf(measures, row) as { executor: string }[]).map(one => one.executor)
  assert.deepEqual(executors({ 惩戒措施: 'M01、M02', 执行单位: '甲厅', 认定机关: '乙厅' }), [
    '甲厅',
    '另一厅',
  ])
  assert.deepEqual(executors({ 惩戒措施: 'M01', 执行单位: ' 无 ', 认定机关: '乙厅' }), ['乙厅'])
})

test('a name that is wrong inside a condition of an item is named with its place', () => {
  const when = (field: string, by = 'by: 、, '): string =>
    listing(
      `{ each: 惩戒措施, ${by}${item(`{ when: { field: ${field}, present: true }, from: ^执行单位 }`)} }`,
    )
  assertComplains(when('^执行单'), '{ field: ^执行单,', /no column "执行单"; write "执行单位"/, table)
  assertComplains(when('dm'), '{ field: dm', /write "." for the item or "\^COLUMN"/, table)
  assertComplains(when('执行单位'), '{ field: 执行单位', /write "." for the item or "\^COLUMN"/, table)
  assert.doesNotThrow(() => loadMapping(when('dm', ''), 'm.yaml', table))
})

test('an item inside an item is refused, in a case too', () => {
  const inner = `{ when: { field: ., present: true }, each: 措施依据, by: 、, ${item('.')} }`
  const text = listing(`{ each: 惩戒措施, by: 、, ${item(inner)} }`)
  assertComplains(text, 'executor: {', /items inside items are not supported/, table)
})

test('a text that names one measure twice names one measure; a real list keeps what it has', () => {
  const codes = (by: string, 惩戒措施: unknown): string[] =>
    (
      measuresOf(`{ each: 惩戒措施, ${by}${item('^执行单位')} }`, {
        惩戒措施,
        执行单位: '甲厅',
      } as never) as { code: string }[]
    ).map(one => one.code)
  assert.deepEqual(codes('by: 、, ', 'm01、M02、M01'), ['M01', 'M02'])
  assert.deepEqual(codes('', [{ '.': 'm01' }, { '.': 'M01' }]), ['M01', 'M01'])
})
