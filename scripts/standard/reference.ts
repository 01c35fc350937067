/** The reference of the standard, `docs/standard/`: generated, in Chinese with English beside it. */
import { SCHEMA_VERSION } from '../../src/standard/record.ts'
import type { Schema, Schemas } from './read-schemas.ts'
import { categoryPages } from './reference/category-pages.ts'
import { code, mermaid, page, table } from './reference/markdown.ts'
import { rulePages } from './reference/rule-pages.ts'
import { shippedTables, tablePages } from './reference/table-pages.ts'

const FOLDER = 'docs/standard'

/** The pages, path (relative to the project) to text. Deterministic; writes nothing. */
export function standardReference(schemas: Schemas): Map<string, string> {
  const pages = [
    ['README.md', indexPage(schemas)] as const,
    ...categoryPages(schemas),
    ...tablePages(schemas),
    ...rulePages(),
    ['report.md', reportPage(schemas)] as const,
  ]
  return new Map(pages.map(([name, text]) => [`${FOLDER}/${name}`, text]))
}

const RULES: readonly (readonly [page: string, title: string])[] = [
  ['publicity.md', '公示期限 · Publicity periods'],
  ['ends.md', '四种退出 · The four ends'],
  ['deadlines.md', '办理时限 · Deadlines'],
  ['list-types.md', '名单类型 · List types'],
  ['data-list.md', '数据清单 · Data list'],
  ['behaviour-list.md', '行为清单 · Behaviour list'],
  ['application-list.md', '应用清单 · Application list'],
  ['compatibility.md', '版本兼容 · Compatibility'],
]

function indexPage(schemas: Schemas): string {
  const { categories } = schemas
  return page('信桥公共信用信息标准 · The common standard', [
    `版本 Version ${SCHEMA_VERSION}\n`,
    '归集标准：R01–R15；报告标准：[信用报告](report.md)。Collection standard: R01–R15; report standard: [credit report](report.md).\n',
    '## 各部分的关系 · How the parts relate\n',
    overview(schemas),
    '## 信息类别 · Record categories\n',
    '- [记录信封 · Envelope](envelope.md)',
    ...categories.map(one => `- [${one.code} ${one.schema.title}](${one.code.toLowerCase()}.md)`),
    '\n## 规则和清单 · Rules and lists\n',
    ...RULES.map(([file, title]) => `- [${title}](${file})`),
    '\n## 代码表 · Code tables\n',
    table(
      ['表 Table', '名称 Title', '项数 Entries', '核对日期 Compared on'],
      shippedTables().map(one => [
        `[${one.name}](table-${one.name}.md)`,
        `${one.title} ${one.en}`,
        String(one.entries.size),
        one.asOf,
      ]),
    ),
  ])
}

/** Drawn from the schemas: a recordId points to records, a list name to a list type. */
function overview({ categories }: Schemas): string {
  const nodes = categories.map(one => `    ${one.code}["${one.code} ${one.schema.title}"]`)
  const edges = categories.flatMap(one => {
    const content = one.schema.properties?.['content']?.properties ?? {}
    // Drawn to the two categories that repairs, objections and disqualifications are mostly about.
    const about = (field: string) => ['R03', 'R07'].map(target => `  ${one.code} -. "${field}" .-> ${target}`)
    return [
      ...('targetRecordId' in content ? about('targetRecordId') : []),
      ...('listName' in content ? [`  ${one.code} -- "listName" --> lists`] : []),
      ...('disqualifiedBy' in content ? about('disqualifiedBy') : []),
    ]
  })
  return mermaid([
    'flowchart TB',
    '  catalogue["目录 catalogue"] --> data["数据清单 data list"]',
    '  data -- "范围、提供单位、期限" --> records',
    '  behaviour["行为清单 behaviour list"] -- "严重程度" --> publicity',
    '  envelope["记录信封 envelope"] --> records',
    '  subgraph records["记录 records R01–R15"]',
    ...nodes,
    '  end',
    '  lists["名单类型 list types"] --> domains["领域 domains"]',
    '  lists --> criteria["认定标准 criteria"]',
    '  lists --> measures["措施 measures"]',
    ...edges,
    '  publicity["公示期限 publicity"] --> records',
    '  records --> ends["四种退出 ends"]',
    '  deadlines["办理时限 deadlines"] --> records',
    '  records --> report["信用报告 report"]',
    '  data --> application["应用清单 application list"]',
    '  application --> measures',
  ])
}

function reportPage({ reports }: Schemas): string {
  const parts = reports.find(({ name }) => name === 'report-parts')?.schema.$defs ?? {}
  const kinds = reports.filter(({ schema }) => schema.type === 'object')
  return page('信用报告 · Credit report', [
    '国家版报告的各部分保持不变，区域内容都在“公共信用信息地方补充内容”中。空的部分印“查询期内无相关信息”；未返回的省写“未返回”，不写“无记录”。',
    'The national sections stay as they are; everything regional stands in the supplement. An empty section says so; a province that did not answer is 未返回, never "no record".\n',
    ...kinds.flatMap(({ name, schema }) => [
      `## ${schema.title}\n`,
      `${schema.description} 文件 File \`openapi/standard/${name}.json\`，示例 example \`openapi/standard/examples/${name}.json\`\n`,
      sectionTable(schema),
    ]),
    '## 各部分的字段 · Fields of the parts\n',
    ...Object.entries(parts).flatMap(([name, part]) => [
      `### ${part.title} ${code(name)}\n`,
      partTable(part),
    ]),
  ])
}

function sectionTable(schema: Schema): string {
  const body = schema.properties?.['body']?.properties ?? {}
  const supplement = body['supplement']?.properties ?? {}
  const rows = [
    ['封面', code('cover'), 'Cover.'],
    ...Object.entries(body).map(([name, one]) => [
      one.title ?? '',
      code(`body.${name}`),
      one.description ?? '',
    ]),
    ...Object.entries(supplement).map(([name, one]) => [
      one.title ?? '',
      code(`body.supplement.${name}`),
      one.description ?? '',
    ]),
  ]
  return table(['部分 Section', '字段 Field', '说明 Meaning'], rows)
}

function partTable(part: Schema): string {
  const holder = part.items?.type === 'object' ? part.items : part
  const rows = Object.entries(holder.properties ?? {}).flatMap(([name, one]) => [
    [code(name), one.title ?? '', one.description ?? ''],
    ...Object.entries(one.items?.properties ?? {}).map(([below, inner]) => [
      code(`${name}[].${below}`),
      inner.title ?? '',
      inner.$ref?.includes('/properties/content')
        ? `[R](${contentPage(inner.$ref)}) ${inner.description}`
        : (inner.description ?? ''),
    ]),
  ])
  return table(['字段 Field', '名称 Title', '说明 Meaning'], rows)
}

/** `r03-penalty.json#/properties/content` is described on `r03.md`. */
function contentPage(ref: string): string {
  return `${ref.slice(0, 3)}.md`
}
