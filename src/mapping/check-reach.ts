import type { CheckScope } from './check-scope.ts'
import type { CaseSyntax, TestSyntax } from './syntax.ts'

/** Cases that never hold, because those before them hold whenever they would, or because nothing ever is so. */
export function checkReach(cases: readonly CaseSyntax[], scope: CheckScope): void {
  const reach = new Reach(scope.nulls)
  let always = false
  for (const { when, place } of cases) {
    if (always) {
      scope.complain(place, 'a case before this one always holds, so this one is never reached')
      return
    }
    const why = when?.kind === 'test' ? reach.without(when) : undefined
    if (why !== undefined) scope.complain(place, why)
    always = when === undefined || (when.kind === 'test' && reach.add(when))
  }
}

/** What is known of each column once the cases before have not held; only plain tests are understood. */
class Reach {
  readonly #nulls: ReadonlySet<string>
  readonly #taken = new Map<string, Set<string>>()
  readonly #present = new Map<string, Set<string>>()

  constructor(nulls: ReadonlySet<string>) {
    this.#nulls = nulls
  }

  /** Why the test can never hold. */
  without({ name, test, values }: TestSyntax): string | undefined {
    const present = this.#present.get(name)
    if (test === 'present')
      return present?.has(values[0] ?? '')
        ? `a case before has taken every row whose "${name}" is so`
        : undefined
    if (test !== 'is') return undefined
    const nulls = values.filter(value => this.#nulls.has(value))
    if (nulls.length === values.length)
      return `"${nulls.join(', ')}" means that "${name}" has no value; write "present: false"`
    if (present?.has('true')) return `a case before has taken every row that has a "${name}"`
    const taken = this.#taken.get(name)
    return taken !== undefined && values.every(value => taken.has(value))
      ? `cases before have taken every row whose "${name}" is ${values.join(', ')}`
      : undefined
  }

  /** @returns whether every row has been taken now */
  add({ name, test, values }: TestSyntax): boolean {
    if (test !== 'is' && test !== 'present') return false
    const known = test === 'is' ? this.#taken : this.#present
    const set = known.get(name) ?? new Set<string>()
    for (const value of values) set.add(value)
    known.set(name, set)
    return test === 'present' && set.has('true') && set.has('false')
  }
}
