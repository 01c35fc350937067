/** The page of the report standard: its two kinds, their sections, and every field of the parts. */
import type { Schema, Schemas } from '../read-schemas.ts'
import { exampleOf, meaningOf, sourceOf, typeOf } from './fields.ts'
import { code, page, table } from './markdown.ts'
import { reportTerm } from './terms.ts'

/** In which editions a field of each privacy class stands. */
const EDITIONS: Readonly<Record<string, string>> = {
  public: '各版 every edition',
  government: '政务版、授权版 government and authorised',
  authorised: '仅凭授权 with consent only',
}

export function reportPage({ reports }: Schemas): string {
  const parts = reports.find(({ name }) => name === 'report-parts')?.schema.$defs ?? {}
  const kinds = reports.filter(({ schema }) => schema.type === 'object')
  return page('信用报告 · Credit report', [
    '国家版报告的各部分保持不变，区域内容都在“公共信用信息地方补充内容”中。空的部分印“查询期内无相关信息”；未返回的省写“未返回”，不写“无记录”。',
    'The national sections stay as they are; everything regional stands in the supplement. An empty section says so; a province that did not answer is 未返回, never "no record".\n',
    '## 谁可见、多久 · Who may see it, and how long\n',
    '报告分公示版、政务版、授权版；个人报告只有本人申请或授权才出具。公示期满的条目不进公示版，在其他版中标注；修复、撤销、查询期满的条目不进任何版本，见[四种退出](ends.md)。条目的字段谁可见，见其类别的页面。查询记录保存十年（浙江省公共信用信息管理条例第二十条）。',
    'A report has a public, a government and an authorised edition; that of a person is made on own request or with consent only. An entry whose publicity is over is absent from the public edition and marked in the others; one that was repaired, revoked or whose query period is over stands in none ([the four ends](ends.md)). Who may see the fields of an entry is said on the page of its category. Records of queries are kept ten years.\n',
    ...kinds.flatMap(({ name, schema }) => [
      `## ${schema.title}\n`,
      `${meaningOf(schema)} 文件 File \`openapi/standard/${name}.json\`，示例 example \`openapi/standard/examples/${name}.json\`\n`,
      fieldTable(fieldsOf(name, schema)),
    ]),
    '## 各部分的字段 · Fields of the parts\n',
    ...Object.entries(parts).flatMap(([name, part]) => [
      `### ${part.title} ${code(name)}\n`,
      `${meaningOf(part)}\n`,
      fieldTable(fieldsOf(name, part.items?.type === 'object' ? part.items : part)),
    ]),
  ])
}

function fieldsOf(part: string, holder: Schema, above = ''): string[][] {
  return Object.entries(holder.properties ?? {}).flatMap(([name, one]) => [
    [
      code(above + name),
      one.title ?? '',
      meaningOf(one),
      kindOf(one),
      holder.required?.includes(name) ? '是 Y' : '',
      sourceOf(one),
      EDITIONS[one['x-privacy'] ?? ''] ?? '',
      reportTerm(part, above + name),
      exampleOf(one),
    ],
    ...(one.items
      ? fieldsOf(part, one.items, `${above}${name}[].`)
      : fieldsOf(part, one, `${above}${name}.`)),
  ])
}

/** `r03-penalty.json#/properties/content` is described on `r03.md`, a part further down on this page. */
function kindOf(one: Schema): string {
  const [, category] = /^(r\d\d)-.*\/properties\/content$/.exec(one.$ref ?? '') ?? []
  if (category !== undefined) return `[${category.toUpperCase()}](${category}.md) 的字段 its fields`
  const [, part] = /^report-parts\.json#\/\$defs\/(\w+)$/.exec(one.$ref ?? '') ?? []
  return part === undefined ? typeOf(one) : `见下 below: ${code(part)}`
}

function fieldTable(rows: readonly string[][]): string {
  const head = [
    '字段 Field',
    '名称 Title',
    '说明 Meaning',
    '类型 Type',
    '必填 Required',
    '来源代码 Source',
    '哪版可见 Which editions',
    '多久 How long',
    '示例 Example',
  ]
  return table(head, rows)
}
