/** How a process of the node is watched: the monitor port with `livez`, `readyz` and `metrics`. */

import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { addDays, type Clock, type Day, legalDay } from './base/time.ts'
import type { Settings } from './config/settings.ts'
import type { Log } from './events/event.ts'
import { monitorFailed } from './events/node.ts'
import { parseFeedName } from './feed/name.ts'
import { listenMonitor, type Monitor } from './http/monitor.ts'
import { nextWorkingDay } from './lists/objection-terms.ts'
import type { Metrics } from './observe/metrics.ts'
import { stateOf } from './operations/breaker.ts'
import type { NodeFacts } from './operations/facts.ts'
import { DEFAULT_GOALS, type Goals, troublesOf } from './operations/troubles.ts'
import type { Wakes } from './queue/wakes.ts'
import { lastDayOver } from './standard/clocks/terms-over.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import type { Database } from './store/database.ts'
import { PgDeadLetters } from './store/dead-letters.ts'
import { PgLifeFacts } from './store/life-facts.ts'
import { PgNodeFacts } from './store/node-facts.ts'
import { PgPeerCircuits } from './store/peer-circuits.ts'
import { PgPeerContacts } from './store/peer-contacts.ts'
import type { Readiness } from './store/readiness.ts'

export interface MonitorParts {
  readonly settings: Settings
  readonly self: string
  readonly db: Database
  readonly readiness: Readiness
  readonly clock: Clock
  readonly wakes: Pick<Wakes, 'counts'>
  readonly metrics: Metrics
  readonly log: Log
  audience(feed: string): readonly string[]
}

/** @returns null where the configuration names no monitor port */
export async function openMonitor(parts: MonitorParts): Promise<Monitor | null> {
  const { settings, metrics, wakes, log } = parts
  if (settings.monitor === null) return null
  const goals = goalsOf(settings)
  const facts = () => nodeFacts(parts)
  metrics.readFrom({ facts, troubles: found => troublesOf(found, goals), jobs: () => wakes.counts() })
  return listenMonitor({
    ...settings.monitor,
    troubles: async () => troublesOf(await facts(), goals),
    metrics: () => metrics.text(),
    onTrouble: error => log(monitorFailed(), error),
  })
}

/** Three working days; the law gives as many for the deletion of what was revoked. */
const WITHDRAWAL = 'withdrawal'
const DAY_MS = 86_400_000

/** In Asia/Shanghai, exclusive. */
function endOfDay(day: Day): Date {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00.000+08:00`))
}

/** All that metrics, `readyz` and `doctor` say of a node. */
export async function nodeFacts({
  settings,
  self,
  db,
  readiness,
  clock,
  audience,
}: Omit<MonitorParts, 'wakes' | 'metrics' | 'log'>): Promise<NodeFacts> {
  const at = clock()
  const reads = new PgNodeFacts(db, self)
  const letters = new PgDeadLetters(db)
  const today = legalDay(at)
  const calendar = workingCalendar()
  const tomorrow = nextWorkingDay(today, calendar)
  const lives = new PgLifeFacts(db, self)
  const overdueBefore = endOfDay(lastDayOver(WITHDRAWAL, today, calendar))
  const soonBefore = endOfDay(lastDayOver(WITHDRAWAL, addDays(tomorrow, 1), calendar))
  const [
    known,
    held,
    deliveries,
    contacts,
    collected,
    quarantined,
    work,
    oldestDeadAt,
    circuits,
    terms,
    refusedActs,
    rules,
    repairs,
    erasures,
    stopped,
  ] = await Promise.all([
    readiness.refresh(at),
    reads.feeds(),
    reads.deliveries(audience, overdueBefore.getTime()),
    new PgPeerContacts(db).all(),
    reads.collected(),
    reads.quarantined(),
    letters.counts(),
    letters.oldestDeadAt(),
    new PgPeerCircuits(db).all(),
    reads.terms(today, tomorrow),
    reads.refusedActs(),
    reads.rules(),
    lives.repairs(),
    lives.erasures(audience(`${self}/withdrawals`), overdueBefore, soonBefore),
    lives.stopped(new Date(at - DAY_MS)),
  ])
  // Every heartbeat a holder asks each issuer whether it has all; an answer stands for what is held.
  const answered = new Map(contacts.map(({ peer, answeredAt }) => [peer, answeredAt]))
  const feeds = held.map(one => {
    const answeredAt = one.own ? null : (answered.get(parseFeedName(one.feed).division) ?? null)
    return { ...one, confirmedAt: later(one.confirmedAt, answeredAt) }
  })
  const certificates = certificatesOf(settings)
  const paused = [...circuits].flatMap(([peer, circuit]) =>
    stateOf(circuit, at) === 'closed' ? [] : [{ peer, since: circuit.openSince }],
  )
  return {
    ...{ at, ready: known === 'ready', feeds, deliveries, contacts, collected, quarantined },
    ...{ work, oldestDeadAt, paused, terms, refusedActs, rules, certificates, repairs, erasures, stopped },
  }
}

/** Goals follow the pace at which issuers state their checkpoints. */
export function goalsOf({ heartbeatMs }: Pick<Settings, 'heartbeatMs'>): Goals {
  return {
    ...DEFAULT_GOALS,
    freshMs: 3 * heartbeatMs,
    silentMs: 1.5 * heartbeatMs,
    deliveredMs: 2 * heartbeatMs,
  }
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

function certificatesOf({ certificate, operator }: Settings): NodeFacts['certificates'] {
  const files = { exchange: certificate, ...(operator?.tls ? { operator: operator.tls.certificate } : {}) }
  return Object.entries(files).map(([use, file]) => ({
    use,
    validTo: Date.parse(new X509Certificate(readFileSync(file)).validTo),
  }))
}
