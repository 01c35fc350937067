import type { Day } from '../../base/time.ts'
import { type WorkingCalendar, workingCalendar } from '../../standard/clocks/working-days.ts'
import type {
  LifeMoved,
  LifeRefused,
  ListedCategory,
  ListingArrival,
  ListingLife,
  SuspensionCause,
} from '../../standard/listing-life.ts'
import { arrive } from './arrival.ts'
import { step } from './machine.ts'

/** The machine for one province, as collecting asks it. */
export function listingLives(division: string, calendar: WorkingCalendar = workingCalendar()) {
  return {
    arrive: (life: ListingLife, arrival: Omit<ListingArrival, 'division'>): LifeMoved | LifeRefused =>
      arrive(life, { ...arrival, division }, calendar),
    suspend: (
      life: ListingLife,
      category: ListedCategory,
      today: Day,
      cause: SuspensionCause,
    ): LifeMoved | LifeRefused => step(life, 'suspend', { category, division, today, cause, calendar }),
  }
}
