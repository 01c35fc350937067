/**
 * Which conditions a row can meet at once. Of each column only those ways are told apart that the tests can tell apart;
 * where more ways are looked at than there are, at worst an impossible row is believed in, never the other way round.
 */
import type { ConditionSyntax, TestSyntax } from './syntax.ts'

/** How one column of a row may be. Lists and objects are `many`; `words` are those that `contains` finds in it. */
type Way =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'otherText' | 'many'; readonly words: ReadonlySet<string> }
  /** Of tests that are not understood: whether they hold. */
  | { readonly kind: 'free'; readonly holds: boolean }

/** Tests that one `cases:` may cost; beyond, nothing is found. */
const MOST_TESTS = 2_000_000
/** More words of `contains` about one column are taken as independent of each other. */
const MOST_WORDS = 8

export interface RowFacts {
  /** Texts that mean that there is no value. */
  readonly nulls: ReadonlySet<string>
  /** Whether a column can hold a list or an object. */
  readonly lists: boolean
}

export class PossibleRows {
  readonly #ways = new Map<string, readonly Way[]>()
  readonly #crowded = new Set<string>()
  #tests = 0

  constructor(conditions: readonly ConditionSyntax[], facts: RowFacts) {
    const byColumn = new Map<string, TestSyntax[]>()
    for (const test of conditions.flatMap(testsOf)) {
      if (!isUnderstood(test)) continue
      byColumn.set(test.name, [...(byColumn.get(test.name) ?? []), test])
    }
    for (const [column, tests] of byColumn) {
      const words = new Set(tests.flatMap(({ test, values }) => (test === 'contains' ? values : [])))
      if (words.size > MOST_WORDS) this.#crowded.add(column)
      this.#ways.set(column, waysOf(tests, words.size > MOST_WORDS ? new Set() : words, facts))
    }
  }

  /** Whether a row can meet all of `wanted` and none of `unwanted`; true where that is not known. */
  has(wanted: readonly ConditionSyntax[], unwanted: readonly ConditionSyntax[] = []): boolean {
    const groups = [...new Set([...wanted, ...unwanted].flatMap(testsOf).map(test => this.#groupOf(test)))]
    return this.#search(wanted, unwanted, groups, new Map())
  }

  #search(
    wanted: readonly ConditionSyntax[],
    unwanted: readonly ConditionSyntax[],
    groups: readonly string[],
    row: Map<string, Way>,
  ): boolean {
    if (this.#tests > MOST_TESTS) return true
    const all: ConditionSyntax[] = [...wanted, ...unwanted.map(not)]
    const met = this.#meets({ kind: 'all', of: all, place: NOWHERE }, row)
    if (met !== undefined) return met
    const [group = '', ...others] = groups
    for (const way of this.#ways.get(group) ?? FREE) {
      row.set(group, way)
      if (this.#search(wanted, unwanted, others, row)) return true
    }
    row.delete(group)
    return false
  }

  /** Undefined while the columns that it depends on are open. */
  #meets(condition: ConditionSyntax, row: ReadonlyMap<string, Way>): boolean | undefined {
    if (condition.kind === 'test') {
      this.#tests += 1
      const way = row.get(this.#groupOf(condition))
      return way && holds(condition, way)
    }
    if (condition.kind === 'not') {
      const met = this.#meets(condition.of, row)
      return met === undefined ? undefined : !met
    }
    const deciding = condition.kind === 'any'
    let open = false
    for (const part of condition.of) {
      const met = this.#meets(part, row)
      if (met === deciding) return deciding
      open ||= met === undefined
    }
    return open ? undefined : !deciding
  }

  /** Tests of one column belong together; one that is not understood stands alone. */
  #groupOf(test: TestSyntax): string {
    const { of, name, values } = test
    const isAlone = !isUnderstood(test) || (test.test === 'contains' && this.#crowded.has(name))
    return isAlone ? JSON.stringify([of, name, test.test, values]) : name
  }
}

const FREE: readonly Way[] = [
  { kind: 'free', holds: true },
  { kind: 'free', holds: false },
]
const NOWHERE = { line: 1, column: 1 }

function not(of: ConditionSyntax): ConditionSyntax {
  return { kind: 'not', of, place: of.place }
}

function testsOf(condition: ConditionSyntax): readonly TestSyntax[] {
  if (condition.kind === 'test') return [condition]
  return condition.kind === 'not' ? testsOf(condition.of) : condition.of.flatMap(testsOf)
}

function isUnderstood({ of, test, values }: TestSyntax): boolean {
  if (of !== 'field') return false
  return test === 'is' || test === 'present' || (test === 'contains' && !values.includes(''))
}

function waysOf(
  tests: readonly TestSyntax[],
  words: ReadonlySet<string>,
  { nulls, lists }: RowFacts,
): readonly Way[] {
  const named = new Set(tests.flatMap(({ test, values }) => (test === 'is' ? values : [])))
  // A row's text has no spaces around it when it is compared.
  const texts = [...named].filter(text => !nulls.has(text) && text.trim() === text)
  const some = subsetsOf([...words])
  return [
    { kind: 'nothing' },
    ...texts.map((text): Way => ({ kind: 'text', text })),
    ...some
      .filter(one => [...one].every(word => [...words].every(part => !word.includes(part) || one.has(part))))
      .map((found): Way => ({ kind: 'otherText', words: found })),
    ...(lists ? some.map((found): Way => ({ kind: 'many', words: found })) : []),
  ]
}

function subsetsOf(words: readonly string[]): ReadonlySet<string>[] {
  let all: ReadonlySet<string>[] = [new Set()]
  for (const word of words) all = all.flatMap(one => [one, new Set([...one, word])])
  return all
}

/** As `compile-conditions.ts` decides it. */
function holds({ test, values }: TestSyntax, way: Way): boolean {
  if (way.kind === 'free') return way.holds
  if (test === 'present') return (way.kind !== 'nothing') === (values[0] === 'true')
  if (test === 'is') return way.kind !== 'otherText' && values.includes(way.kind === 'text' ? way.text : '')
  if (way.kind === 'nothing') return false
  return values.some(word => (way.kind === 'text' ? way.text.includes(word) : way.words.has(word)))
}
