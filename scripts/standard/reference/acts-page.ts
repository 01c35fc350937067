/** The page of acts: what local systems deliver beside records. */
import type { Schemas } from '../read-schemas.ts'
import { memberTable } from './certificate-page.ts'
import { meaningOf } from './fields.ts'
import { page } from './markdown.ts'

export function actsPage({ acts }: Schemas): string {
  return page('事项 · Acts', [
    '业务系统可按映射报送、而不是记录的：结点执行它所说的事，它自己不入任何数据流和报告。映射的 `category` 写下列代码。',
    'What local systems may deliver by mapping and is no record: the node carries out what it says, and no feed and no report ever has it. A mapping names the code as its `category`.\n',
    ...acts.flatMap(({ code, schema, properties, required }) => [
      `## ${schema.title} \`${code}\`\n`,
      `${meaningOf(schema)} 文件 File \`openapi/standard/${code}.json\`\n`,
      memberTable({ properties, required }),
    ]),
  ])
}
