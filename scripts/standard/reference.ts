/** The reference of the standard, `docs/standard/`: generated, in Chinese with English beside it. */
import { SCHEMA_VERSION } from '../../src/standard/record.ts'
import type { Schemas } from './read-schemas.ts'
import { actsPage } from './reference/acts-page.ts'
import { categoryPages } from './reference/category-pages.ts'
import { certificatePage } from './reference/certificate-page.ts'
import { checksPage } from './reference/checks-page.ts'
import { mermaid, page, table } from './reference/markdown.ts'
import { reportPage } from './reference/report-page.ts'
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
    ['acts.md', actsPage(schemas)] as const,
    ['report.md', reportPage(schemas)] as const,
    ['certificate.md', certificatePage(schemas)] as const,
    ['checks.md', checksPage()] as const,
  ]
  return new Map(pages.map(([name, text]) => [`${FOLDER}/${name}`, text]))
}

const RULES: readonly (readonly [page: string, title: string])[] = [
  ['publicity.md', '公示期限 · Publicity periods'],
  ['ends.md', '四种退出 · The four ends'],
  ['deadlines.md', '办理时限 · Deadlines'],
  ['list-types.md', '名单类型 · List types'],
  ['listing-life.md', '名单的一生 · The life of a listing'],
  ['data-list.md', '数据清单 · Data list'],
  ['behaviour-list.md', '行为清单 · Behaviour list'],
  ['application-list.md', '应用清单 · Application list'],
  ['acts.md', '事项：采用、措施反馈 · Acts: adoption, feedback on a measure'],
  ['certificate.md', '退出证明 · Certificate of withdrawal'],
  ['checks.md', '检查 · Checks'],
  ['compatibility.md', '版本兼容 · Compatibility'],
]

function indexPage(schemas: Schemas): string {
  const { categories } = schemas
  return page('信桥公共信用信息标准 · The common standard', [
    `版本 Version ${SCHEMA_VERSION}\n`,
    '归集标准：R01–R15；报告标准：[信用报告](report.md)。Collection standard: R01–R15; report standard: [credit report](report.md).\n',
    '## 各部分的关系 · How the parts relate\n',
    overview(schemas),
    '## 怎样读 · How to read the pages\n',
    '各页的字段表回答四个问题：',
    'The tables of fields answer four questions:\n',
    table(
      ['问题 Question', '栏 Column'],
      [
        ['什么意思 What it means', '名称、说明、类型、示例 title, meaning, type, example'],
        [
          '从哪里来 Where it comes from',
          '来源代码：双公示等标准中的名称；提供单位在类别页首的表中 source: its name in the source standards; the provider stands in the first table of the page',
        ],
        [
          '谁可见 Who may see it',
          '谁可见；比事项的公开属性宽的，从事项 privacy class; where the item of the data list is narrower, that counts',
        ],
        [
          '多久 How long',
          '多久；起算和退出见[公示期限](publicity.md)、[四种退出](ends.md) from when and until what: these pages',
        ],
      ],
    ),
    '来源栏中的 P 表示本项目的建议，不是标准；改动时写明新的来源。P in a column of sources marks a proposal of ours, no standard: whoever changes it names the new source.\n',
    '### 国家标准的数据元 · National data elements\n',
    'GB/T 39445-2020（数据元）和 GB/T 39446-2020（代码集）的标识符和代码受版权保护，本项目未取得，因此各页没有印出。取得标准后：',
    'The identifiers of GB/T 39445-2020 and the code sets of GB/T 39446-2020 are under copyright and were not obtainable, so no page shows one yet. Whoever has the standards:\n',
    '- 数据元：在 `openapi/standard/` 中该字段的 `x-source` 旁写 `"x-element": "标识符"`，运行 `npm run generate` 和 `npm run standard -- doc`，标识符即印在“来源代码”栏。elements: enter `x-element` beside `x-source`; it is then shown in the source column.',
    '- 代码集：`npm run standard -- import <表名> <文件.csv> --source "GB/T 39446-2020" --as-of YYYY-MM-DD`，导入的表只在本机使用，代替随附的同名表。code sets: import the table; it is used on this machine only, in place of the shipped one.\n',
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
    'flowchart LR',
    '  catalogue["目录 catalogue"] --> data["数据清单 data list"]',
    '  data -- "范围、提供单位、期限" --> records',
    '  behaviour["行为清单 behaviour list"] -- "严重程度" --> publicity',
    '  envelope["记录信封 envelope"] --> records',
    '  subgraph records["记录 records R01–R15"]',
    '    direction LR',
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
