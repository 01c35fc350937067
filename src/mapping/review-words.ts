/** The words of a mapping in Chinese, for the page that a reviewer signs. */
import { columnOf } from './read-fields.ts'
import type { ConditionSyntax, RuleSyntax, SourceSyntax } from './syntax.ts'

/** What each rule does; `review-page.ts` explains those that the mapping uses. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  trim: '去掉首尾空白',
  halfWidth: '全角字符改为半角',
  upper: '小写字母改为大写',
  removeSpaces: '去掉所有空白',
  identifier: '被电子表格改坏的号码、含不可见字符的，退回',
  brackets: '括号统一为所写的一种',
  wholeNumber: '整数；带符号、逗号、单位的，退回',
  flag: '是或否（true、1、是；false、0、否），其余退回',
  part: '按 by 分开，取第 at 段',
  split: '按所写的每个字符分成列表',
  unique: '去掉列表中重复的项',
  date: '按所写格式读为日期，不合格式的退回；none 中的日子表示没有日期',
  instant: '按所写格式读为北京时间，记为世界时，不合格式的退回',
  amount: '读为金额，由所写单位换算为万元；不是数字的退回',
  capitalAmount: '整格为大写金额，换算为万元；不是的退回',
  code: '按代码表换成标准代码（column：取表中另一列），表外代码的处理见代码表',
  lookup: '在对照文件（in）中按关键列查，取所写的列（column）；查不到或有多条的退回',
  pattern: '整格须符合所写格式，不符的退回',
  codeBack: '由标准代码查回本地代码；没有对应的退回',
  dateAs: '按所写格式写日期',
  instantAs: '按所写格式写北京时间',
  amountAs: '由万元换算为所写单位；换不成的退回',
  joinWith: '列表各项用所写符号连成一格；内容含该符号的退回',
  item: '取列表的第几项',
  itemsAfter: '取列表中该项之后的各项',
  same: '列表各项须相同，写一个；不同的退回',
}

export function ruleText({ name, options }: RuleSyntax): string {
  if (options.size === 0) return name
  const told = [...options].map(([key, { value }]) =>
    key === 'value' ? value.map(plain).join('、') : `${key}=${value.map(plain).join('、')}`,
  )
  return `${name}（${told.join('，')}）`
}

/** A column as the page names it; inside an item `.` and `^NAME` are the item and a column around it. */
export function sourceName(name: string): string {
  if (name === '.') return '这一项'
  return name.startsWith('^') ? `本行的 \`${columnOf(name)}\`` : `\`${name}\``
}

const TESTS = {
  is: '为',
  contains: '含',
  notAfter: '不晚于',
  notBefore: '不早于',
  unitAgreesWith: '单位相符于',
} as const

/** Parts of another kind stand in brackets: 甲 且（乙 或 丙）. */
export function conditionText(condition: ConditionSyntax): string {
  if (condition.kind === 'not') return `不是（${conditionText(condition.of)}）`
  if (condition.kind !== 'test') {
    const { kind, of } = condition
    const parts = of.map(one => {
      const isOther = (one.kind === 'all' || one.kind === 'any') && one.kind !== kind && one.of.length > 1
      return isOther && of.length > 1 ? `（${conditionText(one)}）` : conditionText(one)
    })
    return parts.join(kind === 'all' ? ' 且 ' : ' 或 ')
  }
  const { name, of, test, values } = condition
  const subject = of === 'output' ? `标准字段 \`${name}\`` : sourceName(name)
  if (test === 'present') return `${subject} ${values[0] === 'true' ? '有值' : '无值'}`
  return `${subject} ${TESTS[test]} ${values.map(value => comparedWith(test, value)).join('、')}`
}

function comparedWith(test: keyof typeof TESTS, value: string): string {
  if (test === 'is' || test === 'contains') return `“${plain(value)}”`
  return value === 'today' ? '当日' : `标准字段 \`${value}\``
}

/** How the file is read or written: `csv utf-8，分隔符“;”`. */
export function formatText(
  shape: Pick<SourceSyntax, 'format' | 'encoding' | 'delimiter' | 'record'>,
  table: SourceSyntax['table'] | undefined,
): string {
  const { format, encoding, delimiter, record } = shape
  if (table !== undefined) return tableText(table)
  if (format === 'xlsx') return `xlsx，${record === '' ? '第一个工作表' : `工作表“${plain(record)}”`}`
  if (format === 'csv') return `csv ${encoding}，分隔符“${delimiter === '\t' ? '制表符' : plain(delimiter)}”`
  const where = format === 'xml' ? '行元素' : '记录所在的键'
  return `${format} ${encoding}${record === '' ? '' : `，${where} ${plain(record)}`}`
}

function tableText({ name, key, watermark, status }: NonNullable<SourceSyntax['table']>): string {
  const news =
    status !== undefined
      ? `按状态列 ${status.column} 读取（未读 ${status.unread}，已读 ${status.read}，失败 ${status.failed}）`
      : watermark === undefined
        ? '每次读整张表'
        : `读取 ${watermark} 比上次大的行`
  return `数据库表 ${name}，以 ${key} 区分各行，${news}`
}

/** A text of the mapping as Markdown shows it, character by character. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*<>[\]]/g, '\\$&')
}
