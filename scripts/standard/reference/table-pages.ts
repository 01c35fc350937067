/** A page for each code table. */

import { readFileSync } from 'node:fs'
import { dataFileNames, STANDARD_FOLDER } from '../../../src/standard/data-file.ts'
import { type CodeTable, parseTable, type TableEntry } from '../../../src/standard/tables.ts'
import type { Schemas } from '../read-schemas.ts'
import { tablesOf } from './category-pages.ts'
import { code, page, period, table } from './markdown.ts'

/** Tables as shipped: what an installation imported is not ours to print. */
export function shippedTables(): CodeTable[] {
  return dataFileNames('tables/').map(name =>
    parseTable(name, readFileSync(new URL(`tables/${name}.yaml`, STANDARD_FOLDER), 'utf8')),
  )
}

export function tablePages(schemas: Schemas): [name: string, text: string][] {
  const uses = usesOf(schemas)
  return shippedTables().map(one => [`table-${one.name}.md`, tablePage(one, uses.get(one.name) ?? [])])
}

/** Which fields hold codes of which table. */
function usesOf({ categories, envelope }: Schemas): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const add = (page: string, holder: Parameters<typeof tablesOf>[0]) => {
    for (const [field, name] of tablesOf(holder))
      uses.set(name, [...(uses.get(name) ?? []), `[${page}](${page.toLowerCase()}.md) ${code(field)}`])
  }
  add('envelope', envelope)
  for (const category of categories) add(category.code, category.schema.properties?.['content'] ?? {})
  return uses
}

/** Columns besides code and titles, with their heads; shown where an entry of the table has them. */
const COLUMNS: readonly (readonly [name: keyof TableEntry, head: string])[] = [
  ['domain', '领域 Domain'],
  ['lead', '牵头省份 Lead'],
  ['categories', '信息类别 Categories'],
  ['divisions', '适用省份 Provinces'],
  ['nationwide', '可设全国名单 Nationwide'],
  ['parent', '上级 Parent'],
  ['division', '区划 Division'],
  ['retired', '停用 Retired'],
  ['sample', '样例 Sample'],
  ['note', '说明 Note'],
]

function tablePage(one: CodeTable, uses: readonly string[]): string {
  const entries = [...one.entries.values()]
  const shown = COLUMNS.filter(([name]) => entries.some(entry => entry[name] !== undefined))
  const dated = entries.some(({ from, to }) => from !== undefined || to !== undefined)
  const head = ['代码 Code', '名称 Title', '英文 English', ...shown.map(([, title]) => title)]
  const rows = entries.map(entry => [
    code(entry.code),
    entry.title,
    entry.en ?? '',
    ...shown.map(([name]) => valueText(entry[name])),
    ...(dated ? [period(entry.from, entry.to)] : []),
  ])
  return page(`${one.title} · ${one.en}`, [
    `代码表 Table \`${one.name}\`，文件 file \`openapi/standard/tables/${one.name}.yaml\`\n`,
    `- 来源 Source: ${one.source}\n- 核对日期 Compared on: ${one.asOf}\n`,
    `使用字段 Used by: ${uses.length === 0 ? '规则 rules only' : uses.join('，')}\n`,
    table(dated ? [...head, '有效期 In force'] : head, rows),
  ])
}

function valueText(value: TableEntry[keyof TableEntry]): string {
  if (value === true) return '是 Y'
  if (value === false) return '否 N'
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}
