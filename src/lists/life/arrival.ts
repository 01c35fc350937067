/** What a record of a local system means for the life of its listing: the events that it says, one after the other. */
import type { WorkingCalendar } from '../../standard/clocks/working-days.ts'
import { valueAt } from '../../standard/finding.ts'
import type {
  LifeMoved,
  LifeRefused,
  ListingArrival,
  ListingDecision,
  ListingEvent,
  ListingLife,
} from '../../standard/listing-life.ts'
import type { LifeFacts } from './guards.ts'
import { walk } from './machine.ts'

/** Which event a status says that ends a listing. */
const ENDS: Readonly<Record<string, ListingEvent>> = {
  repaired: 'repair',
  revoked: 'revoke',
  expired: 'expire',
}

/**
 * Asks the machine whether a record may do what it says. One row may be the whole beginning of a life: the notice, the
 * listing and its publicity.
 */
export function arrive(
  life: ListingLife,
  arrival: ListingArrival,
  calendar: WorkingCalendar,
): LifeMoved | LifeRefused {
  const status = String(valueAt(arrival.record, '/status'))
  const end = ENDS[status]
  const { storedEnd, place: _place, ...known } = arrival
  const facts: LifeFacts = {
    ...known,
    calendar,
    decision: end === undefined ? listingDecision(arrival.record) : endDecision(arrival.record),
    cause: 'source',
    ...(storedEnd === undefined ? {} : { storedEnd }),
  }
  if (end !== undefined) return walk(life, endEvents(end), facts)
  const resumed = life.state === 'suspended' && status !== 'suspended'
  // A listing goes on by a decision about its suspension, which no row of the listing itself is.
  const { decision: _listing, ...undecided } = facts
  const back = resumed ? walk(life, ['resume'], undecided) : { life, steps: [] }
  if ('refusals' in back) return back
  const on = walk(back.life, onward(back.life, arrival, status), facts)
  return 'refusals' in on ? on : { life: on.life, steps: [...back.steps, ...on.steps] }
}

function endEvents(end: ListingEvent): readonly ListingEvent[] {
  // 公示期满: what is shared goes on being shared until the query period is over.
  return end === 'expire' ? [end] : [end, 'withdraw']
}

function onward(life: ListingLife, { category, place }: ListingArrival, status: string): ListingEvent[] {
  const suspend: ListingEvent[] = status === 'suspended' ? ['suspend'] : []
  const publish: ListingEvent[] = place === 'published' ? ['publish'] : []
  switch (life.state) {
    case 'draft':
      return [...(category === 'R07' ? (['notify'] as const) : []), 'list', ...publish, ...suspend]
    case 'notified':
    case 'corrected':
    case 'upheld':
      return ['list', ...publish, ...suspend]
    case 'listed':
      return [...(publish.length > 0 ? publish : (['amend'] as const)), ...suspend]
    case 'published':
      return [place === 'published' ? 'amend' : 'narrow', ...suspend]
    default:
      return ['amend']
  }
}

/** Who listed the subject, by which document, when. */
function listingDecision(record: object): Partial<ListingDecision> {
  return decisionAt(record, '/authorityName', '/content/decisionNo', '/content/decisionDate')
}

/** Who ended it. */
function endDecision(record: object): Partial<ListingDecision> {
  const at = '/endDecision'
  return decisionAt(record, `${at}/authorityName`, `${at}/decisionNo`, `${at}/decisionDate`)
}

function decisionAt(
  record: object,
  authority: string,
  number: string,
  day: string,
): Partial<ListingDecision> {
  const text = (pointer: string) => {
    const value = valueAt(record, pointer)
    return typeof value === 'string' ? value : undefined
  }
  const [authorityName, decisionNo, decisionDate] = [text(authority), text(number), text(day)]
  return {
    ...(authorityName === undefined ? {} : { authorityName }),
    ...(decisionNo === undefined ? {} : { decisionNo }),
    ...(decisionDate === undefined ? {} : { decisionDate }),
  }
}
