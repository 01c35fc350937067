import assert from 'node:assert/strict'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { canonicalText, canonicalTextWithout } from '../../src/base/canonical.ts'

/** Undefined: it is refused. */
function told(text: () => string | undefined): string | undefined {
  try {
    return text()
  } catch {
    return undefined
  }
}

const byLibrary = (value: unknown) => told(() => canonicalize(value))
const ours = (value: unknown) => told(() => canonicalText(value))

test('whatever JSON can hold has the very spelling that the library gives it', () => {
  const key = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'toJSON', 'constructor', '10', '9', '-1', '\ud800', '\ud83d\ude00', 'ﬀ', ''),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\ud800', '\ud800', '"\u2028', '㐀𠀀'),
  )
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      text,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }))
  fc.assert(
    fc.property(value, one => {
      assert.equal(ours(one), byLibrary(one))
    }),
    { numRuns: 2_000 },
  )
})

test('without some of its members an object has the spelling of one that never had them', () => {
  const names = ['a', 'b', 'updatedAt', '10', '\ud800']
  const members = fc.dictionary(fc.constantFrom(...names, 'c'), fc.oneof(fc.string(), fc.constant(undefined)))
  fc.assert(
    fc.property(members, fc.subarray(names), (object, left) => {
      const rest = Object.fromEntries(Object.entries(object).filter(([name]) => !left.includes(name)))
      // Only of the object itself: what is within it keeps its names.
      const whole = { ...object, c: { a: 1 } }
      const without = (value: object) => canonicalTextWithout(value, new Set(left))
      assert.equal(
        told(() => without(object)),
        told(() => canonicalText(rest)),
      )
      assert.equal(
        told(() => without(whole)),
        told(() => canonicalText({ ...rest, c: { a: 1 } })),
      )
    }),
  )
})

test('objects that share members have the same spelling where each member is written once', () => {
  const members = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue(), { maxKeys: 6 })
  fc.assert(
    fc.property(members, fc.jsonValue(), fc.boolean(), (object, more, asMember) => {
      const [one, other] = [object, { ...object, more: asMember ? object : more }]
      const texts = new Map<object, string>()
      const shared = [canonicalTextWithout(one, new Set(['a']), texts), canonicalText(other, texts)]
      assert.deepEqual(shared, [canonicalTextWithout(one, new Set(['a'])), canonicalText(other)])
    }),
  )
})

for (const [what, value] of [
  ['a member that is a function', { toJSON: 1, f: () => 1 }],
  ['a date', { at: new Date(0) }],
  ['a boxed number', { n: Object(1) }],
  ['an object without a prototype', Object.assign(Object.create(null), { b: 1, a: 2 })],
  ['bytes', { bytes: Buffer.from('a') }],
  ['a map', { map: new Map([['a', 1]]) }],
  ['what turns itself into JSON', { toJSON: () => ({ b: 1, a: 2 }) }],
  ['more depth than records have', JSON.parse('['.repeat(100) + ']'.repeat(100))],
] as const) {
  test(`${what} is left to the library`, () => assert.equal(ours(value), byLibrary(value)))
}
