/** Makes `docs/events.md`: what the log of a node says, event by event. */
import { EVENTS, type EventRow } from '../src/events/list.ts'

const TITLES: Readonly<Record<keyof typeof EVENTS, string>> = {
  node: '进程 · The process',
  recovery: '恢复 · Recovery',
  exchange: '交换 · Exchange',
  collecting: '归集与到期 · Collecting, and what falls due',
  identity: '成员与证书 · Membership and certificates',
  queues: '队列 · Queues',
  requests: '请求 · Requests',
}

const HEAD = `# 日志事件 · Events of the log

由 \`npm run generate\` 从 \`src/events/\` 生成。日志是标准错误上的 JSON 行：\`level\`（30 info、40 warn、50 error）、\`time\`、\`division\`、
\`event\` 与下列字段；带错误的另有 \`type\`、\`code\`、\`at\`（堆栈），没有错误文本。字段只能是代码、数目、行政区划、数据流名、标识与摘要，
别的值写成 \`[withheld]\`：见到它就是程序的错，请报告。指标 \`xinqiao_events_total{event,code}\` 数的是同一些事件。

Generated from \`src/events/\` by \`npm run generate\`. The log is JSON lines on standard error. No line holds anything of a
person: a field has one of the forms below, and whatever else it is given is written as \`[withheld]\`, which is a mistake
of the program; please report it.
`

/** The page, path (relative to the project) to text. */
export function eventsPage(): Map<string, string> {
  const parts = Object.entries(EVENTS).map(
    ([subject, rows]) => `
## ${TITLES[subject]}

| event | level | 意味着 · says | fields |
|---|---|---|---|
${rows
  .toSorted((a, b) => a.event.localeCompare(b.event))
  .map(line)
  .join('\n')}
`,
  )
  return new Map([['docs/events.md', HEAD + parts.join('')]])
}

function line({ event, level, says, fields }: EventRow): string {
  const named = Object.entries(fields).map(
    ([name, { says: form, mayLack }]) => `\`${name}\`${mayLack ? '?' : ''} ${form}`,
  )
  return `| \`${event}\` | ${level} | ${says.zh}。${says.en} | ${named.join('; ')} |`
}
