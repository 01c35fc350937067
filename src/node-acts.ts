/** Objections, adoptions and measures of a node: what messages about them do, and what each sweep does for them. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from './base/time.ts'
import { linked } from './collect/linking.ts'
import type { DeliveredActs } from './collect/ports.ts'
import type { DeskPorts, Effects } from './exchange/message-desk.ts'
import type { FeedStore, Task } from './exchange/ports.ts'
import type { FeedId } from './feed/name.ts'
import type { ActPorts, ActTransaction, CameMessage } from './lists/act-ports.ts'
import { takeCollected } from './lists/collected-objections.ts'
import { carryOutDelivered, refusalsOf } from './lists/delivered-acts.ts'
import { endMeasures, takeEnd, takeFeedback } from './lists/measures.ts'
import { takeAnswer, takeObjection, takeTerm } from './lists/objections.ts'
import type { ObjectionTerms } from './standard/clocks/deadlines.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import type { LinkKeys } from './standard/link-key.ts'
import { standingsIn } from './store/act-standing.ts'
import { PgActStore } from './store/act-store.ts'
import type { DatabaseHandle } from './store/database.ts'
import type { Sealer } from './store/sealing.ts'
import type { Membership } from './trust/membership.ts'

export interface ActOptions {
  readonly self: string
  readonly clock: Clock
  readonly store: FeedStore
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly desk: Omit<DeskPorts, 'store'>
  readonly ownTerms: ObjectionTerms | undefined
  /** The region's keys for persons, as this node has them now; absent where nothing is carried out by sweeps. */
  linkKeys?(): LinkKeys
  /** In force; asked anew each time. */
  membership(): Membership
}

/** For the half of the node that collects: what speaks against an act, as its row comes. */
export function deliveredActs({ self, clock }: Pick<ActOptions, 'self' | 'clock'>): DeliveredActs {
  return {
    refusals: (tx, came) => refusalsOf({ self, clock, reads: standingsIn(tx, self) }, came),
  }
}

export interface Acts {
  readonly ports: ActPorts
  readonly store: PgActStore
  /** What messages do, in the transaction that counts them as handled. */
  readonly effects: Effects
  /** Feeds that grew since it was asked last: they are to be signed and applied. */
  grown(): readonly Task[]
  /** What local systems delivered, and what has ended; with each sweep, while the node may sign. */
  sweep(): Promise<readonly Task[]>
}

const NO_KEYS: LinkKeys = { hash: 'sha256', keys: [] }

type Effect = (ports: ActPorts, tx: ActTransaction, message: CameMessage) => Promise<void>

const EFFECTS: Readonly<Record<string, Effect>> = {
  objection: takeObjection,
  'objection.term': takeTerm,
  'objection.answer': takeAnswer,
  'measure.feedback': takeFeedback,
  'measure.ended': takeEnd,
}

/** @param onGrown wakes whoever signs and applies; a command leaves that to the sweep of the running node */
export function makeActs(options: ActOptions, onGrown: (tasks: readonly Task[]) => void = () => {}): Acts {
  const { self, clock, desk, ownTerms, membership } = options
  const store = new PgActStore({ ...options, desk })
  const pending = new Map<string, FeedId>()
  const ports: ActPorts = {
    ...{ self, clock },
    calendar: workingCalendar(),
    ...(ownTerms === undefined ? {} : { ownTerms }),
    transaction: work => store.transaction(work, feeds => onGrown(tasksOf(feeds))),
    random: randomBytes,
    newId: randomUUID,
    carries: topic => membership().mayIssue(self, `${self}/${topic}`),
    unfiledObjections: limit => store.unfiledObjections(limit),
    collectedAbout: () => store.collectedAbout(),
    find: (subjectKey, recordId, day) => store.find(subjectKey, recordId, day),
    // A person is looked for under the key in use, also when the row came under another one.
    unfinishedActs: async (category, limit) =>
      (await store.unfinishedActs(category, limit)).map(one => ({
        ...one,
        act: linked(one.act, options.linkKeys?.() ?? NO_KEYS),
      })),
    endedAdoptions: (day, limit) => store.endedAdoptions(day, limit),
  }
  const grown = () => {
    const tasks = tasksOf([...pending.values()])
    pending.clear()
    return tasks
  }
  return {
    ...{ ports, store, grown },
    effects: new Map(
      Object.entries(EFFECTS).map(([kind, effect]) => [
        kind,
        (tx, message) =>
          effect(
            ports,
            store.within(tx, id => pending.set(id.feed, id)),
            message,
          ),
      ]),
    ),
    async sweep() {
      await takeCollected(ports)
      await carryOutDelivered(ports)
      await endMeasures(ports)
      return grown()
    },
  }
}

function tasksOf(feeds: readonly FeedId[]): Task[] {
  return feeds.flatMap(id => [{ kind: 'sign', ...id } as const, { kind: 'apply', ...id } as const])
}
