import { FaultError } from '../base/fault.ts'
import { FeedError } from '../feed/fault.ts'
import { type FeedId, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { phaseOf } from '../feed/replica/generation.ts'
import { sourcesOf } from '../feed/replica/standing.ts'
import { type PullPorts, pullFeed, pullWithout } from './pull.ts'

export interface SourcePorts extends PullPorts {
  /** This node's division. */
  readonly self: string
  /** Members, other than its issuer, that may hold a feed. */
  audience(feed: string): readonly string[]
  /** Whether the issuer lets this peer hand its feed to this node, as a mirror (转送); everybody when left out. */
  mayRelay?(peer: string, feed: string): boolean
  /** Told which source of a feed did not give what it should, with the code; another is tried. */
  blame?(peer: string, feed: string, code: string): void
  /** Told of an entry of an ended log that was taken without its body: nobody has it, and nobody can show why. */
  onBodyGone?(id: FeedId, seq: number): void
}

/** What asking one source came to: entries stored, or why not. */
type Outcome =
  | { readonly peer: string; readonly stored: number; readonly fault: null }
  | { readonly peer: string; readonly stored: 0; readonly fault: FaultError }

/** An entry that every source has without its body, or not at all. */
interface Gone {
  readonly peer: string
  readonly seq: number
}

/**
 * Fetches what is missing of a feed from `first`, or from another source that may have it whole. Of an ended log a body
 * can be gone for good: what closed it stood in a branch that members did not accept, and nobody can show that branch
 * any more. When all sources answer, and none has the body, the entry is taken without it (docs/protocol.md §18).
 * @returns entries stored. @throws the fault of the first source when no other has it either.
 */
export async function pullFromAny(ports: SourcePorts, first: string, id: FeedId): Promise<number> {
  let stored = 0
  for (;;) {
    const outcome = await askInTurn(ports, first, id)
    if (typeof outcome === 'number') return stored + outcome
    const taken = await pullWithout(ports, outcome.peer, id, outcome.seq)
    if (taken === 0) return stored
    stored += taken
    ports.onBodyGone?.(id, outcome.seq)
  }
}

async function askInTurn(ports: SourcePorts, first: string, id: FeedId): Promise<number | Gone> {
  const asked = await ask(ports, first, id)
  const { fault } = asked
  if (fault === null) return asked.stored
  if (!mayTryAnother(fault, first === parseFeedName(id.feed).division)) throw fault
  ports.blame?.(first, id.feed, fault.fault.code)
  const outcomes: Outcome[] = [asked]
  for (const peer of sourcesFor(ports, id)) {
    if (peer === first) continue
    const outcome = await ask(ports, peer, id)
    if (outcome.stored > 0) return outcome.stored
    if (outcome.fault) ports.blame?.(peer, id.feed, outcome.fault.fault.code)
    outcomes.push(outcome)
  }
  const gone = typeof phaseOf(ports, id) === 'object' ? goneEverywhere(outcomes) : null
  if (gone === null) throw fault
  return gone
}

/** Issuer first; a mirror only where the issuer lets it hand the feed on, and to an issuer any holder its own. */
export function sourcesFor(ports: Pick<SourcePorts, 'self' | 'audience' | 'mayRelay'>, id: FeedId): string[] {
  const { division, topic } = parseFeedName(id.feed)
  const any = division === ports.self || topic === WITHDRAWALS
  const holders = ports.audience(id.feed).filter(peer => any || (ports.mayRelay?.(peer, id.feed) ?? true))
  return sourcesOf([division, ...holders], id).filter(peer => peer !== ports.self)
}

async function ask(ports: SourcePorts, peer: string, id: FeedId): Promise<Outcome> {
  try {
    return { peer, stored: await pullFeed(ports, peer, id), fault: null }
  } catch (fault) {
    if (!(fault instanceof FaultError)) throw fault
    return { peer, stored: 0, fault }
  }
}

/**
 * A source that is silent, or shows another history, may have the body yet. Of the entries that lack theirs the last
 * counts: who names it has everything before it.
 */
function goneEverywhere(outcomes: readonly Outcome[]): Gone | null {
  let gone: Gone | null = null
  for (const { peer, fault } of outcomes) {
    if (fault instanceof FeedError && fault.fault.code === 'BODY_MISSING') {
      const { seq } = fault.fault
      if (gone === null || seq > gone.seq) gone = { peer, seq }
    } else if (fault !== null && !hasNoMore(fault)) {
      return null
    }
  }
  return gone
}

/** A peer answered that it has no more than was asked from. */
export function hasNoMore({ fault }: FaultError): boolean {
  return (fault as { readonly problemCode?: string }).problemCode === 'FEED_UNKNOWN'
}

/** What an issuer cannot mend by itself, but a holder may have whole. */
const TRY_ANOTHER: ReadonlySet<string> = new Set(['BODY_MISSING', 'BODY_DIGEST_BAD'])

/**
 * Whether another source may do better: the issuer is silent or lost a body, or a mirror shows what does not
 * verify. Two histories are no fault of the source.
 */
function mayTryAnother(fault: unknown, isIssuer: boolean): boolean {
  if (isPeerTrouble(fault)) return true
  if (!(fault instanceof FeedError) || fault.fault.code === 'FEED_FORK') return false
  return !isIssuer || TRY_ANOTHER.has(fault.fault.code)
}

/** Whether a failed task is only waiting for a peer: the sweeper comes back to it, nobody needs to act yet. */
export function isPeerTrouble(error: unknown): error is FaultError {
  return error instanceof FaultError && error.fault.code.startsWith('PEER_')
}
