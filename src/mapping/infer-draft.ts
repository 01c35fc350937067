/** The lines of a draft: how the file is read, and a line for each field that was recognised. */
import { fieldsOf, type Target } from '../standard/categories.ts'
import type { SourceSyntax } from './syntax.ts'
import type { TargetField } from './target.ts'

export interface Match {
  readonly column: string
  readonly path: string
  /** 0 to 1; 1 for the same name or code. */
  readonly likeness: number
}

const DATE_FORMATS = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'yyyy年M月d日',
  'yyyy-M-d',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyy-MM-dd HH:mm:ss',
]
/** A column with at most so many different values may hold codes. */
const MAX_CODES = 20

export function titleOf(category: Target, path: string): string {
  return fieldsOf(category).find(field => field.path === `/${path.replaceAll('.', '/')}`)?.title ?? ''
}

export function headText(
  id: string,
  category: string,
  { format, encoding, delimiter, record }: SourceSyntax,
  columns: readonly string[],
  nullTokens: readonly string[],
): string[] {
  const shape = [`  format: ${format}`, `  encoding: ${encoding}`]
  if (format === 'csv') shape.push(`  delimiter: ${JSON.stringify(delimiter)}`)
  if (record !== '') shape.push(`  record: ${quoted(record)}`)
  if (nullTokens.length > 0) shape.push(`  nullTokens: [${nullTokens.map(quoted).join(', ')}]`)
  return [
    '# 草稿：由 infer 根据样例文件推测，不是审核过的映射。请逐行核对，补全金额单位、代码表和必填项后再检查。',
    `mapping: ${id}`,
    'title: 草稿',
    'version: 0.0.1',
    'direction: in',
    `division: ${id.slice(0, 6)}`,
    `category: ${category}`,
    '',
    'source:',
    ...shape,
    '  fields:',
    ...columns.map(column => `    ${quoted(column)}: ${quoted(column)}`),
    '',
    'fields:',
  ]
}

export function quoted(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_./（）()-]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text)
    ? text
    : JSON.stringify(text)
}

export function fieldLine(
  { column, path, likeness }: Match,
  target: TargetField | undefined,
  values: readonly string[],
  nullTokens: readonly string[],
): string {
  const held = values.filter(value => !nullTokens.includes(value))
  const rules = target ? rulesFor(target, column, held) : []
  const sure = likeness >= 0.95 ? '' : `  # 相似度 ${likeness.toFixed(2)}，请核对`
  return `  ${path}: { from: ${quoted(column)}, rules: [${rules.join(', ')}] }${codesSeen(target, held)}${sure}`
}

/** Rules by the kind of the field, and the date formats that the values are written in. */
function rulesFor({ path, kind, choices }: TargetField, column: string, values: readonly string[]): string[] {
  if (kind === 'day') return ['trim', `{ date: [${formatsOf(values).join(', ')}] }`]
  if (kind === 'instant') return ['trim', '{ instant: [yyyy-MM-dd HH:mm:ss] }']
  if (kind === 'amount') {
    const unit = /万元/.test(column) ? '万元' : /元/.test(column) ? '元' : '请填写元或万元'
    return ['trim', `{ amount: { unit: ${unit} } }`]
  }
  if (kind === 'number') return ['trim', 'wholeNumber']
  if (kind === 'flag') return ['trim', 'flag']
  if (kind === 'list') return ['{ split: 、;；| }', ...(path.endsWith('Types') ? ['unique'] : [])]
  if (choices !== undefined) return ['trim', '{ code: 请填写代码表 }']
  if (path.endsWith('scc') || path.endsWith('rgCode'))
    return ['identifier', 'halfWidth', 'removeSpaces', 'upper']
  if (path.endsWith('decisionNo')) return ['identifier', 'removeSpaces', '{ brackets: 〔〕 }']
  if (/[nN]ame$/.test(path)) return ['trim', '{ brackets: （） }']
  return ['trim']
}

/** Formats in which every value that is no other can be written; the common one when nothing fits. */
function formatsOf(values: readonly string[]): string[] {
  const shape = (format: string): RegExp =>
    new RegExp(
      `^${format
        .replaceAll('.', '\\.')
        .replace(/yyyy|MM|dd|HH|mm|ss|M|d/g, token =>
          token.length === 4 ? '\\d{4}' : token.length === 2 ? '\\d{2}' : '\\d{1,2}',
        )}$`,
    )
  const formats = DATE_FORMATS.filter(format => values.some(value => shape(format).test(value)))
  const needed = formats.filter(format => {
    const loose = format.replace('MM', 'M').replace('dd', 'd')
    return loose === format || !formats.includes(loose)
  })
  return needed.length === 0 ? ['yyyy-MM-dd'] : needed
}

/** Codes that a table has to name; short ones only, so that no name or number of a person is written down. */
function codesSeen(target: TargetField | undefined, values: readonly string[]): string {
  if (target?.choices === undefined) return ''
  const codes = [...new Set(values)].filter(code => code.length <= 12)
  return codes.length === 0 || codes.length > MAX_CODES ? '' : `  # 见到的代码：${codes.sort().join(' ')}`
}
