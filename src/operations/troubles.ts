import { parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { type DeliveryFacts, type FeedFacts, type NodeFacts, OVERDUE_MS } from './facts.ts'

/**
 * What is not as it should be. `red`: what this node answers may be out of date or incomplete, `readyz` says so;
 * `amber`: somebody should look, the answers are sound.
 */
export interface Trouble {
  readonly code: TroubleCode
  readonly level: 'red' | 'amber'
  readonly feed?: string
  readonly peer?: string
  /** Since when, Unix milliseconds, where that is known. */
  readonly since?: number
}

export const TROUBLE_CODES = [
  'NOT_READY',
  'FEED_STALE',
  'FEED_BEHIND',
  'FEED_FROZEN',
  'ENTRIES_PARKED',
  'PEER_SILENT',
  'DELIVERY_LATE',
  'WITHDRAWAL_OVERDUE',
  'ERASURE_OVERDUE',
  'RECEIPT_LATE',
  'DEAD_LETTERS',
  'CERTIFICATE_ENDS',
  'OBJECTION_OVERDUE',
  'OBJECTION_DUE',
  'MEASURE_OVERDUE',
  'MEASURE_DUE',
  'ACT_REFUSED',
  'ACT_WAITING',
  'NATIONAL_REPAIR',
  'REPAIR_NOT_NATIONAL',
  'NATIONAL_FILE_LATE',
] as const
export type TroubleCode = (typeof TROUBLE_CODES)[number]

/** After how many milliseconds something is a trouble. */
export interface Goals {
  /** The issuer's newest statement of a checkpoint; issuers state each again every minute. */
  readonly freshMs: number
  /** A peer that does not answer. */
  readonly silentMs: number
  /** A signed entry that a peer has not taken. */
  readonly deliveredMs: number
  /** A withdrawal without a peer's receipt. The law gives three working days; ops hear of it long before. */
  readonly receiptMs: number
  /** Without a national file (国家修复结果): one comes a day. */
  readonly nationalMs: number
  /** Before a certificate ends. */
  readonly certificateMs: number
}

export const DEFAULT_GOALS: Goals = {
  freshMs: 180_000,
  silentMs: 90_000,
  deliveredMs: 120_000,
  receiptMs: OVERDUE_MS,
  nationalMs: 3 * 86_400_000,
  certificateMs: 30 * 86_400_000,
}

/** Pure; in the order of gravity. */
export function troublesOf(facts: NodeFacts, goals: Goals = DEFAULT_GOALS): readonly Trouble[] {
  const found: Trouble[] = []
  if (!facts.ready) found.push({ code: 'NOT_READY', level: 'red' })
  for (const feed of facts.feeds) found.push(...troublesOfFeed(feed, facts.at, goals))
  for (const { peer, answeredAt, failingSince } of facts.contacts) {
    if (failingSince === null || facts.at - failingSince < goals.silentMs) continue
    // Whoever does not answer may have withdrawn something that is still shown here, also in feeds never seen.
    const level = facts.at - (answeredAt ?? failingSince) > goals.freshMs ? 'red' : 'amber'
    found.push({ code: 'PEER_SILENT', level, peer, since: failingSince })
  }
  for (const delivery of facts.deliveries) found.push(...troublesOfDelivery(delivery, facts.at, goals))
  if (facts.work.dead > 0) {
    const since = facts.oldestDeadAt
    found.push({ code: 'DEAD_LETTERS', level: 'amber', ...(since === null ? {} : { since }) })
  }
  for (const { validTo } of facts.certificates) {
    if (validTo - facts.at < goals.certificateMs) {
      found.push({ code: 'CERTIFICATE_ENDS', level: validTo <= facts.at ? 'red' : 'amber', since: validTo })
    }
  }
  for (const { act, soon, overdue } of facts.terms ?? []) {
    // What is answered is sound; what an authority owes is late.
    if (act === 'objection' && overdue > 0) found.push({ code: 'OBJECTION_OVERDUE', level: 'amber' })
    if (act === 'objection' && soon > 0) found.push({ code: 'OBJECTION_DUE', level: 'amber' })
    if (act === 'measure' && overdue > 0) found.push({ code: 'MEASURE_OVERDUE', level: 'amber' })
    if (act === 'measure' && soon > 0) found.push({ code: 'MEASURE_DUE', level: 'amber' })
    if (act === 'delivered' && overdue > 0) found.push({ code: 'ACT_WAITING', level: 'amber' })
  }
  if ((facts.refusedActs ?? 0) > 0) found.push({ code: 'ACT_REFUSED', level: 'amber' })
  found.push(...troublesOfEnds(facts, goals))
  return found.sort((a, b) => TROUBLE_CODES.indexOf(a.code) - TROUBLE_CODES.indexOf(b.code))
}

/** What is shown and used here is sound; somebody else's part is late, or an authority has to decide. */
function troublesOfEnds({ at, repairs, erasures }: NodeFacts, { nationalMs }: Goals): Trouble[] {
  const found: Trouble[] = []
  if ((erasures?.overdue ?? 0) > 0) found.push({ code: 'ERASURE_OVERDUE', level: 'amber' })
  if (repairs === undefined) return found
  const { suspended, notNational, newestFileAt } = repairs
  if (suspended > 0) found.push({ code: 'NATIONAL_REPAIR', level: 'amber' })
  if (notNational > 0) found.push({ code: 'REPAIR_NOT_NATIONAL', level: 'amber' })
  if (newestFileAt !== null && at - newestFileAt >= nationalMs)
    found.push({ code: 'NATIONAL_FILE_LATE', level: 'amber', since: newestFileAt })
  return found
}

function troublesOfFeed(facts: FeedFacts, at: number, goals: Goals): Trouble[] {
  const { feed, own, size, applied, checkpointSize, confirmedAt, parked, frozen } = facts
  const found: Trouble[] = []
  if (frozen) found.push({ code: 'FEED_FROZEN', level: 'red', feed })
  if (!own && confirmedAt !== null && at - confirmedAt > goals.freshMs) {
    found.push({ code: 'FEED_STALE', level: 'red', feed, since: confirmedAt })
  }
  // What is signed and not here, or here and not in the views, is on its way; only when it stays is it a trouble.
  const late = confirmedAt !== null && at - confirmedAt > goals.deliveredMs
  if (!own && late && (size < checkpointSize || applied < size)) {
    found.push({ code: 'FEED_BEHIND', level: 'red', feed, since: confirmedAt })
  }
  if (parked > 0) found.push({ code: 'ENTRIES_PARKED', level: 'amber', feed })
  return found
}

function troublesOfDelivery(facts: DeliveryFacts, at: number, goals: Goals): Trouble[] {
  const { feed, peer, oldestAt, unconfirmedSince, beyondTerm } = facts
  const isWithdrawals = parseFeedName(feed).topic === WITHDRAWALS
  const found: Trouble[] = []
  if (oldestAt !== null && at - oldestAt >= goals.deliveredMs) {
    found.push({ code: 'DELIVERY_LATE', level: 'amber', feed, peer, since: oldestAt })
  }
  if (isWithdrawals && unconfirmedSince !== null && at - unconfirmedSince >= goals.receiptMs) {
    found.push({ code: 'RECEIPT_LATE', level: 'amber', feed, peer, since: unconfirmedSince })
  }
  if (beyondTerm > 0) {
    const since = unconfirmedSince === null ? {} : { since: unconfirmedSince }
    found.push({ code: 'WITHDRAWAL_OVERDUE', level: 'amber', feed, peer, ...since })
  }
  return found
}
