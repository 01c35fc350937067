/** Lists of objects within a row: a draft of `each` where the standard has such a list, else a line that says what is left. */
import type { Target } from '../standard/categories.ts'
import { fieldLine, type Match, quoted, titleOf } from './infer-draft.ts'
import { bestPairs, factsOf, LEAST, likenessOf } from './infer-likeness.ts'
import type { InferredList } from './infer-source.ts'
import { type TargetField, targetModel } from './target.ts'

export interface ListMatch {
  readonly column: string
  readonly path: string
  /** Fields of its items. */
  readonly items: readonly Match[]
}

/** Of the few names within one list a smaller likeness is no chance. */
const LEAST_WITHIN = 0.4

/** The lists of the standard that are filled by lists of the file, each by one. */
export function matchedLists(
  lists: ReadonlyMap<string, InferredList>,
  category: Target,
  known: ReadonlyMap<string, readonly string[]>,
): ListMatch[] {
  const facts = factsOf(category)
  const like = (column: string, path: string): number => {
    const field = facts.get(path)
    const last = column.split('.').at(-1) ?? column
    const names = known.get(path) ?? []
    return field ? Math.max(...[column, last].map(name => likenessOf(name, field, names))) : 0
  }
  const found = [...targetModel(category).items].flatMap(([path, members]) =>
    [...lists].map(([column, { columns }]) => {
      const items = bestPairs([...columns.keys()], [...members.keys()], LEAST_WITHIN, (one, member) =>
        like(one, `${path}.*.${member}`),
      )
      const sure = items.filter(({ likeness }) => likeness >= LEAST).length / members.size
      return { column, path, items, likeness: Math.max(like(column, path), sure) }
    }),
  )
  const best = found
    .filter(({ likeness, items }) => likeness >= LEAST && items.length > 0)
    .sort((a, b) => b.likeness - a.likeness)
  return best.filter(
    ({ column, path }, i) => !best.slice(0, i).some(one => one.column === column || one.path === path),
  )
}

/** Lines of the draft for a list that the standard has. */
export function listLines(
  { column, path, items }: ListMatch,
  { columns, lists }: InferredList,
  category: Target,
  nullTokens: readonly string[],
): string[] {
  const members = targetModel(category).items.get(path) ?? new Map<string, TargetField>()
  const used = new Set(items.map(one => one.column))
  return [
    `  ${path}:  # 列表，每项一行，请核对`,
    `    each: ${quoted(column)}`,
    '    item:',
    ...items.map(
      one => `    ${fieldLine(one, members.get(one.path), columns.get(one.column) ?? [], nullTokens)}`,
    ),
    ...[...members.values()]
      .filter(({ path: member, required }) => required && !items.some(one => one.path === member))
      .map(
        ({ path: member }) =>
          `      # 必填，未找到对应的列：${member}（${titleOf(category, `${path}.*.${member}`)}）`,
      ),
    ...[...columns.keys()].filter(one => !used.has(one)).map(one => `      # 未使用的列：${one}`),
    ...lists.map(one => `      # 列表中的列表，映射读不到：${column}.*.${one}`),
  ]
}

/** Lines that say what is in a list for which the standard has none. */
export function leftList(column: string, { columns, lists }: InferredList): string {
  const held = [...columns.keys(), ...lists.map(one => `${one}（列表）`)].join('、')
  return `  # 未使用的列表：${column}，每项有 ${held}；标准有相应的列表时写 each: ${column}`
}
