/** The page of everything that a check can say of a record, in the words that its source is told. */
import { readFileSync } from 'node:fs'
import { code, page, table } from './markdown.ts'

const REASONS = new URL('../../../mappings/reasons.yaml', import.meta.url)

/** A heading (`  # 名单`) and the codes below it; read as text, because headings are comments. */
interface Group {
  readonly title: string
  readonly rows: string[][]
}

export function checksPage(): string {
  return page('检查 · Checks', [
    '文件 File `mappings/reasons.yaml`\n',
    '归集时逐条检查。错误使该行进入隔离区并退回来源单位，警示随记录保存。退回的文件在“退回原因”一栏写明下列文字和代码；计数按代码。',
    'Every record is checked as it is collected. An error sends the row to quarantine and back to its source, a warning travels with the record. Rejected files carry these words and codes in their column of reasons; figures are counted by code.\n',
    ...groups(readFileSync(REASONS, 'utf8')).flatMap(({ title, rows }) => [
      `## ${title}\n`,
      table(['代码 Code', '含义 Meaning'], rows),
    ]),
  ])
}

function groups(text: string): Group[] {
  const found: Group[] = []
  for (const line of text.split('\n')) {
    const heading = /^ {2}# (.*)$/.exec(line)?.[1]
    if (heading !== undefined) found.push({ title: heading, rows: [] })
    const [, name, meaning] = /^ {2}([A-Z0-9_]+): (.*)$/.exec(line) ?? []
    if (name !== undefined && meaning !== undefined) found.at(-1)?.rows.push([code(name), meaning])
  }
  return found
}
