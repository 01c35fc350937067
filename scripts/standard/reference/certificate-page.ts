/** The page of the certificate of withdrawal. */
import type { Schema, Schemas } from '../read-schemas.ts'
import { exampleOf, meaningOf, typeOf } from './fields.ts'
import { code, page, table } from './markdown.ts'

export function certificatePage({ certificates }: Schemas): string {
  return page('退出证明 · Certificate of withdrawal', [
    '交给当事人的证明：其名单在哪些省、何时停止展示和使用，每省附其签名的回执。没有任何一省缺席时才能出具；确需先出具的，缺席的省标为 `missing`，封面 `complete` 为否。',
    'For the subject of a listing: which province stopped, and when, each with its own signed receipt. It is refused while a province is missing; where it is wanted all the same, the missing province is marked and `complete` is false.\n',
    '核验只需成员文件：`npm run verify -- certificate FILE --membership membership.json`。Only the membership is needed to verify it.\n',
    ...certificates.flatMap(({ name, schema }) => [
      `## ${schema.title}\n`,
      `${meaningOf(schema)} 文件 File \`openapi/standard/${name}.json\`，示例 example \`openapi/standard/examples/${name}.json\`\n`,
      memberTable(schema),
    ]),
  ])
}

/** Every member of an object and of what stands below it. */
export function memberTable(holder: Schema): string {
  const head = ['字段 Field', '名称 Title', '说明 Meaning', '类型 Type', '必填 Required', '示例 Example']
  return table(head, rowsOf(holder))
}

function rowsOf(holder: Schema, above = ''): string[][] {
  return Object.entries(holder.properties ?? {}).flatMap(([name, one]) => [
    [
      code(above + name),
      one.title ?? '',
      meaningOf(one),
      typeOf(one),
      holder.required?.includes(name) ? '是 Y' : '',
      exampleOf(one),
    ],
    ...(one.items ? rowsOf(one.items, `${above}${name}[].`) : rowsOf(one, `${above}${name}.`)),
  ])
}
