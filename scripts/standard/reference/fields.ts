/** What a field is, in words for readers who do not program. */
import type { Schema } from '../read-schemas.ts'
import { code, table } from './markdown.ts'

/** Who may see a field of each privacy class. */
export const PRIVACY: Readonly<Record<string, string>> = {
  public: '公示 public',
  government: '政务共享 government',
  authorised: '授权查询 authorised',
  'never-leaves': '不出来源结点 never leaves the node',
}

export const SCOPE_NAMES: Readonly<Record<string, string>> = {
  public: '社会公开 public',
  government: '政务共享 government',
  authorised: '授权查询 authorised',
}

const KINDS: Readonly<Record<string, string>> = {
  day: '日期 day',
  instant: '时间（UTC）instant',
  amountWan: '金额（万元，六位小数）amount in 万元',
  uscc: '统一社会信用代码 credit code',
  organisationCode: '组织机构代码 organisation code',
  division: '行政区划 division',
  linkKey: '关联键 link key',
  recordId: '记录标识 record id',
  listDomain: '代码 code',
  digest: '摘要 digest',
  hours: '小时（一位小数）hours',
  year: '年份 year',
  boolean: '是/否 true or false',
  integer: '整数 whole number',
  object: '组 group',
}

/** How long those who may see a field of a privacy class may see it. */
export type Terms = Readonly<Record<string, string>>

/** A table of all fields below a schema, nested ones with their path. */
export function fieldRows(holder: Schema, terms: Terms, above = ''): string[][] {
  return Object.entries(holder.properties ?? {}).flatMap(([name, schema]) => {
    const path = above === '' ? name : `${above}.${name}`
    const required = holder.required?.includes(name) ?? false
    const below = schema.items ? fieldRows(schema.items, terms, `${path}[]`) : fieldRows(schema, terms, path)
    return [rowOf(path, schema, required, terms), ...below]
  })
}

export function fieldTable(holder: Schema, terms: Terms): string {
  const head = [
    '字段 Field',
    '名称 Title',
    '说明 Meaning',
    '类型 Type',
    '必填 Required',
    '来源代码 Source',
    '谁可见 Who may see it',
    '多久 How long',
    '示例 Example',
  ]
  return table(head, fieldRows(holder, terms))
}

function rowOf(path: string, schema: Schema, required: boolean, terms: Terms): string[] {
  const receiver =
    schema['x-written-by'] === 'receiver' ? '（仅接收省填写 written by the receiver only）' : ''
  return [
    code(path),
    schema.title ?? '',
    meaningOf(schema),
    typeOf(schema),
    required ? '是 Y' : '',
    sourceOf(schema),
    (PRIVACY[schema['x-privacy'] ?? ''] ?? '') + receiver,
    terms[schema['x-privacy'] ?? ''] ?? '',
    exampleOf(schema),
  ]
}

/** Chinese first, English beside it. */
export function meaningOf(schema: Schema): string {
  return [schema['x-zh'], schema.description].filter(text => text !== undefined).join('。 ')
}

/** The name in the source standards and, where it is known, the data element of GB/T 39445. */
export function sourceOf(schema: Schema): string {
  const element = schema['x-element'] === undefined ? undefined : `GB/T 39445 ${schema['x-element']}`
  return [schema['x-source'], element].filter(text => text !== undefined).join('；')
}

const LONGEST_EXAMPLE = 40

export function exampleOf({ examples }: Schema): string {
  const [first] = examples ?? []
  if (first === undefined) return ''
  const text = typeof first === 'string' ? first : JSON.stringify(first)
  return code(text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1)}…` : text)
}

export function typeOf(schema: Schema): string {
  const name = schema['x-table'] ?? (schema.$ref?.endsWith('/listDomain') ? 'domains' : undefined)
  if (name !== undefined) return `代码 code: [${name}](table-${name}.md)`
  if (schema.const !== undefined) return `固定 ${code(String(schema.const))}`
  if (schema.enum !== undefined) return schema.enum.map(value => code(String(value))).join(' ')
  if (schema.type === 'array') return `列表 list${limit(schema['maxItems'])}`
  const kind = schema.$ref?.split('/').at(-1) ?? schema.type ?? ''
  return KINDS[kind] ?? `文本 text${limit(schema['maxLength'])}`
}

function limit(max: unknown): string {
  return typeof max === 'number' ? ` ≤ ${max}` : ''
}
