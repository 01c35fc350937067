/** What may happen next in a random life, and between whom. */
import fc from 'fast-check'
import { OWN, RECORDS } from './sources.ts'

export const SELF = '310000'
export const HOLDERS = ['320000', '330000', '340000']
export const FEED = { feed: `${SELF}/lists.environment`, generation: 1 }
export const WITHDRAWALS = { feed: `${SELF}/withdrawals`, generation: 1 }
const place = fc.constantFrom(FEED, WITHDRAWALS)
const holder = fc.nat(HOLDERS.length - 1)
const which = fc.nat(RECORDS.length - 1)
export const STEPS = fc.oneof(
  fc.record({
    step: fc.constant('deliver' as const),
    which,
    status: fc.constantFrom('active', 'active', 'suspended', 'repaired', 'revoked', 'expired'),
    decided: fc.boolean(),
    stale: fc.boolean(),
  }),
  fc.record({
    step: fc.constant('decide' as const),
    which,
    event: fc.constantFrom('suspend', 'resume', 'repair', 'revoke'),
  }),
  fc.record({
    step: fc.constant('report' as const),
    which,
    national: fc.boolean(),
    takenBack: fc.boolean(),
    by: fc.constantFrom(OWN, OWN, '11320000PDY320005Q'),
  }),
  fc.record({
    step: fc.constant('carry' as const),
    holder,
    place,
    limit: fc.integer({ min: 1, max: 4 }),
    from: fc.nat(3),
  }),
  fc.record({ step: fc.constant('apply' as const), holder, place }),
  fc.record({ step: fc.constant('receipt' as const), holder }),
  fc.record({ step: fc.constant('night' as const), issuerIsUp: fc.boolean() }),
)
export type Step = typeof STEPS extends fc.Arbitrary<infer T> ? T : never
