import { ExchangeError } from '../exchange/fault.ts'
import { type FeedId, withdrawalsFeedOf } from '../feed/name.ts'
import type { Membership } from '../trust/membership.ts'
import type { OperationId } from './contract.ts'
import { httpError } from './fault.ts'
import type { NodeState } from './ports.ts'

/**
 * Who may ask:
 * - `member`: any member; of a list or a subject it is shown what stands in feeds that it may read, of reports those
 *   that it ordered.
 * - `audience`: a member that may read the feed.
 * - `served`: a member that may read the feed, and be handed it by this node: see `Membership.mayServe`.
 * - `issuer`: the member that writes the feed, if this node may hold it.
 * - `holder`: a member in the audience of a feed of this node, other than this node.
 */
type Who = 'member' | 'audience' | 'served' | 'issuer' | 'holder'

/**
 * While the node is not ready, it answers:
 * - `always`: nothing depends on the node being sound.
 * - `takes-in`: while it recovers; what is verified and stored only helps.
 * - `cannot-mislead`: while it recovers, what cannot show a withdrawn record to anybody: withdrawals, and an
 *   issuer's own feed; every feed as soon as it lacks no withdrawal.
 * - `ready`: not at all.
 */
type AnswersWhile = 'always' | 'takes-in' | 'cannot-mislead' | 'ready'

export interface Right {
  readonly who: Who
  readonly answers: AnswersWhile
}

/** Deny by default: an operation of the contract that is missing here does not compile. */
export const RIGHTS: Readonly<Record<OperationId, Right>> = {
  readNode: { who: 'member', answers: 'always' },
  readMembership: { who: 'member', answers: 'always' },
  listErasures: { who: 'member', answers: 'always' },
  listFeeds: { who: 'member', answers: 'always' },
  readCheckpoint: { who: 'audience', answers: 'cannot-mislead' },
  readEntries: { who: 'served', answers: 'cannot-mislead' },
  readInclusion: { who: 'served', answers: 'cannot-mislead' },
  readConsistency: { who: 'audience', answers: 'cannot-mislead' },
  readReceipt: { who: 'audience', answers: 'ready' },
  pushEntries: { who: 'issuer', answers: 'takes-in' },
  pushCosignatures: { who: 'holder', answers: 'ready' },
  readJointList: { who: 'member', answers: 'ready' },
  listJointSubjects: { who: 'member', answers: 'ready' },
  readJointSubject: { who: 'member', answers: 'ready' },
  checkJointSubjects: { who: 'member', answers: 'ready' },
  checkJointPerson: { who: 'member', answers: 'ready' },
  readJointChanges: { who: 'member', answers: 'ready' },
  exportJointList: { who: 'member', answers: 'ready' },
  listSubjectRecords: { who: 'member', answers: 'ready' },
  listPersonRecords: { who: 'member', answers: 'ready' },
  checkSubject: { who: 'member', answers: 'ready' },
  orderReport: { who: 'member', answers: 'ready' },
  readReportOrder: { who: 'member', answers: 'ready' },
  readReport: { who: 'member', answers: 'ready' },
  checkReport: { who: 'member', answers: 'ready' },
}

/**
 * Whether a member may do this with this feed. A feed that the caller may not read looks as if it did not exist.
 * @throws {ExchangeError} FEED_UNKNOWN, PAGE_FROM_STRANGER @throws {HttpError} COSIGNATURE_NOT_YOURS
 */
export function requireRight(
  membership: Membership,
  { who }: Right,
  caller: string,
  self: string,
  feed: string | null,
): void {
  if (who === 'member') return
  if (feed === null || !membership.mayRead(caller, feed)) throw feedUnknown(feed ?? '')
  if (who === 'served' && !membership.mayServe(self, caller, feed)) throw feedUnknown(feed)
  if (who === 'issuer') {
    if (!membership.mayIssue(caller, feed)) {
      const message = `${feed} is not a feed of ${caller}; only its issuer brings it`
      throw new ExchangeError(message, { code: 'PAGE_FROM_STRANGER', feed, division: caller })
    }
    if (!membership.mayRead(self, feed)) throw feedUnknown(feed)
  }
  if (who === 'holder' && (caller === self || !membership.mayIssue(self, feed))) {
    const message = `${self} does not take what ${caller} states of ${feed}; holders tell the issuer`
    throw httpError('COSIGNATURE_NOT_YOURS', message)
  }
}

/** @throws {HttpError} NODE_RECOVERING @throws {ExchangeError} NODE_HALTED */
export function requireState(
  state: NodeState,
  { answers }: Right,
  caller: string,
  feed: string | null,
): void {
  if (state === 'ready' || answers === 'always') return
  if (state === 'halted') {
    const message = 'the node is halted until its operators act'
    throw new ExchangeError(message, { code: 'NODE_HALTED', feed: feed ?? '' })
  }
  const harmless =
    feed !== null &&
    (state === 'serving' || feed === withdrawalsFeedOf(feed.slice(0, 6)) || feed.startsWith(`${caller}/`))
  if (answers === 'takes-in' || (answers === 'cannot-mislead' && harmless)) return
  throw httpError('NODE_RECOVERING', 'the node is recovering what it has signed; ask again later')
}

export function feedUnknown(feed: FeedId['feed']): ExchangeError {
  const message = 'no such feed, generation or position, or not for this caller; compare name and membership'
  return new ExchangeError(message, { code: 'FEED_UNKNOWN', feed })
}
