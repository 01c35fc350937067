import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { parseCondition } from './parse-conditions.ts'
import { flag } from './parse-source.ts'
import { isRule } from './rules/catalogue.ts'
import { suggestion } from './suggestion.ts'
import type {
  CaseSyntax,
  Combination,
  PipelineSyntax,
  Placed,
  RuleSyntax,
  TargetSyntax,
  ValueSyntax,
} from './syntax.ts'
import type { Entry, Place, YamlReader } from './yaml-reader.ts'

/** Named rule lists of one mapping. A pipeline cannot name another, so none can name itself. */
export type Pipelines = ReadonlyMap<string, NamedRules>

interface NamedRules {
  readonly place: Place
  readonly rules: readonly RuleSyntax[]
  /** Set by whoever names it. */
  isUsed: boolean
}

const COMBINATIONS: readonly Combination[] = ['join', 'first', 'gather']
/** What a value may say by its first word; `when` may stand beside each of them. */
const BESIDE = {
  const: [],
  from: ['combine', 'separator', 'rules', 'default', 'required'],
  cases: [],
  each: ['by', 'item'],
} as const satisfies Readonly<Record<string, readonly string[]>>
const HEADS = ['const', 'from', 'cases', 'each'] as const
/** What to do with a word that says nothing where it stands. */
const ELSEWHERE = {
  const: 'leave it out, or write "from:"',
  from: 'leave it out, or write "each:"',
  cases: 'write it inside the cases, beside "from:"',
  each: 'write it beside a field of "item:"',
} as const
const VALUE_KEYS = [...HEADS, ...HEADS.flatMap(head => BESIDE[head]), 'when']
/** Cases within items within cases: enough for any file seen, and a bound on recursion. */
const MAX_DEPTH = 6

export function parsePipelines(reader: YamlReader, entry: Entry | undefined): Pipelines {
  const pipelines = new Map<string, NamedRules>()
  if (!entry) return pipelines
  for (const { key, node, place } of reader.entries(entry.node, entry.place, 'pipelines')) {
    pipelines.set(key, { place, rules: parseRules(reader, node, place, new Map()), isUsed: false })
  }
  for (const [name, { rules }] of pipelines) refusePipelines(reader, name, rules, pipelines)
  return pipelines
}

/** A pipeline may have the name of a rule, and then use that rule. */
function refusePipelines(
  reader: YamlReader,
  name: string,
  rules: readonly RuleSyntax[],
  pipelines: Pipelines,
): void {
  for (const { name: other, place } of rules) {
    if (isRule(other) || !pipelines.has(other)) continue
    const how = other === name ? 'refers to itself' : `refers to pipeline "${other}"`
    reader.complain(place, `pipeline "${name}" ${how}; a pipeline lists rules: write them here`)
  }
}

export function pipelinesOf(pipelines: Pipelines): PipelineSyntax[] {
  return [...pipelines].map(([name, named]) => Object.freeze({ name, ...named }))
}

export function parseTargets(
  reader: YamlReader,
  entry: Entry | undefined,
  what: string,
  pipelines: Pipelines,
  depth = 0,
): TargetSyntax[] {
  if (!entry) return []
  return reader
    .entries(entry.node, entry.place, what)
    .map(({ key, place, node }) =>
      Object.freeze({ path: key, place, value: parseValue(reader, node, place, pipelines, depth) }),
    )
}

/** `FIELD`, or one of `{const}`, `{from, rules, …}`, `{cases}`, `{each, item}`. */
function parseValue(
  reader: YamlReader,
  node: Node | null,
  place: Place,
  pipelines: Pipelines,
  depth: number,
): ValueSyntax {
  const nothing: ValueSyntax = { kind: 'constant', place, value: '' }
  if (depth > MAX_DEPTH) {
    reader.complain(place, `nested deeper than ${MAX_DEPTH} levels; use a code table`)
    return nothing
  }
  if (isScalar(node)) {
    const name = reader.text(node, place, 'a source field')
    if (name === '') {
      reader.complain(
        place,
        'nothing stands behind the colon; write the name of a source field, or {const: …}',
      )
      return nothing
    }
    return name === undefined ? nothing : from(place, [{ value: name, place: reader.placeOf(node) }])
  }
  if (!isMap(node)) {
    reader.complain(place, 'write the name of a source field, or {const}, {from}, {cases} or {each}')
    return nothing
  }
  const found = reader.fields(node, place, 'a field', VALUE_KEYS)
  const [head, ...others] = HEADS.filter(key => found.has(key))
  if (head === undefined || others.length > 0) {
    reader.complain(place, 'a field needs exactly one of const, from, cases, each')
    return nothing
  }
  refuseStrays(reader, found, head)
  const value = parseByHead(reader, found, place, pipelines, depth)
  const when = found.get('when')
  if (!when) return value
  // A condition on one value is the case that has no other.
  const only: CaseSyntax = { when: parseCondition(reader, when.node, when.place, 0), value, place }
  return Object.freeze({ kind: 'cases', place, cases: [only] })
}

/** Nothing that is written is passed over. */
function refuseStrays(
  reader: YamlReader,
  found: ReadonlyMap<string, Entry>,
  head: (typeof HEADS)[number],
): void {
  const beside: readonly string[] = BESIDE[head]
  for (const { key, place } of found.values()) {
    if (key === head || key === 'when' || beside.includes(key)) continue
    reader.complain(place, `"${key}" says nothing beside "${head}"; ${ELSEWHERE[head]}`)
  }
}

function parseByHead(
  reader: YamlReader,
  found: Map<string, Entry>,
  place: Place,
  pipelines: Pipelines,
  depth: number,
): ValueSyntax {
  const constant = found.get('const')
  if (constant) {
    const value = isSeq(constant.node)
      ? reader.texts(constant.node, constant.place, 'an item of const')
      : (reader.text(constant.node, constant.place, 'const') ?? '')
    return Object.freeze({ kind: 'constant', place, value })
  }
  const cases = found.get('cases')
  if (cases) return parseCases(reader, cases, pipelines, depth)
  if (found.has('each')) return parseEach(reader, found, place, pipelines, depth)
  return parseFrom(reader, found, place, pipelines)
}

function from(place: Place, fields: Placed<string>[]): ValueSyntax {
  const kind = 'from' as const
  return {
    kind,
    place,
    fields,
    combine: 'first',
    separator: '',
    rules: [],
    fallback: undefined,
    required: false,
  }
}

function parseFrom(
  reader: YamlReader,
  found: Map<string, Entry>,
  place: Place,
  pipelines: Pipelines,
): ValueSyntax {
  const at = found.get('from')
  const source = at?.node
  const nodes = isSeq(source) ? (source.items as Node[]) : source ? [source] : []
  const fields = nodes.flatMap(node => {
    const value = reader.text(node, place, 'from')
    return value === undefined ? [] : [{ value, place: reader.placeOf(node) }]
  })
  if (nodes.length === 0) reader.complain(at?.place ?? place, '"from" names at least one source field')
  const combine = wordAt(reader, found, 'combine') ?? 'first'
  if (!COMBINATIONS.includes(combine as Combination)) {
    reader.complain(found.get('combine')?.place ?? place, `combine is ${suggestion(combine, COMBINATIONS)}`)
  }
  if (fields.length > 1 && !found.has('combine')) {
    reader.complain(at?.place ?? place, 'several source fields need "combine: join", "first" or "gather"')
  }
  const separator = found.get('separator')
  if (separator && combine !== 'join')
    reader.complain(
      separator.place,
      '"separator" stands between joined fields; write "combine: join" or leave it out',
    )
  const rules = found.get('rules')
  const required = found.get('required')
  const isRequired = required ? flag(reader, required) : false
  if (required && isRequired && found.has('default'))
    reader.complain(
      required.place,
      '"default" stands in for what is missing, so "required" says nothing; leave one of them out',
    )
  return Object.freeze({
    kind: 'from',
    place,
    fields,
    combine: combine as Combination,
    separator: wordAt(reader, found, 'separator') ?? '',
    rules: rules ? parseRules(reader, rules.node, rules.place, pipelines) : [],
    fallback: wordAt(reader, found, 'default'),
    required: isRequired,
  })
}

function parseCases(
  reader: YamlReader,
  { node, place }: Entry,
  pipelines: Pipelines,
  depth: number,
): ValueSyntax {
  const cases = reader.items(node, place, 'cases').flatMap((item): CaseSyntax[] => {
    const at = reader.placeOf(item)
    if (!isMap(item)) {
      reader.complain(at, 'each case is a map with "when" and one of const, from')
      return []
    }
    const when = reader.fields(item, at, 'a case', [...VALUE_KEYS]).get('when')
    const rest = item.clone() as typeof item
    rest.delete('when')
    rest.range = item.range ?? null
    const value = parseValue(reader, rest as Node, at, pipelines, depth + 1)
    return [{ when: when ? parseCondition(reader, when.node, when.place, 0) : undefined, value, place: at }]
  })
  if (cases.length === 0) reader.complain(place, 'cases must list at least one case')
  return Object.freeze({ kind: 'cases', place, cases })
}

function parseEach(
  reader: YamlReader,
  found: Map<string, Entry>,
  place: Place,
  pipelines: Pipelines,
  depth: number,
): ValueSyntax {
  const each = found.get('each')
  const item = found.get('item')
  if (!item) reader.complain(place, 'each needs "item:" with the fields of one item')
  return Object.freeze({
    kind: 'each',
    place,
    field: { value: wordAt(reader, found, 'each') ?? '', place: reader.placeOf(each?.node) },
    by: wordAt(reader, found, 'by') ?? '',
    item: parseTargets(reader, item, 'item', pipelines, depth + 1),
  })
}

/** A list of rules: `name`, `{name: option}`, `{name: {option: …}}`, or the name of a pipeline. */
function parseRules(reader: YamlReader, node: Node | null, place: Place, pipelines: Pipelines): RuleSyntax[] {
  return reader.items(node, place, 'rules').flatMap(item => {
    const at = reader.placeOf(item)
    if (isScalar(item)) {
      const name = reader.text(item, at, 'a rule') ?? ''
      const named = pipelines.get(name)
      if (named === undefined) return [Object.freeze({ name, place: at, options: new Map() })]
      named.isUsed = true
      return named.rules
    }
    const entries = reader.entries(item, at, 'a rule')
    const head = entries[0]
    if (!head || entries.length !== 1) {
      reader.complain(at, 'write one rule per line: "- trim" or "- {split: 、；}"')
      return []
    }
    return [Object.freeze({ name: head.key, place: head.place, options: parseOptions(reader, head) })]
  })
}

/** The short form `{split: 、；}` is the option `value`. */
function parseOptions(
  reader: YamlReader,
  { node, place, key }: Entry,
): Map<string, Placed<readonly string[]>> {
  const options = new Map<string, Placed<readonly string[]>>()
  if (!isMap(node)) {
    options.set('value', { value: reader.texts(node, place, `rule "${key}"`), place: reader.placeOf(node) })
    return options
  }
  for (const option of reader.entries(node, place, `rule "${key}"`)) {
    options.set(option.key, {
      value: reader.texts(option.node, option.place, option.key),
      place: option.place,
    })
  }
  return options
}

function wordAt(reader: YamlReader, found: Map<string, Entry>, key: string): string | undefined {
  const entry = found.get(key)
  return entry ? reader.text(entry.node, entry.place, key) : undefined
}
