/** What a mapping declares by name: rule chains, code tables, second files. Nobody reads those that nothing names. */
import type { CheckScope } from './check-scope.ts'
import type { Complaint } from './fault.ts'
import { buildRule } from './rules/catalogue.ts'
import type { MappingSyntax, RuleSyntax, TargetSyntax, ValueSyntax } from './syntax.ts'
import type { Place } from './yaml-reader.ts'

type Declared = Pick<MappingSyntax, 'pipelines' | 'tables' | 'fields'> &
  Partial<Pick<MappingSyntax, 'lookups'>>

/** The rules of chains that no field uses, which nothing else looks at; whether they fit their value is not known. */
export function checkUnusedRules({ pipelines }: Declared, { tables, complain }: CheckScope): void {
  for (const { rules, isUsed } of pipelines) {
    if (isUsed) continue
    for (const rule of rules) {
      const built = buildRule(rule, tables)
      if ('complaint' in built) complain(rule.place, built.complaint)
    }
  }
}

/** What can be left out: the mapping is in order all the same, and a line of it is perhaps not what was meant. */
export function unusedParts(syntax: Declared, file: string): Complaint[] {
  const { pipelines, tables, lookups = new Map<string, { place: Place }>() } = syntax
  const named = new Set(
    rulesIn(syntax).flatMap(({ options }) =>
      ['table', 'in', 'value'].flatMap(key => options.get(key)?.value ?? []),
    ),
  )
  const unused = (what: string, name: string, { line, column }: Place, use: string): Complaint => {
    return { file, line, column, message: `${what} "${name}" is used by no field; leave it out, or ${use}` }
  }
  return [
    ...pipelines
      .filter(({ isUsed }) => !isUsed)
      .map(({ name, place }) => unused('pipeline', name, place, `write "rules: [${name}]" where it belongs`)),
    ...[...tables]
      .filter(([name]) => !named.has(name))
      .map(([name, { place }]) => unused('table', name, place, `write "{code: ${name}}" where it belongs`)),
    ...[...lookups]
      .filter(([name]) => !named.has(name))
      .map(([name, { place }]) =>
        unused('lookup', name, place, `write "{lookup: {in: ${name}, column: …}}" where it belongs`),
      ),
  ]
}

/** Those of the fields, and of chains whether a field uses them or not. */
export function rulesIn({
  fields,
  pipelines,
}: Pick<Declared, 'fields' | 'pipelines'>): readonly RuleSyntax[] {
  return [...fields.flatMap(({ value }) => rulesOf(value)), ...pipelines.flatMap(({ rules }) => rules)]
}

function rulesOf(value: ValueSyntax): readonly RuleSyntax[] {
  if (value.kind === 'from') return value.rules
  if (value.kind === 'each') return value.item.flatMap((one: TargetSyntax) => rulesOf(one.value))
  return value.kind === 'cases' ? value.cases.flatMap(one => rulesOf(one.value)) : []
}
