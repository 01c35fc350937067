import type { FeedId } from '../feed/name.ts'
import { parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { type Generations, phaseOf, settling } from '../feed/replica/generation.ts'
import type { Suite } from '../feed/suite.ts'
import type { AuditLog } from './audit.ts'
import { ExchangeError } from './fault.ts'
import type { FeedStore } from './ports.ts'
import { rootAt } from './vouch.ts'

/** What operators state when no member has the rest of an ended log any more. */
export interface GivenUp {
  readonly id: FeedId
  /** Entries that are here. */
  readonly held: number
  /** Entries that members agreed on. */
  readonly agreed: number
  readonly reason: string
  /** As in the audit log: `cli:<user>@<host>`. */
  readonly by: string
}

export interface GiveUpPorts extends Generations {
  readonly suite: Suite
  readonly store: FeedStore
  readonly audit: Pick<AuditLog, 'record'>
  /** The first statement stays. @returns false: it was stated before. */
  keep(statement: GivenUp): Promise<boolean>
}

/**
 * States that what this node lacks of an ended withdrawals log is lost. A node that vouched for withdrawals and does
 * not hold them neither signs nor answers, since it would show again what it said that it had stopped. When every
 * database of the region was restored from before them, only people can let it go on: the issuer withdraws anew what
 * must be withdrawn, in the generation that is in use.
 * @throws {ExchangeError} NOTHING_TO_GIVE_UP: nothing of this log keeps the node waiting; nothing is stated.
 */
export async function giveUpTail(
  ports: GiveUpPorts,
  id: FeedId,
  { by, reason }: Pick<GivenUp, 'by' | 'reason'>,
): Promise<GivenUp> {
  const { feed, generation } = id
  const refused = (why: string) =>
    new ExchangeError(`${feed}/${generation}: ${why}`, { code: 'NOTHING_TO_GIVE_UP', feed })
  if (parseFeedName(feed).topic !== WITHDRAWALS) throw refused('only withdrawals keep a node waiting')
  const end = phaseOf(ports, id)
  if (typeof end !== 'object')
    throw refused('members have not ended this generation; what is lost of one in use ends it (membership)')
  const head = await ports.store.head(id)
  const state = settling(head, end, head && (await rootAt(ports, head, end.size)))
  if (state !== 'incomplete') throw refused('all that members agreed on is here')
  const statement = { id, held: head?.tree.size ?? 0, agreed: end.size, reason, by }
  await ports.audit.record({
    act: 'operator-act',
    actor: by,
    details: {
      operation: 'giveUpTail',
      ...{ feed, generation, held: statement.held, agreed: end.size, reason },
    },
  })
  await ports.keep(statement)
  return statement
}
