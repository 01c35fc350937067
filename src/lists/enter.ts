/**
 * A decision of an authority, entered by a person or by the system of a department: in the audit log before it is carried
 * out, carried out once for each key of a request, and then signed and sent. Commands and the operator face do the same.
 */
import { hex } from '../base/bytes.ts'
import type { FeedId } from '../feed/name.ts'
import { eventRule, type ListingDecision, type ListingState } from '../standard/listing-life.ts'
import { decideIn } from './decide.ts'
import { listsError } from './fault.ts'
import type { Decided, DecidedAct, DecidePorts, LifeStore, LifeTransaction, Named } from './life-ports.ts'
import type { Within } from './named.ts'

/** What can be entered; what the calendar ends, nobody enters. */
export type EnteredEvent = Exclude<DecidedAct['event'], 'queryOver'>

export interface Entered {
  readonly event: EnteredEvent
  readonly named: Named
  readonly decision: ListingDecision
  /** Who entered it, as the audit log names it, such as `operator:zhang`. */
  readonly source: string
  /** 经办人 in the department's own system, where that is somebody else. */
  readonly operator?: string
  readonly within: Within
  /** Null where whoever enters it sees the answer for sure. */
  readonly request: KeyedRequest | null
}

/** A request that may come again after its answer was lost. */
export interface KeyedRequest {
  /** Whose key it is: UUID of an account or token. */
  readonly caller: string
  readonly key: string
  /** All that it says, in one spelling; only its keyed digest is kept. */
  readonly content: string
}

/** What was done; without the decision, which whoever asks has. */
export interface CarriedOut {
  readonly event: EnteredEvent
  readonly category: string
  readonly recordId: string
  /** 32 hexadecimal digits. */
  readonly ref: string
  readonly state: ListingState
  readonly steps: readonly {
    readonly event: string
    readonly before: ListingState
    readonly after: ListingState
  }[]
}

export interface EnterTransaction extends LifeTransaction {
  /**
   * Makes the key this request's own until the end of the transaction, or waits for whoever has it.
   * @returns what was answered to it before; `other` where the key came with something else
   */
  claim(request: KeyedRequest): Promise<CarriedOut | 'other' | null>
  /** Committed with the act itself, and kept for good. */
  keep(request: KeyedRequest, answer: CarriedOut): Promise<void>
}

export interface EnterStore extends LifeStore {
  transaction<T>(work: (tx: EnterTransaction) => Promise<T>): Promise<T>
  /** As {@link EnterTransaction.claim}, of what is committed. */
  answered(request: KeyedRequest): Promise<CarriedOut | 'other' | null>
}

export interface EnterPorts extends DecidePorts {
  readonly store: EnterStore
  /** This node's feed of withdrawals. */
  withdrawals(): FeedId
  /** They are to be signed. Never throws. */
  onGrown(feeds: readonly FeedId[]): void
}

/** Facts of the act, for the audit log. */
export type EnteredDetails = Readonly<Record<string, string>>

/**
 * @param audit durable once it returns; when it throws, nothing is done
 * @returns `repeated`: it was done before under this key, and is not done again
 * @throws {ListsError} LISTING_UNKNOWN, LIFE_REFUSED, LISTING_KEY_REUSED: nothing was done
 */
export async function enterDecision(
  ports: EnterPorts,
  audit: (details: EnteredDetails) => Promise<void>,
  entered: Entered,
): Promise<{ readonly done: CarriedOut; readonly repeated: boolean }> {
  const { event, named, decision, source, within, request } = entered
  const before = request && (await ports.store.answered(request))
  if (before !== null) return repeated(before)
  await audit(detailsOf(entered))
  const cause = event === 'suspend' ? ({ cause: 'decided' } as const) : {}
  const act: DecidedAct = { event, decision, source, ...cause }
  const outcome = await ports.store.transaction(async tx => {
    const meanwhile = request && (await tx.claim(request))
    if (meanwhile !== null) return { meanwhile }
    const decided = await decideIn(ports, tx, named, act, within)
    const done = carriedOut(event, decided)
    if (request !== null) await tx.keep(request, done)
    return { done, grown: grownBy(ports, event, decided) }
  })
  if ('meanwhile' in outcome) return repeated(outcome.meanwhile)
  ports.onGrown(outcome.grown)
  return { done: outcome.done, repeated: false }
}

function repeated(before: CarriedOut | 'other') {
  if (before !== 'other') return { done: before, repeated: true }
  throw listsError('LISTING_KEY_REUSED', 'this key came before with another decision; take a new one')
}

/** A code may be a person's: what is named by its decision is told by the decision alone. */
function detailsOf({ event, named, decision, operator }: Entered): EnteredDetails {
  const listing = 'ref' in named ? named.ref : 'recordId' in named ? named.recordId : 'by decision'
  const by = operator === undefined ? {} : { operator }
  return { operation: `lists-${event}`, listing, ...decision, ...by }
}

function carriedOut(event: EnteredEvent, { life, steps, record }: Decided): CarriedOut {
  const { category, recordId, ref } = record
  return {
    ...{ event, category, recordId },
    ref: hex(ref),
    state: life.state,
    steps: steps.map(({ event: name, before, after }) => ({ event: name, before, after })),
  }
}

/** An end grows the feed of withdrawals; anything else the feed of the record. */
function grownBy(ports: EnterPorts, event: EnteredEvent, { record }: Decided): readonly FeedId[] {
  if (record.feed === null) return []
  return [eventRule(event).end === undefined ? record.feed : ports.withdrawals()]
}
