import { isDay } from '../../base/time.ts'
import type { Named } from '../../lists/life-ports.ts'
import { type GivenName, namedBy } from '../../lists/named.ts'
import { requestInvalid } from '../fault.ts'
import { requireUscc } from '../list-operations.ts'

/**
 * A listing or a penalty as a request names it.
 * @param where the part of the request @throws {HttpError} REQUEST_INVALID, USCC_INVALID
 */
export function namedIn(given: GivenName, where: string): Named {
  if ('decidedOn' in given && !isDay(given.decidedOn)) throw requestInvalid(`${where}.decidedOn`, 'date')
  if ('uscc' in given) requireUscc(given.uscc, `${where}.uscc`)
  const named = namedBy(given)
  if (named === undefined) throw requestInvalid(where, 'oneOf')
  return named
}

/** What stands in a path: a reference, or the number of a record. */
export function namedAt(listing: string): Named {
  return listing.length === 32 ? { ref: listing } : { recordId: listing }
}
