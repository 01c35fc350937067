/** How like a column's name is to a field of the standard: by national codes, Chinese names and pinyin initials. */
import { fieldsOf, type Target } from '../standard/categories.ts'
import type { Field } from '../standard/generated/fields.ts'
import type { Match } from './infer-draft.ts'
import { pinyinInitials } from './pinyin.ts'

/** Below this a likeness is chance. */
export const LEAST = 0.55

/** What the standard says of the fields of a category, by dotted path. */
export function factsOf(category: Target): ReadonlyMap<string, Field> {
  return new Map(fieldsOf(category).map(field => [field.path.slice(1).replaceAll('/', '.'), field]))
}

/** The best pairs first, a column and a field once; given back in the order of the fields. */
export function bestPairs(
  columns: readonly string[],
  paths: readonly string[],
  least: number,
  like: (column: string, path: string) => number,
): Match[] {
  const pairs = columns
    .flatMap(column => paths.map(path => ({ column, path, likeness: like(column, path) })))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
  const taken = new Set<string>()
  const byPath = new Map<string, Match>()
  for (const pair of pairs) {
    if (taken.has(pair.column) || byPath.has(pair.path)) continue
    taken.add(pair.column)
    byPath.set(pair.path, pair)
  }
  return paths.flatMap(path => byPath.get(path) ?? [])
}

/** 0 to 1. @param known what the field is called in mappings that people reviewed */
export function likenessOf(
  column: string,
  { path, title, source = '' }: Field,
  known: readonly string[],
): number {
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
