/** A mapping as a page that a reviewer reads and signs: Markdown in Chinese, the same text for the same mapping. */
import { fieldsOf, isTarget } from '../standard/categories.ts'
import type { CompiledMapping } from './mapping.ts'
import type { CompiledOutMapping } from './out-mapping.ts'
import type { ConditionSyntax, LookupSyntax, RuleSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'
import { targetModel } from './target.ts'

export function reviewPage(mapping: CompiledMapping): string {
  const { id, title, version, effectiveFrom, division, category, syntax, tables, digest } = mapping
  const { source } = syntax
  const facts = [
    ['映射', id],
    ['版本', version],
    ['生效日期', effectiveFrom || '未写明'],
    ['行政区划', division],
    ['信息类别', category],
    ['文件格式', `${source.format} ${source.encoding}`],
    ['空值写法', source.nullTokens.map(token => `“${token}”`).join(' ') || '空白'],
    ['摘要（SHA-256）', digest],
  ]
  return `${[
    `# ${title || id}`,
    table(['项目', '内容'], facts),
    '## 来源字段',
    table(['字段', '名称', '别名', '可缺', '去向'], sourceRows(mapping)),
    '## 标准字段',
    table(['标准字段', '名称', '必填', '取自', '规则'], targetRows(mapping)),
    ...[...tables.values()].filter(({ find }) => find === undefined).flatMap(tableSection),
    ...[...syntax.lookups].flatMap(lookupSection),
    ...checkSection(mapping),
    ...SIGNATURES,
  ].join('\n\n')}\n`
}

/** The same of a mapping that goes out. */
export function outReviewPage(mapping: CompiledOutMapping): string {
  const { id, title, version, division, category, syntax, tables, digest } = mapping
  const { target, select, effectiveFrom, fields } = syntax
  const facts = [
    ['映射', `${id}（写出）`],
    ['版本', version],
    ['生效日期', effectiveFrom || '未写明'],
    ['行政区划', division],
    ['信息类别', category],
    ['文件格式', target.table ? `数据库表 ${target.table.name}` : `${target.format} ${target.encoding}`],
    ['空值写法', target.nullToken === '' ? '空白' : `“${target.nullToken}”`],
    ['写出哪些记录', select === undefined ? '全部' : conditionText(select)],
    ['摘要（SHA-256）', digest],
  ]
  const values = new Map(fields.map(({ path, value }) => [path, value]))
  const columns = target.fields.map(({ name, title: of }) => {
    const value = values.get(name)
    return [`\`${name}\``, of, ...(value === undefined ? ['不填', ''] : described(value))]
  })
  return `${[
    `# ${title || id}`,
    table(['项目', '内容'], facts),
    '## 本地字段',
    table(['字段', '名称', '取自', '规则'], columns),
    ...[...tables.values()].flatMap(tableSection),
    ...SIGNATURES,
  ].join('\n\n')}\n`
}

function sourceRows({ syntax, lineage }: CompiledMapping): string[][] {
  return syntax.source.fields.map(({ name, title, also, optional }) => {
    const to = [...lineage.values()].filter(one => one.fields.includes(name)).map(({ path }) => `\`${path}\``)
    return [`\`${name}\``, title, also.join(' '), optional ? '是' : '', to.join(' ') || '不使用']
  })
}

function targetRows({ category, syntax }: CompiledMapping): string[][] {
  const titles = new Map<string, string>(
    isTarget(category)
      ? fieldsOf(category).map(({ path, title }) => [path.slice(1).replaceAll('/', '.'), title])
      : [],
  )
  const model = isTarget(category) ? targetModel(category).fields : new Map()
  return syntax.fields.flatMap(target =>
    rowsOf(target, '', titles, path => model.get(path)?.required === true),
  )
}

function rowsOf(
  { path, value }: TargetSyntax,
  prefix: string,
  titles: ReadonlyMap<string, string>,
  isRequired: (path: string) => boolean,
): string[][] {
  const at = prefix + path
  const [from, rules] = described(value)
  const own = [`\`${at}\``, titles.get(at) ?? '', isRequired(at) ? '是' : '', from, rules]
  if (value.kind !== 'each') return [own]
  return [own, ...value.item.flatMap(item => rowsOf(item, `${at}.*.`, titles, isRequired))]
}

const COMBINED = { join: '连接', first: '取第一个有值的', gather: '合并为列表' } as const

function described(value: ValueSyntax): [from: string, rules: string] {
  if (value.kind === 'constant') return [`固定值 ${[value.value].flat().join('、')}`, '']
  if (value.kind === 'each') {
    return [`\`${value.field.value}\` 的每一项`, value.by === '' ? '' : `按 ${value.by} 分开`]
  }
  if (value.kind === 'cases') {
    const cases = value.cases.map(one => {
      const [from, rules] = described(one.value)
      return `${one.when === undefined ? '否则' : `当 ${conditionText(one.when)}`}：${from}${rules && `，${rules}`}`
    })
    return [cases.join('；'), '']
  }
  const fields = value.fields.map(one => `\`${one.value}\``).join('、')
  const how = value.fields.length > 1 ? `（${COMBINED[value.combine]}）` : ''
  const ends = [
    ...(value.fallback === undefined ? [] : [`空值时为 ${value.fallback}`]),
    ...(value.required ? ['不得为空'] : []),
  ]
  return [fields + how, [...value.rules.map(ruleText), ...ends].join(' → ')]
}

export function ruleText({ name, options }: RuleSyntax): string {
  if (options.size === 0) return name
  const told = [...options].map(([key, { value }]) =>
    key === 'value' ? value.join(' ') : `${key}=${value.join(' ')}`,
  )
  return `${name}（${told.join('，')}）`
}

const TESTS = {
  is: '为',
  contains: '含',
  notAfter: '不晚于',
  notBefore: '不早于',
  unitAgreesWith: '单位相符于',
} as const

export function conditionText(condition: ConditionSyntax): string {
  if (condition.kind === 'not') return `不是（${conditionText(condition.of)}）`
  if (condition.kind !== 'test') {
    return condition.of.map(conditionText).join(condition.kind === 'all' ? ' 且 ' : ' 或 ')
  }
  const { name, test, values } = condition
  if (test === 'present') return `\`${name}\` ${values[0] === 'true' ? '有值' : '无值'}`
  const told = test.startsWith('not') ? values.map(value => (value === 'today' ? '当日' : value)) : values
  return `\`${name}\` ${TESTS[test]} ${told.join('、')}`
}

function tableSection({ name, title, source, entries }: CodeTable): string[] {
  const rows = [...entries].map(([code, { to, columns, warn, refuse }]) => [
    code,
    to ?? ([...columns].map(([column, value]) => `${column}=${value}`).join('；') || '无'),
    refuse === undefined ? (warn === undefined ? '' : `提示 ${warn}`) : `退回 ${refuse}`,
  ])
  return [`## 代码表 ${name}：${title}`, `来源：${source}`, table(['本地代码', '标准代码', '处理'], rows)]
}

/** What the file says comes with the data; here stands how it is read. */
function lookupSection([name, { key, source }]: [string, LookupSyntax]): string[] {
  const rows = source.fields.map(({ name: column, title, also, optional }) => [
    `\`${column}\``,
    title,
    also.join(' '),
    column === key ? '关键列' : optional ? '可缺' : '',
  ])
  const nulls = source.nullTokens.map(token => `“${token}”`).join(' ') || '空白'
  return [
    `## 对照文件 ${name}`,
    `${source.format} ${source.encoding}，随数据送达，空值写法：${nulls}`,
    table(['列', '名称', '别名', '说明'], rows),
  ]
}

function checkSection({ syntax }: CompiledMapping): string[] {
  if (syntax.checks.length === 0) return []
  const rows = syntax.checks.map(({ rule, effect, field, when, demand, message }) => [
    rule,
    effect === 'refuse' ? '退回' : '提示',
    `\`${field.value}\``,
    when === undefined ? '总是' : conditionText(when),
    conditionText(demand),
    message,
  ])
  return ['## 检查', table(['规则', '处理', '字段', '适用', '要求', '说明'], rows)]
}

const SIGNATURES = [
  '## 审核',
  '以上内容与摘要一致时有效；映射或代码表有任何改动，摘要即不同，须重新审核。',
  table(
    ['', '姓名', '日期', '签字'],
    [
      ['编制', '', '', ''],
      ['审核', '', '', ''],
      ['批准', '', '', ''],
    ],
  ),
]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
