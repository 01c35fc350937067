import { isSeq, type Node } from 'yaml'
import { suggestion } from './suggestion.ts'
import type { CheckSyntax, ConditionSyntax, Placed, TestSyntax } from './syntax.ts'
import type { Entry, Place, YamlReader } from './yaml-reader.ts'

const TESTS: readonly TestSyntax['test'][] = [
  'is',
  'contains',
  'present',
  'notAfter',
  'notBefore',
  'unitAgreesWith',
]
/** What a condition is, by its first word; it has exactly one of them. */
const HEADS = ['all', 'any', 'not', 'field', 'output']
const KEYS = [...HEADS, ...TESTS]
const CHECK_KEYS = ['rule', 'effect', 'field', 'when', 'demand', 'message']
const MAX_DEPTH = 8

/** `{field: X, is: [a, b]}`, `{field: X, contains: a}`, `{output: path, present: true}`, all, any, not. */
export function parseCondition(
  reader: YamlReader,
  node: Node | null,
  place: Place,
  depth: number,
): ConditionSyntax {
  const at = node ? reader.placeOf(node) : place
  const never: ConditionSyntax = { kind: 'any', of: [], place: at }
  if (depth > MAX_DEPTH) {
    reader.complain(at, `a condition is nested deeper than ${MAX_DEPTH} levels`)
    return never
  }
  const found = reader.fields(node, place, 'a condition', KEYS)
  refuseMixed(reader, found, at)
  const inner = (entry: Entry): ConditionSyntax[] => {
    const items = reader.items(entry.node, entry.place, entry.key)
    if (isSeq(entry.node) && items.length === 0)
      reader.complain(entry.place, `"${entry.key}" lists at least one condition`)
    return items.map(item => parseCondition(reader, item, entry.place, depth + 1))
  }
  const all = found.get('all')
  if (all) return Object.freeze({ kind: 'all', of: inner(all), place: at })
  const any = found.get('any')
  if (any) return Object.freeze({ kind: 'any', of: inner(any), place: at })
  const not = found.get('not')
  if (not)
    return Object.freeze({
      kind: 'not',
      of: parseCondition(reader, not.node, not.place, depth + 1),
      place: at,
    })
  return parseTest(reader, found, at) ?? never
}

/** A second question in the same braces would be passed over. */
function refuseMixed(reader: YamlReader, found: ReadonlyMap<string, Entry>, place: Place): void {
  const heads = HEADS.filter(key => found.has(key))
  if (heads.length > 1) {
    const message = `a condition has one of ${heads.join(', ')}; write {all: [{…}, {…}]} when both must hold`
    reader.complain(place, message)
    return
  }
  const [head = ''] = heads
  if (head === 'field' || head === 'output') return
  for (const [key, { place: at }] of found)
    if (head !== '' && key !== head)
      reader.complain(
        at,
        `"${key}" says nothing beside "${head}"; write it with "field" in braces of its own`,
      )
}

function parseTest(reader: YamlReader, found: Map<string, Entry>, place: Place): TestSyntax | undefined {
  const subject = found.get('field') ?? found.get('output')
  const tests = TESTS.filter(test => found.has(test))
  const test = tests[0]
  if (!subject || !test || tests.length !== 1) {
    reader.complain(place, `a condition is "field" or "output" with exactly one of ${TESTS.join(', ')}`)
    return undefined
  }
  const name = reader.text(subject.node, subject.place, subject.key)
  const entry = found.get(test)
  const values = entry ? reader.texts(entry.node, entry.place, test) : []
  if (test === 'present' && values[0] !== 'true' && values[0] !== 'false') {
    reader.complain(place, '"present" must be true or false')
  }
  if (test === 'notBefore' && values[0] !== 'today') {
    reader.complain(place, 'write "notBefore: today"; it is for "select" of a mapping that goes out')
  }
  if (test === 'notAfter' && found.has('field') && values[0] !== 'today') {
    reader.complain(
      place,
      '"notAfter" compares outputs; write "output" instead of "field", or "notAfter: today" in "select" of a mapping that goes out',
    )
  }
  if (values.length === 0) reader.complain(place, `"${test}" needs a value`)
  if (name === undefined) return undefined
  const of = subject.key === 'output' ? 'output' : 'field'
  return Object.freeze({ kind: 'test', of, name, test, values, place })
}

export function parseChecks(reader: YamlReader, entry: Entry | undefined): CheckSyntax[] {
  if (!entry) return []
  return reader.items(entry.node, entry.place, 'checks').flatMap(item => {
    const place = reader.placeOf(item)
    const found = reader.fields(item, place, 'a check', CHECK_KEYS)
    const word = (key: string): Placed<string> => {
      const at = found.get(key)
      if (!at) reader.complain(place, `a check needs "${key}:"`)
      return { value: at ? (reader.text(at.node, at.place, key) ?? '') : '', place: at?.place ?? place }
    }
    const rule = word('rule').value
    const effect = word('effect').value
    if (effect !== 'refuse' && effect !== 'warn') {
      reader.complain(place, `effect is ${suggestion(effect, ['refuse', 'warn'])}`)
    }
    if (!/^[A-Z][A-Z0-9_]{2,39}$/.test(rule))
      reader.complain(place, '"rule" must look like FINE_AMOUNT_MISSING')
    const message = word('message')
    if (found.has('message') && message.value.trim() === '')
      reader.complain(message.place, '"message" tells the department what to mend; write it')
    const when = found.get('when')
    const demand = found.get('demand')
    if (!demand) reader.complain(place, 'a check needs "demand:"')
    return [
      Object.freeze({
        rule,
        effect: effect === 'warn' ? ('warn' as const) : ('refuse' as const),
        field: word('field'),
        when: when ? parseCondition(reader, when.node, when.place, 0) : undefined,
        demand: parseCondition(reader, demand?.node ?? null, demand?.place ?? place, 0),
        message: message.value,
        place,
      }),
    ]
  })
}
