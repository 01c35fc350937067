/** A page for each record category, and one for the envelope that all share. */
import { readFileSync } from 'node:fs'
import { DATA_ITEMS } from '../../../src/standard/catalogue.ts'
import type { DataItem } from '../../../src/standard/generated/data.ts'
import { loadTable } from '../../../src/standard/tables.ts'
import type { CategorySchema, Schema, Schemas } from '../read-schemas.ts'
import { fieldTable, SCOPE_NAMES } from './fields.ts'
import { code, mermaid, page, table } from './markdown.ts'
import { categoryTerms, envelopeTerms } from './terms.ts'

const EXAMPLES = new URL('../../../openapi/standard/examples/', import.meta.url)

export function categoryPages({ categories, envelope }: Schemas): [name: string, text: string][] {
  return [
    ['envelope.md', envelopePage(envelope)],
    ...categories.map((one): [string, string] => [`${one.code.toLowerCase()}.md`, categoryPage(one)]),
  ]
}

function envelopePage(envelope: Schema): string {
  return page('记录信封 · Envelope', [
    '每条记录都带有下列字段；各类别自己的字段在 `content` 中。',
    'Every record carries these fields; those of its category stand in `content`.\n',
    fieldTable(envelope, envelopeTerms()),
  ])
}

function categoryPage(category: CategorySchema): string {
  const { code: name, schema } = category
  const content = schema.properties?.['content'] ?? {}
  const example = readFileSync(new URL(`${name.toLowerCase()}.json`, EXAMPLES), 'utf8')
  return page(`${name} ${schema.title}`, [
    `${schema.description}\n`,
    `公共字段见[记录信封](envelope.md)；以下字段在 \`content\` 中。Shared fields: [envelope](envelope.md); these stand in \`content\`.\n`,
    '## 采集、共享与期限 · Collected from whom, shared how widely, how long\n',
    itemTable(DATA_ITEMS.filter(item => item.category === name)),
    '公示期限见[公示期限规则](publicity.md)，查询期限自行为或事件终了之日起算，见[办理时限](deadlines.md)，退出见[四种退出](ends.md)。Periods of publicity: [publicity](publicity.md); the query period counts from the end of the conduct or event: [deadlines](deadlines.md); what an end does: [ends](ends.md).\n',
    '## 字段 · Fields\n',
    fieldTable(content, categoryTerms(name)),
    '## 识别同一记录 · Matching key\n',
    `主体 + ${keyText(schema)}。Two records with the same subject and these fields are one.\n`,
    '## 引用的代码表 · Code tables\n',
    tableDiagram(name, schema.title ?? '', content),
    '## 示例（虚构）· Example (invented)\n',
    `\`\`\`json\n${example.trimEnd()}\n\`\`\`\n`,
  ])
}

function keyText(schema: Schema): string {
  const content = schema.properties?.['content']?.properties ?? {}
  const parts = (schema['x-matching-key'] ?? []).map(name => `${code(name)} ${content[name]?.title ?? ''}`)
  return parts.length === 0 ? '（无其他字段）nothing else' : parts.join(' + ')
}

export function itemTable(items: readonly DataItem[]): string {
  const head = [
    '事项 Item',
    '目录事项 Catalogue',
    '提供单位 Provider',
    '更新周期 Cycle',
    '共享属性 Sharing',
    '公开属性 Publicity',
    '查询期限 Query period',
    '目录版本 Edition',
    '用途 Used for',
  ]
  return table(head, items.map(itemRow))
}

function itemRow(item: DataItem): string[] {
  const months = item.queryMonths
  return [
    `${item.code} ${item.item} ${item.en}`,
    item.catalogueItem,
    item.provider,
    CYCLES[item.cycle] ?? item.cycle,
    item.sharing,
    SCOPE_NAMES[item.publicity] ?? item.publicity,
    months === undefined ? '–' : `${months} 个月 months`,
    item.catalogueEdition,
    item.usedFor.map(used => `[${used}](application-list.md)`).join(' '),
  ]
}

const CYCLES: Readonly<Record<string, string>> = {
  decision: '每项决定（七个工作日内）each decision',
  daily: '每日 daily',
  weekly: '每周 weekly',
  monthly: '每月 monthly',
  quarterly: '每季 quarterly',
  yearly: '每年 yearly',
}

/** Tables to which the fields of the content refer, by field. */
export function tablesOf(holder: Schema): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, schema] of Object.entries(holder.properties ?? {})) {
    const own = schema['x-table'] ?? (schema.$ref?.endsWith('/listDomain') ? 'domains' : undefined)
    if (own !== undefined) found.set(name, own)
    for (const [field, below] of tablesOf(schema.items ?? schema)) found.set(`${name}.${field}`, below)
  }
  return found
}

function tableDiagram(name: string, title: string, content: Schema): string {
  const tables = [...tablesOf(content)]
  if (tables.length === 0) return '无 none\n'
  const edges = tables.map(
    ([field, to]) =>
      `  ${name} -- "${field}" --> T_${to.replaceAll('-', '_')}["${to} ${loadTable(to).title}"]`,
  )
  return mermaid(['flowchart LR', `  ${name}["${name} ${title}"]`, ...edges])
}
