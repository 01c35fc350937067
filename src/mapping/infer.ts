/**
 * A draft of a mapping from a sample file and a category. Fields are matched by the codes of the national
 * standards, by likeness of Chinese names, by pinyin initials, and by the names in mappings that exist. A draft decides nothing that only people
 * can know: units of money and code tables stay open, and the checker refuses it until they are filled in.
 */

import { fieldsOf, isTarget, type Target } from '../standard/categories.ts'
import type { Field } from '../standard/generated/fields.ts'
import { OPTIONAL_PARTS } from './check.ts'
import { inferSource } from './infer-source.ts'
import type { CompiledMapping } from './mapping.ts'
import { pinyinInitials } from './pinyin.ts'
import type { SourceSyntax } from './syntax.ts'
import { type TargetField, targetModel } from './target.ts'

export interface Match {
  readonly column: string
  readonly path: string
  /** 0 to 1; 1 for the same name or code. */
  readonly likeness: number
}

export interface Draft {
  readonly yaml: string
  readonly matches: readonly Match[]
  /** Columns for which nothing was found. */
  readonly unmatched: readonly string[]
  /** Required fields of the standard for which nothing was found. */
  readonly missing: readonly string[]
}

/** Below this a likeness is chance. */
const LEAST = 0.55
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
const NULL_TOKENS = ['无', '空', '——', '--', '/', '\\N', 'null', 'NULL']
/** A column with at most so many different values may hold codes. */
const MAX_CODES = 20

/** Other names of the fields of a record, by path: what columns are called in mappings that people reviewed. */
export type KnownNames = ReadonlyMap<string, readonly string[]>

/** The names that some mappings of a category give to the fields of the record. */
export function namesIn(mappings: readonly CompiledMapping[], category: string): KnownNames {
  const names = new Map<string, string[]>()
  for (const mapping of mappings) {
    if (mapping.category !== category) continue
    const titles = new Map(mapping.syntax.source.fields.map(({ name, title }) => [name, title]))
    for (const { path, fields } of mapping.lineage.values()) {
      const [column, ...others] = fields
      // A column that feeds several fields, or one of several, is named after none of them.
      if (column === undefined || others.length > 0) continue
      names.set(path, [...(names.get(path) ?? []), column, titles.get(column) ?? column])
    }
  }
  return names
}

/**
 * @param bytes a file, or its beginning (a spreadsheet must be whole)
 * @param id `320000/penalty`
 * @throws SourceError when the file is of no known format; TypeError for an unknown category
 */
export async function inferMapping(
  bytes: Uint8Array,
  id: string,
  category: string,
  known: KnownNames = new Map(),
): Promise<Draft> {
  if (!isTarget(category)) throw new TypeError(`there is no category ${category}`)
  const { source, columns } = await inferSource(bytes)
  const targets = [...targetModel(category).fields.values()]
  const matches = matched([...columns.keys()], targets, category, known)
  const taken = new Set(matches.map(({ path }) => path))
  const isOpen = (path: string): boolean => {
    const part = OPTIONAL_PARTS.find(one => path.startsWith(one))
    return part === undefined || [...taken].some(one => one.startsWith(part))
  }
  const missing = targets
    .filter(({ path, required }) => required && !taken.has(path) && isOpen(path))
    .map(({ path }) => path)
  const used = new Set(matches.map(({ column }) => column))
  const unmatched = [...columns.keys()].filter(column => !used.has(column))
  const nullTokens = NULL_TOKENS.filter(token => [...columns.values()].some(values => values.includes(token)))
  const head = headText(id, category, source, [...columns.keys()], nullTokens)
  const byPath = new Map(targets.map(target => [target.path, target]))
  const lines = matches.map(match =>
    fieldLine(match, byPath.get(match.path), columns.get(match.column) ?? [], nullTokens),
  )
  const open = missing.map(path => `  # 必填，未找到对应的列：${path}（${titleOf(category, path)}）`)
  const rest = unmatched.map(column => `  # 未使用的列：${column}`)
  return { yaml: [...head, ...lines, ...open, ...rest, ''].join('\n'), matches, unmatched, missing }
}

/** The best pairs first; a column and a field are used once. */
function matched(
  columns: readonly string[],
  targets: readonly TargetField[],
  category: Target,
  known: KnownNames,
): Match[] {
  const all = fieldsOf(category)
  const facts = new Map(all.map(field => [field.path.slice(1).replaceAll('/', '.'), field]))
  const pairs: Match[] = []
  for (const column of columns) {
    for (const { path, kind } of targets) {
      const field = facts.get(path)
      if (field === undefined || kind === 'objects') continue
      const likeness = likenessOf(column, field, known.get(path) ?? [])
      if (likeness >= LEAST) pairs.push({ column, path, likeness })
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness)
  const [columnsTaken, pathsTaken] = [new Set<string>(), new Set<string>()]
  const chosen = pairs.filter(({ column, path }) => {
    if (columnsTaken.has(column) || pathsTaken.has(path)) return false
    columnsTaken.add(column)
    pathsTaken.add(path)
    return true
  })
  const order = new Map(targets.map(({ path }, i) => [path, i]))
  return chosen.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0))
}

function likenessOf(column: string, { path, title, source = '' }: Field, known: readonly string[]): number {
  const bare = column.replace(/[_\d]+$/, '')
  const codes = source.split(/\s*\/\s*/)
  if (codes.includes(column)) return 1
  // A field of the record itself before one of a decision that ended it, or of a notice beside it.
  const depth = path.split('/').length - (path.startsWith('/content/') ? 1 : 0)
  if (column === title) return depth <= 2 ? 0.99 : 0.98
  const same = codes.includes(bare) || known.includes(column) ? 0.96 : 0
  const like = Math.max(...[title, ...known].map(name => likeName(column, name)))
  return Math.max(same, known.length > 0 ? Math.min(like, 0.95) : like)
}

function likeName(column: string, name: string): number {
  const chinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text)
  if (chinese(column)) return chinese(name) ? dice(named(column), named(name)) : 0
  const letters = column.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return 0.9 * likeLetters(letters, chinese(name) ? pinyinInitials(named(name)) : name.toLowerCase())
}

/** Without what stands in brackets, which is the unit or a remark. */
function named(text: string): string {
  return text.replaceAll(/[（(][^）)]*[）)]|[_\d\s]/g, '').replace('行政', '')
}

/** Share of the pairs of neighbouring characters that two names have in common (Sørensen–Dice). */
function dice(one: string, two: string): number {
  if (one === two) return 1
  const pairs = (text: string): string[] => [...text].slice(1).map((second, i) => `${[...text][i]}${second}`)
  const [first, second] = [pairs(one), pairs(two)]
  if (first.length === 0 || second.length === 0) return 0
  const rest = [...second]
  let shared = 0
  for (const pair of first) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (first.length + second.length)
}

/** Length of the longest common subsequence against the longer of the two. */
function likeLetters(one: string, two: string): number {
  if (one.length < 2 || two.length < 2) return 0
  let previous: number[] = Array(two.length + 1).fill(0)
  for (const letter of one) {
    const row = [0]
    for (let j = 1; j <= two.length; j += 1) {
      const same = two[j - 1] === letter
      row.push(same ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, row[j - 1] ?? 0))
    }
    previous = row
  }
  return (previous[two.length] ?? 0) / Math.max(one.length, two.length)
}

function headText(
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

function quoted(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_./（）()-]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text)
    ? text
    : JSON.stringify(text)
}

function fieldLine(
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

function titleOf(category: Target, path: string): string {
  const all = fieldsOf(category)
  return all.find(field => field.path === `/${path.replaceAll('.', '/')}`)?.title ?? ''
}
