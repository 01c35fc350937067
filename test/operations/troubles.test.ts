import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NodeFacts } from '../../src/operations/facts.ts'
import { DEFAULT_GOALS, troublesOf } from '../../src/operations/troubles.ts'

const AT = Date.UTC(2026, 10, 23, 4)
const FEED = {
  feed: '320000/lists.environment',
  generation: 1,
  own: false,
  size: 5,
  applied: 5,
  checkpointSize: 5,
}
const HELD = { ...FEED, confirmedAt: AT - 1_000, parked: 0, frozen: false }
const DELIVERY = {
  feed: '310000/withdrawals',
  peer: '340000',
  signed: 0,
  behind: 0,
  oldestAt: null,
  unconfirmed: { stored: 0, applied: 0 },
  overdue: 0,
  beyondTerm: 0,
  unconfirmedSince: null,
  failures: 0,
  lastFault: null,
}
const SOUND: NodeFacts = {
  at: AT,
  ready: true,
  feeds: [HELD],
  deliveries: [DELIVERY],
  contacts: [{ peer: '340000', answeredAt: AT - 1_000, failingSince: null, lastFault: null }],
  collected: [],
  quarantined: [],
  rules: [],
  work: { retrying: 3, dead: 0, redriving: 1, settled: 7, 'given-up': 1 },
  oldestDeadAt: null,
  paused: [],
  certificates: [{ use: 'exchange', validTo: AT + 300 * 86_400_000 }],
}
const { freshMs, silentMs, deliveredMs, receiptMs, nationalMs } = DEFAULT_GOALS
const gone = (since: number, answeredAt: number | null) => ({
  contacts: [{ peer: '340000', answeredAt, failingSince: since, lastFault: 'PEER_UNREACHABLE' }],
})

test('a node that is in step has no trouble', () => {
  assert.deepEqual(troublesOf(SOUND), [])
})

for (const [what, facts, expected] of [
  [
    'a dead letter is amber',
    { work: { ...SOUND.work, dead: 1 }, oldestDeadAt: AT - 60_000 },
    'DEAD_LETTERS amber',
  ],
  ['a node that is not ready is red', { ready: false }, 'NOT_READY red'],
  [
    'a copy that its issuer no longer stands for is red',
    { feeds: [{ ...HELD, confirmedAt: AT - freshMs - 1 }] },
    'FEED_STALE red',
  ],
  [
    'an objection that is not answered in its term is amber',
    { terms: [{ act: 'objection', open: 3, soon: 0, overdue: 1 }] },
    'OBJECTION_OVERDUE amber',
  ],
  [
    'an objection is told of before its term is over',
    { terms: [{ act: 'objection', open: 3, soon: 1, overdue: 0 }] },
    'OBJECTION_DUE amber',
  ],
  [
    'a measure without feedback in its term is amber',
    { terms: [{ act: 'measure', open: 3, soon: 0, overdue: 1 }] },
    'MEASURE_OVERDUE amber',
  ],
  [
    'whoever owes feedback is reminded before its term is over',
    { terms: [{ act: 'measure', open: 3, soon: 1, overdue: 0 }] },
    'MEASURE_DUE amber',
  ],
  [
    'a delivered act that waits longer than it should',
    { terms: [{ act: 'delivered', open: 2, soon: 0, overdue: 1 }] },
    'ACT_WAITING amber',
  ],
  ['a delivered act that cannot be carried out', { refusedActs: 1 }, 'ACT_REFUSED amber'],
  [
    'a withdrawal without receipt beyond the term of the law',
    { deliveries: [{ ...DELIVERY, beyondTerm: 1 }] },
    'WITHDRAWAL_OVERDUE amber',
  ],
  [
    'a body that is not shown to be erased in time',
    { erasures: { open: 2, soon: 0, overdue: 1 } },
    'ERASURE_OVERDUE amber',
  ],
  [
    'a listing that is repaired nationally and not decided here',
    { repairs: { suspended: 1, notNational: 0, newestFileAt: AT } },
    'NATIONAL_REPAIR amber',
  ],
  [
    'a repair that the national results do not have',
    { repairs: { suspended: 0, notNational: 2, newestFileAt: AT } },
    'REPAIR_NOT_NATIONAL amber',
  ],
  [
    'national results that stopped coming',
    { repairs: { suspended: 0, notNational: 0, newestFileAt: AT - nationalMs } },
    'NATIONAL_FILE_LATE amber',
  ],
  ['a frozen feed is red', { feeds: [{ ...HELD, frozen: true }] }, 'FEED_FROZEN red'],
  ['entries that cannot be applied are amber', { feeds: [{ ...HELD, parked: 1 }] }, 'ENTRIES_PARKED amber'],
  ['a peer that just fell silent is amber', gone(AT - silentMs, AT - silentMs), 'PEER_SILENT amber'],
  [
    'a peer that stays silent is red: it may have withdrawn something',
    gone(AT - freshMs - 1, AT - freshMs - 1),
    'PEER_SILENT red',
  ],
  [
    'a delivery that waits is amber',
    { deliveries: [{ ...DELIVERY, oldestAt: AT - deliveredMs }] },
    'DELIVERY_LATE amber',
  ],
  [
    'a withdrawal without a receipt is amber',
    { deliveries: [{ ...DELIVERY, unconfirmedSince: AT - receiptMs }] },
    'RECEIPT_LATE amber',
  ],
  [
    'a certificate that ends soon is amber',
    { certificates: [{ use: 'exchange', validTo: AT + 86_400_000 }] },
    'CERTIFICATE_ENDS amber',
  ],
  [
    'a certificate that has ended is red',
    { certificates: [{ use: 'exchange', validTo: AT - 1 }] },
    'CERTIFICATE_ENDS red',
  ],
] as const) {
  test(what, () => {
    const found = troublesOf({ ...SOUND, ...facts } as NodeFacts)
    assert.deepEqual(
      found.map(({ code, level }) => `${code} ${level}`),
      [expected],
    )
  })
}

test('only the feed of withdrawals asks for receipts', () => {
  const ordinary = { ...DELIVERY, feed: '310000/lists.tourism', unconfirmedSince: AT - receiptMs }
  assert.deepEqual(troublesOf({ ...SOUND, deliveries: [ordinary] }), [])
})
