import type { CheckScope } from './check-scope.ts'
import { buildRule } from './rules/catalogue.ts'
import type { RuleSyntax } from './syntax.ts'
import type { ValueKind } from './target.ts'

/**
 * The kind that a value has after its rules; undefined when a rule does not fit, which is then told.
 * @param start `list` for a list of texts
 * @param plain on the way out a day or an amount is also just its text, for rules that take text
 */
export function kindThrough(
  rules: readonly RuleSyntax[],
  start: ValueKind,
  scope: CheckScope,
  plain: boolean,
): ValueKind | undefined {
  let list = start === 'list'
  let item: ValueKind = list ? 'text' : start
  for (const rule of rules) {
    const built = buildRule(rule, scope.tables)
    if ('complaint' in built) {
      scope.complain(rule.place, built.complaint)
      return undefined
    }
    const { takes, gives } = built.kind
    if (takes === 'list' && !list) {
      scope.complain(rule.place, `rule "${rule.name}" takes a list; put it after split`)
      return undefined
    }
    const fits = takes === 'list' || takes === item || (plain && takes === 'text' && item !== 'objects')
    if (!fits) {
      scope.complain(
        rule.place,
        `rule "${rule.name}" takes ${takes}, but there is a ${item} here; put it earlier`,
      )
      return undefined
    }
    if (takes === 'list') list = gives === 'list'
    else if (gives === 'list') list = true
    if (gives !== 'list') item = gives
  }
  return list ? 'list' : item
}
