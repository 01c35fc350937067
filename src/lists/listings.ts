/** Where listings of this node stand, which provinces have stopped, and how they came there. */
import type { Clock } from '../base/time.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import { listsError } from './fault.ts'
import type { Named } from './life-ports.ts'
import type { KnownEvent, KnownLife, ListingPorts, Stopped } from './listing-reads.ts'
import { isWithin, type Within } from './named.ts'
import { type Stopping, stoppingOf } from './stopping.ts'

/** What may be said of a life: not the key that it is kept under. */
export type ToldLife = Omit<KnownLife, 'keyHmac' | 'mapping'>

export interface ShownListing extends ToldLife {
  readonly provinces: readonly Stopped[]
  /** Null where it was not withdrawn. */
  readonly withdrawal: Stopping | null
}

export interface ListingHistory extends ToldLife {
  readonly events: readonly KnownEvent[]
}

export interface ShowPorts extends ListingPorts {
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

/** @throws {ListsError} LISTING_UNKNOWN: none is known by that name, or none within what may be asked about */
export async function showListings(
  { reads, holders, clock, calendar }: ShowPorts,
  named: Named,
  within: Within,
): Promise<readonly ShownListing[]> {
  const found = await knownWithin({ reads }, named, within)
  return Promise.all(
    found.map(async life => {
      const provinces = await reads.stopped(life.ref, holders())
      const withdrawal = stoppingOf(await reads.withdrawn(life.ref), provinces, calendar, clock())
      return { ...told(life), provinces, withdrawal }
    }),
  )
}

/** The oldest step first. @throws {ListsError} as {@link showListings} */
export async function listingHistories(
  { reads }: Pick<ListingPorts, 'reads'>,
  named: Named,
  within: Within,
): Promise<readonly ListingHistory[]> {
  const found = await knownWithin({ reads }, named, within)
  return Promise.all(found.map(async life => ({ ...told(life), events: await reads.history(life) })))
}

/** At least one. @throws {ListsError} LISTING_UNKNOWN */
export async function knownWithin(
  { reads }: Pick<ListingPorts, 'reads'>,
  named: Named,
  within: Within,
): Promise<readonly KnownLife[]> {
  const found = (await reads.find(named)).filter(({ mapping }) => isWithin(within, mapping))
  if (found.length > 0) return found
  throw listsError('LISTING_UNKNOWN', 'no listing of this node is known by that name')
}

function told({ keyHmac: _key, mapping: _mapping, ...life }: KnownLife): ToldLife {
  return life
}
