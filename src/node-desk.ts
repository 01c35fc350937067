/** The dead-letter desk of a node, for its operator face and for `npm run queues`. */
import { randomUUID } from 'node:crypto'
import type { Clock } from './base/time.ts'
import type { AuditLog } from './exchange/audit.ts'
import type { SweepPorts } from './exchange/sweep.ts'
import type { NodeParts } from './node-parts.ts'
import { stateOfJob } from './node-work.ts'
import { stateOf } from './operations/breaker.ts'
import type { DeskPorts } from './operations/desk-ports.ts'
import type { QueueOverview } from './operations/queue-overview.ts'
import { decodeJob } from './queue/jobs.ts'
import type { Wakes } from './queue/wakes.ts'
import type { Database } from './store/database.ts'
import { PgDeadLetters } from './store/dead-letters.ts'
import { PgPeerCircuits } from './store/peer-circuits.ts'

export interface DeskParts {
  readonly db: Database
  readonly clock: Clock
  readonly audit: AuditLog
  /** For what failed work is about now. */
  readonly tables: SweepPorts
  /** Somebody released work. Never throws. */
  wake(): void
}

export function openDesk({ db, clock, audit, tables, wake }: DeskParts): DeskPorts {
  return {
    store: new PgDeadLetters(db),
    clock,
    newId: randomUUID,
    wake,
    async stateOf(work) {
      const job = decodeJob(work)
      return job === null ? null : stateOfJob(tables, job)
    },
    audit: ({ actor, reason }, details) =>
      audit.record({ act: 'operator-act', actor, details: { ...details, reason } }),
  }
}

/** What the tables say, for a process that works and for one that does not. */
export function tablesOf({ self, clock, loaded, receive }: NodeParts): SweepPorts {
  return {
    ...receive,
    self,
    clock,
    audience: feed => loaded.membership.audience(feed),
    get others() {
      return loaded.membership.divisions.filter(one => one !== self)
    },
  }
}

/** @param wakes null: the queue cannot be reached, and its figures are missing */
export async function overviewOf(
  db: Database,
  clock: Clock,
  wakes: Pick<Wakes, 'counts'> | null,
): Promise<QueueOverview> {
  const [counts, work, circuits] = await Promise.all([
    wakes?.counts() ?? [],
    new PgDeadLetters(db).counts(),
    new PgPeerCircuits(db).all(),
  ])
  const now = clock()
  const byQueue = Map.groupBy(counts, ({ queue }) => queue)
  return {
    queues: [...byQueue].map(([queue, states]) => {
      const of = (state: string) => states.find(one => one.state === state)?.jobs ?? 0
      return {
        queue,
        waiting: of('waiting'),
        active: of('active'),
        delayed: of('delayed'),
        failed: of('failed'),
      }
    }),
    work,
    peers: [...circuits].map(([peer, circuit]) => ({
      peer,
      state: stateOf(circuit, now),
      silences: circuit.failures,
      openSince: circuit.openSince,
      notBefore: circuit.notBefore > now ? circuit.notBefore : null,
    })),
  }
}
