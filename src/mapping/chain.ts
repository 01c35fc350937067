/** The rules of one field as one function. Once a value is a list, rules for texts run on each item. */
import type { RowRun, Step, TextStep, Value } from './row.ts'
import type { MadeRule } from './rules/catalogue.ts'
import { anyOf } from './rules/character-class.ts'

/** A value that is no text any more: null and undefined pass, lists go item by item. */
type Rest = (value: Value | undefined, run: RowRun) => Value | undefined

export function chain(rules: readonly MadeRule[]): Step {
  const [first, ...others] = rules
  if (first === undefined) return value => value
  const rest = restOf(rules)
  const quick = first.for === 'text' ? textChain(first, others) : undefined
  if (quick === undefined) return rest
  return (value, run) => (typeof value === 'string' ? quick(value, run) : rest(value, run))
}

/** The way of nearly every value: a text through rules for texts, without a look at what else it might be. */
function textChain(first: MadeRule, others: readonly MadeRule[]): TextStep {
  const [applied, after] = gathered([first, ...others])
  if (after.length === 0) return applied
  const [next] = after
  const more = next?.for === 'text' ? textChain(next, after.slice(1)) : undefined
  const rest = restOf(after)
  return (value, run) => {
    const made = applied(value, run)
    if (more !== undefined && typeof made === 'string') return more(made, run)
    return made === null || made === undefined ? made : rest(made, run)
  }
}

/** The first rule, with those behind it that also act only on some characters, and the rules that are left. */
function gathered(rules: readonly MadeRule[]): [TextStep, readonly MadeRule[]] {
  const few: { apply: TextStep; actsOn: string }[] = []
  for (const rule of rules) {
    if (rule.for !== 'text' || rule.actsOn === '') break
    few.push(rule)
  }
  const [first] = rules
  if (first?.for === 'text' && few.length === 0) return [first.apply, rules.slice(1)]
  return [selective(few), rules.slice(few.length)]
}

/** Looks once at the characters, and at each rule's own only where there is something to do. */
function selective(rules: readonly { apply: TextStep; actsOn: string }[]): TextStep {
  const any = anyOf(rules.map(({ actsOn }) => actsOn).join(''))
  const each = rules.map(({ apply, actsOn }) => ({ apply, own: anyOf(actsOn) }))
  return (value, run) => {
    if (!any.test(value)) return value
    let text = value
    for (const { apply, own } of each) {
      if (!own.test(text)) continue
      const made = apply(text, run)
      if (typeof made !== 'string') return made
      text = made
    }
    return text
  }
}

function restOf(rules: readonly MadeRule[]): Rest {
  const steps = rules.map(({ apply, ...rule }) =>
    rule.for === 'list' ? (apply as Step) : onTexts(apply as TextStep),
  )
  return (start, run) => {
    let value = start
    for (const step of steps) {
      if (value === null || value === undefined) return value
      value = step(value, run)
    }
    return value
  }
}

function onTexts(apply: TextStep): Step {
  return (value, run) => {
    if (typeof value === 'string') return apply(value, run)
    if (Array.isArray(value)) return onItems(value, apply, run)
    return value === null ? null : run.fail('SHAPE', value, 'expected one text here')
  }
}

/** One refused item refuses the list: a list that silently lost an item would be a guess. */
function onItems(items: readonly Value[], apply: TextStep, run: RowRun): Value | undefined {
  const made: Value[] = []
  let refused = false
  for (const item of items) {
    const value = typeof item === 'string' ? apply(item, run) : notText(item, run)
    if (value === undefined) refused = true
    else if (Array.isArray(value)) made.push(...value)
    else if (value !== null) made.push(value)
  }
  if (refused) return undefined
  return made.length === 0 ? null : made
}

function notText(item: Value, run: RowRun): Value | undefined {
  return item === null ? null : run.fail('SHAPE', item, 'expected one text here')
}
