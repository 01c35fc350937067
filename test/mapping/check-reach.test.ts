/** Cases that no row can reach, and conditions that exclude themselves: told where certain, and never wrongly. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkReach } from '../../src/mapping/check-reach.ts'
import type { CheckScope } from '../../src/mapping/check-scope.ts'
import { compileCondition } from '../../src/mapping/compile-conditions.ts'
import { MappingError } from '../../src/mapping/fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import type { Fields, FieldValue } from '../../src/mapping/row.ts'
import type { CaseSyntax, ConditionSyntax, TestSyntax } from '../../src/mapping/syntax.ts'
import { smallText } from './small-mapping.ts'

const CSV = '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { A: a, B: b, C: c, KIND: kind } }'

function complaintsOf(cases: readonly string[], source = CSV): string[] {
  const value = `{ cases: [${cases.map((when, i) => (when === '' ? `{ const: x${i} }` : `{ when: ${when}, const: x${i} }`)).join(', ')}] }`
  try {
    loadMapping(smallText({ fields: { 'content.remark': value }, source }), 'm.yaml', () => undefined)
  } catch (error) {
    assert.ok(error instanceof MappingError, String(error))
    return error.message.split('\n')
  }
  return []
}

for (const [what, cases, message] of [
  [
    'behind an any of its texts',
    ['{ any: [{ field: A, is: x }, { field: A, is: y }] }', '{ field: A, is: [x, y] }'],
    /taken every row whose "A" is x, y/,
  ],
  [
    'behind an any of two columns',
    [
      '{ any: [{ field: A, is: x }, { field: B, is: y }] }',
      '{ all: [{ field: B, is: y }, { field: C, is: z }] }',
    ],
    /taken every row for which this one would hold/,
  ],
  [
    'behind a wider all',
    [
      '{ all: [{ field: A, is: [x, y] }, { field: B, present: true }] }',
      '{ all: [{ field: A, is: x }, { field: B, is: z }] }',
    ],
    /taken every row for which this one would hold/,
  ],
  [
    'behind two halves of an all',
    [
      '{ all: [{ field: A, is: x }, { field: B, present: true }] }',
      '{ all: [{ field: A, is: x }, { field: B, present: false }] }',
      '{ field: A, is: x }',
    ],
    /taken every row whose "A" is x/,
  ],
  [
    'behind a condition and its opposite',
    [
      '{ all: [{ field: A, is: x }, { field: B, is: y }] }',
      '{ not: { all: [{ field: A, is: x }, { field: B, is: y }] } }',
      '',
    ],
    /a case before this one always holds/,
  ],
  [
    'behind a contains of a part of it',
    ['{ field: A, contains: 罚 }', '{ field: A, is: 罚款 }'],
    /taken every row whose "A" is 罚款/,
  ],
  [
    'behind a shorter contains',
    ['{ field: A, contains: 罚 }', '{ field: A, contains: 罚款 }'],
    /taken every row whose "A" contains 罚款/,
  ],
  [
    'that asks for two texts at once',
    ['{ all: [{ field: A, is: x }, { field: A, is: y }] }'],
    /excludes itself/,
  ],
  [
    'that asks for a text and for none',
    ['{ all: [{ field: A, is: x }, { not: { field: A, present: true } }] }'],
    /excludes itself/,
  ],
  [
    'of which one part can never hold',
    ['{ any: [{ field: B, is: y }, { all: [{ field: A, is: x }, { field: A, present: false }] }] }'],
    /excludes itself/,
  ],
  [
    'of which one part asks for a null token',
    ['{ any: [{ field: B, is: y }, { field: A, is: 无 }] }'],
    /write "present: false"/,
  ],
  ['that asks for a text with spaces around it', ['{ field: A, is: " x" }'], /excludes itself/],
] as const) {
  test(`a case ${what} is told`, () => assert.match(complaintsOf(cases).join('\n'), message))
}

const JSON_SOURCE = '{ format: ndjson, encoding: utf-8, fields: { A: a, B: b, C: c, KIND: kind } }'
for (const [what, cases, source] of [
  [
    'behind an all of which it is the other half',
    ['{ all: [{ field: A, is: x }, { field: B, is: y }] }', '{ field: A, is: x }'],
    CSV,
  ],
  ['behind a longer contains', ['{ field: A, contains: 罚款 }', '{ field: A, contains: 罚 }'], CSV],
  [
    'behind a contains that lists of it do not meet',
    ['{ field: A, contains: 罚 }', '{ field: A, contains: 罚款 }'],
    JSON_SOURCE,
  ],
  ['with an empty text among others', ['{ any: [{ field: A, is: "" }, { field: A, is: x }] }', ''], CSV],
] as const) {
  test(`a case ${what} is left alone`, () => assert.deepEqual(complaintsOf(cases, source), []))
}

test('a hundred columns in any and all cost no more than a moment, and find nothing wrong', () => {
  const source = `{ format: csv, encoding: utf-8, fields: { A: a, B: b, C: c, KIND: kind, ${Array.from({ length: 100 }, (_, i) => `F${i}: f`).join(', ')} } }`
  const half = (word: string) =>
    Array.from(
      { length: 50 },
      (_, i) => `{ any: [{ field: F${i}, is: ${word} }, { field: F${i + 50}, contains: ${word} }] }`,
    ).join(', ')
  assert.deepEqual(complaintsOf([`{ all: [${half('x')}] }`, `{ all: [${half('y')}] }`, ''], source), [])
})

test('select that excludes itself is told', () => {
  const text = (select: string) => `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R03
target: { format: csv, encoding: utf-8, fields: { A: a } }
select: ${select}
fields: { A: content.decisionNo }
`
  const load = (select: string) => loadOutMapping(text(select), 'out.yaml', () => undefined)
  assert.throws(
    () =>
      load('{ all: [{ field: status, is: active }, { not: { field: status, is: [active, repaired] } }] }'),
    /out\.yaml:7:9 nothing can ever be so/,
  )
  load('{ all: [{ field: publicityEnd, notBefore: today }, { not: { field: status, is: repaired } }] }')
})

const place = { line: 1, column: 1 }
const WORDS = ['x', 'y', 'xy', 'yxy', '无', '']
const aTest = fc
  .record({
    name: fc.constantFrom('A', 'B'),
    test: fc.constantFrom<TestSyntax['test']>('is', 'contains', 'present'),
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    there: fc.constantFrom('true', 'false'),
  })
  .map(
    ({ name, test: asked, words, there }): ConditionSyntax => ({
      kind: 'test',
      of: 'field',
      name,
      test: asked,
      values: asked === 'present' ? [there] : words,
      place,
    }),
  )
const { condition } = fc.letrec<{ condition: ConditionSyntax }>(tie => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    aTest,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
      place: fc.constant(place),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition'), place: fc.constant(place) }),
  ),
}))
const text = fc.constantFrom(...WORDS, ' x', 'z', 'zxy', '无x')
const column = (lists: boolean): fc.Arbitrary<FieldValue> =>
  lists ? fc.oneof(text, fc.constant(null), fc.array(text, { maxLength: 3 }), fc.constant({ a: 'x' })) : text

for (const lists of [false, true]) {
  test(`no row reaches a case that is told never to be reached, ${lists ? 'with' : 'without'} lists`, () => {
    const nulls = new Set(['', '无'])
    const rows = fc.array(fc.record({ A: column(lists), B: column(lists) }, { requiredKeys: [] }), {
      minLength: 20,
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 5 }), rows, (conditions, given) => {
        const told = new Map<number, string>()
        const cases = conditions.map(
          (when, i): CaseSyntax => ({
            when,
            value: { kind: 'constant', place, value: '' },
            place: { line: i, column: 0 },
          }),
        )
        const scope: CheckScope = {
          columns: [],
          tables: new Map(),
          targets: new Map(),
          nulls,
          lists,
          // Complaints about a part stand at the part, and say nothing of the case.
          complain: ({ line, column: at }, message) => at === 0 && told.set(line, message),
          judge() {},
        }
        checkReach(cases, scope)
        const compiled = conditions.map(one => compileCondition(one, nulls))
        for (const fields of given) {
          const reached = compiled.findIndex(one => one(fields as Fields, null))
          // An empty text is so where there is no value: that message is about how it is written.
          const message = told.get(reached) ?? ''
          assert.ok(message === '' || message.startsWith('"'), message)
        }
      }),
      { numRuns: 2000 },
    )
  })
}
