import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLICITY_RULES, type PublicityRuleSet } from '../../src/standard/clocks/publicity.ts'
import { recordPublicity } from '../../src/standard/clocks/record-publicity.ts'

const TODAY = '2026-11-25'

interface Facts {
  readonly decided?: string
  readonly severity?: string
  readonly end?: string
  readonly content?: object
}

function penalty({ decided = '2026-04-10', severity = 'general', end, content = {} }: Facts): object {
  return {
    category: 'R03',
    severity,
    ...(end === undefined ? {} : { publicityEnd: end }),
    content: { decisionDate: decided, ...content },
  }
}

function listing(content: object, end?: string): object {
  return {
    ...penalty({ severity: 'serious', ...(end === undefined ? {} : { end }), content }),
    category: 'R07',
  }
}

const rulesOf = (notes: readonly { readonly rule: string }[]) => notes.map(({ rule }) => rule)

// [what, record, stored, today, last day, published, notes]; the days are the worked cases of domain.md §4.2.
const CASES: readonly [string, object, string | undefined, string, string | undefined, boolean, string[]][] =
  [
    ['general without an end', penalty({}), undefined, TODAY, '2027-04-10', true, []],
    [
      'general with the end of the rule',
      penalty({ end: '2027-04-10' }),
      undefined,
      TODAY,
      '2027-04-10',
      true,
      [],
    ],
    [
      'general with a longer end',
      penalty({ end: '2029-04-10' }),
      undefined,
      TODAY,
      '2027-04-10',
      true,
      ['PUBLICITY_END_SHORTENED'],
    ],
    ['general with a shorter end', penalty({ end: '2026-12-31' }), undefined, TODAY, '2026-12-31', true, []],
    [
      'serious with an end before its shortest period',
      penalty({ severity: 'serious', end: '2026-12-31' }),
      undefined,
      TODAY,
      '2026-12-31',
      true,
      ['PUBLICITY_END_EARLY'],
    ],
    [
      'minor without an end',
      penalty({ severity: 'minor' }),
      undefined,
      TODAY,
      undefined,
      false,
      ['PUBLICITY_NOT_DUE'],
    ],
    [
      'minor that the authority wants published for a year',
      penalty({ severity: 'minor', end: '2027-04-10' }),
      undefined,
      TODAY,
      '2026-07-10',
      true,
      ['PUBLICITY_END_SHORTENED'],
    ],
    ['serious without an end', penalty({ severity: 'serious' }), undefined, TODAY, '2029-04-10', true, []],
    [
      'a food decision of 2025, serious, with a longer end',
      penalty({
        decided: '2025-03-01',
        severity: 'serious',
        end: '2030-03-01',
        content: { specialField: 'food' },
      }),
      undefined,
      TODAY,
      '2028-03-01',
      true,
      ['PUBLICITY_END_SHORTENED'],
    ],
    [
      'an ordinary decision of 2025 under the rules of its day',
      penalty({ decided: '2025-11-30', severity: 'general' }),
      undefined,
      '2026-03-31',
      '2028-11-30',
      true,
      [],
    ],
    [
      'the same once the kinder rules are in force',
      penalty({ decided: '2025-11-30', severity: 'general', end: '2028-11-30' }),
      '2028-11-30',
      '2026-04-01',
      '2026-11-30',
      true,
      ['PUBLICITY_END_SHORTENED'],
    ],
    [
      'a delivery that would lengthen what is stored',
      penalty({ end: '2027-04-10' }),
      '2026-12-31',
      TODAY,
      '2026-12-31',
      true,
      ['PUBLICITY_END_KEPT'],
    ],
    [
      'a delivery that forgets the end that is stored',
      penalty({}),
      '2026-12-31',
      TODAY,
      '2026-12-31',
      true,
      ['PUBLICITY_END_KEPT'],
    ],
    [
      '待定, whatever its end',
      penalty({ severity: 'pending', end: '2030-01-01' }),
      undefined,
      TODAY,
      '2030-01-01',
      true,
      [],
    ],
    [
      'a listing to a day beyond three years',
      listing({ validTo: '2031-04-10' }),
      undefined,
      TODAY,
      '2029-04-10',
      true,
      [],
    ],
    [
      'a listing to an earlier day',
      listing({ validTo: '2028-04-10' }),
      undefined,
      TODAY,
      '2028-04-10',
      true,
      [],
    ],
    [
      'a listing to an event',
      listing({ endEvent: '法院删除失信信息' }),
      undefined,
      TODAY,
      undefined,
      true,
      [],
    ],
    [
      'a listing before lists had a period',
      listing({ validTo: '2031-04-10' }),
      undefined,
      '2026-03-31',
      undefined,
      true,
      [],
    ],
    [
      'a record that no rule bounds',
      { category: 'R02', publicityEnd: '2099-12-31' },
      '2027-01-01',
      TODAY,
      '2099-12-31',
      true,
      [],
    ],
    ['no record at all', {}, undefined, TODAY, undefined, true, []],
  ]

for (const [what, record, stored, today, lastDay, published, notes] of CASES) {
  test(`${what} is ${published ? 'published' : 'not published'}, to ${lastDay ?? 'no day'}, on ${today}`, () => {
    const found = recordPublicity(record, today, stored)
    assert.deepEqual({ ...found, notes: rulesOf(found.notes) }, { published, lastDay, notes })
  })
}

test('a change of the data is a change of the clock: no line of the program says three years', () => {
  const shorter: PublicityRuleSet[] = PUBLICITY_RULES.map(rules => ({
    ...rules,
    bounds: rules.bounds.map(bound => ({ ...bound, maxMonths: Math.min(bound.maxMonths, 24) })),
  }))
  const record = penalty({ severity: 'serious', end: '2029-04-10' })
  assert.equal(recordPublicity(record, TODAY, undefined, shorter).lastDay, '2028-04-10')
  const toDay = PUBLICITY_RULES.map(rules => ({ ...rules, untilEndEvent: false }))
  assert.equal(recordPublicity(listing({ endEvent: 'x' }), TODAY, undefined, toDay).lastDay, '2029-04-10')
})

test('a note names rule and field, never the day', () => {
  for (const { message, valueClass } of recordPublicity(penalty({ end: '2029-04-10' }), TODAY, undefined)
    .notes)
    assert.ok(!`${message} ${valueClass}`.includes('2029'))
})
