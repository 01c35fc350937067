/** The short way of the record check may only ever say yes where schema and value rules find nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CATEGORY_CODES, type Category } from '../../src/standard/categories.ts'
import { Gate } from '../../src/standard/gate.ts'
import type { Acceptance } from '../../src/standard/generated/accept.js'
import * as acceptances from '../../src/standard/generated/accept.js'
import * as plain from '../../src/standard/plain-values.ts'
import { checkDraft, checkRecord } from '../../src/standard/record.ts'
import { valueRules } from '../../src/standard/rules/values.ts'
import { schemaFindings } from '../../src/standard/schema-findings.ts'
import { checkUscc } from '../../src/standard/uscc.ts'
import { penalty } from './example-records.ts'
import { example } from './examples.ts'

const ACCEPT: Readonly<Record<Category, Acceptance>> = acceptances
const EXAMPLES = CATEGORY_CODES.map(code => [code, example(code.toLowerCase())] as const)

/** What the long way says of a record. */
function closely(category: Category, record: unknown): string[] {
  const gate = new Gate(record)
  gate.errors.push(...schemaFindings(category, record))
  valueRules(gate, category, new Set(gate.errors.map(({ field }) => field)))
  return [...gate.errors, ...gate.warnings].map(({ rule, field }) => `${rule} ${field}`)
}

test('a record in order takes the short way, in every category', () => {
  for (const [code, record] of EXAMPLES) {
    assert.deepEqual(closely(code, record), [], code)
    assert.ok(ACCEPT[code](record, false), `${code} takes the long way`)
  }
})

/** Every place of a value, as the steps that lead there. */
function placesIn(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...above]]
  const below = Object.entries(value).flatMap(([name, one]) => placesIn(one, [...above, name]))
  return above.length === 0 ? below : [[...above], ...below]
}

function put(
  root: Record<string, unknown>,
  place: readonly string[],
  change: (holder: object, name: string) => void,
) {
  const record = structuredClone(root)
  const holder = place.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name) as object, record)
  change(holder, place.at(-1) ?? '')
  return record
}

const NASTY = [
  '',
  ' ',
  'x'.repeat(6000),
  '𠀀',
  '\ud800',
  '\ufffd',
  '\ue000',
  '2026-02-30',
  '2026-13-01',
  '2026-04-10 ',
  '2024-02-29',
  '2026-06-01T24:00:00.000Z',
  '2026-06-01T01:02:60.004Z',
  '2026-02-30T01:02:03.004Z',
  '00.000000',
  '5.0',
  '1234567890123.000000',
  '91310118PDY00001XR',
  '91310118PDI00001XQ',
  '91310118PDY000010Y',
  '94310118PDY0000520',
  '91990000PDY0000605',
  '91310118pdy00001xq',
  'R03',
  'not a code',
  '012345',
  0,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  2101,
  true,
  null,
  {},
  [],
  ['a', 'a'],
  [{}],
  ['罚款', '罚款'],
]

test('whatever is put into a record, the short way never lets pass what the long way would name', () => {
  const one = fc.constantFrom(...EXAMPLES).chain(([code, record]) => {
    const place = fc.constantFrom(...placesIn(record))
    const value = fc.oneof(fc.constantFrom(...NASTY), fc.string(), fc.integer())
    const change = fc.oneof(
      value.map(put => (holder: object, name: string) => Reflect.set(holder, name, put)),
      fc.constant((holder: object, name: string) => Reflect.deleteProperty(holder, name)),
      value.map(put => (holder: object) => Reflect.set(holder, 'another', put)),
    )
    return fc.tuple(place, change).map(([at, how]) => [code, put(record, at, how)] as const)
  })
  let accepted = 0
  fc.assert(
    fc.property(one, ([code, record]) => {
      if (!ACCEPT[code](record, false)) return
      accepted++
      assert.deepEqual(closely(code, record), [])
    }),
    { numRuns: 6000 },
  )
  assert.ok(accepted > 50, 'some changes leave a record in order')
})

test('a draft is checked without what the node gives, and may not bring it', () => {
  const { recordId: _, version: __, ...draft } = penalty()
  const { recordId: ___, version: ____, ...bad } = { ...penalty(), status: 'sleeping' }
  assert.deepEqual(checkDraft(draft), checkRecord(penalty()))
  assert.deepEqual(
    checkDraft(bad).errors.map(({ field }) => field),
    ['/status'],
  )
  assert.ok(ACCEPT.R03(draft, true))
  assert.ok(!ACCEPT.R03(draft, false), 'a record without its id is not taken for whole')
})

test('a code is plain exactly when the identifier check has nothing to say', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ'
  const near = fc
    .tuple(
      fc.constantFrom('91310118PDY00001XQ', '11310000PDY31000X7', '92310118PDY009188J'),
      fc.nat(17),
      fc.nat(35),
    )
    .map(([code, at, by]) => code.slice(0, at) + alphabet.charAt(by) + code.slice(at + 1))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ minLength: 17, maxLength: 19 })), code => {
      const check = checkUscc(code)
      const quiet = check.ok && check.warnings.length === 0 && check.value.text === code
      assert.equal(plain.plainUscc(code), quiet)
    }),
    { numRuns: 3000 },
  )
})
