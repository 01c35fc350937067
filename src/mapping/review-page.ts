/** A mapping as a page that a reviewer reads and signs: Markdown in Chinese, the same text for the same mapping. */
import { factsOf, fieldsOf, isTarget } from '../standard/categories.ts'
import { type ColumnUse, columnUses } from './column-uses.ts'
import type { CompiledMapping } from './mapping.ts'
import type { CompiledOutMapping } from './out-mapping.ts'
import { reasonText } from './reasons.ts'
import { conditionText, formatText, plain, RULE_WORDS, ruleText, sourceName } from './review-words.ts'
import type { LookupSyntax, RuleSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'
import { LOCAL_KEY, targetModel } from './target.ts'

export function reviewPage(mapping: CompiledMapping): string {
  const { id, title, version, effectiveFrom, division, category, syntax, tables, digest } = mapping
  const { source } = syntax
  const facts = [
    ['映射', id],
    ['版本', version],
    ['生效日期', effectiveFrom || '未写明'],
    ['行政区划', division],
    ['信息类别', categoryText(category)],
    ['文件格式', formatText(source, source.table)],
    ['空值写法', ['空白', ...source.nullTokens.map(token => `“${plain(token)}”`)].join('、')],
    ['摘要（SHA-256）', digest],
  ]
  return `${[
    `# ${title || id}`,
    table(['项目', '内容'], facts),
    '## 来源字段',
    table(['字段', '名称', '别名', '可缺', '去向'], sourceRows(mapping)),
    '## 标准字段',
    table(['标准字段', '名称', '必填', '取自', '规则'], targetRows(mapping)),
    ...openSection(mapping),
    ...ruleSection(syntax.fields),
    ...[...syntax.tables.keys()].flatMap(name => tableSection(tables.get(name), syntax.fields)),
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
    ['信息类别', categoryText(category)],
    ['文件格式', sinkText(target)],
    ['空值写法', target.nullToken === '' ? '空白' : `“${plain(target.nullToken)}”`],
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
    ...ruleSection(fields),
    ...[...tables.values()].flatMap(one => tableSection(one, fields)),
    ...SIGNATURES,
  ].join('\n\n')}\n`
}

function categoryText(category: string): string {
  return isTarget(category) ? `${category} ${factsOf(category).title}` : category
}

function sinkText({ table, mark, ...shape }: CompiledOutMapping['syntax']['target']): string {
  if (table !== undefined) return `数据库表 ${table.name}，以 ${table.key} 区分各行：已有的改，没有的添`
  return `${formatText(shape, undefined)}${mark ? '，带 BOM' : ''}`
}

function sourceRows({ syntax }: CompiledMapping): string[][] {
  const uses = columnUses(syntax)
  return syntax.source.fields.map(({ name, title, also, optional }) => {
    const use = uses.get(name)
    return [`\`${name}\``, title, also.join(' '), optional ? '是' : '', use ? useText(use) : '']
  })
}

const TELLS = { key: '区分各行', watermark: '辨认新行' } as const

function useText({ values, decides, checks, tells }: ColumnUse): string {
  const paths = (all: readonly string[]): string => all.map(path => `\`${path}\``).join(' ')
  const told = [
    ...(values.length > 0 ? [paths(values)] : []),
    ...(decides.length > 0 ? [`决定 ${paths(decides)} 取哪一种情况`] : []),
    ...(checks.length > 0 ? [`检查 ${checks.join(' ')}`] : []),
    ...tells.map(one => TELLS[one]),
  ]
  return told.join('；') || '不使用'
}

function targetRows({ category, syntax }: CompiledMapping): string[][] {
  const known = new Map(
    isTarget(category)
      ? fieldsOf(category).map(field => [field.path.slice(1).replaceAll('/', '.'), field])
      : [],
  )
  return syntax.fields.flatMap(target => rowsOf(target, '', known))
}

type Known = ReadonlyMap<string, { readonly title: string; readonly required: boolean }>

function rowsOf({ path, value }: TargetSyntax, prefix: string, known: Known): string[][] {
  const at = prefix + path
  const [from, rules] = described(value)
  const title = at === LOCAL_KEY ? '来源主键，只留在本结点' : (known.get(at)?.title ?? '')
  const own = [`\`${at}\``, title, requiredText(at, known), from, rules]
  return [own, ...itemsOf(value).flatMap(item => rowsOf(item, `${at}.*.`, known))]
}

/** The fields of a list's items, also of one that stands among cases. */
function itemsOf(value: ValueSyntax): readonly TargetSyntax[] {
  if (value.kind === 'each') return value.item
  return value.kind === 'cases' ? value.cases.flatMap(one => itemsOf(one.value)) : []
}

/** What a part needs is only needed where the part is there. */
function requiredText(path: string, known: Known): string {
  if (known.get(path)?.required !== true) return ''
  const parts = path.split('.')
  const around = parts.map((_, i) => parts.slice(0, i).join('.')).filter(one => known.has(one))
  const optional = around.filter(one => known.get(one)?.required === false).at(-1)
  return optional === undefined ? '是' : `有“${known.get(optional)?.title ?? optional}”时`
}

/** Fields that the standard has and the mapping leaves empty. */
function openSection({ category, syntax }: CompiledMapping): string[] {
  if (!isTarget(category)) return []
  const given = new Set(syntax.fields.map(({ path }) => path))
  const titles = new Map(
    fieldsOf(category).map(({ path, title }) => [path.slice(1).replaceAll('/', '.'), title]),
  )
  const open = [...targetModel(category).fields.keys()].filter(path => !given.has(path))
  if (open.length === 0) return []
  const named = open.map(path => `\`${path}\`${titles.has(path) ? `（${titles.get(path)}）` : ''}`)
  return ['## 不填的标准字段', named.join('、')]
}

const COMBINED = { join: '连接', first: '取第一个有值的', gather: '合并为列表' } as const

function described(value: ValueSyntax): [from: string, rules: string] {
  if (value.kind === 'constant') return [`固定值 ${[value.value].flat().join('、')}`, '']
  if (value.kind === 'each') {
    return [
      `\`${value.field.value}\` 的每一项`,
      value.by === '' ? '' : `按“${plain(value.by)}”中的每个字符分开`,
    ]
  }
  if (value.kind === 'cases') {
    const cases = value.cases.map(one => {
      const [from, rules] = described(one.value)
      return `${one.when === undefined ? '否则' : `当 ${conditionText(one.when)}`}：${from}${rules && `，${rules}`}`
    })
    return [cases.join('；'), '']
  }
  const fields = value.fields.map(one => sourceName(one.value)).join('、')
  const between =
    value.combine === 'join' && value.separator !== '' ? `，以“${plain(value.separator)}”相连` : ''
  const how = value.fields.length > 1 ? `（${COMBINED[value.combine]}${between}）` : ''
  const ends = [
    ...(value.fallback === undefined ? [] : [`空值时为 ${plain(value.fallback)}`]),
    ...(value.required ? ['不得为空'] : []),
  ]
  return [fields + how, [...value.rules.map(ruleText), ...ends].join(' → ')]
}

function ruleSection(fields: readonly TargetSyntax[]): string[] {
  const used = new Set(fields.flatMap(({ value }) => rulesOf(value)).map(({ name }) => name))
  if (used.size === 0) return []
  return [
    '## 规则的含义',
    table(
      ['规则', '含义'],
      [...used].map(name => [name, RULE_WORDS[name] ?? '']),
    ),
  ]
}

function rulesOf(value: ValueSyntax): readonly RuleSyntax[] {
  if (value.kind === 'from') return value.rules
  if (value.kind === 'each') return value.item.flatMap(one => rulesOf(one.value))
  return value.kind === 'cases' ? value.cases.flatMap(one => rulesOf(one.value)) : []
}

function tableSection(code: CodeTable | undefined, fields: readonly TargetSyntax[]): string[] {
  if (code === undefined) return []
  const { name, title, source, entries } = code
  const rows = [...entries].map(([local, { to, columns, warn, refuse }]) => {
    const cells = [...columns].map(([column, value]) => `${column}=${plain(value)}`)
    return [
      plain(local),
      [...(to === null ? [] : [plain(to)]), ...cells].join('；') || '无',
      refuse === undefined ? (warn === undefined ? '' : `提示 ${coded(warn)}`) : `退回 ${coded(refuse)}`,
    ]
  })
  const elsewhere = [...new Set(fields.flatMap(one => fallbacksOf(one, name)))]
  return [
    `## 代码表 ${name}：${title}`,
    `来源：${source}`,
    table(['本地代码', '标准代码', '处理'], rows),
    ...(elsewhere.length === 0 ? [] : [elsewhere.join('\n\n')]),
  ]
}

function coded(rule: string): string {
  const words = reasonText(rule)
  return words === undefined ? rule : `${rule}（${words}）`
}

/** What becomes of codes that the table does not hold, where a field uses it. */
function fallbacksOf({ value }: TargetSyntax, tableName: string): string[] {
  return rulesOf(value).flatMap(({ name, options }) => {
    const of = options.get('table') ?? options.get('value')
    if (of?.value[0] !== tableName || (name !== 'code' && name !== 'codeBack')) return []
    if (name === 'codeBack') return ['表中没有的标准代码：退回 CODE_NOT_BACK。']
    const policy = options.get('fallback')?.value[0]
    if (policy === 'keep') return ['表外的代码：按原样保留，提示 CODE_KEPT。']
    if (policy !== 'other') return ['表外的代码：退回 CODE_UNKNOWN。']
    return [`表外的代码：归入 ${plain(options.get('other')?.value[0] ?? '')}，提示 CODE_OTHER。`]
  })
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
