/** Listings of this province: where they stand, what is due, what the national results say, and what subjects are given. */
import { actorOf } from '../../access/roles.ts'
import { base64 } from '../../base/bytes.ts'
import { dueWithin } from '../../lists/due.ts'
import { knownWithin, listingHistories, showListings } from '../../lists/listings.ts'
import { compareNow, differences } from '../../lists/reconcile.ts'
import { httpError } from '../fault.ts'
import { requireUscc } from '../list-operations.ts'
import { answerOperator, type OperatorHandler, signedIn, traceOf } from './call.ts'
import { namedAt, namedIn } from './listing-name.ts'
import { requireReady } from './ready.ts'

export const findListings: OperatorHandler<'findListings'> = async call => {
  const { ports, body } = call
  const named = namedIn(body, 'body')
  const principal = signedIn(call.principal)
  const subjects = 'uscc' in body ? { subjects: [requireUscc(body.uscc)] } : {}
  await ports.audit.record({
    ...{ act: 'query', actor: actorOf(principal), ...subjects },
    details: { operation: 'findListings' },
  })
  const listings = await showListings(ports.listings.show, named, principal.mappings)
  answerOperator(call, { listings })
}

export const readListing: OperatorHandler<'readListing'> = async call => {
  const { mappings } = signedIn(call.principal)
  const found = await showListings(call.ports.listings.show, namedAt(call.path.listing), mappings)
  answerOperator(call, newest(found))
}

export const readListingHistory: OperatorHandler<'readListingHistory'> = async call => {
  const { ports, path } = call
  const details = { operation: 'readListingHistory', listing: path.listing }
  await ports.audit.record({ act: 'query', ...traceOf(call), details })
  const { mappings } = signedIn(call.principal)
  answerOperator(call, newest(await listingHistories(ports.listings.show, namedAt(path.listing), mappings)))
}

export const certifyWithdrawal: OperatorHandler<'certifyWithdrawal'> = async call => {
  const { ref, partial = false, print = false } = call.body
  const { listings } = call.ports
  await requireReady(call)
  if (listings.certify === null)
    throw httpError(
      'SIGNING_KEY_ABSENT',
      'certificates are signed by a process that works: ask one that does',
    )
  const { mappings } = signedIn(call.principal)
  if (mappings !== null) await knownWithin(listings.show, { ref }, mappings)
  const certificate = await listings.certify(ref, partial)
  const pdf = print ? base64(await listings.print(certificate)) : null
  answerOperator(call, { certificate, pdf }, 201)
}

/** Days ahead when the request does not say; as in the contract. */
const DAYS = 30

export const readDue: OperatorHandler<'readDue'> = async call => {
  const { listings, acts } = call.ports
  const { show } = listings
  const ports = { listings: show, acts: acts.ports, store: acts.store, clock: show.clock }
  answerOperator(call, await dueWithin(ports, call.query?.days ?? DAYS))
}

export const readNationalComparisons: OperatorHandler<'readNationalComparisons'> = async call => {
  answerOperator(call, await differences(call.ports.listings.national))
}

export const compareNationally: OperatorHandler<'compareNationally'> = async call => {
  await requireReady(call)
  const { national, show } = call.ports.listings
  answerOperator(call, await compareNow(national, show.clock))
}

/** A reference and a number of a record name one. */
function newest<T>(found: readonly T[]): T {
  const last = found.at(-1)
  if (last === undefined) throw httpError('INTERNAL', 'found, and not there')
  return last
}
