/** How somebody names a record of this node: by its reference, by its number, or as its decision names it. */
import { listingMatch, matchingKey } from '../standard/matching-key.ts'
import type { Named } from './life-ports.ts'

/** Exactly one of the four ways; whoever reads it from outside has made sure of that. */
export type GivenName =
  /** 32 hexadecimal digits. */
  | { readonly ref: string }
  /** UUID */
  | { readonly recordId: string }
  /** A listing: whom it is about, which list, and the number of the decision in any spelling. */
  | { readonly uscc: string; readonly listName: string; readonly decisionNo: string }
  /** A penalty: whom it is about, the number of its decision, and its day. */
  | { readonly uscc: string; readonly decisionNo: string; readonly decidedOn: string }

/** @returns undefined where the code is no credit code */
export function namedBy(given: GivenName): Named | undefined {
  if ('ref' in given) return { ref: given.ref }
  if ('recordId' in given) return { recordId: given.recordId }
  const { uscc, decisionNo } = given
  const subject = { uscc }
  if ('listName' in given) {
    const match = listingMatch({ subject, listName: given.listName, decisionNo })
    return match === undefined ? undefined : { match }
  }
  const content = { decisionNo, decisionDate: given.decidedOn }
  const key = matchingKey({ category: 'R03', subject, content })
  return key === undefined ? undefined : { category: 'R03', key }
}

/** Mappings about whose records somebody may ask and decide; null: about any. */
export type Within = readonly string[] | null

/** A record that no mapping is known of any more belongs to nobody who is held to some. */
export function isWithin(within: Within, mapping: string | null): boolean {
  return within === null || (mapping !== null && within.includes(mapping))
}
