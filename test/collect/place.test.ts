import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordRules } from '../../src/collect/place.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import type { Membership } from '../../src/trust/membership.ts'

/** What placing asks of a membership; the real one has its own tests. */
function membershipOf(audience: readonly string[], scope: 'publicity' | 'sharing' = 'publicity'): Membership {
  const terms = { audience: 'members', scope, relayAllowed: false }
  const issues = (_division: string, feed: string) => feed !== '310000/lists.foodDrug'
  return {
    mayIssue: issues,
    generationOf: () => 1,
    audience: () => [...audience],
    terms: () => terms,
  } as unknown as Membership
}

const DRAFT = {
  category: 'R07',
  catalogueItem: 'C06',
  publicityScope: 'public',
  severity: 'serious',
  subject: { type: 'legal' },
  content: { domain: 'environment' },
}

const NEIGHBOURS = ['320000', '330000', '340000']

function place(change: object, membership = membershipOf(NEIGHBOURS)) {
  return recordRules('310000', () => membership).placeOf({ ...DRAFT, ...change } as unknown as RecordDraft)
}

test('a listing goes into the feed of its field', () => {
  assert.deepEqual(place({}), { feed: '310000/lists.environment', generation: 1 })
})

for (const [why, change, reason] of [
  ['its severity is not settled', { severity: 'pending' }, 'SEVERITY_PENDING'],
  ['nobody has said how severe it is', { severity: undefined }, 'SEVERITY_PENDING'],
  ['it is for authorised queries only', { publicityScope: 'authorised' }, 'SCOPE'],
  ['it is shared among authorities and the feed is public', { publicityScope: 'government' }, 'SCOPE'],
  ['the membership lets the province issue no such feed', { content: { domain: 'foodDrug' } }, 'NO_FEED'],
  ['its item is in no catalogue', { catalogueItem: 'Z99' }, 'CATALOGUE'],
  ['it is about a person whom nobody could find by it', { subject: { type: 'person' } }, 'PERSON_NOT_LINKED'],
] as const) {
  test(`a record stays at home when ${why}`, () => assert.deepEqual(place(change), { heldBecause: reason }))
}

test('what authorities share goes into a feed of that scope', () => {
  const shared = place({ publicityScope: 'government' }, membershipOf(NEIGHBOURS, 'sharing'))
  assert.deepEqual(shared, { feed: '310000/lists.environment', generation: 1 })
})
