/**
 * A draft of a mapping from a sample file and a category. Fields are matched by the codes of the national
 * standards, by likeness of Chinese names, by pinyin initials, and by the names in mappings that exist. A draft decides nothing that only people
 * can know: units of money and code tables stay open, and the checker refuses it until they are filled in.
 */

import { isTarget, type Target } from '../standard/categories.ts'
import { OPTIONAL_PARTS } from './check.ts'
import { fieldLine, headText, type Match, titleOf } from './infer-draft.ts'
import { bestPairs, factsOf, LEAST, likenessOf } from './infer-likeness.ts'
import { type ListMatch, leftList, listLines, matchedLists } from './infer-lists.ts'
import { inferSource } from './infer-source.ts'
import type { CompiledMapping } from './mapping.ts'
import { type TargetField, targetModel } from './target.ts'

export interface Draft {
  readonly yaml: string
  readonly matches: readonly Match[]
  /** Lists of objects that fill lists of the standard. */
  readonly lists: readonly ListMatch[]
  /** Columns for which nothing was found. */
  readonly unmatched: readonly string[]
  /** Required fields of the standard for which nothing was found. */
  readonly missing: readonly string[]
}

const NULL_TOKENS = ['无', '空', '——', '--', '/', '\\N', 'null', 'NULL']
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
  const { source, columns, lists: listsThere } = await inferSource(bytes)
  const targets = [...targetModel(category).fields.values()]
  const plain = [...columns.keys()].filter(column => !listsThere.has(column))
  const matches = matched(plain, targets, category, known)
  const lists = matchedLists(listsThere, category, known)
  const taken = new Set([...matches, ...lists].map(({ path }) => path))
  const isOpen = (path: string): boolean => {
    const part = OPTIONAL_PARTS.find(one => path.startsWith(one))
    return part === undefined || [...taken].some(one => one.startsWith(part))
  }
  const missing = targets
    .filter(({ path, required }) => required && !taken.has(path) && isOpen(path))
    .map(({ path }) => path)
  const used = new Set([...matches, ...lists].map(({ column }) => column))
  const unmatched = [...columns.keys()].filter(column => !used.has(column))
  const all = [columns, ...[...listsThere.values()].map(one => one.columns)].flatMap(one => [...one.values()])
  const nullTokens = NULL_TOKENS.filter(token => all.some(values => values.includes(token)))
  const head = headText(id, category, source, [...columns.keys()], nullTokens)
  const byPath = new Map(targets.map(target => [target.path, target]))
  const lines = matches.map(match =>
    fieldLine(match, byPath.get(match.path), columns.get(match.column) ?? [], nullTokens),
  )
  const open = missing.map(path => `  # 必填，未找到对应的列：${path}（${titleOf(category, path)}）`)
  const listed = lists.flatMap(one => {
    const there = listsThere.get(one.column)
    return there ? listLines(one, there, category, nullTokens) : []
  })
  const rest = unmatched.map(column => {
    const list = listsThere.get(column)
    return list ? leftList(column, list) : `  # 未使用的列：${column}`
  })
  return {
    yaml: [...head, ...lines, ...listed, ...open, ...rest, ''].join('\n'),
    matches,
    lists,
    unmatched,
    missing,
  }
}

function matched(
  columns: readonly string[],
  targets: readonly TargetField[],
  category: Target,
  known: KnownNames,
): Match[] {
  const facts = factsOf(category)
  const paths = targets.filter(({ kind }) => kind !== 'objects').map(({ path }) => path)
  return bestPairs(columns, paths, LEAST, (column, path) => {
    const field = facts.get(path)
    return field === undefined ? 0 : likenessOf(column, field, known.get(path) ?? [])
  })
}
