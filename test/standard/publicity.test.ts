import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addMonths } from '../../src/base/time.ts'
import {
  PUBLICITY_RULES,
  type PublicityFacts,
  type PublicityRuleSet,
  publicityTerms,
  ruleSetOn,
  termsUnder,
} from '../../src/standard/clocks/publicity.ts'

const TODAY = '2026-11-23'

// The worked cases of domain.md §4.2; a decision of NDRC-58 days by its own rule set.
const CASES: readonly [string, PublicityFacts, string | undefined, string, boolean][] = [
  ['minor', { decided: '2026-04-10', severity: 'minor' }, 'whenMet', '2026-07-10', false],
  ['general', { decided: '2026-04-10', severity: 'general' }, '2026-07-10', '2027-04-10', true],
  ['serious', { decided: '2026-04-10', severity: 'serious' }, '2027-04-10', '2029-04-10', true],
  ['food', { decided: '2025-03-01', specialField: true }, '2026-03-01', '2028-03-01', true],
  ['ordinary', { decided: '2025-11-30' }, '2026-02-28', '2028-11-30', true],
]

for (const [name, facts, repairFrom, lastDay, published] of CASES) {
  test(`a ${name} decision of ${facts.decided} may be repaired from ${repairFrom} and stops on ${lastDay}`, () => {
    const rules = ruleSetOn(PUBLICITY_RULES, facts.decided)
    assert.ok(rules)
    assert.deepEqual(termsUnder(rules, facts), { ruleSet: rules.id, repairFrom, lastDay, published })
  })
}

for (const [day, months, expected] of [
  ['2026-05-31', 3, '2026-08-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
] as const) {
  test(`${months} months after ${day} is ${expected}`, () => assert.equal(addMonths(day, months), expected))
}

test('Order 58 holds to the last day of March 2026, Order 36 from the first of April', () => {
  assert.equal(ruleSetOn(PUBLICITY_RULES, '2026-03-31')?.id, 'NDRC-58')
  assert.equal(ruleSetOn(PUBLICITY_RULES, '2026-04-01')?.id, 'NDRC-36')
})

test('a kinder later rule shortens: general under Order 36 ends a year after a decision of Order 58 days', () => {
  const facts = { decided: '2026-02-10', severity: 'general' } as const
  assert.equal(publicityTerms(facts, '2026-03-31')?.lastDay, '2029-02-10')
  assert.deepEqual(publicityTerms(facts, TODAY), {
    ruleSet: 'NDRC-36',
    published: true,
    repairFrom: '2026-05-10',
    lastDay: '2027-02-10',
  })
})

test('a later rule never lengthens: a serious food decision of 2025 keeps its end', () => {
  const facts = { decided: '2025-03-01', severity: 'serious', specialField: true } as const
  assert.equal(publicityTerms(facts, TODAY)?.lastDay, '2028-03-01')
  assert.equal(publicityTerms(facts, TODAY)?.ruleSet, 'NDRC-58')
})

test('repair opens no later than the old rule said, even where the new one is stricter', () => {
  const facts = { decided: '2026-03-01', severity: 'serious' } as const
  assert.equal(publicityTerms(facts, TODAY)?.repairFrom, '2026-06-01')
})

test('a longer rule set in force later changes nothing', () => {
  const [, order36] = PUBLICITY_RULES
  assert.ok(order36)
  const longer: PublicityRuleSet = {
    ...order36,
    id: 'LONGER',
    from: '2026-09-01',
    bounds: order36.bounds.map(bound => ({ ...bound, minMonths: bound.minMonths + 12, maxMonths: 60 })),
  }
  const facts = { decided: '2026-04-10', severity: 'general' } as const
  const before = publicityTerms(facts, TODAY)
  assert.deepEqual(publicityTerms(facts, TODAY, [...PUBLICITY_RULES, longer]), before)
})

test('a rule that shortens to a day gone by ends publicity on the eve of its own first day', () => {
  const facts = { decided: '2024-05-06', severity: 'general' } as const
  assert.equal(publicityTerms(facts, TODAY)?.lastDay, '2026-03-31')
})

test('an end that the authority stated may be earlier, not later', () => {
  const facts = { decided: '2026-04-10', severity: 'general' } as const
  assert.equal(publicityTerms({ ...facts, statedEnd: '2026-10-10' }, TODAY)?.lastDay, '2026-10-10')
  assert.equal(publicityTerms({ ...facts, statedEnd: '2029-04-10' }, TODAY)?.lastDay, '2027-04-10')
})

for (const severity of [undefined, 'pending'] as const) {
  test(`a decision whose severity is ${severity ?? 'not given'} is not published`, () => {
    assert.equal(publicityTerms({ decided: '2026-04-10', severity }, TODAY), undefined)
    assert.equal(publicityTerms({ decided: '2025-11-30', severity }, TODAY)?.published, false)
    assert.equal(publicityTerms({ decided: '2025-11-30', severity }, '2026-03-31')?.published, true)
  })
}

test('of several classes the longest counts', () => {
  const [order58] = PUBLICITY_RULES
  assert.ok(order58)
  assert.equal(termsUnder(order58, { decided: '2025-01-10' })?.repairFrom, '2025-04-10')
  assert.equal(termsUnder(order58, { decided: '2025-01-10', specialField: true })?.repairFrom, '2026-01-10')
})

test('a decision older than every rule set is held to the oldest', () => {
  assert.equal(publicityTerms({ decided: '2022-05-01' }, '2023-06-01')?.ruleSet, 'NDRC-58')
})
