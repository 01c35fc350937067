import type { LifeMoved, ListingLife } from '../../standard/listing-life.ts'

/**
 * The end of a listing by the outcome of an objection (撤销). The issuer's authority gave that outcome, with reason and
 * day, where the objection is kept; it has no document number of its own, so no guard asks for one.
 * @returns null where the listing has ended in this way already
 */
export function revokedByOutcome({ state }: ListingLife): LifeMoved | null {
  if (state === 'revoked') return null
  return {
    life: { state: 'withdrawn', suspension: null },
    steps: [
      { event: 'revoke', before: state, after: 'revoked', end: 'revoked' },
      { event: 'withdraw', before: 'revoked', after: 'withdrawn' },
    ],
  }
}
